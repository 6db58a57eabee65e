//! Foster–Greer–Thorbecke measures.

use crate::quantity::Undefined;
use crate::stats::sum::{all_finite, at_least, count, finite, same_length, sum, sum_of};

/// Who is poor at the line itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// Poor is below the line.
    Below,
    /// Poor is at the line or below.
    AtOrBelow,
}

impl Line {
    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Below => "below",
            Self::AtOrBelow => "at_or_below",
        }
    }
}

/// Poverty measures of one distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Foster {
    /// Share of the poor (α = 0).
    pub headcount: f64,
    /// Mean gap over everyone, as a share of the line (α = 1).
    pub gap: f64,
    /// Mean squared gap over everyone (α = 2).
    pub severity: f64,
    /// Mean gap over the poor alone; none where nobody is poor.
    pub income_gap_ratio: Result<f64, Undefined>,
    /// What would lift everyone to the line: gap × people × line.
    pub resources: f64,
    /// Poor people, by weight.
    pub poor: f64,
    /// Everyone, by weight.
    pub people: f64,
}

/// Foster–Greer–Thorbecke measures for α = 0, 1, 2, the income gap ratio and the
/// resources needed.
///
/// # Definition
/// Pα = Σ wᵢ gᵢ^α / Σ wᵢ over everyone, gᵢ = (z − xᵢ)/z for the poor and 0 else,
/// 0⁰ counting as 1 for the poor. Poor is below the line, or at it as well.
///
/// # Units and shape
/// Incomes and line in one unit; weights are persons a row. A row of households
/// without weights counts households, not people.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | a line of zero or below | `NotPositive` |
/// | nobody | `ZeroTotal` |
/// | a negative weight | `Negative` |
/// | a negative income | allowed: its gap exceeds 1 |
///
/// # Accuracy
/// 15 digits.
///
/// # References
/// Foster, J., Greer, J. & Thorbecke, E. (1984), A class of decomposable poverty
/// measures, Econometrica 52(3), 761–766.
///
/// # Example
/// ```
/// use county_lens::stats::poverty::{foster_greer_thorbecke, Line};
/// let p = foster_greer_thorbecke(&[5.0, 10.0, 20.0, 30.0], None, 10.0, Line::Below).unwrap();
/// assert_eq!((p.headcount, p.gap, p.severity), (0.25, 0.125, 0.0625));
/// assert!(foster_greer_thorbecke(&[5.0], None, 0.0, Line::Below).is_err());
/// ```
pub fn foster_greer_thorbecke(
    incomes: &[f64],
    weights: Option<&[f64]>,
    line: f64,
    poor_is: Line,
) -> Result<Foster, Undefined> {
    at_least(incomes, 1)?;
    if finite(line)? <= 0.0 {
        return Err(Undefined::NotPositive);
    }
    if let Some(w) = weights {
        same_length(w.len(), incomes.len())?;
        all_finite(w)?;
        if w.iter().any(|w| *w < 0.0) {
            return Err(Undefined::Negative);
        }
    }
    let n = incomes.len();
    let weight = |i: usize| weights.map_or(1.0, |w| w[i]);
    let people = match weights {
        Some(w) => finite(sum(w))?,
        None => count(n),
    };
    if people <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    let is_poor = |x: f64| x < line || poor_is == Line::AtOrBelow && x <= line;
    let over_poor = |term: &dyn Fn(f64) -> f64| {
        let one = |i: usize| {
            if is_poor(incomes[i]) {
                weight(i) * term((line - incomes[i]) / line)
            } else {
                0.0
            }
        };
        finite(sum_of(n, one).value())
    };
    let poor = over_poor(&|_| 1.0)?;
    let gaps = over_poor(&|g| g)?;
    let squares = over_poor(&|g| g * g)?;
    Ok(Foster {
        headcount: poor / people,
        gap: gaps / people,
        severity: squares / people,
        income_gap_ratio: if poor > 0.0 {
            finite(gaps / poor)
        } else {
            Err(Undefined::ZeroTotal)
        },
        resources: finite(gaps * line)?,
        poor,
        people,
    })
}
