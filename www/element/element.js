// @ts-check
// <county-lens>: one question answered inside another page, in a shadow of its own. It gets its module
// from who defines it, and shares it with every other element of the page.
import { DOT, print, told } from "../card.js";
import { Chart } from "../chart.js";
import { el } from "../dom.js";
import { Selection } from "../selection.js";
import { showTable } from "../table.js";
import { say } from "../words.js";
import { ASKED, FIELDS } from "./fields.js";
import { STYLE } from "./style.js";
import { taken } from "./take.js";
import "./words.js";

/** @typedef {typeof import("../../pkg/index.js")} Lens */
/** @typedef {import("../../pkg/index.js").Answer} Answer */
/** @typedef {import("../../pkg/index.js").Lang} Lang */
/** @typedef {Record<string, string>} Values the attributes that are set, by name */
/** @typedef {"chart" | "table" | "sources"} Tab */

const TABS = /** @type {const} */ (["chart", "table", "sources"]);
const TAB_WORDS = /** @type {const} */ ({ chart: "elementChart", table: "elementTable", sources: "elementSources" });
/** Colours of charts that the page may set, by the custom property. */
const COLORS = /** @type {const} */ ({ background: "--county-lens-paper", text: "--county-lens-ink", muted: "--county-lens-muted", grid: "--county-lens-rule", series1: "--county-lens-accent" });

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @param {ShadowRoot} root */
function dress(root) {
  if ("adoptedStyleSheets" in root) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [sheet];
  } else {
    put(/** @type {ShadowRoot} */ (root), el("style", {}, STYLE));
  }
}

/** @param {ShadowRoot} root @param {...Node} children */
function put(root, ...children) {
  root.append(...children);
}

/**
 * Defines the element once.
 *
 * @param {Lens} lens the module
 * @param {() => Promise<void>} load loads it
 * @param {{ home?: string, notes?: () => Promise<void> }} [settings] where the whole page is, and what brings long texts
 */
