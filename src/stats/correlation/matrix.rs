//! Correlations of many lists with each other.

use crate::quantity::Undefined;
use crate::stats::sum::{at_least, dot, mean_dd, same_length, two_sum, Dd};

/// Rows worked through at a time, so that the part of every list stays near. Part
/// of the result's bits: never change.
const BLOCK: usize = 1024;

/// Most lists: half a million pairs.
const MOST_LISTS: usize = 1000;

/// Pearson's correlation of every two lists: the upper triangle, row by row.
///
/// # Definition
/// Each list less its mean and brought to length one; r is the sum of products.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | fewer than two rows | `TooFew` |
/// | more than 1000 lists | `TooLarge` |
/// | a list that does not vary | its pairs are `Constant` |
///
/// # Accuracy
/// Within 1e-14 of the true value; the same as [`super::pearson()`] to that.
///
/// # References
/// Pearson, K. (1896), Mathematical contributions to the theory of evolution III,
/// Philosophical Transactions A 187, 253–318.
///
/// # Example
/// ```
/// use county_lens::stats::correlation::correlation_matrix;
/// let r = correlation_matrix(&[&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0], &[3.0, 1.0, 2.0]]).unwrap();
/// assert!(r.len() == 3 && (r[1].unwrap() + 0.5).abs() < 1e-15);
/// assert!(correlation_matrix(&[&[1.0], &[2.0]]).is_err());
/// ```
pub fn correlation_matrix(columns: &[&[f64]]) -> Result<Vec<Result<f64, Undefined>>, Undefined> {
    if columns.len() > MOST_LISTS {
        return Err(Undefined::TooLarge);
    }
    let rows = columns.first().map_or(0, |c| c.len());
    for column in columns {
        same_length(rows, column.len())?;
        at_least(column, 2)?;
    }
    let units: Vec<Result<Vec<f64>, Undefined>> = columns.iter().map(|c| unit(c)).collect();
    let pairs: Vec<(&[f64], &[f64])> = (0..units.len())
        .flat_map(|i| (i + 1..units.len()).map(move |j| (i, j)))
        .map(|(i, j)| (part(&units[i]), part(&units[j])))
        .collect();
    let mut sums = vec![Dd::default(); pairs.len()];
    let mut from = 0;
    while from < rows {
        let to = rows.min(from + BLOCK);
        for (sum, (x, y)) in sums.iter_mut().zip(&pairs) {
            if let (Some(x), Some(y)) = (x.get(from..to), y.get(from..to)) {
                let s = two_sum(sum.hi, dot(x, y));
                *sum = Dd {
                    hi: s.hi,
                    lo: sum.lo + s.lo,
                };
            }
        }
        from = to;
    }
    let ends = sums.into_iter().zip(pairs).map(|(sum, (x, y))| {
        if x.is_empty() || y.is_empty() {
            Err(Undefined::Constant)
        } else {
            Ok(sum.value().clamp(-1.0, 1.0))
        }
    });
    Ok(ends.collect())
}

fn part(unit: &Result<Vec<f64>, Undefined>) -> &[f64] {
    unit.as_deref().unwrap_or_default()
}

/// A list less its mean, brought to length one.
fn unit(values: &[f64]) -> Result<Vec<f64>, Undefined> {
    let mean = mean_dd(values);
    let mut out: Vec<f64> = values.iter().map(|v| (v - mean.hi) - mean.lo).collect();
    // Brought to one before squaring, so that nothing overflows.
    let largest = out.iter().fold(0.0_f64, |most, d| most.max(d.abs()));
    if !(largest > 0.0 && largest.is_finite()) {
        return Err(Undefined::Constant);
    }
    out.iter_mut().for_each(|d| *d /= largest);
    let mut squares = Dd::default();
    for block in out.chunks(BLOCK) {
        squares = squares.add(Dd::of(dot(block, block)));
    }
    let length = squares.value().sqrt();
    out.iter_mut().for_each(|d| *d /= length);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::correlation::pearson;

    #[test]
    fn each_pair_is_that_of_the_two_alone() {
        let column = |k: f64| -> Vec<f64> {
            (0..2500)
                .map(|i| libm::sin(k * f64::from(i)) + 1e6 * k)
                .collect()
        };
        let columns = [column(0.3), column(0.31), column(1.7)];
        let lists: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let found = correlation_matrix(&lists).unwrap();
        for (at, (i, j)) in [(0, 1), (0, 2), (1, 2)].into_iter().enumerate() {
            let alone = pearson(lists[i], lists[j], 0.95).unwrap().r;
            assert!((found[at].unwrap() - alone).abs() < 1e-14, "{i} {j}");
        }
    }

    #[test]
    fn a_list_that_does_not_vary_has_no_correlation() {
        let found = correlation_matrix(&[&[1.0, 2.0], &[5.0, 5.0], &[2.0, 1.0]]).unwrap();
        assert_eq!([found[0], found[2]], [Err(Undefined::Constant); 2]);
        assert!((found[1].unwrap() + 1.0).abs() < 1e-15);
        assert_eq!(correlation_matrix(&[]), Ok(Vec::new()));
        let far = correlation_matrix(&[&[-1e300, 1e300], &[1.0, 2.0]]).unwrap();
        assert!((far[0].unwrap() - 1.0).abs() < 1e-15);
    }
}
