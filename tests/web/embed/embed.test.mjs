// Each way to embed the lens, in a host page on another origin, in three browser engines.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ENGINES, withPage } from "./engines.mjs";
import { serveHosts } from "./hosts.mjs";

const address = process.env["COUNTY_LENS_URL"];
const scratch = process.env["COUNTY_LENS_SCRATCH"];
const xtask = process.env["COUNTY_LENS_XTASK"];
if (!address || !scratch || !xtask) throw new Error("run `cargo xtask test embed`");

/** Pixels of ink in the canvas of an element: blue, or of the colour that a test sets. */
const ink = (selector = "county-lens", test = "d[i + 2] - d[i] > 60") => `(() => {
  const canvas = document.querySelector(${JSON.stringify(selector)})?.shadowRoot?.querySelector("canvas");
  if (!canvas || canvas.width === 0) return 0;
  const d = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let n = 0;
  for (let i = 0; i < d.length; i += 4) if (${test}) n += 1;
  return n;
})()`;
const heard = (type) => `heard.find((one) => one && one.type === ${JSON.stringify(type)}) !== undefined`;

let hosts;
let single;
before(async () => {
  hosts = await serveHosts(new URL("/pkg/embed.html", address).href);
  mkdirSync(scratch, { recursive: true });
  single = join(scratch, "one.html");
  execFileSync(xtask, ["build", "--single-file", single, "--view", "ask=compare&family=residents_per_km2&lang=en"], { stdio: "pipe" });
});
after(() => hosts?.close());

