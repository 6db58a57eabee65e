// @ts-check
// Words of the element and of the embedded page, Chinese first.
import { learn } from "../words.js";
import "../words_more.js";

export const ELEMENT = /** @satisfies {Record<string, readonly [zh: string, en: string]>} */ ({
  elementChart: ["图", "Chart"],
  elementTable: ["表", "Table"],
  elementSources: ["出处", "Sources"],
  elementViews: ["看哪一样", "What to look at"],
  elementQuestion: ["问题", "Question"],
  elementOwn: ["这个问题", "This question"],
  elementReset: ["恢复原样", "As it was"],
  elementCaveats: ["为什么可以有别的读法", "Why it may be read otherwise"],
  elementBy: ["县镜：笔笔可查", "County Lens: every figure can be checked"],
  elementDown: ["这里的图要用WebAssembly，现在打不开。下面是预先写好的内容。", "This chart needs WebAssembly, which did not open. Below is what was prepared."],
});

learn(ELEMENT);
