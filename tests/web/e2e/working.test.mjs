// How a number came about: formulas that the browser draws, step by step, with units that cancel.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BREAKDOWN, COMPARISON, FIRST_STORY, open, withPage } from "./browser.mjs";

test("the formula, the numbers put in, the steps, the units and the range are shown", () =>
  withPage(async (page) => {
    for (const [lang, terms] of [["zh", ["算式", "代入", "单位", "结果", "范围"]], ["en", ["Formula", "Numbers put in", "Units", "Result", "Range"]]]) {
      await open(page, `${FIRST_STORY}&lang=${lang}`);
      await page.locator("#working > summary").click();
      const relative = page.locator("#working-list li", { hasText: "98.19%" }).first();
      assert.deepEqual(await relative.locator("dt").allTextContents(), terms);
      assert.equal(await relative.locator("math .struck").count(), 2, "per cent cancels");
      const drawn = await relative.locator("mfrac").first().evaluate((node) => {
        const [above, below] = [...node.children].map((one) => one.getBoundingClientRect());
        return above.bottom <= below.top + 1 && above.width > 10;
      });
      assert.ok(drawn, "the fraction has an upper and a lower part");
    }
  }));

test("no working is wider than a phone, and a long one is moved by keyboard", () =>
  withPage(
    async (page) => {
      for (const query of [FIRST_STORY, COMPARISON, BREAKDOWN]) {
        await open(page, `${query}&lang=en&view=working`);
        await page.locator("#working-list math").first().waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        const wide = await page.evaluate(() => [...document.querySelectorAll(".formula")].filter((box) => box.scrollWidth > box.clientWidth && box.getAttribute("tabindex") !== "0").length);
        assert.equal(wide, 0);
      }
    },
    { viewport: { width: 320, height: 700 } },
  ));

test("where formulas are not drawn they stand as text", () =>
  withPage(async (page) => {
    await page.addInitScript(() => {
      const parse = DOMParser.prototype.parseFromString;
      // An engine without MathML: its elements have no size of their own.
      DOMParser.prototype.parseFromString = function (text, type) {
        return parse.call(this, text.replaceAll("http://www.w3.org/1998/Math/MathML", "urn:unknown"), type);
      };
    });
    await open(page, `${FIRST_STORY}&lang=en&view=working`);
    await page.locator("#working-list code").first().waitFor();
    assert.equal(await page.locator("#working-list math").count(), 0);
    assert.match(await page.locator("#working-list").innerText(), /0\.56% ÷ 30\.9% − 1/);
  }));
