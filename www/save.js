// @ts-check
// A file for the reader. Where a browser refuses downloads (WeChat's own), a picture is shown to hold
// and save, and a text to copy.
import { el } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").Lang} Lang */

/** Whether this browser, or the sandbox that the page is in, is known to let nothing be saved. @param {string} agent */
export const refusesDownloads = (agent) => /MicroMessenger/i.test(agent) || globalThis.origin === "null";

/** What a canvas shows, as a file. @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
export function png(canvas) {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the canvas gave no picture"))), "image/png");
  });
}

/** @param {Blob} blob @returns {Promise<string>} */
function dataUrl(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** @param {Blob} blob @param {string} name @param {Lang} lang */
async function show(blob, name, lang) {
  const picture = blob.type.startsWith("image/");
  const content = picture
    ? el("img", { alt: name, class: "to-save" })
    : el("textarea", { readonly: true, rows: "12", "aria-label": name });
  if (content instanceof HTMLImageElement) content.src = await dataUrl(blob);
  else content.value = await blob.text();
  const close = el("button", { type: "button" }, say(lang, "close"));
  const heading = el("h2", { id: "save-title" }, say(lang, picture ? "holdToSave" : "copyToSave"));
  const dialog = el("dialog", { class: "saving", "aria-labelledby": "save-title" }, heading, content, close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * @param {Blob} blob
 * @param {string} name
 * @param {Lang} lang
 */
export async function save(blob, name, lang) {
  if (refusesDownloads(navigator.userAgent)) {
    await show(blob, name, lang);
    return;
  }
  const address = URL.createObjectURL(blob);
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes the file up after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
