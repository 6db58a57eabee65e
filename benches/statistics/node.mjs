// The statistics' speed in Node: prints the results as JSON on the last line.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as d3 from "d3-array";
import jstat from "jstat";
import * as ss from "simple-statistics";
import { WebR } from "webr";
import * as stats from "../../pkg/statistics.js";
import { duckEngine, rEngine } from "./engines.mjs";
import { run } from "./tasks.mjs";

const require = createRequire(import.meta.url);
const arrow = require("apache-arrow");
const duckdb = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
const folder = dirname(require.resolve("@duckdb/duckdb-wasm"));
const bundle = (name) => ({ mainModule: join(folder, `duckdb-${name}.wasm`), mainWorker: "" });
const database = await duckdb.createDuckDB({ mvp: bundle("mvp"), eh: bundle("eh") }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
await database.instantiate(() => {});
const webR = new WebR();
await webR.init();
await stats.load();
const engines = { stats, jStat: jstat.jStat ?? jstat, ss, d3, duck: duckEngine(arrow, database), R: rEngine(webR) };
const rounds = Number(process.env["BENCH_ROUNDS"] ?? 15);
const found = await run(engines, rounds, (text) => console.error(`Node: ${text}`));
console.log(JSON.stringify({ ...found, version: process.version, R: await webR.evalRString("R.version.string") }));
process.exit(0);
