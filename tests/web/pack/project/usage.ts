// A stranger's TypeScript, checked against the installed package with every strictness on.
import {
  type Answer,
  type CompareQuestion,
  type DrawOptions,
  type LensErrorCode,
  type Offer,
  type Question,
  ask,
  comparisons,
  draw,
  isLensError,
  load,
  loadNotes,
  source,
  stories,
  svg,
  table,
} from "county-lens";
import * as lens from "county-lens";

/** What the package offers. */
export const names: readonly string[] = Object.keys(lens);

const fall: Question = {
  ask: "change",
  indicator: "poverty_incidence",
  place: "140429",
  halving: true,
};
const density: CompareQuestion = { ask: "compare", family: "residents_per_km2", reference: "360323" };
const options: DrawOptions = { width: 640, lang: "zh", theme: "dark", pixelRatio: 2 };

export async function show(canvas: HTMLCanvasElement): Promise<string[]> {
  await load();
  await loadNotes();
  const answer: Answer = ask(fall, "zh");
  const marks = draw(canvas, fall, options).marks.map((mark) => mark.key);
  const cards = answer.evidence.map((id) => source(id, "en").note ?? "");
  const others: Offer[] = comparisons("en").filter((offer) => offer.curated);
  const cells = table(density, "en").rows.flatMap((row) => row.cells);
  const first = answer.columns.missing[0] === 0 ? answer.columns.value[0] : undefined;
  const pictures = stories("zh").map((story) => svg(story.question, { width: 320, lang: "en" }));
  return [...marks, ...cards, ...cells, ...pictures, String(first ?? answer.refusal?.reason), `${others.length}`];
}

/** The code of a wrong call. */
export function codeOf(wrong: () => unknown): LensErrorCode | undefined {
  try {
    wrong();
  } catch (error) {
    if (!isLensError(error)) throw error;
    return error.code;
  }
  return undefined;
}

// @ts-expect-error no such place
export const place = () => ask({ ask: "change", indicator: "poverty_incidence", place: "110000" }, "zh");
// @ts-expect-error family or indicator, not both
export const both: Question = { ask: "compare", family: "residents_per_km2", indicator: "poor_persons" };
// @ts-expect-error a level is text, so that nothing of it is lost
export const target: Question = { ask: "change", indicator: "poverty_incidence", place: "140429", target: 0.5 };
// @ts-expect-error a typing error
export const typo = () => svg(density, { width: 640, lang: "zh", titel: true });