export function define(lens, load, { home, notes = () => lens.loadNotes() } = {}) {
  if (customElements.get("county-lens")) return;

  class CountyLens extends HTMLElement {
    static observedAttributes = FIELDS.map(({ name }) => name);

    #root = this.attachShadow({ mode: "open" });
    #slot = el("slot");
    #trouble = el("p", { class: "hint", role: "status", part: "trouble" });
    #title = el("h2", { part: "title" });
    #finding = el("p", { part: "finding", class: "finding" });
    #host = el("div", { part: "chart" });
    #notes = el("ol", { class: "notes" });
    #table = el("div", { part: "table" });
    #sources = el("div", { part: "sources" });
    #controls = el("div", { part: "controls", class: "bar" });
    #foot = el("p", { part: "foot", class: "foot" });
    #body = el("article", { hidden: true }, this.#title, this.#finding, this.#controls, el("div", {}, this.#host, this.#notes), this.#table, this.#sources, this.#foot);
    #selection = new Selection();
    /** @type {Chart | undefined} */
    #chart;
    /** @type {Answer | undefined} */
    #answer;
    /** What the attributes said when it was put into the page. @type {Values} */
    #first = {};
    #queued = false;
    #dark = matchMedia("(prefers-color-scheme: dark)");
    #recolor = () => this.#theme();

    constructor() {
      super();
      dress(this.#root);
      put(this.#root, this.#trouble, this.#slot, this.#body);
      this.#trouble.hidden = true;
      this.#selection.addEventListener("change", () => this.#selected());
    }

    connectedCallback() {
      this.#first = this.#values();
      this.#dark.addEventListener("change", this.#recolor);
      this.#later();
    }

    disconnectedCallback() {
      this.#dark.removeEventListener("change", this.#recolor);
      this.#chart?.free();
      this.#chart = undefined;
      this.#answer = undefined;
    }

    attributeChangedCallback() {
      if (this.isConnected) this.#later();
    }

    /** The answer that stands, or nothing. @returns {Answer | undefined} */
    get answer() {
      return this.#answer;
    }

    /** What is shown, to be kept and given back to `restore`. */
    save() {
      return { version: 1, query: this.#answer?.query ?? "", ...this.#values() };
    }

    /** Shows what `save` gave. @param {Record<string, unknown>} saved */
    restore(saved) {
      for (const { name, kind } of FIELDS) {
        const value = saved[name];
        if (typeof value === "string" || (kind === "flag" && value === true)) this.setAttribute(name, value === true ? "" : value);
        else this.removeAttribute(name);
      }
    }

    /** Shows what its attributes said when it was put into the page. */
    reset() {
      this.restore(this.#first);
    }

    /** A file for the reader. @param {"png" | "svg" | "csv" | "json"} [kind] */
    async download(kind = "png") {
      if (this.#answer) await taken(lens, this.#answer, this.#lang, kind, { values: this.#values(), dark: this.#isDark, home, notes });
    }

    /** @returns {Values} */
    #values() {
      /** @type {Values} */
      const values = {};
      for (const { name } of FIELDS) {
        const value = this.getAttribute(name);
        if (value !== null) values[name] = value;
      }
      return values;
    }

    /** @returns {Lang} */
    get #lang() {
      const near = this.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang ?? "";
      return (near || navigator.language).toLowerCase().startsWith("zh") ? "zh" : "en";
    }

    get #isDark() {
      const { dark } = this.#values();
      return dark === "true" || (dark === "auto" && this.#dark.matches);
    }

    /** @returns {Tab} */
    get #tab() {
      const tab = this.getAttribute("tab");
      return TABS.find((one) => one === tab) ?? "chart";
    }

    #later() {
      if (this.#queued) return;
      this.#queued = true;
      queueMicrotask(async () => {
        try {
          await load();
          this.#queued = false;
          if (this.isConnected) this.#show();
        } catch (error) {
          this.#queued = false;
          this.#fail(error);
        }
      });
    }

    #show() {
      const lang = this.#lang;
      const values = this.#values();
      const fields = new URLSearchParams(ASKED.filter((name) => values[name] !== undefined).map((name) => [name, values[name] ?? ""]));
      const query = values["ask"] ? fields.toString() : (lens.stories(lang)[0]?.query ?? "");
      const before = this.#answer?.query;
      const answer = lens.ask(lens.parseQuestion(query), lang);
      this.#answer = answer;
      this.#title.textContent = answer.title;
      this.#finding.textContent = answer.refusal?.reason ?? answer.finding;
      this.#body.lang = lang === "zh" ? "zh-CN" : "en";
      // What is to be drawn must have its room.
      this.#trouble.hidden = true;
      this.#slot.hidden = true;
      this.#body.hidden = false;
      this.#theme();
      this.#draw(answer, lang, values);
      this.#fillTable(answer, lang);
      this.#fillSources(answer, lang);
      this.#fillControls(answer, lang, values);
      this.#fillFoot(answer, lang);
      this.#turn();
      this.#tell(before === undefined ? "ready" : "change", { query: answer.query, title: answer.title, finding: answer.finding });
    }

    #theme() {
      this.toggleAttribute("data-dark", this.#isDark);
      if (!this.#chart) return;
      const style = getComputedStyle(this);
      const set = Object.entries(COLORS).map(([name, property]) => [name, style.getPropertyValue(property).trim()]);
      this.#chart.colors = Object.fromEntries(set.filter(([, value]) => /^#[\da-f]{6}$/i.test(value ?? "")));
      this.#chart.theme = this.#isDark ? "dark" : "light";
    }

    /** @param {Answer} answer @param {Lang} lang @param {Values} values */
    #draw(answer, lang, values) {
      this.#chart ??= new Chart(this.#host, { open: (row, mark) => this.#open(row, mark), fail: (error) => this.#fail(error) }, this.#selection);
      this.#theme();
      this.#host.hidden = answer.rows.length === 0;
      if (answer.rows.length === 0) {
        this.#chart.clear();
        return;
      }
      const offer = lens.kinds(answer.question, lang).find(({ kind }) => kind === values["chart"]);
      const log = values["axis"] === "log" && (offer ?? lens.kinds(answer.question, lang)[0])?.log;
      const more = { ...(offer ? { kind: offer.kind } : {}), ...(log ? { axis: /** @type {const} */ ("log") } : {}) };
      this.#chart.show({
        figure: (canvas, room) => lens.figure(canvas, answer.question, { ...room, ...more }),
        lang,
        title: answer.title,
        description: answer.description,
        laid: (shape) => this.#notes.replaceChildren(...shape.notes.map((text) => el("li", {}, text))),
      });
    }

    /** @param {Answer} answer @param {Lang} lang */
    #fillTable(answer, lang) {
      const select = (/** @type {string} */ key) => this.#selection.choose(key);
      showTable(this.#table, lens.table(answer.question, lang), lang, { caption: answer.title, select, open: (key) => this.#open(key) });
    }

    /** @param {Answer} answer @param {Lang} lang @param {readonly import("../../pkg/index.js").ObservationId[]} [ids] */
    #fillSources(answer, lang, ids = answer.evidence) {
      const cards = [...new Set(ids)].map((id) => {
        const card = lens.source(id, lang);
        const where = told(card, lang, ["report", "section", "paragraph"], DOT);
        const what = told(card, lang, ["place", "indicator", "period", "value"], DOT);
        return el("div", { class: "card" }, print(card.printed), el("p", { class: "by" }, what), el("p", { class: "by" }, where));
      });
      const caveats = answer.caveats.length === 0 ? [] : [el("p", {}, el("strong", {}, say(lang, "elementCaveats"))), el("ul", {}, ...answer.caveats.map((text) => el("li", {}, text)))];
      this.#sources.replaceChildren(...cards, ...caveats);
    }

    /** @param {Answer} answer @param {Lang} lang @param {Values} values */
    #fillControls(answer, lang, values) {
      const plain = this.hasAttribute("plain");
      const locked = this.hasAttribute("locked");
      this.#title.hidden = plain;
      this.#finding.hidden = plain;
      this.#controls.hidden = plain;
      if (plain) return;
      const kept = this.#root.activeElement?.id;
      const tabs = TABS.map((tab) => {
        const button = el("button", { type: "button", id: `tab-${tab}`, "aria-pressed": String(tab === this.#tab) }, say(lang, TAB_WORDS[tab]));
        button.addEventListener("click", () => this.setAttribute("tab", tab));
        return button;
      });
      const views = el("div", { role: "group", "aria-label": say(lang, "elementViews"), class: "bar" }, ...tabs);
      this.#controls.replaceChildren(views, ...(locked ? [] : this.#choices(answer, lang, values)));
      if (kept) this.#root.getElementById(kept)?.focus();
    }

    /** @param {Answer} answer @param {Lang} lang @param {Values} values */
    #choices(answer, lang, values) {
      const kinds = lens.kinds(answer.question, lang);
      const kind = el("select", { id: "kind" }, ...kinds.map((one) => el("option", { value: one.kind, selected: one.kind === values["chart"] }, one.name)));
      kind.addEventListener("change", () => this.setAttribute("chart", kind.value));
      const stories = lens.stories(lang);
      const own = stories.some(({ query }) => query === answer.query) ? [] : [el("option", { value: "" }, say(lang, "elementOwn"))];
      const question = el("select", { id: "question" }, ...own, ...stories.map((one) => el("option", { value: one.query, selected: one.query === answer.query }, one.title)));
      question.addEventListener("change", () => this.#ask(question.value));
      const reset = el("button", { type: "button", id: "reset" }, say(lang, "elementReset"));
      reset.addEventListener("click", () => this.reset());
      return [
        el("label", {}, say(lang, "elementQuestion"), question),
        ...(kinds.length > 1 ? [el("label", {}, say(lang, "kindField"), kind)] : []),
        reset,
      ];
    }

    /** Another question in place of this one. @param {string} query */
    #ask(query) {
      if (query === "") {
        this.reset();
        return;
      }
      const fields = new URLSearchParams(query);
      for (const name of ASKED) {
        const value = fields.get(name);
        if (value === null) this.removeAttribute(name);
        else this.setAttribute(name, value);
      }
      this.removeAttribute("chart");
    }

    /** @param {Answer} answer @param {Lang} lang */
    #fillFoot(answer, lang) {
      const ids = answer.evidence.slice(0, 4).join(lang === "zh" ? "、" : ", ");
      const source = `${say(lang, "sourceTitle")}${lang === "zh" ? "：" : ": "}${ids}${answer.evidence.length > 4 ? " …" : ""}`;
      const by = say(lang, "elementBy");
      const link = home ? el("a", { href: `${home}?${answer.query}&lang=${lang}`, target: "_blank", rel: "noopener" }, by) : by;
      this.#foot.replaceChildren(`${source} · `, link);
    }

    /** Shows the part that is asked for. */
    #turn() {
      const tab = this.hasAttribute("plain") ? "chart" : this.#tab;
      const shown = { chart: this.#host.parentElement, table: this.#table, sources: this.#sources };
      for (const one of TABS) {
        const part = shown[one];
        if (part) part.hidden = one !== tab;
      }
    }

    /** @param {string} key a row's @param {import("../../pkg/index.js").Mark} [mark] */
    #open(key, mark) {
      const answer = this.#answer;
      const row = answer?.rows.find((one) => one.key === key);
      if (!answer || !row) return;
      this.#selection.choose(row.key, row.place);
      this.#tell("select", { row: key, place: row.place, label: row.label, value: mark?.value ?? null, evidence: [...row.evidence] });
      if (this.hasAttribute("plain") || row.evidence.length === 0) return;
      notes()
        .catch((error) => console.error(error))
        .then(() => {
          if (this.#answer !== answer) return;
          this.setAttribute("tab", "sources");
          queueMicrotask(() => queueMicrotask(() => this.#fillSources(answer, this.#lang, row.evidence)));
        });
    }

    #selected() {
      for (const line of this.#table.querySelectorAll("tbody tr")) {
        if (line.getAttribute("data-key") === this.#selection.now.row) line.setAttribute("aria-current", "true");
        else line.removeAttribute("aria-current");
      }
    }

    /** @param {unknown} error */
    #fail(error) {
      const { code = "engine.not_loaded", field, message = String(error) } = /** @type {{ code?: string, field?: string, message?: string }} */ (error ?? {});
      this.#body.hidden = true;
      this.#slot.hidden = false;
      this.#trouble.hidden = false;
      this.#trouble.textContent = code.startsWith("engine.") ? say(this.#lang, "elementDown") : message;
      this.#tell("error", { code, field: field ?? null, message });
    }

    /** @param {"ready" | "change" | "select" | "error"} what @param {Record<string, unknown>} detail */
    #tell(what, detail) {
      this.dispatchEvent(new CustomEvent(`county-lens-${what}`, { detail, bubbles: true, composed: true }));
    }
  }

  // Each attribute is a property too; `lang` is one of every element already.
  for (const { name, kind } of FIELDS) {
    if (name in HTMLElement.prototype) continue;
    Object.defineProperty(CountyLens.prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return kind === "flag" ? this.hasAttribute(name) : this.getAttribute(name);
      },
      set(value) {
        if (value === null || value === undefined || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? "" : String(value));
      },
    });
  }
  customElements.define("county-lens", CountyLens);
}
