/**
 * County Lens: county statistics whose every number can be checked.
 *
 * `await load()` once, then everything is synchronous.
 */
import type {
  BreakdownId,
  FamilyId,
  IndicatorId,
  ObservationId,
  PlaceId,
  SourceId,
} from "./ids.js";

export type { BreakdownId, FamilyId, IndicatorId, ObservationId, PlaceId, SourceId };

/** A language of the product. */
export type Lang = "zh" | "en";

/**
 * A formula over observation ids: `000-0070`, or `003-1500 - 003-1490`.
 * Ids, plain numbers, + - * / and brackets.
 */
export type Formula = ObservationId | `${string} ${"+" | "-" | "*" | "/"} ${string}`;

/** How one indicator of one place moved between two moments. */
export interface ChangeQuestion {
  ask: "change";
  indicator: IndicatorId;
  place: PlaceId;
  /** The earlier figure; the first that the data hold when left out. */
  base?: Formula;
  /** The later figure; the last that the data hold when left out. */
  current?: Formula;
  /** A level in the indicator's unit, as plain decimal text: when would it be reached? */
  target?: string;
  /** Also the time to halve or to double. */
  halving?: boolean;
}

/** A sum of money over a population, a length, an area or a capacity. */
export interface PerQuestion {
  ask: "per";
  numerator: Formula;
  denominator: Formula;
}

/** One measure across places: a curated family, or an indicator wherever it occurs. */
export type CompareQuestion = {
  ask: "compare";
  /** The place that differences and ratios refer to. */
  reference?: PlaceId;
  /** Also the rows that do not compare. */
  all?: boolean;
} & (
  | { family: FamilyId; indicator?: never }
  | { indicator: IndicatorId; family?: never }
);

/** A sum and its parts. */
export interface BreakdownQuestion {
  ask: "breakdown";
  of: BreakdownId;
}

/**
 * A statistic over many places. The five reports' figures are too few and too different for it: the
 * answer says so and names what can be asked instead. `statistics.js` computes it for panels.
 */
export type AcrossQuestion = {
  ask: "distribution" | "inequality" | "funnel" | "convergence" | "correlation";
} & ({ family: FamilyId; indicator?: never } | { indicator: IndicatorId; family?: never });

/** Everything that can be asked. */
export type Question = ChangeQuestion | PerQuestion | CompareQuestion | BreakdownQuestion | AcrossQuestion;

/** How far a number commits itself. */
export type Claim =
  | "exact"
  | "rounded"
  | "between"
  | "at_least"
  | "more_than"
  | "at_most"
  | "less_than"
  | "about"
  | "unknown"
  | "undefined";

/** 可比、谨慎比较、不宜比较. */
export type Grade = "comparable" | "with_care" | "not_comparable";

/** What a row of an answer is. */
export type Role = "input" | "result" | "member" | "part" | "total" | "remainder" | "pooled";

/** A number with unit, range and claim. The range comes from printed rounding. */
export interface Estimate {
  unit: string;
  /** Null where only bounds are known, or nothing. */
  value: number | null;
  low: number | null;
  high: number | null;
  claim: Claim;
  /** The exact decimal where there is one: nothing is lost to floating point. */
  exact: string | null;
  /** Why there is no number, where there is none. */
  reason: UndefinedReason | null;
}

/** Why a statistic has no value. */
export type UndefinedReason =
  | "zero_base"
  | "negative_base"
  | "not_positive"
  | "no_time"
  | "never_reached"
  | "not_finite";

/** One line of an answer: a mark, a table row and a sentence at once. */
export interface Row {
  key: string;
  role: Role;
  label: string;
  reading: string | null;
  place: PlaceId | null;
  /** ISO dates at the precision of the report; null where it does not say. */
  periodStart: string | null;
  periodEnd: string | null;
  estimate: Estimate;
  grade: Grade;
  caveats: string[];
  /** Ranks that the row may have among the comparable ones, 1 the largest. */
  rank: { best: number; worst: number } | null;
  difference: Estimate | null;
  ratio: Estimate | null;
  share: Estimate | null;
  evidence: ObservationId[];
}

