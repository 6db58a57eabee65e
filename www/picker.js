// @ts-check
// "Ask your own": a statistic, then what it is about. Only what can be answered is offered.
import { byId, el } from "./dom.js";
import { use } from "./engine.js";
import { searchField } from "./search.js";
import { essence } from "./state.js";
import { say } from "./words.js";
import "./words_more.js";

/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {import("../pkg/index.js").Offer} Offer */
/** @typedef {import("../pkg/index.js").Question} Question */
/** @typedef {"change" | "per" | "compare" | "breakdown"} Statistic */
/** @typedef {import("./words.js").Word} Word */

/** @typedef {{ value: string, text: string, group?: string }} Choice */

/**
 * One select: what it offers, given what stands in those before it. The value of the last one is a
 * question's text spelling.
 *
 * @typedef {object} Step
 * @property {Word} label
 * @property {(chosen: readonly string[]) => Choice[]} choices
 */

/** @type {readonly [Statistic, Word][]} */
const STATISTICS = [
  ["change", "statisticChange"],
  ["per", "statisticPer"],
  ["compare", "statisticCompare"],
  ["breakdown", "statisticBreakdown"],
];

/** @type {Readonly<Record<Statistic, Word>>} */
const SENTENCES = {
  change: "sentenceChange",
  per: "sentencePer",
  compare: "sentenceCompare",
  breakdown: "sentenceBreakdown",
};

/** Each once, in order. @param {readonly Choice[]} choices */
function unique(choices) {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}

/** @param {Lang} lang @param {boolean} advanced */
function placeNames(lang, advanced) {
  const names = use((lens) => new Map(lens.places(lang).map((place) => [/** @type {string} */ (place.id), place.name])));
  const kept = (/** @type {Offer} */ offer) => advanced || offer.curated;
  return { name: (/** @type {string | null} */ id) => names.get(id ?? "") ?? id ?? "", kept };
}

/** @param {Lang} lang @param {boolean} advanced @returns {Step[]} */
function changeSteps(lang, advanced) {
  const { name, kept } = placeNames(lang, advanced);
  const offers = use((lens) => lens.changes(lang)).filter(kept);
  const titles = use((lens) => new Map(lens.indicators(lang).map((one) => [one.id, one.name])));
  const of = (/** @type {Offer} */ offer) => {
    const id = offer.question.ask === "change" ? offer.question.indicator : undefined;
    return id === undefined ? { value: "", text: "" } : { value: id, text: titles.get(id) ?? id };
  };
  const at = (/** @type {string | undefined} */ place) => offers.filter((offer) => (offer.place ?? "") === place);
  return [
    { label: "place", choices: () => unique(offers.map(({ place }) => ({ value: place ?? "", text: name(place) }))) },
    { label: "indicator", choices: ([place]) => unique(at(place).map(of)) },
    {
      label: "figures",
      choices: ([place, indicator]) =>
        at(place)
          .filter((offer) => of(offer).value === indicator)
          .map((offer) => choiceOf(offer, lang, advanced)),
    },
  ];
}

/** @param {Offer} offer @param {Lang} lang @param {boolean} grouped @returns {Choice} */
function choiceOf(offer, lang, grouped) {
  const choice = { value: offer.query, text: offer.label };
  return grouped ? { ...choice, group: say(lang, offer.curated ? "curated" : "uncurated") } : choice;
}

/** @param {Lang} lang @param {boolean} advanced @returns {Step[]} */
function perSteps(lang, advanced) {
  const { name, kept } = placeNames(lang, advanced);
  const sums = use((lens) => lens.money(lang));
  const formulas = new Map(sums.map(({ numerator }) => [/** @type {string} */ (numerator), numerator]));
  return [
    { label: "place", choices: () => unique(sums.map(({ place }) => ({ value: place, text: name(place) }))) },
    {
      label: "numerator",
      choices: ([place]) =>
        sums.filter((sum) => sum.place === place).map((sum) => ({ value: sum.numerator, text: sum.label })),
    },
    {
      label: "denominator",
      choices: ([, sum]) => {
        const numerator = formulas.get(sum ?? "");
        if (numerator === undefined) return [];
        const offers = use((lens) => lens.denominators({ numerator, lang })).filter(kept);
        return offers.map((offer) => choiceOf(offer, lang, advanced));
      },
    },
  ];
}

/** @param {Lang} lang @param {boolean} advanced @returns {Step[]} */
function compareSteps(lang, advanced) {
  const offers = use((lens) => lens.comparisons(lang)).filter((offer) => advanced || offer.curated);
  const choices = offers.map((offer) => ({
    ...choiceOf(offer, lang, false),
    group: say(lang, offer.curated ? offer.grade : "uncurated"),
  }));
  return [{ label: "subject", choices: () => choices }];
}

/** @param {Lang} lang @returns {Step[]} */
function breakdownSteps(lang) {
  const offers = use((lens) => lens.breakdowns(lang));
  return [{ label: "breakdown", choices: () => offers.map((offer) => choiceOf(offer, lang, false)) }];
}

/** @param {HTMLSelectElement} select @param {readonly Choice[]} choices @param {string | undefined} wanted */
function fillSelect(select, choices, wanted) {
  const groups = new Map();
  const kept = choices.some((choice) => choice.value === wanted) ? wanted : choices[0]?.value;
  select.replaceChildren();
  for (const { value, text, group } of choices) {
    let parent = group === undefined ? select : groups.get(group);
    if (!parent) {
      parent = el("optgroup", { label: group ?? "" });
      groups.set(group, parent);
      select.append(parent);
    }
    parent.append(el("option", { value, selected: value === kept }, text));
  }
}

