// `cargo xtask bench`: what the first view weighs, how soon the first chart stands and how fast it
// is drawn again, beside the same chart by uPlot and by ECharts; all in one run of one browser.
// Prints what it finds and writes RESULTS.md. Nothing is asserted of the times.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { firstView } from "../tests/web/budget/first_view.mjs";
import { denseReport } from "./dense/report.mjs";
import { serve } from "./server.mjs";
import { timeRedraws, watchForPixels } from "./watch.mjs";

const ROOT = new URL("../", import.meta.url);
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 21);
const REDRAWS = 100;
const PIXEL_RATIO = 2;
const VIEWPORT = { width: 1100, height: 900 };
/** The colour of the first line, in the module and on the peers' pages. */
const COLOR = "#005ea2";
const LIMIT_MS = 30_000;

/** What is measured, in the order of every round. */
const PAGES = [
  { id: "page", name: "County Lens, the real page", path: "/www/?lang=zh" },
  { id: "ours", name: "County Lens, the chart alone", path: "/benches/pages/ours.html" },
  { id: "uplot", name: "uPlot", path: "/benches/pages/uplot.html", package: "uplot" },
  { id: "echarts", name: "ECharts", path: "/benches/pages/echarts.html", package: "echarts" },
];
const REDRAWN = PAGES.filter(({ id }) => id !== "page");

const median = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? (sorted[middle - 1] + sorted[middle]) / 2
    : sorted[Math.floor(middle)];
};
/** A quarter of the values lie below the first, a quarter above the second. */
const quarters = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return [sorted[Math.floor(sorted.length / 4)], sorted[Math.floor((sorted.length * 3) / 4)]];
};
const round = (number, digits) => number.toFixed(digits);

/** Opens a page in a context of its own: nothing is in its cache. */
async function visit(browser, address, work) {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    deviceScaleFactor: PIXEL_RATIO,
    locale: "zh-CN",
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.addInitScript(watchForPixels, COLOR);
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.firstPixels !== undefined, null, { polling: 100 });
    const result = await work(page);
    if (errors.length > 0) throw new Error(`${address}: ${errors.join("; ")}`);
    return result;
  } finally {
    await context.close();
  }
}

const firstPixels = (page) => page.evaluate(() => globalThis.firstPixels);
const sizeOfCanvas = (page) =>
  page.evaluate(() => {
    const { width, height } = document.querySelector("canvas").getBoundingClientRect();
    return { width: Math.round(width), height: Math.round(height) };
  });

/** The gzipped bytes of what a peer's page loads. */
function weightOfPeer(name) {
  const { gzipped } = firstView(ROOT, `benches/pages/${name}.html`);
  return gzipped;
}

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;

async function measure(browser, url) {
  const real = await visit(browser, url + PAGES[0].path, sizeOfCanvas);
  const query = `?width=${real.width}&height=${real.height}`;
  const address = ({ id, path }) => url + path + (id === "page" ? "" : query);
  const sizes = new Set();
  for (const page of REDRAWN) {
    const size = await visit(browser, address(page), sizeOfCanvas);
    sizes.add(`${size.width} × ${size.height}`);
  }
  const opened = Object.fromEntries(PAGES.map(({ id }) => [id, []]));
  const redrawn = Object.fromEntries(REDRAWN.map(({ id }) => [id, []]));
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const page of PAGES) opened[page.id].push(await visit(browser, address(page), firstPixels));
    process.stdout.write(`\rround ${turn + 1} of ${ROUNDS}`);
  }
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const page of REDRAWN) {
      const options = { color: COLOR, times: REDRAWS };
      redrawn[page.id].push(
        // The first hundred are for the compilers.
        await visit(browser, address(page), async (tab) => {
          await tab.evaluate(timeRedraws, options);
          return tab.evaluate(timeRedraws, options);
        }),
      );
    }
    process.stdout.write(`\rredraws, round ${turn + 1} of ${ROUNDS}`);
  }
  process.stdout.write("\n");
  return { opened, redrawn, sizes: [`${real.width} × ${real.height}`, ...sizes] };
}

const table = (head, rows) =>
  [head, head.map((_, at) => (at ? "---:" : "---")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

function rowsOf(pages, times, digits) {
  const of = (id) => median(times[id]);
  return pages.map(({ id, name }) => {
    const [low, high] = quarters(times[id]);
    const ratios = ["uplot", "echarts"].map((peer) => (peer === id ? "1" : round(of(id) / of(peer), 2)));
    return [name, round(of(id), digits), `${round(low, digits)} – ${round(high, digits)}`, ...ratios];
  });
}

function report({ opened, redrawn, sizes }, version) {
  const view = firstView(ROOT);
  const weights = [
    ["County Lens, the real page", view.gzipped],
    ["County Lens, the chart alone", firstView(ROOT, "benches/pages/ours.html").gzipped],
    [`uPlot ${versionOf("uplot")}`, weightOfPeer("uplot")],
    [`ECharts ${versionOf("echarts")}`, weightOfPeer("echarts")],
  ];
  const kilobytes = (bytes) => round(bytes / 1000, 1);
  const timed = ["", "median, ms", "middle half, ms", "÷ uPlot", "÷ ECharts"];
  const [realSize, ...others] = sizes;
  return `# Benchmarks

Written by \`cargo xtask bench\` on ${new Date().toISOString().slice(0, 10)} with Chromium ${version}, headless, without
GPU. The milliseconds are those of one machine; the ratios carry over. Run the command again to
renew this file; \`BENCH_ROUNDS=5\` makes it short.

All pages draw the same: the default story's two lines over their axes, in Chinese, at a pixel ratio
of ${PIXEL_RATIO}; ${realSize} CSS pixels on the real page, ${others.join(" and ")} on the others.
Only the module draws the band of the rounding, a few pixels wide. The peers get their figures as constants and their
smallest ready-made builds (\`uPlot.iife.min.js\`, \`echarts.simple.min.js\`); the module reads the
data package, answers the question and draws. Every page comes from one server on the same machine,
uncompressed, so the network is left out; the weights below are what it would carry.

## What the first view weighs

${table(["", "KB gzipped"], weights.map(([name, bytes]) => [name, kilobytes(bytes)]))}

The real page, file by file:

${table(["file", "KB gzipped"], view.files.map(({ path, gzipped }) => [`\`${path}\``, kilobytes(gzipped)]))}

## From navigation to the first pixels

The first frame in which the canvas holds pixels of the first line's colour, looked for in every
frame; a fresh browser context each time, ${ROUNDS} rounds, the pages taking turns.

${table(timed, rowsOf(PAGES, opened, 1))}

## Drawing the chart again

${REDRAWS} redraws in a row after as many to warm up, each ended by reading one pixel back; ${ROUNDS} rounds, taking
turns. A redraw of the module answers the question anew, lays it out and draws it; uPlot's is
\`setData\`, ECharts' is \`setOption\` of the series' data without animation.

${table(timed, rowsOf(REDRAWN, redrawn, 3))}
`;
}

const running = await serve(fileURLToPath(ROOT));
const browser = await chromium.launch({
  ...(process.env["CHROME"] ? { executablePath: process.env["CHROME"] } : {}),
  args: (process.env["CHROME_ARGS"] ?? "--headless").split(" "),
});
try {
  const opened = report(await measure(browser, running.url), browser.version());
  const text = `${opened}\n${await denseReport(browser, running.url)}`;
  writeFileSync(new URL("RESULTS.md", import.meta.url), text);
  console.log(text);
} finally {
  await browser.close();
  running.close();
}
