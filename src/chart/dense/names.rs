//! Names beside points: each where it hides no point, and where no line runs
//! through it if there is such a place.

use super::place::{Placed, MANY, RADIUS};
use super::spec::{Layer, PlotSpec};
use crate::chart::options::SMALL;
use crate::chart::palette::Role;
use crate::chart::scene::Anchor;
use crate::chart::text::Measure;

/// From a point to the name beside it.
const BESIDE: f64 = 8.0;
/// From a point to the middle of a name above or below it.
const ABOVE: f64 = 14.0;
/// From a name to the edge of the picture.
const EDGE: f64 = 4.0;
/// Half of the height that a name takes.
const HALF: f64 = 8.0;

type Point = (f64, f64);

/// The part of a picture's width that names of lines' ends may have.
const PART: f64 = 0.3;

/// How much room the names of points need that stand furthest right where several do,
/// such as the ends of lines; none where they are too long.
pub(super) fn room(spec: &PlotSpec, width: f64, measure: &dyn Measure) -> f64 {
    if !spec.x.names.is_empty() || spec.x.domain.is_some() {
        return 0.0;
    }
    let of_layer = |layer: &Layer| {
        let Layer::Points {
            x, names, labelled, ..
        } = layer
        else {
            return 0.0;
        };
        let last = furthest(x);
        let ends = labelled
            .iter()
            .filter(|k| x.get(**k).is_some_and(|v| *v >= last));
        let names: Vec<f64> = ends
            .filter_map(|k| names.get(*k))
            .map(|name| measure.width(name, SMALL, false) + BESIDE + EDGE)
            .filter(|room| *room <= width * PART)
            .collect();
        if names.len() > 1 {
            names.into_iter().fold(0.0, f64::max)
        } else {
            0.0
        }
    };
    spec.layers.iter().map(of_layer).fold(0.0, f64::max)
}

/// The largest of some values.
fn furthest(x: &[f64]) -> f64 {
    x.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

/// The room of a name: left, top, right, bottom.
#[derive(Clone, Copy)]
struct Room([f64; 4]);

impl Room {
    /// Of a name that begins at a place.
    fn of((left, middle): Point, width: f64) -> Self {
        Self([left - 2.0, middle - HALF, left + width + 2.0, middle + HALF])
    }

    fn apart(self, other: Self) -> bool {
        let (a, b) = (self.0, other.0);
        a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1]
    }

    /// Whether a point's disc reaches into it.
    fn covers(self, (x, y): Point) -> bool {
        let [left, top, right, bottom] = self.0;
        let reach = RADIUS + 1.0;
        libm::hypot(x - x.clamp(left, right), y - y.clamp(top, bottom)) < reach
    }

    /// Whether a straight piece runs through it.
    fn crossed(self, (a, b): (Point, Point)) -> bool {
        let [left, top, right, bottom] = self.0;
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for (start, way, low, high) in
            [(a.0, b.0 - a.0, left, right), (a.1, b.1 - a.1, top, bottom)]
        {
            if way == 0.0 {
                if start < low || high < start {
                    return false;
                }
                continue;
            }
            let (one, other) = ((low - start) / way, (high - start) / way);
            from = from.max(one.min(other));
            to = to.min(one.max(other));
        }
        from <= to
    }
}

/// What names keep clear of, in pixels.
#[derive(Default)]
struct Drawn {
    pieces: Vec<(Point, Point)>,
    points: Vec<Point>,
}

impl Drawn {
    /// Whether a name would hide a point.
    fn hidden(&self, room: Room) -> bool {
        self.points.iter().any(|p| room.covers(*p))
    }

    /// How many pieces of lines run through a name.
    fn under(&self, room: Room) -> usize {
        self.pieces.iter().filter(|p| room.crossed(**p)).count()
    }
}

impl Placed {
    /// The few marks of a plot that a name may lie over.
    fn drawn(&self, spec: &PlotSpec) -> Drawn {
        let at = |(x, y): (&f64, &f64)| (self.x.at(*x), self.y.at(*y));
        let finite = |p: &Point| p.0.is_finite() && p.1.is_finite();
        let mut drawn = Drawn::default();
        for layer in &spec.layers {
            match layer {
                Layer::Line { x, y, .. } if x.len() <= MANY => {
                    let all: Vec<Point> = x.iter().zip(y).map(at).collect();
                    let pieces = all.iter().copied().zip(all.iter().copied().skip(1));
                    drawn
                        .pieces
                        .extend(pieces.filter(|(a, b)| finite(a) && finite(b)));
                }
                Layer::Points { x, y, .. } if x.len() <= MANY => {
                    drawn.points.extend(x.iter().zip(y).map(at).filter(finite));
                }
                _ => {}
            }
        }
        drawn
    }

    /// Where a name may begin that is to end before `edge`, what is best first. Over
    /// names of an axis points stand in a column, and only what is level with one is
    /// known to be its own.
    fn places(&self, (x, y): Point, (width, edge): (f64, f64), column: bool) -> Vec<Point> {
        let (right, left) = (x + BESIDE, x - BESIDE - width);
        let fits = right + width < edge;
        let beside = (if fits { right } else { left }, y);
        if column {
            return vec![beside];
        }
        let a = self.area;
        let around = |from: f64| {
            let both = [(from, y - ABOVE), (from, y + ABOVE)].into_iter();
            both.filter(move |(from, middle)| {
                let level = (a.top + HALF / 2.0..=a.bottom - HALF).contains(middle);
                level && from + width < edge
            })
        };
        let mut all = vec![beside];
        all.extend(around(x + BESIDE / 2.0));
        if fits {
            all.push((left, y));
        }
        all.extend(around(x - BESIDE / 2.0 - width));
        all.extend(around(x - width / 2.0));
        all
    }

    /// The names of some points.
    pub(super) fn labels(
        &mut self,
        spec: &PlotSpec,
        (x, y): (&[f64], &[f64]),
        (names, labelled): (&[String], &[usize]),
        measure: &dyn Measure,
    ) {
        if labelled.is_empty() {
            return;
        }
        let drawn = self.drawn(spec);
        let column = !spec.x.names.is_empty();
        let last = furthest(x);
        // A name that would lie over another, or over a point, is left out: the tip
        // has it.
        let mut taken: Vec<Room> = Vec::new();
        for k in labelled {
            let (Some(name), Some(vx), Some(vy)) = (names.get(*k), x.get(*k), y.get(*k)) else {
                continue;
            };
            let at = (self.x.at(*vx), self.y.at(*vy));
            if !self.inside(at) {
                continue;
            }
            let width = measure.width(name, SMALL, false);
            let room = |p: &Point| Room::of(*p, width);
            // Behind the last point nothing is drawn.
            let edge = if *vx >= last && !column {
                self.scene.width - EDGE / 2.0
            } else {
                self.area.right
            };
            let mut free = self.places(at, (width, edge), column);
            free.retain(|p| p.0 > self.area.left && !drawn.hidden(room(p)));
            free.retain(|p| taken.iter().all(|t| room(p).apart(*t)));
            let best = free.into_iter().min_by_key(|p| drawn.under(room(p)));
            if let Some((left, middle)) = best {
                self.scene.clear_under(name, (left, middle), SMALL, measure);
                self.scene
                    .text(name, left, middle, SMALL, Role::Text, Anchor::Left);
                taken.push(Room::of((left, middle), width));
            }
        }
    }
}
