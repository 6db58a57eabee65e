// @ts-check
// The statement for DuckDB, run by the real DuckDB on a real Parquet file. Spark's is run by hand: README.md.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { check, fieldsOf } from "./check.mjs";
import { expected, rows } from "./rows.mjs";

/** Where the Parquet file and the results are; kept where a place for them is named. */
const scratch = process.env["COUNTY_LENS_SCRATCH"] || undefined;
const folder = scratch ?? mkdtempSync(join(tmpdir(), "county-lens-reduce-"));
const home = process.cwd();

/** @param {string | number | null} value */
function literal(value) {
  if (value === null) return "null";
  if (typeof value === "number") return `'${value}'::double`;
  return `'${value.replaceAll("'", "''")}'`;
}

before(async () => {
  mkdirSync(folder, { recursive: true });
  // The statement names its files without a folder.
  process.chdir(folder);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const values = rows().map(({ county, year, indicator, value, at }) => {
    const moment = at === null ? "null" : `timestamp '2020-01-01' + interval ${at} minute`;
    return `(${literal(county)}, ${year}, ${literal(indicator)}, ${literal(value)}, ${moment})`;
  });
  await connection.run(`
    create table made (county varchar, year integer, indicator varchar, value double, recorded_at timestamp);
    insert into made values ${values.join(", ")};
    copy made to 'rows.parquet' (format parquet)`);
  await connection.run(readFileSync(new URL("../../../www/own/reduce/duckdb.sql", import.meta.url), "utf8"));
  connection.closeSync();
  instance.closeSync();
});

after(() => {
  process.chdir(home);
  if (!scratch) rmSync(folder, { recursive: true });
});

for (const rule of /** @type {const} */ (["mean", "last"])) {
  test(`DuckDB’s statement makes one row a key: ${rule}`, () => {
    const count = check(readFileSync(join(folder, `observations_${rule}.csv`), "utf8"), rule);
    assert.ok(count > 50, `${count} rows prove little`);
  });
}

test("the rules tell apart what they are for", () => {
  const by = (/** @type {"mean" | "last"} */ rule) => {
    const found = expected(rows(), rule);
    return [2014, 2015, 2016, 2017].map((year) => found.get(JSON.stringify(["written by hand", String(year), "income"])));
  };
  assert.deepEqual(by("mean"), [6.5, 16 / 3, null, 6]);
  assert.deepEqual(by("last"), [4, 5, null, 6]);
});

test("a file that is wrong is told", () => {
  const text = readFileSync(join(folder, "observations_mean.csv"), "utf8");
  const lines = text.trimEnd().split("\n");
  const last = lines.at(-1);
  assert.throws(() => check([...lines, last].join("\n"), "mean"), /twice/u);
  assert.throws(() => check(lines.slice(0, -1).join("\n"), "mean"), /every key has a row/u);
  assert.throws(() => check(text.replace("written by hand,2014,income,6.5", "written by hand,2014,income,6.6"), "mean"), /6\.6/u);
  assert.throws(() => check(text, "last"));
});

test("fields are read with their quotes", () => {
  assert.deepEqual(fieldsOf('a,"b, ""c""",\r\n,"",d\n'), [
    ["a", 'b, "c"', ""],
    ["", "", "d"],
  ]);
});

test("both statements want the same", () => {
  const part = (/** @type {string} */ file) =>
    readFileSync(new URL(`../../../www/own/reduce/${file}`, import.meta.url), "utf8").split(/^-- =+$/mu)[1]?.replace(/--.*$/gmu, "").replace(/^from .*$/mu, "").replace(/\s+/gu, " ");
  assert.ok(part("duckdb.sql")?.includes("between 2014 and 2018"));
  assert.equal(part("duckdb.sql"), part("spark.sql"));
});
