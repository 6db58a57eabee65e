// @ts-check
// A plot taken away: pictures, its numbers, and its table on the page.
import { copyPicture, copyText } from "./copy.js";
import { el } from "./dom.js";
import { csvOf, showTable, tablesOf } from "./plot_table.js";
import { png, save } from "./save.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/plots.js").Plot} Plot */
/** @typedef {import("../pkg/plots.js").LeavingOptions} LeavingOptions */
/** @typedef {import("./plot.js").PlotSettings} PlotSettings */

/** Width of a picture that is taken away, in CSS pixels. */
const WIDTH = 800;

/** A file name that every system takes. @param {string} title */
const nameOf = (title) => `county-lens-${title.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60).replaceAll(/^-+|-+$/g, "")}`;

/**
 * What belongs under a plot; its tables are made when it is opened.
 *
 * @param {Plot} plot
 * @param {PlotSettings} settings
 * @param {() => Pick<LeavingOptions, "x" | "y" | "theme" | "colors">} shown the part and the colours that stand
 */
export function plotTaken(plot, settings, shown) {
  const { lang, title, description, spec, height } = settings;
  const name = nameOf(title);
  const status = el("p", { class: "note", role: "status" });
  const leaving = () => ({ ...shown(), width: WIDTH, height, lang, title, description, foot: [...(settings.foot ?? []), location.href] });
  const fail = (/** @type {unknown} */ error) => {
    console.error(error);
    status.textContent = say(lang, "saveFailed");
  };
  const pictured = (/** @type {number} */ pixelRatio) => {
    const canvas = document.createElement("canvas");
    plot.picture(canvas, { ...leaving(), pixelRatio });
    return png(canvas);
  };
  const button = (/** @type {string} */ label, /** @type {() => Promise<unknown>} */ act) => {
    const made = el("button", { type: "button" }, label);
    made.addEventListener("click", () => {
      // What throws at once fails like what fails later.
      Promise.resolve().then(act).catch(fail);
    });
    return made;
  };
  const pictures = [1, 2, 4].map((ratio) => button(`PNG ${ratio}×`, async () => save(await pictured(ratio), `${name}@${ratio}x.png`, lang)));
  const vector = button("SVG", async () => save(new Blob([plot.svg(leaving())], { type: "image/svg+xml" }), `${name}.svg`, lang));
  const copy = button(say(lang, "copyPicture"), async () => {
    status.textContent = say(lang, (await copyPicture(pictured(2))) ? "copied" : "copyPictureFailed");
  });
  const csv = button("CSV", async () => {
    const text = csvOf(tablesOf(plot.layers(), spec, lang), title, location.href);
    await save(new Blob([text], { type: "text/csv;charset=utf-8" }), `${name}.csv`, lang);
  });
  const tables = el("div", {});
  const details = el(
    "details",
    { class: "plot-take" },
    el("summary", {}, say(lang, "plotTake")),
    el("div", { class: "buttons" }, ...pictures, vector, copy, csv),
    status,
    tables,
  );
  details.addEventListener("toggle", () => {
    if (!details.open || tables.childElementCount > 0) return;
    const made = tablesOf(plot.layers(), spec, lang);
    if (made.length === 0) tables.append(el("p", {}, say(lang, "plotNoTable")));
    for (const one of made) {
      const { node, text } = showTable(one, lang, title);
      const copied = button(say(lang, "copyTable"), async () => {
        status.textContent = say(lang, (await copyText(text())) ? "copied" : "copyFailed");
      });
      tables.append(node, copied);
    }
  });
  return details;
}
