// A stranger's script in Node: calls the whole interface, and prints as JSON what it got. It fails
// where something is not as the package's types say.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as lens from "county-lens";

// What is exported is what is declared, in Node and for bundlers.
const entry = import.meta.resolve("county-lens");
const declared = readFileSync(new URL("index.d.ts", entry), "utf8").matchAll(/^export (?:async )?function (\w+)/gm);
const names = [...declared].map(([, name]) => name).sort();
assert.ok(names.length > 20, "the declarations were not read");
assert.deepEqual(Object.keys(lens).sort(), names);
assert.deepEqual(Object.keys(await import(new URL("index.js", entry).href)).sort(), names);

const folder = mkdtempSync(join(tmpdir(), "county-lens-"));
const broken = join(folder, "notes.txt");
writeFileSync(broken, "sources\u001eid\u001f000\u001f");
const codes = {};
await assert.rejects(async () => lens.version(), (error) => {
  codes[error.code] = error.message;
  return lens.isLensError(error) && error.code === "engine.not_loaded";
});
// Notes that are cut off are refused, and may be loaded again.
await assert.rejects(lens.loadNotes(pathToFileURL(broken)), (error) => {
  codes[error.code] = error.message;
  return lens.isLensError(error) && error.code === "data.unreadable";
});
rmSync(folder, { recursive: true });

await lens.load();
await lens.load();
await lens.loadNotes();

const fall = { ask: "change", indicator: "poverty_incidence", place: "140429" };
const answer = lens.ask(fall, "zh");
assert.equal(answer.question.base, "000-0080");
assert.match(answer.finding, /30\.9%.*0\.56%/);
assert.equal(answer.refusal, null);
const at = (key) => answer.rows.findIndex((row) => row.key === key);
assert.ok(answer.columns.value instanceof Float64Array);
assert.equal(answer.columns.value[at("absolute")], -30.34);
assert.ok(Math.abs(answer.columns.value[at("compound:end")] + 63.309182617248728) < 1e-12);
assert.equal(lens.ask(fall, "en").rows[at("base")].estimate.exact, "30.9");

const rows = lens.table(fall, "en").rows;
assert.deepEqual(
  rows.map((row) => row.key),
  answer.rows.map((row) => row.key),
);
assert.ok(lens.working(fall, "zh").some((line) => line.numbers.includes("0.56")));
const card = lens.source("000-0080", "zh");
assert.deepEqual([card.printed, typeof card.note], ["30.9%", "string"]);
assert.ok(lens.svg(fall, { width: 640, lang: "zh", titled: true }).startsWith("<svg "));
assert.equal(lens.formatQuestion(lens.parseQuestion(answer.query)), answer.query);

