// @ts-check
// A made-up panel: counties over years, the same on every machine. Nothing in it is a real place.

export const COUNTIES = 3000;
export const YEARS = 20;
export const FIRST_YEAR = 2004;
export const GROUPS = 6;

/** @param {number} seed numbers between 0 and 1 */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Columns of one row a county and year, and what does not change with the years. */
export function makePanel(seed = 7) {
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const people = new Float64Array(COUNTIES);
  const group = new Uint8Array(COUNTIES);
  const start = new Float64Array(COUNTIES);
  for (let c = 0; c < COUNTIES; c += 1) {
    people[c] = Math.round(Math.exp(11.8 + 0.9 * normal()));
    group[c] = Math.floor(next() * GROUPS);
    start[c] = 2500 * Math.exp(0.35 * normal() + 0.12 * (group[c] ?? 0));
  }
  const income = new Float64Array(COUNTIES * YEARS);
  const spending = new Float64Array(COUNTIES * YEARS);
  const poor = new Float64Array(COUNTIES);
  for (let c = 0; c < COUNTIES; c += 1) {
    let level = start[c] ?? 0;
    for (let y = 0; y < YEARS; y += 1) {
      level *= 1.08 + 0.03 * normal();
      income[y * COUNTIES + c] = level;
      spending[y * COUNTIES + c] = 400 + 0.35 * level * Math.exp(0.25 * normal());
    }
    const rate = Math.min(0.4, 0.05 * Math.exp(0.25 * normal()));
    poor[c] = Math.round((people[c] ?? 0) * rate);
  }
  return { people, group, income, spending, poor };
}

/** @typedef {ReturnType<typeof makePanel>} Panel */

/** One year of a column, a view and no copy. @param {Float64Array} column @param {number} year counted from 0 */
export const ofYear = (column, year) => column.subarray(year * COUNTIES, (year + 1) * COUNTIES);

/**
 * The panel as the statistics' module takes it in: a row a county and year.
 *
 * @param {Panel} made
 * @param {(county: number) => string} county its name
 * @param {(group: number) => string} group its name
 * @param {number} [count] of the counties, the first so many
 */
export function panelData(made, county, group, count = COUNTIES) {
  const rows = Array.from({ length: count * YEARS }, (_, row) => /** @type {const} */ ([Math.floor(row / YEARS), row % YEARS]));
  const column = (/** @type {(county: number, year: number) => number | undefined} */ value) => Float64Array.from(rows, ([c, y]) => value(c, y) ?? NaN);
  const names = Array.from({ length: count }, (_, c) => county(c));
  const groups = Array.from({ length: GROUPS }, (_, g) => group(g));
  return {
    place: rows.map(([c]) => names[c] ?? ""),
    period: rows.map(([, y]) => String(FIRST_YEAR + y)),
    group: rows.map(([c]) => groups[made.group[c] ?? 0] ?? ""),
    indicators: {
      income: column((c, y) => made.income[y * COUNTIES + c]),
      spending: column((c, y) => made.spending[y * COUNTIES + c]),
      people: column((c) => made.people[c]),
      poor: column((c) => made.poor[c]),
    },
  };
}