/** The numbers of all rows as columns; NaN never occurs, `missing` says what is absent. */
export interface Columns {
  /** Position of each row's mark: its value, its bound or the middle of its range; 0 where missing. */
  value: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** Bit 1: no position, bit 2: no low, bit 4: no high. */
  missing: Uint8Array;
}

/** The reply to a question. */
export interface Answer {
  /** The question with everything filled in that was left open. */
  question: Question;
  /** Its text spelling, for a URL. */
  query: string;
  title: string;
  finding: string;
  grade: Grade;
  gradeLabel: string;
  caveats: string[];
  /** What a listener hears instead of the chart. */
  description: string;
  rows: Row[];
  columns: Columns;
  evidence: ObservationId[];
  /** Rows that do not compare and are left out. */
  hidden: number;
  /** Set when there is no number: why, and what can be asked instead. */
  refusal: { reason: string; nearest: Offer[] } | null;
}

/** A question that can be answered. */
export interface Offer {
  question: Question;
  query: string;
  label: string;
  place: PlaceId | null;
  /** Whether a person chose it; the rest belongs behind "advanced". */
  curated: boolean;
  grade: Grade;
}

export interface TableColumn {
  id: string;
  title: string;
  numeric: boolean;
}

export interface TableRow {
  key: string;
  role: Role;
  cells: string[];
  evidence: ObservationId[];
}

/** The answer as a table: the equal alternative to the chart. */
export interface Table {
  columns: TableColumn[];
  rows: TableRow[];
}

/** How one number came about. */
export interface WorkingLine {
  key: string;
  title: string;
  formula: string;
  numbers: string;
  result: string;
  range: string | null;
  rangeLabel: string;
  evidence: ObservationId[];
}

/** The working of one row as MathML: `math` elements as text. Its result is the `WorkingLine`'s of the same key. */
export interface WorkingMath {
  key: string;
  /** With names. */
  formula: string;
  /** With the numbers put in. */
  numbers: string;
  /** What is left after each round of computing, without the result. */
  steps: string[];
  /** The units; those that cancel have the class `struck`. Null where none are divided. */
  units: string | null;
}

/** Where a figure stands and what it counts. */
export interface SourceCard {
  id: ObservationId;
  printed: string;
  reading: string | null;
  restored: boolean;
  value: string;
  range: string | null;
  kind: string;
  period: string;
  place: string;
  indicator: string;
  /** What the measure counts; null until `loadNotes` is done, like the next. */
  definition: string | null;
  /** What this figure counts, in our own words. */
  note: string | null;
  report: string | null;
  publisher: string | null;
  published: string;
  genre: string;
  genreNote: string | null;
  section: string | null;
  paragraph: number;
}

export interface Place {
  id: PlaceId;
  name: string;
  pinyin: string;
  level: "province" | "prefecture" | "county" | "township" | "village" | "site" | "group";
  parent: PlaceId | null;
  members: PlaceId[];
}

export interface Indicator {
  id: IndicatorId;
  name: string;
  unit: string;
  unitName: string;
  /** Null until `loadNotes` is done. */
  definition: string | null;
  group: string;
  /** How many figures it has, and in how many places. */
  figures: number;
  places: PlaceId[];
}

export interface Family {
  id: FamilyId;
  name: string;
  grade: Grade;
  rows: number;
}

export interface Source {
  id: SourceId;
  /** Null until `loadNotes` is done, like the next. */
  title: string | null;
  publisher: string | null;
  published: string;
  genre: string;
  /** Null until `loadNotes` is done. */
  note: string | null;
  place: PlaceId;
  figures: number;
}

export interface Story {
  id: string;
  question: Question;
  query: string;
  title: string;
  lead: string;
  caveat: string;
}

export type Theme = "light" | "dark";

