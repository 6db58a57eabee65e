// The panel that everyone is timed on: 3 000 made-up counties over 20 years with 24 indicators,
// and 3 000 incomes for the resampling. The same numbers at every run.
export const ROWS = 60_000;
export const COLUMNS = 24;
export const COUNTIES = 3_000;

/** A small generator (mulberry32), for made-up numbers only. @param {number} seed */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function panel() {
  const unit = generator(20_260_000);
  const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  const common = Float64Array.from({ length: ROWS }, normal);
  const columns = Array.from({ length: COLUMNS }, (_, at) =>
    Float64Array.from({ length: ROWS }, (_, row) => 100 * at + (1 + at) * (normal() + 0.3 * common[row])),
  );
  const years = Int32Array.from({ length: ROWS }, (_, row) => 2001 + (row % 20));
  const incomes = Float64Array.from({ length: COUNTIES }, () => Math.exp(9 + 0.5 * normal()));
  return { columns, years, incomes };
}
