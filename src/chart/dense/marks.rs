//! The few marks of a plot, each drawn and found for itself.

use super::place::{Placed, RADIUS, STROKE};
use crate::chart::bars::filled;
use crate::chart::palette::Role;
use crate::chart::rows::Fill;
use crate::chart::scene::{Dash, Item, Mark, Shape};

/// Places across and upright.
type Pair = (Vec<f64>, Vec<f64>);

/// How much of the room between two names columns take together.
const TOGETHER: f64 = 0.76;

/// How columns of a series among others are filled: never by colour alone.
pub(super) fn fill(nth: usize) -> Fill {
    let fills = [Fill::Full, Fill::Outline, Fill::Hatched];
    fills.get(nth % 3).copied().unwrap_or(Fill::Full)
}

impl Placed {
    pub(super) fn points(
        &mut self,
        (x, y): (&[f64], &[f64]),
        layer: usize,
        shape: Shape,
        role: Role,
    ) {
        for (k, (vx, vy)) in x.iter().zip(y).enumerate() {
            let at = (self.x.at(*vx), self.y.at(*vy));
            if self.inside(at) {
                self.scene.point(at, RADIUS + 1.0, shape, role);
                let mut mark = Mark::around(format!("{layer}:{k}"), at, 12.0, role);
                mark.series = layer;
                self.scene.marks.push(mark);
            }
        }
    }

    /// An interval of a statistic along a line: grey between dotted edges.
    pub(super) fn band(&mut self, x: &[f64], low: &[f64], high: &[f64]) {
        let clamp = |y: f64| y.clamp(self.area.top, self.area.bottom);
        let edge = |values: &[f64]| -> Vec<(f64, f64)> {
            x.iter()
                .zip(values)
                .map(|(x, v)| (self.x.at(*x), clamp(self.y.at(*v))))
                .filter(|p| p.0.is_finite() && p.1.is_finite() && self.inside(*p))
                .collect()
        };
        let (lower, upper) = (edge(low), edge(high));
        // Over many points, which lie below everything, the edges say enough.
        if self.dense.is_empty() {
            let around = upper.iter().copied().chain(lower.iter().rev().copied());
            self.scene.items.push(Item::Polygon {
                points: around.collect(),
                role: Role::Grid,
            });
        }
        for points in [lower, upper] {
            self.scene.items.push(Item::Line {
                points,
                width: 1.0,
                role: Role::Text,
                dash: Dash::Dotted,
            });
        }
    }

    pub(super) fn bars(&mut self, from: &[f64], to: &[f64], y: &[f64], layer: usize, role: Role) {
        for (k, ((from, to), y)) in from.iter().zip(to).zip(y).enumerate() {
            let (a, b) = (self.x.at(*from), self.x.at(*to));
            let (foot, top) = (self.y.at(0.0).min(self.area.bottom), self.y.at(*y));
            let known = a.is_finite() && b.is_finite() && top.is_finite();
            if !known || !self.inside((a.max(b), foot)) {
                continue;
            }
            // A gap keeps neighbours apart.
            let right = (b - 1.0).max(a + 1.0);
            self.scene
                .rect((a, top.max(self.area.top)), (right, foot), role);
            self.scene.marks.push(Mark {
                key: format!("{layer}:{k}"),
                x: f64::midpoint(a, b),
                y: top.max(self.area.top),
                left: a,
                top: self.area.top,
                right: b,
                bottom: self.area.bottom,
                role,
                series: layer,
            });
        }
    }

    /// Bars over names, the `own`th of `of` layers that share the room.
    pub(super) fn columns(
        &mut self,
        y: &[f64],
        (own, of): (usize, usize),
        layer: usize,
        role: Role,
    ) {
        #[allow(clippy::cast_precision_loss)]
        let wide = TOGETHER / of.max(1) as f64;
        let foot = self.y.at(0.0).clamp(self.area.top, self.area.bottom);
        #[allow(clippy::cast_precision_loss)]
        for (k, value) in y.iter().enumerate() {
            let from = k as f64 - TOGETHER / 2.0 + wide * own as f64;
            let (a, b) = (self.x.at(from), self.x.at(from + wide));
            let top = self.y.at(*value).clamp(self.area.top, self.area.bottom);
            if !(top.is_finite() && self.inside((f64::midpoint(a, b), foot))) {
                continue;
            }
            let right = (b - 1.0).max(a + 1.0);
            let corners = ((a, top.min(foot)), (right, top.max(foot)));
            filled(&mut self.scene, corners, fill(own), role);
            self.scene.marks.push(Mark {
                key: format!("{layer}:{k}"),
                x: f64::midpoint(a, b),
                y: top,
                left: a,
                top: self.area.top,
                right: b,
                bottom: self.area.bottom,
                role,
                series: layer,
            });
        }
    }

