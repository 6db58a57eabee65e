// @ts-check
// The page of methods: one of its two languages, and live examples.
import { byId } from "../dom.js";
import { preferredLang } from "../state.js";
import { fillWords } from "../words.js";
import "../words_more.js";
import { openTry } from "./try.js";
import { say } from "./words.js";

/** @typedef {import("./words.js").Lang} Lang */

/** @returns {Lang} */
function chosen() {
  const asked = new URLSearchParams(location.search).get("lang");
  return asked === "zh" || asked === "en" ? asked : preferredLang(navigator.languages);
}

function render() {
  const lang = chosen();
  const root = document.documentElement;
  root.lang = lang === "zh" ? "zh-CN" : "en";
  root.dataset["shown"] = lang;
  fillWords(lang);
  document.title = `${say(lang, "title")} – ${lang === "zh" ? "县镜" : "County Lens"}`;
  byId("home", HTMLAnchorElement).setAttribute("href", `./?lang=${lang}`);
  for (const one of /** @type {const} */ (["zh", "en"])) {
    const link = byId(`lang-${one}`, HTMLAnchorElement);
    link.setAttribute("href", `?lang=${one}${location.hash}`);
    if (one === lang) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  for (const details of document.querySelectorAll("details[data-try]")) {
    if (details instanceof HTMLDetailsElement && details.open) openTry(details, lang);
  }
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[data-go]") : null;
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!(link instanceof HTMLAnchorElement) || !plain) return;
  event.preventDefault();
  history.pushState(null, "", link.search + location.hash);
  render();
});
addEventListener("popstate", render);
for (const details of document.querySelectorAll("details[data-try]")) {
  details.addEventListener("toggle", () => {
    if (details instanceof HTMLDetailsElement && details.open) openTry(details, chosen());
  });
}
render();
document.documentElement.dataset["engine"] = "live";
