// @ts-check
// An answer about the reader's table: the sentence, the chart, what to take care of, every place, and how
// one of them was computed, down to the row of the file.
import { el, fact } from "../dom.js";
import { PlotView } from "../plot.js";
import { showTable } from "../plot_table.js";
import { formulaView } from "../working.js";
import { count, fault, lang, work } from "./app.js";
import { cellName, cellWord, say } from "./ask_words.js";

/** @typedef {import("../../pkg/panels.js").PanelAnswer<any>} Answer */
/** @typedef {import("../../pkg/panels.js").PanelPlot} PanelPlot */
/** @typedef {Record<string, string | string[]>} Question */

const HEIGHT = 380;
/** Height that a row of names takes. */
const ROW = 24;
/** Names for which there is room; more are drawn closer. */
const MOST_ROWS = 60;

/** The module that draws: loaded with the first answer. */
async function drawing() {
  const plots = await import(/* later */ "../../pkg/plots.js");
  await plots.load();
  return plots;
}

/** @type {PlotView | undefined} */
let drawn;
/** Answers come in the order asked; only the last is shown. */
let turn = 0;

/** What of a row is a value of its own. @param {Record<string, unknown>} row */
const cellsOf = (row) => Object.entries(row).filter(([key, value]) => !["place", "name", "group"].includes(key) && (value === null || typeof value !== "object"));

/** @param {Answer} answer */
function rowsTable({ rows }) {
  const all = /** @type {any[]} */ (rows);
  const [first] = all;
  if (!first) return undefined;
  const groups = all.some(({ group }) => group !== null);
  const keys = [...new Set(all.slice(0, 50).flatMap((row) => cellsOf(row).map(([key]) => key)))];
  const list = [
    { title: say(lang, "answerRow"), cell: (/** @type {number} */ at) => all[at]?.name ?? null },
    ...(groups ? [{ title: say(lang, "answerGroup"), cell: (/** @type {number} */ at) => all[at]?.group ?? null }] : []),
    ...keys.map((key) => ({
      title: cellName(lang, key),
      cell: (/** @type {number} */ at) => {
        const value = all[at]?.[key];
        if (typeof value === "boolean") return say(lang, value ? "answerYes" : "answerNo");
        return typeof value === "string" ? cellWord(lang, value) : (value ?? null);
      },
    })),
  ];
  return showTable({ columns: list, count: all.length }, lang, say(lang, "answerRows")).node;
}

/** @param {Answer} answer */
function leftView({ leftOut }) {
  if (leftOut.length === 0) return null;
  const columns = [
    { title: say(lang, "answerRow"), cell: (/** @type {number} */ at) => leftOut[at]?.name ?? null },
    { title: say(lang, "answerWhy"), cell: (/** @type {number} */ at) => leftOut[at]?.reason ?? null },
  ];
  const title = say(lang, "answerLeft", count(leftOut.length));
  return el("details", {}, el("summary", {}, title), showTable({ columns, count: leftOut.length }, lang, title).node);
}

/** How one place was computed, down to the rows of the file. @param {Question} question @param {Answer} answer */
function workingView(question, answer) {
  const all = /** @type {any[]} */ (answer.rows);
  if (all.length === 0) return null;
  const out = el("div", { class: "working", "aria-live": "polite" });
  const label = (/** @type {any} */ { name, period }) => [name, period].filter((part) => part !== undefined).join(" ");
  const select = el("select", { id: "working-row" }, ...all.slice(0, 5000).map((row, at) => el("option", { value: String(at) }, label(row))));
  const show = async () => {
    const told = await work("row", [question, Number(select.value), lang]);
    if (!told) return;
    const cells = told.cells.map((/** @type {any} */ { indicator, period, row, column }) => {
      const place = row === null ? "" : column === null ? say(lang, "answerSourceRow", String(row)) : say(lang, "answerSource", String(row), column);
      return el("li", {}, `${indicator} ${period}${lang === "zh" ? "：" : ": "}`, el("strong", {}, place));
    });
    out.replaceChildren(
      ...told.working.map((/** @type {string} */ line) => el("p", { class: "formula" }, line)),
      el("h3", {}, say(lang, "answerRests")),
      el("ul", { class: "cells" }, ...cells),
    );
  };
  select.addEventListener("change", show);
  const details = el("details", { id: "working" }, el("summary", {}, say(lang, "answerWorking")), el("label", { class: "field" }, say(lang, "answerRow"), select), out);
  details.addEventListener("toggle", () => {
    if (details.open && out.childElementCount === 0) show();
  });
  return details;
}

