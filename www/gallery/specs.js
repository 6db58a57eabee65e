// @ts-check
// Every kind of plot from the made-up panel. Statistics come from the statistics' module; here they are
// only handed on.
import { COUNTIES, FIRST_YEAR, GROUPS, YEARS, ofYear } from "./panel.js";
import { say } from "./words.js";

/** @typedef {import("../../pkg/plots.js").PlotSpec} PlotSpec */
/** @typedef {import("../../pkg/plots.js").PlotAxis} PlotAxis */
/** @typedef {import("../../pkg/index.js").Lang} Lang */
/** @typedef {typeof import("../../pkg/statistics.js")} Stats */
/** @typedef {import("./panel.js").Panel} Panel */
/** @typedef {(panel: Panel, stats: Stats, lang: Lang) => PlotSpec} Make */

const CNY = "CNY/person";
const LAST = YEARS - 1;
/** Places along the axis where the band of a fit is worked out. */
const STEPS = 24;

/** @param {Lang} lang */
const names = (lang) => Array.from({ length: COUNTIES }, (_, c) => say(lang, "county", String(c + 1)));
/** @param {Lang} lang */
const groups = (lang) => Array.from({ length: GROUPS }, (_, g) => `${say(lang, "group")}${lang === "zh" ? "" : " "}${g + 1}`);

/** @type {Make} */
function scatter(panel, stats, lang) {
  const [x, y] = [ofYear(panel.income, LAST), ofYear(panel.spending, LAST)];
  const { min, max } = stats.describe({ columns: [x] });
  const [low, high] = [min[0] ?? 0, max[0] ?? 1];
  const at = Array.from({ length: STEPS + 1 }, (_, k) => low + ((high - low) * k) / STEPS);
  // The intercept of a fit about a place is the mean there, and its interval that of the mean.
  const fits = at.map((place) => stats.ordinaryLeastSquares({ y, x: [x.map((one) => one - place)] }).terms[0]);
  return {
    x: { label: say(lang, "income"), unit: CNY },
    y: { label: say(lang, "spending"), unit: CNY },
    layers: [
      { draw: "points", x, y, names: names(lang), labelled: [0, 100, 200] },
      { draw: "band", x: at, low: fits.map((one) => one?.low ?? null), high: fits.map((one) => one?.high ?? null), name: say(lang, "band") },
      { draw: "line", x: at, y: fits.map((one) => one?.coefficient ?? null), name: say(lang, "fit") },
    ],
  };
}

/** @type {Make} */
const histogram = (panel, _, lang) => ({
  x: { label: say(lang, "income"), unit: CNY },
  y: { label: say(lang, "counties"), zero: true },
  layers: [{ draw: "histogram", values: ofYear(panel.income, LAST) }],
});

/** @type {Make} */
function strip(panel, _, lang) {
  // Each group's points lie beside one another, in the order of the data.
  const x = Float64Array.from(panel.group, (g, c) => g + ((c * 0.618) % 1) * 0.6 - 0.3);
  return {
    x: { names: groups(lang) },
    y: { label: say(lang, "income"), unit: CNY, axis: "log" },
    layers: [{ draw: "points", x, y: ofYear(panel.income, LAST), names: names(lang) }],
  };
}

/** @type {Make} */
function boxes(panel, stats, lang) {
  const income = ofYear(panel.income, LAST);
  const five = Array.from({ length: GROUPS }, (_, g) => {
    const own = income.filter((_, c) => panel.group[c] === g);
    return stats.quantiles({ values: own, probabilities: [0, 0.25, 0.5, 0.75, 1] }).values;
  });
  return {
    x: { names: groups(lang) },
    y: { label: say(lang, "income"), unit: CNY },
    layers: [{ draw: "boxes", five: five.flat() }],
  };
}

/** @type {Make} */
function quantile(panel, stats, lang) {
  const probabilities = Array.from({ length: 101 }, (_, k) => k / 100);
  const { values } = stats.quantiles({ values: ofYear(panel.income, LAST), probabilities });
  return {
    x: { label: say(lang, "probability") },
    y: { label: say(lang, "income"), unit: CNY },
    layers: [{ draw: "points", x: probabilities, y: values }],
  };
}

