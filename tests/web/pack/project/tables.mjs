// People's tables through the installed package: files of every tool, rows and columns of a program.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { isLensError, load, ask, csv, decide, descriptor, encoding, places, problems, release, sourceOf, take, whole, panelPlot } from "county-lens/tables.js";
import * as workbook from "county-lens/workbook.js";

const folder = new URL(`file://${process.argv[2]}/`);
const bytes = async (name) => new Uint8Array(await readFile(new URL(name, folder)));
const truth = JSON.parse(await readFile(new URL("truth.json", folder), "utf8")).filter(({ value }) => value !== null);

await load();
await workbook.load();

/** What a table says, as the truth is told. */
function said(table) {
  const codes = new Map(places(table, "zh").map(({ id, code }) => [id, code]));
  const out = new Map();
  for (const indicator of table.indicators) {
    for (const period of table.periods) {
      for (const { place, value } of ask({ ask: "distribution", of: indicator, period }, table, "zh").rows) out.set([codes.get(place), period, indicator].join(), value);
    }
  }
  return out;
}

const expected = new Map(truth.map(({ code, year, indicator, value }) => [[code, year, indicator].join(), value]));
const texts = ["long.csv", "long-bom.csv", "long-gbk.csv", "long-gb18030.csv", "long-utf16.txt", "utf16be.csv", "libre-gbk.csv", "r-csv2.csv", "records.json", "lines.ndjson"];
for (const name of texts) {
  const table = take(await bytes(name));
  assert.deepEqual(said(table), expected, name);
  assert.equal(table.rows, table.used + table.unused);
  assert.ok(release(table));
}
for (const [name, sheet] of [["libre.xlsx", 0], ["libre.ods", 0], ["libre.xls", 0], ["pandas.xlsx", 1], ["merged.xlsx", 0]]) {
  const book = workbook.open(await bytes(name));
  assert.deepEqual(said(take(book.sheet(sheet), { cells: true })), expected, name);
  book.free();
}
const files = workbook.unzip(await bytes("package.zip"));
const data = files.find(({ name }) => name.endsWith(".csv"));
assert.deepEqual(said(take(data.bytes)), expected);

// Numbers come over to the last bit, whole ones too; zero has no sign in a result.
const odd = ["0.1", "1e300", "-1e-300", "-0", "5", "-7", "2147483648", "9007199254740992", "0.30000000000000004"];
const exact = take(`county,year,indicator,value\n${odd.map((text, at) => `c${at},2015,x,${text}\n`).join("")}`);
const came = new Map(ask({ ask: "distribution", of: "x", period: "2015" }, exact, "en").rows.map(({ place, value }) => [place, value]));
for (const [at, text] of odd.entries()) assert.ok(Object.is(came.get(`c${at}`), Number(text) + 0), text);
release(exact);

// Where the beginning of a long file is ASCII, what comes later tells its encoding.
const ascii = Array.from({ length: 60_000 }, (_, at) => `${110_000 + (at % 300)},${2001 + (Math.floor(at / 300) % 100)},${at < 30_000 ? "x" : "y"},${at}\n`).join("");
for (const [label, name] of [["utf-8", new TextEncoder().encode("武乡县")], ["gb18030", new Uint8Array([0xce, 0xe4, 0xcf, 0xe7, 0xcf, 0xd8])]]) {
  const head = new TextEncoder().encode(`county,year,indicator,value\n${ascii}`);
  const tail = new TextEncoder().encode(`,2015,x,7\n${ascii.slice(0, 2000)}`);
  const file = new Uint8Array(head.length + name.length + tail.length);
  assert.ok(head.length > 1 << 20, "longer than the piece that is fed at once");
  [head, name, tail].reduce((at, part) => (file.set(part, at), at + part.length), 0);
  const table = take(file);
  assert.ok(table.places.includes("武乡县"), `${label}: ${table.places.at(-1)}`);
  assert.equal(ask({ ask: "distribution", of: "x", period: "2015" }, table, "zh").rows.find(({ place }) => place === "武乡县").value, 7);
  assert.equal(table.rows, table.used + table.unused);
  release(table);
}

