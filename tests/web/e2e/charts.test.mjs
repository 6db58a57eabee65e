// Charts are drawn another way, annotated, pointed at and stepped through; every change can be undone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BREAKDOWN, COMPARISON, FIRST_STORY, marksOf, open, settled, tabTo, withPage } from "./browser.mjs";

const picture = (page) => page.locator("#chart canvas").evaluate((canvas) => canvas.toDataURL());
const heading = (page) => page.locator("#headline").textContent();

test("another kind of chart is chosen, stands in the address, and is undone and redone", () =>
  withPage(async (page) => {
    await open(page, `${FIRST_STORY}&lang=en`);
    const before = await picture(page);
    assert.ok(await page.locator("#undo").isDisabled());
    await page.locator("#drawing-kind").focus();
    await page.locator("#drawing-kind").selectOption("waterfall");
    await page.waitForURL(/chart=waterfall/);
    await settled(page);
    const waterfall = await picture(page);
    assert.notEqual(waterfall, before);
    // The focus stays where the reader was.
    await page.waitForFunction(() => document.activeElement?.id === "drawing-kind" && !document.getElementById("undo").disabled);
    await page.locator("#undo").click();
    await page.waitForURL((url) => !url.searchParams.has("chart"));
    await settled(page);
    assert.equal(await picture(page), before);
    await page.locator("#headline").focus();
    await page.keyboard.press("Control+Shift+z");
    await page.waitForURL(/chart=waterfall/);
    await settled(page);
    assert.equal(await picture(page), waterfall);
    await page.keyboard.press("Control+z");
    await page.waitForURL((url) => !url.searchParams.has("chart"));
    await page.reload();
    await settled(page);
    assert.equal(await picture(page), before);
  }));

test("every kind on offer is drawn, and a link to it opens it", () =>
  withPage(async (page) => {
    for (const query of [FIRST_STORY, `${COMPARISON}&reference=140224`, BREAKDOWN]) {
      await open(page, `${query}&lang=zh`);
      const kinds = await page.locator("#drawing-kind option").evaluateAll((all) => all.map((one) => one.value));
      assert.ok(kinds.length >= 2, query);
      const seen = new Set();
      for (const kind of kinds) {
        await open(page, `${query}&lang=zh&chart=${kind}`);
        assert.equal(await page.locator("#drawing-kind").inputValue(), kind);
        seen.add(await picture(page));
      }
      assert.equal(seen.size, kinds.length, `${query}: two kinds look alike`);
    }
  }));

test("an unknown kind is no fault: the fitting one is drawn", () =>
  withPage(async (page) => {
    await open(page, `${FIRST_STORY}&lang=zh`);
    const plain = await picture(page);
    await open(page, `${FIRST_STORY}&lang=zh&chart=pie`);
    assert.equal(await picture(page), plain);
    assert.equal(await page.locator("#trouble").isVisible(), false);
  }));

