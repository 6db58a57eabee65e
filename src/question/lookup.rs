//! Finding what a question names, and naming what was found.

use super::error::{AskError, AskProblem};
use super::evaluate::{evaluate, Doubts, Evaluated, EvaluationError};
use super::formula::{Expression, Operator};
use crate::data::{Dataset, Indicator, Period, Place};
use crate::words::{Message, MessageId, Text};

/// The candidate with the smallest edit distance, if it is near at all.
pub fn nearest<'a>(found: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let best = candidates.map(|c| (distance(found, c), c)).min()?;
    (best.0 <= found.chars().count() / 3 + 1).then_some(best.1)
}

fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().take(64).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, cb) in row.iter_mut().skip(1).zip(&b) {
            let best = (*cell + 1)
                .min(left + 1)
                .min(diagonal + usize::from(ca != *cb));
            diagonal = *cell;
            *cell = best;
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}

pub(super) fn unknown<'a>(
    field: &str,
    found: &str,
    ids: impl Iterator<Item = &'a str>,
) -> AskError {
    let nearest = nearest(found, ids).map(str::to_owned);
    AskError::new(
        field,
        AskProblem::UnknownId {
            found: found.to_owned(),
            nearest,
        },
    )
}

pub(super) fn indicator<'a>(data: &'a Dataset, id: &str) -> Result<&'a Indicator, AskError> {
    let ids = || data.indicators.iter().map(|i| i.id.as_str());
    data.indicator(id)
        .ok_or_else(|| unknown("indicator", id, ids()))
}

pub(super) fn place<'a>(data: &'a Dataset, field: &str, id: &str) -> Result<&'a Place, AskError> {
    let ids = || data.places.iter().map(|p| p.id.as_str());
    data.place(id).ok_or_else(|| unknown(field, id, ids()))
}

/// Evaluates a formula of a question's field.
pub(super) fn value(
    data: &Dataset,
    field: &str,
    expression: &Expression,
) -> Result<Evaluated, AskError> {
    evaluate(expression, data).map_err(|e| match e {
        EvaluationError::UnknownObservation(id) => {
            unknown(field, &id, data.observations.iter().map(|o| o.id.as_str()))
        }
        other => AskError::new(field, AskProblem::Evaluation(other)),
    })
}

/// The period of a formula that is one figure; unknown for any other.
pub(super) fn period(data: &Dataset, expression: &Expression) -> Period {
    let single = expression.single().and_then(|id| data.observation(id));
    single.map(|o| o.period).unwrap_or_default()
}

/// The name of a formula: that of its figures' indicator, joined by its signs
/// where there are several.
pub(super) fn name(data: &Dataset, expression: &Expression) -> Message {
    Message::text(&spelled(data, expression))
}

fn spelled(data: &Dataset, expression: &Expression) -> Text {
    match expression {
        Expression::Observation(id) => {
            let indicator = data
                .observation(id)
                .and_then(|o| data.indicator(&o.indicator));
            let plain = || Text {
                zh: id.clone(),
                en: id.clone(),
            };
            indicator.map_or_else(plain, |i| i.name.clone())
        }
        Expression::Number(n) => Text {
            zh: n.to_string(),
            en: n.to_string(),
        },
        Expression::Binary(operator, left, right) => {
            let (a, b) = (spelled(data, left), spelled(data, right));
            if a == b && *operator == Operator::Add {
                return a;
            }
            let sign = match operator {
                Operator::Add => '+',
                Operator::Subtract => '−',
                Operator::Multiply => '×',
                Operator::Divide => '÷',
            };
            Text {
                zh: format!("{} {sign} {}", a.zh, b.zh),
                en: format!("{} {sign} {}", a.en, b.en),
            }
        }
    }
}

/// What the figures' own doubts oblige to say.
pub(super) fn doubt_caveats(doubts: Doubts) -> Vec<Message> {
    let table = [
        (doubts.about, MessageId::CaveatAbout),
        (doubts.open, MessageId::CaveatOpen),
        (doubts.precision_unknown, MessageId::CaveatPrecisionUnknown),
        (doubts.target, MessageId::CaveatTarget),
        (doubts.anecdote, MessageId::CaveatAnecdote),
        (doubts.restored, MessageId::CaveatRestored),
    ];
    table
        .into_iter()
        .filter(|(on, _)| *on)
        .map(|(_, id)| Message::plain(id))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_offered_and_far_ones_not() {
        let ids = ["poverty_incidence", "population", "poor_persons"];
        assert_eq!(
            nearest("poverty_incidense", ids.into_iter()),
            Some("poverty_incidence")
        );
        assert_eq!(nearest("populaton", ids.into_iter()), Some("population"));
        assert_eq!(nearest("zzz", ids.into_iter()), None);
    }
}
