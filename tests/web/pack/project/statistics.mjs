// The statistics from an installed package: every certified case through the JavaScript interface,
// bit for bit what the native engine gives; and what a wrong call says.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as stats from "county-lens/statistics.js";

const folder = process.argv[2];
const read = (...path) => readFileSync(join(folder, ...path), "utf8");

assert.throws(() => stats.gini({ values: [1, 2] }), (error) => error.code === "engine.not_loaded");
await stats.load();

/** Options of a case, with named data put in. */
function options(given) {
  const put = (value) => {
    if (!value || typeof value !== "object" || Array.isArray(value)) return value;
    const content = JSON.parse(read("data", `${value.data}.json`));
    return value.as === "texts" ? content.map(String) : content;
  };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, put(Array.isArray(value) ? value.map(put) : value)]));
}

/** The numbers of a result by their path. */
function* leaves(value, at = "") {
  if (typeof value === "number") yield [at, value];
  else if (Array.isArray(value)) for (const [i, one] of value.entries()) yield* leaves(one, `${at}[${i}]`);
  else if (value && typeof value === "object") {
    for (const [name, one] of Object.entries(value)) if (name !== "reasons") yield* leaves(one, at === "" ? name : `${at}.${name}`);
  }
}

const bits = new DataView(new ArrayBuffer(8));
const hex = (number) => {
  bits.setFloat64(0, number);
  return bits.getBigUint64(0).toString(16).padStart(16, "0");
};

const committed = new Map();
for (const line of read("bits.txt").trim().split("\n")) {
  const [place, path, value] = line.split(" ");
  committed.set(`${place} ${path}`, value);
}
const found = new Map();
let cases = 0;
for (const file of readdirSync(join(folder, "statistics")).sort()) {
  const family = file.replace(".jsonl", "");
  for (const [i, line] of read("statistics", file).trim().split("\n").entries()) {
    if (i === 0) continue;
    const one = JSON.parse(line);
    const given = options(one.options);
    const result = stats.call(one.id, given);
    for (const [path, number] of leaves(result)) found.set(`${family}:${i + 1} ${path}`, hex(number));
    for (const [path, expected] of Object.entries(one.expect)) {
      if (expected.startsWith("undefined:")) assert.equal(result.reasons[path], expected.slice(10), `${family}:${i + 1} ${path}`);
    }
    cases += 1;
  }
}
for (const [place, value] of committed) assert.equal(found.get(place), value, place);
assert.ok(cases > 400, `${cases} cases`);

// One statistic by its own name, by typed array, and by a column that stays in the module.
const rows = [541, 1463, 2445, 3438, 4437];
const plain = stats.gini({ values: rows });
assert.deepEqual(stats.gini({ values: Float64Array.from(rows) }), plain);
assert.deepEqual(stats.gini({ values: Int32Array.from(rows) }), plain);
const held = stats.hold(rows);
assert.equal(held.length, 5);
assert.deepEqual(stats.gini({ values: held }), plain);
assert.equal(stats.release(held), true);
assert.equal(stats.release(held), false);
assert.throws(() => stats.gini({ values: held }), (error) => error.code === "stats.not_held");

// Gaps are refused by name, or left out and counted.
assert.throws(() => stats.gini({ values: [1, null, 3] }), (error) => error.code === "stats.missing_value" && error.field === "values[1]");
const dropped = stats.gini({ values: [1, null, 3], missing: "drop" });
assert.equal(dropped.droppedRows, 1);
assert.equal(stats.gini({ values: [-1, 2] }).reasons.value, "negative");

// Wrong calls name the option, what is wrong and what would be right.
for (const [work, code, field] of [
  [() => stats.call("ginni", { values: [1] }), "stats.unknown_statistic", undefined],
  [() => stats.gini({ valeus: [1] }), "options.unknown_field", "valeus"],
  [() => stats.gini({}), "options.missing_field", "values"],
  [() => stats.gini({ values: "1, 2" }), "options.wrong_type", "values"],
  [() => stats.gini({ values: [1, "2"] }), "options.wrong_type", "values[1]"],
  [() => stats.gini({ values: [1, Infinity] }), "stats.not_finite", "values[1]"],
  [() => stats.gini({ values: [1, 2], weights: [1] }), "stats.lengths_differ", "weights"],
  [() => stats.proportionInterval({ x: 1, n: 2, level: 2 }), "options.out_of_range", "level"],
  [() => stats.quantiles({ values: [1], probabilities: [0.5], type: 1.5 }), "options.out_of_range", "type"],
  [() => stats.gini(null), "options.not_an_object", "options"],
  [() => stats.gini({ values: { get length() { throw new Error("no"); } } }), "options.wrong_type", "values"],
  [() => stats.statistics("fr"), "options.unknown_word", "lang"],
]) {
  assert.throws(work, (error) => stats.isLensError(error) && error.code === code && error.field === field, `${code} ${work}`);
}
// After all of that the module still answers.
assert.deepEqual(stats.gini({ values: rows }), plain);

