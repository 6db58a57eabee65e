// Every mark and every row leads to the figure as printed; chart and table select together.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPARISON, marksOf, open, tabTo, withPage } from "./browser.mjs";

const dialog = (page) => page.locator("dialog#source");

test("a mark leads to its source", () =>
  withPage(async (page) => {
    await open(page);
    const marks = await marksOf(page);
    const mark = marks.find((one) => one.key === "current");
    assert.ok(mark, JSON.stringify(marks));
    const canvas = page.locator("#chart canvas");
    await canvas.hover({ position: { x: mark.x, y: mark.y } });
    await page.locator(".tip").waitFor({ state: "visible" });
    const tip = await page.locator(".tip").innerText();
    for (const part of ["0.56%", "0.555至0.565%", "取整范围", "2018年底", "000-0090", "第9段"]) {
      assert.ok(tip.includes(part), `${part} in: ${tip}`);
    }
    const spoken = await page.locator("#readout").textContent();
    for (const part of ["0.56%", "0.555至0.565%", "000-0090"]) assert.ok(spoken.includes(part), `${part} in: ${spoken}`);
    assert.equal(await dialog(page).isVisible(), false);
    await canvas.click({ position: { x: mark.x, y: mark.y } });
    await dialog(page).waitFor({ state: "visible" });
    const text = await dialog(page).innerText();
    for (const part of ["走出革命老区脱贫攻坚新路子", "评奖自述材料", "第9段", "000-0090", "实际数", "2018年底"]) {
      assert.ok(text.includes(part), `${part} in: ${text}`);
    }
    assert.equal(await dialog(page).locator("h3").textContent(), "0.56%");
    assert.match(text, /0\.555至0\.565%\s*由印出位数推得，不是置信区间/);
    assert.equal(await page.locator("tr[aria-current]").getAttribute("data-key"), "current");
    await page.keyboard.press("Escape");
    assert.equal(await dialog(page).isVisible(), false);
  }));

test("a row leads to its sources, and each of its figures is there", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=en`);
    await page.locator("#table tbody button", { hasText: "Luxi" }).click();
    await dialog(page).waitFor({ state: "visible" });
    const printed = await dialog(page).locator("h3").allTextContents();
    assert.deepEqual(printed, ["30萬", "968平方公里"]);
    assert.match(await dialog(page).innerText(), /magazine article/);
    await page.locator("#source-close").click();
    assert.equal(await dialog(page).isVisible(), false);
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ""), /Luxi/, "the focus is back");
  }));

test("a figure whose characters were lost shows the restored reading", () =>
  withPage(async (page) => {
    await open(page);
    const id = await page.evaluate(async () => {
      const lens = await import(`${location.origin}/pkg/index.js`);
      const offers = [...lens.changes("zh"), ...lens.comparisons("zh"), ...lens.breakdowns("zh")];
      for (const offer of offers) {
        const found = lens.ask(offer.question, "zh").evidence.find((one) => lens.source(one, "zh").restored);
        if (found) return { query: offer.query, found };
      }
      return null;
    });
    assert.ok(id, "no answer rests on a restored figure");
    await open(page, `${id.query}&lang=zh`);
    await page.locator("#evidence details summary").evaluateAll((all) => all.forEach((one) => one.click()));
    const buttons = page.locator("#evidence .figure-link");
    for (let at = 0; at < (await buttons.count()); at += 1) {
      await buttons.nth(at).click();
      await dialog(page).waitFor({ state: "visible" });
      const text = await dialog(page).innerText();
      await page.keyboard.press("Escape");
      if (!text.includes(id.found)) continue;
      assert.match(text, /读作/);
      assert.match(text, /补回/);
      return;
    }
    assert.fail(`${id.found} is not among the sources of the answer`);
  }));

test("by keyboard: arrows visit every row of the chart once, Enter opens, Escape leaves", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=zh`);
    const keys = [...new Set((await marksOf(page)).map((mark) => mark.key))];
    assert.ok(keys.length >= 3);
    await tabTo(page, "#chart canvas");
    const visited = [];
    for (const _ of keys) {
      await page.keyboard.press("ArrowRight");
      visited.push(await page.locator("tr[aria-current]").getAttribute("data-key"));
      const name = await page.locator("tr[aria-current] th").textContent();
      // What is said of a mark is a script of its own, which comes with the first mark.
      await page.waitForFunction(
        (row) => document.getElementById("readout").textContent.startsWith(row),
        name,
      );
    }
    assert.deepEqual(visited, keys);
    assert.equal(await page.locator("#readout").getAttribute("aria-live"), "polite");
    await page.keyboard.press("Home");
    assert.equal(await page.locator("tr[aria-current]").getAttribute("data-key"), keys[0]);
    await page.keyboard.press("Enter");
    await dialog(page).waitFor({ state: "visible" });
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "CANVAS");
    await page.keyboard.press("Escape");
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), "CANVAS");
    assert.equal(await page.locator("tr[aria-current]").count(), 0);
  }));

test("each reading of a figure is a mark of its own, and each leads to the source", () =>
  withPage(async (page) => {
    await open(page, "lang=zh");
    const marks = await marksOf(page);
    assert.equal(new Set(marks.map((mark) => mark.key)).size, marks.length, "marks have keys of their own");
    await tabTo(page, "#chart canvas");
    // Along the first reading, across to the second.
    for (const [key, said] of [
      ["ArrowRight", /30\.9%.*按年底|按年底.*30\.9%/],
      ["ArrowRight", /0\.56%/],
      ["ArrowDown", /30\.9%.*按年初|按年初.*30\.9%/],
    ]) {
      await page.keyboard.press(key);
      await page.waitForFunction((text) => new RegExp(text).test(document.getElementById("readout").textContent), said.source);
      assert.equal(await page.locator("tr[aria-current]").count(), 1);
      await page.keyboard.press("Enter");
      await dialog(page).waitFor({ state: "visible" });
      await page.keyboard.press("Escape");
    }
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.locator("tr[aria-current]").count(), 1);
  }));

test("a row selected in the table is selected in the chart", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=zh`);
    assert.equal(await page.locator(".ring").count(), 0);
    await page.locator("#table tbody tr").nth(1).locator("td").first().click();
    const key = await page.locator("tr[aria-current]").getAttribute("data-key");
    const mark = (await marksOf(page)).find((one) => one.row === key);
    const ring = await page.locator(".ring").evaluate((node) => [parseFloat(node.style.left), parseFloat(node.style.top)]);
    assert.deepEqual(ring.map(Math.round), [mark.x, mark.y].map(Math.round), "the ring stands at the row's mark");
    await page.locator(".tip").waitFor({ state: "visible" });
    const name = await page.locator("tr[aria-current] th").textContent();
    assert.ok((await page.locator("#readout").textContent()).startsWith(name));
    assert.equal(await dialog(page).isVisible(), false);
  }));
