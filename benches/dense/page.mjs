// Runs inside the page: one library, one kind, one size.
import { cloud, walk } from "./data.mjs";
import { COLOR, PEERS, ours } from "./peers.mjs";

const RGB = [1, 3, 5].map((at) => Number.parseInt(COLOR.slice(at, at + 2), 16));

/** A pixel of the data's colour, or nothing. */
function inked(canvas) {
  const { data, width } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < data.length; at += 4) {
    if (RGB.every((part, i) => Math.abs(data[at + i] - part) < 6)) return [(at / 4) % width, Math.floor(at / 4 / width)];
  }
  return undefined;
}

/** Milliseconds: first draw, and the median of redraws, each ended by reading a pixel back. */
globalThis.measure = async ({ library, kind, n, times, budget }) => {
  const make = kind === "line" ? walk : cloud;
  const [one, other] = [make(n, 1), make(n, 2)];
  // Loading is measured apart: here all are loaded.
  if (library === "ours") await ours();
  const started = performance.now();
  const made = await PEERS[library](kind, one);
  const context = made.canvas.getContext("2d");
  context.getImageData(0, 0, 1, 1);
  const first = performance.now() - started;
  if (!inked(made.canvas)) throw new Error(`${library} ${kind} ${n}: nothing is drawn`);
  made.prepare?.(one);
  made.prepare?.(other);
  if (times === 0) {
    made.free();
    return { first };
  }
  const redraws = [];
  const until = performance.now() + budget;
  // The first are for the compilers: as many as are measured, within a third of the time.
  const warm = performance.now() + budget / 3;
  let warmed = 0;
  for (; warmed < 2 || (warmed < times && performance.now() < warm); warmed += 1) {
    await made.redraw(warmed % 2 ? one : other);
    context.getImageData(0, 0, 1, 1);
  }
  // The clock ticks in tenths of a millisecond: short redraws are timed several at once.
  const begun = performance.now();
  for (let time = 0; time < 4; time += 1) {
    await made.redraw(time % 2 ? one : other);
    context.getImageData(0, 0, 1, 1);
  }
  const atOnce = Math.min(Math.max(Math.round(10 / ((performance.now() - begun) / 4 + 0.01)), 1), 10);
  for (let time = 0; time < times && (time < 2 || performance.now() < until); time += 1) {
    const start = performance.now();
    for (let k = 0; k < atOnce; k += 1) {
      await made.redraw(k % 2 ? one : other);
      await undefined;
      context.getImageData(0, 0, 1, 1);
    }
    redraws.push((performance.now() - start) / atOnce);
  }
  if (!inked(made.canvas)) throw new Error(`${library} ${kind} ${n}: a redraw drew nothing`);
  let tips;
  let prepared = 0;
  if (library === "ours") {
    tips = [];
    // As the page does it when nothing else is to do.
    for (let done = false; !done; ) {
      const start = performance.now();
      done = made.made.prepare();
      prepared = Math.max(prepared, performance.now() - start);
    }
    const { left, right, top, bottom } = made.made.shape();
    for (let k = 0; k < 200; k += 1) {
      const [x, y] = [left + ((k * 37) % (right - left)), top + ((k * 53) % (bottom - top))];
      // What else the machine did is told from what the place costs: the middle one of three.
      const three = [];
      for (let time = 0; time < 3; time += 1) {
        const start = performance.now();
        made.made.at(x, y);
        three.push(performance.now() - start);
      }
      tips.push(three.sort((a, b) => a - b)[1]);
    }
  }
  made.free();
  const sorted = redraws.sort((a, b) => a - b);
  return { first, redraw: sorted[Math.floor(sorted.length / 2)], times: sorted.length, ...(tips ? { tip: tips, prepared } : {}) };
};

/** Draws again so many times, or mounts and unmounts so many plots, of a hundred points each. */
globalThis.wear = async ({ what, times }) => {
  const [one, other] = [cloud(100, 1), cloud(100, 2)];
  if (what === "mounts") {
    for (let time = 0; time < times; time += 1) (await PEERS.ours("scatter", one)).free();
    document.body.replaceChildren();
    return;
  }
  globalThis.worn ??= await PEERS.ours("scatter", one);
  for (let time = 0; time < times; time += 1) globalThis.worn.redraw(time % 2 ? one : other);
};
