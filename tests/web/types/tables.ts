// People's own tables as a strict project calls them.
import * as tables from "../../../pkg/tables.js";
import * as workbook from "../../../pkg/workbook.js";

await tables.load();
await workbook.load();

const looked: tables.TableLook = tables.look(tables.prepare("县,年,人口\n武乡县,2015,210000\n"));
const first: tables.TableColumn | undefined = looked.layout.columns[0];
if (first) first.role = "place";
// @ts-expect-error no such role
if (first) first.role = "county";

const table: tables.KeptTable = tables.take([{ county: "武乡县", year: 2015, people: null }], { layout: looked.layout, lang: "en" });
tables.take({ county: ["A"], people: Float64Array.of(1) });
// @ts-expect-error a table is not taken from a number
tables.take(7);

const found: number = tables.problems(table, "en").length + table.unused;
const kind: tables.TableProblemKind | undefined = table.problems[0]?.kind;
const next = tables.decide(table, { duplicate: "last", jump: "drop" }, "zh");
// @ts-expect-error duplicates are not kept twice
tables.decide(table, { duplicate: "keep" }, "zh");

const answer = tables.ask({ ask: "change", of: "people" }, next, "zh");
const row: number | undefined = answer.rows[0]?.from;
const rank: Float64Array = tables.whole(next, "ranks").rank;
// @ts-expect-error means have no ranks
tables.whole(next, "mean").rank;

const book: workbook.Book = workbook.open(new Uint8Array());
const packed: Uint8Array = workbook.zip(workbook.unzip(book.sheet(0)));
export { found, kind, packed, rank, row };
