//! A whole data package in memory, with look-ups.

use super::load::{self, LoadError, Reader};
use super::model::{
    Breakdown, Change, Comparison, Indicator, Observation, Pair, Place, Source, Story,
};

/// A data package.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    /// Reports.
    pub sources: Vec<Source>,
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
}

impl Dataset {
    /// Reads a packed package.
    ///
    /// # Errors
    /// The first cell that cannot be read: file, row, column and what was expected.
    pub fn read(text: &str) -> Result<Self, LoadError> {
        Self::default().with(text)
    }

    /// The package with the files of another pack in place of its own.
    ///
    /// # Errors
    /// As [`Dataset::read`].
    pub fn with(mut self, text: &str) -> Result<Self, LoadError> {
        for file in load::files(text)? {
            let file = &file;
            match file.name {
                "sources" => self.sources = Reader::rows(file, load::source)?,
                "places" => self.places = Reader::rows(file, load::place)?,
                "indicators" => self.indicators = Reader::rows(file, load::indicator)?,
                "observations" => self.observations = Reader::rows(file, load::observation)?,
                "comparisons" => self.comparisons = Reader::rows(file, load::comparison)?,
                "pairs" => self.pairs = Reader::rows(file, load::pair)?,
                "changes" => self.changes = Reader::rows(file, load::change)?,
                "breakdowns" => self.breakdowns = Reader::rows(file, load::breakdown)?,
                "stories" => self.stories = Reader::rows(file, load::story)?,
                _ => {}
            }
        }
        Ok(self)
    }

    /// A printed figure. The rows stand in the order of their ids.
    pub fn observation(&self, id: &str) -> Option<&Observation> {
        let at = self
            .observations
            .binary_search_by(|o| o.id.as_str().cmp(id))
            .ok()?;
        self.observations.get(at)
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
