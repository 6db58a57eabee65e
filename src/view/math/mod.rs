//! How each number came about, as formulas for a browser (MathML Core): with
//! names, with the numbers put in, step by step, and with the units that cancel.

mod markup;
mod reduce;
#[cfg(test)]
mod tests;
mod units;

use markup::Form;
use reduce::Node;

use super::table::undefined;
use crate::data::Dataset;
use crate::quantity::Claim;
use crate::question::{Answer, Row};
use crate::words::{self, Lang};

/// The working of one row as formulas, each a `math` element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingMath {
    /// The answer's row.
    pub key: String,
    /// With names.
    pub formula: String,
    /// With the numbers put in, units included.
    pub numbers: String,
    /// What is left after each round of computing, without the last, which is the
    /// result; none where one step leads there, or a side has no value.
    pub steps: Vec<String>,
    /// The units, those that cancel marked by the class `struck`; none where none
    /// are divided or multiplied.
    pub units: Option<String>,
    /// What comes out.
    pub result: String,
}

/// The formulas of all rows that were computed.
pub fn mathematics(answer: &Answer, data: &Dataset, lang: Lang) -> Vec<WorkingMath> {
    let rows = answer.rows.iter();
    rows.filter_map(|row| one(row, data, lang)).collect()
}

fn one(row: &Row, data: &Dataset, lang: Lang) -> Option<WorkingMath> {
    let step = row.step.as_ref()?;
    let said = match step.result.claim {
        Claim::Undefined(reason) => undefined(reason).template(lang).to_owned(),
        _ => words::estimate(&step.result, lang),
    };
    let spoken = super::working::formula(&step.term, false, data, lang);
    let put_in = super::working::formula(&step.term, true, data, lang);
    let names = Form::names(&step.term, data, lang);
    let numbers = Form::numbers(&step.term, data, lang);
    let steps = Node::of(&step.term, data).map(|node| node.steps());
    let steps = steps.unwrap_or_default().into_iter().map(|node| {
        let form = node.form(lang);
        markup::document(&form.equal(), &form.text())
    });
    Some(WorkingMath {
        key: row.key.clone(),
        formula: markup::document(&names.markup(), &spoken),
        numbers: markup::document(&numbers.equal(), &put_in),
        steps: steps.collect(),
        units: units::cancelled(&step.term, &step.result.unit, data, lang),
        result: markup::document(&Form::Text(said.clone()).equal(), &said),
    })
}
