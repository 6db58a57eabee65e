// Calls of the public interface: good ones over the whole of it, and bad ones that must not
// type-check. Never run; `cargo xtask test types` compiles it.
import * as opening from "../../../pkg/opening.js";
import {
  ask,
  breakdowns,
  changes,
  cite,
  comparisons,
  csv,
  denominators,
  draw,
  evidence,
  families,
  figure,
  formatQuestion,
  indicators,
  isLensError,
  json,
  kinds,
  load,
  loadNotes,
  money,
  parseQuestion,
  places,
  qr,
  source,
  sources,
  stories,
  svg,
  table,
  version,
  working,
} from "../../../pkg/index.js";
import type {
  Answer,
  BreakdownId,
  AcrossQuestion,
  BreakdownQuestion,
  ChangeQuestion,
  ChartOptions,
  Claim,
  Columns,
  CompareQuestion,
  DrawOptions,
  Drawn,
  Estimate,
  Family,
  Figure,
  FamilyId,
  Formula,
  Grade,
  Indicator,
  IndicatorId,
  KindOffer,
  Lang,
  LensError,
  LensErrorCode,
  Mark,
  ObservationId,
  Offer,
  PerQuestion,
  Place,
  PlaceId,
  Question,
  Role,
  Row,
  Source,
  SourceCard,
  SourceId,
  Story,
  Table,
  TableColumn,
  TableRow,
  Theme,
  UndefinedReason,
  WorkingLine,
} from "../../../pkg/index.js";

/** Both are the same type: neither is wider. */
type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
function holds<Claimed extends true>(..._claimed: Claimed[]): void {}

// Good calls.

/** Each kind of question, with nothing and with everything that may be left out. */
export const questions = [
  { ask: "change", indicator: "poverty_incidence", place: "140429" },
  {
    ask: "change",
    indicator: "poor_persons",
    place: "140429",
    base: "000-0050 + 000-0070",
    current: "000-0070",
    target: "0.5",
    halving: true,
  },
  { ask: "per", numerator: "000-0410", denominator: "000-0050" },
  { ask: "per", numerator: "003-1500 - 003-1490", denominator: "(000-0050 + 000-0060) / 2" },
  { ask: "compare", family: "residents_per_km2" },
  { ask: "compare", family: "residents_per_km2", reference: "360323", all: true },
  { ask: "compare", indicator: "poverty_incidence", reference: "140429" },
  { ask: "breakdown", of: "shenchi_pv_quarter" },
] as const satisfies readonly Question[];

export async function loads(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await load();
  await load(bytes);
  await load(new URL("https://example.org/county_lens_bg.wasm"));
  await load("county_lens_bg.wasm");
  await load(fetch("county_lens_bg.wasm"));
  await load(new Response());
  await opening.load();
  await opening.load(bytes.buffer);
  await loadNotes();
  await loadNotes("county_lens_notes.txt");
  await loadNotes(new URL("https://example.org/county_lens_notes.txt"));
}

export function lists(lang: Lang) {
  holds<Same<ReturnType<typeof version>, string>>();
  const place: Place | undefined = places(lang)[0];
  const indicator: Indicator | undefined = indicators(lang)[0];
  const family: Family | undefined = families(lang)[0];
  const report: Source | undefined = sources(lang)[0];
  const story: Story | undefined = stories(lang)[0];
  const offers: Offer[] = [...changes(lang), ...comparisons(lang), ...breakdowns(lang)];
  const sums = money(lang);
  const divisors: Offer[] = sums.flatMap(({ numerator }) => denominators({ numerator, lang }));
  // What one entry gives, another takes.
  const answers: Answer[] = [...offers, ...divisors].map(({ question }) => ask(question, lang));
  if (family) answers.push(ask({ ask: "compare", family: family.id }, lang));
  if (indicator && place) answers.push(ask({ ask: "change", indicator: indicator.id, place: place.id }, lang));
  if (story) answers.push(ask(parseQuestion(formatQuestion(story.question)), lang));
  return { answers, report };
}

