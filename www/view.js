// @ts-check
// One answer on the page: headline, finding, chart, caveats, sources, table and working.
import { Chart } from "./chart.js";
import { byId, el } from "./dom.js";
import { use } from "./engine.js";
import { selection } from "./selection.js";
import { closeSources, noted, openSources, showEvidence } from "./source.js";
import { address, isPlain } from "./state.js";
import { selectRow, showTable } from "./table.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").Answer} Answer */
/** @typedef {import("../pkg/index.js").Question} Question */
/** @typedef {import("../pkg/index.js").Story} Story */
/** @typedef {import("../pkg/index.js").Table} Table */
/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {import("./words.js").Word} Word */
/** @typedef {import("./state.js").State} State */

/** What is always refused has none. @type {Partial<Record<Question["ask"], Word>>} */
const KICKERS = {
  change: "kickerChange",
  per: "kickerPer",
  compare: "kickerCompare",
  breakdown: "kickerBreakdown",
};

/** @param {string} id @param {string} text */
function fill(id, text) {
  const node = byId(id, HTMLElement);
  node.textContent = text;
  node.hidden = text === "";
}

/** What is on the page now. @type {{ answer: Answer, table: Table, lang: Lang } | undefined} */
let shown;

/** @param {string} key a row's */
function openRow(key) {
  const row = shown?.answer.rows.find((one) => one.key === key);
  if (!row || !shown) return;
  selection.choose(row.key, row.place);
  openSources(row.label, row.evidence, shown.lang).catch(report);
}

selection.addEventListener("change", () => selectRow(byId("table", HTMLElement), selection.now.row));

/** @type {(error: unknown) => void} */
let report = (error) => {
  throw error;
};

const events = { open: openRow, fail: (/** @type {unknown} */ error) => report(error) };
const chart = new Chart(byId("chart", HTMLElement), events, selection);

/** Says who hears of a chart that cannot be drawn. @param {(error: unknown) => void} listener */
export function onTrouble(listener) {
  report = listener;
}

/** @param {Answer} answer @param {Story | undefined} story @param {Lang} lang */
function showHead(answer, story, lang) {
  const refused = answer.refusal !== null;
  fill("kicker", say(lang, refused ? "refusal" : story ? "kickerStory" : KICKERS[answer.question.ask] ?? "refusal"));
  fill("headline", story?.title ?? answer.title);
  fill("finding", answer.refusal?.reason ?? answer.finding);
  fill("lead", story?.lead ?? "");
  const nearest = byId("nearest", HTMLElement);
  const offers = answer.refusal?.nearest ?? [];
  nearest.hidden = offers.length === 0;
  nearest.setAttribute("aria-label", say(lang, "nearest"));
  const links = offers.map((offer) => {
    const href = address({ query: offer.query, lang });
    return el("li", {}, el("a", { class: "button", href, "data-ask": true }, offer.label));
  });
  nearest.replaceChildren(...links);
}

/** @param {Answer} answer @param {Story | undefined} story @param {Lang} lang */
function showSide(answer, story, lang) {
  const grade = byId("grade", HTMLElement);
  grade.className = `grade is-${answer.grade}`;
  grade.hidden = answer.rows.length === 0;
  grade.replaceChildren(el("span", {}, say(lang, "grade")), el("strong", {}, answer.gradeLabel));
  const caveats = [...new Set(answer.caveats)].filter((text) => text !== "");
  const list = el("ul", {}, ...caveats.map((text) => el("li", {}, text)));
  const lead = story ? [el("p", { class: "caveat" }, story.caveat)] : [];
  byId("caveats-list", HTMLElement).replaceChildren(...lead, ...(caveats.length > 0 ? [list] : []));
  byId("caveats", HTMLElement).hidden = caveats.length === 0 && !story;
  byId("evidence", HTMLElement).hidden = answer.evidence.length === 0;
}

/** The sources of what is shown: their texts come last. */
export function showSources() {
  if (shown) showEvidence(byId("evidence-list", HTMLElement), shown.answer.evidence, shown.lang);
}

/** @param {Answer} answer @param {Table} table @param {Lang} lang */
function showData(answer, table, lang) {
  byId("numbers", HTMLElement).hidden = answer.rows.length === 0;
  const select = (/** @type {string} */ key) =>
    selection.choose(key, answer.rows.find((row) => row.key === key)?.place ?? null);
  const settings = { caption: answer.title, select, open: openRow };
  showTable(byId("table", HTMLElement), table, lang, settings);
  // How the numbers came about is shown once the full module is there.
  byId("working", HTMLElement).hidden = true;
}

/** What the circled numbers in the chart stand for. @param {readonly string[]} notes */
function showNotes(notes) {
  const list = byId("chart-notes", HTMLElement);
  list.replaceChildren(...notes.map((text) => el("li", {}, text)));
  list.hidden = notes.length === 0;
}

/**
 * @param {Answer} answer
 * @param {Story | undefined} story the story that asks this question
 * @param {State} state
 * @param {typeof import("./drawing.js").drawingOf} [drawingOf] how it is drawn otherwise than unasked
 */
export function showAnswer(answer, story, state, drawingOf) {
  const { lang } = state;
  const table = use((lens) => lens.table(answer.question, lang));
  shown = { answer, table, lang };
  closeSources();
  selection.choose(null);
  showHead(answer, story, lang);
  byId("view", HTMLElement).hidden = false;
  const drawable = answer.rows.length > 0;
  byId("chart", HTMLElement).hidden = !drawable;
  if (drawable) {
    const { question, title, description } = answer;
    const plain = isPlain(state) || !drawingOf;
    const more = plain ? {} : drawingOf(state, use((lens) => lens.kinds(question, lang)));
    chart.show({
      figure: (canvas, room) => use((lens) => lens.figure(canvas, question, { ...room, ...more })),
      lang,
      title,
      description,
      laid: ({ notes }) => showNotes(notes),
    });
  } else {
    chart.clear();
    showNotes([]);
  }
  showSide(answer, story, lang);
  showData(answer, table, lang);
  if (noted) showSources();
  else byId("evidence-list", HTMLElement).replaceChildren();
}