for (const [id, launch] of Object.entries(ENGINES)) {
  describe(id, () => {
    let engine;
    before(async () => {
      engine = await launch();
    });
    after(() => engine?.close());

    test("on a slide of reveal.js, shown smaller than made, a mark is found where it is seen", () =>
      withPage(engine, `${hosts.url}/www/examples/slides.html#/1`, {}, async (page) => {
        await page.until(`document.documentElement.dataset.deck === "ready"`, "the slides stand");
        await page.until(`${ink()} > 200`, "the chart is drawn");
        const scale = `(() => { const c = document.querySelector("county-lens").shadowRoot.querySelector("canvas"); return c.getBoundingClientRect().width / c.offsetWidth; })()`;
        const shown = await page.evaluate(scale);
        assert.ok(Math.abs(shown - 1) > 0.02, `the slide is scaled: ${shown}`);
        // A disc of the line, found by its ink, is what a click there opens.
        const spot = `(() => {
          const c = document.querySelector("county-lens").shadowRoot.querySelector("canvas");
          const { data, width, height } = c.getContext("2d").getImageData(0, 0, c.width, c.height);
          const inked = (x, y) => data[4 * (y * width + x) + 2] - data[4 * (y * width + x)] > 60;
          for (let y = 8; y < height * 0.8; y += 1) for (let x = 8; x < width - 8; x += 1) {
            let n = 0;
            for (let dy = -3; dy <= 3; dy += 1) for (let dx = -3; dx <= 3; dx += 1) n += inked(x + dx, y + dy);
            if (n === 49) {
              const box = c.getBoundingClientRect();
              return { clientX: box.left + (x / width) * box.width, clientY: box.top + (y / height) * box.height };
            }
          }
        })()`;
        const at = await page.evaluate(spot);
        assert.ok(at, "a disc is drawn");
        await page.evaluate(`void addEventListener("county-lens-select", ({ detail }) => { window.selected = detail; })`);
        await page.evaluate(`document.querySelector("county-lens").shadowRoot.querySelector("canvas").dispatchEvent(new MouseEvent("click", ${JSON.stringify({ ...at, bubbles: true, composed: true })}))`);
        await page.until(`window.selected !== undefined`, "it is selected");
        assert.equal(await page.evaluate(`document.querySelector("county-lens").shadowRoot.querySelectorAll(".ring").length > 0`), true);
      }));

    test("two elements share one module, draw, speak of what they do, and let go of it", () =>
      withPage(engine, `${hosts.url}/element`, {}, async (page) => {
        await page.until(`${ink("#one", "d[i] - d[i + 2] > 60")} > 200`, "the first is drawn in the host's accent");
        await page.until(`${ink("#two")} > 200`, "the second is drawn");
        const one = await page.evaluate(`(() => { const e = document.getElementById("one"); return { title: e.shadowRoot.querySelector("h2").textContent, ask: e.ask, locked: e.locked, slot: e.shadowRoot.querySelector("slot").hidden, saved: e.save() }; })()`);
        assert.match(one.title, /Poverty incidence in Wuxiang/);
        assert.deepEqual([one.ask, one.locked, one.slot, one.saved.version, one.saved.indicator], ["change", false, true, 1, "poverty_incidence"]);
        const two = await page.evaluate(`(() => { const e = document.getElementById("two").shadowRoot; return { selects: e.querySelectorAll("select").length, lang: e.querySelector("article").lang }; })()`);
        assert.deepEqual(two, { selects: 0, lang: "zh-CN" }, "locked, in its own language");
        // Attributes and properties are one, and a change is told.
        await page.evaluate(`void (document.getElementById("one").chart = "bars")`);
        await page.until(heard("county-lens-change"));
        assert.equal(await page.evaluate(`document.getElementById("one").getAttribute("chart")`), "bars");
        await page.evaluate(`document.getElementById("one").reset()`);
        await page.until(`document.getElementById("one").chart === null`);
        // A row of the table opens its sources.
        await page.evaluate(`void document.getElementById("one").setAttribute("tab", "table")`);
        await page.until(`!document.getElementById("one").shadowRoot.querySelector("[part=table]").hidden`);
        await page.evaluate(`document.getElementById("one").shadowRoot.querySelector("th button").click()`);
        await page.until(heard("county-lens-select"));
        await page.until(`document.getElementById("one").shadowRoot.querySelectorAll(".card").length === 1`);
        // A question that cannot be read leaves the host's own content.
        await page.evaluate(`void document.getElementById("one").setAttribute("indicator", "nonsense")`);
        await page.until(heard("county-lens-error"));
        assert.equal(await page.evaluate(`document.getElementById("one").shadowRoot.querySelector("slot").hidden`), false);
        // Put away, it has no canvas left; put back, it draws again.
        const again = `(() => { const e = document.getElementById("two"); e.remove(); const left = e.shadowRoot.querySelectorAll("canvas").length; document.body.append(e); return left; })()`;
        assert.equal(await page.evaluate(again), 0);
        await page.until(`${ink("#two")} > 200`, "drawn again");
      }));

    test("where its script does not come, what stands in the element is seen", () =>
      withPage(engine, `${hosts.url}/missing`, {}, async (page) => {
        assert.equal(await page.evaluate(`document.getElementById("kept").getClientRects().length > 0`), true);
      }));

    test("a frame in the strictest sandbox draws, and tells its height in the shapes that hosts know", () =>
      withPage(engine, `${hosts.url}/frame`, {}, async (page) => {
        // First from outside: a driver that looked into the frame before it was there would go on looking there.
        await page.until(heard("county-lens-ready"));
        await page.untilFrame(`${ink()} > 300`, "the frame is drawn");
        const told = await page.evaluate(`heard.map((one) => (typeof one === "string" ? JSON.parse(one) : one))`);
        const last = (test) => told.filter(test).at(-1);
        const height = await page.inFrame(`Math.ceil(document.documentElement.getBoundingClientRect().height)`);
        assert.ok(height > 200, `${height}`);
        await page.until(`heard.some((one) => one && one.type === "county-lens-height" && one.height === ${height})`);
        assert.ok(last((one) => one.subject === "lti.frameResize")?.height > 0);
        assert.ok(last((one) => one.context === "h5p" && one.action === "resize")?.scrollHeight > 0);
        assert.ok(last((one) => one["datawrapper-height"])?.["datawrapper-height"]["county-lens"] > 0);
        assert.ok(last((one) => one.sender === "Flourish")?.height > 0);
        // What the sandbox forbids is said, not lost: the picture is shown to be saved by hand.
        await page.inFrame(`void document.querySelector("county-lens").download("svg")`);
        await page.untilFrame(`document.querySelector("dialog[open] img") !== null`, "the picture to save");
      }));

    test("flags of the address are read: time, plain, chart; what is unknown is left alone", () =>
      withPage(engine, `${hosts.url}/time`, {}, async (page) => {
        await page.until(heard("county-lens-ready"));
        await page.untilFrame(`${ink()} > 300`, "the frame is drawn");
        const state = await page.inFrame(`(() => { const e = document.querySelector("county-lens"); return { chart: e.chart, plain: e.plain, base: e.base, hidden: e.shadowRoot.querySelector("h2").hidden, query: e.answer.query }; })()`);
        assert.equal(state.chart, "bars");
        assert.equal(state.plain && state.hidden, true);
        assert.match(state.query, /base=000-0080&current=000-0090/);
      }));

    test("one file opens from the disk, with the view that was put inside", () =>
      withPage(engine, pathToFileURL(single).href, {}, async (page) => {
        await page.until(`${ink()} > 300`, "the file is drawn");
        assert.match(await page.evaluate(`document.querySelector("county-lens").shadowRoot.querySelector("h2").textContent`), /Residents per square kilometre/);
        assert.equal(await page.evaluate(`document.querySelector("county-lens").answer.query`), "ask=compare&family=residents_per_km2");
      }));

    test("a reader's own table is opened, read by the worker, asked and drawn", () =>
      withPage(engine, new URL("/www/own.html?lang=en", address).href, {}, async (page) => {
        await page.until(`document.getElementById("example") !== null`, "the page stands");
        await page.evaluate(`document.getElementById("example").click()`);
        await page.until(`document.getElementById("read") !== null`, "how it is read is shown");
        await page.evaluate(`document.getElementById("read").click()`);
        await page.until(`document.querySelector("#answer .finding") !== null`, "it is answered");
        assert.match(await page.evaluate(`document.querySelector("#answer .finding").textContent`), /\d/);
        const drawn = `(() => {
          const canvas = document.querySelector("#answer canvas");
          if (!canvas || canvas.width === 0) return 0;
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          return data.filter((value, at) => at % 4 === 2 && value - data[at - 2] > 60).length;
        })()`;
        await page.until(`${drawn} > 200`, "its chart is drawn");
        assert.equal(await page.evaluate(`document.getElementById("trouble").hidden`), true);
      }));

    test("where wasm is refused, the one file shows a picture and a table", () => {
      const refused = join(scratch, `refused-${id}.html`);
      writeFileSync(refused, readFileSync(single, "utf8").replace("<head>", "<head><script>delete globalThis.WebAssembly;</script>"));
      return withPage(engine, pathToFileURL(refused).href, {}, async (page) => {
        await page.until(`document.documentElement.dataset.engine === "down"`);
        const seen = await page.evaluate(`["svg", "table"].map((name) => document.querySelector("county-lens " + name).getClientRects().length > 0)`);
        assert.deepEqual(seen, [true, true]);
      });
    });
  });
}
