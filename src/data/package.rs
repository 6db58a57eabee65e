//! A whole data package in memory, with look-ups.

use std::collections::BTreeMap;

use super::load::{self, LoadError};
use super::model::{
    Breakdown, Change, Comparison, Indicator, Observation, Pair, Place, Programme, Section, Source,
    Story,
};

/// Name and text of one file.
type File<'a> = (&'a str, &'a str);

/// The files of a package.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// Reports.
    pub sources: File<'a>,
    /// Sections of reports.
    pub sections: File<'a>,
    /// Places.
    pub places: File<'a>,
    /// Measures.
    pub indicators: File<'a>,
    /// Printed figures.
    pub observations: File<'a>,
    /// Families of comparable figures.
    pub comparisons: File<'a>,
    /// Money and what it may be divided by.
    pub pairs: File<'a>,
    /// Changes between two figures.
    pub changes: File<'a>,
    /// Sums and parts.
    pub breakdowns: File<'a>,
    /// Opening questions.
    pub stories: File<'a>,
    /// Programme trees.
    pub programmes: File<'a>,
}

/// A data package.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    /// Reports.
    pub sources: Vec<Source>,
    /// Sections of reports.
    pub sections: Vec<Section>,
    /// Places.
    pub places: Vec<Place>,
    /// Measures.
    pub indicators: Vec<Indicator>,
    /// Printed figures in reading order.
    pub observations: Vec<Observation>,
    /// Families of comparable figures.
    pub comparisons: Vec<Comparison>,
    /// Money and what it may be divided by.
    pub pairs: Vec<Pair>,
    /// Changes between two figures.
    pub changes: Vec<Change>,
    /// Sums and parts.
    pub breakdowns: Vec<Breakdown>,
    /// Opening questions.
    pub stories: Vec<Story>,
    /// Programme trees.
    pub programmes: Vec<Programme>,
    observation_index: BTreeMap<String, usize>,
}

impl Dataset {
    /// Reads the files of a package.
    ///
    /// # Errors
    /// The first cell that cannot be read: file, row, column and what was expected.
    pub fn read(files: &Files<'_>) -> Result<Self, LoadError> {
        let observations = load::observations(files.observations)?;
        let index = observations.iter().enumerate();
        Ok(Self {
            observation_index: index.map(|(i, o)| (o.id.clone(), i)).collect(),
            sources: load::sources(files.sources)?,
            sections: load::sections(files.sections)?,
            places: load::places(files.places)?,
            indicators: load::indicators(files.indicators)?,
            comparisons: load::comparisons(files.comparisons)?,
            pairs: load::pairs(files.pairs)?,
            changes: load::changes(files.changes)?,
            breakdowns: load::breakdowns(files.breakdowns)?,
            stories: load::stories(files.stories)?,
            programmes: load::programmes(files.programmes)?,
            observations,
        })
    }

    /// A printed figure.
    pub fn observation(&self, id: &str) -> Option<&Observation> {
        self.observation_index
            .get(id)
            .and_then(|&i| self.observations.get(i))
    }

    /// A place.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|p| p.id == id)
    }

    /// A measure.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|i| i.id == id)
    }

    /// A report.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == id)
    }

    /// A section of a report.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|s| s.id == id)
    }

    /// A node of a programme.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|p| p.id == id)
    }

    /// Whether `inner` lies in `outer` or belongs to it, at any depth.
    pub fn within(&self, inner: &str, outer: &str) -> bool {
        let member = |of: &str| {
            self.place(outer)
                .is_some_and(|p| p.members.iter().any(|m| m == of))
        };
        let mut at = Some(inner.to_owned());
        // A chain of parents is never longer than the levels; the bound keeps
        // a circular table from hanging.
        for _ in 0..8 {
            let Some(id) = at else { return false };
            if id == outer || member(&id) {
                return true;
            }
            at = self.place(&id).and_then(|p| p.parent.clone());
        }
        false
    }

    /// Whether the two places share ground, so that they are never pooled or
    /// ranked together.
    pub fn overlap(&self, a: &str, b: &str) -> bool {
        let members = |id: &str| {
            self.place(id)
                .map(|p| p.members.as_slice())
                .unwrap_or_default()
        };
        self.within(a, b)
            || self.within(b, a)
            || members(a).iter().any(|m| self.within(m, b))
            || members(b).iter().any(|m| self.within(m, a))
    }
}
