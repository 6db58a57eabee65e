// @ts-check
// People's own tables: opened, corrected, asked, taken away. The work is done in a worker; this page only
// shows it. The address holds the question, never the data.
import { byId, el } from "../dom.js";
import { preferredLang } from "../state.js";
import { showAsk } from "./ask.js";
import { showAway } from "./away.js";
import { Client, TableError } from "./client.js";
import { showOpen } from "./open.js";
import { showOutcome } from "./outcome.js";
import { showReduce } from "./reduce.js";
import { showShape } from "./shape.js";
import { say } from "./words.js";

/** @typedef {import("../../pkg/tables.js").KeptTable} KeptTable */
/** @typedef {import("../../pkg/tables.js").TableLook} TableLook */
/** @typedef {{ file?: File | undefined, text?: string | undefined, name: string }} Source */
/** @typedef {TableLook & { parts: string[], part: number, name: string, size: number }} Opened */

const wanted = new URLSearchParams(location.search);
const asked = wanted.get("lang");
export const lang = asked === "zh" || asked === "en" ? asked : preferredLang(navigator.languages);

const status = byId("status", HTMLElement);
const LATER = ["shape", "outcome", "ask", "answer", "away"];

/** What is said to the reader; a fault is an alert. @param {string} text */
export function tell(text) {
  status.textContent = text;
}

/** Hides the sections from one on: what they show is no longer so. @param {string} from */
function hideFrom(from) {
  for (const id of LATER.slice(LATER.indexOf(from))) {
    const section = byId(id, HTMLElement);
    section.hidden = true;
    section.replaceChildren();
  }
}

const client = new Client(() => {
  hideFrom("shape");
  fault(new TableError({ message: "", code: "engine.unusable" }));
});

/** Bytes as people say them. @param {number} bytes */
export function amount(bytes) {
  const [unit, size] = bytes >= 1e6 ? /** @type {const} */ (["megabyte", 1e6]) : /** @type {const} */ (["kilobyte", 1e3]);
  const format = new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en", { style: "unit", unit, maximumFractionDigits: 1 });
  return format.format(bytes / size);
}

/** @param {number} value */
export const count = (value) => new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en").format(value);

/** Words for what went wrong. @param {unknown} error */
function words(error) {
  if (!(error instanceof TableError)) return say(lang, "ownFailed", String(error));
  switch (error.code) {
    case "own.cancelled":
      return say(lang, "ownCancelled");
    case "own.no_table":
      return say(lang, "ownNoTable");
    case "own.no_table_inside":
      return say(lang, "ownNoTableInside");
    case "own.too_large":
      return say(lang, "ownTooLarge", amount(Number(error.message)), amount(Number(error.field)));
    case "engine.not_loaded":
      return say(lang, "ownDown");
    case "engine.unusable":
      return say(lang, "ownLost");
    default:
      return say(lang, "ownFailed", error.message);
  }
}

/** Tells what went wrong, in words and in place. @param {unknown} error */
export function fault(error) {
  if (!(error instanceof TableError)) console.error(error);
  const trouble = byId("trouble", HTMLElement);
  trouble.replaceChildren(el("p", {}, words(error)));
  const large = error instanceof TableError && ["own.too_large", "table.too_large", "table.too_many_rows", "engine.unusable"].includes(error.code);
  if (large) trouble.append(showReduce(lang));
  trouble.hidden = false;
  tell("");
  trouble.scrollIntoView({ block: "nearest" });
}

/** Calls the worker; what goes wrong is told, and gives nothing. @param {string} call @param {readonly unknown[]} args @param {object} [options] */
export async function work(call, args, options) {
  byId("trouble", HTMLElement).hidden = true;
  try {
    return await client.call(call, args, options);
  } catch (error) {
    fault(error);
    return undefined;
  }
}

/**
 * Opens a source and shows how it is likely to be read.
 *
 * @param {Source} source
 * @param {{ encoding?: string, part?: number, delimiter?: string, read?: boolean }} [wanted] `read` reads it at once
 */
export async function open(source, { read = false, ...how } = {}) {
  hideFrom("shape");
  tell(say(lang, "ownOpening"));
  /** @type {Opened | undefined} */
  const opened = await work("open", [{ ...source, ...how, lang }]);
  if (!opened) return;
  tell(say(lang, "ownOpened", opened.name, amount(opened.size), opened.encoding.toUpperCase(), opened.layout.shapeWords));
  const shape = byId("shape", HTMLElement);
  showShape(shape, opened, {
    again: (changed) => open(source, changed),
    read: (layout) => readBy(source, layout),
  });
  shape.hidden = false;
  if (read) await readBy(source, opened.layout);
  else shape.querySelector("h2")?.focus();
}

/** @param {Source} source @param {import("../../pkg/tables.js").TableLayout} layout */
async function readBy(source, layout) {
  hideFrom("outcome");
  const stop = new AbortController();
  const bar = el("progress", { max: "1", value: "0", "aria-label": say(lang, "ownRead") });
  const said = el("span", {});
  const cancel = el("button", { type: "button" }, say(lang, "ownCancel"));
  cancel.addEventListener("click", () => stop.abort());
  const row = el("div", { class: "field-row reading" }, bar, said, cancel);
  status.replaceChildren(row);
  const progress = (/** @type {import("./client.js").Progress} */ { done, total, rows }) => {
    const part = total === 0 ? 1 : Math.min(1, done / total);
    bar.value = part;
    said.textContent = say(lang, "ownReading", String(Math.floor(part * 100)), count(rows));
  };
  /** @type {KeptTable | undefined} */
  const table = await work("read", [{ layout, lang }], { progress, signal: stop.signal });
  if (row.isConnected) status.replaceChildren();
  if (table) await show(source, table);
}

/** Shows what was read, and what can be asked. @param {Source} source @param {KeptTable} table */
async function show(source, table) {
  const outcome = byId("outcome", HTMLElement);
  await showOutcome(outcome, table, {
    decided: (next) => showQuestions(source, next),
    back: () => {
      hideFrom("outcome");
      byId("shape", HTMLElement).querySelector("h2")?.focus();
    },
  });
  outcome.hidden = false;
  outcome.querySelector("h2")?.focus();
  showQuestions(source, table);
}

/** @param {Source} source @param {KeptTable} table */
function showQuestions(source, table) {
  hideFrom("ask");
  showAsk(byId("ask", HTMLElement), byId("answer", HTMLElement), table);
  byId("ask", HTMLElement).hidden = false;
  showAway(byId("away", HTMLElement), source.name);
  byId("away", HTMLElement).hidden = false;
}

function start() {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  const title = say(lang, "ownTitle");
  document.title = `${title} – ${lang === "zh" ? "县镜" : "County Lens"}`;
  byId("headline", HTMLElement).textContent = title;
  byId("lead", HTMLElement).textContent = say(lang, "ownLead");
  byId("home", HTMLAnchorElement).href = `./?lang=${lang}`;
  for (const one of /** @type {const} */ (["zh", "en"])) {
    const next = new URLSearchParams(location.search);
    next.set("lang", one);
    byId(`lang-${one}`, HTMLAnchorElement).href = `?${next}`;
  }
  showOpen(byId("open", HTMLElement));
  document.documentElement.dataset["engine"] = "live";
}

start();
