//! How each number came about, as formulas for a browser (MathML Core): with
//! names, with the numbers put in, step by step, and with the units that cancel.

mod markup;
mod reduce;
mod rules;
mod spelled;
// The built-in package is read whole where files are.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod units;

pub(super) use markup::Form;
use reduce::Node;
pub(super) use rules::{rule, rules};
pub use spelled::spelled;

use super::working::Mode;
use crate::data::Dataset;
use crate::question::{Answer, Row};
use crate::words::Lang;

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
}

/// The formulas of all rows that were computed.
pub fn mathematics(answer: &Answer, data: &Dataset, lang: Lang) -> Vec<WorkingMath> {
    let rows = answer.rows.iter();
    rows.filter_map(|row| one(row, data, lang)).collect()
}

fn one(row: &Row, data: &Dataset, lang: Lang) -> Option<WorkingMath> {
    let step = row.step.as_ref()?;
    let steps = Node::of(&step.term, data).map(|node| node.steps());
    let form = |mode| Form::of(&step.term, mode, data, lang);
    let units = units::of(&step.term, data);
    Some(written(
        &row.key,
        [&form(Mode::Names), &form(Mode::Numbers)],
        &steps.unwrap_or_default(),
        units.and_then(|u| units::cancelled(&u, &step.result.unit, lang)),
        lang,
    ))
}

/// Two sides and what is claimed of them.
pub(super) fn relation((left, right): &(Form, Form), sign: &str, text: &str) -> String {
    let (left, right) = (left.markup(), right.markup());
    let sign = markup::infix(sign.trim());
    markup::document(&format!("<mrow>{left}{sign}{right}</mrow>"), text)
}

/// The elements of one row.
fn written(
    key: &str,
    [names, numbers]: [&Form; 2],
    steps: &[Node],
    units: Option<String>,
    lang: Lang,
) -> WorkingMath {
    let equal = |form: &Form| markup::document(&form.equal(), &form.text());
    WorkingMath {
        key: key.to_owned(),
        formula: markup::document(&names.markup(), &names.text()),
        numbers: equal(numbers),
        steps: steps.iter().map(|node| equal(&node.form(lang))).collect(),
        units,
    }
}
