// @ts-check
// The cleaned table taken away, or kept in this browser.
import { el } from "../dom.js";
import { save } from "../save.js";
import { lang, tell, work } from "./app.js";
import { keep } from "./keep.js";
import { say } from "./words.js";

/** @param {string} name */
const bare = (name) => name.replace(/\.[a-z0-9]{1,6}$/iu, "").replaceAll(/[^\p{L}\p{N}]+/gu, "-") || "counties";

/** @param {HTMLElement} host @param {string} name */
export function showAway(host, name) {
  const button = (/** @type {string} */ id, /** @type {string} */ label, /** @type {() => Promise<unknown>} */ act) => {
    const made = el("button", { type: "button", id }, label);
    made.addEventListener("click", act);
    return made;
  };
  const csv = button("away-csv", say(lang, "ownCsv"), async () => {
    const text = await work("csv", [lang]);
    // Excel knows UTF-8 by its mark alone.
    if (text !== undefined) await save(new Blob([`\uFEFF${text}`], { type: "text/csv;charset=utf-8" }), `${bare(name)}.csv`, lang);
  });
  const packed = button("away-package", say(lang, "ownPackage"), async () => {
    const bytes = await work("package", [name]);
    if (bytes) await save(new Blob([bytes], { type: "application/zip" }), `${bare(name)}.zip`, lang);
  });
  const stays = button("keep", say(lang, "ownKeepIt"), async () => {
    const text = await work("csv", [null]);
    if (text === undefined) return;
    try {
      await keep({ name, text });
      tell(say(lang, "ownKept"));
    } catch (error) {
      console.error(error);
      tell(say(lang, "ownKeepFailed"));
    }
  });
  host.replaceChildren(
    el("h2", { id: "away-title", tabindex: "-1" }, say(lang, "ownAway")),
    el("div", { class: "field-row" }, csv, packed, stays),
    el("p", { class: "note" }, say(lang, "ownPackageNote")),
  );
}
