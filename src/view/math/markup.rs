//! A formula's form and its MathML.

use super::super::working::{binds, figure, sign, years, Mode};
use crate::data::Dataset;
use crate::question::{Operator, Term};
use crate::words::Lang;

/// A formula, whatever stands at its leaves.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::view) enum Form {
    /// A name, or a number with its unit.
    Text(String),
    /// A unit that cancels.
    Struck(String),
    Binary(Operator, Box<Form>, Box<Form>),
    Power(Box<Form>, Box<Form>),
    Ln(Box<Form>),
    Sum(Vec<Form>),
    /// How large, whatever the sign.
    Size(Box<Form>),
    /// The larger or the smaller of some.
    Function(&'static str, Vec<Form>),
    /// One of some, and by what it is chosen.
    Pick(String, Vec<Form>, Lang),
}

/// Rank of a power: what stands under it needs brackets.
const POWER: u8 = 3;

impl Form {
    /// A term, with names or with the numbers put in.
    pub(in crate::view) fn of(term: &Term, mode: Mode, data: &Dataset, lang: Lang) -> Self {
        let inner = |t: &Term| Box::new(Self::of(t, mode, data, lang));
        match term {
            Term::Figure(id) => Self::Text(figure(id, mode, data, lang)),
            Term::Constant(text) => Self::Text(text.clone()),
            Term::Years(n) => Self::Text(years(*n, lang)),
            Term::Binary(o, a, b) => Self::Binary(*o, inner(a), inner(b)),
            Term::Power(a, b) => Self::Power(inner(a), inner(b)),
            Term::Ln(a) => Self::Ln(inner(a)),
            Term::Sum(parts) => Self::Sum(parts.iter().map(|p| *inner(p)).collect()),
        }
    }

    /// The rank at which it needs no brackets: a fraction's line holds it together.
    fn rank(&self) -> u8 {
        match self {
            Self::Binary(Operator::Divide, ..) => binds(Operator::Divide),
            Self::Binary(o, ..) => binds(*o),
            Self::Sum(parts) if parts.len() > 1 => binds(Operator::Add),
            _ => POWER + 1,
        }
    }

    fn bracketed(&self, floor: u8) -> String {
        let inner = self.markup();
        if self.rank() < floor {
            format!("<mrow><mo>(</mo>{inner}<mo>)</mo></mrow>")
        } else {
            inner
        }
    }

    /// The element of this form.
    pub(super) fn markup(&self) -> String {
        match self {
            Self::Text(text) => leaf("", text),
            Self::Struck(text) => leaf(" class=\"struck\"", text),
            Self::Binary(Operator::Divide, a, b) => {
                // Fractions in fractions stay as large as the text around.
                let size = "displaystyle=\"true\"";
                format!("<mfrac {size}>{}{}</mfrac>", a.markup(), b.markup())
            }
            Self::Binary(o, a, b) => {
                let own = binds(*o);
                // What is taken away needs its brackets at equal rank too.
                let right = own + u8::from(matches!(o, Operator::Subtract));
                format!(
                    "<mrow>{}{}{}</mrow>",
                    a.bracketed(own),
                    infix(sign(*o).trim()),
                    b.bracketed(right)
                )
            }
            Self::Power(a, b) => {
                format!("<msup>{}{}</msup>", a.bracketed(POWER), b.markup())
            }
            Self::Ln(a) => format!(
                "<mrow><mi>ln</mi><mrow><mo>(</mo>{}<mo>)</mo></mrow></mrow>",
                a.markup()
            ),
            Self::Sum(parts) => {
                let parts: Vec<String> = parts.iter().map(Self::markup).collect();
                format!("<mrow>{}</mrow>", parts.join(&infix("+")))
            }
            Self::Size(of) => format!("<mrow><mo>|</mo>{}<mo>|</mo></mrow>", of.markup()),
            Self::Function(name, of) => format!(
                "<mrow><mi>{name}</mi><mrow><mo>(</mo>{}<mo>)</mo></mrow></mrow>",
                listed(of)
            ),
            Self::Pick(by, of, lang) => {
                format!(
                    "<mrow>{}{}</mrow>",
                    leaf("", &picked(by, *lang)),
                    listed(of)
                )
            }
        }
    }

    /// The element with an equals sign before it.
    pub(super) fn equal(&self) -> String {
        format!("<mrow>{}{}</mrow>", infix("="), self.markup())
    }

    /// In one line, for those to whom the picture says nothing.
    pub(in crate::view) fn text(&self) -> String {
        let side = |f: &Self, floor: u8| {
            if f.rank() < floor {
                format!("({})", f.text())
            } else {
                f.text()
            }
        };
        match self {
            Self::Text(text) | Self::Struck(text) => text.clone(),
            Self::Binary(o, a, b) => {
                format!(
                    "{}{}{}",
                    side(a, binds(*o)),
                    sign(*o),
                    side(b, binds(*o) + 1)
                )
            }
            Self::Power(a, b) => format!("{}^{}", side(a, POWER), side(b, POWER)),
            Self::Ln(a) => format!("ln({})", a.text()),
            Self::Sum(parts) => {
                let parts: Vec<String> = parts.iter().map(Self::text).collect();
                parts.join(" + ")
            }
            Self::Size(of) => format!("|{}|", of.text()),
            Self::Function(name, of) => {
                let of: Vec<String> = of.iter().map(Self::text).collect();
                format!("{name}({})", of.join(", "))
            }
            Self::Pick(by, of, lang) => {
                let of: Vec<String> = of.iter().map(Self::text).collect();
                let between = if *lang == Lang::Zh { "、" } else { ", " };
                format!("{}{}", picked(by, *lang), of.join(between))
            }
        }
    }
}

/// What a choice is made by.
fn picked(by: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("按“{by}”取："),
        Lang::En => format!("by “{by}”: "),
    }
}

fn listed(of: &[Form]) -> String {
    let of: Vec<String> = of.iter().map(Form::markup).collect();
    of.join("<mo separator=\"true\">,</mo>")
}

/// A sign between two sides.
pub(super) fn infix(sign: &str) -> String {
    format!("<mo form=\"infix\">{}</mo>", escaped(sign))
}

/// A name, or a number with its unit: as `mtext` it would count as space, and the
/// sign beside it would lose its own.
fn leaf(class: &str, text: &str) -> String {
    format!("<mi mathvariant=\"normal\"{class}>{}</mi>", escaped(text))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A whole formula, with its text.
pub(super) fn document(inner: &str, text: &str) -> String {
    format!(
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\" alttext=\"{}\">{inner}</math>",
        escaped(text)
    )
}
