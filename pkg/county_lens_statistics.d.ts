/* tslint:disable */
/* eslint-disable */

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
    readonly start: () => void;
    readonly statistics: (a: any) => [number, number, number];
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
