// @ts-check
// How a table is read, shown over its first rows, for the reader to correct.
import { el } from "../dom.js";
import { lang } from "./app.js";
import { say } from "./words.js";

/** @typedef {import("../../pkg/tables.js").TableLayout} TableLayout */
/** @typedef {import("../../pkg/tables.js").TableColumn} TableColumn */
/** @typedef {import("../../pkg/tables.js").ColumnRole} ColumnRole */
/** @typedef {import("./words.js").OwnWord} OwnWord */

/** @type {[ColumnRole, OwnWord][]} */
const ROLES = [
  ["place", "rolePlace"],
  ["code", "roleCode"],
  ["group", "roleGroup"],
  ["period", "rolePeriod"],
  ["indicator", "roleIndicator"],
  ["value", "roleValue"],
  ["unit", "roleUnit"],
  ["measure", "roleMeasure"],
  ["ignore", "roleIgnore"],
];
const ENCODINGS = ["utf-8", "gb18030", "utf-16le", "utf-16be", "big5"];
/** @type {[string, OwnWord][]} */
const DELIMITERS = [
  [",", "ownComma"],
  ["\t", "ownTab"],
  [";", "ownSemicolon"],
  ["|", "ownBar"],
];

/** @param {string} label @param {readonly (readonly [string, string])[]} choices @param {string} chosen @param {(value: string) => void} act */
function choice(label, choices, chosen, act) {
  const known = choices.some(([value]) => value === chosen) ? choices : [...choices, /** @type {const} */ ([chosen, chosen])];
  const select = el("select", {}, ...known.map(([value, text]) => el("option", { value, selected: value === chosen }, text)));
  select.addEventListener("change", () => act(select.value));
  return el("label", { class: "field" }, label, select);
}

/** @param {string} label @param {string} value @param {(value: string) => void} act */
function text(label, value, act) {
  const input = el("input", { type: "text", value });
  input.addEventListener("change", () => act(input.value));
  return el("label", { class: "field" }, label, input);
}

/** What a column holds, as controls above it. @param {TableColumn} column @param {() => void} changed */
function head(column, changed) {
  const { name } = column;
  const select = el("select", { "aria-label": say(lang, "ownRole", name) }, ...ROLES.map(([role, word]) => el("option", { value: role, selected: role === column.role }, say(lang, word))));
  const small = (/** @type {"indicator" | "period" | "unit"} */ field, /** @type {OwnWord} */ word, /** @type {OwnWord} */ short) => {
    const input = el("input", { type: "text", value: column[field] ?? "", "aria-label": say(lang, word, name), placeholder: say(lang, short) });
    input.addEventListener("change", () => (column[field] = input.value));
    return input;
  };
  const more = el("div", { class: "measure" });
  const show = () => {
    const fields = [small("indicator", "ownMeasureName", "ownShortName"), small("period", "ownMeasurePeriod", "ownShortPeriod"), small("unit", "ownMeasureUnit", "ownShortUnit")];
    more.replaceChildren(...(column.role === "measure" ? fields : []));
  };
  select.addEventListener("change", () => {
    column.role = /** @type {ColumnRole} */ (select.value);
    if (column.role === "measure") column.indicator ||= name;
    show();
    changed();
  });
  show();
  return el("th", { scope: "col" }, el("span", {}, name), select, more);
}

/**
 * @param {HTMLElement} host
 * @param {import("./app.js").Opened} opened
 * @param {{ again: (changed: { encoding?: string, part?: number, delimiter?: string }) => void, read: (layout: TableLayout) => void }} act
 */
export function showShape(host, { layout, rows, encoding, parts, part, format }, { again, read }) {
  /** @type {TableLayout} */
  const own = structuredClone(layout);
  const sheets = parts.map((name, at) => /** @type {const} */ ([String(at), name]));
  const whole = el("div", { class: "field-row" });
  const fixed = () => {
    // What no column says is asked for.
    const dated = own.columns.some((one) => one.role === "period" || (one.role === "measure" && one.period));
    const named = own.columns.some((one) => one.role === "indicator") || own.columns.every((one) => one.role !== "value" && (one.role !== "measure" || one.indicator));
    whole.replaceChildren(
      ...(dated ? [] : [text(say(lang, "ownPeriod"), own.period ?? "", (value) => (own.period = value))]),
      ...(named ? [] : [text(say(lang, "ownIndicator"), own.indicator ?? "", (value) => (own.indicator = value))]),
    );
  };
  fixed();
  const datedBox = el("input", { type: "checkbox", checked: own.dated !== false });
  datedBox.addEventListener("change", () => (own.dated = datedBox.checked));
  const settings = el(
    "div",
    { class: "field-row" },
    ...(sheets.length > 1 ? [choice(say(lang, "ownPart"), sheets, String(part), (value) => again({ part: Number(value) }))] : []),
    ...(format === "text" || format === "json" ? [choice(say(lang, "ownEncoding"), ENCODINGS.map((one) => [one, one.toUpperCase()]), encoding, (value) => again({ encoding: value }))] : []),
    ...(format === "text"
      ? [
          choice(
            say(lang, "ownDelimiter"),
            DELIMITERS.map(([value, word]) => [value, say(lang, word)]),
            own.delimiter ?? ",",
            (value) => again({ encoding, delimiter: value }),
          ),
        ]
      : []),
    choice(
      say(lang, "ownDecimal"),
      [
        ["point", say(lang, "ownPoint")],
        ["comma", say(lang, "ownCommaSign")],
      ],
      own.decimal ?? "point",
      (value) => (own.decimal = value === "comma" ? "comma" : "point"),
    ),
    text(say(lang, "ownFirstRow"), String(own.firstRow ?? 2), (value) => {
      const row = Number(value);
      if (Number.isInteger(row) && row >= 1) own.firstRow = row;
    }),
    text(say(lang, "ownMissing"), (own.missing ?? []).join(" "), (value) => (own.missing = value.split(/\s+/u).filter(Boolean))),
    el("label", { class: "check" }, datedBox, say(lang, "ownDated")),
  );
  const body = rows.map(({ row, cells }) =>
    el("tr", { class: row < (own.firstRow ?? 1) ? "above" : "" }, el("th", { scope: "row" }, String(row)), ...own.columns.map((_, at) => el("td", {}, cells[at] ?? ""))),
  );
  const grid = el(
    "table",
    {},
    el("caption", { class: "unseen" }, say(lang, "ownPreview")),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say(lang, "ownRow")), ...own.columns.map((column) => head(column, fixed)))),
    el("tbody", {}, ...body),
  );
  const button = el("button", { type: "button", class: "main", id: "read" }, say(lang, "ownRead"));
  button.addEventListener("click", () => read(own));
  host.replaceChildren(
    el("h2", { id: "shape-title", tabindex: "-1" }, say(lang, "ownShape")),
    el("p", {}, say(lang, "ownShapeLead")),
    settings,
    whole,
    el("div", { class: "scroll preview", role: "region", tabindex: "0", "aria-label": say(lang, "ownPreview") }, grid),
    button,
  );
}
