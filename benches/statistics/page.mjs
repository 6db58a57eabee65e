// The statistics' speed in a page; esbuild puts it and the peers into one file.
import * as arrow from "apache-arrow";
import * as duckdb from "../node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs";
import * as d3 from "d3-array";
import jstat from "jstat";
import * as ss from "simple-statistics";
import { ChannelType, WebR } from "webr";
import { duckEngine, rEngine } from "./engines.mjs";
import { run } from "./tasks.mjs";

/** The module comes from its own file, as in any page. */
const PKG = new URL("/pkg/statistics.js", location.href).href;

globalThis.runBenchmark = async (rounds) => {
  const stats = await import(PKG);
  await stats.load();
  const at = (name) => new URL(`/benches/node_modules/@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`, location.href).href;
  const bundles = { mvp: { mainModule: at("mvp"), mainWorker: "" }, eh: { mainModule: at("eh"), mainWorker: "" } };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.BROWSER_RUNTIME);
  await database.instantiate(() => {});
  const webR = new WebR({ baseUrl: new URL("/benches/node_modules/webr/dist/", location.href).href, channelType: ChannelType.PostMessage });
  await webR.init();
  const engines = { stats, jStat: jstat.jStat ?? jstat, ss, d3, duck: duckEngine(arrow, database), R: rEngine(webR) };
  return run(engines, rounds, (text) => console.log(text));
};
