//! Values that may be wrong, for the reader to decide on.

use super::cube::{column, Cube};
use super::problem::Kind;
use super::rows::Rows;

/// A value that may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Suspect {
    pub(super) kind: Kind,
    pub(super) indicator: u16,
    pub(super) cell: u32,
}

/// How many times its neighbour a value is to be asked about: people mix 元 and
/// 万元, which is ten thousand; a thousand leaves room for what grew meanwhile.
const LEAP: f64 = 1000.0;

/// Values of which nearly none is negative are counts or amounts: one in this many.
const SELDOM: usize = 20;

/// Looks through the values of every indicator.
pub(super) fn suspects(cube: &Cube, rows: &mut Rows) -> Vec<Suspect> {
    let mut out = Vec::new();
    for (indicator, values) in cube.values.iter().enumerate() {
        let name = rows.indicators.texts()[indicator].clone();
        let unit = rows.unit_of(indicator);
        let percent = is_share(&name, &unit);
        let (mut known, mut negative, mut over) = (0, 0, false);
        for value in values.iter().filter(|v| !v.is_nan()) {
            known += 1;
            negative += usize::from(*value < 0.0);
            over |= *value > 100.0;
        }
        let seldom = negative > 0 && (negative * SELDOM <= known || is_count(&unit));
        let periods = cube.periods.len();
        let jumps = jumps(values, periods);
        if !(seldom || percent && over) && jumps.is_empty() {
            continue;
        }
        for (cell, value) in values.iter().enumerate().filter(|(_, v)| !v.is_nan()) {
            let kind = if seldom && *value < 0.0 {
                Kind::Negative
            } else if percent && *value > 100.0 {
                Kind::OverHundred
            } else if jumps.binary_search(&cell).is_ok() {
                Kind::Jump
            } else {
                continue;
            };
            let (Ok(number), Ok(at)) = (u16::try_from(indicator), u32::try_from(cell)) else {
                continue;
            };
            let column = column(rows, indicator, cube.order[cell % periods]);
            let row = cube.row(indicator, cell).unwrap_or_default();
            rows.problems
                .add(kind, row, column, value.to_string().as_bytes());
            out.push(Suspect {
                kind,
                indicator: number,
                cell: at,
            });
        }
    }
    out
}

/// A share of a whole, which cannot be more than it; growth can.
fn is_share(name: &str, unit: &str) -> bool {
    let grows = ["增", "growth", "change", "变", "指数", "index"];
    let shares = ["率", "比重", "占比", "比例", "share", "percent", "rate"];
    let has = |list: &[&str]| list.iter().any(|w| name.to_lowercase().contains(w));
    let percent = matches!(unit, "%" | "％" | "percent");
    (percent || unit.is_empty() && has(&shares)) && !has(&grows)
}

/// Things that are counted.
fn is_count(unit: &str) -> bool {
    matches!(
        unit,
        "人" | "户" | "万人" | "万户" | "个" | "persons" | "people" | "households"
    )
}

/// Values that are far from the middle of the others of their place, in order. Of
/// two alone the later one is meant.
fn jumps(values: &[f64], periods: usize) -> Vec<usize> {
    let mut out = Vec::new();
    for (place, series) in values.chunks(periods.max(1)).enumerate() {
        let sizes = series.iter().map(|v| v.abs()).filter(|v| *v > 0.0);
        let (mut least, mut most) = (f64::MAX, 0.0);
        for size in sizes.clone() {
            // `min` and `max` would be calls in a module, for gaps that are none here.
            least = if size < least { size } else { least };
            most = if size > most { size } else { most };
        }
        // Most places need no closer look.
        if most <= least * LEAP {
            continue;
        }
        let mut sorted: Vec<f64> = sizes.collect();
        sorted.sort_by(f64::total_cmp);
        // The middle of the others, were its own place left out.
        let middle = (sorted.len() - 2) / 2;
        for (at, value) in series.iter().enumerate() {
            let own = value.abs();
            let before = sorted.partition_point(|v| *v < own);
            let middle = sorted[middle + usize::from(middle >= before)];
            let far = own > middle * LEAP || own * LEAP < middle;
            let first_of_two = sorted.len() == 2 && series[..at].iter().all(|v| v.is_nan());
            if own > 0.0 && far && !first_of_two {
                out.push(place * periods + at);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::jumps;

    #[test]
    fn one_value_in_another_unit_is_found_and_its_neighbours_are_not() {
        let gap = f64::NAN;
        let values = [
            [10.0, 11.0, 110_000.0, 12.0],
            [20.0, 21.0, 22.0, 23.0],
            [gap, 5.0, gap, 50_000.0],
            [0.001, 30.0, 31.0, 32.0],
        ];
        assert_eq!(jumps(values.as_flattened(), 4), [2, 11, 12]);
    }

    #[test]
    fn a_long_series_does_not_take_the_square_of_its_length() {
        let mut values = vec![1.0; 200_000];
        values[100_000] = 5000.0;
        assert_eq!(jumps(&values, values.len()), [100_000]);
    }
}
