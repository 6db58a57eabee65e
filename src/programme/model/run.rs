//! A model with its inputs put in: exact values, with the interval that the
//! printed defaults stand for.

use std::fmt;

use super::expr::Expr;
use super::table::{Basis, Input, Model, Output};
use crate::data::Dataset;
use crate::quantity::{Decimal, Interval, Rational, Unit};
use crate::question::{evaluate, nearest, Evaluated, EvaluationError, Expression, Operator};

/// Why a model cannot be computed: the caller's mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelError {
    /// There is no such model.
    UnknownModel {
        /// What was given.
        found: String,
        /// The nearest that there is.
        nearest: Option<&'static str>,
    },
    /// The model has no such input.
    UnknownInput {
        /// What was given.
        found: String,
        /// The nearest that it has.
        nearest: Option<&'static str>,
    },
    /// Not a plain decimal, or not a whole number where things are counted.
    BadNumber {
        /// The input.
        input: &'static str,
        /// What was given.
        found: String,
        /// What would be right.
        hint: &'static str,
    },
    /// Outside what the rule allows.
    OutOfRange {
        /// The input.
        input: &'static str,
        /// What was given.
        found: String,
        /// What would be right.
        hint: String,
    },
    /// The table of a model names what is not there; a fault of ours.
    Table(String),
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownModel { found, .. } => write!(f, "model: there is no model {found:?}"),
            Self::UnknownInput { found, .. } => write!(f, "{found}: the model has no such input"),
            Self::BadNumber { input, found, hint } => {
                write!(f, "{input}: {found:?} is not a number such as {hint}")
            }
            Self::OutOfRange { input, found, hint } => {
                write!(f, "{input}: {found} is outside the rule ({hint})")
            }
            Self::Table(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for ModelError {}

/// An input with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Put {
    /// The input.
    pub input: Input,
    /// The value put in; a default keeps its interval and its source.
    pub value: Evaluated,
    /// The default.
    pub default: Evaluated,
    /// Whether it is not the default.
    pub changed: bool,
    /// Whether the print is a bound (at least …), which is taken as it stands.
    pub bound: bool,
}

/// An output with its value, or why it has none.
#[derive(Debug, Clone, PartialEq)]
pub struct Got {
    /// The output.
    pub output: Output,
    /// Its value in its unit.
    pub value: Result<Evaluated, EvaluationError>,
}

/// A model computed.
#[derive(Debug, Clone, PartialEq)]
pub struct Ran {
    /// The model.
    pub model: Model,
    /// Its inputs.
    pub inputs: Vec<Put>,
    /// Its outputs.
    pub outputs: Vec<Got>,
}

impl Ran {
    /// The value of an output.
    pub fn output(&self, key: &str) -> Option<&Evaluated> {
        let found = self.outputs.iter().find(|g| g.output.key == key)?;
        found.value.as_ref().ok()
    }

    /// An input.
    pub fn input(&self, id: &str) -> Option<&Put> {
        self.inputs.iter().find(|p| p.input.id == id)
    }

    /// Ids of all figures that it rests on, each once.
    pub fn evidence(&self) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for id in self.inputs.iter().flat_map(|p| &p.default.evidence) {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        ids
    }
}

fn table(what: impl fmt::Display) -> ModelError {
    ModelError::Table(what.to_string())
}

fn decimal(text: &str) -> Result<Rational, ModelError> {
    Decimal::parse(text)
        .map_err(table)?
        .to_rational()
        .map_err(table)
}

fn default(input: &Input, data: &Dataset) -> Result<(Evaluated, bool), ModelError> {
    let figure = match input.basis {
        Basis::Assumed(text, _) => {
            let unit = Unit::parse(input.unit).map_err(table)?;
            return Ok((Evaluated::of(decimal(text)?, unit), false));
        }
        Basis::Figure(id) => evaluate(&Expression::Observation(id.to_owned()), data),
    };
    let mut value = figure.map_err(table)?;
    if !input.unit.is_empty() {
        let unit = Unit::parse(input.unit).map_err(table)?;
        value = value.convert(&unit).map_err(table)?;
    }
    // A bound is a rule's edge: what happens at it is what a reader asks first.
    let bound = value.doubts.open;
    if bound {
        value.interval = Interval::point(value.value);
        value.doubts.open = false;
    }
    Ok((value, bound))
}

fn given(input: &Input, text: &str, unit: &Unit) -> Result<Evaluated, ModelError> {
    let hint = if input.whole { "30" } else { "0.5" };
    let bad = || ModelError::BadNumber {
        input: input.id,
        found: text.chars().take(40).collect(),
        hint,
    };
    let number = text.trim().replace('−', "-");
    let parsed = Decimal::parse(&number).map_err(|_| bad())?;
    let value = parsed.to_rational().map_err(|_| bad())?;
    if input.whole && !value.is_integer() {
        return Err(bad());
    }
    let (low, high) = (decimal(input.min)?, decimal(input.max)?);
    if value < low || value > high {
        return Err(ModelError::OutOfRange {
            input: input.id,
            found: number,
            hint: format!("{}–{}", input.min.replace('-', "−"), input.max),
        });
    }
    Ok(Evaluated::of(value, unit.clone()))
}

/// Computes a model with what is given; what is left out has its default.
///
/// # Errors
/// [`ModelError`] naming the input at fault.
pub fn run(model: Model, data: &Dataset, given: &[(String, String)]) -> Result<Ran, ModelError> {
    let inputs = put_in(&model, data, given)?;
    ran(model, inputs)
}

