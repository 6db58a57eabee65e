/**
 * The five programmes: what each report describes, its schemes as models that
 * can be recomputed, and what its own figures can test. A second module, loaded
 * on its own; its files lie beside this one.
 */
import type { ObservationId, SourceId } from "./ids.js";
import type { ChartOptions, Figure, KindOffer, Lang, LayoutOptions, SourceCard, WorkingLine, WorkingMath } from "./index.js";

export type * from "./index.js";
/** The first module but for taking answers away, so that a page never needs both. */
export {
  ask,
  breakdowns,
  changes,
  comparisons,
  denominators,
  draw,
  families,
  figure,
  formatQuestion,
  indicators,
  isLensError,
  kinds,
  money,
  parseQuestion,
  places,
  sources,
  stories,
  svg,
  table,
  version,
  working,
} from "./index.js";

/** A report, and what kind of text it is. */
export interface ProgrammeReport {
  id: SourceId;
  /** The place whose programme it describes. */
  place: string;
  title: string;
  /** Kind of text. */
  genre: string;
  /** What that kind of text means for its figures. */
  genreNote: string;
  /** The report's programme in a word, such as “四梁八柱”. */
  programme: string;
}

/** A figure of a programme's node. */
export interface NodeFigure {
  id: ObservationId;
  /** What it counts, with its place where that is not the programme's own. */
  label: string;
  /** Its value in words, with unit and claim (至少…). */
  value: string;
  /** As the report prints it. */
  printed: string;
  /** Whether it is a sum of money. */
  money: boolean;
}

/** A node of a programme: a goal, a measure, a policy, a body. */
export interface ProgrammeNode {
  id: string;
  name: string;
  theme: string;
  themeName: string;
  /** What must be known to read it; empty where nothing must. */
  note: string;
  /** The number of parts that the report states; null where it states none. */
  partsStated: number | null;
  figures: NodeFigure[];
  /** Models of this node's scheme. */
  models: { id: string; name: string }[];
  children: ProgrammeNode[];
}

/** What one place does about a theme. */
export interface ThemeCell {
  report: SourceId;
  place: string;
  /** The sums of money named, largest first, in words; empty where none is. */
  money: string[];
  /** Nodes of the theme, children folded into their topmost node of it. */
  nodes: ProgrammeNode[];
}

/** A theme across the places, one cell a report. */
export interface ThemeRow {
  id: string;
  name: string;
  cells: ThemeCell[];
}

/** What a tree is sized by. */
export type TreeSize = "figures" | "money";

/** A model that can be asked for. */
export interface ModelOffer {
  id: string;
  name: string;
  place: string;
  report: SourceId;
  /** A full model has a view of its own, a calculator stands on a page with others. */
  kind: "model" | "calculator";
  /** What it is about, in a sentence. */
  lead: string;
  /** What it is good for in a lesson; empty for a calculator. */
  lesson: string;
}

/** A model and its inputs by id, as plain decimals; what is left out has its default. */
export type ModelQuestion = { model: string } & Record<string, string>;

/** An input of a model. */
export interface ModelInput {
  id: string;
  label: string;
  /** The unit's name; empty where it has none. */
  unit: string;
  /** A plain decimal. */
  value: string;
  /** The value in words: 7000万元. */
  said: string;
  /** The default, as a plain decimal. */
  default: string;
  isDefault: boolean;
  /** Whether the default is printed (or follows from what is), or the report leaves it out and it is assumed here. */
  basis: "figure" | "assumption";
  /** Where the default comes from, in words. */
  basisText: string;
  evidence: ObservationId[];
  min: string;
  max: string;
  step: string;
  /** Words for the values, where they are a choice; otherwise null. */
  choices: { value: string; label: string }[] | null;
}

/** A result of a model. */
export interface ModelOutput {
  key: string;
  label: string;
  /** Which reading of the rule, where the text allows more than one; otherwise empty. */
  reading: string;
  value: string;
  /** The range that rounding of the inputs implies; null where there is none. */
  range: string | null;
  /** Whether it is what the model is asked for. */
  headline: boolean;
}

