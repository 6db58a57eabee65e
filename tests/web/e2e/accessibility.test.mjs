// axe on every kind of view, in both languages and themes; headings, landmarks and targets.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BREAKDOWN, COMPARISON, FIRST_STORY, PAGE, everyLook, faults, open, withPage } from "./browser.mjs";
import { copyOf } from "./copies.mjs";


async function openSource(page) {
  await page.locator("#table tbody button").nth(2).click();
  await page.locator("dialog#source").waitFor({ state: "visible" });
}

async function search(page) {
  await page.locator("#search").fill("wuxiang");
  await page.locator("#search-list [role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
}

async function takeaway(page) {
  await page.locator("#takeaway > summary").click();
  for (const details of await page.locator("#takeaway details > summary").all()) await details.click();
  await page.frameLocator("#embed-preview iframe").locator("county-lens article h2").waitFor();
}

async function present(page) {
  await page.locator("#present").click();
  await page.waitForFunction(() => "present" in document.documentElement.dataset);
}

async function term(page) {
  await page.locator("button.term").first().press("Enter");
  await page.locator("dialog.term-note[open]").waitFor();
}

const VIEWS = [
  ["the first view", "", async () => {}],
  ["a comparison", "ask=compare&family=teams_per_village&all=1", async () => {}],
  ["a breakdown", BREAKDOWN, (page) => page.locator("#working > summary").click()],
  ["the working of a change", FIRST_STORY, (page) => page.locator("#working > summary").click()],
  ["a refusal", "ask=change&indicator=poverty_incidence&place=140927", async () => {}],
  ["a wrong address", "ask=guess", async () => {}],
  ["a notice", `${COMPARISON}&colour=red&data=0.1.0`, (page) => page.locator("#notice").waitFor()],
  ["a source", FIRST_STORY, openSource],
  ["what was found", "", search],
  ["the ways to take away and to embed", COMPARISON, takeaway],
  ["a view shown large", FIRST_STORY, present],
  ["a term", FIRST_STORY, term],
];

async function check(page) {
  await page.locator("#paste").fill(copyOf("003"));
  await page.locator("#find").click();
  await page.locator("#copy button").first().waitFor();
}

async function answered(page) {
  await page.locator("#reply").fill("1");
  await page.keyboard.press("Enter");
  await page.locator(".verdict").waitFor();
}

async function tableRead(page) {
  await page.locator("#example").click();
  await page.locator("#read").click();
  await page.locator("#answer canvas").waitFor();
  await page.locator("#working > summary").click();
  await page.locator("#working .cells li").first().waitFor();
  await page.locator("#rows > summary").click();
}

const live = (page) => page.locator("html[data-engine=live]").waitFor();
/** Pages around the main one, with how to tell that they stand. */
const PAGES = [
  ["a guess", `?${FIRST_STORY}&predict=1&`, (page) => page.locator("#guess").waitFor()],
  ["a copy to check", "check.html?", live, check],
  ["a table to open", "own.html?", live],
  ["a table that was read and asked", "own.html?", live, tableRead],
  ["exercises", "lessons.html?", live],
  ["an exercise with its reply", "lessons.html?exercise=points&seed=7&", live, answered],
  ["a choice", "lessons.html?exercise=comparable&seed=2&", live],
  ["a sheet with its key", "lessons.html?sheet=1&seed=2&", live],
  ["the embedded page", `../pkg/embed.html?${COMPARISON}&`, (page) => page.locator("county-lens article h2").waitFor()],
  ["the embedded page, locked and plain", `../pkg/embed.html?${FIRST_STORY}&plain=1&locked=1&`, (page) => page.locator("county-lens canvas").waitFor()],
  ["the gallery", "gallery.html?", live],
];

everyLook((lang, look, name) => {
  test(`axe finds nothing on the main page: ${name}`, () =>
    withPage(async (page) => {
      for (const [view, query, act] of VIEWS) {
        await open(page, `${query}&lang=${lang}`);
        await act(page);
        assert.deepEqual(await faults(page), [], view);
      }
    }, look));
  test(`axe finds nothing on the pages around it: ${name}`, () =>
    withPage(async (page) => {
      for (const [view, address, stands, act] of PAGES) {
        await page.goto(new URL(`${address}lang=${lang}`, PAGE).href);
        await stands(page);
        await act?.(page);
        assert.deepEqual(await faults(page), [], view);
      }
    }, look));
});

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
