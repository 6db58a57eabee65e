//! One measure across places: a curated family, or an indicator wherever it
//! occurs.

use std::cmp::Ordering;

use super::answer::{Answer, Refusal, Role, Row};
use super::ask::{self, doubt_caveats, value, AskError, AskProblem};
use super::evaluate::{Doubts, Evaluated};
use super::formula::Expression;
use super::offers;
use super::term::Term;
use super::{Question, Subject};
use crate::data::{Comparison, Dataset, Grade, Kind, Level, Measured, Observation, Period};
use crate::quantity::{Estimate, Interval, Rational, Unit};
use crate::stats::rank_ranges;
use crate::words::{Arg, Message, MessageId, Text};

/// A row with the exact numbers behind it.
struct Member {
    row: Row,
    found: Evaluated,
    expression: Expression,
    pooled: bool,
}

pub(super) fn answer(
    data: &Dataset,
    subject: &Subject,
    reference: Option<&str>,
    all: bool,
) -> Result<Answer, AskError> {
    if let Some(id) = reference {
        ask::place(data, "reference", id)?;
    }
    let (name, mut members) = match subject {
        Subject::Family(id) => family(data, id)?,
        Subject::Indicator(id) => indicator(data, id)?,
    };
    let question = Question::Compare {
        subject: subject.clone(),
        reference: reference.map(str::to_owned),
        all,
    };
    let title = Message::new(MessageId::TitleCompare, vec![Arg::Text(name.clone())]);
    let hidden = members
        .iter()
        .filter(|m| m.row.grade == Grade::NotComparable)
        .count();
    if !all {
        members.retain(|m| m.row.grade != Grade::NotComparable);
    }
    if members.len() < 2 && (!all || members.is_empty()) {
        return Ok(refuse(data, question, title, &name, hidden));
    }
    order(&mut members);
    rank(data, &mut members);
    refer(&mut members, reference);
    let pooled = pool(data, &mut members);
    let grade = members
        .iter()
        .map(|m| m.row.grade)
        .max()
        .unwrap_or(Grade::Comparable);
    let finding = finding(&name, &members);
    let mut caveats = vec![Message::plain(match grade {
        Grade::Comparable => MessageId::GradeComparable,
        Grade::WithCare => MessageId::GradeWithCare,
        Grade::NotComparable => MessageId::GradeNotComparable,
    })];
    if hidden > 0 && !all {
        caveats.push(Message::new(
            MessageId::CaveatHidden,
            vec![Arg::Plain(hidden.to_string())],
        ));
    }
    let mut rows: Vec<Row> = members.into_iter().map(|m| m.row).collect();
    rows.extend(pooled);
    Ok(Answer {
        question,
        title,
        finding,
        rows,
        caveats,
        grade,
        refusal: None,
    })
}

fn refuse(
    data: &Dataset,
    question: Question,
    title: Message,
    name: &Text,
    hidden: usize,
) -> Answer {
    let id = if hidden > 0 {
        MessageId::RefusalNotComparable
    } else {
        MessageId::RefusalOnePlace
    };
    let mut nearest = Vec::new();
    if let (
        true,
        Question::Compare {
            subject, reference, ..
        },
    ) = (hidden > 0, &question)
    {
        nearest.push(Question::Compare {
            subject: subject.clone(),
            reference: reference.clone(),
            all: true,
        });
    }
    nearest.extend(
        offers::curated_families(data)
            .into_iter()
            .take(3)
            .map(|o| o.question),
    );
    let reason = Message::new(id, vec![Arg::Text(name.clone())]);
    Answer::refused(question, title, Refusal { reason, nearest })
}

type Members = (Text, Vec<Member>);

fn family(data: &Dataset, id: &str) -> Result<Members, AskError> {
    let rows: Vec<&Comparison> = data.comparisons.iter().filter(|c| c.id == id).collect();
    let Some(first) = rows.first() else {
        return Err(ask::unknown(
            "family",
            id,
            data.comparisons.iter().map(|c| c.id.as_str()),
        ));
    };
    let members = rows.iter().enumerate().map(|(i, c)| curated(data, i, c));
    Ok((first.name.clone(), members.collect::<Result<_, _>>()?))
}

