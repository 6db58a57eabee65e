// Without a network: the server is really gone, not only said to be.
import assert from "node:assert/strict";
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { COMPARISON, FIRST_STORY, settled, withPage } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

function serve() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = join(ROOT, normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    if (!/^\/(www|pkg)\//.test(pathname) || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
    createReadStream(path).pipe(response);
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const stop = () =>
        new Promise((stopped) => {
          server.closeAllConnections();
          server.close(stopped);
        });
      done({ page: `http://127.0.0.1:${server.address().port}/www/`, stop });
    });
  });
}

test("after the first visit the page works without a network: another question, its sources, its tips", async () => {
  const { page: address, stop } = await serve();
  await withPage(async (page) => {
    await page.goto(`${address}?${FIRST_STORY}&lang=zh`);
    await settled(page);
    await page.waitForFunction(() => document.documentElement.dataset.kept === "true");
    await stop();
    await page.goto(`${address}?${COMPARISON}&lang=en`);
    await settled(page);
    assert.match(await page.locator("#headline").textContent(), /Residents per square kilometre|crowded|people/i);
    await page.locator("#chart canvas").focus();
    await page.keyboard.press("ArrowRight");
    await page.locator(".tip").waitFor({ state: "visible" });
    await page.locator("#working > summary").click();
    assert.ok((await page.locator("#working-list").textContent()).length > 40);
    await page.locator("#table tbody button").first().click();
    await page.locator("#source[open]").waitFor();
    const { name, icons } = await page.evaluate(async () => (await fetch("manifest.webmanifest")).json());
    assert.ok(name && icons.length > 0, "it can be installed");
  });
});
