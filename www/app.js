// @ts-check
// The wiring: from the address to the page, and from what a reader does to the address.
import { byId, el } from "./dom.js";
import { EngineDown, isWrongQuestion, need, needOpening, use } from "./engine.js";
import { noted, notes } from "./source.js";
import { address, essence, isPlain, keptAddress, preferredLang, readState, readTheme } from "./state.js";
import { onTrouble, showAnswer, showSources } from "./view.js";
import { fillWords, say, sayFault } from "./words.js";

/** @typedef {import("../pkg/index.js").LensError} LensError */
/** @typedef {import("../pkg/index.js").Story} Story */
/** @typedef {import("./state.js").State} State */

const STARTERS = 3;
const fallback = preferredLang(navigator.languages);
const read = () => readState(location.search, fallback);
let state = read();
/** Whether everything can be asked: the first picture does not wait for that. */
let whole = false;
/** What follows the answer that stands; nothing where none stands. @type {(() => void) | undefined} */
let follow;
let later = 0;

/** @param {string} id @param {boolean} hidden */
function hide(id, hidden) {
  byId(id, HTMLElement).hidden = hidden;
}

/** Where among the reader's own steps the page stands; those before and after can be gone to. */
const steps = { at: Number(history.state?.step ?? 0), last: Number(history.state?.step ?? 0) };

/** The address as it stands in the browser: people copy it from there. @param {State} of */
function written(of) {
  return whole ? keptAddress(of, use((lens) => lens.dataVersion())) : address(of);
}

/** @param {State} next */
function go(next) {
  steps.at += 1;
  steps.last = steps.at;
  history.pushState({ step: steps.at }, "", written(next));
  state = next;
  render();
}

/** Writes the state into the address, without a step of its own. */
function note() {
  history.replaceState({ step: steps.at }, "", written(state));
}

/** @param {-1 | 1} way undo or redo */
function stepBy(way) {
  if (way < 0 ? steps.at > 0 : steps.at < steps.last) history.go(way);
}

/** @param {string} query */
function ask(query) {
  go({ ...state, query });
}

/** @param {string} query a question that replaces the one before as what the page is about */
function askAnew(query) {
  go({ query, lang: state.lang });
  scrollTo({ top: 0 });
  byId("headline", HTMLElement).focus({ preventScroll: true });
}

/** @type {import("./picker.js").Picker | undefined} */
let picker;
/** What the first picture does not need: other ways to draw, and to take away. @type {typeof import("./charting.js") | undefined} */
let charting;
/** Explains terms. @type {typeof import("./glossary.js") | undefined} */
let glossary;
/** Says what a reader should know of the link. @type {typeof import("./notice.js") | undefined} */
let notice;
/** Shows the view large, for a room. @type {((lang: import("../pkg/index.js").Lang, present: boolean) => void) | undefined} */
let presenting;
/** Asks for guesses, where the address wants that. @type {typeof import("./predict.js") | undefined} */
let predict;

/** @param {Story} story */
function storyCard(story) {
  const href = address({ query: story.query, lang: state.lang });
  const link = el("a", { href, "data-ask": true }, story.title);
  return el("li", {}, el("h3", {}, link), el("p", {}, story.lead));
}

/** @param {readonly Story[]} stories @param {Story | undefined} present */
function showStories(stories, present) {
  const starters = stories.slice(0, STARTERS).filter((story) => story !== present);
  const rest = stories.slice(STARTERS).filter((story) => story !== present);
  byId("starters", HTMLElement).replaceChildren(...starters.map(storyCard));
  byId("more", HTMLElement).replaceChildren(...rest.map(storyCard));
  hide("stories", false);
}

