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

/// Values of one row, or one value each of neighbouring rows.
struct Run {
    /// The number of the first value.
    first: usize,
    /// Its row.
    row: u32,
    /// From each value to the next, zero or one.
    step: u32,
}

impl Run {
    /// The row of a value.
    #[inline]
    fn row(&self, value: usize) -> u32 {
        // No row has a number of more bits.
        #[expect(
            clippy::cast_possible_truncation,
            reason = "rows are counted in 32 bits"
        )]
        let after = (value - self.first) as u32;
        self.row.wrapping_add(self.step * after)
    }
}

/// Values that follow one another.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    values: &'a [f64],
    places: &'a [u32],
    series: &'a [u32],
}

impl Part<'_> {
    /// Place, indicator, period and value of each, in the order of the file.
    #[inline]
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, u16, u16, f64)> + '_ {
        let labels = self.places.iter().zip(self.series);
        let parts = labels.zip(self.values);
        parts.map(|((place, series), value)| parted(*place, *series, *value))
    }

    /// The indicator of each.
    #[inline]
    pub(super) fn indicators(&self) -> impl Iterator<Item = usize> + '_ {
        self.series.iter().map(|s| usize::from(indicator(*s)))
    }
}

#[inline]
const fn parted(place: u32, series: u32, value: f64) -> (u32, u16, u16, f64) {
    (place & !PERCENT, indicator(series), period(series), value)
}

/// Values in the order of the file, each of their properties by itself: those of
/// many rows are added at once.
#[derive(Default)]
pub(super) struct Cells {
    values: Vec<f64>,
    places: Vec<u32>,
    series: Vec<u32>,
    runs: Vec<Run>,
    /// How many have a percent sign.
    percents: usize,
}

impl Cells {
    pub(super) fn reserve(&mut self, more: usize) {
        self.values.reserve(more);
        self.places.reserve(more);
        self.series.reserve(more);
    }

    #[inline]
    pub(super) fn push(&mut self, cell: Cell) {
        self.stand(cell.row, 1);
        self.values.push(cell.value);
        self.places.push(if cell.percent {
            cell.place | PERCENT
        } else {
            cell.place
        });
        self.series
            .push(series(cell.indicator.into(), cell.period.into()));
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
        if !rows.is_empty() {
            self.stand(rows.start, rows.len());
        }
        self.values.extend_from_slice(values);
        self.places.extend_from_slice(places);
        self.series.extend_from_slice(series);
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
        let found = self.values.iter().zip(self.rows());
        labels
            .zip(found)
            .map(|((place, series), (value, row))| Cell {
                value: *value,
                place: *place & !PERCENT,
                row,
                period: period(*series),
                indicator: indicator(*series),
                percent: *place & PERCENT != 0,
            })
    }

    /// Notes where the next values stand: so many, in neighbouring rows.
    #[inline]
    fn stand(&mut self, row: u32, many: usize) {
        let next = self.places.len();
        if let Some(run) = self.runs.last_mut() {
            // A run of one value may become one of either kind.
            if next - run.first == 1 {
                run.step = u32::from(row != run.row);
            }
            if run.row(next) == row && (run.step == 1 || many == 1) {
                return;
            }
        }
        self.runs.push(Run {
            first: next,
            row,
            step: 1,
        });
    }

    /// The row of each value.
    pub(super) fn rows(&self) -> impl Iterator<Item = u32> + '_ {
        let ends = self.runs.iter().skip(1).map(|run| run.first);
        let ends = ends.chain([self.places.len()]);
        let runs = self.runs.iter().zip(ends);
        runs.flat_map(|(run, end)| (run.first..end).map(|value| run.row(value)))
    }

    /// The row of a value, by its number.
    pub(super) fn row(&self, value: usize) -> u32 {
        let after = self.runs.partition_point(|run| run.first <= value);
        let run = self.runs.get(after.wrapping_sub(1));
        run.map_or(0, |run| run.row(value))
    }

    /// Parts of so many values each, in the order of the file.
    pub(super) fn parts(&self, many: usize) -> impl Iterator<Item = Part<'_>> {
        let labels = self.places.chunks(many).zip(self.series.chunks(many));
        let parts = labels.zip(self.values.chunks(many));
        parts.map(|((places, series), values)| Part {
            values,
            places,
            series,
        })
    }

    /// Place, indicator, period and value, by the number of the value.
    pub(super) fn value(&self, number: usize) -> Option<(u32, u16, u16, f64)> {
        let (place, series) = (self.places.get(number)?, self.series.get(number)?);
        Some(parted(*place, *series, *self.values.get(number)?))
    }

    /// Whether there are none.
    pub(super) const fn is_empty(&self) -> bool {
        self.places.is_empty()
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
        labels.zip(self.0.rows()).map(|((place, series), row)| {
            let (indicator, period) = (indicator(*series), period(*series));
            (*place & !PERCENT, indicator, period, row)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Cells};

    fn cell(row: u32) -> Cell {
        Cell {
            value: f64::from(row),
            place: row,
            row,
            period: 1,
            indicator: 2,
            percent: row.is_multiple_of(3),
        }
    }

    /// The rows of values that are added one by one or, between zeros, at once.
    fn rows_of(rows: &[u32]) -> Vec<u32> {
        let mut cells = Cells::default();
        for (part, rows) in rows.split(|row| *row == 0).enumerate() {
            if part % 2 == 0 {
                rows.iter().for_each(|row| cells.push(cell(*row)));
                continue;
            }
            let values: Vec<f64> = rows.iter().map(|row| f64::from(*row)).collect();
            let first = rows.first().copied().unwrap_or(9);
            let last = rows.last().map_or(first, |last| last + 1);
            cells.extend(&values, rows, rows, first..last);
        }
        let found: Vec<u32> = cells.rows().collect();
        let each: Vec<u32> = (0..found.len()).map(|at| cells.row(at)).collect();
        assert_eq!(found, each);
        let whole: Vec<u32> = cells.iter().map(|cell| cell.row).collect();
        assert_eq!(found, whole);
        found
    }

    #[test]
    fn the_row_of_every_value_is_kept_however_the_values_come() {
        for rows in [
            &[2, 3, 4, 5][..],
            &[2, 2, 2, 3, 3, 3],
            &[2, 3, 3, 4, 7, 7, 8, 9, 9],
            &[2, 4, 6, 7, 7],
            &[2, 0, 3, 4, 5, 0, 6, 6, 7],
            &[2, 2, 0, 3, 4, 0, 5],
            &[2, 2, 0, 3, 0, 3, 3, 0, 4, 5, 0, 0, 6],
            &[0, 2, 3, 0, 0, 4, 5, 0, 0, 8, 0, 9],
            &[],
        ] {
            let expected: Vec<u32> = rows.iter().copied().filter(|row| *row != 0).collect();
            assert_eq!(rows_of(rows), expected, "{rows:?}");
        }
    }

    #[test]
    fn a_percent_sign_is_told_from_the_place() {
        let mut cells = Cells::default();
        for row in [3, 4] {
            cells.push(cell(row));
        }
        assert!(cells.has_percents());
        cells.renumber(&[9, 9, 9, 0, 1]);
        let found: Vec<(u32, bool)> = cells.iter().map(|c| (c.place, c.percent)).collect();
        assert_eq!(found, [(0, true), (1, false)]);
    }
}
