// @ts-check
// What a file is, by its first bytes and its name, and its text in UTF-8 piece by piece.
import * as tables from "../../pkg/tables.js";

/**
 * @typedef {object} Opened a table that is ready to be read
 * @property {"text" | "json" | "workbook" | "package"} format
 * @property {string} encoding
 * @property {boolean} cells whether another reader put it together
 * @property {Blob} blob in `encoding`
 * @property {number} size bytes of it
 * @property {number} mark bytes of a byte order mark
 * @property {string[]} parts sheets of a workbook or tables of a package
 * @property {number} part which of them this is
 * @property {(most: number) => Promise<{ bytes: Uint8Array, whole: boolean }>} head its beginning in UTF-8
 */

/** Bytes that are handed on at once. */
const PIECE = 1 << 20;
/** A workbook, an archive or JSON of more bytes is refused: it is opened as a whole. */
const MOST_WHOLE = 3e8;

/** An error that the page puts into words. @param {string} code @param {string} message @param {string} [field] */
export function refused(code, message, field) {
  const error = new Error(message);
  error.name = "LensError";
  return Object.assign(error, { code, field });
}

/** @param {Blob} blob @param {number} from @param {number} [to] */
const bytesOf = async (blob, from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer());

/** @param {Uint8Array} bytes @param {readonly number[]} start */
const startsWith = (bytes, start) => start.every((byte, at) => bytes[at] === byte);
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** @param {Blob} blob */
async function whole(blob) {
  if (blob.size > MOST_WHOLE) throw refused("own.too_large", `${blob.size}`, String(MOST_WHOLE));
  return bytesOf(blob, 0);
}

/** The encoding by the first bytes that are not ASCII. @param {Blob} blob */
async function encodingOf(blob) {
  const first = tables.encoding(await bytesOf(blob, 0, PIECE));
  let [found, read] = [first, first.read];
  while (found.ascii && found.read > 0 && read < blob.size) {
    found = tables.encoding(await bytesOf(blob, read, read + PIECE));
    read += found.read;
  }
  return { ...found, mark: first.mark };
}

/**
 * @param {Blob} blob
 * @param {string} name
 * @param {{ encoding?: string | undefined, part?: number | undefined }} wanted
 * @returns {Promise<Opened>}
 */
export async function format(blob, name, { encoding, part = 0 }) {
  const start = await bytesOf(blob, 0, 8);
  if (startsWith(start, COMPOUND)) return workbook(await whole(blob), part);
  if (startsWith(start, ZIP)) return archive(await whole(blob), part);
  const found = await encodingOf(blob);
  const chosen = encoding ?? found.encoding;
  const text = ofText(blob, chosen, found.encoding === chosen ? found.mark : 0);
  const { bytes } = await text.head(64);
  const first = bytes.find((byte) => byte > 32);
  const json = /\.(nd)?jsonl?$/i.test(name) || first === 0x5b || first === 0x7b;
  return json ? records(text) : text;
}

/** @param {Blob} blob @param {string} encoding @param {number} mark @returns {Opened} */
function ofText(blob, encoding, mark) {
  return {
    format: "text",
    encoding,
    cells: false,
    blob,
    mark,
    size: blob.size,
    parts: [],
    part: 0,
    async head(most) {
      const bytes = await bytesOf(blob, mark, mark + most);
      return { bytes: encoding === "utf-8" ? bytes : utf8(new TextDecoder(encoding).decode(bytes, { stream: true })), whole: mark + most >= blob.size };
    },
  };
}

/** @param {string} text */
const utf8 = (text) => new TextEncoder().encode(text);

/** Cells that another reader put together. @param {Uint8Array} bytes @param {Partial<Opened>} more @returns {Opened} */
function ofCells(bytes, more) {
  const blob = new Blob([/** @type {BlobPart} */ (bytes)]);
  return { ...ofText(blob, "utf-8", 0), cells: true, ...more };
}

