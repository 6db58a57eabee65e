//! The exact value of a formula, with its unit, its interval and everything
//! it rests on.

use std::fmt;

use super::formula::{Expression, Operator};
use crate::data::{Dataset, Kind, Observation};
use crate::quantity::{Arithmetic, Interval, Precision, Rational, Unit, UnitError};

/// What is known of how sure a computed value is, beyond its interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Doubts {
    /// A figure is qualified by 约 or 左右: no bounds can be derived.
    pub about: bool,
    /// A figure is open (多, 以上): there is no point value.
    pub open: bool,
    /// A whole number in hundreds leaves its precision open.
    pub precision_unknown: bool,
    /// A figure is a target.
    pub target: bool,
    /// A figure is one example.
    pub anecdote: bool,
    /// A figure was restored from a damaged source.
    pub restored: bool,
}

impl Doubts {
    /// What a figure alone leaves unsure.
    pub fn of(o: &Observation) -> Self {
        let open = matches!(
            o.figure.precision,
            Precision::UpTo(_) | Precision::Above { .. } | Precision::Below { .. }
        );
        Self {
            about: o.figure.precision == Precision::About,
            open,
            precision_unknown: o.precision_unknown(),
            target: o.kind == Kind::Target,
            anecdote: o.kind == Kind::Anecdote,
            restored: o.restored,
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            about: self.about || other.about,
            open: self.open || other.open,
            precision_unknown: self.precision_unknown || other.precision_unknown,
            target: self.target || other.target,
            anecdote: self.anecdote || other.anecdote,
            restored: self.restored || other.restored,
        }
    }
}

/// A formula's result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluated {
    /// Exact value from the printed numbers as they stand.
    pub value: Rational,
    /// Its unit.
    pub unit: Unit,
    /// The interval that the prints imply; a hull where a figure occurs twice.
    pub interval: Interval,
    /// Ids of the figures it rests on, each once, in order of occurrence.
    pub evidence: Vec<String>,
    /// What else makes it unsure.
    pub doubts: Doubts,
}

/// Why a formula has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvaluationError {
    /// No observation has this id.
    UnknownObservation(String),
    /// Sides of different dimension, or a result in another unit than asked for.
    Unit(UnitError),
    /// Division by zero, or too many digits.
    Arithmetic(Arithmetic),
}

impl fmt::Display for EvaluationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownObservation(id) => write!(f, "no figure has the id {id}"),
            Self::Unit(e) => e.fmt(f),
            Self::Arithmetic(e) => e.fmt(f),
        }
    }
}

impl std::error::Error for EvaluationError {}

impl From<Arithmetic> for EvaluationError {
    fn from(e: Arithmetic) -> Self {
        Self::Arithmetic(e)
    }
}

impl From<UnitError> for EvaluationError {
    fn from(e: UnitError) -> Self {
        Self::Unit(e)
    }
}

type Evaluation = Result<Evaluated, EvaluationError>;

/// Evaluates a formula over the data.
///
/// # Errors
/// [`EvaluationError`].
pub fn evaluate(expression: &Expression, data: &Dataset) -> Evaluation {
    match expression {
        Expression::Observation(id) => observation(id, data),
        Expression::Number(n) => Ok(Evaluated::of(n.to_rational()?, Unit::one())),
        Expression::Binary(operator, left, right) => {
            combine(*operator, evaluate(left, data)?, evaluate(right, data)?)
        }
    }
}

fn observation(id: &str, data: &Dataset) -> Evaluation {
    let found = data.observation(id);
    let o = found.ok_or_else(|| EvaluationError::UnknownObservation(id.to_owned()))?;
    Ok(Evaluated {
        value: o.value,
        unit: o.unit.clone(),
        interval: o.interval()?,
        evidence: vec![o.id.clone()],
        doubts: Doubts::of(o),
    })
}

fn combine(operator: Operator, left: Evaluated, right: Evaluated) -> Evaluation {
    let mut evidence = left.evidence;
    for id in right.evidence {
        if !evidence.contains(&id) {
            evidence.push(id);
        }
    }
    let doubts = left.doubts.or(right.doubts);
    let (unit, scale) = match operator {
        Operator::Multiply => (left.unit.times(&right.unit), Rational::ONE),
        Operator::Divide => (left.unit.per(&right.unit), Rational::ONE),
        // The right side is brought into the left side's unit.
        _ => (left.unit.clone(), right.unit.factor_to(&left.unit)?),
    };
    let b = right.value.mul(scale)?;
    let bs = right.interval.mul(&Interval::point(scale))?;
    let (a, spread) = (left.value, left.interval);
    let (value, interval) = match operator {
        Operator::Add => (a.add(b)?, spread.add(&bs)?),
        Operator::Subtract => (a.sub(b)?, spread.sub(&bs)?),
        Operator::Multiply => (a.mul(b)?, spread.mul(&bs)?),
        Operator::Divide => (a.div(b)?, spread.div(&bs)?),
    };
    let (unit, factor) = unit.folded()?;
    Ok(Evaluated {
        value: value.mul(factor)?,
        unit,
        interval: interval.mul(&Interval::point(factor))?,
        evidence,
        doubts,
    })
}

impl Evaluated {
    /// A number that rests on no print.
    pub fn of(value: Rational, unit: Unit) -> Self {
        Self {
            value,
            unit,
            interval: Interval::point(value),
            evidence: Vec::new(),
            doubts: Doubts::default(),
        }
    }

    /// The same in another unit of the same dimension.
    ///
    /// # Errors
    /// [`EvaluationError::Unit`] for another dimension.
    pub fn convert(self, unit: &Unit) -> Evaluation {
        let factor = self.unit.factor_to(unit)?;
        Ok(Self {
            value: self.value.mul(factor)?,
            interval: self.interval.mul(&Interval::point(factor))?,
            unit: unit.clone(),
            ..self
        })
    }

    /// This and another joined; the right side of + and − is brought into this
    /// one's unit.
    ///
    /// # Errors
    /// [`EvaluationError`]: sides of different dimension, or a division by zero.
    pub fn join(self, operator: Operator, other: Self) -> Evaluation {
        combine(operator, self, other)
    }

    /// The sum of some, in the unit of the first; none where there are none,
    /// or where they cannot be added.
    pub(super) fn sum<'a>(parts: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        let mut parts = parts.into_iter().cloned();
        let first = parts.next()?;
        let unit = first.unit.clone();
        parts
            .try_fold(first, |total, part| combine(Operator::Add, total, part))
            .and_then(|total| total.convert(&unit))
            .ok()
    }

    /// What is left when the other is taken away, in this one's unit.
    pub(super) fn minus(self, other: Self) -> Evaluation {
        let unit = self.unit.clone();
        combine(Operator::Subtract, self, other)?.convert(&unit)
    }

    /// This one divided by the other.
    pub(super) fn over(self, other: Self) -> Evaluation {
        combine(Operator::Divide, self, other)
    }

    /// With what it claims.
    pub fn estimate(&self) -> crate::quantity::Estimate {
        let Doubts { about, open, .. } = self.doubts;
        crate::quantity::Estimate::exact(self.value, &self.unit, &self.interval, about, open)
    }
}
