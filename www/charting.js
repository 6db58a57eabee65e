// @ts-check
// What of a drawn answer can be changed in place, once the first picture stands: the kind of chart and
// its axis, an author's notes, the reader's own steps back and forth.
import { byId, el } from "./dom.js";
import { annotationOf } from "./drawing.js";
import { use } from "./engine.js";
import { showOptions } from "./options.js";
import { showTableTools } from "./table_tools.js";
import { showTakeaway } from "./takeaway.js";
import { showWorking } from "./working.js";
import { say } from "./words.js";
import "./words_more.js";

export { drawingOf } from "./drawing.js";

/** @typedef {import("../pkg/index.js").Answer} Answer */
/** @typedef {import("../pkg/index.js").KindOffer} KindOffer */
/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {import("./state.js").State} State */

/**
 * @typedef {object} Moves
 * @property {(next: State) => void} go
 * @property {(query: string) => void} ask
 * @property {(way: -1 | 1) => void} stepBy
 * @property {{ at: number, last: number }} steps
 */

/** Keeps the keyboard where it was when a form is made anew. @param {HTMLElement} form @param {() => void} make */
function keepingFocus(form, make) {
  const focused = form.contains(document.activeElement) ? (document.activeElement?.id ?? "") : "";
  make();
  if (focused !== "") document.getElementById(focused)?.focus();
}

/** @param {readonly KindOffer[]} kinds @param {State} state @param {Moves} moves */
function kindField(kinds, state, { go }) {
  const now = kinds.find(({ kind }) => kind === state.chart) ?? kinds[0];
  const options = kinds.map(({ kind, name }) => el("option", { value: kind, selected: kind === now?.kind }, name));
  const select = el("select", { id: "drawing-kind" }, ...options);
  select.addEventListener("change", () => {
    const { chart: _, ...rest } = state;
    go(select.value === kinds[0]?.kind ? rest : { ...rest, chart: select.value });
  });
  const field = el("label", { class: "field", for: "drawing-kind" }, say(state.lang, "kindField"), select);
  if (!now?.log) return [field];
  const box = el("input", { type: "checkbox", id: "drawing-log", checked: state.log === true });
  box.addEventListener("change", () => go({ ...state, log: box.checked }));
  return [field, el("label", { class: "check", for: "drawing-log" }, box, el("span", {}, say(state.lang, "logField")))];
}

/** @param {State} state @param {Moves} moves */
function stepButtons({ lang }, { stepBy, steps }) {
  const button = (/** @type {string} */ id, /** @type {"undo" | "redo"} */ word, /** @type {-1 | 1} */ way, /** @type {boolean} */ can) => {
    const made = el("button", { type: "button", id, disabled: !can }, say(lang, word));
    made.addEventListener("click", () => stepBy(way));
    return made;
  };
  return el(
    "div",
    { class: "with-button" },
    button("undo", "undo", -1, steps.at > 0),
    button("redo", "redo", 1, steps.at < steps.last),
  );
}

/** @param {string} note @param {Lang} lang @param {Answer} answer */
function noteInWords(note, lang, answer) {
  const one = annotationOf(note);
  if ("value" in one) return say(lang, "noteLine", String(one.value), one.text);
  if ("from" in one) return say(lang, "noteBand", String(one.from), String(one.to), one.text);
  const row = answer.rows.find(({ key }) => key === one.at);
  return say(lang, "noteAt", row?.label ?? one.at, one.text);
}

/** The rows that the chart has a mark for. @param {Answer} answer @param {State} state */
function drawnRows(answer, { chart, lang }) {
  const made = use((lens) => {
    const kind = lens.kinds(answer.question, lang).find((one) => one.kind === chart)?.kind;
    return lens.figure(document.createElement("canvas"), answer.question, { width: 640, lang, ...(kind ? { kind } : {}) });
  });
  const drawn = new Set(made.shape().marks.map(({ row }) => row));
  made.free();
  return answer.rows.filter(({ key }) => drawn.has(key));
}

/** @param {Answer} answer @param {State} state @param {Moves} moves */
function notesField(answer, state, { go }) {
  const { lang } = state;
  const notes = state.notes ?? [];
  const listed = notes.map((note, at) => {
    const remove = el("button", { type: "button", class: "link" }, say(lang, "noteRemove"));
    remove.addEventListener("click", () => go({ ...state, notes: notes.filter((_, one) => one !== at) }));
    return el("li", {}, `${noteInWords(note, lang, answer)} `, remove);
  });
  const where = el("select", { id: "note-where" });
  for (const row of drawnRows(answer, state)) where.append(el("option", { value: row.key }, row.label));
  where.append(el("option", { value: "" }, say(lang, "noteValue")));
  const value = el("input", { type: "text", id: "note-at", autocomplete: "off", inputmode: "decimal", placeholder: "3 / 10..20" });
  const text = el("input", { type: "text", id: "note-text", autocomplete: "off", maxlength: "120" });
  const valued = el("label", { class: "field", for: "note-at", hidden: true }, say(lang, "noteValueField"), value);
  const fault = el("p", { class: "fault", role: "alert", id: "note-fault" });
  where.addEventListener("change", () => {
    valued.hidden = where.value !== "";
  });
  const add = el("button", { type: "button", id: "note-add" }, say(lang, "noteAdd"));
  add.addEventListener("click", () => {
    const note = `${where.value === "" ? value.value.replaceAll(/\s/g, "") : where.value}~${text.value.trim()}`;
    const wrong = where.value === "" && "at" in annotationOf(note);
    fault.textContent = wrong ? say(lang, "noteFault") : text.value.trim() === "" ? say(lang, "noteEmpty") : "";
    if (fault.textContent === "") go({ ...state, notes: [...notes, note] });
  });
  return el(
    "details",
    { class: "annotate", open: notes.length > 0 },
    el("summary", {}, say(lang, "annotate")),
    listed.length === 0 ? null : el("ul", {}, ...listed),
    el(
      "div",
      { class: "field-row" },
      el("label", { class: "field", for: "note-where" }, say(lang, "noteWhere"), where),
      valued,
      el("label", { class: "field", for: "note-text" }, say(lang, "noteText"), text),
      add,
    ),
    fault,
  );
}

/** @param {Answer} answer @param {State} state @param {Moves} moves */
function showDrawing(answer, state, moves) {
  const form = byId("drawing-form", HTMLFormElement);
  const kinds = use((lens) => lens.kinds(answer.question, state.lang));
  form.onsubmit = (event) => event.preventDefault();
  keepingFocus(form, () => {
    const drawn = kinds.length === 0 ? [] : [...kindField(kinds, state, moves), notesField(answer, state, moves)];
    form.replaceChildren(...drawn, stepButtons(state, moves));
  });
  byId("drawing", HTMLElement).hidden = false;
}

/** @type {Moves | undefined} */
let current;

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
  if (typing || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const redo = key === "y" || (key === "z" && event.shiftKey);
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  current?.stepBy(redo ? 1 : -1);
});

/**
 * What belongs to the answer that stands.
 *
 * @param {Answer} answer
 * @param {State} state
 * @param {Moves} moves
 */
export function showControls(answer, state, moves) {
  current = moves;
  showOptions(answer, state.lang, moves.ask);
  showDrawing(answer, state, moves);
  showTableTools(answer, state.lang);
  showTakeaway(answer, state);
  const { question } = answer;
  const lines = use((lens) => lens.working(question, state.lang));
  byId("working", HTMLElement).hidden = lines.length === 0;
  const formulas = () => use((lens) => lens.workingMath(question, state.lang));
  showWorking(byId("working-list", HTMLElement), lines, state.lang, formulas);
}
