// @ts-check
// Two lessons of 45 minutes: aims, steps, and where each step happens.

/** @typedef {readonly [zh: string, en: string]} Pair */
/** @typedef {{ minutes: number, text: Pair, link?: { href: string, text: Pair } }} Step */
/** @typedef {{ id: string, title: Pair, aims: readonly Pair[], steps: readonly Step[] }} Plan */

/** @type {readonly Plan[]} */
export const PLANS = [
  {
    id: "change",
    title: ["一个率降了多少", "How far did a rate fall?"],
    aims: [
      ["分清百分点和百分之几", "Tell percentage points from percent"],
      ["算年均变化率，知道起点怎么算会改变结果", "Compute an average yearly change, and see what the starting point does to it"],
      ["从印出的位数推出数字可能的范围", "Derive the range of a figure from its printed digits"],
    ],
    steps: [
      {
        minutes: 5,
        text: ["看武乡县贫困发生率的图，每人写下一句话：降了多少。", "Look at Wuxiang's poverty incidence; everyone writes one sentence on how far it fell."],
        link: { href: "./?ask=change&indicator=poverty_incidence&place=140429", text: ["武乡县的图", "Wuxiang's chart"] },
      },
      {
        minutes: 10,
        text: ["收集说法：30.34个百分点，还是98.19%？全班各做两道百分点练习。", "Collect the sentences: 30.34 percentage points, or 98.19%? Everyone does two exercises on points and percent."],
        link: { href: "?exercise=points&seed=1", text: ["百分点练习", "The exercises"] },
      },
      {
        minutes: 10,
        text: ["打开计算过程，对照公式和代入的数；讨论2014年算年初还是年底。", "Open the working and compare formula and numbers; discuss whether 2014 means its beginning or its end."],
        link: { href: "./?ask=change&indicator=poverty_incidence&place=140429&view=working", text: ["计算过程", "The working"] },
      },
      {
        minutes: 12,
        text: ["年均变化率和取整范围各做两题，同桌互相讲步骤。", "Two exercises each on yearly change and rounding; neighbours explain the steps to each other."],
        link: { href: "?exercise=yearly&seed=1", text: ["年均变化率练习", "Yearly change"] },
      },
      {
        minutes: 8,
        text: ["回到开头的那句话，改到别人能核对：数、单位、时间、出处。", "Return to the first sentence and rewrite it so that others can check it: number, unit, time, source."],
      },
    ],
  },
  {
    id: "compare",
    title: ["这两个地方能不能比", "Can these two places be compared?"],
    aims: [
      ["找出正确的分母", "Find the right denominator"],
      ["说出不能直接比的理由：口径、时间、花钱的对象", "Name what stands in the way of comparing: definition, date, purpose"],
      ["知道小地方的率波动大", "Know that rates of small places vary more"],
    ],
    steps: [
      {
        minutes: 8,
        text: ["看每个贫困人口的资金，先猜哪里最多，再看为什么标着“不宜比较”。", "Look at funding per poor person; guess who has most, then read why it says “not comparable”."],
        link: { href: "./?ask=compare&family=funding_per_poor&all=1", text: ["每个贫困人口的资金", "Funding per poor person"] },
      },
      {
        minutes: 12,
        text: ["每人做三道“除以谁”，把用错的分母写在黑板上。", "Three exercises each on the denominator; write the wrong ones on the board."],
        link: { href: "?exercise=denominator&seed=1", text: ["除以谁", "The right denominator"] },
      },
      {
        minutes: 10,
        text: ["分四组，各判断一组对比能不能比，用报告里的出处说明。", "In four groups, judge one comparison each and argue from the reports' sources."],
        link: { href: "?exercise=comparable&seed=1", text: ["能不能比", "Can these be compared?"] },
      },
      {
        minutes: 10,
        text: ["漏斗图：先猜谁不是偶然，再对答案。", "Funnel plot: guess who is beyond chance, then check."],
        link: { href: "?exercise=funnel&seed=1", text: ["漏斗图练习", "Funnel plot"] },
      },
      {
        minutes: 5,
        text: ["每人写一条：下次看到两地对比，先问什么。", "Everyone writes down what to ask first when two places are compared."],
      },
    ],
  },
];
