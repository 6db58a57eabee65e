// Shown large, for a room.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPARISON, PAGE, open, withPage } from "./browser.mjs";

test("a view is shown large with nothing around it, and Escape leaves", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=zh`);
    const height = async () => (await page.locator("#chart canvas").boundingBox()).height;
    const before = await height();
    await page.locator("#present").click();
    await page.waitForFunction(() => "present" in document.documentElement.dataset);
    assert.match(page.url(), /present=1/);
    assert.equal(await page.locator("#picker").isVisible(), false);
    assert.equal(await page.locator("#finding").isVisible(), true);
    await page.waitForFunction((was) => document.querySelector("#chart canvas").getBoundingClientRect().height > was * 1.3, before);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "wider than the screen");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !("present" in document.documentElement.dataset));
    assert.equal(await page.locator("#picker").isVisible(), true);
  }));

test("a link opens large, and a mark is found where it is seen", () =>
  withPage(async (page) => {
    await page.goto(`${PAGE}?${COMPARISON}&lang=zh&present=1`);
    await page.waitForFunction(() => "present" in document.documentElement.dataset);
    await page.locator("#chart canvas").waitFor();
    // The module lays it out for a column that is narrower by as much as it is enlarged.
    const [mark] = await page.evaluate(async () => {
      const lens = await import(`${location.origin}/pkg/index.js`);
      const width = Math.floor(document.querySelector("#chart canvas").getBoundingClientRect().width / 1.5);
      const question = lens.parseQuestion("ask=compare&family=residents_per_km2");
      return lens.draw(document.createElement("canvas"), question, { width, lang: "zh" }).marks;
    });
    await page.locator("#chart canvas").hover({ position: { x: mark.x * 1.5, y: mark.y * 1.5 } });
    await page.locator(".tip").waitFor({ state: "visible" });
    assert.ok((await page.locator("#readout").textContent()).startsWith(mark.label));
  }));
