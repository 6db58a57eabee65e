//! Regression within units and times.

use super::adjusted::{adjusted, replace};
use super::effects::{parts, Effects, Levels, Projection};
use crate::quantity::Undefined;
use crate::stats::regression::core::Core;
use crate::stats::regression::design::{scaled, Column};
use crate::stats::regression::inference::{inference, Extra};
use crate::stats::regression::{Covariance, DfRule, Fit, Options, Term, TOLERANCE};
use crate::stats::sum::{count, finite, mean_dd, same_length, squares_about, sum_of};
use crate::stats::Caution;

/// Which effects the small sample factor of CR1 counts among the coefficients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// None: slopes alone.
    None,
    /// Effects that are not nested in the clusters, and one for those that are.
    NonNested,
    /// All.
    All,
}

impl Counted {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::None, Self::NonNested, Self::All];

    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::NonNested => "non_nested",
            Self::All => "all",
        }
    }

    /// The one of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.as_str() == word)
    }
}

/// A panel and what is asked of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Panel<'a> {
    /// The unit of each row.
    pub units: &'a [usize],
    /// The time of each row.
    pub times: &'a [usize],
    /// Which effects are taken out.
    pub effects: Effects,
    /// The cluster of each row; the units where there are none.
    pub clusters: Option<&'a [usize]>,
    /// Classical or one over clusters.
    pub covariance: Covariance,
    /// Which effects CR1 counts.
    pub counted: Counted,
    /// Confidence level.
    pub level: f64,
}

/// A regression with fixed effects.
#[derive(Debug, Clone, PartialEq)]
pub struct FixedEffects {
    /// A term a column.
    pub terms: Vec<Term>,
    /// Rows.
    pub rows: usize,
    /// Units.
    pub units: usize,
    /// Times.
    pub times: usize,
    /// Parts of the panel that no unit and time connect.
    pub components: usize,
    /// Independent effects taken out.
    pub absorbed: usize,
    /// Rows less effects less slopes.
    pub residual_df: usize,
    /// Sum of squared residuals.
    pub residual_squares: Result<f64, Undefined>,
    /// Residual standard error.
    pub sigma: Result<f64, Undefined>,
    /// Share of what varies within that the columns explain.
    pub within_r_squared: Result<f64, Undefined>,
    /// Share of all variation that columns and effects explain.
    pub r_squared: Result<f64, Undefined>,
    /// Classical F of all columns together.
    pub f: Result<f64, Undefined>,
    /// Its first degrees of freedom.
    pub f_df: usize,
    /// Its p-value.
    pub f_p: Result<f64, Undefined>,
    /// Units with one row.
    pub singleton_units: usize,
    /// Times with one row.
    pub singleton_times: usize,
    /// Columns that depend on effects or earlier columns.
    pub dropped: Vec<usize>,
    /// Which covariance.
    pub covariance: Covariance,
    /// How degrees of freedom are counted.
    pub df_rule: DfRule,
    /// Clusters.
    pub clusters: usize,
    /// What CR1 counts as coefficients.
    pub counted: usize,
    /// What to be careful of.
    pub cautions: Vec<Caution>,
}

/// A column without effects; all zero where nothing but rounding is left.
pub(super) fn within(
    column: &Column<'_>,
    projection: &Projection<'_>,
) -> Result<Column<'static>, Undefined> {
    // Off its mean first, so that a large one costs no digits.
    let mean = mean_dd(&column.hi);
    let off: Vec<f64> = column.hi.iter().map(|v| (v - mean.hi) - mean.lo).collect();
    let left = projection.apply(&off)?;
    let squares = |v: &[f64]| sum_of(v.len(), |i| v[i] * v[i]).value();
    let floor = TOLERANCE * TOLERANCE * squares(&column.hi);
    let values = if squares(&left) <= floor {
        vec![0.0; left.len()]
    } else {
        left
    };
    Ok(Column::worked(values, column.exponent))
}

