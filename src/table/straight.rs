//! The rows that most of a long table has: short, without quotes, with as many cells
//! as the heading, texts that are all known by now, and a plain number. They are
//! found, looked up and read in one go, without a word in memory about where their
//! cells stand. Any other row stops it and is taken alone.

use super::cells::series;
use super::index::Index;
use super::known::{Looked, TOGETHER};
use super::label::Key;
use super::labels::{Label, Labels};
use super::reading::MOST_ROWS;
use super::rows::Rows;
use super::scan::Dialect;
use super::split::{Ends, Form, Row, BEFORE, MOST_CELLS};

/// So many different pairs of a period and an indicator are looked up as one text
/// each; more would not stay in the processor's nearest memory.
const MOST_PAIRS: usize = 4096;

/// Which columns say what.
#[derive(Clone, Copy)]
struct Columns {
    place: usize,
    period: Option<usize>,
    name: Option<usize>,
    value: usize,
    /// From which column to which a period and an indicator stand that are
    /// neighbours: their texts are looked up as one.
    pair: Option<[usize; 2]>,
    /// The period and the indicator, where no column says them.
    fixed: [Label; 2],
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
        let mut looked = self.looked.take().unwrap_or_else(Looked::new);
        columns.pair = columns.pair.filter(|_| looked.pairs.len() < MOST_PAIRS);
        let form = Form::new(dialect, self.width);
        while self.counts.rows + (TOGETHER as u64) < MOST_ROWS {
            let taken = self.straight(bytes, from + all.bytes, &form, columns, &mut looked);
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
        let pair = period.zip(name).map(|(p, n)| [p.min(n), p.max(n)]);
        (self.unit.is_none() && self.width <= MOST_CELLS).then_some(Columns {
            place,
            period,
            name,
            value: source.column,
            pair: pair.filter(|[first, last]| first + 1 == *last),
            fixed: [fixed_period, fixed_name],
        })
    }

    /// Looks rows up and reads their values, as many as are added together.
    fn straight(
        &self,
        bytes: &[u8],
        from: usize,
        form: &Form,
        columns: Columns,
        looked: &mut Looked,
    ) -> Taken {
        let mut taken = Taken::default();
        // A row at the very beginning is taken alone.
        let rest = from.checked_sub(BEFORE).and_then(|from| bytes.get(from..));
        let Some(mut rest) = rest else {
            return taken;
        };
        let mut reader = Reader::new(self, columns, &mut looked.pairs);
        let mut ends = Ends::new();
        let labels = looked.places.iter_mut().zip(&mut looked.other);
        for ((place, series), value) in labels.zip(&mut looked.values) {
            let Some(row) = Row::in_front(rest, form, &mut ends) else {
                break;
            };
            let Some(found) = reader.read(&row) else {
                break;
            };
            (*place, *series, *value) = found;
            taken.rows += 1;
            taken.bytes += row.length;
            rest = rest.get(row.length..).unwrap_or_default();
        }
        taken
    }
}

/// Reads rows, and remembers the spellings that the one before had.
struct Reader<'a> {
    rows: &'a Rows,
    places: &'a Labels,
    pairs: &'a mut Index,
    columns: Columns,
    place: Last,
    period: Last,
    name: Last,
}

impl<'a> Reader<'a> {
    #[inline]
    fn new(rows: &'a Rows, columns: Columns, pairs: &'a mut Index) -> Self {
        Self {
            rows,
            places: match rows.code {
                Some(_) => &rows.codes,
                None => &rows.names,
            },
            pairs,
            columns,
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
        let column = self.columns.place;
        let place = self.place.of(row.key([column, column]), |key| {
            rows.place_of.get(places.short(key)?)
        })?;
        let known = self
            .columns
            .pair
            .and_then(|pair| self.pairs.get(row.key(pair)));
        let series = match known {
            Some(series) => series,
            None => self.series(row)?,
        };
        let value = row.number(self.columns.value, &self.rows.plain)?;
        Some((place, series, value))
    }

    /// The indicator with the period of a row, each looked up by itself.
    #[inline(never)]
    fn series(&mut self, row: &Row<'_>) -> Option<u32> {
        let rows = self.rows;
        // Both have sixteen bits.
        let number = |last: &mut Last, column: Option<usize>, fixed, labels: &Labels| match column {
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
        let pair = self.columns.pair.map(|pair| row.key(pair));
        if let Some(key) = pair.filter(|k| !k.is_long() && self.pairs.len() < MOST_PAIRS) {
            self.pairs.insert(key, series);
        }
        Some(series)
    }
}
