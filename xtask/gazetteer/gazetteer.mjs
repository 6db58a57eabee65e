// @ts-check
// The places of the code standard GB/T 2260, written for a reader of other people's tables:
// `node gazetteer.mjs DIR`. Files of 2005 to 2020 use codes and names that are no longer in force, so
// that former ones stand beside those of the newest edition, with the last edition that had them.
import { Converter } from "opencc-js";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [dir] = process.argv.slice(2);
if (!dir) throw new Error("name the folder to write to");
const require = createRequire(import.meta.url);

/** @typedef {readonly [code: string, name: string]} Pair */
/** @typedef {{ until: string, pairs: readonly Pair[] }} Edition */

/** The ministry's table as one release of lcn has it. @param {string} until @param {string} file @returns {Edition} */
const ministry = (until, file) => {
  /** @type {{ code: string, name: string }[]} */
  const rows = require(file);
  return { until, pairs: rows.map(({ code, name }) => [code, name]) };
};
/** One revision of the standard. @param {number | string} revision @returns {Edition} */
const standard = (revision) => {
  /** @type {Record<string, string>} */
  const names = require(`gb2260/lib/${revision}.json`);
  return { until: `${revision}`, pairs: Object.entries(names) };
};

/** @type {(number | string)[]} */
const revisions = require("gb2260/lib/revisions.json");
/** Oldest first; the last one is in force. */
const editions = [
  ...revisions.map(standard).sort((a, b) => Number(a.until) - Number(b.until)),
  ministry("202008", "lcn-2020-08/data.js"),
  ministry("202012", "lcn-2020-12/data/data.json"),
  ministry("2022", "lcn-2022/data/data.json"),
  ministry("2023", "lcn-2023/data/data.json"),
  ministry("2024", "lcn/data/data.json"),
];

/** @param {string} code */
const level = (code) => (code.endsWith("0000") ? "province" : code.endsWith("00") ? "prefecture" : "county");
/** @param {string} code */
const provinceOf = (code) => `${code.slice(0, 2)}0000`;

/**
 * Some codes only hold a table together: the districts of a municipality, the counties directly under a
 * province. lcn gives the former its municipality's name, which no edition of the standard does.
 * @param {Pair} pair @param {ReadonlyMap<string, string>} names
 */
const isPlace = ([code, name], names) =>
  !/^(?:市辖区|县|市)$|直辖/u.test(name) && (level(code) !== "prefecture" || names.get(provinceOf(code)) !== name);

/** The last edition that had a pair; a later one overwrites an earlier one. @type {Map<string, { pair: Pair, until: string }>} */
const last = new Map();
for (const [at, { until, pairs }] of editions.entries()) {
  const names = new Map(pairs);
  if (pairs.length < 3000 || names.size !== pairs.length) throw new Error(`the edition ${until} is not a whole table`);
  for (const pair of pairs) {
    const [code, name] = pair;
    if (!/^[1-9]\d{5}$/u.test(code) || !/^\p{Script=Han}+$/u.test(name)) throw new Error(`${until}: ${code} ${name}`);
    if (!isPlace(pair, names)) continue;
    last.set(`${code} ${name}`, { pair, until: at === editions.length - 1 ? "" : until });
  }
}

/** By code units, so that every machine sorts alike. @param {string} a @param {string} b */
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const places = [...last.values()]
  .map(({ pair: [code, name], until }) => ({ code, name, until }))
  .sort((a, b) => order(a.code, b.code) || order(a.until, b.until) || order(a.name, b.name));

// A character is brought to the table's spelling only if no name has it as it is: 乾 stays in 乾县,
// although it is a traditional form of 干.
const used = new Set(places.flatMap(({ name }) => [...name]));
const scripts = /** @type {const} */ (["t", "tw", "hk"]);
const simplify = scripts.map((from) => Converter({ from, to: "cn" }));
/** @type {Map<string, string>} */
const variants = new Map();
for (let point = 0x3400; point <= 0x3ffff; point += 1) {
  const character = String.fromCodePoint(point);
  if (used.has(character) || !/^\p{Script=Han}$/u.test(character)) continue;
  const targets = new Set(simplify.map((convert) => convert(character)).filter((one) => used.has(one)));
  if (targets.size > 1) throw new Error(`${character} would be each of ${[...targets].join("")}`);
  for (const target of targets) variants.set(character, target);
}
// Names as they are written in each script, for forms that a converter makes and does not take back.
const write = scripts.map((to) => Converter({ from: "cn", to }));
for (const { name } of places) {
  for (const convert of write) {
    const [plain, written] = [[...name], [...convert(name)]];
    if (plain.length !== written.length) throw new Error(`${name} changes its length`);
    for (const [at, character] of written.entries()) {
      const target = plain[at] ?? "";
      if (used.has(character)) continue;
      const known = variants.get(character);
      if (known === undefined) variants.set(character, target);
      else if (known !== target) throw new Error(`${character} would be both ${known} and ${target}`);
    }
  }
}

/** @param {string} name @param {readonly (readonly string[])[]} rows */
const csv = (name, rows) => writeFileSync(join(dir, name), rows.map((row) => `${row.join(",")}\n`).join(""));
mkdirSync(dir, { recursive: true });
csv("gazetteer.csv", [
  ["code", "name", "level", "until"],
  ...places.map(({ code, name, until }) => [code, name, level(code), until]),
]);
csv("variants.csv", [["traditional", "simplified"], ...[...variants].sort(([a], [b]) => order(a, b))]);
