//! A model at other inputs: what moves its first headline, and lines over one
//! input.

use super::run::{ran, Put, Ran};
use super::table::Picture;
use crate::quantity::{Decimal, Interval, Rational, Unit};

/// What an input does to the first headline.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// The input.
    pub input: &'static str,
    /// The headline's change when the input is a tenth larger.
    pub up: Rational,
    /// And when it is a tenth smaller.
    pub down: Rational,
    /// The headline's unit.
    pub unit: Unit,
}

fn decimal(text: &str) -> Rational {
    let parsed = Decimal::parse(text).ok();
    parsed
        .and_then(|d| d.to_rational().ok())
        .unwrap_or(Rational::ZERO)
}

/// The inputs with one at another value, without its interval.
fn with(inputs: &[Put], id: &str, value: Rational) -> Vec<Put> {
    let mut inputs = inputs.to_vec();
    for put in inputs.iter_mut().filter(|p| p.input.id == id) {
        put.value.value = value;
        put.value.interval = Interval::point(value);
    }
    inputs
}

/// The model with an input at another value.
fn at(run: &Ran, id: &str, value: Rational) -> Option<Ran> {
    ran(run.model.clone(), with(&run.inputs, id, value)).ok()
}

/// What each input moves the first headline by when it is a tenth larger and a
/// tenth smaller, within what the rule allows; whole things move by at least
/// one. The largest first; inputs that move nothing are left out, and so are
/// choices.
pub fn sensitivity(run: &Ran) -> Vec<Moved> {
    let Some(headline) = run.outputs.iter().find(|g| g.output.headline) else {
        return Vec::new();
    };
    let key = headline.output.key;
    let Some(here) = run.output(key) else {
        return Vec::new();
    };
    let moved = |put: &Put| {
        let step = step_of(put)?;
        let change = |value: Rational| {
            let (low, high) = (decimal(put.input.min), decimal(put.input.max));
            let there = at(run, put.input.id, value.clamp(low, high))?;
            there.output(key)?.value.sub(here.value).ok()
        };
        let value = put.value.value;
        Some(Moved {
            input: put.input.id,
            up: change(value.add(step).ok()?)?,
            down: change(value.sub(step).ok()?)?,
            unit: here.unit.clone(),
        })
    };
    let mut all: Vec<Moved> = run
        .inputs
        .iter()
        .filter(|p| p.input.choices.is_empty())
        .filter_map(moved)
        .filter(|m| !(m.up.is_zero() && m.down.is_zero()))
        .collect();
    all.sort_by_key(|m| std::cmp::Reverse(m.weight()));
    all
}

impl Moved {
    /// Size of the larger of the two changes.
    pub fn weight(&self) -> Rational {
        self.up.abs().max(self.down.abs())
    }
}

fn step_of(put: &Put) -> Option<Rational> {
    let tenth = put.value.value.abs().div(Rational::from_int(10)).ok()?;
    if tenth.is_zero() {
        return Some(decimal(put.input.step));
    }
    if !put.input.whole {
        return Some(tenth);
    }
    let rounded = tenth.round(0).ok()?.to_rational().ok()?;
    Some(rounded.max(Rational::ONE))
}

/// Lines over an input.
#[derive(Debug, Clone, PartialEq)]
pub struct Sweep {
    /// The input.
    pub over: &'static str,
    /// Its values, rising.
    pub x: Vec<Rational>,
    /// The outputs, each with a value at every place where it has one.
    pub lines: Vec<(&'static str, Vec<Option<Rational>>)>,
    /// Where the input stands now.
    pub here: Rational,
}

const STEPS: i64 = 60;

/// The lines that the model's picture asks for; nothing for another picture.
/// The range is widened so that the input's own value lies in it.
pub fn sweep(run: &Ran) -> Option<Sweep> {
    let Picture::Sweep { over, from, to, of } = &run.model.picture else {
        return None;
    };
    let put = run.input(over)?;
    let here = put.value.value;
    let (mut low, mut high) = (decimal(from), decimal(to));
    if here < low || here > high {
        // Twice as far as the value, so that it does not stand at the edge.
        let far = here.add(here).ok()?;
        low = low.min(far).max(decimal(put.input.min));
        high = high.max(far).min(decimal(put.input.max));
    }
    let step = high.sub(low).ok()?.div(Rational::from_int(STEPS)).ok()?;
    let mut x: Vec<Rational> = (0..=STEPS)
        .filter_map(|k| low.add(step.mul(Rational::from_int(k)).ok()?).ok())
        .collect();
    if !x.contains(&here) {
        x.push(here);
        x.sort_unstable();
    }
    let runs: Vec<Option<Ran>> = x.iter().map(|v| at(run, over, *v)).collect();
    let value = |key: &str, r: &Option<Ran>| Some(r.as_ref()?.output(key)?.value);
    let lines = of
        .iter()
        .map(|key| (*key, runs.iter().map(|r| value(key, r)).collect()))
        .collect();
    Some(Sweep {
        over,
        x,
        lines,
        here,
    })
}
