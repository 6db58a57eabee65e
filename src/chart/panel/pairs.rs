//! Plots of two numbers a place, of groups, and of periods.

use super::rows::{axis, cell, named, place, quantiles};
use super::{fit, groups, words, Drawn};
use crate::chart::axis::Spacing;
use crate::chart::dense::{Axis, Extent, Layer, PlotSpec};
use crate::panel::{Force, Measure, Question, Row};

/// Points beside which a name stands: those that lie furthest out.
const NAMED: usize = 5;

/// The numbers of the points that lie furthest from the middle, for the ranges
/// of both measures.
fn furthest(x: &[f64], y: &[f64]) -> Vec<usize> {
    let away = |list: &[f64]| -> Vec<f64> {
        let (low, high) = Extent::of(list).range;
        let (middle, half) = (f64::midpoint(low, high), (high - low) / 2.0);
        let part = |v: &f64| libm::fabs(v - middle) / half;
        list.iter().map(part).collect()
    };
    let (x, y) = (away(x), away(y));
    let mut order: Vec<(usize, f64)> = x
        .iter()
        .zip(&y)
        .map(|(a, b)| a.max(*b))
        .enumerate()
        .collect();
    order.retain(|(_, d)| d.is_finite());
    order.sort_by(|a, b| b.1.total_cmp(&a.1));
    order.into_iter().take(NAMED).map(|(i, _)| i).collect()
}

