// @ts-check
// One example of every kind of chart: `?lang=zh&dark=true&width=320`.
import * as lens from "../../pkg/index.js";
import * as plots from "../../pkg/plots.js";
import * as stats from "../../pkg/statistics.js";
import { Chart } from "../chart.js";
import { byId, el } from "../dom.js";
import { PlotView } from "../plot.js";
import { preferredLang } from "../state.js";
import { makePanel, panelData } from "./panel.js";
import { LARGE, SMALL, TEACHING, given } from "./specs.js";
import { say } from "./words.js";

const wanted = new URLSearchParams(location.search);
const asked = wanted.get("lang");
const lang = asked === "zh" || asked === "en" ? asked : preferredLang(navigator.languages);
const width = Number(wanted.get("width")) || undefined;

/** What the reports' charts are drawn of; each is drawn in every kind that suits it. */
const QUESTIONS = [
  "ask=change&indicator=poverty_incidence&place=140429",
  "ask=change&indicator=dibao_standard&place=140429",
  "ask=compare&family=residents_per_km2&reference=140224",
  "ask=compare&family=road_cost_per_km",
  "ask=compare&family=funding_per_poor&all=1",
  "ask=breakdown&of=shenchi_pv_quarter",
];

/** @param {HTMLElement} host */
function sized(host) {
  if (width) host.style.maxWidth = `${width}px`;
  return host;
}

/** @param {string} title @param {...Node} children */
const section = (title, ...children) => el("section", { class: "take" }, el("h2", {}, title), ...children);

/** @param {string} query */
function drawn(query) {
  const question = lens.parseQuestion(query);
  const answer = lens.ask(question, lang);
  return lens.kinds(question, lang).map(({ kind, name }) => {
    const host = sized(el("div", {}));
    const notes = el("ol", { class: "chart-notes" });
    const made = section(`${answer.title} · ${name}`, host, notes);
    queueMicrotask(() => {
      new Chart(host, { open: () => {}, fail: console.error }).show({
        figure: (canvas, room) => lens.figure(canvas, question, { ...room, kind }),
        lang,
        title: `${answer.title} · ${name}`,
        description: answer.description,
        laid: (shape) => notes.replaceChildren(...shape.notes.map((text) => el("li", {}, text))),
      });
    });
    return made;
  });
}

/** @param {string} title @param {import("../../pkg/plots.js").PlotSpec} spec @param {string} description @param {number} [height] */
function plotted(title, spec, description, height = 380) {
  const host = sized(el("div", {}));
  queueMicrotask(() => new PlotView(host, { plot: plots.plot, spec, lang, title, description, height }));
  return section(title, host);
}

/** Room that a row of names takes. */
const ROW = 24;

/**
 * An answer about a panel, drawn in every kind that suits it.
 *
 * @param {Parameters<typeof stats.ask>[0]} question
 * @param {Parameters<typeof stats.ask>[1]} panel
 * @param {string} of which panel
 */
function answered(question, panel, of) {
  const { title, finding } = stats.ask(question, panel, lang);
  return stats.panelKinds(question, panel, lang).map(({ kind, name }) => {
    const { spec, rows } = stats.panelPlot(question, panel, { lang, kind });
    return plotted(`${title} · ${name}${of ? ` · ${of}` : ""}`, spec, finding, Math.max(380, kind === "dumbbell" ? rows * ROW + 90 : 0));
  });
}

/** @param {import("../../pkg/statistics.js").KeptPanel} panel @param {"shared" | "free"} axes */
function multiples(panel, axes) {
  const all = stats.panelMultiples({ ask: "distribution", of: "income" }, panel, { lang, kind: "histogram", axes });
  const made = all.map(({ title, spec }) => plotted(title, spec, title, 220));
  const heading = say(lang, axes === "shared" ? "galleryShared" : "galleryFree");
  return [el("h2", {}, `${heading} · ${say(lang, "galleryMade")}`), el("div", { class: "multiples" }, ...made)];
}

async function start() {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.title = `${say(lang, "galleryTitle")} – ${lang === "zh" ? "县镜" : "County Lens"}`;
  byId("headline", HTMLElement).textContent = say(lang, "galleryTitle");
  byId("lead", HTMLElement).textContent = say(lang, "galleryLead");
  await Promise.all([lens.load(), plots.load(), stats.load()]);
  const made = makePanel();
  const county = (/** @type {number} */ c) => say(lang, "galleryCounty", String(c + 1));
  const group = (/** @type {number} */ g) => say(lang, "galleryGroup", String(g + 1));
  const names = {
    income: say(lang, "galleryIncome"),
    spending: say(lang, "gallerySpending"),
    people: say(lang, "galleryPeople"),
    poor: say(lang, "galleryPoor"),
  };
  const large = stats.panel({ ...panelData(made, county, group), names });
  const small = stats.panel({ ...panelData(made, county, group, 12), names });
  const all = say(lang, "galleryMade");
  byId("gallery", HTMLElement).replaceChildren(
    ...QUESTIONS.flatMap(drawn),
    ...LARGE.flatMap((question) => answered(question, large, all)),
    ...SMALL.flatMap((question) => answered(question, small, say(lang, "galleryFew"))),
    ...TEACHING.flatMap((question) => answered(question, "teaching", "")),
    ...multiples(large, "shared"),
    ...multiples(large, "free"),
    ...given(made, lang).map(({ title, spec }) => plotted(`${title} · ${all}`, spec, all)),
  );
  document.documentElement.dataset["engine"] = "live";
}

start();
