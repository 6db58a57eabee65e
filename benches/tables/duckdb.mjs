// DuckDB-wasm: from the bytes of a file to a table, and the four questions in SQL.
import { dense } from "./questions.mjs";

const FILE = "rows.csv";

/**
 * What a stranger's file is read with, and what one is read with whose shape is known. The stranger's
 * needs a word about its counties: the sorted file begins with those that are called by codes, which are
 * taken for numbers, and the first name ends the reading with an error.
 */
export const READS = {
  found: `read_csv('${FILE}', types = { county: 'VARCHAR' })`,
  given: `read_csv('${FILE}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    columns = { county: 'VARCHAR', year: 'SMALLINT', indicator: 'VARCHAR', value: 'DOUBLE' })`,
};

const sqlOf = (table) => ({
  mean: `select county, indicator, avg(value) as value from ${table} group by county, indicator`,
  change: `
    with ends as (select min(year) as first, max(year) as last from ${table}),
    both_ends as (
      select county, indicator,
        avg(value) filter (where year = first) as "from", avg(value) filter (where year = last) as "to"
      from ${table}, ends where year = first or year = last group by county, indicator)
    select county, indicator, "from", "to", "to" - "from" as difference from both_ends`,
  ranks: `
    select indicator, year, county, rank() over (partition by indicator, year order by value desc) as rank
    from ${table}`,
  gini: `
    with placed as (
      select indicator, year, value, count(*) over each as n, row_number() over (each order by value) as i
      from ${table} window each as (partition by indicator, year))
    select indicator, year, sum((2 * i - n - 1) * value) / (any_value(n) * sum(value)) as value
    from placed group by indicator, year`,
});

const NUMBERS = { mean: ["value"], change: ["from", "to", "difference"], ranks: ["rank"], gini: ["value"] };

/** @param {any} database an instantiated one, of the blocking build */
export function duckPeer(database) {
  const connection = database.connect();
  return {
    /** A table of this name from the bytes. */
    take(bytes, { read, table }) {
      database.registerFileBuffer(FILE, bytes);
      connection.query(`create table ${table} as select * from ${read}`);
    },
    /** The same with small codes for the names, as DuckDB can have them too. */
    encode(table, coded) {
      for (const name of ["county", "indicator"]) {
        connection.query(`create type ${name}_of_${coded} as enum (select distinct ${name} from ${table} order by 1)`);
      }
      connection.query(`create table ${coded} as
        select county::county_of_${coded} as county, year, indicator::indicator_of_${coded} as indicator, value from ${table}`);
    },
    drop(table) {
      connection.query(`drop table ${table}`);
      database.dropFile(FILE);
    },
    /** Takes away what `take` and `encode` made. */
    forget(table, coded) {
      for (const name of [coded, table]) connection.query(`drop table ${name}`);
      for (const name of ["county", "indicator"]) connection.query(`drop type ${name}_of_${coded}`);
      database.dropFile(FILE);
    },
    rows: (table) => Number(connection.query(`select count(*) as n from ${table}`).getChild("n").get(0)),
    /** The answer's numbers as typed arrays; its names stay as Arrow has them, which costs nothing. */
    ask(question, table) {
      const answer = connection.query(sqlOf(table)[question]);
      return { answer, numbers: NUMBERS[question].map((name) => answer.getChild(name).toArray()) };
    },
    dense(question, { answer }) {
      const names = { place: "county", indicator: "indicator", period: "year" };
      const cells = answer.schema.fields.map(({ name }) => {
        const column = answer.getChild(name);
        const called = Object.entries(names).find(([, own]) => own === name)?.[0] ?? name;
        return [called, (row) => column.get(row)];
      });
      return dense(question, answer.numRows, Object.fromEntries(cells));
    },
  };
}
