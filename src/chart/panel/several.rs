//! Plots of answers that put several places, periods or measures together.

use super::rows::{axis, cell, named, place};
use super::{groups, words, Drawn};
use crate::catalogue::{Record, Value};
use crate::chart::dense::{Axis, Layer, PlotSpec};
use crate::panel::{Measure, Question, Row};

/// Lines that can still be followed with the eye.
const LINES: usize = 12;
/// Values far out beside which the name stands.
const NAMED: usize = 10;

/// A part of a record as a number; a gap where it has no value.
fn number(record: &Record, name: &str) -> f64 {
    match record.get(name) {
        Some(Value::Number(n)) => *n,
        _ => f64::NAN,
    }
}

fn numbers(row: &Row, name: &str) -> Vec<f64> {
    match row.cells.get(name) {
        Some(Value::Numbers(list)) => list.clone(),
        _ => Vec::new(),
    }
}

impl Drawn<'_> {
    /// Periods along an axis: their places and the axis, by number where all are
    /// numbers and else by name.
    fn periods(&self) -> (Vec<f64>, Axis) {
        let periods = self.panel.periods();
        let label = self.say(words::PERIOD);
        let parsed: Option<Vec<f64>> = periods
            .iter()
            .map(|p| p.parse::<f64>().ok().filter(|v| v.is_finite()))
            .collect();
        match parsed {
            Some(numbers) => {
                let whole = numbers
                    .iter()
                    .all(|v| libm::trunc(*v).to_bits() == v.to_bits());
                let axis = Axis {
                    whole,
                    ..axis(label)
                };
                (numbers, axis)
            }
            None => (
                (0..periods.len()).map(place).collect(),
                Axis {
                    label,
                    ..named(periods.to_vec())
                },
            ),
        }
    }

    /// The groups, then the places without one; all together where there are none.
    fn everyone(&self) -> Vec<(String, Vec<usize>)> {
        let mut all = self.grouped();
        let apart = |(_, r): &(usize, &&Row)| groups::name_of(self.panel, r).is_none();
        let rest = self.rows.iter().enumerate().filter(apart).map(|(i, _)| i);
        let rest: Vec<usize> = rest.collect();
        if !rest.is_empty() {
            let name = if all.is_empty() {
                words::ALL
            } else {
                words::NO_GROUP
            };
            all.push((self.say(name), rest));
        }
        all
    }

    /// Places whose ranks moved most; all where they are few.
    fn movers(&self) -> Vec<&Row> {
        let mut rows: Vec<&Row> = self.rows.to_vec();
        if rows.len() > LINES {
            let far = |r: &Row| libm::fabs(cell(r, "moved"));
            rows.sort_by(|a, b| far(b).total_cmp(&far(a)));
            rows.truncate(LINES);
        }
        rows
    }

    /// What a plot leaves out; empty where it shows everything.
    pub(super) fn note(&self) -> String {
        let all = match &self.answer.question {
            Question::Ranks { .. } => self.rows.len(),
            Question::Series { places, .. } => places.len(),
            _ => 0,
        };
        let words = match &self.answer.question {
            Question::Ranks { .. } => words::MOVERS,
            _ => words::FIRST,
        };
        if all <= LINES {
            return String::new();
        }
        let rest = (all - LINES).to_string();
        let said = self.say(words).replace("{0}", &LINES.to_string());
        said.replace("{1}", &rest)
    }

    /// A line a row of numbers, with the name where each ends.
    fn named_lines(&self, x: &[f64], lines: Vec<(String, Vec<f64>)>) -> Vec<Layer> {
        let (mut px, mut py, mut names, mut labelled) = (vec![], vec![], vec![], vec![]);
        for (name, y) in &lines {
            let known = y.iter().rposition(|v| v.is_finite());
            for (at, (x, y)) in x.iter().zip(y).enumerate() {
                if known == Some(at) {
                    labelled.push(px.len());
                }
                px.push(*x);
                py.push(*y);
                names.push(name.clone());
            }
        }
        let line = |(_, y): (String, Vec<f64>)| Layer::Line {
            x: x.to_vec(),
            y,
            name: String::new(),
        };
        let mut layers: Vec<Layer> = lines.into_iter().map(line).collect();
        layers.push(Layer::Points {
            x: px,
            y: py,
            name: String::new(),
            names,
            labelled,
        });
        layers
    }

    fn named_row(&self, row: &Row) -> String {
        let place = self.panel.places().get(row.place);
        place.map_or_else(String::new, |p| p.name.get(self.lang).to_owned())
    }

    /// Ranks over time, the first on top.
    pub(super) fn rank_lines(&self) -> PlotSpec {
        let (from, to) = self.ends();
        let periods = self.panel.periods();
        let at = |label: &str| periods.iter().position(|p| p == label).unwrap_or_default();
        let (all, x) = self.periods();
        let span = all.get(at(&from)..=at(&to)).unwrap_or_default();
        let rows = self.movers();
        let worst = rows.iter().map(|r| cell(r, "worst")).fold(1.0, f64::max);
        let lines = rows
            .iter()
            .map(|r| (self.named_row(r), numbers(r, "ranks")));
        PlotSpec {
            x,
            y: Axis {
                down: true,
                whole: true,
                domain: Some((0.5, worst + 0.5)),
                ..axis(self.say(words::RANK))
            },
            layers: self.named_lines(span, lines.collect()),
        }
    }

    /// Values of some places over time, or the middle of all.
    pub(super) fn series_lines(&self, places: &[String]) -> PlotSpec {
        let (x, across) = self.periods();
        let layers = if places.is_empty() {
            self.middle(&x)
        } else {
            self.named_lines(&x, self.some(places))
        };
        PlotSpec {
            x: across,
            y: axis(self.measure()),
            layers,
        }
    }

    /// A line for each place asked for, with gaps where it has no value.
    fn some(&self, places: &[String]) -> Vec<(String, Vec<f64>)> {
        let Some(measure) = self.answer.question.measure() else {
            return Vec::new();
        };
        let line = |id: &String| {
            let at = self.panel.places().iter().position(|p| &p.id == id)?;
            let value = |t| measure.at(self.panel, at, t).unwrap_or(f64::NAN);
            let name = self.panel.places().get(at)?.name.get(self.lang).to_owned();
            Some((name, (0..self.panel.periods().len()).map(value).collect()))
        };
        places.iter().take(LINES).filter_map(line).collect()
    }

    /// Median and quartiles of all places, period by period.
    fn middle(&self, x: &[f64]) -> Vec<Layer> {
        let column = |name: &str| -> Vec<f64> {
            let all = self.answer.summaries.iter();
            all.map(|s| number(&s.cells, name)).collect()
        };
        let line = |name: &str, words| Layer::Line {
            x: x.to_vec(),
            y: column(name),
            name: self.say(words),
        };
        let mut layers = vec![
            Layer::Band {
                x: x.to_vec(),
                low: column("lower"),
                high: column("upper"),
                name: self.say(words::HALF),
            },
            line("median", words::MEDIAN),
        ];
        let pooled = self
            .answer
            .question
            .measure()
            .is_some_and(|m| m.per.is_some());
        if pooled {
            layers.push(line("pooled", words::POOLED));
        }
        layers
    }

    /// What a regression leaves, by what it gives.
    pub(super) fn residuals(&self) -> PlotSpec {
        let (x, y) = (self.column("fitted"), self.column("residual"));
        let mut labelled: Vec<usize> = (0..y.len()).filter(|i| y[*i].is_finite()).collect();
        labelled.sort_by(|a, b| libm::fabs(y[*b]).total_cmp(&libm::fabs(y[*a])));
        labelled.truncate(NAMED / 2);
        labelled.sort_unstable();
        let known = x.iter().copied().filter(|v| v.is_finite());
        let ends = vec![
            known.clone().fold(f64::INFINITY, f64::min),
            known.fold(f64::NEG_INFINITY, f64::max),
        ];
        PlotSpec {
            x: axis(format!("{} · {}", self.measure(), self.say(words::FITTED))),
            y: axis(self.say(words::RESIDUAL)),
            layers: vec![
                Layer::Line {
                    x: ends,
                    y: vec![0.0, 0.0],
                    name: String::new(),
                },
                Layer::Points {
                    x,
                    y,
                    name: String::new(),
                    names: self.names(),
                    labelled,
                },
            ],
        }
    }

    /// Points in their groups with the fences across, and the names of those beyond.
    pub(super) fn far_strip(&self) -> PlotSpec {
        let everyone = self.everyone();
        let mut spec = self.strip_of(&everyone);
        let order: Vec<usize> = everyone.iter().flat_map(|(_, rows)| rows.clone()).collect();
        let row = |k: &usize| order.get(*k).and_then(|i| self.rows.get(*i));
        let flagged = |k: &usize| {
            let flag = row(k).and_then(|r| r.cells.get("flagged"));
            matches!(flag, Some(Value::Word(w)) if w != "none")
        };
        let far = |k: &usize| row(k).map_or(0.0, |r| libm::fabs(cell(r, "robust")));
        let mut beyond: Vec<usize> = (0..order.len()).filter(flagged).collect();
        beyond.sort_by(|a, b| far(b).total_cmp(&far(a)));
        beyond.truncate(NAMED);
        beyond.sort_unstable();
        if let Some(Layer::Points { labelled, .. }) = spec.layers.first_mut() {
            *labelled = beyond;
        }
        let last = place(everyone.len()) - 0.5;
        for (name, words) in [("low", words::LOW_FENCE), ("high", words::HIGH_FENCE)] {
            let fence = self
                .result("tukey_fences")
                .map_or(f64::NAN, |r| number(r, name));
            if fence.is_finite() {
                spec.layers.push(Layer::Line {
                    x: vec![-0.5, last],
                    y: vec![fence, fence],
                    name: self.say(words),
                });
            }
        }
        spec
    }

    /// Boxes of everyone, in groups where there are some.
    pub(super) fn far_boxes(&self) -> PlotSpec {
        self.boxes_of(self.everyone())
    }

    /// Both means, of all and of each group.
    pub(super) fn means(&self) -> PlotSpec {
        let all = &self.answer.summaries;
        let name = |group: &Option<String>| {
            let whole = || self.say(words::ALL);
            group.clone().unwrap_or_else(whole)
        };
        let layer = |field: &str, words| Layer::Columns {
            y: all.iter().map(|s| number(&s.cells, field)).collect(),
            name: self.say(words),
        };
        let mut layers = Vec::new();
        if all.iter().any(|s| s.cells.get("weighted").is_some()) {
            layers.push(layer("weighted", words::WEIGHTED));
        }
        layers.push(layer("mean", words::MEAN));
        PlotSpec {
            x: named(all.iter().map(|s| name(&s.group)).collect()),
            y: Axis {
                zero: true,
                ..axis(self.measure())
            },
            layers,
        }
    }

    /// Standard scores of a place and of its nearest, the place itself on top.
    pub(super) fn scores(&self, by: &[Measure]) -> PlotSpec {
        let rows: Vec<&&Row> = self.rows.iter().rev().collect();
        let names = rows.iter().map(|r| self.named_row(r)).collect();
        PlotSpec {
            x: named(by.iter().map(|m| self.name(m)).collect()),
            y: named(names),
            layers: vec![Layer::Cells {
                values: rows.iter().flat_map(|r| numbers(r, "z")).collect(),
                name: self.say(words::SCORE),
            }],
        }
    }

    /// The distance of each of the nearest.
    pub(super) fn distances(&self) -> PlotSpec {
        let nearest = self.rows.get(1..).unwrap_or_default();
        PlotSpec {
            x: named(nearest.iter().map(|r| self.named_row(r)).collect()),
            y: Axis {
                zero: true,
                ..axis(self.say(words::DISTANCE))
            },
            layers: vec![Layer::Columns {
                y: nearest.iter().map(|r| cell(r, "distance")).collect(),
                name: String::new(),
            }],
        }
    }
}
