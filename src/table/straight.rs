//! The rows that most of a long table has: short, without quotes, with as many cells
//! as the heading, texts that are all known by now, and a plain number. They are
//! found, looked up and read in one go, without a word in memory about where their
//! cells stand. Any other row stops it and is taken alone.

use wide::u8x16;

use super::block::Span;
use super::cells::series;
use super::digits;
use super::known::{Looked, TOGETHER};
use super::label::{self, Key};
use super::labels::{Label, Labels};
use super::reading::MOST_ROWS;
use super::rows::Rows;
use super::scan::{marks, Dialect, BLOCK};

/// The most cells that a row may have.
const MOST_CELLS: usize = 16;

/// Which columns say what.
#[derive(Clone, Copy)]
struct Columns {
    width: usize,
    place: usize,
    period: Option<usize>,
    name: Option<usize>,
    value: usize,
    /// The period and the indicator, where no column says them.
    fixed: [Label; 2],
}

/// How many rows were taken, and how many bytes they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Taken {
    pub(super) rows: usize,
    pub(super) bytes: usize,
}

/// Bytes around a row: those before it that a number may be read with, as many as
/// it may have, and those behind it that a text may be read with.
type Window = [u8; BEFORE + BLOCK + AFTER];
const BEFORE: usize = digits::WIDE;
const AFTER: usize = label::WIDE;

/// A row: where its cells end, from its beginning on.
struct Row<'a> {
    window: &'a Window,
    /// In a place of their own: what is returned would be copied, after it was
    /// written word by word.
    ends: &'a [usize; MOST_CELLS],
}

impl Row<'_> {
    #[inline]
    fn cell(&self, column: usize) -> Span {
        let before = column.wrapping_sub(1);
        // No column stands before the first.
        let start = self.ends.get(before).map_or(0, |end| end + 1);
        (start, self.ends[column % MOST_CELLS])
    }

    #[inline]
    fn key(&self, column: usize) -> Key {
        let (start, end) = self.cell(column);
        // A row has no more bytes than a block: nothing need be checked.
        let text = self.window[BEFORE + start % BLOCK..].first_chunk();
        text.map_or(Key::LONG, |text| Key::of(*text, end.wrapping_sub(start)))
    }

    #[inline]
    fn number(&self, column: usize, point: u8) -> Option<f64> {
        let (start, end) = self.cell(column);
        let negative = end > start && self.window[BEFORE + start % BLOCK] == b'-';
        let signs = self.window[end % BLOCK..].first_chunk()?;
        digits::number(*signs, end.wrapping_sub(start), negative, point)
    }
}

/// The spelling that a column had last.
struct Last {
    key: Key,
    number: u32,
}

impl Last {
    const NONE: Self = Self {
        key: Key::NONE,
        number: 0,
    };

    /// The number of a text that is known, by what finds it where it is not the last.
    #[inline]
    fn of(&mut self, key: Key, find: impl Fn(Key) -> Option<u32>) -> Option<u32> {
        if key != self.key {
            let number = find(key)?;
            *self = Self { key, number };
        }
        Some(self.number)
    }
}

impl Rows {
    /// Takes rows from some place in bytes on, of which the first is `row`, up to
    /// one that is different.
    pub(super) fn take_straight(
        &mut self,
        bytes: &[u8],
        from: usize,
        dialect: Dialect,
        row: u64,
    ) -> Taken {
        let mut all = Taken::default();
        let Some(columns) = self.columns().filter(|_| row >= self.first_row) else {
            return all;
        };
        let mut looked = self.looked.take().unwrap_or_else(Looked::new);
        while self.counts.rows + (TOGETHER as u64) < MOST_ROWS {
            // A row at the very beginning is taken alone.
            let Some(rest) = (from + all.bytes)
                .checked_sub(BEFORE)
                .and_then(|f| bytes.get(f..))
            else {
                break;
            };
            let taken = self.straight(rest, dialect, columns, &mut looked);
            self.add(row + all.rows as u64, 0..taken.rows, &looked);
            all.rows += taken.rows;
            all.bytes += taken.bytes;
            if taken.rows < TOGETHER {
                break;
            }
        }
        self.looked = Some(looked);
        all
    }