/** What an input does to the first headline. */
export interface Sensitivity {
  input: string;
  label: string;
  /** The headline's change in words when the input is a tenth larger. */
  up: string;
  /** And when it is a tenth smaller. */
  down: string;
  /** Size of the larger change as a share of the largest, 0 to 1. */
  weight: number;
}

/** A model with its inputs put in. */
export interface ModelAnswer {
  id: string;
  name: string;
  place: string;
  lead: string;
  lesson: string;
  /** The text spelling: `model=…` and the inputs that are not their defaults. */
  query: string;
  /** The headlines in a sentence. */
  finding: string;
  inputs: ModelInput[];
  outputs: ModelOutput[];
  working: WorkingLine[];
  /** The same as formulas. */
  math: WorkingMath[];
  /** What moves the first headline, most first. */
  sensitivity: Sensitivity[];
  /** The headline that the sensitivity is about. */
  sensitivityOf: string;
  /** What the report leaves open, and how it is read here. */
  caveats: string[];
  evidence: ObservationId[];
  chartTitle: string;
  /** The chart in words. */
  description: string;
  /** The kinds of chart that it has, the one drawn unasked first. */
  kinds: KindOffer[];
}

/** How a claim comes out. */
export type VerdictWord =
  | "agrees"
  | "agrees_if_truncated"
  | "agrees_on_a_base"
  | "does_not_agree"
  | "not_a_partition"
  | "cannot_be_tested";

/** One test of a claim with the numbers put in. */
export interface ClaimTest {
  /** The relation with names, such as “A − B = C”. */
  formula: string;
  /** The relation with numbers. */
  numbers: string;
  /** Both as MathML. */
  math: [formula: string, numbers: string];
  /** The computed side, in words, and its range. */
  left: string;
  leftRange: string | null;
  /** The printed side. */
  right: string;
  rightRange: string | null;
  verdict: VerdictWord;
  verdictLabel: string;
}

/** What a report's own figures can test. */
export interface Claim {
  id: string;
  report: SourceId;
  place: string;
  claim: string;
  note: string;
  verdict: VerdictWord;
  verdictLabel: string;
  tests: ClaimTest[];
  evidence: ObservationId[];
}

/**
 * Loads the module and its data once; later calls return the same promise.
 * Pass the wasm's bytes, a URL or a Response to load it from elsewhere.
 */
export function load(
  source?: BufferSource | URL | string | Response | Promise<Response>,
): Promise<void>;

export function reports(lang: Lang): ProgrammeReport[];
/** The places side by side by theme. */
export function themes(lang: Lang): ThemeRow[];
/** A report's programme, its topmost nodes in the report's order. */
export function outline(report: SourceId, lang: Lang): ProgrammeNode[];
/** A report's programme laid out as a tree; the marks' rows are ids of nodes. */
export function treeFigure(
  canvas: HTMLCanvasElement,
  tree: { report: SourceId; size: TreeSize },
  options: LayoutOptions,
): Figure;

export function models(lang: Lang): ModelOffer[];
/** Computes a model. */
export function model(question: ModelQuestion, lang: Lang): ModelAnswer;
/** A model laid out for a canvas; the marks' rows are keys of outputs. */
export function modelFigure(
  canvas: HTMLCanvasElement,
  question: ModelQuestion,
  options: LayoutOptions,
): Figure;
/** The same picture as an SVG document. */
export function svgModel(question: ModelQuestion, options: ChartOptions): string;

/** What the reports' figures can test, with the verdicts. */
export function claims(lang: Lang): Claim[];
/** Both sides of a claim that can be tested, laid out; without marks where it cannot. */
export function claimFigure(canvas: HTMLCanvasElement, id: string, options: LayoutOptions): Figure;

/** Where a figure stands. */
export function source(id: ObservationId, lang: Lang): SourceCard;
