// @ts-check
// The module's entry for Node: the same interface, the wasm read from disk.
import { readFile } from "node:fs/promises";
import { load as loadFrom } from "./index.js";

/** @param {any} [source] */
export async function load(source) {
  const bytes = source ?? (await readFile(new URL("./county_lens_bg.wasm", import.meta.url)));
  return loadFrom(bytes);
}

export * from "./index.js";
