// @ts-check
// Our side of the benchmark: everything that knows the interface of `tables.js` and of `plots.js` is here.
// The page takes it from this file as it is, so that the modules come from their own files.
//
// An answer has `columns`: lists of labels for what it is told apart by, and typed arrays with one number a
// combination of labels, the first label moving slowest:
//   mean    place, indicator          value
//   change  place, indicator          from, to, difference
//   ranks   indicator, period, place  rank
//   gini    indicator, period         value
import * as plots from "../../pkg/plots.js";
import * as tables from "../../pkg/tables.js";

const SIZE = { width: 640, height: 400, lang: "en" };

/** In the order in which the labels move, the slowest first. */
const BY = {
  mean: ["place", "indicator"],
  change: ["place", "indicator"],
  ranks: ["indicator", "period", "place"],
  gini: ["indicator", "period"],
};

export async function load() {
  await Promise.all([tables.load(), plots.load()]);
}

/** The whole of the module's memory, in bytes: it never shrinks, so that this is also the most there was. */
export const memory = () => tables.memory();

/** From bytes to a table. @param {Uint8Array} bytes @param {number} rows how many the file has */
export function take(bytes, rows) {
  const table = tables.take(bytes);
  if (table.used !== rows) throw new Error(`ours used ${table.used} rows of ${rows}: ${JSON.stringify(table.problems)}`);
  return table;
}

/** @param {any} table */
export const release = (table) => tables.release(table);

/** @param {any} table @param {keyof typeof BY} question */
export function ask(table, question) {
  const { places: place, periods: period, indicators: indicator, ...numbers } = tables.whole(table, question);
  const labels = { place, period, indicator };
  return { columns: { ...Object.fromEntries(BY[question].map((name) => [name, labels[name]])), ...numbers } };
}

/**
 * How many rows an answer has, and each of its columns as a function of the row; for comparing only.
 *
 * @param {any} answer
 * @param {keyof typeof BY} question
 */
export function cells(answer, question) {
  const by = BY[question];
  const lists = by.map((name) => answer.columns[name]);
  const length = lists.reduce((product, list) => product * list.length, 1);
  /** @type {Record<string, (row: number) => string | number>} */
  const columns = {};
  let stride = length;
  for (const [at, name] of by.entries()) {
    const list = lists[at];
    stride /= list.length;
    const step = stride;
    columns[name] = (row) => list[Math.floor(row / step) % list.length];
  }
  for (const [name, numbers] of Object.entries(answer.columns)) {
    if (by.includes(name)) continue;
    if (numbers.length !== length) throw new Error(`${question}: ${name} has ${numbers.length} numbers of ${length}`);
    columns[name] = (row) => numbers[row];
  }
  return { length, columns };
}

/** What a reader asks about one indicator. @type {Record<keyof typeof BY, (of: string) => any>} */
const ASKED = {
  mean: (of) => ({ ask: "mean", of }),
  change: (of) => ({ ask: "change", of }),
  ranks: (of) => ({ ask: "ranks", of }),
  gini: (of) => ({ ask: "inequality", of }),
};

/**
 * Asks a question about one of the indicators as the page does, lays its chart out and paints it, all of it
 * ended by reading a pixel back.
 *
 * @param {any} table
 * @param {keyof typeof BY} question
 * @param {number} indicator
 * @param {HTMLCanvasElement} canvas
 */
export function show(table, question, indicator, canvas) {
  const asked = ASKED[question](table.indicators[indicator % table.indicators.length]);
  tables.ask(asked, table, "en");
  const { spec } = tables.panelPlot(asked, table, { lang: "en" });
  const plot = plots.plot(canvas, spec, SIZE);
  plot.paint({ pixelRatio: devicePixelRatio });
  canvas.getContext("2d")?.getImageData(0, 0, 1, 1);
  return plot;
}