    /// The columns, where they are those of a long table.
    fn columns(&self) -> Option<Columns> {
        let [source] = self.sources[..] else {
            return None;
        };
        let place = match (self.code, self.place) {
            (Some(column), None) | (None, Some(column)) if self.groups.is_empty() => column,
            _ => return None,
        };
        // Said by a column or fixed; where it is both, the column must be read too.
        let fixed = |column: Option<usize>, fixed: Option<u16>| match (column, fixed) {
            (None, Some(number)) => Some((None, Label::from(number))),
            (Some(column), None) => Some((Some(column), 0)),
            _ => None,
        };
        let (period, fixed_period) = fixed(self.period, source.period)?;
        let (name, fixed_name) = fixed(self.name, source.indicator)?;
        (self.unit.is_none() && self.width <= MOST_CELLS).then_some(Columns {
            width: self.width,
            place,
            period,
            name,
            value: source.column,
            fixed: [fixed_period, fixed_name],
        })
    }

    /// Looks rows up and reads their values, as many as are added together.
    fn straight(
        &self,
        bytes: &[u8],
        dialect: Dialect,
        columns: Columns,
        looked: &mut Looked,
    ) -> Taken {
        let wanted = dialect.wanted();
        let mut reader = Reader::new(self, columns);
        let mut ends = [0; MOST_CELLS];
        let (mut rows, mut start) = (0, BEFORE);
        let labels = looked.places.iter_mut().zip(&mut looked.other);
        for ((place, series), value) in labels.zip(&mut looked.values) {
            let window = bytes.get(start - BEFORE..).and_then(|b| b.first_chunk());
            let Some(window) = window else { break };
            let own = &mut ends[..columns.width];
            let Some(length) = split(window, &wanted, dialect.terminator, own) else {
                break;
            };
            let ends = &ends;
            let Some(found) = reader.read(&Row { window, ends }) else {
                break;
            };
            (*place, *series, *value) = found;
            rows += 1;
            start += length;
        }
        let bytes = start - BEFORE;
        Taken { rows, bytes }
    }
}

/// Reads rows, and remembers the spellings that the one before had.
struct Reader<'a> {
    rows: &'a Rows,
    places: &'a Labels,
    columns: Columns,
    point: u8,
    place: Last,
    period: Last,
    name: Last,
}

impl<'a> Reader<'a> {
    #[inline]
    fn new(rows: &'a Rows, columns: Columns) -> Self {
        Self {
            rows,
            places: match rows.code {
                Some(_) => &rows.codes,
                None => &rows.names,
            },
            columns,
            point: rows.decimal.sign(),
            place: Last::NONE,
            period: Last::NONE,
            name: Last::NONE,
        }
    }

    /// The place, the indicator with the period, and the value of a row; nothing
    /// where a text is not known or the number not plain.
    #[inline]
    fn read(&mut self, row: &Row<'_>) -> Option<(u32, u32, f64)> {
        let Self { rows, places, .. } = self;
        let place = self.place.of(row.key(self.columns.place), |key| {
            rows.place_of.get(places.short(key)?)
        })?;
        // Both have sixteen bits.
        let number = |last: &mut Last, column: Option<usize>, fixed, labels: &Labels| match column {
            None => Some(fixed),
            Some(column) => last.of(row.key(column), |key| {
                labels.short(key).filter(|l| u16::try_from(*l).is_ok())
            }),
        };
        let Columns { period, name, .. } = self.columns;
        let [fixed_period, fixed_name] = self.columns.fixed;
        let period = number(&mut self.period, period, fixed_period, &rows.periods)?;
        let name = number(&mut self.name, name, fixed_name, &rows.indicators)?;
        if name as usize >= rows.units.len() {
            return None;
        }
        let value = row.number(self.columns.value, self.point)?;
        Some((place, series(name, period), value))
    }
}

/// How many bytes the row in a window has with its end, and where its cells end;
/// nothing where it is longer, has a quote or another number of cells.
#[inline]
fn split(
    window: &Window,
    wanted: &[u8x16; 3],
    terminator: u8,
    ends: &mut [usize],
) -> Option<usize> {
    let line = &window[BEFORE..BEFORE + BLOCK];
    // Most end in the first half.
    let mut found = marks(&line[..BLOCK / 2], wanted);
    if found[1] == 0 {
        found = marks(line, wanted);
    }
    let [delimiters, others] = found;
    let length = others.trailing_zeros() as usize;
    let mut delimiters = delimiters & others.wrapping_sub(1) & !others;
    let even = delimiters.count_ones() as usize + 1 == ends.len();
    if line.get(length) != Some(&terminator) || !even {
        return None;
    }
    let (last, all) = ends.split_last_mut()?;
    for end in all {
        *end = delimiters.trailing_zeros() as usize;
        delimiters &= delimiters.wrapping_sub(1);
    }
    let returned = window[BEFORE - 1 + length % BLOCK] == b'\r' && length > 0;
    *last = length - usize::from(returned);
    Some(length + 1)
}
