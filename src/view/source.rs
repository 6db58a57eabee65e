//! Where a figure stands: what a mark or a row opens.

use super::table::period;
use crate::data::{Dataset, Genre, Kind, Observation};
use crate::quantity::Estimate;
use crate::words::{self, Lang, MessageId};

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
    /// What the measure counts.
    pub definition: String,
    /// What this figure counts, in our words.
    pub note: String,
    /// The report's title.
    pub report: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    pub published: String,
    /// What kind of text it is.
    pub genre: String,
    /// What that means for its figures.
    pub genre_note: String,
    /// The section's heading.
    pub section: String,
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
pub fn source(data: &Dataset, id: &str, lang: Lang) -> Option<SourceCard> {
    let o = data.observation(id)?;
    let report = data.source(&o.source)?;
    let indicator = data.indicator(&o.indicator)?;
    let estimate = own_estimate(o)?;
    let text = |t: &words::Text| t.get(lang).to_owned();
    Some(SourceCard {
        id: o.id.clone(),
        printed: o.printed.clone(),
        reading: (!o.reading.is_empty()).then(|| o.reading.clone()),
        restored: o.restored,
        value: words::estimate(&estimate, lang),
        range: words::bounds(&estimate, lang),
        kind: kind(o.kind).template(lang).to_owned(),
        period: period(o.period, lang),
        place: data
            .place(&o.place)
            .map(|p| text(&p.name))
            .unwrap_or_default(),
        indicator: text(&indicator.name),
        definition: text(&indicator.definition),
        note: text(&o.note),
        report: text(&report.title),
        publisher: text(&report.publisher),
        published: report
            .published
            .map(|d| words::date(&d.to_string(), lang))
            .unwrap_or_default(),
        genre: genre(report.genre).template(lang).to_owned(),
        genre_note: text(&report.note),
        section: data
            .section(&o.section)
            .map(|s| text(&s.name))
            .unwrap_or_default(),
        paragraph: o.paragraph,
    })
}
