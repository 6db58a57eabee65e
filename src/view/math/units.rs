//! The units of a formula, those that cancel struck out.

use super::markup::{document, Form};
use crate::data::Dataset;
use crate::quantity::Unit;
use crate::question::{Operator, Term};
use crate::words::{unit_atom, unit_name, Lang};

/// Symbols above and below the line, each as often as it stands there.
#[derive(Debug, Clone, Default)]
pub(super) struct Units {
    above: Vec<&'static str>,
    below: Vec<&'static str>,
    /// Whether units of two sides came together.
    combined: bool,
}

impl Units {
    pub(super) fn of(unit: &Unit) -> Self {
        let mut out = Self::default();
        for &(symbol, exponent) in unit.atoms() {
            let side = if exponent > 0 {
                &mut out.above
            } else {
                &mut out.below
            };
            side.extend(std::iter::repeat_n(
                symbol,
                usize::from(exponent.unsigned_abs()),
            ));
        }
        out
    }

    fn times(mut self, other: Self) -> Self {
        let both = !self.is_none() && !other.is_none();
        self.combined = self.combined || other.combined || both;
        self.above.extend(other.above);
        self.below.extend(other.below);
        self
    }

    fn over(self, other: Self) -> Self {
        self.times(Self {
            above: other.below,
            below: other.above,
            combined: other.combined,
        })
    }

    /// The units of two sides that are joined.
    pub(super) fn joined(self, operator: Operator, other: Self) -> Self {
        match operator {
            Operator::Multiply => self.times(other),
            Operator::Divide => self.over(other),
            // Sides that are added measure the same; a difference of percentages is
            // in percentage points.
            Operator::Subtract if self.above == ["%"] && self.below.is_empty() => {
                Self::of(&Unit::percentage_points())
            }
            Operator::Add | Operator::Subtract if self.is_none() => other,
            Operator::Add | Operator::Subtract => self,
        }
    }

    fn is_none(&self) -> bool {
        self.above.is_empty() && self.below.is_empty()
    }
}

/// The units of a term; none where a root or a logarithm is drawn, or a figure is
/// missing.
pub(super) fn of(term: &Term, data: &Dataset) -> Option<Units> {
    match term {
        Term::Figure(id) => Some(Units::of(&data.observation(id)?.unit)),
        Term::Constant(_) => Some(Units::default()),
        Term::Years(_) => Some(Units {
            above: vec!["year"],
            below: Vec::new(),
            combined: false,
        }),
        Term::Binary(o, a, b) => Some(of(a, data)?.joined(*o, of(b, data)?)),
        Term::Sum(parts) => of(parts.first()?, data),
        Term::Power(..) | Term::Ln(_) => None,
    }
}

/// One side of the line: of each symbol that stands on the other side too, as many
/// as there are struck.
fn side(own: &[&'static str], other: &[&'static str], lang: Lang) -> Form {
    let mut left: Vec<&str> = other.to_vec();
    let forms = own.iter().map(|symbol| {
        let name = unit_atom(symbol, lang).to_owned();
        match left.iter().position(|s| s == symbol) {
            Some(at) => {
                left.swap_remove(at);
                Form::Struck(name)
            }
            None => Form::Text(name),
        }
    });
    let joined = forms.reduce(|a, b| Form::Binary(Operator::Multiply, Box::new(a), Box::new(b)));
    joined.unwrap_or_else(|| Form::Text("1".to_owned()))
}

/// Whether each symbol of one side stands as often on the other.
fn all_cancel(own: &[&'static str], other: &[&'static str]) -> bool {
    let mut left: Vec<&str> = other.to_vec();
    own.iter().all(|symbol| {
        let found = left.iter().position(|s| s == symbol);
        found.map(|at| left.swap_remove(at)).is_some()
    })
}

/// The units of a formula and what they come to; none where no
/// units come together.
pub(super) fn cancelled(found: &Units, result: &Unit, lang: Lang) -> Option<String> {
    if found.below.is_empty() || !found.combined {
        return None;
    }
    let above = side(&found.above, &found.below, lang);
    let below = side(&found.below, &found.above, lang);
    let left = Form::Binary(Operator::Divide, Box::new(above), Box::new(below));
    // Where all cancel the result is a pure number, however it is said.
    let none = all_cancel(&found.above, &found.below) && all_cancel(&found.below, &found.above);
    let name = if none {
        String::new()
    } else {
        unit_name(result, lang)
    };
    let right = Form::Text(if name.is_empty() {
        "1".to_owned()
    } else {
        name
    });
    Some(document(
        &format!("<mrow>{}{}</mrow>", left.markup(), right.equal()),
        &format!("{} = {}", left.text(), right.text()),
    ))
}
