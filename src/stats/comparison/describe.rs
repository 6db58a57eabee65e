//! What a list looks like, and the means of groups.

use crate::quantity::Undefined;
use crate::stats::sum::{
    all_finite, count, finite, same_length, squares_about, sum_and_ends, Dd, Lanes,
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
    let (total, min, max) = sum_and_ends(values);
    let mean = total.div(Dd::of(count(n)));
    // A value that is not finite makes the sum so, too.
    finite(mean.value())?;
    let deviation = if n < 2 {
        Err(Undefined::TooFew)
    } else {
        finite((squares_about(values, mean) / count(n - 1)).sqrt())
    };
    Ok(Description {
        n,
        mean: mean.value(),
        deviation,
        min,
        max,
    })
}

/// Means of lists by group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupMeans {
    /// Rows of each group.
    pub n: Vec<usize>,
    /// For each list the mean of each group; none of no rows.
    pub means: Vec<Vec<Result<f64, Undefined>>>,
}

/// Means of lists by group.
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
/// let found = group_means(&[&[1.0, 2.0, 6.0]], &[0, 1, 1]).unwrap();
/// assert_eq!((found.n, found.means[0][1]), (vec![1, 2], Ok(4.0)));
/// assert!(group_means(&[&[1.0]], &[]).is_err());
/// ```
pub fn group_means(columns: &[&[f64]], groups: &[usize]) -> Result<GroupMeans, Undefined> {
    for column in columns {
        same_length(column.len(), groups.len())?;
    }
    let many = groups.iter().max().map_or(0, |m| m + 1);
    if many > groups.len() {
        return Err(Undefined::OutsideRange);
    }
    let mut n = vec![0_usize; many];
    groups.iter().for_each(|group| n[*group] += 1);
    let mut means = Vec::with_capacity(columns.len());
    for four in columns.chunks(4) {
        let sums = grouped(four, groups, many);
        for (at, column) in four.iter().enumerate() {
            if sums.iter().any(|s| !s[at].value().is_finite()) {
                all_finite(column)?;
            }
            let mean = |(sum, n): (&[Dd; 4], &usize)| match n {
                0 => Err(Undefined::TooFew),
                n => finite(sum[at].value() / count(*n)),
            };
            means.push(sums.iter().zip(&n).map(mean).collect());
        }
    }
    Ok(GroupMeans { n, means })
}

/// The sums of up to four lists by group, each in the order of its rows.
fn grouped(columns: &[&[f64]], groups: &[usize], many: usize) -> Vec<[Dd; 4]> {
    let list = |at: usize| columns.get(at).or(columns.first()).copied();
    let [a, b, c, d] = [0, 1, 2, 3].map(|at| list(at).unwrap_or_default());
    let mut sums = vec![(Lanes::ZERO, Lanes::ZERO); many];
    let rows = a.iter().zip(b).zip(c.iter().zip(d)).zip(groups);
    for (((a, b), (c, d)), group) in rows {
        let (hi, lo) = &mut sums[*group];
        let value = Lanes::new([*a, *b, *c, *d]);
        let sum = *hi + value;
        let of_value = sum - *hi;
        *lo += (*hi - (sum - of_value)) + (value - of_value);
        *hi = sum;
    }
    let apart = |(hi, lo): (Lanes, Lanes)| {
        let (hi, lo) = (hi.to_array(), lo.to_array());
        [0, 1, 2, 3].map(|at| Dd {
            hi: hi[at],
            lo: lo[at],
        })
    };
    sums.into_iter().map(apart).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_common_part_costs_nothing() {
        let values = [1e9 + 1.0, 1e9 + 2.0, 1e9 + 3.0];
        let d = describe(&values).unwrap();
        assert_eq!((d.mean, d.deviation), (1e9 + 2.0, Ok(1.0)));
        let found = group_means(&[&[1e16, 1.0, -1e16, 7.0]], &[0, 0, 0, 1]).unwrap();
        assert_eq!(found.means, [[Ok(1.0 / 3.0), Ok(7.0)]]);
        let one = [1.0, 2.0, 4.0];
        let five = group_means(&[&one, &one, &one, &one, &[9.0, 8.0, 4.0]], &[2, 0, 2]).unwrap();
        assert_eq!(five.n, [1, 0, 2]);
        assert_eq!(five.means[4], [Ok(8.0), Err(Undefined::TooFew), Ok(6.5)]);
    }

    #[test]
    fn what_is_not_finite_is_refused() {
        assert_eq!(describe(&[1.0, f64::NAN]), Err(Undefined::NotFinite));
        assert_eq!(describe(&[f64::MAX, f64::MAX]), Err(Undefined::NotFinite));
        assert_eq!(
            group_means(&[&[1.0, f64::INFINITY]], &[0, 1]),
            Err(Undefined::NotFinite)
        );
        let far = group_means(&[&[f64::MAX, f64::MAX, 1.0]], &[0, 0, 1]).unwrap();
        assert_eq!(far.means, [[Err(Undefined::NotFinite), Ok(1.0)]]);
    }
}
