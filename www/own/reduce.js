// @ts-check
// What is too large is made smaller where it lies: statements to copy.
import { el } from "../dom.js";
import { say } from "./words.js";

/** @param {import("./words.js").Lang} lang */
export function showReduce(lang) {
  const one = (/** @type {import("./words.js").OwnWord} */ word, /** @type {string} */ file) => {
    const code = el("code", {});
    const details = el("details", {}, el("summary", {}, say(lang, word)), el("pre", { tabindex: "0" }, code));
    details.addEventListener("toggle", async () => {
      if (code.textContent !== "") return;
      const response = await fetch(new URL(file, import.meta.url));
      code.textContent = response.ok ? await response.text() : `${file}: ${response.status}`;
    });
    return details;
  };
  return el("div", {}, one("ownReduce", "reduce/duckdb.sql"), one("ownReduceSpark", "reduce/spark.sql"));
}
