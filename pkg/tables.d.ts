/**
 * People's own tables: from bytes, text or rows to a checked panel that is asked like any other.
 */
import type { KeptPanel } from "./panels.js";

/** Loads the module; once. */
export function load(source?: BufferSource | URL | string | Response | Promise<Response>): Promise<void>;
/** How many bytes the module's memory has. */
export function memory(): number;

/** What a column holds. */
export type ColumnRole = "ignore" | "place" | "code" | "group" | "period" | "indicator" | "unit" | "value" | "measure";

/** A column of a table. */
export interface TableColumn {
  name: string;
  role: ColumnRole;
  /** Of a measure: its indicator; empty where a column of names has it. */
  indicator?: string;
  /** Of a measure: the period, where its heading says it. */
  period?: string | null;
  /** Of a measure: its unit. */
  unit?: string;
}

/** How a table is read: what `look` gave, or that corrected. */
export interface TableLayout {
  delimiter?: string;
  terminator?: string;
  quotes?: boolean;
  decimal?: "point" | "comma";
  /** The row at which data begin, from 1. */
  firstRow?: number;
  columns: TableColumn[];
  /** Texts that stand for a missing value. */
  missing?: string[];
  /** Whether periods are years or parts of years; else any text is one. */
  dated?: boolean;
  /** The period of all rows, where no column and no heading says it. */
  period?: string | null;
  /** The indicator of all values, where nothing else names it. */
  indicator?: string | null;
  readonly shape?: "long" | "indicators" | "periods" | "both";
  readonly shapeWords?: string;
}

/** A table's source in the text that is read. */
export interface PreparedTable {
  readonly bytes: Uint8Array;
  readonly cells: boolean;
  readonly encoding: string;
  readonly format: "text" | "json" | "records" | "workbook";
  /** What stands between cells, where it is known. */
  readonly delimiter?: string;
}

/** A first look at a table. */
export interface TableLook {
  layout: Required<TableLayout>;
  rows: { row: number; cells: string[] }[];
  encoding: string;
  format: PreparedTable["format"];
}

/** Kinds of problems. */
export type TableProblemKind =
  | "blank"
  | "note"
  | "too_many_cells"
  | "too_few_cells"
  | "no_place"
  | "no_period"
  | "no_indicator"
  | "bad_period"
  | "impossible_period"
  | "bad_number"
  | "bad_grouping"
  | "spreadsheet_error"
  | "too_large"
  | "unreadable"
  | "duplicate"
  | "negative"
  | "over_hundred"
  | "jump"
  | "mixed_percent"
  | "mixed_unit"
  | "total"
  | "parent"
  | "code_and_name";

/** A problem of a table. */
export interface TableProblem {
  row: number;
  column: string | null;
  kind: TableProblemKind;
  words: string;
  found: string;
  expected: string;
  sentence: string;
}

/** Decisions on values that may be wrong. */
export interface TableDecisions {
  duplicate?: "first" | "last" | "drop";
  negative?: "keep" | "drop";
  over_hundred?: "keep" | "drop";
  jump?: "keep" | "drop";
  total?: "keep" | "drop";
  parent?: "keep" | "drop";
}

/** A table that was read, and the panel that it makes. */
export interface KeptTable extends KeptPanel {
  readonly table: number;
  /** Rows of data in the file: those used and those not, each of which is listed. */
  readonly rows: number;
  readonly used: number;
  readonly unused: number;
  /** Cells without a value. */
  readonly gaps: number;
  readonly layout: Required<TableLayout>;
  /** Units by indicator. */
  readonly units: Record<string, string>;
  readonly groups: string[];
  readonly problems: { kind: TableProblemKind; words: string; count: number; asked: boolean }[];
  /** How many problems are kept one by one. */
  readonly kept: number;
  /** How many places were found by code, by name, in an earlier edition, several times, not at all. */
  readonly found: { code: number; name: number; former: number; several: number; unknown: number };
  /** The edition of the codes that places are matched to. */
  readonly edition: string;
  readonly decisions: Required<TableDecisions>;
}

