//! What can be asked of the data: nothing is offered that has no answer.

use super::evaluate::evaluate;
use super::formula::{Expression, Operator};
use super::lookup::name;
use super::{Question, Subject};
use crate::data::{Dataset, Grade, Kind, Measured, Observation, Pair};
use crate::quantity::Unit;
use crate::words::{Arg, Message, MessageId};

/// A question that can be answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The question.
    pub question: Question,
    /// How it is called in a list.
    pub label: Message,
    /// The place, where it is about one.
    pub place: Option<String>,
    /// Whether a person chose it; the rest belong behind "advanced".
    pub curated: bool,
    /// How far it means what it seems to.
    pub grade: Grade,
}

/// Keeps a key that has not been seen; the lists are short.
pub(super) fn first_time<T: PartialEq>(seen: &mut Vec<T>, key: T) -> bool {
    let fresh = !seen.contains(&key);
    if fresh {
        seen.push(key);
    }
    fresh
}

fn figure(o: &Observation) -> Expression {
    Expression::Observation(o.id.clone())
}

/// Changes: the curated ones first, then every two dated figures of one
/// indicator and place.
pub fn changes(data: &Dataset) -> Vec<Offer> {
    let mut seen = Vec::new();
    let mut out = Vec::new();
    for c in &data.changes {
        let ends = Expression::parse(&c.base)
            .ok()
            .zip(Expression::parse(&c.current).ok());
        let Some((base, current)) = ends else {
            continue;
        };
        seen.push((base.to_string(), current.to_string()));
        out.extend(change(
            data,
            &c.indicator,
            &c.place,
            base,
            current,
            true,
            c.grade,
        ));
    }
    let usable = |o: &&Observation| {
        o.period.date().is_some() && o.kind != Kind::Anecdote && o.kind != Kind::Rule
    };
    let dated: Vec<&Observation> = data.observations.iter().filter(usable).collect();
    for (i, a) in dated.iter().enumerate() {
        for b in dated.iter().skip(i + 1) {
            if a.indicator != b.indicator || a.place != b.place || !series(data, a, b) {
                continue;
            }
            let order = a.period.date().cmp(&b.period.date());
            let (from, to) = match order {
                std::cmp::Ordering::Less => (a, b),
                std::cmp::Ordering::Greater => (b, a),
                std::cmp::Ordering::Equal => continue,
            };
            let rule = data
                .indicator(&a.indicator)
                .is_none_or(|i| i.measured == Measured::Rule);
            let key = (from.id.clone(), to.id.clone());
            if !rule && first_time(&mut seen, key) {
                let (base, current) = (figure(from), figure(to));
                let grade = Grade::WithCare;
                out.extend(change(
                    data,
                    &a.indicator,
                    &a.place,
                    base,
                    current,
                    false,
                    grade,
                ));
            }
        }
    }
    out
}

/// Whether two figures can be two moments of one thing: the same part of the
/// programme, and flows over periods of one length. "Households reached" by
/// two schemes are no series.
fn series(data: &Dataset, a: &Observation, b: &Observation) -> bool {
    let years = |o: &Observation| {
        let (start, end) = (o.period.start, o.period.end);
        start.zip(end).map(|(s, e)| e.year.saturating_sub(s.year))
    };
    let flow = data
        .indicator(&a.indicator)
        .is_some_and(|i| i.measured == Measured::Flow);
    a.programme == b.programme && (!flow || years(a) == years(b))
}

fn change(
    data: &Dataset,
    indicator: &str,
    place: &str,
    base: Expression,
    current: Expression,
    curated: bool,
    grade: Grade,
) -> Option<Offer> {
    let names = (
        data.place(place)?.name.clone(),
        data.indicator(indicator)?.name.clone(),
    );
    let unit = &data.indicator(indicator)?.unit;
    let ends = [&base, &current].map(|e| evaluate(e, data).and_then(|v| v.convert(unit)));
    let [Ok(from), Ok(to)] = ends else {
        return None;
    };
    if !curated && from.value == to.value {
        // Printed twice, not changed.
        return None;
    }
    let (from, to) = (Arg::Estimate(from.estimate()), Arg::Estimate(to.estimate()));
    Some(Offer {
        label: Message::new(
            MessageId::OfferChange,
            vec![Arg::Text(names.0), Arg::Text(names.1), from, to],
        ),
        question: Question::Change {
            indicator: indicator.to_owned(),
            place: place.to_owned(),
            base: Some(base),
            current: Some(current),
            target: None,
            halving: false,
        },
        place: Some(place.to_owned()),
        curated,
        grade,
    })
}

/// Sums of money that can be divided by something: id and label.
pub fn money(data: &Dataset) -> Vec<(Expression, Message, String)> {
    let mut seen = Vec::new();
    let mut out = Vec::new();
    for pair in &data.pairs {
        let Ok(e) = Expression::parse(&pair.numerator) else {
            continue;
        };
        let Ok(v) = evaluate(&e, data) else { continue };
        let place = e.observations().first().and_then(|id| data.observation(id));
        let place = place.map(|o| o.place.clone()).unwrap_or_default();
        if !first_time(&mut seen, e.to_string()) {
            continue;
        }
        let place_name = data
            .place(&place)
            .map(|p| p.name.clone())
            .unwrap_or_default();
        let label = Message::new(
            MessageId::OfferMoney,
            vec![
                Arg::Text(place_name),
                Arg::Message(name(data, &e)),
                Arg::Estimate(v.estimate()),
            ],
        );
        out.push((e, label, place));
    }
    out
}

