// @ts-check
// The words of the programmes' page, Chinese first. What the reports say comes from the module.
import { learn, say as sayWord } from "../words.js";
import "../words_more.js";

/** @typedef {import("../../pkg/programmes.js").Lang} Lang */
/** @typedef {keyof typeof OWN} OwnWord */

export const OWN = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  roomsDown: [
    "计算部分没有打开：浏览器不支持WebAssembly，或者文件没有取到。",
    "The computing part did not open: the browser lacks WebAssembly, or a file did not arrive.",
  ],
  loading: ["正在打开……", "Opening …"],
  navThemes: ["五地做法", "Side by side"],
  navOutline: ["逐个报告", "Each report"],
  navModel: ["办法重算", "Schemes recomputed"],
  navCalculators: ["算一算", "Calculators"],
  navClaims: ["数字核对", "Figures checked"],
  navHome: ["回到提问页", "Back to the questions"],

  themesLead: [
    "选一个方面，看五地各做了什么、印出了多少钱。点数字看出处。",
    "Choose a field to see what each of the five places did and which sums it prints. Choose a figure to see its source.",
  ],
  themesNav: ["方面", "Fields"],
  moneyNamed: ["印出的资金：{0}", "Sums printed: {0}"],
  moneyNone: ["没有印出资金数。", "No sum of money is printed."],
  nothing: ["报告没有写这方面。", "The report says nothing about it."],
  partsStated: ["称{0}项", "{0} parts stated"],
  toModel: ["重算：{0}", "Recompute: {0}"],
  moneyNote: [
    "各笔资金的年份、范围不同，有的互相包含，不要相加。",
    "The sums differ in years and scope, and some contain others: do not add them.",
  ],

  outlineLead: ["按报告自己的次序，一层一层打开。", "In the report’s own order, level by level."],
  reports: ["报告", "Reports"],
  genreIs: ["这是一份{0}。", "Kind of text: {0}."],
  openAll: ["全部打开", "Open all"],
  closeAll: ["全部合上", "Close all"],
  modelKind: ["图的种类", "Kind of chart"],
  treeTitle: ["{0}：结构图", "{0}: the programme drawn"],
  treeHint: [
    "点一块，在提纲里打开它；深色边表示有数字。用键盘：方向键逐个看，回车打开。",
    "Choose a block to open it in the outline; a dark edge marks figures. By keyboard: arrow keys move, Enter opens.",
  ],
  treeSize: ["块的大小按", "Sized by"],
  sizeFigures: ["数字的个数", "number of figures"],
  sizeMoney: ["资金", "money"],
  treeNoMoney: ["这份报告的结构里没有印出资金。", "This report prints no sums of money at its programme’s nodes."],
  treeMoneyNote: [
    "资金取本节点最大一笔与下级合计中较大的，避免重复相加；没有资金的节点不画。",
    "Money is the larger of a node’s own largest sum and its parts’ together, so that nothing is added twice; nodes without any are not drawn.",
  ],
  treeDescription: ["{0}的结构，左边是整体，右边是各部分。", "The programme of {0}: the whole at the left, its parts to the right."],

  chooseModel: ["换一个办法（共{0}个）", "Choose another scheme (of {0})"],
  models: ["办法", "Schemes"],
  inputs: ["参数", "Inputs"],
  printedBasis: ["印出", "printed"],
  assumption: ["假定", "assumed"],
  less: ["减小：{0}", "Less: {0}"],
  more_: ["增大：{0}", "More: {0}"],
  toDefault: ["恢复默认", "Default"],
  allDefaults: ["全部恢复默认", "All defaults"],
  outputs: ["结果", "Results"],
  result: ["结果", "Result"],
  reading_: ["读法", "Reading"],
  value_: ["数值", "Value"],
  range_: ["取整范围", "Range from rounding"],
  moves: ["什么影响最大", "What matters most"],
  movesOf: ["每个参数各增减一成，“{0}”变多少：", "Each input a tenth larger and smaller changes “{0}” by:"],
  movesUp: ["多一成 {0}", "tenth more: {0}"],
  movesDown: ["少一成 {0}", "tenth less: {0}"],
  open_: ["报告没有写明的", "What the report leaves open"],
  lesson: ["教学使用", "For teaching"],
  sources_: ["数字从哪里来", "How we know"],
  badNumber: ["这里要写一个数，例如{0}。", "A number must stand here, such as {0}."],
  outOfRange: ["超出了规则的范围（{0}）。", "Outside what the rule allows ({0})."],
  unknownModel: ["没有这个办法。", "There is no such scheme."],
  unknownInput: ["这个办法没有参数“{0}”，已经略去。", "This scheme has no input “{0}”; it was left out."],
  kept: ["下面仍是上一个算得出的结果。", "Below still stands the last result that could be computed."],

  calculatorsLead: [
    "把报告里的标准代入你描述的家庭、村或企业。打开一项就能算。",
    "Put the reports’ standards to a household, village or enterprise that you describe. Open one to compute.",
  ],
  claimsLead: [
    "报告里的数字互相能不能对得上：比率对分子分母，合计对各项，同一个数的两处印法。这里核对的是数字，不评判报告。",
    "Whether the reports’ own figures fit each other: rates and their terms, sums and parts, a figure printed twice. Figures are checked, reports are not judged.",
  ],
  filterReport: ["报告", "Report"],
  filterVerdict: ["结果", "Outcome"],
  all: ["全部", "All"],
  claimsShown: ["共{0}条", "{0} checks"],
  working_: ["计算过程", "Working"],
  formula: ["算式", "Formula"],
  numbers: ["代入", "Numbers put in"],
  computed: ["算得", "Computed"],
  against: ["对照", "Set against"],
  claimSources: ["出处（{0}个数字）", "Sources ({0} figures)"],
  claimChart: ["两边的数和取整范围", "Both sides and their ranges"],
});

learn(OWN);

/**
 * @param {Lang} lang
 * @param {OwnWord | Parameters<typeof sayWord>[1]} word
 * @param {...string} fill
 */
export function say(lang, word, ...fill) {
  return sayWord(lang, /** @type {Parameters<typeof sayWord>[1]} */ (word), ...fill);
}
