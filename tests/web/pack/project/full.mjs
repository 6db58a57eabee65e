// Columns are kept until the module's memory is full: the trap comes out as an error of ours, and so
// does every call after it.
import assert from "node:assert/strict";
import * as stats from "county-lens/statistics.js";

await stats.load();
const column = new Float64Array(10_000_000);
const fill = () => {
  // More than a module can ever hold.
  for (let i = 0; i < 100; i += 1) stats.hold(column);
};
const stopped = (error) => stats.isLensError(error) && error.code === "engine.unusable" && error.hint !== undefined;
assert.throws(fill, stopped);
assert.throws(() => stats.gini({ values: [1, 2] }), stopped);
console.log("ok");
