// @ts-check
// The embedded page: the address says what is asked and how it is shown, and the host hears how high it is.
import { FIELDS, ASKED } from "./fields.js";

/** @typedef {typeof import("../../pkg/index.js")} Lens */

/** A flag of the address: there, and not said to be off. @param {string | null} value */
const isOn = (value) => value !== null && value !== "0" && value !== "false";

/** The year of a date as the answers give it. @param {string | null | undefined} date */
const yearOf = (date) => date?.slice(0, 4);

/**
 * The query of a change between two years, among those on offer.
 *
 * @param {Lens} lens
 * @param {URLSearchParams} wanted
 */
export function between(lens, wanted) {
  const [from, to] = (wanted.get("time") ?? "").split("..");
  const offers = lens.changes("en").filter(({ question }) => {
    const asked = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (question));
    return ["indicator", "place"].every((name) => wanted.get(name) === null || asked[name] === wanted.get(name));
  });
  return offers.find(({ question }) => {
    const { rows } = lens.ask(question, "en");
    const [base, current] = ["base", "current"].map((key) => rows.find((row) => row.key === key));
    const years = [base, current].map((row) => yearOf(row?.periodEnd ?? row?.periodStart));
    return years[0] === from && years[1] === (to ?? from);
  })?.query;
}

/** Heights in the shapes that hosts listen for: Canvas, H5P, Datawrapper, Flourish. @param {number} height */
function tellHeight(height) {
  const messages = [
    JSON.stringify({ subject: "lti.frameResize", height }),
    { subject: "lti.frameResize", height },
    { context: "h5p", action: "prepareResize", scrollHeight: height, clientHeight: innerHeight },
    { context: "h5p", action: "resize", scrollHeight: height },
    { "datawrapper-height": { "county-lens": height } },
    JSON.stringify({ sender: "Flourish", context: "iframe.resize", method: "resize", height, src: location.href }),
    { type: "county-lens-height", height },
  ];
  for (const message of messages) parent.postMessage(message, "*");
}

/** What the file itself says is to be shown, where its address says nothing. */
function written() {
  const text = document.getElementById("county-lens-view")?.textContent ?? "";
  return text.trim() === "" ? "" : String(JSON.parse(text).search ?? "");
}

/** The element's heading is this page's first; a plain one has none that is seen. @param {HTMLElement} node */
function headed(node) {
  const title = node.shadowRoot?.querySelector("h2");
  if (!title?.textContent) return;
  document.title = title.textContent;
  title.setAttribute("role", "heading");
  title.setAttribute("aria-level", "1");
  document.querySelector("h1")?.remove();
  if (!title.hidden) return;
  const unseen = document.createElement("h1");
  unseen.className = "unseen";
  unseen.textContent = title.textContent;
  node.before(unseen);
}

/**
 * Shows in the page's element what the address asks for, and keeps the address up to date.
 *
 * @param {Lens} lens
 * @param {() => Promise<void>} load
 */
export async function follow(lens, load) {
  const node = document.querySelector("county-lens");
  if (!(node instanceof HTMLElement)) return;
  const given = new URLSearchParams(location.search.length > 1 ? location.search : written());
  const unknown = [...given.keys()].filter((key) => !["time", "note", "v", "data"].includes(key) && !FIELDS.some(({ name }) => name === key));
  const lang = given.get("lang") ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  for (const { name, kind } of FIELDS) {
    const value = given.get(name);
    if (kind === "flag" ? isOn(value) : value !== null) node.setAttribute(name, kind === "flag" ? "" : (value ?? ""));
  }
  if (!given.has("dark")) node.setAttribute("dark", "auto");
  if (unknown.length > 0) console.info(`county-lens: ${unknown.join(", ")}: unknown, left alone`);
  document.documentElement.dataset["dark"] = String(node.getAttribute("dark") === "true");
  for (const [name, engine] of /** @type {const} */ ([["ready", "live"], ["error", "down"]])) {
    node.addEventListener(`county-lens-${name}`, (event) => {
      document.documentElement.setAttribute("data-engine", engine);
      const { detail } = /** @type {CustomEvent} */ (event);
      if (parent !== globalThis.window) parent.postMessage({ type: `county-lens-${name}`, detail }, "*");
    });
  }
  node.addEventListener("county-lens-ready", () => headed(node));
  node.addEventListener("county-lens-change", () => {
    headed(node);
    const state = new URLSearchParams([...given].filter(([key]) => !ASKED.includes(key) && key !== "time"));
    for (const { name } of FIELDS) {
      const value = node.getAttribute(name);
      if (value === null) state.delete(name);
      else state.set(name, value === "" ? "1" : value);
    }
    try {
      history.replaceState(null, "", `?${state}`);
    } catch {
      // A sandbox may forbid it: then the address stays what it was.
    }
  });
  if (parent !== globalThis.window) {
    const tell = () => tellHeight(Math.ceil(document.documentElement.getBoundingClientRect().height));
    new ResizeObserver(tell).observe(document.documentElement);
    // H5P's host answers a greeting, and asks again when its own width changes.
    parent.postMessage({ context: "h5p", action: "hello" }, "*");
    addEventListener("message", ({ data }) => {
      if (data?.context === "h5p" && (data.action === "hello" || data.action === "resize")) tell();
    });
  }
  if (given.has("time")) {
    await load();
    const query = between(lens, given);
    if (query) for (const [name, value] of new URLSearchParams(query)) node.setAttribute(name, value);
  }
}
