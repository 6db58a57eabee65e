//! What follows from a solved problem: errors, tests, intervals, fit.

use super::core::{Core, Sums};
use super::covariance::{clustered, robust, Covariance, DfRule, Spread};
use super::design::scaled;
use super::fit::{Fit, Options, Term};
use super::tails;
use crate::quantity::Undefined;
use crate::stats::sum::{count, finite};
use crate::stats::Caution;

/// Above this condition number half the digits of the data are lost; R would
/// leave such a column out.
const ILL: f64 = 1e7;
/// Below so many clusters, errors by CR0 and CR1 are known to be too small.
const FEW_CLUSTERS: usize = 40;

/// What a regression stands on beside its own columns.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Extra {
    /// Absorbed effects, taken from the residual degrees of freedom.
    pub(crate) absorbed: usize,
    /// Of these, the ones that the factor of CR1 counts.
    pub(crate) counted: usize,
    /// First columns of which nothing is asked, such as dummies.
    pub(crate) nuisance: usize,
}

impl Extra {
    /// Effects that were taken out before.
    pub(crate) const fn absorbing(absorbed: usize, counted: usize) -> Self {
        Self {
            absorbed,
            counted,
            nuisance: 0,
        }
    }
}

/// Everything that follows from a solved problem.
pub(crate) fn inference(
    core: &Core<'_>,
    options: &Options<'_>,
    clusters: Option<&[usize]>,
    extra: Extra,
) -> Fit {
    let (rows, rank) = (core.rows(), core.rank());
    let sums = core.scaled_sums(options.intercept);
    let df = rows.saturating_sub(rank + extra.absorbed);
    let groups = clusters.map(distinct);
    let spread = spread(core, options.covariance, clusters, extra, (sums, df));
    let rule = options.covariance.df_rule();
    let common = match rule {
        DfRule::Residual if df > 0 => Ok(count(df)),
        DfRule::Residual => Err(Undefined::Saturated),
        DfRule::ClustersMinusOne => match groups {
            Some(g) if g > 1 => Ok(count(g - 1)),
            _ => Err(Undefined::TooFew),
        },
        DfRule::Satterthwaite => Err(Undefined::TooFew),
    };
    let shift = usize::from(options.intercept);
    let term = |index: usize| {
        let column = index.checked_sub(shift);
        match core.qr.kept.iter().position(|k| *k == index) {
            Some(kept) => {
                let own = spread.freedom.as_ref().map(|f| f[kept]);
                let of = Estimate::of(core, kept, &spread, own.unwrap_or(common));
                of.term(column, options.level)
            }
            None => Term::dropped(column),
        }
    };
    let terms = (0..core.columns.len()).map(term).collect();
    let quality = Quality::of(core, sums, df, options.intercept);
    let mut fit = Fit {
        terms,
        rows,
        rank,
        residual_df: df,
        residual_squares: finite(scaled(sums.residual, core.exponent)),
        sigma: quality.sigma,
        r_squared: quality.r_squared,
        adjusted_r_squared: quality.adjusted,
        f: quality.f,
        f_df: quality.f_df,
        f_p: quality.f_p,
        condition_number: core.condition,
        dropped: core.qr.dropped.iter().map(|d| d - shift).collect(),
        refinement_steps: core.solution.steps,
        residuals: core
            .residuals()
            .iter()
            .map(|r| scaled(*r, core.y.exponent))
            .collect(),
        covariance: options.covariance,
        df_rule: rule,
        clusters: groups,
        cautions: Vec::new(),
    };
    fit.cautions = cautions(&fit, spread.decided);
    fit
}

fn cautions(fit: &Fit, decided: bool) -> Vec<Caution> {
    let mut out = Vec::new();
    if fit.residual_df < 5 {
        out.push(Caution::FewUnits);
    }
    let few = match fit.covariance {
        Covariance::Cr0 | Covariance::Cr1 => fit.clusters.is_some_and(|g| g < FEW_CLUSTERS),
        Covariance::Cr2 => fit.terms.iter().any(|t| t.df.is_ok_and(|df| df < 4.0)),
        _ => false,
    };
    if few {
        out.push(Caution::FewClusters);
    }
    if decided {
        out.push(Caution::HighLeverage);
    }
    if fit.condition_number > ILL {
        out.push(Caution::IllConditioned);
    }
    if !fit.dropped.is_empty() {
        out.push(Caution::DroppedColumns);
    }
    out
}

