// @ts-check
// The four questions, and what an answer must look like to be compared: one number a combination of
// labels, in an order of their own.
import { indicators, periods, places } from "./data.mjs";

/** @typedef {"mean" | "change" | "ranks" | "gini"} Question */

/** By which labels each answer is told apart, and which numbers it has. */
export const QUESTIONS = /** @type {const} */ ({
  mean: { says: "mean by county and indicator", by: ["place", "indicator"], numbers: ["value"] },
  change: { says: "change from the first year to the last by county and indicator", by: ["place", "indicator"], numbers: ["from", "to", "difference"] },
  ranks: { says: "ranks by indicator and year (the largest first, ties share the best)", by: ["indicator", "period", "place"], numbers: ["rank"] },
  gini: { says: "Gini coefficient by indicator and year", by: ["indicator", "period"], numbers: ["value"] },
});

const LABELS = { place: places, indicator: indicators, period: periods };

/** @typedef {(row: number) => string | number} Cell */

/**
 * An answer as numbers in the order of the labels, whatever order it came in.
 *
 * @param {Question} question
 * @param {number} length how many rows the answer has
 * @param {Record<string, Cell>} columns
 */
export function dense(question, length, columns) {
  const { by, numbers } = QUESTIONS[question];
  const labels = by.map((name) => LABELS[name]);
  const size = labels.reduce((product, { length: count }) => product * count, 1);
  if (length !== size) throw new Error(`${question}: ${length} rows, and there are ${size} combinations`);
  const at = labels.map((list) => new Map(list.map((label, index) => [String(label), index])));
  const found = new Float64Array(size * numbers.length).fill(NaN);
  const keys = by.map((name) => /** @type {Cell} */ (columns[name]));
  const values = numbers.map((name) => /** @type {Cell} */ (columns[name]));
  for (let row = 0; row < length; row += 1) {
    let place = 0;
    for (const [index, key] of keys.entries()) {
      const code = at[index]?.get(String(key(row)));
      if (code === undefined) throw new Error(`${question}: nobody is called ${key(row)}`);
      place = place * Number(labels[index]?.length) + code;
    }
    for (const [index, value] of values.entries()) found[place * numbers.length + index] = Number(value(row));
  }
  if (found.some(Number.isNaN)) throw new Error(`${question}: a combination has no number`);
  return found;
}

/** How far two answers lie apart: the worst as a part of the larger. @param {Float64Array} one @param {Float64Array} other */
export function apart(one, other) {
  if (one.length !== other.length) return Infinity;
  return one.reduce((worst, value, at) => {
    const beside = Number(other[at]);
    const larger = Math.max(Math.abs(value), Math.abs(beside));
    return larger === 0 ? worst : Math.max(worst, Math.abs(value - beside) / larger);
  }, 0);
}
