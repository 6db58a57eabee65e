//! One row: its place, its period and its values, or why it is not used.

use super::labels::{Label, Labels};
use super::numeral::{numeral, Numeral, Suffix};
use super::problem::{Kind, KEPT};
use super::reading::MOST_ROWS;
use super::rows::{Cell, Identity, Named, Rows, Source, NONE};
use super::scan::Record;

impl Rows {
    /// Takes a record: used, or listed with the reason.
    pub(super) fn take(&mut self, record: &Record<'_>) {
        if record.row < self.first_row {
            return;
        }
        self.counts.rows += 1;
        if let Err((kind, column)) = self.row(record) {
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
    }

    fn row(&mut self, record: &Record<'_>) -> Result<(), (Kind, Option<usize>)> {
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
    fn ragged(&mut self, record: &Record<'_>) -> Result<(), (Kind, Option<usize>)> {
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

    fn place_of(&mut self, record: &Record<'_>) -> Result<u32, (Kind, Option<usize>)> {
        let mut unreadable = None;
        let mut number = |labels: &mut Labels, column: Option<usize>| match column
            .map(|c| labels.at(record, c))
        {
            Some(Label::Text(number)) => number,
            Some(Label::Unreadable) => {
                unreadable = column;
                NONE
            }
            _ => NONE,
        };
        let code = number(&mut self.codes, self.code);
        let name = number(&mut self.names, self.place);
        let mut groups = [NONE; 2];
        for (group, column) in groups.iter_mut().zip(&self.groups) {
            *group = number(&mut self.group_names, Some(*column));
        }
        if let Some(column) = unreadable {
            return Err((Kind::Unreadable, Some(column)));
        }
        let identity = Identity { code, name, groups };
        if let Some((last, place)) = self.last {
            if last == identity {
                return Ok(place);
            }
        }
        if code == NONE && name == NONE {
            return Err(self.nameless(record));
        }
        let key = if code == NONE {
            identity
        } else {
            Identity {
                code,
                name: NONE,
                groups: [NONE; 2],
            }
        };
        let next = u32::try_from(self.places.len()).unwrap_or(NONE);
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
        self.last = Some((identity, place));
        Ok(place)
    }

    fn nameless(&self, record: &Record<'_>) -> (Kind, Option<usize>) {
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

    fn period_of(
        &mut self,
        record: &Record<'_>,
        column: usize,
    ) -> Result<u16, (Kind, Option<usize>)> {
        let at = Some(column);
        match self.periods.at(record, column) {
            Label::Text(number) => u16::try_from(number).map_err(|_| (Kind::BadPeriod, at)),
            Label::Empty => Err((Kind::NoPeriod, at)),
            Label::Unreadable => Err((Kind::Unreadable, at)),
            Label::Unfit => Err((Kind::BadPeriod, at)),
            Label::Impossible => Err((Kind::ImpossiblePeriod, at)),
        }
    }

    fn name_of(
        &mut self,
        record: &Record<'_>,
        column: usize,
    ) -> Result<u16, (Kind, Option<usize>)> {
        let at = Some(column);
        let number = match self.indicators.at(record, column) {
            Label::Text(number) => number,
            Label::Unreadable => return Err((Kind::Unreadable, at)),
            _ => return Err((Kind::NoIndicator, at)),
        };
        let short = u16::try_from(number).map_err(|_| (Kind::NoIndicator, at))?;
        if number as usize >= self.units.len() {
            self.room_for(number);
        }
        if let Some(column) = self.unit {
            if let Label::Text(unit) = self.units_seen.at(record, column) {
                let known = self.units[number as usize].get_or_insert(unit);
                if *known != unit {
                    return Err((Kind::MixedUnit, Some(column)));
                }
            }
        }
        Ok(short)
    }

    fn values(
        &mut self,
        record: &Record<'_>,
        place: u32,
        period: Option<u16>,
        name: Option<u16>,
    ) -> Result<(), (Kind, Option<usize>)> {
        let alone = self.sources.len() == 1;
        for at in 0..self.sources.len() {
            let Source {
                column,
                indicator,
                period: own,
            } = self.sources[at];
            let (Some(indicator), Some(period)) = (indicator.or(name), own.or(period)) else {
                return Err((Kind::NoPeriod, None));
            };
            let cell = record.cell(column);
            match self.value(cell) {
                Ok(Some((value, suffix))) => {
                    self.percent_sign(record, column, indicator, suffix);
                    self.cells.push(Cell {
                        value,
                        place,
                        row: u32::try_from(record.row).unwrap_or(u32::MAX),
                        period,
                        indicator,
                    });
                }
                Ok(None) => self.counts.gaps += 1,
                // A row of one value is not used without it.
                Err(kind) if alone => return Err((kind, Some(column))),
                Err(kind) => self.problems.add(kind, record.row, Some(column), cell),
            }
        }
        Ok(())
    }

    fn value(&self, cell: &[u8]) -> Result<Option<(f64, Suffix)>, Kind> {
        match numeral(cell, self.decimal) {
            Numeral::Number(value, suffix) => Ok(Some((value, suffix))),
            Numeral::Empty => Ok(None),
            Numeral::Bad(fault) => {
                let Ok(text) = std::str::from_utf8(cell) else {
                    return Err(Kind::Unreadable);
                };
                let text = text.trim().to_lowercase();
                if self.missing.contains(&text) {
                    Ok(None)
                } else {
                    Err(Kind::BadNumber(fault))
                }
            }
        }
    }

    fn percent_sign(&mut self, record: &Record<'_>, column: usize, indicator: u16, suffix: Suffix) {
        let signs = &mut self.signs[usize::from(indicator)][usize::from(suffix == Suffix::Percent)];
        signs.count += 1;
        if signs.first.len() < KEPT {
            signs.first.push((record.row, column));
        }
    }

    /// Where some cells of an indicator have percent signs and some have none, the
    /// fewer are listed.
    pub(super) fn mixed_signs(&mut self) {
        for [without, with] in &self.signs {
            let fewer = if with.count > without.count {
                without
            } else {
                with
            };
            if with.count == 0 || without.count == 0 {
                continue;
            }
            let sign: &[u8] = if std::ptr::eq(fewer, with) { b"%" } else { b"" };
            for (row, column) in &fewer.first {
                self.problems
                    .add(Kind::MixedPercent, *row, Some(*column), sign);
            }
        }
    }
}