fn put_in(
    model: &Model,
    data: &Dataset,
    values: &[(String, String)],
) -> Result<Vec<Put>, ModelError> {
    if let Some((key, _)) = values
        .iter()
        .find(|(key, _)| !model.inputs.iter().any(|i| i.id == key))
    {
        let near = nearest(key, model.inputs.iter().map(|i| i.id));
        let near = model.inputs.iter().map(|i| i.id).find(|i| Some(*i) == near);
        return Err(ModelError::UnknownInput {
            found: key.chars().take(40).collect(),
            nearest: near,
        });
    }
    let put = |input: &Input| {
        let (default, bound) = default(input, data)?;
        let text = values.iter().find(|(key, _)| key == input.id);
        let value = match text {
            Some((_, text)) => given(input, text, &default.unit)?,
            None => default.clone(),
        };
        let changed = value.value != default.value;
        Ok(Put {
            input: input.clone(),
            value: if changed { value } else { default.clone() },
            default,
            changed,
            bound,
        })
    };
    model.inputs.iter().map(put).collect()
}

/// Computes the outputs of inputs that are put in.
pub(super) fn ran(model: Model, inputs: Vec<Put>) -> Result<Ran, ModelError> {
    for need in &model.needs {
        let value = value(&need.rule, &inputs, &[]).map_err(table)?;
        if value.value < Rational::ZERO {
            let put = inputs.iter().find(|p| p.input.id == need.input);
            return Err(ModelError::OutOfRange {
                input: need.input,
                found: put.map_or_else(String::new, |p| plain(p.value.value)),
                hint: need.hint.to_owned(),
            });
        }
    }
    let mut outputs: Vec<Got> = Vec::new();
    for output in &model.outputs {
        let unit = Unit::parse(output.unit).map_err(table)?;
        let value = value(&output.rule, &inputs, &outputs).and_then(|v| v.convert(&unit));
        // Measures that do not fit are a fault of the table, never of the reader.
        if let Err(EvaluationError::Unit(e)) = &value {
            return Err(table(format!("{}.{}: {e}", model.id, output.key)));
        }
        outputs.push(Got {
            output: output.clone(),
            value,
        });
    }
    Ok(Ran {
        model,
        inputs,
        outputs,
    })
}

/// A rational as a plain decimal, cut where it does not end.
pub fn plain(value: Rational) -> String {
    match value.to_decimal() {
        Some(d) => d.to_string(),
        None => value
            .round(6)
            .map_or_else(|_| String::new(), |d| d.to_string()),
    }
}

fn value(rule: &Expr, inputs: &[Put], outputs: &[Got]) -> Result<Evaluated, EvaluationError> {
    let inner = |e: &Expr| value(e, inputs, outputs);
    let unknown = |name: &str| EvaluationError::UnknownObservation(name.to_owned());
    match rule {
        Expr::Input(id) => {
            let put = inputs.iter().find(|p| p.input.id == *id);
            put.map(|p| p.value.clone()).ok_or_else(|| unknown(id))
        }
        Expr::Output(key) => {
            let got = outputs.iter().find(|g| g.output.key == *key);
            got.ok_or_else(|| unknown(key))?.value.clone()
        }
        Expr::Number(n, unit) => Ok(Evaluated::of(Rational::from_int(*n), Unit::parse(unit)?)),
        Expr::Binary(operator, a, b) => joined(*operator, inner(a)?, inner(b)?),
        Expr::Max(a, b) => chosen(inner(a)?, inner(b)?, true),
        Expr::Min(a, b) => chosen(inner(a)?, inner(b)?, false),
        Expr::Pick(selector, of) => {
            let at = inner(selector)?.value;
            let last = of.len().saturating_sub(1);
            let index = (0..last).find(|k| {
                let k = i64::try_from(*k).unwrap_or(i64::MAX);
                at <= Rational::from_int(k.saturating_add(1))
            });
            of.get(index.unwrap_or(last))
                .ok_or_else(|| unknown("an empty choice"))
                .and_then(inner)
        }
    }
}

fn joined(
    operator: Operator,
    mut a: Evaluated,
    mut b: Evaluated,
) -> Result<Evaluated, EvaluationError> {
    if matches!(operator, Operator::Add | Operator::Subtract) {
        alike(&mut a, &mut b);
    }
    a.join(operator, b)
}

/// A bare zero is zero of anything.
fn alike(a: &mut Evaluated, b: &mut Evaluated) {
    let bare = |e: &Evaluated| e.value.is_zero() && e.unit == Unit::one() && e.evidence.is_empty();
    if bare(a) {
        a.unit = b.unit.clone();
    } else if bare(b) {
        b.unit = a.unit.clone();
    }
}

fn chosen(mut a: Evaluated, mut b: Evaluated, larger: bool) -> Result<Evaluated, EvaluationError> {
    alike(&mut a, &mut b);
    let b = b.convert(&a.unit)?;
    let low = if (a.interval.lo.at < b.interval.lo.at) == larger {
        b.interval.lo
    } else {
        a.interval.lo
    };
    let high = if (a.interval.hi.at < b.interval.hi.at) == larger {
        b.interval.hi
    } else {
        a.interval.hi
    };
    let value = if (a.value < b.value) == larger {
        b.value
    } else {
        a.value
    };
    let mut of_both = a.join(Operator::Add, b)?;
    of_both.value = value;
    of_both.interval = Interval { lo: low, hi: high };
    Ok(of_both)
}
