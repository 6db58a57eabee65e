// @ts-check
// One example of every kind of chart: `?lang=zh&dark=true&width=320`.
import * as lens from "../../pkg/index.js";
import * as plots from "../../pkg/plots.js";
import * as stats from "../../pkg/statistics.js";
import { Chart } from "../chart.js";
import { byId, el } from "../dom.js";
import { PlotView } from "../plot.js";
import { preferredLang } from "../state.js";
import { makePanel } from "./panel.js";
import { SPECS, multiples } from "./specs.js";
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

/** @param {string} title @param {import("../../pkg/plots.js").PlotSpec} spec @param {number} height */
function plotted(title, spec, height) {
  const host = sized(el("div", {}));
  queueMicrotask(() => {
    new PlotView(host, {
      plot: plots.plot,
      spec,
      lang,
      title,
      description: `${title}（${say(lang, "made")}）`,
      height,
      say: (word) => say(lang, word),
    });
  });
  return section(title, host);
}

async function start() {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.title = `${say(lang, "title")} – ${lang === "zh" ? "县镜" : "County Lens"}`;
  byId("headline", HTMLElement).textContent = say(lang, "title");
  byId("lead", HTMLElement).textContent = say(lang, "lead");
  await Promise.all([lens.load(), plots.load(), stats.load()]);
  const panel = makePanel();
  const made = say(lang, "made");
  const views = SPECS.map(([word, make]) => plotted(`${say(lang, word)} · ${made}`, make(panel, stats, lang), 380));
  const small = multiples(panel, lang).map(({ title, spec }) => plotted(title, spec, 180));
  byId("gallery", HTMLElement).replaceChildren(
    ...QUESTIONS.flatMap(drawn),
    ...views,
    el("h2", {}, `${say(lang, "multiples")} · ${made}`),
    el("div", { class: "multiples" }, ...small),
  );
  document.documentElement.dataset["engine"] = "live";
}

start();
