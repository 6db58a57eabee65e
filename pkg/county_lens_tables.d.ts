/* tslint:disable */
/* eslint-disable */

/**
 * A table that is read piece by piece.
 */
export class TableReading {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Takes the next bytes if they are ASCII, for which it does not matter what
     * encoding they are in; whether they were.
     *
     * # Errors
     * As [`TableReading::feed`].
     */
    feedAscii(bytes: Uint8Array | number[]): boolean;
    /**
     * Takes the next bytes.
     *
     * # Errors
     * `table.unclosed_quote`, `table.too_many_rows`.
     */
    feed(bytes: Uint8Array | number[]): void;
    /**
     * Puts the rows together and keeps the table.
     *
     * # Errors
     * `table.too_large`, `table.no_usable_value`.
     */
    finish(): any;
    /**
     * Begins to read by a layout; `bytes` is about how long the file is.
     *
     * # Errors
     * `options.*`, `table.*`: what the layout lacks.
     */
    constructor(layout: any, bytes: number, lang: any);
    /**
     * Rows of data so far.
     */
    readonly rows: number;
}

/**
 * Answers a question about a panel.
 *
 * # Errors
 * `options.*`, `question.*`, `stats.*`.
 */
export function ask(question: any, panel: any, lang: any): any;

/**
 * Computes a statistic.
 *
 * # Errors
 * `stats.*`, `options.*`.
 */
export function call(id: any, options: any): any;

/**
 * Keeps a list of numbers in the module for later calls.
 *
 * # Errors
 * `options.*`.
 */
export function hold(values: any): any;

/**
 * Takes in a panel: a place and a period a row, and indicators by id.
 *
 * # Errors
 * `options.*`, `stats.*`, `panel.*`.
 */
export function panel(data: any): any;

/**
 * The kinds of plot that suit an answer, the one drawn unasked first.
 *
 * # Errors
 * As `ask`.
 */
export function panelKinds(question: any, panel: any, lang: any): any;

/**
 * The same once a group of the panel, on shared or on free axes.
 *
 * # Errors
 * As [`plot`]; also where the panel has no groups.
 */
export function panelMultiples(question: any, panel: any, given: any): any;

/**
 * An answer as a plot of a kind; the first that suits where none is asked for.
 *
 * # Errors
 * As `ask`; `options.*`; `chart.unsuited` for a kind that does not suit the answer.
 */
export function panelPlot(question: any, panel: any, given: any): any;

/**
 * The working of a row, and the cells of the panel that it rests on.
 *
 * # Errors
 * As `ask`; `options.*`, also where there is no such row.
 */
export function panelRow(question: any, panel: any, given: any): any;

/**
 * Lets a kept list go; whether it was there.
 */
export function release(column: any): boolean;

/**
 * Lets a kept panel go; whether it was there.
 */
export function releasePanel(panel: any): boolean;

/**
 * Lets a table and its panel go; whether it was there.
 */
export function releaseTable(table: any): boolean;

/**
 * Routes panics to the console. Called by `load`.
 */
export function start(): void;

/**
 * Every statistic with its words.
 *
 * # Errors
 * `options.*`.
 */
export function statistics(lang: any): any;

/**
 * The values that are used as CSV: headings in a language, or the names of the
 * package's schema where none is given.
 *
 * # Errors
 * `options.*`, `stats.not_held`.
 */
export function tableCsv(table: any, lang: any): any;

/**
 * Decides on values that may be wrong; the table's panel is made anew.
 *
 * # Errors
 * `options.*`, `stats.not_held`.
 */
export function tableDecide(table: any, decisions: any, lang: any): any;

/**
 * The descriptor of a Data Package of the table.
 *
 * # Errors
 * `options.*`, `stats.not_held`.
 */
export function tableDescriptor(table: any, title: any, created: any): any;

/**
 * The encoding of a file by its first bytes.
 */
export function tableEncoding(bytes: Uint8Array | number[]): any;

/**
 * As [`table_look`], without the rows.
 *
 * # Errors
 * As [`table_look`].
 */
export function tableLayout(bytes: Uint8Array | number[], whole: any, delimiter: any, lang: any): any;

