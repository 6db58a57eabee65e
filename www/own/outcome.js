// @ts-check
// What was read: how many rows, which places, what is wrong or strange, and what to do with it.
import { el } from "../dom.js";
import { showTable } from "../plot_table.js";
import { count, lang, work } from "./app.js";
import { say } from "./words.js";

/** @typedef {import("../../pkg/tables.js").KeptTable} KeptTable */
/** @typedef {import("../../pkg/tables.js").TablePlace} TablePlace */
/** @typedef {import("../../pkg/tables.js").TableProblem} TableProblem */
/** @typedef {import("./words.js").OwnWord} OwnWord */

/** @type {Record<string, [string, OwnWord][]>} */
const CHOICES = {
  duplicate: [
    ["first", "ownFirst"],
    ["last", "ownLast"],
    ["drop", "ownDropIt"],
  ],
};
/** @type {[string, OwnWord][]} */
const KEEP_OR_DROP = [
  ["keep", "ownKeep"],
  ["drop", "ownDropIt"],
];

/** @param {TablePlace} place */
function state(place) {
  switch (place.found) {
    case "code":
      return say(lang, "ownByCode");
    case "name":
      return say(lang, "ownByName");
    case "former":
      return say(lang, "ownFormer", place.until ?? "");
    case "several":
      return say(lang, "ownSeveral", (place.several ?? []).join(lang === "zh" ? "、" : ", "));
    default:
      return place.whole ?? say(lang, "ownUnknown");
  }
}

/** Places, those first that need a look. @param {readonly TablePlace[]} all */
function placesView(all) {
  const order = ["several", "unknown", "former", "name", "code"];
  const sorted = [...all].sort((a, b) => order.indexOf(a.found) - order.indexOf(b.found) || a.row - b.row);
  const column = (/** @type {OwnWord} */ word, /** @type {(place: TablePlace) => string | number | null} */ cell) => ({
    title: say(lang, word),
    cell: (/** @type {number} */ at) => (sorted[at] ? cell(sorted[at]) : null),
  });
  const also = (/** @type {TablePlace} */ { spellings }) => (spellings.length === 0 ? "" : ` ${say(lang, "ownSpellings", spellings.join(lang === "zh" ? "、" : ", "))}`);
  const columns = [
    column("ownPlace", (place) => place.name),
    column("ownGroup", ({ group }) => group),
    column("ownCode", ({ code }) => code),
    column("ownState", (place) => `${state(place)}${also(place)}`),
    column("ownRow", ({ row }) => row),
  ];
  return showTable({ columns, count: sorted.length }, lang, say(lang, "ownPlaces")).node;
}

/** @param {readonly TableProblem[]} all @param {number} total */
function problemsView(all, total) {
  const column = (/** @type {OwnWord} */ word, /** @type {(problem: TableProblem) => string | number | null} */ cell) => ({
    title: say(lang, word),
    cell: (/** @type {number} */ at) => (all[at] ? cell(all[at]) : null),
  });
  const columns = [
    column("ownRow", ({ row }) => row),
    column("ownColumn", ({ column: name }) => name),
    column("ownKind", ({ words }) => words),
    column("ownFound", ({ found }) => found),
    column("ownExpected", ({ expected }) => expected),
  ];
  const title = say(lang, "ownProblems", count(total));
  const table = showTable({ columns, count: all.length }, lang, title).node;
  if (all.length < total) table.prepend(el("p", { class: "note" }, say(lang, "ownProblemsKept", count(all.length), count(total))));
  return table;
}

/** Counts of each kind, with a choice where the value may be right. @param {KeptTable} table @param {(decision: any) => void} decide */
function kindsView(table, decide) {
  const rows = table.problems.map(({ kind, words, count: number, asked }) => {
    const label = say(lang, "ownDecide", words, count(number));
    if (!asked) return el("li", {}, label);
    const chosen = /** @type {Record<string, string>} */ (table.decisions)[kind];
    const options = (CHOICES[kind] ?? KEEP_OR_DROP).map(([value, word]) => el("option", { value, selected: value === chosen }, say(lang, word)));
    const select = el("select", { "data-kind": kind }, ...options);
    select.addEventListener("change", () => decide({ [kind]: select.value }));
    return el("li", {}, el("label", { class: "field" }, label, select));
  });
  return el("ul", { class: "kinds" }, ...rows);
}

/** @param {string} summary @param {Node} inside @param {boolean} [open] */
const folded = (summary, inside, open = false) => el("details", { open }, el("summary", {}, summary), inside);

/**
 * @param {HTMLElement} host
 * @param {KeptTable} table
 * @param {{ decided: (table: KeptTable) => void, back: () => void }} act
 */
export async function showOutcome(host, table, { decided, back }) {
  const [places, problems] = await Promise.all([work("places", [lang]), work("problems", [lang])]);
  if (!places || !problems) return;
  const total = table.problems.reduce((sum, { count: number }) => sum + number, 0);
  const { found } = table;
  const matched = [found.code + found.name, found.former, found.several, found.unknown].map(count);
  const counts = el("p", {}, say(lang, "ownCounts", ...[table.rows, table.used, table.unused, table.gaps].map(count)));
  const panel = el("p", { id: "panel-size" });
  const show = (/** @type {KeptTable} */ now) => {
    panel.textContent = say(lang, "ownPanel", ...[now.places.length, now.periods.length, now.indicators.length].map(count));
  };
  show(table);
  const decide = async (/** @type {any} */ decision) => {
    const next = await work("decide", [decision, lang]);
    if (!next) return;
    show(next);
    decided(next);
  };
  const stop = el("button", { type: "button" }, say(lang, "ownStop"));
  stop.addEventListener("click", back);
  const troubles = el("div", {}, kindsView(table, decide), problemsView(problems, total), stop);
  host.replaceChildren(
    el("h2", { id: "outcome-title", tabindex: "-1" }, say(lang, "ownOutcome")),
    counts,
    panel,
    total === 0 ? el("p", {}, say(lang, "ownNoProblems")) : folded(say(lang, "ownProblems", count(total)), troubles, true),
    el("p", {}, say(lang, "ownMatched", table.edition, ...matched)),
    folded(say(lang, "ownPlaces"), placesView(places)),
  );
}
