// @ts-check
// Where figures stand: the list beside the answer, and the dialog that a mark or a row opens.
import { comma, DOT, print, told } from "./card.js";
import { byId, el, fact } from "./dom.js";
import { need, use } from "./engine.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").SourceCard} SourceCard */
/** @typedef {import("../pkg/index.js").ObservationId} ObservationId */
/** @typedef {import("../pkg/index.js").Lang} Lang */

/** Reports shown at once beside an answer, and figures of each. */
const REPORTS = 3;
const FIGURES = 4;

/** Whether the long texts are there, or known not to come. */
export let noted = false;

/** Gets the long texts; without them the cards are shorter, and still true. */
export async function notes() {
  await need("loadNotes").catch((error) => console.error(error));
  noted = true;
}

/** @param {readonly ObservationId[]} ids @param {Lang} lang */
function cardsOf(ids, lang) {
  return use((lens) => [...new Set(ids)].map((id) => lens.source(id, lang)));
}

/** @param {SourceCard} card @param {Lang} lang */
const standing = (card, lang) => told(card, lang, ["section", "paragraph"], comma(lang));

/** @param {SourceCard} card @param {Lang} lang */
function cardView(card, lang) {
  const range = card.range && el("span", {}, `${card.range} `, el("small", {}, say(lang, "rangeNote")));
  const reading = card.reading && el("span", {}, print(card.reading));
  const restored = card.restored ? el("small", {}, ` ${say(lang, "restored")}`) : null;
  return el(
    "article",
    { class: "card-source" },
    el("p", { class: "by" }, say(lang, "printed")),
    el("h3", {}, print(card.printed)),
    el("p", { class: "counts" }, card.note || card.indicator),
    el(
      "dl",
      { class: "facts" },
      ...fact(say(lang, "report"), card.report),
      ...fact(say(lang, "position"), standing(card, lang)),
      ...fact(say(lang, "publisher"), card.publisher),
      ...fact(say(lang, "published"), card.published),
      ...fact(say(lang, "genre"), card.genre, card.genreNote && el("small", {}, ` ${card.genreNote}`)),
      ...(reading ? fact(say(lang, "reading"), reading, restored) : []),
      ...fact(say(lang, "value"), card.value),
      ...(range ? fact(say(lang, "range"), range) : []),
      ...fact(say(lang, "place"), card.place),
      ...fact(say(lang, "indicator"), card.indicator),
      ...fact(say(lang, "definition"), card.definition),
      ...fact(say(lang, "period"), card.period || say(lang, "undated")),
      ...fact(say(lang, "kind"), card.kind),
      ...fact(say(lang, "figureId"), el("code", {}, card.id), " ", el("a", { href: `check.html?figure=${card.id}&lang=${lang}` }, say(lang, "checkCopyLink"))),
    ),
  );
}

const dialog = byId("source", HTMLDialogElement);
const title = byId("source-title", HTMLElement);
byId("source-close", HTMLButtonElement).addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});

/**
 * Opens the sources of something.
 *
 * @param {string} name what they are the sources of
 * @param {readonly ObservationId[]} ids
 * @param {Lang} lang
 */
export async function openSources(name, ids, lang) {
  if (ids.length === 0) return;
  await notes();
  const cards = cardsOf(ids, lang).map((card) => cardView(card, lang));
  title.textContent = name === "" ? say(lang, "sourceTitle") : say(lang, "sourcesTitle", name);
  byId("source-cards", HTMLElement).replaceChildren(...cards);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  title.focus();
}

/** Closes the dialog: the page shows something else. */
export function closeSources() {
  dialog.close();
}

/** @param {SourceCard} card @param {Lang} lang */
function figureView(card, lang) {
  const what = told(card, lang, ["place", "indicator", "period"], comma(lang));
  const button = el(
    "button",
    { type: "button", class: "figure-link", "aria-haspopup": "dialog" },
    print(card.printed),
    el("span", {}, what),
    el("small", {}, standing(card, lang)),
  );
  button.addEventListener("click", () => openSources("", [card.id], lang));
  return el("li", {}, button);
}

/** @param {string} label @param {...Node} children */
function folded(label, ...children) {
  return el("details", {}, el("summary", {}, label), ...children);
}

/** @param {readonly SourceCard[]} cards one report's @param {Lang} lang */
function reportView(cards, lang) {
  const first = cards[0];
  if (!first) return el("div");
  const figures = cards.map((card) => figureView(card, lang));
  const rest = figures.splice(FIGURES);
  const more = say(lang, "figuresMore", String(rest.length));
  return el(
    "article",
    { class: "report" },
    el(
      "div",
      {},
      el("h3", {}, first.report),
      el("p", { class: "by" }, told(first, lang, ["publisher", "published"], DOT)),
      el("p", { class: "by" }, el("span", { class: "tag" }, first.genre), first.genreNote && ` ${first.genreNote}`),
    ),
    el(
      "div",
      {},
      el("ul", { class: "figures" }, ...figures),
      rest.length === 0 ? null : folded(more, el("ul", { class: "figures" }, ...rest)),
    ),
  );
}

/**
 * The reports behind an answer, each with its figures.
 *
 * @param {HTMLElement} host
 * @param {readonly ObservationId[]} ids
 * @param {Lang} lang
 */
export function showEvidence(host, ids, lang) {
  /** @type {Map<string, SourceCard[]>} */
  const reports = new Map();
  for (const card of cardsOf(ids, lang)) {
    const report = card.id.slice(0, 3);
    reports.set(report, [...(reports.get(report) ?? []), card]);
  }
  const views = [...reports.values()].map((cards) => reportView(cards, lang));
  const rest = views.splice(REPORTS);
  host.replaceChildren(...views);
  if (rest.length > 0) host.append(folded(say(lang, "evidenceMore", String(rest.length)), ...rest));
}
