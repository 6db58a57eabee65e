//! Reads a table row by row into cells with numbers for their labels.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::labels::{as_code, as_it_is, as_period, Label, Labels};
use super::layout::{Layout, LayoutError, Role};
use super::numeral::{numeral, Numeral, Suffix};
use super::problem::{Kind, Problems, KEPT};
use super::scan::{Record, Scanner, Unclosed};

/// The most rows that are taken.
pub const MOST_ROWS: u64 = 40_000_000;

/// Why a table cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The layout lacks something.
    Layout(LayoutError),
    /// A quote is opened and not closed.
    Unclosed(Unclosed),
    /// More rows than are taken.
    TooManyRows,
    /// More cells than are held: places, periods and indicators.
    TooLarge {
        /// How many places.
        places: usize,
        /// How many periods.
        periods: usize,
        /// How many indicators.
        indicators: usize,
    },
    /// Not one value could be used.
    NoValues,
}

/// No label.
const NONE: u32 = u32::MAX;

/// What makes a place one: its code, or else its name and groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Identity {
    pub(super) code: u32,
    pub(super) name: u32,
    pub(super) groups: [u32; 2],
}

/// A place as its rows name it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named {
    pub(super) identity: Identity,
    /// The row that names it first.
    pub(super) row: u64,
}

/// Values as they come, each with the numbers of its labels.
#[derive(Default)]
pub(super) struct Cells {
    pub(super) place: Vec<u32>,
    pub(super) period: Vec<u16>,
    pub(super) indicator: Vec<u16>,
    pub(super) value: Vec<f64>,
    pub(super) row: Vec<u32>,
}

/// A column of values.
struct Source {
    column: usize,
    /// The indicator where the heading names it.
    indicator: Option<u16>,
    /// The period where the heading or the layout says it.
    period: Option<u16>,
}

/// Cells with, or without, a percent sign: how many, and the first of them.
#[derive(Default)]
struct Signs {
    count: u64,
    first: Vec<(u64, usize)>,
}

/// How rows were counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows of data in the file.
    pub rows: u64,
    /// Rows that are not used; each is listed.
    pub unused: u64,
    /// Cells without a value.
    pub gaps: u64,
}

/// A table on its way.
pub struct Reading {
    pub(super) layout: Layout,
    scanner: Scanner,
    rows: Rows,
}

/// What the rows so far have given.
pub(super) struct Rows {
    first_row: u64,
    width: usize,
    place: Option<usize>,
    code: Option<usize>,
    groups: Vec<usize>,
    period: Option<usize>,
    name: Option<usize>,
    unit: Option<usize>,
    sources: Vec<Source>,
    decimal: super::Decimal,
    missing: Vec<String>,
    pub(super) names: Labels,
    pub(super) codes: Labels,
    pub(super) group_names: Labels,
    pub(super) periods: Labels,
    pub(super) indicators: Labels,
    units_seen: Labels,
    /// The unit of each indicator.
    pub(super) units: Vec<Option<u32>>,
    /// The cells of each indicator without and with a percent sign.
    signs: Vec<[Signs; 2]>,
    identities: HashMap<Identity, u32, FxBuildHasher>,
    last: Option<(Identity, u32)>,
    pub(super) places: Vec<Named>,
    pub(super) cells: Cells,
    pub(super) problems: Problems,
    pub(super) counts: Counts,
    too_many: bool,
}

impl Reading {
    /// Begins to read by a layout; `bytes` is how long the file is, so that room
    /// is made once.
    ///
    /// # Errors
    /// [`LayoutError`].
    pub fn new(layout: Layout, bytes: usize) -> Result<Self, LayoutError> {
        layout.checked()?;
        Ok(Self {
            scanner: Scanner::new(layout.dialect),
            rows: Rows::new(&layout, bytes),
            layout,
        })
    }

    /// Takes the next bytes, in UTF-8.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        let rows = &mut self.rows;
        let fed = self.scanner.feed(bytes, &mut |record| rows.take(record));
        fed.map_err(ReadError::Unclosed)?;
        if rows.too_many {
            return Err(ReadError::TooManyRows);
        }
        Ok(())
    }

    /// Takes the last row.
    pub(super) fn finished(mut self) -> Result<(Layout, Rows), ReadError> {
        let rows = &mut self.rows;
        let ended = self.scanner.finish(&mut |record| rows.take(record));
        ended.map_err(ReadError::Unclosed)?;
        Ok((self.layout, self.rows))
    }

    /// Rows of data so far.
    pub const fn rows(&self) -> u64 {
        self.rows.counts.rows
    }
}

