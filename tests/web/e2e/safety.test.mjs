// What the page asks of the network, what its policy refuses, and what is left when parts fail.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPARISON, open, PAGE, settled, withPage } from "./browser.mjs";

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:";
/** What the browser says it refused when a page trespasses in every way below. */
const DIRECTIVES = ["connect-src", "script-src", "script-src-elem", "style-src-attr"];
const origin = new URL(PAGE).origin;

test("no request leaves the site, and none fails, whatever is asked", () =>
  withPage(async (page) => {
    const asked = [];
    const failed = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("requestfailed", (request) => failed.push(request.url()));
    page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
    await open(page);
    await page.locator("#table tbody button").first().click();
    await page.locator("#source-close").click();
    await page.locator("#starters a").first().click();
    await page.waitForURL(/ask=/);
    await page.locator("#lang-en").click();
    await page.waitForURL(/lang=en/);
    assert.ok(asked.some((url) => url.endsWith(".wasm")), "requests are seen");
    assert.deepEqual(asked.filter((url) => new URL(url).origin !== origin), []);
    assert.deepEqual(failed, []);
    assert.deepEqual(await page.context().cookies(), []);
    const links = await page.locator("footer a").evaluateAll((all) => all.map((link) => link.href));
    assert.ok(links.length >= 5);
    for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link);
  }));

