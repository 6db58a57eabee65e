//! From a question to its answer.

use std::fmt;

use super::evaluate::{evaluate, Doubts, Evaluated, EvaluationError};
use super::formula::{Expression, FormulaError};
use super::{breakdown, change, compare, per, Answer, Question};
use crate::data::{Dataset, Indicator, Period, Place};
use crate::words::{Arg, Message, MessageId};

/// What is wrong with a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskProblem {
    /// A key that no question of this kind has.
    UnknownField {
        /// The nearest that it has.
        nearest: Option<&'static str>,
    },
    /// A field that must be there is not.
    MissingField,
    /// An id that the data do not hold.
    UnknownId {
        /// What was given.
        found: String,
        /// The nearest that they hold.
        nearest: Option<String>,
    },
    /// A word that is none of those allowed.
    UnknownWord {
        /// What was given.
        found: String,
        /// The words allowed.
        allowed: &'static [&'static str],
    },
    /// Not a formula.
    Formula(FormulaError),
    /// A formula without a value.
    Evaluation(EvaluationError),
    /// Not a plain decimal.
    Number(String),
    /// More than a question may hold.
    TooLong,
}

/// A question that cannot be asked: the caller's mistake, not the data's gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskError {
    /// The field at fault.
    pub field: String,
    /// What is wrong with it.
    pub problem: AskProblem,
}

impl AskError {
    pub(super) fn new(field: &str, problem: AskProblem) -> Self {
        Self {
            field: field.to_owned(),
            problem,
        }
    }
}

impl fmt::Display for AskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.field)?;
        match &self.problem {
            AskProblem::UnknownField { nearest: Some(n) } => {
                write!(f, "no such field; did you mean {n}?")
            }
            AskProblem::UnknownField { nearest: None } => f.write_str("no such field"),
            AskProblem::MissingField => f.write_str("this field is needed"),
            AskProblem::UnknownId {
                found,
                nearest: Some(n),
            } => {
                write!(f, "{found:?} is not in the data; did you mean {n:?}?")
            }
            AskProblem::UnknownId {
                found,
                nearest: None,
            } => {
                write!(f, "{found:?} is not in the data")
            }
            AskProblem::UnknownWord { found, allowed } => {
                write!(f, "{found:?} is none of {}", allowed.join(", "))
            }
            AskProblem::Formula(e) => e.fmt(f),
            AskProblem::Evaluation(e) => e.fmt(f),
            AskProblem::Number(found) => write!(f, "{found:?} is not a number such as 0.5"),
            AskProblem::TooLong => f.write_str("longer than a question may be (2000 characters)"),
        }
    }
}

impl std::error::Error for AskError {}

/// Answers a question from the data.
///
/// # Errors
/// [`AskError`] for a question that names what does not exist. A question that
/// is well formed but that the data cannot answer has an [`Answer`] with a
/// refusal.
pub fn ask(data: &Dataset, question: &Question) -> Result<Answer, AskError> {
    match question {
        Question::Change { .. } => change::answer(data, question),
        Question::Per {
            numerator,
            denominator,
        } => per::answer(data, numerator, denominator),
        Question::Compare {
            subject,
            reference,
            all,
        } => compare::answer(data, subject, reference.as_deref(), *all),
        Question::Breakdown { of } => breakdown::answer(data, of),
    }
}

/// The candidate with the smallest edit distance, if it is near at all.
pub(super) fn nearest<'a>(
    found: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
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

/// The name of a formula: its indicator where it is one figure, else the
/// formula's figures named one by one.
pub(super) fn name(data: &Dataset, expression: &Expression) -> Message {
    let of = |id: &str| {
        let indicator = data
            .observation(id)
            .and_then(|o| data.indicator(&o.indicator));
        indicator
            .map(|i| Arg::Text(i.name.clone()))
            .unwrap_or(Arg::Plain(id.to_owned()))
    };
    match expression.single() {
        Some(id) => Message::new(MessageId::Verbatim, vec![of(id)]),
        None => {
            let names = expression.observations().into_iter().map(of).collect();
            Message::new(MessageId::DerivedFrom, vec![Arg::List(names)])
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
