//! The rows that most of a long table has: short, without quotes, with as many cells
//! as the heading, texts that are all known by now, and a plain number. They are
//! found, looked up and read in one go, without a word in memory about where their
//! cells stand. Any other row stops it and is taken alone.

use super::cells::{label, series};
use super::index::Index;
use super::known::{Looked, TOGETHER};
use super::label::Key;
use super::labels::{Label, Labels};
use super::reading::MOST_ROWS;
use super::rows::Rows;
use super::scan::Dialect;
use super::split::{Begins, Form, Row, BEFORE, MOST_CELLS, NOWHERE};

/// So many different pairs of a period and an indicator are looked up as one text
/// each; more would not stay in the processor's nearest memory.
const MOST_PAIRS: usize = 4096;

/// So many spellings of places are looked up at once; those of more have their
/// labels looked up and then the places of these.
const MOST_SPELLED: usize = 1 << 16;

/// Which columns say what.
#[derive(Clone, Copy)]
struct Columns {
    place: u8,
    period: Option<u8>,
    name: Option<u8>,
    value: u8,
    /// From which column to which a period and an indicator stand that are
    /// neighbours: their texts are looked up as one. Nowhere, if they are not.
    pair: [u8; 2],
    /// The period and the indicator, where no column says them.
    fixed: [Label; 2],
    /// Whether the table has no others.
    all: bool,
}

/// How many rows were taken, and how many bytes they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Taken {
    pub(super) rows: usize,
    pub(super) bytes: usize,
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
        let Some(mut columns) = self.columns().filter(|_| row >= self.first_row) else {
            return all;
        };
        let Ok(width) = u8::try_from(self.width) else {
            return all;
        };
        let mut looked = self.looked.take().unwrap_or_else(Looked::new);
        if looked.pairs.len() >= MOST_PAIRS {
            columns.pair = NOWHERE;
        }
        // As the row before ends.
        let returned = bytes[..from].ends_with(&[b'\r', dialect.terminator]);
        let form = Form::new(dialect, width, returned);
        let checked = columns.all && !self.plain.may_have(dialect.delimiter);
        while self.counts.rows + (TOGETHER as u64) < MOST_ROWS {
            let from = from + all.bytes;
            let taken = if checked {
                self.straight::<true>(bytes, from, &form, columns, &mut looked)
            } else {
                self.straight::<false>(bytes, from, &form, columns, &mut looked)
            };
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
            (Some(column), None) => Some((Some(u8::try_from(column).ok()?), 0)),
            _ => None,
        };
        let (period, fixed_period) = fixed(self.period, source.period)?;
        let (name, fixed_name) = fixed(self.name, source.indicator)?;
        let pair = period.zip(name).map(|(p, n)| [p.min(n), p.max(n)]);
        let pair = pair.filter(|[first, last]| first + 1 == *last);
        let read = [period, name].iter().flatten().count() + 2;
        (self.unit.is_none() && self.width <= MOST_CELLS).then_some(Columns {
            place: u8::try_from(place).ok()?,
            period,
            name,
            value: u8::try_from(source.column).ok()?,
            pair: pair.unwrap_or(NOWHERE),
            fixed: [fixed_period, fixed_name],
            all: read == self.width,
        })
    }

    /// Looks rows up and reads their values, as many as are added together.
    fn straight<const CHECKED: bool>(
        &self,
        bytes: &[u8],
        from: usize,
        form: &Form,
        columns: Columns,
        looked: &mut Looked,
    ) -> Taken {
        // A row at the very beginning is taken alone.
        let rest = from.checked_sub(BEFORE).and_then(|from| bytes.get(from..));
        let Some(all) = rest else {
            return Taken::default();
        };
        let (mut rest, mut rows) = (all, 0);
        let mut reader = Reader::new(self, columns, &mut looked.pairs, &mut looked.spelled);
        let mut begins = Begins::new();
        for (label, value) in looked.labels.iter_mut().zip(&mut looked.values) {
            let Some((row, length)) = Row::in_front::<CHECKED>(rest, form, &mut begins) else {
                break;
            };
            let Some(found) = reader.read(row) else {
                break;
            };
            (*label, *value) = found;
            rows += 1;
            rest = rest.get(length..).unwrap_or_default();
        }
        Taken {
            rows,
            bytes: all.len() - rest.len(),
        }
    }
}

/// Reads rows, and remembers the spellings that the one before had.
struct Reader<'a> {
    rows: &'a Rows,
    places: &'a Labels,
    pairs: &'a mut Index,
    spelled: &'a mut Index,
    columns: Columns,
    place: Last,
    period: Last,
    name: Last,
}

impl<'a> Reader<'a> {
    #[inline]
    fn new(rows: &'a Rows, columns: Columns, pairs: &'a mut Index, spelled: &'a mut Index) -> Self {
        Self {
            rows,
            places: match rows.code {
                Some(_) => &rows.codes,
                None => &rows.names,
            },
            pairs,
            spelled,
            columns,
            place: Last::NONE,
            period: Last::NONE,
            name: Last::NONE,
        }
    }

    /// The label of a row and its value; nothing where a text is not known or the
    /// number not plain.
    #[expect(clippy::inline_always, reason = "a call takes a sixth of the time")]
    #[inline(always)]
    fn read(&mut self, row: Row<'_>) -> Option<(u64, f64)> {
        let key = row.key([self.columns.place; 2]);
        if key != self.place.key {
            let number = match self.spelled.get(key) {
                Some(number) => number,
                None => self.place(key)?,
            };
            self.place = Last { key, number };
        }
        let series = match self.pairs.get(row.key(self.columns.pair)) {
            Some(series) => series,
            None => self.series(row)?,
        };
        let value = row.number(self.columns.value, &self.rows.plain)?;
        Some((label(self.place.number, series), value))
    }

    /// The place of a spelling that was not looked up here before.
    #[inline(never)]
    fn place(&mut self, key: Key) -> Option<u32> {
        let place = self.rows.place_of.get(self.places.short(key)?)?;
        if self.spelled.len() < MOST_SPELLED {
            self.spelled.insert(key, place);
        }
        Some(place)
    }

    /// The indicator with the period of a row, each looked up by itself.
    #[inline(never)]
    fn series(&mut self, row: Row<'_>) -> Option<u32> {
        let rows = self.rows;
        // Both have sixteen bits.
        let number = |last: &mut Last, column: Option<u8>, fixed, labels: &Labels| match column {
            None => Some(fixed),
            Some(column) => last.of(row.key([column, column]), |key| {
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
        let series = series(name, period);
        let key = row.key(self.columns.pair);
        if !key.is_long() && self.pairs.len() < MOST_PAIRS {
            self.pairs.insert(key, series);
        }
        Some(series)
    }
}
