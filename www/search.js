// @ts-check
// The search field: a list of what was found, gone through by keyboard, each leading on.
import { el } from "./dom.js";
import { figuresOf, find } from "./finding.js";
import { openSources } from "./source.js";
import { address } from "./state.js";
import { say } from "./words.js";
import "./words_more.js";

/** @typedef {import("./finding.js").Index} Index */
/** @typedef {import("./finding.js").Found} Found */
/** @typedef {import("../pkg/index.js").Lang} Lang */

/** So many are shown. */
const SHOWN = 12;

/** @type {Record<import("./finding.js").Kind, import("./words.js").Word>} */
const KINDS = {
  question: "searchQuestion",
  place: "searchPlace",
  indicator: "searchIndicator",
  programme: "searchProgramme",
  figure: "searchFigure",
};

/** @type {Promise<Index> | undefined} */
let index;
/** The index is fetched when a reader first turns to the field. @returns {Promise<Index>} */
function indexed() {
  index ??= fetch(new URL("../pkg/search.json", import.meta.url)).then((response) => {
    if (!response.ok) throw new Error(`search.json: ${response.status}`);
    return response.json();
  });
  index.catch(() => {
    index = undefined;
  });
  return index;
}

/**
 * The field with its list.
 *
 * @param {Lang} lang
 * @param {(query: string) => void} ask
 */
export function searchField(lang, ask) {
  const list = el("ul", { id: "search-list", role: "listbox", "aria-label": say(lang, "searchFound"), hidden: true });
  const status = el("p", { class: "note", role: "status", id: "search-status" });
  const input = el("input", {
    type: "search",
    id: "search",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": "search-list",
    "aria-autocomplete": "list",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: say(lang, "searchHint"),
  });
  let at = -1;
  let latest = 0;
  const options = () => /** @type {HTMLElement[]} */ ([...list.children]);
  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (/** @type {number} */ next) => {
    at = next;
    options().forEach((one, k) => one.setAttribute("aria-selected", String(k === at)));
    const marked = options()[at];
    if (marked) {
      input.setAttribute("aria-activedescendant", marked.id);
      marked.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const choose = (/** @type {Found} */ found, /** @type {Index} */ known) => {
    close();
    if (found.kind === "question") ask(found.id);
    else if (found.kind === "programme") {
      const [report = "", node = ""] = found.id.split(" ");
      location.href = `programmes.html?${new URLSearchParams({ view: "outline", report, node, lang })}`;
    } else openSources(found[lang], figuresOf(known, found), lang).catch((error) => console.error(error));
  };
  const show = async () => {
    const turn = (latest += 1);
    const text = input.value;
    /** @type {Index} */
    let known;
    try {
      known = await indexed();
    } catch {
      status.textContent = say(lang, "searchDown");
      return;
    }
    if (turn !== latest) return;
    const found = find(known, text);
    const rows = found.slice(0, SHOWN).map((one, k) => {
      const printed = one.printed ? [el("b", { lang: "zh-CN" }, one.printed)] : [];
      const row = el("li", { id: `search-${k}`, role: "option", "aria-selected": "false" }, el("small", {}, say(lang, KINDS[one.kind])), el("span", {}, one[lang]), ...printed);
      row.addEventListener("pointerdown", (event) => event.preventDefault());
      row.addEventListener("click", () => choose(one, known));
      return row;
    });
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
    input.setAttribute("aria-expanded", String(rows.length > 0));
    mark(-1);
    const said = text.trim() === "" ? "" : found.length === 0 ? say(lang, "searchNone") : say(lang, "searchCount", String(found.length), String(rows.length));
    status.textContent = said;
  };
  input.addEventListener("focus", () => indexed().catch(() => {}));
  input.addEventListener("input", show);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const all = options();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden && all.length > 0) {
        list.hidden = false;
        input.setAttribute("aria-expanded", "true");
      }
      const way = event.key === "ArrowDown" ? 1 : -1;
      mark((at + way + all.length + (at < 0 && way < 0 ? 1 : 0)) % Math.max(all.length, 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      (all[at] ?? all[0])?.click();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  return el("search", {}, el("div", { class: "field" }, el("label", { for: "search" }, say(lang, "search")), el("div", { class: "searching" }, input, list), status));
}
