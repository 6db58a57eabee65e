//! A least-squares line with the band of its mean.

use std::rc::Rc;

use super::words;
use crate::catalogue::{call, Arg, Record, Value};
use crate::chart::axis::Spacing;
use crate::chart::dense::{Extent, Layer};
use crate::words::Lang;

/// Places along the line where the band is worked out.
const STEPS: u32 = 32;

/// A turn of a number to another scale.
type Turn = fn(f64) -> f64;

/// The mean of numbers without gaps.
pub(super) fn mean(list: &[f64]) -> Option<f64> {
    let columns = Arg::Columns(vec![list.to_vec().into()]);
    let record = call("describe", vec![("columns".to_owned(), columns)]).ok()?;
    match record.get("mean")? {
        Value::Numbers(n) => n.first().copied(),
        Value::Cells(c) => c.first().and_then(|v| v.ok()),
        _ => None,
    }
}

/// The coefficient of a term, and half its 95% interval.
fn term(record: &Record, at: usize) -> Option<(f64, f64)> {
    let Some(Value::Rows(terms)) = record.get("terms") else {
        return None;
    };
    let number = |name: &str| match terms.get(at)?.get(name)? {
        Value::Number(n) => Some(*n),
        _ => None,
    };
    let (low, high) = (number("low")?, number("high")?);
    Some((number("coefficient")?, (high - low) / 2.0))
}

/// Line and band through points; nothing where there is no fit.
///
/// On a logarithmic axis the line is one of the logarithm of x. With x about its mean, intercept and slope are uncorrelated: the band's half
/// width at a distance d from the mean is √(a² + d²b²), with a and b the half
/// widths of their own intervals.
pub(super) fn fitted(x: &[f64], y: &[f64], spacing: Spacing, lang: Lang) -> Vec<Layer> {
    let (to, back): (Turn, Turn) = match spacing {
        Spacing::Linear => (|v| v, |v| v),
        Spacing::Log => (libm::log, libm::exp),
    };
    let x: Vec<f64> = x.iter().map(|v| to(*v)).collect();
    let (low, high) = Extent::of(&x).range;
    if x.len() < 3 || low >= high {
        return Vec::new();
    }
    let mean = mean(&x).unwrap_or(f64::midpoint(low, high));
    let centred: Vec<f64> = x.iter().map(|v| v - mean).collect();
    let options = vec![
        ("y".to_owned(), Arg::Numbers(Rc::new(y.to_vec()))),
        ("x".to_owned(), Arg::Columns(vec![centred.into()])),
    ];
    let Ok(record) = call("ordinary_least_squares", options) else {
        return Vec::new();
    };
    let (Some((level, a)), Some((slope, b))) = (term(&record, 0), term(&record, 1)) else {
        return Vec::new();
    };
    let at: Vec<f64> = (0..=STEPS)
        .map(|k| low + (high - low) * f64::from(k) / f64::from(STEPS))
        .collect();
    let line: Vec<f64> = at.iter().map(|v| level + slope * (v - mean)).collect();
    let half: Vec<f64> = at.iter().map(|v| libm::hypot(a, b * (v - mean))).collect();
    let edge = |way: f64| line.iter().zip(&half).map(|(l, h)| l + way * h).collect();
    let at: Vec<f64> = at.into_iter().map(back).collect();
    vec![
        Layer::Band {
            x: at.clone(),
            low: edge(-1.0),
            high: edge(1.0),
            name: words::BAND.get(lang).to_owned(),
        },
        Layer::Line {
            x: at,
            y: line,
            name: words::FIT.get(lang).to_owned(),
        },
    ]
}
