//! A claim's tests in text: the relation with names and with numbers put in,
//! both sides with their ranges.

use super::math::{relation, Form};
use super::working::Mode;
use crate::data::Dataset;
use crate::programme::{Judgement, Relation, Test, Verdict};
use crate::question::{Evaluated, Expression, Term};
use crate::words::{self, Lang};

/// One test in text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestView {
    /// With names.
    pub formula: String,
    /// With numbers.
    pub numbers: String,
    /// Both as `math` elements.
    pub math: [String; 2],
    /// The computed side and its range.
    pub left: (String, Option<String>),
    /// The printed side and its range.
    pub right: (String, Option<String>),
    /// How it comes out alone.
    pub verdict: Verdict,
}

/// A verdict in words.
pub const fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    match (verdict, lang) {
        (Verdict::Agrees, Lang::Zh) => "对得上",
        (Verdict::Agrees, Lang::En) => "agrees",
        (Verdict::AgreesIfTruncated, Lang::Zh) => "截尾后对得上",
        (Verdict::AgreesIfTruncated, Lang::En) => "agrees if truncated",
        (Verdict::AgreesOnABase, Lang::Zh) => "按某口径对得上",
        (Verdict::AgreesOnABase, Lang::En) => "agrees on a named base",
        (Verdict::DoesNotAgree, Lang::Zh) => "对不上",
        (Verdict::DoesNotAgree, Lang::En) => "does not agree",
        (Verdict::NotAPartition, Lang::Zh) => "并列但有重叠",
        (Verdict::NotAPartition, Lang::En) => "stated together, not a partition",
        (Verdict::CannotBeTested, Lang::Zh) => "无法核对",
        (Verdict::CannotBeTested, Lang::En) => "cannot be tested",
    }
}

const fn sign(relation: Relation, lang: Lang) -> &'static str {
    match (relation, lang) {
        (Relation::Equal, _) => " = ",
        (Relation::Exactly, Lang::Zh) => " 恰好 = ",
        (Relation::Exactly, Lang::En) => " exactly = ",
        (Relation::Lists, Lang::Zh) => "（逐项数得）= ",
        (Relation::Lists, Lang::En) => " (counted) = ",
        (Relation::Greater, _) => " > ",
        (Relation::AtLeast, _) => " ≥ ",
    }
}

/// A test and its outcome in text.
pub fn test(test: &Test, judged: &Judgement, data: &Dataset, lang: Lang) -> TestView {
    let side = |e: &Expression, mode| Form::of(&Term::from(e), mode, data, lang);
    let both = |mode| (side(&test.left, mode), side(&test.right, mode));
    let (names, numbers) = (both(Mode::Names), both(Mode::Numbers));
    let sign = sign(test.relation, lang);
    let text = |sides: &(Form, Form)| format!("{}{sign}{}", sides.0.text(), sides.1.text());
    let said = |e: &Evaluated| {
        let e = e.estimate();
        let said = words::estimate(&e, lang);
        // A span is its own range.
        let range = words::bounds(&e, lang).filter(|r| *r != said);
        (said, range)
    };
    TestView {
        formula: text(&names),
        numbers: text(&numbers),
        math: [&names, &numbers].map(|sides| relation(sides, sign, &text(sides))),
        left: said(&judged.left),
        right: said(&judged.right),
        verdict: judged.verdict,
    }
}
