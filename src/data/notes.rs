//! The long texts of the package: what a figure's source card shows and no
//! answer needs. Loaded on their own.

use super::load::{files, section, LoadError, Reader};
use super::model::Section;
use crate::words::Text;

/// Notes, definitions and headings.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    observations: Vec<(String, Text)>,
    indicators: Vec<(String, Text)>,
    reports: Vec<Report>,
    /// Sections of reports.
    pub sections: Vec<Section>,
}

/// A report in words.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Three digits.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// What its kind of text means for its figures.
    pub note: Text,
}

fn report(r: &Reader<'_>) -> Report {
    Report {
        id: r.text("id"),
        title: r.both("title", "title_en"),
        publisher: r.both("publisher", "publisher_en"),
        note: r.both("note", "note_en"),
    }
}

fn note(r: &Reader<'_>) -> (String, Text) {
    (r.text("id"), r.both("note", "note_en"))
}

fn definition(r: &Reader<'_>) -> (String, Text) {
    (r.text("id"), r.both("definition", "definition_en"))
}

fn find<'a>(texts: &'a [(String, Text)], id: &str) -> Option<&'a Text> {
    texts
        .iter()
        .find(|(key, _)| key == id)
        .map(|(_, text)| text)
}

impl Notes {
    /// Reads the packed notes.
    ///
    /// # Errors
    /// The first cell that cannot be read, in file order.
    pub fn read(text: &str) -> Result<Self, LoadError> {
        let mut notes = Self::default();
        for file in files(text)? {
            let file = &file;
            match file.name {
                "observations" => notes.observations = Reader::rows(file, note)?,
                "indicators" => notes.indicators = Reader::rows(file, definition)?,
                "sources" => notes.reports = Reader::rows(file, report)?,
                "sections" => notes.sections = Reader::rows(file, section)?,
                _ => {}
            }
        }
        Ok(notes)
    }

    /// What a figure counts, in our words.
    pub fn observation(&self, id: &str) -> Option<&Text> {
        find(&self.observations, id)
    }

    /// What an indicator measures.
    pub fn indicator(&self, id: &str) -> Option<&Text> {
        find(&self.indicators, id)
    }

    /// A report in words.
    pub fn report(&self, id: &str) -> Option<&Report> {
        self.reports.iter().find(|r| r.id == id)
    }

    /// A section of a report.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|s| s.id == id)
    }
}
