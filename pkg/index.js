// @ts-check
// The module's entry for browsers and bundlers.
import init, * as wasm from "./county_lens.js";
import { notLoaded } from "./errors.js";
import { once } from "./once.js";

/** @param {any} [source] */
export function loadFirst(source) {
  return once("wasm", async () => {
    await init(source === undefined ? undefined : { module_or_path: source });
    wasm.start();
    started = true;
  });
}

/** @param {any} [source] */
export function load(source) {
  const first = loadFirst(source);
  return once("more", async () => {
    const text = fetchText(/* later */ new URL("./county_lens_more.txt", import.meta.url));
    await first;
    wasm.addMore(await text);
  });
}

/** @param {URL | string} [source] */
export function loadNotes(source = /* later */ new URL("./county_lens_notes.txt", import.meta.url)) {
  return once("notes", async () => {
    const text = await fetchText(source);
    await loadFirst();
    wasm.addNotes(text);
  });
}

/** @param {URL | string} source */
async function fetchText(source) {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answered ${response.status}`);
  return response.text();
}

let started = false;

/**
 * A call before the module is loaded is an error that says so.
 *
 * @template {(...args: any[]) => any} F
 * @param {F} work
 * @returns {F}
 */
const loaded = (work) =>
  /** @type {F} */ (
    (...args) => {
      if (!started) throw notLoaded("the module is not loaded yet");
      return work(...args);
    }
  );

export const ask = loaded(wasm.ask);
export const breakdowns = loaded(wasm.breakdowns);
export const changes = loaded(wasm.changes);
export const comparisons = loaded(wasm.comparisons);
export const denominators = loaded(wasm.denominators);
export const draw = loaded(wasm.draw);
export const families = loaded(wasm.families);
export const formatQuestion = loaded(wasm.formatQuestion);
export const indicators = loaded(wasm.indicators);
export const money = loaded(wasm.money);
export const parseQuestion = loaded(wasm.parseQuestion);
export const places = loaded(wasm.places);
export const source = loaded(wasm.source);
export const sources = loaded(wasm.sources);
export const stories = loaded(wasm.stories);
export const svg = loaded(wasm.svg);
export const table = loaded(wasm.table);
export const version = loaded(wasm.version);
export const working = loaded(wasm.working);
export { isLensError } from "./errors.js";
