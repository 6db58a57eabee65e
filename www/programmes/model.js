// @ts-check
// A scheme to recompute: inputs, a chart that answers at once, results, working, sources.
import { Chart } from "../chart.js";
import { el } from "../dom.js";
import { isWrongQuestion } from "../engine.js";
import { openSources, showEvidence } from "../source.js";
import { showWorking } from "../working.js";
import { controlsOf } from "./controls.js";
import { ask } from "./engine.js";
import { address } from "./state.js";
import { say } from "./words.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("../../pkg/programmes.js").ModelAnswer} ModelAnswer */
/** @typedef {import("../../pkg/programmes.js").ModelQuestion} ModelQuestion */
/** @typedef {import("../../pkg/programmes.js").Lang} Lang */
/** @typedef {import("../../pkg/programmes.js").ObservationId} ObservationId */
/** @typedef {import("../../pkg/programmes.js").ChartKind} ChartKind */

/** @param {ModelAnswer} answer @param {Lang} lang */
export function resultsTable(answer, lang) {
  const readings = answer.outputs.some((one) => one.reading !== "");
  const ranges = answer.outputs.some((one) => one.range !== null);
  const head = [
    el("th", { scope: "col" }, say(lang, "result")),
    readings ? el("th", { scope: "col" }, say(lang, "reading_")) : null,
    el("th", { scope: "col", class: "number" }, say(lang, "value_")),
    ranges ? el("th", { scope: "col", class: "number" }, say(lang, "range_")) : null,
  ];
  const rows = answer.outputs.map((one) =>
    el(
      "tr",
      one.headline ? { class: "is-headline" } : {},
      el("th", { scope: "row" }, one.label),
      readings ? el("td", {}, one.reading) : null,
      el("td", { class: "number" }, one.value),
      ranges ? el("td", { class: "number" }, one.range ?? "") : null,
    ),
  );
  const table = el("table", {}, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...rows));
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say(lang, "outputs") }, table);
}

/** @param {ModelAnswer} answer @param {Lang} lang */
function movesView(answer, lang) {
  const rows = answer.sensitivity.map((one) => {
    const meter = el("progress", { max: "1", value: String(one.weight), "aria-hidden": "true" });
    return el(
      "li",
      {},
      el("strong", {}, one.label),
      meter,
      el("span", {}, say(lang, "movesUp", one.up)),
      el("span", {}, say(lang, "movesDown", one.down)),
    );
  });
  return [el("p", { class: "note" }, say(lang, "movesOf", answer.sensitivityOf)), el("ol", { class: "moves" }, ...rows)];
}

/** @param {string} title @param {...(Node | null)} children */
function section(title, ...children) {
  return el("section", {}, el("h2", {}, title), ...children);
}

/** @param {readonly string[]} lines */
const list = (lines) => el("ul", { class: "bullets" }, ...lines.map((line) => el("li", {}, line)));

/**
 * A question from what stands in the address; inputs that the model does not have are named and left out.
 *
 * @param {URLSearchParams} fields
 * @param {string} id
 * @param {Lang} lang
 * @returns {{ answer: ModelAnswer, left: string[] }}
 */
function fromAddress(fields, id, lang) {
  /** @type {ModelQuestion} */
  const question = { model: id };
  /** @type {string[]} */
  const left = [];
  const plain = ask((lens) => lens.model({ model: id }, lang));
  for (const [key, value] of fields) {
    if (key === "model" || key === "chart") continue;
    if (plain.inputs.some((input) => input.id === key)) question[key] = value;
    else left.push(key);
  }
  try {
    return { answer: ask((lens) => lens.model(question, lang)), left };
  } catch (error) {
    if (!isWrongQuestion(error)) throw error;
    return { answer: plain, left: [...left, error.field ?? ""] };
  }
}

/** @param {HTMLElement} host @param {Lang} lang @param {string} chosen */
function showMenu(host, lang, chosen) {
  const offers = ask((lens) => lens.models(lang)).filter((one) => one.kind === "model");
  const links = offers.map((one) => {
    const current = one.id === chosen ? { "aria-current": "true" } : {};
    return el("li", {}, el("a", { class: "pill", href: address("model", lang, { model: one.id }), "data-go": true, ...current }, one.name));
  });
  const nav = el("nav", { "aria-label": say(lang, "models") }, el("ul", { class: "pills" }, ...links));
  host.append(el("details", { open: chosen === "" }, el("summary", {}, say(lang, "chooseModel", String(offers.length))), nav));
}

/**
 * The kinds of chart, where there is a choice.
 *
 * @param {ModelAnswer} answer
 * @param {ChartKind | undefined} now
 * @param {Lang} lang
 * @param {(kind: ChartKind) => void} choose
 */
