// @ts-check
// Taking an answer away: pictures, data, citations, evidence, a code of the address.
import { byId, el } from "./dom.js";
import { copyPicture, copyText } from "./copy.js";
import { drawingOf } from "./drawing.js";
import { embedding } from "./embedding.js";
import { use } from "./engine.js";
import { png, save } from "./save.js";
import { notes } from "./source.js";
import { keptAddress } from "./state.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").Answer} Answer */
/** @typedef {import("../pkg/index.js").CitationStyle} CitationStyle */
/** @typedef {import("./state.js").State} State */

/** Width of a picture that is taken away, in CSS pixels. */
const WIDTH = 800;
/** @type {readonly (readonly [CitationStyle, string])[]} */
const STYLES = [["text", "citeText"], ["gbt7714", "citeGbt"], ["bibtex", "citeBibtex"], ["csl", "citeCsl"]];

/** The view's whole address; nothing of this page's folding. @param {Answer} answer @param {State} state */
function addressOf(answer, state) {
  const kept = { ...state, query: answer.query, working: false, present: false };
  return new URL(keptAddress(kept, use((lens) => lens.dataVersion())), location.href).href;
}

/** A file name that every system takes. @param {Answer} answer */
const nameOf = (answer) => `county-lens-${answer.query.replaceAll(/[^\w-]+/g, "-").slice(0, 60).replace(/-+$/, "")}`;

/** What a picture is drawn with. @param {Answer} answer @param {State} state */
function pictureOptions(answer, state) {
  const kinds = use((lens) => lens.kinds(answer.question, state.lang));
  const dark = document.documentElement.dataset["theme"] === "dark";
  const theme = dark ? /** @type {const} */ ("dark") : /** @type {const} */ ("light");
  return { ...drawingOf(state, kinds), width: WIDTH, lang: state.lang, theme, titled: true, address: addressOf(answer, state) };
}

/** @param {Answer} answer @param {State} state @param {number} pixelRatio */
function pictured(answer, state, pixelRatio) {
  const canvas = document.createElement("canvas");
  use((lens) => lens.draw(canvas, answer.question, { ...pictureOptions(answer, state), pixelRatio }));
  return png(canvas);
}

/** @param {Answer} answer @param {State} state */
const svg = (answer, state) => use((lens) => lens.svg(answer.question, pictureOptions(answer, state)));

/** @param {string} id @param {string} label @param {() => void} act */
function button(id, label, act) {
  const made = el("button", { type: "button", id }, label);
  made.addEventListener("click", act);
  return made;
}

/** @param {import("./words.js").Word} word @param {State} state @param {...Node} children */
function group(word, state, ...children) {
  return el("div", { class: "take" }, el("h3", {}, say(state.lang, word)), el("div", { class: "buttons" }, ...children));
}

/** @param {Answer} answer @param {State} state @param {HTMLElement} status */
function pictures(answer, state, status) {
  const name = nameOf(answer);
  const fail = (/** @type {unknown} */ error) => {
    console.error(error);
    status.textContent = say(state.lang, "saveFailed");
  };
  const sizes = [1, 2, 4].map((ratio) =>
    button(`take-png-${ratio}`, `PNG ${ratio}×`, () => {
      pictured(answer, state, ratio).then((blob) => save(blob, `${name}@${ratio}x.png`, state.lang)).catch(fail);
    }),
  );
  const vector = button("take-svg", "SVG", () => {
    save(new Blob([svg(answer, state)], { type: "image/svg+xml" }), `${name}.svg`, state.lang).catch(fail);
  });
  const copy = button("take-copy-picture", say(state.lang, "copyPicture"), async () => {
    status.textContent = say(state.lang, (await copyPicture(pictured(answer, state, 2))) ? "copied" : "copyPictureFailed");
  });
  return group("takePicture", state, ...sizes, vector, copy);
}

