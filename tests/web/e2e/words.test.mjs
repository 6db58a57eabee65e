// The page's own words: both languages, everywhere.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const www = new URL("../../../www/", import.meta.url);
const read = (name) => readFileSync(new URL(name, www), "utf8");
// Without a package.json beside it, Node would take the file for CommonJS.
const script = (text) => import(`data:text/javascript,${encodeURIComponent(text)}`);
const { learn, say, WORDS: FIRST } = await script(read("words.js"));
const { MORE } = await script(read("words_more.js").replace(/^import .*$/m, "").replace(/^learn\(MORE\);$/m, ""));
learn(MORE);
const { PLOTS } = await script(read("plot_words.js").replaceAll(/^import .*$/gm, "").replace(/^learn\(PLOTS\);$/m, ""));
learn(PLOTS);
const bare = (text) => text.replaceAll(/^import .*$/gm, "").replace(/^learn\((OWN|ASK)\);$/m, "").replace(/export function say[\s\S]*$/, "");
const { OWN } = await script(bare(read("programmes/words.js")));
const { OWN: GALLERY } = await script(bare(read("gallery/words.js")));
const { OWN: LESSONS } = await script(bare(read("lessons/words.js")));
const { OWN: CHECK } = await script(bare(read("check/words.js")));
const { OWN: TABLES } = await script(bare(read("own/words.js")));
const { ASK } = await script(bare(read("own/ask_words.js")));
const { TERMS } = await script(read("glossary.js").replaceAll(/^import .*$/gm, ""));
const { PLANS } = await script(read("lessons/plans.js"));
const pairsOf = (value) => {
  if (!Array.isArray(value)) return value && typeof value === "object" ? Object.values(value).flatMap(pairsOf) : [];
  return value.length === 2 && value.every((one) => typeof one === "string") ? [value] : value.flatMap(pairsOf);
};
const termTexts = TERMS.flatMap(({ name, meaning, outside, source }) => [name, meaning, outside, source].filter(Boolean));
const { ELEMENT } = await script(read("element/words.js").replaceAll(/^import .*$/gm, "").replace(/^learn\(ELEMENT\);$/m, ""));
const WORDS = { ...FIRST, ...MORE, ...PLOTS, ...ELEMENT };
const CHINESE = /[\u4e00-\u9fff]/;

test("no text lacks a language", () => {
  const entries = [WORDS, OWN, GALLERY, LESSONS, CHECK, TABLES, ASK, pairsOf(PLANS), termTexts].flatMap((words) => Object.entries(words));
  assert.ok(entries.length > 50);
  for (const [word, texts] of entries) {
    assert.equal(texts.length, 2, word);
    const [zh, en] = texts;
    assert.match(zh, CHINESE, word);
    assert.doesNotMatch(en, CHINESE, word);
    assert.match(en, /[a-z]/i, word);
    const places = (text) => (text.match(/\{\d\}/g) ?? []).sort().join();
    assert.equal(places(zh), places(en), word);
    // Chinese is set with Chinese punctuation.
    assert.doesNotMatch(zh, /[\u4e00-\u9fff][,;:?!()]|[,;?!()][\u4e00-\u9fff]/, word);
  }
});

test("places in a text are filled", () => {
  assert.equal(say("en", "paragraph", "9"), "paragraph 9");
  assert.equal(say("zh", "paragraph", "9"), "第9段");
});

test("the page and the modules name only words that there are, and every word is used", () => {
  const scripts = ["", "element/"].flatMap((folder) => readdirSync(new URL(folder, www)).filter((name) => name.endsWith(".js")).map((name) => folder + name));
  const page = read("index.html");
  const named = [...page.matchAll(/data-word="([^"]+)"/g)].map(([, word]) => word);
  assert.ok(named.length > 10);
  for (const word of named) assert.ok(Object.hasOwn(WORDS, word), word);
  const rest = scripts.map((name) => read(name)).join("\n");
  for (const word of Object.keys(WORDS)) {
    const used = named.includes(word) || new RegExp(`"${word}"`).test(rest) || ["comparable", "with_care", "not_comparable"].includes(word);
    assert.ok(used, `${word} is not used`);
  }
});

