// @ts-check
// The answer as a table: the equal alternative to the chart.
import { el } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").Table} Table */
/** @typedef {import("../pkg/index.js").TableColumn} TableColumn */
/** @typedef {import("../pkg/index.js").TableRow} TableRow */
/** @typedef {import("../pkg/index.js").Lang} Lang */

/**
 * @param {HTMLElement} host
 * @param {Table} table
 * @param {Lang} lang
 * @param {{ caption: string, select: (key: string) => void, open: (key: string) => void }} settings
 */
export function showTable(host, table, lang, { caption, select, open }) {
  const head = table.columns.map((column) =>
    el("th", { scope: "col", class: cellClass(column) }, column.title),
  );
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((text, at) => cellOf(row, table.columns[at], text, at, open));
    const line = el("tr", { "data-key": row.key, class: `is-${row.role}` }, ...cells);
    line.addEventListener("click", () => select(row.key));
    return line;
  });
  const grid = el(
    "table",
    {},
    el("caption", { class: "unseen" }, caption),
    el("thead", {}, el("tr", {}, ...head)),
    el("tbody", {}, ...rows),
  );
  const region = { class: "scroll", role: "region", tabindex: "0", "aria-label": say(lang, "tableRegion") };
  host.replaceChildren(el("div", region, grid));
}

/** @param {TableColumn | undefined} column */
function cellClass(column) {
  return column ? `col-${column.id}${column.numeric ? " number" : ""}` : "";
}

/**
 * @param {TableRow} row
 * @param {TableColumn | undefined} column
 * @param {string} text
 * @param {number} at
 * @param {(key: string) => void} open
 */
function cellOf(row, column, text, at, open) {
  if (at > 0) return el("td", { class: cellClass(column) }, text);
  if (row.evidence.length === 0) return el("th", { scope: "row" }, text);
  const button = el("button", { type: "button", class: "link", "aria-haspopup": "dialog" }, text);
  button.addEventListener("click", () => open(row.key));
  return el("th", { scope: "row" }, button);
}

/**
 * Shows which row is selected.
 *
 * @param {HTMLElement} host
 * @param {string | null} key
 */
export function selectRow(host, key) {
  for (const row of host.querySelectorAll("tbody tr")) {
    if (row.getAttribute("data-key") === key) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  }
}
