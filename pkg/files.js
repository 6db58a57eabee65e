// @ts-check
// Files that lie beside the module: Node reads its own from disk, which it cannot fetch.

/** @param {URL} url */
const onDisk = (url) => url.protocol === "file:" && "process" in globalThis;

/** A wasm file for `init`: its address, or in Node its bytes. @param {URL} url */
export async function bytesOf(url) {
  return onDisk(url) ? bytes(url) : url;
}

/** A file's bytes. @param {URL} url */
export async function bytes(url) {
  if (onDisk(url)) {
    const disk = "node:fs/promises";
    const { readFile } = await import(/* @vite-ignore */ disk);
    return new Uint8Array(await readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
