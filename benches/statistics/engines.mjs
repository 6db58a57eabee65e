// The peers that are engines of their own, behind two small faces: `query` for DuckDB, `time` for R.

/**
 * DuckDB-wasm with the panel in a table.
 *
 * @param {any} duckdb its blocking build
 * @param {any} arrow
 * @param {any} database an instantiated one
 */
export function duckEngine(arrow, database) {
  const connection = database.connect();
  return {
    load: ({ columns, years }) => {
      const table = { year: arrow.makeVector(years) };
      columns.forEach((column, at) => {
        table[`c${at}`] = arrow.makeVector(column);
      });
      connection.insertArrowTable(new arrow.Table(table), { name: "panel" });
    },
    query: (sql) => connection.query(sql),
  };
}

/** How often R repeats what it times itself: its clock counts whole milliseconds. */
const REPEATS = 5;

/** R by webR, with the columns in its workspace; it times itself, so that no message counts. */
export function rEngine(webR) {
  return {
    load: async ({ columns }) => {
      await webR.objs.globalEnv.bind("y", Array.from(columns[0]));
      for (let at = 1; at <= 6; at += 1) await webR.objs.globalEnv.bind(`x${at}`, Array.from(columns[at]));
      await webR.evalRVoid("X <- cbind(1, x1, x2, x3, x4, x5, x6)");
    },
    time: async (call, answer) => {
      const timed = `{ t <- system.time(for (i in 1:${REPEATS}) f <- ${call})[["elapsed"]]; c(1000 * t / ${REPEATS}, ${answer}) }`;
      const [ms, ...found] = await webR.evalRRaw(timed, "number[]");
      return { ms, answer: found };
    },
  };
}
