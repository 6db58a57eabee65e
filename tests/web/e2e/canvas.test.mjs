// The canvas's pixels: a series' colour stands where its mark says, at every pixel ratio and width.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BREAKDOWN, COMPARISON, FIRST_STORY, marksOf, open, withPage } from "./browser.mjs";

/** How far from a mark's middle its colour may begin: a ring or an outlined bar is empty there. */
const REACH_CSS_PX = 12;
/** Marks nearer than this lie on one another: one of them is seen. */
const COVERS_CSS_PX = 6;

/** Marks whose colour is not on the canvas near their middle; and how much is painted at all. */
async function look(page, marks) {
  return page.evaluate(
    ({ marks, reach, covers }) => {
      const canvas = document.querySelector("#chart canvas");
      const box = canvas.getBoundingClientRect();
      const { width, height } = canvas;
      const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
      const near = (at, rgb) => rgb.every((part, i) => Math.abs(data[at + i] - part) <= 3);
      const rgb = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
      const found = (mark) => {
        const ratio = devicePixelRatio;
        for (let y = Math.floor((mark.y - reach) * ratio); y <= (mark.y + reach) * ratio; y += 1) {
          for (let x = Math.floor((mark.x - reach) * ratio); x <= (mark.x + reach) * ratio; x += 1) {
            if (x < 0 || y < 0 || x >= width || y >= height) continue;
            if (near((y * width + x) * 4, rgb(mark.color))) return true;
          }
        }
        return false;
      };
      const middle = (mark) => {
        const at = Math.floor(mark.y * devicePixelRatio) * width + Math.floor(mark.x * devicePixelRatio);
        return near(at * 4, rgb(mark.color));
      };
      const shown = marks.filter(found);
      const over = (mark) => shown.some((one) => Math.hypot(one.x - mark.x, one.y - mark.y) < covers);
      const colors = new Set(marks.map((mark) => mark.color));
      let painted = 0;
      for (let at = 0; at < data.length; at += 4) {
        if ([...colors].some((color) => near(at, rgb(color)))) painted += 1;
      }
      return {
        shown: shown.length,
        missing: marks.filter((mark) => !over(mark)).map((mark) => mark.key),
        hollow: marks.filter((mark) => !middle(mark)).map((mark) => mark.key),
        painted: painted / (width * height),
        device: [width, height],
        css: [box.width, box.height],
      };
    },
    { marks, reach: REACH_CSS_PX, covers: COVERS_CSS_PX },
  );
}

for (const ratio of [1, 2]) {
  for (const [name, query, filled] of [
    ["a change", FIRST_STORY, false],
    ["a comparison", COMPARISON, true],
    ["a breakdown", BREAKDOWN, false],
  ]) {
    test(`${name} at ${ratio} device pixels a CSS pixel`, () =>
      withPage(
        async (page) => {
          await open(page, `${query}&lang=zh`);
          // The total of a breakdown is a hairline around nothing, which two pixels may share.
          const marks = (await marksOf(page)).filter((mark) => !mark.key.startsWith("total"));
          assert.ok(marks.length >= 2);
          const seen = await look(page, marks);
          assert.ok(seen.shown >= 2);
          assert.deepEqual(seen.missing, []);
          // Comparable rows are discs: their middle itself has the colour.
          if (filled) assert.deepEqual(seen.hollow, []);
          // The colours of the series are marks, not the whole canvas: else any place would do.
          assert.ok(seen.painted > 0.0002 && seen.painted < 0.25, `${seen.painted} of the canvas`);
          assert.deepEqual(seen.device, seen.css.map((side) => Math.round(side * ratio)));
        },
        { deviceScaleFactor: ratio },
      ));
  }
}

test("the canvas is drawn again when its column changes, in both directions", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=zh`);
    const widths = [];
    for (const width of [1100, 390, 700]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForFunction(() => {
        const room = Math.floor(document.getElementById("chart").getBoundingClientRect().width);
        return document.querySelector("#chart canvas").width === room;
      });
      const seen = await look(page, await marksOf(page));
      assert.deepEqual(seen.missing, [], `at ${width}`);
      widths.push(seen.device[0]);
    }
    assert.ok(widths[1] < widths[2] && widths[2] < widths[0], String(widths));
  }));

test("the dark theme is drawn in its own colours, and follows the reader", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=zh`);
    const corner = () =>
      page.locator("#chart canvas").evaluate((canvas) => [...canvas.getContext("2d").getImageData(2, 2, 1, 1).data]);
    assert.deepEqual(await corner(), [255, 255, 255, 255]);
    const light = (await marksOf(page)).map((mark) => mark.color);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForFunction(() => {
      const canvas = document.querySelector("#chart canvas");
      return canvas.getContext("2d").getImageData(2, 2, 1, 1).data[0] < 60;
    });
    const marks = await marksOf(page);
    assert.notDeepEqual(marks.map((mark) => mark.color), light);
    assert.deepEqual((await look(page, marks)).missing, []);
  }));

test("nothing is wider than the screen, from 320 to 1440 pixels", () =>
  withPage(async (page) => {
    for (const query of [FIRST_STORY, COMPARISON, BREAKDOWN, "ask=compare&family=road_cost_per_km&all=1"]) {
      for (const lang of ["zh", "en"]) {
        await page.setViewportSize({ width: 320, height: 700 });
        await open(page, `${query}&lang=${lang}`);
        for (const width of [320, 390, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          const over = await page.evaluate(() => {
            const wide = [...document.querySelectorAll("body *")].filter((node) => {
              const inside = node.closest(".scroll, .formula, #predrawn, .unseen, .skip, dialog");
              return inside === null && node.getBoundingClientRect().right > innerWidth + 0.5;
            });
            return [document.documentElement.scrollWidth > innerWidth, ...wide.map((node) => node.id || node.tagName)];
          });
          assert.deepEqual(over, [false], `${query} ${lang} ${width}`);
        }
      }
    }
  }));