/** The statistics that were called: formula, convention, numbers, and a link to each one's method. @param {{ id: string, name: string, formula: string, convention: string, values: { words: string, value: number }[] }[]} numbers */
function statisticsView(numbers) {
  const format = new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en", { maximumSignificantDigits: 6 });
  const parts = numbers.flatMap(({ id, name, formula, convention, values }) => [
    el("h3", {}, name, " ", el("a", { href: `method.html?lang=${lang}#${id}` }, say(lang, "answerMethod"))),
    formula === "" ? null : formulaView(`<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">${formula}</math>`, "", name),
    el("p", { class: "note" }, convention),
    el("dl", { class: "facts" }, ...values.flatMap(({ words, value }) => fact(words, format.format(value)))),
  ]);
  return el("details", { id: "numbers" }, el("summary", {}, say(lang, "answerNumbers")), ...parts.filter((part) => part !== null));
}

/** @param {HTMLElement} host @param {typeof import("../../pkg/plots.js")} plots @param {{ plot: PanelPlot, answer: Answer }} told */
function draw(host, plots, { plot, answer }) {
  drawn?.free();
  const { spec, rows } = plot;
  const height = rows > 0 ? Math.max(HEIGHT, Math.min(rows, MOST_ROWS) * ROW + 90) : HEIGHT;
  drawn = new PlotView(host, { plot: plots.plot, spec, lang, title: answer.title, description: answer.finding, height });
}

/**
 * @param {HTMLElement} host
 * @param {Question} question
 * @param {string} [kind] of chart
 */
export async function showAnswer(host, question, kind) {
  const own = (turn += 1);
  const [told, plots] = await Promise.all([work("ask", [question, lang, kind]), drawing()]);
  if (own !== turn) return;
  drawn?.free();
  drawn = undefined;
  host.hidden = !told;
  host.replaceChildren();
  if (!told) return;
  const { answer, kinds, plot, numbers } = told;
  const picture = el("div", { class: "picture" });
  const choose = el("select", { id: "chart-kind" }, ...kinds.map((/** @type {any} */ one) => el("option", { value: one.kind, selected: one.kind === plot?.kind }, one.name)));
  choose.addEventListener("change", () => showAnswer(host, question, choose.value));
  const cautions = [...answer.cautions, ...answer.undefined].map(({ words }) => el("li", {}, words));
  host.append(
    el("h2", { id: "answer-title", tabindex: "-1" }, answer.title),
    el("p", { class: "finding", role: "status" }, answer.finding),
    ...(kinds.length > 1 ? [el("label", { class: "field" }, say(lang, "answerKind"), choose)] : []),
    picture,
    ...(cautions.length === 0 ? [] : [el("h3", {}, say(lang, "answerCautions")), el("ul", { class: "cautions" }, ...cautions)]),
  );
  const table = rowsTable(answer);
  for (const part of [workingView(question, answer), table && el("details", { id: "rows" }, el("summary", {}, say(lang, "answerRows")), table), leftView(answer), statisticsView(numbers)]) {
    if (part) host.append(part);
  }
  try {
    if (plot) draw(picture, plots, { plot, answer });
  } catch (error) {
    fault(error);
  }
}
