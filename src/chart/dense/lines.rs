//! Lines of a plot: in runs that gaps break, cut to the area of the data.

use super::place::{Placed, STROKE};
use super::reduce::extremes;
use super::summary::Blocks;
use crate::chart::palette::Role;
use crate::chart::scene::{Dash, Item};

impl Placed {
    /// A line of few points.
    pub(super) fn line(&mut self, x: &[f64], y: &[f64], dash: Dash, role: Role) {
        let all = 0..x.len().min(y.len());
        for points in self.runs((x, y), all) {
            self.scene.items.push(Item::Line {
                points,
                width: STROKE,
                role,
                dash,
            });
        }
    }

    /// What of a line of many points is seen, at so many columns of pixels; of a
    /// whole one, that is without gaps and rising, its blocks are known.
    pub(super) fn seen(
        &self,
        (x, y): (&[f64], &[f64]),
        whole: Option<&Blocks>,
        columns: usize,
    ) -> Vec<Vec<(f64, f64)>> {
        let a = self.area;
        if let Some(blocks) = whole {
            let ends = (self.x.back(a.left), self.x.back(a.right));
            let kept = extremes(x, y, ends, columns, blocks);
            return self.runs((x, y), kept.into_iter());
        }
        self.runs((x, y), 0..x.len().min(y.len()))
    }

    /// A line in runs that gaps break, cut to the area.
    fn runs(
        &self,
        (x, y): (&[f64], &[f64]),
        kept: impl Iterator<Item = usize>,
    ) -> Vec<Vec<(f64, f64)>> {
        let mut out = Vec::new();
        let mut run: Vec<(f64, f64)> = Vec::new();
        for i in kept {
            let (Some(vx), Some(vy)) = (x.get(i), y.get(i)) else {
                continue;
            };
            let at = (self.x.at(*vx), self.y.at(*vy));
            if at.0.is_finite() && at.1.is_finite() {
                run.push(at);
            } else {
                self.cut_run(std::mem::take(&mut run), &mut out);
            }
        }
        self.cut_run(run, &mut out);
        out
    }

    /// Adds a run, or its parts where it leaves the area.
    fn cut_run(&self, points: Vec<(f64, f64)>, out: &mut Vec<Vec<(f64, f64)>>) {
        let mut part: Vec<(f64, f64)> = Vec::new();
        let mut parts = Vec::new();
        if points.iter().all(|p| self.inside(*p)) {
            parts.push(points);
        } else {
            for pair in points.windows(2) {
                let [a, b] = pair else { continue };
                match self.cut(*a, *b) {
                    Some((a, b)) => {
                        if part.last().is_none_or(|l| l != &a) {
                            if part.len() > 1 {
                                parts.push(std::mem::take(&mut part));
                            }
                            part = vec![a];
                        }
                        part.push(b);
                    }
                    None if part.len() > 1 => parts.push(std::mem::take(&mut part)),
                    None => part.clear(),
                }
            }
            parts.push(part);
        }
        out.extend(parts.into_iter().filter(|p| p.len() > 1));
    }

    /// The part of a straight line that lies in the area (Liang–Barsky).
    pub(super) fn cut(&self, a: (f64, f64), b: (f64, f64)) -> Option<((f64, f64), (f64, f64))> {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let r = self.area;
        let (mut from, mut to) = (0.0f64, 1.0f64);
        for (p, q) in [
            (-dx, a.0 - r.left),
            (dx, r.right - a.0),
            (-dy, a.1 - r.top),
            (dy, r.bottom - a.1),
        ] {
            if p == 0.0 {
                if q < 0.0 {
                    return None;
                }
            } else if p < 0.0 {
                from = from.max(q / p);
            } else {
                to = to.min(q / p);
            }
        }
        let at = |t: f64| (a.0 + dx * t, a.1 + dy * t);
        (from <= to).then(|| (at(from), at(to)))
    }
}