impl Rows {
    fn new(layout: &Layout, bytes: usize) -> Self {
        let groups = layout.columns.iter().enumerate();
        let groups = groups
            .filter(|(_, c)| c.role == Role::Group)
            .map(|(at, _)| at);
        let mut out = Self {
            first_row: layout.first_row,
            width: layout.columns.len(),
            place: layout.column("place"),
            code: layout.column("code"),
            groups: groups.take(2).collect(),
            period: layout.column("period"),
            name: layout.column("indicator"),
            unit: layout.column("unit"),
            sources: Vec::new(),
            decimal: layout.decimal,
            missing: layout.missing.iter().map(|m| m.to_lowercase()).collect(),
            names: Labels::new(as_it_is),
            codes: Labels::new(as_code),
            group_names: Labels::new(as_it_is),
            periods: Labels::new(if layout.dated { as_period } else { as_it_is }),
            indicators: Labels::new(as_it_is),
            units_seen: Labels::new(as_it_is),
            units: Vec::new(),
            signs: Vec::new(),
            identities: HashMap::default(),
            last: None,
            places: Vec::new(),
            cells: Cells::default(),
            problems: Problems::default(),
            counts: Counts::default(),
            too_many: false,
        };
        out.add_sources(layout);
        // Some twenty bytes a row of one value; a little more than is likely.
        out.cells.reserve(if layout.column("value").is_some() {
            bytes / 22
        } else {
            bytes / 10
        });
        out
    }

    fn add_sources(&mut self, layout: &Layout) {
        let fixed = layout.period.clone().filter(|_| self.period.is_none());
        let fixed = fixed.and_then(|p| self.fixed_period(&p));
        if let Some(column) = layout.column("value") {
            let name = layout.indicator.as_deref().filter(|_| self.name.is_none());
            let indicator = name.map(|n| self.indicator(n, ""));
            self.sources.push(Source {
                column,
                indicator,
                period: fixed,
            });
        }
        let measures: Vec<_> = layout.measures().collect();
        for (column, name, period, unit) in measures {
            let name = if name.is_empty() {
                layout.indicator.as_deref().unwrap_or_default()
            } else {
                name
            };
            let indicator = self.name.is_none().then(|| self.indicator(name, unit));
            let period = period.and_then(|p| self.fixed_period(p)).or(fixed);
            self.sources.push(Source {
                column,
                indicator,
                period,
            });
        }
    }

    /// The period that a heading or the layout says; any text will do.
    fn fixed_period(&mut self, text: &str) -> Option<u16> {
        let name = match super::period(text) {
            super::FoundPeriod::Period(p) => p.label(),
            _ => text.to_owned(),
        };
        u16::try_from(self.periods.number(name)).ok()
    }

    fn indicator(&mut self, name: &str, unit: &str) -> u16 {
        let number = self.indicators.number(name.to_owned());
        self.room_for(number);
        if !unit.is_empty() {
            let unit = self.units_seen.number(unit.to_owned());
            self.units[number as usize].get_or_insert(unit);
        }
        u16::try_from(number).unwrap_or(u16::MAX)
    }

    fn room_for(&mut self, indicator: u32) {
        let wanted = indicator as usize + 1;
        if self.units.len() < wanted {
            self.units.resize(wanted, None);
            self.signs.resize_with(wanted, Default::default);
        }
    }

    /// The unit of an indicator; empty where none is said.
    pub(super) fn unit_of(&self, indicator: usize) -> String {
        let said = self.units.get(indicator).copied().flatten();
        let text = said.and_then(|u| self.units_seen.texts().get(u as usize));
        let signs = self.signs.get(indicator);
        match (
            text,
            signs.map(|[without, with]| with.count > without.count),
        ) {
            (Some(text), _) => text.clone(),
            (None, Some(true)) => "%".to_owned(),
            _ => String::new(),
        }
    }

    /// The column that names places.
    pub(super) fn place_column(&self) -> Option<usize> {
        self.place.or(self.code)
    }

    /// The column that a value of an indicator and a period stands in.
    pub(super) fn column_of(&self, indicator: u16, period: u16) -> Option<usize> {
        let fits = |s: &&Source| {
            s.indicator.is_none_or(|i| i == indicator) && s.period.is_none_or(|p| p == period)
        };
        self.sources.iter().find(fits).map(|s| s.column)
    }

    fn take(&mut self, record: &Record<'_>) {
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
                    self.cells.push(place, period, indicator, value, record.row);
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

impl Cells {
    fn reserve(&mut self, rows: usize) {
        self.place.reserve(rows);
        self.period.reserve(rows);
        self.indicator.reserve(rows);
        self.value.reserve(rows);
        self.row.reserve(rows);
    }

    fn push(&mut self, place: u32, period: u16, indicator: u16, value: f64, row: u64) {
        self.place.push(place);
        self.period.push(period);
        self.indicator.push(indicator);
        self.value.push(value);
        self.row.push(u32::try_from(row).unwrap_or(u32::MAX));
    }
}
