// Dense plots beside five libraries: every library in turn, each in a page of its own.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { watchForPixels } from "../watch.mjs";
import { COLOR } from "./peers.mjs";
import { wearReport } from "./wear.mjs";

const SIZES = [100, 10_000, 100_000, 1_000_000];
const ROUNDS = Number(process.env["BENCH_DENSE_ROUNDS"] ?? 3);
/** First draws measured beside the rounds, of uPlot, ECharts and ours. */
const FIRSTS = Number(process.env["BENCH_DENSE_FIRSTS"] ?? 8);
const NAVIGATIONS = Number(process.env["BENCH_DENSE_NAVIGATIONS"] ?? 11);
const PIXEL_RATIO = 2;
/** A library that takes longer than this for a tenth of the points is not asked for all of them. */
const TOO_LONG_MS = 500;
const LIBRARIES = [
  { id: "ours", name: "County Lens" },
  { id: "uplot", name: "uPlot", package: "uplot" },
  { id: "echarts", name: "ECharts", package: "echarts" },
  { id: "chartjs", name: "Chart.js", package: "chart.js" },
  { id: "vega", name: "Vega-Lite", package: "vega-lite", bundled: true },
  { id: "plot", name: "Observable Plot", package: "@observablehq/plot", bundled: true },
];

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8")).version;

/** The libraries that come as modules, in one classic script. */
async function bundle() {
  const contents = `import * as vega from "vega"; import * as vegaLite from "vega-lite"; import * as Plot from "@observablehq/plot"; globalThis.peers = { vega, vegaLite, Plot };`;
  const resolveDir = fileURLToPath(new URL("..", import.meta.url));
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, bundle: true, minify: true, write: false, format: "iife", logLevel: "error" });
  return outputFiles[0].text;
}

