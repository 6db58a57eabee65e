// @ts-check
// One answer on the page: headline, finding, chart, caveats, sources, table and working.
import { Chart } from "./chart.js";
import { byId, el } from "./dom.js";
import { use } from "./engine.js";
import { closeSources, noted, openSources, showEvidence } from "./source.js";
import { address } from "./state.js";
import { rowOf, selectRow, showTable, tell } from "./table.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").Answer} Answer */
/** @typedef {import("../pkg/index.js").Question} Question */
/** @typedef {import("../pkg/index.js").Story} Story */
/** @typedef {import("../pkg/index.js").Table} Table */
/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {import("./words.js").Word} Word */

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

/** @param {string} key a mark's or a row's */
function openRow(key) {
  const row = shown && rowOf(shown.table, key);
  if (!row || !shown) return;
  select(key);
  const { lang, answer } = shown;
  const name = answer.rows.find((one) => one.key === row.key)?.label ?? "";
  openSources(name, row.evidence, lang).catch(report);
}

/** @param {string | null} key a mark's or a row's */
function select(key) {
  chart.select(key);
  const row = shown && rowOf(shown.table, key);
  selectRow(byId("table", HTMLElement), row?.key ?? null);
}

/** @type {(error: unknown) => void} */
let report = (error) => {
  throw error;
};

const chart = new Chart(byId("chart", HTMLElement), {
  select,
  open: openRow,
  fail: (error) => report(error),
});

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
    const href = address({ query: offer.query, lang, working: false });
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
  const settings = { caption: answer.title, select, open: openRow };
  showTable(byId("table", HTMLElement), table, lang, settings);
  const lines = use((lens) => lens.working(answer.question, lang));
  byId("working", HTMLElement).hidden = lines.length === 0;
  later(answer, async () => {
    const { showWorking } = await import(/* later */ "./working.js");
    return () => showWorking(byId("working-list", HTMLElement), lines, lang);
  });
}

/**
 * What is not in the first picture comes after it, unless another answer came first.
 *
 * @param {Answer} answer
 * @param {() => Promise<() => void>} load
 */
function later(answer, load) {
  load().then((show) => {
    if (shown?.answer === answer) show();
  }).catch(report);
}

/**
 * @param {Answer} answer
 * @param {Story | undefined} story the story that asks this question
 * @param {Lang} lang
 * @param {(query: string) => void} ask
 */
export function showAnswer(answer, story, lang, ask) {
  const table = use((lens) => lens.table(answer.question, lang));
  shown = { answer, table, lang };
  closeSources();
  showHead(answer, story, lang);
  byId("view", HTMLElement).hidden = false;
  const drawable = answer.rows.length > 0;
  byId("chart", HTMLElement).hidden = !drawable;
  if (drawable) {
    const { question, title, description } = answer;
    chart.show({
      draw: (canvas, options) => use((lens) => lens.draw(canvas, question, options)),
      lang,
      title,
      description,
      tell: (key, label) => tell(table, key, lang, label),
    });
  } else {
    chart.clear();
  }
  showSide(answer, story, lang);
  showData(answer, table, lang);
  later(answer, async () => {
    const { showOptions } = await import(/* later */ "./options.js");
    return () => showOptions(answer, lang, ask);
  });
  if (noted) showSources();
  else byId("evidence-list", HTMLElement).replaceChildren();
}