function showLanguage() {
  const { lang } = state;
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  fillWords(lang);
  hide("languages", false);
  for (const one of /** @type {const} */ (["zh", "en"])) {
    const link = byId(`lang-${one}`, HTMLAnchorElement);
    link.setAttribute("href", address({ ...state, lang: one }));
    if (one === lang) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  for (const room of document.querySelectorAll("a[data-room]")) {
    const next = new URL(room.getAttribute("href") ?? "", location.href);
    next.searchParams.set("lang", lang);
    const { theme } = document.documentElement.dataset;
    if (theme) next.searchParams.set("dark", String(theme === "dark"));
    room.setAttribute("href", `${next.pathname.split("/").pop()}${next.search}`);
  }
  byId("home", HTMLAnchorElement).setAttribute("href", address({ query: null, lang }));
  hide("theme", false);
  byId("theme", HTMLButtonElement).textContent = say(lang, isDark() ? "themeLight" : "themeDark");
}

/** Whether the page is dark now, by choice or by the system. */
function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** @param {"light" | "dark" | undefined} theme as the system has it, if none */
function applyTheme(theme) {
  const { dataset } = document.documentElement;
  if (theme) dataset["theme"] = theme;
  else delete dataset["theme"];
  byId("theme", HTMLButtonElement).textContent = say(state.lang, isDark() ? "themeLight" : "themeDark");
  dispatchEvent(new Event("themechange"));
}

/** @param {string} headline */
function showTitle(headline) {
  document.title = `${headline} – ${say(state.lang, "brand")}`;
}

/** @param {string} title @param {...(Node | string)} said */
function showTrouble(title, ...said) {
  const heading = el("h1", { class: "kicker" }, title);
  byId("trouble", HTMLElement).replaceChildren(heading, ...said);
  hide("trouble", false);
  showTitle(title);
}

/** @param {LensError} error */
function showWrongQuestion(error) {
  const { lang } = state;
  const lines = [el("p", { class: "finding" }, sayFault(lang, error))];
  if (error.field) {
    const written = new URLSearchParams(state.query ?? "").get(error.field);
    const part = written ? `${error.field}=${written}` : error.field;
    lines.push(el("p", {}, say(lang, "wrongField"), el("code", {}, part)));
  }
  if (error.hint) lines.push(el("p", {}, say(lang, "wrongHint"), error.hint));
  byId("trouble", HTMLElement).after(byId("picker", HTMLElement));
  const href = address({ query: null, lang });
  const back = el("p", {}, el("a", { class: "button", href, "data-ask": true }, say(lang, "back")));
  hide("view", true);
  showTrouble(say(lang, "wrongTitle"), ...lines, back);
  finish(use((lens) => lens.stories(lang)), undefined, null, "");
}

function reloadButton() {
  const button = el("button", { type: "button", class: "main" }, say(state.lang, "reload"));
  button.addEventListener("click", () => location.reload());
  return button;
}

/** @param {unknown} error */
function showDown(error) {
  console.error(error);
  const panic = error instanceof EngineDown && error.stage === "panic";
  const { lang } = state;
  for (const id of ["view", "stories", "picker"]) hide(id, true);
  hide("predrawn", false);
  document.documentElement.dataset["engine"] = "down";
  showTrouble(say(lang, "downTitle"), el("p", {}, say(lang, panic ? "downPanic" : "downLoad")), el("p", {}, reloadButton()));
}

let kept = false;

/** Has all that was loaded kept for when there is no network. */
async function keep() {
  if (kept) return;
  kept = true;
  const { keepOffline } = await import(/* later */ "./offline.js");
  await keepOffline();
}

/**
 * What comes after the answer: it need not hold up the first picture.
 *
 * @param {readonly Story[]} stories
 * @param {Story | undefined} story
 * @param {import("../pkg/index.js").Question | null} question
 * @param {string} query
 * @param {import("../pkg/index.js").Answer} [answer]
 */
function finish(stories, story, question, query, answer) {
  hide("predrawn", true);
  if (!whole) {
    follow = () => finish(stories, story, question, query, answer);
    return;
  }
  document.documentElement.dataset["engine"] = "live";
  clearTimeout(later);
  later = setTimeout(() => {
    guard(() => {
      showStories(stories, story);
      picker?.show(question, query, state.lang);
      glossary?.explainTerms(state.lang);
      // What can be asked names both figures of a change.
      hide("picker", withheld);
      notice?.showNotice(location.search, answer, state.lang).catch((error) => console.error(error));
      if (answer) charting?.showControls(answer, state, { go, ask, stepBy, steps });
      if (withheld) for (const id of ["takeaway", "working"]) hide(id, true);
    });
    const settled = noted ? Promise.resolve() : notes().then(() => guard(showSources));
    settled.then(keep).catch((error) => console.error(error));
  });
}

function renderAnswer() {
  const { lang } = state;
  const stories = use((lens) => lens.stories(lang));
  const asked = state.query ?? stories[0]?.query ?? "";
  const question = use((lens) => lens.parseQuestion(asked));
  if (!whole && (question.ask !== "change" || !isPlain(state))) return;
  const query = use((lens) => lens.formatQuestion(question));
  const answer = use((lens) => lens.ask(question, lang));
  if (!whole && answer.refusal !== null) return;
  const story = stories.find((one) => essence(one.query) === essence(query));
  byId("picker-place", HTMLElement).append(byId("picker", HTMLElement));
  presenting?.(lang, state.present === true);
  showAnswer(answer, story, state, charting?.drawingOf);
  byId("working", HTMLDetailsElement).open = state.working === true;
  hide("predict", true);
  withheld = false;
  if (state.predict && answer.refusal === null) withhold(answer);
  showTitle(story?.title ?? answer.title);
  byId("view", HTMLElement).dataset["address"] = new URL(written({ ...state, query, working: false, present: false }), location.href).href;
  finish(stories, story, question, query, answer);
}

/** Answers whose outcome the reader has guessed and seen. @type {Set<string>} */
const guessed = new Set();
/** Whether the outcome that stands is hidden. */
let withheld = false;

/** Hides the outcome until the reader has guessed it. @param {import("../pkg/index.js").Answer} answer */
function withhold(answer) {
  if (guessed.has(answer.query) || !predict) return;
  const host = byId("predict", HTMLElement);
  const { HIDDEN, predicting } = predict;
  const shown = HIDDEN.filter((id) => !byId(id, HTMLElement).hidden);
  const form = predicting(answer, state.lang, (said) => {
    guessed.add(answer.query);
    host.replaceChildren(el("p", { class: "finding" }, said));
    withheld = false;
    for (const id of [...shown, "takeaway", "picker"]) hide(id, false);
    hide("working", byId("working-list", HTMLElement).childElementCount === 0);
  });
  if (!form) return;
  for (const id of HIDDEN) hide(id, true);
  withheld = true;
  host.replaceChildren(form);
  host.hidden = false;
}

/** @param {() => void} work */
function guard(work) {
  try {
    work();
  } catch (error) {
    if (isWrongQuestion(error)) showWrongQuestion(error);
    else showDown(error);
  }
}

function render() {
  follow = undefined;
  hide("trouble", true);
  showLanguage();
  guard(renderAnswer);
}

/** Links that ask a question, and those of the languages, work without leaving the page. */
function watchLinks() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !plain || document.documentElement.dataset["engine"] !== "live") return;
    const next = readState(link.search, state.lang);
    if (link.id.startsWith("lang-")) {
      event.preventDefault();
      go({ ...state, lang: next.lang });
    } else if (link.id === "home" || link.hasAttribute("data-ask")) {
      event.preventDefault();
      go(next);
      scrollTo({ top: 0 });
      byId("main", HTMLElement).focus({ preventScroll: true });
    }
  });
}

