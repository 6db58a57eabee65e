//! What a list looks like, and the means of groups.

use crate::quantity::Undefined;
use crate::stats::sum::{
    all_finite, count, finite, mean_dd, same_length, squares_about, two_sum, Dd,
};

/// The first things to know of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Description {
    /// How many values.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation, divisor n − 1; none for a single value.
    pub deviation: Result<f64, Undefined>,
    /// The smallest.
    pub min: f64,
    /// The largest.
    pub max: f64,
}

/// Mean, standard deviation and ends of a list.
///
/// # Definition
/// m = Σx/n; s = √(Σ(x − m)²/(n − 1)), by two passes: the mean with a compensated
/// sum, then squares about it, corrected for what rounding the mean left.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | no value | `TooFew` |
/// | one value | no deviation (`TooFew`) |
/// | a sum beyond 1.8e308 | `NotFinite` |
///
/// # Accuracy
/// As many digits as the values keep as doubles: NIST's nine univariate sets.
///
/// # References
/// Chan, T. F., Golub, G. H. & LeVeque, R. J. (1983), Algorithms for computing the
/// sample variance, The American Statistician 37(3), 242–247.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::describe;
/// let d = describe(&[1.0, 2.0, 3.0, 6.0]).unwrap();
/// assert_eq!((d.mean, d.min, d.max), (3.0, 1.0, 6.0));
/// assert!(describe(&[]).is_err());
/// ```
pub fn describe(values: &[f64]) -> Result<Description, Undefined> {
    let n = values.len();
    if n == 0 {
        return Err(Undefined::TooFew);
    }
    let mean = mean_dd(values);
    // A value that is not finite makes the sum so, too.
    finite(mean.value())?;
    let deviation = if n < 2 {
        Err(Undefined::TooFew)
    } else {
        finite((squares_about(values, mean) / count(n - 1)).sqrt())
    };
    let (min, max) = values
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| {
            (low.min(*v), high.max(*v))
        });
    Ok(Description {
        n,
        mean: mean.value(),
        deviation,
        min,
        max,
    })
}

/// The mean of a group's rows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupMean {
    /// How many rows.
    pub n: usize,
    /// Their mean; none of no rows.
    pub mean: Result<f64, Undefined>,
}

/// Means of a list by group.
///
/// # Definition
/// Σx/n over the rows of each group, with compensated sums in the order of rows.
/// Groups are numbered from 0; one without a row has no mean (`TooFew`).
///
/// # Domain
/// Lists of different length: `LengthsDiffer`; more groups than rows: `OutsideRange`.
///
/// # Accuracy
/// 15 digits or what cancellation leaves.
///
/// # References
/// Ogita, T., Rump, S. M. & Oishi, S. (2005), Accurate sum and dot product, SIAM
/// Journal on Scientific Computing 26(6), 1955–1988.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::group_means;
/// let means = group_means(&[1.0, 2.0, 6.0], &[0, 1, 1]).unwrap();
/// assert_eq!((means[1].n, means[1].mean), (2, Ok(4.0)));
/// assert!(group_means(&[1.0], &[]).is_err());
/// ```
pub fn group_means(values: &[f64], groups: &[usize]) -> Result<Vec<GroupMean>, Undefined> {
    same_length(values.len(), groups.len())?;
    let many = groups.iter().max().map_or(0, |m| m + 1);
    if many > values.len() {
        return Err(Undefined::OutsideRange);
    }
    let mut sums = vec![(Dd::default(), 0_usize); many];
    for (value, group) in values.iter().zip(groups) {
        let (sum, n) = &mut sums[*group];
        let s = two_sum(sum.hi, *value);
        *sum = Dd {
            hi: s.hi,
            lo: sum.lo + s.lo,
        };
        *n += 1;
    }
    if sums.iter().any(|(s, _)| !s.value().is_finite()) {
        all_finite(values)?;
    }
    let mean = |(sum, n): (Dd, usize)| GroupMean {
        n,
        mean: if n == 0 {
            Err(Undefined::TooFew)
        } else {
            finite(sum.value() / count(n))
        },
    };
    Ok(sums.into_iter().map(mean).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_common_part_costs_nothing() {
        let values = [1e9 + 1.0, 1e9 + 2.0, 1e9 + 3.0];
        let d = describe(&values).unwrap();
        assert_eq!((d.mean, d.deviation), (1e9 + 2.0, Ok(1.0)));
        let means = group_means(&[1e16, 1.0, -1e16, 7.0], &[0, 0, 0, 1]);
        let means: [GroupMean; 2] = means.unwrap().try_into().unwrap();
        assert_eq!(means.map(|m| m.mean), [Ok(1.0 / 3.0), Ok(7.0)]);
    }

    #[test]
    fn what_is_not_finite_is_refused() {
        assert_eq!(describe(&[1.0, f64::NAN]), Err(Undefined::NotFinite));
        assert_eq!(describe(&[f64::MAX, f64::MAX]), Err(Undefined::NotFinite));
        assert_eq!(
            group_means(&[1.0, f64::INFINITY], &[0, 1]),
            Err(Undefined::NotFinite)
        );
        let far = group_means(&[f64::MAX, f64::MAX, 1.0], &[0, 0, 1]).unwrap();
        assert_eq!(far[0].mean, Err(Undefined::NotFinite));
        assert_eq!(far[1].mean, Ok(1.0));
    }
}
