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
 * Takes in all figures and the other curated questions. Called by `load`.
 *
 * # Errors
 * `data.unreadable`.
 */
export function addMore(text: any): void;

/**
 * Takes in the long texts that source cards show. Called by `loadNotes`.
 *
 * # Errors
 * `data.unreadable`.
 */
export function addNotes(text: any): void;

/**
 * Answers a question.
 *
 * # Errors
 * `options.*`, `question.*`.
 */
export function ask(question: any, lang: any): any;

/**
 * Sums and parts that can be asked for.
 *
 * # Errors
 * `options.*`.
 */
export function breakdowns(lang: any): any;

/**
 * Changes that can be asked for.
 *
 * # Errors
 * `options.*`.
 */
export function changes(lang: any): any;

/**
 * Whether a reply is right, and the way to the answer. A choice is replied by
 * its number from 0.
 *
 * # Errors
 * `options.*`.
 */
export function checkExercise(kind: any, seed: any, reply: any, language: any): any;

/**
 * Cites the answer and the reports behind it.
 *
 * # Errors
 * `engine.not_loaded` before the notes are there, and as [`ask`].
 */
export function cite(question: any, options: any): string;

/**
 * Comparisons that can be asked for.
 *
 * # Errors
 * `options.*`.
 */
export function comparisons(lang: any): any;

/**
 * The answer as CSV with its sources.
 *
 * # Errors
 * As [`ask`].
 */
export function csv(question: any, options: any): string;

/**
 * The edition of the built-in data.
 */
export function dataVersion(): string;

/**
 * What a sum of money may be divided by.
 *
 * # Errors
 * `options.*`, `question.*`.
 */
export function denominators(options: any): any;

/**
 * Draws the answer to a question on a canvas.
 *
 * # Errors
 * `canvas.no_context`, `render.backend`, and as [`ask`].
 */
export function draw(canvas: any, question: any, options: any): any;

/**
 * A row of the answer as evidence in words.
 *
 * # Errors
 * `engine.not_loaded` before the notes are there, `question.unknown_id` for a
 * row that there is not, and as [`ask`].
 */
export function evidence(question: any, row: any, options: any): string;

/**
 * The exercise of a kind and a seed.
 *
 * # Errors
 * `options.*`.
 */
export function exercise(kind: any, seed: any, language: any): any;

/**
 * The kinds of exercises.
 *
 * # Errors
 * `options.*`.
 */
export function exercises(language: any): any;

/**
 * All families of comparable figures.
 *
 * # Errors
 * `options.*`.
 */
export function families(lang: any): any;

/**
 * The answer laid out for a canvas.
 *
 * # Errors
 * `canvas.no_context`, and as [`ask`].
 */
export function figure(canvas: any, question: any, options: any): Figure;

/**
 * Finds the figures of a report in a reader's own copy of it; null where the text
 * is no copy of any.
 *
 * # Errors
 * `options.wrong_type`, `options.too_long`.
 */
export function findFigures(text: any): any;

/**
 * The text spelling of a question.
 *
 * # Errors
 * `options.*`, `question.*`.
 */
export function formatQuestion(question: any): string;

/**
 * All indicators.
 *
 * # Errors
 * `options.*`.
 */
export function indicators(lang: any): any;

/**
 * The kinds of chart that suit the answer, the one drawn unasked first.
 *
 * # Errors
 * As [`ask`].
 */
export function kinds(question: any, lang: any): any;

/**
 * Sums of money that can be divided by something.
 *
 * # Errors
 * `options.*`.
 */
export function money(lang: any): any;

/**
 * Reads a question from its text spelling.
 *
 * # Errors
 * `options.*`, `question.*`.
 */
export function parseQuestion(query: any): any;

/**
 * All places.
 *
 * # Errors
 * `options.*`.
 */
export function places(lang: any): any;

/**
 * A text as a QR code, an SVG document.
 *
 * # Errors
 * `options.too_long`.
 */
export function qr(text: any): string;

/**
 * Where a figure stands.
 *
 * # Errors
 * `question.unknown_id`, `options.*`.
 */
export function source(id: any, lang: any): any;

/**
 * All reports.
 *
 * # Errors
 * `options.*`.
 */
export function sources(lang: any): any;

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
 * The answer's picture as an SVG document.
 *
 * # Errors
 * `render.backend`, and as [`ask`].
 */
export function svg(question: any, options: any): string;

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

/**
 * How the answer's numbers came about.
 *
 * # Errors
 * As [`ask`].
 */
export function working(question: any, lang: any): any;

/**
 * How the answer's numbers came about, as MathML.
 *
 * # Errors
 * `options.*`, `question.*`.
 */
export function workingMath(question: any, lang: any): any;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_figure_free: (a: number, b: number) => void;
    readonly addMore: (a: any) => [number, number];
    readonly addNotes: (a: any) => [number, number];
    readonly ask: (a: any, b: any) => [number, number, number];
    readonly breakdowns: (a: any) => [number, number, number];
    readonly changes: (a: any) => [number, number, number];
    readonly checkExercise: (a: any, b: any, c: any, d: any) => [number, number, number];
    readonly cite: (a: any, b: any) => [number, number, number, number];
    readonly comparisons: (a: any) => [number, number, number];
    readonly csv: (a: any, b: any) => [number, number, number, number];
    readonly dataVersion: () => [number, number];
    readonly denominators: (a: any) => [number, number, number];
    readonly draw: (a: any, b: any, c: any) => [number, number, number];
    readonly evidence: (a: any, b: any, c: any) => [number, number, number, number];
    readonly exercise: (a: any, b: any, c: any) => [number, number, number];
    readonly exercises: (a: any) => [number, number, number];
    readonly families: (a: any) => [number, number, number];
    readonly figure: (a: any, b: any, c: any) => [number, number, number];
    readonly figure_at: (a: number, b: any, c: any) => [number, number, number];
    readonly figure_paint: (a: number, b: any) => [number, number];
    readonly figure_shape: (a: number) => [number, number, number];
    readonly figure_step: (a: number, b: any, c: any) => [number, number, number];
    readonly findFigures: (a: any) => [number, number, number];
    readonly formatQuestion: (a: any) => [number, number, number];
    readonly indicators: (a: any) => [number, number, number];
    readonly kinds: (a: any, b: any) => [number, number, number];
    readonly money: (a: any) => [number, number, number];
    readonly parseQuestion: (a: any) => [number, number, number];
    readonly places: (a: any) => [number, number, number];
    readonly qr: (a: any) => [number, number, number, number];
    readonly source: (a: any, b: any) => [number, number, number];
    readonly sources: (a: any) => [number, number, number];
    readonly start: () => [number, number];
    readonly stories: (a: any) => [number, number, number];
    readonly svg: (a: any, b: any) => [number, number, number, number];
    readonly table: (a: any, b: any) => [number, number, number];
    readonly version: () => [number, number];
    readonly working: (a: any, b: any) => [number, number, number];
    readonly workingMath: (a: any, b: any) => [number, number, number];
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
