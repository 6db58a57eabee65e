//! Comparable places taken together: sum over sum, never a mean of ratios.

use super::answer::{Role, Row};
use super::evaluate::Evaluated;
use super::formula::Expression;
use super::members::Member;
use super::term::Term;
use crate::data::{Dataset, Grade};
use crate::quantity::{Estimate, Interval, Rational, Unit};
use crate::words::{Arg, Message, MessageId};

/// Sum of numerators over sum of denominators, where the rows allow it.
pub(super) fn pool(data: &Dataset, members: &mut [Member]) -> Option<Row> {
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
