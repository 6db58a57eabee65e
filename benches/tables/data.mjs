// @ts-check
// The file that everyone is timed on: a million rows of 2 500 made-up counties over 20 years with 20
// indicators, about 24 MB. The same bytes at every run.
import { generator } from "../statistics/data.mjs";

export const COUNTIES = 2_500;
export const YEARS = 20;
export const INDICATORS = 20;
export const ROWS = COUNTIES * YEARS * INDICATORS;
const FIRST_YEAR = 2001;
/** Rows that become bytes at once. */
const PIECE = 50_000;

/** Characters of made-up names, each used as the first and as the second. */
const CHARACTERS = [..."安宝昌德定东丰阜广贵海和洪怀江金景康兰乐林龙宁平清荣瑞石泰通文武西新兴阳永玉长镇"];

/**
 * Every second county is called by a code of six digits, the others by two characters and 县; in the
 * order in which a sorted file has them.
 */
export const places = Array.from({ length: COUNTIES }, (_, at) => {
  const half = Math.floor(at / 2);
  if (at % 2 === 0) return String(110_001 + 37 * half);
  const [first, second] = [Math.floor(half / CHARACTERS.length), half % CHARACTERS.length];
  return `${CHARACTERS[first]}${CHARACTERS[second]}县`;
}).sort();

export const periods = Array.from({ length: YEARS }, (_, at) => FIRST_YEAR + at);

/** Short names, as columns of people's own files have them. */
export const indicators = [
  ..."gdp pop tax inc agr ind ser inv ret exp edu med old bed veh tel oil rd hh fdi".split(" "),
].sort();

/** The bytes of all lines, in the order of `rows`. @param {(row: number) => string} line @param {ArrayLike<number>} rows */
function encoded(line, rows) {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode("county,year,indicator,value\n")];
  for (let from = 0; from < rows.length; from += PIECE) {
    let text = "";
    for (let at = from; at < Math.min(from + PIECE, rows.length); at += 1) text += line(Number(rows[at]));
    pieces.push(encoder.encode(text));
  }
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * The file sorted by county, year and indicator, and the same rows shuffled.
 *
 * @returns {{ sorted: Uint8Array, shuffled: Uint8Array }}
 */
export function files() {
  const unit = generator(20_270_000);
  const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  const wealth = places.map(() => 0.5 * normal());
  const size = indicators.map(() => 4 + 1.5 * unit());
  const growth = indicators.map(() => 0.08 * unit() - 0.01);
  /** Hundredths, at least one: a Gini coefficient asks for values above zero. */
  const hundredths = Int32Array.from({ length: ROWS }, (_, row) => {
    const [indicator, year] = [row % INDICATORS, Math.floor(row / INDICATORS) % YEARS];
    const county = Math.floor(row / (INDICATORS * YEARS));
    const level = Number(size[indicator]) + Number(wealth[county]) + Number(growth[indicator]) * year;
    return Math.max(1, Math.round(100 * Math.exp(level + 0.1 * normal())));
  });
  /** @param {number} row */
  const line = (row) => {
    const county = places[Math.floor(row / (INDICATORS * YEARS))];
    const year = periods[Math.floor(row / INDICATORS) % YEARS];
    return `${county},${year},${indicators[row % INDICATORS]},${(Number(hundredths[row]) / 100).toFixed(2)}\n`;
  };
  const rows = Uint32Array.from({ length: ROWS }, (_, row) => row);
  const sorted = encoded(line, rows);
  for (let last = ROWS - 1; last > 0; last -= 1) {
    const other = Math.floor(unit() * (last + 1));
    const kept = Number(rows[last]);
    rows[last] = Number(rows[other]);
    rows[other] = kept;
  }
  return { sorted, shuffled: encoded(line, rows) };
}
