// @ts-check
// Whether a CSV file holds what the rule says of the made-up rows. For a file of Spark's:
//
//     node tests/tables/reduce/check.mjs mean observations_mean/part-*.csv
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expected, rows } from "./rows.mjs";

/** Sums in another order differ in their last digits. */
const AGREE = 1e-12;

/** The fields of a CSV file, with quotes doubled inside quotes. @param {string} text */
export function fieldsOf(text) {
  /** @type {string[][]} */
  const lines = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end !== ",") lines.push([]);
  }
  return lines.filter((fields) => fields.some((field) => field !== ""));
}

/** @param {string} text @param {import("./rows.mjs").Rule} rule @returns {number} how many rows there are */
export function check(text, rule) {
  const [head, ...found] = fieldsOf(text);
  assert.deepEqual(head, ["place", "period", "indicator", "value"]);
  const wanted = expected(rows(), rule);
  const seen = new Set();
  for (const [place, period, indicator, value, ...more] of found) {
    assert.deepEqual(more, [], "a row has four fields");
    const key = JSON.stringify([place, period, indicator]);
    assert.ok(!seen.has(key), `${key} is there twice`);
    seen.add(key);
    const right = wanted.get(key);
    assert.notEqual(right, undefined, `${key} is not wanted`);
    if (right === null || right === undefined) {
      assert.equal(value, "", `${key} has no number`);
    } else {
      assert.notEqual(value, "", `${key} has a number`);
      const far = Math.abs(Number(value) - right);
      assert.ok(far <= AGREE * Math.abs(right), `${key}: ${value}, and ${right} is right`);
    }
  }
  assert.equal(seen.size, wanted.size, "every key has a row");
  return seen.size;
}

const [, program, rule, file] = process.argv;
if (program && import.meta.url === pathToFileURL(program).href) {
  if ((rule !== "mean" && rule !== "last") || !file) throw new Error("say `mean` or `last`, and a file");
  console.log(`${check(readFileSync(file, "utf8"), rule)} rows are right`);
}
