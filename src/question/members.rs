//! The rows of a comparison: of a curated family, or of an indicator wherever
//! it occurs, each with its grade and the reasons for it.

use super::answer::{Role, Row};
use super::error::{AskError, AskProblem};
use super::evaluate::{Doubts, Evaluated};
use super::formula::Expression;
use super::lookup::{self, doubt_caveats, value};
use super::term::Term;
use crate::data::{Comparison, Dataset, Grade, Kind, Level, Measured, Observation, Period};
use crate::words::{Arg, Message, MessageId, Text};

/// A row with the exact numbers behind it.
pub(super) struct Member {
    pub row: Row,
    pub found: Evaluated,
    pub expression: Expression,
    pub pooled: bool,
}

/// A name and its rows.
pub(super) type Members = (Text, Vec<Member>);

pub(super) fn family(data: &Dataset, id: &str) -> Result<Members, AskError> {
    let rows: Vec<&Comparison> = data.comparisons.iter().filter(|c| c.id == id).collect();
    let Some(first) = rows.first() else {
        return Err(lookup::unknown(
            "family",
            id,
            data.comparisons.iter().map(|c| c.id.as_str()),
        ));
    };
    // Kinds of thing inside one place: its name need not stand in every row.
    let one_place = rows
        .iter()
        .all(|c| c.place == first.place && !c.label.is_empty());
    let members = rows
        .iter()
        .enumerate()
        .map(|(i, c)| curated(data, i, c, one_place));
    Ok((first.name.clone(), members.collect::<Result<_, _>>()?))
}

fn curated(
    data: &Dataset,
    index: usize,
    c: &Comparison,
    one_place: bool,
) -> Result<Member, AskError> {
    let expression = Expression::parse(&c.formula)
        .map_err(|e| AskError::new("family", AskProblem::Formula(e)))?;
    let found = value(data, "family", &expression)?
        .convert(&c.unit)
        .map_err(|e| AskError::new("family", AskProblem::Evaluation(e)))?;
    let label = if one_place {
        Message::text(&c.label)
    } else {
        label(data, &c.place, &c.label)
    };
    let key = format!("{}:{index}", c.place);
    let mut row =
        Row::evaluated(&key, Role::Member, label, &found).with_step(Term::from(&expression));
    row.place = Some(c.place.clone());
    row.period = c.period;
    row.grade = c.grade;
    if !c.caveat.is_empty() {
        row.caveats.push(Message::text(&c.caveat));
    }
    add_doubts(&mut row, found.doubts);
    Ok(Member {
        row,
        found,
        expression,
        pooled: c.pooled,
    })
}

fn add_doubts(row: &mut Row, doubts: Doubts) {
    row.caveats.extend(doubt_caveats(doubts));
}

fn label(data: &Dataset, place: &str, label: &Text) -> Message {
    let name = Arg::Text(
        data.place(place)
            .map(|p| p.name.clone())
            .unwrap_or_default(),
    );
    if label.is_empty() {
        Message::new(MessageId::Verbatim, vec![name])
    } else {
        Message::new(MessageId::LabelKind, vec![name, Arg::Text(label.clone())])
    }
}

/// Every figure of an indicator, graded against the first of them.
pub(super) fn indicator(data: &Dataset, id: &str) -> Result<Members, AskError> {
    let indicator = lookup::indicator(data, id)?;
    let figures: Vec<&Observation> = data
        .observations
        .iter()
        .filter(|o| o.indicator == id)
        .collect();
    let Some(first) = figures.first() else {
        return Ok((indicator.name.clone(), Vec::new()));
    };
    let first_place = figures.iter().all(|o| o.place == first.place);
    let mut members = Vec::new();
    for (i, o) in figures.iter().enumerate() {
        let expression = Expression::Observation(o.id.clone());
        let found = value(data, "indicator", &expression)?;
        let label = match o.period.date() {
            Some(d) => Message::new(
                MessageId::LabelDated,
                vec![
                    Arg::Message(label(data, &o.place, &Text::default())),
                    Arg::Date(d.to_string()),
                ],
            ),
            None => label(data, &o.place, &Text::default()),
        };
        let key = format!("{}:{i}", o.place);
        let mut row =
            Row::evaluated(&key, Role::Member, label, &found).with_step(Term::from(&expression));
        row.place = Some(o.place.clone());
        row.period = o.period;
        let reasons = reasons(data, first, o, indicator.measured);
        row.grade = reasons
            .iter()
            .map(|r| r.0)
            .max()
            .unwrap_or(Grade::Comparable);
        row.caveats
            .extend(reasons.into_iter().map(|r| Message::plain(r.1)));
        add_doubts(&mut row, found.doubts);
        members.push(Member {
            row,
            found,
            expression,
            pooled: false,
        });
    }
    if first_place {
        // One place alone is no comparison across places.
        members.truncate(1);
    }
    Ok((indicator.name.clone(), members))
}

/// What stands between two figures of one indicator.
fn reasons(
    data: &Dataset,
    first: &Observation,
    other: &Observation,
    measured: Measured,
) -> Vec<(Grade, MessageId)> {
    let mut out = Vec::new();
    if first.id == other.id {
        return out;
    }
    let year = |p: Period| p.date().map(|d| d.year);
    match (year(first.period), year(other.period)) {
        (Some(a), Some(b)) if a == b => {}
        (Some(_), Some(_)) => out.push((Grade::WithCare, MessageId::ReasonPeriod)),
        _ => out.push((Grade::WithCare, MessageId::ReasonUndated)),
    }
    let planned = |o: &Observation| o.kind == Kind::Target;
    if planned(first) != planned(other) {
        out.push((Grade::WithCare, MessageId::ReasonPlanned));
    }
    let example = |o: &Observation| o.kind == Kind::Anecdote;
    if example(first) || example(other) {
        out.push((Grade::NotComparable, MessageId::ReasonAnecdote));
    }
    if first.place == other.place {
        out.push((Grade::WithCare, MessageId::ReasonSamePlace));
        return out;
    }
    if data.overlap(&first.place, &other.place) {
        out.push((Grade::NotComparable, MessageId::ReasonOverlap));
    }
    let level = |o: &Observation| data.place(&o.place).map(|p| p.level);
    let total = matches!(measured, Measured::Stock | Measured::Flow);
    if level(first) != level(other) && total {
        out.push((Grade::NotComparable, MessageId::ReasonLevel));
    } else if level(first) != level(other) || level(first) == Some(Level::Group) {
        out.push((Grade::WithCare, MessageId::ReasonLevel));
    }
    out
}