export function figures(canvas: HTMLCanvasElement, question: Question): string {
  const laid: Figure = figure(canvas, question, {
    width: 640,
    lang: "en",
    kind: "slope",
    axis: "log",
    annotations: [{ at: "base", text: "here" }, { value: 3, text: "a line" }, { from: 1, to: 2, text: "a band" }],
  });
  laid.paint({ theme: "dark", pixelRatio: 2, selected: "base", colors: { series1: "#005ea2" } });
  const drawn: Drawn = laid.shape();
  const at: number | undefined = laid.at(10, 20);
  const next: number | undefined = laid.step(at, "right");
  const [first]: Mark[] = drawn.marks;
  laid.free();
  const all: KindOffer[] = kinds(question, "zh");
  const [story] = opening.stories("zh");
  if (story?.question.ask === "change") opening.figure(canvas, story.question, { width: 640, lang: "zh" }).free();
  return [next, first?.value, all.length, drawn.kind, drawn.notes.length].join();
}

export function takes(question: Question): string[] {
  const given = { lang: "zh", address: "https://example.org/" } as const;
  return [
    csv(question, given),
    json(question, { lang: "en" }),
    cite(question, { ...given, style: "gbt7714", accessed: "2026-11-26" }),
    evidence(question, "base", given),
    qr("https://example.org/"),
  ];
}

export function reads(question: Question): number {
  const answer = ask(question, "zh");
  const columns: Columns = answer.columns;
  holds<Same<Columns["value"], Float64Array>>();
  holds<Same<Columns["missing"], Uint8Array>>();
  let sum = 0;
  answer.rows.forEach((row: Row, at) => {
    const estimate: Estimate = row.estimate;
    const spoken: [Role, Grade, Claim, UndefinedReason | null] = [
      row.role,
      row.grade,
      estimate.claim,
      estimate.reason,
    ];
    const rank: number = row.rank ? row.rank.worst - row.rank.best : 0;
    const missing = columns.missing[at] ?? 7;
    if ((missing & 1) === 0) sum += (columns.value[at] ?? 0) + rank + spoken.length;
    const cards: SourceCard[] = row.evidence.map((id) => source(id, "en"));
    sum += cards.length;
  });
  const nearest: Offer[] = answer.refusal?.nearest ?? [];
  const { columns: heads, rows }: Table = table(question, "en");
  const head: TableColumn | undefined = heads[0];
  const line: TableRow | undefined = rows[0];
  const steps: WorkingLine[] = working(question, "en");
  return sum + nearest.length + steps.length + (head?.numeric && line ? line.cells.length : 0);
}

export function draws(canvas: HTMLCanvasElement, question: Question): string {
  const plain: ChartOptions = { width: 640, lang: "zh" };
  const full: DrawOptions = { ...plain, theme: "dark", titled: true, pixelRatio: 2, selected: "base" };
  const drawn: Drawn = draw(canvas, question, full);
  const mark: Mark | undefined = drawn.marks[0];
  const theme: Theme | undefined = plain.theme;
  return svg(question, plain) + svg(question, { ...plain, titled: true }) + (mark?.color ?? theme ?? "");
}

