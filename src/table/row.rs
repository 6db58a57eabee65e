//! One row: its place, its period and its values, or why it is not used.

use super::block::Record;
use super::cells::Cell;
use super::labels::{is_text, EMPTY, IMPOSSIBLE, UNREADABLE};
use super::numeral::{general, Fault, Numeral, Suffix};
use super::problem::Kind;
use super::reading::MOST_ROWS;
use super::rows::{Identity, Named, Rows, Source};

/// Why a row or a cell is not used, and in which column.
pub(super) type Trouble = (Kind, Option<usize>);

impl Rows {
    /// Takes a record alone: used, or listed with the reason.
    pub(super) fn take(&mut self, record: &Record<'_>) {
        if record.row < self.first_row {
            return;
        }
        self.counts.rows += 1;
        if let Err(trouble) = self.row(record) {
            self.unused(record, trouble);
        }
    }

    /// Lists a record that is not used.
    #[cold]
    pub(super) fn unused(&mut self, record: &Record<'_>, (kind, column): Trouble) {
        self.counts.unused += 1;
        let found = match column {
            Some(column) => record.cell(column),
            None => record
                .cells
                .first()
                .map_or(&[][..], |c| &record.bytes[c.0..c.1]),
        };
        self.problems.add(kind, record.row, column, found);
    }

    fn row(&mut self, record: &Record<'_>) -> Result<(), Trouble> {
        if self.counts.rows > MOST_ROWS {
            self.too_many = true;
            return Err((Kind::Blank, None));
        }
        if record.cells.len() != self.width {
            self.ragged(record)?;
        }
        let place = self.place_of(record)?;
        let period = match self.period {
            Some(column) => Some(self.period_of(record, column)?),
            None => None,
        };
        let name = match self.name {
            Some(column) => Some(self.name_of(record, column)?),
            None => None,
        };
        self.values(record, place, period, name)
    }

    /// A row with other than the usual number of cells: more than there are
    /// headings for may be shifted, and is not used.
    fn ragged(&mut self, record: &Record<'_>) -> Result<(), Trouble> {
        let filled = (0..record.cells.len()).filter(|at| !record.cell(*at).trim_ascii().is_empty());
        let filled: Vec<usize> = filled.collect();
        match filled.last() {
            None => Err((Kind::Blank, None)),
            Some(_) if filled.len() == 1 && self.width > 2 => Err((Kind::Note, Some(filled[0]))),
            Some(last) if *last >= self.width => Err((Kind::TooManyCells, Some(self.width))),
            Some(_) => {
                if record.cells.len() < self.width {
                    self.problems
                        .add(Kind::TooFewCells, record.row, None, record.cell(0));
                }
                Ok(())
            }
        }
    }

    #[inline]
    fn place_of(&mut self, record: &Record<'_>) -> Result<u32, Trouble> {
        let mut identity = Identity::NONE;
        if let Some(column) = self.code {
            identity.code = self.codes.at(record, column);
        }
        if let Some(column) = self.place {
            identity.name = self.names.at(record, column);
        }
        for (group, column) in identity.groups.iter_mut().zip(&self.groups) {
            *group = self.group_names.at(record, *column);
        }
        let (last, place) = self.last;
        if identity == last {
            return Ok(place);
        }
        self.another_place(record, identity)
    }

    fn another_place(&mut self, record: &Record<'_>, identity: Identity) -> Result<u32, Trouble> {
        let columns = [self.code, self.place];
        for (label, column) in [identity.code, identity.name].into_iter().zip(columns) {
            if label == UNREADABLE {
                return Err((Kind::Unreadable, column));
            }
        }
        let unread = identity.groups.iter().position(|g| *g == UNREADABLE);
        if let Some(at) = unread {
            return Err((Kind::Unreadable, self.groups.get(at).copied()));
        }
        if identity.code == EMPTY && identity.name == EMPTY {
            return Err(self.nameless(record));
        }
        let key = if identity.code == EMPTY {
            identity
        } else {
            Identity {
                code: identity.code,
                ..Identity::NONE
            }
        };
        let next = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        let place = *self.identities.entry(key).or_insert(next);
        if place == next {
            if self.is_note(record) {
                self.identities.remove(&key);
                return Err((Kind::Note, self.place.or(self.code)));
            }
            self.places.push(Named {
                identity,
                row: record.row,
            });
        }
        if identity.code != EMPTY {
            self.place_of.set(identity.code, place);
        } else if self.code.is_none() && self.groups.is_empty() {
            self.place_of.set(identity.name, place);
        }
        self.last = (identity, place);
        Ok(place)
    }

