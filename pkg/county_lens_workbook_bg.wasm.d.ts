/* tslint:disable */
/* eslint-disable */
export const memory: WebAssembly.Memory;
export const __wbg_book_free: (a: number, b: number) => void;
export const book_names: (a: number) => [number, number];
export const book_new: (a: number, b: number) => [number, number, number];
export const book_sheet: (a: number, b: number) => [number, number, number, number];
export const start: () => void;
export const unzip: (a: number, b: number) => [number, number, number];
export const version: () => [number, number];
export const zip: (a: number, b: number, c: number, d: number) => [number, number, number, number];
export const __wbindgen_malloc: (a: number, b: number) => number;
export const __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
export const __wbindgen_free: (a: number, b: number, c: number) => void;
export const __wbindgen_exn_store: (a: number) => void;
export const __externref_table_alloc: () => number;
export const __wbindgen_externrefs: WebAssembly.Table;
export const __externref_drop_slice: (a: number, b: number) => void;
export const __externref_table_dealloc: (a: number) => void;
export const __wbindgen_start: () => void;
