//! The rules of a model as formulas.

use super::markup::Form;
use super::reduce::{Node, Value};
use super::units::{cancelled, Units};
use super::{written, WorkingMath};
use crate::programme::model::{Expr, Got, Ran};
use crate::quantity::{Number, Rational, Unit};
use crate::question::{Evaluated, Operator};
use crate::words::{self, Lang};

/// The formulas of all outputs; `said` words their values.
pub(in crate::view) fn rules(
    run: &Ran,
    said: impl Fn(&Got) -> String,
    lang: Lang,
) -> Vec<WorkingMath> {
    let one = |got: &Got| {
        let of = &got.output.rule;
        let names = rule(of, run, None, lang);
        let numbers = rule(of, run, Some(&said), lang);
        let steps = node(of, run).map(Node::steps).unwrap_or_default();
        let unit = got.value.as_ref().ok().map(|v| v.unit.clone());
        let units = units(of, run).zip(unit);
        let units = units.and_then(|(u, result)| cancelled(&u, &result, lang));
        written(got.output.key, [&names, &numbers], &steps, units, lang)
    };
    run.outputs.iter().map(one).collect()
}

/// The value behind a name.
fn value<'a>(name: &str, run: &'a Ran) -> Option<&'a Evaluated> {
    let put = run.input(name).map(|p| &p.value);
    put.or_else(|| run.output(name))
}

/// A rule with names; with numbers where the values of outputs can be said.
pub(in crate::view) fn rule(
    e: &Expr,
    run: &Ran,
    said: Option<&dyn Fn(&Got) -> String>,
    lang: Lang,
) -> Form {
    let inner = |e: &Expr| rule(e, run, said, lang);
    let exact = |v: Rational, u: &Unit| words::with_unit(Number::Exact(v), u, lang);
    match e {
        Expr::Input(name) | Expr::Output(name) => {
            let put = run.input(name);
            let got = run.outputs.iter().find(|g| g.output.key == *name);
            Form::Text(match (put, got, said) {
                (Some(p), _, Some(_)) => exact(p.value.value, &p.value.unit),
                (Some(p), _, None) => p.input.label.get(lang).to_owned(),
                (None, Some(g), Some(said)) => said(g),
                (None, Some(g), None) => g.output.label.get(lang).to_owned(),
                (None, None, _) => (*name).to_owned(),
            })
        }
        Expr::Number(n, "1") => Form::Text(n.to_string()),
        Expr::Number(n, unit) => Form::Text(
            Unit::parse(unit).map_or_else(|_| n.to_string(), |u| exact(Rational::from_int(*n), &u)),
        ),
        Expr::Max(a, b) => Form::Function("max", vec![inner(a), inner(b)]),
        Expr::Min(a, b) => Form::Function("min", vec![inner(a), inner(b)]),
        Expr::Pick(selector, of) => {
            let by = rule(selector, run, None, lang).text();
            Form::Pick(by, of.iter().map(inner).collect(), lang)
        }
        // One of a unit only names what the other side is counted in.
        Expr::Binary(Operator::Multiply | Operator::Divide, a, b) if is_one(b) => inner(a),
        Expr::Binary(o, a, b) => Form::Binary(*o, Box::new(inner(a)), Box::new(inner(b))),
    }
}

fn is_one(e: &Expr) -> bool {
    matches!(e, Expr::Number(1, unit) if *unit != "1")
}

fn number(n: i64, unit: &str) -> Option<Evaluated> {
    let unit = Unit::parse(unit).ok()?;
    Some(Evaluated::of(Rational::from_int(n), unit))
}

/// The rule with its values; none where it chooses between them.
pub(super) fn node(e: &Expr, run: &Ran) -> Option<Node> {
    let leaf = |v: Evaluated| Node::Value(Value::Exact(Box::new(v)));
    match e {
        Expr::Input(name) | Expr::Output(name) => value(name, run).cloned().map(leaf),
        Expr::Number(n, unit) => number(*n, unit).map(leaf),
        Expr::Binary(o, a, b) => {
            let (a, b) = (node(a, run)?, node(b, run)?);
            Some(Node::Binary(*o, Box::new(a), Box::new(b)))
        }
        Expr::Max(..) | Expr::Min(..) | Expr::Pick(..) => None,
    }
}

/// The units of a rule.
fn units(e: &Expr, run: &Ran) -> Option<Units> {
    match e {
        Expr::Input(name) | Expr::Output(name) => Some(Units::of(&value(name, run)?.unit)),
        Expr::Number(_, unit) => Unit::parse(unit).ok().map(|u| Units::of(&u)),
        Expr::Binary(o, a, b) => Some(units(a, run)?.joined(*o, units(b, run)?)),
        Expr::Max(a, _) | Expr::Min(a, _) => units(a, run),
        Expr::Pick(_, of) => units(of.first()?, run),
    }
}
