// @ts-check
// What a source card says, in the words and the order that every place which shows one shares.
import { el } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").SourceCard} SourceCard */
/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {"place" | "indicator" | "period" | "value" | "report" | "section" | "paragraph" | "publisher" | "published"} Part */

/** Between parts where a line is no sentence. */
export const DOT = " · ";

/** Between parts of a phrase. @param {Lang} lang */
export const comma = (lang) => (lang === "zh" ? "，" : ", ");

/** A figure as the report has it: its characters are Chinese in any language. @param {string} text */
export function print(text) {
  return el("q", { lang: "zh-CN", class: "print" }, text);
}

/**
 * Parts of a card as one text; what it does not have is left out.
 *
 * @param {SourceCard} card
 * @param {Lang} lang
 * @param {readonly Part[]} parts
 * @param {string} between
 */
export function told(card, lang, parts, between) {
  const one = (/** @type {Part} */ part) => (part === "paragraph" ? say(lang, "paragraph", String(card.paragraph)) : card[part]);
  return parts.map(one).filter(Boolean).join(between);
}
