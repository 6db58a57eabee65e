//! One measure across places: a curated family, or an indicator wherever it
//! occurs.

use std::cmp::Ordering;

use super::answer::{Answer, Refusal, Row};
use super::error::{AskError, AskProblem, Unfit};
use super::lookup::{self};
use super::members::{family, indicator, Member};
use super::offers;
use super::pool::pool;
use super::{Question, Subject};
use crate::data::{Dataset, Grade};
use crate::quantity::{Estimate, Interval, Unit};
use crate::stats::rank_ranges;
use crate::words::{Arg, Message, MessageId, Text};

pub(super) fn answer(
    data: &Dataset,
    subject: &Subject,
    reference: Option<&str>,
    all: bool,
) -> Result<Answer, AskError> {
    if let Some(id) = reference {
        lookup::place(data, "reference", id)?;
    }
    let (name, mut members) = match subject {
        Subject::Family(id) => family(data, id)?,
        Subject::Indicator(id) => indicator(data, id)?,
    };
    if reference.is_some_and(|id| !members.iter().any(|m| m.row.place.as_deref() == Some(id))) {
        return Err(AskError::new(
            "reference",
            AskProblem::Unfit(Unfit::NotCompared),
        ));
    }
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
        hidden: if all { 0 } else { hidden },
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
        if found.unit.dimension() != base.unit.dimension() {
            // Loans per borrower and per household stand side by side, but no
            // difference between the two has a unit.
            continue;
        }
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
