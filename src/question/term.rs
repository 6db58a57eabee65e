//! The shape of a computation, so that it can be shown twice: with names, and
//! with the numbers put in.

use super::formula::{Expression, Operator};
use crate::quantity::Rational;

/// A term of a formula that is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Term {
    /// A printed figure, by its id.
    Figure(String),
    /// A plain number.
    Constant(String),
    /// The time between base and current, in years.
    Years(Rational),
    /// Two sides and what joins them.
    Binary(Operator, Box<Term>, Box<Term>),
    /// A base and an exponent.
    Power(Box<Term>, Box<Term>),
    /// A natural logarithm.
    Ln(Box<Term>),
    /// A sum over the rows of the answer.
    Sum(Vec<Term>),
}

impl From<&Expression> for Term {
    fn from(e: &Expression) -> Self {
        match e {
            Expression::Observation(id) => Self::Figure(id.clone()),
            Expression::Number(n) => Self::Constant(n.to_string()),
            Expression::Binary(o, a, b) => Self::binary(*o, (&**a).into(), (&**b).into()),
        }
    }
}

impl Term {
    /// Two terms joined.
    pub fn binary(operator: Operator, left: Self, right: Self) -> Self {
        Self::Binary(operator, Box::new(left), Box::new(right))
    }

    /// A whole number.
    pub fn whole(n: u8) -> Self {
        Self::Constant(n.to_string())
    }

    /// `self / other`.
    pub fn over(self, other: Self) -> Self {
        Self::binary(Operator::Divide, self, other)
    }

    /// `self − other`.
    pub fn minus(self, other: Self) -> Self {
        Self::binary(Operator::Subtract, self, other)
    }

    /// `self × other`.
    pub fn times(self, other: Self) -> Self {
        Self::binary(Operator::Multiply, self, other)
    }

    /// `self` to the power `other`.
    pub fn power(self, other: Self) -> Self {
        Self::Power(Box::new(self), Box::new(other))
    }

    /// The natural logarithm.
    pub fn ln(self) -> Self {
        Self::Ln(Box::new(self))
    }
}
