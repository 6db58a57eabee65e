//! Computing a formula round by round, so that each intermediate value is seen.

use super::super::working::years;
use super::markup::Form;
use crate::data::Dataset;
use crate::quantity::{Decimal, Number, Rational, Unit};
use crate::question::{evaluate, Evaluated, Expression, Operator, Term};
use crate::words::{self, Lang};

/// What stands at a leaf.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Computed without rounding.
    Exact(Box<Evaluated>),
    /// Whole or broken years.
    Years(Rational),
    /// After a root or a logarithm: a pure number.
    Rounded(f64),
}

impl Value {
    /// As a float, percentages as they are printed.
    pub(super) fn to_f64(&self) -> f64 {
        match self {
            Self::Exact(e) => e.value.to_f64(),
            Self::Years(n) => n.to_f64(),
            Self::Rounded(x) => *x,
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Exact(e) => words::estimate(&e.estimate(), lang),
            Self::Years(n) => years(*n, lang),
            Self::Rounded(x) => words::number(Number::Approximate(*x), &Unit::one(), lang),
        }
    }

    /// In a computation: years are a pure number there.
    fn evaluated(&self) -> Option<Evaluated> {
        match self {
            Self::Exact(e) => Some((**e).clone()),
            Self::Years(n) => Some(pure(*n)),
            Self::Rounded(_) => None,
        }
    }
}

fn pure(value: Rational) -> Evaluated {
    Evaluated::of(value, Unit::one())
}

/// A formula of values.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Value(Value),
    Binary(Operator, Box<Node>, Box<Node>),
    Power(Box<Node>, Box<Node>),
    Ln(Box<Node>),
    Sum(Vec<Node>),
}

impl Node {
    /// With the data's values put in; none where one is missing.
    pub(super) fn of(term: &Term, data: &Dataset) -> Option<Self> {
        let inner = |t: &Term| Self::of(t, data).map(Box::new);
        Some(match term {
            Term::Figure(id) => {
                let found = evaluate(&Expression::Observation(id.clone()), data).ok()?;
                Self::Value(Value::Exact(Box::new(found)))
            }
            Term::Constant(text) => {
                let number = Decimal::parse(text).ok()?.to_rational().ok()?;
                Self::Value(Value::Exact(Box::new(pure(number))))
            }
            Term::Years(n) => Self::Value(Value::Years(*n)),
            Term::Binary(o, a, b) => Self::Binary(*o, inner(a)?, inner(b)?),
            Term::Power(a, b) => Self::Power(inner(a)?, inner(b)?),
            Term::Ln(a) => Self::Ln(inner(a)?),
            Term::Sum(parts) => {
                let parts: Option<Vec<_>> = parts.iter().map(|p| Self::of(p, data)).collect();
                Self::Sum(parts?)
            }
        })
    }

    const fn value(&self) -> Option<&Value> {
        match self {
            Self::Value(v) => Some(v),
            _ => None,
        }
    }

    /// What is left after each round, without the last, in which one value stands.
    pub(super) fn steps(self) -> Vec<Self> {
        let mut all = self.rounds();
        all.pop();
        all
    }

    /// What is left after each round, until one value stands; nothing where a step
    /// has no value.
    pub(super) fn rounds(self) -> Vec<Self> {
        let mut out = Vec::new();
        let mut now = self;
        while now.value().is_none() {
            let Some(next) = now.round() else {
                return Vec::new();
            };
            out.push(next.clone());
            now = next;
        }
        out
    }

    /// Computes all parts whose sides are values.
    fn round(&self) -> Option<Self> {
        let inner = |n: &Self| match n {
            Self::Value(_) => Some(Box::new(n.clone())),
            _ => n.round().map(Box::new),
        };
        let done = match self {
            Self::Value(_) => return Some(self.clone()),
            Self::Binary(o, a, b) => match (a.value(), b.value()) {
                (Some(a), Some(b)) => joined(*o, a, b)?,
                _ => return Some(Self::Binary(*o, inner(a)?, inner(b)?)),
            },
            Self::Power(a, b) => match (a.value(), b.value()) {
                (Some(a), Some(b)) => Value::Rounded(libm::pow(ratio(a)?, b.to_f64())),
                _ => return Some(Self::Power(inner(a)?, inner(b)?)),
            },
            Self::Ln(a) => match a.value() {
                Some(a) => Value::Rounded(libm::log(ratio(a)?)),
                None => return Some(Self::Ln(inner(a)?)),
            },
            Self::Sum(parts) => {
                let values: Option<Vec<Evaluated>> =
                    parts.iter().map(|p| p.value()?.evaluated()).collect();
                let Some(values) = values else {
                    let parts: Option<Vec<_>> = parts.iter().map(|p| Some(*inner(p)?)).collect();
                    return Some(Self::Sum(parts?));
                };
                let mut values = values.into_iter();
                let first = values.next()?;
                let total = values.try_fold(first, |sum, v| sum.join(Operator::Add, v).ok());
                Value::Exact(Box::new(total?))
            }
        };
        Some(Self::Value(done))
    }

    /// As it is shown.
    pub(super) fn form(&self, lang: Lang) -> Form {
        let inner = |n: &Self| Box::new(n.form(lang));
        match self {
            Self::Value(v) => Form::Text(v.text(lang)),
            Self::Binary(o, a, b) => Form::Binary(*o, inner(a), inner(b)),
            Self::Power(a, b) => Form::Power(inner(a), inner(b)),
            Self::Ln(a) => Form::Ln(inner(a)),
            Self::Sum(parts) => Form::Sum(parts.iter().map(|p| p.form(lang)).collect()),
        }
    }
}

/// A pure number; none for what has a unit, whose power would mean nothing.
fn ratio(v: &Value) -> Option<f64> {
    match v {
        Value::Exact(e) if e.unit != Unit::one() => None,
        other => Some(other.to_f64()),
    }
}

fn joined(operator: Operator, a: &Value, b: &Value) -> Option<Value> {
    if let (Some(left), Some(right)) = (a.evaluated(), b.evaluated()) {
        let differs = operator == Operator::Subtract && left.unit.is_percent();
        let mut found = left.join(operator, right).ok()?;
        if differs {
            found = found.convert(&Unit::percentage_points()).ok()?;
        }
        return Some(Value::Exact(Box::new(found)));
    }
    let (a, b) = (ratio(a)?, ratio(b)?);
    let found = match operator {
        Operator::Add => a + b,
        Operator::Subtract => a - b,
        Operator::Multiply => a * b,
        Operator::Divide => a / b,
    };
    found.is_finite().then_some(Value::Rounded(found))
}
