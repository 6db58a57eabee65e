// @ts-check
// A plot of many points: its canvas, its tip, its keys, and a closer look at a part of it, by dragging
// or without.
import { el, put } from "./dom.js";
import { plotTaken } from "./plot_take.js";
import "./plot_words.js";
import { KEYS, Painting, placeIn, ringAt, roomOf } from "./stage.js";
import { Tip } from "./tip.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/plots.js").Found} Found */
/** @typedef {import("../pkg/plots.js").Plot} Plot */
/** @typedef {import("../pkg/plots.js").PlotShape} PlotShape */
/** @typedef {import("../pkg/plots.js").PlotSpec} PlotSpec */
/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {import("./words.js").Word} Word */

/**
 * @typedef {object} PlotSettings
 * @property {(canvas: HTMLCanvasElement, spec: PlotSpec, options: { width: number, height: number, lang: Lang }) => Plot} plot
 * @property {PlotSpec} spec
 * @property {Lang} lang
 * @property {string} title
 * @property {string} description
 * @property {number} height
 * @property {readonly string[]} [foot] lines under a picture that is taken away: where it is from
 */

/** Keys that charts of few marks have no use for. @type {Record<string, Parameters<Plot["step"]>[1]>} */
const LEAPS = { ...KEYS, PageUp: "back", PageDown: "ahead" };
/** Pixels that a pointer must be dragged for a closer look. */
const DRAGGED = 8;

let plots = 0;

export class PlotView {
  #settings;
  #host;
  #plot;
  /** The item that the keyboard stands at. @type {number | undefined} */
  #at;
  /** @type {{ x?: [number, number], y?: [number, number] }} */
  #part = {};
  #frame = 0;
  #preparing = false;
  #gone = false;
  #canvas;
  #painting = new Painting((now) => (now ? this.#draw() : this.#later()), console.error);
  #rings = el("div", { class: "rings", "aria-hidden": "true" });
  #spoken = el("p", { class: "unseen", "aria-live": "polite" });
  #tip;
  #sized = new ResizeObserver(() => this.#later());

  /** @param {HTMLElement} host @param {PlotSettings} settings */
  constructor(host, settings) {
    this.#host = host;
    this.#settings = settings;
    const { spec, lang, height, title, description } = settings;
    const id = `plot-${(plots += 1)}`;
    this.#canvas = el("canvas", {
      role: "application",
      tabindex: "0",
      "aria-label": title,
      "aria-roledescription": say(lang, "chartRole"),
      "aria-describedby": `${id}-description`,
    });
    const button = (/** @type {Word} */ word, /** @type {number} */ factor) => {
      const made = el("button", { type: "button" }, say(lang, word));
      made.addEventListener("click", () => this.#zoom(factor));
      return made;
    };
    const stage = el("div", { class: "stage" }, this.#canvas, this.#rings);
    this.#tip = new Tip(stage);
    this.#plot = settings.plot(this.#canvas, spec, { width: roomOf(host), height, lang });
    put(
      host,
      stage,
      el("div", { class: "field-row plot-tools" }, button("closer", 0.5), button("wider", 2), button("whole", Infinity)),
      el("p", { id: `${id}-description`, class: "unseen" }, `${description} ${say(lang, "plotKeys")}`),
      this.#spoken,
      plotTaken(this.#plot, settings, () => {
        const { theme, colors } = this.#painting.options();
        return { ...this.#part, theme: theme ?? "light", colors: colors ?? {} };
      }),
    );
    this.#draw();
    this.#watchPointer();
    this.#canvas.addEventListener("keydown", (event) => this.#onKey(event));
    this.#sized.observe(host);
  }

  /** Where its data lie now; for plots that are to share their axes. @returns {PlotShape} */
  get shape() {
    return this.#plot.shape();
  }

  /** Lets go of its memory and of the page's events. */
  free() {
    this.#gone = true;
    this.#painting.free();
    this.#sized.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#host.replaceChildren();
    this.#plot.free();
  }

  #later() {
    if (!this.#gone) this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#frame = 0;
    const { lang, height } = this.#settings;
    this.#plot.place({ width: roomOf(this.#host), height, lang, ...this.#part });
    this.#plot.paint({ ...this.#painting.options(), pixelRatio: devicePixelRatio });
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
      if (this.#gone) return;
      this.#preparing = !this.#plot.prepare();
      if (this.#preparing) later(work);
    };
    later(work);
  }

  /** @param {Found | undefined} found */
  #tell(found) {
    const placed = found && Number.isFinite(found.x) && Number.isFinite(found.y);
    this.#rings.replaceChildren(...(placed ? [ringAt(found)] : []));
    if (!found) {
      this.#tip.hide();
      return;
    }
    const mark = { ...found, range: null, rangeLabel: null, period: "", grade: null, caveats: [], sources: [] };
    const text = this.#tip.show(mark, this.#settings.lang);
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

  #watchPointer() {
    const canvas = this.#canvas;
    const place = (/** @type {PointerEvent} */ event) => placeIn(event, canvas, canvas.offsetWidth);
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
        const found = this.#plot.at(...to);
        // Keys go on from where a click was.
        this.#at = found?.number;
        this.#tell(found);
        return;
      }
      this.#show(Math.min(start[0], to[0]), Math.min(start[1], to[1]), Math.max(start[0], to[0]), Math.max(start[1], to[1]));
    });
    canvas.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch") this.#tell(this.#plot.at(...place(event)));
    });
    canvas.addEventListener("pointerleave", () => this.#tell(this.#at === undefined ? undefined : this.#plot.point(this.#at)));
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = LEAPS[event.key];
    if (step) {
      this.#at = this.#plot.step(this.#at, step);
      this.#tell(this.#at === undefined ? undefined : this.#plot.point(this.#at));
    } else if (event.key === "+" || event.key === "=") this.#zoom(0.5);
    else if (event.key === "-") this.#zoom(2);
    else if (event.key === "0") this.#zoom(Infinity);
    else if (event.key === "Escape") {
      this.#at = undefined;
      this.#tell(undefined);
      this.#canvas.blur();
    } else return;
    event.preventDefault();
  }
}
