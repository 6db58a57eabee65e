//! Rows whose texts are all known by now, which most are: their labels are looked up
//! column by column. A row with a text that is new, or that cannot be used, is
//! taken alone.

use std::ops::Range;

use super::block::Block;
use super::cells::{label, series};
use super::index::Index;
use super::labels::{is_text, Label, Labels, EMPTY, UNREADABLE};
use super::reading::MOST_ROWS;
use super::rows::{Identity, Rows, Source};

/// Rows that are looked up together.
pub(super) const TOGETHER: usize = 256;

/// No place.
const NOWHERE: u32 = u32::MAX;

/// What rows that are looked up together were found to say.
pub(super) struct Looked {
    places: [u32; TOGETHER],
    periods: [Label; TOGETHER],
    names: [Label; TOGETHER],
    other: [Label; TOGETHER],
    /// What each value is of, as [`label`] has it.
    pub(super) labels: [u64; TOGETHER],
    pub(super) values: [f64; TOGETHER],
    /// What the texts of a period and an indicator beside one another were found
    /// to say.
    pub(super) pairs: Index,
    /// The places of texts of the column that alone tells places apart.
    pub(super) spelled: Index,
}

impl Looked {
    pub(super) fn new() -> Box<Self> {
        Box::new(Self {
            places: [NOWHERE; TOGETHER],
            periods: [0; TOGETHER],
            names: [0; TOGETHER],
            other: [0; TOGETHER],
            labels: [0; TOGETHER],
            values: [0.0; TOGETHER],
            pairs: Index::new(),
            spelled: Index::new(),
        })
    }
}

/// The place of each label of the column that alone tells places apart.
#[derive(Default)]
pub(super) struct PlaceOf(Vec<u32>);

impl PlaceOf {
    pub(super) fn set(&mut self, label: Label, place: u32) {
        let at = label as usize;
        if self.0.len() <= at {
            self.0.resize(at + 1, NOWHERE);
        }
        self.0[at] = place;
    }

    /// The place of a label.
    #[inline]
    pub(super) fn get(&self, label: Label) -> Option<u32> {
        self.0
            .get(label as usize)
            .copied()
            .filter(|p| *p != NOWHERE)
    }

    /// Labels become places, up to the first that is none; how many that is.
    fn instead(&self, labels: &mut [Label]) -> usize {
        for (at, label) in labels.iter_mut().enumerate() {
            let Some(place) = self.get(*label) else {
                return at;
            };
            *label = place;
        }
        labels.len()
    }
}

/// How many labels there are before the first that does not fit.
fn before(labels: &[Label], fits: impl Fn(Label) -> bool) -> usize {
    labels
        .iter()
        .position(|l| !fits(*l))
        .unwrap_or(labels.len())
}

impl Rows {
    /// Takes records: each is used, or listed with the reason.
    pub(super) fn take_all(&mut self, block: &Block<'_>) {
        let mut looked = self.looked.take().unwrap_or_else(Looked::new);
        let mut rest = *block;
        while !rest.is_empty() {
            let most = rest.len().min(TOGETHER);
            let known = self.known(&rest, &mut looked, most);
            match self.sources[..] {
                [source] => self.of_one_source(&rest, known, &mut looked, source),
                _ => self.of_each_source(&rest, 0..known, &looked),
            }
            rest = rest.after(known);
            if known < most {
                if let Some(record) = rest.records().next() {
                    self.take(&record);
                }
                rest = rest.after(1);
            }
        }
        self.looked = Some(looked);
    }

    /// Takes the values of records whose labels are looked up, row by row.
    fn of_each_source(&mut self, block: &Block<'_>, which: Range<usize>, looked: &Looked) {
        let records = block.records().enumerate();
        for (at, record) in records.take(which.end).skip(which.start) {
            let period = self.period.map(|_| narrow(looked.periods[at]));
            let name = self.name.map(|_| narrow(looked.names[at]));
            self.counts.rows += 1;
            if let Err(trouble) = self.values(&record, looked.places[at], period, name) {
                self.unused(&record, trouble);
            }
        }
    }

    /// Takes the one value of each of the first records. Plain numbers are added
    /// together, up to one that is none.
    fn of_one_source(
        &mut self,
        block: &Block<'_>,
        many: usize,
        looked: &mut Looked,
        source: Source,
    ) {
        // Of a value whose indicator or period nobody says, the row is listed.
        let said = |fixed: Option<u16>, column: Option<usize>| fixed.is_some() || column.is_some();
        if !said(source.indicator, self.name) || !said(source.period, self.period) {
            return self.of_each_source(block, 0..many, looked);
        }
        if let Some(period) = source.period {
            looked.periods[..many].fill(Label::from(period));
        }
        if let Some(indicator) = source.indicator {
            looked.names[..many].fill(Label::from(indicator));
        }
        Self::label(many, looked);
        let (mut from, mut at) = (0, 0);
        let records = block.cells.chunks_exact(block.width);
        for record in records.take(many) {
            let span = record.get(source.column);
            match span.and_then(|s| self.plain.in_cell(block.bytes, *s)) {
                Some(value) => looked.values[at] = value,
                None => {
                    self.add(block.row, from..at, looked);
                    self.of_each_source(block, at..at + 1, looked);
                    from = at + 1;
                }
            }
            at += 1;
        }
        self.add(block.row, from..many, looked);
    }

