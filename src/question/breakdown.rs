//! A sum and its parts.

use super::answer::{Answer, Role, Row};
use super::error::{AskError, AskProblem};
use super::evaluate::Evaluated;
use super::formula::Expression;
use super::lookup::{self, doubt_caveats, value};
use super::term::Term;
use super::Question;
use crate::data::{Breakdown, Dataset, Grade, Part};
use crate::quantity::{Claim, Estimate, Rational, Unit};
use crate::words::{Arg, Message, MessageId};

struct Line {
    row: Row,
    found: Evaluated,
    expression: Expression,
    role: Part,
}

pub(super) fn answer(data: &Dataset, of: &str) -> Result<Answer, AskError> {
    let rows: Vec<&Breakdown> = data.breakdowns.iter().filter(|b| b.id == of).collect();
    let Some(first) = rows.first().copied() else {
        return Err(lookup::unknown(
            "of",
            of,
            data.breakdowns.iter().map(|b| b.id.as_str()),
        ));
    };
    let mut lines = Vec::new();
    for (i, b) in rows.iter().enumerate() {
        lines.push(line(data, i, b)?);
    }
    let (parts, totals): (Vec<Line>, Vec<Line>) =
        lines.into_iter().partition(|l| l.role == Part::Part);
    let total = totals.into_iter().next();
    let sum = Evaluated::sum(parts.iter().map(|p| &p.found));
    let whole = total
        .as_ref()
        .map(|t| t.found.clone())
        .or_else(|| sum.clone());
    let mut out: Vec<Row> = Vec::new();
    let remainder = total
        .as_ref()
        .zip(sum.as_ref())
        .and_then(|(t, s)| rest(t, s, &parts));
    for mut part in parts {
        part.row.share = whole.as_ref().and_then(|w| share(&part.found, w));
        out.push(part.row);
    }
    let verdict = remainder.as_ref().map(|(adds_up, _)| *adds_up);
    out.extend(remainder.map(|(_, row)| row));
    out.extend(total.map(|t| t.row));
    let mut caveats: Vec<Message> = Vec::new();
    for b in rows.iter().filter(|b| !b.caveat.is_empty()) {
        let message = Message::text(&b.caveat);
        if !caveats.contains(&message) {
            caveats.push(message);
        }
    }
    let place = data
        .place(&first.place)
        .map(|p| p.name.clone())
        .unwrap_or_default();
    let title = Message::new(
        MessageId::TitleBreakdown,
        vec![Arg::Text(place), Arg::Text(first.name.clone())],
    );
    let finding = finding(first, &out, whole.as_ref(), verdict);
    Ok(Answer {
        question: Question::Breakdown { of: of.to_owned() },
        title,
        finding,
        rows: out,
        caveats,
        grade: Grade::Comparable,
        hidden: 0,
        refusal: None,
    })
}

fn line(data: &Dataset, index: usize, b: &Breakdown) -> Result<Line, AskError> {
    let expression =
        Expression::parse(&b.formula).map_err(|e| AskError::new("of", AskProblem::Formula(e)))?;
    let found = value(data, "of", &expression)?
        .convert(&b.unit)
        .map_err(|e| AskError::new("of", AskProblem::Evaluation(e)))?;
    let role = match b.role {
        Part::Part => Role::Part,
        Part::Total => Role::Total,
    };
    let label = Message::text(&b.label);
    let mut row = Row::evaluated(&format!("{}:{index}", b.role), role, label, &found)
        .with_step(Term::from(&expression));
    row.place = Some(b.place.clone());
    row.period = lookup::period(data, &expression);
    row.caveats = doubt_caveats(found.doubts);
    Ok(Line {
        row,
        found,
        expression,
        role: b.role,
    })
}

/// What the parts leave of the whole, and whether rounding alone explains it.
/// Nothing is left to compare when a part is itself computed from the whole.
fn rest(total: &Line, sum: &Evaluated, parts: &[Line]) -> Option<(bool, Row)> {
    if total
        .found
        .evidence
        .iter()
        .any(|id| sum.evidence.contains(id))
    {
        return None;
    }
    let left = total.found.clone().minus(sum.clone()).ok()?;
    let adds_up = left.interval.contains(Rational::ZERO);
    let estimate = left.estimate();
    let label = Message::plain(MessageId::LabelRemainder);
    let working = Term::from(&total.expression).minus(Term::Sum(
        parts.iter().map(|p| Term::from(&p.expression)).collect(),
    ));
    let row =
        Row::new("remainder", Role::Remainder, label, estimate, left.evidence).with_step(working);
    Some((adds_up, row))
}

fn share(part: &Evaluated, whole: &Evaluated) -> Option<Estimate> {
    let ratio = part.clone().over(whole.clone()).ok()?;
    let share = ratio.convert(&Unit::percent()).ok()?.estimate();
    // A share of an open sum by an open part says nothing.
    (share.claim != Claim::Unknown).then_some(share)
}

fn finding(
    first: &Breakdown,
    rows: &[Row],
    whole: Option<&Evaluated>,
    adds_up: Option<bool>,
) -> Message {
    let say = |r: &Row| {
        let mut args = vec![
            Arg::Message(r.label.clone()),
            Arg::Estimate(r.estimate.clone()),
        ];
        let id = match &r.share {
            Some(s) => {
                args.push(Arg::Estimate(s.clone()));
                MessageId::PartShare
            }
            None => MessageId::PlaceValue,
        };
        Arg::Message(Message::new(id, args))
    };
    let parts = rows
        .iter()
        .filter(|r| r.role == Role::Part)
        .take(6)
        .map(say)
        .collect();
    let printed_total = rows.iter().any(|r| r.role == Role::Total);
    let verdict = Message::plain(match adds_up {
        Some(true) => MessageId::VerdictAddsUp,
        Some(false) => MessageId::VerdictRemainder,
        None if printed_total => MessageId::Empty,
        None => MessageId::VerdictNoTotal,
    });
    let whole = whole.map(|w| Arg::Estimate(w.estimate()));
    Message::new(
        MessageId::FindingBreakdown,
        vec![
            Arg::Text(first.name.clone()),
            whole.unwrap_or(Arg::Plain(String::new())),
            Arg::List(parts),
            Arg::Message(verdict),
        ],
    )
}
