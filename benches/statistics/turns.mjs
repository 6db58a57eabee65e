// Taking turns: every contestant once a round, so that a slow minute of the machine is everyone's.

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}

/** How far two answers lie apart, as a part of the larger; lists by their worst. */
export function apart(one, other) {
  if (typeof one === "number") return Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other), 1e-300);
  if (one.length !== other.length) return Infinity;
  return one.reduce((worst, value, at) => Math.max(worst, apart(value, other[at])), 0);
}

/**
 * Runs every contestant of a task once a round and gives the median milliseconds of each. The
 * answers must agree with the first one's.
 *
 * @param {{ id: string, agree: number, contestants: Record<string, () => any> }} task
 * @param {number} rounds
 */
export async function takeTurns({ id, agree, contestants }, rounds) {
  const names = Object.keys(contestants);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const first = await contestants[names[0]]();
  for (const name of names) {
    const found = await contestants[name]();
    // Where an engine times itself, it says so: { ms, answer }.
    const far = apart(first.answer ?? first, found.answer ?? found);
    if (!(far <= agree)) throw new Error(`${id}: ${name} lies ${far} apart from ${names[0]}`);
  }
  // The first rounds are for the compilers.
  for (let round = -3; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      const found = await contestants[name]();
      const took = found?.ms ?? performance.now() - start;
      if (round >= 0) times[name].push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}
