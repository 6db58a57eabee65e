// @ts-check
// Sorting, filtering and copying the table.
import { byId, el } from "./dom.js";
import { say } from "./words.js";
import { copyTable } from "./copy.js";

/** @typedef {import("../pkg/index.js").Answer} Answer */
/** @typedef {import("../pkg/index.js").Row} Row */
/** @typedef {import("../pkg/index.js").Lang} Lang */

/** Rows from which on a filter is worth its place. */
const MANY = 7;

/** What a column's cells are sorted by; others by their words. @type {Record<string, (row: Row, at: number, answer: Answer) => number | null>} */
const NUMBERS = {
  value: (_, at, { columns }) => ((columns.missing[at] ?? 1) & 1 ? null : (columns.value[at] ?? null)),
  range: (row) => row.estimate.low,
  period: (row) => (row.periodEnd ?? row.periodStart) === null ? null : Number((row.periodEnd ?? row.periodStart)?.replaceAll("-", "").padEnd(8, "9")),
  rank: (row) => row.rank?.best ?? null,
  share: (row) => row.share?.value ?? null,
  difference: (row) => row.difference?.value ?? null,
  ratio: (row) => row.ratio?.value ?? null,
};

/** What has no number comes last, whichever way. @param {number | null} a @param {number | null} b @param {number} way */
function compare(a, b, way) {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (a - b) * way;
}

/** @param {Answer} answer @param {Lang} lang @param {HTMLTableElement} table */
function makeSortable(answer, lang, table) {
  const body = table.tBodies[0];
  if (!body) return;
  const rows = [...body.rows];
  const at = new Map(answer.rows.map((row, index) => [row.key, index]));
  const words = new Intl.Collator(lang === "zh" ? "zh-CN" : "en", { numeric: true });
  for (const [column, head] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) {
    const id = /col-(\w+)/.exec(head.className)?.[1] ?? "";
    const number = NUMBERS[id];
    const button = el("button", { type: "button", class: "sort" }, head.textContent ?? "");
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const other of head.parentElement?.children ?? []) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", way === 1 ? "ascending" : "descending");
      const numberOf = (/** @type {HTMLTableRowElement} */ line) => {
        const index = at.get(line.dataset["key"] ?? "") ?? 0;
        const row = answer.rows[index];
        return row && number ? number(row, index, answer) : null;
      };
      const cell = (/** @type {HTMLTableRowElement} */ line) => line.cells[column]?.textContent ?? "";
      const order = (/** @type {HTMLTableRowElement} */ a, /** @type {HTMLTableRowElement} */ b) =>
        number ? compare(numberOf(a), numberOf(b), way) : words.compare(cell(a), cell(b)) * way;
      body.append(...[...rows].sort(order));
      byId("table-status", HTMLElement).textContent = answer.grade === "comparable" || !number ? "" : say(lang, "sortNoRank");
    });
  }
}

/** @param {HTMLTableElement} table @param {Lang} lang */
function filterField(table, lang) {
  const input = el("input", { type: "search", id: "table-filter", autocomplete: "off" });
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    let shown = 0;
    for (const line of table.tBodies[0]?.rows ?? []) {
      line.hidden = wanted !== "" && !(line.textContent ?? "").toLowerCase().includes(wanted);
      if (!line.hidden) shown += 1;
    }
    byId("table-status", HTMLElement).textContent = wanted === "" ? "" : say(lang, "filterFound", String(shown));
  });
  return el("label", { class: "field", for: "table-filter" }, say(lang, "filterField"), input);
}

/** @param {Answer} answer @param {Lang} lang */
export function showTableTools(answer, lang) {
  const table = byId("table", HTMLElement).querySelector("table");
  const tools = byId("table-tools", HTMLElement);
  tools.replaceChildren();
  tools.hidden = table === null;
  if (!table) return;
  makeSortable(answer, lang, table);
  const copy = el("button", { type: "button", id: "table-copy" }, say(lang, "copyTable"));
  const status = el("p", { id: "table-status", class: "note", role: "status" });
  copy.addEventListener("click", async () => {
    status.textContent = say(lang, (await copyTable(table)) ? "copied" : "copyFailed");
  });
  tools.append(...(answer.rows.length >= MANY ? [filterField(table, lang)] : []), copy, status);
}
