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
  const taken = tables.take(bytes);
  if (taken.used !== rows) throw new Error(`ours used ${taken.used} rows of ${rows}: ${JSON.stringify(taken.problems)}`);
  return taken.table;
}

/** @param {any} table */
export const release = (table) => tables.release(table);

/** @param {any} table @param {keyof typeof BY} question */
export const ask = (table, question) => tables.whole(table, question);

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

/** Every `step`th number from one on. @param {ArrayLike<number>} numbers @param {number} from @param {number} step @param {number} count */
const every = (numbers, from, step, count) => Float64Array.from({ length: count }, (_, at) => Number(numbers[from + at * step]));

/** What is drawn of an answer about one of the indicators. */
const DRAWN = {
  /** @param {any} columns @param {number} indicator */
  mean: ({ place, indicator: { length }, value }, indicator) => ({
    layers: [{ draw: "histogram", values: every(value, indicator, length, place.length) }],
  }),
  /** @param {any} columns @param {number} indicator */
  change: ({ place, indicator: { length }, from, difference }, indicator) => ({
    layers: [{ draw: "points", x: every(from, indicator, length, place.length), y: every(difference, indicator, length, place.length), names: place }],
  }),
  /** @param {any} columns @param {number} indicator */
  ranks: ({ period, place: { length }, rank }, indicator) => {
    const first = indicator * period.length * length;
    const last = first + (period.length - 1) * length;
    return { layers: [{ draw: "points", x: every(rank, first, 1, length), y: every(rank, last, 1, length) }] };
  },
  /** @param {any} columns @param {number} indicator */
  gini: ({ period, value }, indicator) => ({
    layers: [{ draw: "line", x: Float64Array.from(period, Number), y: every(value, indicator * period.length, 1, period.length) }],
  }),
};

/**
 * Asks a question, lays its answer about one indicator out and paints it, all of it ended by reading a
 * pixel back.
 *
 * @param {any} table
 * @param {keyof typeof BY} question
 * @param {number} indicator
 * @param {HTMLCanvasElement} canvas
 */
export function show(table, question, indicator, canvas) {
  const { columns } = ask(table, question);
  const plot = plots.plot(canvas, DRAWN[question](columns, indicator), SIZE);
  plot.paint({ pixelRatio: devicePixelRatio });
  canvas.getContext("2d")?.getImageData(0, 0, 1, 1);
  return plot;
}
