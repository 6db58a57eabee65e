//! Percent signs behind some values of an indicator and not behind others.

use super::cells::Cells;
use super::problem::{Kind, KEPT};
use super::rows::Rows;

/// Values of an indicator with, or without, a percent sign: how many, and the rows
/// and periods of the first of them.
#[derive(Default)]
struct Signs {
    count: usize,
    first: Vec<(u32, u16)>,
}

/// Finds out which indicators are written in percent: most of their values have the
/// sign. Where some have it and some have not, the fewer are listed.
pub(super) fn percent_signs(rows: &mut Rows, cells: &Cells) {
    let mut signs: Vec<[Signs; 2]> = Vec::new();
    signs.resize_with(rows.units.len(), Default::default);
    rows.in_percent = vec![false; signs.len()];
    if !cells.has_percents() {
        return;
    }
    for cell in cells.iter() {
        let both = &mut signs[usize::from(cell.indicator)];
        let signs = &mut both[usize::from(cell.percent)];
        signs.count += 1;
        if signs.first.len() < KEPT {
            signs.first.push((cell.row, cell.period));
        }
    }
    for (at, [without, with]) in signs.iter().enumerate() {
        rows.in_percent[at] = with.count > without.count;
        if with.count == 0 || without.count == 0 {
            continue;
        }
        let (fewer, sign): (_, &[u8]) = if with.count > without.count {
            (without, b"")
        } else {
            (with, b"%")
        };
        for (row, period) in &fewer.first {
            let column = u16::try_from(at).ok();
            let column = column.and_then(|indicator| rows.column_of(indicator, *period));
            rows.problems
                .add(Kind::MixedPercent, u64::from(*row), column, sign);
        }
    }
}
