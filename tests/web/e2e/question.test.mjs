// A person asks: the first story, other questions by mouse and by keyboard, the address, the language.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { COMPARISON, FIRST_STORY, open, PAGE, settled, tableOf, tabTo, withPage } from "./browser.mjs";

const headline = (page) => page.locator("#headline").textContent();
const said = (page, id) => page.locator(`#${id}`).textContent();

test("the page opens on the first story, with its answer, doubts and sources", () =>
  withPage(async (page) => {
    await open(page);
    assert.equal(await headline(page), "武乡的贫困发生率降得有多快？");
    const finding = await said(page, "finding");
    for (const number of ["30.9%", "0.56%", "30.34", "−63.31%", "−55.16%"]) {
      assert.ok(finding.includes(number), `${number} in: ${finding}`);
    }
    const size = await page.locator("#finding").evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
    assert.ok(size >= 19, `the answer is set in ${size} px`);
    assert.ok(await page.locator("#chart canvas").isVisible());
    assert.ok((await said(page, "caveats-list")).includes("人口基数"));
    assert.ok((await said(page, "evidence-list")).includes("第9段"));
    assert.match(await said(page, "grade"), /谨慎比较/);
    assert.equal(await page.locator("#starters li").count(), 2);
    assert.equal(await page.locator("#predrawn").isVisible(), false);
    assert.equal(await page.title(), "武乡的贫困发生率降得有多快？ – 县镜");
    const canvas = page.locator("#chart canvas");
    assert.equal(await canvas.getAttribute("role"), "application");
    assert.equal(await canvas.getAttribute("aria-roledescription"), "图");
    assert.match(await canvas.getAttribute("aria-label"), /贫困发生率/);
    assert.match(await said(page, "chart-description"), /30\.9%.*0\.56%/);
  }));

test("the table holds the numbers, and working explains them", () =>
  withPage(async (page) => {
    await open(page);
    const table = await tableOf(page);
    assert.ok(table["base"].includes("30.9%"), String(table["base"]));
    assert.ok(table["current"].includes("0.56%"));
    assert.ok(table["absolute"].includes("−30.34个百分点"));
    assert.ok(table["relative"].includes("−98.19%"));
    assert.ok(table["compound:end"].includes("−63.31%"));
    assert.ok(table["compound:start"].includes("−55.16%"));
    assert.equal(await page.locator("#working-list").isVisible(), false);
    await page.locator("#working > summary").click();
    const working = await page.locator("#working-list").innerText();
    assert.match(working, /0\.56%\s+30\.9%\s+−\s+1/);
    const formulas = page.locator("#working-list math");
    assert.match(await formulas.evaluateAll((all) => all.map((one) => one.getAttribute("alttext")).join("\n")), /0\.56% ÷ 30\.9% − 1/);
    await page.waitForURL(/view=working/);
    await page.reload();
    await settled(page);
    assert.ok(await page.locator("#working-list").isVisible());
  }));

test("a question is changed by mouse, and the address says it", () =>
  withPage(async (page) => {
    await open(page);
    await page.locator("#statistic-compare").check();
    await page.locator("#pick-0").selectOption({ label: "每平方公里人口" });
    await page.locator("#picker-form button[type=submit]").click();
    await page.waitForURL(/family=residents_per_km2/);
    assert.match(await headline(page), /每平方公里人口/);
    assert.ok((await tableOf(page))["360323:2"]?.some((cell) => cell.startsWith("309.9")));
    await page.locator("#option-reference").focus();
    await page.locator("#option-reference").selectOption({ label: "神池县" });
    await page.waitForURL(/reference=140927/);
    assert.match(await page.locator("#table thead").innerText(), /与参照地之差/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "option-reference");

    await settled(page);
    await page.locator("#statistic-per").check();
    await page.locator("#pick-0").selectOption({ label: "武乡县" });
    await page.locator("#pick-1").selectOption({ index: 1 });
    await page.locator("#picker-form button[type=submit]").click();
    await page.waitForURL(/ask=per/);
    assert.match(await page.locator("#table").innerText(), /元/);
    assert.equal(await page.locator("#trouble").isVisible(), false);
  }));

test("every question on offer in the page has an answer", () =>
  withPage(async (page) => {
    await open(page);
    await page.locator("#statistic-change").check();
    await page.locator("#advanced").check();
    const wrong = await page.evaluate(async () => {
      const lens = await import(`${location.origin}/pkg/index.js`);
      const offers = [...lens.changes("zh"), ...lens.comparisons("zh"), ...lens.breakdowns("zh")];
      const sums = lens.money("zh").flatMap(({ numerator }) => lens.denominators({ numerator, lang: "zh" }));
      const all = [...offers, ...sums];
      if (all.length < 100) return [`only ${all.length} offers`];
      return all.filter((offer) => lens.ask(offer.question, "zh").refusal !== null).map((offer) => offer.query);
    });
    assert.deepEqual(wrong, []);
    const groups = await page.locator("#pick-2 optgroup").count();
    assert.ok(groups >= 1, "not curated figures stand in a group of their own");
  }));

