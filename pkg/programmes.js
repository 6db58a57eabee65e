// @ts-check
// The second module's entry, for browsers, bundlers and Node: programmes, models, claims.
import init, * as wasm from "./county_lens_programmes.js";
import { notLoaded } from "./errors.js";
import { once } from "./once.js";

/** What the module loads beside its wasm, and where each goes. */
const PARTS = [
  { url: new URL("./county_lens_more.txt", import.meta.url), add: wasm.addMore },
  { url: new URL("./county_lens_notes.txt", import.meta.url), add: wasm.addNotes },
  { url: new URL("./county_lens_programmes.txt", import.meta.url), add: wasm.addProgrammes },
];

/** A file's bytes; Node reads its own files from disk. @param {URL} url */
async function bytes(url) {
  if (url.protocol === "file:" && "process" in globalThis) {
    const disk = "node:fs/promises";
    const { readFile } = await import(/* @vite-ignore */ disk);
    return new Uint8Array(await readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

let started = false;

/** @param {any} [source] */
export function load(source) {
  return once("programmes", async () => {
    const texts = PARTS.map(({ url }) => bytes(url));
    const own = new URL("./county_lens_programmes_bg.wasm", import.meta.url);
    const disk = own.protocol === "file:" && "process" in globalThis;
    await init({ module_or_path: source ?? (disk ? await bytes(own) : own) });
    wasm.start();
    for (const [at, { add }] of PARTS.entries()) add(new TextDecoder().decode(await texts[at]));
    started = true;
  });
}

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

export const claims = loaded(wasm.claims);
export const drawClaim = loaded(wasm.drawClaim);
export const drawModel = loaded(wasm.drawModel);
export const drawTree = loaded(wasm.drawTree);
export const model = loaded(wasm.model);
export const models = loaded(wasm.models);
export const outline = loaded(wasm.outline);
export const reports = loaded(wasm.reports);
export const source = loaded(wasm.source);
export const svgModel = loaded(wasm.svgModel);
export const themes = loaded(wasm.themes);
// What the first module exports, so that a page never needs both.
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
export const sources = loaded(wasm.sources);
export const stories = loaded(wasm.stories);
export const svg = loaded(wasm.svg);
export const table = loaded(wasm.table);
export const version = loaded(wasm.version);
export const working = loaded(wasm.working);
export { isLensError } from "./errors.js";
