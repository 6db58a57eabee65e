//! Counting numbers into bars of equal width with round edges.

use crate::chart::axis::Domain;

/// Left ends, right ends and counts. About `bars` bars, as many as round edges
/// allow; what is not finite is left out. Each bar holds what is not below its
/// left end and below its right one; the last holds its right end too.
pub fn histogram(values: &[f64], bars: u32) -> (Vec<f64>, Vec<f64>, Vec<f64>) {
    histogram_within(values, super::summary::Extent::of(values).range, bars)
}

/// The same in bars that span a range in which all the numbers lie: what stands
/// side by side counts in the same bars.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn histogram_within(
    values: &[f64],
    (low, high): (f64, f64),
    bars: u32,
) -> (Vec<f64>, Vec<f64>, Vec<f64>) {
    if low > high {
        return (Vec::new(), Vec::new(), Vec::new());
    }
    let bars = bars.clamp(1, 50);
    let edges = Domain::new(low, high).nice(bars).ticks(bars);
    let (Some(first), Some(second)) = (edges.first(), edges.get(1)) else {
        return (vec![low], vec![high], vec![values.len() as f64]);
    };
    let (from, step) = (*first, second - first);
    let last = edges.len().saturating_sub(2);
    let mut counts = vec![0.0; last + 1];
    for v in values.iter().filter(|v| v.is_finite()) {
        let at = (libm::floor((v - from) / step).max(0.0) as usize).min(last);
        if let Some(n) = counts.get_mut(at) {
            *n += 1.0;
        }
    }
    let left = edges.get(..=last).unwrap_or_default().to_vec();
    let right = edges.get(1..).unwrap_or_default().to_vec();
    (left, right, counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_in_one_bar() {
        let values: Vec<f64> = (0..1000)
            .map(|i| libm::fmod(f64::from(i) * 7.3, 97.0))
            .collect();
        let (from, to, counts) = histogram(&values, 10);
        assert_eq!(from.len(), counts.len());
        assert!(from
            .iter()
            .zip(&to)
            .all(|(a, b)| (b - a - 10.0).abs() < 1e-9));
        assert!((counts.iter().sum::<f64>() - 1000.0).abs() < 0.5);
        for ((a, b), n) in from.iter().zip(&to).zip(&counts) {
            let own = values.iter().filter(|v| *v >= a && *v < b).count();
            assert!((n - own as f64).abs() < 0.5, "{a}..{b}");
        }
        let (_, _, one) = histogram(&[5.0, f64::NAN, f64::INFINITY], 10);
        assert!((one.iter().sum::<f64>() - 1.0).abs() < 0.5);
        assert!(histogram(&[], 5).0.is_empty());
    }
}
