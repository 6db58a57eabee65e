/* tslint:disable */
/* eslint-disable */
export const memory: WebAssembly.Memory;
export const __wbg_figure_free: (a: number, b: number) => void;
export const ask: (a: any, b: any) => [number, number, number];
export const figure: (a: any, b: any, c: any) => [number, number, number];
export const figure_at: (a: number, b: any, c: any) => [number, number, number];
export const figure_paint: (a: number, b: any) => [number, number];
export const figure_shape: (a: number) => [number, number, number];
export const figure_step: (a: number, b: any, c: any) => [number, number, number];
export const formatQuestion: (a: any) => [number, number, number];
export const parseQuestion: (a: any) => [number, number, number];
export const start: () => [number, number];
export const stories: (a: any) => [number, number, number];
export const table: (a: any, b: any) => [number, number, number];
export const version: () => [number, number];
export const __wbindgen_malloc: (a: number, b: number) => number;
export const __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
export const __wbindgen_free: (a: number, b: number, c: number) => void;
export const __wbindgen_exn_store: (a: number) => void;
export const __externref_table_alloc: () => number;
export const __wbindgen_externrefs: WebAssembly.Table;
export const __externref_table_dealloc: (a: number) => void;
export const __wbindgen_start: () => void;