test("a question is changed by keyboard alone", () =>
  withPage(async (page) => {
    await open(page);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.className), "skip");
    await page.keyboard.press("Enter");
    await tabTo(page, "#picker-form input[type=radio]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.ok(await page.locator("#statistic-compare").isChecked());
    await page.keyboard.press("Tab");
    const before = await page.locator("#pick-0").inputValue();
    await page.keyboard.press("ArrowDown");
    const chosen = await page.locator("#pick-0").inputValue();
    assert.notEqual(chosen, before);
    await tabTo(page, "#picker-form button[type=submit]");
    await page.keyboard.press("Enter");
    await page.waitForURL(/ask=compare/);
    assert.ok(page.url().includes(chosen), `${page.url()} for ${chosen}`);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "headline");
  }));

test("target and halving shape a change; a wrong target is said beside it", () =>
  withPage(async (page) => {
    await open(page);
    assert.ok(!("halving:end" in (await tableOf(page))));
    await page.locator("#option-halving").check();
    await page.waitForURL(/halving=1/);
    assert.ok("halving:end" in (await tableOf(page)));
    await page.locator("#option-target").fill("很低");
    await page.locator("#options-form button").click();
    assert.match(await said(page, "option-target-fault"), /数/);
    assert.equal(await page.locator("#option-target").getAttribute("aria-invalid"), "true");
    await page.locator("#option-target").fill("0.1");
    await page.keyboard.press("Enter");
    await page.waitForURL(/target=0\.1/);
    assert.ok("target:end" in (await tableOf(page)));
    assert.equal(await headline(page), "武乡的贫困发生率降得有多快？");
  }));

test("rows that do not compare are shown only when asked for", () =>
  withPage(async (page) => {
    await open(page, "ask=compare&family=exit_pace&lang=zh");
    const before = Object.keys(await tableOf(page)).length;
    await page.locator("#option-all").check();
    await page.waitForURL(/all=1/);
    assert.ok(Object.keys(await tableOf(page)).length > before);
    assert.match(await page.locator("#table").innerText(), /不宜比较/);
  }));

test("what cannot be answered says why, and leads on", () =>
  withPage(async (page) => {
    await open(page, "ask=change&indicator=poverty_incidence&place=140927&lang=zh");
    assert.match(await said(page, "finding"), /只印出一个时点/);
    assert.equal(await page.locator("#chart").isVisible(), false);
    await page.locator("#nearest a").first().click();
    await page.waitForURL(/place=140429/);
    assert.ok(await page.locator("#chart canvas").isVisible());
    assert.equal(await headline(page), "武乡的贫困发生率降得有多快？");
  }));

test("a story is opened, gone back from, and the same after a reload", () =>
  withPage(async (page) => {
    await open(page);
    const first = await headline(page);
    const card = page.locator("#starters a").first();
    const title = await card.textContent();
    await card.click();
    await page.waitForURL(/ask=compare&family=guaranteed_return/);
    assert.equal(await headline(page), title);
    const table = await tableOf(page);
    await page.reload();
    await settled(page);
    assert.equal(await headline(page), title);
    assert.deepEqual(await tableOf(page), table);
    await page.goBack();
    await page.waitForFunction((wanted) => document.getElementById("headline")?.textContent === wanted, first);
    assert.ok("compound:end" in (await tableOf(page)));
    await page.goForward();
    await page.waitForFunction((wanted) => document.getElementById("headline")?.textContent === wanted, title);
    assert.deepEqual(await tableOf(page), table);
  }));

test("the language is the reader's, can be switched, and keeps the question", async () => {
  for (const [locale, lang] of [["zh-TW", "zh-CN"], ["en-GB", "en"], ["fr", "en"]]) {
    await withPage(
      async (page) => {
        await open(page);
        assert.equal(await page.evaluate(() => document.documentElement.lang), lang, locale);
      },
      { locale },
    );
  }
  await withPage(async (page) => {
    await open(page, COMPARISON);
    await page.locator("#lang-en").click();
    await page.waitForURL(/lang=en/);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    assert.ok(page.url().includes("family=residents_per_km2"));
    assert.match(await said(page, "finding"), /Luxi 309\.9/);
    await settled(page);
    await page.waitForFunction(() => document.querySelector("#picker-form button")?.textContent === "Show the answer");
    const chinese = await page.evaluate(() =>
      [...document.querySelectorAll("main *, footer *")]
        .filter((node) => node.closest("[lang='zh-CN'], [hidden], .col-sources, #predrawn, noscript") === null)
        .flatMap((node) => [...node.childNodes])
        .filter((node) => node.nodeType === Node.TEXT_NODE && /[\u4e00-\u9fff]/.test(node.data))
        .map((node) => node.data),
    );
    assert.deepEqual(chinese, [], "Chinese in the English page");
    await page.locator("#lang-zh").click();
    await page.waitForURL(/lang=zh/);
    assert.match(await said(page, "finding"), /芦溪县 309\.9/);
  });
});

