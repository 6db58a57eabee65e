// Calls of the second module: good ones over the whole of it, and bad ones that must not type-check.
// Never run; `cargo xtask test types` compiles it.
import * as programmes from "../../../pkg/programmes.js";
import type { Claim, ModelAnswer, ModelQuestion, ProgrammeNode, VerdictWord } from "../../../pkg/programmes.js";

/** Every function of the module, with what it takes and gives. */
export async function all(canvas: HTMLCanvasElement): Promise<string> {
  await programmes.load();
  const [report] = programmes.reports("en");
  const [theme] = programmes.themes("zh");
  const question: ModelQuestion = { model: "asset_income", profit: "40000" };
  const answer: ModelAnswer = programmes.model(question, "en");
  const options = { width: 640, lang: "en" } as const;
  const drawn = [
    programmes.modelFigure(canvas, question, { ...options, kind: "flow" }),
    programmes.treeFigure(canvas, { report: "000", size: "money" }, options),
    programmes.claimFigure(canvas, "003-c060", options),
  ];
  const nodes: ProgrammeNode[] = programmes.outline("004", "zh");
  const claims: Claim[] = programmes.claims("en");
  const words: VerdictWord[] = claims.map((claim) => claim.verdict);
  const card = programmes.source("000-0090", "zh");
  const picture = programmes.svgModel(question, options);
  const [offer] = programmes.models("zh");
  return [report?.genre, theme?.name, answer.finding, drawn.length, nodes.length, words[0], card.printed, picture, offer?.id].join();
}

export function wrong(): void {
  // @ts-expect-error there is no such report
  programmes.outline("009", "zh");
  // @ts-expect-error a model must be named
  programmes.model({ profit: "1" }, "zh");
  // @ts-expect-error inputs are plain decimals as text
  programmes.model({ model: "asset_income", profit: 1 }, "zh");
  // @ts-expect-error there is no such language
  programmes.claims("fr");
}
