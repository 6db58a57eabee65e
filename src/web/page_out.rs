//! What callers get of the page's full module alone: offers, source cards,
//! kinds of chart, drawn pictures.

use serde::Serialize;

use super::output::{mark, mark_at, question_out, MarkOut, OfferOut};
use super::{js, Js};
use crate::chart::{Kind, Palette, Picture};
use crate::data::Dataset;
use crate::question::{Answer, Expression, Offer};
use crate::view::{MarkCard, SourceCard, WorkingLine, WorkingMath};
use crate::words::{Lang, Message};

pub(super) fn offer(o: &Offer, lang: Lang) -> OfferOut {
    OfferOut {
        question: question_out(&o.question),
        query: o.question.to_query(),
        label: o.label.say(lang),
        place: o.place.clone(),
        curated: o.curated,
        grade: o.grade.as_str(),
    }
}

#[derive(Serialize)]
pub(super) struct MoneyOut {
    numerator: String,
    label: String,
    place: String,
}

pub(super) fn money((e, label, place): &(Expression, Message, String), lang: Lang) -> MoneyOut {
    MoneyOut {
        numerator: e.to_string(),
        label: label.say(lang),
        place: place.clone(),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CardOut {
    id: String,
    printed: String,
    reading: Option<String>,
    restored: bool,
    value: String,
    range: Option<String>,
    kind: String,
    period: String,
    place: String,
    indicator: String,
    definition: Option<String>,
    note: Option<String>,
    report: Option<String>,
    publisher: Option<String>,
    published: String,
    genre: String,
    genre_note: Option<String>,
    section: Option<String>,
    paragraph: u32,
}

pub(super) fn card(c: &SourceCard) -> CardOut {
    let c = c.clone();
    CardOut {
        id: c.id,
        printed: c.printed,
        reading: c.reading,
        restored: c.restored,
        value: c.value,
        range: c.range,
        kind: c.kind,
        period: c.period,
        place: c.place,
        indicator: c.indicator,
        definition: c.definition,
        note: c.note,
        report: c.report,
        publisher: c.publisher,
        published: c.published,
        genre: c.genre,
        genre_note: c.genre_note,
        section: c.section,
        paragraph: c.paragraph,
    }
}

#[derive(Serialize)]
pub(super) struct KindOut {
    kind: &'static str,
    name: &'static str,
    log: bool,
}

pub(super) fn kind(k: Kind, lang: Lang) -> KindOut {
    KindOut {
        kind: k.as_str(),
        name: k.name().get(lang),
        log: k.takes_log(),
    }
}

#[derive(Serialize)]
struct DrawnOut<'a> {
    width: f64,
    height: f64,
    kind: Option<&'static str>,
    notes: &'a [String],
    marks: Vec<MarkOut<'a>>,
}

/// What was drawn, for pointer and keyboard.
pub(super) fn drawn(
    picture: &Picture,
    palette: Palette,
    a: &Answer,
    data: &Dataset,
    lang: Lang,
) -> Js {
    let scene = &picture.scene;
    let said: Vec<(String, MarkCard)> = scene
        .marks
        .iter()
        .map(|m| mark(m, scene, a, data, lang))
        .collect();
    let marks = scene.marks.iter().zip(&said);
    js(&DrawnOut {
        width: scene.width,
        height: scene.height,
        kind: picture.kind.map(Kind::as_str),
        notes: picture.notes.texts(),
        marks: marks
            .map(|(m, (row, card))| mark_at(m, row, card, palette))
            .collect(),
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WorkingOut {
    key: String,
    title: String,
    formula: String,
    numbers: String,
    result: String,
    range: Option<String>,
    range_label: String,
    evidence: Vec<String>,
}

pub(super) fn working(w: &WorkingLine) -> WorkingOut {
    WorkingOut {
        key: w.key.clone(),
        title: w.title.clone(),
        formula: w.formula.clone(),
        numbers: w.numbers.clone(),
        result: w.result.clone(),
        range: w.range.clone(),
        range_label: w.range_label.clone(),
        evidence: w.evidence.clone(),
    }
}

#[derive(Serialize)]
pub(super) struct MathOut {
    key: String,
    formula: String,
    numbers: String,
    steps: Vec<String>,
    units: Option<String>,
}

impl From<WorkingMath> for MathOut {
    fn from(m: WorkingMath) -> Self {
        Self {
            key: m.key,
            formula: m.formula,
            numbers: m.numbers,
            steps: m.steps,
            units: m.units,
        }
    }
}