/** @type {Make} */
function lorenz(panel, stats, lang) {
  const { people, total } = stats.lorenz({ values: ofYear(panel.income, LAST), weights: panel.people });
  return {
    x: { label: say(lang, "share"), domain: [0, 1] },
    y: { label: say(lang, "total"), domain: [0, 1] },
    layers: [
      { draw: "line", x: people, y: total, name: say(lang, "income") },
      { draw: "line", x: [0, 1], y: [0, 1], name: say(lang, "equal") },
    ],
  };
}

/** @type {Make} */
function funnel(panel, stats, lang) {
  const { rows, target } = stats.funnelLimits({ events: panel.poor, sizes: panel.people });
  const order = Array.from(panel.people.keys()).sort((a, b) => (panel.people[a] ?? 0) - (panel.people[b] ?? 0));
  const size = order.map((c) => panel.people[c] ?? null);
  const of = (/** @type {"low998" | "high998"} */ side) => order.map((c) => rows[c]?.[side] ?? null);
  const value = rows.map((row) => row.value);
  const ends = [size[0] ?? null, size.at(-1) ?? null];
  return {
    x: { label: say(lang, "people"), unit: "person", axis: "log" },
    y: { label: say(lang, "rate"), zero: true },
    layers: [
      { draw: "points", x: panel.people, y: value, names: names(lang) },
      { draw: "band", x: size, low: of("low998"), high: of("high998"), name: say(lang, "limits") },
      { draw: "line", x: ends, y: [target, target], name: say(lang, "overall") },
    ],
  };
}

/** @type {Make} */
function heat(panel, stats, lang) {
  const labels = Array.from(panel.group, String);
  const values = Array.from({ length: GROUPS }, (_, g) =>
    Array.from({ length: YEARS }, (_, y) => {
      const { rows } = stats.groupMeans({ columns: [ofYear(panel.income, y)], groups: labels });
      const row = rows.find(({ group }) => String(group) === String(g));
      return row?.means?.[0] ?? null;
    }),
  );
  return {
    x: { names: Array.from({ length: YEARS }, (_, y) => String(FIRST_YEAR + y)), label: say(lang, "year") },
    y: { names: groups(lang) },
    layers: [{ draw: "cells", values: values.flat(), name: `${say(lang, "income")} (${CNY})` }],
  };
}

/** A county's years. @param {Panel} panel @param {number} county */
const years = (panel, county) => Array.from({ length: YEARS }, (_, y) => ofYear(panel.income, y)[county] ?? null);
const calendar = Array.from({ length: YEARS }, (_, y) => FIRST_YEAR + y);

/** @type {Make} */
const lines = (panel, _, lang) => ({
  x: { label: say(lang, "year"), domain: [FIRST_YEAR, FIRST_YEAR + LAST] },
  y: { label: say(lang, "income"), unit: CNY, zero: true },
  layers: [0, 1, 2, 3].map((c) => ({ draw: "line", x: calendar, y: years(panel, c), name: say(lang, "county", String(c + 1)) })),
});

/** @type {Make} */
const many = (panel, _, lang) => ({
  x: { label: say(lang, "income"), unit: CNY, axis: "log" },
  y: { label: say(lang, "spending"), unit: CNY, axis: "log" },
  layers: [{ draw: "points", x: panel.income, y: panel.spending }],
});

/** Small multiples on one scale. @param {Panel} panel @param {Lang} lang @returns {{ title: string, spec: PlotSpec }[]} */
export function multiples(panel, lang) {
  const top = 40_000;
  return groups(lang).map((title, g) => {
    const county = panel.group.indexOf(g);
    return {
      title: `${title} · ${say(lang, "county", String(county + 1))}`,
      spec: {
        x: { domain: [FIRST_YEAR, FIRST_YEAR + LAST] },
        y: { unit: CNY, domain: [0, top] },
        layers: [{ draw: "line", x: calendar, y: years(panel, county) }],
      },
    };
  });
}

/** @type {readonly (readonly [Parameters<typeof say>[1], Make])[]} */
export const SPECS = [
  ["scatter", scatter],
  ["histogram", histogram],
  ["strip", strip],
  ["boxes", boxes],
  ["quantile", quantile],
  ["lorenz", lorenz],
  ["funnel", funnel],
  ["heat", heat],
  ["lines", lines],
  ["many", many],
];
