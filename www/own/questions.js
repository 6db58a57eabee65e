// @ts-check
// The questions that a panel can be asked, with their fields in the order in which they are said.

/** @typedef {"indicator" | "other" | "indicators" | "period" | "place" | "places" | "treated" | "count" | "rate"} Kind */
/** @typedef {{ key: string, kind: Kind, word: import("./ask_words.js").AskWord, optional?: boolean, last?: boolean }} Field */

/** @type {Field} */
const OF = { key: "of", kind: "indicator", word: "askOf" };
/** @type {Field} */
const PER = { key: "per", kind: "other", word: "askPer", optional: true };
/** @type {Field} */
const PERIOD = { key: "period", kind: "period", word: "askPeriod", last: true };
/** @type {Field} */
const FROM = { key: "from", kind: "period", word: "askFrom" };
/** @type {Field} */
const TO = { key: "to", kind: "period", word: "askTo", last: true };
/** @type {Field} */
const WEIGHT = { key: "weight", kind: "other", word: "askWeight", optional: true };
/** @type {Field} */
const PLACE = { key: "place", kind: "place", word: "askPlace" };

/** @type {Record<string, { word: import("./ask_words.js").AskWord, fields: Field[] }>} */
export const QUESTIONS = {
  distribution: { word: "askDistribution", fields: [OF, PER, PERIOD] },
  mean: { word: "askMean", fields: [OF, PER, WEIGHT, PERIOD] },
  change: { word: "askChange", fields: [OF, PER, FROM, TO] },
  ranks: { word: "askRanks", fields: [OF, PER, FROM, TO] },
  series: { word: "askSeries", fields: [OF, PER, { key: "place", kind: "places", word: "askPlaces", optional: true }] },
  trend: { word: "askTrend", fields: [OF, PER, PLACE] },
  inequality: { word: "askInequality", fields: [OF, PER, WEIGHT, PERIOD] },
  convergence: { word: "askConvergence", fields: [OF, PER, FROM, TO] },
  correlation: { word: "askCorrelation", fields: [OF, PER, { key: "with", kind: "indicator", word: "askWith" }, { key: "withPer", kind: "other", word: "askWithPer", optional: true }, PERIOD] },
  regression: { word: "askRegression", fields: [OF, PER, { key: "on", kind: "indicators", word: "askOn" }, PERIOD] },
  outliers: { word: "askOutliers", fields: [OF, PER, PERIOD] },
  peers: {
    word: "askPeers",
    fields: [PLACE, { key: "by", kind: "indicators", word: "askBy" }, PERIOD, { key: "count", kind: "count", word: "askCount", optional: true }],
  },
  funnel: {
    word: "askFunnel",
    fields: [{ key: "events", kind: "indicator", word: "askEvents" }, { key: "sizes", kind: "indicator", word: "askSizes" }, PERIOD, { key: "rate", kind: "rate", word: "askRate", optional: true }],
  },
  effect: { word: "askEffect", fields: [OF, PER, { key: "treated", kind: "treated", word: "askTreated" }, { key: "since", kind: "period", word: "askSince" }] },
};

/** The fields of a question as the address spells them. @param {Record<string, string | readonly string[]>} question */
export function spelled(question) {
  const out = new URLSearchParams();
  for (const [key, value] of Object.entries(question)) {
    if (typeof value === "string") out.set(key, value);
    else for (const one of value) out.append(key, one);
  }
  return out;
}

/** The question of an address; nothing where it has none. @param {URLSearchParams} wanted */
export function questionOf(wanted) {
  const kind = wanted.get("ask") ?? "";
  const known = Object.hasOwn(QUESTIONS, kind) ? QUESTIONS[kind] : undefined;
  if (!known) return undefined;
  /** @type {Record<string, string | string[]>} */
  const out = { ask: kind };
  for (const { key, kind: of } of known.fields) {
    const all = wanted.getAll(key);
    if (all.length > 0) out[key] = LISTS.has(of) ? all : (all[0] ?? "");
  }
  return out;
}

/** Fields of several values. @type {ReadonlySet<Kind>} */
export const LISTS = new Set(["indicators", "places", "treated"]);
