//! Generalised entropy, with its parts within and between groups, and Atkinson.

use std::collections::BTreeMap;

use super::{checked, weight};
use crate::quantity::Undefined;
use crate::stats::sum::{finite, same_length, sum_of};

/// Generalised entropy, whole and by groups.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entropy {
    /// Over all rows.
    pub value: f64,
    /// What would be left if every group had its mean.
    pub between: Option<f64>,
    /// The groups' own inequality, weighted.
    pub within: Option<f64>,
}

/// Below this distance from 0 or 1 the limit's formula is used.
const NEAR: f64 = 1e-6;

/// Σ of the entropy's terms of values over a mean, by weights; zeros where they
/// have a limit.
fn entropy(alpha: f64, ratios: &[f64], shares: &[f64]) -> Result<f64, Undefined> {
    let zero = ratios
        .iter()
        .zip(shares)
        .any(|(r, s)| *r <= 0.0 && *s > 0.0);
    let logs = alpha.abs() < NEAR;
    if zero && (logs || alpha < 0.0) {
        // One unit with nothing makes it infinite.
        return Err(Undefined::NotPositive);
    }
    let term = |i: usize| {
        let (r, s) = (ratios[i], shares[i]);
        if s <= 0.0 {
            0.0
        } else if logs {
            -s * libm::log(r)
        } else if (alpha - 1.0).abs() < NEAR {
            if r > 0.0 {
                s * r * libm::log(r)
            } else {
                0.0
            }
        } else if r > 0.0 {
            s * libm::expm1(alpha * libm::log(r))
        } else {
            -s
        }
    };
    let sum = sum_of(ratios.len(), term).value();
    if logs || (alpha - 1.0).abs() < NEAR {
        return finite(sum.max(0.0));
    }
    finite((sum / (alpha * (alpha - 1.0))).max(0.0))
}

/// The generalised entropy index GE(α): MLD at 0, Theil's T at 1, half the
/// squared coefficient of variation at 2.
///
/// # Definition
/// Σ wᵢ [(xᵢ/μ)^α − 1] / (W α (α − 1)); Σ wᵢ ln(μ/xᵢ)/W at α = 0 and
/// Σ wᵢ (xᵢ/μ) ln(xᵢ/μ)/W at 1, used within 10⁻⁶ of them. With groups, between
/// plus within is the whole exactly.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | a zero, α ≤ 0 | `NotPositive`: it is infinite |
/// | a negative value | `Negative` |
/// | a total of zero | `ZeroTotal` |
///
/// # References
/// Shorrocks, A. F. (1980), The class of additively decomposable inequality
/// measures, Econometrica 48(3), 613–625.
///
/// # Example
/// ```
/// use county_lens::stats::inequality::generalised_entropy;
/// // Half the squared coefficient of variation: mean 2, variance 1.
/// let e = generalised_entropy(2.0, &[1.0, 3.0], None, None).unwrap();
/// assert!((e.value - 0.125).abs() < 1e-15);
/// assert!(generalised_entropy(0.0, &[0.0, 3.0], None, None).is_err());
/// ```
pub fn generalised_entropy(
    alpha: f64,
    values: &[f64],
    weights: Option<&[f64]>,
    groups: Option<&[usize]>,
) -> Result<Entropy, Undefined> {
    let (people, total) = checked(values, weights)?;
    let mean = total / people;
    let ratios: Vec<f64> = values.iter().map(|v| v / mean).collect();
    let shares: Vec<f64> = (0..values.len())
        .map(|i| weight(weights, i) / people)
        .collect();
    let value = entropy(finite(alpha)?, &ratios, &shares)?;
    let Some(groups) = groups else {
        return Ok(Entropy {
            value,
            between: None,
            within: None,
        });
    };
    same_length(groups.len(), values.len())?;
    let mut rows: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, group) in groups.iter().enumerate() {
        rows.entry(*group).or_default().push(i);
    }
    let rows: Vec<Vec<usize>> = rows.into_values().collect();
    let of = |rows: &[usize]| {
        let share = sum_of(rows.len(), |k| shares[rows[k]]).value();
        let ratio = sum_of(rows.len(), |k| shares[rows[k]] * ratios[rows[k]]).value();
        (share, if share > 0.0 { ratio / share } else { 0.0 })
    };
    let parts: Vec<(f64, f64)> = rows.iter().map(|r| of(r)).collect();
    let (heads, means): (Vec<f64>, Vec<f64>) = parts.iter().copied().unzip();
    let mut inner = Vec::with_capacity(rows.len());
    for (rows, (share, mean)) in rows.iter().zip(&parts) {
        if *share <= 0.0 || *mean <= 0.0 {
            inner.push(0.0);
            continue;
        }
        let own: Vec<f64> = rows.iter().map(|i| ratios[*i] / mean).collect();
        let weights: Vec<f64> = rows.iter().map(|i| shares[*i] / share).collect();
        // share^(1−α) × (share × mean)^α
        inner.push(share * libm::pow(*mean, alpha) * entropy(alpha, &own, &weights)?);
    }
    Ok(Entropy {
        value,
        between: Some(entropy(alpha, &means, &heads)?),
        within: Some(finite(sum_of(inner.len(), |i| inner[i]).value())?),
    })
}

/// The Atkinson index: the part of the total that could be given up if it were
/// shared equally, at an aversion ε.
///
/// # Definition
/// 1 − [Σ wᵢ (xᵢ/μ)^(1−ε)/W]^(1/(1−ε)); 1 − exp(Σ wᵢ ln(xᵢ/μ)/W) at ε = 1.
///
/// # Domain
/// ε < 0: `OutsideRange`; a zero with ε ≥ 1 gives 1; otherwise as [`super::gini`].
///
/// # References
/// Atkinson, A. B. (1970), On the measurement of inequality, Journal of Economic
/// Theory 2(3), 244–263.
///
/// # Example
/// ```
/// use county_lens::stats::inequality::atkinson;
/// // At 1 it is one less the geometric over the arithmetic mean.
/// assert!((atkinson(1.0, &[1.0, 4.0], None).unwrap() - 0.2).abs() < 1e-15);
/// assert!(atkinson(-1.0, &[1.0, 4.0], None).is_err());
/// ```
pub fn atkinson(epsilon: f64, values: &[f64], weights: Option<&[f64]>) -> Result<f64, Undefined> {
    if finite(epsilon)? < 0.0 {
        return Err(Undefined::OutsideRange);
    }
    let (people, total) = checked(values, weights)?;
    let mean = total / people;
    let n = values.len();
    let share = |i: usize| weight(weights, i) / people;
    if (0..n).any(|i| values[i] <= 0.0 && share(i) > 0.0) && epsilon >= 1.0 {
        return Ok(1.0);
    }
    let log = |i: usize| {
        if share(i) > 0.0 {
            libm::log(values[i] / mean)
        } else {
            0.0
        }
    };
    let power = 1.0 - epsilon;
    let equal = if power.abs() < NEAR {
        sum_of(n, |i| share(i) * log(i)).value()
    } else {
        let term = |i: usize| {
            if values[i] > 0.0 {
                share(i) * libm::expm1(power * log(i))
            } else {
                -share(i)
            }
        };
        libm::log1p(sum_of(n, term).value()) / power
    };
    finite((-libm::expm1(equal)).clamp(0.0, 1.0))
}
