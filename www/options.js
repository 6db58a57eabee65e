// @ts-check
// What of the present question can be adjusted in place: the reference and the hidden rows of a
// comparison, the target and the halving of a change.
import { byId, el } from "./dom.js";
import { isWrongQuestion, use } from "./engine.js";
import { say, sayFault } from "./words.js";
import "./words_more.js";

/** @typedef {import("../pkg/index.js").Answer} Answer */
/** @typedef {import("../pkg/index.js").ChangeQuestion} ChangeQuestion */
/** @typedef {import("../pkg/index.js").CompareQuestion} CompareQuestion */
/** @typedef {import("../pkg/index.js").PlaceId} PlaceId */
/** @typedef {import("../pkg/index.js").Question} Question */
/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {(question: Question) => void} Asked */

/** @param {string} id @param {string} label @param {boolean} on @param {(on: boolean) => void} changed */
function checkbox(id, label, on, changed) {
  const box = el("input", { type: "checkbox", id, checked: on });
  box.addEventListener("change", () => changed(box.checked));
  return el("label", { class: "check", for: id }, box, el("span", {}, label));
}

/** @param {Answer} answer @param {CompareQuestion} question @param {Lang} lang @param {Asked} asked */
function compareControls(answer, question, lang, asked) {
  const { reference, all, ...rest } = question;
  const names = use((lens) => new Map(lens.places(lang).map((place) => [place.id, place.name])));
  const listed = new Set(answer.rows.flatMap((row) => (row.role === "member" && row.place ? [row.place] : [])));
  const select = el("select", { id: "option-reference" }, el("option", { value: "" }, say(lang, "referenceNone")));
  /** @type {Map<string, PlaceId>} */
  const places = new Map([...listed].map((id) => [id, id]));
  for (const id of listed) {
    select.append(el("option", { value: id, selected: id === reference }, names.get(id) ?? id));
  }
  select.addEventListener("change", () => {
    const chosen = places.get(select.value);
    asked({ ...rest, ...(chosen ? { reference: chosen } : {}), ...(all ? { all } : {}) });
  });
  const label = el("label", { class: "field", for: "option-reference" }, say(lang, "reference"), select);
  const hides = all === true || answer.hidden > 0;
  const box = checkbox("option-all", say(lang, "showAll"), all === true, (on) =>
    asked({ ...rest, ...(reference ? { reference } : {}), ...(on ? { all: true } : {}) }),
  );
  return [...(listed.size > 1 ? [label] : []), ...(hides ? [box] : [])];
}

/** @param {ChangeQuestion} question @param {Lang} lang @param {Asked} asked */
function changeControls(question, lang, asked) {
  const { target, halving, ...rest } = question;
  const unit = use((lens) => lens.indicators(lang).find((one) => one.id === question.indicator)?.unitName ?? "");
  const settings = { id: "option-target", inputmode: "decimal", autocomplete: "off", value: target ?? "" };
  const input = el("input", { type: "text", ...settings, "aria-describedby": "option-target-fault" });
  const fault = el("p", { id: "option-target-fault", class: "fault", role: "alert" });
  const button = el("button", { type: "submit" }, say(lang, "targetButton"));
  const box = checkbox("option-halving", say(lang, "halving"), halving === true, (on) =>
    asked({ ...rest, ...(target ? { target } : {}), ...(on ? { halving: true } : {}) }),
  );
  const label = el("label", { for: "option-target" }, say(lang, "target", unit));
  const field = el("div", { class: "field" }, label, el("div", { class: "with-button" }, input, button));
  const submit = () => {
    const wanted = input.value.trim();
    /** @type {ChangeQuestion} */
    const next = { ...rest, ...(wanted ? { target: wanted } : {}), ...(halving ? { halving } : {}) };
    try {
      use((lens) => lens.ask(next, lang));
    } catch (error) {
      if (!isWrongQuestion(error)) throw error;
      input.setAttribute("aria-invalid", "true");
      fault.textContent = sayFault(lang, error);
      return;
    }
    asked(next);
  };
  return { controls: [box, field, fault], submit };
}

/**
 * @param {Answer} answer
 * @param {Lang} lang
 * @param {(query: string) => void} ask
 */
export function showOptions(answer, lang, ask) {
  const form = byId("options-form", HTMLFormElement);
  const focused = form.contains(document.activeElement) ? (document.activeElement?.id ?? "") : "";
  const { question } = answer;
  const asked = (/** @type {Question} */ next) => ask(use((lens) => lens.formatQuestion(next)));
  form.onsubmit = (event) => event.preventDefault();
  /** @type {Node[]} */
  let controls = [];
  if (question.ask === "compare") {
    controls = compareControls(answer, question, lang, asked);
  } else if (question.ask === "change" && answer.refusal === null) {
    const made = changeControls(question, lang, asked);
    controls = made.controls;
    form.onsubmit = (event) => {
      event.preventDefault();
      made.submit();
    };
  }
  form.replaceChildren(...controls);
  byId("options", HTMLElement).hidden = controls.length === 0;
  if (focused !== "") document.getElementById(focused)?.focus();
}
