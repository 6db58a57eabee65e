//! Least squares with everything that is asked of it.

use super::core::Core;
use super::covariance::{Covariance, DfRule};
use super::design::{Column, Roots};
use super::inference::{inference, Extra};
use crate::quantity::Undefined;
use crate::stats::sum::same_length;
use crate::stats::Caution;

/// A column depends on the ones before it where less than this part of its
/// length is left beside them.
pub const TOLERANCE: f64 = 1e-11;

/// How a regression is to be done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options<'a> {
    /// Whether a constant comes before the columns.
    pub intercept: bool,
    /// Confidence level of the intervals.
    pub level: f64,
    /// Which covariance.
    pub covariance: Covariance,
    /// The cluster of each row, for covariances over clusters.
    pub clusters: Option<&'a [usize]>,
    /// What is left of a column that is still independent, see [`TOLERANCE`].
    pub tolerance: f64,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            intercept: true,
            level: 0.95,
            covariance: Covariance::Classical,
            clusters: None,
            tolerance: TOLERANCE,
        }
    }
}

/// A coefficient and what is known about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// Its column; none for the intercept.
    pub column: Option<usize>,
    /// The estimate; [`Undefined::RankDeficient`] where the column was left out.
    pub coefficient: Result<f64, Undefined>,
    /// Its standard error.
    pub standard_error: Result<f64, Undefined>,
    /// The estimate by its standard error.
    pub t: Result<f64, Undefined>,
    /// Degrees of freedom of t.
    pub df: Result<f64, Undefined>,
    /// Two-sided p-value.
    pub p: Result<f64, Undefined>,
    /// Lower end of the confidence interval.
    pub low: Result<f64, Undefined>,
    /// Upper end.
    pub high: Result<f64, Undefined>,
}

/// A regression.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The intercept, where there is one, then a term a column.
    pub terms: Vec<Term>,
    /// Rows that count: those with a weight above zero.
    pub rows: usize,
    /// Independent columns, the intercept with them.
    pub rank: usize,
    /// Rows less independent columns (and absorbed effects).
    pub residual_df: usize,
    /// Weighted sum of squared residuals.
    pub residual_squares: Result<f64, Undefined>,
    /// Residual standard error.
    pub sigma: Result<f64, Undefined>,
    /// Share of the sum of squares that is explained: about the mean with an
    /// intercept, about zero without.
    pub r_squared: Result<f64, Undefined>,
    /// The same, corrected for the number of columns.
    pub adjusted_r_squared: Result<f64, Undefined>,
    /// F statistic of all columns together (classical).
    pub f: Result<f64, Undefined>,
    /// Its first degrees of freedom; the second are `residual_df`.
    pub f_df: usize,
    /// Its p-value.
    pub f_p: Result<f64, Undefined>,
    /// Ratio of the largest to the smallest singular value, columns scaled to
    /// length one (Belsley, Kuh & Welsch).
    pub condition_number: f64,
    /// Columns that were left out.
    pub dropped: Vec<usize>,
    /// Steps of refinement of the coefficients.
    pub refinement_steps: usize,
    /// Residuals of the rows that count, times the root of their weight.
    pub residuals: Vec<f64>,
    /// Which covariance.
    pub covariance: Covariance,
    /// How degrees of freedom are counted.
    pub df_rule: DfRule,
    /// Clusters, where there are any.
    pub clusters: Option<usize>,
    /// What to be careful of.
    pub cautions: Vec<Caution>,
}

impl Fit {
    /// The term of a column.
    pub fn term(&self, column: usize) -> Option<&Term> {
        self.terms.iter().find(|t| t.column == Some(column))
    }

    /// The intercept.
    pub fn intercept(&self) -> Option<&Term> {
        self.terms.iter().find(|t| t.column.is_none())
    }
}

