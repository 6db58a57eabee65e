// @ts-check
// The page's own words, Chinese first, both languages side by side. Everything about figures comes
// from the module.

/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {keyof typeof WORDS | keyof typeof import("./words_more.js").MORE | keyof typeof import("./plot_words.js").PLOTS | keyof typeof import("./element/words.js").ELEMENT} Word */

export const WORDS = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  brand: ["县镜", "County Lens"],
  tagline: ["五地脱贫数字，笔笔可查", "Five places’ figures, every one can be checked"],
  skip: ["跳到正文", "Skip to the content"],

  rooms: ["五地做法", "Programmes"],
  roomClaims: ["数字核对", "Figures checked"],
  roomCalculators: ["算一算", "Calculators"],
  roomMethod: ["统计方法", "Methods"],
  roomCheck: ["自己核对", "Check it yourself"],
  roomOwn: ["你自己的县", "Your own counties"],
  roomLessons: ["教学使用", "For teaching"],

  kickerStory: ["一个问题", "A question"],
  kickerChange: ["变化", "Change"],
  kickerPer: ["人均、户均、每公里", "Per person, household, kilometre"],
  kickerCompare: ["五地对比", "Comparison of the five places"],
  kickerBreakdown: ["构成", "Breakdown"],

  grade: ["口径与可比性：", "Scope and comparability: "],
  chartHint: [
    "点图上的标记看出处。用键盘：方向键逐个看，回车打开出处。",
    "Choose a mark to see its source. By keyboard: arrow keys move, Enter opens the source.",
  ],
  chartKeys: ["方向键逐个看，回车打开出处，Esc离开。", "Arrow keys move, Enter opens the source, Escape leaves."],
  chartRole: ["图", "chart"],
  themeDark: ["深色", "Dark"],
  themeLight: ["浅色", "Light"],
  caveats: ["为什么可以有别的读法", "Why it may be read otherwise"],
  evidence: ["数字从哪里来", "How we know"],
  evidenceMore: ["其余{0}份报告", "The other reports ({0})"],
  figuresMore: ["其余数字（{0}）", "The other figures ({0})"],
  table: ["数据表", "The numbers"],
  tableRegion: ["数据表，可横向滚动", "The numbers, a table that scrolls sideways"],
  tableNote: ["点第一列的名称看出处。", "Choose a name in the first column to see its sources."],
  working: ["计算过程", "Working"],

  options: ["调整这个问题", "Adjust this question"],

  starters: ["从这里看起", "Start here"],
  more: ["更多问题", "More questions"],

  place: ["地方", "Place"],
  indicator: ["指标", "Indicator"],
  figures: ["前后两个数", "The two figures"],
  numerator: ["资金", "Money"],
  denominator: ["按什么平均", "Per what"],
  comparable: ["可比", "Comparable"],
  with_care: ["谨慎比较", "With care"],
  not_comparable: ["不宜比较", "Not comparable"],

  refusal: ["这个问题答不了", "This question cannot be answered"],
  nearest: ["可以这样问", "What can be asked"],
  wrongTitle: ["这个地址里的问题读不懂", "The question in this address cannot be read"],
  wrongGeneral: ["这里的写法不对。", "This is not spelled as it should be."],
  wrongId: ["数据里没有这个编号。", "The data hold no such id."],
  wrongWord: ["这里只认几个固定的词。", "Only certain words can stand here."],
  wrongMissing: ["缺了这一项。", "This part is missing."],
  wrongFormula: ["算式不成立。", "The formula cannot be read."],
  wrongSum: ["这个算式算不出来。", "The formula cannot be computed."],
  wrongNumber: ["这里要写一个数，例如0.1。", "A number must stand here, such as 0.1."],
  wrongLong: ["太长了。", "It is too long."],
  wrongField: ["出错的地方：", "At fault: "],
  wrongHint: ["可以写：", "What can stand there: "],
  back: ["回到第一个问题", "Back to the first question"],
  downTitle: ["这里现在不能提问", "Questions cannot be asked here at the moment"],
  downLoad: [
    "计算部分没有打开：浏览器不支持WebAssembly，或者文件没有取到。下面是预先画好的图和表。",
    "The computing part did not open: the browser lacks WebAssembly, or a file did not arrive. Below are a picture and a table drawn beforehand.",
  ],
  downMore: [
    "其余部分没有取到，现在只能看这一个答案。重新打开本页可以再试。",
    "The rest did not arrive, so only this answer can be seen. Reload the page to try again.",
  ],
  downPanic: [
    "计算部分出了故障，已经停用。这是我们的错。重新打开本页就可以继续。",
    "The computing part broke down and is out of use. That is our fault. Reload the page to go on.",
  ],
  downDraw: ["图画不出来。数字都在下面的表里。", "The chart cannot be drawn. All its numbers are in the table below."],
  reload: ["重新打开", "Reload"],

  sourceTitle: ["出处", "Source"],
  sourcesTitle: ["出处：{0}", "Sources: {0}"],
  close: ["关闭", "Close"],
  printed: ["原文写作", "As printed"],
  reading: ["读作", "Read as"],
  restored: ["原网页在此处丢了字，读法由我们补回。", "The source page lost a character here; the reading is restored by us."],
  value: ["数值", "Value"],
  range: ["取整范围", "Range from rounding"],
  rangeNote: ["由印出位数推得，不是置信区间", "from the printed digits; not a confidence interval"],
  counts: ["数的是什么", "What it counts"],
  definition: ["指标的含义", "The indicator"],
  period: ["时间", "Period"],
  undated: ["原文未注明", "not stated in the report"],
  kind: ["性质", "Kind"],
  report: ["报告", "Report"],
  publisher: ["发布者", "Publisher"],
  published: ["发布时间", "Published"],
  genre: ["文体", "Genre"],
  position: ["位置", "Where it stands"],
  paragraph: ["第{0}段", "paragraph {0}"],
  checkCopyLink: ["在我的报告里找", "Find it in my copy"],
  figureId: ["编号", "Figure’s id"],

});

