// @ts-check
// Exercises one by one or as a sheet, and the lesson plans: `?exercise=points&seed=7&lang=zh`. A teacher's
// flags: `choose=points,yearly` limits the kinds, `locked=1` leaves no choice of kinds, `hide=answers` shows
// no working, `report=1` tells the page around how each reply went, and no one else.
import * as lens from "../../pkg/index.js";
import { byId, el } from "../dom.js";
import { preferredLang } from "../state.js";
import { formulaView } from "../working.js";
import { PLANS } from "./plans.js";
import { say } from "./words.js";

/** @typedef {import("../../pkg/index.js").Exercise} Exercise */
/** @typedef {import("../../pkg/index.js").ExerciseKind} ExerciseKind */

const wanted = new URLSearchParams(location.search);
const asked = wanted.get("lang");
const lang = asked === "zh" || asked === "en" ? asked : preferredLang(navigator.languages);
const is = (/** @type {string} */ flag) => ["1", "true", ""].includes(wanted.get(flag) ?? "0");
const hidden = wanted.get("hide") === "answers";
/** Seeds that a reader meets; any other can be asked for. */
const SEEDS = 100_000;

/** An address of this page with some of its parts changed. @param {Record<string, string | null>} changes */
function address(changes) {
  const next = new URLSearchParams(wanted);
  next.set("lang", lang);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) next.delete(key);
    else next.set(key, value);
  }
  return `?${next}`;
}

/** @param {Exercise} one */
function gridOf({ head, rows, prompt }) {
  if (rows.length === 0) return null;
  const titles = el("tr", {}, ...head.map((text) => el("th", { scope: "col" }, text)));
  const lines = rows.map((cells) => el("tr", {}, ...cells.map((text) => el("td", {}, text))));
  const table = el("table", {}, el("caption", { class: "unseen" }, prompt), el("thead", {}, titles), el("tbody", {}, ...lines));
  return el("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": prompt }, table);
}

/** Where a reader replies, and what was replied. @param {Exercise} one @param {string} id */
function replyField({ reply }, id) {
  if (reply.type === "number") {
    const input = el("input", { type: "text", inputmode: "decimal", autocomplete: "off", id });
    const label = reply.unit ? say(lang, "lessonsReply", reply.unit) : say(lang, "lessonsReplyPlain");
    const read = () => {
      const text = input.value.trim().replaceAll(/[,，\s%％]/g, "").replace("−", "-");
      return text === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
    };
    return { node: el("label", { class: "field", for: id }, label, input), read, missing: /** @type {const} */ ("lessonsNoNumber") };
  }
  const radios = reply.options.map((text, at) => el("label", {}, el("input", { type: "radio", name: id, value: String(at) }), text));
  const node = el("fieldset", { class: "options" }, el("legend", {}, say(lang, "lessonsChoose")), ...radios);
  const read = () => {
    const chosen = node.querySelector("input:checked");
    return chosen instanceof HTMLInputElement ? Number(chosen.value) : undefined;
  };
  return { node, read, missing: /** @type {const} */ ("lessonsNoChoice") };
}

/** A step; as a formula where it is one. @param {string} text @param {string | null | undefined} markup */
const stepView = (text, markup) => (markup ? formulaView(markup, text, say(lang, "lessonsStep")) : text);

/** @param {ExerciseKind} kind @param {number} seed */
function show(kind, seed) {
  const one = lens.exercise(kind, seed, lang);
  const field = replyField(one, "reply");
  const status = el("div", { role: "status" });
  const hints = el("ul", {});
  const hint = el("button", { type: "button", id: "hint" }, say(lang, "lessonsHint"));
  hint.addEventListener("click", () => {
    const next = one.hints[hints.childElementCount];
    if (next) hints.append(el("li", {}, next));
    hint.disabled = hints.childElementCount >= one.hints.length;
  });
  hint.hidden = hidden || one.hints.length === 0;
  const check = el("button", { type: "submit", class: "main", id: "check" }, say(lang, "lessonsCheck"));
  const next = el("a", { class: "button", id: "next", href: address({ exercise: kind, seed: String((seed + 1) % SEEDS) }) }, say(lang, "lessonsNext"));
  const form = el("form", {}, field.node, el("div", { class: "buttons" }, check, hint, next));
  let tries = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const reply = field.read();
    if (reply === undefined) {
      status.replaceChildren(el("p", { class: "fault" }, say(lang, field.missing)));
      return;
    }
    tries += 1;
    const { right, answer, working, math } = lens.checkExercise(kind, seed, reply, lang);
    const steps = hidden ? [] : [el("p", {}, say(lang, "lessonsAnswer", answer)), el("ol", {}, ...working.map((text, at) => el("li", {}, stepView(text, math[at]))))];
    status.replaceChildren(el("p", { class: "verdict" }, say(lang, right ? "lessonsRight" : "lessonsWrong")), ...(right || tries > 1 ? steps : []));
    if (is("report") && parent !== globalThis.window) {
      parent.postMessage({ type: "county-lens-exercise", exercise: kind, seed, reply, right, tries }, "*");
    }
  });
  byId("exercise", HTMLElement).replaceChildren(
    el("article", { class: "exercise" }, el("h2", {}, one.name), el("p", { id: "prompt" }, one.prompt), gridOf(one), form, hints, status),
  );
}

