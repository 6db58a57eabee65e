// The element's types: good uses, and bad ones that must not type-check. Never run; `cargo xtask test types`
// compiles it.
import "../../../pkg/county-lens.js";
import type { CountyLensElement, CountyLensState } from "../../../pkg/county-lens.js";
import { checkExercise, exercise, exercises, loadFrom } from "../../../pkg/index.js";

export async function used(): Promise<unknown[]> {
  const lens = document.createElement("county-lens");
  lens.ask = "change";
  lens.indicator = "poverty_incidence";
  lens.locked = true;
  lens.dark = "auto";
  lens.addEventListener("county-lens-select", ({ detail }) => detail.evidence.map((id) => id.length));
  lens.addEventListener("county-lens-error", ({ detail }) => detail.field?.length);
  const kept: CountyLensState = lens.save();
  lens.restore(kept);
  lens.reset();
  await lens.download("csv");
  const found: CountyLensElement | null = document.querySelector("county-lens");
  return [found?.answer?.query, kept.version];
}

export async function exercised(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  await loadFrom({ wasm: bytes, more: "", notes: "" });
  const [first] = exercises("zh");
  const one = exercise(first?.kind ?? "points", 7, "en");
  const unit: string = one.reply.type === "number" ? one.reply.unit : one.reply.options.join();
  return unit + checkExercise(one.kind, one.seed, 3, "en").answer;
}

export function wrong(lens: CountyLensElement): void {
  // @ts-expect-error there is no such question
  lens.ask = "guess";
  // @ts-expect-error a flag, not a text
  lens.plain = "yes";
  // @ts-expect-error an answer is only read
  lens.answer = undefined;
  // @ts-expect-error no such file
  void lens.download("pdf");
  // @ts-expect-error no such exercise
  exercise("riddle", 1, "zh");
}
