// @ts-check
// How the reader wants an answer drawn, from the address to the module's options: `chart=slope`,
// `axis=log`, and notes as `base~text` (at a row), `3~text` (a line) and `10..20~text` (a band).

/** @typedef {import("../pkg/index.js").LayoutOptions} LayoutOptions */
/** @typedef {import("../pkg/index.js").Annotation} Annotation */
/** @typedef {import("../pkg/index.js").ChartKind} ChartKind */
/** @typedef {import("../pkg/index.js").KindOffer} KindOffer */
/** @typedef {import("./state.js").State} State */

const NUMBER = String.raw`[-+]?\d+(?:\.\d+)?`;
const LINE = new RegExp(`^${NUMBER}$`);
const BAND = new RegExp(`^(${NUMBER})\\.\\.(${NUMBER})$`);
const MOST = 12;
const LONGEST = 120;

/**
 * A note as the module takes it.
 *
 * @param {string} note
 * @returns {Annotation}
 */
export function annotationOf(note) {
  const [where = "", ...rest] = note.split("~");
  const text = [...rest.join("~")].slice(0, LONGEST).join("");
  if (LINE.test(where)) return { value: Number(where), text };
  const band = BAND.exec(where);
  if (band) return { from: Number(band[1]), to: Number(band[2]), text };
  return { at: where, text };
}

/**
 * What of a state the module is told beside width and language. A kind that does not suit the answer
 * is left out, and so is what its axis does not take.
 *
 * @param {State} state
 * @param {readonly KindOffer[]} kinds those that suit
 * @returns {Pick<LayoutOptions, "kind" | "axis" | "annotations">}
 */
export function drawingOf({ chart, log, notes }, kinds) {
  const offer = kinds.find(({ kind }) => kind === chart);
  const drawn = offer ?? kinds[0];
  return {
    ...(offer ? { kind: offer.kind } : {}),
    ...(log && drawn?.log ? { axis: /** @type {const} */ ("log") } : {}),
    ...(notes && notes.length > 0 ? { annotations: notes.slice(0, MOST).map(annotationOf) } : {}),
  };
}
