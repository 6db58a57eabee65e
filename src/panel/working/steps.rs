//! Steps along time, of weights and of least squares.

use super::{again, put, Sheet};
use crate::catalogue::{Record, Value};
use crate::panel::answer::years;
use crate::panel::places::TERMS;
use crate::panel::question::Measure;
use crate::stats::{compound_annual_rate, log_points, percent_change, sum, Undefined};
use crate::words::{rounded, Words};

const CHANGE: Words = Words("变化", "Change");
const PERCENT: Words = Words("相对变化（%）", "Percent change");
const YEARLY: Words = Words("年均变化率（复合，%）", "Compound yearly rate, %");
const POINTS: Words = Words("年均变化（对数点）", "Yearly change, log points");
const SHARE: Words = Words("占权数的份额（%）", "Share of the weights, %");
const FITTED: Words = Words("拟合值", "Fitted value");
const RESIDUAL: Words = Words("残差", "Residual");

impl Sheet<'_> {
    /// Quotients at both ends, and the two values as they are put in.
    fn both(&mut self, measure: &Measure) -> Option<(f64, f64, String, String)> {
        let (from, to) = self.answer.question.ends();
        for end in [from, to] {
            self.quotient(measure, self.period(end), true);
        }
        let (a, b) = (self.cell("from")?, self.cell("to")?);
        Some((a, b, self.value(measure, a), self.value(measure, b)))
    }

    /// Difference, percent, yearly rate, and the ranks at both ends.
    pub(super) fn change(&mut self, measure: &Measure) {
        let Some((a, b, before, after)) = self.both(measure) else {
            return;
        };
        self.line(self.say(CHANGE), &format!("{after} − {before}"), b - a);
        let formula = format!("({after} − {before}) ÷ {before} × 100");
        self.step(PERCENT, &formula, percent_change(a, b));
        let (from, to) = self.answer.question.ends();
        let years = years(from, to);
        let rate = years
            .ok_or(Undefined::NoTime)
            .and_then(|years| compound_annual_rate(a, b, years));
        let time = years.map(rounded).unwrap_or_default();
        let formula = format!("(({after} ÷ {before})^(1 ÷ {time}) − 1) × 100");
        self.step(YEARLY, &formula, rate);
        for (end, cell) in [(from, "from"), (to, "to")] {
            self.rank(cell, end);
        }
    }

    /// The rate that convergence is about.
    pub(super) fn convergence(&mut self, measure: &Measure) {
        let Some((a, b, before, after)) = self.both(measure) else {
            return;
        };
        let (from, to) = self.answer.question.ends();
        let Some(years) = years(from, to) else { return };
        let formula = format!("100 × ln({after} ÷ {before}) ÷ {}", rounded(years));
        self.step(
            POINTS,
            &formula,
            log_points(a, b).map(|points| points / years),
        );
    }

    /// A line, or why there is no result.
    fn step(&mut self, what: Words, formula: &str, result: Result<f64, Undefined>) {
        let what = self.say(what);
        match result {
            Ok(result) => self.line(what, formula, result),
            Err(reason) => self.without(what, reason),
        }
    }

    /// How much a place counts in a weighted mean.
    pub(super) fn share(&mut self) {
        let Some(own) = self.cell("weight") else {
            return;
        };
        let weight = |record: &Record| super::cell(record, "weight");
        let all: Vec<f64> = self
            .answer
            .rows
            .iter()
            .filter_map(|r| weight(&r.cells))
            .collect();
        let all = sum(&all);
        if all.abs() > 0.0 {
            let formula = format!("{} ÷ {} × 100", put(own), put(all));
            self.line(self.say(SHARE), &formula, 100.0 * own / all);
        }
    }

    /// What the equation gives, and what it leaves.
    pub(super) fn regression(&mut self, measure: &Measure, on: &[Measure], at: usize) {
        self.quotient(measure, at, false);
        for one in on {
            self.quotient(one, at, false);
        }
        let (Some(y), Some(fitted)) = (self.cell("y"), self.cell("fitted")) else {
            return;
        };
        let Some(mut formula) = self.coefficient("intercept").map(rounded) else {
            return;
        };
        for (name, one) in TERMS.iter().zip(on) {
            // A column that depends on others has no coefficient.
            let both = self.coefficient(name).zip(self.cell(name));
            let Some((slope, x)) = both else { continue };
            let x = self.value(one, x);
            formula.push_str(&format!(" + {} × {x}", again(slope)));
        }
        self.line(self.say(FITTED), &formula, fitted);
        let formula = format!("{} − {}", self.value(measure, y), again(fitted));
        self.line(self.say(RESIDUAL), &formula, y - fitted);
    }

    fn coefficient(&self, name: &str) -> Option<f64> {
        let record = self.record("ordinary_least_squares")?;
        let Some(Value::Rows(terms)) = record.get("terms") else {
            return None;
        };
        let is = |t: &&Record| matches!(t.get("name"), Some(Value::Word(w)) if w == name);
        super::cell(terms.iter().find(is)?, "coefficient")
    }
}
