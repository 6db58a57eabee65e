// @ts-check
// A plot of many points: its canvas, its tip, its keys, and a closer look at a part of it, by dragging
// or without.
import { el, put } from "./dom.js";

/** @typedef {import("../pkg/plots.js").Found} Found */
/** @typedef {import("../pkg/plots.js").Plot} Plot */
/** @typedef {import("../pkg/plots.js").PlotSpec} PlotSpec */
/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {"closer" | "wider" | "whole" | "hint" | "role"} PlotWord */

/**
 * @typedef {object} PlotSettings
 * @property {(canvas: HTMLCanvasElement, spec: PlotSpec, options: { width: number, height: number, lang: Lang }) => Plot} plot
 * @property {PlotSpec} spec
 * @property {Lang} lang
 * @property {string} title
 * @property {string} description
 * @property {number} height
 * @property {(word: PlotWord) => string} say
 * @property {"light" | "dark"} [theme]
 */

/** @type {Record<string, Parameters<Plot["step"]>[1]>} */
const KEYS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down", Home: "first", End: "last" };
/** Pixels that a pointer must be dragged for a closer look. */
const DRAGGED = 8;

let plots = 0;

export class PlotView {
  #settings;
  #host;
  #plot;
  /** @type {number | undefined} */
  #at;
  /** @type {{ x?: [number, number], y?: [number, number] }} */
  #part = {};
  #frame = 0;
  #preparing = false;
  #canvas;
  #rings = el("div", { class: "rings", "aria-hidden": "true" });
  #tip = el("div", { class: "tip", "aria-hidden": "true", hidden: true });
  #spoken = el("p", { class: "unseen", "aria-live": "polite" });

  /** @param {HTMLElement} host @param {PlotSettings} settings */
  constructor(host, settings) {
    this.#host = host;
    this.#settings = settings;
    const id = `plot-${(plots += 1)}`;
    this.#canvas = el("canvas", {
      role: "application",
      tabindex: "0",
      "aria-label": settings.title,
      "aria-roledescription": settings.say("role"),
      "aria-describedby": `${id}-description`,
    });
    const button = (/** @type {PlotWord} */ word, /** @type {number} */ factor) => {
      const made = el("button", { type: "button" }, settings.say(word));
      made.addEventListener("click", () => this.#zoom(factor));
      return made;
    };
    put(
      host,
      el("div", { class: "stage" }, this.#canvas, this.#rings, this.#tip),
      el("div", { class: "field-row" }, button("closer", 0.5), button("wider", 2), button("whole", Infinity)),
      el("p", { id: `${id}-description`, class: "unseen" }, `${settings.description} ${settings.say("hint")}`),
      this.#spoken,
    );
    const { spec, lang, height } = settings;
    this.#plot = settings.plot(this.#canvas, spec, { width: this.#room(), height, lang });
    this.#draw();
    this.#watch();
    new ResizeObserver(() => this.#later()).observe(host);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#later());
    addEventListener("themechange", () => this.#later());
  }

  #room() {
    return Math.min(Math.max(Math.floor(this.#host.getBoundingClientRect().width), 240), 4000);
  }

  #later() {
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#frame = 0;
    const { lang, height, theme } = this.#settings;
    this.#plot.place({ width: this.#room(), height, lang, ...this.#part });
    const asked = theme ?? document.documentElement.dataset["theme"];
    const dark = asked ? asked === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    this.#plot.paint({ theme: dark ? "dark" : "light", pixelRatio: devicePixelRatio });
    const shape = this.#plot.shape();
    this.#canvas.style.width = `${shape.width}px`;
    this.#canvas.style.height = `${shape.height}px`;
    this.#tell(this.#at === undefined ? undefined : this.#plot.point(this.#at));
    this.#prepare();
  }

  /** Has the points sorted for a pointer while nothing else is to do. */
  #prepare() {
    if (this.#preparing) return;
    this.#preparing = true;
    const later = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ work) => setTimeout(work, 20));
    const work = () => {
      this.#preparing = !this.#plot.prepare();
      if (this.#preparing) later(work);
    };
    later(work);
  }

  /** @param {Found | undefined} found */
  #tell(found) {
    this.#tip.hidden = found === undefined;
    this.#rings.replaceChildren();
    if (!found) return;
    const ring = el("span", { class: "ring" });
    ring.style.left = `${found.x}px`;
    ring.style.top = `${found.y}px`;
    this.#rings.append(ring);
    this.#tip.replaceChildren(el("p", { class: "tip-label" }, found.label), el("p", { class: "tip-value" }, found.value));
    const { width } = this.#tip.getBoundingClientRect();
    const right = found.x + 16 + width <= this.#room();
    this.#tip.style.left = `${right ? found.x + 16 : Math.max(found.x - 16 - width, 0)}px`;
    this.#tip.style.top = `${Math.max(found.y - 24, 0)}px`;
    const text = [found.label, found.value].filter(Boolean).join(this.#settings.lang === "zh" ? "：" : ": ");
    if (this.#spoken.textContent !== text) this.#spoken.textContent = text;
  }

  /** Shows more or less around the middle, or around the point that the keyboard stands at. @param {number} factor */
  #zoom(factor) {
    if (factor === Infinity) {
      this.#part = {};
      this.#draw();
      return;
    }
    const { left, right, top, bottom } = this.#plot.shape();
    const found = this.#at === undefined ? undefined : this.#plot.point(this.#at);
    const [x, y] = found ? [found.x, found.y] : [(left + right) / 2, (top + bottom) / 2];
    const [w, h] = [((right - left) * factor) / 2, ((bottom - top) * factor) / 2];
    this.#show(x - w, y - h, x + w, y + h);
  }

  /** Shows the part between two corners. @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 */
  #show(x0, y0, x1, y1) {
    const [a, b] = [this.#plot.value(x0, y1), this.#plot.value(x1, y0)];
    this.#part = { x: [a.x, b.x], y: [a.y, b.y] };
    this.#draw();
  }

  #watch() {
    const canvas = this.#canvas;
    const place = (/** @type {PointerEvent} */ event) => {
      const box = canvas.getBoundingClientRect();
      return /** @type {[number, number]} */ ([event.clientX - box.left, event.clientY - box.top]);
    };
    /** @type {[number, number] | undefined} */
    let from;
    canvas.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse") from = place(event);
    });
    canvas.addEventListener("pointerup", (event) => {
      const to = place(event);
      const start = from;
      from = undefined;
      if (!start || Math.min(Math.abs(to[0] - start[0]), Math.abs(to[1] - start[1])) < DRAGGED) {
        this.#tell(this.#plot.at(...to));
        return;
      }
      this.#show(Math.min(start[0], to[0]), Math.min(start[1], to[1]), Math.max(start[0], to[0]), Math.max(start[1], to[1]));
    });
    canvas.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch") this.#tell(this.#plot.at(...place(event)));
    });
    canvas.addEventListener("pointerleave", () => this.#tell(undefined));
    canvas.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const step = KEYS[event.key];
      if (step) {
        this.#at = this.#plot.step(this.#at, step);
        this.#tell(this.#at === undefined ? undefined : this.#plot.point(this.#at));
      } else if (event.key === "+" || event.key === "=") this.#zoom(0.5);
      else if (event.key === "-") this.#zoom(2);
      else if (event.key === "0") this.#zoom(Infinity);
      else if (event.key === "Escape") {
        this.#at = undefined;
        this.#tell(undefined);
        canvas.blur();
      } else return;
      event.preventDefault();
    });
  }
}