async function once(browser, url, library, options, peers) {
  const context = await browser.newContext({ viewport: { width: 700, height: 500 }, deviceScaleFactor: PIXEL_RATIO });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${url}/benches/dense/page.html`);
    if (library.bundled) await page.addScriptTag({ content: peers });
    await page.waitForFunction(() => globalThis.measure);
    return await page.evaluate((given) => globalThis.measure(given), { library: library.id, ...options });
  } catch (error) {
    // Ours has no excuse.
    if (library.id === "ours" || !/is drawn|drew nothing/u.test(error.message)) throw error;
    return undefined;
  } finally {
    await context.close();
  }
}

/** Milliseconds from navigation to the first frame with pixels of the data, of one library alone on a page. */
async function opened(browser, url, library, { kind, n }) {
  const context = await browser.newContext({ viewport: { width: 700, height: 500 }, deviceScaleFactor: PIXEL_RATIO });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchForPixels, COLOR);
    await page.goto(`${url}/benches/dense/alone_${library.id}.html?kind=${kind}&n=${n}`, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.firstPixels !== undefined, null, { polling: 50 });
    return await page.evaluate(() => globalThis.firstPixels);
  } finally {
    await context.close();
  }
}

/** Rows of the table of navigations. */
async function navigations(browser, url) {
  const rows = [];
  const libraries = LIBRARIES.slice(0, 3);
  for (const kind of ["line", "scatter"]) {
    for (const n of SIZES.slice(0, 3)) {
      // A scatter of so many takes uPlot and ECharts seconds: that is drawing, not opening.
      if (kind === "scatter" && n > 10_000) continue;
      const times = Object.fromEntries(libraries.map(({ id }) => [id, []]));
      for (let round = 0; round < NAVIGATIONS; round += 1) {
        for (const library of libraries) times[library.id].push(await opened(browser, url, library, { kind, n }));
      }
      const [ours, uplot, echarts] = libraries.map(({ id }) => median(times[id]));
      const cells = [ours, uplot, echarts].map(said);
      rows.push(`| ${kind} ${n.toLocaleString("en")} | ${cells.join(" | ")} | ${(ours / uplot).toFixed(2)} | ${(ours / echarts).toFixed(2)} |`);
    }
  }
  return rows;
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const said = (ms) => (ms === undefined ? "–" : ms.toFixed(ms < 10 ? 2 : 1));

/** Markdown of the whole comparison. */
export async function denseReport(browser, url) {
  const peers = await bundle();
  const found = new Map();
  const key = (kind, n, id) => `${kind} ${n} ${id}`;
  const time = (what, kind, n, id) => {
    const all = found.get(key(kind, n, id));
    return all && median(all.map((one) => one[what]).filter((one) => one !== undefined));
  };
  const tips = [];
  for (const kind of ["line", "scatter"]) {
    for (const [at, n] of SIZES.entries()) {
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const library of LIBRARIES) {
          const before = at > 0 ? time("redraw", kind, SIZES[at - 1], library.id) : 0;
          if (before === undefined || before > TOO_LONG_MS / (library.bundled ? 4 : 1)) continue;
          const result = await once(browser, url, library, { kind, n, times: 100, budget: 3000 }, peers);
          if (!result) continue;
          const id = key(kind, n, library.id);
          found.set(id, [...(found.get(id) ?? []), result]);
          if (result.tip) tips.push([kind, n, result.tip, result.prepared]);
        }
      }
      // First draws vary more than redraws, and cost little: more of them.
      for (let round = 0; round < FIRSTS; round += 1) {
        for (const library of LIBRARIES.slice(0, 3)) {
          const known = found.get(key(kind, n, library.id));
          if (!known || median(known.map((one) => one.first)) > TOO_LONG_MS) continue;
          const result = await once(browser, url, library, { kind, n, times: 0, budget: 0 }, peers);
          if (result) known.push(result);
        }
      }
      process.stdout.write(`\rdense: ${kind} ${n}   `);
    }
  }
  process.stdout.write("\n");
  const rows = (what) =>
    ["line", "scatter"].flatMap((kind) =>
      SIZES.map((n) => {
        const times = LIBRARIES.map(({ id }) => time(what, kind, n, id));
        const fastest = Math.min(...times.slice(1).filter((one) => one !== undefined));
        const ratio = Number.isFinite(fastest) ? (times[0] / fastest).toFixed(2) : "–";
        return `| ${kind} ${n.toLocaleString("en")} | ${times.map(said).join(" | ")} | ${ratio} |`;
      }),
    );
  const head = (last) => `| | ${LIBRARIES.map(({ name }) => name).join(" | ")} | ${last} |\n| --- |${" ---: |".repeat(LIBRARIES.length + 1)}`;
  const tipRows = SIZES.map((n) => {
    const all = tips.filter(([, size]) => size === n).flatMap(([, , times]) => times);
    const pieces = tips.filter(([, size]) => size === n).map(([, , , longest]) => longest);
    return `| ${n.toLocaleString("en")} | ${said(median(all))} | ${said(Math.max(...all))} | ${said(Math.max(...pieces))} |`;
  });
  const versions = LIBRARIES.slice(1).map(({ name, package: pkg }) => `${name} ${versionOf(pkg)}`).join(", ");
  return `## Many points

${versions}; 640 × 400 CSS pixels at a pixel ratio of ${PIXEL_RATIO}, one colour, lines of 1.5 and points of 5 pixels, no
animation, no legend. Lines are a random walk, scatters a cloud of two related measures, seeded. Each
library gets its numbers in the shape it likes best, made before the clock starts, and its own ways
to draw many (uPlot's path per pixel, ECharts' \`large\` and \`sampling\`, Chart.js' decimation without
parsing). Each in a page of its own, taking turns, ${ROUNDS} rounds; a library that took more than half a second
for a tenth of the points is not asked for all, and one that draws nothing has no number. Redraws are
timed after warming up, for as many redraws or a third of the time, up to ten at once where they are
shorter than the clock's ticks deserve. Observable Plot makes a document of shapes, which is drawn on a
canvas to be read. Milliseconds, medians.

### Redraw with other numbers, ended by reading a pixel back

${head("County Lens ÷ the fastest other")}
${rows("redraw").join("\n")}

### First draw, the library loaded

Ours, uPlot and ECharts ${FIRSTS} times more. Loading our module draws once where nobody sees it, which
the navigation below includes.

${head("County Lens ÷ the fastest other")}
${rows("first").join("\n")}

### From navigation to the first pixels, the library alone on a page

A fresh browser context each time, ${NAVIGATIONS} rounds, taking turns.

| | County Lens | uPlot | ECharts | ÷ uPlot | ÷ ECharts |
| --- | ---: | ---: | ---: | ---: | ---: |
${(await navigations(browser, url)).join("\n")}

${await wearReport(browser, url)}
### From a pointer's place to the point under it (County Lens)

The points were sorted before, in pieces, as the page does it while nothing else is to do; 200 places,
each asked three times, of which the middle one counts.

| points | median, ms | longest, ms | longest piece of the preparation, ms |
| --- | ---: | ---: | ---: |
${tipRows.join("\n")}
`;
}
