//! Statistics over many places, which five reports cannot answer: the reply says
//! why, and what comes nearest.

use super::answer::{Answer, Refusal};
use super::compare;
use super::error::AskError;
use super::members::{family, indicator};
use super::{Question, Subject};
use crate::data::Dataset;
use crate::words::{Arg, Message, MessageId, Words};

/// A statistic over many places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Across {
    /// How a measure is spread.
    Distribution,
    /// How unequal it is.
    Inequality,
    /// Which rates chance does not explain.
    Funnel,
    /// Whether those that were low caught up.
    Convergence,
    /// How it goes together with another.
    Correlation,
}

impl Across {
    /// Every one by its word.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Distribution, "distribution"),
        (Self::Inequality, "inequality"),
        (Self::Funnel, "funnel"),
        (Self::Convergence, "convergence"),
        (Self::Correlation, "correlation"),
    ];

    /// Its word in questions.
    pub fn as_str(self) -> &'static str {
        let found = Self::ALL.iter().find(|(one, _)| *one == self);
        found.map_or("", |(_, word)| word)
    }

    const fn words(self) -> Words {
        match self {
            Self::Distribution => Words("分布", "a distribution"),
            Self::Inequality => Words("基尼系数一类的差距", "a Gini index or its like"),
            Self::Funnel => Words("漏斗图", "a funnel plot"),
            Self::Convergence => Words("趋同", "convergence"),
            Self::Correlation => Words("相关", "a correlation"),
        }
    }
}

pub(super) fn answer(data: &Dataset, kind: Across, subject: &Subject) -> Result<Answer, AskError> {
    let (name, members) = match subject {
        Subject::Family(id) => family(data, id)?,
        Subject::Indicator(id) => indicator(data, id)?,
    };
    let words = Arg::Text(kind.words().text());
    let places = Arg::Plain(members.len().to_string());
    let title = Message::new(MessageId::TitleCompare, vec![Arg::Text(name.clone())]);
    let reason = Message::new(
        MessageId::RefusalAcross,
        vec![Arg::Text(name), places, words],
    );
    let beside = compare::answer(data, subject, None, false)?;
    let nearest = match beside.refusal {
        Some(refusal) => refusal.nearest,
        None => vec![beside.question],
    };
    let question = Question::Across {
        kind,
        subject: subject.clone(),
    };
    Ok(Answer::refused(
        question,
        title,
        Refusal { reason, nearest },
    ))
}