/** A kind of chart; `kinds` says which suit an answer. */
export type ChartKind =
  | "line"
  | "slope"
  | "dumbbell"
  | "dots"
  | "bars"
  | "stacked"
  | "share"
  | "index"
  | "difference"
  | "waterfall"
  | "flow";

/** A kind of chart that suits an answer. */
export interface KindOffer {
  kind: ChartKind;
  name: string;
  /** Whether its axis may be logarithmic. */
  log: boolean;
}

/** What an author writes into a chart: a text at a row's mark, a line or a band at values. */
export type Annotation =
  | { /** Key of a mark. */ at: string; text: string }
  | { /** In the chart's unit. */ value: number; text: string }
  | { from: number; to: number; text: string };

/** How a chart is laid out. */
export interface LayoutOptions {
  /** Width in CSS pixels, 240 to 4000. */
  width: number;
  lang: Lang;
  /** Left out, or not suiting the answer: the first of `kinds`. */
  kind?: ChartKind;
  /** `log` where the kind allows it; zero and below then stand at the edge, marked as such. */
  axis?: "linear" | "log";
  /** At most 12, their texts at most 120 characters. */
  annotations?: Annotation[];
  /** Also draw title, finding, notes and source line, for a picture that leaves its page. */
  titled?: boolean;
  /** The address that such a picture carries. */
  address?: string;
}

/** What colours are for. */
export type ColorName =
  | "background"
  | "text"
  | "muted"
  | "grid"
  | "range"
  | "focus"
  | "note"
  | `series${1 | 2 | 3 | 4 | 5 | 6}`;

export interface ColorOptions {
  theme?: Theme;
  /** Colours in place of the theme's, as `#rrggbb`. */
  colors?: Partial<Record<ColorName, string>>;
}

export interface PaintOptions extends ColorOptions {
  /** Device pixels a CSS pixel; 1 when left out. */
  pixelRatio?: number;
  /** Key of the row to mark as selected. */
  selected?: string;
}

export interface ChartOptions extends LayoutOptions, ColorOptions {}

export interface DrawOptions extends LayoutOptions, PaintOptions {}

/** A place in the chart that pointer and keyboard can find, in CSS pixels. */
export interface Mark {
  key: string;
  /** Key of the answer's row that it shows. */
  row: string;
  /** What it shows, in words. */
  label: string;
  /** Its number with unit and claim; empty where the label says it all. */
  value: string;
  /** The range of the number, and what kind of range that is. */
  range: string | null;
  rangeLabel: string | null;
  period: string;
  /** How far it compares, where that is less than fully. */
  grade: string | null;
  /** Where it is printed, or what it is computed from. */
  sources: string[];
  caveats: string[];
  place: PlaceId | null;
  x: number;
  y: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Its colour in the light theme as `#rrggbb`. */
  color: string;
}

/** What was laid out. */
export interface Drawn {
  /** Size in CSS pixels; the canvas's own width and height are set to device pixels. */
  width: number;
  height: number;
  /** Null where there is nothing to draw. */
  kind: ChartKind | null;
  /** The caveats that the circled numbers in the chart stand for, the first is ①. */
  notes: string[];
  marks: Mark[];
}

/** A chart laid out for one canvas: painted as often as wanted, and asked for its marks. */
export interface Figure {
  /** Paints it; sets the canvas's width and height. */
  paint(options: PaintOptions): void;
  /** Size, kind, notes and marks. */
  shape(): Drawn;
  /** The number of the mark under a point, in CSS pixels from the canvas's corner. */
  at(x: number, y: number): number | undefined;
  /**
   * The number of the mark that a key leads to: along a series and across to the next. From
   * `undefined`, the first or last.
   */
  step(
    from: number | undefined,
    step: "left" | "right" | "up" | "down" | "first" | "last",
  ): number | undefined;
  /** Gives its memory back; it is of no use afterwards. */
  free(): void;
}

