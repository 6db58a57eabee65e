// @ts-check
// A node of a programme: its name, notes, figures and models.
import { el } from "../dom.js";
import { openSources } from "../source.js";
import { address } from "./state.js";
import { say } from "./words.js";

/** @typedef {import("../../pkg/programmes.js").ProgrammeNode} ProgrammeNode */
/** @typedef {import("../../pkg/programmes.js").NodeFigure} NodeFigure */
/** @typedef {import("../../pkg/programmes.js").Lang} Lang */

/** @param {NodeFigure} figure @param {Lang} lang */
function figureView(figure, lang) {
  const button = el(
    "button",
    { type: "button", class: "figure-link", "aria-haspopup": "dialog" },
    el("strong", {}, figure.value),
    el("span", {}, figure.label),
  );
  button.addEventListener("click", () => openSources("", [figure.id], lang));
  return el("li", {}, button);
}

/** @param {ProgrammeNode} node @param {Lang} lang */
export function nodeName(node, lang) {
  const stated = node.partsStated === null ? null : el("small", {}, ` ${say(lang, "partsStated", String(node.partsStated))}`);
  return el("span", {}, node.name, stated);
}

/** What stands at a node itself. @param {ProgrammeNode} node @param {Lang} lang */
export function nodeBody(node, lang) {
  const models = node.models.map((model) =>
    el(
      "p",
      {},
      el("a", { href: address("model", lang, { model: model.id }), "data-go": true }, say(lang, "toModel", model.name)),
    ),
  );
  const figures = node.figures.map((figure) => figureView(figure, lang));
  return [
    node.note === "" ? null : el("p", { class: "note" }, node.note),
    figures.length === 0 ? null : el("ul", { class: "figures" }, ...figures),
    ...models,
  ];
}
