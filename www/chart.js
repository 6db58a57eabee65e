// @ts-check
// A chart: laid out for its column, sharp at any pixel ratio, painted once a frame at most. Its marks
// are found by pointer and by keyboard through the module's own index.
import { el, put } from "./dom.js";
import { Selection } from "./selection.js";
import { KEYS, Painting, enlargement, placeIn, ringAt, roomOf } from "./stage.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").Mark} Mark */
/** @typedef {import("../pkg/index.js").Drawn} Drawn */
/** @typedef {import("../pkg/index.js").Figure} Figure */
/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {{ width: number, lang: Lang }} Room */

/**
 * @typedef {object} ChartView
 * @property {(canvas: HTMLCanvasElement, room: Room) => Figure} figure
 * @property {Lang} lang
 * @property {string} title
 * @property {string} description
 * @property {string} [hint] what can be done here; otherwise that marks lead to sources
 * @property {(shape: Drawn) => void} [laid] hears of each layout
 */

/**
 * @typedef {object} ChartEvents
 * @property {(row: string, mark: Mark) => void} open
 * @property {(error: unknown) => void} fail
 */

/** Charts of the page: their ids must differ. */
let charts = 0;

export class Chart {
  /** @type {ChartView | undefined} */
  #view;
  /** @type {Figure | undefined} */
  #figure;
  /** @type {readonly Mark[]} */
  #marks = [];
  /** The number of the mark that the keyboard stands at, and that a click pinned. @type {number | undefined} */
  #at;
  /** @type {number | undefined} */
  #hovered;
  #frame = 0;
  #stale = false;
  #width = 0;
  /** How much larger than laid out it is shown. */
  #scale = 1;
  #events;
  #host;
  #selection;
  #nth = (charts += 1) > 1 ? `-${charts}` : "";
  #canvas = el("canvas", {
    role: "application",
    tabindex: "0",
    "aria-describedby": `chart-description${this.#nth} chart-keys${this.#nth}`,
  });
  #rings = el("div", { class: "rings", "aria-hidden": "true" });
  #stage = el("div", { class: "stage" }, this.#canvas, this.#rings);
  #description = el("p", { id: `chart-description${this.#nth}`, class: "unseen" });
  #keys = el("p", { id: `chart-keys${this.#nth}`, class: "unseen" });
  #hint = el("p", { class: "hint", "aria-hidden": "true" });
  #spoken = el("p", { id: `readout${this.#nth}`, class: "unseen", "aria-live": "polite" });
  /** What is said of a mark, once it is needed. @type {import("./tip.js").Tip | undefined} */
  #tip;
  #painting;
  #sized = new ResizeObserver(() => this.#resized());
  #heard = () => this.#selected();

  /**
   * @param {HTMLElement} host
   * @param {ChartEvents} events
   * @param {Selection} [selection] what it shares with others
   */
  constructor(host, events, selection = new Selection()) {
    this.#host = host;
    this.#selection = selection;
    this.#events = events;
    put(host, this.#stage, this.#hint, this.#spoken, this.#description, this.#keys);
    this.#watchPointer();
    this.#canvas.addEventListener("keydown", (event) => this.#onKey(event));
    this.#canvas.addEventListener("focus", () => this.#fetchTip());
    this.#sized.observe(host);
    this.#painting = new Painting((now) => (now ? this.#draw() : this.#repaint()), events.fail);
    this.#selection.addEventListener("change", this.#heard);
  }

  /** Light or dark by a choice that is not the page's own. @param {"light" | "dark" | undefined} theme */
  set theme(theme) {
    this.#painting.chosen = theme;
    this.#repaint();
  }

  /** Colours in place of the theme's. @param {NonNullable<import("../pkg/index.js").PaintOptions["colors"]>} colors */
  set colors(colors) {
    this.#painting.colors = colors;
    this.#repaint();
  }

  /** Lets go of its memory, its place and all that it listens to. */
  free() {
    this.clear();
    cancelAnimationFrame(this.#frame);
    this.#sized.disconnect();
    this.#painting.free();
    this.#selection.removeEventListener("change", this.#heard);
    this.#host.replaceChildren();
  }

  /** Shows another answer, at once. @param {ChartView} view */
  show(view) {
    this.#view = view;
    this.#at = undefined;
    this.#hovered = undefined;
    this.#canvas.setAttribute("aria-label", view.title);
    this.#canvas.setAttribute("aria-roledescription", say(view.lang, "chartRole"));
    this.#canvas.textContent = view.description;
    this.#description.textContent = view.description;
    this.#keys.textContent = say(view.lang, "chartKeys");
    this.#hint.textContent = view.hint ?? say(view.lang, "chartHint");
    this.#stale = true;
    this.#draw();
    this.#tell();
  }

  /** Shows nothing until the next answer. */
  clear() {
    this.#view = undefined;
    this.#marks = [];
    this.#figure?.free();
    this.#figure = undefined;
  }

  #watchPointer() {
    const canvas = this.#canvas;
    const under = (/** @type {MouseEvent} */ event) => this.#figure?.at(...placeIn(event, canvas, this.#width));
    canvas.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch") this.#hover(under(event));
    });
    canvas.addEventListener("pointerleave", () => this.#hover(undefined));
    canvas.addEventListener("click", (event) => {
      const at = under(event);
      this.#hovered = undefined;
      this.#pin(at);
      const mark = at === undefined ? undefined : this.#marks[at];
      if (mark) this.#events.open(mark.row, mark);
    });
  }

  #resized() {
    if (this.#room() === this.#width) return;
    this.#stale = true;
    this.#repaint();
  }

  /** The width to lay out for. */
  #room() {
    return Math.floor(roomOf(this.#host) / this.#scale);
  }

  #repaint() {
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const view = this.#view;
    if (!view || this.#host.getClientRects().length === 0) return;
    try {
      if (this.#stale || !this.#figure) this.#lay(view);
      const pixelRatio = devicePixelRatio * this.#scale;
      this.#figure?.paint({ ...this.#painting.options(), pixelRatio });
    } catch (error) {
      this.clear();
      this.#events.fail(error);
    }
  }

  /** @param {ChartView} view */
  #lay(view) {
    this.#stale = false;
    this.#scale = enlargement();
    this.#width = this.#room();
    const next = view.figure(this.#canvas, { width: this.#width, lang: view.lang });
    this.#figure?.free();
    this.#figure = next;
    const shape = next.shape();
    this.#marks = shape.marks;
    this.#canvas.style.width = `${shape.width * this.#scale}px`;
    this.#canvas.style.height = `${shape.height * this.#scale}px`;
    view.laid?.(shape);
    this.#tell();
  }

  /** @param {number | undefined} at */
  #hover(at) {
    this.#canvas.classList.toggle("on-mark", at !== undefined);
    if (this.#hovered === at) return;
    this.#hovered = at;
    this.#tell();
  }

  /** @param {number | undefined} at */
  #pin(at) {
    this.#at = at;
    const mark = at === undefined ? undefined : this.#marks[at];
    this.#selection.choose(mark?.row ?? null, mark?.place ?? null);
    this.#tell();
  }

  /** Another chart or the table selected something. */
  #selected() {
    const { row, place } = this.#selection.now;
    if (this.#at !== undefined && this.#marks[this.#at]?.row === row) return;
    const same = (/** @type {Mark} */ mark) => mark.row === row || (place !== null && mark.place === place);
    const own = this.#marks.findIndex((mark) => mark.row === row);
    const found = own < 0 ? this.#marks.findIndex(same) : own;
    this.#at = found < 0 ? undefined : found;
    this.#tell();
  }

  /** Rings the marks of the row that is pointed at or selected, and says what it is. */
  #tell() {
    const mark = this.#marks[this.#hovered ?? this.#at ?? -1];
    const ringed = mark ? this.#marks.filter((one) => one.row === mark.row) : [];
    this.#rings.replaceChildren(...ringed.map((one) => ringAt(one, this.#scale)));
    if (!mark) {
      this.#spoken.textContent = "";
      this.#tip?.hide();
      return;
    }
    if (this.#tip) {
      this.#spoken.textContent = this.#tip.show(mark, this.#view?.lang ?? "zh", this.#scale);
      return;
    }
    this.#fetchTip();
  }

  /** What is said of a mark comes as a script of its own, when a reader turns to the chart. */
  #fetchTip() {
    if (this.#tip) return;
    import(/* later */ "./tip.js").then(({ Tip }) => {
      this.#tip ??= new Tip(this.#stage);
      this.#tell();
    }).catch(this.#events.fail);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = KEYS[event.key];
    if (step !== undefined) {
      this.#hovered = undefined;
      this.#pin(this.#figure?.step(this.#at, step));
    } else if (event.key === "Enter" || event.key === " ") {
      const mark = this.#marks[this.#at ?? -1];
      if (mark) this.#events.open(mark.row, mark);
    } else if (event.key === "Escape") {
      this.#hovered = undefined;
      this.#pin(undefined);
      this.#canvas.blur();
    } else {
      return;
    }
    event.preventDefault();
  }
}
