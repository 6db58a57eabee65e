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
  /** What a measure added where it was in force (`under`: 1 there and then, else 0). */
  effect: Measured & { readonly under: string };
  /** Where one place is heading. */
  trend: Measured & { readonly place: string };
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
  change: { from: number; to: number; difference: number; percent: number | null; rankFrom?: number; rankTo?: number };
  convergence: { from: number; to: number; /** Log points a year. */ yearly: number | null };
  correlation: { x: number; y: number };
  /** How many periods of the place are used. */
  effect: { periods: number };
  /** One row a period. */
  trend: { period: number; value: number };
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
}

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
  results: { [S in PanelStatistics[K] & StatisticId]: Statistics[S]["result"] };
  /** The places that have all that is asked for. */
  rows: (PanelPlace & PanelCells[K])[];
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
  | "lines";

/** An answer drawn: `plot` of the plots' module takes the spec. */
export interface PanelPlot {
  kind: PanelPlotKind;
  /** The group that it is of, in small multiples; else empty. */
  title: string;
  /** How many rows of names stand along the upright axis: such a plot needs about 22 px a row. */
  rows: number;
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
