// @ts-check
// A plot's numbers as tables: the equal alternative, page by page, sorted and filtered.
import { el } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/plots.js").DrawnLayer} DrawnLayer */
/** @typedef {import("../pkg/plots.js").PlotSpec} PlotSpec */
/** @typedef {import("../pkg/plots.js").PlotAxis} PlotAxis */
/** @typedef {import("../pkg/plots.js").Numbers} Numbers */
/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {import("./words.js").Word} Word */

/** A cell: a name, a number, or nothing known. @typedef {string | number | null} Cell */
/** @typedef {{ title: string, cell: (row: number) => Cell }} Column */
/** @typedef {{ columns: Column[], count: number }} Table */

/** Rows that are shown at once. */
const PAGE = 20;

/** @param {Numbers} list @param {number} at @returns {number | null} */
function numberAt(list, at) {
  const value = list[at];
  return value === undefined || value === null || Number.isNaN(value) ? null : value;
}

/** What a number stands for on an axis: its name where it has names. @param {PlotAxis | undefined} axis @param {Numbers} list @param {number} at @returns {Cell} */
function onAxis(axis, list, at) {
  const value = numberAt(list, at);
  const names = axis?.names;
  if (value === null || !names || names.length === 0) return value;
  return names[Math.round(value)] ?? value;
}

/** @param {DrawnLayer} layer */
const lengthOf = (layer) => {
  switch (layer.draw) {
    case "line":
    case "points":
    case "columns":
    case "bars":
      return layer.y.length;
    case "band":
    case "intervals":
      return layer.x.length;
    case "boxes":
      return Math.floor(layer.five.length / 5);
    case "cells":
      return layer.values.length;
    default:
      // Pieces join points that are listed themselves.
      return 0;
  }
};

/** Layers that fill the same columns. @param {DrawnLayer} layer */
const shapeOf = ({ draw }) => (draw === "line" ? "points" : draw === "intervals" ? "band" : draw);

/**
 * The columns of layers of one shape, laid one after the other.
 *
 * @param {readonly DrawnLayer[]} layers
 * @param {PlotSpec} spec
 * @param {Lang} lang
 * @returns {Table}
 */
function tableOf(layers, spec, lang) {
  const starts = [0];
  for (const layer of layers) starts.push((starts.at(-1) ?? 0) + lengthOf(layer));
  const count = starts.at(-1) ?? 0;
  const of = (/** @type {number} */ row) => {
    let at = 0;
    while (row >= (starts[at + 1] ?? Infinity)) at += 1;
    return /** @type {const} */ ([layers[at], row - (starts[at] ?? 0)]);
  };
  const [first] = layers;
  const column = (/** @type {string} */ title, /** @type {(layer: any, at: number) => Cell} */ cell) => ({
    title,
    cell: (/** @type {number} */ row) => {
      const [layer, at] = of(row);
      return layer ? cell(layer, at) : null;
    },
  });
  const label = (/** @type {PlotAxis | undefined} */ axis, /** @type {Word} */ word) => axis?.label || say(lang, word);
  const x = label(spec.x, "plotAcross");
  const y = label(spec.y, "plotUpright");
  const series = layers.some(({ name }) => name) ? [column(say(lang, "plotSeries"), ({ name }) => name ?? null)] : [];
  const across = column(x, (layer, at) => onAxis(spec.x, layer.x, at));
  const upright = column(y, (layer, at) => onAxis(spec.y, layer.y, at));
  const named = (/** @type {Word} */ word, /** @type {string} */ field) => column(say(lang, word), (layer, at) => numberAt(layer[field], at));
  const name = (/** @type {PlotAxis | undefined} */ axis, /** @type {number} */ at) => axis?.names?.[at] ?? null;
  switch (first ? shapeOf(first) : "") {
    case "points": {
      const items = layers.some((layer) => layer.draw === "points" && (layer.names?.length ?? 0) > 0);
      const item = column(say(lang, "plotItem"), (layer, at) => layer.names?.[at] ?? null);
      return { count, columns: [...(items ? [item] : []), ...series, across, upright] };
    }
    case "band":
      return { count, columns: [...series, across, named("plotLow", "low"), named("plotHigh", "high")] };
    case "bars":
      return { count, columns: [...series, named("plotFrom", "from"), named("plotTo", "to"), upright] };
    case "columns":
      return { count, columns: [column(say(lang, "plotItem"), (_, at) => name(spec.x, at)), ...series, upright] };
    case "boxes": {
      const words = /** @type {const} */ (["plotLeast", "plotQuarter", "plotMiddle", "plotThreeQuarters", "plotMost"]);
      const five = words.map((word, k) => column(say(lang, word), (layer, at) => numberAt(layer.five, at * 5 + k)));
      return { count, columns: [column(say(lang, "plotItem"), (_, at) => name(spec.x, at)), ...five] };
    }
    case "cells": {
      const wide = Math.max(spec.x?.names?.length ?? 1, 1);
      return {
        count,
        columns: [
          column(say(lang, "plotRow"), (_, at) => name(spec.y, Math.floor(at / wide))),
          column(say(lang, "plotColumn"), (_, at) => name(spec.x, at % wide)),
          column(first?.name || say(lang, "plotValue"), (layer, at) => numberAt(layer.values, at)),
        ],
      };
    }
    default:
      return { count: 0, columns: [] };
  }
}