/** A place of a table and what it was found to be. */
export interface TablePlace {
  id: string;
  name: string;
  group: string | null;
  row: number;
  spellings: string[];
  found: "code" | "name" | "former" | "several" | "unknown";
  code: string | null;
  official: string | null;
  /** Of an earlier edition: the last that had it, `YYYYMM`. */
  until?: string;
  /** Places of this name. */
  several?: string[];
  /** Why it is left out: a total, or a place that holds others. */
  whole: string | null;
}

/** What tables are taken from: text, bytes, rows, or columns. */
export type TableSource =
  | string
  | Uint8Array
  | ArrayBuffer
  | readonly Readonly<Record<string, string | number | boolean | Date | null | undefined>>[]
  | Readonly<Record<string, ArrayLike<string | number | boolean | null>>>;

/** A reading in pieces. */
export interface TableReading {
  readonly rows: number;
  feed(bytes: Uint8Array): void;
  /** Puts the rows together; the reading is of no more use. */
  finish(): KeptTable;
  free(): void;
}

type Lang = "zh" | "en";

/** Brings a source into the text that is read. */
export function prepare(source: TableSource, options?: { encoding?: string; cells?: boolean }): PreparedTable;
/** JSON records, or one a line, as the text that is read with `cells: true`. */
export function records(bytes: Uint8Array): Uint8Array;
/** Looks at its beginning; `whole` where these bytes are all of it, which large ones are not taken for. */
export function look(prepared: PreparedTable, lang?: Lang, whole?: boolean): TableLook;
/** Begins to read by a layout. */
export function begin(layout: TableLayout, bytes: number, lang?: Lang): TableReading;
/** All at once: prepares, looks, reads. */
export function take(source: TableSource, options?: { encoding?: string; cells?: boolean; layout?: TableLayout; lang?: Lang }): KeptTable;
/** The encoding of bytes; `read` of them are whole characters, and all of these are ASCII or not. */
export function encoding(bytes: Uint8Array): { encoding: string; mark: number; ascii: boolean; read: number };
export function problems(table: KeptTable, lang: Lang): TableProblem[];
export function places(table: KeptTable, lang: Lang): TablePlace[];
/** Decides; what is not named stays as it was. */
export function decide(table: KeptTable, decisions: TableDecisions, lang: Lang): KeptTable;
/** The values that are used; headings in a language, or by their names in the package's schema. */
export function csv(table: KeptTable, lang: Lang | null): string;
/** The descriptor of a Data Package with the table as `data.csv`. */
export function descriptor(table: KeptTable, title: string, created: string): string;
/** Where a value stands in the file. */
export function sourceOf(table: KeptTable, indicator: string, place: string, period: string): { row: number; column: string | null } | null;

/** Labels of a statistic of every part; in the lists of numbers NaN is a gap. */
interface Parts {
  places: string[];
  periods: string[];
  indicators: string[];
}
/** Mean over periods: place by place, an indicator each. */
export function whole(table: KeptTable, which: "mean"): Parts & { value: Float64Array };
/** First and last period: place by place, an indicator each. */
export function whole(table: KeptTable, which: "change"): Parts & { from: Float64Array; to: Float64Array; difference: Float64Array };
/** Ranks, the largest first: indicator by indicator, a period each, a place each. */
export function whole(table: KeptTable, which: "ranks"): Parts & { rank: Float64Array };
/** Gini index: indicator by indicator, a period each. */
export function whole(table: KeptTable, which: "gini"): Parts & { value: Float64Array };
/** Lets a table go; whether it was there. */
export function release(table: KeptTable): boolean;

export { statistics } from "./statistics.js";
export { ask, panelKinds, panelPlot, panelMultiples, panelRow } from "./panels.js";
/** A hundred made-up counties as a file. */
export function teachingCsv(): string;
export function version(): string;
export { isLensError } from "./index.js";
