// @ts-check
// The shorter calculators: each folded, computed when it is opened.
import { el } from "../dom.js";
import { isWrongQuestion } from "../engine.js";
import { showWorking } from "../working.js";
import { controlsOf } from "./controls.js";
import { ask } from "./engine.js";
import { resultsTable } from "./model.js";
import { say } from "./words.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("../../pkg/programmes.js").ModelOffer} ModelOffer */
/** @typedef {import("../../pkg/programmes.js").ModelAnswer} ModelAnswer */
/** @typedef {import("../../pkg/programmes.js").Lang} Lang */

/** @param {HTMLElement} host @param {ModelOffer} offer @param {Lang} lang */
function fill(host, offer, lang) {
  const answer = ask((lens) => lens.model({ model: offer.id }, lang));
  const finding = el("p", { class: "finding", "aria-live": "polite" });
  const results = el("div", {});
  const show = (/** @type {ModelAnswer} */ next) => {
    finding.textContent = next.finding;
    const steps = el("div", {});
    showWorking(steps, next.working, lang, () => next.math);
    const open = results.querySelector("details")?.open ?? false;
    results.replaceChildren(resultsTable(next, lang), el("details", { open }, el("summary", {}, say(lang, "working_")), steps));
  };
  const controls = controlsOf(answer, lang, () => {
    try {
      const next = ask((lens) => lens.model({ model: offer.id, ...controls.values() }, lang));
      controls.update(next);
      show(next);
    } catch (error) {
      if (!isWrongQuestion(error)) throw error;
      controls.fault(error);
    }
  });
  const caveats = answer.caveats.map((line) => el("p", { class: "note" }, line));
  host.replaceChildren(
    el("p", {}, answer.lead),
    finding,
    el("div", { class: "beside" }, controls.node, el("div", {}, results, ...caveats)),
  );
  controls.update(answer);
  show(answer);
}

/** @param {HTMLElement} host @param {State} state */
export function showCalculators(host, { lang, fields }) {
  const offers = ask((lens) => lens.models(lang)).filter((one) => one.kind === "calculator");
  const views = offers.map((offer) => {
    const body = el("div", { class: "node-body" });
    const open = fields.get("model") === offer.id;
    const view = el("details", { class: "calculator", "data-model": offer.id }, el("summary", {}, el("h2", {}, offer.name), el("small", {}, offer.place)), body);
    const once = () => {
      if (view.open && body.childElementCount === 0) fill(body, offer, lang);
    };
    view.addEventListener("toggle", once);
    view.open = open;
    return view;
  });
  host.append(
    el("h1", { id: "headline", tabindex: "-1" }, say(lang, "navCalculators")),
    el("p", { class: "lead" }, say(lang, "calculatorsLead")),
    ...views,
  );
  return say(lang, "navCalculators");
}
