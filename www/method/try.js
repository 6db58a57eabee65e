// @ts-check
// A live example: options as JSON, computed by the statistics' module, which is loaded when the
// first one is opened.
import { el } from "../dom.js";
import { say } from "./words.js";

/** @typedef {import("./words.js").Lang} Lang */
/** @typedef {typeof import("../../pkg/statistics.js")} Statistics */

/** @type {Promise<Statistics> | undefined} */
let loading;

/** A load that failed may be tried again. */
function statistics() {
  loading ??= (async () => {
    const module = await import("../../pkg/statistics.js");
    await module.load();
    return module;
  })().catch((cause) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

/** @param {readonly { name: string, words: string }[]} list */
const lookup = (list) => new Map(list.map(({ name, words }) => [name, words]));

/** A part of a result as text: exactly what the module gave. @param {unknown} value @returns {string} */
function shown(value) {
  if (Array.isArray(value) || (value && typeof value === "object")) {
    const text = JSON.stringify(value);
    return text.length > 400 ? `${text.slice(0, 400)} …` : text;
  }
  return String(value);
}

/**
 * @param {Statistics} module
 * @param {string} id
 * @param {any} result
 * @param {Lang} lang
 */
function resultOf(module, id, result, lang) {
  const table = module.statistics(lang).find((one) => one.id === id);
  const { cautions, reasons } = module.words(lang);
  const [warned, why] = [lookup(cautions), lookup(reasons)];
  const reason = (/** @type {string} */ name) => {
    const found = result.reasons[name] ?? result.reasons.undefined;
    return say(lang, "none", why.get(found) ?? String(found));
  };
  const rows = (table?.result ?? []).map(({ name, words }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, words, " ", el("code", {}, name)),
      el("td", {}, result[name] === null ? reason(name) : el("code", {}, shown(result[name]))),
    ),
  );
  const head = el("tr", {}, el("th", { scope: "col" }, say(lang, "result")), el("th", { scope: "col" }, say(lang, "value")));
  const label = { class: "scroll", tabindex: "0", role: "region", "aria-label": say(lang, "result") };
  const notes = /** @type {string[]} */ (result.cautions).map((one) => el("li", {}, warned.get(one) ?? one));
  return [
    el("div", label, el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows))),
    notes.length > 0 ? el("p", {}, el("strong", {}, say(lang, "cautions"))) : null,
    notes.length > 0 ? el("ul", { class: "bullets" }, ...notes) : null,
  ];
}

/** @param {HTMLElement} output @param {string} id @param {string} text @param {Lang} lang */
async function compute(output, id, text, lang) {
  const fail = (/** @type {(string | null)[]} */ ...lines) => {
    output.replaceChildren(el("div", { class: "notice", role: "alert" }, ...lines.filter((one) => one !== null).map((one) => el("p", {}, one))));
  };
  /** @type {any} */
  let options;
  try {
    options = JSON.parse(text);
  } catch (error) {
    fail(say(lang, "notJson", error instanceof Error ? error.message : String(error)));
    return;
  }
  output.replaceChildren(el("p", { class: "note" }, say(lang, "loading")));
  /** @type {Statistics} */
  let module;
  try {
    module = await statistics();
  } catch (cause) {
    fail(say(lang, "down", cause instanceof Error ? cause.message : String(cause)));
    return;
  }
  try {
    const result = module.call(/** @type {any} */ (id), options);
    output.replaceChildren(...resultOf(module, id, result, lang).filter((one) => one !== null));
  } catch (error) {
    if (!module.isLensError(error)) throw error;
    fail(error.message, error.hint ? say(lang, "hint", error.hint) : null);
  }
}

/** Puts a form in the place of the printed example. @param {HTMLDetailsElement} details @param {Lang} lang */
export function openTry(details, lang) {
  const id = details.dataset["try"] ?? "";
  const printed = details.querySelector("pre");
  const made = details.querySelector(".live");
  const example = printed?.textContent ?? "{}";
  const text = made?.querySelector("textarea")?.value ?? example;
  const field = `${id}-options`;
  const area = el("textarea", { id: field, rows: "4", spellcheck: "false", autocomplete: "off" });
  area.value = text;
  const output = el("div", { class: "output", "aria-live": "polite" });
  const run = el("button", { type: "submit", class: "main" }, say(lang, "compute"));
  const back = el("button", { type: "button" }, say(lang, "reset"));
  const form = el("form", { class: "live" }, el("label", { for: field }, say(lang, "options")), area, el("p", { class: "buttons" }, run, back), output);
  const go = () => compute(output, id, area.value, lang);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });
  back.addEventListener("click", () => {
    area.value = example;
    go();
  });
  if (printed) printed.hidden = true;
  made?.remove();
  details.append(form);
  go();
}
