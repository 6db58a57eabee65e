// @ts-check
// Where people's tables are read and asked: a worker, so that the page stays at hand. Nothing leaves it.
import * as tables from "../../pkg/tables.js";
import { format, pieces, refused } from "./file.js";

/** @typedef {import("./file.js").Opened} Opened */
/** @typedef {{ id: number, call: keyof typeof CALLS, args: any[] }} Call */

/** A file of more bytes is refused before it is read. */
const MOST_BYTES = 1.5e9;
/** Bytes that a table is looked at by. */
const HEAD = 1 << 18;

/** @type {Opened | undefined} */
let opened;
/** @type {import("../../pkg/tables.js").KeptTable | undefined} */
let kept;
/** Calls that the reader has given up. @type {Set<number>} */
const cancelled = new Set();

/** The table that is held. */
function held() {
  if (!kept) throw refused("own.no_table", "no table is open");
  return kept;
}

/** Lets messages in: one may say that the reader has given up. */
const breathe = () => new Promise((done) => setTimeout(done, 0));

/** What each result of an answer is called, and its single numbers; lists are the rows' own. @param {any} answer @param {"zh" | "en"} lang */
function numbersOf({ results }, lang) {
  const known = tables.statistics(lang);
  return Object.entries(results).map(([id, result]) => {
    const told = known.find((one) => one.id === id);
    const single = (told?.result ?? []).filter(({ name }) => typeof (/** @type {any} */ (result)[name]) === "number");
    return { id, name: told?.name ?? id, formula: told?.formula ?? "", convention: told?.convention ?? "", values: single.map(({ name, words }) => ({ words, value: /** @type {any} */ (result)[name] })) };
  });
}

const CALLS = {
  /**
   * Opens a file, bytes or text: what it is, and how it is likely to be read.
   *
   * @param {number} _id
   * @param {{ file?: File, text?: string, name: string, encoding?: string, part?: number, delimiter?: string, lang: "zh" | "en" }} given
   */
  async open(_id, { file, text, name, encoding, part, delimiter, lang }) {
    const blob = file ?? new Blob([text ?? ""]);
    if (blob.size > MOST_BYTES) throw refused("own.too_large", `${blob.size}`, String(MOST_BYTES));
    opened = undefined;
    const next = await format(blob, name, { encoding, part });
    const head = await next.head(HEAD);
    const known = delimiter === undefined ? {} : { delimiter };
    const look = tables.look({ bytes: head.bytes, cells: next.cells, encoding: next.encoding, format: "text", ...known }, lang, head.whole);
    opened = next;
    return { ...look, format: next.format, encoding: next.encoding, parts: next.parts, part: next.part, name, size: blob.size };
  },

  /**
   * Reads what was opened, by a layout.
   *
   * @param {number} id
   * @param {{ layout: import("../../pkg/tables.js").TableLayout, lang: "zh" | "en" }} given
   */
  async read(id, { layout, lang }) {
    if (!opened) throw refused("own.no_table", "no table is open");
    const { size } = opened;
    const reading = tables.begin(layout, opened.cells ? size * 2 : size, lang);
    let finished = false;
    try {
      let done = 0;
      for await (const { bytes, read } of pieces(opened)) {
        reading.feed(bytes);
        done += read;
        postMessage({ id, progress: { done, total: size, rows: reading.rows } });
        await breathe();
        if (cancelled.has(id)) throw refused("own.cancelled", "given up");
      }
      const table = reading.finish();
      finished = true;
      if (kept) tables.release(kept);
      kept = table;
      return table;
    } finally {
      if (!finished) reading.free();
    }
  },

  /** The made-up counties as a file. */
  example: () => tables.teachingCsv(),
  /** @param {number} _id @param {"zh" | "en"} lang */
  problems: (_id, lang) => tables.problems(held(), lang),
  /** @param {number} _id @param {"zh" | "en"} lang */
  places: (_id, lang) => tables.places(held(), lang),
  /** @param {number} _id @param {import("../../pkg/tables.js").TableDecisions} decisions @param {"zh" | "en"} lang */
  decide: (_id, decisions, lang) => (kept = tables.decide(held(), decisions, lang)),
  /** @param {number} _id @param {any} question @param {"zh" | "en"} lang @param {any} [kind] */
  ask(_id, question, lang, kind) {
    const table = held();
    const answer = tables.ask(question, table, lang);
    const kinds = tables.panelKinds(question, table, lang);
    const wanted = kinds.some((one) => one.kind === kind) ? kind : undefined;
    const plot = kinds.length === 0 ? null : tables.panelPlot(question, table, wanted ? { lang, kind: wanted } : { lang });
    return { answer, kinds, plot, numbers: numbersOf(answer, lang) };
  },
  /** How a row of an answer was computed, and where its numbers stand. @param {number} _id @param {any} question @param {number} row @param {"zh" | "en"} lang */
  row(_id, question, row, lang) {
    const table = held();
    const { rows } = tables.ask(question, table, lang);
    const place = String(rows[row]?.place ?? "");
    const { working, cells } = tables.panelRow(question, table, { lang, row });
    const placed = cells.map(({ indicator, period }) => {
      const found = tables.sourceOf(table, indicator, place, period);
      return { indicator, period, row: found?.row ?? null, column: found?.column ?? null };
    });
    return { working, cells: placed };
  },
  /** @param {number} _id @param {"zh" | "en" | null} lang */
  csv: (_id, lang) => tables.csv(held(), lang),
  /** The table as a Data Package in an archive. @param {number} _id @param {string} title */
  async package(_id, title) {
    const workbook = await import(/* later */ "../../pkg/workbook.js");
    await workbook.load();
    const encoder = new TextEncoder();
    const created = new Date().toISOString().replace(/\.\d+Z/, "Z");
    return workbook.zip([
      { name: "datapackage.json", bytes: encoder.encode(tables.descriptor(held(), title, created)) },
      { name: "data.csv", bytes: encoder.encode(tables.csv(held(), null)) },
    ]);
  },
  release() {
    if (kept) tables.release(kept);
    kept = undefined;
    opened = undefined;
    return true;
  },
};

/** @param {unknown} error */
function told(error) {
  const { message, code, field, hint } = /** @type {any} */ (error ?? {});
  return { message: String(message ?? error), code: code ?? "own.failed", field, hint };
}

const ready = tables.load();

addEventListener("message", async ({ data }) => {
  if ("cancel" in data) {
    cancelled.add(data.cancel);
    return;
  }
  const { id, call, args } = /** @type {Call} */ (data);
  try {
    await ready;
    const work = /** @type {(id: number, ...args: any[]) => unknown} */ (CALLS[call]);
    postMessage({ id, value: await work(id, ...args) });
  } catch (error) {
    if (!tables.isLensError(error)) console.error(error);
    postMessage({ id, error: told(error) });
  }
});