/** Whether the first part of the module can answer what is asked. */
function isOpening() {
  const { query, lang } = state;
  if (query === null) return true;
  return use((lens) => lens.stories(lang)).some((story) => essence(story.query) === essence(query));
}

async function start() {
  showLanguage();
  watchLinks();
  addEventListener("popstate", (event) => {
    steps.at = Number(event.state?.step ?? 0);
    state = read();
    applyTheme(readTheme(location.search));
    render();
  });
  byId("theme", HTMLButtonElement).addEventListener("click", () => {
    applyTheme(isDark() ? "light" : "dark");
    note();
    showLanguage();
  });
  byId("working", HTMLDetailsElement).addEventListener("toggle", () => {
    const { open } = byId("working", HTMLDetailsElement);
    if (open === (state.working === true)) return;
    state = { ...state, working: open };
    note();
  });
  addEventListener("error", ({ error }) => {
    if (error instanceof EngineDown) showDown(error);
  });
  onTrouble((error) => (error instanceof EngineDown ? showDown(error) : showNoChart(error)));
  try {
    // The first picture of a story about a change needs less than all.
    if (isPlain(state) && (state.query === null || state.query.startsWith("ask=change"))) {
      await needOpening();
      if (isOpening()) render();
    }
    const [{ Picker }, more, guessing, terms, told, shown] = await Promise.all([
      import(/* later */ "./picker.js"),
      import(/* later */ "./charting.js"),
      import(/* later */ "./predict.js"),
      import(/* later */ "./glossary.js"),
      import(/* later */ "./notice.js"),
      import(/* later */ "./present.js"),
      need("load"),
    ]);
    predict = guessing;
    glossary = terms;
    notice = told;
    presenting = shown.presenting(() => state, (present) => {
      state = { ...state, present };
      note();
      render();
    });
    picker = new Picker(askAnew);
    charting = more;
    whole = true;
    presenting(state.lang, state.present === true);
    // The picker brought the rest of the page's words.
    fillWords(state.lang);
    if (follow && !state.present) follow();
    else render();
  } catch (error) {
    if (follow && !whole) showPart(error);
    else showDown(error);
  }
}

/** The answer stands, the rest did not come. @param {unknown} error */
function showPart(error) {
  console.error(error);
  const note = el("p", {}, say(state.lang, "downMore"));
  byId("trouble", HTMLElement).replaceChildren(note, el("p", {}, reloadButton()));
  hide("trouble", false);
}

/** @param {unknown} error */
function showNoChart(error) {
  console.error(error);
  const note = el("p", {}, say(state.lang, "downDraw"));
  byId("trouble", HTMLElement).replaceChildren(note);
  hide("trouble", false);
}

start();