/** The tables of a plot: one for each shape of layer. @param {readonly DrawnLayer[]} layers @param {PlotSpec} spec @param {Lang} lang @returns {Table[]} */
export function tablesOf(layers, spec, lang) {
  const shapes = new Map();
  for (const layer of layers) {
    if (lengthOf(layer) > 0) shapes.set(shapeOf(layer), [...(shapes.get(shapeOf(layer)) ?? []), layer]);
  }
  // What is drawn about the points comes after them.
  const order = [...shapes].sort(([a], [b]) => Number(a === "band") - Number(b === "band"));
  return order.map(([, same]) => tableOf(same, spec, lang));
}

/** A cell as text; what a spreadsheet would compute is kept from it. @param {Cell} value */
function guarded(value) {
  if (value === null) return "";
  return typeof value === "number" ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
}

/** A table as CSV for spreadsheets: see the answers' own. @param {Table[]} tables @param {string} title @param {string} address */
export function csvOf(tables, title, address) {
  const cell = (/** @type {Cell} */ value) => {
    const text = guarded(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = tables.flatMap(({ columns, count }) => [
    ["title", ...columns.map((one) => one.title), "address"].map(cell).join(","),
    ...Array.from({ length: count }, (_, row) => [title, ...columns.map((one) => one.cell(row)), address].map(cell).join(",")),
    "",
  ]);
  return `\uFEFF${lines.join("\r\n")}`;
}

/** A table on the page. @param {Table} table @param {Lang} lang @param {string} caption */
export function showTable({ columns, count }, lang, caption) {
  const [plain, grouped] = [false, true].map((useGrouping) => new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en", { maximumSignificantDigits: 6, useGrouping }));
  // Four digits stand together: years are among them.
  const said = (/** @type {number} */ value) => (Math.abs(value) < 10_000 ? plain : grouped)?.format(value) ?? "";
  const words = new Intl.Collator(lang === "zh" ? "zh-CN" : "en", { numeric: true });
  const all = Array.from({ length: count }, (_, row) => row);
  let order = all;
  let from = 0;
  const body = el("tbody");
  const status = el("p", { class: "note", role: "status" });
  const page = (/** @type {Word} */ word, /** @type {number} */ by) => {
    const made = el("button", { type: "button" }, say(lang, word, String(PAGE)));
    made.addEventListener("click", () => show(from + by));
    return made;
  };
  const [before, after] = [page("plotBefore", -PAGE), page("plotAfter", PAGE)];
  /** @param {number} start */
  function show(start) {
    from = Math.max(0, Math.min(start, Math.max(order.length - 1, 0)));
    const shown = order.slice(from, from + PAGE);
    const cells = (/** @type {number} */ row) =>
      columns.map(({ cell }) => {
        const value = cell(row);
        const text = typeof value === "number" ? said(value) : (value ?? "—");
        return el("td", { class: typeof value === "number" ? "number" : "" }, text);
      });
    body.replaceChildren(...shown.map((row) => el("tr", {}, ...cells(row))));
    const ends = order.length === 0 ? [0, 0] : [from + 1, from + shown.length];
    status.textContent = say(lang, "plotRows", String(ends[0]), String(ends[1]), String(order.length));
    before.disabled = from === 0;
    after.disabled = from + PAGE >= order.length;
  }
  const heads = columns.map(({ title, cell }) => {
    const button = el("button", { type: "button", class: "sort" }, title);
    const head = el("th", { scope: "col" }, button);
    button.addEventListener("click", () => {
      const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", way === 1 ? "ascending" : "descending");
      order = [...order].sort((a, b) => {
        const [one, other] = [cell(a), cell(b)];
        // What has no value comes last, whichever way.
        if (one === null || other === null) return Number(one === null) - Number(other === null);
        if (typeof one === "number" && typeof other === "number") return (one - other) * way;
        return words.compare(String(one), String(other)) * way;
      });
      show(0);
    });
    return head;
  });
  const filter = el("input", { type: "search", autocomplete: "off" });
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    const holds = (/** @type {number} */ row) => columns.some(({ cell }) => String(cell(row) ?? "").toLowerCase().includes(wanted));
    order = wanted === "" ? all : all.filter(holds);
    for (const head of heads) head.removeAttribute("aria-sort");
    show(0);
  });
  show(0);
  const grid = el("table", {}, el("caption", { class: "unseen" }, caption), el("thead", {}, el("tr", {}, ...heads)), body);
  const region = el("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": say(lang, "tableRegion") }, grid);
  const tools = count > PAGE ? [el("label", { class: "field" }, say(lang, "filterField"), filter), before, after] : [];
  /** All rows that are not filtered out, in the order that stands, for a spreadsheet. */
  const text = () => {
    const line = (/** @type {Cell[]} */ cells) => cells.map((one) => guarded(one).replaceAll(/[\t\r\n]+/g, " ")).join("\t");
    return [columns.map(({ title }) => title), ...order.map((row) => columns.map(({ cell }) => cell(row)))].map(line).join("\n");
  };
  return { node: el("div", {}, region, el("div", { class: "field-row" }, ...tools), status), text };
}
