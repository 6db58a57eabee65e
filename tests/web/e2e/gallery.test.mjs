// The gallery draws every kind, in both languages and themes, and each plot is usable.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { PAGE, withPage } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function gallery(page, query) {
  await page.goto(new URL(`gallery.html?${query}`, PAGE).href);
  await page.locator("html[data-engine=live]").waitFor({ timeout: 60_000 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

for (const [query, size] of [
  ["lang=zh", { width: 1100, height: 900 }],
  ["lang=en&dark=true", { width: 360, height: 740 }],
]) {
  test(`every kind is drawn: ${query}, ${size.width} px`, () =>
    withPage(
      async (page) => {
        const wrong = [];
        page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
        await gallery(page, query);
        const blank = await page.locator("#gallery canvas").evaluateAll((all) =>
          all.filter((canvas) => {
            const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            const [r, g, b] = data;
            let other = 0;
            for (let at = 0; at < data.length; at += 4) {
              if (data[at] !== r || data[at + 1] !== g || data[at + 2] !== b) other += 1;
            }
            return other < 200;
          }).map((canvas) => canvas.getAttribute("aria-label")),
        );
        assert.deepEqual(blank, []);
        assert.ok((await page.locator("#gallery canvas").count()) >= 35);
        assert.deepEqual(wrong, []);
        await page.evaluate(axe);
        const faults = await page.evaluate(async () =>
          (await globalThis.axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`),
        );
        assert.deepEqual(faults, []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(wide, false);
      },
      { viewport: size },
    ));
}

test("a point of many is found, stepped to, and looked at closer without dragging", () =>
  withPage(async (page) => {
    await gallery(page, "lang=en");
    const view = page.locator(".take", { hasText: "Sixty thousand points" });
    const canvas = view.locator("canvas");
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await view.locator(".tip").waitFor({ state: "visible" });
    assert.match(await view.locator(".tip").innerText(), /income per person: CNY .*spending per person: CNY/);
    await canvas.focus();
    await page.keyboard.press("ArrowRight");
    const first = await view.locator("[aria-live]").textContent();
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await view.locator("[aria-live]").textContent(), first);
    const picture = () => canvas.evaluate((node) => node.toDataURL());
    const whole = await picture();
    await view.getByRole("button", { name: "Closer" }).click();
    const closer = await picture();
    assert.notEqual(closer, whole);
    await canvas.focus();
    await page.keyboard.press("0");
    await page.keyboard.press("Escape");
    assert.equal(await picture(), whole, "all of it again");
    await page.mouse.move(box.x + 200, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + 400, box.y + 250);
    await page.mouse.up();
    assert.notEqual(await picture(), whole, "dragging does it too");
  }));
