/* tslint:disable */
/* eslint-disable */

/**
 * A picture bound to a canvas.
 */
export class Figure {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * The number of the mark under a point in CSS pixels.
     *
     * # Errors
     * `options.wrong_type`.
     */
    at(x: any, y: any): number | undefined;
    /**
     * Paints it; sets the canvas's width and height.
     *
     * # Errors
     * `canvas.no_context`, `render.backend`, `options.*`.
     */
    paint(options: any): void;
    /**
     * Size, kind, notes and marks.
     *
     * # Errors
     * None that a caller can cause.
     */
    shape(): any;
    /**
     * The number of the mark that a key leads to.
     *
     * # Errors
     * `options.*`.
     */
    step(from: any, step: any): number | undefined;
}

/**
 * Answers a question about a change.
 *
 * # Errors
 * `options.*`, `question.*`; `question.unknown_word` for another question.
 */
export function ask(question: any, lang: any): any;

/**
 * The answer laid out for a canvas, as a line.
 *
 * # Errors
 * `canvas.no_context`, and as [`ask`].
 */
export function figure(canvas: any, question: any, options: any): Figure;

/**
 * The text spelling of a question.
 *
 * # Errors
 * `options.*`, `question.*`.
 */
export function formatQuestion(question: any): string;

/**
 * Reads a question from its text spelling.
 *
 * # Errors
 * `options.*`, `question.*`.
 */
export function parseQuestion(query: any): any;

/**
 * Reads the data and routes panics to the console. Called by `load`.
 *
 * # Errors
 * `data.unreadable`.
 */
export function start(): void;

/**
 * The opening questions.
 *
 * # Errors
 * `options.*`.
 */
export function stories(lang: any): any;

/**
 * The answer as a table.
 *
 * # Errors
 * As [`ask`].
 */
export function table(question: any, lang: any): any;

/**
 * The version of the module.
 */
export function version(): string;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_figure_free: (a: number, b: number) => void;
    readonly ask: (a: any, b: any) => [number, number, number];
    readonly figure: (a: any, b: any, c: any) => [number, number, number];
    readonly figure_at: (a: number, b: any, c: any) => [number, number, number];
    readonly figure_paint: (a: number, b: any) => [number, number];
    readonly figure_shape: (a: number) => [number, number, number];
    readonly figure_step: (a: number, b: any, c: any) => [number, number, number];
    readonly formatQuestion: (a: any) => [number, number, number];
    readonly parseQuestion: (a: any) => [number, number, number];
    readonly start: () => [number, number];
    readonly stories: (a: any) => [number, number, number];
    readonly table: (a: any, b: any) => [number, number, number];
    readonly version: () => [number, number];
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
