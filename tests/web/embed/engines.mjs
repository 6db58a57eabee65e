// Three browser engines behind one small interface: open a page, evaluate in it or in its frame, wait.
import { spawn } from "node:child_process";
import { mkdtempSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as playwright } from "playwright-core";
import puppeteer from "puppeteer-core";

const WAIT_MS = 60_000;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const needed = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask test embed\``);
  return value;
};

/** Waits until an expression is true in a page, or in its frame. */
async function until(evaluate, expression, what) {
  const end = Date.now() + WAIT_MS;
  let last;
  while (Date.now() < end) {
    last = await evaluate(expression).catch((error) => `${error.message}`);
    if (last && typeof last !== "string") return last;
    if (last === "true") return last;
    await pause(100);
  }
  throw new Error(`${what ?? expression}: still ${last} after ${WAIT_MS / 1000} s`);
}

async function chromium() {
  const browser = await playwright.launch({ executablePath: needed("CHROME"), args: needed("CHROME_ARGS").split(" ") });
  return {
    name: "Chromium",
    async open(url, { offline = false, width = 900 } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "en-GB" });
      const page = await context.newPage();
      await page.goto(url);
      if (offline) await context.setOffline(true);
      return {
        evaluate: (expression) => page.evaluate(expression),
        inFrame: (expression) => page.frames()[1].evaluate(expression),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

async function firefox() {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: needed("FIREFOX"),
    headless: true,
    extraPrefsFirefox: { "browser.shell.checkDefaultBrowser": false, "intl.locale.requested": "en-GB" },
  });
  return {
    name: "Firefox",
    async open(url, { width = 900 } = {}) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      await page.goto(url);
      return {
        evaluate: (expression) => page.evaluate(expression),
        inFrame: (expression) => page.frames()[1].evaluate(expression),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function webkit() {
  const port = await freePort();
  const log = openSync(join(mkdtempSync(join(tmpdir(), "webkit-")), "log"), "w");
  // Its display server would hold our pipes open.
  const driver = spawn("xvfb-run", ["-a", needed("WEBKIT_DRIVER"), `--port=${port}`], {
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1" },
  });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const end = Date.now() + WAIT_MS;
  while (!(await call("GET", "/status").catch(() => undefined))) {
    if (Date.now() > end) throw new Error("WebKitWebDriver does not answer");
    await pause(200);
  }
  const options = { binary: needed("WEBKIT_BROWSER"), args: ["--automation"] };
  const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } });
  const session = `/session/${sessionId}`;
  const evaluate = (expression) => call("POST", `${session}/execute/sync`, { script: `return (${expression});`, args: [] });
  return {
    name: "WebKit",
    async open(url) {
      await call("POST", `${session}/url`, { url });
      return {
        evaluate,
        async inFrame(expression) {
          await call("POST", `${session}/frame`, { id: 0 });
          try {
            return await evaluate(expression);
          } finally {
            await call("POST", `${session}/frame`, { id: null });
          }
        },
        close: () => call("POST", `${session}/url`, { url: "about:blank" }),
      };
    },
    async close() {
      await call("DELETE", session).catch(() => {});
      try {
        process.kill(-driver.pid);
      } catch {
        // It ended by itself.
      }
    },
  };
}

export const ENGINES = { chromium, firefox, webkit };

/** Works with a page of an engine, with waiting added. */
export async function withPage(engine, url, options, work) {
  const page = await engine.open(url, options);
  try {
    await work({ ...page, until: (expression, what) => until(page.evaluate, expression, what), untilFrame: (expression, what) => until(page.inFrame, expression, what) });
  } finally {
    await page.close();
  }
}
