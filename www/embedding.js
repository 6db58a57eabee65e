// @ts-check
// The ways to put a view into another page, with what each looks like.
import { copyText } from "./copy.js";
import { el } from "./dom.js";
import { use } from "./engine.js";
import { oneFile } from "./one_file.js";
import { save } from "./save.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").Answer} Answer */
/** @typedef {import("./state.js").State} State */
/** @typedef {"iframe" | "element"} Way */

/** What a sandbox must allow: scripts for all, downloads for files, popups for the link to the whole page. */
const SANDBOX = "allow-scripts allow-downloads allow-popups";

/** @type {readonly (readonly [value: string, word: import("./words.js").Word])[]} */
const DARK = [["auto", "embedAuto"], ["false", "themeLight"], ["true", "themeDark"]];

/** @param {string} text */
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** The embedded page's query. @param {Answer} answer @param {State} state @param {{ plain: boolean, locked: boolean, dark: string }} flags */
export function searchOf(answer, { lang, chart, log }, { plain, locked, dark }) {
  const search = new URLSearchParams(answer.query);
  search.set("lang", lang);
  if (chart) search.set("chart", chart);
  if (log) search.set("axis", "log");
  if (plain) search.set("plain", "1");
  if (locked) search.set("locked", "1");
  search.set("dark", dark);
  return `?${search}`;
}

/** @param {string} search */
const attributesOf = (search) =>
  [...new URLSearchParams(search)].map(([name, value]) => (name === "plain" || name === "locked" ? ` ${name}` : ` ${name}="${quoted(value)}"`)).join("");

/** The text to paste. @param {Way} way @param {string} search @param {Answer} answer */
export function snippet(way, search, answer) {
  const pkg = (/** @type {string} */ name) => new URL(`../pkg/${name}`, location.href).href.split("?")[0] ?? "";
  if (way === "element") {
    return `<script type="module" src="${quoted(pkg("county-lens.js"))}"></script>\n<county-lens${attributesOf(search)}></county-lens>`;
  }
  const address = `${pkg("embed.html")}${search}`;
  return `<iframe src="${quoted(address)}" title="${quoted(answer.title)}" sandbox="${SANDBOX}" width="100%" height="520" loading="lazy" style="border:0"></iframe>`;
}

/**
 * @param {Answer} answer
 * @param {State} state
 * @param {HTMLElement} status
 */
export function embedding(answer, state, status) {
  const { lang } = state;
  const flag = (/** @type {string} */ id, /** @type {import("./words.js").Word} */ word) => {
    const input = el("input", { type: "checkbox", id });
    return { input, node: el("label", { for: id, class: "check" }, input, say(lang, word)) };
  };
  const plain = flag("embed-plain", "embedPlain");
  const locked = flag("embed-locked", "embedLocked");
  const dark = el("select", { id: "embed-dark" }, ...DARK.map(([value, word]) => el("option", { value }, say(lang, word))));
  const way = el("select", { id: "embed-way" }, el("option", { value: "iframe" }, say(lang, "embedFrame")), el("option", { value: "element" }, say(lang, "embedElement")));
  const text = el("textarea", { id: "embed-text", readonly: true, rows: "5", "aria-label": say(lang, "embedText") });
  const preview = el("div", { id: "embed-preview" });
  const code = el("div", {});
  const search = () => searchOf(answer, state, { plain: plain.input.checked, locked: locked.input.checked, dark: dark.value });
  const write = () => {
    text.value = snippet(way.value === "element" ? "element" : "iframe", search(), answer);
    const frame = el("iframe", { title: answer.title, src: `../pkg/embed.html${search()}`, sandbox: SANDBOX, width: "100%", height: "520" });
    preview.replaceChildren(frame);
    const picture = el("img", { alt: say(lang, "qrAlt"), width: "160", height: "160" });
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(use((lens) => lens.qr(new URL(`../pkg/embed.html${search()}`, location.href).href)))}`;
    code.replaceChildren(picture);
  };
  for (const input of [plain.input, locked.input, dark, way]) input.addEventListener("change", write);
  const copy = el("button", { type: "button", id: "embed-copy" }, say(lang, "copy"));
  copy.addEventListener("click", async () => {
    status.textContent = say(lang, (await copyText(text.value)) ? "copied" : "copyFailed");
  });
  const file = el("button", { type: "button", id: "embed-file" }, say(lang, "embedFile"));
  file.addEventListener("click", () => {
    const name = `county-lens-${answer.query.replaceAll(/[^\w-]+/g, "-").slice(0, 60)}.html`;
    oneFile(answer, lang, search())
      .then((page) => save(new Blob([page], { type: "text/html;charset=utf-8" }), name, lang))
      .catch((error) => {
        console.error(error);
        status.textContent = say(lang, "saveFailed");
      });
  });
  const details = el(
    "details",
    { class: "embed" },
    el("summary", {}, say(lang, "embedTitle")),
    el("div", { class: "field-row" }, el("label", { class: "field", for: "embed-way" }, say(lang, "embedWay"), way), el("label", { class: "field", for: "embed-dark" }, say(lang, "embedDark"), dark), plain.node, locked.node),
    text,
    el("div", { class: "buttons" }, copy, file),
    el("p", { class: "note" }, say(lang, "embedSandbox")),
    code,
    el("h3", {}, say(lang, "embedPreview")),
    preview,
  );
  details.addEventListener("toggle", () => {
    if (details.open && text.value === "") write();
  });
  return el("div", { class: "take" }, details);
}