/// Least squares: the coefficients with which columns come nearest to a
/// response, with errors, tests and intervals.
///
/// # Definition
/// Minimises `Σ w (y − X β)²` by Householder's QR of the columns, never by
/// normal equations, and refines with residuals to twice double precision.
/// Columns are taken in their order; one of which less than `tolerance` of its
/// length is left beside the earlier ones is dropped and named (R does so at
/// 1e-7, and would drop columns of the StRD set Filip). With an intercept R² is
/// about the (weighted) mean; without, about zero, which is larger and not
/// comparable. Rows of weight zero do not count in n and degrees of freedom, as
/// in R. Weights are inverse variances up to a factor, not frequencies.
/// Residuals whose sum of squares is below the rounding of the response count
/// as zero. Covariances: see [`Covariance`].
///
/// # Units and shape
/// Columns, response, weights and clusters of one length. A coefficient has the
/// unit of y by that of its column.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | more rows than independent columns | everything |
/// | as many | coefficients; errors [`Undefined::Saturated`] |
/// | a dependent column | its term [`Undefined::RankDeficient`], [`Caution::DroppedColumns`] |
/// | no column, or all zero | [`Undefined::RankDeficient`] |
/// | exact fit | errors 0, t [`Undefined::NotFinite`] |
/// | constant y with an intercept | R² [`Undefined::Constant`] |
/// | leverage 1 with HC2, HC3 | errors [`Undefined::Saturated`], [`Caution::HighLeverage`] |
/// | a negative weight | [`Undefined::Negative`] |
/// | one cluster | errors [`Undefined::TooFew`] |
/// | more than 300 columns | [`Undefined::TooLarge`] |
///
/// # Accuracy
/// On the NIST StRD sets at least 13 digits of coefficients and errors (Filip
/// 7.5 with powers rounded to doubles, which is what the rounded columns hold).
///
/// # References
/// 1. Björck, Å. (1996), *Numerical Methods for Least Squares Problems*, SIAM.
/// 2. MacKinnon, J. G. & White, H. (1985), *Journal of Econometrics* 29, 305–325.
/// 3. Bell, R. M. & McCaffrey, D. F. (2002), *Survey Methodology* 28, 169–181.
/// 4. Cameron, A. C. & Miller, D. L. (2015), *Journal of Human Resources* 50,
///    317–372.
///
/// # Example
/// ```
/// use county_lens::stats::regression::{least_squares, Options};
/// use county_lens::stats::Undefined;
/// // Through (0, 1), (1, 3), (2, 5), (3, 7.4): slope 2.12, intercept 0.92.
/// let x = [0.0, 1.0, 2.0, 3.0];
/// let fit = least_squares(&[&x], &[1.0, 3.0, 5.0, 7.4], None, &Options::default())?;
/// assert!((fit.terms[1].coefficient? - 2.12).abs() < 1e-15);
/// assert_eq!(fit.residual_df, 2);
/// // Twice the same column.
/// let twice = least_squares(&[&x, &x], &[1.0, 3.0, 5.0, 7.4], None, &Options::default())?;
/// assert_eq!(twice.terms[2].coefficient, Err(Undefined::RankDeficient));
/// # Ok::<(), Undefined>(())
/// ```
pub fn least_squares(
    columns: &[&[f64]],
    y: &[f64],
    weights: Option<&[f64]>,
    options: &Options<'_>,
) -> Result<Fit, Undefined> {
    let given = columns.iter().map(|c| Column::given(c));
    fitted(given.collect::<Result<_, _>>()?, y, weights, options)
}

/// Polynomial least squares: the coefficients of 1, x, x², … that come nearest
/// to a response.
///
/// # Definition
/// [`least_squares`] on powers of `x` that are formed to twice double precision,
/// so that rounding of the powers does not limit the result. Column `j` of the
/// result is the power `j + 1`.
///
/// # Units and shape
/// `x`, `y` and weights of one length; `degree` from 1 to 20.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | fewer different x than the degree + 1 | high powers dropped |
/// | degree 0 or above 20 | [`Undefined::OutsideRange`] |
/// | a power overflows | [`Undefined::NotFinite`] |
/// | otherwise | as [`least_squares`] |
///
/// # Accuracy
/// 14 digits on the StRD set Filip (degree 10), where doubles for the powers
/// allow 7.
///
/// # References
/// 1. NIST Statistical Reference Datasets, linear regression.
///
/// # Example
/// ```
/// use county_lens::stats::regression::{polynomial, Options};
/// let x = [0.0, 1.0, 2.0, 3.0, 4.0];
/// let y = [1.0, 2.0, 5.0, 10.0, 17.0];
/// let fit = polynomial(&x, &y, None, 2, &Options::default())?;
/// assert!((fit.terms[2].coefficient? - 1.0).abs() < 1e-14);
/// assert!(polynomial(&x, &y, None, 0, &Options::default()).is_err());
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn polynomial(
    x: &[f64],
    y: &[f64],
    weights: Option<&[f64]>,
    degree: usize,
    options: &Options<'_>,
) -> Result<Fit, Undefined> {
    if degree == 0 || degree > 20 {
        return Err(Undefined::OutsideRange);
    }
    fitted(Column::powers(x, degree)?, y, weights, options)
}

/// A problem from columns, made ready and solved.
pub(crate) fn solved<'a>(
    mut columns: Vec<Column<'a>>,
    y: &'a [f64],
    weights: Option<&[f64]>,
    options: &Options<'_>,
) -> Result<(Core<'a>, Option<Roots>), Undefined> {
    for column in &columns {
        same_length(column.rows(), y.len())?;
    }
    if y.is_empty() {
        return Err(Undefined::TooFew);
    }
    let mut response = Column::given(y)?;
    if options.intercept {
        columns.insert(0, Column::ones(y.len()));
    }
    let mut roots = None;
    if let Some(weights) = weights {
        same_length(weights.len(), y.len())?;
        let of = Roots::of(weights)?;
        columns = columns.iter().map(|c| c.weighted(&of)).collect();
        response = response.weighted(&of);
        roots = Some(of);
    }
    let exponent = roots.as_ref().map_or(0, |r| r.exponent);
    let core = Core::solve(columns, response, options.tolerance, exponent)?;
    Ok((core, roots))
}

fn fitted(
    columns: Vec<Column<'_>>,
    y: &[f64],
    weights: Option<&[f64]>,
    options: &Options<'_>,
) -> Result<Fit, Undefined> {
    if let Some(clusters) = options.clusters {
        same_length(clusters.len(), y.len())?;
    }
    let (core, roots) = solved(columns, y, weights, options)?;
    let clusters: Option<Vec<usize>> = options.clusters.map(|c| match &roots {
        Some(roots) => roots.rows().map(|row| c[row]).collect(),
        None => c.to_vec(),
    });
    Ok(inference(
        &core,
        options,
        clusters.as_deref(),
        Extra::default(),
    ))
}
