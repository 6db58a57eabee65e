// @ts-check
// The inputs of a model: a field each, stepped without dragging, with its basis and its default.
import { el } from "../dom.js";
import { openSources } from "../source.js";
import { stepped } from "./decimal.js";
import { say } from "./words.js";

/** @typedef {import("../../pkg/programmes.js").ModelAnswer} ModelAnswer */
/** @typedef {import("../../pkg/programmes.js").ModelInput} ModelInput */
/** @typedef {import("../../pkg/programmes.js").LensError} LensError */
/** @typedef {import("../../pkg/programmes.js").Lang} Lang */

/**
 * @typedef {object} Control
 * @property {HTMLElement} node
 * @property {() => string} value
 * @property {(input: ModelInput) => void} update
 * @property {(message: string) => void} fault
 * @property {(value: string) => void} put
 */

/** @param {ModelInput} input @param {string} id @param {Lang} lang */
function field(input, id, lang) {
  if (input.choices) {
    const options = input.choices.map(({ value, label }) => el("option", { value }, label));
    return el("select", { id, "aria-describedby": `${id}-said ${id}-fault` }, ...options);
  }
  return el("input", {
    id,
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    "aria-describedby": `${id}-said ${id}-fault`,
    lang,
  });
}

/** @param {ModelInput} input @param {Lang} lang */
function basisOf(input, lang) {
  const mark = el(
    "span",
    { class: `basis is-${input.basis}` },
    say(lang, input.basis === "figure" ? "printedBasis" : "assumption"),
  );
  if (input.evidence.length === 0) return el("p", { class: "note" }, mark, ` ${input.basisText}`);
  const button = el("button", { type: "button", class: "link", "aria-haspopup": "dialog" }, input.basisText);
  button.addEventListener("click", () => openSources(input.label, input.evidence, lang));
  return el("p", { class: "note" }, mark, " ", button);
}

/**
 * @param {ModelInput} first
 * @param {string} prefix of the ids: a page may hold several models
 * @param {Lang} lang
 * @param {() => void} changed
 * @returns {Control}
 */
function control(first, prefix, lang, changed) {
  const id = `${prefix}-${first.id}`;
  const box = field(first, id, lang);
  const said = el("span", { id: `${id}-said`, class: "said" });
  const fault = el("p", { id: `${id}-fault`, class: "fault", role: "status" });
  const put = (/** @type {string} */ value) => {
    box.value = value;
    changed();
  };
  const button = (/** @type {1 | -1} */ direction) => {
    const label = say(lang, direction > 0 ? "more_" : "less", first.label);
    const one = el("button", { type: "button", class: "step", "aria-label": label }, direction > 0 ? "+" : "−");
    one.addEventListener("click", () => put(stepped(box.value, first.step, direction, first)));
    return one;
  };
  const reset = el("button", { type: "button", class: "link" }, say(lang, "toDefault"));
  reset.setAttribute("aria-label", `${say(lang, "toDefault")}${lang === "zh" ? "：" : ": "}${first.label}`);
  reset.addEventListener("click", () => {
    put(first.default);
    box.focus();
  });
  box.addEventListener("input", changed);
  const steps = first.choices ? [box] : [button(-1), box, button(1)];
  const unit = first.unit === "" || first.choices ? null : el("small", {}, first.unit);
  return {
    node: el(
      "div",
      { class: "control" },
      el("label", { for: id }, first.label, " ", unit),
      el("div", { class: "stepper" }, ...steps),
      el("p", { class: "now" }, said, " ", reset),
      fault,
      basisOf(first, lang),
    ),
    value: () => box.value.trim(),
    update: (input) => {
      if (document.activeElement !== box && box.value !== input.value) box.value = input.value;
      if (box.value === "") box.value = input.value;
      said.textContent = input.choices ? "" : input.said;
      reset.hidden = input.isDefault;
      fault.textContent = "";
      box.removeAttribute("aria-invalid");
    },
    fault: (message) => {
      fault.textContent = message;
      box.setAttribute("aria-invalid", "true");
    },
    put: (value) => {
      box.value = value;
    },
  };
}

/** What is wrong with an input, in the page's words. @param {LensError} error @param {Lang} lang */
export function faultText(error, lang) {
  const hint = error.hint ?? "";
  return error.code === "model.bad_number" ? say(lang, "badNumber", hint) : say(lang, "outOfRange", hint);
}

/**
 * The controls of a model.
 *
 * @param {ModelAnswer} answer
 * @param {Lang} lang
 * @param {() => void} changed
 */
export function controlsOf(answer, lang, changed) {
  /** @type {Map<string, Control>} */
  const all = new Map();
  for (const input of answer.inputs) {
    const one = control(input, answer.id, lang, changed);
    one.put(input.value);
    one.update(input);
    all.set(input.id, one);
  }
  const reset = el("button", { type: "button" }, say(lang, "allDefaults"));
  reset.addEventListener("click", () => {
    for (const input of answer.inputs) all.get(input.id)?.put(input.default);
    changed();
  });
  const node = el("form", { class: "controls", "aria-label": say(lang, "inputs") }, ...[...all.values()].map((one) => one.node), el("p", {}, reset));
  node.addEventListener("submit", (event) => event.preventDefault());
  return {
    node,
    /** @returns {Record<string, string>} */
    values: () => Object.fromEntries([...all].map(([id, one]) => [id, one.value()])),
    /** @param {ModelAnswer} now */
    update: (now) => {
      for (const input of now.inputs) all.get(input.id)?.update(input);
      reset.disabled = now.inputs.every((input) => input.isDefault);
    },
    /** @param {LensError} error */
    fault: (error) => all.get(error.field ?? "")?.fault(faultText(error, lang)),
  };
}
