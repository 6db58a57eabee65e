// axe on every kind of view, in both languages and themes; headings, landmarks and targets.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { BREAKDOWN, COMPARISON, FIRST_STORY, open, withPage } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, as `rule: element`. */
async function faults(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations, passes } = await globalThis.axe.run(document);
    if (passes.length < 20) return [`axe looked at ${passes.length} rules only`];
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map((node) => `${id} (${impact}): ${node.target} ${node.failureSummary}`),
    );
  });
}

async function openSource(page) {
  await page.locator("#table tbody button").nth(2).click();
  await page.locator("dialog#source").waitFor({ state: "visible" });
}

const VIEWS = [
  ["the first view", "", async () => {}],
  ["a comparison", "ask=compare&family=teams_per_village&all=1", async () => {}],
  ["a breakdown", BREAKDOWN, (page) => page.locator("#working > summary").click()],
  ["a refusal", "ask=change&indicator=poverty_incidence&place=140927", async () => {}],
  ["a wrong address", "ask=guess", async () => {}],
  ["a source", FIRST_STORY, openSource],
];

for (const lang of ["zh", "en"]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`axe finds nothing: ${lang}, ${colorScheme}`, () =>
      withPage(
        async (page) => {
          for (const [name, query, act] of VIEWS) {
            await open(page, `${query}&lang=${lang}`);
            await act(page);
            assert.deepEqual(await faults(page), [], name);
          }
        },
        { colorScheme },
      ));
  }
}

test("axe can find a fault on this page", () =>
  withPage(async (page) => {
    await open(page);
    await page.locator("#headline").evaluate((node) => node.setAttribute("role", "nonsense"));
    assert.notDeepEqual(await faults(page), []);
  }));

test("headings go down step by step from one h1", () =>
  withPage(async (page) => {
    for (const query of ["", COMPARISON, "ask=guess"]) {
      await open(page, query);
      const levels = await page
        .locator("h1:visible, h2:visible, h3:visible")
        .evaluateAll((all) => all.filter((one) => !one.closest("dialog")).map((one) => Number(one.tagName[1])));
      assert.equal(levels[0], 1);
      assert.equal(levels.filter((level) => level === 1).length, 1);
      levels.forEach((level, at) => assert.ok(at === 0 || level <= levels[at - 1] + 1, String(levels)));
    }
  }));

test("what is touched is at least 44 pixels high, and focus is seen", () =>
  withPage(
    async (page) => {
      await open(page, `${COMPARISON}&lang=zh`);
      const small = await page
        .locator("button:visible, select:visible, summary:visible, .choice:visible, .check:visible, nav a:visible, footer a:visible")
        .evaluateAll((all) =>
          all
            .filter((one) => one.getBoundingClientRect().height < 43.5)
            .map((one) => `${one.tagName} ${one.textContent} ${one.getBoundingClientRect().height}`),
        );
      assert.deepEqual(small, []);
      await page.keyboard.press("Tab");
      for (let presses = 0; presses < 25; presses += 1) {
        await page.keyboard.press("Tab");
        const unseen = await page.evaluate(() => {
          const node = document.activeElement;
          if (!node || node === document.body) return "nothing has the focus";
          const { outlineStyle, outlineWidth } = getComputedStyle(node);
          return outlineStyle === "none" || parseFloat(outlineWidth) < 2 ? node.outerHTML.slice(0, 120) : "";
        });
        assert.equal(unseen, "");
      }
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true },
  ));

test("forced colours and print keep the figures readable", () =>
  withPage(async (page) => {
    await page.emulateMedia({ forcedColors: "active" });
    await open(page, `${COMPARISON}&lang=zh`);
    await page.locator("#table tbody tr").first().locator("td").first().click();
    const outline = await page
      .locator("tr[aria-current] td")
      .first()
      .evaluate((cell) => getComputedStyle(cell).outlineStyle);
    assert.equal(outline, "solid", "the selected row is not told by colour alone");
    await page.emulateMedia({ media: "print", forcedColors: "none" });
    for (const id of ["picker", "stories", "languages"]) {
      assert.equal(await page.locator(`#${id}`).isVisible(), false, id);
    }
    for (const id of ["headline", "finding", "table", "evidence"]) {
      assert.ok(await page.locator(`#${id}`).isVisible(), id);
    }
    const clipped = await page.locator(".scroll").evaluate((node) => getComputedStyle(node).overflowX);
    assert.equal(clipped, "visible");
  }));
