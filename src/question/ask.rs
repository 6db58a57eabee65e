//! From a question to its answer.

use super::error::AskError;
use super::{across, breakdown, change, compare, per, Answer, Question};
use crate::data::Dataset;

/// Answers a question about a change, and no other: for the module that a page
/// opens with, which has no room for the rest.
///
/// # Errors
/// As [`ask`]; a question of another kind is an unknown word in `ask`.
pub fn ask_change(data: &Dataset, question: &Question) -> Result<Answer, AskError> {
    match question {
        Question::Change { .. } => change::answer(data, question),
        other => Err(AskError::not_yet(other.statistic())),
    }
}

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
        Question::Across { kind, subject } => across::answer(data, *kind, subject),
    }
}