/// Fixed effects: slopes from the variation within units, within times, or
/// within both.
///
/// # Definition
/// Least squares of y on the columns and a dummy for every unit, time or both.
/// The dummies are taken out of y and the columns exactly, also from a panel
/// with gaps, where taking out both means in turn is wrong; the slopes are those
/// with all dummies as columns. Degrees of freedom `n − N − T + C − k` with C
/// connected parts (one way: `n − N − k`). Units seen once stay in: they change
/// no slope and no degree of freedom. Columns that depend on the effects are
/// dropped and named. CR1 multiplies by `G/(G−1) × (n−1)/(n−K)`, K by
/// [`Counted`]; CR2 and CR3 adjust for the dummies, too. Clusters are the units
/// unless others are given.
///
/// # Units and shape
/// Columns, y, units, times and clusters of one length. A slope has the unit of
/// y by that of its column.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | freedom left | everything |
/// | none left | errors [`Undefined::Saturated`] |
/// | a column constant within | its term [`Undefined::RankDeficient`] |
/// | no column varies within | [`Undefined::RankDeficient`] |
/// | fewer than two clusters | errors [`Undefined::TooFew`] |
/// | CR2, CR3 with over 300 dummies outside the clusters | errors [`Undefined::TooLarge`] |
/// | HC covariances | errors [`Undefined::OutsideRange`]: inconsistent here |
///
/// # Accuracy
/// 12 digits against all dummies as columns.
///
/// # References
/// 1. Wooldridge, J. M. (2010), *Econometric Analysis of Cross Section and Panel
///    Data*, 2nd ed., MIT Press, ch. 10.
/// 2. Pustejovsky, J. E. & Tipton, E. (2018), *Journal of Business & Economic
///    Statistics* 36, 672–683.
///
/// # Example
/// ```
/// use county_lens::stats::panel::{fixed_effects, Counted, Effects, Panel};
/// use county_lens::stats::regression::Covariance;
/// let panel = Panel {
///     units: &[0, 0, 1, 1, 2, 2],
///     times: &[0, 1, 0, 1, 0, 1],
///     effects: Effects::TwoWay,
///     clusters: None,
///     covariance: Covariance::Classical,
///     counted: Counted::NonNested,
///     level: 0.95,
/// };
/// // Changes 1, 2, 3 of x and 2, 4, 7 of y: slope 2.5.
/// let x = [0.0, 1.0, 5.0, 7.0, 9.0, 12.0];
/// let y = [0.0, 2.0, 1.0, 5.0, 3.0, 10.0];
/// let fit = fixed_effects(&[&x], &y, &panel)?;
/// assert!((fit.terms[0].coefficient? - 2.5).abs() < 1e-14);
/// assert_eq!(fit.residual_df, 1);
/// // Constant within units.
/// let size = [1.0, 1.0, 2.0, 2.0, 3.0, 3.0];
/// assert!(fixed_effects(&[&size], &y, &panel).is_err());
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn fixed_effects(
    columns: &[&[f64]],
    y: &[f64],
    panel: &Panel<'_>,
) -> Result<FixedEffects, Undefined> {
    check(columns, y, panel)?;
    let (units, times) = (Levels::new(panel.units), Levels::new(panel.times));
    let projection = Projection::of(panel.effects, &units, &times);
    let given = columns.iter().map(|c| Column::given(c));
    let given: Vec<Column<'_>> = given.collect::<Result<_, _>>()?;
    let response = Column::given(y)?;
    let inside = given.iter().map(|c| within(c, &projection));
    let inside: Vec<Column<'_>> = inside.collect::<Result<_, _>>()?;
    let left = within(&response, &projection)?;
    let mut core = Core::solve(inside, left, TOLERANCE, 0)?;
    core.rounding = floor(&response);
    let parts = parts(&units, &times).1;
    let absorbed = match panel.effects {
        Effects::Unit => units.count(),
        Effects::Time => times.count(),
        Effects::TwoWay => units.count() + times.count() - parts,
    };
    let clusters = panel.clusters.unwrap_or(panel.units);
    let counted = counted(panel, (&units, &times), clusters, absorbed);
    let options = options(panel, panel.covariance);
    let extra = Extra::absorbing(absorbed, counted);
    let mut fit = if matches!(panel.covariance, Covariance::Cr2 | Covariance::Cr3) {
        inference(
            &core,
            &Options {
                covariance: Covariance::Classical,
                ..options
            },
            None,
            extra,
        )
    } else {
        inference(&core, &options, Some(clusters), extra)
    };
    if matches!(panel.covariance, Covariance::Cr2 | Covariance::Cr3) {
        let levels = (&units, &times);
        let adjusted = adjusted(&given, &response, panel, levels, clusters);
        replace(&mut fit, adjusted, panel.covariance);
    }
    let total = squares_about(&response.hi, mean_dd(&response.hi));
    let residual = core.scaled_sums(false).residual;
    let r_squared = if total > 0.0 {
        finite(1.0 - residual / total)
    } else {
        Err(Undefined::Constant)
    };
    let clusters = Levels::new(clusters).count();
    Ok(collected(
        fit,
        r_squared,
        (&units, &times),
        (parts, extra, clusters),
        panel,
    ))
}

