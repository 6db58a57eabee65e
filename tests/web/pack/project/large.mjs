// Ten million values in each list of a statistic, the most that it takes: in the module's own memory,
// which has an end that the native engine has not. Each answers or says that they are too many; none
// traps, and the module answers rightly afterwards.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as stats from "county-lens/statistics.js";

const [folder, size = "10000000"] = process.argv.slice(2);
const count = Number(size);
await stats.load();

/** Values from 0.5 to just below 1: good as shares, probabilities, weights and amounts. */
const values = new Float64Array(count);
let state = 1;
for (let i = 0; i < count; i += 1) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  values[i] = 0.5 + (state >>> 8) / 2 ** 25;
}
const labels = Float64Array.from(values, (_, i) => i % 100);
const texts = new Array(count).fill("1.5");

const named = (name) => JSON.parse(readFileSync(join(folder, "data", `${name}.json`), "utf8"));

/** The options of a case with its lists made longer: as many rows as make `count` values in its widest
 * option. Each column starts a value later, so that no two are the same. */
function stretched(options) {
  const given = Object.entries(options).map(([name, value]) => {
    if (!value?.data) return [name, value];
    return [name, value.as === "texts" ? ["1.5"] : named(value.data)];
  });
  const widest = Math.max(...given.map(([, value]) => (Array.isArray(value?.[0]) ? value.length : 1)));
  const rows = widest > 1 ? Math.floor(count / widest) - widest : count;
  const stretch = (value, name) => {
    if (!Array.isArray(value)) return value;
    if (Array.isArray(value[0])) return value.map((_, i) => values.subarray(i, i + rows));
    if (typeof value[0] === "string" && /^[0-9.]/.test(value[0])) return texts;
    const label = typeof value[0] === "string" || /group|cluster|unit|time|region|treated|after|deprived/i.test(name);
    return (label ? labels : values).subarray(0, rows);
  };
  return Object.fromEntries(given.map(([name, value]) => [name, stretch(value, name)]));
}

const seen = new Set();
let answered = 0;
for (const file of readdirSync(join(folder, "statistics")).sort()) {
  for (const line of readFileSync(join(folder, "statistics", file), "utf8").trim().split("\n").slice(1)) {
    const { id, options, expect } = JSON.parse(line);
    const refused = Object.values(expect).some((text) => text.startsWith("undefined:"));
    const lists = Object.values(options).some((value) => value !== null && typeof value === "object");
    if (seen.has(id) || refused || !lists) continue;
    seen.add(id);
    const started = performance.now();
    try {
      stats.call(id, stretched(options));
      answered += 1;
    } catch (error) {
      // Figures as printed are fewer at most.
      assert.equal(error.code, "stats.too_large", `${id}: ${error}`);
    }
    if (process.env["LARGE_TIMES"]) console.error(id, ((performance.now() - started) / 1000).toFixed(1));
  }
}
assert.ok(answered > 60, `${answered} of ${seen.size} answered`);

// What was asked before still has its answer, and one value more is refused before it is copied.
assert.equal(stats.gini({ values: [1, 1, 1, 1] }).value, 0);
const tooMany = new Float64Array(count + 1).fill(1);
if (count === 10_000_000) assert.throws(() => stats.gini({ values: tooMany }), (error) => error.code === "stats.too_large" && error.field === "values");
console.log("ok", seen.size, answered);
