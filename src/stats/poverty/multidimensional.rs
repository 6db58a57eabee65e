//! The Alkire–Foster measure of multidimensional poverty.

use crate::quantity::Undefined;
use crate::stats::sum::{all_finite, at_least, count, finite, same_length, sum, sum_of};

/// What an indicator contributes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dimension {
    /// Its weight, all together one.
    pub weight: f64,
    /// Share of people deprived in it, poor or not.
    pub raw_headcount: f64,
    /// Share of people who are poor and deprived in it.
    pub censored_headcount: f64,
    /// Its part of the whole; none where nobody is poor.
    pub contribution: Result<f64, Undefined>,
}

/// Multidimensional poverty.
#[derive(Debug, Clone, PartialEq)]
pub struct Multidimensional {
    /// Share of people who are poor.
    pub headcount: f64,
    /// Mean share of deprivations among the poor; none where nobody is.
    pub intensity: Result<f64, Undefined>,
    /// Their product, the adjusted headcount ratio M₀.
    pub adjusted: f64,
    /// Each indicator.
    pub dimensions: Vec<Dimension>,
}

/// The Alkire–Foster adjusted headcount ratio with its parts.
///
/// # Definition
/// cᵢ = Σ wⱼ dᵢⱼ with weights that add up to one; a person is poor where cᵢ ≥ k.
/// H is the share of the poor, A the mean of cᵢ among them, M₀ = H·A; indicator j
/// contributes wⱼ hⱼ/M₀ with the censored headcount hⱼ.
///
/// # Units and shape
/// `deprived`: one list an indicator, 1 deprived and 0 not, one a row. Weights of
/// indicators are brought to a sum of one. k lies in (0, 1]; k at the smallest
/// weight is the union, 1 the intersection. cᵢ within 10⁻¹² of k counts as at it.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | a deprivation that is neither 0 nor 1 | `OutsideRange` |
/// | k outside (0, 1] | `OutsideRange` |
/// | weights that add up to zero, nobody | `ZeroTotal` |
///
/// # References
/// Alkire, S. & Foster, J. (2011), Counting and multidimensional poverty
/// measurement, Journal of Public Economics 95(7–8), 476–487.
///
/// # Example
/// ```
/// use county_lens::stats::poverty::alkire_foster;
/// let a = [1.0, 1.0, 0.0, 0.0];
/// let b = [1.0, 0.0, 1.0, 0.0];
/// let m = alkire_foster(&[&a, &b], &[1.0, 1.0], None, 1.0).unwrap();
/// assert_eq!((m.headcount, m.intensity, m.adjusted), (0.25, Ok(1.0), 0.25));
/// assert!(alkire_foster(&[&[2.0]], &[1.0], None, 0.5).is_err());
/// ```
pub fn alkire_foster(
    deprived: &[&[f64]],
    weights: &[f64],
    people: Option<&[f64]>,
    k: f64,
) -> Result<Multidimensional, Undefined> {
    at_least(weights, 1)?;
    same_length(deprived.len(), weights.len())?;
    let rows = deprived.first().map_or(0, |d| d.len());
    for list in deprived {
        same_length(list.len(), rows)?;
        if list
            .iter()
            .any(|d| !(d.abs() <= 0.0 || (d - 1.0).abs() <= 0.0))
        {
            return Err(Undefined::OutsideRange);
        }
    }
    if !(k > 0.0 && k <= 1.0) {
        return Err(Undefined::OutsideRange);
    }
    if weights
        .iter()
        .chain(people.unwrap_or(&[]))
        .any(|w| *w < 0.0)
    {
        return Err(Undefined::Negative);
    }
    let all = finite(sum(weights))?;
    let heads = match people {
        Some(p) => {
            same_length(p.len(), rows)?;
            all_finite(p)?;
            finite(sum(p))?
        }
        None => count(rows),
    };
    if all <= 0.0 || heads <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    let weight = |j: usize| weights[j] / all;
    let person = |i: usize| people.map_or(1.0, |p| p[i]) / heads;
    let score = |i: usize| sum_of(deprived.len(), |j| weight(j) * deprived[j][i]).value();
    let scores: Vec<f64> = (0..rows).map(score).collect();
    let poor: Vec<bool> = scores.iter().map(|c| *c >= k - 1e-12).collect();
    let over = |term: &dyn Fn(usize) -> f64| sum_of(rows, |i| person(i) * term(i)).value();
    let among = |i: usize| f64::from(u8::from(poor[i]));
    let headcount = over(&among);
    let adjusted = over(&|i| among(i) * scores[i]);
    let dimensions = (0..deprived.len()).map(|j| {
        let censored = over(&|i| among(i) * deprived[j][i]);
        Dimension {
            weight: weight(j),
            raw_headcount: over(&|i| deprived[j][i]),
            censored_headcount: censored,
            contribution: if adjusted > 0.0 {
                Ok(weight(j) * censored / adjusted)
            } else {
                Err(Undefined::ZeroTotal)
            },
        }
    });
    Ok(Multidimensional {
        headcount,
        intensity: if headcount > 0.0 {
            Ok(adjusted / headcount)
        } else {
            Err(Undefined::ZeroTotal)
        },
        adjusted,
        dimensions: dimensions.collect(),
    })
}
