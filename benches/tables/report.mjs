// What the benchmark of tables found, as Markdown.
import { median } from "../statistics/turns.mjs";
import { COUNTIES, INDICATORS, ROWS, YEARS } from "./data.mjs";
import { QUESTIONS } from "./questions.mjs";

/** What part of a peer's time ours may take to read a table: of DuckDB's the faster way, whichever that is. */
const READING = { "DuckDB-wasm": 0.2, "d3-dsv": 0.1 };
/** And for questions: of DuckDB's time on the table that it made of the file itself. */
const ASKING = { mean: { "DuckDB-wasm": 0.1 }, change: { "DuckDB-wasm": 0.1 }, ranks: { "DuckDB-wasm": 0.25 }, gini: {} };
/** What the Gini coefficients of the whole panel may take, in milliseconds. */
const GINI_MS = 150;
/** Of a new question to painted pixels, in milliseconds. */
const FRAME_MS = 50;
const ORDERS = ["sorted", "shuffled"];

const round = (number, digits) => number.toFixed(digits);
const grouped = (number) => number.toLocaleString("en").replaceAll(",", " ");
const said = (ms) => round(ms, ms < 10 ? 2 : ms < 100 ? 1 : 0);

const table = (head, rows) =>
  [head, head.map((_, at) => (at ? "---:" : "---")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** The median of what part of another's time one's is, round by round. */
const ratio = (one, other) => median(one.map((ms, at) => ms / other[at]));

/** DuckDB is measured in two ways; the way that is faster here counts. */
const fasterDuck = (times) => {
  const names = Object.keys(times).filter((name) => name.startsWith("DuckDB"));
  return names.reduce((best, name) => (median(times[name]) < median(times[best]) ? name : best));
};

/** A row a contestant: milliseconds in both orders, and what part of each our time is. */
function rowsOf(found, bars) {
  const ducks = Object.fromEntries(ORDERS.map((order) => [order, fasterDuck(found[order])]));
  return Object.keys(found[ORDERS[0]]).map((name) => {
    const [peer] = name.split(", types");
    const bar = bars[peer];
    const counts = peer === name || ORDERS.some((order) => ducks[order] === name);
    const part = ({ ours, [name]: times }) => (ours && name !== "ours" ? round(ratio(ours, times), 3) : "");
    return [
      name,
      ...ORDERS.map((order) => said(median(found[order][name]))),
      ...ORDERS.map((order) => part(found[order])),
      bar !== undefined && counts ? `≤ ${bar}` : "",
    ];
  });
}

const HEAD = ["", "sorted, ms", "shuffled, ms", "ours ÷ it, sorted", "ours ÷ it, shuffled", "bar"];

/** How the others stand to one another: round by round, the faster DuckDB as one. */
function peers(loads) {
  return ORDERS.map((order) => {
    const times = loads[order];
    const duck = fasterDuck(times);
    const parts = ["d3-dsv", "PapaParse"].map((name) => `${round(ratio(times[name], times[duck]), 2)} (${name})`);
    const bars = [`0.2 × DuckDB is ${said(0.2 * median(times[duck]))} ms`, `0.1 × d3-dsv is ${said(0.1 * median(times["d3-dsv"]))} ms`];
    return `${order}: 1 (${duck}) : ${parts.join(" : ")}; ${bars.join(", ")}`;
  });
}

const megabytes = (bytes) => round(bytes / 1e6, 1);

function memoryRows(memory, size) {
  return Object.entries(memory).map(([who, { before, after }]) => {
    const wasm = after.wasm > 0;
    const grown = who === "ours" ? after.wasm : wasm ? after.wasm - before.wasm : after.js - before.js;
    return [who, wasm ? "wasm memory" : "JavaScript's heap", megabytes(grown), round(grown / size, 2)];
  });
}

export function report({ bytes, loads, asked, shown, memory, versions, version, rounds, machine }) {
  const questions = Object.entries(QUESTIONS).map(([question, { says }]) => {
    const times = Object.fromEntries(ORDERS.map((order) => [order, asked[order][question].times]));
    return `### ${says}\n\n${table(HEAD, rowsOf(times, ASKING[question]))}`;
  });
  const furthest = Math.max(...ORDERS.flatMap((order) => Object.values(asked[order]).map((one) => one.furthest)));
  const shownRows = Object.entries(shown).map(([question, { median: middle, longest }]) => [
    QUESTIONS[question].says,
    said(middle),
    said(longest),
    round(middle / FRAME_MS, 2),
  ]);
  return `# Speed of tables

Written by \`cargo xtask bench tables\` on ${new Date().toISOString().slice(0, 10)}: Chromium ${version} (headless),
${versions.join(", ")}; ${machine}.
The milliseconds are those of one machine; the ratios carry over. \`BENCH_ROUNDS=3\` makes it short.

All are given the same made-up file, ${grouped(bytes)} bytes in memory: \`county,year,indicator,value\`, ${grouped(ROWS)} rows (${grouped(COUNTIES)}
counties × ${YEARS} years × ${INDICATORS} indicators), half of the counties called by codes of six digits and half by Chinese names,
values with two decimals; once sorted by county, year and indicator, once shuffled. Each figure is the
median of ${rounds} rounds in which the contestants take turns, after two rounds to warm up, each turn after
a forced garbage collection and a pause in which its threads end; a ratio is the median of the rounds' ratios. Everyone works in the page's
own thread, in the same page of the same browser.

## From bytes to a table

DuckDB-wasm is its blocking build: \`registerFileBuffer\` and \`create table as select * from read_csv\`, with
the types given, or found by itself. To find them it needs to be told that a county is text: the
sorted file's first counties are codes, which it takes for numbers, and at the first name it gives up.
d3-dsv is \`csvParse\` with numbers made in the row's function, PapaParse is \`parse\` with a header and numbers
made afterwards (its \`dynamicTyping\` is slower); both after \`TextDecoder\`. The bar is for DuckDB's faster way.

${table(HEAD, rowsOf(loads, READING))}

The others beside one another:

${peers(loads).map((line) => `- ${line}`).join("\n")}

## Questions to the table

The table is there before the clock starts: ours taken anew in each round, so that nothing may be answered
from what is remembered; DuckDB's with names as text, and with names as an \`enum\`, which takes it about
half of that time again to make (not counted); rows of d3-dsv, asked with d3-array. DuckDB's numbers are read out as typed arrays, its
names are left as Arrow has them. Before the clock starts, every answer is compared with DuckDB's,
number by number; the furthest lies ${furthest.toExponential(1)} apart, as a part of the larger. The bars are for DuckDB's time on the
table as it made it of the file; the Gini coefficients are to take less than ${GINI_MS} ms.

${questions.join("\n\n")}

## Memory

Each takes the sorted file in a page of its own: by how much its memory grew, and how many times the file's
size that is. Wasm memory never shrinks, so it is the most that was needed; ours is the whole of the module's
memory (\`memory()\`), the module's own data included. Of JavaScript's heap it is what remains after a garbage
collection, with the rows held; the most it needed was more.

${table(["", "", "MB", "÷ the file"], memoryRows(memory, bytes))}

## From a new question to painted pixels

Ours alone, on the sorted file's table: the question asked of all counties, years and indicators, one indicator
drawn on a canvas of 640 × 400 CSS pixels at a pixel ratio of 2 by \`plots.js\`, ended by reading a pixel back;
every time another indicator. The bar is a frame of ${FRAME_MS} ms.

${shownRows.length > 0 ? table(["", "median, ms", "longest, ms", `÷ ${FRAME_MS} ms`], shownRows) : "Not measured."}
`;
}