/** @param {Opened} text */
async function records(text) {
  if (text.blob.size > MOST_WHOLE) throw refused("own.too_large", `${text.blob.size}`, String(MOST_WHOLE));
  const all = [];
  for await (const { bytes } of pieces(text)) all.push(bytes);
  const joined = await bytesOf(new Blob(/** @type {BlobPart[]} */ (all)), 0);
  return ofCells(tables.records(joined), { format: "json", encoding: text.encoding });
}

async function opener() {
  const workbooks = await import(/* later */ "../../pkg/workbook.js");
  await workbooks.load();
  return workbooks;
}

/** @param {Uint8Array} bytes @param {number} part */
async function workbook(bytes, part) {
  const book = (await opener()).open(bytes);
  try {
    return ofCells(book.sheet(part), { format: "workbook", parts: book.names, part });
  } finally {
    book.free();
  }
}

/** An archive: a Data Package, a workbook, or tables. @param {Uint8Array} bytes @param {number} part */
async function archive(bytes, part) {
  const files = (await opener()).unzip(bytes);
  const named = (/** @type {string} */ end) => files.find(({ name }) => name === end || name.endsWith(`/${end}`));
  const descriptor = named("datapackage.json");
  if (descriptor) return packaged(descriptor, files, part);
  if (named("xl/workbook.xml") || named("content.xml") || named("xl/workbook.bin")) return workbook(bytes, part);
  const texts = files.filter(({ name }) => /\.(csv|tsv|txt|json)$/i.test(name) && !name.startsWith("__MACOSX/"));
  const chosen = texts[part];
  if (!chosen) throw refused("own.no_table_inside", "no table in the archive");
  const inner = await format(new Blob([/** @type {BlobPart} */ (chosen.bytes)]), chosen.name, {});
  return { ...inner, parts: texts.map(({ name }) => name), part };
}

/**
 * @param {import("../../pkg/workbook.js").ArchiveEntry} descriptor
 * @param {readonly import("../../pkg/workbook.js").ArchiveEntry[]} files
 * @param {number} part
 */
async function packaged(descriptor, files, part) {
  /** @type {any} */
  let said;
  try {
    said = JSON.parse(new TextDecoder().decode(descriptor.bytes));
  } catch (error) {
    throw refused("table.bad_json", `datapackage.json: ${/** @type {Error} */ (error).message}`);
  }
  const resources = Array.isArray(said?.resources) ? said.resources : [];
  const base = descriptor.name.slice(0, descriptor.name.length - "datapackage.json".length);
  const found = resources.flatMap((/** @type {any} */ resource) => {
    const path = Array.isArray(resource?.path) ? resource.path[0] : resource?.path;
    const file = files.find(({ name }) => name === base + path);
    return file ? [{ file, title: String(resource.title ?? resource.name ?? path), encoding: resource.encoding }] : [];
  });
  const chosen = found[part];
  if (!chosen) throw refused("own.no_table_inside", "the package names no table that it holds");
  const inner = await format(new Blob([chosen.file.bytes]), chosen.file.name, {});
  return { ...inner, format: /** @type {const} */ ("package"), parts: found.map((/** @type {any} */ one) => one.title), part };
}

/** A table's text in UTF-8, piece by piece. @param {Opened} opened */
export async function* pieces({ blob, encoding, mark }) {
  if (encoding === "utf-8") {
    for (let from = mark; from < blob.size; from += PIECE) {
      const bytes = await bytesOf(blob, from, from + PIECE);
      yield { bytes, read: bytes.length };
    }
    return;
  }
  const decoder = new TextDecoder(encoding);
  for (let from = mark; from < blob.size; from += PIECE) {
    const bytes = await bytesOf(blob, from, from + PIECE);
    yield { bytes: utf8(decoder.decode(bytes, { stream: from + PIECE < blob.size })), read: bytes.length };
  }
}
