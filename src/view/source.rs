//! Where a figure stands: what a mark or a row opens.

use super::table::period;
use crate::data::{Dataset, Genre, Kind, Notes, Observation};
use crate::quantity::Estimate;
use crate::words::{Lang, MessageId, Text};

/// All that is known of one printed figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceCard {
    /// Its id.
    pub id: String,
    /// As printed, in the report's own characters.
    pub printed: String,
    /// The text that is read where the print is damaged or cannot be read alone.
    pub reading: Option<String>,
    /// Whether lost characters were put back.
    pub restored: bool,
    /// The value in words.
    pub value: String,
    /// The range that the print implies.
    pub range: Option<String>,
    /// Observed, planned, standard, rule or example.
    pub kind: String,
    /// When.
    pub period: String,
    /// The place.
    pub place: String,
    /// The measure.
    pub indicator: String,
    /// What the measure counts; nothing while the notes are not loaded.
    pub definition: Option<String>,
    /// What this figure counts, in our words.
    pub note: Option<String>,
    /// The report's title.
    pub report: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub published: String,
    /// What kind of text it is.
    pub genre: String,
    /// What that means for its figures.
    pub genre_note: Option<String>,
    /// The section's heading.
    pub section: Option<String>,
    /// The number of the non-blank line in the report's text.
    pub paragraph: u32,
}

/// The words for a kind of text.
pub fn genre(g: Genre) -> MessageId {
    match g {
        Genre::AwardSubmission => MessageId::GenreAwardSubmission,
        Genre::NewsFeature => MessageId::GenreNewsFeature,
        Genre::AssociationStudy => MessageId::GenreAssociationStudy,
        Genre::NewsReport => MessageId::GenreNewsReport,
        Genre::MagazineArticle => MessageId::GenreMagazineArticle,
    }
}

fn kind(k: Kind) -> MessageId {
    match k {
        Kind::Observed => MessageId::KindObserved,
        Kind::Target => MessageId::KindTarget,
        Kind::Standard => MessageId::KindStandard,
        Kind::Rule => MessageId::KindRule,
        Kind::Anecdote => MessageId::KindAnecdote,
    }
}

fn own_estimate(o: &Observation) -> Option<Estimate> {
    use crate::quantity::Precision::{About, Above, Below, UpTo};
    let p = o.figure.precision;
    let open = matches!(p, UpTo(_) | Above { .. } | Below { .. });
    let interval = o.interval().ok()?;
    Some(Estimate::exact(
        o.value,
        &o.unit,
        &interval,
        p == About,
        open,
    ))
}

/// The source of a figure; nothing for an id that the data do not hold.
pub fn source(data: &Dataset, notes: Option<&Notes>, id: &str, lang: Lang) -> Option<SourceCard> {
    let o = data.observation(id)?;
    let report = data.source(&o.source)?;
    let indicator = data.indicator(&o.indicator)?;
    let estimate = own_estimate(o)?;
    let text = |t: &Text| t.get(lang).to_owned();
    let words = notes.and_then(|n| n.report(&o.source));
    Some(SourceCard {
        id: o.id.clone(),
        printed: o.printed.clone(),
        reading: (!o.reading.is_empty()).then(|| o.reading.clone()),
        restored: o.restored,
        value: crate::words::estimate(&estimate, lang),
        range: crate::words::bounds(&estimate, lang),
        kind: kind(o.kind).template(lang).to_owned(),
        period: period(o.period, lang),
        place: data
            .place(&o.place)
            .map(|p| text(&p.name))
            .unwrap_or_default(),
        indicator: text(&indicator.name),
        definition: notes.and_then(|n| n.indicator(&o.indicator)).map(text),
        note: notes.and_then(|n| n.observation(id)).map(text),
        report: words.map(|r| text(&r.title)),
        publisher: words.map(|r| text(&r.publisher)),
        published: report
            .published
            .map(|d| crate::words::date(&d.to_string(), lang))
            .unwrap_or_default(),
        genre: genre(report.genre).template(lang).to_owned(),
        genre_note: words.map(|r| text(&r.note)),
        section: notes
            .and_then(|n| n.section(&o.section))
            .map(|s| text(&s.name)),
        paragraph: o.paragraph,
    })
}
