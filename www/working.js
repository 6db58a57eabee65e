// @ts-check
// How each number of the answer came about.
import { el, fact } from "./dom.js";
import { say } from "./words.js";
import "./words_more.js";

/** @typedef {import("../pkg/index.js").WorkingLine} WorkingLine */
/** @typedef {import("../pkg/index.js").Lang} Lang */

/**
 * @param {HTMLElement} host
 * @param {readonly WorkingLine[]} lines
 * @param {Lang} lang
 */
export function showWorking(host, lines, lang) {
  const steps = lines.map((line) =>
    el(
      "li",
      {},
      el("h3", {}, line.title),
      el(
        "dl",
        { class: "facts" },
        ...fact(say(lang, "workingFormula"), el("code", {}, line.formula)),
        ...fact(say(lang, "workingNumbers"), el("code", {}, line.numbers)),
        ...fact(say(lang, "workingResult"), el("strong", {}, line.result)),
        ...(line.range === null ? [] : fact(say(lang, "workingRange"), line.range, el("small", {}, ` ${line.rangeLabel}`))),
      ),
    ),
  );
  host.replaceChildren(el("ol", { class: "steps" }, ...steps));
}