/**
 * What stands in the selects when a question is the present one.
 *
 * @param {Question} question
 * @param {string} query
 * @param {Lang} lang
 */
function chosenFor(question, query, lang) {
  const same = (/** @type {Offer} */ offer) => essence(offer.query) === essence(query);
  if (question.ask === "change") {
    const offer = use((lens) => lens.changes(lang)).find(same);
    return { offer, chosen: offer ? [offer.place ?? "", question.indicator, offer.query] : [] };
  }
  if (question.ask === "per") {
    const { numerator } = question;
    const sum = use((lens) => lens.money(lang)).find((one) => one.numerator === numerator);
    const offer = use((lens) => (sum ? lens.denominators({ numerator, lang }).find(same) : undefined));
    return { offer, chosen: sum && offer ? [sum.place, numerator, offer.query] : [] };
  }
  const offers = use((lens) => (question.ask === "breakdown" ? lens.breakdowns(lang) : lens.comparisons(lang)));
  const offer = offers.find(same);
  return { offer, chosen: offer ? [offer.query] : [] };
}

export class Picker {
  /** @type {Lang} */
  #lang = "zh";
  /** @type {Statistic} */
  #statistic = "change";
  #advanced = false;
  /** @type {HTMLSelectElement[]} */
  #selects = [];
  #form = byId("picker-form", HTMLFormElement);
  #fields = el("p", { class: "sentence" });
  #more = el("div");
  #find = byId("find", HTMLElement);
  #ask;

  /** @param {(query: string) => void} ask */
  constructor(ask) {
    this.#ask = ask;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const query = this.#selects.at(-1)?.value;
      if (query) this.#ask(query);
    });
  }

  /**
   * Shows the present question's own choices.
   *
   * @param {Question | null} question
   * @param {string} query
   * @param {Lang} lang
   */
  show(question, query, lang) {
    this.#lang = lang;
    const now = question ? chosenFor(question, query, lang) : { offer: undefined, chosen: [] };
    // What the reports cannot answer is not among the choices: its nearest kin is.
    if (question) this.#statistic = STATISTICS.find(([one]) => one === question.ask)?.[0] ?? "compare";
    this.#advanced = now.offer !== undefined && !now.offer.curated;
    this.#build();
    this.#buildFields(now.chosen);
  }

  #build() {
    const lang = this.#lang;
    const radios = STATISTICS.map(([statistic, word]) => {
      const id = `statistic-${statistic}`;
      const checked = statistic === this.#statistic;
      const radio = el("input", { type: "radio", name: "statistic", id, value: statistic, checked });
      radio.addEventListener("change", () => {
        this.#statistic = statistic;
        this.#buildFields([]);
      });
      return el("label", { class: "choice", for: id }, radio, el("span", {}, say(lang, word)));
    });
    const box = el("input", { type: "checkbox", id: "advanced", checked: this.#advanced, "aria-describedby": "advanced-note" });
    box.addEventListener("change", () => {
      this.#advanced = box.checked;
      this.#buildFields(this.#selects.map((select) => select.value));
    });
    this.#more.replaceChildren(
      el("label", { class: "check", for: "advanced" }, box, el("span", {}, say(lang, "advanced"))),
      el("p", { id: "advanced-note", class: "note" }, say(lang, "advancedNote")),
    );
    this.#find.replaceChildren(searchField(lang, this.#ask));
    this.#form.replaceChildren(
      el("fieldset", { class: "statistics" }, el("legend", {}, say(lang, "statistic")), el("div", {}, ...radios)),
      this.#fields,
      this.#more,
      el("button", { type: "submit", class: "main" }, say(lang, "submit")),
    );
  }

  /** @param {readonly string[]} wanted */
  #buildFields(wanted) {
    const make = { change: changeSteps, per: perSteps, compare: compareSteps, breakdown: breakdownSteps };
    const steps = make[this.#statistic](this.#lang, this.#advanced);
    this.#more.hidden = this.#statistic === "breakdown";
    this.#selects = steps.map((_, at) => el("select", { id: `pick-${at}` }));
    const refill = (/** @type {number} */ from, /** @type {readonly string[]} */ values) => {
      for (let at = from; at < steps.length; at += 1) {
        const before = this.#selects.slice(0, at).map((select) => select.value);
        const select = this.#selects[at];
        if (select) fillSelect(select, steps[at]?.choices(before) ?? [], values[at]);
      }
    };
    refill(0, wanted);
    this.#selects.forEach((select, at) => {
      select.addEventListener("change", () => refill(at + 1, this.#selects.map((one) => one.value)));
    });
    this.#selects.forEach((select, at) => select.setAttribute("aria-label", say(this.#lang, steps[at]?.label ?? "subject")));
    // The question as a sentence, its parts in the order of the language.
    const parts = say(this.#lang, SENTENCES[this.#statistic], "{0}", "{1}", "{2}").split(/\{(\d)\}/u);
    this.#fields.replaceChildren(...parts.map((part, at) => (at % 2 === 0 ? part : (this.#selects[Number(part)] ?? ""))));
  }
}
