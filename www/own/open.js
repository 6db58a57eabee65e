// @ts-check
// Ways in: a file chosen or dropped, a folder or archive, text pasted, the example, what was kept.
import { el } from "../dom.js";
import { fault, lang, open, tell, work } from "./app.js";
import { kept, removeKept } from "./keep.js";
import { say } from "./words.js";

/** What the picker offers first. */
const ACCEPT = ".csv,.tsv,.txt,.tab,.json,.jsonl,.ndjson,.zip,.xlsx,.xlsm,.xls,.ods";

/** A folder of a Data Package dropped as a whole becomes its files. @param {DataTransfer} given @returns {Promise<File[]>} */
async function dropped(given) {
  const entries = [...given.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry !== null && entry !== undefined);
  /** @type {File[]} */
  const out = [];
  /** @param {FileSystemEntry} entry */
  async function walk(entry) {
    if (entry.isFile) {
      out.push(await new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject)));
      return;
    }
    const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
    /** @type {FileSystemEntry[]} */
    const inside = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    for (const one of inside) await walk(one);
  }
  for (const entry of entries) await walk(entry);
  return out.length > 0 ? out : [...given.files];
}

/** Of several files the table: what a descriptor names, or the first that is one. @param {readonly File[]} files */
async function chosen(files) {
  const descriptor = files.find(({ name }) => name === "datapackage.json");
  if (descriptor) {
    const said = JSON.parse(await descriptor.text());
    const path = said?.resources?.[0]?.path;
    const file = files.find(({ name }) => name === String(Array.isArray(path) ? path[0] : path).split("/").at(-1));
    if (file) return file;
  }
  return files.find(({ name }) => name !== "datapackage.json");
}

/** @param {readonly File[]} files */
async function take(files) {
  try {
    const file = await chosen(files);
    if (file) await open({ file, name: file.name });
  } catch (error) {
    fault(error);
  }
}

/** @param {HTMLElement} host */
export async function showOpen(host) {
  const file = el("input", { type: "file", id: "file", accept: ACCEPT, multiple: true });
  file.addEventListener("change", () => take([...(file.files ?? [])]));
  const zone = el(
    "div",
    { class: "drop" },
    el("p", {}, say(lang, "ownDrop")),
    el("label", { class: "field", for: "file" }, say(lang, "ownFile"), file),
    el("p", { class: "note" }, say(lang, "ownFormats")),
  );
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", async (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (event.dataTransfer) await take(await dropped(event.dataTransfer));
  });
  const area = el("textarea", { id: "paste", rows: "4", spellcheck: "false" });
  const use = el("button", { type: "button" }, say(lang, "ownUsePasted"));
  use.addEventListener("click", () => open({ text: area.value, name: say(lang, "ownPasted") }));
  const example = el("button", { type: "button", id: "example" }, say(lang, "ownExample"));
  example.addEventListener("click", async () => {
    const text = await work("example", []);
    if (text !== undefined) await open({ text, name: say(lang, "ownExampleName") });
  });
  host.replaceChildren(
    el("h2", { id: "open-title" }, say(lang, "ownOpen")),
    el("div", { class: "ways" }, zone, el("div", {}, el("label", { class: "field", for: "paste" }, say(lang, "ownPaste"), area), el("div", { class: "field-row" }, use, example))),
  );
  await showKept(host);
}

/** What was kept in this browser can be opened or removed. @param {HTMLElement} host */
async function showKept(host) {
  const found = await kept();
  if (!found) return;
  const again = el("button", { type: "button", id: "kept" }, say(lang, "ownKeptOpen", found.name));
  again.addEventListener("click", () => open({ file: new File([found.text], found.name), name: found.name }, { read: true }));
  const remove = el("button", { type: "button", id: "forget" }, say(lang, "ownKeptRemove"));
  const row = el("div", { class: "field-row" }, again, remove);
  remove.addEventListener("click", async () => {
    await removeKept();
    row.remove();
    tell(say(lang, "ownRemoved"));
  });
  host.append(row);
}
