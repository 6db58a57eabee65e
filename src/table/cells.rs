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

/// What a value is of, in one number: its place, and above that its series.
#[inline]
pub(super) const fn label(place: u32, series: u32) -> u64 {
    (series as u64) << 32 | place as u64
}

/// The parts of such a number.
#[derive(Clone, Copy)]
struct Parts {
    place: u32,
    indicator: u16,
    period: u16,
    percent: bool,
}

impl Parts {
    #[inline]
    const fn of(label: u64) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "parts of its bits")]
        let (place, period) = (label as u32, (label >> 32) as u16);
        Self {
            place: place & !PERCENT,
            indicator: (label >> 48) as u16,
            period,
            percent: place & PERCENT != 0,
        }
    }
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

/// Values in the order of the file, each of their properties by itself: those of
/// many rows are added at once.
#[derive(Default)]
pub(super) struct Cells {
    values: Vec<f64>,
    labels: Vec<u64>,
    runs: Vec<Run>,
    /// How many have a percent sign.
    percents: usize,
}

impl Cells {
    pub(super) fn reserve(&mut self, more: usize) {
        self.values.reserve(more);
        self.labels.reserve(more);
    }

    #[inline]
    pub(super) fn push(&mut self, cell: Cell) {
        self.stand(cell.row, 1);
        self.values.push(cell.value);
        let percent = if cell.percent { PERCENT } else { 0 };
        let series = series(cell.indicator.into(), cell.period.into());
        self.labels.push(label(cell.place | percent, series));
        self.percents += usize::from(cell.percent);
    }

    /// Adds the values of neighbouring rows, each with its label.
    #[inline]
    pub(super) fn extend(&mut self, values: &[f64], labels: &[u64], rows: Range<u32>) {
        if !rows.is_empty() {
            self.stand(rows.start, rows.len());
        }
        self.values.extend_from_slice(values);
        self.labels.extend_from_slice(labels);
    }

    /// Places by their new numbers.
    pub(super) fn renumber(&mut self, to: &[usize]) {
        for label in &mut self.labels {
            let old = Parts::of(*label).place;
            let new = to.get(old as usize).and_then(|n| u32::try_from(*n).ok());
            *label = *label & !u64::from(!PERCENT) | u64::from(new.unwrap_or(!PERCENT));
        }
    }

    /// All in the order of the file.
    pub(super) fn iter(&self) -> impl Iterator<Item = Cell> + '_ {
        let found = self.values.iter().zip(self.rows());
        self.labels.iter().zip(found).map(|(label, (value, row))| {
            let Parts {
                place,
                indicator,
                period,
                percent,
            } = Parts::of(*label);
            Cell {
                value: *value,
                place,
                row,
                period,
                indicator,
                percent,
            }
        })
    }

    /// Notes where the next values stand: so many, in neighbouring rows.
    #[inline]
    fn stand(&mut self, row: u32, many: usize) {
        let next = self.labels.len();
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
        let ends = ends.chain([self.labels.len()]);
        let runs = self.runs.iter().zip(ends);
        runs.flat_map(|(run, end)| (run.first..end).map(|value| run.row(value)))
    }

    /// The row of a value, by its number.
    pub(super) fn row(&self, value: usize) -> u32 {
        let after = self.runs.partition_point(|run| run.first <= value);
        let run = self.runs.get(after.wrapping_sub(1));
        run.map_or(0, |run| run.row(value))
    }

    /// Place, indicator, period and value of each, in the order of the file.
    #[inline]
    pub(super) fn parts(&self) -> impl Iterator<Item = (u32, u16, u16, f64)> + '_ {
        let both = self.labels.iter().zip(&self.values);
        both.map(|(label, value)| {
            let label = Parts::of(*label);
            (label.place, label.indicator, label.period, *value)
        })
    }

    /// Place, indicator, period and value, by the number of the value.
    pub(super) fn value(&self, number: usize) -> Option<(u32, u16, u16, f64)> {
        let label = Parts::of(*self.labels.get(number)?);
        let value = *self.values.get(number)?;
        Some((label.place, label.indicator, label.period, value))
    }

    /// Whether there are none.
    pub(super) const fn is_empty(&self) -> bool {
        self.labels.is_empty()
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
        let rows = self.0.labels.iter().zip(self.0.rows());
        rows.map(|(label, row)| {
            let label = Parts::of(*label);
            (label.place, label.indicator, label.period, row)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{label, Cell, Cells};

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
            let labels: Vec<u64> = rows.iter().map(|row| label(*row, 0)).collect();
            cells.extend(&values, &labels, first..last);
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
