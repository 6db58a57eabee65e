// @ts-check
// The module's entry for Node: the same interface, its files read from disk.
import { readFile } from "node:fs/promises";
import { addMore, addNotes } from "./county_lens.js";
import { loadFirst as start } from "./index.js";

/** @param {string} name */
const text = (name) => readFile(new URL(name, import.meta.url), "utf8");

/** @param {any} [source] */
export async function loadFirst(source) {
  await start(source ?? (await readFile(new URL("./county_lens_bg.wasm", import.meta.url))));
}

/** @param {any} [source] */
export async function load(source) {
  await loadFirst(source);
  addMore(await text("./county_lens_more.txt"));
  await loadNotes();
}

/** @param {URL} [source] */
export async function loadNotes(source) {
  addNotes(source ? await readFile(source, "utf8") : await text("./county_lens_notes.txt"));
}

export * from "./index.js";
