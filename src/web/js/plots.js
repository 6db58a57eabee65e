// @ts-check
// The entry of the module that draws many points: given numbers on two axes.
import init, * as wasm from "./county_lens_plots.js";
import { bytesOf } from "./files.js";
import { guarded } from "./loaded.js";
import { once } from "./once.js";

const { loaded, start } = guarded();

/** @param {any} [source] */
export function load(source) {
  return once("plots", async () => {
    const own = new URL("./county_lens_plots_bg.wasm", import.meta.url);
    await init({ module_or_path: source ?? (await bytesOf(own)) });
    wasm.start();
    start();
  });
}

export const plot = loaded(wasm.plot);
export const version = loaded(wasm.version);
export { isLensError } from "./errors.js";
