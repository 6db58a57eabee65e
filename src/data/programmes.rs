//! The programmes of the reports and what their figures can test: what the
//! second module loads on its own.

use super::load::{files, programme, LoadError, Reader};
use super::model::Programme;
use crate::words::Text;

/// A claim as the package holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClaimRow {
    /// Source, dash, `c` and a number.
    pub id: String,
    /// The report.
    pub source: String,
    /// The place.
    pub place: String,
    /// What is claimed.
    pub claim: Text,
    /// Relations between formulas; empty where nothing can be tested.
    pub formula: String,
    /// The figures that it is about, where no formula names them.
    pub figures: Vec<String>,
    /// Why it comes out as it does.
    pub note: Text,
}

/// Programme trees and claims.
#[derive(Debug, Clone, Default)]
pub struct Programmes {
    /// Nodes of all reports, each report's in its own order.
    pub nodes: Vec<Programme>,
    /// Claims.
    pub claims: Vec<ClaimRow>,
}

fn claim(r: &Reader<'_>) -> ClaimRow {
    ClaimRow {
        id: r.text("id"),
        source: r.text("source"),
        place: r.text("place"),
        claim: r.both("claim", "claim_en"),
        formula: r.text("formula"),
        figures: r
            .text("figures")
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        note: r.both("note", "note_en"),
    }
}

impl Programmes {
    /// Reads the packed programmes.
    ///
    /// # Errors
    /// The first cell that cannot be read, in file order.
    pub fn read(text: &str) -> Result<Self, LoadError> {
        let mut all = Self::default();
        for file in files(text)? {
            let file = &file;
            match file.name {
                "programmes" => all.nodes = Reader::rows(file, programme)?,
                "claims" => all.claims = Reader::rows(file, claim)?,
                _ => {}
            }
        }
        Ok(all)
    }

    /// A node of a programme.
    pub fn node(&self, id: &str) -> Option<&Programme> {
        self.nodes.iter().find(|p| p.id == id)
    }

    /// A claim.
    pub fn claim(&self, id: &str) -> Option<&ClaimRow> {
        self.claims.iter().find(|c| c.id == id)
    }
}
