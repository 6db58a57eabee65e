// @ts-check
// A reader's own copy of a report: its figures are found and marked, each with its source and a chart that
// uses it. `?figure=000-0090` goes to that figure's mark once a copy is there. Nothing is sent anywhere.
import * as lens from "../../pkg/index.js";
import { DOT, print, told } from "../card.js";
import { byId, el } from "../dom.js";
import { preferredLang } from "../state.js";
import { say } from "./words.js";

/** @typedef {import("../../pkg/index.js").ObservationId} ObservationId */
/** @typedef {import("../../pkg/index.js").Copied} Copied */

const wanted = new URLSearchParams(location.search);
const asked = wanted.get("lang");
const lang = asked === "zh" || asked === "en" ? asked : preferredLang(navigator.languages);

/** The text of a file in whichever encoding reads without a fault; of a page, what is seen of it. @param {File} file */
async function textOf(file) {
  const bytes = await file.arrayBuffer();
  for (const encoding of ["utf-8", "gb18030", "utf-16le"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!/\.html?$/i.test(file.name) && !/^\s*<(!doctype|html)/i.test(text)) return text;
      const page = new DOMParser().parseFromString(text, "text/html");
      for (const node of page.querySelectorAll("script, style")) node.remove();
      return page.body.textContent ?? "";
    } catch {
      // The next one, then.
    }
  }
  return undefined;
}

/** A question whose answer rests on a figure, by the figure's id; worked out when it is first asked for. @type {Map<string, string> | undefined} */
let charts;

/** @param {ObservationId} id */
function chartOf(id) {
  if (!charts) {
    charts = new Map();
    const offers = [...lens.stories(lang), ...lens.changes(lang), ...lens.comparisons(lang), ...lens.breakdowns(lang)];
    for (const { query } of offers) {
      for (const one of lens.ask(lens.parseQuestion(query), lang).evidence) if (!charts.has(one)) charts.set(one, query);
    }
  }
  return charts.get(id);
}

/** @param {ObservationId} id */
function cardOf(id) {
  const card = lens.source(id, lang);
  const facts = told(card, lang, ["place", "indicator", "period", "value"], DOT);
  const where = told(card, lang, ["report", "section", "paragraph"], DOT);
  const query = chartOf(id);
  return el(
    "article",
    { class: "card-source" },
    el("h3", {}, print(card.printed)),
    el("p", {}, facts),
    card.note ? el("p", {}, card.note) : null,
    el("p", { class: "by" }, where, DOT, el("code", {}, id)),
    query ? el("p", {}, el("a", { href: `./?${query}&lang=${lang}` }, say(lang, "checkChart"))) : null,
  );
}

/** @param {readonly ObservationId[]} ids @param {HTMLElement} mark */
function choose(ids, mark) {
  for (const other of byId("copy", HTMLElement).querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
  mark.setAttribute("aria-current", "true");
  byId("card", HTMLElement).replaceChildren(...ids.map(cardOf));
}

/** @param {string} text @param {Copied} copied */
function showCopy(text, { found, missing }) {
  const copy = byId("copy", HTMLElement);
  copy.replaceChildren();
  let at = 0;
  for (const { ids, start, end } of found) {
    // Of two prints that lie over each other the first is marked.
    if (start < at) continue;
    const mark = el("button", { type: "button", "data-ids": ids.join(" ") }, text.slice(start, end));
    mark.addEventListener("click", () => choose(ids, mark));
    copy.append(text.slice(at, start), mark);
    at = end;
  }
  copy.append(text.slice(at));
  byId("copy-title", HTMLElement).textContent = say(lang, "checkCopy");
  const list = missing.map((id) => {
    const card = lens.source(id, lang);
    return el("li", {}, print(card.printed), ` ${told(card, lang, ["place", "indicator", "paragraph"], DOT)} `, el("code", {}, id));
  });
  const rest = missing.length === 0 ? [el("p", {}, say(lang, "checkAllFound"))] : [el("h2", {}, say(lang, "checkMissing", String(missing.length))), el("ul", {}, ...list)];
  byId("missing", HTMLElement).replaceChildren(...rest);
  byId("card", HTMLElement).replaceChildren();
  byId("result", HTMLElement).hidden = false;
  const figure = wanted.get("figure");
  const mark = figure ? [...copy.querySelectorAll("button")].find((one) => (one.dataset["ids"] ?? "").split(" ").includes(figure)) : undefined;
  if (mark) {
    mark.click();
    mark.scrollIntoView({ block: "center" });
    mark.focus();
  }
}

/** @param {string} text */
function check(text) {
  const status = byId("status", HTMLElement);
  byId("result", HTMLElement).hidden = true;
  if (text.trim() === "") {
    status.textContent = say(lang, "checkEmpty");
    return;
  }
  const copied = lens.findFigures(text);
  if (!copied) {
    status.textContent = say(lang, "checkNone");
    return;
  }
  const known = copied.found.reduce((sum, { ids }) => sum + ids.length, 0);
  const report = lens.sources(lang).find(({ id }) => id === copied.source);
  const name = (report && "title" in report && report.title) || copied.source;
  status.textContent = say(lang, "checkFound", String(name), String(known), String(known + copied.missing.length));
  showCopy(text, copied);
}

function showForm() {
  const area = el("textarea", { id: "paste", rows: "8", spellcheck: "false" });
  const file = el("input", { type: "file", id: "file", accept: ".txt,.html,.htm,.md,text/*" });
  const form = byId("form", HTMLFormElement);
  form.replaceChildren(
    el("label", { class: "field", for: "paste" }, say(lang, "checkPaste"), area),
    el("div", { class: "field-row" }, el("label", { class: "field", for: "file" }, say(lang, "checkFile"), file), el("button", { type: "submit", class: "main", id: "find" }, say(lang, "checkFind"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check(area.value);
  });
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    const text = await textOf(chosen);
    if (text === undefined) {
      byId("status", HTMLElement).textContent = say(lang, "checkUnread");
      return;
    }
    area.value = text;
    check(text);
  });
}

async function start() {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  const title = say(lang, "checkTitle");
  document.title = `${title} – ${lang === "zh" ? "县镜" : "County Lens"}`;
  byId("headline", HTMLElement).textContent = title;
  byId("lead", HTMLElement).textContent = say(lang, "checkLead");
  byId("home", HTMLAnchorElement).href = `./?lang=${lang}`;
  for (const one of /** @type {const} */ (["zh", "en"])) {
    const next = new URLSearchParams(wanted);
    next.set("lang", one);
    byId(`lang-${one}`, HTMLAnchorElement).href = `?${next}`;
  }
  try {
    await lens.load();
    await lens.loadNotes().catch((error) => console.error(error));
  } catch (error) {
    console.error(error);
    byId("trouble", HTMLElement).replaceChildren(el("p", {}, say(lang, "checkDown")));
    byId("trouble", HTMLElement).hidden = false;
    document.documentElement.dataset["engine"] = "down";
    return;
  }
  showForm();
  document.documentElement.dataset["engine"] = "live";
}

start();
