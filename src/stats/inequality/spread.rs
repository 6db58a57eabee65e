//! Hoover's index and coefficients of variation.

use super::checked;
use crate::quantity::Undefined;
use crate::stats::sum::{at_least, count, finite, mean_dd, same_length, squares_about, sum_of};
use crate::stats::Caution;

/// Hoover's (Schutz's, Robin Hood) index: the part of the total that would have
/// to move for equal shares.
///
/// # Definition
/// ½ Σ |xᵢ/X − nᵢ/N| with nᵢ people or, without weights, one for each row. The
/// values are totals of the units where people are given, not values a person.
///
/// # Domain
/// As the Gini index.
///
/// # References
/// Hoover, E. M. (1936), The measurement of industrial localization, Review of
/// Economics and Statistics 18(4), 162–171.
///
/// # Example
/// ```
/// use county_lens::stats::inequality::hoover;
/// assert_eq!(hoover(&[10.0, 30.0], None), Ok(0.25));
/// assert_eq!(hoover(&[10.0, 30.0], Some(&[1.0, 3.0])), Ok(0.0));
/// ```
pub fn hoover(totals: &[f64], people: Option<&[f64]>) -> Result<f64, Undefined> {
    let (_, all) = checked(totals, None)?;
    let heads = match people {
        Some(n) => {
            same_length(n.len(), totals.len())?;
            checked(n, None)?.1
        }
        None => count(totals.len()),
    };
    let share = |i: usize| people.map_or(1.0, |n| n[i]) / heads;
    let gap = |i: usize| (totals[i] / all - share(i)).abs();
    finite(0.5 * sum_of(totals.len(), gap).value())
}

/// Coefficients of variation.
#[derive(Debug, Clone, PartialEq)]
pub struct Variation {
    /// Standard deviation over the mean, divisor n − 1.
    pub sample: Result<f64, Undefined>,
    /// The same with divisor n.
    pub population: f64,
    /// Williamson's: weighted by people, divisor their sum.
    pub williamson: Option<f64>,
    /// The mean.
    pub mean: f64,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Coefficients of variation, plain and weighted by people.
///
/// # Definition
/// s/x̄ with divisor n − 1 and n; Williamson: √(Σ nᵢ (xᵢ − μ)²/N)/μ with μ the mean
/// weighted by people.
///
/// # Domain
/// A mean of zero: `ZeroTotal`; a negative mean is divided by as its amount.
///
/// # References
/// Williamson, J. G. (1965), Regional inequality and the process of national
/// development, Economic Development and Cultural Change 13(4), 1–84.
///
/// # Example
/// ```
/// use county_lens::stats::inequality::coefficient_of_variation;
/// let v = coefficient_of_variation(&[1.0, 3.0], None).unwrap();
/// assert_eq!(v.population, 0.5);
/// assert!(coefficient_of_variation(&[-1.0, 1.0], None).is_err());
/// ```
pub fn coefficient_of_variation(
    values: &[f64],
    people: Option<&[f64]>,
) -> Result<Variation, Undefined> {
    at_least(values, 1)?;
    let n = values.len();
    let mean = mean_dd(values);
    let center = finite(mean.value())?;
    if center.abs() <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    let squares = finite(squares_about(values, mean))?;
    let over = |divisor: f64| finite((squares / divisor).sqrt() / center.abs());
    let williamson = people.map(|p| weighted(values, p)).transpose()?;
    Ok(Variation {
        sample: if n > 1 {
            over(count(n - 1))
        } else {
            Err(Undefined::TooFew)
        },
        population: over(count(n))?,
        williamson,
        mean: center,
        cautions: if n < 10 {
            vec![Caution::FewUnits]
        } else {
            Vec::new()
        },
    })
}

fn weighted(values: &[f64], people: &[f64]) -> Result<f64, Undefined> {
    same_length(values.len(), people.len())?;
    let (_, heads) = checked(people, None)?;
    let n = values.len();
    let mean = sum_of(n, |i| people[i] * values[i]).value() / heads;
    if mean.abs() <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    let squares = sum_of(n, |i| {
        let d = values[i] - mean;
        people[i] * d * d
    });
    finite((squares.value() / heads).sqrt() / mean.abs())
}
