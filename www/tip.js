// @ts-check
// What is said of a mark: the same for pointer, finger and keyboard, and for those who listen.
import { el } from "./dom.js";
import { say } from "./words.js";

/** What a tip says of a mark. @typedef {Pick<import("../pkg/index.js").Mark, "x" | "y" | "label" | "value" | "range" | "rangeLabel" | "period" | "grade" | "caveats" | "sources">} Mark */
/** @typedef {import("../pkg/index.js").Lang} Lang */

/** Pixels between a mark and its card. */
const APART = 16;
/** A column narrower than this has no room beside its marks. */
const NARROW = 480;

/**
 * A mark in one sentence after the other.
 *
 * @param {Mark} mark
 * @param {Lang} lang
 */
export function spoken(mark, lang) {
  const [colon, stop] = lang === "zh" ? ["：", "。"] : [": ", ". "];
  const head = mark.value === "" ? mark.label : `${mark.label}${colon}${mark.value}`;
  const range = mark.range === null ? [] : [`${mark.rangeLabel ?? ""}${colon}${mark.range}`];
  const source = mark.sources.length === 0 ? [] : [`${say(lang, "sourceTitle")}${colon}${mark.sources.join(lang === "zh" ? "、" : ", ")}`];
  const said = [head, ...range, mark.period, mark.grade ?? "", ...mark.caveats, ...source];
  const ended = /[。.]$/u;
  return said
    .filter((text) => text !== "")
    .map((text) => (ended.test(text) ? text : text + stop.trimEnd()))
    .join(lang === "zh" ? "" : " ");
}

/** The card beside a mark. */
export class Tip {
  #stage;
  #card = el("div", { class: "tip", "aria-hidden": "true", hidden: true });

  /** @param {HTMLElement} stage what marks are placed in */
  constructor(stage) {
    this.#stage = stage;
    stage.append(this.#card);
  }

  hide() {
    this.#card.hidden = true;
  }

  /**
   * Shows a mark's card; returns what is to be spoken.
   *
   * @param {Mark} mark
   * @param {Lang} lang
   * @param {number} [scale] how much larger than laid out the picture is shown
   */
  show(mark, lang, scale = 1) {
    const line = (/** @type {string} */ text, name = "") => (text === "" ? [] : [el("p", { class: name }, text)]);
    this.#card.replaceChildren(
      ...line(mark.label, "tip-label"),
      ...line(mark.value, "tip-value"),
      ...(mark.range === null ? [] : line(`${mark.range} ${mark.rangeLabel ?? ""}`, "tip-range")),
      ...line([mark.period, mark.grade ?? ""].filter(Boolean).join(" · ")),
      ...mark.caveats.flatMap((text) => line(text, "tip-caveat")),
      ...line(mark.sources.join(lang === "zh" ? "、" : ", "), "tip-source"),
    );
    this.#card.hidden = false;
    this.#place({ x: mark.x * scale, y: mark.y * scale });
    return spoken(mark, lang);
  }

  /**
   * Beside the mark, on the side that has room; never over it. In a narrow column, where it would cover
   * the other marks, below the chart.
   *
   * @param {{ x: number, y: number }} at where the mark is on the stage
   */
  #place({ x, y }) {
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const room = this.#stage.clientWidth;
    const right = x + APART + width <= room;
    const beside = room >= NARROW && (right || x - APART - width >= 0);
    const left = !beside ? 0 : right ? x + APART : x - APART - width;
    const top = beside ? Math.max(y - height / 2, 0) : this.#stage.clientHeight + 4;
    this.#card.style.left = `${left}px`;
    this.#card.style.top = `${top}px`;
  }
}
