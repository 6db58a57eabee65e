// @ts-check
// The entry of the module that opens workbooks and archives; nothing else loads it.
import init, * as wasm from "./county_lens_workbook.js";
import { bytesOf } from "./files.js";
import { guarded } from "./loaded.js";
import { once } from "./once.js";

const { loaded, start } = guarded();

/** @param {any} [source] */
export function load(source) {
  return once("workbook", async () => {
    const own = new URL("./county_lens_workbook_bg.wasm", import.meta.url);
    await init({ module_or_path: source ?? (await bytesOf(own)) });
    wasm.start();
    start();
  });
}

/** @param {Uint8Array} bytes */
function opened(bytes) {
  const book = new wasm.Book(bytes);
  return {
    names: book.names,
    sheet: loaded((/** @type {number} */ number) => book.sheet(number)),
    free: () => book.free(),
  };
}

export const open = loaded(opened);
export const unzip = loaded(wasm.unzip);
export const zip = loaded((/** @type {{ name: string, bytes: Uint8Array }[]} */ files) =>
  wasm.zip(
    files.map(({ name }) => name),
    files.map(({ bytes }) => bytes),
  ),
);
export { isLensError } from "./errors.js";
