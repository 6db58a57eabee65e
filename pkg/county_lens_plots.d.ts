/* tslint:disable */
/* eslint-disable */

/**
 * A plot bound to a canvas: its numbers are taken in once.
 */
export class Plot {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * The point or mark under a place in CSS pixels.
     *
     * # Errors
     * `options.wrong_type`.
     */
    at(x: any, y: any): any;
    /**
     * The layers as they are drawn: a histogram's values counted.
     *
     * # Errors
     * None that a caller can cause.
     */
    layers(): any;
    /**
     * Paints it; sets the canvas's width and height.
     *
     * # Errors
     * `canvas.no_context`, `render.backend`, `options.*`.
     */
    paint(options: any): void;
    /**
     * Paints it on another canvas, with a title and lines below.
     *
     * # Errors
     * `canvas.no_context`, `render.backend`, `options.*`.
     */
    picture(canvas: any, options: any): void;
    /**
     * Lays it out anew: another size, or another part of the data.
     *
     * # Errors
     * `options.*`.
     */
    place(options: any): void;
    /**
     * A point by its number through all layers.
     *
     * # Errors
     * `options.*`.
     */
    point(number: any): any;
    /**
     * Does a millisecond or two of what finding a point under a pointer needs;
     * true when all is done. Otherwise the first [`Plot::at`] does it all.
     */
    prepare(): boolean;
    /**
     * Gives a layer of points or a line other numbers; [`Plot::place`] shows
     * them.
     *
     * # Errors
     * `options.*`; `options.out_of_range` for a layer that there is not.
     */
    set(layer: any, x: any, y: any): void;
    /**
     * Size and the area of the data.
     *
     * # Errors
     * None that a caller can cause.
     */
    shape(): any;
    /**
     * The point that a key leads to from another, in the order of the data.
     *
     * # Errors
     * `options.*`.
     */
    step(from: any, step: any): any;
    /**
     * The same as an SVG document.
     *
     * # Errors
     * `render.backend`, `options.*`.
     */
    svg(options: any): string;
    /**
     * The values at a place in CSS pixels.
     *
     * # Errors
     * `options.wrong_type`.
     */
    value(x: any, y: any): any;
}

/**
 * Takes numbers in and lays them out for a canvas.
 *
 * # Errors
 * `canvas.no_context`, `options.*`.
 */
export function plot(canvas: any, spec: any, options: any): Plot;

/**
 * Routes panics to the console. Called by `load`.
 */
export function start(): void;

/**
 * The version of the module.
 */
export function version(): string;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_plot_free: (a: number, b: number) => void;
    readonly plot: (a: any, b: any, c: any) => [number, number, number];
    readonly plot_at: (a: number, b: any, c: any) => [number, number, number];
    readonly plot_layers: (a: number) => any;
    readonly plot_paint: (a: number, b: any) => [number, number];
    readonly plot_picture: (a: number, b: any, c: any) => [number, number];
    readonly plot_place: (a: number, b: any) => [number, number];
    readonly plot_point: (a: number, b: any) => [number, number, number];
    readonly plot_prepare: (a: number) => number;
    readonly plot_set: (a: number, b: any, c: any, d: any) => [number, number];
    readonly plot_shape: (a: number) => [number, number, number];
    readonly plot_step: (a: number, b: any, c: any) => [number, number, number];
    readonly plot_svg: (a: number, b: any) => [number, number, number, number];
    readonly plot_value: (a: number, b: any, c: any) => [number, number, number];
    readonly start: () => void;
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