/// What a sum of money may be divided by: the curated denominators first, then
/// every other count, length, area or capacity of the same report and place.
pub fn pairs_of(data: &Dataset, numerator: &Expression) -> Vec<Offer> {
    let mut seen = Vec::new();
    let mut out = Vec::new();
    for (pair, denominator) in curated(data, numerator) {
        seen.push(denominator.to_string());
        out.push(Offer {
            question: Question::Per {
                numerator: numerator.clone(),
                denominator,
            },
            label: Message::text(&pair.per),
            place: None,
            curated: true,
            grade: pair.grade,
        });
    }
    let first = numerator
        .observations()
        .first()
        .and_then(|id| data.observation(id));
    let Some(first) = first else { return out };
    for o in &data.observations {
        let fits = o.source == first.source
            && o.place == first.place
            && divides(o)
            && !seen.contains(&o.id);
        if fits {
            let value = evaluate(&figure(o), data).map(|v| Arg::Estimate(v.estimate()));
            let Ok(value) = value else { continue };
            out.push(Offer {
                question: Question::Per {
                    numerator: numerator.clone(),
                    denominator: figure(o),
                },
                label: Message::new(
                    MessageId::OfferDenominator,
                    vec![Arg::Message(name(data, &figure(o))), value],
                ),
                place: None,
                curated: false,
                grade: Grade::WithCare,
            });
        }
    }
    out
}

fn curated<'a>(data: &'a Dataset, numerator: &Expression) -> Vec<(&'a Pair, Expression)> {
    data.pairs
        .iter()
        .filter(|p| Expression::parse(&p.numerator).as_ref() == Ok(numerator))
        .filter_map(|p| Expression::parse(&p.denominator).ok().map(|e| (p, e)))
        .collect()
}

/// Whether money can sensibly be divided by a figure: something counted, or a
/// length, an area, a power or an energy, and not one example.
fn divides(o: &Observation) -> bool {
    let physical = ["m", "m2", "W", "kWh"]
        .iter()
        .filter_map(|u| Unit::parse(u).ok())
        .any(|u| u.dimension() == o.unit.dimension());
    (o.unit.is_count() || physical) && o.kind != Kind::Anecdote && !o.value.is_zero()
}

/// Other curated quotients of the same unit in the same place: the company in
/// which a unit cost can be read.
pub fn companions<'a>(
    data: &'a Dataset,
    numerator: &Expression,
    denominator: &Expression,
) -> Vec<((Expression, Expression), &'a Pair)> {
    let quotient_unit = |a: &Expression, b: &Expression| {
        let whole = Expression::Binary(Operator::Divide, Box::new(a.clone()), Box::new(b.clone()));
        evaluate(&whole, data).ok().map(|v| v.unit)
    };
    let place = |e: &Expression| {
        let first = e.observations().first().and_then(|id| data.observation(id));
        first.map(|o| o.place.clone())
    };
    let wanted = (quotient_unit(numerator, denominator), place(numerator));
    // Money per person, household or village is only read beside the same
    // money on another base; per length or piece of work, beside other works.
    let same_money = evaluate(denominator, data)
        .is_ok_and(|v| matches!(v.unit.leading(), Some("person" | "household" | "village")));
    data.pairs
        .iter()
        .filter_map(|p| {
            let a = Expression::parse(&p.numerator).ok()?;
            let b = Expression::parse(&p.denominator).ok()?;
            let itself = &a == numerator && &b == denominator;
            let fits = (quotient_unit(&a, &b), place(&a)) == wanted;
            let allowed = !same_money || &a == numerator;
            (fits && !itself && allowed && p.grade != Grade::NotComparable).then_some(((a, b), p))
        })
        .collect()
}

/// The curated families of comparable figures.
pub(super) fn curated_families(data: &Dataset) -> Vec<Offer> {
    let mut out = Vec::new();
    let mut seen = Vec::new();
    for c in &data.comparisons {
        if first_time(&mut seen, c.id.as_str()) {
            let of = data.comparisons.iter().filter(|o| o.id == c.id);
            let shown = of
                .clone()
                .filter(|o| o.grade != Grade::NotComparable)
                .count();
            let worst = of.map(|o| o.grade).max().unwrap_or(Grade::Comparable);
            let subject = Subject::Family(c.id.clone());
            let grade = if shown < 2 {
                Grade::NotComparable
            } else {
                worst
            };
            out.push(compare(
                subject,
                Message::text(&c.name),
                shown < 2,
                true,
                grade,
            ));
        }
    }
    out
}

/// Sums and their parts.
pub fn breakdowns(data: &Dataset) -> Vec<Offer> {
    let mut seen = Vec::new();
    data.breakdowns
        .iter()
        .filter(|b| first_time(&mut seen, b.id.as_str()))
        .map(|b| Offer {
            question: Question::Breakdown { of: b.id.clone() },
            label: Message::text(&b.name),
            place: Some(b.place.clone()),
            curated: true,
            grade: Grade::Comparable,
        })
        .collect()
}

pub(super) fn compare(
    subject: Subject,
    label: Message,
    all: bool,
    curated: bool,
    grade: Grade,
) -> Offer {
    Offer {
        question: Question::Compare {
            subject,
            reference: None,
            all,
        },
        label,
        place: None,
        curated,
        grade,
    }
}