fn distinct(clusters: &[usize]) -> usize {
    let mut sorted = clusters.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    sorted.len()
}

fn spread(
    core: &Core<'_>,
    kind: Covariance,
    clusters: Option<&[usize]>,
    extra: Extra,
    (sums, df): (Sums, usize),
) -> Spread {
    let none = |reason| Spread {
        matrix: Err(reason),
        freedom: None,
        decided: false,
    };
    match (kind, clusters) {
        (Covariance::Classical, _) => {
            if df == 0 {
                return none(Undefined::Saturated);
            }
            let variance = sums.residual / count(df);
            let times = |row: &Vec<f64>| row.iter().map(|v| v * variance).collect();
            Spread {
                matrix: Ok(core.inverse.iter().map(times).collect()),
                ..none(Undefined::Saturated)
            }
        }
        (kind, Some(clusters)) if kind.is_clustered() => {
            let counted = core.rank() + extra.counted;
            clustered(core, kind, clusters, (counted, extra.nuisance))
        }
        (kind, None) if kind.is_clustered() => none(Undefined::TooFew),
        (kind, _) => robust(core, kind, core.rank() + extra.absorbed),
    }
}

/// A coefficient before its tests.
struct Estimate {
    value: Result<f64, Undefined>,
    error: Result<f64, Undefined>,
    df: Result<f64, Undefined>,
}

impl Estimate {
    fn of(core: &Core<'_>, kept: usize, spread: &Spread, df: Result<f64, Undefined>) -> Self {
        let error = match &spread.matrix {
            Ok(m) => finite(scaled(m[kept][kept].max(0.0).sqrt(), core.power(kept))),
            Err(reason) => Err(*reason),
        };
        Self {
            value: core.coefficient(kept),
            error,
            df,
        }
    }

    fn term(self, column: Option<usize>, level: f64) -> Term {
        let Self { value, error, df } = self;
        let t = both(value, error).and_then(|(b, s)| finite(b / s));
        let p = both(t, df).and_then(|(t, df)| tails::t_two_sided(t, df));
        let half = both(error, df).and_then(|(s, df)| {
            if s > 0.0 {
                Ok(s * tails::t_critical(level, df)?)
            } else {
                Ok(0.0)
            }
        });
        let ends = both(value, half);
        Term {
            column,
            coefficient: value,
            standard_error: error,
            t,
            df,
            p,
            low: ends.and_then(|(b, h)| finite(b - h)),
            high: ends.and_then(|(b, h)| finite(b + h)),
        }
    }
}

impl Term {
    fn dropped(column: Option<usize>) -> Self {
        let none = Err(Undefined::RankDeficient);
        Self {
            column,
            coefficient: none,
            standard_error: none,
            t: none,
            df: none,
            p: none,
            low: none,
            high: none,
        }
    }
}

fn both(a: Result<f64, Undefined>, b: Result<f64, Undefined>) -> Result<(f64, f64), Undefined> {
    Ok((a?, b?))
}

/// How well a regression fits.
struct Quality {
    sigma: Result<f64, Undefined>,
    r_squared: Result<f64, Undefined>,
    adjusted: Result<f64, Undefined>,
    f: Result<f64, Undefined>,
    f_df: usize,
    f_p: Result<f64, Undefined>,
}

impl Quality {
    fn of(core: &Core<'_>, sums: Sums, df: usize, intercept: bool) -> Self {
        let free = if df > 0 {
            Ok(count(df))
        } else {
            Err(Undefined::Saturated)
        };
        let total = sums.residual + sums.model;
        let f_df = core.rank().saturating_sub(usize::from(intercept));
        let share = if total > 0.0 {
            Ok(sums.residual / total)
        } else {
            Err(Undefined::Constant)
        };
        // A model of a constant alone explains nothing of the variation.
        let f = free.and_then(|df| {
            if f_df == 0 {
                return Err(Undefined::RankDeficient);
            }
            finite((sums.model / count(f_df)) / (sums.residual / df))
        });
        let all = df + core.rank() - usize::from(intercept);
        Self {
            sigma: free.and_then(|df| {
                let power = core.exponent / 2;
                finite(scaled((sums.residual / df).sqrt(), power))
            }),
            r_squared: share.map(|_| sums.model / total),
            adjusted: both(share, free).map(|(s, df)| 1.0 - s * count(all) / df),
            f,
            f_df,
            f_p: both(f, free).and_then(|(f, df)| tails::f_upper(f, count(f_df), df)),
        }
    }
}
