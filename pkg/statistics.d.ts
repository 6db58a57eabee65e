// Generated from the tables of the statistics by `cargo xtask build`.

import type { Lang, LensError } from "./index.js";

/** Numbers, one a row; null, undefined and NaN are gaps. */
export type Numbers =
  | readonly (number | null | undefined)[]
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | Held;

/** A list of numbers kept in the module: made by `hold`, let go by `release`. */
export interface Held {
  readonly held: number;
  readonly length: number;
}

/** Labels, one a row. */
export type Labels = readonly (string | null | undefined)[] | Numbers;

/** What to do with rows in which a value is missing. */
export interface OverRows {
  /** "refuse" (the default) is an error that names the first gap, "drop" leaves such rows out. */
  readonly missing?: "refuse" | "drop";
}

/** What every result has beside its own parts. */
export interface Result {
  /** Warnings that a careful statistician would give; `words` has them in words. */
  cautions: Caution[];
  /** Why parts are null, by their path such as "low" or "rows[2].z"; of a list the first thousand. */
  reasons: Record<string, Reason>;
  /** Rows left out, where `missing: "drop"` was asked for. */
  droppedRows?: number;
  /** Why the statistic as a whole has no value. */
  undefined?: null;
}

/** A name with its words. */
export interface Named {
  name: string;
  words: string;
}

/** A statistic's table in one language. */
export interface Statistic {
  id: StatisticId;
  family: string;
  name: string;
  about: string;
  /** Presentation MathML, what stands inside `<math>`. */
  formula: string;
  convention: string;
  caveat: string;
  reference: string;
  options: Named[];
  result: Named[];
  /** Options of an example, as JSON. */
  example: string;
}

/** A made-up county. */
export interface TeachingCounty {
  id: string;
  name: string;
  /** From 1 to 6. */
  province: number;
  terrain: "mountain" | "plain";
  /** Whether it has the programme that starts in the seventh year. */
  programme: boolean;
}

/** The made-up panel: nothing in it is real, and it says so. */
export interface TeachingPanel {
  fictional: string;
  years: number[];
  counties: TeachingCounty[];
  /** A value for each county and year, county by county; gaps are null. */
  columns: { id: string; name: string; unit: string; values: (number | null)[] }[];
}

export type { Lang, LensError };
export * from "./panels.js";

/** Loads the module; once is enough. In Node its file is read from disk. */
export function load(source?: URL | string | BufferSource | Response | WebAssembly.Module): Promise<void>;
/** Keeps numbers in the module, so that later calls do not copy them. */
export function hold(values: Numbers): Held;
/** Lets kept numbers go; whether they were there. */
export function release(column: Held): boolean;
/** Every statistic, in the order of the page of methods. */
export function statistics(lang: Lang): Statistic[];
/** Cautions and reasons in words. */
export function words(lang: Lang): { cautions: Named[]; reasons: Named[] };
/** The made-up panel for teaching: 100 counties, 12 years, 15 indicators, known truths. */
export function teachingPanel(lang: Lang): TeachingPanel;
/** The same as CSV; every row says that it is made up. */
export function teachingCsv(): string;
/** The version of the module. */
export function version(): string;
/** Whether something caught is an error of this module. */
export function isLensError(error: unknown): error is LensError;
/** Computes a statistic by its id; each has a function of its own too. */
export function call<K extends StatisticId>(id: K, options: Statistics[K]["options"]): Statistics[K]["result"];

/** Ids of statistics. */
export type StatisticId =
  | "read_printed"
  | "rounding_interval"
  | "interval_arithmetic"
  | "printed_change"
  | "audit_ratio"
  | "audit_sum"
  | "implied_count"
  | "exact_moments"
  | "display_round"
  | "point_change"
  | "percent_change"
  | "log_change"
  | "annual_change"
  | "compound_annual_rate"
  | "halving_time"
  | "doubling_time"
  | "time_to_target"
  | "arc_elasticity"
  | "growth_elasticity"
  | "kitagawa"
  | "per_capita"
  | "cost_per_person_out"
  | "deflate"
  | "proportion_interval"
  | "proportion_difference"
  | "risk_ratio"
  | "rate_interval"
  | "describe"
  | "group_means"
  | "ranks"
  | "percentile_rank"
  | "quantiles"
  | "z_scores"
  | "tukey_fences"
  | "standardised_distances"
  | "weighted_moments"
  | "one_way_anova"
  | "funnel_limits"
  | "empirical_bayes"
  | "adjust_p"
  | "lorenz"
  | "gini"
  | "generalised_entropy"
  | "atkinson"
  | "hoover"
  | "coefficient_of_variation"
  | "foster_greer_thorbecke"
  | "alkire_foster"
  | "sigma_convergence"
  | "beta_convergence"
  | "fixed_effects"
  | "difference_in_differences"
  | "panel_difference_in_differences"
  | "randomisation_inference"
  | "event_study"
  | "ordinary_least_squares"
  | "weighted_least_squares"
  | "polynomial_fit"
  | "cluster_robust_regression"
  | "regression_diagnostics"
  | "theil_sen"
  | "repeated_medians"
  | "t_test"
  | "mann_whitney"
  | "wilcoxon_signed_rank"
  | "kruskal_wallis"
  | "chi_squared_test"
  | "goodness_of_fit"
  | "fisher_exact"
  | "smallest_p"
  | "pearson"
  | "correlation_matrix"
  | "spearman"
  | "kendall"
  | "bootstrap"
  | "permutation_test"
  | "random_numbers"
  | "moving_average"
  | "lowess"
  | "mann_kendall"
  | "autocorrelation"
  | "mean_bounds"
  | "rubin_pool"
  | "normal_distribution"
  | "t_distribution"
  | "chi_squared_distribution"
  | "f_distribution"
  | "beta_distribution"
  | "gamma_distribution"
  | "binomial_distribution"
  | "poisson_distribution"
  | "log_gamma"
  | "error_function";

/** Warnings. */
export type Caution = "census" | "few_units" | "bounded_z" | "small_expected" | "separation" | "collapsed_shrinkage" | "regression_to_the_mean" | "reverse_causality" | "ecological_fallacy" | "at_the_edge" | "clipped" | "ties" | "small_p_threshold" | "few_clusters" | "high_leverage" | "ill_conditioned" | "dropped_columns" | "singletons" | "zeros_excluded" | "end_points" | "extrapolated" | "denominator_falls" | "not_additive" | "exact_rounding" | "mean_of_rates" | "non_unique" | "degenerate_resamples" | "parallel_trends" | "serial";

/** Why there is no value. */
export type Reason = "zero_base" | "negative_base" | "not_positive" | "no_time" | "never_reached" | "not_finite" | "too_few" | "constant" | "zero_total" | "negative" | "outside_range" | "lengths_differ" | "rank_deficient" | "not_converged" | "too_large" | "unbounded" | "saturated" | "does_not_fit" | "unreadable";

/** Options of `readPrinted`. */
export interface ReadPrintedOptions {
  /** A figure as printed, as text, such as "30.9%". */
  readonly text: string;
}

/** Result of `readPrinted`. */
export interface ReadPrintedResult extends Result {
  /** Value */
  value: number | null;
  /** Exact value: a decimal or a fraction */
  exact: string | null;
  /** Unit as printed */
  unit: string | null;
  /** Qualifier */
  qualifier: string | null;
  /** Lower end of the range; none where unbounded */
  low: number | null;
  /** Upper end of the range; none where unbounded */
  high: number | null;
  /** Whether the lower end belongs to it */
  lowIncluded: boolean | null;
  /** Whether the upper end belongs to it */
  highIncluded: boolean | null;
}

/**
 * Reading a printed figure: A printed text as a number, its unit and the range it may stand for; trailing zeros count.
 *
 * Ten thousands and hundred millions are multiplied out, percent divided by 100; words for odd open it to the next unit; about has no bounds; a whole number is a count.
 * "0.56%" and "0.560%" differ: give text, not a number.
 *
 * Moore, R. E. (1966), Interval Analysis, Prentice Hall.
 */
export function readPrinted(options: ReadPrintedOptions): ReadPrintedResult;

/** Options of `roundingInterval`. */
export interface RoundingIntervalOptions {
  /** A figure as printed, as text, such as "30.9%". */
  readonly text: string;
  /** Rule of rounding. Default "half_up". */
  readonly rule?: "half_up" | "half_even" | "truncated" | "unknown";
}

/** Result of `roundingInterval`. */
export interface RoundingIntervalResult extends Result {
  /** Lower end of the range; none where unbounded */
  low: number | null;
  /** Upper end of the range; none where unbounded */
  high: number | null;
  /** Lower end, exactly */
  lowExact: string | null;
  /** Upper end, exactly */
  highExact: string | null;
  /** Whether the lower end belongs to it */
  lowIncluded: boolean | null;
  /** Whether the upper end belongs to it */
  highIncluded: boolean | null;
  /** Rule of rounding */
  rule: "half_up" | "half_even" | "truncated" | "unknown" | null;
}

/**
 * Rounding interval: Which numbers would be printed like this.
 *
 * Half-up by default; half-even is closed or open by its last digit; truncated [v, v + u); unknown is the hull of all. Symmetric for negatives.
 * Ends are exact decimals; doubles cannot hold an end such as 0.565.
 *
 * Moore, R. E. (1966), Interval Analysis, Prentice Hall.
 */
export function roundingInterval(options: RoundingIntervalOptions): RoundingIntervalResult;

/** Options of `intervalArithmetic`. */
export interface IntervalArithmeticOptions {
  /** A figure as printed, as text, such as "30.9%". */
  readonly a: string;
  /** A figure as printed, as text, such as "30.9%". */
  readonly b: string;
  /** What is computed. Default "relative_change". */
  readonly operation?: "add" | "subtract" | "multiply" | "divide" | "relative_change";
}

/** Result of `intervalArithmetic`. */
export interface IntervalArithmeticResult extends Result {
  /** From the figures as printed */
  value: number | null;
  /** Exact value: a decimal or a fraction */
  exact: string | null;
  /** Lower end of the range; none where unbounded */
  low: number | null;
  /** Upper end of the range; none where unbounded */
  high: number | null;
  /** What is computed */
  operation: "add" | "subtract" | "multiply" | "divide" | "relative_change" | null;
}

/**
 * Arithmetic with rounding ranges: The least and the most that a computation of two printed figures can give.
 *
 * Exact rationals; the relative change is b/a − 1, each figure once, so that the range is tight.
 * Where the divisor’s range holds zero there is no bound.
 *
 * Moore, R. E. (1966), Interval Analysis, Prentice Hall.
 */
export function intervalArithmetic(options: IntervalArithmeticOptions): IntervalArithmeticResult;

/** Options of `printedChange`. */
export interface PrintedChangeOptions {
  /** A figure as printed, as text, such as "30.9%". */
  readonly base: string;
  /** A figure as printed, as text, such as "30.9%". */
  readonly current: string;
}

/** Result of `printedChange`. */
export interface PrintedChangeResult extends Result {
  /** Current less base */
  difference: number | null;
  /** Exact value: a decimal or a fraction */
  exact: string | null;
  /** Lower end of the range; none where unbounded */
  low: number | null;
  /** Upper end of the range; none where unbounded */
  high: number | null;
  /** Relative change */
  relative: number | null;
  /** Relative change, lower end */
  relativeLow: number | null;
  /** Relative change, upper end */
  relativeHigh: number | null;
  /** Cannot be rounding alone */
  real: boolean | null;
}

/**
 * Whether a printed change is real: The difference and relative change of two printed figures, and whether rounding alone could make it.
 *
 * Both exactly in rationals; percentages as shares, 0.309 for 30.9%.
 * This is the uncertainty of rounding, not of sampling.
 *
 * Moore, R. E. (1966), Interval Analysis, Prentice Hall.
 */
export function printedChange(options: PrintedChangeOptions): PrintedChangeResult;

/** Options of `auditRatio`. */
export interface AuditRatioOptions {
  /** The rate as printed, as text. */
  readonly rate: string;
  /** The numerator as printed. */
  readonly numerator: string;
  /** The denominator as printed. */
  readonly denominator: string;
}

/** Result of `auditRatio`. */
export interface AuditRatioResult extends Result {
  /** Consistent, inconsistent, or cannot be told */
  audit: "consistent" | "inconsistent" | "cannot_tell" | null;
  /** Numerator by denominator */
  value: number | null;
  /** Exact value */
  exact: string | null;
  /** Lower end of the range; none where unbounded */
  low: number | null;
  /** Upper end of the range; none where unbounded */
  high: number | null;
  /** Units of the rate’s last digit that it is off */
  off: number | null;
  /** Slips that would explain it */
  slips: string[];
}

/**
 * Audit of a rate: Whether a printed rate can stand with its printed numerator and denominator.
 *
 * The rule of rounding is not known, so ends belong to the ranges; compared exactly; where inconsistent, truncation, a factor of ten and a misplaced percent sign are tried.
 * Consistent is not correct: the denominator may mean something else.
 *
 * Brown, N. J. L. & Heathers, J. A. J. (2017), The GRIM test, Social Psychological and Personality Science 8(4), 363–369.
 */
export function auditRatio(options: AuditRatioOptions): AuditRatioResult;

/** Options of `auditSum`. */
export interface AuditSumOptions {
  /** The parts as printed. */
  readonly parts: readonly string[];
  /** The total as printed. */
  readonly total: string;
}

/** Result of `auditSum`. */
export interface AuditSumResult extends Result {
  /** Consistent, inconsistent, or cannot be told */
  audit: "consistent" | "inconsistent" | "cannot_tell" | null;
  /** Sum of the parts */
  sum: number | null;
  /** Lower end of the range; none where unbounded */
  low: number | null;
  /** Upper end of the range; none where unbounded */
  high: number | null;
  /** Total less parts */
  gap: number | null;
  /** Largest gap that rounding can make */
  largestGap: number | null;
}

/**
 * Audit of a total: Whether printed parts can add up to a printed total.
 *
 * The parts’ ranges added up must meet the total’s; the largest gap that rounding allows is given.
 * Shares printed to 0.1 may lawfully add up to 99.9 or 100.1.
 *
 * Brown, N. J. L. & Heathers, J. A. J. (2017), The GRIM test, Social Psychological and Personality Science 8(4), 363–369.
 */
export function auditSum(options: AuditSumOptions): AuditSumResult;

/** Options of `impliedCount`. */
export interface ImpliedCountOptions {
  /** The rate as printed, as text. */
  readonly rate: string;
  /** The base as printed. */
  readonly base: string;
}

/** Result of `impliedCount`. */
export interface ImpliedCountResult extends Result {
  /** At least */
  low: number | null;
  /** At most */
  high: number | null;
}

/**
 * Head count behind a rate: From a printed rate and base, the range in which the head count must lie.
 *
 * A range, never one invented count; ends belong to it.
 * No value where no whole number fits: rate and base do not go together.
 *
 * Brown, N. J. L. & Heathers, J. A. J. (2017), The GRIM test, Social Psychological and Personality Science 8(4), 363–369.
 */
export function impliedCount(options: ImpliedCountOptions): ImpliedCountResult;

/** Options of `exactMoments`. */
export interface ExactMomentsOptions {
  /** Decimals as text. */
  readonly values: readonly string[];
}

/** Result of `exactMoments`. */
export interface ExactMomentsResult extends Result {
  /** Sum */
  sum: number | null;
  /** Sum, exactly */
  sumExact: string | null;
  /** Mean */
  mean: number | null;
  /** Mean, exactly */
  meanExact: string | null;
  /** Variance */
  variance: number | null;
  /** Standard deviation */
  deviation: number | null;
  /** Lag-1 autocorrelation */
  lagOne: number | null;
  /** How many */
  n: number | null;
}

/**
 * Exact sum, mean and variance of decimals: Decimals given as text, computed exactly: no digit is lost.
 *
 * In whole numbers, rounded once at the end; divisor n − 1.
 * No value where 128 bits cannot hold the sums.
 *
 * NIST (1999), Statistical Reference Datasets: univariate summary statistics.
 */
export function exactMoments(options: ExactMomentsOptions): ExactMomentsResult;

/** Options of `displayRound`. */
export interface DisplayRoundOptions {
  /** A decimal as text. */
  readonly text: string;
  /** Decimals. */
  readonly decimals: number;
}

/** Result of `displayRound`. */
export interface DisplayRoundResult extends Result {
  /** Rounded text */
  text: string | null;
}

/**
 * Rounding for display: A decimal to so many places, by its own value, halves away from zero.
 *
 * Halves away from zero, by the text’s decimal and not the nearest double: 1.005 is 1.01.
 * JavaScript’s toFixed and Python’s round may differ.
 *
 * IEEE 754-2019, roundTiesToAway.
 */
export function displayRound(options: DisplayRoundOptions): DisplayRoundResult;

/** Options of `pointChange`. */
export interface PointChangeOptions {
  /** Value of the base period. */
  readonly base: number;
  /** Value of the current period, in the same unit. */
  readonly current: number;
}

/** Result of `pointChange`. */
export interface PointChangeResult extends Result {
  /** Change, percentage points */
  value: number | null;
}

/**
 * Change in percentage points: The current rate less the base rate, in percentage points and not in percent.
 *
 * Both rates are in percent; for exact decimals as printed see the change as printed.
 * From 30.9% to 0.56% is 30.34 points less and 98.2% less: two statements that must not be mixed.
 *
 * Eurostat, Statistics Explained, Beginners: Percentage change and percentage points.
 */
