//! How each number came about: the formula with names, the same with the
//! numbers put in, and what comes out.

use super::math::Form;
use super::table::undefined;
use crate::data::Dataset;
use crate::quantity::{Claim, Estimate, Number, Rational, Unit};
use crate::question::{Answer, Doubts, Operator, Row, Term};
use crate::words::{self, Arg, Lang, Message, MessageId};

/// The working of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingLine {
    /// The answer's row.
    pub key: String,
    /// What is computed.
    pub title: String,
    /// The formula with names.
    pub formula: String,
    /// The formula with the printed numbers put in.
    pub numbers: String,
    /// What comes out.
    pub result: String,
    /// The range that rounding implies, where there is one.
    pub range: Option<String>,
    /// What kind of range that is.
    pub range_label: String,
    /// Ids of the figures put in.
    pub evidence: Vec<String>,
}

/// Whether a term is shown with names or with numbers.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Mode {
    Names,
    Numbers,
}

/// All steps of an answer.
pub fn working(answer: &Answer, data: &Dataset, lang: Lang) -> Vec<WorkingLine> {
    answer
        .rows
        .iter()
        .filter_map(|row| line(row, data, lang))
        .collect()
}

fn line(row: &Row, data: &Dataset, lang: Lang) -> Option<WorkingLine> {
    let step = row.step.as_ref()?;
    let title = step.title.say(lang);
    let title = match row.reading.as_ref().map(|m| m.say(lang)) {
        Some(reading) if lang == Lang::Zh => format!("{title}（{reading}）"),
        Some(reading) => format!("{title} ({reading})"),
        None => title,
    };
    let result = match step.result.claim {
        Claim::Undefined(reason) => undefined(reason).template(lang).to_owned(),
        _ => words::estimate(&step.result, lang),
    };
    let label = match step.result.claim {
        Claim::Rounded => MessageId::RangeLabel,
        _ => MessageId::RangeOpenLabel,
    };
    Some(WorkingLine {
        key: row.key.clone(),
        title,
        formula: formula(&step.term, false, data, lang),
        numbers: formula(&step.term, true, data, lang),
        result,
        range: words::bounds(&step.result, lang),
        range_label: label.template(lang).to_owned(),
        evidence: row.evidence.clone(),
    })
}

/// A figure's name, or its number with its unit.
pub(super) fn figure(id: &str, mode: Mode, data: &Dataset, lang: Lang) -> String {
    let Some(o) = data.observation(id) else {
        return id.to_owned();
    };
    if mode == Mode::Numbers {
        // An open print goes in as what it claims: 80多万 is no 800 000.
        let open = o.interval().ok().map(|i| {
            let Doubts { about, open, .. } = Doubts::of(o);
            (open || about).then(|| Estimate::exact(o.value, &o.unit, &i, about, open))
        });
        return match open.flatten() {
            Some(e) => words::estimate(&e, lang),
            None => words::with_unit(Number::Exact(o.value), &o.unit, lang),
        };
    }
    let indicator = data
        .indicator(&o.indicator)
        .map(|i| i.name.get(lang).to_owned());
    let indicator = indicator.unwrap_or_else(|| id.to_owned());
    match o.period.date().map(|d| words::date(&d.to_string(), lang)) {
        Some(date) if lang == Lang::Zh => format!("{indicator}（{date}）"),
        Some(date) => format!("{indicator} ({date})"),
        None => indicator,
    }
}

/// A number of years, in words.
pub(super) fn years(n: Rational, lang: Lang) -> String {
    let said = words::number(Number::Exact(n), &Unit::one(), lang);
    Message::new(MessageId::WorkingYears, vec![Arg::Plain(said)]).say(lang)
}

pub(super) const fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Add => " + ",
        Operator::Subtract => " − ",
        Operator::Multiply => " × ",
        Operator::Divide => " ÷ ",
    }
}

pub(super) const fn binds(operator: Operator) -> u8 {
    match operator {
        Operator::Add | Operator::Subtract => 1,
        Operator::Multiply | Operator::Divide => 2,
    }
}

/// A formula with names, or with the numbers put in.
fn formula(t: &Term, numbers: bool, data: &Dataset, lang: Lang) -> String {
    let mode = if numbers { Mode::Numbers } else { Mode::Names };
    Form::of(t, mode, data, lang).text()
}