function kindsOf({ kinds }, now, lang, choose) {
  if (kinds.length < 2) return null;
  const options = kinds.map(({ kind, name }) => el("option", { value: kind, selected: kind === now }, name));
  const select = el("select", { id: "model-kind" }, ...options);
  select.addEventListener("change", () => {
    const found = kinds.find(({ kind }) => kind === select.value);
    if (found) choose(found.kind);
  });
  return el("label", { class: "field", for: "model-kind" }, say(lang, "modelKind"), select);
}

/** @param {HTMLElement} host @param {State} state */
export function showModel(host, { lang, fields }) {
  const offers = ask((lens) => lens.models(lang));
  const wanted = fields.get("model") ?? offers[0]?.id ?? "";
  const known = offers.some((one) => one.id === wanted);
  if (!known) {
    host.append(el("h1", { id: "headline", tabindex: "-1" }, say(lang, "navModel")), el("p", { class: "notice", role: "alert" }, say(lang, "unknownModel")));
    showMenu(host, lang, "");
    return say(lang, "navModel");
  }
  showMenu(host, lang, wanted);
  const { answer, left } = fromAddress(fields, wanted, lang);
  const finding = el("p", { class: "finding", "aria-live": "polite" });
  const figure = el("div", { class: "figure" });
  const live = el("div", { class: "results" });
  const kept = el("p", { class: "notice", hidden: true }, say(lang, "kept"));
  const evidence = el("div", {});
  host.append(
    el("h1", { id: "headline", tabindex: "-1" }, answer.name),
    el("p", { class: "lead" }, answer.lead),
    ...left.map((key) => el("p", { class: "notice" }, say(lang, "unknownInput", key))),
    finding,
    kept,
  );
  const chart = new Chart(figure, {
    open: (key) => openOutput(now, key, lang),
    fail: (error) => console.error(error),
  });
  let now = answer;
  let kind = answer.kinds.find((one) => one.kind === fields.get("chart"))?.kind;
  const show = (/** @type {ModelAnswer} */ next) => {
    now = next;
    finding.textContent = next.finding;
    kept.hidden = true;
    const question = Object.fromEntries(new URLSearchParams(next.query));
    chart.show({
      figure: (canvas, room) => ask((lens) => lens.modelFigure(canvas, /** @type {ModelQuestion} */ (question), { ...room, ...(kind ? { kind } : {}) })),
      lang,
      title: next.chartTitle,
      description: next.description,
    });
    showResults(live, next, lang);
    const fields = new URLSearchParams(next.query);
    if (kind) fields.set("chart", kind);
    history.replaceState(null, "", address("model", lang, fields));
  };
  const kindField = kindsOf(answer, kind, lang, (chosen) => {
    kind = chosen;
    show(now);
  });
  const controls = controlsOf(answer, lang, () => {
    try {
      const next = ask((lens) => lens.model({ model: wanted, ...controls.values() }, lang));
      controls.update(next);
      show(next);
    } catch (error) {
      if (!isWrongQuestion(error)) throw error;
      controls.fault(error);
      kept.hidden = false;
    }
  });
  host.append(
    el("div", { class: "beside is-model" }, el("div", {}, figure, kindField), section(say(lang, "inputs"), controls.node), live),
    section(say(lang, "open_"), list(answer.caveats)),
    section(say(lang, "lesson"), el("p", {}, answer.lesson)),
    section(say(lang, "sources_"), evidence),
  );
  controls.update(answer);
  show(answer);
  showEvidence(evidence, answer.evidence, lang);
  return answer.name;
}

/** @param {ModelAnswer} answer @param {string} key @param {Lang} lang */
function openOutput(answer, key, lang) {
  const line = answer.working.find((one) => one.key === key);
  const input = answer.inputs.find((one) => one.id === key);
  const ids = input?.evidence ?? line?.evidence ?? [];
  openSources(line?.title ?? input?.label ?? "", /** @type {ObservationId[]} */ (ids), lang);
}

/** @param {HTMLElement} live @param {ModelAnswer} answer @param {Lang} lang */
function showResults(live, answer, lang) {
  const open = live.querySelector("details")?.open ?? false;
  const steps = el("div", {});
  showWorking(steps, answer.working, lang, () => answer.math);
  live.replaceChildren(
    section(say(lang, "outputs"), resultsTable(answer, lang)),
    section(say(lang, "moves"), ...movesView(answer, lang)),
    el("details", { open }, el("summary", {}, el("h2", {}, say(lang, "working_"))), steps),
  );
}