/** @param {Answer} answer @param {State} state @param {HTMLElement} status */
function figures(answer, state, status) {
  const { lang } = state;
  const name = nameOf(answer);
  const given = () => ({ lang, address: addressOf(answer, state) });
  const fail = (/** @type {unknown} */ error) => {
    console.error(error);
    status.textContent = say(lang, "saveFailed");
  };
  const csv = button("take-csv", "CSV", () => {
    const text = use((lens) => lens.csv(answer.question, given()));
    save(new Blob([text], { type: "text/csv;charset=utf-8" }), `${name}.csv`, lang).catch(fail);
  });
  const json = button("take-json", "JSON", () => {
    notes().then(() => {
      const text = use((lens) => lens.json(answer.question, given()));
      return save(new Blob([text], { type: "application/json" }), `${name}.json`, lang);
    }).catch(fail);
  });
  return group("takeData", state, csv, json);
}

/** The day in the reader's own calendar. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param {Answer} answer @param {State} state @param {HTMLElement} status */
function citation(answer, state, status) {
  const { lang } = state;
  const options = STYLES.map(([style, word]) => el("option", { value: style }, say(lang, /** @type {import("./words.js").Word} */ (word))));
  const select = el("select", { id: "cite-style" }, ...options);
  const text = el("textarea", { id: "cite-text", readonly: true, rows: "5", "aria-label": say(lang, "takeCite") });
  const write = async () => {
    await notes();
    const style = STYLES.find(([one]) => one === select.value)?.[0] ?? "text";
    const given = { lang, style, address: addressOf(answer, state), accessed: today() };
    text.value = use((lens) => lens.cite(answer.question, given));
  };
  const report = (/** @type {unknown} */ error) => console.error(error);
  select.addEventListener("change", () => write().catch(report));
  write().catch(report);
  const copy = button("cite-copy", say(lang, "copy"), async () => {
    status.textContent = say(lang, (await copyText(text.value)) ? "copied" : "copyFailed");
  });
  const field = el("label", { class: "field", for: "cite-style" }, say(lang, "citeStyle"), select);
  return el("div", { class: "take" }, el("h3", {}, say(lang, "takeCite")), el("div", { class: "field-row" }, field, copy), text);
}

/** @param {Answer} answer @param {State} state @param {HTMLElement} status */
function evidence(answer, state, status) {
  const { lang } = state;
  const rows = answer.rows.filter((row) => row.evidence.length > 0);
  const select = el("select", { id: "evidence-row" }, ...rows.map((row) => el("option", { value: row.key }, row.label)));
  const copy = button("evidence-copy", say(lang, "copyEvidence"), async () => {
    await notes();
    const given = { lang, address: addressOf(answer, state) };
    const text = use((lens) => lens.evidence(answer.question, select.value, given));
    status.textContent = say(lang, (await copyText(text)) ? "copied" : "copyFailed");
  });
  const field = el("label", { class: "field", for: "evidence-row" }, say(lang, "evidenceRow"), select);
  return el("div", { class: "take" }, el("h3", {}, say(lang, "takeEvidence")), el("div", { class: "field-row" }, field, copy));
}

/** @param {Answer} answer @param {State} state */
function code(answer, state) {
  const { lang } = state;
  const place = el("div", {});
  const details = el("details", { class: "qr" }, el("summary", {}, say(lang, "takeQr")), place);
  details.addEventListener("toggle", () => {
    if (!details.open || place.childElementCount > 0) return;
    const target = addressOf(answer, state);
    const picture = el("img", { alt: say(lang, "qrAlt"), width: "240", height: "240" });
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(use((lens) => lens.qr(target)))}`;
    place.append(picture, el("p", { class: "note" }, target));
  });
  return el("div", { class: "take" }, details);
}

/** @param {Answer} answer @param {State} state */
export function showTakeaway(answer, state) {
  const host = byId("takeaway", HTMLElement);
  host.hidden = answer.rows.length === 0;
  if (host.hidden) return;
  const status = el("p", { class: "note", role: "status", id: "take-status" });
  byId("takeaway-list", HTMLElement).replaceChildren(
    pictures(answer, state, status),
    figures(answer, state, status),
    evidence(answer, state, status),
    citation(answer, state, status),
    code(answer, state),
    embedding(answer, state, status),
    status,
  );
}
