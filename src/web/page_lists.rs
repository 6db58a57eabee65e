//! What the data hold, as lists of plain objects.

use serde::Serialize;

use crate::data::{Dataset, Grade, Indicator, Notes, Place, Source};
use crate::question::{families as offered, Offer, Question, Subject};
use crate::view;
use crate::words::{date, unit_name, Lang, Text};

#[derive(Serialize)]
pub(super) struct PlaceOut {
    id: String,
    name: String,
    pinyin: String,
    level: &'static str,
    parent: Option<String>,
    members: Vec<String>,
}

pub(super) fn place(p: &Place, lang: Lang) -> PlaceOut {
    PlaceOut {
        id: p.id.clone(),
        name: p.name.get(lang).to_owned(),
        pinyin: p.pinyin.clone(),
        level: p.level.as_str(),
        parent: p.parent.clone(),
        members: p.members.clone(),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct IndicatorOut {
    id: String,
    name: String,
    unit: String,
    unit_name: String,
    definition: Option<String>,
    group: String,
    figures: usize,
    places: Vec<String>,
}

pub(super) fn indicator(
    data: &Dataset,
    notes: Option<&Notes>,
    i: &Indicator,
    lang: Lang,
) -> IndicatorOut {
    let figures: Vec<_> = data
        .observations
        .iter()
        .filter(|o| o.indicator == i.id)
        .collect();
    let mut places: Vec<String> = Vec::new();
    for o in &figures {
        if !places.contains(&o.place) {
            places.push(o.place.clone());
        }
    }
    IndicatorOut {
        id: i.id.clone(),
        name: i.name.get(lang).to_owned(),
        unit: i.unit.to_string(),
        unit_name: unit_name(&i.unit, lang),
        definition: notes
            .and_then(|n| n.indicator(&i.id))
            .map(|t| t.get(lang).to_owned()),
        group: i.group.clone(),
        figures: figures.len(),
        places,
    }
}

#[derive(Serialize)]
pub(super) struct FamilyOut {
    id: String,
    name: String,
    grade: &'static str,
    rows: usize,
}

pub(super) fn families(data: &Dataset, lang: Lang) -> Vec<FamilyOut> {
    let of = |o: Offer| match o.question {
        Question::Compare {
            subject: Subject::Family(id),
            ..
        } => Some(FamilyOut {
            rows: data.comparisons.iter().filter(|c| c.id == id).count(),
            id,
            name: o.label.say(lang),
            grade: grade_word(o.grade),
        }),
        _ => None,
    };
    offered(data).into_iter().filter_map(of).collect()
}

fn grade_word(g: Grade) -> &'static str {
    g.as_str()
}

#[derive(Serialize)]
pub(super) struct ReportOut {
    id: String,
    title: Option<String>,
    publisher: Option<String>,
    published: String,
    genre: String,
    note: Option<String>,
    place: String,
    figures: usize,
}

pub(super) fn report(data: &Dataset, notes: Option<&Notes>, s: &Source, lang: Lang) -> ReportOut {
    let text = |t: &Text| t.get(lang).to_owned();
    let words = notes.and_then(|n| n.report(&s.id));
    ReportOut {
        id: s.id.clone(),
        title: words.map(|r| text(&r.title)),
        publisher: words.map(|r| text(&r.publisher)),
        published: s
            .published
            .map(|d| date(&d.to_string(), lang))
            .unwrap_or_default(),
        genre: view::genre(s.genre).template(lang).to_owned(),
        note: words.map(|r| text(&r.note)),
        place: s.place.clone(),
        figures: data
            .observations
            .iter()
            .filter(|o| o.source == s.id)
            .count(),
    }
}
