// @ts-check
// The address: a question's fields, how it is drawn, the language, and what is folded open. Links that
// are kept say in which spelling, and from which edition of the data. Keys that nobody knows are ignored
// and named.

/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {import("../pkg/index.js").ChartKind} ChartKind */

/**
 * @typedef {object} State
 * @property {string | null} query the question's text spelling; null for the first story
 * @property {Lang} lang
 * @property {boolean} [working] whether the working is open
 * @property {string} [chart] the kind of chart that the reader chose
 * @property {boolean} [log] whether its axis is logarithmic
 * @property {boolean} [predict] whether the outcome is hidden until the reader has guessed
 * @property {string[]} [notes] what an author wrote into it, as it is spelled in the address
 * @property {boolean} [present] whether it is shown large, for a room
 */

/** The fields of each kind of question, as the module spells them. @type {Record<string, string[]>} */
const FIELDS = {
  change: ["indicator", "place", "base", "current", "target", "halving"],
  per: ["numerator", "denominator"],
  compare: ["family", "indicator", "reference", "all"],
  breakdown: ["of"],
};
/** Fields that only shape the answer: a story stays the same story whatever they are. */
const OPTIONS = ["target", "halving", "reference", "all"];

/** The spelling of addresses. Links without one are read as the first. */
export const SPELLING = 1;
/** What else stands in an address. */
const KEYS = ["ask", "lang", "chart", "axis", "note", "view", "predict", "dark", "present", "v", "data"];
/** What apps and newsletters add to a link on its way. */
const ADDED = /^(utm_.*|from|isappinstalled|scene|clicktime|enterid|nsukey|fbclid|gclid|mc_.*)$/u;

/**
 * What a reader should know of the link that was followed.
 *
 * @param {string} search
 * @returns {{ unknown: string[], newer: boolean, data: string | null }} keys that nobody knows, whether the
 *   spelling is one that is not known yet, and the edition of the data
 */
export function readLink(search) {
  const all = new URLSearchParams(search);
  const known = [...KEYS, ...(FIELDS[all.get("ask") ?? ""] ?? [])];
  const unknown = [...new Set(all.keys())].filter((key) => !known.includes(key) && !ADDED.test(key));
  return { unknown, newer: Number(all.get("v") ?? SPELLING) > SPELLING, data: all.get("data") };
}

/** @param {readonly string[]} wanted navigator.languages or the like @returns {Lang} */
export function preferredLang(wanted) {
  return wanted[0]?.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/**
 * @param {string} search the query part of an address
 * @param {Lang} fallback
 * @returns {State}
 */
export function readState(search, fallback) {
  const all = new URLSearchParams(search);
  const ask = all.get("ask");
  const lang = all.get("lang");
  const kept = new URLSearchParams();
  if (ask !== null) kept.set("ask", ask);
  for (const key of FIELDS[ask ?? ""] ?? []) {
    const value = all.get(key);
    if (value !== null) kept.set(key, value);
  }
  const chart = all.get("chart");
  const notes = all.getAll("note").filter((note) => note.includes("~"));
  return {
    query: ask === null ? null : kept.toString(),
    lang: lang === "zh" || lang === "en" ? lang : fallback,
    working: all.get("view") === "working",
    log: all.get("axis") === "log",
    predict: all.get("predict") === "1",
    present: all.get("present") === "1",
    notes,
    ...(chart === null ? {} : { chart }),
  };
}

/** Light or dark as the address asks, or nothing. @param {string} search @returns {"light" | "dark" | undefined} */
export function readTheme(search) {
  const dark = new URLSearchParams(search).get("dark");
  if (dark === "true") return "dark";
  return dark === "false" ? "light" : undefined;
}

/** The address of a state; the theme stays what it is. @param {State} state */
export function address({ query, lang, working, chart, log, notes, predict, present }) {
  const more = new URLSearchParams({ lang });
  if (chart) more.set("chart", chart);
  if (log) more.set("axis", "log");
  for (const note of notes ?? []) more.append("note", note);
  if (working) more.set("view", "working");
  if (predict) more.set("predict", "1");
  if (present) more.set("present", "1");
  const theme = globalThis.document?.documentElement.dataset["theme"];
  if (theme) more.set("dark", String(theme === "dark"));
  return `?${query === null ? "" : `${query}&`}${more}`;
}

/** The address of a state for those who keep it. @param {State} state @param {string} edition of the data */
export function keptAddress(state, edition) {
  return `${address(state)}&${new URLSearchParams({ v: String(SPELLING), data: edition })}`;
}

/** What makes two questions the same but for their options. @param {string} query */
export function essence(query) {
  const fields = new URLSearchParams(query);
  for (const key of OPTIONS) fields.delete(key);
  return fields.toString();
}

/** Whether the chart is drawn as the module draws it unasked. @param {State} state */
export function isPlain({ chart, log, notes, predict }) {
  return chart === undefined && !log && !predict && (notes ?? []).length === 0;
}