test("the programmes’ page names only words that there are, and every word of its own is used", () => {
  const page = read("programmes.html");
  for (const [, word, text] of page.matchAll(/data-word="([^"]+)">([^<]*)</g)) {
    const texts = WORDS[word] ?? OWN[word];
    assert.ok(texts && (text === "" || text === texts[0]), word);
  }
  const rest = readdirSync(new URL("programmes/", www)).map((name) => read(`programmes/${name}`)).join("\n") + page;
  for (const word of Object.keys(OWN)) assert.ok(rest.includes(`"${word}"`), `${word} is not used`);
  assert.deepEqual(Object.keys(OWN).filter((word) => Object.hasOwn(WORDS, word)), [], "two words of one name");
});

test("the gallery uses every word of its own", () => {
  const rest = readdirSync(new URL("gallery/", www)).map((name) => read(`gallery/${name}`)).join("\n");
  for (const word of Object.keys(GALLERY)) assert.ok(rest.includes(`"${word}"`), `${word} is not used`);
  assert.deepEqual(Object.keys(GALLERY).filter((word) => Object.hasOwn(WORDS, word) || Object.hasOwn(OWN, word)), [], "two words of one name");
});

test("the page for teaching uses every word of its own", () => {
  const rest = read("lessons/app.js");
  for (const word of Object.keys(LESSONS)) assert.ok(rest.includes(`"${word}"`), `${word} is not used`);
  const check = read("check/app.js");
  for (const word of Object.keys(CHECK)) assert.ok(check.includes(`"${word}"`), `${word} is not used`);
});

test("the page for people's own tables uses every word of its own, and no word has two meanings", () => {
  const rest = readdirSync(new URL("own/", www)).filter((name) => name.endsWith(".js")).map((name) => read(`own/${name}`)).join("\n");
  for (const word of [...Object.keys(TABLES), ...Object.keys(ASK)]) assert.ok(rest.includes(`"${word}"`), `${word} is not used`);
  const known = { ...WORDS, ...OWN, ...GALLERY, ...LESSONS, ...CHECK };
  assert.deepEqual([...Object.keys(TABLES), ...Object.keys(ASK)].filter((word) => Object.hasOwn(known, word)), [], "two words of one name");
});

test("what is not from the reports names its source", () => {
  for (const { name, outside, source, words } of TERMS) {
    assert.equal(outside === undefined, source === undefined, name[1]);
    if (source) assert.match(source[0], /《.+》.*\d{4}年/, name[1]);
    assert.ok(words.every((list) => list.length > 0));
  }
});

test("sentences stay short enough to be read at once", () => {
  // Flesch and Kincaid count words and syllables; for Chinese there is no such measure, so both are held
  // to the length of a sentence: 30 words, 60 characters.
  const long = [WORDS, OWN, GALLERY, LESSONS, CHECK, TABLES, ASK, pairsOf(PLANS), termTexts].flatMap((words) => Object.values(words)).flatMap(([zh, en]) => [
    ...en.split(/[.!?;:](?:\s|$)/).filter((sentence) => sentence.split(/\s+/).length > 30),
    ...zh.split(/[。！？；：]/).filter((sentence) => (sentence.match(/[\u4e00-\u9fff]/g) ?? []).length > 60),
  ]);
  assert.deepEqual(long, []);
});

test("what stands in the page before the script runs is the Chinese wording", () => {
  const page = read("index.html").replace(/<!-- predrawn:begin[\s\S]*predrawn:end -->/, "");
  for (const [, word, text] of page.matchAll(/data-word="([^"]+)">([^<]*)</g)) {
    assert.equal(text, WORDS[word][0], word);
  }
});
