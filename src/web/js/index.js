// @ts-check
// The module's entry for browsers and bundlers.
import init, * as wasm from "./county_lens.js";

/** @type {Promise<void> | undefined} */
let ready;

/** @param {any} [source] */
export function load(source) {
  ready ??= init(source === undefined ? undefined : { module_or_path: source }).then(
    () => wasm.start(),
    (error) => {
      ready = undefined;
      throw error;
    },
  );
  return ready;
}

export { isLensError } from "./errors.js";
export {
  ask,
  breakdowns,
  changes,
  comparisons,
  denominators,
  draw,
  families,
  formatQuestion,
  indicators,
  money,
  parseQuestion,
  places,
  source,
  sources,
  stories,
  svg,
  table,
  version,
  working,
} from "./county_lens.js";
