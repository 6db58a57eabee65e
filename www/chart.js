// @ts-check
// The canvas: sized to its column, sharp at any pixel ratio, redrawn once a frame at most; its
// marks are found by pointer and by keyboard.
import { el, put } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").Mark} Mark */
/** @typedef {import("../pkg/index.js").Drawn} Drawn */
/** @typedef {import("../pkg/index.js").DrawOptions} DrawOptions */
/** @typedef {import("../pkg/index.js").Lang} Lang */

/**
 * @typedef {object} ChartView
 * @property {(canvas: HTMLCanvasElement, options: DrawOptions) => Drawn} draw
 * @property {Lang} lang
 * @property {string} title
 * @property {string} description
 * @property {string} [hint] what can be done here; otherwise that marks lead to sources
 * @property {(key: string, label?: string) => string} tell a mark in words
 */

/**
 * @typedef {object} ChartEvents
 * @property {(key: string | null) => void} select
 * @property {(key: string) => void} open
 * @property {(error: unknown) => void} fail
 */

const NARROWEST = 240;
const WIDEST = 4000;
const STEPS = new Map([
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
  ["ArrowRight", 1],
  ["ArrowDown", 1],
]);

/**
 * The mark under a point; where several overlap, the one whose middle is nearest.
 *
 * @param {readonly Mark[]} marks
 * @param {number} x
 * @param {number} y
 */
export function markAt(marks, x, y) {
  const away = (/** @type {Mark} */ mark) => (mark.x - x) ** 2 + (mark.y - y) ** 2;
  const under = marks.filter(
    (mark) => x >= mark.left && x <= mark.right && y >= mark.top && y <= mark.bottom,
  );
  return under.sort((one, other) => away(one) - away(other))[0];
}

/** Charts of the page: their ids must differ. */
let charts = 0;

