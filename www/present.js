// @ts-check
// Presenting: one view, large, with little around it.
import { byId } from "./dom.js";
import { say } from "./words.js";
import "./words_more.js";

/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {import("./state.js").State} State */

/** The whole screen, where the browser gives it; the view is as large without. @param {boolean} wanted */
function wholeScreen(wanted) {
  const done = wanted ? document.documentElement.requestFullscreen?.() : document.fullscreenElement ? document.exitFullscreen() : undefined;
  done?.catch(() => {});
}

/**
 * @param {() => State} now
 * @param {(present: boolean) => void} change
 * @returns {(lang: Lang, present: boolean) => void} shows what the state says
 */
export function presenting(now, change) {
  const button = byId("present", HTMLButtonElement);
  const turn = (/** @type {boolean} */ present) => {
    wholeScreen(present);
    change(present);
  };
  button.addEventListener("click", () => turn(now().present !== true));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || now().present !== true || document.querySelector("dialog[open]")) return;
    turn(false);
  });
  return (lang, present) => {
    button.hidden = false;
    button.textContent = say(lang, present ? "presentLeave" : "present");
    const { dataset } = document.documentElement;
    if (present) dataset["present"] = "";
    else delete dataset["present"];
  };
}
