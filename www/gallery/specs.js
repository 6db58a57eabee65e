// @ts-check
// What the gallery asks of panels, and the few plots of given numbers.
import { FIRST_YEAR, YEARS, ofYear } from "./panel.js";
import { say } from "./words.js";

/** @typedef {import("../../pkg/plots.js").PlotSpec} PlotSpec */
/** @typedef {import("../../pkg/index.js").Lang} Lang */
/** @typedef {import("./panel.js").Panel} Panel */

/** Asked of the made panel of all counties; each answer is drawn in every kind that suits it. */
export const LARGE = /** @type {const} */ ([
  { ask: "distribution", of: "income" },
  { ask: "inequality", of: "income", weight: "people" },
  { ask: "funnel", events: "poor", sizes: "people" },
  { ask: "change", of: "income" },
  { ask: "correlation", of: "income", with: "spending" },
]);

/** Asked of its first counties, few enough for a line each. */
export const SMALL = /** @type {const} */ ([{ ask: "change", of: "income" }]);

/** Asked of the panel for teaching. */
export const TEACHING = /** @type {const} */ ([
  { ask: "convergence", of: "income" },
  { ask: "effect", of: "yield", under: "programme" },
  { ask: "trend", of: "income", place: "A01" },
]);

const CNY = "CNY/person";
const LAST = YEARS - 1;
const calendar = Array.from({ length: YEARS }, (_, y) => FIRST_YEAR + y);
/** A county's years. @param {Panel} panel @param {number} county */
const years = (panel, county) => Array.from({ length: YEARS }, (_, y) => ofYear(panel.income, y)[county] ?? null);

/** Plots of numbers that are given, not asked for. @param {Panel} panel @param {Lang} lang @returns {{ title: string, spec: PlotSpec }[]} */
export const given = (panel, lang) => [
  {
    title: say(lang, "galleryLines"),
    spec: {
      x: { label: say(lang, "galleryYear"), domain: [FIRST_YEAR, FIRST_YEAR + LAST] },
      y: { label: say(lang, "galleryIncome"), unit: CNY, zero: true },
      layers: [0, 1, 2, 3].map((c) => ({ draw: "line", x: calendar, y: years(panel, c), name: say(lang, "galleryCounty", String(c + 1)) })),
    },
  },
  {
    title: say(lang, "galleryMany"),
    spec: {
      x: { label: say(lang, "galleryIncome"), unit: CNY, axis: "log" },
      y: { label: say(lang, "gallerySpending"), unit: CNY, axis: "log" },
      layers: [{ draw: "points", x: panel.income, y: panel.spending }],
    },
  },
];