impl Drawn<'_> {
    /// The groups by name, and of each the numbers of its rows.
    pub(super) fn grouped(&self) -> Vec<(String, Vec<usize>)> {
        let of = |name: &str| {
            let rows = self.rows.iter().enumerate();
            let own = rows.filter(|(_, r)| groups::name_of(self.panel, r) == Some(name));
            own.map(|(i, _)| i).collect()
        };
        let all = groups::names(self.panel, &self.answer.rows);
        all.into_iter().map(|n| (n.to_owned(), of(n))).collect()
    }

    /// What the points of a scatter are held against: a fit, or the line of no change.
    fn compared(&self, x: &[f64], y: &[f64]) -> Vec<Layer> {
        match &self.answer.question {
            Question::Change { .. } => {
                let (a, b) = (Extent::of(x).range, Extent::of(y).range);
                let ends = vec![a.0.max(b.0), a.1.min(b.1)];
                let meets = matches!(ends.as_slice(), [a, b] if a < b);
                let same = Layer::Line {
                    x: ends.clone(),
                    y: ends,
                    name: self.say(words::SAME),
                };
                if meets {
                    vec![same]
                } else {
                    Vec::new()
                }
            }
            Question::Convergence { .. } => fit::fitted(x, y, Spacing::Log, self.lang),
            // Its errors are robust, those of the band are not.
            Question::Regression { .. } => fit::fitted(x, y, Spacing::Linear, self.lang)
                .into_iter()
                .filter(|layer| matches!(layer, Layer::Line { .. }))
                .collect(),
            _ => fit::fitted(x, y, Spacing::Linear, self.lang),
        }
    }

    /// A point a place; a fit and its band, or the line of no change.
    pub(super) fn scatter(&self) -> PlotSpec {
        let (from, to) = self.ends();
        let between = |when: &str| format!("{} · {when}", self.measure());
        let (x, y, across, upright) = match &self.answer.question {
            Question::Correlation { with, .. } => ("x", "y", self.measure(), self.name(with)),
            Question::Regression { on, .. } => {
                let on = on.first().map(|m| self.name(m));
                ("x1", "y", on.unwrap_or_default(), self.measure())
            }
            Question::Convergence { .. } => (
                "from",
                "yearly",
                format!("{} · {}", between(&from), self.say(words::STARTED)),
                self.say(words::YEARLY),
            ),
            _ => ("from", "to", between(&from), between(&to)),
        };
        let (x, y) = (self.column(x), self.column(y));
        let mut labelled = furthest(&x, &y);
        labelled.sort_unstable();
        let mut layers = self.compared(&x, &y);
        // Above the band, below the line.
        let above = layers.len().saturating_sub(1);
        layers.insert(
            above,
            Layer::Points {
                x,
                y,
                name: String::new(),
                names: self.names(),
                labelled,
            },
        );
        // Convergence is a matter of logarithms.
        let converging = matches!(self.answer.question, Question::Convergence { .. });
        let spacing = if converging {
            Spacing::Log
        } else {
            Spacing::Linear
        };
        PlotSpec {
            x: Axis {
                spacing,
                ..axis(across)
            },
            y: axis(upright),
            layers,
        }
    }

    /// Each group's points beside one another, in the order of the rows.
    pub(super) fn strip(&self) -> PlotSpec {
        self.strip_of(&self.grouped())
    }

    /// The points of some groups beside one another.
    pub(super) fn strip_of(&self, grouped: &[(String, Vec<usize>)]) -> PlotSpec {
        let values = self.column("value");
        let all = self.names();
        let (mut x, mut y, mut names) = (Vec::new(), Vec::new(), Vec::new());
        for (g, (_, rows)) in grouped.iter().enumerate() {
            for i in rows {
                // The golden ratio spreads any count evenly.
                let beside = libm::fmod(place(*i) * 0.618_033_988_7, 1.0);
                x.push(place(g) + (beside - 0.5) * 0.6);
                y.push(values.get(*i).copied().unwrap_or(f64::NAN));
                names.push(all.get(*i).cloned().unwrap_or_default());
            }
        }
        PlotSpec {
            x: named(grouped.iter().map(|(n, _)| n.clone()).collect()),
            y: axis(self.measure()),
            layers: vec![Layer::Points {
                x,
                y,
                name: String::new(),
                names,
                labelled: Vec::new(),
            }],
        }
    }

    pub(super) fn boxes(&self) -> PlotSpec {
        self.boxes_of(self.grouped())
    }

    /// Five numbers of each of some groups.
    pub(super) fn boxes_of(&self, grouped: Vec<(String, Vec<usize>)>) -> PlotSpec {
        let values = self.column("value");
        let five = grouped.iter().map(|(_, rows)| {
            let own: Vec<f64> = rows
                .iter()
                .filter_map(|i| values.get(*i).copied())
                .collect();
            let found = quantiles(&own, &[0.0, 0.25, 0.5, 0.75, 1.0]);
            <[f64; 5]>::try_from(found).unwrap_or([f64::NAN; 5])
        });
        let five = five.collect();
        PlotSpec {
            x: named(grouped.into_iter().map(|(n, _)| n).collect()),
            y: axis(self.measure()),
            layers: vec![Layer::Boxes {
                five,
                name: String::new(),
            }],
        }
    }

    /// The mean of some places at a period; a gap where none has a value.
    fn mean_at(&self, measure: &Measure, places: &[usize], period: usize) -> f64 {
        let known = places
            .iter()
            .filter_map(|p| measure.at(self.panel, *p, period).ok());
        fit::mean(&known.collect::<Vec<_>>()).unwrap_or(f64::NAN)
    }

    /// The places of some rows.
    fn places(&self, rows: &[usize]) -> Vec<usize> {
        let place = |i: &usize| self.rows.get(*i).map(|r| r.place);
        rows.iter().filter_map(place).collect()
    }

    /// The groups' means, period by period.
    pub(super) fn cells(&self) -> PlotSpec {
        let grouped = self.grouped();
        let periods = self.panel.periods();
        let mut values = Vec::new();
        if let Question::Distribution { measure, .. } = &self.answer.question {
            for (_, rows) in &grouped {
                let places = self.places(rows);
                values.extend((0..periods.len()).map(|t| self.mean_at(measure, &places, t)));
            }
        }
        PlotSpec {
            x: Axis {
                label: self.say(words::PERIOD),
                ..named(periods.to_vec())
            },
            y: named(grouped.into_iter().map(|(n, _)| n).collect()),
            layers: vec![Layer::Cells {
                values,
                name: format!("{} · {}", self.measure(), self.say(words::MEAN)),
            }],
        }
    }

    /// The groups' means before and after, side by side.
    pub(super) fn columns(&self) -> PlotSpec {
        let grouped = self.grouped();
        let (from, to) = self.ends();
        let layer = |name: &str, when: String| {
            let all = self.column(name);
            let mean = |(_, rows): &(String, Vec<usize>)| {
                let own = rows.iter().filter_map(|i| all.get(*i).copied());
                fit::mean(&own.collect::<Vec<_>>()).unwrap_or(f64::NAN)
            };
            Layer::Columns {
                y: grouped.iter().map(mean).collect(),
                name: when,
            }
        };
        let layers = vec![layer("from", from), layer("to", to)];
        PlotSpec {
            y: Axis {
                zero: true,
                ..axis(format!("{} · {}", self.measure(), self.say(words::MEAN)))
            },
            x: named(grouped.into_iter().map(|(n, _)| n).collect()),
            layers,
        }
    }

    pub(super) fn slope(&self) -> PlotSpec {
        let (from, to) = self.ends();
        let (before, after) = (self.column("from"), self.column("to"));
        let at = |x: f64| vec![x; before.len()];
        let last = after.iter().enumerate().map(|(i, _)| i).collect();
        PlotSpec {
            x: named(vec![from, to]),
            y: axis(self.measure()),
            layers: vec![
                Layer::Segments {
                    from: (at(0.0), before.clone()),
                    to: (at(1.0), after.clone()),
                    name: String::new(),
                },
                Layer::Points {
                    x: at(0.0),
                    y: before.clone(),
                    name: String::new(),
                    names: self.names(),
                    labelled: Vec::new(),
                },
                Layer::Points {
                    x: at(1.0),
                    y: after,
                    name: String::new(),
                    names: self.names(),
                    labelled: last,
                },
            ],
        }
    }

    /// A row a place, by the later value.
    pub(super) fn dumbbell(&self) -> PlotSpec {
        let (from, to) = self.ends();
        let mut order: Vec<&&Row> = self.rows.iter().collect();
        order.sort_by(|a, b| cell(a, "to").total_cmp(&cell(b, "to")));
        let column = |name: &str| -> Vec<f64> { order.iter().map(|r| cell(r, name)).collect() };
        let rows: Vec<f64> = (0..order.len()).map(place).collect();
        let name = |r: &&&Row| {
            let place = self.panel.places().get(r.place);
            place
                .map(|p| p.name.get(self.lang).to_owned())
                .unwrap_or_default()
        };
        let names: Vec<String> = order.iter().map(name).collect();
        let ends = |part: &str, when: String| Layer::Points {
            x: column(part),
            y: rows.clone(),
            name: when,
            names: names.clone(),
            labelled: Vec::new(),
        };
        PlotSpec {
            x: axis(self.measure()),
            layers: vec![
                Layer::Segments {
                    from: (column("from"), rows.clone()),
                    to: (column("to"), rows.clone()),
                    name: String::new(),
                },
                ends("from", from),
                ends("to", to),
            ],
            y: named(names),
        }
    }

    /// Values over time: one place's, or the means with and without a measure.
    pub(super) fn lines(&self) -> PlotSpec {
        let y = axis(self.measure());
        if let Question::Effect { measure, force } = &self.answer.question {
            return self.with_and_without(measure, force, y);
        }
        let (x, values) = (self.column("period"), self.column("value"));
        PlotSpec {
            x: axis(self.say(words::PERIOD)),
            y,
            layers: vec![
                Layer::Line {
                    x: x.clone(),
                    y: values.clone(),
                    name: String::new(),
                },
                Layer::Points {
                    x,
                    y: values,
                    name: String::new(),
                    names: Vec::new(),
                    labelled: Vec::new(),
                },
            ],
        }
    }

    fn with_and_without(&self, measure: &Measure, force: &Force, y: Axis) -> PlotSpec {
        let periods = self.panel.periods();
        let forced = force.ever(self.panel);
        let ever = |p: &usize| forced.get(*p).copied().unwrap_or(false);
        let all: Vec<usize> = self.rows.iter().map(|r| r.place).collect();
        let (with, without): (Vec<usize>, Vec<usize>) = all.into_iter().partition(ever);
        let layer = |places: &[usize], name: crate::words::Words| Layer::Line {
            x: (0..periods.len()).map(place).collect(),
            y: (0..periods.len())
                .map(|t| self.mean_at(measure, places, t))
                .collect(),
            name: self.say(name),
        };
        PlotSpec {
            x: Axis {
                label: self.say(words::PERIOD),
                ..named(periods.to_vec())
            },
            y,
            layers: vec![layer(&with, words::UNDER), layer(&without, words::WITHOUT)],
        }
    }
}
