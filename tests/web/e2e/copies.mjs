// A reader's own copy of a report: made up here around the printed figures, as the reports are not part of
// the project.
import { readFileSync } from "node:fs";

const observations = readFileSync(new URL("../../../www/data/observations.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell.replaceAll('"', "")));

/** Figures of a report in their order, with words between. @param {string} source */
export const copyOf = (source) => observations.filter((row) => row[1] === source).map((row) => `又写道${row[9]}，\n`).join("");
