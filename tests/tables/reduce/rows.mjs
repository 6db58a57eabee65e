// @ts-check
// Made-up rows as a large file has them, and what the two statements must make of them, in plain JavaScript.

/**
 * @typedef {{ county: string | null, year: number | null, indicator: string | null, value: number | null, at: number | null }} Row
 * `at` counts minutes.
 * @typedef {"mean" | "last"} Rule
 */

const COUNTIES = ["110001", "110003", "东安县", "宁海县", 'East, "upper"', "  spaced"];
const YEARS = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019];
const INDICATORS = ["income", "residents", "roads"];
/** What is wanted, as both statements say it. */
const WANTED = { first: 2014, last: 2018, indicators: ["income", "residents"] };

/** A small generator (mulberry32). @param {number} seed */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** None to five rows a key, in no order, with everything that a file may have. @returns {Row[]} */
export function rows() {
  const unit = generator(7);
  /** @type {Row[]} */
  const made = [];
  for (const county of COUNTIES) {
    for (const year of YEARS) {
      for (const indicator of INDICATORS) {
        const count = Math.floor(6 * unit());
        for (let row = 0; row < count; row += 1) {
          const odd = unit();
          const number = Math.round((unit() - 0.2) * 10 ** (1 + 8 * unit()) * 100) / 100;
          const value = odd < 0.1 ? null : odd < 0.15 ? NaN : odd < 0.2 ? Infinity : odd < 0.25 ? -Infinity : number;
          // Few moments, so that some rows have the same; some have none.
          made.push({ county, year, indicator, value, at: unit() < 0.15 ? null : Math.floor(4 * unit()) });
        }
      }
    }
  }
  // Told apart by nothing but the rules: no moment beside one, one moment twice, no number at all.
  const [county, indicator] = ["written by hand", "income"];
  made.push(
    { county, year: 2014, indicator, value: 9, at: null },
    { county, year: 2014, indicator, value: 4, at: 0 },
    { county, year: 2015, indicator, value: 3, at: 2 },
    { county, year: 2015, indicator, value: 5, at: 2 },
    { county, year: 2015, indicator, value: 8, at: 1 },
    { county, year: 2016, indicator, value: null, at: 1 },
    { county, year: 2016, indicator, value: NaN, at: null },
    { county, year: 2017, indicator, value: 6, at: 1 },
    { county, year: 2017, indicator, value: null, at: 2 },
    { county: null, year: 2014, indicator, value: 1, at: 1 },
    { county, year: null, indicator, value: 1, at: 1 },
    { county, year: 2014, indicator: null, value: 1, at: 1 },
  );
  for (let last = made.length - 1; last > 0; last -= 1) {
    const other = Math.floor(unit() * (last + 1));
    [made[last], made[other]] = [/** @type {Row} */ (made[other]), /** @type {Row} */ (made[last])];
  }
  return made;
}

/** @param {Row} row */
const isWanted = ({ county, year, indicator }) =>
  county !== null &&
  year !== null &&
  indicator !== null &&
  year >= WANTED.first &&
  year <= WANTED.last &&
  WANTED.indicators.includes(indicator);

/** Whether one row was recorded after another. @param {Row} one @param {Row} other */
function isLater(one, other) {
  if (one.at !== other.at) return one.at !== null && (other.at === null || one.at > other.at);
  return Number(one.value) > Number(other.value);
}

/** One value a key, `null` where no row has a number. @param {Row[]} all @param {Rule} rule @returns {Map<string, number | null>} */
export function expected(all, rule) {
  /** @type {Map<string, Row[]>} */
  const groups = new Map();
  for (const row of all.filter(isWanted)) {
    const key = JSON.stringify([row.county, String(row.year), row.indicator]);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    if (row.value !== null && Number.isFinite(row.value)) group.push(row);
  }
  /** @param {Row[]} group */
  const valueOf = (group) => {
    if (group.length === 0) return null;
    if (rule === "last") return group.reduce((best, row) => (isLater(row, best) ? row : best)).value;
    return group.reduce((sum, { value }) => sum + Number(value), 0) / group.length;
  };
  return new Map([...groups].map(([key, group]) => [key, valueOf(group)]));
}