fn curated(data: &Dataset, index: usize, c: &Comparison) -> Result<Member, AskError> {
    let expression = Expression::parse(&c.formula)
        .map_err(|e| AskError::new("family", AskProblem::Formula(e)))?;
    let found = value(data, "family", &expression)?
        .convert(&c.unit)
        .map_err(|e| AskError::new("family", AskProblem::Evaluation(e)))?;
    let label = label(data, &c.place, &c.label);
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
fn indicator(data: &Dataset, id: &str) -> Result<Members, AskError> {
    let indicator = ask::indicator(data, id)?;
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

/// Comparable rows come first, the largest on top; the others keep the order
/// of the table, for sorting them by size would rank them.
fn order(members: &mut Vec<Member>) {
    let mut ordered: Vec<Member> = Vec::with_capacity(members.len());
    for member in members.drain(..) {
        let at = ordered.partition_point(|other| {
            let size = match member.row.grade {
                Grade::Comparable => member.found.value.cmp(&other.found.value),
                _ => Ordering::Equal,
            };
            other.row.grade.cmp(&member.row.grade).then(size) != Ordering::Greater
        });
        ordered.insert(at, member);
    }
    *members = ordered;
}

fn surely_below(a: &Interval, b: &Interval) -> bool {
    match a.hi.finite().zip(b.lo.finite()) {
        Some((hi, lo)) => hi < lo || (hi == lo && !(a.hi.closed && b.lo.closed)),
        None => false,
    }
}

/// Ranks inside grade "comparable" only, and never with a place twice or with
/// a place and its own part.
fn rank(data: &Dataset, members: &mut [Member]) {
    let lawful: Vec<usize> = (0..members.len())
        .filter(|&i| {
            members
                .get(i)
                .is_some_and(|m| m.row.grade == Grade::Comparable)
        })
        .collect();
    let place = |i: usize| {
        members
            .get(i)
            .and_then(|m| m.row.place.clone())
            .unwrap_or_default()
    };
    let apart = lawful.iter().enumerate().all(|(k, &i)| {
        lawful
            .iter()
            .skip(k + 1)
            .all(|&j| !data.overlap(&place(i), &place(j)))
    });
    if lawful.len() < 2 || !apart {
        return;
    }
    let intervals: Vec<Interval> = lawful
        .iter()
        .filter_map(|&i| members.get(i))
        .map(|m| m.found.interval)
        .collect();
    let ranks = rank_ranges(intervals.len(), |i, j| {
        match intervals.get(i).zip(intervals.get(j)) {
            Some((a, b)) if surely_below(b, a) => Ordering::Less,
            Some((a, b)) if surely_below(a, b) => Ordering::Greater,
            _ => Ordering::Equal,
        }
    });
    for (&i, rank) in lawful.iter().zip(ranks) {
        if let Some(member) = members.get_mut(i) {
            member.row.rank = Some(rank);
        }
    }
}

/// Differences and ratios to the reference place.
fn refer(members: &mut [Member], reference: Option<&str>) {
    let Some(id) = reference else { return };
    let Some(base) = members.iter().find(|m| m.row.place.as_deref() == Some(id)) else {
        return;
    };
    let (base_key, base) = (base.row.key.clone(), base.found.clone());
    for member in members.iter_mut().filter(|m| m.row.key != base_key) {
        let found = &member.found;
        let (about, open) = (
            base.doubts.about || found.doubts.about,
            base.doubts.open || found.doubts.open,
        );
        let unit = if found.unit.is_percent() {
            Unit::percentage_points()
        } else {
            found.unit.clone()
        };
        let difference = found.value.sub(base.value).ok();
        let spread = found.interval.sub(&base.interval).ok();
        member.row.difference = difference
            .zip(spread)
            .map(|(v, i)| Estimate::exact(v, &unit, &i, about, open));
        let times = Unit::parse("multiple").unwrap_or_default();
        let ratio = found.value.div(base.value).ok();
        let spread = found.interval.div(&base.interval).ok();
        member.row.ratio = ratio
            .zip(spread)
            .map(|(v, i)| Estimate::exact(v, &times, &i, about, open));
    }
}

/// Sum of numerators over sum of denominators, where the rows allow it.
fn pool(data: &Dataset, members: &mut [Member]) -> Option<Row> {
    let lawful: Vec<&Member> = members
        .iter()
        .filter(|m| m.pooled && m.row.grade == Grade::Comparable)
        .collect();
    if lawful.len() < 2 {
        return None;
    }
    let (mut top, mut bottom): (Vec<Evaluated>, Vec<Evaluated>) = (Vec::new(), Vec::new());
    for m in &lawful {
        let (a, b) = m.expression.quotient()?;
        top.push(super::evaluate(a, data).ok()?);
        bottom.push(super::evaluate(b, data).ok()?);
    }
    let unit = lawful.first()?.found.unit.clone();
    let (a, b) = (sum(&top)?, sum(&bottom)?);
    let own = a.unit.per(&b.unit);
    let factor = Interval::point(own.factor_to(&unit).ok()?);
    let value = a
        .value
        .div(b.value)
        .ok()?
        .mul(own.factor_to(&unit).ok()?)
        .ok()?;
    let interval = a.interval.div(&b.interval).ok()?.mul(&factor).ok()?;
    let open = a.doubts.open || b.doubts.open;
    let about = a.doubts.about || b.doubts.about;
    let estimate = Estimate::exact(value, &unit, &interval, about, open);
    let mut evidence = a.evidence.clone();
    evidence.extend(
        b.evidence
            .iter()
            .filter(|id| !a.evidence.contains(id))
            .cloned(),
    );
    let term = |parts: &[&Member], side: fn(&Expression) -> Option<&Expression>| {
        Term::Sum(
            parts
                .iter()
                .filter_map(|m| side(&m.expression))
                .map(Term::from)
                .collect(),
        )
    };
    let working = term(&lawful, |e| e.quotient().map(|q| q.0))
        .over(term(&lawful, |e| e.quotient().map(|q| q.1)));
    let label = Message::new(
        MessageId::LabelPooled,
        vec![Arg::Plain(lawful.len().to_string())],
    );
    let row = Row::new("pooled", Role::Pooled, label, estimate, evidence).with_step(working);
    let total = b.value;
    let weights: Vec<Option<Rational>> = bottom.iter().map(|e| e.value.div(total).ok()).collect();
    let pooled = members
        .iter_mut()
        .filter(|m| m.pooled && m.row.grade == Grade::Comparable);
    for (member, weight) in pooled.zip(weights) {
        let percent = weight.and_then(|w| w.mul(Rational::from_int(100)).ok());
        member.row.share = percent
            .map(|p| Estimate::exact(p, &Unit::percent(), &Interval::point(p), false, false));
    }
    Some(row)
}

fn sum(parts: &[Evaluated]) -> Option<Evaluated> {
    let (first, rest) = parts.split_first()?;
    let mut total = first.clone();
    for part in rest {
        let part = part.clone().convert(&total.unit).ok()?;
        total.value = total.value.add(part.value).ok()?;
        total.interval = total.interval.add(&part.interval).ok()?;
        total.evidence.extend(part.evidence);
        total.doubts.open |= part.doubts.open;
        total.doubts.about |= part.doubts.about;
    }
    Some(total)
}

fn finding(name: &Text, members: &[Member]) -> Message {
    let say = |m: &Member| {
        Arg::Message(Message::new(
            MessageId::PlaceValue,
            vec![
                Arg::Message(m.row.label.clone()),
                Arg::Estimate(m.row.estimate.clone()),
            ],
        ))
    };
    let listed: Vec<Arg> = members.iter().take(5).map(say).collect();
    let id = if members.len() > 5 {
        MessageId::FindingCompareMore
    } else {
        MessageId::FindingCompare
    };
    Message::new(
        id,
        vec![
            Arg::Text(name.clone()),
            Arg::List(listed),
            Arg::Plain(members.len().to_string()),
        ],
    )
}
