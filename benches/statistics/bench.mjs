// `cargo xtask bench statistics`: the statistics' speed beside their peers, in Node, in Chromium
// and as native code. Prints what it finds and writes ../STATISTICS.md. Nothing is asserted of the
// times; that the peers find the same numbers is.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { serve } from "../server.mjs";
import { panel } from "./data.mjs";
import { report } from "./report.mjs";

const HERE = new URL("./", import.meta.url);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 15);
const BUNDLE = fileURLToPath(new URL("page.bundle.js", HERE));

function inNode() {
  const script = fileURLToPath(new URL("node.mjs", HERE));
  const said = execFileSync(process.execPath, [script], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  return JSON.parse(said.trim().split("\n").at(-1));
}

async function inChromium() {
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
    args: (process.env["CHROME_ARGS"] ?? "--headless").split(" "),
  });
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => console.error(`Chromium: ${message.text()}`));
    await page.goto(`${running.url}/benches/statistics/page.html`);
    await page.waitForFunction(() => "runBenchmark" in globalThis, null, { timeout: 30_000 }).catch((error) => {
      throw new Error(`${error.message} ${errors.join("; ")}`);
    });
    const found = await page.evaluate((rounds) => globalThis.runBenchmark(rounds), ROUNDS);
    return { ...found, version: browser.version() };
  } finally {
    await browser.close();
    running.close();
    rmSync(BUNDLE, { force: true });
  }
}

/** The same code as native, on the same numbers. */
function natively() {
  const program = process.env["NATIVE"];
  if (!program) throw new Error("NATIVE names no program: use `cargo xtask bench statistics`");
  const { columns, years, incomes } = panel();
  const folder = mkdtempSync(join(tmpdir(), "county-lens-"));
  try {
    const file = join(folder, "panel.f64");
    const all = [...columns, Float64Array.from(years), incomes];
    writeFileSync(file, Buffer.concat(all.map((one) => Buffer.from(one.buffer))));
    return JSON.parse(execFileSync(program, ["speed", file, String(ROUNDS)], { encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, HERE), "utf8")).version;

const node = inNode();
const native = natively();
const chrome = await inChromium();
const versions = ["jstat", "simple-statistics", "webr", "@duckdb/duckdb-wasm", "d3-array"].map((name) => `${name} ${versionOf(name)}`);
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}`;
const text = report({ node, chrome, native, versions, rounds: ROUNDS, machine });
writeFileSync(new URL("../STATISTICS.md", HERE), text);
console.log(text);
