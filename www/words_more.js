// @ts-check
// Words that the first picture does not need: the picker's, the options', the working's, the
// footer's. Whoever needs them imports this file.
import { learn } from "./words.js";

export const MORE = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  workingFormula: ["算式", "Formula"],
  workingNumbers: ["代入", "Numbers put in"],
  workingResult: ["结果", "Result"],
  workingRange: ["范围", "Range"],
  referenceNone: ["不设", "None"],
  showAll: ["也显示不宜比较的行", "Also show rows that are not comparable"],
  targetButton: ["计算", "Compute"],
  statistic: ["想知道什么", "What to find out"],
  statisticChange: ["变化多快", "How fast it changed"],
  statisticPer: ["平均到每人、每户、每公里", "Per person, household, kilometre"],
  statisticCompare: ["几地对比", "Places compared"],
  statisticBreakdown: ["由哪些部分组成", "What it is made of"],
  subject: ["对比的内容", "What to compare"],
  curated: ["经过挑选", "Curated"],
  uncurated: ["未经挑选", "Not curated"],
  breakdown: ["合计", "Sum"],
  advanced: ["更多组合（未经挑选）", "More combinations (not curated)"],
  advancedNote: [
    "未经挑选的组合都能算，但口径、时间或花钱的对象未必对得上，请先看说明再用。",
    "These can be computed, but definition, date or purpose may not fit; read the notes before using them.",
  ],
  submit: ["看结果", "Show the answer"],
  picker: ["自己来问", "Ask your own"],
  pickerLead: [
    "这里只列出五份报告能回答的问题；没有列出的，是缺数或口径对不上。",
    "Only questions that the five reports can answer are listed; for the rest a figure is missing or the definitions do not fit.",
  ],
  reference: ["参照地", "Reference place"],
  halving: ["也算减半（或翻番）所需时间", "Also the time to halve (or to double)"],
  target: ["何时会到（{0}）", "When would it reach ({0})"],
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

learn(MORE);