test("a logarithmic axis is offered where it is lawful", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=zh`);
    const before = await picture(page);
    await page.locator("#drawing-log").check();
    await page.waitForURL(/axis=log/);
    await settled(page);
    assert.notEqual(await picture(page), before);
    await page.locator("#drawing-kind").selectOption("bars");
    await page.waitForURL(/chart=bars/);
    assert.equal(await page.locator("#drawing-log").count(), 0, "bars are read by their length");
  }));

test("an author's notes are written, kept in the address, and taken away", () =>
  withPage(async (page) => {
    await open(page, `${FIRST_STORY}&lang=zh`);
    const before = await picture(page);
    await page.locator(".annotate > summary").click();
    await page.locator("#note-add").click();
    assert.match(await page.locator("#note-fault").textContent(), /文字/);
    const offered = await page.locator("#note-where option").evaluateAll((all) => all.map(({ value }) => value));
    assert.deepEqual(offered, ["base", "current", ""], "what the chart has a mark for, or a value");
    await page.locator("#note-where").selectOption({ index: 1 });
    await page.locator("#note-text").fill("这一年摘帽");
    await page.locator("#note-add").click();
    await page.waitForURL(/note=current/);
    await settled(page);
    assert.notEqual(await picture(page), before);
    await page.locator("#note-where").selectOption("");
    await page.locator("#note-at").fill("三");
    await page.locator("#note-text").fill("一条线");
    await page.locator("#note-add").click();
    assert.match(await page.locator("#note-fault").textContent(), /写一个数/);
    await page.locator("#note-at").fill("3");
    await page.locator("#note-add").click();
    await page.waitForURL((url) => url.searchParams.getAll("note").length === 2);
    await settled(page);
    const listed = await page.locator(".annotate li").allTextContents();
    assert.ok(listed[0].includes("这一年摘帽") && listed[1].includes("一条线"), String(listed));
    const both = await picture(page);
    await page.reload();
    await settled(page);
    assert.equal(await picture(page), both);
    await page.locator(".annotate li button").first().click();
    await page.waitForURL((url) => url.searchParams.getAll("note").length === 1);
  }));

test("hover, tap and focus say the same of a mark; a click pins it", () =>
  withPage(
    async (page) => {
      await open(page, `ask=compare&family=road_cost_per_km&lang=en`);
      const canvas = page.locator("#chart canvas");
      const [mark] = await marksOf(page);
      const tip = () => page.locator(".tip").innerText();
      await canvas.hover({ position: { x: mark.x, y: mark.y } });
      await page.locator(".tip").waitFor({ state: "visible" });
      const hovered = await tip();
      for (const part of [mark.label, mark.value, ...mark.caveats, mark.sources[0]]) {
        assert.ok(hovered.includes(part), `${part} in: ${hovered}`);
      }
      await page.locator("#headline").hover();
      assert.equal(await page.locator(".tip").isVisible(), false);
      await tabTo(page, "#chart canvas");
      await page.keyboard.press("Home");
      await page.locator(".tip").waitFor({ state: "visible" });
      assert.equal(await tip(), hovered);
      await page.keyboard.press("Escape");
      assert.equal(await page.locator(".tip").isVisible(), false);
      await canvas.tap({ position: { x: mark.x, y: mark.y } });
      await page.locator("dialog#source").waitFor({ state: "visible" });
      await page.keyboard.press("Escape");
      assert.equal(await tip(), hovered, "pinned");
      const inside = await page.evaluate(() => {
        const card = document.querySelector(".tip").getBoundingClientRect();
        const [at] = [document.querySelector(".ring").getBoundingClientRect()];
        const over = at.x + 12 > card.left && at.x + 12 < card.right && at.y + 12 > card.top && at.y + 12 < card.bottom;
        return { cut: card.left < 0 || card.right > innerWidth, over };
      });
      assert.deepEqual(inside, { cut: false, over: false });
    },
    { viewport: { width: 360, height: 740 }, hasTouch: true },
  ));

test("the page is dark or light by choice, and says so in every link", () =>
  withPage(async (page) => {
    await open(page, `${FIRST_STORY}&lang=en`);
    const corner = () =>
      page.locator("#chart canvas").evaluate((canvas) => canvas.getContext("2d").getImageData(2, 2, 1, 1).data[0]);
    assert.equal(await corner(), 255);
    await page.locator("#theme").click();
    await page.waitForFunction(() => document.querySelector("#chart canvas").getContext("2d").getImageData(2, 2, 1, 1).data[0] < 60);
    assert.match(page.url(), /dark=true/);
    assert.match(await page.locator("#rooms a").first().getAttribute("href"), /dark=true/);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(paper, "rgb(17, 20, 24)");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.locator("#theme").click();
    await page.waitForURL(/dark=false/);
    await page.reload();
    await settled(page);
    assert.equal(await corner(), 255, "light by choice on a dark system");
  }));

test("a reader's contrast theme colours the chart", () =>
  withPage(async (page) => {
    await page.emulateMedia({ forcedColors: "active" });
    await open(page, `${COMPARISON}&lang=zh`);
    const { canvas, ink } = await page.evaluate(() => {
      const probe = document.createElement("span");
      document.body.append(probe);
      const read = (word) => {
        probe.style.color = word;
        return getComputedStyle(probe).color;
      };
      return { canvas: read("Canvas"), ink: read("CanvasText") };
    });
    await page.waitForFunction(
      ({ canvas, ink }) => {
        const { width, height, ...node } = document.querySelector("#chart canvas");
        const data = document.querySelector("#chart canvas").getContext("2d").getImageData(0, 0, width, height).data;
        const seen = new Map();
        for (let at = 0; at < data.length; at += 4) {
          const color = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
          seen.set(color, (seen.get(color) ?? 0) + 1);
        }
        return (seen.get(canvas) ?? 0) > 1000 && (seen.get(ink) ?? 0) > 50 && !seen.has("rgb(0, 94, 162)");
      },
      { canvas, ink },
    );
  }));

test("nothing moves for a reader who asked for stillness", () =>
  withPage(async (page) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, `${COMPARISON}&lang=zh`);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].filter((node) => {
        const { animationName, transitionDuration } = getComputedStyle(node);
        return animationName !== "none" || parseFloat(transitionDuration) > 0;
      }).length,
    );
    assert.equal(moving, 0);
  }));

test("the table sorts, filters and copies", () =>
  withPage(
    async (page) => {
      await open(page, `${FIRST_STORY}&lang=en`);
      const values = () => page.locator("#table td.col-value").allTextContents();
      const first = await values();
      await page.locator("#table th.col-value button").click();
      assert.equal(await page.locator("#table th.col-value").getAttribute("aria-sort"), "ascending");
      const rising = await values();
      assert.equal(rising[0], "−100.3 log points per year");
      assert.deepEqual([...rising].sort(), [...first].sort(), "no row is lost");
      assert.match(await page.locator("#table-status").textContent(), /not a ranking/);
      await page.locator("#table th.col-value button").click();
      assert.equal((await values())[0], "30.9%");
      await page.locator("#table-filter").fill("2018");
      const shown = await page.locator("#table tbody tr:visible").count();
      assert.ok(shown >= 1 && shown < first.length);
      assert.match(await page.locator("#table-status").textContent(), new RegExp(String(shown)));
      await page.locator("#table-copy").click();
      await page.waitForFunction(() => /Copied/.test(document.getElementById("table-status").textContent));
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied.split("\n").length, shown + 1);
      assert.ok(copied.includes("\t"));
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  ));

test("what is selected is selected in every chart of a page that shares it", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=zh`);
    const rings = await page.evaluate(async () => {
      const [{ Chart }, { selection }, lens] = await Promise.all([
        import(`${location.origin}/www/chart.js`),
        import(`${location.origin}/www/selection.js`),
        import(`${location.origin}/pkg/index.js`),
      ]);
      const host = document.createElement("div");
      document.querySelector("main").append(host);
      const question = { ask: "compare", indicator: "poverty_incidence", all: true };
      const chart = new Chart(host, { open() {}, fail: console.error }, selection);
      chart.show({
        figure: (canvas, room) => lens.figure(canvas, question, room),
        lang: "zh",
        title: "another",
        description: "another",
      });
      const row = lens.ask({ ask: "compare", family: "residents_per_km2" }, "zh").rows.find((one) => one.place === "140927");
      selection.choose(row.key, row.place);
      return [document.querySelectorAll("#chart .ring").length, host.querySelectorAll(".ring").length];
    });
    assert.equal(rings[0], 1);
    assert.ok(rings[1] >= 1, "the same place in the other chart");
  }));

