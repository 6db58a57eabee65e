// @ts-check
// The module's entry for Node: the same interface, its files read from disk.
import { readFile } from "node:fs/promises";
import { addMore, addNotes } from "./county_lens.js";
import { loadFirst as start } from "./index.js";
import { once } from "./once.js";

/** @param {string} name */
const text = (name) => readFile(new URL(name, import.meta.url), "utf8");

/** @param {any} [source] */
export function loadFirst(source) {
  return once("node:wasm", async () =>
    start(source ?? (await readFile(new URL("./county_lens_bg.wasm", import.meta.url)))),
  );
}

/** @param {any} [source] */
export function load(source) {
  return once("node:more", async () => {
    await loadFirst(source);
    addMore(await text("./county_lens_more.txt"));
    await loadNotes();
  });
}

/** @param {URL} [source] */
export function loadNotes(source) {
  return once("node:notes", async () => {
    await loadFirst();
    addNotes(source ? await readFile(source, "utf8") : await text("./county_lens_notes.txt"));
  });
}

export * from "./index.js";
