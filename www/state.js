// @ts-check
// The address: a question's fields, the language, and what is folded open. Keys that nobody knows
// are left alone.

/** @typedef {import("../pkg/index.js").Lang} Lang */

/**
 * @typedef {object} State
 * @property {string | null} query the question's text spelling; null for the first story
 * @property {Lang} lang
 * @property {boolean} working whether the working is open
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
  return {
    query: ask === null ? null : kept.toString(),
    lang: lang === "zh" || lang === "en" ? lang : fallback,
    working: all.get("view") === "working",
  };
}

/** The address of a state. @param {State} state */
export function address({ query, lang, working }) {
  const question = query === null ? "" : `${query}&`;
  return `?${question}lang=${lang}${working ? "&view=working" : ""}`;
}

/** What makes two questions the same but for their options. @param {string} query */
export function essence(query) {
  const fields = new URLSearchParams(query);
  for (const key of OPTIONS) fields.delete(key);
  return fields.toString();
}