// Also where a sample ends amid the first character that is not ASCII.
for (const bytesBefore of [(1 << 16) - 1, (1 << 16) - 2, 1 << 16, (1 << 18) - 1, (1 << 20) - 1]) {
  for (const [label, name] of [["utf-8", new TextEncoder().encode("武乡县")], ["gb18030", new Uint8Array([0xce, 0xe4, 0xcf, 0xe7, 0xcf, 0xd8])]]) {
    const top = new TextEncoder().encode("county,year,indicator,value\n");
    const row = new TextEncoder().encode("x,2015,y,1\n");
    const file = new Uint8Array(bytesBefore + 400_000).fill(0x20);
    file.set(top);
    for (let at = top.length; at + row.length < file.length; at += row.length) file.set(row, at);
    file.set([0x0a, ...name, ...new TextEncoder().encode(",2015,y,7\n")], bytesBefore - 1);
    const found = encoding(file);
    assert.deepEqual([found.encoding, found.ascii], [label, false], `${bytesBefore}`);
    const table = take(file);
    assert.ok(table.places.includes("武乡县"), `${label} after ${bytesBefore}: ${table.places}`);
    release(table);
  }
}

// Rows and columns of a program; a gap is null, NaN or left out.
const rows = take([
  { county: "武乡县", year: 2015, people: 10, money: 1.5 },
  { county: "武乡县", year: 2016, people: 11, money: null },
  { county: "灵丘县", year: 2015, people: 20 },
]);
const columns = take({
  county: ["武乡县", "武乡县", "灵丘县"],
  year: Uint16Array.of(2015, 2016, 2015),
  people: Float64Array.of(10, 11, 20),
  money: Float64Array.of(1.5, NaN, NaN),
});
assert.deepEqual(said(rows), said(columns));
assert.deepEqual(sourceOf(rows, "people", "灵丘县", "2015"), { row: 4, column: "people" });
assert.equal(sourceOf(rows, "money", "灵丘县", "2015"), null);
assert.deepEqual([...whole(rows, "mean").value], [10.5, 1.5, 20, NaN]);

const messy = take(await bytes("messy.csv"), { lang: "en" });
assert.deepEqual([messy.rows, messy.used, messy.unused], [23, 21, 2]);
const leap = problems(messy, "en").find(({ kind }) => kind === "jump");
assert.deepEqual([leap.row, leap.column], [16, "财政支出"]);
const kept = decide(messy, { parent: "keep", total: "keep" }, "en");
assert.equal(kept.places.length, messy.places.length + 2);
assert.ok(panelPlot({ ask: "change", of: "财政支出" }, messy, { lang: "en" }).spec.layers.length > 0);

// What is taken away loads back, also through an archive.
const packed = workbook.zip([
  { name: "datapackage.json", bytes: new TextEncoder().encode(descriptor(messy, "a table", "2026-01-01T00:00:00Z")) },
  { name: "data.csv", bytes: new TextEncoder().encode(csv(kept, null)) },
]);
const back = workbook.unzip(packed).find(({ name }) => name === "data.csv");
const again = decide(take(back.bytes), { parent: "keep", total: "keep" }, "en");
assert.deepEqual(said(again), said(kept));

const fails = (work, code) => {
  try {
    work();
  } catch (error) {
    assert.ok(isLensError(error), String(error));
    assert.equal(error.code, code);
    return;
  }
  assert.fail(`no ${code}`);
};
fails(() => take(""), "table.empty");
fails(() => take(new Uint8Array([1, 0, 0, 2, 0, 0, 3, 0, 0])), "table.not_text");
fails(() => take("a\n\"open"), "table.unclosed_quote");
fails(() => take("[{]"), "table.bad_json");
fails(() => take([{ a: {} }]), "options.wrong_type");
fails(() => take({ a: [1], b: [1, 2] }), "options.wrong_type");
fails(() => take(7), "options.wrong_type");
fails(() => take("county,x\nA,1\n"), "table.no_period");
fails(() => take("county,year,x\nA,2015,abc\n", { layout: { columns: ["place", "period", "value"].map((role) => ({ name: role, role })), indicator: "x" } }), "table.no_usable_value");
fails(() => take("a,b\n1,2\n", { layout: { columns: [{ name: "a", role: "nothing" }] } }), "options.unknown_word");
fails(() => problems({ table: 99 }, "zh"), "stats.not_held");
fails(() => workbook.open(new TextEncoder().encode("no workbook")), "workbook.unreadable");
fails(() => workbook.open(workbook.zip([{ name: "xl/workbook.bin", bytes: new Uint8Array(3) }])), "workbook.binary");
console.log("ok");
