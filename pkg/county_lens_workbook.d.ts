/* tslint:disable */
/* eslint-disable */

/**
 * An opened workbook.
 */
export class Book {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Opens a workbook.
     *
     * # Errors
     * `workbook.unreadable`, `workbook.protected`, `workbook.binary`.
     */
    constructor(bytes: Uint8Array | number[]);
    /**
     * A sheet, by its number, as the delimited text that tables are read from.
     *
     * # Errors
     * `workbook.no_sheet`, `workbook.too_large`, `workbook.unreadable`.
     */
    sheet(number: number): Uint8Array;
    /**
     * The names of its sheets.
     */
    readonly names: string[];
}

/**
 * Routes panics to the console. Called by `load`.
 */
export function start(): void;

/**
 * The files of an archive: `{ name, bytes }` each.
 *
 * # Errors
 * `workbook.unreadable`, `workbook.too_large`.
 */
export function unzip(bytes: Uint8Array | number[]): any;

/**
 * The version of the module.
 */
export function version(): string;

/**
 * An archive of files, given as lists of names and of bytes.
 *
 * # Errors
 * `workbook.unreadable` where a name is used twice.
 */
export function zip(names: string[], bytes: Uint8Array[]): Uint8Array;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_book_free: (a: number, b: number) => void;
    readonly book_names: (a: number) => [number, number];
    readonly book_new: (a: number, b: number) => [number, number, number];
    readonly book_sheet: (a: number, b: number) => [number, number, number, number];
    readonly start: () => void;
    readonly unzip: (a: number, b: number) => [number, number, number];
    readonly version: () => [number, number];
    readonly zip: (a: number, b: number, c: number, d: number) => [number, number, number, number];
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_drop_slice: (a: number, b: number) => void;
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