/** Tries an inline script, an inline style and another origin; returns what the browser refused. */
function trespass(page) {
  return page.evaluate(async () => {
    const refused = new Set();
    document.addEventListener("securitypolicyviolation", (event) => refused.add(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "globalThis.trespassed = true";
    document.body.append(script);
    const styled = document.createElement("p");
    styled.setAttribute("style", "color: red");
    await fetch("http://127.0.0.1:9/").catch(() => undefined);
    setTimeout("globalThis.trespassed = true");
    await new Promise((done) => setTimeout(done, 100));
    return { ran: globalThis.trespassed === true, refused: [...refused].sort() };
  });
}

test("the policy is in force, by the header and by the page itself", () =>
  withPage(
    async (page) => {
      const response = await page.goto(PAGE);
      assert.equal(response?.headers()["content-security-policy"], POLICY);
      await settled(page);
      assert.deepEqual(await trespass(page), { ran: false, refused: DIRECTIVES });

      await page.route(/\/www\/(\?.*)?$/, async (route) => {
        const fetched = await route.fetch();
        const headers = fetched.headers();
        delete headers["content-security-policy"];
        await route.fulfill({ response: fetched, headers });
      });
      const bare = await page.goto(PAGE);
      assert.equal(bare?.headers()["content-security-policy"], undefined);
      await settled(page);
      assert.deepEqual(await trespass(page), { ran: false, refused: DIRECTIVES });
    },
    // What a worker fetches is not seen by the route.
    { serviceWorkers: "block" },
  ));

test("nothing in the page itself goes against the policy", () =>
  withPage(async (page) => {
    await page.addInitScript(() => {
      globalThis.refused = [];
      document.addEventListener("securitypolicyviolation", (event) =>
        globalThis.refused.push(`${event.effectiveDirective} ${event.sourceFile}:${event.lineNumber}`),
      );
    });
    await open(page);
    await page.locator("#table tbody button").first().click();
    assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
  }));

async function seesPredrawn(page, lang) {
  const figure = page.locator(`#predrawn [lang="${lang}"]`).first();
  assert.ok(await figure.isVisible(), `the ${lang} picture`);
  assert.ok(await figure.locator("svg").isVisible());
  assert.match(await page.locator(`#predrawn [lang="${lang}"] table`).innerText(), /30\.9%[\s\S]*0\.56%/);
}

for (const [name, spoil] of [
  ["the wasm does not arrive", (page) => page.route("**/*.wasm", (route) => route.abort())],
  ["the module does not arrive", (page) => page.route("**/pkg/*.js", (route) => route.abort())],
  ["the browser has no WebAssembly", (page) => page.addInitScript(() => delete globalThis.WebAssembly)],
]) {
  test(`${name}: a message, and the picture drawn beforehand`, async () => {
    for (const [locale, lang, message] of [["zh-CN", "zh-CN", /没有打开/], ["en-GB", "en", /did not open/]]) {
      await withPage(
        async (page) => {
          await spoil(page);
          await page.goto(PAGE);
          await page.locator("#trouble").waitFor({ state: "visible" });
          assert.match(await page.locator("#trouble").innerText(), message);
          await seesPredrawn(page, lang);
          const other = lang === "en" ? "zh-CN" : "en";
          assert.equal(await page.locator(`#predrawn [lang="${other}"]`).first().isVisible(), false);
          assert.equal(await page.locator("#view").isVisible(), false);
          assert.equal(await page.locator("#picker").isVisible(), false);
        },
        { locale, mayFail: true },
      );
    }
  });
}

test("what comes after the first picture does not arrive: the answer stands, and it is said", () =>
  withPage(
    async (page) => {
      await page.route("**/pkg/*_more.txt", (route) => route.abort());
      await page.goto(PAGE);
      await page.locator("#trouble").waitFor({ state: "visible" });
      assert.match(await page.locator("#trouble").innerText(), /没有取到/);
      assert.match(await page.locator("#finding").innerText(), /30\.9%/);
      assert.ok(await page.locator("#chart canvas").isVisible());
      assert.equal(await page.locator("#picker").isVisible(), false);
    },
    { mayFail: true },
  ));

test("the sources' long texts do not arrive: the figures are still told", () =>
  withPage(
    async (page) => {
      await page.route("**/pkg/*_notes.txt", (route) => route.abort());
      await open(page);
      await page.locator("#table tbody button").first().click();
      await page.locator("dialog#source").waitFor({ state: "visible" });
      const text = await page.locator("dialog#source").innerText();
      assert.match(text, /30\.9%/);
      assert.match(text, /000-0080/);
      assert.doesNotMatch(text, /null|undefined/);
    },
    { mayFail: true },
  ));

test("without JavaScript the picture stands, in both languages", () =>
  withPage(
    async (page) => {
      await page.goto(PAGE);
      await seesPredrawn(page, "zh-CN");
      await seesPredrawn(page, "en");
      assert.match(await page.locator("main").innerText(), /需要JavaScript[\s\S]*needs JavaScript/);
      assert.equal(await page.locator("#view").isVisible(), false);
      assert.equal(await page.locator("#picker").isVisible(), false);
    },
    { javaScriptEnabled: false },
  ));

test("a module that breaks down is put out of use, and the page says so", () =>
  withPage(
    async (page) => {
      // The module as it is, but its `ask` can be made to trap as a panic does.
      await page.route(/\/pkg\/index\.js$/, (route) =>
        route.fulfill({
          contentType: "text/javascript",
          body: `
            import * as real from "./index.js?real";
            export * from "./index.js?real";
            export function ask(...given) {
              if (globalThis.breakDown) throw new WebAssembly.RuntimeError("unreachable");
              return real.ask(...given);
            }`,
        }),
      );
      await open(page, "lang=zh");
      assert.ok(await page.locator("#view").isVisible());
      await page.evaluate(() => {
        globalThis.breakDown = true;
      });
      await page.locator("#starters a").first().click();
      await page.locator("#trouble").waitFor({ state: "visible" });
      assert.match(await page.locator("#trouble").innerText(), /故障/);
      assert.equal(await page.locator("#view").isVisible(), false);
      await page.locator("#trouble button").click();
      await settled(page);
      assert.ok(await page.locator("#view").isVisible());
      assert.equal(await page.locator("#trouble").isVisible(), false);
      assert.ok(page.url().includes("family=guaranteed_return"), "the question is kept");
    },
    { mayFail: true },
  ));

test("what a link writes into the page is text", () =>
  withPage(async (page) => {
    const evil = encodeURIComponent("<img src=x onerror=alert(1)>");
    await open(page, `ask=compare&family=${evil}&lang=zh`);
    assert.match(await page.locator("#trouble code").textContent(), /<img src=x/);
    assert.equal(await page.locator("#trouble img").count(), 0);
    await open(page, `${COMPARISON}&lang=%3Cscript%3E`);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
  }));
