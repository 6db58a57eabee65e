// @ts-check
// The page's own words, Chinese first, both languages side by side. Everything about figures comes
// from the module.

/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {keyof typeof WORDS} Word */

export const WORDS = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  brand: ["县镜", "County Lens"],
  tagline: ["五地脱贫数字，笔笔可查", "Five places’ figures, every one can be checked"],
  skip: ["跳到正文", "Skip to the content"],

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
  caveats: ["为什么可以有别的读法", "Why it may be read otherwise"],
  evidence: ["数字从哪里来", "How we know"],
  evidenceMore: ["其余{0}份报告", "The other reports ({0})"],
  figuresMore: ["其余数字（{0}）", "The other figures ({0})"],
  table: ["数据表", "The numbers"],
  tableRegion: ["数据表，可横向滚动", "The numbers, a table that scrolls sideways"],
  tableNote: ["点第一列的名称看出处。", "Choose a name in the first column to see its sources."],
  working: ["计算过程", "Working"],
  workingFormula: ["算式", "Formula"],
  workingNumbers: ["代入", "Numbers put in"],
  workingResult: ["结果", "Result"],
  workingRange: ["范围", "Range"],

  options: ["调整这个问题", "Adjust this question"],
  reference: ["参照地", "Reference place"],
  referenceNone: ["不设", "None"],
  showAll: ["也显示不宜比较的行", "Also show rows that are not comparable"],
  halving: ["也算减半（或翻番）所需时间", "Also the time to halve (or to double)"],
  target: ["何时会到（{0}）", "When would it reach ({0})"],
  targetButton: ["计算", "Compute"],

  starters: ["从这里看起", "Start here"],
  more: ["更多问题", "More questions"],

  picker: ["自己来问", "Ask your own"],
  pickerLead: [
    "这里只列出五份报告能回答的问题；没有列出的，是缺数或口径对不上。",
    "Only questions that the five reports can answer are listed; for the rest a figure is missing or the definitions do not fit.",
  ],
  statistic: ["想知道什么", "What to find out"],
  statisticChange: ["变化多快", "How fast it changed"],
  statisticPer: ["平均到每人、每户、每公里", "Per person, household, kilometre"],
  statisticCompare: ["几地对比", "Places compared"],
  statisticBreakdown: ["由哪些部分组成", "What it is made of"],
  place: ["地方", "Place"],
  indicator: ["指标", "Indicator"],
  figures: ["前后两个数", "The two figures"],
  numerator: ["资金", "Money"],
  denominator: ["按什么平均", "Per what"],
  subject: ["对比的内容", "What to compare"],
  comparable: ["可比", "Comparable"],
  with_care: ["谨慎比较", "With care"],
  not_comparable: ["不宜比较", "Not comparable"],
  curated: ["经过挑选", "Curated"],
  uncurated: ["未经挑选", "Not curated"],
  breakdown: ["合计", "Sum"],
  advanced: ["更多组合（未经挑选）", "More combinations (not curated)"],
  advancedNote: [
    "未经挑选的组合都能算，但口径、时间或花钱的对象未必对得上，请先看说明再用。",
    "These can be computed, but definition, date or purpose may not fit; read the notes before using them.",
  ],
  submit: ["看结果", "Show the answer"],

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
  figureId: ["编号", "Figure’s id"],

  footWhat: ["县镜是什么", "What County Lens is"],
  footWhatText: [
    "县镜把五份县市脱贫报告里印出的数字逐笔录入、注明出处，并当场计算变化、人均投入和各地对比。它不评判报告，只让每个数字都能查到、能验算。",
    "County Lens takes down every figure that five county and prefecture reports on leaving poverty print, says where each stands, and computes changes, spending per head and comparisons on the spot. It does not judge the reports; it lets every number be found and checked.",
  ],
  footWrong: ["发现数字有误？", "Found a wrong figure?"],
  footWrongText: [
    "请在本项目提一个issue，写明数字的编号（例如000-0090，出处里都有）和原文怎么写。",
    "Please open an issue of the project that names the figure’s id (such as 000-0090, it stands with every source) and what the report prints.",
  ],
  footData: ["数据文件", "The data"],
  footDataText: ["全部数字和出处，可以下载：", "All figures and their sources, to download:"],
  footObservations: ["全部数字", "all figures"],
  footIndicators: ["指标", "indicators"],
  footPlaces: ["地方", "places"],
  footSources: ["报告", "reports"],
  footComparisons: ["对比", "comparisons"],
  footLicence: ["许可", "Licences"],
  footLicenceText: [
    "数据：CC BY 4.0。代码：MIT或Apache-2.0，任选其一。",
    "Data: CC BY 4.0. Code: MIT or Apache-2.0, as you prefer.",
  ],
  footPrivacy: [
    "本页不向任何其他网站发出请求，不用cookie，不作跟踪。",
    "No request leaves this site; there are no cookies and no tracking.",
  ],
});

/**
 * A text in a language, `{0}` and `{1}` filled in.
 *
 * @param {Lang} lang
 * @param {Word} word
 * @param {...string} fill
 */
export function say(lang, word, ...fill) {
  const text = WORDS[word][lang === "zh" ? 0 : 1];
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
  "question.bad_number": "wrongNumber",
};

/** @param {Lang} lang @param {import("../pkg/index.js").LensError} error */
export function sayFault(lang, error) {
  return say(lang, FAULTS[error.code] ?? "wrongGeneral");
}

/** @param {string} name @returns {name is Word} */
function isWord(name) {
  return Object.hasOwn(WORDS, name);
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
