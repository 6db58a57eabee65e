//! Money over people.

use crate::quantity::Undefined;
use crate::stats::sum::{all_finite, count, finite, same_length, sum, sum_of};
use crate::stats::Caution;

/// Money per person over several places, by both means.
#[derive(Debug, Clone, PartialEq)]
pub struct PerCapita {
    /// Total money over total people.
    pub ratio_of_totals: f64,
    /// The plain mean of the places' own ratios; none where a place has nobody.
    pub mean_of_ratios: Result<f64, Undefined>,
    /// Each place's ratio.
    pub ratios: Vec<Result<f64, Undefined>>,
    /// All money.
    pub money: f64,
    /// All people.
    pub people: f64,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Money per person: the ratio of totals, and beside it the mean of ratios.
///
/// # Definition
/// ΣM/ΣN, which weights places by people; and (1/k) Σ Mᵢ/Nᵢ, which does not. The
/// two differ as soon as places differ in size and ratio; the first is what
/// "per person" says.
///
/// # Units and shape
/// One of each a place, in any units; results in the first by the second.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | nobody at all | `ZeroTotal` |
/// | a negative count | `Negative` |
/// | a place with nobody | no mean of ratios (`ZeroBase`), the totals stand |
///
/// # Accuracy
/// 15 digits; sums are compensated.
///
/// # References
/// Cochran, W. G. (1977), Sampling Techniques, 3rd ed., chapter 6.
///
/// # Example
/// ```
/// use county_lens::stats::per_capita::per_capita;
/// let both = per_capita(&[100.0, 300.0], &[10.0, 90.0]).unwrap();
/// assert_eq!(both.ratio_of_totals, 4.0);
/// assert!((both.mean_of_ratios.unwrap() - 20.0 / 3.0).abs() < 1e-14);
/// assert!(per_capita(&[1.0], &[0.0]).is_err());
/// ```
pub fn per_capita(money: &[f64], people: &[f64]) -> Result<PerCapita, Undefined> {
    same_length(money.len(), people.len())?;
    all_finite(money)?;
    all_finite(people)?;
    if people.iter().any(|n| *n < 0.0) {
        return Err(Undefined::Negative);
    }
    let (all, heads) = (finite(sum(money))?, finite(sum(people))?);
    if heads <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    let pairs = money.iter().zip(people);
    let ratios: Vec<Result<f64, Undefined>> = pairs
        .map(|(m, n)| {
            if *n > 0.0 {
                finite(m / n)
            } else {
                Err(Undefined::ZeroBase)
            }
        })
        .collect();
    let known: Result<Vec<f64>, Undefined> = ratios.iter().copied().collect();
    let mean = known.and_then(|r| finite(sum_of(r.len(), |i| r[i]).value() / count(r.len())));
    let few = (money.len() < 10 && money.len() > 1).then_some(Caution::FewUnits);
    Ok(PerCapita {
        ratio_of_totals: finite(all / heads)?,
        mean_of_ratios: mean,
        ratios,
        money: all,
        people: heads,
        cautions: few.into_iter().collect(),
    })
}

/// What a person out of poverty cost.
#[derive(Debug, Clone, PartialEq)]
pub struct CostPerPersonOut {
    /// People fewer at the end.
    pub fall: f64,
    /// People who left, those who fell back counted twice.
    pub gross: f64,
    /// Money by the net fall.
    pub per_net: Result<f64, Undefined>,
    /// Money by everyone who left.
    pub per_gross: Result<f64, Undefined>,
    /// Money by those poor at the start.
    pub per_beneficiary_start: Result<f64, Undefined>,
    /// Money by those poor at the end.
    pub per_beneficiary_end: Result<f64, Undefined>,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Money by people lifted out of poverty, net and gross, and by beneficiary.
///
/// # Definition
/// Net: M/(N₀ − N₁). Gross: M/(N₀ − N₁ + R) with R who fell back or were newly
/// registered. Per beneficiary: M/N₀ and M/N₁; the last grows without bound as
/// the programme succeeds.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | nobody fewer | `NeverReached`: a cost of nothing gained is no number |
/// | nobody poor at that time | `ZeroBase` |
/// | a negative count | `Negative` |
///
/// # Accuracy
/// Correct to the last digit but one.
///
/// # References
/// Drummond, M. F. et al. (2015), Methods for the Economic Evaluation of Health
/// Care Programmes, 4th ed. (for why a ratio to a non-positive effect is none).
///
/// # Example
/// ```
/// use county_lens::stats::per_capita::cost_per_person_out;
/// let cost = cost_per_person_out(1e6, 500.0, 100.0, 20.0).unwrap();
/// assert_eq!(cost.per_net, Ok(2500.0));
/// assert!(cost_per_person_out(1e6, 100.0, 100.0, 0.0).unwrap().per_net.is_err());
/// ```
pub fn cost_per_person_out(
    money: f64,
    start: f64,
    end: f64,
    returned: f64,
) -> Result<CostPerPersonOut, Undefined> {
    all_finite(&[money, start, end, returned])?;
    if start < 0.0 || end < 0.0 || returned < 0.0 {
        return Err(Undefined::Negative);
    }
    let (fall, gross) = (start - end, start - end + returned);
    let by = |people: f64, none: Undefined| {
        if people > 0.0 {
            finite(money / people)
        } else {
            Err(none)
        }
    };
    Ok(CostPerPersonOut {
        fall,
        gross,
        per_net: by(fall, Undefined::NeverReached),
        per_gross: by(gross, Undefined::NeverReached),
        per_beneficiary_start: by(start, Undefined::ZeroBase),
        per_beneficiary_end: by(end, Undefined::ZeroBase),
        cautions: vec![Caution::DenominatorFalls, Caution::ReverseCausality],
    })
}
