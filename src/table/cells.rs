//! The values of a file as they come, with the numbers of their labels.

use std::ops::Range;

/// A value as it came, with the numbers of its labels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub(super) value: f64,
    pub(super) place: u32,
    pub(super) row: u32,
    pub(super) period: u16,
    pub(super) indicator: u16,
    /// Whether a percent sign stood behind it.
    pub(super) percent: bool,
}

/// The bit of a place's number that says that a percent sign stood there.
const PERCENT: u32 = 1 << 31;

/// An indicator and a period, both below 2^16, in one number.
#[inline]
pub(super) const fn series(indicator: u32, period: u32) -> u32 {
    indicator << 16 | period
}

/// The period of such a number.
#[inline]
const fn period(series: u32) -> u16 {
    (series & 0xffff) as u16
}

/// The indicator of such a number.
#[inline]
const fn indicator(series: u32) -> u16 {
    (series >> 16) as u16
}

/// Values in the order of the file, each of their properties by itself: those of
/// many rows are added at once.
#[derive(Default)]
pub(super) struct Cells {
    values: Vec<f64>,
    places: Vec<u32>,
    series: Vec<u32>,
    rows: Vec<u32>,
    /// How many have a percent sign.
    percents: usize,
}

impl Cells {
    pub(super) fn reserve(&mut self, more: usize) {
        self.values.reserve(more);
        self.places.reserve(more);
        self.series.reserve(more);
        self.rows.reserve(more);
    }

    #[inline]
    pub(super) fn push(&mut self, cell: Cell) {
        self.values.push(cell.value);
        self.places.push(if cell.percent {
            cell.place | PERCENT
        } else {
            cell.place
        });
        self.series
            .push(series(cell.indicator.into(), cell.period.into()));
        self.rows.push(cell.row);
        self.percents += usize::from(cell.percent);
    }

    /// Adds the values of neighbouring rows.
    #[inline]
    pub(super) fn extend(
        &mut self,
        values: &[f64],
        places: &[u32],
        series: &[u32],
        rows: Range<u32>,
    ) {
        self.values.extend_from_slice(values);
        self.places.extend_from_slice(places);
        self.series.extend_from_slice(series);
        self.rows.extend(rows);
    }

    /// Places by their new numbers.
    pub(super) fn renumber(&mut self, to: &[usize]) {
        for place in &mut self.places {
            let new = to.get((*place & !PERCENT) as usize);
            let new = new.and_then(|n| u32::try_from(*n).ok());
            *place = new.unwrap_or(!PERCENT) | *place & PERCENT;
        }
    }

    /// All in the order of the file.
    pub(super) fn iter(&self) -> impl Iterator<Item = Cell> + '_ {
        let labels = self.places.iter().zip(&self.series);
        let found = self.values.iter().zip(&self.rows);
        labels
            .zip(found)
            .map(|((place, series), (value, row))| Cell {
                value: *value,
                place: *place & !PERCENT,
                row: *row,
                period: period(*series),
                indicator: indicator(*series),
                percent: *place & PERCENT != 0,
            })
    }

    /// The row of each value.
    pub(super) fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// Whether a percent sign stood anywhere.
    pub(super) const fn has_percents(&self) -> bool {
        self.percents > 0
    }

    /// Lets go of the values, so that where they stand remains.
    pub(super) fn without_values(mut self) -> Places {
        self.values = Vec::new();
        Places(self)
    }
}

/// Where values stand: each with its row.
pub(super) struct Places(Cells);

impl Places {
    /// Place, indicator, period and row of each value.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, u16, u16, u32)> + '_ {
        let labels = self.0.places.iter().zip(&self.0.series);
        labels.zip(&self.0.rows).map(|((place, series), row)| {
            let (indicator, period) = (indicator(*series), period(*series));
            (*place & !PERCENT, indicator, period, *row)
        })
    }
}
