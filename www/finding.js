// @ts-check
// What a reader's words find: by either language, simplified or traditional, by pinyin or its first
// letters. No page is touched here.

/** What stands for a name. @typedef {[zh: string, en: string, traditional: string, pinyin: string, letters: string]} Keys */
/**
 * What can be searched for, as the build writes it.
 *
 * @typedef {object} Index
 * @property {[id: string, ...Keys][]} places
 * @property {[id: string, ...Keys][]} indicators
 * @property {[query: string, ...Keys][]} questions
 * @property {[ids: string, ...Keys][]} programmes report and programme
 * @property {[id: string, place: number, indicator: number, printed: string][]} figures
 */
/** @typedef {import("../pkg/index.js").ObservationId} ObservationId */
/** @typedef {"question" | "place" | "indicator" | "programme" | "figure"} Kind */
/** @typedef {{ kind: Kind, id: string, zh: string, en: string, printed?: string }} Found */

/** Kinds in the order in which equal hits are shown. @type {readonly Kind[]} */
const ORDER = ["question", "place", "indicator", "programme", "figure"];

/** Full width to half, letters small, "ü" as it is typed. @param {string} text */
export const plain = (text) => text.normalize("NFKC").toLowerCase().replaceAll("ü", "v").trim();

/** Whether the characters of a word stand in a text in their order. @param {string} word @param {string} text */
function inOrder(word, text) {
  let at = 0;
  for (const character of text) if (character === word[at]) at += 1;
  return at === word.length;
}

/** How well one word fits a name: 0 for not at all. @param {string} word @param {Keys} keys */
function fit(word, [zh, en, traditional, pinyin, letters]) {
  const chinese = /\p{Script=Han}/u.test(word);
  if (chinese) {
    const names = [zh, ...traditional.split("|")].map(plain);
    if (names.some((name) => name.startsWith(word))) return 4;
    if (names.some((name) => name.includes(word))) return 3;
    return word.length > 1 && names.some((name) => inOrder(word, name)) ? 1 : 0;
  }
  const english = plain(en);
  if (pinyin.startsWith(word) || english.startsWith(word)) return 4;
  if (english.split(/[^a-z0-9]+/).some((one) => one.startsWith(word))) return 3;
  if (letters.startsWith(word) && word.length > 1) return 3;
  return word.length > 2 && (pinyin.includes(word) || english.includes(word)) ? 2 : 0;
}

/** How well the word that fits worst fits; 0 where one does not fit at all. @param {readonly string[]} words @param {(word: string) => number} fitOf */
const all = (words, fitOf) => Math.min(...words.map(fitOf));

/** @param {Index} index @param {string} text @returns {Found[]} the best first */
export function find(index, text) {
  const words = plain(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  /** @type {{ found: Found, score: number }[]} */
  const hits = [];
  const named = (/** @type {Kind} */ kind, /** @type {readonly [string, ...Keys][]} */ rows) => {
    for (const [id, ...keys] of rows) {
      const score = all(words, (word) => fit(word, keys));
      if (score > 0) hits.push({ found: { kind, id, zh: keys[0], en: keys[1] }, score });
    }
  };
  named("question", index.questions);
  named("place", index.places);
  named("indicator", index.indicators);
  named("programme", index.programmes);
  for (const [id, place, indicator, printed] of index.figures) {
    const [where, what] = [index.places[place], index.indicators[indicator]];
    if (!where || !what) continue;
    const [, ...placeKeys] = where;
    const [, ...indicatorKeys] = what;
    const shown = plain(printed);
    const score = all(words, (word) => (shown.startsWith(word) ? 4 : Math.max(fit(word, placeKeys), fit(word, indicatorKeys))));
    if (score === 0) continue;
    const [zh, en] = [`${placeKeys[0]}，${indicatorKeys[0]}`, `${placeKeys[1]}, ${indicatorKeys[1]}`];
    hits.push({ found: { kind: "figure", id, zh, en, printed }, score });
  }
  const rank = (/** @type {Found} */ one) => ORDER.indexOf(one.kind);
  return hits.sort((a, b) => b.score - a.score || rank(a.found) - rank(b.found)).map(({ found }) => found);
}

/** The figures of a place or an indicator. @param {Index} index @param {Found} found @returns {ObservationId[]} */
export function figuresOf(index, { kind, id }) {
  const own = (/** @type {string} */ figure) => /** @type {ObservationId} */ (figure);
  if (kind === "figure") return [own(id)];
  const [rows, column] = kind === "place" ? [index.places, 1] : [index.indicators, 2];
  const at = rows.findIndex(([one]) => one === id);
  return index.figures.filter((row) => row[column] === at).map(([figure]) => own(figure));
}
