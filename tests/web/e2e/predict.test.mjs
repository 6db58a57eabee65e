// Predict, then reveal.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPARISON, FIRST_STORY, PAGE, withPage } from "./browser.mjs";

async function open(page, query) {
  await page.goto(`${PAGE}?${query}`);
  await page.locator("#guess").waitFor();
}

const outcome = ["#finding", "#figure", "#numbers", "#working", "#evidence", "#takeaway", "#picker"];

test("the outcome is hidden until a guess is entered by keyboard; then both are shown", () =>
  withPage(async (page) => {
    await open(page, `${FIRST_STORY}&lang=en&predict=1`);
    for (const part of outcome) assert.equal(await page.locator(part).isVisible(), false, part);
    assert.doesNotMatch(await page.locator("main").innerText(), /98\.19|0\.56/);
    await page.locator("#guess").focus();
    await page.keyboard.type("much");
    await page.keyboard.press("Enter");
    assert.match(await page.locator("#predict .fault").textContent(), /number/);
    assert.equal(await page.locator("#figure").isVisible(), false);
    await page.locator("#guess").fill("-50%");
    await page.keyboard.press("Enter");
    assert.match(await page.locator("#predict").textContent(), /You guessed -50%; it comes to .98\.19%/);
    for (const part of outcome) assert.equal(await page.locator(part).isVisible(), true, part);
    assert.ok((await page.locator("#chart canvas").boundingBox()).height > 150, "the chart is drawn");
    assert.match(page.url(), /predict=1/);
  }));

test("a guess is entered by pointer alone", () =>
  withPage(async (page) => {
    await open(page, `${FIRST_STORY}&lang=en&predict=1`);
    const slider = await page.locator("#guess-slider").boundingBox();
    await page.mouse.click(slider.x + slider.width * 0.1, slider.y + slider.height / 2);
    const guessed = Number(await page.locator("#guess").inputValue());
    assert.ok(guessed < -60 && guessed > -95, String(guessed));
    await page.locator("#predict button").click();
    assert.match(await page.locator("#predict").textContent(), new RegExp(`You guessed ${guessed}; it comes to .98\\.19%`));
  }));

test("of a comparison the largest is guessed", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=zh&predict=1`);
    assert.equal(await page.locator("#figure").isVisible(), false);
    await page.locator("#guess").selectOption({ index: 1 });
    await page.locator("#predict button").click();
    assert.match(await page.locator("#predict").textContent(), /你猜的是.+；算出来是芦溪县/);
    assert.equal(await page.locator("#figure").isVisible(), true);
  }));
