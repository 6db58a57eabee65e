//! How far units lie from one of them.

use super::scores::z_scores;
use crate::quantity::Undefined;
use crate::stats::sum::{same_length, sum_of};
use crate::stats::Caution;

/// Distances from one unit, and the scores that they are made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Distances {
    /// The distance of each unit; 0 for the one itself.
    pub distances: Vec<f64>,
    /// For each column its mean.
    pub means: Vec<f64>,
    /// For each column its standard deviation, divisor n − 1.
    pub deviations: Vec<f64>,
    /// For each column the standard score of each unit.
    pub z: Vec<Vec<f64>>,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// How unlike one unit the others are: straight distance in standard scores.
///
/// # Definition
/// `d(i) = √ Σ (z(i, j) − z(at, j))²` over the columns j, with z by mean and
/// standard deviation (divisor n − 1) of all units. Every column counts alike,
/// whatever its unit; two columns that go together count nearly twice, which the
/// distance of Mahalanobis would correct.
///
/// # Units and shape
/// Columns of one length, one value a unit; `at` counts units from 0. Distances
/// have no unit.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | no column, or fewer than two units | `TooFew` |
/// | a column all equal | `Constant` |
/// | no such unit | `OutsideRange` |
///
/// # Accuracy
/// 14 digits, for near units too: the values are subtracted, not their scores.
///
/// # References
/// Everitt, B. S., Landau, S., Leese, M. & Stahl, D. (2011), Cluster Analysis, 5th
/// ed., Wiley, chapter 3.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::standardised_distances;
/// // Means 2 and 20, deviations 1 and 10: scores −1, 0, 1 and 0, −1, 1.
/// let d = standardised_distances(&[&[1.0, 2.0, 3.0], &[20.0, 10.0, 30.0]], 0).unwrap();
/// let squares: Vec<f64> = d.distances.iter().map(|v| v * v).collect();
/// assert!(squares[0] == 0.0 && (squares[1] - 2.0).abs() < 1e-12 && (squares[2] - 5.0).abs() < 1e-12);
/// assert!(standardised_distances(&[&[1.0, 1.0]], 0).is_err());
/// ```
pub fn standardised_distances(columns: &[&[f64]], at: usize) -> Result<Distances, Undefined> {
    let first = columns.first().ok_or(Undefined::TooFew)?;
    let n = first.len();
    if at >= n {
        return Err(if n < 2 {
            Undefined::TooFew
        } else {
            Undefined::OutsideRange
        });
    }
    let (mut means, mut deviations, mut z) = (Vec::new(), Vec::new(), Vec::new());
    for column in columns {
        same_length(column.len(), n)?;
        let scores = z_scores(column)?;
        means.push(scores.mean);
        deviations.push(scores.deviation);
        z.push(scores.z.into_iter().collect::<Result<Vec<f64>, _>>()?);
    }
    // Values before scores: so equal distances stay equal to the last bit.
    let squares = |i: usize| {
        sum_of(columns.len(), |j| {
            let apart = (columns[j][i] - columns[j][at]) / deviations[j];
            apart * apart
        })
    };
    let cautions = (n < 10).then_some(Caution::FewUnits);
    Ok(Distances {
        distances: (0..n).map(|i| squares(i).value().sqrt()).collect(),
        means,
        deviations,
        z,
        cautions: cautions.into_iter().collect(),
    })
}
