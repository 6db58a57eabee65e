// The gallery draws every kind, in both languages and themes, and each plot is usable.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PAGE, faults, withPage } from "./browser.mjs";


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
        assert.ok((await page.locator("#gallery canvas").count()) >= 55);
        assert.deepEqual(wrong, []);
        assert.deepEqual(await faults(page), []);
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

const take = (page, text) => page.locator(".take", { hasText: text }).first();

test("every item of every kind is reached by keys", () =>
  withPage(async (page) => {
    await gallery(page, "lang=en");
    for (const [title, keys, said] of [
      ["Histogram · made-up panel", ["End"], /^\d.* – .*: places: \d+/],
      ["Box plot", ["ArrowRight", "ArrowRight"], /^group 2: .*(·.*){4}/],
      ["Heatmap", ["Home", "ArrowUp"], /^group 2 · 2004: /],
      ["Grouped bars · made-up panel", ["Home", "ArrowDown"], /^group 1 · 2023: income per person/],
      ["Lorenz curve", ["End"], /^complete equality: /],
      ["Dumbbells", ["Home", "ArrowDown"], /^county \d+ · 2023: income per person: /],
    ]) {
      const view = take(page, title);
      await view.locator("canvas").focus();
      for (const key of keys) await page.keyboard.press(key);
      assert.match(await view.locator("[aria-live]").textContent(), said, title);
      assert.equal(await view.locator(".ring").count(), 1, title);
      await page.keyboard.press("Escape");
    }
    const view = take(page, "Sixty thousand points");
    await view.locator("canvas").focus();
    await page.keyboard.press("Home");
    const first = await view.locator("[aria-live]").textContent();
    for (let time = 0; time < 10; time += 1) await page.keyboard.press("PageDown");
    const last = await view.locator("[aria-live]").textContent();
    await page.keyboard.press("End");
    assert.notEqual(first, last);
    assert.equal(await view.locator("[aria-live]").textContent(), last, "ten leaps lead through all");
  }));

test("a plot's numbers are a table that sorts, filters and turns its pages", () =>
  withPage(async (page) => {
    await gallery(page, "lang=en");
    const view = take(page, "Funnel plot");
    await view.locator("summary").click();
    const table = view.locator("table").first();
    const column = (at) => table.locator(`tbody td:nth-child(${at})`).allTextContents();
    assert.equal((await column(1)).length, 20);
    assert.equal(await table.locator("th").count(), 4);
    const status = view.locator("[role=status]").nth(1);
    assert.match(await status.textContent(), /rows 1–20 of 3002/);
    await table.locator("th button").nth(2).click();
    const sorted = (await column(3)).map((text) => Number(text.replaceAll(",", "")));
    assert.deepEqual(sorted, [...sorted].sort((a, b) => a - b));
    await view.getByRole("button", { name: "20 rows after" }).first().click();
    assert.match(await status.textContent(), /rows 21–40/);
    await view.locator("input[type=search]").first().fill("county 2999");
    assert.deepEqual(await column(1), ["county 2999"]);
  }));

test("a plot is taken away as a picture, a document and numbers that say where they are from", () =>
  withPage(async (page) => {
    await gallery(page, "lang=zh");
    const view = take(page, "六万个点");
    await view.locator("summary").click();
    const saved = async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), view.getByRole("button", { name, exact: true }).click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const sizes = [];
    for (const ratio of [1, 2, 4]) {
      const { bytes } = await saved(`PNG ${ratio}×`);
      sizes.push([bytes.readUInt32BE(16) / ratio, bytes.readUInt32BE(20) / ratio]);
    }
    assert.deepEqual(sizes, [sizes[0], sizes[0], sizes[0]]);
    const svg = (await saved("SVG")).bytes.toString("utf8");
    for (const part of ["六万个点", "gallery.html", "stroke-linecap=\"round\""]) assert.ok(svg.includes(part), part);
    assert.ok(svg.length < 1_500_000, `${svg.length}`);
    const png = (await saved("PNG 1×")).bytes.toString("base64");
    // The document and the canvas show the same: few pixels differ, and those by little.
    const { ink, apart } = await page.evaluate(
      async ({ svg, png }) => {
        const pixels = async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext("2d");
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, canvas.width, canvas.height).data;
        };
        const [a, b] = await Promise.all([pixels(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`), pixels(`data:image/png;base64,${png}`)]);
        let [ink, apart] = [0, 0];
        for (let at = 0; at < b.length; at += 4) {
          // Texts of a document stand half a pixel off: the dots alone are compared, by their blue.
          if (a[at + 2] - a[at] < 60 && b[at + 2] - b[at] < 60) continue;
          ink += 1;
          if (Math.abs(a[at] - b[at]) > 128) apart += 1;
        }
        return { ink, apart };
      },
      { svg, png },
    );
    assert.ok(ink > 10_000, `${ink} pixels of ink`);
    assert.ok(apart < ink * 0.001, `${apart} of ${ink} pixels differ`);
    const csv = await saved("CSV");
    const text = csv.bytes.toString("utf8");
    assert.equal(text.charCodeAt(0), 0xfeff);
    const lines = text.trim().split("\r\n");
    assert.equal(lines.length, 60_001);
    assert.match(lines[0], /title,人均收入,人均支出,address/);
    assert.match(lines[1], /六万个点.*,\d+(\.\d+)?,\d+(\.\d+)?,http/);
    assert.match(csv.name, /^county-lens-六万个点.*\.csv$/);
  }));
