// @ts-check
// The question, part by part; each change is answered at once. The address keeps it.
import { el } from "../dom.js";
import { lang } from "./app.js";
import { showAnswer } from "./answer.js";
import { say } from "./ask_words.js";
import { LISTS, QUESTIONS, questionOf, spelled } from "./questions.js";

/** @typedef {import("../../pkg/tables.js").KeptTable} KeptTable */
/** @typedef {import("./questions.js").Field} Field */
/** @typedef {Record<string, string | string[]>} Question */

/** Places of a list that are shown at once. */
const SHOWN = 8;

/** Names and units of indicators that count people. */
const PEOPLE = /人口|总人数|^people$|population|^pop$/iu;

/** The indicator that is likely to be the population. @param {KeptTable} table */
const peopleOf = ({ indicators }) => indicators.find((name) => PEOPLE.test(name)) ?? "";

/** What a field is to start with. @param {Field} field @param {KeptTable} table @param {number} before fields of its kind before it */
function first({ kind, optional, last, key }, table, before) {
  const { indicators, periods, places, groups } = table;
  if (optional) return undefined;
  switch (kind) {
    case "indicator":
      return indicators[Math.min(before, indicators.length - 1)];
    case "indicators":
      return [indicators[Math.min(1, indicators.length - 1)] ?? ""];
    case "period":
      if (key === "since") return periods[Math.floor(periods.length / 2)];
      return last ? periods.at(-1) : periods[0];
    case "place":
      return places[0];
    case "treated":
      return [groups[0] ?? places[0] ?? ""];
    default:
      return undefined;
  }
}

/** A question of a kind, with what is kept of another. @param {string} kind @param {KeptTable} table @param {Question} [old] @returns {Question} */
function made(kind, table, old = {}) {
  /** @type {Question} */
  const out = { ask: kind };
  let before = 0;
  for (const field of QUESTIONS[kind]?.fields ?? []) {
    const fits = known(field, table, old[field.key]);
    const value = fits ?? first(field, table, before);
    if (field.kind === "indicator") before += 1;
    if (value !== undefined) out[field.key] = value;
  }
  return out;
}

/** A value that the table has; an old question may speak of another table. @param {Field} field @param {KeptTable} table @param {string | string[] | undefined} value */
function known({ kind }, table, value) {
  if (value === undefined) return undefined;
  const { indicators, periods, places, groups } = table;
  const lists = { indicator: indicators, other: indicators, indicators, period: periods, place: places, places, treated: [...groups, ...places], count: undefined, rate: undefined };
  const list = lists[kind];
  if (!list) return value;
  if (typeof value === "string") return list.includes(value) ? value : undefined;
  const kept = value.filter((one) => list.includes(one));
  return kept.length > 0 ? kept : undefined;
}

/** @param {Field} field @param {KeptTable} table @param {Question} question @param {string} people the population @param {(value: string | string[] | undefined) => void} set */
function control(field, table, question, people, set) {
  const label = say(lang, field.word);
  const value = question[field.key];
  if (field.kind === "rate") {
    const box = el("input", { type: "checkbox", checked: value === "1" });
    box.addEventListener("change", () => set(box.checked ? "1" : undefined));
    return el("label", { class: "check" }, box, label);
  }
  if (field.kind === "count") {
    const input = el("input", { type: "number", min: "1", max: "50", value: typeof value === "string" ? value : "5" });
    input.addEventListener("change", () => set(input.value));
    return el("label", { class: "field" }, label, input);
  }
  const { indicators, periods, places, groups } = table;
  const lists = { indicator: indicators, other: indicators, indicators, period: periods, place: places, places, treated: [...groups, ...places] };
  const many = LISTS.has(field.kind);
  const chosen = new Set(Array.isArray(value) ? value : [value]);
  // What divides by people is said so, and comes first.
  const divides = (/** @type {string} */ one) => (field.key === "per" || field.key === "withPer") && one === people;
  const list = [...lists[field.kind]].sort((a, b) => Number(divides(b)) - Number(divides(a)));
  const options = list.map((one) => el("option", { value: one, selected: chosen.has(one) }, divides(one) ? say(lang, "askPerPerson", one) : one));
  const none = field.optional && !many ? [el("option", { value: "", selected: value === undefined }, say(lang, field.key === "weight" ? "askEqual" : "askNothing"))] : [];
  const select = el("select", many ? { multiple: true, size: String(Math.min(SHOWN, Math.max(options.length, 2))), "data-key": field.key } : { "data-key": field.key }, ...none, ...options);
  select.addEventListener("change", () => {
    const all = [...select.selectedOptions].map((option) => option.value).filter(Boolean);
    set(many ? (all.length > 0 ? all : undefined) : all[0]);
  });
  return el("label", { class: "field" }, label, select);
}

/**
 * @param {HTMLElement} host
 * @param {HTMLElement} answer
 * @param {KeptTable} table
 */
export function showAsk(host, answer, table) {
  const asked = questionOf(new URLSearchParams(location.search));
  let people = peopleOf(table);
  let question = made(typeof asked?.["ask"] === "string" ? asked["ask"] : "distribution", table, asked);
  const fields = el("div", { class: "field-row question" });
  const run = () => {
    const address = spelled(question);
    address.set("lang", lang);
    history.replaceState(null, "", `?${address}`);
    return showAnswer(answer, question);
  };
  const show = () => {
    const kind = typeof question["ask"] === "string" ? question["ask"] : "";
    const controls = (QUESTIONS[kind]?.fields ?? []).map((field) =>
      control(field, table, question, people, (value) => {
        const { [field.key]: _, ...rest } = question;
        question = value === undefined ? rest : { ...rest, [field.key]: value };
        run();
      }),
    );
    fields.replaceChildren(...controls);
  };
  const kinds = Object.entries(QUESTIONS).map(([kind, { word }]) => el("option", { value: kind, selected: kind === question["ask"] }, say(lang, word)));
  const select = el("select", { id: "question-kind" }, ...kinds);
  select.addEventListener("change", () => {
    question = made(select.value, table, question);
    show();
    run();
  });
  const none = el("option", { value: "", selected: people === "" }, say(lang, "askNoPeople"));
  const counted = el("select", { id: "people" }, none, ...table.indicators.map((name) => el("option", { value: name, selected: name === people }, name)));
  counted.addEventListener("change", () => {
    people = counted.value;
    show();
  });
  host.replaceChildren(
    el("h2", { id: "ask-title", tabindex: "-1" }, say(lang, "askTitle")),
    el("label", { class: "field" }, say(lang, "askPeople"), counted),
    el("label", { class: "field" }, say(lang, "askKind"), select),
    fields,
  );
  show();
  return run();
}
