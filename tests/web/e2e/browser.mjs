// What the tests of the served page share: one browser a file, a fresh context a test.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import { chromium } from "playwright-core";

const address = process.env["COUNTY_LENS_URL"];
if (!address) throw new Error("COUNTY_LENS_URL is not set: run `cargo xtask test e2e`");

/** The page, without a question. */
export const PAGE = new URL("/www/", address).href;
export const FIRST_STORY = "ask=change&indicator=poverty_incidence&place=140429&base=000-0080&current=000-0090";
export const COMPARISON = "ask=compare&family=residents_per_km2";
export const BREAKDOWN = "ask=breakdown&of=shenchi_pv_quarter";

let browser;
before(async () => {
  browser = await chromium.launch({
    ...(process.env["CHROME"] ? { executablePath: process.env["CHROME"] } : {}),
    args: (process.env["CHROME_ARGS"] ?? "--headless").split(" "),
  });
});
after(() => browser?.close());

/**
 * Works with a page of its own; an error in the page fails the test unless it is expected.
 *
 * @param {(page: import("playwright-core").Page) => Promise<void>} work
 * @param {import("playwright-core").BrowserContextOptions & { mayFail?: boolean }} options
 */
export async function withPage(work, { mayFail = false, ...options } = {}) {
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 1100, height: 900 },
    ...options,
  });
  const errors = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => errors.push(error.message));
    await work(page);
    if (!mayFail) assert.deepEqual(errors, [], "errors in the page");
  } finally {
    await context.close();
  }
}

/** Opens the page and waits until all of it stands. */
export async function open(page, query = "") {
  await page.goto(`${PAGE}?${query}`);
  await settled(page);
}

/** Waits for an answer, or the message in its place, and what comes after it. */
export async function settled(page) {
  await page.locator("#picker").waitFor({ state: "visible" });
  await page.waitForFunction(() => {
    const evidence = document.getElementById("evidence");
    return evidence?.closest("[hidden]") || document.querySelector("#evidence-list .report");
  });
}

/** The table's cells by row key. */
export function tableOf(page) {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll("#table tbody tr")].map((row) => [
        row.getAttribute("data-key"),
        [...row.children].map((cell) => cell.textContent),
      ]),
    ),
  );
}

/**
 * The marks that stand on the canvas: the same module lays the same question out again, on a
 * canvas of its own.
 */
export function marksOf(page) {
  return page.evaluate(async (first) => {
    const lens = await import(/* the page's own module */ `${location.origin}/pkg/index.js`);
    const shown = document.querySelector("#chart canvas");
    const query = location.search.includes("ask=") ? location.search : first;
    const wanted = new URLSearchParams(query);
    wanted.delete("lang");
    wanted.delete("view");
    return lens.draw(document.createElement("canvas"), lens.parseQuestion(wanted.toString()), {
      width: shown.getBoundingClientRect().width,
      lang: document.documentElement.lang.startsWith("zh") ? "zh" : "en",
      theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    }).marks;
  }, FIRST_STORY);
}

/** Presses Tab until an element has the focus; fails if it never gets it. */
export async function tabTo(page, selector, most = 80) {
  for (let presses = 0; presses < most; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${selector} is not reached by ${most} presses of Tab`);
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on a page, as `rule: element`. */
export async function faults(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations, passes } = await globalThis.axe.run(document);
    if (passes.length < 15) return [`axe looked at ${passes.length} rules only`];
    return violations.flatMap(({ id, impact, nodes }) => nodes.slice(0, 3).map((node) => `${id} (${impact}): ${node.target} ${node.failureSummary}`));
  });
}

/** A test for each language and theme: `make(lang, options)`. */
export function everyLook(make) {
  for (const lang of ["zh", "en"]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) make(lang, { colorScheme }, `${lang}, ${colorScheme}`);
  }
}
