//! Index numbers: a change whose base is 100, places of which one is 100.

use super::change::both;
use super::compare::reference;
use super::dots;
use super::kind;
use super::plot::{Plot, Tools};
use super::rows::{shortened, Entry};
use super::scene::Shape;
use super::{change, trend};
use crate::quantity::{Claim, Estimate, Number, Rational, Unit};
use crate::question::{Answer, Row};

/// Exactly 100.
fn hundred() -> Estimate {
    let whole = Some(Number::Exact(Rational::from_int(100)));
    Estimate {
        unit: Unit::one(),
        value: whole,
        low: whole,
        high: whole,
        claim: Claim::Exact,
    }
}

/// A change as index numbers: the range of the current one is that of the
/// ratio, in which the base's rounding has its part.
pub(super) fn of_change(answer: &Answer, tools: Tools<'_>) -> Plot {
    let (Some((base, current)), Some(relative)) = (both(answer), answer.row("relative")) else {
        return Plot::empty(tools.options);
    };
    let added = |v: Option<Number>| {
        v.map(|v| match v {
            Number::Exact(r) => match r.add(Rational::from_int(100)) {
                Ok(sum) => Number::Exact(sum),
                Err(_) => Number::Approximate(r.to_f64() + 100.0),
            },
            Number::Approximate(x) => Number::Approximate(x + 100.0),
        })
    };
    let e = &relative.estimate;
    let (mut base, mut current) = (base.clone(), current.clone());
    base.estimate = hundred();
    current.estimate = Estimate {
        unit: Unit::one(),
        value: added(e.value),
        low: added(e.low),
        high: added(e.high),
        claim: e.claim,
    };
    match trend::dates(&base, &current) {
        Some(_) => trend::between(answer, &base, &current, tools),
        None => change::sloping(&base, &current, tools),
    }
}

/// Each place as an index number, the reference place 100.
pub(super) fn of_places(answer: &Answer, tools: Tools<'_>) -> Plot {
    let lang = tools.options.lang;
    let shown: Vec<(&Row, Estimate)> = answer
        .rows
        .iter()
        .filter_map(|r| Some((r, times(r.ratio.as_ref()?, 100, &Unit::one())?)))
        .collect();
    let entry = |(row, e): &(&Row, Estimate)| {
        let value = format!("{}{}", shortened(e, lang), tools.notes.signs(row, lang));
        Entry::shown(row, row.label.say(lang), value, e.clone())
    };
    let mut entries: Vec<Entry> = shown.iter().filter_map(entry).collect();
    if let Some(reference) = reference(answer) {
        let e = hundred();
        let value = shortened(&e, lang);
        if let Some(mut entry) = Entry::shown(reference, reference.label.say(lang), value, e) {
            entry.shape = Shape::Diamond;
            entries.insert(0, entry);
        }
    }
    let rows: Vec<&Row> = shown.iter().map(|(r, _)| *r).collect();
    let legend = dots::grades(&rows, kind::dot_sample, lang);
    dots::of(&entries, &Unit::one(), legend, tools)
}

/// A number times a whole one, in another unit; nothing where it overflows.
fn times(e: &Estimate, factor: i64, unit: &Unit) -> Option<Estimate> {
    let exact = Rational::from_int(factor);
    let scaled = |v: Option<Number>| match v {
        None => Some(None),
        Some(Number::Exact(r)) => Some(Some(Number::Exact(r.mul(exact).ok()?))),
        Some(Number::Approximate(x)) => Some(Some(Number::Approximate(x * exact.to_f64()))),
    };
    Some(Estimate {
        unit: unit.clone(),
        value: scaled(e.value)?,
        low: scaled(e.low)?,
        high: scaled(e.high)?,
        claim: e.claim,
    })
}
