// What a reader types finds places, indicators, questions, programmes and figures, in any script.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { figuresOf, find } from "../../../www/finding.js";
import { open, withPage } from "./browser.mjs";

const index = JSON.parse(await readFile(new URL("../../../pkg/search.json", import.meta.url), "utf8"));
const names = (text, kind) => find(index, text).filter((one) => one.kind === kind).map(({ zh }) => zh);

test("a place is found by either script, either language, pinyin and its first letters", () => {
  for (const [text, zh] of [
    ["武乡", "武乡县"],
    ["武鄉縣", "武乡县"],
    ["wuxiang", "武乡县"],
    ["WX", "武乡县"],
    ["Ｗｕｘｉａｎｇ", "武乡县"],
    ["靈丘", "灵丘县"],
    ["quyang", "曲阳县"],
    ["changzhi", "长治市"],
    ["蘆溪", "芦溪县"],
  ]) {
    assert.equal(names(text, "place")[0], zh, text);
  }
  assert.deepEqual(find(index, "  "), []);
  assert.deepEqual(find(index, "zzzz"), []);
});

test("several words narrow, and characters may be left out", () => {
  const found = find(index, "武乡 贫困发生率");
  assert.ok(found.length > 0 && found.every(({ zh }) => zh.includes("武乡") && zh.includes("贫困发生率")), JSON.stringify(found));
  assert.ok(names("贫发率", "indicator").includes("贫困发生率"));
  assert.ok(names("pkfsl", "indicator").includes("贫困发生率"));
  const printed = find(index, "30.9%");
  assert.ok(printed.some(({ kind, id }) => kind === "figure" && id === "000-0080"), JSON.stringify(printed.slice(0, 3)));
  assert.ok(names("光伏", "programme").length > 0);
  assert.ok(names("solar", "programme").length > 0);
});

test("every place and indicator is found by each of its names, and leads to its figures", async () => {
  const observations = (await readFile(new URL("../../../www/data/observations.csv", import.meta.url), "utf8")).trim().split("\n");
  let figures = 0;
  for (const [kind, rows] of [["place", index.places], ["indicator", index.indicators]]) {
    for (const [id, zh, en, traditional, pinyin] of rows) {
      for (const name of [zh, en, pinyin, ...traditional.split("|").filter(Boolean)]) {
        assert.ok(find(index, name).some((one) => one.kind === kind && one.id === id), name);
      }
      if (kind === "indicator") figures += figuresOf(index, { kind, id, zh, en }).length;
    }
  }
  assert.equal(figures, index.figures.length);
  assert.ok(observations.length > figures, "the header is no figure");
});

test("by keyboard a question is found and asked, a figure shows its source", () =>
  withPage(async (page) => {
    await open(page, "lang=en");
    await page.locator("#search").focus();
    await page.keyboard.type("wuxiang poor people");
    await page.locator("#search-list [role=option]").first().waitFor();
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.locator("#search").getAttribute("aria-activedescendant"), "search-0");
    await page.keyboard.press("Enter");
    await page.waitForURL(/indicator=poor_/);
    await page.locator("#search").fill("30.9%");
    const figure = page.locator("#search-list [role=option]", { hasText: "Figure" }).first();
    await figure.click();
    await page.locator("dialog#source").waitFor({ state: "visible" });
    assert.match(await page.locator("dialog#source").innerText(), /30\.9%/);
    await page.keyboard.press("Escape");
    await page.locator("#search").fill("zzzz");
    await page.waitForFunction(() => /Nothing found/.test(document.getElementById("search-status").textContent));
  }));

test("a programme that was found stands open in its outline", () =>
  withPage(async (page) => {
    await open(page, "lang=zh");
    await page.locator("#search").fill("五个一批");
    await page.locator("#search-list [role=option]", { hasText: "做法" }).first().click();
    await page.waitForURL(/view=outline/);
    await page.waitForFunction(() => document.activeElement?.closest("[data-node]")?.textContent.includes("五个一批"));
  }));