/**
 * Looks at the beginning of a table in UTF-8: how it is likely to be read, and
 * its first rows. `whole` where there is no more of it; `delimiter` where it is
 * known, U+001F where another reader put the table together.
 *
 * # Errors
 * `table.empty`, `table.not_text`, `table.unclosed_quote`.
 */
export function tableLook(bytes: Uint8Array | number[], whole: any, delimiter: any, lang: any): any;

/**
 * The places of a table and what each was found to be.
 *
 * # Errors
 * `options.*`, `stats.not_held`.
 */
export function tablePlaces(table: any, lang: any): any;

/**
 * The problems of a table that are kept one by one.
 *
 * # Errors
 * `options.*`, `stats.not_held`.
 */
export function tableProblems(table: any, lang: any): any;

/**
 * JSON records as the delimited text that is read like a file.
 *
 * # Errors
 * `table.bad_json`.
 */
export function tableRecords(bytes: Uint8Array | number[]): Uint8Array;

/**
 * Where a value stands in the file: row and column.
 *
 * # Errors
 * `options.*`, `question.unknown_id`, `stats.not_held`.
 */
export function tableSource(table: any, indicator: any, place: any, period: any): any;

/**
 * A statistic of every part of the table at once.
 *
 * # Errors
 * `options.*`, `stats.not_held`.
 */
export function tableWhole(table: any, which: any): any;

/**
 * The made-up panel as CSV, in which every row says that it is made up.
 */
export function teachingCsv(): string;

/**
 * The made-up panel for teaching.
 *
 * # Errors
 * `options.*`.
 */
export function teachingPanel(lang: any): any;

/**
 * The version of the module.
 */
export function version(): string;

/**
 * Cautions and reasons in words.
 *
 * # Errors
 * `options.*`.
 */
export function words(lang: any): any;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_tablereading_free: (a: number, b: number) => void;
    readonly ask: (a: any, b: any, c: any) => [number, number, number];
    readonly call: (a: any, b: any) => [number, number, number];
    readonly hold: (a: any) => [number, number, number];
    readonly panel: (a: any) => [number, number, number];
    readonly panelKinds: (a: any, b: any, c: any) => [number, number, number];
    readonly panelMultiples: (a: any, b: any, c: any) => [number, number, number];
    readonly panelPlot: (a: any, b: any, c: any) => [number, number, number];
    readonly panelRow: (a: any, b: any, c: any) => [number, number, number];
    readonly release: (a: any) => number;
    readonly releasePanel: (a: any) => number;
    readonly releaseTable: (a: any) => number;
    readonly start: () => void;
    readonly statistics: (a: any) => [number, number, number];
    readonly tableCsv: (a: any, b: any) => [number, number, number];
    readonly tableDecide: (a: any, b: any, c: any) => [number, number, number];
    readonly tableDescriptor: (a: any, b: any, c: any) => [number, number, number];
    readonly tableEncoding: (a: number, b: number) => any;
    readonly tableLayout: (a: number, b: number, c: any, d: any, e: any) => [number, number, number];
    readonly tableLook: (a: number, b: number, c: any, d: any, e: any) => [number, number, number];
    readonly tablePlaces: (a: any, b: any) => [number, number, number];
    readonly tableProblems: (a: any, b: any) => [number, number, number];
    readonly tableRecords: (a: number, b: number) => [number, number, number, number];
    readonly tableSource: (a: any, b: any, c: any, d: any) => [number, number, number];
    readonly tableWhole: (a: any, b: any) => [number, number, number];
    readonly tablereading_feed: (a: number, b: number, c: number) => [number, number];
    readonly tablereading_feedAscii: (a: number, b: number, c: number) => [number, number, number];
    readonly tablereading_finish: (a: number) => [number, number, number];
    readonly tablereading_new: (a: any, b: number, c: any) => [number, number, number];
    readonly tablereading_rows: (a: number) => number;
    readonly teachingCsv: () => [number, number];
    readonly teachingPanel: (a: any) => [number, number, number];
    readonly version: () => [number, number];
    readonly words: (a: any) => [number, number, number];
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