export function pointChange(options: PointChangeOptions): PointChangeResult;

/** Options of `percentChange`. */
export interface PercentChangeOptions {
  /** Value of the base period. */
  readonly base: number;
  /** Value of the current period, in the same unit. */
  readonly current: number;
}

/** Result of `percentChange`. */
export interface PercentChangeResult extends Result {
  /** Percent change, % */
  value: number | null;
}

/**
 * Percent change: By what part of the base a value has grown or shrunk.
 *
 * The base is the denominator; each number occurs once, so that ranges stay tight.
 * No value for a base of zero or below. Down 50% and up 50% does not lead back.
 *
 * Törnqvist, L., Vartia, P. & Vartia, Y. O. (1985), How should relative changes be measured?, The American Statistician 39(1), 43–46.
 */
export function percentChange(options: PercentChangeOptions): PercentChangeResult;

/** Options of `logChange`. */
export interface LogChangeOptions {
  /** Value of the base period. */
  readonly base: number;
  /** Value of the current period, in the same unit. */
  readonly current: number;
}

/** Result of `logChange`. */
export interface LogChangeResult extends Result {
  /** Log change, log points */
  value: number | null;
}

/**
 * Log change: The logarithm of the ratio, times 100: symmetric up and down, and additive.
 *
 * Natural logarithm, in log points; close to percent where the change is small.
 * No value where a value is zero.
 *
 * Törnqvist, L., Vartia, P. & Vartia, Y. O. (1985), How should relative changes be measured?, The American Statistician 39(1), 43–46.
 */
export function logChange(options: LogChangeOptions): LogChangeResult;

/** Options of `annualChange`. */
export interface AnnualChangeOptions {
  /** Value of the base period. */
  readonly base: number;
  /** Value of the current period, in the same unit. */
  readonly current: number;
  /** Years between the two moments. */
  readonly years: number;
}

/** Result of `annualChange`. */
export interface AnnualChangeResult extends Result {
  /** Change a year, in the unit of the values */
  value: number | null;
}

/**
 * Average yearly change (equal steps): The equal yearly step that joins the two values.
 *
 * Years are those between the two moments; for rates the unit is percentage points a year.
 * Equal steps and equal ratios may rank differently; look at both.
 *
 * World Bank, World Development Indicators, Statistical methods: growth rates.
 */
export function annualChange(options: AnnualChangeOptions): AnnualChangeResult;

/** Options of `compoundAnnualRate`. */
export interface CompoundAnnualRateOptions {
  /** Value of the base period. */
  readonly base: number;
  /** Value of the current period, in the same unit. */
  readonly current: number;
  /** Years between the two moments. */
  readonly years: number;
}

/** Result of `compoundAnnualRate`. */
export interface CompoundAnnualRateResult extends Result {
  /** Compound annual rate, % a year */
  value: number | null;
}

/**
 * Average yearly change (compound): The constant yearly percent change that joins the two values.
 *
 * Years are those between the two moments, not the number of values; fractions are allowed.
 * Only the end points decide; no value where the current value is zero.
 *
 * The definition of the spreadsheet function RRI (OASIS OpenDocument 1.2, part 2, 6.12.42).
 */
export function compoundAnnualRate(options: CompoundAnnualRateOptions): CompoundAnnualRateResult;

/** Options of `halvingTime`. */
export interface HalvingTimeOptions {
  /** Value of the base period. */
  readonly base: number;
  /** Value of the current period, in the same unit. */
  readonly current: number;
  /** Years between the two moments. */
  readonly years: number;
}

/** Result of `halvingTime`. */
export interface HalvingTimeResult extends Result {
  /** Halving time, years */
  value: number | null;
}

/**
 * Halving time: Years in which the value halves at the pace between the two moments.
 *
 * A constant yearly ratio is assumed; the rule of 70 is not used.
 * None where the value does not fall; only the end points decide.
 *
 * Keyfitz, N. & Caswell, H. (2005), Applied Mathematical Demography, 3rd ed., Springer, chapter 1.
 */
export function halvingTime(options: HalvingTimeOptions): HalvingTimeResult;

/** Options of `doublingTime`. */
export interface DoublingTimeOptions {
  /** Value of the base period. */
  readonly base: number;
  /** Value of the current period, in the same unit. */
  readonly current: number;
  /** Years between the two moments. */
  readonly years: number;
}

/** Result of `doublingTime`. */
export interface DoublingTimeResult extends Result {
  /** Doubling time, years */
  value: number | null;
}

/**
 * Doubling time: Years in which the value doubles at the pace between the two moments.
 *
 * A constant yearly ratio is assumed; the rule of 70 is not used.
 * None where the value does not grow; only the end points decide.
 *
 * Keyfitz, N. & Caswell, H. (2005), Applied Mathematical Demography, 3rd ed., Springer, chapter 1.
 */
export function doublingTime(options: DoublingTimeOptions): DoublingTimeResult;

/** Options of `timeToTarget`. */
export interface TimeToTargetOptions {
  /** Value of the base period. */
  readonly base: number;
  /** Value of the current period, in the same unit. */
  readonly current: number;
  /** Years between the two moments. */
  readonly years: number;
  /** Target, in the same unit. */
  readonly target: number;
}

/** Result of `timeToTarget`. */
export interface TimeToTargetResult extends Result {
  /** By equal steps, years */
  linear: number | null;
  /** By equal ratios, years */
  exponential: number | null;
}

/**
 * Time to a target: Years from the current value to a target at the past pace, by equal steps and by equal ratios.
 *
 * Equal steps: as much each year; equal ratios: the same part each year. Counted from the current moment.
 * By equal ratios zero is never reached, and no target on the other side. Two points have no error bar: do not extrapolate far.
 *
 * United Nations, Progress towards the Sustainable Development Goals: methodology of trend assessment.
 */
export function timeToTarget(options: TimeToTargetOptions): TimeToTargetResult;

/** Options of `arcElasticity`. */
export interface ArcElasticityOptions {
  /** Outcome before. */
  readonly q0: number;
  /** Outcome after. */
  readonly q1: number;
  /** Cause before. */
  readonly p0: number;
  /** Cause after. */
  readonly p1: number;
}

/** Result of `arcElasticity`. */
export interface ArcElasticityResult extends Result {
  /** Arc elasticity */
  value: number | null;
}

/**
 * Arc elasticity: By what part one quantity changes as another does, the same in both directions.
 *
 * The means of both ends are the bases, so that the result is the same backwards.
 * No value where the cause does not change; a change side by side is no effect.
 *
 * Allen, R. G. D. (1933), The concept of arc elasticity of demand, Review of Economic Studies 1(3), 226–229.
 */
export function arcElasticity(options: ArcElasticityOptions): ArcElasticityResult;

/** Options of `growthElasticity`. */
export interface GrowthElasticityOptions {
  /** Poverty rate before, %. */
  readonly rate0: number;
  /** Poverty rate after, %. */
  readonly rate1: number;
  /** Mean income before. */
  readonly mean0: number;
  /** Mean income after. */
  readonly mean1: number;
}

/** Result of `growthElasticity`. */
export interface GrowthElasticityResult extends Result {
  /** Elasticity */
  elasticity: number | null;
  /** Semi-elasticity, percentage points */
  semiElasticity: number | null;
}

/**
 * Growth elasticity of poverty, and semi-elasticity: By what percent, and by how many points, a poverty rate moves for one percent more mean income.
 *
 * Elasticity is the ratio of log changes; semi-elasticity the change in points over 100 times the log change of income.
 * The elasticity explodes near zero: below 5% look at the semi-elasticity. Income and poverty moving together is no proof of cause.
 *
 * Klasen, S. & Misselhorn, M. (2008), Determinants of the growth semi-elasticity of poverty reduction, Proceedings of the German Development Economics Conference, Zurich.
 */
export function growthElasticity(options: GrowthElasticityOptions): GrowthElasticityResult;

/** Options of `kitagawa`. */
export interface KitagawaOptions extends OverRows {
  /** Rates of the groups before. */
  readonly rates0: Numbers;
  /** Rates of the groups after. */
  readonly rates1: Numbers;
  /** People of the groups before. */
  readonly people0: Numbers;
  /** People of the groups after. */
  readonly people1: Numbers;
}

/** Result of `kitagawa`. */
export interface KitagawaResult extends Result {
  /** Overall rate before */
  rate0: number | null;
  /** Overall rate after */
  rate1: number | null;
  /** Due to the groups’ rates */
  rateEffect: number | null;
  /** Due to the groups’ shares */
  compositionEffect: number | null;
  /** Of it, each group’s rate */
  byRate: (number | null)[];
  /** Of it, each group’s share */
  byComposition: (number | null)[];
  /** Groups one way, the whole the other */
  reversal: boolean | null;
}

/**
 * Kitagawa decomposition of a change in a rate: How much of a change in an overall rate is due to the groups’ own rates and how much to their shares.
 *
 * Means of both dates are the weights, so that nothing is left over.
 * Where every group improves and the whole worsens (Simpson’s reversal) it is marked; a group’s part may be negative or exceed the whole.
 *
 * Kitagawa, E. M. (1955), Components of a difference between two rates, Journal of the American Statistical Association 50(272), 1168–1194.
 */
export function kitagawa(options: KitagawaOptions): KitagawaResult;

/** Options of `perCapita`. */
export interface PerCapitaOptions extends OverRows {
  /** Money of each place. */
  readonly money: Numbers;
  /** People of each place, at least 0. */
  readonly people: Numbers;
}

/** Result of `perCapita`. */
export interface PerCapitaResult extends Result {
  /** Ratio of totals: money per person */
  ratioOfTotals: number | null;
  /** Plain mean of the places’ ratios */
  meanOfRatios: number | null;
  /** Each place’s ratio */
  ratios: (number | null)[];
  /** All money */
  money: number | null;
  /** All people */
  people: number | null;
}

/**
 * Per capita: ratio of totals and mean of ratios: Money per person over several places, and beside it the plain mean of the places’ ratios.
 *
 * Per person is the ratio of totals, in which large places weigh more; the mean of ratios stands beside it, and that they differ is no mistake.
 * Say whether people are registered, resident or rural; a place with nobody has no ratio.
 *
 * Cochran, W. G. (1977), Sampling Techniques, 3rd ed., Wiley, chapter 6.
 */
export function perCapita(options: PerCapitaOptions): PerCapitaResult;

/** Options of `costPerPersonOut`. */
export interface CostPerPersonOutOptions {
  /** Money spent. */
  readonly money: number;
  /** Poor at the start. */
  readonly start: number;
  /** Poor at the end. */
  readonly end: number;
  /** People who fell back or were newly registered in between. Default 0. */
  readonly returned?: number;
}

/** Result of `costPerPersonOut`. */
export interface CostPerPersonOutResult extends Result {
  /** Net fall */
  fall: number | null;
  /** Gross fall */
  gross: number | null;
  /** Per person of the net fall */
  perNet: number | null;
  /** Per person who left */
  perGross: number | null;
  /** Per person poor at the start */
  perBeneficiaryStart: number | null;
  /** Per person poor at the end */
  perBeneficiaryEnd: number | null;
}

/**
 * Cost per person out of poverty: Money by the fall in poor people, net and gross, and by those poor at the start and at the end.
 *
 * Net is start less end; gross adds those who fell back or were newly registered.
 * Without a fall there is no value. With those left as denominator the figure grows by success; nor need the fall be due to the money.
 *
 * Drummond, M. F. et al. (2015), Methods for the Economic Evaluation of Health Care Programmes, 4th ed., Oxford University Press.
 */
export function costPerPersonOut(options: CostPerPersonOutOptions): CostPerPersonOutResult;

/** Options of `deflate`. */
export interface DeflateOptions extends OverRows {
  /** Nominal values, one a year. */
  readonly values: Numbers;
  /** Price index, one a year. */
  readonly index: Numbers;
  /** Which year is the base, counted from 1. Default 1. */
  readonly base?: number;
  /** Whether the index is against one base or the year before. Default "fixed". */
  readonly indexIs?: "fixed" | "previous_year";
}

/** Result of `deflate`. */
export interface DeflateResult extends Result {
  /** Values in the base year’s prices */
  real: (number | null)[];
  /** Kind of index */
  indexIs: "fixed" | "previous_year" | null;
}

/**
 * Constant prices: Money of different years in the prices of one year.
 *
 * The index is against one base or against the year before; the latter is chained first.
 * The first value of an index against the year before links to a year outside the list and is not used. Yearly means and year-end values must not be mixed.
 *
 * ILO, IMF, OECD, UNECE, Eurostat & World Bank (2004), Consumer Price Index Manual: Theory and Practice.
 */
export function deflate(options: DeflateOptions): DeflateResult;

