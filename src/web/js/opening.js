// @ts-check
// The entry of the module that a page opens with: the stories and changes over time. `index.js` has
// everything, and takes its place.
import init, * as wasm from "./county_lens_opening.js";
import { guarded } from "./loaded.js";
import { bytesOf } from "./files.js";
import { once } from "./once.js";

const { loaded, start } = guarded();

/** @param {any} [source] */
export function load(source) {
  return once("opening", async () => {
    const own = new URL("./county_lens_opening_bg.wasm", import.meta.url);
    await init({ module_or_path: source ?? (await bytesOf(own)) });
    wasm.start();
    start();
  });
}

export const ask = loaded(wasm.ask);
export const figure = loaded(wasm.figure);
export const formatQuestion = loaded(wasm.formatQuestion);
export const parseQuestion = loaded(wasm.parseQuestion);
export const stories = loaded(wasm.stories);
export const table = loaded(wasm.table);
export const version = loaded(wasm.version);
export { isLensError } from "./errors.js";
