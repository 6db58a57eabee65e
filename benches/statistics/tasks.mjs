// What is timed, for us and for each peer; the same code in Node and in the browser.
import { generator, panel, ROWS } from "./data.mjs";
import { median, takeTurns } from "./turns.mjs";

const SHARES = [0.1, 0.5, 0.9];
const RESAMPLES = 1000;
const REGRESSORS = 6;

/** What a statistic by many small calls gives, as one list. */
const flat = (lists) => lists.flat();

/** Gini of each resample and the ends of the interval, written with d3-array. */
function giniByD3(d3, incomes) {
  const unit = generator(1);
  const gini = (values) => {
    const sorted = d3.sort(values);
    const n = sorted.length;
    let weighed = 0;
    for (let at = 0; at < n; at += 1) weighed += (2 * at + 1 - n) * sorted[at];
    return weighed / (n * d3.sum(sorted));
  };
  const drawn = new Float64Array(incomes.length);
  const found = [];
  for (let round = 0; round < RESAMPLES; round += 1) {
    for (let at = 0; at < drawn.length; at += 1) drawn[at] = incomes[Math.floor(unit() * drawn.length)];
    found.push(gini(drawn));
  }
  d3.quantile(found, 0.025);
  d3.quantile(found, 0.975);
  return [gini(incomes)];
}

/** Every pair of columns. */
function pairs(columns, correlation) {
  const found = [];
  for (let i = 0; i < columns.length; i += 1) {
    for (let j = i + 1; j < columns.length; j += 1) found.push(correlation(columns[i], columns[j]));
  }
  return found;
}

/** The means that DuckDB finds, read out of its columns. */
function meansByDuck(duck, count) {
  const means = Array.from({ length: count }, (_, at) => `avg(c${at})`).join(", ");
  const table = duck.query(`select year, ${means} from panel group by year order by year`);
  const columns = Array.from({ length: count }, (_, at) => table.getChildAt(at + 1).toArray());
  return flat(Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column[row])));
}

function tasksOf({ stats, jStat, ss, d3, duck, R }, { columns, years, incomes }) {
  const held = columns.map((column) => stats.hold(column));
  const plain = columns.map((column) => Array.from(column));
  const heldYears = stats.hold(years);
  const heldIncomes = stats.hold(incomes);
  const regressors = held.slice(1, 1 + REGRESSORS);
  const moments = (result) => [...result.mean, ...result.deviation];
  const fit = (y, x) => {
    const { terms } = stats.ordinaryLeastSquares({ y, x });
    return [...terms.map((one) => one.coefficient), ...terms.map((one) => one.standardError)];
  };
  return [
    {
      id: "mean and standard deviation of 24 columns",
      agree: 1e-9,
      bars: { jStat: 1 },
      contestants: {
        ours: () => moments(stats.describe({ columns: held })),
        "ours, copied in": () => moments(stats.describe({ columns })),
        jStat: () => [...plain.map((one) => jStat.mean(one)), ...plain.map((one) => jStat.stdev(one, true))],
        "jStat, typed arrays": () => [...columns.map((one) => jStat.mean(one)), ...columns.map((one) => jStat.stdev(one, true))],
      },
    },
    {
      id: "three quantiles of 24 columns",
      // simple-statistics does not interpolate where n p is no whole number.
      agree: 1e-3,
      bars: { "simple-statistics": 1 },
      contestants: {
        ours: () => flat(held.map((values) => stats.quantiles({ values, probabilities: SHARES }).values)),
        "ours, copied in": () => flat(columns.map((values) => stats.quantiles({ values, probabilities: SHARES }).values)),
        "simple-statistics": () => flat(columns.map((one) => ss.quantile(one, SHARES))),
        "simple-statistics, plain arrays": () => flat(plain.map((one) => ss.quantile(one, SHARES))),
      },
    },
    {
      id: "276 correlations",
      agree: 1e-6,
      bars: { "simple-statistics": 0.4 },
      contestants: {
        ours: () => stats.correlationMatrix({ columns: held }).r,
        "ours, copied in": () => stats.correlationMatrix({ columns }).r,
        "simple-statistics": () => pairs(columns, ss.sampleCorrelation),
      },
    },
    {
      id: "least squares with six regressors",
      agree: 1e-8,
      bars: { "R, summary(lm())": 0.3 },
      contestants: {
        ours: () => fit(held[0], regressors),
        "ours, copied in": () => fit(columns[0], columns.slice(1, 1 + REGRESSORS)),
        "R, summary(lm())": () => R.time("summary(lm(y ~ x1 + x2 + x3 + x4 + x5 + x6))", "as.numeric(f$coefficients[, 1:2])"),
        "R, lm.fit() without errors": () =>
          R.time("lm.fit(X, y)", "c(f$coefficients, summary(lm(y ~ x1 + x2 + x3 + x4 + x5 + x6))$coefficients[, 2])"),
      },
    },
    {
      id: "means of 24 columns by year",
      agree: 1e-9,
      bars: { "DuckDB-wasm": 0.6 },
      contestants: {
        ours: () => flat(stats.groupMeans({ columns: held, groups: heldYears }).rows.map((row) => row.means)),
        "ours, copied in": () => flat(stats.groupMeans({ columns, groups: years }).rows.map((row) => row.means)),
        "DuckDB-wasm": () => meansByDuck(duck, columns.length),
      },
    },
    {
      id: "Gini with 1 000 resamples of 3 000 counties",
      agree: 1e-9,
      bars: { "d3-array": 0.2 },
      contestants: {
        ours: () => [stats.bootstrap({ values: heldIncomes, statistic: "gini", replicates: RESAMPLES }).estimate],
        "d3-array": () => giniByD3(d3, incomes),
      },
    },
  ];
}

/** How Theil and Sen's slope grows with the rows: doubling them about doubles the time. */
async function growth(stats, { columns }, rounds) {
  const found = [];
  for (const rows of [ROWS / 8, ROWS / 4, ROWS / 2, ROWS]) {
    const [x, y] = [columns[1], columns[2]].map((one) => stats.hold(one.subarray(0, rows)));
    const work = { ours: () => [stats.theilSen({ x, y }).slope] };
    const { ours } = await takeTurns({ id: "Theil–Sen", agree: 0, contestants: work }, Math.min(rounds, 7));
    found.push({ rows, ms: ours });
    stats.release(x);
    stats.release(y);
  }
  return found;
}

/** Ours alone, task after task, as the native program does it. */
async function alone(tasks, rounds) {
  const times = tasks.map(() => []);
  for (let round = -3; round < rounds; round += 1) {
    for (const [at, { contestants }] of tasks.entries()) {
      const start = performance.now();
      contestants.ours();
      if (round >= 0) times[at].push(performance.now() - start);
    }
  }
  return Object.fromEntries(tasks.map(({ id }, at) => [id, median(times[at])]));
}

/**
 * Times everything in one run.
 *
 * @param {any} engines
 * @param {number} rounds
 * @param {(text: string) => void} say
 */
export async function run(engines, rounds, say) {
  const data = panel();
  await engines.duck?.load(data);
  await engines.R?.load(data);
  const tasks = tasksOf(engines, data);
  const ours = await alone(tasks, rounds);
  const found = [];
  for (const task of tasks) {
    say(task.id);
    const { id, bars } = task;
    found.push({ id, bars, times: await takeTurns(task, rounds) });
  }
  say("Theil–Sen slopes");
  return { tasks: found, alone: ours, growth: await growth(engines.stats, data, rounds) };
}