    fn nameless(&self, record: &Record<'_>) -> Trouble {
        if record.is_blank() {
            (Kind::Blank, None)
        } else if self.is_note(record) {
            (Kind::Note, None)
        } else {
            (Kind::NoPlace, self.place.or(self.code))
        }
    }

    /// Words in one cell alone, beside others that stand empty.
    fn is_note(&self, record: &Record<'_>) -> bool {
        let filled = (0..record.cells.len()).filter(|at| !record.cell(*at).trim_ascii().is_empty());
        self.width > 2 && filled.count() == 1
    }

    #[inline]
    fn period_of(&mut self, record: &Record<'_>, column: usize) -> Result<u16, Trouble> {
        let label = self.periods.at(record, column);
        match u16::try_from(label) {
            Ok(number) => Ok(number),
            Err(_) => {
                let kind = match label {
                    EMPTY => Kind::NoPeriod,
                    UNREADABLE => Kind::Unreadable,
                    IMPOSSIBLE => Kind::ImpossiblePeriod,
                    _ => Kind::BadPeriod,
                };
                Err((kind, Some(column)))
            }
        }
    }

    #[inline]
    fn name_of(&mut self, record: &Record<'_>, column: usize) -> Result<u16, Trouble> {
        let label = self.indicators.at(record, column);
        let Ok(number) = u16::try_from(label) else {
            let kind = if label == UNREADABLE {
                Kind::Unreadable
            } else {
                Kind::NoIndicator
            };
            return Err((kind, Some(column)));
        };
        if label as usize >= self.units.len() {
            self.room_for(label);
        }
        if let Some(column) = self.unit {
            self.unit_of_row(record, number, column)?;
        }
        Ok(number)
    }

    /// The unit that a row says must be the one that its indicator had before.
    fn unit_of_row(
        &mut self,
        record: &Record<'_>,
        indicator: u16,
        column: usize,
    ) -> Result<(), Trouble> {
        let unit = self.units_seen.at(record, column);
        if !is_text(unit) {
            return Ok(());
        }
        let known = self.units[usize::from(indicator)].get_or_insert(unit);
        if *known == unit {
            Ok(())
        } else {
            Err((Kind::MixedUnit, Some(column)))
        }
    }

    #[inline]
    pub(super) fn values(
        &mut self,
        record: &Record<'_>,
        place: u32,
        period: Option<u16>,
        name: Option<u16>,
    ) -> Result<(), Trouble> {
        if let [source] = self.sources[..] {
            // A row of one value is not used without it.
            let taken = self.taken(record, place, source, period, name);
            return taken.map_err(|kind| (kind, Some(source.column)));
        }
        for at in 0..self.sources.len() {
            let source = self.sources[at];
            if let Err(kind) = self.taken(record, place, source, period, name) {
                let cell = record.cell(source.column);
                self.problems
                    .add(kind, record.row, Some(source.column), cell);
            }
        }
        Ok(())
    }

    /// Takes the value of a column.
    #[inline]
    fn taken(
        &mut self,
        record: &Record<'_>,
        place: u32,
        source: Source,
        period: Option<u16>,
        name: Option<u16>,
    ) -> Result<(), Kind> {
        let (Some(indicator), Some(period)) = (source.indicator.or(name), source.period.or(period))
        else {
            return Err(Kind::NoPeriod);
        };
        let Some((value, suffix)) = self.value(record, source.column)? else {
            self.counts.gaps += 1;
            return Ok(());
        };
        self.cells.push(Cell {
            value,
            place,
            row: u32::try_from(record.row).unwrap_or(u32::MAX),
            period,
            indicator,
            percent: suffix == Suffix::Percent,
        });
        Ok(())
    }

    #[inline]
    fn value(&self, record: &Record<'_>, column: usize) -> Result<Option<(f64, Suffix)>, Kind> {
        let Some(span) = record.cells.get(column) else {
            return Ok(None);
        };
        match self.plain.in_cell(record.bytes, *span) {
            Some(value) => Ok(Some((value, Suffix::None))),
            None => self.other_value(record.cell(column)),
        }
    }

    #[inline(never)]
    fn other_value(&self, cell: &[u8]) -> Result<Option<(f64, Suffix)>, Kind> {
        match general(cell, self.decimal) {
            Numeral::Number(value, suffix) => Ok(Some((value, suffix))),
            Numeral::Empty => Ok(None),
            Numeral::Bad(fault) => self.gap(cell, fault).map(|()| None),
        }
    }

    /// A cell that is no number may be a word for a missing one.
    fn gap(&self, cell: &[u8], fault: Fault) -> Result<(), Kind> {
        let text = std::str::from_utf8(cell).map_err(|_| Kind::Unreadable)?;
        if self.missing.contains(&text.trim().to_lowercase()) {
            Ok(())
        } else {
            Err(Kind::BadNumber(fault))
        }
    }
}
