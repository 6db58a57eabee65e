// The dialog that shows the ways to embed: what it writes works.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { COMPARISON, PAGE, faults, open, withPage } from "./browser.mjs";


test("the ways to embed are shown as they will look, and copied", () =>
  withPage(
    async (page) => {
      await open(page, `${COMPARISON}&lang=en&chart=bars`);
      await page.locator("#takeaway > summary").click();
      await page.locator(".embed > summary").click();
      const text = page.locator("#embed-text");
      await page.waitForFunction(() => document.getElementById("embed-text").value !== "");
      assert.match(await text.inputValue(), /^<iframe src="http.*\/pkg\/embed\.html\?ask=compare&amp;family=residents_per_km2&amp;lang=en&amp;chart=bars&amp;dark=auto" title="Residents per square kilometre" sandbox="allow-scripts/);
      const frame = page.frameLocator("#embed-preview iframe");
      await frame.locator("county-lens article h2").waitFor();
      assert.match(await frame.locator("county-lens article h2").textContent(), /Residents per square kilometre/);
      await page.locator("#embed-locked").check();
      await page.locator("#embed-plain").check();
      assert.match(await text.inputValue(), /plain=1&amp;locked=1/);
      await page.locator("#embed-way").selectOption("element");
      assert.match(await text.inputValue(), /<county-lens ask="compare" family="residents_per_km2" lang="en" chart="bars" plain locked dark="auto"><\/county-lens>$/);
      await page.locator("#embed-copy").click();
      await page.locator("#take-status", { hasText: "Copied." }).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await text.inputValue());
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  ));

test("one file is saved that opens without a network", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=zh`);
    await page.locator("#takeaway > summary").click();
    await page.locator(".embed > summary").click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#embed-file").click()]);
    assert.match(download.suggestedFilename(), /^county-lens-ask-compare.*\.html$/);
    const saved = readFileSync(await download.path(), "utf8");
    assert.ok(!/<script src|<link/.test(saved), "nothing is fetched");
    const scratch = process.env["COUNTY_LENS_SCRATCH"] ?? ".";
    mkdirSync(scratch, { recursive: true });
    const file = join(scratch, "saved.html");
    writeFileSync(file, saved);
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(file).href);
    await page.locator("html[data-engine=live]").waitFor();
    assert.match(await page.locator("county-lens article h2").textContent(), /每平方公里人口/);
  }));

for (const [name, frame] of [["course.html", false], ["lms.html", true]]) {
  test(`the example ${name} draws, and axe finds nothing in it`, () =>
    withPage(async (page) => {
      await page.goto(new URL(`examples/${name}`, PAGE).href);
      const inside = frame ? page.frameLocator("#lens") : page;
      await inside.locator("county-lens article h2").first().waitFor();
      assert.deepEqual(await faults(page), []);
      if (frame) await page.waitForFunction(() => Number(document.getElementById("lens").height) > 400);
    }));
}