/** One of each kind for paper, with the key on a page of its own. @param {readonly ExerciseKind[]} kinds @param {number} seed */
function sheet(kinds, seed) {
  const all = kinds.map((kind) => lens.exercise(kind, seed, lang));
  const blank = "＿＿＿＿";
  const tasks = all.map((one) => {
    const reply =
      one.reply.type === "number"
        ? el("p", {}, `${say(lang, "lessonsReplyPlain")}${lang === "zh" ? "：" : ": "}${blank} ${one.reply.unit}`)
        : el("p", {}, one.reply.options.map((text) => `□ ${text}`).join("　"));
    return el("li", {}, el("p", {}, one.prompt), gridOf(one), reply);
  });
  const key = all.map((one) => {
    const { answer, working } = lens.checkExercise(one.kind, seed, 0, lang);
    return el("li", {}, [answer, ...working].join(lang === "zh" ? "；" : "; "));
  });
  const print = el("button", { type: "button", class: "main" }, say(lang, "lessonsPrint"));
  print.addEventListener("click", () => globalThis.print());
  byId("exercise", HTMLElement).replaceChildren(
    el("div", { class: "buttons" }, print, el("a", { class: "button", href: address({ sheet: null }) }, say(lang, "lessonsBack"))),
    el("ol", { class: "sheet" }, ...tasks),
    ...(hidden ? [] : [el("section", { class: "key" }, el("h2", {}, say(lang, "lessonsKey")), el("ol", {}, ...key))]),
  );
}

function showPlans() {
  const pick = (/** @type {readonly [string, string]} */ pair) => pair[lang === "zh" ? 0 : 1];
  const link = (/** @type {{ href: string, text: readonly [string, string] }} */ { href, text }) =>
    el("a", { href: `${href}${href.includes("?") ? "&" : "?"}lang=${lang}` }, pick(text));
  const plans = PLANS.map(({ id, title, aims, steps }) =>
    el(
      "article",
      { class: "plan", id: `plan-${id}` },
      el("h3", {}, pick(title)),
      el("h4", {}, say(lang, "lessonsAims")),
      el("ul", {}, ...aims.map((text) => el("li", {}, pick(text)))),
      el("h4", {}, say(lang, "lessonsSteps")),
      el("ol", {}, ...steps.map((step) => el("li", {}, `${step.minutes}′ ${pick(step.text)} `, step.link ? link(step.link) : null))),
    ),
  );
  byId("plans", HTMLElement).replaceChildren(el("h2", {}, say(lang, "lessonsPlans")), ...plans);
}

async function start() {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  const title = say(lang, "lessonsTitle");
  document.title = `${title} – ${lang === "zh" ? "县镜" : "County Lens"}`;
  byId("headline", HTMLElement).textContent = title;
  byId("lead", HTMLElement).textContent = say(lang, "lessonsLead");
  byId("home", HTMLAnchorElement).href = `./?lang=${lang}`;
  for (const one of /** @type {const} */ (["zh", "en"])) byId(`lang-${one}`, HTMLAnchorElement).href = address({ lang: one });
  try {
    await lens.load();
  } catch (error) {
    console.error(error);
    byId("trouble", HTMLElement).replaceChildren(el("p", {}, say(lang, "lessonsDown")));
    byId("trouble", HTMLElement).hidden = false;
    document.documentElement.dataset["engine"] = "down";
    return;
  }
  const chosen = wanted.get("choose")?.split(",");
  const kinds = lens.exercises(lang).filter(({ kind }) => !chosen || chosen.includes(kind));
  const seed = Math.floor(Number(wanted.get("seed"))) || 1;
  const kind = kinds.find((one) => one.kind === wanted.get("exercise"))?.kind;
  if (!is("locked")) {
    const links = kinds.map((one) => el("li", {}, el("a", { href: address({ exercise: one.kind, sheet: null }), ...(one.kind === kind ? { "aria-current": "true" } : {}) }, one.name)));
    const nav = byId("kinds", HTMLElement);
    nav.setAttribute("aria-label", say(lang, "lessonsKinds"));
    nav.replaceChildren(el("h2", {}, say(lang, "lessonsKinds")), el("ul", {}, ...links), el("p", {}, el("a", { id: "sheet", href: address({ sheet: "1", seed: String(seed) }) }, say(lang, "lessonsSheet"))));
    nav.hidden = false;
    if (!wanted.has("sheet")) showPlans();
  }
  if (wanted.has("sheet")) sheet(kinds.map((one) => one.kind), seed);
  else if (kind) show(kind, seed);
  else if (wanted.has("exercise")) byId("exercise", HTMLElement).replaceChildren(el("p", { class: "fault" }, say(lang, "lessonsUnknown")));
  document.documentElement.dataset["engine"] = "live";
}

start();
