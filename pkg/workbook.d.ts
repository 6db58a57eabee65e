/**
 * Workbooks (xlsx, xls, ods) and zip archives: a module of its own, loaded only for them.
 */

/** Loads the module; once. */
export function load(source?: BufferSource | URL | string | Response | Promise<Response>): Promise<void>;

/** An opened workbook. */
export interface Book {
  readonly names: string[];
  /** A sheet as the text that `tables.read` takes with `cells: true`. */
  sheet(number: number): Uint8Array;
  /** Lets go of it. */
  free(): void;
}

/** A file of an archive. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Opens a workbook. */
export function open(bytes: Uint8Array): Book;
/** The files of a zip archive. */
export function unzip(bytes: Uint8Array): ArchiveEntry[];
/** A zip archive of files. */
export function zip(files: readonly ArchiveEntry[]): Uint8Array;
export { isLensError } from "./index.js";
