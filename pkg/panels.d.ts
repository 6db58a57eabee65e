/**
 * Panels of places over periods, and what can be asked of them. The calls stand in
 * `statistics.js`.
 */
import type { PlotSpec } from "./plots.js";
import type { Labels, Named, Numbers, StatisticId, Statistics } from "./statistics.js";

/** A panel: a place and a period a row, and indicators by id. */
export interface PanelData {
  /** The place of each row. */
  readonly place: Labels;
  /** The period of each row, such as a year; numbers come in their order. */
  readonly period: Labels;
  /** The group of each row's place, such as its province; the same in all rows of a place. */
  readonly group?: Labels;
  /** A value for each row; null is a gap. */
  readonly indicators: Readonly<Record<string, Numbers>>;
  /** Names of indicators for titles; the id where there is none. */
  readonly names?: Readonly<Record<string, string | { readonly zh: string; readonly en: string }>>;
}

/** A panel kept in the module: made by `panel`, let go by `releasePanel`. */
export interface KeptPanel {
  readonly panel: number;
  readonly places: string[];
  readonly periods: string[];
  readonly indicators: string[];
}

/** An indicator, or one divided by another such as people. */
interface Measured {
  readonly of: string;
  readonly per?: string;
}
/** The last period where it is left out. */
interface At {
  readonly period?: string | number;
}
/** The first and the last period where they are left out. */
interface Between {
  readonly from?: string | number;
  readonly to?: string | number;
}

/**
 * Several labels of places: a list, or one text in which commas stand between them and a comma, a
 * slash or a backslash of a label has a backslash before it (`"Washington\\, D.C.,Cork"`).
 */
type Labelled = string | readonly string[];
/**
 * Several measures: ids, or one indicator by another; in one text `"income,money/people"`, with
 * backslashes as in labels.
 */
type Measures = string | readonly (string | Measured)[];

/** The questions about a panel by their kind. */
export interface PanelQuestions {
  /** How a measure is spread over places. */
  distribution: Measured & At;
  /** How unequal it is between places; each counts as one without `weight`. */
  inequality: Measured & At & { readonly weight?: string };
  /** Which rates lie further from the whole than chance explains. */
  funnel: At & { readonly events: string; readonly sizes: string; readonly rate?: boolean };
  /** How each place moved. */
  change: Measured & Between;
  /** Whether places that were low caught up. */
  convergence: Measured & Between;
  /** How two measures go together. */
  correlation: Measured & At & { readonly with: string; readonly withPer?: string };
  /**
   * What a measure added where it was in force: `under` is an indicator, 1 there and then, else 0; or
   * `treated` names groups and places, and `since` the first period.
   */
  effect: Measured &
    (
      | { readonly under: string; readonly treated?: never; readonly since?: never }
      | { readonly under?: never; readonly treated: Labelled; readonly since: string | number }
    );
  /** Where one place is heading. */
  trend: Measured & { readonly place: string };
  /** The mean over all places and of each group: each place as one, and by `weight` or by `per`. */
  mean: Measured & At & { readonly weight?: string };
  /** The rank of each place in every period; 1 is the largest. */
  ranks: Measured & Between;
  /** The values of places over all periods; without `place` the middle of all. */
  series: Measured & { readonly place?: Labelled };
  /** How it goes with one to three others taken together, by least squares with robust errors. */
  regression: Measured & At & { readonly on: Measures };
  /** Which values lie far from the others, and by which rule. */
  outliers: Measured & At;
  /** Which places are most like one; `count` of them, 5 unasked, at most 50. */
  peers: At & { readonly place: string; readonly by: Measures; readonly count?: number };
}

export type PanelQuestionKind = keyof PanelQuestions;
/** A question about a panel. */
export type PanelQuestion = { [K in PanelQuestionKind]: { readonly ask: K } & PanelQuestions[K] }[PanelQuestionKind];

/** What is known of each place, by the kind of question. */
export interface PanelCells {
  distribution: { value: number; rank?: number; z?: number | null; robust?: number | null };
  inequality: { value: number; weight?: number };
  funnel: {
    events: number;
    size: number;
    value?: number;
    low95?: number;
    high95?: number;
    low998?: number;
    high998?: number;
    outside?: string;
    shrunken?: number | null;
  };
  change: {
    from: number;
    to: number;
    difference: number;
    percent: number | null;
    /** Compound rate in percent; null where a value is not positive or periods are no numbers. */
    yearly: number | null;
    rankFrom?: number;
    rankTo?: number;
  };
  convergence: { from: number; to: number; /** Log points a year. */ yearly: number | null };
  correlation: { x: number; y: number };
  /** How many periods of the place are used. */
  effect: { periods: number };
  /** One row a period. */
  trend: { period: number; value: number };
  /** `weight`: by what the place counts. */
  mean: { value: number; weight?: number };
  /** `moved`: places up, below 0 down; `ranks`: one a period. Only places with values in all. */
  ranks: { first: number; last: number; best: number; worst: number; moved: number; ranks: number[] };
  /** One row a place and period; without `place` one a place with how many periods are used. */
  series: { period?: string; value?: number; periods?: number };
  regression: {
    y: number;
    x1: number;
    x2?: number;
    x3?: number;
    fitted?: number | null;
    residual?: number | null;
    leverage?: number | null;
  };
  outliers: {
    value: number;
    z?: number | null;
    robust?: number | null;
    /** 0 within the fences, 1 beyond, 2 beyond the outer ones. */
    beyond?: number;
    flagged: "none" | "fences" | "robust" | "both";
  };
  /** The place itself first; a value and a score for each measure asked for. */
  peers: { distance: number; values: number[]; z: number[] };
}

