// Terms explained where they stand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FIRST_STORY, faults, open, withPage } from "./browser.mjs";


for (const [lang, term, outside] of [["zh", "贫困发生率", /不出自五份报告.*2%.*关于建立贫困退出机制的意见/s], ["en", "Poverty incidence", /Not from the five reports.*2%.*mechanism for leaving poverty/s]]) {
  test(`a term is explained by keyboard, with what is not from the reports marked: ${lang}`, () =>
    withPage(async (page) => {
      await open(page, `${FIRST_STORY}&lang=${lang}`);
      const button = page.locator("button.term", { hasText: term }).first();
      await button.waitFor();
      const text = await page.locator("#finding").textContent();
      assert.match(text, /98\.19/, "the text is as it was");
      await button.press("Enter");
      const note = page.locator("dialog.term-note[open]");
      await note.waitFor();
      assert.match(await note.textContent(), outside);
      assert.deepEqual(await faults(page), []);
      await page.keyboard.press("Escape");
      await note.waitFor({ state: "detached" });
      assert.equal(await button.evaluate((node) => node === document.activeElement), true);
      assert.equal(await page.locator("button.term", { hasText: term }).count(), 1, "once a page");
    }));
}
