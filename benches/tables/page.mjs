// What is measured in the page; esbuild puts it and the peers into one file.
import * as duckdb from "../node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs";
import { median } from "../statistics/turns.mjs";
import { files, INDICATORS, ROWS } from "./data.mjs";
import { duckPeer, READS } from "./duckdb.mjs";
import { denseRows, questions, takes } from "./plain.mjs";
import { apart, dense, QUESTIONS } from "./questions.mjs";

/** Rounds before the measured ones: they are for the compilers. */
const WARMING = 2;
/** Relative: who is further from DuckDB than this is wrong. */
const AGREE = 1e-9;

/** Ours comes from its own files, as in any page; it may not be there. */
const importOurs = () => import(new URL("/benches/tables/ours.mjs", location.href).href);

async function startDuck() {
  const at = (name) => new URL(`/benches/node_modules/@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`, location.href).href;
  const bundles = { mvp: { mainModule: at("mvp"), mainWorker: "" }, eh: { mainModule: at("eh"), mainWorker: "" } };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.BROWSER_RUNTIME);
  await database.instantiate(() => {});
  return duckPeer(database);
}

/** How long the threads that sweep are given to end, in milliseconds. */
const SWEPT = 150;

/** What one leaves behind is not to be swept up in another's time. */
async function sweep() {
  if (!globalThis.gc) throw new Error("the browser was not started with --expose-gc");
  globalThis.gc();
  await new Promise((done) => setTimeout(done, SWEPT));
}

/**
 * Every contestant once a round: `before` makes what `work` gets and `after` takes its result away, both
 * outside the clock. Gives all times of all rounds.
 *
 * @param {Record<string, { before?: () => any, work: (given: any) => any, after?: (result: any, given: any) => void }>} contestants
 * @param {number} rounds
 */
async function takeTurns(contestants, rounds) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -WARMING; round < rounds; round += 1) {
    for (const [name, { before, work, after }] of Object.entries(contestants)) {
      const given = before?.();
      await sweep();
      const start = performance.now();
      const result = work(given);
      const took = performance.now() - start;
      after?.(result, given);
      if (round >= 0) times[name].push(took);
    }
  }
  return times;
}

const counted = (who, rows) => {
  if (rows !== ROWS) throw new Error(`${who} read ${rows} rows of ${ROWS}`);
};

/** From bytes to a table. */
function loads(bytes, { ours, duck }, rounds) {
  const byDuck = (read) => ({
    work: () => duck.take(bytes, { read, table: "loaded" }),
    after: () => {
      counted("DuckDB", duck.rows("loaded"));
      duck.drop("loaded");
    },
  });
  const byRows = (name) => ({ work: () => takes[name](bytes), after: (rows) => counted(name, rows.length) });
  return takeTurns(
    {
      ...(ours && { ours: { work: () => ours.take(bytes, ROWS), after: (table) => ours.release(table) } }),
      "DuckDB-wasm, types given": byDuck(READS.given),
      "DuckDB-wasm, types found": byDuck(READS.found),
      "d3-dsv": byRows("d3-dsv"),
      PapaParse: byRows("PapaParse"),
    },
    rounds,
  );
}

/** One question to each on its table; before it is timed, all answers must be the same. */
async function asked(question, bytes, { ours, duck, rows }, rounds) {
  const contestants = {
    ...(ours && {
      // A table taken anew each time: nobody may answer from what is remembered.
      ours: {
        before: () => ours.take(bytes, ROWS),
        work: (table) => ours.ask(table, question),
        after: (_, table) => ours.release(table),
        dense: (answer) => {
          const { length, columns } = ours.cells(answer, question);
          return dense(question, length, columns);
        },
      },
    }),
    "DuckDB-wasm": { work: () => duck.ask(question, "words"), dense: (answer) => duck.dense(question, answer) },
    "DuckDB-wasm, coded names": { work: () => duck.ask(question, "codes"), dense: (answer) => duck.dense(question, answer) },
    "d3-array": { work: () => questions[question](rows), dense: (answer) => denseRows(question, answer) },
  };
  const peer = contestants["DuckDB-wasm"];
  const expected = peer.dense(peer.work());
  let furthest = 0;
  for (const [name, { before, work, after, dense: made }] of Object.entries(contestants)) {
    const given = before?.();
    const answer = work(given);
    const far = apart(made(answer), expected);
    after?.(answer, given);
    if (!(far <= AGREE)) throw new Error(`${question}: ${name} lies ${far} apart from DuckDB`);
    furthest = Math.max(furthest, far);
  }
  return { times: await takeTurns(contestants, rounds), furthest };
}

/** From a new question to painted pixels: ours alone, each time about another indicator. */
async function shown(question, table, ours, rounds) {
  const canvas = document.querySelector("canvas");
  const times = [];
  for (let round = -WARMING; round < 3 * rounds; round += 1) {
    await sweep();
    const start = performance.now();
    const plot = ours.show(table, question, (round + WARMING) % INDICATORS, canvas);
    const took = performance.now() - start;
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const first = data.subarray(0, 4).join();
    if (!data.some((_, at) => at % 4 === 0 && data.subarray(at, at + 4).join() !== first)) throw new Error(`${question}: nothing is drawn`);
    plot.free();
    if (round >= 0) times.push(took);
  }
  return { median: median(times), longest: Math.max(...times) };
}

/**
 * @param {{ rounds: number, withOurs: boolean }} options
 */
globalThis.runBenchmark = async ({ rounds, withOurs }) => {
  const ours = withOurs ? await importOurs() : undefined;
  await ours?.load();
  const duck = await startDuck();
  const made = files();
  const found = { bytes: made.sorted.length, loads: {}, asked: {}, shown: {} };
  for (const [order, bytes] of Object.entries(made)) {
    console.log(`bytes to table, ${order}`);
    found.loads[order] = await loads(bytes, { ours, duck }, rounds);
  }
  for (const [order, bytes] of Object.entries(made)) {
    duck.take(bytes, { read: READS.given, table: "words" });
    duck.encode("words", "codes");
    const rows = takes["d3-dsv"](bytes);
    found.asked[order] = {};
    for (const question of Object.keys(QUESTIONS)) {
      console.log(`${question}, ${order}`);
      found.asked[order][question] = await asked(question, bytes, { ours, duck, rows }, rounds);
    }
    duck.forget("words", "codes");
  }
  if (ours) {
    const table = ours.take(made.sorted, ROWS);
    for (const question of Object.keys(QUESTIONS)) found.shown[question] = await shown(question, table, ours, rounds);
    ours.release(table);
  }
  return found;
};

/**
 * Readies one of them to take the sorted file and to keep what it makes of it, by `takeOne`; for a page that is
 * for nothing else.
 */
globalThis.readyOne = async (who) => {
  const { sorted } = files();
  const keep = (taken) => {
    globalThis.kept = [sorted, taken];
  };
  if (who === "ours") {
    const ours = await importOurs();
    await ours.load();
    globalThis.ownMemory = ours.memory;
    globalThis.takeOne = () => keep(ours.take(sorted, ROWS));
  } else if (who === "DuckDB-wasm") {
    const duck = await startDuck();
    globalThis.takeOne = () => keep(duck.take(sorted, { read: READS.given, table: "loaded" }));
  } else {
    globalThis.takeOne = () => keep(takes[who](sorted));
  }
};