export class Chart {
  /** @type {ChartView | undefined} */
  #view;
  /** @type {Mark[]} */
  #marks = [];
  /** @type {string | null} */
  #selected = null;
  /** @type {string | null} */
  #hovered = null;
  #frame = 0;
  #printing = false;
  #width = 0;
  #events;
  #host;
  #nth = (charts += 1) > 1 ? `-${charts}` : "";
  #canvas = el("canvas", {
    role: "img",
    tabindex: "0",
    "aria-describedby": `chart-description${this.#nth} chart-keys${this.#nth}`,
  });
  #description = el("p", { id: `chart-description${this.#nth}`, class: "unseen" });
  #keys = el("p", { id: `chart-keys${this.#nth}`, class: "unseen" });
  #readout = el("p", { id: `readout${this.#nth}`, class: "readout", "aria-live": "polite" });
  #dark = matchMedia("(prefers-color-scheme: dark)");

  /**
   * @param {HTMLElement} host
   * @param {ChartEvents} events
   */
  constructor(host, events) {
    this.#host = host;
    this.#events = events;
    put(host, this.#canvas, this.#readout, this.#description, this.#keys);
    this.#watchPointer();
    this.#canvas.addEventListener("keydown", (event) => this.#onKey(event));
    this.#canvas.addEventListener("blur", () => this.#hover(null));
    new ResizeObserver(() => this.#resized()).observe(host);
    this.#dark.addEventListener("change", () => this.#schedule());
    this.#watchRatio();
    for (const [name, printing] of /** @type {const} */ ([["beforeprint", true], ["afterprint", false]])) {
      addEventListener(name, () => {
        this.#printing = printing;
        this.#paint();
      });
    }
  }

  /** Shows another answer, at once. @param {ChartView} view */
  show(view) {
    this.#view = view;
    this.#selected = null;
    this.#hovered = null;
    this.#canvas.setAttribute("aria-label", view.title);
    this.#canvas.textContent = view.description;
    this.#description.textContent = view.description;
    this.#keys.textContent = say(view.lang, "chartKeys");
    this.#paint();
    this.#tell();
  }

  /** Shows nothing until the next answer. */
  clear() {
    this.#view = undefined;
    this.#marks = [];
  }

  /** Marks a row, without telling anyone. @param {string | null} key */
  select(key) {
    if (this.#selected === key) return;
    this.#selected = key;
    this.#tell();
    this.#schedule();
  }

  #watchPointer() {
    const canvas = this.#canvas;
    const under = (/** @type {MouseEvent} */ event) => {
      const box = canvas.getBoundingClientRect();
      return markAt(this.#marks, event.clientX - box.left, event.clientY - box.top);
    };
    canvas.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch") this.#hover(under(event)?.key ?? null);
    });
    canvas.addEventListener("pointerleave", () => this.#hover(null));
    canvas.addEventListener("click", (event) => {
      const mark = under(event);
      this.#choose(mark?.key ?? null);
      if (mark) this.#events.open(mark.key);
    });
  }

  /** A window moved to another screen, or a zoomed page, has another pixel ratio. */
  #watchRatio() {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = () => {
      this.#schedule();
      this.#watchRatio();
    };
    query.addEventListener("change", changed, { once: true });
  }

  #resized() {
    if (this.#room() !== this.#width) this.#schedule();
  }

  #room() {
    const room = Math.floor(this.#host.getBoundingClientRect().width);
    return Math.min(Math.max(room, NARROWEST), WIDEST);
  }

  #schedule() {
    this.#frame ||= requestAnimationFrame(() => this.#paint());
  }

  #paint() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const view = this.#view;
    if (!view || this.#host.getClientRects().length === 0) return;
    this.#width = this.#room();
    const selected = this.#hovered ?? this.#selected;
    const dark = this.#dark.matches && !this.#printing;
    try {
      const drawn = view.draw(this.#canvas, {
        width: this.#width,
        lang: view.lang,
        theme: dark ? "dark" : "light",
        pixelRatio: devicePixelRatio,
        ...(selected === null ? {} : { selected }),
      });
      this.#marks = drawn.marks;
      this.#canvas.style.width = `${drawn.width}px`;
      this.#canvas.style.height = `${drawn.height}px`;
    } catch (error) {
      this.clear();
      this.#events.fail(error);
    }
  }

  /** @param {string | null} key */
  #hover(key) {
    this.#canvas.classList.toggle("on-mark", key !== null);
    if (this.#hovered === key) return;
    this.#hovered = key;
    this.#tell();
    this.#schedule();
  }

  /** @param {string | null} key */
  #choose(key) {
    this.#hovered = null;
    this.select(key);
    this.#events.select(key);
  }

  #tell() {
    if (!this.#view) return;
    const key = this.#hovered ?? this.#selected;
    this.#readout.classList.toggle("is-hint", key === null);
    const text = key === null ? (this.#view.hint ?? say(this.#view.lang, "chartHint")) : this.#view.tell(key, this.#marks.find((mark) => mark.key === key)?.label);
    if (this.#readout.textContent !== text) this.#readout.textContent = text;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.#stops().indexOf(this.#selected ?? "");
    const step = STEPS.get(event.key);
    if (step !== undefined) {
      this.#goTo(at < 0 && step < 0 ? Infinity : at + step);
    } else if (event.key === "Home") {
      this.#goTo(0);
    } else if (event.key === "End") {
      this.#goTo(Infinity);
    } else if (event.key === "Enter" || event.key === " ") {
      if (this.#selected !== null) this.#events.open(this.#selected);
    } else if (event.key === "Escape") {
      this.#choose(null);
      this.#canvas.blur();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** What the arrow keys visit: a row may have several marks, and is told once. */
  #stops() {
    return [...new Set(this.#marks.map((mark) => mark.key))];
  }

  /** @param {number} at */
  #goTo(at) {
    const stops = this.#stops();
    const key = stops[Math.min(Math.max(at, 0), stops.length - 1)];
    if (key !== undefined) this.#choose(key);
  }
}
