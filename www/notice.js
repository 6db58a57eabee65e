// @ts-check
// What a reader should know of the link that was followed: parts that nobody knows, an older edition of
// the data and what it changed.
import { byId, el } from "./dom.js";
import { use } from "./engine.js";
import { readLink } from "./state.js";
import { say } from "./words.js";
import "./words_more.js";

/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {import("../pkg/index.js").Answer} Answer */
/** @typedef {import("./editions.js").Edition} Edition */

/** What the editions since did to the figures behind an answer. @param {readonly Edition[]} later @param {readonly string[]} evidence @param {Lang} lang */
function touched(later, evidence, lang) {
  const changed = later.flatMap(({ corrected, removed }) => [...corrected, ...removed]);
  const own = evidence.filter((id) => changed.includes(id));
  return own.length === 0 ? say(lang, "noticeSame") : say(lang, "noticeChanged", own.join(", "));
}

/**
 * Fills the notice above an answer; hides it where there is nothing to say.
 *
 * @param {string} search the address's query
 * @param {Answer | undefined} answer
 * @param {Lang} lang
 */
export async function showNotice(search, answer, lang) {
  const { unknown, newer, data } = readLink(search);
  const lines = [];
  if (unknown.length > 0) lines.push(el("p", {}, say(lang, "noticeUnknown"), el("code", {}, unknown.join(", "))));
  if (newer) lines.push(el("p", {}, say(lang, "noticeNewer")));
  const now = use((lens) => lens.dataVersion());
  if (data !== null && data !== now) {
    const { EDITIONS, since } = await import(/* later */ "./editions.js");
    if (EDITIONS.some(({ version }) => version === data)) {
      const later = since(data);
      lines.push(
        el("p", {}, say(lang, "noticeOlder", data, now), answer ? ` ${touched(later, answer.evidence, lang)}` : ""),
        el("ul", {}, ...later.map((one) => el("li", {}, `${one.version} (${one.date}): ${one[lang]}`))),
      );
    } else lines.push(el("p", {}, say(lang, "noticeEdition", data, now)));
  }
  const host = byId("notice", HTMLElement);
  host.replaceChildren(...lines);
  host.hidden = lines.length === 0;
}
