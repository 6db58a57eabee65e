// What the benchmark of the statistics found, as Markdown.

const round = (number, digits) => number.toFixed(digits);

const table = (head, rows) =>
  [head, head.map((_, at) => (at ? "---:" : "---")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** A row a contestant: milliseconds in both places, and what part of each our time is. */
function rowsOf(task, chrome) {
  const there = chrome.tasks.find((one) => one.id === task.id).times;
  return Object.keys(task.times).map((name) => {
    const bar = task.bars[name];
    const ratio = (times) => (name.startsWith("ours") ? "" : round(times.ours / times[name], 2));
    return [
      name,
      round(task.times[name], 2),
      round(there[name], 2),
      ratio(task.times),
      ratio(there),
      bar === undefined ? "" : `≤ ${bar}`,
    ];
  });
}

const HEAD = ["", "Node, ms", "Chromium, ms", "ours ÷ it, Node", "ours ÷ it, Chromium", "bar"];

export function report({ node, chrome, native, versions, rounds, machine }) {
  const tasks = node.tasks.map((task) => `### ${task.id}\n\n${table(HEAD, rowsOf(task, chrome))}`);
  const natives = node.tasks.map(({ id }) => [id, round(node.alone[id], 2), round(native[id], 2), round(node.alone[id] / native[id], 2)]);
  const growth = node.growth.map(({ rows, ms }, at) => {
    const there = chrome.growth[at].ms;
    const before = at ? round(ms / node.growth[at - 1].ms, 2) : "";
    const thereBefore = at ? round(there / chrome.growth[at - 1].ms, 2) : "";
    return [rows.toLocaleString("en").replaceAll(",", " "), round(ms, 1), before, round(there, 1), thereBefore];
  });
  return `# Speed of the statistics

Written by \`cargo xtask bench statistics\` on ${new Date().toISOString().slice(0, 10)}: Node ${node.version}, Chromium ${chrome.version}
(headless), ${node.R} in webR, ${versions.join(", ")}; ${machine}.
The milliseconds are those of one machine; the ratios carry over. \`BENCH_ROUNDS=5\` makes it short.

All are given the same made-up panel: 60 000 rows (3 000 counties × 20 years) and 24 columns. Each
figure is the median of ${rounds} rounds in which the contestants take turns, after three rounds to warm up.
Every peer's answer is compared with ours before it is timed.

Ours is called through \`statistics.js\`: once with the columns kept in the module (\`hold\`), once with
\`Float64Array\`s, which are copied in at every call. Plain arrays are what jStat is fastest on, so its
bar is measured against those. DuckDB has the panel in a table, and the time is that of the query with
its columns read out. R has the columns in its workspace and times itself, so that no message between
threads counts; \`summary(lm())\` gives what ours gives, \`lm.fit()\` coefficients alone, which are shown
for comparison. d3-array stands for the same resampling written by hand.

${tasks.join("\n\n")}

### wasm and native

The same calls in Node and as native code, compiled with the same profile, task after task without
the peers; the bar is 1.6. A call in Node includes making JavaScript objects of the result.

${table(["", "wasm, ms", "native, ms", "wasm ÷ native"], natives)}

### Theil–Sen slopes

Time of \`theilSen\` as the rows double: about twice, so that the work grows as n log n.

${table(["rows", "Node, ms", "÷ half", "Chromium, ms", "÷ half"], growth)}
`;
}
