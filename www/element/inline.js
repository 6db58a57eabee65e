// @ts-check
// The element with module, data and texts inside: for an embedded page and for one file without a network.
// Built into one classic script, which no sandbox and no file address refuses.
import * as lens from "../../pkg/index.js";
import wasm from "../../pkg/county_lens_bg.wasm";
// @ts-expect-error put in by the build as text
import more from "../../pkg/county_lens_more.txt";
// @ts-expect-error put in by the build as text
import notes from "../../pkg/county_lens_notes.txt";
import { define } from "./element.js";
import { follow } from "./page.js";

/** @type {Promise<void> | undefined} */
let loading;
const load = () => (loading ??= lens.loadFrom({ wasm: /** @type {any} the build puts its bytes in */ (wasm), more, notes }));
const home = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? undefined;

define(lens, load, { ...(home ? { home } : {}), notes: load });
follow(lens, load);
