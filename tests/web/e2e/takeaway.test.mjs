// Taking away: pictures, data, citations, evidence, a code; and where a browser refuses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import jsQR from "jsqr";
import { FIRST_STORY, open, PAGE, withPage } from "./browser.mjs";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

async function opened(page, query = `${FIRST_STORY}&lang=zh`) {
  await open(page, query);
  await page.locator("#takeaway > summary").click();
}

/** A file that a button saves. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Width and height of a PNG. */
const sizeOf = (bytes) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

test("a picture is saved at 1×, 2× and 4×, and carries title, source and address", () =>
  withPage(async (page) => {
    await opened(page);
    const sizes = [];
    for (const ratio of [1, 2, 4]) {
      const { name, bytes } = await saved(page, `#take-png-${ratio}`);
      assert.equal(bytes.toString("latin1", 1, 4), "PNG");
      assert.match(name, new RegExp(`^county-lens-[\\w-]+@${ratio}x\\.png$`));
      sizes.push(sizeOf(bytes));
    }
    const [[width, height]] = sizes;
    assert.equal(width, 800);
    assert.deepEqual(sizes, [1, 2, 4].map((ratio) => [width * ratio, height * ratio]));
    const { bytes } = await saved(page, "#take-svg");
    const svg = bytes.toString("utf8");
    for (const part of ["武乡县：贫困发生率", "来源：000-0080", "http://"]) assert.ok(svg.includes(part), part);
    assert.match(svg, /^<svg width="800" height="\d+" viewBox=/);
  }));

test("the SVG looks in a browser as the canvas does", () =>
  withPage(async (page) => {
    await opened(page);
    const svg = (await saved(page, "#take-svg")).bytes.toString("utf8");
    const png = (await saved(page, "#take-png-1")).bytes.toString("base64");
    const apart = await page.evaluate(
      async ({ svg, png }) => {
        const load = (source) =>
          new Promise((done, fail) => {
            const image = new Image();
            image.onload = () => done(image);
            image.onerror = () => fail(new Error("not a picture"));
            image.src = source;
          });
        const pixels = (image) => {
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext("2d");
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        };
        const one = pixels(await load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`));
        const other = pixels(await load(`data:image/png;base64,${png}`));
        if (one.length !== other.length) return 1;
        let differing = 0;
        for (let at = 0; at < one.length; at += 4) {
          if (Math.abs(one[at] - other[at]) > 96) differing += 1;
        }
        return differing / (one.length / 4);
      },
      { svg, png },
    );
    // Glyphs are placed by two different text engines: their edges may differ.
    assert.ok(apart < 0.02, `${(apart * 100).toFixed(2)}% of the pixels differ`);
  }));

test("data are saved as CSV that a Chinese Excel reads, and as JSON with sources", () =>
  withPage(async (page) => {
    await opened(page);
    const csv = await saved(page, "#take-csv");
    assert.deepEqual([...csv.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "a byte order mark");
    const text = csv.bytes.toString("utf8");
    assert.ok(text.includes("起点（2014年）") && text.includes(",30.9,"));
    assert.ok(!/(^|,)[=+@]/m.test(text));
    assert.ok(text.includes(PAGE), "the address");
    const json = JSON.parse((await saved(page, "#take-json")).bytes.toString("utf8"));
    assert.equal(json.sources.length, json.evidence.length);
    assert.equal(json.sources[0].report, "走出革命老区脱贫攻坚新路子（武乡篇）");
  }));

test("a number is copied as evidence, a picture as a picture", () =>
  withPage(async (page) => {
    await opened(page);
    await page.locator("#evidence-row").selectOption("current");
    await page.locator("#evidence-copy").click();
    await page.waitForFunction(() => /已复制/.test(document.getElementById("take-status").textContent));
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of ["0.56%", "0.555至0.565%", "000-0090", "《走出革命老区", "第9段", "http://"]) {
      assert.ok(text.includes(part), `${part} in: ${text}`);
    }
    await page.locator("#take-copy-picture").click();
    await page.waitForFunction(async () => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes("image/png");
    });
  }, CLIPBOARD));

test("a view is cited in four styles", () =>
  withPage(async (page) => {
    await opened(page, `${FIRST_STORY}&lang=en`);
    const text = page.locator("#cite-text");
    await page.waitForFunction(() => document.getElementById("cite-text").value !== "");
    assert.match(await text.inputValue(), /County Lens: .*accessed/);
    for (const [style, found] of [
      ["gbt7714", /^\[1\] .*\[DB\/OL\]/],
      ["bibtex", /^@misc\{countylens-view/],
      ["csl", /^\[/],
    ]) {
      await page.locator("#cite-style").selectOption(style);
      await page.waitForFunction((source) => new RegExp(source).test(document.getElementById("cite-text").value), found.source);
    }
    assert.equal(JSON.parse(await text.inputValue())[0].type, "dataset");
  }));

test("the code of the address is read back by a reader", () =>
  withPage(async (page) => {
    await opened(page);
    await page.locator(".qr > summary").click();
    const image = page.locator(".qr img");
    await image.waitFor({ state: "visible" });
    const { data, side } = await image.evaluate(async (node) => {
      await node.decode();
      const side = 480;
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = side;
      const context = canvas.getContext("2d");
      context.imageSmoothingEnabled = false;
      context.drawImage(node, 0, 0, side, side);
      return { data: [...context.getImageData(0, 0, side, side).data], side };
    });
    const read = jsQR(Uint8ClampedArray.from(data), side, side);
    const wanted = await page.locator(".qr .note").textContent();
    assert.equal(read?.data, wanted);
    assert.ok(new URL(wanted).searchParams.get("indicator") === "poverty_incidence");
  }));

test("where downloads are refused, the picture is shown to hold and save, a text to copy", () =>
  withPage(
    async (page) => {
      await opened(page);
      await page.locator("#take-png-2").click();
      await page.locator("dialog.saving").waitFor({ state: "visible" });
      const picture = await page.locator("dialog.saving img").evaluate(async (node) => {
        await node.decode();
        return [node.naturalWidth, node.src.slice(0, 22)];
      });
      assert.deepEqual(picture, [1600, "data:image/png;base64,"]);
      assert.match(await page.locator("#save-title").textContent(), /长按/);
      await page.locator("dialog.saving button").click();
      assert.equal(await page.locator("dialog.saving").count(), 0);
      await page.locator("#take-csv").click();
      assert.match(await page.locator("dialog.saving textarea").inputValue(), /起点（2014年）/);
    },
    { userAgent: "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile MicroMessenger/8.0.42" },
  ));

test("a refused clipboard is said", () =>
  withPage(async (page) => {
    await opened(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await page.locator("#evidence-copy").click();
    await page.waitForFunction(() => /不让复制/.test(document.getElementById("take-status").textContent));
    await page.locator("#take-copy-picture").click();
    await page.waitForFunction(() => /不让复制图片/.test(document.getElementById("take-status").textContent));
  }));