test("the heading does not change with the drawing", () =>
  withPage(async (page) => {
    await open(page, `${FIRST_STORY}&lang=zh`);
    const before = await heading(page);
    await page.locator("#drawing-kind").selectOption("slope");
    await page.waitForURL(/chart=slope/);
    await settled(page);
    assert.equal(await heading(page), before, "it is the same story");
  }));

test("the chart says what can be done, and leaves other keys alone", () =>
  withPage(async (page) => {
    await open(page, `${COMPARISON}&lang=en`);
    assert.match(await page.locator("#chart .hint").innerText(), /arrow keys/);
    const described = await page.locator("#chart canvas").getAttribute("aria-describedby");
    const text = await page.evaluate((ids) => ids.split(" ").map((id) => document.getElementById(id).textContent).join(" "), described);
    assert.match(text, /Arrow keys move, Enter opens the source, Escape leaves/);
    await tabTo(page, "#chart canvas");
    const prevented = await page.evaluate(() => {
      const canvas = document.querySelector("#chart canvas");
      const sent = (key, more = {}) => !canvas.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true, bubbles: true, ...more }));
      return [sent("Tab"), sent("PageDown"), sent("a"), sent("ArrowRight", { altKey: true }), sent("ArrowRight")];
    });
    assert.deepEqual(prevented, [false, false, false, false, true]);
    await page.locator("#chart canvas").press("Tab");
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), "CANVAS", "Tab goes on");
  }));
