//! What is known in reply to a question.

use super::evaluate::Evaluated;
use super::term::Term;
use super::Question;
use crate::data::{Grade, Period};
use crate::quantity::Estimate;
use crate::stats::RankRange;
use crate::words::Message;

/// What a row of an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A figure that goes in: the base, the current value, a numerator.
    Input,
    /// A result.
    Result,
    /// A place or a kind of thing in a comparison.
    Member,
    /// A part of a sum.
    Part,
    /// The printed whole.
    Total,
    /// What the parts leave of the whole.
    Remainder,
    /// All comparable places taken together.
    Pooled,
}

impl Role {
    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Result => "result",
            Self::Member => "member",
            Self::Part => "part",
            Self::Total => "total",
            Self::Remainder => "remainder",
            Self::Pooled => "pooled",
        }
    }
}

/// How a number came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What is computed.
    pub title: Message,
    /// Its formula.
    pub term: Term,
    /// What comes out.
    pub result: Estimate,
}

/// One line of an answer: the same line is a mark, a table row and a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Stable name, so that chart and table select the same thing.
    pub key: String,
    /// What it is.
    pub role: Role,
    /// What it is called.
    pub label: Message,
    /// Which of several readings of the report, where there are several.
    pub reading: Option<Message>,
    /// The place.
    pub place: Option<String>,
    /// When.
    pub period: Period,
    /// The number.
    pub estimate: Estimate,
    /// How far it compares with the others.
    pub grade: Grade,
    /// Why, and what else must be known.
    pub caveats: Vec<Message>,
    /// Its rank among the comparable, 1 the largest.
    pub rank: Option<RankRange>,
    /// Its difference from the reference.
    pub difference: Option<Estimate>,
    /// Its ratio to the reference.
    pub ratio: Option<Estimate>,
    /// Its share of the total, or its weight in the pooled figure.
    pub share: Option<Estimate>,
    /// Ids of the figures it rests on.
    pub evidence: Vec<String>,
    /// How it came about.
    pub step: Option<Step>,
}

impl Row {
    /// A row that stands for an evaluated formula.
    pub fn evaluated(key: &str, role: Role, label: Message, e: &Evaluated) -> Self {
        Self::new(key, role, label, e.estimate(), e.evidence.clone())
    }

    /// A row with nothing but its number.
    pub fn new(
        key: &str,
        role: Role,
        label: Message,
        estimate: Estimate,
        evidence: Vec<String>,
    ) -> Self {
        Self {
            key: key.to_owned(),
            role,
            label,
            reading: None,
            place: None,
            period: Period::default(),
            estimate,
            grade: Grade::Comparable,
            caveats: Vec::new(),
            rank: None,
            difference: None,
            ratio: None,
            share: None,
            evidence,
            step: None,
        }
    }

    /// The row with its working.
    pub fn with_step(mut self, term: Term) -> Self {
        self.step = Some(Step {
            title: self.label.clone(),
            term,
            result: self.estimate.clone(),
        });
        self
    }
}

/// Why a question has no number, and what comes nearest.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// Which figure is missing, or why there is no answer.
    pub reason: Message,
    /// Questions near it that can be answered.
    pub nearest: Vec<Question>,
}

/// The reply to a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The question, with everything filled in that was left open.
    pub question: Question,
    /// What is shown.
    pub title: Message,
    /// The answer in one sentence.
    pub finding: Message,
    /// Its lines.
    pub rows: Vec<Row>,
    /// What must be known about all of it.
    pub caveats: Vec<Message>,
    /// The lowest grade among what is shown.
    pub grade: Grade,
    /// Rows of a comparison that do not compare and are left out.
    pub hidden: usize,
    /// Set when there is no number.
    pub refusal: Option<Refusal>,
}

impl Answer {
    /// An answer that says why there is none.
    pub fn refused(question: Question, title: Message, refusal: Refusal) -> Self {
        Self {
            question,
            title,
            finding: refusal.reason.clone(),
            rows: Vec::new(),
            caveats: Vec::new(),
            grade: Grade::NotComparable,
            hidden: 0,
            refusal: Some(refusal),
        }
    }

    /// Ids of all figures that the answer rests on, each once.
    pub fn evidence(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for id in self.rows.iter().flat_map(|r| &r.evidence) {
            if !ids.contains(&id.as_str()) {
                ids.push(id);
            }
        }
        ids
    }

    /// The row of a key.
    pub fn row(&self, key: &str) -> Option<&Row> {
        self.rows.iter().find(|r| r.key == key)
    }
}