/** Options of `proportionInterval`. */
export interface ProportionIntervalOptions {
  /** How many have it. */
  readonly x: number;
  /** Of how many. */
  readonly n: number;
  /** Method of the interval. Default "wilson". */
  readonly method?: "wilson" | "wilson_continuity" | "clopper_pearson" | "mid_p" | "agresti_coull" | "jeffreys";
  /** Size of the population; infinite without it. */
  readonly population?: number;
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `proportionInterval`. */
export interface ProportionIntervalResult extends Result {
  /** Proportion */
  estimate: number | null;
  /** Lower end of the interval */
  low: number | null;
  /** Upper end of the interval */
  high: number | null;
  /** Method of the interval */
  method: "wilson" | "wilson_continuity" | "clopper_pearson" | "mid_p" | "agresti_coull" | "jeffreys" | null;
  /** Whether everyone was counted */
  census: boolean | null;
}

/**
 * Interval of a proportion: x of n: the proportion, and how far sampling may move it.
 *
 * Wilson’s by default, two-sided; Jeffreys’ lower end is 0 at x = 0. With the size of the population the finite correction is used.
 * A full count has no sampling error: where the population is the sample the interval is a point.
 *
 * Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857–872.
 */
export function proportionInterval(options: ProportionIntervalOptions): ProportionIntervalResult;

/** Options of `proportionDifference`. */
export interface ProportionDifferenceOptions {
  /** Cases in the first group. */
  readonly x1: number;
  /** Size of the first group. */
  readonly n1: number;
  /** Cases in the second group. */
  readonly x2: number;
  /** Size of the second group. */
  readonly n2: number;
  /** Method of the interval. Default "newcombe". */
  readonly method?: "newcombe" | "miettinen_nurminen";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `proportionDifference`. */
export interface ProportionDifferenceResult extends Result {
  /** First less second */
  estimate: number | null;
  /** Lower end of the interval */
  low: number | null;
  /** Upper end of the interval */
  high: number | null;
  /** Method of the interval */
  method: "newcombe" | "miettinen_nurminen" | null;
}

/**
 * Difference of two proportions: How far two groups’ proportions lie apart, and how far sampling may move that.
 *
 * Newcombe’s hybrid of two Wilson intervals by default; Miettinen–Nurminen’s score interval has the factor N/(N − 1). Two-sided.
 * The groups must be independent: not for the same people twice.
 *
 * Newcombe, R. G. (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 873–890.
 */
export function proportionDifference(options: ProportionDifferenceOptions): ProportionDifferenceResult;

/** Options of `riskRatio`. */
export interface RiskRatioOptions {
  /** Cases in the first group. */
  readonly x1: number;
  /** Size of the first group. */
  readonly n1: number;
  /** Cases in the second group. */
  readonly x2: number;
  /** Size of the second group. */
  readonly n2: number;
  /** Method of the interval. Default "koopman". */
  readonly method?: "katz" | "koopman";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `riskRatio`. */
export interface RiskRatioResult extends Result {
  /** First over second */
  estimate: number | null;
  /** Lower end of the interval */
  low: number | null;
  /** Upper end of the interval */
  high: number | null;
  /** Method of the interval */
  method: "katz" | "koopman" | null;
}

/**
 * Ratio of two proportions: How many times the second group’s proportion the first’s is, and how far sampling may move that.
 *
 * The second group is the reference. Koopman’s score interval by default; Katz’s is normal on the logarithm. Two-sided.
 * No ratio where the second is zero, its upper end is unbounded; Katz’s has no value where the first is zero.
 *
 * Koopman, P. A. R. (1984), Confidence intervals for the ratio of two binomial proportions, Biometrics 40, 513–517.
 */
export function riskRatio(options: RiskRatioOptions): RiskRatioResult;

/** Options of `rateInterval`. */
export interface RateIntervalOptions {
  /** Events. */
  readonly events: number;
  /** People or person-years. */
  readonly exposure: number;
  /** Per how many. Default 1. */
  readonly per?: number;
  /** Method of the interval. Default "exact". */
  readonly method?: "exact" | "mid_p" | "byar";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `rateInterval`. */
export interface RateIntervalResult extends Result {
  /** Rate */
  estimate: number | null;
  /** Lower end of the interval */
  low: number | null;
  /** Upper end of the interval */
  high: number | null;
  /** Method of the interval */
  method: "exact" | "mid_p" | "byar" | null;
}

/**
 * Interval of a rate of events: So many events among so many people: the rate, and how far chance may move it.
 *
 * Garwood’s exact interval by default, α/2 on each side, also at no event. Byar’s is that of Breslow and Day.
 * Events must be independent: members of one household are not.
 *
 * Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442; Breslow, N. E. & Day, N. E. (1987), IARC Scientific Publications 82.
 */
export function rateInterval(options: RateIntervalOptions): RateIntervalResult;

/** Options of `describe`. */
export interface DescribeOptions extends OverRows {
  /** One list or more. */
  readonly columns: readonly Numbers[];
}

/** Result of `describe`. */
export interface DescribeResult extends Result {
  /** Values in each list */
  n: number | null;
  /** Mean of each list */
  mean: (number | null)[];
  /** Standard deviation of each list */
  deviation: (number | null)[];
  /** Smallest of each list */
  min: (number | null)[];
  /** Largest of each list */
  max: (number | null)[];
}

/**
 * Overview: mean, standard deviation, ends: The first things to know of each list: how many, their mean, how far they scatter, the smallest and the largest.
 *
 * Divisor n − 1; the mean first, then squares about it, with compensated sums.
 * A mean over counties counts each county once and is not that of all people; a single value has no standard deviation.
 *
 * Chan, T. F., Golub, G. H. & LeVeque, R. J. (1983), Algorithms for computing the sample variance, The American Statistician 37(3), 242–247.
 */
export function describe(options: DescribeOptions): DescribeResult;

/** Options of `groupMeans`. */
export interface GroupMeansOptions extends OverRows {
  /** One list or more. */
  readonly columns: readonly Numbers[];
  /** Group of each row. */
  readonly groups: Labels;
}

/** Result of `groupMeans`. */
export interface GroupMeansResult extends Result {
  /** One row a group */
  rows: {
    /** The group */
    group: string | null;
    /** Rows */
    n: number | null;
    /** Mean of each list */
    means: (number | null)[];
  }[];
}

/**
 * Means of groups: The mean of each group: by province, by year, or otherwise.
 *
 * Each row counts once; groups in the order in which they first appear.
 * The mean of per-capita figures is not the group’s per-capita figure: divide the totals for that (per_capita).
 *
 * Ogita, T., Rump, S. M. & Oishi, S. (2005), Accurate sum and dot product, SIAM Journal on Scientific Computing 26(6), 1955–1988.
 */
export function groupMeans(options: GroupMeansOptions): GroupMeansResult;

/** Options of `ranks`. */
export interface RanksOptions extends OverRows {
  /** Value of each unit. */
  readonly values: Numbers;
  /** Lower end of each value. */
  readonly low?: Numbers;
  /** Upper end of each value. */
  readonly high?: Numbers;
  /** Rule for ties. Default "average". */
  readonly ties?: "average" | "min" | "max" | "dense" | "ordinal";
  /** Smallest or largest first. Default "ascending". */
  readonly order?: "ascending" | "descending";
}

/** Result of `ranks`. */
export interface RanksResult extends Result {
  /** Ranks */
  ranks: (number | null)[];
  /** Best possible rank */
  best: number[];
  /** Worst possible rank */
  worst: number[];
  /** Rule for ties */
  ties: "average" | "min" | "max" | "dense" | "ordinal" | null;
}

/**
 * Ranks: The rank of each unit; where values are known to a range, the best and worst that it can have.
 *
 * Ties get the mean rank by default; ascending by default, 1 the smallest.
 * Values that tie as printed need not tie: give both ends to see ranges of ranks.
 *
 * Goldstein, H. & Spiegelhalter, D. J. (1996), League tables and their limitations, Journal of the Royal Statistical Society A 159(3), 385–443.
 */
export function ranks(options: RanksOptions): RanksResult;

/** Options of `percentileRank`. */
export interface PercentileRankOptions extends OverRows {
  /** Value of each unit. */
  readonly values: Numbers;
  /** The value looked at. */
  readonly at: number;
  /** How equal values count. Default "mean". */
  readonly kind?: "mean" | "strict" | "weak" | "exclusive";
}

/** Result of `percentileRank`. */
export interface PercentileRankResult extends Result {
  /** Percentile rank, 0 to 100 */
  value: number | null;
  /** How equal values count */
  kind: "mean" | "strict" | "weak" | "exclusive" | null;
}

/**
 * Percentile rank: What percent of the units lie below a value.
 *
 * Equal values count by half by default; none, all, or without itself are the other rules.
 * The four rules may differ widely, above all with few units.
 *
 * Ebel, R. L. & Frisbie, D. A. (1991), Essentials of Educational Measurement, 5th ed., Prentice Hall.
 */
export function percentileRank(options: PercentileRankOptions): PercentileRankResult;

/** Options of `quantiles`. */
export interface QuantilesOptions extends OverRows {
  /** Value of each unit. */
  readonly values: Numbers;
  /** Shares, each from 0 to 1. */
  readonly probabilities: Numbers;
  /** Type from 1 to 9. Default 7. */
  readonly type?: number;
}

/** Result of `quantiles`. */
export interface QuantilesResult extends Result {
  /** Quantiles */
  values: (number | null)[];
  /** Type */
  type: number | null;
}

/**
 * Quantiles (nine types): The value below which a given share lies.
 *
 * Type 7 by default (R, NumPy, spreadsheets’ inclusive form); the type stands in the result.
 * With few units the types differ widely: see that both use the same before comparing.
 *
 * Hyndman, R. J. & Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361–365.
 */
export function quantiles(options: QuantilesOptions): QuantilesResult;

/** Options of `zScores`. */
export interface ZScoresOptions extends OverRows {
  /** Value of each unit. */
  readonly values: Numbers;
}

/** Result of `zScores`. */
export interface ZScoresResult extends Result {
  /** Standard scores */
  z: (number | null)[];
  /** Robust scores */
  robust: (number | null)[];
  /** Mean */
  mean: number | null;
  /** Standard deviation */
  deviation: number | null;
  /** Median */
  median: number | null;
  /** Median absolute deviation, unscaled */
  mad: number | null;
  /** Largest |z| that so many units can have */
  largest: number | null;
}

/**
 * Standard scores, plain and robust: How far each value lies from the middle, by mean and standard deviation and by median and MAD.
 *
 * Divisor n − 1; the robust score is 0.6745 (x − median)/MAD.
 * With five units |z| is at most 1.79; where half are equal MAD is zero and there is no robust score.
 *
 * Iglewicz, B. & Hoaglin, D. C. (1993), How to Detect and Handle Outliers, ASQC Quality Press.
 */
export function zScores(options: ZScoresOptions): ZScoresResult;

/** Options of `tukeyFences`. */
export interface TukeyFencesOptions extends OverRows {
  /** Value of each unit. */
  readonly values: Numbers;
}

/** Result of `tukeyFences`. */
export interface TukeyFencesResult extends Result {
  /** Lower quartile */
  lower: number | null;
  /** Upper quartile */
  upper: number | null;
  /** Lower inner fence, 1.5 widths of the box */
  low: number | null;
  /** Upper inner fence */
  high: number | null;
  /** Lower outer fence, 3 widths of the box */
  farLow: number | null;
  /** Upper outer fence */
  farHigh: number | null;
  /** For each unit: 0 within the inner fences, 1 beyond them, 2 beyond the outer ones */
  beyond: number[];
}

/**
 * Fences of a box plot: Values far from the middle half: beyond the quartiles by more than 1.5 or 3 widths of the box.
 *
 * Quartiles of type 7; a value on a fence lies within.
 * Far out is not wrong: in skewed lists many values of one side lie beyond.
 *
 * Tukey, J. W. (1977), Exploratory Data Analysis, Addison-Wesley, chapter 2.
 */
export function tukeyFences(options: TukeyFencesOptions): TukeyFencesResult;

/** Options of `standardisedDistances`. */
export interface StandardisedDistancesOptions extends OverRows {
  /** One list or more, a value a unit each. */
  readonly columns: readonly Numbers[];
  /** Which unit is the chosen one, counted from 1. */
  readonly at: number;
}

/** Result of `standardisedDistances`. */
export interface StandardisedDistancesResult extends Result {
  /** Distance of each unit */
  distances: (number | null)[];
  /** One row a list */
  columns: {
    /** Mean */
    mean: number | null;
    /** Standard deviation */
    deviation: number | null;
    /** Standard score of each unit */
    z: (number | null)[];
  }[];
}

/**
 * Distances from one unit: How far each unit lies from a chosen one: lists become standard scores, and the straight distance is taken.
 *
 * Scores by mean and standard deviation of all units, divisor n − 1; every list counts alike. `at` counts the rows that are kept, from 1.
 * Which lists are taken decides who is near; two lists that go together count nearly twice.
 *
 * Everitt, B. S., Landau, S., Leese, M. & Stahl, D. (2011), Cluster Analysis, 5th ed., Wiley, chapter 3.
 */
export function standardisedDistances(options: StandardisedDistancesOptions): StandardisedDistancesResult;

/** Options of `weightedMoments`. */
export interface WeightedMomentsOptions extends OverRows {
  /** Value of each unit. */
  readonly values: Numbers;
  /** Weights, at least 0. */
  readonly weights: Numbers;
  /** What the weights are. Default "frequency". */
  readonly weightsAre?: "frequency" | "probability" | "precision";
  /** Which quantiles. */
  readonly probabilities?: Numbers;
}

/** Result of `weightedMoments`. */
export interface WeightedMomentsResult extends Result {
  /** Mean */
  mean: number | null;
  /** Variance */
  variance: number | null;
  /** Units of equal weight that this amounts to */
  effectiveN: number | null;
  /** Quantiles */
  quantiles: (number | null)[];
  /** What the weights are */
  weightsAre: "frequency" | "probability" | "precision" | null;
}

/**
 * Weighted mean, variance and quantiles: Units count by weight; whether weights are frequencies, sampling multiples or precisions changes the variance.
 *
 * Divisors: Σw − 1 (frequency), Σw(n − 1)/n (probability), Σw − Σw²/Σw (precision). A quantile is the first value whose cumulative weight reaches it, the mean with the next where it is met exactly.
 * Rows with weight zero count as none.
 *
 * Cochran, W. G. (1977), Sampling Techniques, 3rd ed., Wiley.
 */
export function weightedMoments(options: WeightedMomentsOptions): WeightedMomentsResult;

/** Options of `oneWayAnova`. */
export interface OneWayAnovaOptions extends OverRows {
  /** Value of each unit. */
  readonly values: Numbers;
  /** Group of each unit. */
  readonly groups: Labels;
}

/** Result of `oneWayAnova`. */
export interface OneWayAnovaResult extends Result {
  /** Sum of squares between groups */
  betweenSquares: number | null;
  /** Degrees of freedom between */
  betweenDf: number | null;
  /** Sum of squares within groups */
  withinSquares: number | null;
  /** Degrees of freedom within */
  withinDf: number | null;
  /** F statistic */
  f: number | null;
  /** p-value */
  p: number | null;
  /** Part of all squares between groups */
  rSquared: number | null;
  /** Standard deviation within */
  deviation: number | null;
  /** Intraclass correlation */
  intraclass: number | null;
}

/**
 * Between and within groups (one-way ANOVA): How much of all variation lies between groups and how much within.
 *
 * Two passes with centred data; the intraclass correlation is the ANOVA estimator and may be negative.
 * Equal variances are assumed; groups of one have no variation within.
 *
 * Fisher, R. A. (1925), Statistical Methods for Research Workers, Oliver & Boyd.
 */
export function oneWayAnova(options: OneWayAnovaOptions): OneWayAnovaResult;

/** Options of `funnelLimits`. */
export interface FunnelLimitsOptions extends OverRows {
  /** Cases of each unit. */
  readonly events: Numbers;
  /** Size of each unit, above 0. */
  readonly sizes: Numbers;
  /** Central rate; the overall one without it. */
  readonly target?: number;
  /** Proportion or rate of events. Default "proportion". */
  readonly kind?: "proportion" | "rate";
  /** Method of the limits. Default "exact". */
  readonly method?: "exact" | "normal";
}

/** Result of `funnelLimits`. */
export interface FunnelLimitsResult extends Result {
  /** Central rate */
  target: number | null;
  /** Each unit */
  rows: {
    /** Rate */
    value: number | null;
    /** Lower 95% limit */
    low95: number | null;
    /** Upper 95% limit */
    high95: number | null;
    /** Lower 99.8% limit */
    low998: number | null;
    /** Upper 99.8% limit */
    high998: number | null;
    /** Where it lies */
    outside: "inside" | "beyond_95" | "beyond_99_8" | null;
  }[];
  /** Method of the limits */
  method: "exact" | "normal" | null;
}

/**
 * Funnel limits: Rates of small units scatter by chance: what lies beyond the limits is worth asking about.
 *
 * Around the overall rate by default, limits at 95% and 99.8%; exact ones are interpolated between the steps of the cumulative probability.
 * Chance alone is covered: where units differ in truth many lie beyond.
 *
 * Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202.
 */
export function funnelLimits(options: FunnelLimitsOptions): FunnelLimitsResult;

/** Options of `empiricalBayes`. */
export interface EmpiricalBayesOptions extends OverRows {
  /** Cases of each unit. */
  readonly events: Numbers;
  /** Size of each unit, above 0. */
  readonly sizes: Numbers;
}

/** Result of `empiricalBayes`. */
export interface EmpiricalBayesResult extends Result {
  /** Overall rate */
  mean: number | null;
  /** Variance between units */
  between: number | null;
  /** Own rates */
  rates: (number | null)[];
  /** Shrunken rates */
  shrunken: (number | null)[];
  /** How much of its own each keeps */
  kept: (number | null)[];
}

/**
 * Empirical Bayes shrinkage: Rates of small units are unreliable and are drawn towards the overall rate by how far.
 *
 * Marshall’s global estimator by moments with Poisson variance; a negative variance between units counts as 0.
 * Where the variance between units is 0 everything shrinks to one number, as often with few units.
 *
 * Marshall, R. J. (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40(2), 283–294.
 */
export function empiricalBayes(options: EmpiricalBayesOptions): EmpiricalBayesResult;

/** Options of `adjustP`. */
export interface AdjustPOptions {
  /** p-values of the tests. */
  readonly p: Numbers;
  /** Method. Default "holm". */
  readonly method?: "bonferroni" | "holm" | "hochberg" | "benjamini_hochberg" | "benjamini_yekutieli";
}

/** Result of `adjustP`. */
export interface AdjustPResult extends Result {
  /** Adjusted p-values, in the order given */
  adjusted: (number | null)[];
  /** Method */
  method: "bonferroni" | "holm" | "hochberg" | "benjamini_hochberg" | "benjamini_yekutieli" | null;
}

/**
 * p-values of several tests: Many tests at once find something by chance: their p-values are raised.
 *
 * Holm’s by default; kept monotone and cut at 1.
 * The first three guard against any false finding, the last two against too large a share of them.
 *
 * Holm, S. (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65–70.
 */
export function adjustP(options: AdjustPOptions): AdjustPResult;

/** Options of `lorenz`. */
export interface LorenzOptions extends OverRows {
  /** Value of each unit, at least 0. */
  readonly values: Numbers;
  /** People or other weights of each unit; without them each counts as one. */
  readonly weights?: Numbers;
}

/** Result of `lorenz`. */
export interface LorenzResult extends Result {
  /** Cumulative share of people or units */
  people: (number | null)[];
  /** Cumulative share of the total */
  total: (number | null)[];
}

/**
 * Lorenz curve: What part of the total the poorest so many percent have.
 *
 * From (0, 0), by ascending value; equal values in the order given.
 * Drawn of county means it lies above that of persons and understates inequality between people.
 *
 * Lorenz, M. O. (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9(70), 209–219.
 */
export function lorenz(options: LorenzOptions): LorenzResult;

/** Options of `gini`. */
export interface GiniOptions extends OverRows {
  /** Value of each unit, at least 0. */
  readonly values: Numbers;
  /** People or other weights of each unit; without them each counts as one. */
  readonly weights?: Numbers;
}

/** Result of `gini`. */
export interface GiniResult extends Result {
  /** Gini index, uncorrected */
  value: number | null;
  /** Corrected for few units; none with weights */
  corrected: number | null;
  /** Largest that so many units can give */
  largest: number | null;
  /** Units */
  n: number | null;
}

/**
 * Gini index: Twice the area between the Lorenz curve and the diagonal: 0 where all are equal.
 *
 * Uncorrected it is at most 1 − 1/n; the corrected value is times n/(n − 1), without weights only. With weights by trapezoids.
 * A Gini between counties weighted by people is not that between people. None with negative values or a mean of zero.
 *
 * Deltas, G. (2003), The small-sample bias of the Gini coefficient, Review of Economics and Statistics 85(1), 226–234.
 */
export function gini(options: GiniOptions): GiniResult;

/** Options of `generalisedEntropy`. */
export interface GeneralisedEntropyOptions extends OverRows {
  /** Value of each unit, at least 0. */
  readonly values: Numbers;
  /** People or other weights of each unit; without them each counts as one. */
  readonly weights?: Numbers;
  /** Group of each unit. */
  readonly groups?: Labels;
  /** α: the larger, the more the top counts. Default 1. */
  readonly alpha?: number;
}

/** Result of `generalisedEntropy`. */
export interface GeneralisedEntropyResult extends Result {
  /** The index */
  value: number | null;
  /** Between groups; none without groups */
  between: number | null;
  /** Within groups; none without groups */
  within: number | null;
}

/**
 * Generalised entropy (Theil’s T, mean log deviation): Inequality that splits into between and within groups; at α = 0, 1, 2 the mean log deviation, Theil’s T and half the squared coefficient of variation.
 *
 * Natural logarithms; within 10⁻⁶ of 0 and 1 the limits are used; between plus within is the whole.
 * At α ≤ 0 a zero makes it infinite: no value; at α = 1 a zero counts as 0.
 *
 * Shorrocks, A. F. (1980), The class of additively decomposable inequality measures, Econometrica 48(3), 613–625.
 */
export function generalisedEntropy(options: GeneralisedEntropyOptions): GeneralisedEntropyResult;

/** Options of `atkinson`. */
export interface AtkinsonOptions extends OverRows {
  /** Value of each unit, at least 0. */
  readonly values: Numbers;
  /** People or other weights of each unit; without them each counts as one. */
  readonly weights?: Numbers;
  /** ε: aversion to inequality. Default 0.5. */
  readonly epsilon?: number;
}

/** Result of `atkinson`. */
export interface AtkinsonResult extends Result {
  /** The index, 0 to 1 */
  value: number | null;
}

/**
 * Atkinson index: What part of the total could be saved at the same welfare if shared equally; the larger ε, the more the bottom counts.
 *
 * Computed in logarithms; at ε = 1 by the geometric mean.
 * At ε ≥ 1 a single zero makes it 1.
 *
 * Atkinson, A. B. (1970), On the measurement of inequality, Journal of Economic Theory 2(3), 244–263.
 */
export function atkinson(options: AtkinsonOptions): AtkinsonResult;

/** Options of `hoover`. */
export interface HooverOptions extends OverRows {
  /** Total of each unit, at least 0. */
  readonly totals: Numbers;
  /** People of each unit. */
  readonly people?: Numbers;
}

/** Result of `hoover`. */
export interface HooverResult extends Result {
  /** The index, 0 to 1 */
  value: number | null;
}

/**
 * Hoover index: What part of the total would have to move for shares to equal those of people.
 *
 * Values are totals of the units, not per person; without people each unit counts as one.
 * Values per person together with people would count people twice.
 *
 * Hoover, E. M. (1936), The measurement of industrial localization, Review of Economics and Statistics 18(4), 162–171.
 */
export function hoover(options: HooverOptions): HooverResult;

/** Options of `coefficientOfVariation`. */
export interface CoefficientOfVariationOptions extends OverRows {
  /** Value of each unit. */
  readonly values: Numbers;
  /** People of each unit. */
  readonly people?: Numbers;
}

/** Result of `coefficientOfVariation`. */
export interface CoefficientOfVariationResult extends Result {
  /** With divisor n − 1 */
  sample: number | null;
  /** With divisor n */
  population: number | null;
  /** Weighted by people; none without */
  williamson: number | null;
  /** Mean, without weights */
  mean: number | null;
}

/**
 * Coefficient of variation (and Williamson’s): The standard deviation as a part of the mean; Williamson’s is weighted by people.
 *
 * Both divisors, n − 1 and n, are given; the weighted one divides by all people.
 * None for a mean of zero; look at it together with the standard deviation where the mean itself moves.
 *
 * Williamson, J. G. (1965), Regional inequality and the process of national development, Economic Development and Cultural Change 13(4), 1–84.
 */
export function coefficientOfVariation(options: CoefficientOfVariationOptions): CoefficientOfVariationResult;

/** Options of `fosterGreerThorbecke`. */
export interface FosterGreerThorbeckeOptions extends OverRows {
  /** Income of each person or household. */
  readonly incomes: Numbers;
  /** Persons that each row stands for. */
  readonly weights?: Numbers;
  /** Poverty line, in the unit of income. */
  readonly line: number;
  /** Poor below the line, or at it as well. Default "below". */
  readonly poorIs?: "below" | "at_or_below";
}

/** Result of `fosterGreerThorbecke`. */
export interface FosterGreerThorbeckeResult extends Result {
  /** Headcount ratio (α = 0) */
  headcount: number | null;
  /** Poverty gap (α = 1) */
  gap: number | null;
  /** Squared poverty gap (α = 2) */
  severity: number | null;
  /** Income gap ratio, over the poor alone */
  incomeGapRatio: number | null;
  /** What would close the gap */
  resources: number | null;
  /** Poor people */
  poor: number | null;
  /** Everyone */
  people: number | null;
  /** How the line itself counts */
  poorIs: "below" | "at_or_below" | null;
}

/**
 * Foster–Greer–Thorbecke measures and gap: How many are below the line, how far on average, how unevenly, and what would close the gap.
 *
 * Poor is below the line by default, or at it as well; weights are persons.
 * The poverty gap is a mean over everyone, the income gap ratio over the poor alone.
 *
 * Foster, J., Greer, J. & Thorbecke, E. (1984), A class of decomposable poverty measures, Econometrica 52(3), 761–766.
 */
export function fosterGreerThorbecke(options: FosterGreerThorbeckeOptions): FosterGreerThorbeckeResult;

/** Options of `alkireFoster`. */
export interface AlkireFosterOptions extends OverRows {
  /** A list an indicator: 1 deprived, 0 not. */
  readonly deprived: readonly Numbers[];
  /** Weights of the indicators. */
  readonly weights: Numbers;
  /** Persons that each row stands for. */
  readonly people?: Numbers;
  /** How much deprivation makes poor, 0 to 1. Default 0.3333333333333333. */
  readonly k?: number;
}

/** Result of `alkireFoster`. */
export interface AlkireFosterResult extends Result {
  /** Share of the poor, H */
  headcount: number | null;
  /** Mean intensity among the poor, A */
  intensity: number | null;
  /** Adjusted headcount ratio M₀ */
  adjusted: number | null;
  /** Each indicator */
  dimensions: {
    /** Weight, all together one */
    weight: number | null;
    /** Share deprived in it */
    rawHeadcount: number | null;
    /** Share poor and deprived in it */
    censoredHeadcount: number | null;
    /** Its part of the whole, all together one */
    contribution: number | null;
  }[];
}

/**
 * Multidimensional poverty (Alkire–Foster): Deprivations are weighted and those with enough of them are poor: their share, their intensity and the product.
 *
 * Weights are brought to one; a score of at least k is poor, within 10⁻¹² counting as equal.
 * Indicators are deprived or not; rows with a gap are refused or left out, never taken as not deprived.
 *
 * Alkire, S. & Foster, J. (2011), Counting and multidimensional poverty measurement, Journal of Public Economics 95(7–8), 476–487.
 */
export function alkireFoster(options: AlkireFosterOptions): AlkireFosterResult;

/** Options of `sigmaConvergence`. */
export interface SigmaConvergenceOptions extends OverRows {
  /** Value of each unit at the start, above 0. */
  readonly before: Numbers;
  /** Values at the end, in the same order. */
  readonly after: Numbers;
}

/** Result of `sigmaConvergence`. */
export interface SigmaConvergenceResult extends Result {
  /** Standard deviation of logarithms before */
  logSpreadBefore: number | null;
  /** The same after */
  logSpreadAfter: number | null;
  /** Coefficient of variation before */
  variationBefore: number | null;
  /** The same after */
  variationAfter: number | null;
  /** Likelihood ratio */
  statistic: number | null;
  /** p-value */
  p: number | null;
  /** Units */
  n: number | null;
}

/**
 * σ-convergence: Whether the units lie closer together than before.
 *
 * Both the standard deviation of logarithms and the coefficient of variation, divisor n − 1; Carree and Klomp’s likelihood ratio, χ² with one degree of freedom.
 * The spread of a rate falls by itself as its mean falls; a zero has no logarithm.
 *
 * Carree, M. & Klomp, L. (1997), Testing the convergence hypothesis: a comment, Review of Economics and Statistics 79(4), 683–686.
 */
export function sigmaConvergence(options: SigmaConvergenceOptions): SigmaConvergenceResult;

/** Options of `betaConvergence`. */
export interface BetaConvergenceOptions extends OverRows {
  /** Value of each unit at the start, above 0. */
  readonly before: Numbers;
  /** Values at the end, in the same order. */
  readonly after: Numbers;
  /** Years in between. */
  readonly years: number;
  /** Controls, a list each. */
  readonly controls?: readonly Numbers[];
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `betaConvergence`. */
export interface BetaConvergenceResult extends Result {
  /** Slope b */
  slope: number | null;
  /** Its standard error */
  standardError: number | null;
  /** Two-sided p-value of a slope of zero */
  p: number | null;
  /** Lower end of the slope’s interval */
  low: number | null;
  /** Upper end of the slope’s interval */
  high: number | null;
  /** Speed β, a year */
  speed: number | null;
  /** Years until half the gap is closed */
  halfLife: number | null;
  /** R² */
  rSquared: number | null;
  /** Units */
  n: number | null;
}

/**
 * β-convergence: Whether those that start low grow faster, how fast, and in how many years half the gap closes.
 *
 * Least squares of yearly log growth on the log of the start; conditional with controls; the speed follows from the slope.
 * Extreme starts move to the middle by chance alone: a negative slope is no catching up; few units settle nothing.
 *
 * Barro, R. J. & Sala-i-Martin, X. (1992), Convergence, Journal of Political Economy 100(2), 223–251.
 */
export function betaConvergence(options: BetaConvergenceOptions): BetaConvergenceResult;

/** Options of `fixedEffects`. */
export interface FixedEffectsOptions extends OverRows {
  /** What is to be explained, one a row. */
  readonly y: Numbers;
  /** Columns that explain it, one number a row each. */
  readonly x: readonly Numbers[];
  /** The unit of each row, such as its county. */
  readonly unit: Labels;
  /** The time of each row, such as its year. */
  readonly time: Labels;
  /** Which effects are taken out: of units, of times, of both. Default "two_way". */
  readonly effects?: "unit" | "time" | "two_way";
  /** The cluster of each row; the units where it is left out. */
  readonly clusters?: Labels;
  /** Standard errors: classical assumes independence, cr0 to cr3 allow dependence within clusters. Default "cr2". */
  readonly covariance?: "classical" | "cr0" | "cr1" | "cr2" | "cr3";
  /** Which effects the factor of cr1 counts as coefficients: none; those not nested in clusters; all. Default "non_nested". */
  readonly counted?: "none" | "non_nested" | "all";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `fixedEffects`. */
export interface FixedEffectsResult extends Result {
  /** Coefficients of the columns */
  terms: {
    /** Which term */
    name: string | null;
    /** Coefficient, in the unit of y by that of its column */
    coefficient: number | null;
    /** Standard error */
    standardError: number | null;
    /** t statistic */
    t: number | null;
    /** Degrees of freedom of t */
    df: number | null;
    /** Two-sided p-value */
    p: number | null;
    /** Lower end of the confidence interval */
    low: number | null;
    /** Upper end of the confidence interval */
    high: number | null;
  }[];
  /** Rows */
  n: number | null;
  /** Units */
  units: number | null;
  /** Times */
  times: number | null;
  /** Unconnected parts C */
  components: number | null;
  /** Independent effects taken out */
  absorbed: number | null;
  /** Residual degrees of freedom, n − N − T + C − k */
  residualDf: number | null;
  /** Sum of squared residuals */
  residualSquares: number | null;
  /** Residual standard error, in the unit of y */
  sigma: number | null;
  /** R² within: the share of what varies beside the effects */
  withinRSquared: number | null;
  /** R² of columns and effects together */
  rSquared: number | null;
  /** F statistic of all columns together (classical) */
  f: number | null;
  /** Its first degrees of freedom */
  fDf: number | null;
  /** p-value of F */
  fP: number | null;
  /** Units with one row */
  singletonUnits: number | null;
  /** Times with one row */
  singletonTimes: number | null;
  /** Columns left out because they depend on effects or other columns */
  dropped: string[];
  /** How standard errors are estimated */
  covariance: "classical" | "cr0" | "cr1" | "cr2" | "cr3" | null;
  /** How degrees of freedom are counted */
  dfRule: "residual" | "clusters_minus_one" | "satterthwaite" | null;
  /** Number of clusters */
  clusterCount: number | null;
  /** Correction for small samples: none; G/(G − 1) · (n − 1)/(n − k); bias reduced by cluster; nearly the jackknife */
  smallSample: "none" | "g_n_k" | "bias_reduced" | "jackknife" | null;
  /** The K of cr1 */
  countedCoefficients: number | null;
}

/**
 * Fixed effects regression: Coefficients from what varies within units, and within times: lasting differences between units and common ups and downs are taken out.
 *
 * The same as least squares with all dummies, exact for panels with gaps too. Degrees of freedom n − N − T + C − k with C unconnected parts; one way n − N − k. Units seen once stay in and change neither slopes nor degrees of freedom. cr1 takes G/(G − 1) · (n − 1)/(n − K), K by counted; cr2 and cr3 adjust for the dummies, too. Clusters are the units unless given.
 * A column that does not vary within has no coefficient. Classical errors are too small where residuals of a unit are related. One slope can have five clustered errors: look which one it is.
 *
 * Wooldridge, J. M. (2010), Econometric Analysis of Cross Section and Panel Data, 2nd ed., MIT Press, chapter 10; Pustejovsky, J. E. & Tipton, E. (2018), Small-sample methods for cluster-robust variance estimation and hypothesis testing in fixed effects models, Journal of Business & Economic Statistics 36, 672–683.
 */
export function fixedEffects(options: FixedEffectsOptions): FixedEffectsResult;

/** Options of `differenceInDifferences`. */
export interface DifferenceInDifferencesOptions extends OverRows {
  /** What is compared, one a row. */
  readonly y: Numbers;
  /** Whether the row is of the group with the measure, 0 or 1. */
  readonly treated: Numbers;
  /** Whether the row is after the measure, 0 or 1. */
  readonly after: Numbers;
  /** The cluster of each row; errors within one may depend on each other. */
  readonly clusters?: Labels;
  /** Standard errors; cr0 to cr3 where clusters are given. Default "classical". */
  readonly covariance?: "classical" | "hc0" | "hc1" | "hc2" | "hc3" | "cr0" | "cr1" | "cr2" | "cr3";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `differenceInDifferences`. */
export interface DifferenceInDifferencesResult extends Result {
  /** Difference in differences, in the unit of y */
  effect: number | null;
  /** Standard error */
  standardError: number | null;
  /** t statistic */
  t: number | null;
  /** Degrees of freedom of t */
  df: number | null;
  /** Two-sided p-value */
  p: number | null;
  /** Lower end of the confidence interval */
  low: number | null;
  /** Upper end of the confidence interval */
  high: number | null;
  /** With the measure, before */
  treatedBefore: {
    /** Rows */
    n: number | null;
    /** Mean, in the unit of y */
    mean: number | null;
  };
  /** With the measure, after */
  treatedAfter: {
    /** Rows */
    n: number | null;
    /** Mean, in the unit of y */
    mean: number | null;
  };
  /** Without it, before */
  controlBefore: {
    /** Rows */
    n: number | null;
    /** Mean, in the unit of y */
    mean: number | null;
  };
  /** Without it, after */
  controlAfter: {
    /** Rows */
    n: number | null;
    /** Mean, in the unit of y */
    mean: number | null;
  };
  /** Residual degrees of freedom */
  residualDf: number | null;
  /** How standard errors are estimated */
  covariance: "classical" | "hc0" | "hc1" | "hc2" | "hc3" | "cr0" | "cr1" | "cr2" | "cr3" | null;
  /** How degrees of freedom are counted */
  dfRule: "residual" | "clusters_minus_one" | "satterthwaite" | null;
}

/**
 * Difference in differences, two groups and two periods: By how much more one group changed than the other.
 *
 * The coefficient of the product in the regression of y on group, period and product, with that regression's errors; degrees of freedom of t as the errors have them: residual, G − 1 or Satterthwaite's.
 * It presumes that both groups would have moved alike. Rows of one unit before and after depend on each other: give clusters.
 *
 * Angrist, J. D. & Pischke, J.-S. (2009), Mostly Harmless Econometrics, Princeton University Press, section 5.2.
 */
export function differenceInDifferences(options: DifferenceInDifferencesOptions): DifferenceInDifferencesResult;

/** Options of `panelDifferenceInDifferences`. */
export interface PanelDifferenceInDifferencesOptions extends OverRows {
  /** What is to be explained, one a row. */
  readonly y: Numbers;
  /** The unit of each row, such as its county. */
  readonly unit: Labels;
  /** The time of each row, such as its year. */
  readonly time: Labels;
  /** Whether the measure holds in this row, 0 or 1, or how strongly. */
  readonly measure: Numbers;
  /** Other columns that explain y. */
  readonly x?: readonly Numbers[];
  /** Errors robust to dependence within units. Default "cr2". */
  readonly covariance?: "cr0" | "cr1" | "cr2" | "cr3";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `panelDifferenceInDifferences`. */
export interface PanelDifferenceInDifferencesResult extends Result {
  /** Coefficients of the columns */
  terms: {
    /** Which term */
    name: string | null;
    /** Coefficient, in the unit of y by that of its column */
    coefficient: number | null;
    /** Standard error */
    standardError: number | null;
    /** t statistic */
    t: number | null;
    /** Degrees of freedom of t */
    df: number | null;
    /** Two-sided p-value */
    p: number | null;
    /** Lower end of the confidence interval */
    low: number | null;
    /** Upper end of the confidence interval */
    high: number | null;
  }[];
  /** Rows */
  n: number | null;
  /** Units */
  units: number | null;
  /** Times */
  times: number | null;
  /** Residual degrees of freedom, n − N − T + C − k */
  residualDf: number | null;
  /** Means by time, to see whether they moved alike before */
  periods: {
    /** Time */
    time: string | null;
    /** Mean of units that have the measure at some time */
    treated: number | null;
    /** Mean of the others */
    control: number | null;
    /** The first less the second */
    gap: number | null;
    /** Rows that have the measure at this time */
    exposed: number | null;
  }[];
  /** Columns left out because they depend on effects or other columns */
  dropped: string[];
  /** How standard errors are estimated */
  covariance: "classical" | "cr0" | "cr1" | "cr2" | "cr3" | null;
  /** How degrees of freedom are counted */
  dfRule: "residual" | "clusters_minus_one" | "satterthwaite" | null;
  /** Number of clusters */
  clusterCount: number | null;
  /** Correction for small samples: none; G/(G − 1) · (n − 1)/(n − k); bias reduced by cluster; nearly the jackknife */
  smallSample: "none" | "g_n_k" | "bias_reduced" | "jackknife" | null;
}

/**
 * Difference in differences of a panel: By how much more units changed once they had a measure than others did at the same time.
 *
 * Two-way fixed effects, clusters are the units, by default cr2 with Satterthwaite's degrees of freedom; cr1 counts effects that are not nested. The means by time put units that have the measure at any time together, to see whether they moved alike before. Times that are numbers come in their order.
 * With staggered starts the coefficient can mix in negative weights: look at an event study. With five counties clustered errors are unreliable: look at randomisation inference.
 *
 * Angrist, J. D. & Pischke, J.-S. (2009), Mostly Harmless Econometrics, Princeton University Press, section 5.2; Bertrand, M., Duflo, E. & Mullainathan, S. (2004), How much should we trust differences-in-differences estimates?, Quarterly Journal of Economics 119, 249–275.
 */
export function panelDifferenceInDifferences(options: PanelDifferenceInDifferencesOptions): PanelDifferenceInDifferencesResult;

/** Options of `randomisationInference`. */
export interface RandomisationInferenceOptions extends OverRows {
  /** The change of each unit. */
  readonly change: Numbers;
  /** Whether the unit has the measure, 0 or 1. */
  readonly treated: Numbers;
  /** What counts as at least as extreme. Default "two_sided". */
  readonly alternative?: "two_sided" | "greater" | "less";
}

/** Result of `randomisationInference`. */
export interface RandomisationInferenceResult extends Result {
  /** Difference of mean changes */
  effect: number | null;
  /** p-value */
  p: number | null;
  /** The smallest attainable p-value */
  floor: number | null;
  /** Ways to assign */
  assignments: number | null;
  /** What counts as at least as extreme */
  alternative: "two_sided" | "greater" | "less" | null;
}

/**
 * Randomisation inference: How often a difference as large would come about had the measure fallen on any other units.
 *
 * All C(n, k) ways of choosing k of n units are worked through, the actual one among them. The statistic is the difference of mean changes; differences within 1e-13 of the sum of magnitudes count as equal.
 * No p can be below 1/C(n, k): with two of five counties 0.1, so that no difference, however large, is significant. More than a million ways are not worked through.
 *
 * Imbens, G. W. & Rubin, D. B. (2015), Causal Inference for Statistics, Social, and Biomedical Sciences, Cambridge University Press, chapter 5.
 */
export function randomisationInference(options: RandomisationInferenceOptions): RandomisationInferenceResult;

/** Options of `eventStudy`. */
export interface EventStudyOptions extends OverRows {
  /** What is to be explained, one a row. */
  readonly y: Numbers;
  /** The unit of each row, such as its county. */
  readonly unit: Labels;
  /** The time of each row, such as its year, in whole steps. */
  readonly time: Numbers;
  /** The time at which the unit's measure starts; "never" where it does not. */
  readonly start: Labels;
  /** Times before the start. Default 3. */
  readonly leads?: number;
  /** Times after the start. Default 3. */
  readonly lags?: number;
  /** Errors robust to dependence within units. Default "cr2". */
  readonly covariance?: "cr0" | "cr1" | "cr2" | "cr3";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `eventStudy`. */
export interface EventStudyResult extends Result {
  /** Times, without the reference */
  moments: {
    /** Times after the start */
    relative: number | null;
    /** Whether more distant times are with it */
    binned: boolean | null;
    /** Rows */
    rows: number | null;
    /** Difference from the reference, in the unit of y */
    effect: number | null;
    /** Standard error */
    standardError: number | null;
    /** Degrees of freedom of t */
    df: number | null;
    /** Two-sided p-value */
    p: number | null;
    /** Lower end of the confidence interval */
    low: number | null;
    /** Upper end of the confidence interval */
    high: number | null;
  }[];
  /** Rows of the reference, −1 */
  referenceRows: number | null;
  /** Rows */
  n: number | null;
  /** Units */
  units: number | null;
  /** Times */
  times: number | null;
  /** Residual degrees of freedom, n − N − T + C − k */
  residualDf: number | null;
  /** How standard errors are estimated */
  covariance: "classical" | "cr0" | "cr1" | "cr2" | "cr3" | null;
  /** How degrees of freedom are counted */
  dfRule: "residual" | "clusters_minus_one" | "satterthwaite" | null;
  /** Number of clusters */
  clusterCount: number | null;
  /** Correction for small samples: none; G/(G − 1) · (n − 1)/(n − k); bias reduced by cluster; nearly the jackknife */
  smallSample: "none" | "g_n_k" | "bias_reduced" | "jackknife" | null;
}

/**
 * Event study: The difference by years before and after a measure starts, beside the year before its start.
 *
 * The time before the start is the reference; more distant times are binned at both ends. Two-way fixed effects, clusters are the units.
 * Effects near zero before the start do not prove parallel trends. Where all units start at once and none is left as control, a linear trend cannot be told apart, and columns are dropped.
 *
 * Schmidheiny, K. & Siegloch, S. (2023), On event studies and distributed lags in two-way fixed effects models, Journal of Applied Econometrics 38, 695–713.
 */
export function eventStudy(options: EventStudyOptions): EventStudyResult;

/** Options of `ordinaryLeastSquares`. */
export interface OrdinaryLeastSquaresOptions extends OverRows {
  /** What is to be explained, one a row. */
  readonly y: Numbers;
  /** Columns that explain it, one number a row each. */
  readonly x: readonly Numbers[];
  /** Whether there is an intercept. Default true. */
  readonly intercept?: boolean;
  /** Standard errors: classical assumes equal variances, hc0 to hc3 do not. Default "classical". */
  readonly covariance?: "classical" | "hc0" | "hc1" | "hc2" | "hc3";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `ordinaryLeastSquares`. */
export interface OrdinaryLeastSquaresResult extends Result {
  /** Coefficients, the intercept first */
  terms: {
    /** Which term */
    name: string | null;
    /** Coefficient, in the unit of y by that of its column */
    coefficient: number | null;
    /** Standard error */
    standardError: number | null;
    /** t statistic */
    t: number | null;
    /** Degrees of freedom of t */
    df: number | null;
    /** Two-sided p-value */
    p: number | null;
    /** Lower end of the confidence interval */
    low: number | null;
    /** Upper end of the confidence interval */
    high: number | null;
  }[];
  /** Rows that count (none with weight zero) */
  n: number | null;
  /** Independent columns, the intercept with them */
  rank: number | null;
  /** Residual degrees of freedom */
  residualDf: number | null;
  /** Sum of squared residuals, weighted where there are weights */
  residualSquares: number | null;
  /** Residual standard error, in the unit of y */
  sigma: number | null;
  /** Share of the sum of squares that is explained, R² */
  rSquared: number | null;
  /** What R² is about: the mean with an intercept, zero without */
  rSquaredAbout: "mean" | "zero" | null;
  /** Adjusted R² */
  adjustedRSquared: number | null;
  /** F statistic of all columns together */
  f: number | null;
  /** Its first degrees of freedom; the second are the residual ones */
  fDf: number | null;
  /** p-value of F */
  fP: number | null;
  /** Condition number, columns scaled to one length */
  conditionNumber: number | null;
  /** Columns left out because they depend on others */
  dropped: string[];
  /** Steps of iterative refinement */
  refinementSteps: number | null;
  /** How standard errors are estimated */
  covariance: "classical" | "hc0" | "hc1" | "hc2" | "hc3" | "cr0" | "cr1" | "cr2" | "cr3" | null;
  /** How degrees of freedom are counted */
  dfRule: "residual" | "clusters_minus_one" | "satterthwaite" | null;
}

/**
 * Ordinary least squares: The coefficients with which the columns come nearest to what is to be explained, with errors, tests and intervals.
 *
 * Householder's QR, no normal equations, then refined by residuals to twice double precision. A column of which less than 1e-11 of its length is left beside the earlier ones is dropped. R² is about the mean with an intercept and about zero without: the two are not comparable. t with robust errors (HC0 to HC3) uses the residual degrees of freedom; HC1 takes n/(n − k), HC2 and HC3 divide by 1 − h and (1 − h)². F is always the classical one.
 * Coefficients tell association, not effect. HC2 and HC3 have no value where an observation decides its own fit (h = 1). Below 250 rows HC3 is the safer one.
 *
 * Björck, Å. (1996), Numerical Methods for Least Squares Problems, SIAM; MacKinnon, J. G. & White, H. (1985), Some heteroskedasticity-consistent covariance matrix estimators with improved finite sample properties, Journal of Econometrics 29, 305–325.
 */
export function ordinaryLeastSquares(options: OrdinaryLeastSquaresOptions): OrdinaryLeastSquaresResult;

/** Options of `weightedLeastSquares`. */
export interface WeightedLeastSquaresOptions extends OverRows {
  /** What is to be explained, one a row. */
  readonly y: Numbers;
  /** Columns that explain it, one number a row each. */
  readonly x: readonly Numbers[];
  /** Weights, in proportion to the inverse variance of the error; no counts. */
  readonly weights: Numbers;
  /** Whether there is an intercept. Default true. */
  readonly intercept?: boolean;
  /** Standard errors: classical assumes equal variances, hc0 to hc3 do not. Default "classical". */
  readonly covariance?: "classical" | "hc0" | "hc1" | "hc2" | "hc3";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `weightedLeastSquares`. */
export interface WeightedLeastSquaresResult extends Result {
  /** Coefficients, the intercept first */
  terms: {
    /** Which term */
    name: string | null;
    /** Coefficient, in the unit of y by that of its column */
    coefficient: number | null;
    /** Standard error */
    standardError: number | null;
    /** t statistic */
    t: number | null;
    /** Degrees of freedom of t */
    df: number | null;
    /** Two-sided p-value */
    p: number | null;
    /** Lower end of the confidence interval */
    low: number | null;
    /** Upper end of the confidence interval */
    high: number | null;
  }[];
  /** Rows that count (none with weight zero) */
  n: number | null;
  /** Independent columns, the intercept with them */
  rank: number | null;
  /** Residual degrees of freedom */
  residualDf: number | null;
  /** Sum of squared residuals, weighted where there are weights */
  residualSquares: number | null;
  /** Residual standard error, in the unit of y */
  sigma: number | null;
  /** Share of the sum of squares that is explained, R² */
  rSquared: number | null;
  /** What R² is about: the mean with an intercept, zero without */
  rSquaredAbout: "mean" | "zero" | null;
  /** Adjusted R² */
  adjustedRSquared: number | null;
  /** F statistic of all columns together */
  f: number | null;
  /** Its first degrees of freedom; the second are the residual ones */
  fDf: number | null;
  /** p-value of F */
  fP: number | null;
  /** Condition number, columns scaled to one length */
  conditionNumber: number | null;
  /** Columns left out because they depend on others */
  dropped: string[];
  /** Steps of iterative refinement */
  refinementSteps: number | null;
  /** How standard errors are estimated */
  covariance: "classical" | "hc0" | "hc1" | "hc2" | "hc3" | "cr0" | "cr1" | "cr2" | "cr3" | null;
  /** How degrees of freedom are counted */
  dfRule: "residual" | "clusters_minus_one" | "satterthwaite" | null;
}

/**
 * Weighted least squares: Like ordinary least squares, but rows with a small error have more say.
 *
 * Least squares on rows times the root of their weight, formed to twice double precision. Rows of weight zero do not count in n and degrees of freedom, as in R. R² is about the weighted mean with an intercept. Weights times a constant change the sum of squares and σ alone. Robust errors are those of the multiplied rows.
 * Weights are inverse variances, no counts of people or times: with counts the errors would be wrong.
 *
 * Björck, Å. (1996), Numerical Methods for Least Squares Problems, SIAM, section 4.4.
 */
export function weightedLeastSquares(options: WeightedLeastSquaresOptions): WeightedLeastSquaresResult;

/** Options of `polynomialFit`. */
export interface PolynomialFitOptions extends OverRows {
  /** What is to be explained, one a row. */
  readonly y: Numbers;
  /** The variable whose powers explain y, one a row. */
  readonly x: Numbers;
  /** The highest power. */
  readonly degree: number;
  /** Whether there is an intercept. Default true. */
  readonly intercept?: boolean;
  /** Standard errors: classical assumes equal variances, hc0 to hc3 do not. Default "classical". */
  readonly covariance?: "classical" | "hc0" | "hc1" | "hc2" | "hc3";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `polynomialFit`. */
export interface PolynomialFitResult extends Result {
  /** Coefficients, the intercept first */
  terms: {
    /** Which term */
    name: string | null;
    /** Coefficient, in the unit of y by that of its column */
    coefficient: number | null;
    /** Standard error */
    standardError: number | null;
    /** t statistic */
    t: number | null;
    /** Degrees of freedom of t */
    df: number | null;
    /** Two-sided p-value */
    p: number | null;
    /** Lower end of the confidence interval */
    low: number | null;
    /** Upper end of the confidence interval */
    high: number | null;
  }[];
  /** Rows that count (none with weight zero) */
  n: number | null;
  /** Independent columns, the intercept with them */
  rank: number | null;
  /** Residual degrees of freedom */
  residualDf: number | null;
  /** Sum of squared residuals, weighted where there are weights */
  residualSquares: number | null;
  /** Residual standard error, in the unit of y */
  sigma: number | null;
  /** Share of the sum of squares that is explained, R² */
  rSquared: number | null;
  /** What R² is about: the mean with an intercept, zero without */
  rSquaredAbout: "mean" | "zero" | null;
  /** Adjusted R² */
  adjustedRSquared: number | null;
  /** F statistic of all columns together */
  f: number | null;
  /** Its first degrees of freedom; the second are the residual ones */
  fDf: number | null;
  /** p-value of F */
  fP: number | null;
  /** Condition number, columns scaled to one length */
  conditionNumber: number | null;
  /** Columns left out because they depend on others */
  dropped: string[];
  /** Steps of iterative refinement */
  refinementSteps: number | null;
  /** How standard errors are estimated */
  covariance: "classical" | "hc0" | "hc1" | "hc2" | "hc3" | "cr0" | "cr1" | "cr2" | "cr3" | null;
  /** How degrees of freedom are counted */
  dfRule: "residual" | "clusters_minus_one" | "satterthwaite" | null;
}

/**
 * Polynomial regression: Powers of one variable that come nearest to what is to be explained.
 *
 * Powers are formed to twice double precision, so that their rounding is no limit; otherwise as ordinary least squares.
 * High powers swing wildly at both ends; values beyond the data mean nothing.
 *
 * NIST Statistical Reference Datasets, linear regression, data set Filip.
 */
export function polynomialFit(options: PolynomialFitOptions): PolynomialFitResult;

/** Options of `clusterRobustRegression`. */
export interface ClusterRobustRegressionOptions extends OverRows {
  /** What is to be explained, one a row. */
  readonly y: Numbers;
  /** Columns that explain it, one number a row each. */
  readonly x: readonly Numbers[];
  /** The cluster of each row; errors within one may depend on each other. */
  readonly clusters: Labels;
  /** Weights, in proportion to the inverse variance of the error; no counts. */
  readonly weights?: Numbers;
  /** Whether there is an intercept. Default true. */
  readonly intercept?: boolean;
  /** Cluster-robust errors: cr0 uncorrected, cr1 times a factor, cr2 bias reduced, cr3 nearly the jackknife. Default "cr2". */
  readonly covariance?: "cr0" | "cr1" | "cr2" | "cr3";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `clusterRobustRegression`. */
export interface ClusterRobustRegressionResult extends Result {
  /** Coefficients, the intercept first */
  terms: {
    /** Which term */
    name: string | null;
    /** Coefficient, in the unit of y by that of its column */
    coefficient: number | null;
    /** Standard error */
    standardError: number | null;
    /** t statistic */
    t: number | null;
    /** Degrees of freedom of t */
    df: number | null;
    /** Two-sided p-value */
    p: number | null;
    /** Lower end of the confidence interval */
    low: number | null;
    /** Upper end of the confidence interval */
    high: number | null;
  }[];
  /** Rows that count (none with weight zero) */
  n: number | null;
  /** Independent columns, the intercept with them */
  rank: number | null;
  /** Residual degrees of freedom */
  residualDf: number | null;
  /** Sum of squared residuals, weighted where there are weights */
  residualSquares: number | null;
  /** Residual standard error, in the unit of y */
  sigma: number | null;
  /** Share of the sum of squares that is explained, R² */
  rSquared: number | null;
  /** What R² is about: the mean with an intercept, zero without */
  rSquaredAbout: "mean" | "zero" | null;
  /** Adjusted R² */
  adjustedRSquared: number | null;
  /** F statistic of all columns together */
  f: number | null;
  /** Its first degrees of freedom; the second are the residual ones */
  fDf: number | null;
  /** p-value of F */
  fP: number | null;
  /** Condition number, columns scaled to one length */
  conditionNumber: number | null;
  /** Columns left out because they depend on others */
  dropped: string[];
  /** Steps of iterative refinement */
  refinementSteps: number | null;
  /** How standard errors are estimated */
  covariance: "classical" | "hc0" | "hc1" | "hc2" | "hc3" | "cr0" | "cr1" | "cr2" | "cr3" | null;
  /** How degrees of freedom are counted */
  dfRule: "residual" | "clusters_minus_one" | "satterthwaite" | null;
  /** Number of clusters */
  clusterCount: number | null;
  /** Correction for small samples: none; G/(G − 1) · (n − 1)/(n − k); bias reduced by cluster; nearly the jackknife */
  smallSample: "none" | "g_n_k" | "bias_reduced" | "jackknife" | null;
}

/**
 * Regression with cluster-robust errors: The coefficients of ordinary least squares, with errors that may depend on each other within a cluster, such as the years of one county.
 *
 * cr0: A = I. cr1: times G/(G − 1) · (n − 1)/(n − k). cr2: A = (I − H)^(−1/2), a generalised inverse where singular; t with Satterthwaite's degrees of freedom under equal and independent errors. cr3: A = (I − H)^(−1). cr0, cr1 and cr3 use G − 1 degrees of freedom. With weights, of the rows times the root of their weight; clubSandwich takes another root there, which differs a little.
 * Below forty clusters cr0 and cr1 are too small: look at cr2 and its degrees of freedom; below 4 of these nothing is reliable.
 *
 * Bell, R. M. & McCaffrey, D. F. (2002), Bias reduction in standard errors for linear regression with multi-stage samples, Survey Methodology 28, 169–181; Cameron, A. C. & Miller, D. L. (2015), A practitioner's guide to cluster-robust inference, Journal of Human Resources 50, 317–372.
 */
export function clusterRobustRegression(options: ClusterRobustRegressionOptions): ClusterRobustRegressionResult;

/** Options of `regressionDiagnostics`. */
export interface RegressionDiagnosticsOptions extends OverRows {
  /** What is to be explained, one a row. */
  readonly y: Numbers;
  /** Columns that explain it, one number a row each. */
  readonly x: readonly Numbers[];
}

/** Result of `regressionDiagnostics`. */
export interface RegressionDiagnosticsResult extends Result {
  /** Fitted values */
  fitted: (number | null)[];
  /** Residuals */
  residuals: (number | null)[];
  /** Leverages, 0 to 1 */
  leverage: (number | null)[];
  /** Standardised residuals */
  standardised: (number | null)[];
  /** Cook's distances */
  cook: (number | null)[];
  /** Variance inflation factors, a column each */
  inflation: (number | null)[];
  /** Breusch–Pagan statistic */
  breuschPagan: number | null;
  /** Its degrees of freedom */
  breuschPaganDf: number | null;
  /** Its p-value */
  breuschPaganP: number | null;
  /** Residual degrees of freedom */
  residualDf: number | null;
}

/**
 * Regression diagnostics: Which rows decide a regression, which columns overlap, and whether errors spread unequally.
 *
 * Ordinary least squares with an intercept. Standardised residuals are internally studentised, e/(σ √(1 − h)). Variance inflation 1/(1 − R²). The Breusch–Pagan test is Koenker's, n R² with one degree of freedom a column; the first form assumes normal errors and differs.
 * With five counties and two columns every row has a high leverage, and diagnostics tell little.
 *
 * Cook, R. D. (1977), Detection of influential observation in linear regression, Technometrics 19, 15–18; Koenker, R. (1981), A note on studentizing a test for heteroscedasticity, Journal of Econometrics 17, 107–112.
 */
export function regressionDiagnostics(options: RegressionDiagnosticsOptions): RegressionDiagnosticsResult;

/** Options of `theilSen`. */
export interface TheilSenOptions extends OverRows {
  /** What is to be explained, one a row. */
  readonly y: Numbers;
  /** What explains it, one a row. */
  readonly x: Numbers;
  /** How the intercept is found. Default "joint". */
  readonly interceptMethod?: "joint" | "separate";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `theilSen`. */
export interface TheilSenResult extends Result {
  /** Slope, in the unit of y by that of x */
  slope: number | null;
  /** The line at x = 0, in the unit of y */
  intercept: number | null;
  /** Lower end of the slope's interval */
  low: number | null;
  /** Upper end of the slope's interval */
  high: number | null;
  /** Pairs of points with different x */
  pairs: number | null;
  /** How the intercept was found */
  interceptMethod: "joint" | "separate" | null;
}

/**
 * Theil–Sen slope: The median of the slopes through all pairs of points; a few outliers do not move it.
 *
 * Pairs of equal x do not count. Sen's interval: slopes of the ranks (N ∓ z σ)/2, σ that of Kendall's S with ties in x and y, ranks to the nearest whole number, half to even. The intercept joint is the median of y − slope · x; separate is median y − slope · median x. Exact for sixty thousand points too, without sampling.
 * With few points the normal approximation of the interval is poor; ranks beyond the slopes take the outermost ones.
 *
 * Sen, P. K. (1968), Estimates of the regression coefficient based on Kendall's tau, Journal of the American Statistical Association 63, 1379–1389; Matoušek, J. (1991), Randomized optimal algorithm for slope selection, Information Processing Letters 39, 183–187.
 */
export function theilSen(options: TheilSenOptions): TheilSenResult;

/** Options of `repeatedMedians`. */
export interface RepeatedMediansOptions extends OverRows {
  /** What is to be explained, one a row. */
  readonly y: Numbers;
  /** What explains it, one a row. */
  readonly x: Numbers;
  /** How the intercept is found. Default "joint". */
  readonly interceptMethod?: "joint" | "repeated";
}

/** Result of `repeatedMedians`. */
export interface RepeatedMediansResult extends Result {
  /** Slope, in the unit of y by that of x */
  slope: number | null;
  /** The line at x = 0, in the unit of y */
  intercept: number | null;
  /** Pairs of points with different x */
  pairs: number | null;
  /** How the intercept was found */
  interceptMethod: "joint" | "repeated" | null;
}

/**
 * Siegel's repeated medians: The median over points of the median slope to the other points; up to half the points may be outliers.
 *
 * Points of equal x do not count. The intercept joint is the median of y − slope · x (SciPy calls it hierarchical); repeated takes both medians of intercepts, too (SciPy: separate).
 * There is no interval; at most five thousand points.
 *
 * Siegel, A. F. (1982), Robust regression using repeated medians, Biometrika 69, 242–244.
 */
export function repeatedMedians(options: RepeatedMediansOptions): RepeatedMediansResult;

/** Options of `tTest`. */
export interface TTestOptions {
  /** First group. */
  readonly first: Numbers;
  /** Second group; none for one sample. */
  readonly second?: Numbers;
  /** Which test. Default "welch". */
  readonly kind?: "welch" | "pooled" | "paired" | "one_sample";
  /** Mean or difference under the null hypothesis. Default 0. */
  readonly null?: number;
  /** Two-sided, or the first greater or less. Default "two_sided". */
  readonly alternative?: "two_sided" | "greater" | "less";
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `tTest`. */
export interface TTestResult extends Result {
  /** Mean or difference of means */
  estimate: number | null;
  /** t statistic */
  t: number | null;
  /** Degrees of freedom */
  df: number | null;
  /** p-value */
  p: number | null;
  /** Lower end of the interval */
  low: number | null;
  /** Upper end of the interval */
  high: number | null;
  /** Effect size d */
  d: number | null;
  /** Effect size g */
  g: number | null;
  /** Which test */
  kind: "welch" | "pooled" | "paired" | "one_sample" | null;
  /** Which side */
  alternative: "two_sided" | "greater" | "less" | null;
}

/**
 * t test: Whether two means differ, and by how much, or whether one mean is a given number.
 *
 * Welch’s by default, variances not assumed equal; effect size d and g corrected for few rows; the interval is always two-sided.
 * None where nothing varies; the same units twice need the paired test.
 *
 * Welch, B. L. (1947), The generalization of Student’s problem when several different population variances are involved, Biometrika 34, 28–35.
 */
export function tTest(options: TTestOptions): TTestResult;

/** Options of `mannWhitney`. */
export interface MannWhitneyOptions {
  /** First group. */
  readonly first: Numbers;
  /** Second group. */
  readonly second: Numbers;
  /** All arrangements, normal, or automatic (exact up to 50 rows). Default "auto". */
  readonly method?: "auto" | "exact" | "normal";
  /** Two-sided, or the first greater or less. Default "two_sided". */
  readonly alternative?: "two_sided" | "greater" | "less";
}

/** Result of `mannWhitney`. */
export interface MannWhitneyResult extends Result {
  /** U statistic */
  u: number | null;
  /** Share of pairs with the first larger */
  superiority: number | null;
  /** p-value */
  p: number | null;
  /** Whether p is from all arrangements or the normal approximation */
  distribution: "exact" | "normal" | null;
  /** Which side */
  alternative: "two_sided" | "greater" | "less" | null;
}

/**
 * Mann–Whitney test: Whether one group’s values tend to be larger, by their order alone.
 *
 * U counts pairs with the first larger; the exact distribution includes ties; two-sided is at least as far from the mean; the normal form has a continuity correction of ½.
 * It compares order, not means.
 *
 * Mann, H. B. & Whitney, D. R. (1947), On a test of whether one of two random variables is stochastically larger than the other, Annals of Mathematical Statistics 18, 50–60.
 */
export function mannWhitney(options: MannWhitneyOptions): MannWhitneyResult;

/** Options of `wilcoxonSignedRank`. */
export interface WilcoxonSignedRankOptions extends OverRows {
  /** First values, or differences. */
  readonly first: Numbers;
  /** Second values. */
  readonly second?: Numbers;
  /** All arrangements, normal, or automatic (exact up to 50 rows). Default "auto". */
  readonly method?: "auto" | "exact" | "normal";
  /** Two-sided, or the first greater or less. Default "two_sided". */
  readonly alternative?: "two_sided" | "greater" | "less";
}

/** Result of `wilcoxonSignedRank`. */
export interface WilcoxonSignedRankResult extends Result {
  /** V statistic */
  v: number | null;
  /** Differences that are not zero */
  n: number | null;
  /** Differences of zero */
  zeros: number | null;
  /** p-value */
  p: number | null;
  /** Whether p is from all arrangements or the normal approximation */
  distribution: "exact" | "normal" | null;
  /** Which side */
  alternative: "two_sided" | "greater" | "less" | null;
}

/**
 * Wilcoxon signed rank test: Whether the same units rose or fell between two times, by the ranks of their changes.
 *
 * Zeros are left out (Wilcoxon’s rule, not Pratt’s); the exact distribution includes ties; the normal form has a continuity correction of ½.
 * With five pairs or fewer two-sided p is at least 0.0625.
 *
 * Wilcoxon, F. (1945), Individual comparisons by ranking methods, Biometrics Bulletin 1, 80–83.
 */
export function wilcoxonSignedRank(options: WilcoxonSignedRankOptions): WilcoxonSignedRankResult;

/** Options of `kruskalWallis`. */
export interface KruskalWallisOptions extends OverRows {
  /** Value of each unit. */
  readonly values: Numbers;
  /** Group of each unit. */
  readonly groups: Labels;
}

/** Result of `kruskalWallis`. */
export interface KruskalWallisResult extends Result {
  /** H statistic */
  h: number | null;
  /** Degrees of freedom */
  df: number | null;
  /** p-value */
  p: number | null;
}

/**
 * Kruskal–Wallis test: Whether several groups have one distribution, by order alone.
 *
 * Corrected for ties; p by χ² with groups less one degrees of freedom.
 * With fewer than five in a group the approximation is poor.
 *
 * Kruskal, W. H. & Wallis, W. A. (1952), Use of ranks in one-criterion variance analysis, JASA 47, 583–621.
 */
export function kruskalWallis(options: KruskalWallisOptions): KruskalWallisResult;

/** Options of `chiSquaredTest`. */
export interface ChiSquaredTestOptions {
  /** Table of counts, a list a row. */
  readonly table: readonly Numbers[];
  /** Whether two by two is corrected. Default true. */
  readonly yates?: boolean;
}

/** Result of `chiSquaredTest`. */
export interface ChiSquaredTestResult extends Result {
  /** χ² statistic */
  chiSquared: number | null;
  /** Degrees of freedom */
  df: number | null;
  /** p-value */
  p: number | null;
  /** Likelihood ratio G */
  g: number | null;
  /** p-value of G */
  gP: number | null;
  /** Cramér’s V, 0 to 1 */
  cramersV: number | null;
  /** Expected counts */
  expected: {
    /** Expected counts of the row */
    counts: (number | null)[];
  }[];
  /** Whether Yates’ correction was used */
  corrected: boolean | null;
}

/**
 * χ² test of a table: Whether rows and columns of a table of counts are related.
 *
 * Yates’ correction for two by two by default; G is uncorrected; V is from the uncorrected χ².
 * Where an expected count is below 5 the approximation is poor: use Fisher’s test.
 *
 * Pearson, K. (1900), On the criterion that a given system of deviations from the probable, Philosophical Magazine 50, 157–175; Yates, F. (1934), JRSS Supplement 1, 217–235.
 */
export function chiSquaredTest(options: ChiSquaredTestOptions): ChiSquaredTestResult;

/** Options of `goodnessOfFit`. */
export interface GoodnessOfFitOptions {
  /** Counts. */
  readonly counts: Numbers;
  /** Shares. */
  readonly shares?: Numbers;
}

/** Result of `goodnessOfFit`. */
export interface GoodnessOfFitResult extends Result {
  /** χ² statistic */
  chiSquared: number | null;
  /** Degrees of freedom */
  df: number | null;
  /** p-value */
  p: number | null;
  /** Expected counts */
  expected: (number | null)[];
}

/**
 * χ² goodness of fit: Whether counts fit given shares.
 *
 * Equal shares by default, brought to one; counts less one degrees of freedom.
 * Shares estimated from the same data take further degrees of freedom.
 *
 * Pearson, K. (1900), On the criterion that a given system of deviations from the probable, Philosophical Magazine 50, 157–175.
 */
export function goodnessOfFit(options: GoodnessOfFitOptions): GoodnessOfFitResult;

/** Options of `fisherExact`. */
export interface FisherExactOptions {
  /** Table of counts, a list a row. */
  readonly table: readonly Numbers[];
  /** Two-sided, or the first greater or less. Default "two_sided". */
  readonly alternative?: "two_sided" | "greater" | "less";
}

/** Result of `fisherExact`. */
export interface FisherExactResult extends Result {
  /** p-value */
  p: number | null;
  /** Sample odds ratio, two by two only */
  oddsRatio: number | null;
  /** Probability of the table */
  tableProbability: number | null;
  /** Which side */
  alternative: "two_sided" | "greater" | "less" | null;
}

/**
 * Fisher’s exact test: Whether rows and columns are related, without approximation, for small counts.
 *
 * Margins fixed; two-sided p adds all tables no more probable than the observed one, within a relative 10⁻⁷; the odds ratio is the sample’s, not the conditional estimate.
 * Larger tables are enumerated; beyond two million it is not done.
 *
 * Fisher, R. A. (1935), The logic of inductive inference, Journal of the Royal Statistical Society 98, 39–82.
 */
export function fisherExact(options: FisherExactOptions): FisherExactResult;

/** Options of `smallestP`. */
export interface SmallestPOptions {
  /** Signs of pairs, two groups, or the order of rows. Default "signs". */
  readonly design?: "signs" | "two_groups" | "order";
  /** Pairs, first group, or rows. */
  readonly n: number;
  /** Second group. */
  readonly m?: number;
}

/** Result of `smallestP`. */
export interface SmallestPResult extends Result {
  /** Arrangements */
  arrangements: number | null;
  /** Smallest one-sided p */
  oneSided: number | null;
  /** Smallest two-sided p */
  twoSided: number | null;
}

/**
 * Smallest attainable p-value: Before testing: how small p can get with so few units.
 *
 * One over the arrangements of an exact test; doubled two-sided, at most 1.
 * With five pairs the smallest is 0.0625: p < 0.05 cannot occur.
 *
 * Fisher, R. A. (1935), The Design of Experiments, Oliver & Boyd.
 */
export function smallestP(options: SmallestPOptions): SmallestPResult;

/** Options of `pearson`. */
export interface PearsonOptions extends OverRows {
  /** First list. */
  readonly x: Numbers;
  /** Second list. */
  readonly y: Numbers;
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `pearson`. */
export interface PearsonResult extends Result {
  /** Correlation */
  r: number | null;
  /** t statistic */
  t: number | null;
  /** Degrees of freedom */
  df: number | null;
  /** Two-sided p-value */
  p: number | null;
  /** Lower end of the interval */
  low: number | null;
  /** Upper end of the interval */
  high: number | null;
}

/**
 * Pearson’s correlation: How closely two lists follow a straight line.
 *
 * From values about their means; the interval by Fisher’s transform; p by t with n − 2 degrees of freedom.
 * Correlation between counties is none between people; none where a list does not vary.
 *
 * Fisher, R. A. (1915), Frequency distribution of the values of the correlation coefficient, Biometrika 10, 507–521.
 */
export function pearson(options: PearsonOptions): PearsonResult;

/** Options of `correlationMatrix`. */
export interface CorrelationMatrixOptions extends OverRows {
  /** The lists. */
  readonly columns: readonly Numbers[];
}

/** Result of `correlationMatrix`. */
export interface CorrelationMatrixResult extends Result {
  /** Correlations: the upper triangle, row by row */
  r: (number | null)[];
  /** Lists */
  lists: number | null;
  /** Rows */
  n: number | null;
}

/**
 * Correlation matrix: Pearson’s correlation of every two of several lists, at once.
 *
 * Lists less their means, brought to length one; the upper triangle row by row; rows with gaps are left out of all pairs alike.
 * Among dozens of pairs some are large by chance; the pairs of a list that does not vary have none.
 *
 * Pearson, K. (1896), Mathematical contributions to the theory of evolution III, Philosophical Transactions of the Royal Society A 187, 253–318.
 */
export function correlationMatrix(options: CorrelationMatrixOptions): CorrelationMatrixResult;

/** Options of `spearman`. */
export interface SpearmanOptions extends OverRows {
  /** First list. */
  readonly x: Numbers;
  /** Second list. */
  readonly y: Numbers;
}

/** Result of `spearman`. */
export interface SpearmanResult extends Result {
  /** Rank correlation */
  rho: number | null;
  /** Two-sided p-value */
  p: number | null;
  /** Whether p is from all arrangements or approximate */
  distribution: "exact" | "normal" | null;
}

/**
 * Spearman’s rank correlation: How far the orders of two lists agree.
 *
 * Mean ranks for ties; p from all orders for at most nine rows, ties included, beyond that by t.
 * Correlation between counties is none between people; none where a list does not vary.
 *
 * Spearman, C. (1904), The proof and measurement of association between two things, American Journal of Psychology 15, 72–101.
 */
export function spearman(options: SpearmanOptions): SpearmanResult;

/** Options of `kendall`. */
export interface KendallOptions extends OverRows {
  /** First list. */
  readonly x: Numbers;
  /** Second list. */
  readonly y: Numbers;
}

/** Result of `kendall`. */
export interface KendallResult extends Result {
  /** τ-b */
  tau: number | null;
  /** Pairs alike less pairs not */
  s: number | null;
  /** Variance of S */
  variance: number | null;
  /** Two-sided p-value */
  p: number | null;
  /** Whether p is from all arrangements or approximate */
  distribution: "exact" | "normal" | null;
}

/**
 * Kendall’s τ-b: For two units taken at random, how much more often both lists order them alike than not.
 *
 * Exact p for at most 60 rows without ties; otherwise normal, variance corrected for ties, no continuity correction.
 * Correlation between counties is none between people; none where a list does not vary.
 *
 * Kendall, M. G. (1938), A new measure of rank correlation, Biometrika 30, 81–93; Knight, W. R. (1966), JASA 61, 436–439.
 */
export function kendall(options: KendallOptions): KendallResult;

/** Options of `bootstrap`. */
export interface BootstrapOptions extends OverRows {
  /** Value of each unit. */
  readonly values: Numbers;
  /** Second list: denominator of a ratio, or the other of a correlation. */
  readonly second?: Numbers;
  /** Which statistic. Default "mean". */
  readonly statistic?: "mean" | "median" | "standard_deviation" | "coefficient_of_variation" | "gini" | "ratio_of_totals" | "correlation";
  /** How many resamples. Default 1999. */
  readonly replicates?: number;
  /** Seed. Default 1. */
  readonly seed?: number;
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `bootstrap`. */
export interface BootstrapResult extends Result {
  /** The rows’ own value */
  estimate: number | null;
  /** Bootstrap standard error */
  standardError: number | null;
  /** Bias */
  bias: number | null;
  /** Percentile interval, lower end */
  percentileLow: number | null;
  /** Percentile interval, upper end */
  percentileHigh: number | null;
  /** Basic interval, lower end */
  basicLow: number | null;
  /** Basic interval, upper end */
  basicHigh: number | null;
  /** BCa interval, lower end */
  bcaLow: number | null;
  /** BCa interval, upper end */
  bcaHigh: number | null;
  /** Jackknife standard error */
  jackknifeError: number | null;
  /** Resamples with a value */
  replicates: number | null;
  /** Whether all resamples were gone through */
  exact: boolean | null;
  /** Which statistic */
  statistic: "mean" | "median" | "standard_deviation" | "coefficient_of_variation" | "gini" | "ratio_of_totals" | "correlation" | null;
  /** Seed */
  seed: number | null;
  /** Algorithm and version of the generator */
  generator: string | null;
}

/**
 * Bootstrap and jackknife: Draws rows again and again with replacement to see how a statistic moves.
 *
 * For at most six rows all nⁿ resamples are gone through, without chance; ends are the (R + 1)p-th, interpolated; z₀ counts equal ones by half, a is by the jackknife.
 * Rows must be independent; five counties have 126 different resamples, and the interval is coarse.
 *
 * Efron, B. (1987), Better bootstrap confidence intervals, JASA 82, 171–185.
 */
export function bootstrap(options: BootstrapOptions): BootstrapResult;

/** Options of `permutationTest`. */
export interface PermutationTestOptions {
  /** First group or list. */
  readonly first: Numbers;
  /** Second group or list. */
  readonly second: Numbers;
  /** Two groups, paired, or association. Default "two_groups". */
  readonly design?: "two_groups" | "paired" | "association";
  /** Which side. Default "two_sided". */
  readonly alternative?: "two_sided" | "greater" | "less";
  /** Most arrangements gone through. Default 1000000. */
  readonly limit?: number;
  /** Draws where there are more. Default 9999. */
  readonly draws?: number;
  /** Seed. Default 1. */
  readonly seed?: number;
}

/** Result of `permutationTest`. */
export interface PermutationTestResult extends Result {
  /** The observed statistic */
  statistic: number | null;
  /** p-value */
  p: number | null;
  /** Arrangements gone through or drawn */
  arrangements: number | null;
  /** Whether all were gone through */
  exact: boolean | null;
  /** Smallest attainable p */
  smallestP: number | null;
  /** Two groups, paired, or association */
  design: "two_groups" | "paired" | "association" | null;
  /** Which side */
  alternative: "two_sided" | "greater" | "less" | null;
  /** Seed */
  seed: number | null;
  /** Algorithm and version of the generator */
  generator: string | null;
}

/**
 * Permutation test: Shuffles the labels to see how often chance alone does as much.
 *
 * All arrangements where they are at most the limit, p exact; otherwise drawn, p = (b + 1)/(m + 1). Two-sided by amount.
 * Two groups: difference of means; paired: mean difference; association: sum of products about the means. The smallest attainable p is given too.
 *
 * Phipson, B. & Smyth, G. K. (2010), Permutation p-values should never be zero, Statistical Applications in Genetics and Molecular Biology 9(1), 39.
 */
export function permutationTest(options: PermutationTestOptions): PermutationTestResult;

/** Options of `randomNumbers`. */
export interface RandomNumbersOptions {
  /** Seed. Default 1. */
  readonly seed?: number;
  /** How many. Default 10. */
  readonly count?: number;
  /** Whole numbers below this; 0 for fractions from 0 to 1. Default 0. */
  readonly below?: number;
}

/** Result of `randomNumbers`. */
export interface RandomNumbersResult extends Result {
  /** Numbers */
  values: (number | null)[];
  /** Seed */
  seed: number | null;
  /** Algorithm and version of the generator */
  generator: string | null;
}

/**
 * Reproducible random numbers: One seed gives the same numbers everywhere.
 *
 * PCG64 (XSL-RR) with the seed as initial state and a fixed stream; whole numbers by Lemire’s method, without bias.
 * Another program gives other numbers for the same seed; not for cryptography.
 *
 * O’Neill, M. E. (2014), PCG: a family of simple fast space-efficient statistically good algorithms for random number generation, HMC-CS-2014-0905.
 */
export function randomNumbers(options: RandomNumbersOptions): RandomNumbersResult;

/** Options of `movingAverage`. */
export interface MovingAverageOptions extends OverRows {
  /** Value of each year. */
  readonly values: Numbers;
  /** Years averaged. */
  readonly width: number;
  /** Centred or backwards. Default "centred". */
  readonly window?: "centred" | "trailing";
  /** No value at the ends, or the mean of what is there. Default "none". */
  readonly edges?: "none" | "shrink";
}

/** Result of `movingAverage`. */
export interface MovingAverageResult extends Result {
  /** Moving averages */
  values: (number | null)[];
  /** Window */
  window: "centred" | "trailing" | null;
  /** Ends */
  edges: "none" | "shrink" | null;
}

/**
 * Moving average: The mean of neighbouring years in place of each, to see the course.
 *
 * Evenly spaced; an even centred window takes half of both ends; the ends have no value by default.
 * A missing year breaks the spacing: fill it first or use LOWESS.
 *
 * Kendall, M. & Ord, J. K. (1990), Time Series, 3rd ed., Edward Arnold, chapter 3.
 */
export function movingAverage(options: MovingAverageOptions): MovingAverageResult;

/** Options of `lowess`. */
export interface LowessOptions extends OverRows {
  /** Abscissa, such as years. */
  readonly x: Numbers;
  /** Ordinate. */
  readonly y: Numbers;
  /** Share of points used at each. Default 0.6666666666666666. */
  readonly span?: number;
  /** Robust rounds. Default 3. */
  readonly iterations?: number;
}

/** Result of `lowess`. */
export interface LowessResult extends Result {
  /** Smooth at each point */
  fitted: (number | null)[];
}

/**
 * Robust local regression (LOWESS): A smooth line through points that single outliers move little.
 *
 * The nearest two thirds and three robust rounds by default, tricube weights; fitted at every point, no interpolation.
 * The ends are least reliable; with few points it follows them.
 *
 * Cleveland, W. S. (1979), Robust locally weighted regression and smoothing scatterplots, JASA 74, 829–836.
 */
export function lowess(options: LowessOptions): LowessResult;

/** Options of `mannKendall`. */
export interface MannKendallOptions extends OverRows {
  /** Times, such as years. */
  readonly times: Numbers;
  /** Value at each time. */
  readonly values: Numbers;
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `mannKendall`. */
export interface MannKendallResult extends Result {
  /** S statistic */
  s: number | null;
  /** Its variance */
  variance: number | null;
  /** Standardised */
  z: number | null;
  /** Two-sided p-value */
  p: number | null;
  /** Whether p is exact or approximate */
  distribution: "exact" | "normal" | null;
  /** τ-b with time */
  tau: number | null;
  /** Sen’s slope, by unit of time */
  slope: number | null;
  /** Lower end of the slope’s interval */
  low: number | null;
  /** Upper end of the slope’s interval */
  high: number | null;
}

/**
 * Mann–Kendall trend test and Sen’s slope: Whether a series keeps rising or falling, and by how much a year, unmoved by single outliers.
 *
 * Exact for at most ten values without ties, otherwise normal with a continuity correction of 1 and variance corrected for ties. The slope is the median of all pairwise slopes.
 * With four values two-sided p is at least 0.083; dependence between years makes p too small.
 *
 * Mann, H. B. (1945), Nonparametric tests against trend, Econometrica 13, 245–259; Sen, P. K. (1968), JASA 63, 1379–1389.
 */
export function mannKendall(options: MannKendallOptions): MannKendallResult;

/** Options of `autocorrelation`. */
export interface AutocorrelationOptions extends OverRows {
  /** Value of each time. */
  readonly values: Numbers;
  /** How many times back. Default 1. */
  readonly lags?: number;
}

/** Result of `autocorrelation`. */
export interface AutocorrelationResult extends Result {
  /** Autocorrelation 1, 2, … times back */
  r: (number | null)[];
  /** Times */
  n: number | null;
}

/**
 * Autocorrelation: How a series goes together with itself some times earlier: whether a high year follows a high one.
 *
 * NIST’s definition: the mean and the squares of the whole series, without correction for the number of products.
 * Evenly spaced times; of a few years it says next to nothing.
 *
 * Box, G. E. P. & Jenkins, G. M. (1976), Time Series Analysis: Forecasting and Control, Holden-Day, 28–32.
 */
export function autocorrelation(options: AutocorrelationOptions): AutocorrelationResult;

/** Options of `meanBounds`. */
export interface MeanBoundsOptions {
  /** Known values. */
  readonly known: Numbers;
  /** How many are missing. */
  readonly missing: number;
  /** Smallest possible value. Default 0. */
  readonly min?: number;
  /** Largest possible value. Default 1. */
  readonly max?: number;
}

/** Result of `meanBounds`. */
export interface MeanBoundsResult extends Result {
  /** Mean of what is known */
  knownMean: number | null;
  /** Mean, at least */
  low: number | null;
  /** Mean, at most */
  high: number | null;
  /** Share missing */
  missingShare: number | null;
}

/**
 * Worst-case bounds with missing values: Whatever the missing values are, the mean or proportion must lie in this range.
 *
 * Nothing is assumed about why they are missing; each may be the smallest or the largest.
 * A dash, a zero and a suppressed figure are three things: a zero is a value.
 *
 * Manski, C. F. (1989), Anatomy of the selection problem, Journal of Human Resources 24(3), 343–360.
 */
export function meanBounds(options: MeanBoundsOptions): MeanBoundsResult;

/** Options of `rubinPool`. */
export interface RubinPoolOptions {
  /** Estimate of each. */
  readonly estimates: Numbers;
  /** Variance of each (standard error squared). */
  readonly variances: Numbers;
  /** Degrees of freedom of the complete data. */
  readonly completeDf?: number;
  /** Confidence level. Default 0.95. */
  readonly level?: number;
}

/** Result of `rubinPool`. */
export interface RubinPoolResult extends Result {
  /** Pooled estimate */
  estimate: number | null;
  /** Standard error */
  standardError: number | null;
  /** Variance within */
  within: number | null;
  /** Variance between */
  between: number | null;
  /** Total variance */
  total: number | null;
  /** Degrees of freedom */
  df: number | null;
  /** Fraction of missing information */
  missingInformation: number | null;
  /** Lower end of the interval */
  low: number | null;
  /** Upper end of the interval */
  high: number | null;
}

/**
 * Pooling of imputations (Rubin’s rules): Estimates of several completed data sets put together, the error counting what imputation adds.
 *
 * Rubin’s degrees of freedom by default; Barnard and Rubin’s where the complete data’s are given.
 * It pools and does not impute: say how values were imputed.
 *
 * Rubin, D. B. (1987), Multiple Imputation for Nonresponse in Surveys, Wiley; Barnard, J. & Rubin, D. B. (1999), Biometrika 86, 948–955.
 */
export function rubinPool(options: RubinPoolOptions): RubinPoolResult;

/** Options of `normalDistribution`. */
export interface NormalDistributionOptions {
  /** Where to look at it. */
  readonly x?: Numbers;
  /** Probabilities whose quantiles are wanted. */
  readonly p?: Numbers;
  /** Mean. Default 0. */
  readonly mean?: number;
  /** Standard deviation. Default 1. */
  readonly sd?: number;
}

/** Result of `normalDistribution`. */
export interface NormalDistributionResult extends Result {
  /** Probability of at most that */
  lower: (number | null)[];
  /** Probability of more than that, computed on its own */
  upper: (number | null)[];
  /** Density */
  density: (number | null)[];
  /** Value not exceeded with probability p */
  quantile: (number | null)[];
  /** Value exceeded with probability p */
  upperQuantile: (number | null)[];
}

/**
 * Normal distribution: Probabilities, density and quantiles, such as the 97.5% at 1.96.
 *
 * The upper tail is not one minus the lower: tiny probabilities keep twelve digits.
 * Quantiles of 0 and 1 lie at infinity and have no value.
 *
 * Abramowitz, M. & Stegun, I. A. (1972), Handbook of Mathematical Functions, 26.2.
 */
export function normalDistribution(options: NormalDistributionOptions): NormalDistributionResult;

/** Options of `tDistribution`. */
export interface TDistributionOptions {
  /** Where to look at it. */
  readonly x?: Numbers;
  /** Probabilities whose quantiles are wanted. */
  readonly p?: Numbers;
  /** Degrees of freedom, not necessarily whole. */
  readonly df: number;
}

/** Result of `tDistribution`. */
export interface TDistributionResult extends Result {
  /** Probability of at most that */
  lower: (number | null)[];
  /** Probability of more than that, computed on its own */
  upper: (number | null)[];
  /** Density */
  density: (number | null)[];
  /** Value not exceeded with probability p */
  quantile: (number | null)[];
  /** Value exceeded with probability p */
  upperQuantile: (number | null)[];
}

/**
 * Student’s t distribution: The distribution for means and coefficients of few values: with five counties, 4 degrees of freedom, the limit is 2.78 and not 1.96.
 *
 * The upper tail is not one minus the lower: tiny probabilities keep twelve digits.
 * Quantiles of 0 and 1 lie at infinity and have no value.
 *
 * Loader, C. (2000), Fast and accurate computation of binomial probabilities; DiDonato, A. R. & Morris, A. H. (1992), ACM Transactions on Mathematical Software 18, 360–373.
 */
export function tDistribution(options: TDistributionOptions): TDistributionResult;

/** Options of `chiSquaredDistribution`. */
export interface ChiSquaredDistributionOptions {
  /** Where to look at it. */
  readonly x?: Numbers;
  /** Probabilities whose quantiles are wanted. */
  readonly p?: Numbers;
  /** Degrees of freedom, not necessarily whole. */
  readonly df: number;
}

/** Result of `chiSquaredDistribution`. */
export interface ChiSquaredDistributionResult extends Result {
  /** Probability of at most that */
  lower: (number | null)[];
  /** Probability of more than that, computed on its own */
  upper: (number | null)[];
  /** Density */
  density: (number | null)[];
  /** Value not exceeded with probability p */
  quantile: (number | null)[];
  /** Value exceeded with probability p */
  upperQuantile: (number | null)[];
}

/**
 * χ² distribution: The distribution behind tests of tables.
 *
 * The upper tail is not one minus the lower: tiny probabilities keep twelve digits.
 * Without a value where the density is infinite, at an end, and for quantiles that lie at infinity.
 *
 * Temme, N. M. (1994), A set of algorithms for the incomplete gamma functions, Probability in the Engineering and Informational Sciences 8, 291–307.
 */
export function chiSquaredDistribution(options: ChiSquaredDistributionOptions): ChiSquaredDistributionResult;

/** Options of `fDistribution`. */
export interface FDistributionOptions {
  /** Where to look at it. */
  readonly x?: Numbers;
  /** Probabilities whose quantiles are wanted. */
  readonly p?: Numbers;
  /** Degrees of freedom of the numerator. */
  readonly df1: number;
  /** Degrees of freedom of the denominator. */
  readonly df2: number;
}

/** Result of `fDistribution`. */
export interface FDistributionResult extends Result {
  /** Probability of at most that */
  lower: (number | null)[];
  /** Probability of more than that, computed on its own */
  upper: (number | null)[];
  /** Density */
  density: (number | null)[];
  /** Value not exceeded with probability p */
  quantile: (number | null)[];
  /** Value exceeded with probability p */
  upperQuantile: (number | null)[];
}

/**
 * F distribution: The distribution behind the analysis of variance and tests of several coefficients.
 *
 * The upper tail is not one minus the lower: tiny probabilities keep twelve digits.
 * Without a value where the density is infinite, at an end, and for quantiles that lie at infinity.
 *
 * Loader, C. (2000), Fast and accurate computation of binomial probabilities; DiDonato, A. R. & Morris, A. H. (1992), ACM Transactions on Mathematical Software 18, 360–373.
 */
export function fDistribution(options: FDistributionOptions): FDistributionResult;

/** Options of `betaDistribution`. */
export interface BetaDistributionOptions {
  /** Where to look at it. */
  readonly x?: Numbers;
  /** Probabilities whose quantiles are wanted. */
  readonly p?: Numbers;
  /** First shape. */
  readonly a: number;
  /** Second shape. */
  readonly b: number;
}

/** Result of `betaDistribution`. */
export interface BetaDistributionResult extends Result {
  /** Probability of at most that */
  lower: (number | null)[];
  /** Probability of more than that, computed on its own */
  upper: (number | null)[];
  /** Density */
  density: (number | null)[];
  /** Value not exceeded with probability p */
  quantile: (number | null)[];
  /** Value exceeded with probability p */
  upperQuantile: (number | null)[];
}

/**
 * Beta distribution: The distribution of a proportion, such as what is believed of it after x of n were seen.
 *
 * The upper tail is not one minus the lower: tiny probabilities keep twelve digits.
 * Without a value where the density is infinite, at an end, and for quantiles that lie at infinity.
 *
 * Loader, C. (2000), Fast and accurate computation of binomial probabilities; DiDonato, A. R. & Morris, A. H. (1992), ACM Transactions on Mathematical Software 18, 360–373.
 */
export function betaDistribution(options: BetaDistributionOptions): BetaDistributionResult;

/** Options of `gammaDistribution`. */
export interface GammaDistributionOptions {
  /** Where to look at it. */
  readonly x?: Numbers;
  /** Probabilities whose quantiles are wanted. */
  readonly p?: Numbers;
  /** Shape. */
  readonly shape: number;
  /** Scale. Default 1. */
  readonly scale?: number;
}

/** Result of `gammaDistribution`. */
export interface GammaDistributionResult extends Result {
  /** Probability of at most that */
  lower: (number | null)[];
  /** Probability of more than that, computed on its own */
  upper: (number | null)[];
  /** Density */
  density: (number | null)[];
  /** Value not exceeded with probability p */
  quantile: (number | null)[];
  /** Value exceeded with probability p */
  upperQuantile: (number | null)[];
}

/**
 * Gamma distribution: The distribution of waiting times and of rates; the model of counties’ true rates behind shrinkage.
 *
 * By shape k and scale θ, mean kθ; the upper tail is computed on its own.
 * Without a value where the density is infinite, at an end, and for quantiles that lie at infinity.
 *
 * Temme, N. M. (1994), A set of algorithms for the incomplete gamma functions, Probability in the Engineering and Informational Sciences 8, 291–307.
 */
export function gammaDistribution(options: GammaDistributionOptions): GammaDistributionResult;

/** Options of `binomialDistribution`. */
export interface BinomialDistributionOptions {
  /** Counts to look at. */
  readonly k?: Numbers;
  /** Probabilities whose quantiles are wanted. */
  readonly p?: Numbers;
  /** Of how many. */
  readonly n: number;
  /** Probability of each. */
  readonly probability: number;
}

/** Result of `binomialDistribution`. */
export interface BinomialDistributionResult extends Result {
  /** Probability of at most that */
  lower: (number | null)[];
  /** Probability of more than that, computed on its own */
  upper: (number | null)[];
  /** Probability of exactly that */
  probability: (number | null)[];
  /** Value not exceeded with probability p */
  quantile: (number | null)[];
  /** Value exceeded with probability p */
  upperQuantile: (number | null)[];
}

/**
 * Binomial distribution: Of n households, each with probability p: the probability of exactly, at most and more than k.
 *
 * A quantile is the smallest count whose lower tail reaches p, within 64 ε; what is not whole has probability 0.
 * It wants independent households of one probability; clustered poverty is neither.
 *
 * Loader, C. (2000), Fast and accurate computation of binomial probabilities.
 */
export function binomialDistribution(options: BinomialDistributionOptions): BinomialDistributionResult;

/** Options of `poissonDistribution`. */
export interface PoissonDistributionOptions {
  /** Counts to look at. */
  readonly k?: Numbers;
  /** Probabilities whose quantiles are wanted. */
  readonly p?: Numbers;
  /** Mean. */
  readonly mean: number;
}

/** Result of `poissonDistribution`. */
export interface PoissonDistributionResult extends Result {
  /** Probability of at most that */
  lower: (number | null)[];
  /** Probability of more than that, computed on its own */
  upper: (number | null)[];
  /** Probability of exactly that */
  probability: (number | null)[];
  /** Value not exceeded with probability p */
  quantile: (number | null)[];
  /** Value exceeded with probability p */
  upperQuantile: (number | null)[];
}

/**
 * Poisson distribution: Of something that happens μ times on average: the probability of exactly, at most and more than k times.
 *
 * A quantile is the smallest count whose lower tail reaches p, within 64 ε; what is not whole has probability 0.
 * It wants independent events at a constant rate; the quantile of 1 lies at infinity and has no value.
 *
 * Loader, C. (2000), Fast and accurate computation of binomial probabilities.
 */
export function poissonDistribution(options: PoissonDistributionOptions): PoissonDistributionResult;

/** Options of `logGamma`. */
export interface LogGammaOptions {
  /** Where. */
  readonly x: Numbers;
}

/** Result of `logGamma`. */
export interface LogGammaResult extends Result {
  /** Value */
  value: (number | null)[];
}

/**
 * Logarithm of the gamma function: The natural logarithm of the factorial carried on to all numbers: Γ(n+1) = n!.
 *
 * Of the absolute value; relatively exact near its zeros 1 and 2.
 * Without a value at 0, −1, −2, …
 *
 * Abramowitz, M. & Stegun, I. A. (1972), Handbook of Mathematical Functions, 6.1.
 */
export function logGamma(options: LogGammaOptions): LogGammaResult;

/** Options of `errorFunction`. */
export interface ErrorFunctionOptions {
  /** Where. */
  readonly x: Numbers;
}

/** Result of `errorFunction`. */
export interface ErrorFunctionResult extends Result {
  /** Error function */
  erf: (number | null)[];
  /** Complementary error function */
  erfc: (number | null)[];
}

/**
 * Error function: The integral behind the normal distribution, and what it lacks of 1.
 *
 * erfc is computed on its own, not as one minus erf.
 * Beyond about x = 27 erfc is below the smallest number and 0.
 *
 * Abramowitz, M. & Stegun, I. A. (1972), Handbook of Mathematical Functions, 7.1.
 */
export function errorFunction(options: ErrorFunctionOptions): ErrorFunctionResult;

/** Options and result of each statistic. */
export interface Statistics {
  read_printed: { options: ReadPrintedOptions; result: ReadPrintedResult };
  rounding_interval: { options: RoundingIntervalOptions; result: RoundingIntervalResult };
  interval_arithmetic: { options: IntervalArithmeticOptions; result: IntervalArithmeticResult };
  printed_change: { options: PrintedChangeOptions; result: PrintedChangeResult };
  audit_ratio: { options: AuditRatioOptions; result: AuditRatioResult };
  audit_sum: { options: AuditSumOptions; result: AuditSumResult };
  implied_count: { options: ImpliedCountOptions; result: ImpliedCountResult };
  exact_moments: { options: ExactMomentsOptions; result: ExactMomentsResult };
  display_round: { options: DisplayRoundOptions; result: DisplayRoundResult };
  point_change: { options: PointChangeOptions; result: PointChangeResult };
  percent_change: { options: PercentChangeOptions; result: PercentChangeResult };
  log_change: { options: LogChangeOptions; result: LogChangeResult };
  annual_change: { options: AnnualChangeOptions; result: AnnualChangeResult };
  compound_annual_rate: { options: CompoundAnnualRateOptions; result: CompoundAnnualRateResult };
  halving_time: { options: HalvingTimeOptions; result: HalvingTimeResult };
  doubling_time: { options: DoublingTimeOptions; result: DoublingTimeResult };
  time_to_target: { options: TimeToTargetOptions; result: TimeToTargetResult };
  arc_elasticity: { options: ArcElasticityOptions; result: ArcElasticityResult };
  growth_elasticity: { options: GrowthElasticityOptions; result: GrowthElasticityResult };
  kitagawa: { options: KitagawaOptions; result: KitagawaResult };
  per_capita: { options: PerCapitaOptions; result: PerCapitaResult };
  cost_per_person_out: { options: CostPerPersonOutOptions; result: CostPerPersonOutResult };
  deflate: { options: DeflateOptions; result: DeflateResult };
  proportion_interval: { options: ProportionIntervalOptions; result: ProportionIntervalResult };
  proportion_difference: { options: ProportionDifferenceOptions; result: ProportionDifferenceResult };
  risk_ratio: { options: RiskRatioOptions; result: RiskRatioResult };
  rate_interval: { options: RateIntervalOptions; result: RateIntervalResult };
  describe: { options: DescribeOptions; result: DescribeResult };
  group_means: { options: GroupMeansOptions; result: GroupMeansResult };
  ranks: { options: RanksOptions; result: RanksResult };
  percentile_rank: { options: PercentileRankOptions; result: PercentileRankResult };
  quantiles: { options: QuantilesOptions; result: QuantilesResult };
  z_scores: { options: ZScoresOptions; result: ZScoresResult };
  tukey_fences: { options: TukeyFencesOptions; result: TukeyFencesResult };
  standardised_distances: { options: StandardisedDistancesOptions; result: StandardisedDistancesResult };
  weighted_moments: { options: WeightedMomentsOptions; result: WeightedMomentsResult };
  one_way_anova: { options: OneWayAnovaOptions; result: OneWayAnovaResult };
  funnel_limits: { options: FunnelLimitsOptions; result: FunnelLimitsResult };
  empirical_bayes: { options: EmpiricalBayesOptions; result: EmpiricalBayesResult };
  adjust_p: { options: AdjustPOptions; result: AdjustPResult };
  lorenz: { options: LorenzOptions; result: LorenzResult };
  gini: { options: GiniOptions; result: GiniResult };
  generalised_entropy: { options: GeneralisedEntropyOptions; result: GeneralisedEntropyResult };
  atkinson: { options: AtkinsonOptions; result: AtkinsonResult };
  hoover: { options: HooverOptions; result: HooverResult };
  coefficient_of_variation: { options: CoefficientOfVariationOptions; result: CoefficientOfVariationResult };
  foster_greer_thorbecke: { options: FosterGreerThorbeckeOptions; result: FosterGreerThorbeckeResult };
  alkire_foster: { options: AlkireFosterOptions; result: AlkireFosterResult };
  sigma_convergence: { options: SigmaConvergenceOptions; result: SigmaConvergenceResult };
  beta_convergence: { options: BetaConvergenceOptions; result: BetaConvergenceResult };
  fixed_effects: { options: FixedEffectsOptions; result: FixedEffectsResult };
  difference_in_differences: { options: DifferenceInDifferencesOptions; result: DifferenceInDifferencesResult };
  panel_difference_in_differences: { options: PanelDifferenceInDifferencesOptions; result: PanelDifferenceInDifferencesResult };
  randomisation_inference: { options: RandomisationInferenceOptions; result: RandomisationInferenceResult };
  event_study: { options: EventStudyOptions; result: EventStudyResult };
  ordinary_least_squares: { options: OrdinaryLeastSquaresOptions; result: OrdinaryLeastSquaresResult };
  weighted_least_squares: { options: WeightedLeastSquaresOptions; result: WeightedLeastSquaresResult };
  polynomial_fit: { options: PolynomialFitOptions; result: PolynomialFitResult };
  cluster_robust_regression: { options: ClusterRobustRegressionOptions; result: ClusterRobustRegressionResult };
  regression_diagnostics: { options: RegressionDiagnosticsOptions; result: RegressionDiagnosticsResult };
  theil_sen: { options: TheilSenOptions; result: TheilSenResult };
  repeated_medians: { options: RepeatedMediansOptions; result: RepeatedMediansResult };
  t_test: { options: TTestOptions; result: TTestResult };
  mann_whitney: { options: MannWhitneyOptions; result: MannWhitneyResult };
  wilcoxon_signed_rank: { options: WilcoxonSignedRankOptions; result: WilcoxonSignedRankResult };
  kruskal_wallis: { options: KruskalWallisOptions; result: KruskalWallisResult };
  chi_squared_test: { options: ChiSquaredTestOptions; result: ChiSquaredTestResult };
  goodness_of_fit: { options: GoodnessOfFitOptions; result: GoodnessOfFitResult };
  fisher_exact: { options: FisherExactOptions; result: FisherExactResult };
  smallest_p: { options: SmallestPOptions; result: SmallestPResult };
  pearson: { options: PearsonOptions; result: PearsonResult };
  correlation_matrix: { options: CorrelationMatrixOptions; result: CorrelationMatrixResult };
  spearman: { options: SpearmanOptions; result: SpearmanResult };
  kendall: { options: KendallOptions; result: KendallResult };
  bootstrap: { options: BootstrapOptions; result: BootstrapResult };
  permutation_test: { options: PermutationTestOptions; result: PermutationTestResult };
  random_numbers: { options: RandomNumbersOptions; result: RandomNumbersResult };
  moving_average: { options: MovingAverageOptions; result: MovingAverageResult };
  lowess: { options: LowessOptions; result: LowessResult };
  mann_kendall: { options: MannKendallOptions; result: MannKendallResult };
  autocorrelation: { options: AutocorrelationOptions; result: AutocorrelationResult };
  mean_bounds: { options: MeanBoundsOptions; result: MeanBoundsResult };
  rubin_pool: { options: RubinPoolOptions; result: RubinPoolResult };
  normal_distribution: { options: NormalDistributionOptions; result: NormalDistributionResult };
  t_distribution: { options: TDistributionOptions; result: TDistributionResult };
  chi_squared_distribution: { options: ChiSquaredDistributionOptions; result: ChiSquaredDistributionResult };
  f_distribution: { options: FDistributionOptions; result: FDistributionResult };
  beta_distribution: { options: BetaDistributionOptions; result: BetaDistributionResult };
  gamma_distribution: { options: GammaDistributionOptions; result: GammaDistributionResult };
  binomial_distribution: { options: BinomialDistributionOptions; result: BinomialDistributionResult };
  poisson_distribution: { options: PoissonDistributionOptions; result: PoissonDistributionResult };
  log_gamma: { options: LogGammaOptions; result: LogGammaResult };
  error_function: { options: ErrorFunctionOptions; result: ErrorFunctionResult };
}
