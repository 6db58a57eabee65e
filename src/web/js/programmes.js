// @ts-check
// The second module's entry, for browsers, bundlers and Node: programmes, models, claims.
import init, * as wasm from "./county_lens_programmes.js";
import { bytes, bytesOf } from "./files.js";
import { guarded } from "./loaded.js";
import { once } from "./once.js";

/** What the module loads beside its wasm, and where each goes. */
const PARTS = [
  { url: new URL("./county_lens_more.txt", import.meta.url), add: wasm.addMore },
  { url: new URL("./county_lens_notes.txt", import.meta.url), add: wasm.addNotes },
  { url: new URL("./county_lens_programmes.txt", import.meta.url), add: wasm.addProgrammes },
];

const { loaded, start } = guarded();

/** @param {any} [source] */
export function load(source) {
  return once("programmes", async () => {
    const texts = PARTS.map(({ url }) => bytes(url));
    const own = new URL("./county_lens_programmes_bg.wasm", import.meta.url);
    await init({ module_or_path: source ?? (await bytesOf(own)) });
    wasm.start();
    for (const [at, { add }] of PARTS.entries()) add(new TextDecoder().decode(await texts[at]));
    start();
  });
}

export const claimFigure = loaded(wasm.claimFigure);
export const claims = loaded(wasm.claims);
export const model = loaded(wasm.model);
export const modelFigure = loaded(wasm.modelFigure);
export const models = loaded(wasm.models);
export const outline = loaded(wasm.outline);
export const reports = loaded(wasm.reports);
export const source = loaded(wasm.source);
export const svgModel = loaded(wasm.svgModel);
export const themes = loaded(wasm.themes);
export const treeFigure = loaded(wasm.treeFigure);
// What the page's module exports but for taking away, so that a page never needs both.
export const ask = loaded(wasm.ask);
export const breakdowns = loaded(wasm.breakdowns);
export const changes = loaded(wasm.changes);
export const comparisons = loaded(wasm.comparisons);
export const denominators = loaded(wasm.denominators);
export const draw = loaded(wasm.draw);
export const families = loaded(wasm.families);
export const figure = loaded(wasm.figure);
export const formatQuestion = loaded(wasm.formatQuestion);
export const indicators = loaded(wasm.indicators);
export const kinds = loaded(wasm.kinds);
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
