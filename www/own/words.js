// @ts-check
// The words of the page for people's own tables, Chinese first.
import { learn, say as sayWord } from "../words.js";
import "../plot_words.js";
import "../words_more.js";

/** @typedef {import("../../pkg/index.js").Lang} Lang */

export const OWN = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  ownTitle: ["你自己的县", "Your own counties"],
  ownLead: [
    "打开一张县域表格，用同样的问题、统计和图来看。计算全在这台设备上，数据不上传。",
    "Open a table of counties and look at it with the same questions, statistics and charts. Everything is computed on this device; nothing is uploaded.",
  ],
  ownDown: ["计算部分没有打开，不能读表；没有WebAssembly SIMD的旧浏览器会这样。", "The computing part did not open, so no table can be read; old browsers without WebAssembly SIMD do so."],

  ownOpen: ["打开表格", "Open a table"],
  ownDrop: ["把文件拖到这里，或者选文件", "Drop a file here, or choose one"],
  ownFormats: ["CSV、TSV、Excel、ODS、JSON 或数据包（zip）；UTF-8、UTF-16 和 GBK 会自动认出。", "CSV, TSV, Excel, ODS, JSON or a Data Package (zip); UTF-8, UTF-16 and GBK are recognised."],
  ownFile: ["选文件", "Choose a file"],
  ownPaste: ["或者把表格粘贴在这里", "Or paste a table here"],
  ownUsePasted: ["读粘贴的表格", "Use the pasted table"],
  ownExample: ["用示例试试（虚构）", "Try the example (fictional)"],
  ownExampleName: ["示例：一百个虚构的县", "Example: a hundred fictional counties"],
  ownPasted: ["粘贴的表格", "The pasted table"],
  ownKeptOpen: ["打开上次留下的“{0}”", "Open “{0}”, kept from last time"],
  ownKeptRemove: ["从浏览器里删掉它", "Remove it from the browser"],
  ownRemoved: ["已从浏览器里删掉。", "It was removed from the browser."],
  ownOpening: ["正在打开……", "Opening …"],
  ownOpened: ["已打开“{0}”：{1}，{2}，{3}。", "“{0}” is open: {1}, {2}, {3}."],

  ownShape: ["看看读得对不对", "Is it read as it is meant?"],
  ownShapeLead: ["每列上面写着它是什么，不对就改；单位、时间和缺失值的写法也能改。", "Above each column stands what it is; change what is wrong, also units, periods and the words for missing values."],
  ownPart: ["工作表", "Sheet"],
  ownEncoding: ["编码", "Encoding"],
  ownDelimiter: ["分隔", "Cells end with"],
  ownComma: ["逗号", "a comma"],
  ownTab: ["制表符", "a tab"],
  ownSemicolon: ["分号", "a semicolon"],
  ownBar: ["竖线", "a bar"],
  ownDecimal: ["小数记号", "Decimal sign"],
  ownPoint: ["点：1,234.5", "a point: 1,234.5"],
  ownCommaSign: ["逗号：1 234,5", "a comma: 1 234,5"],
  ownFirstRow: ["数据从第几行开始", "Data begin in row"],
  ownMissing: ["表示缺失的写法，用空格隔开", "Words for a missing value, with spaces between"],
  ownPeriod: ["全表的时间", "The period of the whole table"],
  ownIndicator: ["这些数值的指标名", "What indicator the values are of"],
  ownDated: ["时间是年、季或月", "Periods are years, quarters or months"],
  ownRole: ["“{0}”列是", "Column “{0}” is"],
  ownMeasureName: ["“{0}”列的指标名", "Name of the indicator of column “{0}”"],
  ownMeasurePeriod: ["“{0}”列的时间", "Period of column “{0}”"],
  ownMeasureUnit: ["“{0}”列的单位", "Unit of column “{0}”"],
  ownShortName: ["指标", "indicator"],
  ownShortPeriod: ["时间", "period"],
  ownShortUnit: ["单位", "unit"],
  ownPreview: ["表格的前几行", "The first rows of the table"],
  ownRow: ["行", "Row"],
  ownRead: ["读这张表", "Read the table"],
  ownReading: ["读了{0}%，{1}行", "{0}% read, {1} rows"],
  ownCancel: ["停下", "Stop"],
  ownCancelled: ["已停下，表格没有读入。", "Stopped; the table was not taken in."],

  roleIgnore: ["不用", "not used"],
  rolePlace: ["地名", "place"],
  roleCode: ["行政区划代码", "place code"],
  roleGroup: ["所属（如省）", "group, such as a province"],
  rolePeriod: ["时间", "period"],
  roleIndicator: ["指标名", "name of the indicator"],
  roleUnit: ["单位", "unit of the value"],
  roleValue: ["数值", "value"],
  roleMeasure: ["一个指标的数值", "values of an indicator"],

  ownOutcome: ["读到了什么", "What was read"],
  ownCounts: ["文件里{0}行数据：用了{1}行，列出不用的{2}行；空着的格{3}个。", "{0} rows of data in the file: {1} used, {2} not used and listed; {3} cells are empty."],
  ownPanel: ["{0}个地方、{1}个时间、{2}个指标。", "{0} places, {1} periods, {2} indicators."],
  ownMatched: [
    "对上区划代码（{0}年版）的：{1}个；用旧代码或旧名的：{2}个；同名不止一处的：{3}个；没有对上的：{4}个。",
    "Matched to codes (edition {0}): {1}; by an earlier code or name: {2}; of a name that several have: {3}; not matched: {4}.",
  ],
  ownPlaces: ["地方与区划代码", "Places and their codes"],
  ownPlace: ["地名", "Place"],
  ownCode: ["代码", "Code"],
  ownGroup: ["所属", "Group"],
  ownState: ["对照", "Matched"],
  ownByCode: ["按代码", "by code"],
  ownByName: ["按地名", "by name"],
  ownFormer: ["旧代码或旧名，用到{0}", "earlier code or name, until {0}"],
  ownSeveral: ["同名：{0}", "several: {0}"],
  ownUnknown: ["没有对上", "not matched"],
  ownSpellings: ["也写作：{0}", "also written {0}"],
  ownProblems: ["要看的地方：{0}处", "To look at: {0}"],
  ownProblemsKept: ["列出前{0}处，共{1}处。", "The first {0} are listed, of {1}."],
  ownNoProblems: ["没有发现问题。", "No problem was found."],
  ownColumn: ["列", "Column"],
  ownKind: ["问题", "Problem"],
  ownFound: ["写着", "Found"],
  ownExpected: ["应为", "Expected"],
  ownDecide: ["{0}（{1}处）", "{0}: {1} found"],
  ownKeep: ["照用", "Keep"],
  ownDropIt: ["不用", "Leave out"],
  ownFirst: ["用先出现的", "Use the first"],
  ownLast: ["用后出现的", "Use the last"],
  ownStop: ["不读了，回去改", "Do not use it; go back"],

  ownFailed: ["没有成功：{0}", "That failed: {0}"],
  ownTooLarge: ["这个文件有{0}，这里最多读{1}。可以先用下面的语句把它变小。", "This file has {0}; at most {1} are read here. The statement below makes it smaller first."],
  ownReduce: ["先在 DuckDB 里变小", "Reduce it with DuckDB first"],
  ownReduceSpark: ["在集群上用 Spark SQL", "On a cluster, with Spark SQL"],
  ownLost: ["内存不够，这张表没有读成；页面的其余部分照常。可以换小一点的表再试。", "There was not enough memory for this table; the rest of the page is as before. Try a smaller table."],
  ownNoTable: ["还没有打开表格。", "No table is open yet."],
  ownNoTableInside: ["压缩包里没有表格。", "The archive holds no table."],
  ownAway: ["带走", "Take it away"],
  ownCsv: ["整理好的表（CSV）", "The cleaned table (CSV)"],
  ownPackage: ["数据包（zip）", "Data Package (zip)"],
  ownPackageNote: ["数据包读回来，答案不变。", "The package loads back to the same answers."],
  ownKeepIt: ["留在这个浏览器里", "Keep it in this browser"],
  ownKept: ["已留下，下次打开本页可以直接用。", "Kept: it can be opened from here next time."],
  ownKeepFailed: ["浏览器不让留下。", "The browser does not allow it to be kept."],
});

learn(OWN);

/** @typedef {keyof typeof OWN} OwnWord */

/** @param {Lang} lang @param {OwnWord} word @param {...string} fill */
export function say(lang, word, ...fill) {
  return sayWord(lang, /** @type {import("../words.js").Word} */ (/** @type {string} */ (word)), ...fill);
}
