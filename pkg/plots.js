// @ts-check
// The entry of the module that draws many points: given numbers on two axes.
import init, * as wasm from "./county_lens_plots.js";
import { bytesOf } from "./files.js";
import { guarded } from "./loaded.js";
import { once } from "./once.js";

const { loaded, start } = guarded();

/**
 * Draws once on a canvas that nobody sees: browsers compile what is called when it is called first, and
 * the first plot is not to wait for that.
 */
function warm() {
  if (!globalThis.document) return;
  // Few points are drawn one by one, many as a picture.
  for (const count of [2, 2000]) {
    const x = Float64Array.from({ length: count }, (_, i) => i);
    const layers = ["line", "points"].map((draw) => ({ draw, x, y: x }));
    const made = wasm.plot(document.createElement("canvas"), { layers }, { width: 320, height: 200, lang: "en" });
    made.paint({});
    made.free();
  }
}

/** @param {any} [source] */
export function load(source) {
  return once("plots", async () => {
    const own = new URL("./county_lens_plots_bg.wasm", import.meta.url);
    await init({ module_or_path: source ?? (await bytesOf(own)) });
    wasm.start();
    start();
    warm();
  });
}

export const plot = loaded(wasm.plot);
export const version = loaded(wasm.version);
export { isLensError } from "./errors.js";
