//! Moving averages.

use crate::quantity::Undefined;
use crate::stats::sum::{all_finite, finite, sum_of};

/// Where the window lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// As many before as after; an even window takes half of both ends.
    Centred,
    /// The value and those before it.
    Trailing,
}

/// What happens where the window hangs over an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edges {
    /// No value.
    None,
    /// The mean of what is there.
    Shrink,
}

/// A moving average of an evenly spaced series.
///
/// # Definition
/// The mean of `width` neighbouring values; an even centred window is the 2 × width
/// average, with half weight at both ends.
///
/// # Domain
/// A width of zero or beyond the series: `OutsideRange`; without shrinking, the
/// ends have no value (`TooFew`).
///
/// # References
/// Kendall, M. & Ord, J. K. (1990), Time Series, 3rd ed., chapter 3.
///
/// # Example
/// ```
/// use county_lens::stats::time::{moving_average, Edges, Window};
/// let m = moving_average(&[1.0, 2.0, 6.0], 3, Window::Centred, Edges::None).unwrap();
/// assert_eq!(m[1], Ok(3.0));
/// assert!(m[0].is_err());
/// ```
pub fn moving_average(
    values: &[f64],
    width: usize,
    window: Window,
    edges: Edges,
) -> Result<Vec<Result<f64, Undefined>>, Undefined> {
    all_finite(values)?;
    let n = values.len();
    if width == 0 || width > n {
        return Err(Undefined::OutsideRange);
    }
    let even = window == Window::Centred && width.is_multiple_of(2);
    let (before, after) = match window {
        Window::Trailing => (width - 1, 0),
        Window::Centred => (width / 2, width / 2),
    };
    let at = |i: usize| {
        let (from, to) = (i.saturating_sub(before), (i + after).min(n - 1));
        let whole = i >= before && i + after < n;
        if !whole && edges == Edges::None {
            return Err(Undefined::TooFew);
        }
        let weight = |k: usize| {
            let end = k + before == i || k == i + after;
            if even && end {
                0.5
            } else {
                1.0
            }
        };
        let cells = to - from + 1;
        let total = sum_of(cells, |c| weight(from + c) * values[from + c]).value();
        let heads = sum_of(cells, |c| weight(from + c)).value();
        finite(total / heads)
    };
    Ok((0..n).map(at).collect())
}
