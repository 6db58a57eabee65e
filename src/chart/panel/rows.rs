//! What each kind of plot draws of an answer's rows.

use std::rc::Rc;

use super::{words, Drawn};
use crate::catalogue::{call, Arg, Record, Value};
use crate::chart::axis::Spacing;
use crate::chart::dense::{histogram_within, Axis, Extent, Layer, PlotSpec};
use crate::panel::{Measure, Question, Row};
use crate::words::{Text, Words};

/// Points beyond the outer limits beside which the name stands.
const NAMED: usize = 5;
/// About so many bars has a histogram.
const BARS: u32 = 24;
pub(super) fn axis(label: impl Into<String>) -> Axis {
    Axis {
        label: label.into(),
        ..Axis::default()
    }
}

pub(super) fn named(names: Vec<String>) -> Axis {
    Axis {
        names,
        ..Axis::default()
    }
}

/// A part of a row as a number; a gap where it has no value.
pub(super) fn cell(row: &Row, name: &str) -> f64 {
    match row.cells.get(name) {
        Some(Value::Number(n)) => *n,
        #[allow(clippy::cast_precision_loss)]
        Some(Value::Whole(n)) => *n as f64,
        _ => f64::NAN,
    }
}

pub(super) fn list(record: Option<&Record>, name: &str) -> Vec<f64> {
    match record.and_then(|r| r.get(name)) {
        Some(Value::Numbers(n)) => n.clone(),
        Some(Value::Cells(c)) => c.iter().map(|v| v.unwrap_or(f64::NAN)).collect(),
        _ => Vec::new(),
    }
}

/// Numbers below which given shares of a list lie.
pub(super) fn quantiles(values: &[f64], shares: &[f64]) -> Vec<f64> {
    let numbers = |l: &[f64]| Arg::Numbers(Rc::new(l.to_vec()));
    let options = [("values", values), ("probabilities", shares)];
    let options = options.map(|(n, l)| (n.to_owned(), numbers(l)));
    list(call("quantiles", options.to_vec()).ok().as_ref(), "values")
}

#[allow(clippy::cast_precision_loss)]
pub(super) fn place(at: usize) -> f64 {
    at as f64
}

