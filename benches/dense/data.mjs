// The numbers of the dense plots, the same for every library: made up, seeded.

/** Numbers between 0 and 1, the same on every machine. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Normal numbers (Box–Muller). */
function normal(next) {
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** A walk: x rises evenly. */
export function walk(n, seed) {
  const draw = normal(random(seed));
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  let at = 0;
  for (let i = 0; i < n; i += 1) {
    at += draw();
    x[i] = i;
    y[i] = at;
  }
  // Any length fills the same height.
  const scale = 100 / Math.sqrt(n);
  for (let i = 0; i < n; i += 1) y[i] *= scale;
  return { x, y };
}

/** A cloud of two related measures. */
export function cloud(n, seed) {
  const draw = normal(random(seed));
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    x[i] = draw();
    y[i] = 0.6 * x[i] + 0.8 * draw();
  }
  return { x, y };
}
