// @ts-check
// Generated from the tables of the statistics by `cargo xtask build`.
import { call } from "./statistics.js";

/** @param {any} options */
export const readPrinted = (options) => call("read_printed", options);
/** @param {any} options */
export const roundingInterval = (options) => call("rounding_interval", options);
/** @param {any} options */
export const intervalArithmetic = (options) => call("interval_arithmetic", options);
/** @param {any} options */
export const printedChange = (options) => call("printed_change", options);
/** @param {any} options */
export const auditRatio = (options) => call("audit_ratio", options);
/** @param {any} options */
export const auditSum = (options) => call("audit_sum", options);
/** @param {any} options */
export const impliedCount = (options) => call("implied_count", options);
/** @param {any} options */
export const exactMoments = (options) => call("exact_moments", options);
/** @param {any} options */
export const displayRound = (options) => call("display_round", options);
/** @param {any} options */
export const pointChange = (options) => call("point_change", options);
/** @param {any} options */
export const percentChange = (options) => call("percent_change", options);
/** @param {any} options */
export const logChange = (options) => call("log_change", options);
/** @param {any} options */
export const annualChange = (options) => call("annual_change", options);
/** @param {any} options */
export const compoundAnnualRate = (options) => call("compound_annual_rate", options);
/** @param {any} options */
export const halvingTime = (options) => call("halving_time", options);
/** @param {any} options */
export const doublingTime = (options) => call("doubling_time", options);
/** @param {any} options */
export const timeToTarget = (options) => call("time_to_target", options);
/** @param {any} options */
export const arcElasticity = (options) => call("arc_elasticity", options);
/** @param {any} options */
export const growthElasticity = (options) => call("growth_elasticity", options);
/** @param {any} options */
export const kitagawa = (options) => call("kitagawa", options);
/** @param {any} options */
export const perCapita = (options) => call("per_capita", options);
/** @param {any} options */
export const costPerPersonOut = (options) => call("cost_per_person_out", options);
/** @param {any} options */
export const deflate = (options) => call("deflate", options);
/** @param {any} options */
export const proportionInterval = (options) => call("proportion_interval", options);
/** @param {any} options */
export const proportionDifference = (options) => call("proportion_difference", options);
/** @param {any} options */
export const riskRatio = (options) => call("risk_ratio", options);
/** @param {any} options */
export const rateInterval = (options) => call("rate_interval", options);
/** @param {any} options */
export const describe = (options) => call("describe", options);
/** @param {any} options */
export const groupMeans = (options) => call("group_means", options);
/** @param {any} options */
export const ranks = (options) => call("ranks", options);
/** @param {any} options */
export const percentileRank = (options) => call("percentile_rank", options);
/** @param {any} options */
export const quantiles = (options) => call("quantiles", options);
/** @param {any} options */
export const zScores = (options) => call("z_scores", options);
/** @param {any} options */
export const tukeyFences = (options) => call("tukey_fences", options);
/** @param {any} options */
export const standardisedDistances = (options) => call("standardised_distances", options);
/** @param {any} options */
export const weightedMoments = (options) => call("weighted_moments", options);
/** @param {any} options */
export const oneWayAnova = (options) => call("one_way_anova", options);
/** @param {any} options */
export const funnelLimits = (options) => call("funnel_limits", options);
/** @param {any} options */
export const empiricalBayes = (options) => call("empirical_bayes", options);
/** @param {any} options */
export const adjustP = (options) => call("adjust_p", options);
/** @param {any} options */
export const lorenz = (options) => call("lorenz", options);
/** @param {any} options */
export const gini = (options) => call("gini", options);
/** @param {any} options */
export const generalisedEntropy = (options) => call("generalised_entropy", options);
/** @param {any} options */
export const atkinson = (options) => call("atkinson", options);
/** @param {any} options */
export const hoover = (options) => call("hoover", options);
/** @param {any} options */
export const coefficientOfVariation = (options) => call("coefficient_of_variation", options);
/** @param {any} options */
export const fosterGreerThorbecke = (options) => call("foster_greer_thorbecke", options);
/** @param {any} options */
export const alkireFoster = (options) => call("alkire_foster", options);
/** @param {any} options */
export const sigmaConvergence = (options) => call("sigma_convergence", options);
/** @param {any} options */
export const betaConvergence = (options) => call("beta_convergence", options);
/** @param {any} options */
export const fixedEffects = (options) => call("fixed_effects", options);
/** @param {any} options */
export const differenceInDifferences = (options) => call("difference_in_differences", options);
/** @param {any} options */
export const panelDifferenceInDifferences = (options) => call("panel_difference_in_differences", options);
/** @param {any} options */
export const randomisationInference = (options) => call("randomisation_inference", options);
/** @param {any} options */
export const eventStudy = (options) => call("event_study", options);
/** @param {any} options */
export const ordinaryLeastSquares = (options) => call("ordinary_least_squares", options);
/** @param {any} options */
export const weightedLeastSquares = (options) => call("weighted_least_squares", options);
/** @param {any} options */
export const polynomialFit = (options) => call("polynomial_fit", options);
/** @param {any} options */
export const clusterRobustRegression = (options) => call("cluster_robust_regression", options);
/** @param {any} options */
export const regressionDiagnostics = (options) => call("regression_diagnostics", options);
/** @param {any} options */
export const theilSen = (options) => call("theil_sen", options);
/** @param {any} options */
export const repeatedMedians = (options) => call("repeated_medians", options);
/** @param {any} options */
export const tTest = (options) => call("t_test", options);
/** @param {any} options */
export const mannWhitney = (options) => call("mann_whitney", options);
/** @param {any} options */
export const wilcoxonSignedRank = (options) => call("wilcoxon_signed_rank", options);
/** @param {any} options */
export const kruskalWallis = (options) => call("kruskal_wallis", options);
/** @param {any} options */
export const chiSquaredTest = (options) => call("chi_squared_test", options);
/** @param {any} options */
export const goodnessOfFit = (options) => call("goodness_of_fit", options);
/** @param {any} options */
export const fisherExact = (options) => call("fisher_exact", options);
/** @param {any} options */
export const smallestP = (options) => call("smallest_p", options);
/** @param {any} options */
export const pearson = (options) => call("pearson", options);
/** @param {any} options */
export const correlationMatrix = (options) => call("correlation_matrix", options);
/** @param {any} options */
export const spearman = (options) => call("spearman", options);
/** @param {any} options */
export const kendall = (options) => call("kendall", options);
/** @param {any} options */
export const bootstrap = (options) => call("bootstrap", options);
/** @param {any} options */
export const permutationTest = (options) => call("permutation_test", options);
/** @param {any} options */
export const randomNumbers = (options) => call("random_numbers", options);
/** @param {any} options */
export const movingAverage = (options) => call("moving_average", options);
/** @param {any} options */
export const lowess = (options) => call("lowess", options);
/** @param {any} options */
export const mannKendall = (options) => call("mann_kendall", options);
/** @param {any} options */
export const autocorrelation = (options) => call("autocorrelation", options);
/** @param {any} options */
export const meanBounds = (options) => call("mean_bounds", options);
/** @param {any} options */
export const rubinPool = (options) => call("rubin_pool", options);
/** @param {any} options */
export const normalDistribution = (options) => call("normal_distribution", options);
/** @param {any} options */
export const tDistribution = (options) => call("t_distribution", options);
/** @param {any} options */
export const chiSquaredDistribution = (options) => call("chi_squared_distribution", options);
/** @param {any} options */
export const fDistribution = (options) => call("f_distribution", options);
/** @param {any} options */
export const betaDistribution = (options) => call("beta_distribution", options);
/** @param {any} options */
export const gammaDistribution = (options) => call("gamma_distribution", options);
/** @param {any} options */
export const binomialDistribution = (options) => call("binomial_distribution", options);
/** @param {any} options */
export const poissonDistribution = (options) => call("poisson_distribution", options);
/** @param {any} options */
export const logGamma = (options) => call("log_gamma", options);
/** @param {any} options */
export const errorFunction = (options) => call("error_function", options);
