/* tslint:disable */
/* eslint-disable */
export const memory: WebAssembly.Memory;
export const ask: (a: any, b: any, c: any) => [number, number, number];
export const call: (a: any, b: any) => [number, number, number];
export const hold: (a: any) => [number, number, number];
export const panel: (a: any) => [number, number, number];
export const panelKinds: (a: any, b: any, c: any) => [number, number, number];
export const panelMultiples: (a: any, b: any, c: any) => [number, number, number];
export const panelPlot: (a: any, b: any, c: any) => [number, number, number];
export const panelRow: (a: any, b: any, c: any) => [number, number, number];
export const release: (a: any) => number;
export const releasePanel: (a: any) => number;
export const start: () => void;
export const statistics: (a: any) => [number, number, number];
export const teachingCsv: () => [number, number];
export const teachingPanel: (a: any) => [number, number, number];
export const version: () => [number, number];
export const words: (a: any) => [number, number, number];
export const __wbindgen_malloc: (a: number, b: number) => number;
export const __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
export const __wbindgen_free: (a: number, b: number, c: number) => void;
export const __wbindgen_exn_store: (a: number) => void;
export const __externref_table_alloc: () => number;
export const __wbindgen_externrefs: WebAssembly.Table;
export const __externref_table_dealloc: (a: number) => void;
export const __wbindgen_start: () => void;
