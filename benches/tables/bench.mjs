// `cargo xtask bench tables`: from the bytes of a file to a table and to answers, beside what others do
// with the same bytes, in one page of one browser. Prints what it finds and writes ../TABLES.md. Nothing is
// asserted of the times; that all find the same numbers is. Where pkg/tables.js is not there, the
// others are measured alone and nothing is written.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { held, keepMemories } from "../dense/wear.mjs";
import { serve } from "../server.mjs";
import { report } from "./report.mjs";

const HERE = new URL("./", import.meta.url);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 7);
const BUNDLE = fileURLToPath(new URL("page.bundle.js", HERE));
const LIMIT_MS = 1_800_000;
const withOurs = existsSync(new URL("../../pkg/tables.js", HERE));

/** Opens the page anew; what goes wrong in it is told. */
async function open(browser, url, prepare) {
  const context = await browser.newContext({ viewport: { width: 700, height: 500 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => console.error(`Chromium: ${message.text()}`));
  await prepare?.(page);
  await page.goto(`${url}/benches/tables/page.html`);
  await page.waitForFunction(() => "runBenchmark" in globalThis, null, { timeout: 30_000 }).catch((error) => {
    throw new Error(`${error.message} ${errors.join("; ")}`);
  });
  return { context, page };
}

/** Bytes that one of them holds before and after the file, in a page of its own. */
async function memoryOf(browser, url, who) {
  const { context, page } = await open(browser, url, (fresh) => fresh.addInitScript(keepMemories));
  try {
    const session = await context.newCDPSession(page);
    await page.evaluate((name) => globalThis.readyOne(name), who);
    const before = await held(page, session);
    await page.evaluate(() => globalThis.takeOne());
    const after = await held(page, session);
    // The page of ours has the module that draws too: it alone knows which memory is whose.
    const own = await page.evaluate(() => globalThis.ownMemory?.());
    return { before, after: own === undefined ? after : { ...after, wasm: own } };
  } finally {
    await context.close();
  }
}

async function measure() {
  await build({
    entryPoints: [fileURLToPath(new URL("page.mjs", HERE))],
    bundle: true,
    format: "esm",
    outfile: BUNDLE,
    external: ["node:*", "module", "ws", "worker_threads", "url", "path", "fs", "vm", "crypto", "http", "https", "child_process"],
    logLevel: "error",
  });
  const running = await serve(ROOT);
  const browser = await chromium.launch({
    ...(process.env["CHROME"] ? { executablePath: process.env["CHROME"] } : {}),
    args: [...(process.env["CHROME_ARGS"] ?? "--headless").split(" "), "--js-flags=--expose-gc"],
  });
  try {
    const memory = {};
    for (const who of [...(withOurs ? ["ours"] : []), "DuckDB-wasm", "d3-dsv", "PapaParse"]) {
      memory[who] = await memoryOf(browser, running.url, who);
    }
    const { context, page } = await open(browser, running.url);
    const found = await page.evaluate((options) => globalThis.runBenchmark(options), { rounds: ROUNDS, withOurs });
    await context.close();
    return { ...found, memory, version: browser.version() };
  } finally {
    await browser.close();
    running.close();
    rmSync(BUNDLE, { force: true });
  }
}

const LOUD = `
********************************************************************************
***  pkg/tables.js is not there: OURS IS NOT MEASURED, and TABLES.md is not  ***
***  written. Build it with \`cargo xtask build\`. The others alone follow.    ***
********************************************************************************
`;

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, HERE), "utf8")).version;

if (!withOurs) console.error(LOUD);
const versions = ["@duckdb/duckdb-wasm", "d3-dsv", "d3-array", "papaparse"].map((name) => `${name} ${versionOf(name)}`);
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}`;
const text = report({ ...(await measure()), versions, rounds: ROUNDS, machine });
if (withOurs) writeFileSync(new URL("../TABLES.md", HERE), text);
console.log(text);
if (!withOurs) console.error(LOUD);
