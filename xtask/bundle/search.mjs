// What can be searched for, written for `pkg/`: `node search.mjs ROOT DIR`. Chinese names go in with
// their traditional characters and their pinyin, so that the page needs no table of either.
import { parse } from "csv-parse/sync";
import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [root, dir] = process.argv.slice(2);
const table = (name) => parse(readFileSync(join(root, "www", "data", `${name}.csv`), "utf8"), { bom: true, columns: true });

const scripts = ["t", "tw", "hk"].map((to) => Converter({ from: "cn", to }));
/** The traditional spellings that differ from the simplified one. */
const traditional = (text) => [...new Set(scripts.map((convert) => convert(text)))].filter((one) => one !== text).join("|");

/** Syllables without tones; what is no Chinese character stands as it is. */
const syllables = (text) => pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
/** Chinese, English, traditional, syllables run together, first letters. */
const keys = (zh, en, spelled = syllables(zh)) => {
  const said = spelled.map((one) => one.toLowerCase().replaceAll(/[^a-z0-9]/g, "")).filter(Boolean);
  return [zh, en, traditional(zh), said.join(""), said.map(([first]) => first).join("")];
};
const once = (rows, of) => [...new Map(rows.map((row) => [of(row), row])).values()];

const [places, indicators] = [table("places"), table("indicators")];
const nth = (rows) => new Map(rows.map(({ id }, at) => [id, at]));
const [placeAt, indicatorAt] = [nth(places), nth(indicators)];
const place = (id) => places[placeAt.get(id)];
const indicator = (id) => indicators[indicatorAt.get(id)];

const changes = once(table("changes"), ({ indicator, place }) => `${indicator} ${place}`).map((row) => {
  const [what, where] = [indicator(row.indicator), place(row.place)];
  const query = `ask=change&indicator=${row.indicator}&place=${row.place}`;
  return [query, ...keys(`${where.name}：${what.name}的变化`, `${where.name_en}: ${what.name_en}, change`)];
});
const named = (ask, field, rows) =>
  once(rows, ({ id }) => id).map(({ id, name, name_en }) => [`ask=${ask}&${field}=${id}`, ...keys(name, name_en)]);
const stories = table("stories").map(({ question: query, title, title_en }) => [query, ...keys(title, title_en)]);

const index = {
  places: places.map(({ id, name, name_en, pinyin: spelled }) => [id, ...keys(name, name_en, spelled.split(" "))]),
  indicators: indicators.map(({ id, name, name_en }) => [id, ...keys(name, name_en)]),
  questions: [...stories, ...changes, ...named("compare", "family", table("comparisons")), ...named("breakdown", "of", table("breakdowns"))],
  programmes: table("programmes").map(({ id, source, name, name_en }) => [`${source} ${id}`, ...keys(name, name_en)]),
  figures: table("observations").map((row) => [row.id, placeAt.get(row.place), indicatorAt.get(row.indicator), row.printed]),
};
for (const [, where, what] of index.figures) {
  if (where === undefined || what === undefined) throw new Error("a figure of no place or indicator");
}
writeFileSync(join(dir, "search.json"), JSON.stringify(index));
