//! Rules as expressions over a model's inputs and earlier outputs, written with
//! Rust's own operators.

use std::ops::{Add, Div, Mul, Sub};

use crate::question::Operator;

/// A rule, or a part of one.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// An input, by its id.
    Input(&'static str),
    /// An output that stands before this one, by its key.
    Output(&'static str),
    /// A number with its unit, such as 12 months a year.
    Number(i64, &'static str),
    /// Two sides and what joins them.
    Binary(Operator, Box<Expr>, Box<Expr>),
    /// The larger of two.
    Max(Box<Expr>, Box<Expr>),
    /// The smaller of two.
    Min(Box<Expr>, Box<Expr>),
    /// The first of the list where the selector is 1, the second where it is
    /// 2 …; the nearest where it is outside.
    Pick(Box<Expr>, Vec<Expr>),
}

/// The input of an id.
pub(super) fn input(id: &'static str) -> Expr {
    Expr::Input(id)
}

/// The output of a key.
pub(super) fn output(key: &'static str) -> Expr {
    Expr::Output(key)
}

/// A plain whole number.
pub(super) fn whole(n: i64) -> Expr {
    Expr::Number(n, "1")
}

/// A whole number with a unit.
pub(super) fn measured(n: i64, unit: &'static str) -> Expr {
    Expr::Number(n, unit)
}

/// The larger of two; a bare 0 takes the other's unit.
pub(super) fn max(a: Expr, b: Expr) -> Expr {
    Expr::Max(Box::new(a), Box::new(b))
}

/// The smaller of two; a bare 0 takes the other's unit.
pub(super) fn min(a: Expr, b: Expr) -> Expr {
    Expr::Min(Box::new(a), Box::new(b))
}

/// One of several, by number.
pub(super) fn pick(selector: Expr, of: Vec<Expr>) -> Expr {
    Expr::Pick(Box::new(selector), of)
}

macro_rules! operators {
    ($($of:ident $name:ident $operator:ident,)+) => {$(
        impl $of for Expr {
            type Output = Self;
            fn $name(self, other: Self) -> Self {
                Self::Binary(Operator::$operator, Box::new(self), Box::new(other))
            }
        }
    )+};
}

operators! {
    Add add Add,
    Sub sub Subtract,
    Mul mul Multiply,
    Div div Divide,
}

impl Expr {
    /// Every input and output that it names, in order, each as often as it occurs.
    pub fn names(&self) -> Vec<&'static str> {
        match self {
            Self::Input(id) | Self::Output(id) => vec![id],
            Self::Number(..) => Vec::new(),
            Self::Binary(_, a, b) | Self::Max(a, b) | Self::Min(a, b) => {
                let mut names = a.names();
                names.extend(b.names());
                names
            }
            Self::Pick(selector, of) => {
                let mut names = selector.names();
                names.extend(of.iter().flat_map(Self::names));
                names
            }
        }
    }
}