    /// Straight pieces, each cut to the area.
    pub(super) fn segments(&mut self, from: &Pair, to: &Pair) {
        let starts = from.0.iter().zip(&from.1);
        let ends = to.0.iter().zip(&to.1);
        for ((ax, ay), (bx, by)) in starts.zip(ends) {
            let (a, b) = (
                (self.x.at(*ax), self.y.at(*ay)),
                (self.x.at(*bx), self.y.at(*by)),
            );
            let finite = [a.0, a.1, b.0, b.1].iter().all(|v| v.is_finite());
            if let Some((a, b)) = finite.then(|| self.cut(a, b)).flatten() {
                self.scene.line(a, b, STROKE, Role::Muted);
            }
        }
    }

    pub(super) fn boxes(&mut self, five: &[[f64; 5]], layer: usize, role: Role) {
        #[allow(clippy::cast_precision_loss)]
        for (k, numbers) in five.iter().enumerate() {
            let at = k as f64;
            let half = (self.x.at(at + 0.3) - self.x.at(at)).clamp(2.0, 30.0);
            let x = self.x.at(at);
            let ys = numbers.map(|v| self.y.at(v));
            if ys.iter().any(|y| !y.is_finite()) {
                continue;
            }
            let [low, q1, median, q3, high] = ys;
            for (a, b) in [(low, q1), (q3, high)] {
                self.scene.line((x, a), (x, b), 1.0, role);
            }
            for y in [low, high] {
                self.scene
                    .line((x - half / 2.0, y), (x + half / 2.0, y), 1.0, role);
            }
            self.scene
                .rect((x - half, q3), (x + half, q1), Role::Background);
            self.scene.outline((x - half, q3), (x + half, q1), role);
            self.scene
                .line((x - half, median), (x + half, median), 3.0, role);
            self.scene.marks.push(Mark {
                key: format!("{layer}:{k}"),
                x,
                y: median,
                left: x - half - 4.0,
                top: self.area.top,
                right: x + half + 4.0,
                bottom: self.area.bottom,
                role,
                series: layer,
            });
        }
    }

    pub(super) fn whisker(&mut self, x: f64, low: f64, high: f64) {
        if !(self.inside((x, low)) && self.inside((x, high))) {
            return;
        }
        self.scene.line((x, low), (x, high), 1.5, Role::Text);
        for y in [low, high] {
            self.scene.line((x - 4.0, y), (x + 4.0, y), 1.5, Role::Text);
        }
    }

    /// A table of shades; the largest value is the darkest.
    pub(super) fn cells(&mut self, values: &[f64], layer: usize) {
        let finite = || values.iter().copied().filter(|v| v.is_finite());
        let (low, high) = (
            finite().fold(f64::INFINITY, f64::min),
            finite().fold(f64::NEG_INFINITY, f64::max),
        );
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let columns = libm::round(self.x.back(self.area.right) + 0.5).max(1.0) as usize;
        #[allow(clippy::cast_precision_loss)]
        for (k, v) in values.iter().enumerate() {
            let (column, row) = ((k % columns) as f64, (k / columns) as f64);
            let (left, right) = (self.x.at(column - 0.5), self.x.at(column + 0.5));
            let (bottom, top) = (self.y.at(row - 0.5), self.y.at(row + 0.5));
            if !self.inside((left.max(right), top.max(bottom))) {
                continue;
            }
            if v.is_finite() {
                let shade = if high > low {
                    (v - low) / (high - low)
                } else {
                    0.5
                };
                self.scene.items.push(Item::Shade {
                    x0: left,
                    y0: top.min(bottom),
                    x1: right,
                    y1: top.max(bottom),
                    shade,
                });
            } else {
                // Not known is not little.
                self.scene
                    .hatch((left, top), (right, bottom), 6.0, Role::Muted);
            }
            self.scene.marks.push(Mark {
                key: format!("{layer}:{k}"),
                x: f64::midpoint(left, right),
                y: f64::midpoint(top, bottom),
                left,
                top: top.min(bottom),
                right,
                bottom: top.max(bottom),
                role: Role::PRIMARY,
                series: k / columns,
            });
        }
    }
}
