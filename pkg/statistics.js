// @ts-check
// The third module's entry, for browsers, bundlers and Node: the statistics.
import init, * as wasm from "./county_lens_statistics.js";
import { notLoaded, stopped } from "./errors.js";
import { once } from "./once.js";

const WASM = new URL("./county_lens_statistics_bg.wasm", import.meta.url);

/** Node reads its own files from disk. */
async function own() {
  if (WASM.protocol !== "file:" || !("process" in globalThis)) return WASM;
  const disk = "node:fs/promises";
  const { readFile } = await import(/* @vite-ignore */ disk);
  return new Uint8Array(await readFile(WASM));
}

let started = false;
/** @type {unknown} */
let broken;

/** @param {any} [source] */
export function load(source) {
  return once("statistics", async () => {
    await init({ module_or_path: source ?? (await own()) });
    wasm.start();
    started = true;
  });
}

/**
 * A call before the module is loaded is an error that says so. A trap inside it, such as one for want
 * of memory, leaves it in no state to go on.
 *
 * @template {(...args: any[]) => any} F
 * @param {F} work
 * @returns {F}
 */
const loaded = (work) =>
  /** @type {F} */ (
    (...args) => {
      if (!started) throw notLoaded("the module is not loaded yet");
      if (broken) throw stopped(broken);
      try {
        return work(...args);
      } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError)) throw error;
        broken = error;
        throw stopped(error);
      }
    }
  );

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
export const release = loaded(wasm.release);
export const releasePanel = loaded(wasm.releasePanel);
export const statistics = loaded(wasm.statistics);
export const teachingCsv = loaded(wasm.teachingCsv);
export const teachingPanel = loaded(wasm.teachingPanel);
export const version = loaded(wasm.version);
export const words = loaded(wasm.words);
export { isLensError } from "./errors.js";
export * from "./statistics_calls.js";
