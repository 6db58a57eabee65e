// d3-dsv and PapaParse: from the bytes of a file to rows; and the four questions over such rows, written
// with d3-array as its documentation has it.
import { ascending, extent, flatRollup, group, mean, rank, sort, sum } from "d3-array";
import { csvParse } from "d3-dsv";
import Papa from "papaparse";
import { dense } from "./questions.mjs";

const text = (bytes) => new TextDecoder().decode(bytes);

/** In the order in which they are asked. PapaParse's own `dynamicTyping` is slower than making numbers after. */
export const takes = {
  "d3-dsv": (bytes) =>
    csvParse(text(bytes), ({ county, year, indicator, value }) => ({ county, year: +year, indicator, value: +value })),
  PapaParse: (bytes) => {
    const { data } = Papa.parse(text(bytes), { header: true, skipEmptyLines: true });
    for (const row of data) {
      row.year = +row.year;
      row.value = +row.value;
    }
    return data;
  },
};

const of = ({ value }) => value;

/** Rows of a grouping by two columns, one number each. */
const rolled = (rows, reduce, one, other) => flatRollup(rows, reduce, (row) => row[one], (row) => row[other]);

function gini(rows) {
  const values = Float64Array.from(sort(rows, (one, other) => ascending(one.value, other.value)), of);
  const n = values.length;
  return sum(values, (value, at) => (2 * at + 1 - n) * value) / (n * sum(values));
}

export const questions = {
  mean: (rows) => rolled(rows, (some) => mean(some, of), "county", "indicator"),
  change: (rows) => {
    const [first, last] = extent(rows, ({ year }) => year);
    const ends = rows.filter(({ year }) => year === first || year === last);
    const both = (some) => [first, last].map((end) => mean(some.filter(({ year }) => year === end), of));
    return rolled(ends, both, "county", "indicator").map(([county, indicator, [from, to]]) => [county, indicator, from, to, to - from]);
  },
  ranks: (rows) => {
    const found = [];
    for (const [indicator, years] of group(rows, (row) => row.indicator, ({ year }) => year)) {
      for (const [year, some] of years) {
        // d3 counts from the smallest and from nought.
        const ranks = rank(some, (one) => -one.value);
        for (const [at, { county }] of some.entries()) found.push([indicator, year, county, ranks[at] + 1]);
      }
    }
    return found;
  },
  gini: (rows) => rolled(rows, gini, "indicator", "year"),
};

const COLUMNS = {
  mean: ["place", "indicator", "value"],
  change: ["place", "indicator", "from", "to", "difference"],
  ranks: ["indicator", "period", "place", "rank"],
  gini: ["indicator", "period", "value"],
};

export function denseRows(question, answer) {
  const cells = COLUMNS[question].map((name, at) => [name, (row) => answer[row][at]]);
  return dense(question, answer.length, Object.fromEntries(cells));
}
