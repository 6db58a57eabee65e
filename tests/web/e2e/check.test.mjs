// Figures found in a reader's own copy of a report.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGE, faults, withPage } from "./browser.mjs";
import { copyOf } from "./copies.mjs";

async function checking(page, query) {
  await page.goto(new URL(`check.html?${query}`, PAGE).href);
  await page.locator("html[data-engine=live]").waitFor();
}

test("a pasted copy has its figures marked; a mark leads to its source and its chart, a figure to its mark", () =>
  withPage(async (page) => {
    await checking(page, "lang=zh&figure=000-0090");
    await page.locator("#find").click();
    assert.match(await page.locator("#status").textContent(), /还没有文字/);
    await page.locator("#paste").fill("敏捷的狐狸");
    await page.locator("#find").click();
    assert.match(await page.locator("#status").textContent(), /不像五份报告/);
    const text = copyOf("000");
    await page.locator("#paste").fill(text);
    await page.locator("#find").click();
    const [, all, known] = /(\d+)个数找到(\d+)个/.exec(await page.locator("#status").textContent());
    assert.ok(Number(known) > 0.95 * Number(all), `${known} of ${all}`);
    assert.equal(await page.locator("#copy").textContent(), text, "nothing of the text is lost");
    // The figure that the address names is chosen.
    assert.match(await page.locator("#copy [aria-current=true]").getAttribute("data-ids"), /000-0090/);
    assert.match(await page.locator("#card").textContent(), /贫困发生率/);
    assert.deepEqual(await faults(page), []);
    await page.locator("#card a").first().click();
    await page.locator("html[data-engine=live]").waitFor();
    assert.match(page.url(), /ask=/);
  }));

test("a part of a page from a file is read, what is missing is listed, and nothing is sent", () =>
  withPage(async (page) => {
    await checking(page, "lang=en");
    const whole = copyOf("003");
    const part = whole.slice(0, Math.floor(whole.length * 0.7)).replaceAll("\n", "<br>");
    const buffer = Buffer.from(`<!doctype html><title>x</title><script>var a = 1;</script><p>${part}</p>`);
    await page.locator("#file").setInputFiles({ name: "copy.html", mimeType: "text/html", buffer });
    await page.locator("#missing h2").waitFor();
    assert.match(await page.locator("#missing h2").textContent(), /Not found \(\d+\)/);
    assert.ok((await page.locator("#missing li").count()) > 3);
    assert.ok((await page.locator("#copy button").count()) > 20);
    assert.ok(!(await page.locator("#copy").textContent()).includes("var a"));
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.locator("#find").click();
    await page.locator("#copy button").first().click();
    assert.deepEqual(requests, []);
  }));

test("a file in the encoding of older Chinese systems is read", () =>
  withPage(async (page) => {
    await checking(page, "lang=zh");
    // GB18030 of the characters in the copy, found by decoding every pair of bytes.
    const bytes = await page.evaluate((text) => {
      const decoder = new TextDecoder("gb18030");
      const pairs = new Map();
      for (let a = 0x81; a < 0xff; a += 1) {
        for (let b = 0x40; b < 0xff; b += 1) {
          const pair = Uint8Array.of(a, b);
          const character = decoder.decode(pair);
          if (character.length === 1 && !pairs.has(character)) pairs.set(character, [a, b]);
        }
      }
      return [...text].flatMap((c) => (c.charCodeAt(0) < 128 ? [c.charCodeAt(0)] : (pairs.get(c) ?? [0x3f])));
    }, copyOf("001"));
    await page.locator("#file").setInputFiles({ name: "copy.txt", mimeType: "text/plain", buffer: Buffer.from(bytes) });
    await page.locator("#copy button").first().waitFor();
    const [, all, known] = /(\d+)个数找到(\d+)个/.exec(await page.locator("#status").textContent());
    assert.ok(Number(known) > 0.9 * Number(all), `${known} of ${all}`);
  }));