fn check(columns: &[&[f64]], y: &[f64], panel: &Panel<'_>) -> Result<(), Undefined> {
    for column in columns {
        same_length(column.len(), y.len())?;
    }
    same_length(panel.units.len(), y.len())?;
    same_length(panel.times.len(), y.len())?;
    if let Some(clusters) = panel.clusters {
        same_length(clusters.len(), y.len())?;
    }
    if y.is_empty() {
        return Err(Undefined::TooFew);
    }
    let plain = panel.covariance == Covariance::Classical || panel.covariance.is_clustered();
    if plain {
        Ok(())
    } else {
        Err(Undefined::OutsideRange)
    }
}

pub(super) fn floor(y: &Column<'_>) -> f64 {
    let unit = 2.0 * f64::EPSILON;
    sum_of(y.rows(), |i| y.hi[i] * y.hi[i]).value() * unit * unit
}

pub(super) fn options(panel: &Panel<'_>, covariance: Covariance) -> Options<'static> {
    Options {
        intercept: false,
        level: panel.level,
        covariance,
        clusters: None,
        tolerance: TOLERANCE,
    }
}

/// Effects, with the others' that are taken out.
pub(super) fn taken<'a>(
    panel: &Panel<'_>,
    (units, times): (&'a Levels, &'a Levels),
) -> Vec<&'a Levels> {
    match panel.effects {
        Effects::Unit => vec![units],
        Effects::Time => vec![times],
        Effects::TwoWay => vec![units, times],
    }
}

fn counted(
    panel: &Panel<'_>,
    levels: (&Levels, &Levels),
    clusters: &[usize],
    absorbed: usize,
) -> usize {
    match panel.counted {
        Counted::None => 0,
        Counted::All => absorbed,
        Counted::NonNested => {
            let sets = taken(panel, levels);
            let nested = sets.iter().filter(|s| s.nested_in(clusters));
            let nested: usize = nested.map(|s| s.count()).sum();
            (absorbed + usize::from(nested > 0)).saturating_sub(nested)
        }
    }
}

fn collected(
    fit: Fit,
    r_squared: Result<f64, Undefined>,
    (units, times): (&Levels, &Levels),
    (components, extra, clusters): (usize, Extra, usize),
    panel: &Panel<'_>,
) -> FixedEffects {
    let two = panel.effects == Effects::TwoWay;
    let singleton_units = units.singletons();
    let singleton_times = times.singletons();
    let mut cautions = fit.cautions;
    let alone = (two || panel.effects == Effects::Unit) && singleton_units > 0
        || (two || panel.effects == Effects::Time) && singleton_times > 0;
    if alone {
        cautions.push(Caution::Singletons);
    }
    let serial = panel.covariance == Covariance::Classical && times.count() > 2;
    if serial {
        cautions.push(Caution::Serial);
    }
    FixedEffects {
        rows: fit.rows,
        units: units.count(),
        times: times.count(),
        components,
        absorbed: extra.absorbed,
        residual_df: fit.residual_df,
        residual_squares: fit.residual_squares,
        sigma: fit.sigma,
        within_r_squared: fit.r_squared,
        r_squared,
        f: fit.f,
        f_df: fit.f_df,
        f_p: fit.f_p,
        singleton_units,
        singleton_times,
        dropped: fit.dropped,
        covariance: fit.covariance,
        df_rule: fit.df_rule,
        clusters,
        counted: fit.rank + extra.counted,
        terms: fit.terms,
        cautions,
    }
}

/// The mean of some values.
pub(crate) fn mean_where(
    values: &[f64],
    kept: impl Fn(usize) -> bool,
) -> (usize, Result<f64, Undefined>) {
    let some: Vec<f64> = (0..values.len())
        .filter(|i| kept(*i))
        .map(|i| values[i])
        .collect();
    if some.is_empty() {
        return (0, Err(Undefined::TooFew));
    }
    let column = Column::given(&some);
    let mean = column.and_then(|c| {
        let total = sum_of(c.rows(), |i| c.hi[i]).value() / count(c.rows());
        finite(scaled(total, c.exponent))
    });
    (some.len(), mean)
}
