// @ts-check
// Words of plots of many points: looking closer, their table, taking them away.
import { learn } from "./words.js";
import "./words_more.js";

export const PLOTS = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  closer: ["放大", "Closer"],
  wider: ["缩小", "Wider"],
  whole: ["全部", "All of it"],
  plotKeys: [
    "左右方向键逐点看，上下换一组。Page Up和Page Down跳十分之一，Home和End到头尾。加号、减号缩放，数字0看全部，Esc离开。",
    "Left and right go from point to point, up and down to another series. Page Up and Page Down jump a tenth, Home and End lead to the ends. Plus and minus look closer and wider, 0 shows all, Escape leaves.",
  ],
  plotTake: ["数据表和下载", "Table and downloads"],
  plotRows: ["第{0}–{1}行，共{2}行", "rows {0}–{1} of {2}"],
  plotBefore: ["前{0}行", "{0} rows before"],
  plotAfter: ["后{0}行", "{0} rows after"],
  plotItem: ["名称", "Item"],
  plotSeries: ["系列", "Series"],
  plotRow: ["行", "Row"],
  plotColumn: ["列", "Column"],
  plotValue: ["值", "Value"],
  plotAcross: ["横轴", "Across"],
  plotUpright: ["纵轴", "Upright"],
  plotFrom: ["从", "From"],
  plotTo: ["到", "To"],
  plotLow: ["下限", "Low"],
  plotHigh: ["上限", "High"],
  plotLeast: ["最小", "Smallest"],
  plotQuarter: ["下四分位数", "Lower quartile"],
  plotMiddle: ["中位数", "Median"],
  plotThreeQuarters: ["上四分位数", "Upper quartile"],
  plotMost: ["最大", "Largest"],
  plotNoTable: ["没有可列的数。", "There is nothing to list."],
});

learn(PLOTS);
