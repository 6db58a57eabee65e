// @ts-check
// The entry of the module for people's own tables: read, kept, asked.
import init, * as wasm from "./county_lens_tables.js";
import { bytesOf } from "./files.js";
import { guarded } from "./loaded.js";
import { once } from "./once.js";
import { delimited } from "./rows.js";

const { loaded, start } = guarded();

/** @type {WebAssembly.Memory | undefined} */
let held;

/** @param {any} [source] */
export function load(source) {
  return once("tables", async () => {
    const own = new URL("./county_lens_tables_bg.wasm", import.meta.url);
    const made = await init({ module_or_path: source ?? (await bytesOf(own)) });
    held = made.memory;
    wasm.start();
    start();
  });
}

/** How many bytes the module's memory has. */
export const memory = () => held?.buffer.byteLength ?? 0;

/** Bytes that a table is looked at by, and that it is fed by. */
const HEAD = 1 << 18;
const PIECE = 1 << 20;
/** Bytes that tell what encoding they are in. */
const SAMPLE = 1 << 16;

/** @param {any} source @returns {{ bytes: Uint8Array, cells: boolean }} */
function bytesAndKind(source) {
  if (typeof source === "string") return { bytes: new TextEncoder().encode(source), cells: false };
  if (source instanceof Uint8Array) return { bytes: source, cells: false };
  if (source instanceof ArrayBuffer) return { bytes: new Uint8Array(source), cells: false };
  return { bytes: new TextEncoder().encode(delimited(source)), cells: true };
}

/** Whether a text is JSON by its first sign. @param {Uint8Array} bytes */
function isJson(bytes) {
  const first = bytes.find((byte) => byte > 32);
  return first === 0x5b || first === 0x7b;
}

/**
 * Text in UTF-8, whatever it was in.
 *
 * @param {Uint8Array} bytes
 * @param {string | undefined} wanted
 */
function decoded(bytes, wanted) {
  const { encoding, mark } = wanted ? { encoding: wanted, mark: 0 } : encodingOf(bytes);
  if (encoding === "utf-8") return { bytes: bytes.subarray(mark), encoding };
  return { bytes: new TextEncoder().encode(new TextDecoder(encoding).decode(bytes)), encoding };
}

/**
 * The encoding by the first bytes; where they are ASCII, by the first that are not.
 *
 * @param {Uint8Array} bytes
 */
function encodingOf(bytes) {
  const first = wasm.tableEncoding(bytes.subarray(0, SAMPLE));
  let [found, read] = [first, first.read];
  while (found.ascii && found.read > 0 && read < bytes.length) {
    found = wasm.tableEncoding(bytes.subarray(read, read + SAMPLE));
    read += found.read;
  }
  return { ...found, mark: first.mark, read };
}

/**
 * The text that is read, with its encoding and format.
 *
 * @param {ReturnType<typeof bytesAndKind>} given
 * @param {{ encoding?: string, cells?: boolean }} options
 */
function preparedOf({ bytes, cells }, options) {
  if (cells || options.cells) return { bytes, cells: true, encoding: "utf-8", format: options.cells ? "workbook" : "records" };
  const text = decoded(bytes, options.encoding);
  if (isJson(text.bytes)) return { bytes: wasm.tableRecords(text.bytes), cells: true, encoding: text.encoding, format: "json" };
  return { ...text, cells: false, format: "text" };
}

/** A source in the text that is read. @param {any} source @param {{ encoding?: string, cells?: boolean }} [options] */
const preparedFrom = (source, options = {}) => preparedOf(bytesAndKind(source), options);

/** What a table is looked at by. @param {ReturnType<typeof preparedOf> & { delimiter?: string }} prepared */
const looking = ({ bytes, cells, delimiter }) => ({ head: bytes.subarray(0, HEAD), delimiter: cells ? "\u001f" : delimiter });

/** @param {ReturnType<typeof preparedOf> & { delimiter?: string }} prepared @param {string} lang @param {boolean} whole whether there is no more of it */
function looked(prepared, lang = "zh", whole = prepared.bytes.length <= HEAD) {
  const { head, delimiter } = looking(prepared);
  return { ...wasm.tableLook(head, whole, delimiter, lang), encoding: prepared.encoding, format: prepared.format };
}

/** @param {any} layout @param {number} bytes @param {string} lang */
const begun = (layout, bytes, lang = "zh") => new wasm.TableReading(layout, bytes, lang);

/**
 * Whether it is not known yet what encoding bytes are in: their beginning is ASCII.
 *
 * @param {ReturnType<typeof bytesAndKind>} given
 * @param {{ encoding?: string, cells?: boolean }} options
 */
const undecided = ({ bytes, cells }, options) =>
  !cells &&
  !options.cells &&
  options.encoding === undefined &&
  bytes.length > HEAD &&
  !isJson(bytes) &&
  [SAMPLE, HEAD].every((first) => wasm.tableEncoding(bytes.subarray(0, first)).ascii);

/**
 * Feeds bytes as long as they are ASCII, so that nobody reads them for the encoding alone; gives the others, decoded.
 *
 * @param {wasm.TableReading} reading
 * @param {Uint8Array} bytes
 */
function fedAscii(reading, bytes) {
  let from = 0;
  while (from < bytes.length && reading.feedAscii(bytes.subarray(from, from + PIECE))) from += PIECE;
  const rest = bytes.subarray(from);
  return decoded(rest, encodingOf(rest).encoding).bytes;
}

/**
 * @param {any} source
 * @param {{ encoding?: string, cells?: boolean, layout?: any, lang?: string }} [options]
 */
function taken(source, options = {}) {
  const { lang = "zh" } = options;
  const given = bytesAndKind(source);
  const later = undecided(given, options);
  const prepared = later ? { ...given, encoding: "utf-8", format: "text" } : preparedOf(given, options);
  const { head, delimiter } = looking(prepared);
  const layout = options.layout ?? wasm.tableLayout(head, prepared.bytes.length <= HEAD, delimiter, lang);
  const reading = begun(layout, prepared.bytes.length, lang);
  const bytes = later ? fedAscii(reading, prepared.bytes) : prepared.bytes;
  for (let from = 0; from < bytes.length; from += PIECE) reading.feed(bytes.subarray(from, from + PIECE));
  return reading.finish();
}

export const prepare = loaded(preparedFrom);
export const look = loaded(looked);
export const begin = loaded(begun);
export const take = loaded(taken);
export const encoding = loaded((/** @type {Uint8Array} */ bytes) => encodingOf(bytes));
export const records = loaded(wasm.tableRecords);
export const problems = loaded(wasm.tableProblems);
export const places = loaded(wasm.tablePlaces);
export const decide = loaded(wasm.tableDecide);
export const csv = loaded(wasm.tableCsv);
export const descriptor = loaded(wasm.tableDescriptor);
export const sourceOf = loaded(wasm.tableSource);
export const whole = loaded(wasm.tableWhole);
export const release = loaded(wasm.releaseTable);
export const ask = loaded(wasm.ask);
export const panelKinds = loaded(wasm.panelKinds);
export const panelPlot = loaded(wasm.panelPlot);
export const panelRow = loaded(wasm.panelRow);
export const panelMultiples = loaded(wasm.panelMultiples);
export const statistics = loaded(wasm.statistics);
export const teachingCsv = loaded(wasm.teachingCsv);
export const version = loaded(wasm.version);
export { isLensError } from "./errors.js";
