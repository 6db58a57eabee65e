// @ts-check
// One step up or down, exactly: whole numbers behind the point, never floats.

/** @param {string} text @returns {[digits: bigint, places: number] | null} */
function read(text) {
  const found = /^\s*([-−]?)(\d+)(?:\.(\d+))?\s*$/.exec(text);
  if (!found) return null;
  const [, sign, whole = "0", part = ""] = found;
  const digits = BigInt(whole + part);
  return [sign === "" ? digits : -digits, part.length];
}

/** @param {bigint} digits @param {number} places */
function write(digits, places) {
  const minus = digits < 0n;
  const text = (minus ? -digits : digits).toString().padStart(places + 1, "0");
  const whole = text.slice(0, text.length - places);
  const part = text.slice(text.length - places).replace(/0+$/, "");
  return `${minus ? "-" : ""}${whole}${part === "" ? "" : `.${part}`}`;
}

/**
 * A value moved by so many steps, kept between the ends.
 *
 * @param {string} value
 * @param {string} step
 * @param {1 | -1} direction
 * @param {{ min: string, max: string }} ends
 */
export function stepped(value, step, direction, { min, max }) {
  const all = [value, step, min, max].map(read);
  const places = Math.max(...all.map((one) => one?.[1] ?? 0));
  const [v, s, low, high] = all.map((one) => (one ? one[0] * 10n ** BigInt(places - one[1]) : null));
  if (v == null || s == null || low == null || high == null) return value;
  const moved = v + BigInt(direction) * s;
  return write(moved < low ? low : moved > high ? high : moved, places);
}