impl Drawn<'_> {
    pub(super) fn say(&self, words: Words) -> String {
        words.get(self.lang).to_owned()
    }

    fn text(&self, text: &Text) -> String {
        text.get(self.lang).to_owned()
    }

    pub(super) fn name(&self, measure: &Measure) -> String {
        self.text(&measure.name(self.panel))
    }

    /// The measure that the question is about.
    pub(super) fn measure(&self) -> String {
        match &self.answer.question {
            Question::Peers { .. } => self.say(words::SCORE),
            Question::Funnel { events, sizes, .. } => self.name(&Measure {
                of: events.clone(),
                per: Some(sizes.clone()),
            }),
            question => question.measure().map(|m| self.name(m)).unwrap_or_default(),
        }
    }

    /// The earlier and the later period of a question about two.
    pub(super) fn ends(&self) -> (String, String) {
        let (from, to) = self.answer.question.ends();
        let own = |p: Option<&str>| p.unwrap_or_default().to_owned();
        (own(from), own(to))
    }

    pub(super) fn column(&self, name: &str) -> Vec<f64> {
        self.rows.iter().map(|r| cell(r, name)).collect()
    }

    pub(super) fn names(&self) -> Vec<String> {
        let name = |r: &&Row| {
            let place = self.panel.places().get(r.place);
            place.map(|p| self.text(&p.name)).unwrap_or_default()
        };
        self.rows.iter().map(name).collect()
    }

    pub(super) fn result(&self, id: &str) -> Option<&Record> {
        let found = self.answer.results.iter().find(|(i, _)| *i == id);
        found.map(|(_, r)| r)
    }

    /// What a histogram counts: values, or how far they moved.
    fn counted(&self) -> (Vec<f64>, String) {
        match &self.answer.question {
            Question::Change { .. } => {
                let label = format!("{} · {}", self.measure(), self.say(words::DIFFERENCE));
                (self.column("difference"), label)
            }
            _ => (self.column("value"), self.measure()),
        }
    }

    /// The range that all small multiples count in.
    pub(super) fn range(&self, kind: super::PanelKind) -> Option<(f64, f64)> {
        let (low, high) = Extent::of(&self.counted().0).range;
        (kind == super::PanelKind::Histogram && low <= high).then_some((low, high))
    }

    pub(super) fn histogram(&self) -> PlotSpec {
        let (values, label) = self.counted();
        let own = Extent::of(&values).range;
        let (from, to, y) = histogram_within(&values, self.whole.unwrap_or(own), BARS);
        PlotSpec {
            x: axis(label),
            y: Axis {
                zero: true,
                whole: true,
                ..axis(self.say(words::PLACES))
            },
            layers: vec![Layer::Bars {
                from,
                to,
                y,
                name: String::new(),
            }],
        }
    }

    /// Every place by the share of places that lie below it.
    pub(super) fn quantiles(&self) -> PlotSpec {
        let values = self.column("value");
        let mut order: Vec<usize> = (0..values.len()).collect();
        let at = |i: &usize| values.get(*i).copied().unwrap_or(f64::NAN);
        order.sort_by(|a, b| at(a).total_cmp(&at(b)));
        let all = place(values.len());
        let names = self.names();
        PlotSpec {
            x: Axis {
                domain: Some((0.0, 1.0)),
                ..axis(self.say(words::SHARE))
            },
            y: axis(self.measure()),
            layers: vec![Layer::Points {
                x: (0..order.len()).map(|k| (place(k) + 0.5) / all).collect(),
                y: order.iter().map(at).collect(),
                name: String::new(),
                names: order
                    .iter()
                    .filter_map(|i| names.get(*i).cloned())
                    .collect(),
                labelled: Vec::new(),
            }],
        }
    }

    pub(super) fn lorenz(&self) -> PlotSpec {
        let record = self.result("lorenz");
        let share = |label: Words| Axis {
            domain: Some((0.0, 1.0)),
            ..axis(self.say(label))
        };
        let line = |x: Vec<f64>, y: Vec<f64>, name: Words| Layer::Line {
            x,
            y,
            name: self.say(name),
        };
        PlotSpec {
            x: share(words::SHARE_LOWEST),
            y: share(words::SHARE_TOTAL),
            layers: vec![
                line(list(record, "people"), list(record, "total"), words::CURVE),
                line(vec![0.0, 1.0], vec![0.0, 1.0], words::EQUAL),
            ],
        }
    }

    /// The rows that lie furthest beyond the outer limits.
    fn furthest_out(&self) -> Vec<usize> {
        let beyond = |(i, row): (usize, &&Row)| {
            let value = cell(row, "value");
            let by = (value - cell(row, "high998")).max(cell(row, "low998") - value);
            (by > 0.0).then_some((i, by))
        };
        let mut out: Vec<(usize, f64)> = self.rows.iter().enumerate().filter_map(beyond).collect();
        out.sort_by(|a, b| b.1.total_cmp(&a.1));
        out.into_iter().take(NAMED).map(|(i, _)| i).collect()
    }

    pub(super) fn funnel(&self) -> PlotSpec {
        let size = self.column("size");
        let at = |i: &usize| size.get(*i).copied().unwrap_or(f64::NAN);
        let mut order: Vec<usize> = (0..size.len()).collect();
        order.sort_by(|a, b| at(a).total_cmp(&at(b)));
        let x: Vec<f64> = order.iter().map(at).collect();
        let sorted = |name: &str| -> Vec<f64> {
            let all = self.column(name);
            let of = |i: &usize| all.get(*i).copied().unwrap_or(f64::NAN);
            order.iter().map(of).collect()
        };
        let band = |low: &str, high: &str, name: Words| Layer::Band {
            x: x.clone(),
            low: sorted(low),
            high: sorted(high),
            name: self.say(name),
        };
        let target = match self.result("funnel_limits").and_then(|r| r.get("target")) {
            Some(Value::Number(n)) => *n,
            _ => f64::NAN,
        };
        let ends = [x.first(), x.last()].map(|v| v.copied().unwrap_or(f64::NAN));
        let labelled = self.furthest_out();
        let positive = Extent::of(&size).range.0 > 0.0;
        let sizes = match &self.answer.question {
            Question::Funnel { sizes, .. } => self.name(&Measure {
                of: sizes.clone(),
                per: None,
            }),
            _ => String::new(),
        };
        PlotSpec {
            x: Axis {
                spacing: if positive {
                    Spacing::Log
                } else {
                    Spacing::Linear
                },
                ..axis(sizes)
            },
            y: Axis {
                zero: true,
                ..axis(self.measure())
            },
            layers: vec![
                band("low998", "high998", words::LIMITS),
                band("low95", "high95", words::INNER),
                Layer::Points {
                    x: size.clone(),
                    y: self.column("value"),
                    name: String::new(),
                    names: self.names(),
                    labelled,
                },
                Layer::Line {
                    x: ends.to_vec(),
                    y: vec![target, target],
                    name: self.say(words::OVERALL),
                },
            ],
        }
    }
}
