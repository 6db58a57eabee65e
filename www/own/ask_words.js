// @ts-check
// The words of questions about people's own tables and of their answers, Chinese first.
import { learn, say as sayWord } from "../words.js";

/** @typedef {import("../../pkg/index.js").Lang} Lang */

export const ASK = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  askTitle: ["问这张表", "Ask the table"],
  askKind: ["问什么", "The question"],
  askDistribution: ["各地的分布", "How it is spread over places"],
  askMean: ["平均，可加权，可分组", "Means, weighted and by group"],
  askChange: ["两个时间之间的变化", "Change between two periods"],
  askRanks: ["名次的变化", "Ranks through time"],
  askSeries: ["历年的走势", "Values through time"],
  askTrend: ["一地是否持续升降", "Whether one place keeps moving one way"],
  askInequality: ["各地的差距", "Inequality between places"],
  askConvergence: ["落后的是否追上来", "Whether the low caught up"],
  askCorrelation: ["两个指标是否同进退", "Whether two indicators go together"],
  askRegression: ["一个指标随别的怎么变", "How one goes with others, by regression"],
  askOutliers: ["哪些值离群", "Values far from the others"],
  askPeers: ["与一地最像的地方", "Places most like one"],
  askFunnel: ["哪些率偏离总体（漏斗图）", "Rates outside what chance explains (funnel)"],
  askEffect: ["前后对照，有对照组", "Before and after, with a comparison group"],
  askOf: ["指标", "Indicator"],
  askPer: ["除以", "Divided by"],
  askNothing: ["不除", "nothing"],
  askEqual: ["各地同等", "each place the same"],
  askPeriod: ["时间", "Period"],
  askFrom: ["从", "From"],
  askTo: ["到", "To"],
  askWeight: ["权重", "Weighted by"],
  askPlace: ["地方", "Place"],
  askPlaces: ["地方（可多选；不选为全部的中间水平）", "Places (several; none for the middle of all)"],
  askWith: ["另一个指标", "The other indicator"],
  askWithPer: ["另一个除以", "The other divided by"],
  askOn: ["用哪些解释（一至三个）", "Explained by (one to three)"],
  askBy: ["按哪些指标看", "By these indicators"],
  askCount: ["几个", "How many"],
  askEvents: ["个案数", "Cases"],
  askSizes: ["总数", "Out of"],
  askRate: ["个案可以重复发生", "Cases can happen more than once"],
  askTreated: ["做了的地方或所属", "Places or groups where it was done"],
  askSince: ["从哪个时间起", "Since"],
  askIt: ["算", "Answer"],
  answerKind: ["图", "Chart"],
  answerRows: ["每个地方", "Every place"],
  answerRow: ["地方", "Place"],
  answerGroup: ["所属", "Group"],
  answerLeft: ["没有用到的地方：{0}个", "Places that are not used: {0}"],
  answerWhy: ["原因", "Why"],
  answerCautions: ["要小心", "Take care"],
  answerWorking: ["看一个地方怎么算的", "How one place was computed"],
  answerSource: ["你的文件，第{0}行，“{1}”列", "your file, row {0}, column “{1}”"],
  answerSourceRow: ["你的文件，第{0}行", "your file, row {0}"],
  answerRests: ["这些数在文件里的位置", "Where the numbers stand in the file"],
  answerNumbers: ["统计量", "The statistics"],
  answerMethod: ["公式与约定", "formula and convention"],
  answerYes: ["是", "yes"],
  answerNo: ["否", "no"],
});

learn(ASK);

/** @typedef {keyof typeof ASK} AskWord */

/** @param {Lang} lang @param {AskWord} word @param {...string} fill */
export function say(lang, word, ...fill) {
  return sayWord(lang, /** @type {import("../words.js").Word} */ (/** @type {string} */ (word)), ...fill);
}
