// @ts-check
// The third module's entry, for browsers, bundlers and Node: the statistics.
import init, * as wasm from "./county_lens_statistics.js";
import { bytesOf } from "./files.js";
import { guarded } from "./loaded.js";
import { once } from "./once.js";

const { loaded, start } = guarded();

/** @param {any} [source] */
export function load(source) {
  return once("statistics", async () => {
    const own = new URL("./county_lens_statistics_bg.wasm", import.meta.url);
    await init({ module_or_path: source ?? (await bytesOf(own)) });
    wasm.start();
    start();
  });
}

/** @param {unknown} value */
const isNumberOrGap = (value) => typeof value === "number" || value === null || value === undefined;

/**
 * Lists of numbers as one block, which the module takes in one copy; anything else as it is, for
 * the module to judge.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
function packed(value) {
  if (ArrayBuffer.isView(value)) {
    const numbers = !(value instanceof DataView) && !(value instanceof BigInt64Array) && !(value instanceof BigUint64Array);
    if (value instanceof Float64Array || !numbers) return value;
    return Float64Array.from(/** @type {Int32Array} */ (/** @type {unknown} */ (value)));
  }
  if (!Array.isArray(value)) return value;
  if (value.length > 0 && value.some((one) => typeof one === "object" && one !== null)) return value.map(packed);
  // `every` steps over holes, which are gaps too; a list of gaps alone is one of numbers.
  if (!value.every(isNumberOrGap)) return value;
  return Float64Array.from(value, (one) => one ?? NaN);
}

/** @param {string} id @param {any} options */
function callPacked(id, options) {
  if (options === null || typeof options !== "object" || Array.isArray(options)) return wasm.call(id, options);
  /** @type {Record<string, unknown>} */
  const given = {};
  for (const key of Object.keys(options)) given[key] = packed(options[key]);
  return wasm.call(id, given);
}

/** @param {any} data */
function panelPacked(data) {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return wasm.panel(data);
  const { indicators } = data;
  const isObject = typeof indicators === "object" && indicators !== null && !Array.isArray(indicators);
  /** @type {Record<string, unknown>} */
  const given = {};
  for (const key of Object.keys(data)) given[key] = packed(data[key]);
  if (isObject) given["indicators"] = Object.fromEntries(Object.entries(indicators).map(([id, values]) => [id, packed(values)]));
  return wasm.panel(given);
}

export const ask = loaded(wasm.ask);
export const call = loaded(callPacked);
export const hold = loaded((/** @type {any} */ values) => wasm.hold(packed(values)));
export const panel = loaded(panelPacked);
export const panelKinds = loaded(wasm.panelKinds);
export const panelMultiples = loaded(wasm.panelMultiples);
export const panelPlot = loaded(wasm.panelPlot);
export const panelRow = loaded(wasm.panelRow);
export const release = loaded(wasm.release);
export const releasePanel = loaded(wasm.releasePanel);
export const statistics = loaded(wasm.statistics);
export const teachingCsv = loaded(wasm.teachingCsv);
export const teachingPanel = loaded(wasm.teachingPanel);
export const version = loaded(wasm.version);
export const words = loaded(wasm.words);
export { isLensError } from "./errors.js";
export * from "./statistics_calls.js";
