// @ts-check
// The attributes of <county-lens>: the fields of a question, and how it is shown. One table: the element,
// the embedded page, the types and custom-elements.json all go by it.

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {"text" | "flag"} kind
 * @property {boolean} asked whether it belongs to the question
 * @property {string} description
 */

/** @type {readonly Field[]} */
export const FIELDS = [
  { name: "ask", kind: "text", asked: true, description: "What is asked: change, per, compare or breakdown. Without it, the first story." },
  { name: "indicator", kind: "text", asked: true, description: "Of a change or a comparison: the indicator's id." },
  { name: "place", kind: "text", asked: true, description: "Of a change: the place's id." },
  { name: "base", kind: "text", asked: true, description: "Of a change: the earlier figure's id." },
  { name: "current", kind: "text", asked: true, description: "Of a change: the later figure's id." },
  { name: "target", kind: "text", asked: true, description: "Of a change: when would it reach this?" },
  { name: "halving", kind: "text", asked: true, description: "Of a change: 1 adds the time to halve or double." },
  { name: "numerator", kind: "text", asked: true, description: "Of a ratio: a figure's id or a formula of several." },
  { name: "denominator", kind: "text", asked: true, description: "Of a ratio: a figure's id or a formula of several." },
  { name: "family", kind: "text", asked: true, description: "Of a comparison: the curated family's id." },
  { name: "reference", kind: "text", asked: true, description: "Of a comparison: the place that others are compared with." },
  { name: "all", kind: "text", asked: true, description: "Of a comparison: 1 also shows rows that are not comparable." },
  { name: "of", kind: "text", asked: true, description: "Of a breakdown: its id." },
  { name: "lang", kind: "text", asked: false, description: "zh or en; otherwise the page's language." },
  { name: "chart", kind: "text", asked: false, description: "The kind of chart; the fitting one where it does not suit." },
  { name: "axis", kind: "text", asked: false, description: "log for a logarithmic axis, where it is lawful." },
  { name: "tab", kind: "text", asked: false, description: "What is seen first: chart, table or sources." },
  { name: "dark", kind: "text", asked: false, description: "auto (as the system), true or false." },
  { name: "plain", kind: "flag", asked: false, description: "Chart and source line alone." },
  { name: "locked", kind: "flag", asked: false, description: "Nothing can be changed by the reader." },
];

/** The question's own fields. */
export const ASKED = FIELDS.filter(({ asked }) => asked).map(({ name }) => name);
