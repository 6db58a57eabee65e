//! An answer as a table: the equal alternative to the chart.

use super::sentence::grade;
use crate::data::{Dataset, Period};
use crate::quantity::{Claim, Estimate, Undefined};
use crate::question::{Answer, Role, Row};
use crate::stats::RankRange;
use crate::words::{self, Arg, Lang, Message, MessageId};

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Stable name.
    pub id: &'static str,
    /// Heading.
    pub title: String,
    /// Whether its cells are numbers, to be set to the right.
    pub numeric: bool,
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// The answer's row.
    pub key: String,
    /// What the row is.
    pub role: Role,
    /// One text a column.
    pub cells: Vec<String>,
    /// Ids of the figures that it rests on.
    pub evidence: Vec<String>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Columns that say something in at least one row.
    pub columns: Vec<Column>,
    /// Lines, in the order of the answer.
    pub rows: Vec<TableRow>,
}

type Cell = fn(&Row, &Dataset, Lang) -> String;

/// Id, heading, whether numeric, and what fills a cell.
const COLUMNS: &[(&str, MessageId, bool, Cell)] = &[
    ("item", MessageId::ColumnItem, false, |r, _, l| {
        r.label.say(l)
    }),
    ("reading", MessageId::ColumnReading, false, |r, _, l| {
        r.reading.as_ref().map(|m| m.say(l)).unwrap_or_default()
    }),
    ("value", MessageId::ColumnValue, true, |r, _, l| {
        value(&r.estimate, l)
    }),
    ("range", MessageId::ColumnRange, true, |r, _, l| {
        range(&r.estimate, l)
    }),
    ("period", MessageId::ColumnPeriod, false, |r, _, l| {
        period(r.period, l)
    }),
    ("rank", MessageId::ColumnRank, true, |r, _, l| {
        r.rank.map(|k| rank(k, l)).unwrap_or_default()
    }),
    ("share", MessageId::ColumnShare, true, |r, _, l| {
        optional(r.share.as_ref(), l)
    }),
    (
        "difference",
        MessageId::ColumnDifference,
        true,
        |r, _, l| optional(r.difference.as_ref(), l),
    ),
    ("ratio", MessageId::ColumnRatio, true, |r, _, l| {
        optional(r.ratio.as_ref(), l)
    }),
    ("grade", MessageId::ColumnGrade, false, |r, _, l| {
        match r.role {
            Role::Member | Role::Result => grade(r.grade, l).to_owned(),
            _ => String::new(),
        }
    }),
    ("notes", MessageId::ColumnNotes, false, |r, _, l| {
        let said: Vec<String> = r.caveats.iter().map(|c| c.say(l)).collect();
        said.join(if l == Lang::Zh { "" } else { " " })
    }),
    ("sources", MessageId::ColumnSources, false, sources),
];

fn value(e: &Estimate, lang: Lang) -> String {
    match e.claim {
        Claim::Undefined(reason) => undefined(reason).template(lang).to_owned(),
        _ => words::estimate(e, lang),
    }
}

/// The words for a reason without a number.
pub(super) fn undefined(reason: Undefined) -> MessageId {
    match reason {
        Undefined::ZeroBase => MessageId::UndefinedZeroBase,
        Undefined::NegativeBase => MessageId::UndefinedNegativeBase,
        Undefined::NotPositive => MessageId::UndefinedNotPositive,
        Undefined::NoTime => MessageId::UndefinedNoTime,
        Undefined::NeverReached => MessageId::UndefinedNeverReached,
        Undefined::NotFinite => MessageId::UndefinedNotFinite,
        // Reasons of statistics that no question here asks for; they are worded
        // in the catalogue, which the first module does not carry.
        _ => MessageId::UndefinedOther,
    }
}

fn range(e: &Estimate, lang: Lang) -> String {
    match e.claim {
        Claim::Rounded => words::bounds(e, lang).unwrap_or_default(),
        _ => String::new(),
    }
}

fn optional(e: Option<&Estimate>, lang: Lang) -> String {
    e.map(|e| value(e, lang)).unwrap_or_default()
}

pub(super) fn period(p: Period, lang: Lang) -> String {
    let said = |d: crate::data::Date| words::date(&d.to_string(), lang);
    match (p.start, p.end) {
        (Some(s), Some(e)) if s != e => match lang {
            Lang::Zh => format!("{}至{}", said(s), said(e)),
            Lang::En => format!("{} to {}", said(s), said(e)),
        },
        (Some(d), _) | (None, Some(d)) => said(d),
        (None, None) => String::new(),
    }
}

fn rank(k: RankRange, lang: Lang) -> String {
    let plain = |n: usize| Arg::Plain(n.to_string());
    if k.best == k.worst {
        Message::new(MessageId::RankOne, vec![plain(k.best)]).say(lang)
    } else {
        Message::new(MessageId::RankRange, vec![plain(k.best), plain(k.worst)]).say(lang)
    }
}

/// The printed figures, each with its place in the reports.
fn sources(row: &Row, data: &Dataset, lang: Lang) -> String {
    let say = |id: &String| {
        let printed = data
            .observation(id)
            .map(|o| o.printed.clone())
            .unwrap_or_default();
        match lang {
            Lang::Zh => format!("{id}“{printed}”"),
            Lang::En => format!("{id} “{printed}”"),
        }
    };
    let said: Vec<String> = row.evidence.iter().map(say).collect();
    said.join(if lang == Lang::Zh { "、" } else { ", " })
}

/// An answer as a table.
pub fn table(answer: &Answer, data: &Dataset, lang: Lang) -> Table {
    let filled: Vec<_> = COLUMNS
        .iter()
        .map(|(id, title, numeric, cell)| {
            let cells: Vec<String> = answer.rows.iter().map(|r| cell(r, data, lang)).collect();
            let column = Column {
                id,
                title: title.template(lang).to_owned(),
                numeric: *numeric,
            };
            (column, cells)
        })
        .filter(|(_, cells)| cells.iter().any(|c| !c.is_empty()))
        .collect();
    let line = |(i, row): (usize, &Row)| TableRow {
        key: row.key.clone(),
        role: row.role,
        cells: filled
            .iter()
            .filter_map(|(_, cells)| cells.get(i).cloned())
            .collect(),
        evidence: row.evidence.clone(),
    };
    let rows = answer.rows.iter().enumerate().map(line).collect();
    Table {
        columns: filled.into_iter().map(|(c, _)| c).collect(),
        rows,
    }
}
