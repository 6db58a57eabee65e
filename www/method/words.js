// @ts-check
// What the page of methods says, Chinese first.

/** @typedef {"zh" | "en"} Lang */

const WORDS = /** @type {const} */ ({
  title: ["统计方法", "Methods"],
  options: ["选项（JSON）", "Options (JSON)"],
  compute: ["计算", "Compute"],
  reset: ["恢复算例", "Back to the example"],
  result: ["结果", "Result"],
  value: ["值", "Value"],
  none: ["没有值：{0}", "no value: {0}"],
  loading: ["正在载入统计模块……", "Loading the statistics …"],
  notJson: ["这不是合法的JSON：{0}", "This is no valid JSON: {0}"],
  hint: ["应为：{0}", "Expected: {0}"],
  down: ["统计模块打不开：{0}", "The statistics cannot be loaded: {0}"],
  cautions: ["提醒", "Cautions"],
});

/** @param {Lang} lang @param {keyof typeof WORDS} key @param {...string} put */
export function say(lang, key, ...put) {
  /** @type {string} */
  let text = WORDS[key][lang === "zh" ? 0 : 1];
  for (const [i, one] of put.entries()) text = text.replace(`{${i}}`, one);
  return text;
}