/** Every code, so that a new one is noticed here. */
export function advice(error: unknown): string {
  if (!isLensError(error)) throw error;
  const caught: LensError = error;
  const code: LensErrorCode = caught.code;
  switch (code) {
    case "data.unreadable":
    case "options.not_an_object":
    case "options.unknown_field":
    case "options.missing_field":
    case "options.wrong_type":
    case "options.unknown_word":
    case "options.out_of_range":
    case "options.too_long":
    case "question.unknown_id":
    case "question.bad_formula":
    case "question.does_not_fit":
    case "question.cannot_evaluate":
    case "question.bad_number":
    case "model.unknown_model":
    case "model.unknown_input":
    case "model.bad_number":
    case "model.out_of_range":
    case "claim.unknown_id":
    case "stats.unknown_statistic":
    case "stats.lengths_differ":
    case "stats.missing_value":
    case "stats.not_finite":
    case "stats.not_held":
    case "stats.too_large":
    case "panel.duplicate_row":
    case "panel.two_groups":
    case "table.empty":
    case "table.not_text":
    case "table.unclosed_quote":
    case "table.bad_json":
    case "table.no_place":
    case "table.no_period":
    case "table.no_values":
    case "table.no_indicator":
    case "table.role_twice":
    case "table.names_and_measures":
    case "table.too_many_rows":
    case "table.too_large":
    case "table.no_usable_value":
    case "workbook.unreadable":
    case "workbook.protected":
    case "workbook.binary":
    case "workbook.no_sheet":
    case "workbook.too_large":
    case "chart.unsuited":
    case "canvas.no_context":
    case "render.backend":
    case "engine.not_loaded":
    case "engine.unusable":
      return `${caught.name} ${caught.message} ${caught.field ?? ""} ${caught.hint ?? ""}`;
  }
}

/** A question is told apart by what it asks. */
export function subject(question: Question): string {
  switch (question.ask) {
    case "change":
      holds<Same<typeof question, ChangeQuestion>>();
      return question.indicator;
    case "per":
      holds<Same<typeof question, PerQuestion>>();
      return question.denominator;
    case "compare":
      return question.family ?? question.indicator;
    case "breakdown":
      holds<Same<typeof question, BreakdownQuestion>>();
      return question.of;
    default:
      holds<Same<typeof question, AcrossQuestion>>();
      return question.family ?? question.indicator;
  }
}

/** Ids are words of their own, not any text. */
export const ids: [PlaceId, IndicatorId, FamilyId, BreakdownId, SourceId, ObservationId, Formula] = [
  "140429",
  "poverty_incidence",
  "residents_per_km2",
  "shenchi_pv_quarter",
  "000",
  "000-0070",
  "000-0050 + 000-0070",
];
holds<Same<string extends PlaceId | IndicatorId | FamilyId | BreakdownId | SourceId | ObservationId ? 1 : 0, 0>>();
holds<Same<undefined extends CompareQuestion["reference"] ? 1 : 0, 1>>();

// Bad calls.

export function wrongIds() {
  // @ts-expect-error no such place
  ask({ ask: "change", indicator: "poverty_incidence", place: "140428" }, "zh");
  // @ts-expect-error no such indicator
  ask({ ask: "change", indicator: "poverty_rate", place: "140429" }, "zh");
  // @ts-expect-error no such indicator
  ask({ ask: "compare", indicator: "poverty_rate" }, "zh");
  // @ts-expect-error no such family
  ask({ ask: "compare", family: "residents_per_km" }, "zh");
  // @ts-expect-error an indicator is no family
  ask({ ask: "compare", family: "poverty_incidence" }, "zh");
  // @ts-expect-error no such place of reference
  ask({ ask: "compare", family: "residents_per_km2", reference: "000" }, "zh");
  // @ts-expect-error no such breakdown
  ask({ ask: "breakdown", of: "shenchi_pv" }, "zh");
  // @ts-expect-error neither a figure's id nor a formula
  ask({ ask: "per", numerator: "000-0001", denominator: "000-0050" }, "zh");
  // @ts-expect-error neither a figure's id nor a formula
  ask({ ask: "change", indicator: "poverty_incidence", place: "140429", base: "2014" }, "zh");
  // @ts-expect-error no such figure
  source("000-0001", "zh");
  // @ts-expect-error any text is no figure's id
  source(String(1), "zh");
}

