//! Cells brought into their places: a value for each indicator, place and period.

use std::cell::OnceCell;

use super::cells::{Cells, Places};
use super::fill::fill;
use super::problem::Kind;
use super::reading::ReadError;
use super::rows::Rows;

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
    /// In the order of the file.
    pub(super) seconds: Vec<Second>,
    /// The period of each column of the cube, as the reading numbers them.
    pub(super) order: Vec<usize>,
    /// The column of each period of the reading.
    rank: Vec<usize>,
    /// How many indicators there are, and how many values one has.
    shape: [usize; 2],
    places: Option<Places>,
    /// The row of the file that each value stands in, put together when the first
    /// is asked for.
    rows: OnceCell<Vec<Vec<u32>>>,
}

impl Cube {
    /// Sorts the cells of a reading in.
    pub(super) fn new(rows: &mut Rows, cells: &Cells, places: usize) -> Result<Self, ReadError> {
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
        let mut out = Self {
            periods: order
                .iter()
                .map(|p| rows.periods.texts()[*p].clone())
                .collect(),
            values: vec![vec![f64::NAN; strip]; indicators],
            seconds: Vec::new(),
            order,
            rank,
            shape: [indicators, strip],
            places: None,
            rows: OnceCell::new(),
        };
        if cells.is_empty() {
            return Err(ReadError::NoValues);
        }
        let seconds = fill(&mut out.values, cells, &out.rank);
        let second = |number: usize| {
            let (place, indicator, period, value) = cells.value(number)?;
            Some(Second {
                indicator: usize::from(indicator),
                cell: place as usize * periods + out.rank[usize::from(period)],
                value,
                row: cells.row(number),
            })
        };
        out.seconds = seconds.into_iter().filter_map(second).collect();
        out.count_unused(rows, cells);
        Ok(out)
    }

    /// Keeps where the values stand, for [`Cube::row`].
    pub(super) fn keep(&mut self, cells: Cells) {
        self.places = Some(cells.without_values());
    }

    /// A row of which every value is a second one is not used.
    fn count_unused(&self, rows: &mut Rows, cells: &Cells) {
        if self.seconds.is_empty() {
            return;
        }
        let mut seconds = self.seconds.iter().peekable();
        let mut values = cells.rows().peekable();
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

    /// The row of a value; of several for one place the first.
    pub(super) fn row(&self, indicator: usize, cell: usize) -> Option<u64> {
        let rows = self.rows.get_or_init(|| self.rows_by_place());
        let row = *rows.get(indicator)?.get(cell)?;
        (row != NONE).then_some(u64::from(row))
    }

    fn rows_by_place(&self) -> Vec<Vec<u32>> {
        let [indicators, strip] = self.shape;
        let mut out = vec![vec![NONE; strip]; indicators];
        let periods = self.order.len();
        for (place, indicator, period, row) in self.places.iter().flat_map(Places::iter) {
            let at = place as usize * periods + self.rank[usize::from(period)];
            let slot = &mut out[usize::from(indicator)][at];
            if *slot == NONE {
                *slot = row;
            }
        }
        out
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
