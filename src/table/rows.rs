//! What rows are read into, and by which columns.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::cells::Cells;
use super::digits::Plain;
use super::known::{Looked, PlaceOf};
use super::labels::{as_code, as_it_is, as_period, given, Labels, EMPTY, UNFIT};
use super::layout::{Layout, Role};
use super::problem::Problems;
use super::reading::Counts;

/// What makes a place one: its code, or else its name and groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Identity {
    pub(super) code: u32,
    pub(super) name: u32,
    pub(super) groups: [u32; 2],
}

impl Identity {
    /// Nothing said.
    pub(super) const NONE: Self = Self {
        code: EMPTY,
        name: EMPTY,
        groups: [EMPTY; 2],
    };
}

/// A place as its rows name it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named {
    pub(super) identity: Identity,
    /// The row that names it first.
    pub(super) row: u64,
}

/// A column of values.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source {
    pub(super) column: usize,
    /// The indicator where the heading names it.
    pub(super) indicator: Option<u16>,
    /// The period where the heading or the layout says it.
    pub(super) period: Option<u16>,
}

/// What the rows so far have given.
pub(super) struct Rows {
    pub(super) first_row: u64,
    pub(super) width: usize,
    pub(super) place: Option<usize>,
    pub(super) code: Option<usize>,
    pub(super) groups: Vec<usize>,
    pub(super) period: Option<usize>,
    pub(super) name: Option<usize>,
    pub(super) unit: Option<usize>,
    pub(super) sources: Vec<Source>,
    pub(super) decimal: super::Decimal,
    pub(super) plain: Plain,
    pub(super) missing: Vec<String>,
    pub(super) names: Labels,
    pub(super) codes: Labels,
    pub(super) group_names: Labels,
    pub(super) periods: Labels,
    pub(super) indicators: Labels,
    pub(super) units_seen: Labels,
    /// The unit of each indicator.
    pub(super) units: Vec<Option<u32>>,
    /// Whether most values of each indicator have a percent sign; known at the end.
    pub(super) in_percent: Vec<bool>,
    pub(super) identities: HashMap<Identity, u32, FxBuildHasher>,
    pub(super) last: (Identity, u32),
    pub(super) place_of: PlaceOf,
    pub(super) looked: Option<Box<Looked>>,
    pub(super) places: Vec<Named>,
    pub(super) cells: Cells,
    pub(super) problems: Problems,
    pub(super) counts: Counts,
    pub(super) too_many: bool,
}

impl Rows {
    pub(super) fn new(layout: &Layout, bytes: usize) -> Self {
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
            plain: Plain::new(layout.decimal.sign()),
            missing: layout.missing.iter().map(|m| m.to_lowercase()).collect(),
            names: Labels::new(as_it_is),
            codes: Labels::new(as_code),
            group_names: Labels::new(as_it_is),
            periods: Labels::new(if layout.dated { as_period } else { as_it_is }),
            indicators: Labels::new(as_it_is),
            units_seen: Labels::new(as_it_is),
            units: Vec::new(),
            in_percent: Vec::new(),
            identities: HashMap::default(),
            // No row has this one.
            last: (
                Identity {
                    code: UNFIT,
                    ..Identity::NONE
                },
                0,
            ),
            place_of: PlaceOf::default(),
            looked: None,
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
            let name = if given(name).is_empty() {
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
            _ => given(text),
        };
        if name.is_empty() {
            return None;
        }
        u16::try_from(self.periods.number(name)).ok()
    }

    fn indicator(&mut self, name: &str, unit: &str) -> u16 {
        let number = self.indicators.number(given(name));
        self.room_for(number);
        let unit = given(unit);
        if !unit.is_empty() {
            let unit = self.units_seen.number(unit);
            self.units[number as usize].get_or_insert(unit);
        }
        u16::try_from(number).unwrap_or(u16::MAX)
    }

    pub(super) fn room_for(&mut self, indicator: u32) {
        let wanted = indicator as usize + 1;
        if self.units.len() < wanted {
            self.units.resize(wanted, None);
        }
    }

    /// The unit of an indicator; empty where none is said.
    pub(super) fn unit_of(&self, indicator: usize) -> String {
        let said = self.units.get(indicator).copied().flatten();
        let text = said.and_then(|u| self.units_seen.texts().get(u as usize));
        match text {
            Some(text) => text.clone(),
            None if self.in_percent.get(indicator) == Some(&true) => "%".to_owned(),
            None => String::new(),
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
}
