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
    let (a, b) = (Evaluated::sum(&top)?, Evaluated::sum(&bottom)?);
    let total = b.value;
    let found = a.over(b).ok()?.convert(&unit).ok()?;
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
    let row = Row::new(
        "pooled",
        Role::Pooled,
        label,
        found.estimate(),
        found.evidence,
    )
    .with_step(working);
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