test("what apps add to a link is nothing to speak of; keys that nobody knows are ignored and named", () =>
  withPage(async (page) => {
    await open(page, `utm_source=x&${COMPARISON}&from=wechat&lang=zh`);
    assert.match(await headline(page), /每平方公里人口/);
    assert.equal(await page.locator("#trouble").isVisible(), false);
    assert.equal(await page.locator("#notice").isVisible(), false);
    await open(page, `${COMPARISON}&colour=red&lang=zh`);
    assert.match(await headline(page), /每平方公里人口/);
    assert.match(await page.locator("#notice").textContent(), /已略过：colour$/);
  }));

test("a link says its spelling and its edition of the data; an older one says what changed since", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=en`);
    await page.locator("#theme").click();
    const kept = new URLSearchParams(new URL(page.url()).search);
    assert.equal(kept.get("v"), "1");
    const { version } = JSON.parse(await readFile(new URL("../../../www/data/datapackage.json", import.meta.url), "utf8"));
    assert.equal(kept.get("data"), version);
    assert.equal(await page.locator("#notice").isVisible(), false);
    const notice = () => page.locator("#notice").innerText();
    await open(page, `${COMPARISON}&lang=en&v=1&data=0.1.0`);
    await page.locator("#notice").waitFor();
    assert.match(await notice(), /kept with edition 0\.1\.0 .* this is edition .* None of the figures used here changed/);
    assert.match(await notice(), /Three figures of Shenchi were added/);
    await open(page, `${COMPARISON}&lang=zh&v=2&data=9.9`);
    await page.locator("#notice").waitFor();
    assert.match(await notice(), /更新的版本/);
    assert.match(await notice(), /没有那一版的记录/);
  }));

test("every edition of the data is told, the last is the present one", async () => {
  const { EDITIONS } = await import("../../../www/editions.js");
  const data = (name) => readFile(new URL(`../../../www/data/${name}`, import.meta.url), "utf8");
  assert.equal(EDITIONS.at(-1).version, JSON.parse(await data("datapackage.json")).version);
  const observations = await data("observations.csv");
  for (const { added, corrected, date } of EDITIONS) {
    assert.match(date, /^\d{4}-\d{2}-\d{2}$/);
    for (const id of [...added, ...corrected]) assert.ok(observations.includes(`\n${id},`), id);
  }
});

test("a question reads as a sentence in either language", () =>
  withPage(async (page) => {
    const sentence = () =>
      page.locator(".sentence").evaluate((node) => [...node.childNodes].map((one) => (one instanceof HTMLSelectElement ? one.selectedOptions[0].textContent : one.textContent)).join(""));
    await open(page, "lang=zh");
    assert.match(await sentence(), /^武乡县的贫困发生率，.*30\.9%.*，变化有多大？$/);
    await open(page, `${COMPARISON}&lang=en`);
    assert.match(await sentence(), /^How do the places compare: Residents per square kilometre\?$/);
  }));

test("a wrong address is told plainly, with its field and a way back", () =>
  withPage(async (page) => {
    for (const [query, field] of [
      ["ask=guess", "ask=guess"],
      ["ask=change&indicator=poverty_incidenc&place=140429", "indicator=poverty_incidenc"],
      ["ask=per&numerator=1+%2B&denominator=000-0050", "numerator=1 +"],
      ["ask=breakdown", "of"],
      ["ask=compare&family=residents_per_km2&all=maybe", "all=maybe"],
    ]) {
      await open(page, `${query}&lang=zh`);
      assert.ok(await page.locator("#trouble").isVisible(), query);
      assert.equal(await page.locator("#view").isVisible(), false, query);
      assert.equal(await page.locator("#trouble code").textContent(), field);
      assert.match(await page.title(), /读不懂/);
    }
    await page.locator("#trouble a").click();
    await page.locator("#chart canvas").waitFor();
    assert.equal(await headline(page), "武乡的贫困发生率降得有多快？");
    assert.ok(page.url().startsWith(`${PAGE}?lang=zh&v=`), page.url());
  }));

test("a story opened from its address is that story", () =>
  withPage(async (page) => {
    await open(page, `${FIRST_STORY}&lang=en`);
    assert.equal(await headline(page), "How fast did poverty fall in Wuxiang?");
  }));
