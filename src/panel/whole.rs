//! A statistic of every part of a panel at once. Where a part has no value the
//! list has NaN.

use super::table::Panel;
use crate::stats::comparison::{ranks as ranked, Ranking};
use crate::stats::inequality::gini;
use crate::stats::mean_dd;

/// The mean over periods of each indicator for each place: place by place, an
/// indicator each.
pub fn means(panel: &Panel) -> Vec<f64> {
    let mut out = Vec::with_capacity(panel.places().len() * panel.indicators().len());
    let mut known = Vec::with_capacity(panel.periods().len());
    for place in 0..panel.places().len() {
        for indicator in panel.indicators() {
            // Where there is a gap, the mean of all is none.
            let all = panel
                .strip(indicator, place)
                .map(|all| mean_dd(all).value());
            out.push(all.filter(|mean| !mean.is_nan()).unwrap_or_else(|| {
                known.clear();
                known.extend(panel.series(indicator, place).filter(|v| !v.is_nan()));
                if known.is_empty() {
                    f64::NAN
                } else {
                    mean_dd(&known).value()
                }
            }));
        }
    }
    out
}

/// Each indicator's first and last value, and what lies between.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    /// In the first period.
    pub from: Vec<f64>,
    /// In the last.
    pub to: Vec<f64>,
    /// The later less the earlier.
    pub difference: Vec<f64>,
}

/// The change from the first period to the last: place by place, an indicator each.
pub fn changes(panel: &Panel) -> Changes {
    let mut out = Changes::default();
    let last = panel.periods().len().saturating_sub(1);
    for place in 0..panel.places().len() {
        for indicator in panel.indicators() {
            let at = |period| panel.value(indicator, place, period).unwrap_or(f64::NAN);
            let (from, to) = (at(0), at(last));
            out.from.push(from);
            out.to.push(to);
            out.difference.push(to - from);
        }
    }
    out
}

/// The rank of each place among those that have a value, the largest first and
/// equals sharing the best (1224): indicator by indicator, a period each, a place
/// each.
pub fn ranks(panel: &Panel) -> Vec<f64> {
    let places = panel.places().len();
    let mut out = Vec::with_capacity(panel.indicators().len() * panel.periods().len() * places);
    each_slice(panel, |known, of| {
        let start = out.len();
        out.resize(start + places, f64::NAN);
        if let Ok(found) = ranked(known, None, Ranking::Min, true) {
            for (place, rank) in of.iter().zip(found.ranks) {
                out[start + place] = rank;
            }
        }
    });
    out
}

/// The Gini index over places: indicator by indicator, a period each.
pub fn ginis(panel: &Panel) -> Vec<f64> {
    let mut out = Vec::with_capacity(panel.indicators().len() * panel.periods().len());
    each_slice(panel, |known, _| {
        out.push(gini(known, None).map_or(f64::NAN, |g| g.value));
    });
    out
}

/// Hands on the values of each indicator and period that there are, with the
/// numbers of their places.
fn each_slice(panel: &Panel, mut hand: impl FnMut(&[f64], &[usize])) {
    let (mut known, mut of) = (Vec::new(), Vec::new());
    for indicator in panel.indicators() {
        for period in 0..panel.periods().len() {
            known.clear();
            of.clear();
            for place in 0..panel.places().len() {
                if let Some(value) = panel.value(indicator, place, period) {
                    known.push(value);
                    of.push(place);
                }
            }
            hand(&known, &of);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{changes, ginis, means, ranks};
    use crate::panel::{Indicator, Panel, Place};
    use crate::words::Text;

    fn panel(values: &[f64]) -> Panel {
        let text = |t: &str| Text {
            zh: t.to_owned(),
            en: t.to_owned(),
        };
        let place = |id: &str| Place {
            id: id.to_owned(),
            name: text(id),
            group: None,
        };
        let indicator = Indicator {
            id: "x".to_owned(),
            name: text("x"),
            values: std::rc::Rc::new(values.to_vec()),
        };
        let periods = ["2015", "2016"].map(str::to_owned).to_vec();
        Panel::dense(
            ["a", "b", "c"].map(place).to_vec(),
            periods,
            vec![indicator],
            &[0, 1, 2],
        )
    }

    fn same(found: &[f64], expected: &[f64]) {
        let bits = |list: &[f64]| list.iter().map(|v| v.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(found), bits(expected), "{found:?}");
    }

    #[test]
    fn parts_without_a_value_are_gaps() {
        let gap = f64::NAN;
        let panel = panel(&[1.0, 3.0, gap, 8.0, 1.0, gap]);
        same(&means(&panel), &[2.0, 8.0, 1.0]);
        let moved = changes(&panel);
        same(&moved.from, &[1.0, gap, 1.0]);
        same(&moved.difference, &[2.0, gap, gap]);
        // Two of one value share the first rank.
        same(&ranks(&panel), &[1.0, gap, 1.0, 2.0, 1.0, gap]);
        // Two equal values: 0; 3 and 8: (8 − 3) ÷ (2 × 11).
        let found = ginis(&panel);
        assert!(found[0].abs() < 1e-15);
        assert!((found[1] - 5.0 / 22.0).abs() < 1e-15);
    }
}
