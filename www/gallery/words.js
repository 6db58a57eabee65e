// @ts-check
// The gallery's words, Chinese first.

/** @typedef {import("../../pkg/index.js").Lang} Lang */

export const OWN = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  title: ["图谱", "Gallery of charts"],
  lead: [
    "每一种图各一例：前面的用五份报告的数，后面的用虚构的3000县×20年面板。",
    "One example of every kind: first from the five reports, then from a made-up panel of 3,000 counties over 20 years.",
  ],
  made: ["虚构面板", "made-up panel"],
  scatter: ["散点、拟合线和它的95%置信带", "Scatter, fitted line and its 95% confidence band"],
  histogram: ["直方图", "Histogram"],
  strip: ["分组点条", "Strip by group"],
  boxes: ["箱线图", "Box plot"],
  quantile: ["分位数图", "Quantile plot"],
  lorenz: ["洛伦兹曲线", "Lorenz curve"],
  funnel: ["漏斗图和控制限", "Funnel plot with control limits"],
  heat: ["热力表", "Heatmap"],
  lines: ["几条线", "Lines"],
  multiples: ["小图并列，同一坐标", "Small multiples on shared axes"],
  many: ["六万个点", "Sixty thousand points"],
  income: ["人均收入", "income per person"],
  spending: ["人均支出", "spending per person"],
  counties: ["县数", "counties"],
  share: ["累计人口占比", "cumulative share of people"],
  total: ["累计收入占比", "cumulative share of income"],
  equal: ["人人相等", "everyone the same"],
  rate: ["贫困发生率", "poverty incidence"],
  people: ["人口", "people"],
  year: ["年份", "year"],
  group: ["组", "group"],
  probability: ["分位", "quantile"],
  fit: ["最小二乘", "least squares"],
  band: ["95%置信带（统计区间）", "95% confidence band (an interval of a statistic)"],
  limits: ["99.8%控制限", "99.8% control limits"],
  overall: ["总体发生率", "overall rate"],
  county: ["{0}县", "county {0}"],
  closer: ["放大", "Closer"],
  wider: ["缩小", "Wider"],
  whole: ["全部", "All of it"],
  hint: ["方向键逐点看，加号、减号缩放，数字0看全部，Esc离开。", "Arrow keys go from point to point, plus and minus look closer and wider, 0 shows all, Escape leaves."],
  role: ["图", "chart"],
});

/** @param {Lang} lang @param {keyof typeof OWN} word @param {...string} fill */
export function say(lang, word, ...fill) {
  return OWN[word][lang === "zh" ? 0 : 1].replaceAll(/\{(\d)\}/g, (_, at) => fill[Number(at)] ?? "");
}
