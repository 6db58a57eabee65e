/* tslint:disable */
/* eslint-disable */
export const memory: WebAssembly.Memory;
export const __wbg_plot_free: (a: number, b: number) => void;
export const plot: (a: any, b: any, c: any) => [number, number, number];
export const plot_at: (a: number, b: any, c: any) => [number, number, number];
export const plot_layers: (a: number) => any;
export const plot_paint: (a: number, b: any) => [number, number];
export const plot_picture: (a: number, b: any, c: any) => [number, number];
export const plot_place: (a: number, b: any) => [number, number];
export const plot_point: (a: number, b: any) => [number, number, number];
export const plot_prepare: (a: number) => number;
export const plot_set: (a: number, b: any, c: any, d: any) => [number, number];
export const plot_shape: (a: number) => [number, number, number];
export const plot_step: (a: number, b: any, c: any) => [number, number, number];
export const plot_svg: (a: number, b: any) => [number, number, number, number];
export const plot_value: (a: number, b: any, c: any) => [number, number, number];
export const start: () => void;
export const version: () => [number, number];
export const __wbindgen_malloc: (a: number, b: number) => number;
export const __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
export const __wbindgen_free: (a: number, b: number, c: number) => void;
export const __wbindgen_exn_store: (a: number) => void;
export const __externref_table_alloc: () => number;
export const __wbindgen_externrefs: WebAssembly.Table;
export const __externref_table_dealloc: (a: number) => void;
export const __wbindgen_start: () => void;