// The made-up panel: the native engine's bits, gaps as null, and it says that it is made up.
const panel = stats.teachingPanel("en");
assert.match(panel.fictional, /^Fictional/);
assert.ok(panel.counties.length === 100 && panel.columns.length === 15 && panel.counties.every((one) => one.name.includes("fictional")));
let hash = 0xcbf29ce484222325n;
for (const column of panel.columns) {
  for (const value of column.values) hash = ((hash ^ (value === null ? 0n : BigInt(`0x${hex(value)}`))) * 0x100000001b3n) & 0xffffffffffffffffn;
}
assert.equal(hash.toString(16).padStart(16, "0"), read("teaching_bits.txt").trim());
assert.match(stats.teachingPanel("zh").fictional, /^虚构/);
assert.equal(stats.teachingCsv().trim().split("\n").length, 1201);
// Its known truth is found through the interface too.
const of = (id, t) => panel.columns.find((one) => one.id === id).values.filter((_, i) => i % 12 === t);
const { speed } = stats.betaConvergence({ before: of("income", 0), after: of("income", 11), years: 11 });
assert.ok(Math.abs(speed - 0.03) < 0.003, `${speed}`);

// Questions about panels: the native engine's bits for every result, then a panel of our own.
const asked = read("panel_bits.txt").trim().split("\n").map((line) => line.split(" "));
const answers = new Map();
for (const [query, path, bits] of asked) {
  if (!answers.has(query)) answers.set(query, stats.ask(Object.fromEntries(new URLSearchParams(query)), "teaching", "zh"));
  const found = path.split(/[.[\]]+/).filter(Boolean).reduce((value, key) => value[key], answers.get(query).results);
  assert.equal(hex(found), bits, `${query} ${path}`);
}
assert.equal(answers.size, 14);
for (const { finding, fictional } of answers.values()) assert.ok(/[一-龥]/.test(finding) && /虚构/.test(fictional));
const own = stats.panel({
  place: ["a", "a", "b", "b", "c", "c"],
  period: [2018, 2014, 2014, 2018, 2014, 2018],
  group: ["x", "x", "y", "y", "y", "y"],
  indicators: { money: [90, 50, 40, 80, 10, null], people: Int32Array.from([10, 10, 20, 20, 5, 5]) },
  names: { money: { zh: "钱", en: "Money" } },
});
assert.deepEqual([own.places, own.periods, own.indicators], [["a", "b", "c"], ["2014", "2018"], ["money", "people"]]);
const spread = stats.ask({ ask: "inequality", of: "money", per: "people", weight: "people", period: 2014 }, own, "en");
assert.equal(spread.title, "Money ÷ people: inequality between places, 2014");
assert.equal(spread.results.gini.value, stats.gini({ values: [5, 2, 2], weights: [10, 20, 5] }).value);
assert.equal(spread.results.generalised_entropy.within, 0);
assert.ok(spread.cautions.some((one) => one.name === "few_units"));
const moved = stats.ask({ ask: "change", of: "money" }, own, "zh");
assert.deepEqual(moved.rows.map((row) => [row.place, row.group, row.percent]), [["a", "x", 80], ["b", "y", 100]]);
assert.deepEqual(moved.leftOut, [{ place: "c", name: "c", group: "y", indicator: "money", period: "2018", reason: "2018没有“钱”" }]);
// The same answers as plots: the kinds that suit, what is drawn, and once a group.
const means = stats.ask({ ask: "mean", of: "money", per: "people", period: 2014 }, own, "zh");
assert.deepEqual(means.summaries, [
  { n: 3, mean: 3, weighted: 100 / 35, group: null },
  { n: 1, mean: 5, weighted: 5, group: "x" },
  { n: 2, mean: 2, weighted: 2, group: "y" },
]);
// Lists: labels as they are, one indicator by another as an object.
const series = stats.ask({ ask: "series", of: "money", place: ["a", "c"] }, own, "en");
assert.deepEqual(series.rows.map(({ place, period, value }) => [place, period, value]), [["a", "2014", 50], ["a", "2018", 90], ["c", "2014", 10]]);
const peers = stats.ask({ ask: "peers", place: "b", by: [{ of: "money", per: "people" }], period: 2014, count: 1 }, own, "en");
assert.deepEqual(peers.rows.map(({ place, distance, values }) => [place, distance, values]), [["b", 0, [2]], ["c", 0, [2]]]);
assert.equal(peers.question.by, "money/people");
const behind = stats.panelRow({ ask: "change", of: "money" }, own, { lang: "en", row: 0 });
assert.equal(behind.working[0], "Change = 90 − 50 = 40");
assert.deepEqual(behind.cells, [{ indicator: "money", period: "2014" }, { indicator: "money", period: "2018" }]);
const changed = { ask: "change", of: "money" };
const kinds = stats.panelKinds(changed, own, "zh");
assert.deepEqual(kinds.map(({ kind }) => kind), ["scatter", "histogram", "slope", "dumbbell", "columns"]);
assert.ok(kinds.every(({ name }) => /[一-龥]/.test(name)));
const scatter = stats.panelPlot(changed, own, { lang: "en" });
assert.deepEqual([scatter.kind, scatter.title, scatter.rows, scatter.spec.x.label], ["scatter", "", 0, "Money · 2014"]);
const [dots] = scatter.spec.layers.filter(({ draw }) => draw === "points");
assert.deepEqual([[...dots.x], [...dots.y], dots.names], [[50, 40], [90, 80], ["a", "b"]]);
assert.equal(stats.panelPlot(changed, own, { lang: "en", kind: "dumbbell" }).rows, 2);
// Counts and ranks have whole ticks, and the first rank stands on top.
const { y: counted } = stats.panelPlot(changed, own, { lang: "en", kind: "histogram" }).spec;
assert.deepEqual([counted.zero, counted.whole, counted.down], [true, true, undefined]);
const { x: when, y: ranked } = stats.panelPlot({ ask: "ranks", of: "money" }, own, { lang: "en" }).spec;
assert.deepEqual([when.whole, ranked.whole, ranked.down], [true, true, true]);
for (const axes of ["shared", "free"]) {
  const small = stats.panelMultiples(changed, own, { lang: "zh", kind: "scatter", axes });
  assert.deepEqual(small.map(({ title }) => title), ["x", "y"]);
  assert.equal(small.every(({ spec }) => spec.x.domain !== undefined), axes === "shared");
}
for (const [work, code, field] of [
  [() => stats.panelPlot(changed, own, { lang: "en", kind: "funnel" }), "chart.unsuited", "kind"],
  [() => stats.panelPlot(changed, own, { lang: "en", kind: "pie" }), "options.unknown_word", "kind"],
  [() => stats.panelPlot(changed, own, { kind: "scatter" }), "options.missing_field", "lang"],
  [() => stats.panelMultiples(changed, own, { lang: "en" }), "options.missing_field", "kind"],
  [() => stats.panelMultiples(changed, own, { lang: "en", kind: "columns" }), "chart.unsuited", "kind"],
  [() => stats.panelMultiples(changed, own, { lang: "en", kind: "scatter", axes: "both" }), "options.unknown_word", "axes"],
  [() => stats.panel({ place: ["a"], period: [1] }), "options.missing_field", "indicators"],
  [() => stats.panel({ place: ["a"], period: [1], indicators: {} }), "options.missing_field", "indicators"],
  [() => stats.panel({ place: ["a", "a"], period: [1, 1], indicators: { x: [1, 2] } }), "panel.duplicate_row", "place[1]"],
  [() => stats.panel({ place: ["a", "a"], period: [1, 2], indicators: { x: [1] } }), "stats.lengths_differ", "indicators.x"],
  [() => stats.panel({ place: ["a"], period: [1], indicators: { x: ["1"] } }), "options.wrong_type", "indicators.x"],
  [() => stats.panel({ place: ["a"], period: [1], indicators: { x: [1] }, unit: 1 }), "options.unknown_field", "unit"],
  [() => stats.ask({ ask: "inequality", of: "mony" }, own, "en"), "question.unknown_id", "of"],
  [() => stats.ask({ ask: "inequality", of: "money" }, {}, "en"), "options.wrong_type", "panel"],
  [() => stats.ask({ ask: "regression", of: "money", on: [1] }, own, "en"), "options.not_an_object", "on"],
  [() => stats.ask({ ask: "regression", of: "money", on: [{ of: "people", by: "x" }] }, own, "en"), "options.unknown_field", "by"],
  [() => stats.ask({ ask: "peers", place: "a", by: "money", count: 0 }, own, "en"), "question.does_not_fit", "count"],
  [() => stats.panelRow({ ask: "change", of: "money" }, own, { lang: "en", row: 9 }), "options.out_of_range", "row"],
  [() => stats.panelRow({ ask: "change", of: "money" }, own, { lang: "en" }), "options.missing_field", "row"],
  [() => stats.ask({ ask: "change", of: "money", from: 2018, to: 2014 }, own, "en"), "question.does_not_fit", "from"],
]) {
  assert.throws(work, (error) => stats.isLensError(error) && error.code === code && error.field === field, `${code} ${work}`);
}
assert.equal(stats.releasePanel(own), true);
assert.throws(() => stats.ask({ ask: "change", of: "money" }, own, "zh"), (error) => error.code === "stats.not_held");

const zh = stats.statistics("zh");
const en = stats.statistics("en");
assert.equal(zh.length, en.length);
assert.ok(zh.every((one) => stats.call(one.id, JSON.parse(one.example))));
const { cautions, reasons } = stats.words("zh");
assert.ok(cautions.length > 20 && reasons.length > 15);
console.log(`ok ${cases} ${committed.size}`);