/** What has been learnt so far. @type {Partial<Record<string, readonly [zh: string, en: string]>>} */
const known = { ...WORDS };

/** Adds words that the first picture does not need. @param {Record<string, readonly [zh: string, en: string]>} more */
export function learn(more) {
  Object.assign(known, more);
}

/**
 * A text in a language, `{0}` and `{1}` filled in.
 *
 * @param {Lang} lang
 * @param {Word} word
 * @param {...string} fill
 */
export function say(lang, word, ...fill) {
  const text = known[word]?.[lang === "zh" ? 0 : 1] ?? "";
  return text.replaceAll(/\{(\d)\}/g, (_, at) => fill[Number(at)] ?? "");
}

/** What went wrong with a question, by the error's code. @type {Record<string, Word>} */
const FAULTS = {
  "options.unknown_word": "wrongWord",
  "options.missing_field": "wrongMissing",
  "options.too_long": "wrongLong",
  "question.unknown_id": "wrongId",
  "question.bad_formula": "wrongFormula",
  "question.cannot_evaluate": "wrongSum",
  "question.does_not_fit": "wrongSum",
  "question.bad_number": "wrongNumber",
};

/** @param {Lang} lang @param {import("../pkg/index.js").LensError} error */
export function sayFault(lang, error) {
  return say(lang, FAULTS[error.code] ?? "wrongGeneral");
}

/** @param {string} name @returns {name is Word} */
function isWord(name) {
  return Object.hasOwn(known, name);
}

/**
 * Fills every element that names its words in `data-word`.
 *
 * @param {Lang} lang
 * @param {ParentNode} root
 */
export function fillWords(lang, root = document) {
  for (const node of root.querySelectorAll("[data-word]")) {
    const word = node.getAttribute("data-word") ?? "";
    if (isWord(word)) node.textContent = say(lang, word);
  }
}
