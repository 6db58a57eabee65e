// Answers a thousand exercises of each kind from their numbers alone, knowing nothing of the engine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as lens from "county-lens";

const folder = process.argv[2];
const SEEDS = 1000;

/** Grades by family, straight from the data file. */
const grades = new Map();
{
  const [head, ...lines] = readFileSync(join(folder, "comparisons.csv"), "utf8").trim().split(/\r?\n/).map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell));
  const [id, grade] = ["id", "grade"].map((name) => head.indexOf(name));
  assert.ok(id >= 0 && grade >= 0, head.join());
  const rank = ["comparable", "with_care", "not_comparable"];
  for (const line of lines) grades.set(line[id], Math.max(grades.get(line[id]) ?? 0, rank.indexOf(line[grade])));
}

const sum = (list) => list.reduce((a, b) => a + b, 0);
const SOLVERS = {
  points: ({ base: [b], current: [c] }) => (100 * (b - c)) / b,
  denominator: ({ money: [m], counts, asked: [at] }) => m / counts[at],
  yearly: ({ base: [b], current: [c], years: [n] }) => 100 * ((c / b) ** (1 / n) - 1),
  rounding: ({ printed: [p], upper: [up] }) => Math.round((p + (up ? 0.05 : -0.05)) * 10_000),
  weighted: ({ people, rates }) => sum(people.map((p, i) => p * rates[i])) / sum(people),
  index: ({ base: [b], current: [c] }) => (100 * c) / b,
  ranking: ({ values, asked: [at] }) => 1 + values.filter((v) => v > values[at]).length,
  agrees({ parts, total: [t] }) {
    const off = Math.round(10 * Math.abs(sum(parts) - t));
    return off === 0 ? 0 : off < 2 ? 1 : 2;
  },
  comparable: (_, about) => grades.get(about),
  log_axis({ low: [low], part: [part], options }) {
    const exact = low * 10 ** [1 / 3, 1 / 2, 2 / 3][part];
    const away = options.map((one) => Math.abs(Math.log(one / exact)));
    return away.indexOf(Math.min(...away));
  },
  simpson({ sizes, rates }) {
    const rate = (c) => (sizes[2 * c] * rates[2 * c] + sizes[2 * c + 1] * rates[2 * c + 1]) / (sizes[2 * c] + sizes[2 * c + 1]);
    return rate(0) < rate(1) ? 0 : 1;
  },
  funnel({ sizes, events }) {
    const out = sizes.map((n, i) => Math.abs(events[i] - n * 0.01) / Math.sqrt(n * 0.01 * 0.99));
    return out.indexOf(Math.max(...out));
  },
};

await lens.load();
const kinds = lens.exercises("zh");
assert.deepEqual(kinds.map(({ kind }) => kind).sort(), Object.keys(SOLVERS).sort());
let solved = 0;
for (const { kind } of kinds) {
  const seen = new Set();
  const rights = new Map();
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const one = lens.exercise(kind, seed, seed % 2 ? "en" : "zh");
    seen.add(one.prompt + JSON.stringify(one.rows));
    const answer = SOLVERS[kind](one.given, one.about);
    const { decimals, options, type } = one.reply;
    // To as many decimals as are asked for, as a reader would write it.
    const reply = type === "number" ? Number(answer.toFixed(decimals)) : answer;
    const checked = lens.checkExercise(kind, seed, reply, "en");
    assert.ok(checked.right, `${kind} ${seed}: ${reply}, but ${checked.answer}`);
    assert.ok(checked.working.length > 0 || kind === "comparable", `${kind} ${seed}`);
    const wrong = type === "number" ? reply + 10 ** -decimals * 1.01 : (reply + 1) % options.length;
    assert.equal(lens.checkExercise(kind, seed, wrong, "en").right, false, `${kind} ${seed}: ${wrong} is right too`);
    if (type === "choice") {
      assert.equal(new Set(options).size, options.length, `${kind} ${seed}: two choices alike`);
      rights.set(reply, (rights.get(reply) ?? 0) + 1);
    }
    if (kind === "log_axis") {
      const sorted = [...one.given.options].sort((a, b) => a - b);
      assert.ok(sorted.every((v, i) => i === 0 || v / sorted[i - 1] > 1.15), `${kind} ${seed}: choices too near`);
    }
    solved += 1;
  }
  assert.ok(seen.size > (kind === "comparable" ? 5 : kind === "log_axis" ? 14 : 400), `${kind}: ${seen.size} different ones`);
  // No choice is right always, so that none can be guessed.
  if (rights.size > 0) assert.ok(Math.max(...rights.values()) < 0.8 * SEEDS, `${kind}: ${[...rights]}`);
}
// Text and numbers are the same in both languages and on every call.
assert.deepEqual(lens.exercise("funnel", 5, "en").given, lens.exercise("funnel", 5, "zh").given);
for (const [work, field] of [
  [() => lens.exercise("pionts", 1, "en"), "kind"],
  [() => lens.exercise("points", -1, "en"), "seed"],
  [() => lens.exercise("points", 1.5, "en"), "seed"],
  [() => lens.checkExercise("points", 1, "12", "en"), "reply"],
]) {
  assert.throws(work, (error) => lens.isLensError(error) && error.field === field, String(work));
}
console.log(`ok ${solved}`);
