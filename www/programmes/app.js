// @ts-check
// The wiring of the programmes' page: from the address to a view, and back.
import { byId, el } from "../dom.js";
import { EngineDown } from "../engine.js";
import { closeSources } from "../source.js";
import { preferredLang } from "../state.js";
import { fillWords } from "../words.js";
import { showCalculators } from "./calculators.js";
import { showClaims } from "./claims.js";
import { start } from "./engine.js";
import { showModel } from "./model.js";
import { showOutline } from "./outline.js";
import { VIEWS, address, readState } from "./state.js";
import { showThemes } from "./themes.js";
import { say } from "./words.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").ViewName} ViewName */

const NAMES = /** @type {const} */ ({
  themes: "navThemes",
  outline: "navOutline",
  model: "navModel",
  calculators: "navCalculators",
  claims: "navClaims",
});

const fallback = preferredLang(navigator.languages);
let state = readState(location.search, fallback);

/** @type {Record<ViewName, (host: HTMLElement, state: State) => string>} */
const SHOW = {
  themes: showThemes,
  outline: showOutline,
  model: showModel,
  calculators: showCalculators,
  claims: (host, now) =>
    showClaims(host, now, (fields) => {
      const from = document.activeElement?.id;
      go(address("claims", now.lang, fields));
      if (from) document.getElementById(from)?.focus();
    }),
};

/** @param {string} href */
function go(href) {
  history.pushState(null, "", href);
  render();
}

function showFrame() {
  const { lang, view } = state;
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  fillWords(lang);
  const links = VIEWS.map((one) => {
    const current = one === view ? { "aria-current": "page" } : {};
    return el("a", { href: address(one, lang), "data-go": true, ...current }, say(lang, NAMES[one]));
  });
  byId("rooms", HTMLElement).replaceChildren(...links, el("a", { href: `./?lang=${lang}` }, say(lang, "navHome")));
  for (const one of /** @type {const} */ (["zh", "en"])) {
    const link = byId(`lang-${one}`, HTMLAnchorElement);
    link.setAttribute("href", address(view, one, state.fields));
    if (one === lang) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  byId("home", HTMLAnchorElement).setAttribute("href", `./?lang=${lang}`);
}

/** @param {unknown} error */
function showDown(error) {
  console.error(error);
  const { lang } = state;
  const panic = error instanceof EngineDown && error.stage === "panic";
  const button = el("button", { type: "button", class: "main" }, say(lang, "reload"));
  button.addEventListener("click", () => location.reload());
  const trouble = byId("trouble", HTMLElement);
  trouble.replaceChildren(el("h1", { class: "kicker" }, say(lang, "downTitle")), el("p", {}, say(lang, panic ? "downPanic" : "roomsDown")), el("p", {}, button));
  trouble.hidden = false;
  byId("loading", HTMLElement).hidden = true;
}

function render() {
  state = readState(location.search, fallback);
  closeSources();
  showFrame();
  const host = byId("room", HTMLElement);
  host.replaceChildren();
  try {
    const title = SHOW[state.view](host, state);
    document.title = `${title} – ${say(state.lang, "brand")}`;
    document.documentElement.dataset["view"] = state.view;
  } catch (error) {
    showDown(error);
  }
}

function watchLinks() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-go]") : null;
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !plain) return;
    event.preventDefault();
    go(link.search);
    if (link.id.startsWith("lang-")) return;
    scrollTo({ top: 0 });
    byId("headline", HTMLElement).focus({ preventScroll: true });
  });
  addEventListener("popstate", render);
  addEventListener("error", ({ error }) => {
    if (error instanceof EngineDown) showDown(error);
  });
}

async function open() {
  showFrame();
  try {
    await start();
  } catch (error) {
    showDown(error);
    return;
  }
  byId("loading", HTMLElement).hidden = true;
  watchLinks();
  render();
  document.documentElement.dataset["engine"] = "live";
}

open();
