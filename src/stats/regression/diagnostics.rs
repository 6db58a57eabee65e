//! What a regression hides: rows that decide it, columns that overlap, errors
//! that spread unequally.

use super::core::Core;
use super::covariance::leverages;
use super::design::{scaled, Column};
use super::fit::{solved, Options};
use super::tails;
use crate::quantity::Undefined;
use crate::stats::sum::{count, finite, mean_dd, squares_about};
use crate::stats::Caution;

/// What a row does to a regression.
#[derive(Debug, Clone, PartialEq)]
pub struct Influence {
    /// The value of the line.
    pub fitted: Result<f64, Undefined>,
    /// What is left.
    pub residual: Result<f64, Undefined>,
    /// The share of its own value in its fitted value.
    pub leverage: f64,
    /// Residual by its standard error (internally studentised).
    pub standardised: Result<f64, Undefined>,
    /// Cook's distance.
    pub cook: Result<f64, Undefined>,
}

/// The Breusch–Pagan test as Koenker studentised it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreuschPagan {
    /// n R² of squared residuals on the columns.
    pub statistic: f64,
    /// Columns without the intercept.
    pub df: usize,
    /// Upper tail of χ².
    pub p: Result<f64, Undefined>,
}

/// Diagnostics of a regression.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostics {
    /// A row each.
    pub rows: Vec<Influence>,
    /// Variance inflation factors, a column each.
    pub inflation: Vec<Result<f64, Undefined>>,
    /// Whether errors spread unequally.
    pub breusch_pagan: Result<BreuschPagan, Undefined>,
    /// Residual degrees of freedom.
    pub residual_df: usize,
    /// What to be careful of.
    pub cautions: Vec<Caution>,
}

/// Diagnostics of a least squares regression with an intercept: leverage,
/// standardised residuals, Cook's distance, variance inflation and the
/// Breusch–Pagan test.
///
/// # Definition
/// Leverage h: the diagonal of `X (XᵀX)⁻¹ Xᵀ`. Standardised residual
/// `e / (σ̂ √(1 − h))`, Cook's `D = r² h / (k (1 − h))` with k coefficients.
/// Variance inflation `1 / (1 − Rⱼ²)`, Rⱼ² of column j on the others. The test
/// is Koenker's: `n R²` of e² on the columns, χ² with one degree of freedom a
/// column; the first version (ESS/2) assumes normal errors and differs.
///
/// # Units and shape
/// Columns and response of one length.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | leverage 1 | standardised residual and Cook [`Undefined::Saturated`] |
/// | exact fit | these [`Undefined::NotFinite`], the test [`Undefined::Constant`] |
/// | a dropped column | inflation [`Undefined::RankDeficient`] |
/// | otherwise | as [`super::least_squares`] |
///
/// # Accuracy
/// Leverages to 1e-15; inflation as exact as coefficients.
///
/// # References
/// 1. Cook, R. D. (1977), *Technometrics* 19, 15–18.
/// 2. Koenker, R. (1981), *Journal of Econometrics* 17, 107–112.
///
/// # Example
/// ```
/// use county_lens::stats::regression::diagnostics;
/// let x = [1.0, 2.0, 3.0, 10.0];
/// let d = diagnostics(&[&x], &[1.0, 2.0, 2.5, 7.0])?;
/// // 1/4 + (10 − 4)² / 50.
/// assert!((d.rows[3].leverage - 0.97).abs() < 1e-14);
/// assert!(diagnostics(&[&x], &[1.0]).is_err());
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn diagnostics(columns: &[&[f64]], y: &[f64]) -> Result<Diagnostics, Undefined> {
    let options = Options::default();
    let given = columns.iter().map(|c| Column::given(c));
    let (core, _) = solved(given.collect::<Result<_, _>>()?, y, None, &options)?;
    let h = leverages(&core);
    let df = core.rows() - core.rank();
    let sums = core.scaled_sums(true);
    let variance = if df > 0 {
        Ok(sums.residual / count(df))
    } else {
        Err(Undefined::Saturated)
    };
    let rows = (0..core.rows()).map(|i| influence(&core, y[i], h[i], i, variance));
    let rows: Vec<Influence> = rows.collect();
    let mut cautions = Vec::new();
    if df < 5 {
        cautions.push(Caution::FewUnits);
    }
    if h.iter().any(|h| 1.0 - h < 1e-10) {
        cautions.push(Caution::HighLeverage);
    }
    if !core.qr.dropped.is_empty() {
        cautions.push(Caution::DroppedColumns);
    }
    Ok(Diagnostics {
        rows,
        inflation: (1..core.columns.len())
            .map(|c| inflation(&core, c))
            .collect(),
        breusch_pagan: breusch_pagan(columns, &core, sums.residual),
        residual_df: df,
        cautions,
    })
}

fn influence(
    core: &Core<'_>,
    y: f64,
    leverage: f64,
    row: usize,
    variance: Result<f64, Undefined>,
) -> Influence {
    let e = core.residuals()[row];
    let residual = finite(scaled(e, core.y.exponent));
    let free = 1.0 - leverage;
    let standardised = variance.and_then(|v| {
        if free < 1e-10 {
            return Err(Undefined::Saturated);
        }
        finite(e / (v * free).sqrt())
    });
    Influence {
        fitted: residual.and_then(|e| finite(y - e)),
        residual,
        leverage,
        standardised,
        cook: standardised.and_then(|r| finite(r * r * leverage / (count(core.rank()) * free))),
    }
}

/// `(XᵀX)⁻¹ⱼⱼ Σ (xⱼ − x̄ⱼ)²`.
fn inflation(core: &Core<'_>, column: usize) -> Result<f64, Undefined> {
    let kept = core.qr.kept.iter().position(|k| *k == column);
    let kept = kept.ok_or(Undefined::RankDeficient)?;
    let values = &core.columns[column].hi;
    let spread = squares_about(values, mean_dd(values));
    finite(core.inverse[kept][kept] * spread)
}

fn breusch_pagan(
    columns: &[&[f64]],
    core: &Core<'_>,
    residual: f64,
) -> Result<BreuschPagan, Undefined> {
    if residual <= 0.0 {
        return Err(Undefined::Constant);
    }
    let mean = residual / count(core.rows());
    let squares: Vec<f64> = core.residuals().iter().map(|e| e * e / mean).collect();
    let given = columns.iter().map(|c| Column::given(c));
    let given = given.collect::<Result<_, _>>()?;
    let (second, _) = solved(given, &squares, None, &Options::default())?;
    let sums = second.scaled_sums(true);
    let total = sums.model + sums.residual;
    let df = second.rank() - 1;
    if df == 0 {
        return Err(Undefined::RankDeficient);
    }
    if total <= 0.0 {
        return Err(Undefined::Constant);
    }
    let statistic = finite(count(core.rows()) * (sums.model / total))?;
    Ok(BreuschPagan {
        statistic,
        df,
        p: tails::chi_squared_upper(statistic, count(df)),
    })
}