// What is taken away carries its sources and its address.
const address = "https://example.org/?ask=change&indicator=poverty_incidence";
const csv = lens.csv(fall, { lang: "zh", address });
assert.ok(csv.startsWith("\ufefftitle,item,reading,value,low,high,unit,") && csv.endsWith("\r\n"));
const line = csv.split("\r\n").find((one) => one.includes("000-0080") && one.includes(",30.9,"));
assert.match(line ?? "", /,30\.9,30\.85,30\.95,%,%,rounded,2014,/);
assert.ok(line.includes(`000-0080 “30.9%”`) && line.endsWith(address));
assert.match(csv, /,-30\.34,/, "a negative number stays a number");
const handed = JSON.parse(lens.json(fall, { lang: "en", address }));
assert.equal(handed.rows[0].estimate.exact, "30.9");
assert.deepEqual([handed.sources[0].printed, handed.address, handed.by], ["30.9%", address, "County Lens"]);
const cited = (style) => lens.cite(fall, { lang: "zh", style, address, accessed: "2026-11-26" });
assert.match(cited("gbt7714"), /^\[1\] 县镜\. .*\[DB\/OL\]\. \[2026-11-26\]\. https:\/\/example\.org\/.*\.\n\[2\] .*（武乡篇）\[R\]\. 2019-10\.$/);
assert.match(cited("text"), /《走出革命老区脱贫攻坚新路子（武乡篇）》，2019年10月。$/);
assert.match(cited("bibtex"), /@misc\{countylens-view,[^]*\\url\{https:[^]*@techreport\{countylens-000,[^]*year = \{2019\},\n {2}month = \{10\}/);
const csl = JSON.parse(cited("csl"));
assert.deepEqual(csl.map((one) => one.type), ["dataset", "report"]);
assert.deepEqual([csl[0].URL, csl[0].accessed, csl[1].issued], [address, { "date-parts": [[2026, 11, 26]] }, { "date-parts": [[2019, 10]] }]);
const proof = lens.evidence(fall, "current", { lang: "en", address });
assert.match(proof, /0\.56% \(range from rounding 0\.555 to 0\.565%\)\n000-0090: printed “0\.56%”, in “.*”, .*paragraph \d+\n[^]*https:/);
assert.match(lens.qr(address), /^<svg .*viewBox="0 0 (\d+) \1".*<\/svg>$/);
assert.deepEqual(lens.kinds(fall, "en").map((one) => one.kind), ["line", "slope", "dumbbell", "bars", "index", "waterfall"]);

const sizes = Object.fromEntries(
  ["places", "indicators", "families", "sources", "stories", "changes", "comparisons", "breakdowns", "money"].map(
    (name) => [name, lens[name]("en").length],
  ),
);
for (const [name, size] of Object.entries(sizes)) assert.ok(size >= 3, `${name}: ${size}`);
const [sum] = lens.money("zh");
assert.ok(lens.denominators({ numerator: sum.numerator, lang: "zh" }).length > 0);

// A question without an answer is no error: it says what is missing, and what can be asked.
const refused = lens.ask({ ask: "change", indicator: "age", place: "140900" }, "zh");
assert.ok(refused.refusal.reason.length > 0);

// Every code that a caller can bring about here, once. Left out: `canvas.no_context` needs a
// canvas (the module's own tests in the browser bring it about), `render.backend` and
// `engine.unusable` a fault in the module.
const chart = (more) => () => lens.svg(fall, { width: 640, lang: "zh", ...more });
const wrong = [
  ["options.not_an_object", "question", () => lens.ask("change", "zh")],
  ["options.unknown_field", "titel", chart({ titel: true })],
  ["options.missing_field", "indicator", () => lens.ask({ ask: "compare" }, "zh")],
  ["options.wrong_type", "target", () => lens.ask({ ...fall, target: 0.5 }, "zh")],
  ["options.unknown_word", "theme", chart({ theme: "sepia" })],
  ["options.out_of_range", "width", chart({ width: 100 })],
  ["options.too_long", "place", () => lens.ask({ ...fall, place: "1".repeat(2001) }, "zh")],
  ["options.unknown_word", "kind", chart({ kind: "pie" })],
  ["options.wrong_type", "accessed", () => lens.cite(fall, { lang: "zh", style: "text", address, accessed: "today" })],
  ["options.too_long", "text", () => lens.qr("x".repeat(5000))],
  ["question.unknown_id", "row", () => lens.evidence(fall, "nothing", { lang: "zh" })],
  ["question.unknown_id", "place", () => lens.ask({ ...fall, place: "110000" }, "zh")],
  ["question.bad_formula", "base", () => lens.ask({ ...fall, base: "000-0080 *" }, "zh")],
  ["question.cannot_evaluate", "base", () => lens.ask({ ...fall, base: "000-0080 / 0" }, "zh")],
  ["question.does_not_fit", "base", () => lens.ask({ ...fall, base: "003-0190" }, "zh")],
  ["question.bad_number", "target", () => lens.ask({ ...fall, target: "half" }, "zh")],
];
for (const [code, field, call] of wrong) {
  let caught;
  try {
    await call();
  } catch (error) {
    caught = error;
  }
  assert.ok(caught instanceof Error && lens.isLensError(caught), `${code}: ${caught}`);
  assert.deepEqual([caught.code, caught.field], [code, field], caught.message);
  codes[code] = caught.message;
}
assert.equal(lens.isLensError(new Error("another")), false);
assert.equal(lens.isLensError(null), false);

console.log(JSON.stringify({ names: Object.keys(lens), version: lens.version(), sizes, codes }));
