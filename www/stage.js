// @ts-check
// What charts and plots share: the room that they have, their colours, their keys, the ring about a mark.
import { el } from "./dom.js";

/** @typedef {import("../pkg/index.js").PaintOptions} PaintOptions */

const NARROWEST = 240;
const WIDEST = 4000;

/** @type {Readonly<Record<string, "left" | "right" | "up" | "down" | "first" | "last">>} */
export const KEYS = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/** Width that a picture has in its column, in CSS pixels. @param {HTMLElement} host */
export function roomOf(host) {
  // As laid out: a slide that is shown smaller than it is made has a room as wide as it is made.
  return Math.min(Math.max(host.clientWidth, NARROWEST), WIDEST);
}

/**
 * A pointer's place in pixels of a picture that is shown larger, or on a slide that is.
 *
 * @param {MouseEvent} event
 * @param {HTMLElement} canvas
 * @param {number} width that the picture is laid out for
 * @returns {[x: number, y: number]}
 */
export function placeIn(event, canvas, width) {
  const box = canvas.getBoundingClientRect();
  const shown = box.width / width || 1;
  return [(event.clientX - box.left) / shown, (event.clientY - box.top) / shown];
}

/** How much larger than laid out a picture is shown: a room reads from afar. */
export function enlargement() {
  return document.documentElement.dataset["present"] === undefined ? 1 : 1.5;
}

/** @param {{ x: number, y: number }} place in pixels of the picture @param {number} [scale] its enlargement */
export function ringAt({ x, y }, scale = 1) {
  const ring = el("span", { class: "ring" });
  ring.style.left = `${x * scale}px`;
  ring.style.top = `${y * scale}px`;
  return ring;
}

/** The colours that the page, the system and the printer ask for. */
export class Painting {
  #dark = matchMedia("(prefers-color-scheme: dark)");
  #forced = matchMedia("(forced-colors: active)");
  /** Colours that the reader's system asks for. @type {PaintOptions["colors"]} */
  #colors;
  #repaint;
  #fail;
  #gone = new AbortController();
  #printing = false;
  /** Light or dark by a choice that is not the page's own. @type {"light" | "dark" | undefined} */
  chosen;
  /** Colours in place of the theme's. @type {NonNullable<PaintOptions["colors"]>} */
  colors = {};

  /**
   * @param {(now: boolean) => void} repaint hears of other colours or pixels; a printer does not wait
   * @param {(error: unknown) => void} fail
   */
  constructor(repaint, fail) {
    this.#repaint = repaint;
    this.#fail = fail;
    const { signal } = this.#gone;
    const later = () => repaint(false);
    for (const query of [this.#dark, this.#forced]) query.addEventListener("change", later, { signal });
    addEventListener("themechange", later, { signal });
    for (const [name, printing] of /** @type {const} */ ([["beforeprint", true], ["afterprint", false]])) {
      const changed = () => {
        this.#printing = printing;
        repaint(true);
      };
      addEventListener(name, changed, { signal });
    }
    this.#watchRatio();
  }

  /** Hears of nothing any more. */
  free() {
    this.#gone.abort();
  }

  /** A window moved to another screen, or a zoomed page, has another pixel ratio. */
  #watchRatio() {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = () => {
      this.#repaint(false);
      this.#watchRatio();
    };
    query.addEventListener("change", changed, { once: true, signal: this.#gone.signal });
  }

  /** @returns {PaintOptions} */
  options() {
    if (this.#forced.matches && !this.#printing) {
      if (this.#colors) return { colors: this.#colors };
      import(/* later */ "./forced.js").then(({ systemColors }) => {
        this.#colors = systemColors();
        this.#repaint(false);
      }).catch(this.#fail);
    }
    const asked = this.chosen ?? document.documentElement.dataset["theme"];
    const dark = asked ? asked === "dark" : this.#dark.matches;
    return { theme: dark && !this.#printing ? "dark" : "light", ...(this.#printing ? {} : { colors: this.colors }) };
  }
}