/** What holds of all places (`group` is null) or of a group. */
export interface PanelSummaries {
  /** `weighted`: by `weight`, or the total by the total of `per`. */
  mean: { group: string | null; n: number; mean: number | null; weighted?: number | null };
  /** One a period, where no place is asked for; `total` of what is measured, `pooled` by that of `per`. */
  series: {
    group: null;
    period: string;
    n: number;
    lower: number | null;
    median: number | null;
    upper: number | null;
    total: number | null;
    pooled?: number | null;
  };
}

/** The statistics that answer each kind of question, as if called by name. */
export interface PanelStatistics {
  distribution: "describe" | "quantiles" | "z_scores" | "ranks";
  inequality: "gini" | "generalised_entropy" | "coefficient_of_variation" | "lorenz";
  funnel: "funnel_limits" | "empirical_bayes";
  change: "describe" | "quantiles" | "ranks";
  convergence: "beta_convergence" | "sigma_convergence";
  correlation: "pearson" | "spearman" | "kendall";
  effect: "panel_difference_in_differences";
  trend: "mann_kendall";
  mean: "describe" | "weighted_moments" | "per_capita";
  ranks: "ranks" | "spearman";
  series: "quantiles";
  regression: "ordinary_least_squares" | "regression_diagnostics";
  outliers: "tukey_fences" | "z_scores";
  peers: "standardised_distances";
}

/** Those that only some questions of a kind call. */
type SomePanelStatistics = "weighted_moments" | "per_capita" | "quantiles" | "standardised_distances";

/** A place of the panel. */
export interface PanelPlace {
  place: string;
  name: string;
  group: string | null;
}

/** The reply to a question about a panel. */
export interface PanelAnswer<K extends PanelQuestionKind> {
  /** The question with the periods filled in; every value as text. */
  question: { ask: K } & Record<string, string>;
  title: string;
  /** The answer in a sentence; where there is no number, why. */
  finding: string;
  /** Stands where the panel is made up, and says so. */
  fictional?: string;
  results: {
    [S in Exclude<PanelStatistics[K], K extends "mean" | "series" | "peers" ? SomePanelStatistics : never> &
      StatisticId]: Statistics[S]["result"];
  } & {
    [S in Extract<PanelStatistics[K], K extends "mean" | "series" | "peers" ? SomePanelStatistics : never> &
      StatisticId]?: Statistics[S]["result"];
  };
  /** The places that have all that is asked for. */
  rows: (PanelPlace & PanelCells[K])[];
  /** Of means one of all and one a group, of all places' series one a period; else empty. */
  summaries: (K extends keyof PanelSummaries ? PanelSummaries[K] : never)[];
  /** The others, each with its reason: no place is lost. */
  leftOut: (PanelPlace & { indicator: string; period: string; reason: string })[];
  /** The warnings of all results in words. */
  cautions: Named[];
  /** Why parts of results have no value, in words. */
  undefined: Named[];
}

/** Takes in a panel, to be asked many times. */
export function panel(data: PanelData): KeptPanel;
/** Lets a panel go; whether it was there. */
export function releasePanel(panel: KeptPanel): boolean;
/** Answers a question about a panel; "teaching" is the made-up one. */
export function ask<K extends PanelQuestionKind>(
  question: { readonly ask: K } & PanelQuestions[K],
  panel: KeptPanel | "teaching",
  lang: "zh" | "en",
): PanelAnswer<K>;

/** How a row of an answer came about. */
export interface PanelRow {
  /** Formulas with the numbers put in, a step each. */
  working: string[];
  /** The place's own cells that it rests on. */
  cells: { indicator: string; period: string }[];
}
/** The working of a row, counted from 0 in `rows`, and the cells of the panel behind it. */
export function panelRow<K extends PanelQuestionKind>(
  question: { readonly ask: K } & PanelQuestions[K],
  panel: KeptPanel | "teaching",
  options: { readonly lang: "zh" | "en"; readonly row: number },
): PanelRow;

/** A kind of plot of an answer about a panel. */
export type PanelPlotKind =
  | "histogram"
  | "quantiles"
  | "strip"
  | "boxes"
  | "cells"
  | "lorenz"
  | "funnel"
  | "scatter"
  | "slope"
  | "dumbbell"
  | "columns"
  | "lines"
  | "residuals";

/** An answer drawn: `plot` of the plots' module takes the spec. */
export interface PanelPlot {
  kind: PanelPlotKind;
  /** The group that it is of, in small multiples; else empty. */
  title: string;
  /** How many rows of names stand along the upright axis: such a plot needs about 22 px a row. */
  rows: number;
  /** What it leaves out so as to stay readable; else empty. */
  note: string;
  spec: PlotSpec;
}

/** The kinds that suit an answer, the one drawn unasked first. */
export function panelKinds<K extends PanelQuestionKind>(
  question: { readonly ask: K } & PanelQuestions[K],
  panel: KeptPanel | "teaching",
  lang: "zh" | "en",
): { kind: PanelPlotKind; name: string }[];
/** An answer as a plot; the first kind that suits where none is asked for. */
export function panelPlot<K extends PanelQuestionKind>(
  question: { readonly ask: K } & PanelQuestions[K],
  panel: KeptPanel | "teaching",
  options: { readonly lang: "zh" | "en"; readonly kind?: PanelPlotKind },
): PanelPlot;
/** Small multiples: the same once a group, on shared axes unless `free`. */
export function panelMultiples<K extends PanelQuestionKind>(
  question: { readonly ask: K } & PanelQuestions[K],
  panel: KeptPanel | "teaching",
  options: { readonly lang: "zh" | "en"; readonly kind: PanelPlotKind; readonly axes?: "shared" | "free" },
): PanelPlot[];