/** Codes of errors; switch on these, never on messages. */
export type LensErrorCode =
  | "data.unreadable"
  | "options.not_an_object"
  | "options.unknown_field"
  | "options.missing_field"
  | "options.wrong_type"
  | "options.unknown_word"
  | "options.out_of_range"
  | "options.too_long"
  | "question.unknown_id"
  | "question.bad_formula"
  | "question.does_not_fit"
  | "question.cannot_evaluate"
  | "question.bad_number"
  | "model.unknown_model"
  | "model.unknown_input"
  | "model.bad_number"
  | "model.out_of_range"
  | "claim.unknown_id"
  | "stats.unknown_statistic"
  | "stats.lengths_differ"
  | "stats.missing_value"
  | "stats.not_finite"
  | "stats.not_held"
  | "stats.too_large"
  | "panel.duplicate_row"
  | "panel.two_groups"
  | "table.empty"
  | "table.not_text"
  | "table.unclosed_quote"
  | "table.bad_json"
  | "table.no_place"
  | "table.no_period"
  | "table.no_values"
  | "table.no_indicator"
  | "table.role_twice"
  | "table.names_and_measures"
  | "table.too_many_rows"
  | "table.too_large"
  | "table.no_usable_value"
  | "workbook.unreadable"
  | "workbook.protected"
  | "workbook.binary"
  | "workbook.no_sheet"
  | "workbook.too_large"
  | "chart.unsuited"
  | "canvas.no_context"
  | "render.backend"
  | "engine.not_loaded"
  | "engine.unusable";

/** What every entry throws on a wrong call. */
export interface LensError extends Error {
  readonly name: "LensError";
  readonly code: LensErrorCode;
  /** The option or field at fault, such as `indicator`. */
  readonly field?: string;
  /** What would be right. */
  readonly hint?: string;
}

/** Whether something caught is a LensError. */
export function isLensError(error: unknown): error is LensError;

/**
 * Loads the module and its data once; later calls return the same promise. In a
 * browser the files are fetched from beside this one, in Node they are read
 * from disk. Pass the wasm's bytes, a URL or a Response to load it from elsewhere.
 */
export function load(
  source?: BufferSource | URL | string | Response | Promise<Response>,
): Promise<void>;

/**
 * Loads the module from what a page already holds: the bytes of `county_lens_bg.wasm`, and the texts of
 * `county_lens_more.txt` and `county_lens_notes.txt`. For one file without a network.
 */
export function loadFrom(files: {
  wasm: BufferSource | WebAssembly.Module;
  more: string;
  notes?: string;
}): Promise<void>;

/**
 * Loads the long texts that source cards show (what a figure counts, section
 * headings, definitions). Not needed for answers and charts.
 */
export function loadNotes(source?: URL | string): Promise<void>;

/** The version of the module. */
export function version(): string;

export function places(lang: Lang): Place[];
export function indicators(lang: Lang): Indicator[];
export function families(lang: Lang): Family[];
export function sources(lang: Lang): Source[];
export function stories(lang: Lang): Story[];

/** Changes that can be asked for, the curated first. */
export function changes(lang: Lang): Offer[];
/** Comparisons that can be asked for: families first, then indicators. */
export function comparisons(lang: Lang): Offer[];
/** Sums and parts that can be asked for. */
export function breakdowns(lang: Lang): Offer[];
/** Sums of money that can be divided by something. */
export function money(lang: Lang): { numerator: Formula; label: string; place: PlaceId }[];
/** What a sum of money may be divided by, the curated first. */
export function denominators(options: { numerator: Formula; lang: Lang }): Offer[];

/** Answers a question. */
export function ask(question: Question, lang: Lang): Answer;
/** The answer as a table. */
export function table(question: Question, lang: Lang): Table;
/** How the answer's numbers came about. */
export function working(question: Question, lang: Lang): WorkingLine[];
/** The same steps as formulas, with the units that cancel. */
export function workingMath(question: Question, lang: Lang): WorkingMath[];
/** The edition of the built-in data, as in its Data Package. */
export function dataVersion(): string;
/** Where a figure stands; its long texts are null until `loadNotes` is done. */
export function source(id: ObservationId, lang: Lang): SourceCard;

