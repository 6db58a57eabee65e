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
  return Math.min(Math.max(Math.floor(host.getBoundingClientRect().width), NARROWEST), WIDEST);
}

/** @param {{ x: number, y: number }} place in CSS pixels of the stage */
export function ringAt({ x, y }) {
  const ring = el("span", { class: "ring" });
  ring.style.left = `${x}px`;
  ring.style.top = `${y}px`;
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
  printing = false;

  /** @param {() => void} repaint hears of other colours or pixels @param {(error: unknown) => void} fail */
  constructor(repaint, fail) {
    this.#repaint = repaint;
    this.#fail = fail;
    for (const query of [this.#dark, this.#forced]) query.addEventListener("change", repaint);
    addEventListener("themechange", repaint);
    this.#watchRatio();
  }

  /** A window moved to another screen, or a zoomed page, has another pixel ratio. */
  #watchRatio() {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = () => {
      this.#repaint();
      this.#watchRatio();
    };
    query.addEventListener("change", changed, { once: true });
  }

  /** @returns {PaintOptions} */
  options() {
    if (this.#forced.matches && !this.printing) {
      if (this.#colors) return { colors: this.#colors };
      import(/* later */ "./forced.js").then(({ systemColors }) => {
        this.#colors = systemColors();
        this.#repaint();
      }).catch(this.#fail);
    }
    const asked = document.documentElement.dataset["theme"];
    const dark = asked ? asked === "dark" : this.#dark.matches;
    return { theme: dark && !this.printing ? "dark" : "light" };
  }
}
