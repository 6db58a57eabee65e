//! The Lorenz curve and the Gini index.

use super::{checked, weight};
use crate::quantity::Undefined;
use crate::stats::order::ascending;
use crate::stats::sum::{count, finite, Dd};
use crate::stats::Caution;

/// A Lorenz curve: cumulative shares, from (0, 0) to (1, 1).
#[derive(Debug, Clone, PartialEq)]
pub struct Lorenz {
    /// Shares of units or people, poorest first.
    pub people: Vec<f64>,
    /// Their shares of the total.
    pub total: Vec<f64>,
}

/// The Lorenz curve of values, weighted or not.
///
/// # Definition
/// With rows sorted by value, cumulative weights over all weights against
/// cumulative weighted values over their total. With grouped data, within which
/// everyone counts as equal, it lies above the persons' own curve.
///
/// # Domain
/// A negative value or weight: `Negative`; a total of zero: `ZeroTotal`.
///
/// # References
/// Lorenz, M. O. (1905), Publications of the American Statistical Association 9(70), 209–219.
///
/// # Example
/// ```
/// use county_lens::stats::inequality::lorenz;
/// let curve = lorenz(&[3.0, 1.0], None).unwrap();
/// assert_eq!((curve.people[1], curve.total[1]), (0.5, 0.25));
/// assert!(lorenz(&[0.0, 0.0], None).is_err());
/// ```
pub fn lorenz(values: &[f64], weights: Option<&[f64]>) -> Result<Lorenz, Undefined> {
    let (people, total) = checked(values, weights)?;
    let (mut p, mut t) = (vec![0.0], vec![0.0]);
    let (mut heads, mut sum) = (Dd::default(), Dd::default());
    for i in ascending(values) {
        let w = weight(weights, i);
        heads = heads.add(Dd::of(w));
        sum = sum.add(Dd::of(w * values[i]));
        p.push((heads.value() / people).min(1.0));
        t.push((sum.value() / total).min(1.0));
    }
    Ok(Lorenz {
        people: p,
        total: t,
    })
}

/// The Gini index, with what bounds it.
#[derive(Debug, Clone, PartialEq)]
pub struct Gini {
    /// Over the rows as they are: from 0 to 1 − 1/n.
    pub value: f64,
    /// Times n/(n − 1), so that one row with everything gives 1; unweighted only.
    pub corrected: Result<f64, Undefined>,
    /// The largest that so many rows can give.
    pub largest: f64,
    /// Rows.
    pub n: usize,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// The Gini index of values, weighted or not.
///
/// # Definition
/// Twice the area between the Lorenz curve and the diagonal, by trapezoids:
/// 1 − Σ (Pᵢ − Pᵢ₋₁)(Lᵢ + Lᵢ₋₁); without weights Σ (2i − n − 1) xᵢ/(n² μ).
///
/// # Domain
/// As [`lorenz`].
///
/// # Accuracy
/// 14 digits.
///
/// # References
/// Deltas, G. (2003), The small-sample bias of the Gini coefficient, Review of
/// Economics and Statistics 85(1), 226–234.
///
/// # Example
/// ```
/// use county_lens::stats::inequality::gini;
/// let g = gini(&[0.0, 0.0, 0.0, 8.0], None).unwrap();
/// assert_eq!((g.value, g.corrected), (0.75, Ok(1.0)));
/// assert!(gini(&[-1.0, 2.0], None).is_err());
/// ```
pub fn gini(values: &[f64], weights: Option<&[f64]>) -> Result<Gini, Undefined> {
    let (people, total) = checked(values, weights)?;
    // Σ wᵢ xᵢ (Wᵢ + Wᵢ₋₁) over the rows in order, less people × total.
    let (mut below, mut lifted) = (Dd::default(), Dd::default());
    for i in ascending(values) {
        let w = weight(weights, i);
        let upto = below.add(Dd::of(w));
        let middle = below.add(upto);
        lifted = lifted.add(middle.mul(Dd::of(w).mul(Dd::of(values[i]))));
        below = upto;
    }
    let whole = Dd::of(people).mul(Dd::of(total));
    let value = finite(lifted.sub(whole).div(whole).value())?.max(0.0);
    let n = values.len();
    let corrected = if weights.is_some() {
        Err(Undefined::OutsideRange)
    } else if n < 2 {
        Err(Undefined::TooFew)
    } else {
        Ok((value * (count(n) / count(n - 1))).min(1.0))
    };
    let mut cautions = vec![Caution::EcologicalFallacy];
    if n < 10 {
        cautions.push(Caution::FewUnits);
    }
    Ok(Gini {
        value,
        corrected,
        largest: 1.0 - 1.0 / count(n),
        n,
        cautions,
    })
}
