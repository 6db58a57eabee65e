// @ts-check
// The address: which view, in which language, and the view's own fields.

/** @typedef {import("../../pkg/programmes.js").Lang} Lang */

export const VIEWS = /** @type {const} */ (["themes", "outline", "model", "calculators", "claims"]);

/** @typedef {(typeof VIEWS)[number]} ViewName */

/**
 * @typedef {object} State
 * @property {ViewName} view
 * @property {Lang} lang
 * @property {URLSearchParams} fields what else stands in the address
 */

/** @param {string} search @param {Lang} fallback @returns {State} */
export function readState(search, fallback) {
  const fields = new URLSearchParams(search);
  const [wanted, lang] = [fields.get("view"), fields.get("lang")];
  const found = VIEWS.find((one) => one === wanted) ?? (fields.has("model") ? "model" : "themes");
  fields.delete("view");
  fields.delete("lang");
  return { view: found, lang: lang === "zh" || lang === "en" ? lang : fallback, fields };
}

/** @param {ViewName} view @param {Lang} lang @param {Record<string, string> | URLSearchParams} [fields] */
export function address(view, lang, fields = {}) {
  const rest = new URLSearchParams(fields).toString();
  return `?view=${view}${rest === "" ? "" : `&${rest}`}&lang=${lang}`;
}
