//! Elasticities, and what a change is made of.

use crate::quantity::Undefined;
use crate::stats::sum::{all_finite, finite, same_length, sum, sum_of};
use crate::stats::Caution;

/// The arc elasticity of q with respect to p.
///
/// # Definition
/// [(q₁ − q₀)/(q₁ + q₀)] / [(p₁ − p₀)/(p₁ + p₀)]: the same in both directions,
/// unlike the point formula.
///
/// # Domain
/// p does not change: `Constant`; a sum of zero: `ZeroTotal`.
///
/// # References
/// Allen, R. G. D. (1933), The concept of arc elasticity of demand, Review of
/// Economic Studies 1(3), 226–229.
///
/// # Example
/// ```
/// use county_lens::stats::arc_elasticity;
/// assert!((arc_elasticity(10.0, 8.0, 100.0, 120.0).unwrap() + 11.0 / 9.0).abs() < 1e-14);
/// assert!(arc_elasticity(10.0, 8.0, 100.0, 100.0).is_err());
/// ```
pub fn arc_elasticity(q0: f64, q1: f64, p0: f64, p1: f64) -> Result<f64, Undefined> {
    all_finite(&[q0, q1, p0, p1])?;
    let (dp, sp, sq) = (p1 - p0, p1 + p0, q1 + q0);
    if dp.abs() <= 0.0 {
        return Err(Undefined::Constant);
    }
    if sp.abs() <= 0.0 || sq.abs() <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    finite((q1 - q0) / sq * (sp / dp))
}

/// How poverty moved with mean income.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GrowthElasticity {
    /// Δ ln P / Δ ln μ.
    pub elasticity: Result<f64, Undefined>,
    /// ΔP in percentage points for one percent more mean income.
    pub semi_elasticity: f64,
}

/// The growth elasticity and semi-elasticity of a poverty rate.
///
/// # Definition
/// Elasticity Δ ln P/Δ ln μ; semi-elasticity ΔP/(100 Δ ln μ), in percentage
/// points for one percent of growth. The elasticity explodes as P nears zero,
/// the semi-elasticity does not.
///
/// # Domain
/// Mean income unchanged: `Constant`; not positive: `NotPositive`; a rate of
/// zero: no elasticity.
///
/// # References
/// Klasen, S. & Misselhorn, M. (2008), Determinants of the growth semi-elasticity
/// of poverty reduction; Bourguignon, F. (2003).
///
/// # Example
/// ```
/// use county_lens::stats::growth_elasticity;
/// let e = growth_elasticity(20.0, 10.0, 1000.0, 2000.0).unwrap();
/// assert!((e.elasticity.unwrap() + 1.0).abs() < 1e-15);
/// assert!(growth_elasticity(20.0, 10.0, 1000.0, 1000.0).is_err());
/// ```
pub fn growth_elasticity(
    rate0: f64,
    rate1: f64,
    mean0: f64,
    mean1: f64,
) -> Result<GrowthElasticity, Undefined> {
    all_finite(&[rate0, rate1, mean0, mean1])?;
    if mean0 <= 0.0 || mean1 <= 0.0 {
        return Err(Undefined::NotPositive);
    }
    let growth = libm::log(mean1 / mean0);
    if growth.abs() <= 0.0 {
        return Err(Undefined::Constant);
    }
    let elasticity = if rate0 > 0.0 && rate1 > 0.0 {
        finite(libm::log(rate1 / rate0) / growth)
    } else {
        Err(Undefined::NotPositive)
    };
    Ok(GrowthElasticity {
        elasticity,
        semi_elasticity: finite((rate1 - rate0) / (100.0 * growth))?,
    })
}

/// A change of an overall rate, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Kitagawa {
    /// The overall rates before and after.
    pub rates: (f64, f64),
    /// What the groups' own rates did.
    pub rate_effect: f64,
    /// What the groups' shares did.
    pub composition_effect: f64,
    /// Each group's part of the first.
    pub by_rate: Vec<f64>,
    /// Each group's part of the second.
    pub by_composition: Vec<f64>,
    /// Every group moved one way and the whole the other.
    pub reversal: bool,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Kitagawa's decomposition of a change in an overall rate.
///
/// # Definition
/// With group shares wᵢ of people and rates rᵢ: Δ = Σ (r₁ᵢ − r₀ᵢ)(w₀ᵢ + w₁ᵢ)/2 +
/// Σ (w₁ᵢ − w₀ᵢ)(r₀ᵢ + r₁ᵢ)/2, exactly and without a remainder.
///
/// # Units and shape
/// One rate and one number of people a group and date.
///
/// # Domain
/// Nobody at a date: `ZeroTotal`; negative people: `Negative`.
///
/// # References
/// Kitagawa, E. M. (1955), Components of a difference between two rates, Journal
/// of the American Statistical Association 50(272), 1168–1194.
///
/// # Example
/// ```
/// use county_lens::stats::kitagawa;
/// // Both groups improve, but people move into the poorer one: Simpson's reversal.
/// let k = kitagawa(&[10.0, 40.0], &[9.0, 39.0], &[80.0, 20.0], &[40.0, 60.0]).unwrap();
/// assert!(k.reversal && (k.rate_effect + 1.0).abs() < 1e-12);
/// assert!(kitagawa(&[1.0], &[1.0], &[0.0], &[1.0]).is_err());
/// ```
pub fn kitagawa(
    rates0: &[f64],
    rates1: &[f64],
    people0: &[f64],
    people1: &[f64],
) -> Result<Kitagawa, Undefined> {
    for list in [rates0, rates1, people0, people1] {
        same_length(list.len(), rates0.len())?;
        all_finite(list)?;
    }
    if people0.iter().chain(people1).any(|n| *n < 0.0) {
        return Err(Undefined::Negative);
    }
    let (n0, n1) = (finite(sum(people0))?, finite(sum(people1))?);
    if n0 <= 0.0 || n1 <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    let groups = 0..rates0.len();
    let shares = |i: usize| (people0[i] / n0, people1[i] / n1);
    let by_rate: Vec<f64> = groups
        .clone()
        .map(|i| (rates1[i] - rates0[i]) * (0.5 * (shares(i).0 + shares(i).1)))
        .collect();
    let by_composition: Vec<f64> = groups
        .clone()
        .map(|i| (shares(i).1 - shares(i).0) * (0.5 * rates0[i] + 0.5 * rates1[i]))
        .collect();
    let overall = |rates: &[f64], people: &[f64], all: f64| {
        finite(sum_of(rates.len(), |i| rates[i] * (people[i] / all)).value())
    };
    let rates = (overall(rates0, people0, n0)?, overall(rates1, people1, n1)?);
    let change = rates.1 - rates.0;
    let all = |sign: f64| groups.clone().all(|i| sign * (rates1[i] - rates0[i]) > 0.0);
    Ok(Kitagawa {
        rates,
        rate_effect: finite(sum(&by_rate))?,
        composition_effect: finite(sum(&by_composition))?,
        by_rate,
        by_composition,
        reversal: change > 0.0 && all(-1.0) || change < 0.0 && all(1.0),
        cautions: Vec::new(),
    })
}
