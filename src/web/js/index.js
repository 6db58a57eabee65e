// @ts-check
// The page's full module, for browsers, bundlers and Node: all that can be asked of the five reports.
import init, * as wasm from "./county_lens.js";
import { bytes, bytesOf } from "./files.js";
import { asJson } from "./json.js";
import { guarded } from "./loaded.js";
import { once } from "./once.js";

const { loaded, start } = guarded();

/** @param {URL} url */
const text = async (url) => new TextDecoder().decode(await bytes(url));

/** @param {any} [source] */
export function load(source) {
  return once("wasm", async () => {
    const more = text(new URL("./county_lens_more.txt", import.meta.url));
    const own = new URL("./county_lens_bg.wasm", import.meta.url);
    await init({ module_or_path: source ?? (await bytesOf(own)) });
    wasm.start();
    wasm.addMore(await more);
    start();
  });
}

/** @param {{ wasm: any, more: string, notes?: string }} files */
export function loadFrom({ wasm: source, more, notes }) {
  return once("wasm", async () => {
    await init({ module_or_path: source });
    wasm.start();
    wasm.addMore(more);
    if (notes !== undefined) wasm.addNotes(notes);
    start();
  });
}

/** @param {URL | string} [source] */
export function loadNotes(source = new URL("./county_lens_notes.txt", import.meta.url)) {
  return once("notes", async () => {
    const notes = text(new URL(source, globalThis.document?.baseURI ?? import.meta.url));
    await load();
    wasm.addNotes(await notes);
  });
}

export const ask = loaded(wasm.ask);
export const breakdowns = loaded(wasm.breakdowns);
export const changes = loaded(wasm.changes);
export const cite = loaded(wasm.cite);
export const comparisons = loaded(wasm.comparisons);
export const csv = loaded(wasm.csv);
export const dataVersion = loaded(wasm.dataVersion);
export const denominators = loaded(wasm.denominators);
export const draw = loaded(wasm.draw);
export const evidence = loaded(wasm.evidence);
export const checkExercise = loaded(wasm.checkExercise);
export const exercise = loaded(wasm.exercise);
export const exercises = loaded(wasm.exercises);
export const families = loaded(wasm.families);
export const figure = loaded(wasm.figure);
export const findFigures = loaded(wasm.findFigures);
export const formatQuestion = loaded(wasm.formatQuestion);
export const indicators = loaded(wasm.indicators);
/** @param {any} question @param {any} options */
export const json = loaded((question, options) => asJson(wasm, question, options));
export const kinds = loaded(wasm.kinds);
export const money = loaded(wasm.money);
export const parseQuestion = loaded(wasm.parseQuestion);
export const places = loaded(wasm.places);
export const qr = loaded(wasm.qr);
export const source = loaded(wasm.source);
export const sources = loaded(wasm.sources);
export const stories = loaded(wasm.stories);
export const svg = loaded(wasm.svg);
export const table = loaded(wasm.table);
export const version = loaded(wasm.version);
export const working = loaded(wasm.working);
export const workingMath = loaded(wasm.workingMath);
export { isLensError } from "./errors.js";
