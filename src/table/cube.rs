//! Cells brought into their places: a value for each indicator, place and period.

use super::problem::Kind;
use super::reading::ReadError;
use super::rows::{Cell, Rows};

/// The most cells that are held: twelve bytes each.
pub const MOST_CELLS: usize = 60_000_000;

/// No row.
const NONE: u32 = u32::MAX;

/// A second value for a cell that has one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Second {
    pub(super) indicator: usize,
    pub(super) cell: usize,
    pub(super) value: f64,
    pub(super) row: u32,
}

/// Values by indicator, then place, then period; a gap is NaN.
pub(super) struct Cube {
    pub(super) periods: Vec<String>,
    pub(super) values: Vec<Vec<f64>>,
    /// The row of the file that each value stands in.
    pub(super) rows: Vec<Vec<u32>>,
    /// In the order of the file.
    pub(super) seconds: Vec<Second>,
    /// The period of each column of the cube, as the reading numbers them.
    pub(super) order: Vec<usize>,
}

impl Cube {
    /// Sorts the cells of a reading in, and lets go of them.
    pub(super) fn new(rows: &mut Rows, places: usize) -> Result<Self, ReadError> {
        let (order, rank) = in_time(rows.periods.texts());
        let periods = order.len();
        let indicators = rows.indicators.texts().len();
        let strip = places.saturating_mul(periods);
        if strip.saturating_mul(indicators) > MOST_CELLS {
            return Err(ReadError::TooLarge {
                places,
                periods,
                indicators,
            });
        }
        let cells = std::mem::take(&mut rows.cells);
        let mut out = Self {
            periods: order
                .iter()
                .map(|p| rows.periods.texts()[*p].clone())
                .collect(),
            values: vec![vec![f64::NAN; strip]; indicators],
            rows: vec![vec![NONE; strip]; indicators],
            seconds: Vec::new(),
            order,
        };
        let mut any = false;
        for cell in &cells {
            let indicator = usize::from(cell.indicator);
            let at = cell.place as usize * periods + rank[usize::from(cell.period)];
            let slot = &mut out.rows[indicator][at];
            if *slot == NONE {
                *slot = cell.row;
                out.values[indicator][at] = cell.value;
                any = true;
            } else {
                out.seconds.push(Second {
                    indicator,
                    cell: at,
                    value: cell.value,
                    row: cell.row,
                });
            }
        }
        if !any {
            return Err(ReadError::NoValues);
        }
        out.count_unused(rows, &cells);
        Ok(out)
    }

    /// A row of which every value is a second one is not used.
    fn count_unused(&self, rows: &mut Rows, all: &[Cell]) {
        if self.seconds.is_empty() {
            return;
        }
        let mut seconds = self.seconds.iter().peekable();
        let mut values = all.iter().map(|c| c.row).peekable();
        while let Some(row) = values.next() {
            let mut of_row = 1;
            while values.next_if_eq(&row).is_some() {
                of_row += 1;
            }
            let mut second = 0;
            while seconds.next_if(|s| s.row == row).is_some() {
                second += 1;
            }
            if second == of_row {
                rows.counts.unused += 1;
            }
        }
        for second in &self.seconds {
            let (indicator, period) = (second.indicator, second.cell % self.periods.len());
            let column = column(rows, indicator, self.order[period]);
            let found = second.value.to_string();
            rows.problems.add(
                Kind::Duplicate,
                u64::from(second.row),
                column,
                found.as_bytes(),
            );
        }
    }

    /// The row of a value.
    pub(super) fn row(&self, indicator: usize, cell: usize) -> Option<u64> {
        let row = *self.rows.get(indicator)?.get(cell)?;
        (row != NONE).then_some(u64::from(row))
    }
}

/// The column of a value, by the reading's numbers.
pub(super) fn column(rows: &Rows, indicator: usize, period: usize) -> Option<usize> {
    let indicator = u16::try_from(indicator).ok()?;
    rows.column_of(indicator, u16::try_from(period).ok()?)
}

/// Periods in the order of time where all are dates, else as they appeared: which
/// stands where, and the place of each.
fn in_time(labels: &[String]) -> (Vec<usize>, Vec<usize>) {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    let dates: Option<Vec<super::Period>> = labels
        .iter()
        .map(|l| match super::period(l) {
            super::FoundPeriod::Period(p) => Some(p),
            _ => None,
        })
        .collect();
    if let Some(dates) = dates {
        order.sort_by_key(|at| dates[*at]);
    }
    let mut rank = vec![0; order.len()];
    for (at, period) in order.iter().enumerate() {
        rank[*period] = at;
    }
    (order, rank)
}