    /// The labels of the first records.
    fn label(many: usize, looked: &mut Looked) {
        let of_each = looked.names.iter().zip(&looked.periods).zip(&looked.places);
        let labels = looked.labels.iter_mut().zip(of_each).take(many);
        for (both, ((name, period), place)) in labels {
            *both = label(*place, series(*name, *period));
        }
    }

    /// Adds the values of some records, of which the first of all has a row.
    pub(super) fn add(&mut self, row: u64, which: Range<usize>, looked: &Looked) {
        self.counts.rows += which.len() as u64;
        let first = u32::try_from(row + which.start as u64).unwrap_or(u32::MAX);
        #[expect(clippy::cast_possible_truncation, reason = "few")]
        let rows = first..first.saturating_add(which.len() as u32);
        let (values, labels) = (&looked.values[which.clone()], &looked.labels[which]);
        self.cells.extend(values, labels, rows);
    }

    /// How many of the records, from the first on and `most` at most, need nothing
    /// but their labels looked up.
    fn known(&self, block: &Block<'_>, looked: &mut Looked, most: usize) -> usize {
        let room = MOST_ROWS.saturating_sub(self.counts.rows) >= most as u64;
        if block.width != self.width || block.row < self.first_row || !room {
            return 0;
        }
        let mut many = self.places_known(block, looked, most);
        if let Some(column) = self.period {
            let labels = &mut looked.periods[..many];
            many = self.periods.known(block, column, labels);
            many = before(&labels[..many], |l| u16::try_from(l).is_ok());
        }
        if let Some(column) = self.name {
            let labels = &mut looked.names[..many];
            many = self.indicators.known(block, column, labels);
            let room = self.units.len();
            many = before(&labels[..many], |l| {
                u16::try_from(l).is_ok() && (l as usize) < room
            });
        }
        match self.unit {
            Some(column) if self.name.is_some() => {
                let labels = &mut looked.other[..many];
                many = self.units_seen.known(block, column, labels);
                let pairs = looked.names.iter().zip(&looked.other[..many]);
                let same = |(name, unit): (&Label, &Label)| {
                    !is_text(*unit) || self.units[*name as usize] == Some(*unit)
                };
                pairs.map(same).position(|same| !same).unwrap_or(many)
            }
            _ => many,
        }
    }

    fn places_known(&self, block: &Block<'_>, looked: &mut Looked, most: usize) -> usize {
        let readable = |labels: &Labels, column, other: &mut [Label]| {
            let many = labels.known(block, column, other);
            before(&other[..many], |l| l != UNREADABLE)
        };
        let mut many = most;
        if let Some(column) = self.code {
            let many_codes = self.codes.known(block, column, &mut looked.places[..many]);
            many = self.place_of.instead(&mut looked.places[..many_codes]);
            // A row is not used where its name cannot be read.
            if let Some(column) = self.place {
                many = readable(&self.names, column, &mut looked.other[..many]);
            }
            for column in &self.groups {
                many = readable(&self.group_names, *column, &mut looked.other[..many]);
            }
            return many;
        }
        let Some(column) = self.place else { return 0 };
        let labels = &mut looked.places[..many];
        many = self.names.known(block, column, labels);
        if self.groups.is_empty() {
            return self.place_of.instead(&mut labels[..many]);
        }
        self.grouped_known(block, looked, many)
    }

    /// Names that are told apart by their groups too.
    fn grouped_known(&self, block: &Block<'_>, looked: &mut Looked, mut many: usize) -> usize {
        let mut groups = [[EMPTY; TOGETHER]; 2];
        for (labels, column) in groups.iter_mut().zip(&self.groups) {
            many = self.group_names.known(block, *column, &mut labels[..many]);
        }
        let (mut last, mut place) = self.last;
        let [one, other] = groups;
        let all = looked.places[..many].iter_mut().zip(one).zip(other);
        for (at, ((name, one), other)) in all.enumerate() {
            let identity = Identity {
                name: *name,
                groups: [one, other],
                ..Identity::NONE
            };
            if identity != last {
                let Some(found) = self.identities.get(&identity) else {
                    return at;
                };
                (last, place) = (identity, *found);
            }
            *name = place;
        }
        many
    }
}

/// A label that is known to be the number of a period or an indicator.
#[inline]
fn narrow(label: Label) -> u16 {
    u16::try_from(label).unwrap_or(u16::MAX)
}
