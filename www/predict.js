// @ts-check
// Predict, then reveal: the outcome is hidden until the reader has entered a guess; then both are shown.
import { el } from "./dom.js";
import { use } from "./engine.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").Answer} Answer */
/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {import("../pkg/index.js").Row} Row */

/** What gives the outcome away. */
export const HIDDEN = ["finding", "lead", "figure", "numbers", "takeaway", "working", "caveats", "evidence"];

/** What a reader can guess: a number, or which row is the largest. @param {Answer} answer */
export function target(answer) {
  const results = answer.rows.filter(({ role, estimate }) => role === "result" && estimate.value !== null);
  const number = results.find(({ key }) => key === "relative") ?? results[0];
  if (number) return { kind: /** @type {const} */ ("number"), row: number };
  const rows = answer.rows.filter(({ role, estimate }) => (role === "member" || role === "part") && estimate.value !== null);
  if (rows.length < 2) return undefined;
  const largest = rows.reduce((best, row) => ((row.estimate.value ?? 0) > (best.estimate.value ?? 0) ? row : best));
  return { kind: /** @type {const} */ ("choice"), row: largest, rows };
}

/** A row's value in words, as the table has it. @param {Answer} answer @param {Row} row @param {Lang} lang */
function valueOf(answer, row, lang) {
  const { columns, rows } = use((lens) => lens.table(answer.question, lang));
  const at = columns.findIndex(({ id }) => id === "value");
  return rows.find(({ key }) => key === row.key)?.cells[at] ?? "";
}

/** A slider's ends: percentages as they are, other sizes by their power of ten. @param {boolean} percent */
const ends = (percent) => (percent ? { min: "-100", max: "100", step: "1", value: "0" } : { min: "0", max: "8", step: "0.05", value: "0" });

/** What a slider's place stands for. @param {string} at @param {boolean} percent */
function slid(at, percent) {
  if (percent) return at;
  const size = 10 ** Number(at);
  return String(Number(size.toPrecision(2)));
}

/**
 * The form that asks for a guess; nothing where the answer has none to make.
 *
 * @param {Answer} answer
 * @param {Lang} lang
 * @param {(said: string) => void} reveal hears what is to stand beside the outcome
 */
export function predicting(answer, lang, reveal) {
  const wanted = target(answer);
  if (!wanted) return undefined;
  const fault = el("p", { class: "fault", role: "alert" });
  const number = el("input", { type: "text", inputmode: "decimal", id: "guess", autocomplete: "off" });
  const choice = el("select", { id: "guess" }, ...(wanted.kind === "choice" ? wanted.rows : []).map((row) => el("option", { value: row.key }, row.label)));
  const percent = wanted.row.estimate.unit.startsWith("%");
  const slider = el("input", { type: "range", id: "guess-slider", "aria-label": say(lang, "predictSlide"), ...ends(percent) });
  slider.addEventListener("input", () => {
    number.value = slid(slider.value, percent);
  });
  const field =
    wanted.kind === "number"
      ? el("div", {}, el("label", { class: "field", for: "guess" }, say(lang, "predictNumber", wanted.row.label), number), slider)
      : el("label", { class: "field", for: "guess" }, say(lang, "predictChoice"), choice);
  const form = el("form", { class: "predict" }, field, el("button", { type: "submit", class: "main" }, say(lang, "predictReveal")), fault);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = number.value.trim().replaceAll(/[\s,，%％]/g, "").replace("−", "-");
    if (wanted.kind === "number" && (text === "" || Number.isNaN(Number(text)))) {
      fault.textContent = say(lang, "wrongNumber");
      return;
    }
    const guessed = wanted.kind === "number" ? number.value.trim() : (choice.selectedOptions[0]?.textContent ?? "");
    const value = valueOf(answer, wanted.row, lang);
    reveal(say(lang, "predictBoth", guessed, wanted.kind === "number" ? value : `${wanted.row.label} (${value})`));
  });
  return form;
}
