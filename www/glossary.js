// @ts-check
// Terms explained in place: the first time one stands in a text, it can be asked what it means. What is not
// from the five reports names the published source that it is from.
import { el } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("../pkg/index.js").Lang} Lang */
/** @typedef {readonly [zh: string, en: string]} Pair */

/**
 * @typedef {object} Term
 * @property {Pair} name
 * @property {readonly [zh: readonly string[], en: readonly string[]]} words how it stands in texts
 * @property {Pair} meaning
 * @property {Pair} [outside] what the reports do not say
 * @property {Pair} [source] where that is published
 */

/** @type {readonly Term[]} */
export const TERMS = [
  {
    name: ["建档立卡", "The poverty register"],
    words: [["建档立卡"], ["poverty register", "registered poor", "on the register"]],
    meaning: ["逐户登记贫困户，一户一档。报告里的“贫困人口”多数指登记过的人，登记册里也有已经脱贫的。", "Poor households are entered one by one in a register. “Poor people” in the reports are mostly those entered; the register keeps those who have left poverty too."],
    outside: ["2014年在全国为贫困户、贫困村建立电子档案。", "Electronic files of poor households and villages were made throughout the country in 2014."],
    source: ["国务院扶贫办《扶贫开发建档立卡工作方案》，2014年", "State Council Leading Group Office of Poverty Alleviation and Development, Work plan for the poverty register, 2014 (in Chinese)"],
  },
  {
    name: ["贫困发生率", "Poverty incidence"],
    words: [["贫困发生率"], ["poverty incidence", "Poverty incidence"]],
    meaning: ["贫困人口占基数人口的百分比。各报告的基数不尽相同，比较之前先看出处。", "Poor people as a share of the base population. The base differs between the reports: look at the source before comparing."],
    outside: ["衡量贫困县能否退出，主要看这个数：原则上降到2%以下，西部地区3%以下。", "The main measure of whether a county may leave the list: in principle an incidence below 2%, in western regions below 3%."],
    source: ["中共中央办公厅、国务院办公厅《关于建立贫困退出机制的意见》，2016年", "General Offices of the Central Committee and the State Council, Opinions on a mechanism for leaving poverty, 2016 (in Chinese)"],
  },
  {
    name: ["贫困标准", "The poverty line"],
    words: [["脱贫", "贫困人口"], ["left poverty", "leaving poverty", "Poor people", "poor person"]],
    meaning: ["报告里算不算贫困，按当地登记和验收的结果。", "Who counts as poor in the reports follows from local registration and inspection."],
    outside: ["2011年定的国家标准是每人每年2300元（2010年不变价）；脱贫还要看“两不愁三保障”：吃穿，义务教育、基本医疗和住房安全。", "The national line set in 2011 is CNY 2,300 per person and year at 2010 prices; to leave the register a household also needed food and clothing, compulsory schooling, basic medical care and safe housing."],
    source: ["国务院新闻办公室《人类减贫的中国实践》白皮书，2021年", "State Council Information Office, Poverty Alleviation: China’s Experience and Contribution, white paper, 2021"],
  },
  {
    name: ["摘帽", "Leaving the list of poor counties"],
    words: [["摘帽"], ["leave the list", "leaving the list", "leaving the poor list"]],
    meaning: ["一个县退出贫困县名单。", "A county is taken off the list of poor counties."],
    outside: ["由县提出，市初审，省核查、公示、审定；国家组织专项评估检查后，由省级政府批准退出。", "The county applies, the prefecture reviews, the province inspects, publishes and decides; after a national assessment the provincial government approves."],
    source: ["中共中央办公厅、国务院办公厅《关于建立贫困退出机制的意见》，2016年", "General Offices of the Central Committee and the State Council, Opinions on a mechanism for leaving poverty, 2016 (in Chinese)"],
  },
  {
    name: ["低保", "Minimum living allowance (dibao)"],
    words: [["低保"], ["Minimum living allowance", "minimum living allowance", "dibao"]],
    meaning: ["政府给低收入家庭的补助，有一条按人算的标准。报告印的是标准，不是实际补的钱。", "What the government pays to households of low income, up to a standard per person. The reports print the standard, not what is paid."],
    outside: ["家庭人均收入低于当地标准、财产也符合规定的，按差额补助；标准由省级或者设区的市级政府确定。", "Households whose income per person is below the local standard, and whose property is within the rules, are paid the difference; the standard is set by provincial or prefecture governments."],
    source: ["《社会救助暂行办法》（国务院令第649号），2014年", "Interim Measures for Social Assistance, State Council Order 649, 2014 (in Chinese)"],
  },
  {
    name: ["第一书记", "First secretary"],
    words: [["第一书记"], ["first secretar", "First secretar"]],
    meaning: ["上级机关派到村里任职的干部，和驻村工作队一起帮扶。", "An official whom a higher office sends to a village to serve with the work team there."],
    outside: ["2015年的通知要求登记过的贫困村都要派到，任期一般一至三年。", "A notice of 2015 asks for one in every registered poor village, mostly for one to three years."],
    source: ["中共中央组织部等《关于做好选派机关优秀干部到村任第一书记工作的通知》，2015年", "Organisation Department of the Central Committee and others, Notice on sending first secretaries to villages, 2015 (in Chinese)"],
  },
  {
    name: ["百分点", "Percentage point"],
    words: [["百分点"], ["percentage point"]],
    meaning: ["两个百分数相减的差。从30.9%降到0.56%，是降了30.34个百分点，也是降了98.19%。", "The difference of two percentages. From 30.9% to 0.56% is a fall of 30.34 percentage points, and a fall of 98.19%."],
  },
];

/** Texts in which terms are explained. */
const TEXTS = "#headline, #finding, #lead, #caveats-list";

/** @param {Term} term @param {Lang} lang */
function explain(term, lang) {
  const pick = (/** @type {Pair} */ pair) => pair[lang === "zh" ? 0 : 1];
  const close = el("button", { type: "button" }, say(lang, "close"));
  const outside = term.outside && term.source ? [el("p", {}, el("strong", {}, say(lang, "glossaryOutside")), pick(term.outside)), el("p", { class: "by" }, say(lang, "glossarySource", pick(term.source)))] : [];
  const dialog = el("dialog", { class: "term-note", "aria-labelledby": "term-title" }, el("h2", { id: "term-title" }, pick(term.name)), el("p", {}, pick(term.meaning)), ...outside, close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Where a term first stands in a text. @param {string} text @param {readonly string[]} words */
function firstOf(text, words) {
  const places = words.map((word) => /** @type {const} */ ([text.indexOf(word), word])).filter(([at]) => at >= 0);
  return places.sort(([a, one], [b, other]) => a - b || other.length - one.length)[0];
}

/**
 * Makes the first of each term in the page's texts a button that explains it.
 *
 * @param {Lang} lang
 * @param {ParentNode} [root]
 */
export function explainTerms(lang, root = document) {
  const left = new Set(TERMS);
  for (const part of root.querySelectorAll(TEXTS)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
    for (let node of nodes) {
      for (const term of left) {
        if (node.parentElement?.closest("button")) break;
        const found = firstOf(node.data, term.words[lang === "zh" ? 0 : 1]);
        if (!found) continue;
        left.delete(term);
        const [at, word] = found;
        const rest = node.splitText(at).splitText(word.length);
        const button = el("button", { type: "button", class: "term", "aria-haspopup": "dialog" }, word);
        button.addEventListener("click", () => explain(term, lang));
        rest.previousSibling?.replaceWith(button);
        node = rest;
      }
    }
  }
}
