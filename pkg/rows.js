// @ts-check
// Rows and columns of a program as the delimited text that tables are read from.
import { isLensError } from "./errors.js";

const CELL = "\u001f";
const ROW = "\u001e";

/** @param {string} field @param {string} expected */
function wrong(field, expected) {
  const error = new Error(`${field}: ${expected} was expected`);
  error.name = "LensError";
  return Object.assign(error, { code: "options.wrong_type", field, hint: expected });
}

/** @param {unknown} value @param {string} field */
function cell(value, field) {
  if (value === null || value === undefined || (typeof value === "number" && Number.isNaN(value))) return "";
  if (typeof value === "string") return value.replace(/[\u001e\u001f]/gu, " ");
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  throw wrong(field, "a text, a number, a date, true, false or null");
}

/** @param {unknown} value */
const isList = (value) => Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** Columns by name: lists and typed arrays of one length. @param {Record<string, ArrayLike<unknown>>} columns */
function ofColumns(columns) {
  const names = Object.keys(columns);
  const lists = names.map((name) => columns[name] ?? []);
  const rows = lists[0]?.length ?? 0;
  lists.forEach((list, at) => {
    if (!isList(list)) throw wrong(names[at] ?? "", "a list");
    if (list.length !== rows) throw wrong(names[at] ?? "", `${rows} values`);
  });
  const out = [names.map((name) => cell(name, "name")).join(CELL)];
  for (let row = 0; row < rows; row += 1) out.push(lists.map((list, at) => cell(list[row], `${names[at]}[${row}]`)).join(CELL));
  return out.join(ROW) + ROW;
}

/** @param {Record<string, unknown>[]} rows */
function ofRows(rows) {
  /** @type {Set<string>} */
  const names = new Set();
  rows.forEach((row, at) => {
    if (row === null || typeof row !== "object" || Array.isArray(row)) throw wrong(`[${at}]`, "an object");
    for (const name of Object.keys(row)) names.add(name);
  });
  const list = [...names];
  const out = [list.map((name) => cell(name, "name")).join(CELL)];
  rows.forEach((row, at) => out.push(list.map((name) => cell(row[name], `[${at}].${name}`)).join(CELL)));
  return out.join(ROW) + ROW;
}

/** A list of objects, or an object of lists. @param {any} source */
export function delimited(source) {
  if (source === null || typeof source !== "object" || isLensError(source)) throw wrong("source", "text, bytes, a list of objects or an object of lists");
  return Array.isArray(source) ? ofRows(source) : ofColumns(source);
}
