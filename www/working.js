// @ts-check
// How each number of the answer came about: the formula, the numbers put in, step by step, the units
// that cancel, the range. As MathML where the browser draws it, else as text.
import { el, fact } from "./dom.js";
import { say } from "./words.js";
import "./words_more.js";

/** @typedef {import("../pkg/index.js").WorkingLine} WorkingLine */
/** @typedef {import("../pkg/index.js").WorkingMath} WorkingMath */
/** @typedef {import("../pkg/index.js").Lang} Lang */

/** @param {string} markup a `math` element as the module writes it */
function parsed(markup) {
  const { documentElement } = new DOMParser().parseFromString(markup, "text/xml");
  return document.importNode(documentElement, true);
}

/** Whether formulas are drawn: an engine that does not know them runs their texts together. */
function drawsFormulas() {
  const space = parsed(
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mspace width="20px" height="20px"/></math>',
  );
  const probe = el("div", { class: "unseen" }, space);
  document.body.append(probe);
  const { width } = space.firstElementChild?.getBoundingClientRect() ?? { width: 0 };
  probe.remove();
  return width > 10;
}

/** @type {boolean | undefined} */
let drawn;

/** @param {readonly string[]} formulas @param {string} name */
function formulas(formulas, name) {
  const box = el("div", { class: "formula" }, ...formulas.map(parsed));
  // A long one is moved sideways, by keyboard too.
  new ResizeObserver(() => {
    if (box.scrollWidth <= box.clientWidth) return;
    for (const [key, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", name]]) {
      box.setAttribute(key ?? "", value ?? "");
    }
  }).observe(box);
  return box;
}

/** One formula, or its text where formulas are not drawn. @param {string} markup @param {string} text @param {string} name */
export function formulaView(markup, text, name) {
  drawn ??= drawsFormulas();
  return drawn ? formulas([markup], name) : el("code", {}, text);
}

/** @param {WorkingLine} line @param {WorkingMath | undefined} math @param {Lang} lang */
function step(line, math, lang) {
  const text = (/** @type {string} */ said) => el("code", {}, said);
  const result = el("strong", {}, line.result);
  const rows = math
    ? [
        ...fact(say(lang, "workingFormula"), formulas([math.formula], say(lang, "workingFormula"))),
        ...fact(say(lang, "workingNumbers"), formulas([math.numbers, ...math.steps], say(lang, "workingNumbers"))),
        ...(math.units === null ? [] : fact(say(lang, "workingUnits"), formulas([math.units], say(lang, "workingUnits")))),
      ]
    : [...fact(say(lang, "workingFormula"), text(line.formula)), ...fact(say(lang, "workingNumbers"), text(line.numbers))];
  const range = line.range === null ? [] : fact(say(lang, "workingRange"), line.range, el("small", {}, ` ${line.rangeLabel}`));
  return el("li", {}, el("h3", {}, line.title), el("dl", { class: "facts" }, ...rows, ...fact(say(lang, "workingResult"), result), ...range));
}

/**
 * @param {HTMLElement} host
 * @param {readonly WorkingLine[]} lines
 * @param {Lang} lang
 * @param {(() => readonly WorkingMath[])} [formulasOf] the same as formulas, where there are any
 */
export function showWorking(host, lines, lang, formulasOf) {
  if (formulasOf) drawn ??= drawsFormulas();
  const math = formulasOf && drawn ? formulasOf() : [];
  const steps = lines.map((line) => step(line, math.find(({ key }) => key === line.key), lang));
  host.replaceChildren(el("ol", { class: "steps" }, ...steps));
}