export function wrongFields() {
  // @ts-expect-error which place?
  ask({ ask: "change", indicator: "poverty_incidence" }, "zh");
  // @ts-expect-error of what?
  ask({ ask: "change", place: "140429" }, "zh");
  // @ts-expect-error by what?
  ask({ ask: "per", numerator: "000-0410" }, "zh");
  // @ts-expect-error neither family nor indicator
  ask({ ask: "compare" }, "zh");
  // @ts-expect-error both
  ask({ ask: "compare", family: "residents_per_km2", indicator: "poverty_incidence" }, "zh");
  // @ts-expect-error of what?
  ask({ ask: "breakdown" }, "zh");
  // @ts-expect-error what is asked?
  ask({ indicator: "poverty_incidence", place: "140429" }, "zh");
  // @ts-expect-error no such kind of question
  ask({ ask: "rank", family: "residents_per_km2" }, "zh");
  // @ts-expect-error a comparison has no place
  ask({ ask: "compare", family: "residents_per_km2", place: "140429" }, "zh");
  // @ts-expect-error a breakdown has no indicator
  ask({ ask: "breakdown", of: "shenchi_pv_quarter", indicator: "poverty_incidence" }, "zh");
  // @ts-expect-error a quotient has no target
  ask({ ask: "per", numerator: "000-0410", denominator: "000-0050", target: "1" }, "zh");
  // @ts-expect-error only a comparison takes the rest in
  ask({ ask: "change", indicator: "poverty_incidence", place: "140429", all: true }, "zh");
  // @ts-expect-error a typing error
  ask({ ask: "change", indicator: "poverty_incidence", place: "140429", curent: "000-0090" }, "zh");
}

export function wrongTypes(canvas: HTMLCanvasElement, element: HTMLElement, question: Question) {
  // @ts-expect-error a level is plain decimal text
  ask({ ask: "change", indicator: "poverty_incidence", place: "140429", target: 0.5 }, "zh");
  // @ts-expect-error a flag is no text
  ask({ ask: "change", indicator: "poverty_incidence", place: "140429", halving: "1" }, "zh");
  // @ts-expect-error left out is not undefined
  ask({ ask: "change", indicator: "poverty_incidence", place: "140429", base: undefined }, "zh");
  // @ts-expect-error which language?
  ask(question);
  // @ts-expect-error no such language
  ask(question, "zh-CN");
  // @ts-expect-error its text spelling goes through parseQuestion
  ask("ask=breakdown&of=shenchi_pv_quarter", "zh");
  // @ts-expect-error one question at a time
  table([question], "zh");
  // @ts-expect-error no such language
  places("fr");
  // @ts-expect-error an object is asked for
  denominators("000-0410", "zh");
  // @ts-expect-error which language?
  denominators({ numerator: "000-0410" });
  // @ts-expect-error not every element is a canvas
  draw(element, question, { width: 640, lang: "zh" });
  // @ts-expect-error the canvas itself, not its id
  draw("chart", question, { width: 640, lang: "zh" });
  // @ts-expect-error a number, not text
  draw(canvas, question, { width: "640", lang: "zh" });
  // @ts-expect-error how wide?
  draw(canvas, question, { lang: "zh" });
  // @ts-expect-error which language?
  svg(question, { width: 640 });
  // @ts-expect-error a typing error
  draw(canvas, question, { width: 640, lang: "zh", pixelratio: 2 });
  // @ts-expect-error a typing error
  svg(question, { width: 640, lang: "zh", title: true });
  // @ts-expect-error an SVG has no pixels
  svg(question, { width: 640, lang: "zh", pixelRatio: 2 });
  // @ts-expect-error no such theme
  svg(question, { width: 640, lang: "zh", theme: "sepia" });
  // @ts-expect-error left out is not null
  draw(canvas, question, { width: 640, lang: "zh", selected: null });
  // @ts-expect-error text
  parseQuestion({ ask: "breakdown", of: "shenchi_pv_quarter" });
}

export function wrongReading(question: Question, error: LensError) {
  const [row] = ask(question, "zh").rows;
  // @ts-expect-error a value may be missing
  const value: number = row?.estimate.value ?? null;
  // @ts-expect-error there may be no first row
  const key: string = ask(question, "zh").rows[0].key;
  // @ts-expect-error no such code
  const isTypo = error.code === "question.unknown";
  // @ts-expect-error an error is only read
  error.code = "engine.unusable";
  return [value, key, isTypo];
}
