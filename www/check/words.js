// @ts-check
// The words of the page on which readers check figures in their own copy, Chinese first.
import { learn, say as sayWord } from "../words.js";
import "../words_more.js";

/** @typedef {import("../../pkg/index.js").Lang} Lang */

export const OWN = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  checkTitle: ["自己核对", "Check it yourself"],
  checkLead: [
    "把你手里的报告贴进来，或者选一个文本文件。我们录入的每个数都会在里面标出来；找不到的会列出。文本不离开这个浏览器。",
    "Paste your own copy of a report, or choose a text file. Every figure that we took down is marked in it, and what is not found is listed. The text never leaves this browser.",
  ],
  checkPaste: ["报告全文", "The report’s text"],
  checkFile: ["或者选文件（TXT、HTML）", "Or choose a file (TXT, HTML)"],
  checkFind: ["找出数字", "Find the figures"],
  checkEmpty: ["还没有文字。", "There is no text yet."],
  checkNone: ["这段文字不像五份报告中的任何一份：找到的数字太少。", "This text is like none of the five reports: too few figures were found."],
  checkFound: ["像是《{0}》：{2}个数找到{1}个。", "It looks like “{0}”: {1} of {2} figures were found."],
  checkCopy: ["你的文本，点数字看我们怎么录的", "Your text: choose a figure to see how we took it down"],
  checkMissing: ["没有找到的（{0}）", "Not found ({0})"],
  checkAllFound: ["全部找到。", "All of them were found."],
  checkChart: ["看用到它的图", "A chart that uses it"],
  checkUnread: ["这个文件读不成文字。", "This file cannot be read as text."],
  checkDown: ["计算部分没有打开，不能核对。", "The computing part did not open, so nothing can be checked."],
});

learn(OWN);

/** @param {Lang} lang @param {keyof typeof OWN} word @param {...string} fill */
export function say(lang, word, ...fill) {
  return sayWord(lang, /** @type {import("../words.js").Word} */ (/** @type {string} */ (word)), ...fill);
}
