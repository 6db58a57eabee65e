// @ts-check
// The gallery's words, Chinese first.
import { learn, say as sayWord } from "../words.js";
import "../words_more.js";

/** @typedef {import("../../pkg/index.js").Lang} Lang */

export const OWN = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  galleryTitle: ["图谱", "Gallery of charts"],
  galleryLead: [
    "每一种图各一例：前面的用五份报告的数，后面的用虚构的3000县×20年面板。",
    "One example of every kind: first from the five reports, then from a made-up panel of 3,000 counties over 20 years.",
  ],
  galleryMade: ["虚构面板", "made-up panel"],
  galleryFew: ["虚构面板的十二县", "twelve counties of the made-up panel"],
  galleryLines: ["几条线", "A few lines"],
  galleryMany: ["六万个点", "Sixty thousand points"],
  galleryShared: ["小图并列，同一坐标", "Small multiples on shared axes"],
  galleryFree: ["小图并列，各用坐标", "Small multiples, each on its own axes"],
  galleryIncome: ["人均收入", "income per person"],
  gallerySpending: ["人均支出", "spending per person"],
  galleryPeople: ["人口", "people"],
  galleryPoor: ["贫困人口", "poor people"],
  galleryYear: ["年份", "year"],
  galleryGroup: ["{0}组", "group {0}"],
  galleryCounty: ["{0}县", "county {0}"],
});

learn(OWN);

/** @param {Lang} lang @param {keyof typeof OWN} word @param {...string} fill */
export function say(lang, word, ...fill) {
  return sayWord(lang, /** @type {import("../words.js").Word} */ (/** @type {string} */ (word)), ...fill);
}
