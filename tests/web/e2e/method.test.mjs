// The page of methods: both languages, live examples by keyboard, wrong options, a module that is not there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGE, faults, withPage } from "./browser.mjs";

const METHOD = new URL("method.html", PAGE).href;

async function open(page, query = "lang=zh") {
  await page.goto(`${METHOD}?${query}`);
  await page.locator("html[data-engine=live]").waitFor();
}

/** Opens a live example by keyboard and waits for its result. */
async function tryOut(page, id) {
  const details = page.locator(`details[data-try=${id}]`);
  await details.locator("summary").focus();
  await page.keyboard.press("Enter");
  await details.locator("table, [role=alert]").first().waitFor();
  return details;
}

for (const lang of ["zh", "en"]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`axe finds nothing: ${lang}, ${colorScheme}`, () =>
      withPage(
        async (page) => {
          await open(page, `lang=${lang}`);
          await tryOut(page, "gini");
          assert.deepEqual(await faults(page), []);
        },
        { colorScheme },
      ));
  }
}

test("English has no Chinese, Chinese has every statistic", () =>
  withPage(async (page) => {
    await open(page, "lang=en");
    const shown = await page.locator("main").innerText();
    assert.doesNotMatch(shown.replaceAll(/"[^"]*"/g, ""), /[\u4e00-\u9fff]/);
    await open(page, "lang=zh");
    const names = await page.locator("article h3").allInnerTexts();
    assert.ok(names.length > 60 && names.every((name) => /[\u4e00-\u9fff]/.test(name)), `${names.length}`);
  }));

test("an example computes, another number computes again, a wrong one is told", () =>
  withPage(async (page) => {
    await open(page);
    const gini = await tryOut(page, "gini");
    assert.match(await gini.locator("tbody").innerText(), /0\.46/);
    const area = gini.locator("textarea");
    await area.fill('{"values": [0, 0, 0, 8]}');
    await gini.locator("button[type=submit]").click();
    await page.waitForFunction(() => document.querySelector("details[data-try=gini] tbody")?.textContent?.includes("0.75"));
    await area.fill('{"values": [1, "x"]}');
    await gini.locator("button[type=submit]").click();
    await gini.locator("[role=alert]").waitFor();
    assert.match(await gini.locator("[role=alert]").innerText(), /values\[1\]/);
    await area.fill("{");
    await gini.locator("button[type=submit]").click();
    await page.waitForFunction(() => /JSON/.test(document.querySelector("details[data-try=gini] [role=alert]")?.textContent ?? ""));
    // The other language keeps what was typed.
    await page.locator("#lang-en").click();
    assert.equal(await gini.locator("textarea").inputValue(), "{");
    await gini.locator("button[type=button]").click();
    await gini.locator("table").waitFor();
    assert.match(await gini.locator("tbody").innerText(), /Gini index/);
  }));

test("every example computes in the browser", () =>
  withPage(async (page) => {
    await open(page, "lang=en");
    const wrong = await page.evaluate(async () => {
      const stats = await import("../pkg/statistics.js");
      await stats.load();
      const wrong = [];
      for (const details of document.querySelectorAll("details[data-try]")) {
        const result = stats.call(details.dataset.try, JSON.parse(details.querySelector("pre").textContent));
        if (Object.keys(result.reasons).length > 0) wrong.push(details.dataset.try);
      }
      return wrong;
    });
    assert.deepEqual(wrong, []);
  }));

test("no line is wider than a phone", () =>
  withPage(
    async (page) => {
      for (const lang of ["zh", "en"]) {
        await open(page, `lang=${lang}`);
        await tryOut(page, "ordinary_least_squares");
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${lang}: ${over} px`);
      }
    },
    { viewport: { width: 320, height: 700 } },
  ));

test("without the module the page still reads, and says what is missing", () =>
  withPage(
    async (page) => {
      await page.route("**/county_lens_statistics_bg.wasm", (route) => route.abort());
      await open(page);
      const gini = await tryOut(page, "gini");
      assert.match(await gini.locator("[role=alert]").innerText(), /打不开/);
      await page.unroute("**/county_lens_statistics_bg.wasm");
      await gini.locator("button[type=submit]").click();
      await gini.locator("table").waitFor();
    },
    { mayFail: true },
  ));
