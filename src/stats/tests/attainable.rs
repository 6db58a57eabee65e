//! The smallest p-value that a design can give, before any test is run.

use crate::quantity::Undefined;
use crate::stats::sum::finite;
use crate::stats::Caution;

/// What is rearranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// Signs of n differences.
    Signs(u64),
    /// Which rows are the first group, of n and m.
    TwoGroups(u64, u64),
    /// The order of n rows.
    Order(u64),
}

/// The smallest attainable p-value.
#[derive(Debug, Clone, PartialEq)]
pub struct SmallestP {
    /// How many arrangements there are; beyond 2¹⁰²⁴ none.
    pub arrangements: Result<f64, Undefined>,
    /// One-sided.
    pub one_sided: f64,
    /// Two-sided, the opposite arrangement counting too.
    pub two_sided: f64,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// The smallest p-value that an exact test of a design can give.
///
/// # Definition
/// One over the number of arrangements: 2ⁿ signs, (n + m choose n) groups, n!
/// orders; twice that two-sided, at most 1.
///
/// # Domain
/// No row: `TooFew`.
///
/// # References
/// Elementary; Fisher, R. A. (1935), The Design of Experiments.
///
/// # Example
/// ```
/// use county_lens::stats::tests::{smallest_p, Arrangement};
/// assert_eq!(smallest_p(Arrangement::Signs(5)).unwrap().two_sided, 0.0625);
/// assert!(smallest_p(Arrangement::Signs(0)).is_err());
/// ```
pub fn smallest_p(arrangement: Arrangement) -> Result<SmallestP, Undefined> {
    #[expect(clippy::cast_precision_loss, reason = "counts of rows")]
    let number = |n: u64| n as f64;
    let product = |terms: u64, term: &dyn Fn(f64) -> f64| {
        let mut total = 1.0;
        for i in 1..=terms.min(2000) {
            total *= term(number(i));
        }
        if terms > 2000 {
            f64::INFINITY
        } else {
            total
        }
    };
    let many = match arrangement {
        Arrangement::Signs(0) | Arrangement::Order(0) => return Err(Undefined::TooFew),
        Arrangement::TwoGroups(n, m) if n == 0 || m == 0 => return Err(Undefined::TooFew),
        Arrangement::Signs(n) => product(n, &|_| 2.0),
        Arrangement::Order(n) => product(n, &|i| i),
        Arrangement::TwoGroups(n, m) => {
            let (few, rest) = (n.min(m), number(n.max(m)));
            // Each step is a whole number again.
            let mut total = 1.0;
            for i in 1..=few.min(2000) {
                total = libm::round(total * (rest + number(i)) / number(i));
            }
            if few > 2000 {
                f64::INFINITY
            } else {
                total
            }
        }
    };
    let one = if many.is_finite() { 1.0 / many } else { 0.0 };
    let two = (2.0 * one).min(1.0);
    Ok(SmallestP {
        arrangements: finite(many),
        one_sided: one,
        two_sided: two,
        cautions: (two > 0.05)
            .then_some(Caution::SmallPThreshold)
            .into_iter()
            .collect(),
    })
}