/** The kinds of chart that suit the answer, the one drawn unasked first; none for a refusal. */
export function kinds(question: Question, lang: Lang): KindOffer[];
/** The answer laid out for a canvas. */
export function figure(canvas: HTMLCanvasElement, question: Question, options: LayoutOptions): Figure;
/** Lays the answer out and draws it at once; sets the canvas's width and height. */
export function draw(canvas: HTMLCanvasElement, question: Question, options: DrawOptions): Drawn;
/** The same picture as an SVG document. */
export function svg(question: Question, options: ChartOptions): string;

/** With what an answer leaves its page. */
export interface LeavingOptions {
  lang: Lang;
  /** The address of the view. */
  address?: string;
}

/** How a citation is written: sentences, GB/T 7714—2015, BibTeX, CSL JSON. */
export type CitationStyle = "text" | "gbt7714" | "bibtex" | "csl";

export interface CiteOptions {
  lang: Lang;
  style: CitationStyle;
  address: string;
  /** The day it was seen, such as `2026-11-26`. */
  accessed: string;
}

/**
 * The answer's rows as CSV with their sources: with a byte order mark, lines ended by CR LF, and no
 * cell that a spreadsheet would compute.
 */
export function csv(question: Question, options: LeavingOptions): string;
/** The answer as JSON with the cards of all its sources. */
export function json(question: Question, options: LeavingOptions): string;
/** Cites the view and the reports behind it; needs `loadNotes`. */
export function cite(question: Question, options: CiteOptions): string;
/** A row of the answer as evidence in words: number, range, sources, address; needs `loadNotes`. */
export function evidence(question: Question, row: string, options: LeavingOptions): string;
/** A text, such as an address, as a QR code: an SVG document. */
export function qr(text: string): string;

/** Reads a question from its text spelling (a URL's query string). */
export function parseQuestion(query: string): Question;
/** The text spelling of a question. */
export function formatQuestion(question: Question): string;

/** A kind of exercise. */
export type ExerciseKind =
  | "points"
  | "denominator"
  | "yearly"
  | "rounding"
  | "weighted"
  | "index"
  | "ranking"
  | "agrees"
  | "comparable"
  | "log_axis"
  | "simpson"
  | "funnel";

/** An exercise: the same for a kind and a seed on every machine. */
export interface Exercise {
  kind: ExerciseKind;
  name: string;
  seed: number;
  prompt: string;
  /** A small table that belongs to it; may be empty. */
  head: string[];
  rows: string[][];
  reply: { type: "number"; decimals: number; unit: string; options: [] } | { type: "choice"; decimals: null; unit: null; options: string[] };
  /** The gentlest first. */
  hints: string[];
  /** Its numbers, for who wants to solve it by a script. */
  given: Record<string, number[]>;
  /** The family of the built-in comparisons that it is about; else empty. */
  about: string;
}

export function exercises(lang: Lang): { kind: ExerciseKind; name: string }[];
export function exercise(kind: ExerciseKind, seed: number, lang: Lang): Exercise;
/** Whether a reply is right (a choice by its number from 0), the answer, and the way to it; `math` has a `math` element for each step that is a formula. */
export function checkExercise(
  kind: ExerciseKind,
  seed: number,
  reply: number,
  lang: Lang,
): { right: boolean; answer: string; working: string[]; math: (string | null)[] };

/** The figures of a report found in a reader's own copy of it. */
export interface Copied {
  source: SourceId;
  /** In the order of the text; `start` and `end` count UTF-16 units, as strings do. */
  found: { ids: ObservationId[]; start: number; end: number }[];
  missing: ObservationId[];
}

/** Finds them, in either script and with other line breaks; null where the text is no copy of any report. */
export function findFigures(text: string): Copied | null;
