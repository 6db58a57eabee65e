// @ts-check
// One file that holds module, data and a view, and opens by double click without a network.
import { use } from "./engine.js";

/** @typedef {import("../pkg/index.js").Answer} Answer */
/** @typedef {import("../pkg/index.js").Lang} Lang */

/** @param {string} name */
async function part(name) {
  const response = await fetch(new URL(`../pkg/${name}`, import.meta.url));
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response.text();
}

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What is seen where wasm is refused: the picture and the table. @param {Answer} answer @param {Lang} lang */
function drawn(answer, lang) {
  const { columns, rows } = use((lens) => lens.table(answer.question, lang));
  const svg = use((lens) => lens.svg(answer.question, { width: 640, lang }));
  const head = columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join("");
  const body = rows.map(({ cells }) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`).join("\n");
  const caption = `<figcaption><strong>${escaped(answer.title)}</strong> ${escaped(answer.finding)}</figcaption>`;
  return `<figure lang="${lang === "zh" ? "zh-CN" : "en"}">${caption}\n${svg}\n<table><thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table></figure>`;
}

/**
 * The file's text.
 *
 * @param {Answer} answer
 * @param {Lang} lang
 * @param {string} search what the embedded page would have as its query
 */
export async function oneFile(answer, lang, search) {
  const [page, script] = await Promise.all([part("embed.html"), part("embed.js")]);
  const view = JSON.stringify({ search }).replaceAll("<", "\\u003c");
  // What is put in may hold a dollar sign: it is put in as it is.
  return page
    .replace(/<county-lens>[\s\S]*<\/county-lens>/u, () => `<county-lens>\n${drawn(answer, lang)}\n</county-lens>`)
    .replace(/(<title>)[^<]*/u, (_, tag) => `${tag}${escaped(answer.title)} – ${lang === "zh" ? "县镜" : "County Lens"}`)
    .replace('id="county-lens-view"></script>', () => `id="county-lens-view">${view}</script>`)
    .replace('<script src="embed.js"></script>', () => `<script>${script}</script>`);
}
