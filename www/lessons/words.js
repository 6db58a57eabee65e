// @ts-check
// The words of the page for teaching, Chinese first.
import { learn, say as sayWord } from "../words.js";
import "../words_more.js";

/** @typedef {import("../../pkg/index.js").Lang} Lang */

export const OWN = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  lessonsTitle: ["教学使用", "For teaching"],
  lessonsLead: [
    "练习由引擎出题：同一个地址，谁打开都是同一道题。做完看提示和步骤，结果不发到任何地方。",
    "The engine sets the exercises: one address, one exercise, whoever opens it. Hints and steps follow; results go nowhere.",
  ],
  lessonsKinds: ["选一种练习", "Choose a kind of exercise"],
  lessonsHint: ["给个提示", "A hint"],
  lessonsCheck: ["对答案", "Check"],
  lessonsNext: ["再来一题", "Another one"],
  lessonsReply: ["你的答案（{0}）", "Your answer ({0})"],
  lessonsReplyPlain: ["你的答案", "Your answer"],
  lessonsChoose: ["选一个", "Choose one"],
  lessonsRight: ["对了。", "Right."],
  lessonsWrong: ["还不对。", "Not yet."],
  lessonsStep: ["这一步", "This step"],
  lessonsAnswer: ["答案：{0}", "Answer: {0}"],
  lessonsNoNumber: ["这里要写一个数。", "A number must stand here."],
  lessonsNoChoice: ["还没有选。", "Nothing is chosen yet."],
  lessonsSheet: ["打印一张练习（每种一题）", "Print a sheet (one of each kind)"],
  lessonsKey: ["答案", "Key"],
  lessonsPrint: ["打印", "Print"],
  lessonsBack: ["回到练习", "Back to the exercises"],
  lessonsPlans: ["教案", "Lesson plans"],
  lessonsAims: ["目标", "Aims"],
  lessonsSteps: ["步骤", "Steps"],
  lessonsUnknown: ["没有这种练习。", "There is no such exercise."],
  lessonsDown: ["计算部分没有打开，出不了题。", "The computing part did not open, so there are no exercises."],
});

learn(OWN);

/** @param {Lang} lang @param {keyof typeof OWN} word @param {...string} fill */
export function say(lang, word, ...fill) {
  return sayWord(lang, /** @type {import("../words.js").Word} */ (/** @type {string} */ (word)), ...fill);
}
