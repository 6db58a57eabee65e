//! What is said of a mark: the same words for pointer, finger, keyboard and
//! listener.

use super::sentence::grade;
use super::table::period;
use crate::data::{Dataset, Grade};
use crate::quantity::Claim;
use crate::question::{Role, Row};
use crate::words::{self, Arg, Lang, Message, MessageId};

/// A mark in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MarkCard {
    /// What it shows, with its reading.
    pub label: String,
    /// Its number with unit and claim.
    pub value: String,
    /// The range of the number, where there is one.
    pub range: Option<String>,
    /// What kind of range that is.
    pub range_label: Option<String>,
    /// When.
    pub period: String,
    /// How far it compares, where that is a question.
    pub grade: Option<String>,
    /// Where it is printed, or what it is computed from.
    pub sources: Vec<String>,
    /// What else must be known.
    pub caveats: Vec<String>,
    /// The place's id, by which charts of one page select together.
    pub place: Option<String>,
}

/// Sources that a card names; the rest is counted.
const NAMED: usize = 3;

/// The card of a row. `reading` says which of its readings the mark shows.
pub fn mark(row: &Row, reading: Option<&str>, data: &Dataset, lang: Lang) -> MarkCard {
    let own = row.reading.as_ref().map(|m| m.say(lang));
    let said: Vec<String> = [Some(row.label.say(lang)), own, reading.map(str::to_owned)]
        .into_iter()
        .flatten()
        .collect();
    let e = &row.estimate;
    // A span is the number itself.
    let range = match e.claim {
        Claim::Between => None,
        _ => words::bounds(e, lang),
    };
    let judged = matches!(row.role, Role::Member | Role::Result) && row.grade != Grade::Comparable;
    MarkCard {
        label: said.join(if lang == Lang::Zh { "，" } else { ", " }),
        value: words::estimate(e, lang),
        range_label: range
            .is_some()
            .then(|| MessageId::RangeLabel.template(lang).to_owned()),
        range,
        period: period(row.period, lang),
        grade: judged.then(|| grade(row.grade, lang).to_owned()),
        sources: sources(row, data, lang),
        caveats: row.caveats.iter().map(|c| c.say(lang)).collect(),
        place: row.place.clone(),
    }
}

fn sources(row: &Row, data: &Dataset, lang: Lang) -> Vec<String> {
    let say = |id: &String| {
        let o = data.observation(id)?;
        let args = [id.clone(), o.printed.clone(), o.paragraph.to_string()];
        let args = args.into_iter().map(Arg::Plain).collect();
        Some(Message::new(MessageId::MarkSource, args).say(lang))
    };
    let mut out: Vec<String> = row.evidence.iter().take(NAMED).filter_map(say).collect();
    let more = row.evidence.len().saturating_sub(NAMED);
    if more > 0 {
        let args = vec![Arg::Plain(more.to_string())];
        out.push(Message::new(MessageId::MarkSourcesMore, args).say(lang));
    }
    out
}
