// @ts-check
// A file of what an element shows.
import { png, save } from "../save.js";

/** @typedef {import("../../pkg/index.js").Answer} Answer */
/** @typedef {import("../../pkg/index.js").Lang} Lang */

/** Width of a picture that is taken away, in CSS pixels. */
const WIDTH = 800;

/**
 * @param {typeof import("../../pkg/index.js")} lens
 * @param {Answer} answer
 * @param {Lang} lang
 * @param {"png" | "svg" | "csv" | "json"} kind
 * @param {{ values: Record<string, string>, dark: boolean, home: string | undefined, notes: () => Promise<void> }} settings
 */
export async function taken(lens, answer, lang, kind, { values, dark, home, notes }) {
  const name = `county-lens-${answer.query.replaceAll(/[^\w-]+/g, "-").slice(0, 60)}`;
  const address = `${home ?? location.href.split("?")[0]}?${answer.query}&lang=${lang}`;
  const offer = lens.kinds(answer.question, lang).find((one) => one.kind === values["chart"]);
  const theme = dark ? /** @type {const} */ ("dark") : /** @type {const} */ ("light");
  const picture = { width: WIDTH, lang, theme, titled: true, address, ...(offer ? { kind: offer.kind } : {}) };
  if (kind === "svg") return save(new Blob([lens.svg(answer.question, picture)], { type: "image/svg+xml" }), `${name}.svg`, lang);
  if (kind === "csv") return save(new Blob([lens.csv(answer.question, { lang, address })], { type: "text/csv;charset=utf-8" }), `${name}.csv`, lang);
  if (kind === "json") {
    await notes().catch((error) => console.error(error));
    return save(new Blob([lens.json(answer.question, { lang, address })], { type: "application/json" }), `${name}.json`, lang);
  }
  const canvas = document.createElement("canvas");
  lens.draw(canvas, answer.question, { ...picture, pixelRatio: 2 });
  return save(await png(canvas), `${name}.png`, lang);
}
