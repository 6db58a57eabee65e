// @ts-check
// The module's entry for browsers and bundlers.
import init, * as wasm from "./county_lens.js";

/** Each part is loaded once; a part that failed may be tried again. @type {Map<string, Promise<void>>} */
const parts = new Map();

/**
 * @param {string} name
 * @param {() => Promise<void>} start
 */
function once(name, start) {
  let part = parts.get(name);
  if (!part) {
    part = start();
    parts.set(name, part);
    part.catch(() => parts.delete(name));
  }
  return part;
}

/** @param {any} [source] */
export function loadFirst(source) {
  return once("wasm", async () => {
    await init(source === undefined ? undefined : { module_or_path: source });
    wasm.start();
  });
}

/** @param {any} [source] */
export function load(source) {
  const first = loadFirst(source);
  return once("more", async () => {
    const text = fetchText(new URL(/* later */ "./county_lens_more.txt", import.meta.url));
    await first;
    wasm.addMore(await text);
  });
}

/** @param {URL | string} [source] */
export function loadNotes(source = new URL(/* later */ "./county_lens_notes.txt", import.meta.url)) {
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

export { isLensError } from "./errors.js";
export {
  ask,
  breakdowns,
  changes,
  comparisons,
  denominators,
  draw,
  families,
  formatQuestion,
  indicators,
  money,
  parseQuestion,
  places,
  source,
  sources,
  stories,
  svg,
  table,
  version,
  working,
} from "./county_lens.js";
