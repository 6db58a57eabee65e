//! A plot placed in a picture: its axes, its few marks as they are, its many
//! points as one bitmap below them.

use super::find::Finder;
use super::frame::{self, Area, Ready, Way};
use super::raster::{Bitmap, Raster};
use super::reduce::{extremes, Summary};
use super::spec::{Layer, PlotSpec};
use crate::chart::legend::{self, Sample};
use crate::chart::options::SMALL;
use crate::chart::palette::{Palette, Role};
use crate::chart::scene::{Anchor, Course, Dash, Item, Mark, Scene, Shape};
use crate::chart::text::Measure;
use crate::words::Lang;

/// Points of a layer from which on they are drawn as a bitmap.
pub const MANY: usize = 1500;
/// Radius of a point.
const RADIUS: f64 = 2.5;

/// Width of a line.
const STROKE: f64 = 1.5;

/// The shapes of series, first to last.
const SHAPES: [Shape; 6] = [
    Shape::Disc,
    Shape::Ring,
    Shape::Triangle,
    Shape::Diamond,
    Shape::Square,
    Shape::Cross,
];

/// A layer whose points are drawn as a bitmap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dense {
    /// Its number.
    pub layer: usize,
    /// Its colour.
    pub role: Role,
    /// Whether its places rise and none of its points is a gap.
    whole: bool,
}

/// A placed plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// What is drawn over the bitmap.
    pub scene: Scene,
    /// The area of the data.
    pub area: Area,
    /// From values to pixels across.
    pub x: Way,
    /// From values to pixels upright.
    pub y: Way,
    /// Layers that are drawn as a bitmap.
    pub dense: Vec<Dense>,
    /// Pixels of the grid's lines: upright ones, level ones.
    grid: (Vec<f64>, Vec<f64>),
}

/// What is found out of a plot's numbers once, however often it is placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// Finite ranges of what all layers need, across and upright.
    spans: ((f64, f64), (f64, f64)),
    /// Of each layer, whether its places rise and none of its points is a gap.
    whole: Vec<bool>,
}

impl Known {
    /// Walks over a plot's numbers.
    pub fn of(spec: &PlotSpec) -> Self {
        let (mut across, mut upright) = (EMPTY, EMPTY);
        let mut whole = Vec::with_capacity(spec.layers.len());
        for layer in &spec.layers {
            whole.push(match layer {
                Layer::Line { x, y, .. } | Layer::Points { x, y, .. } => {
                    let (x, y) = (widen(&mut across, x), widen(&mut upright, y));
                    x.rising && x.finite && y.finite
                }
                Layer::Band { x, low, high, .. } | Layer::Intervals { x, low, high, .. } => {
                    widen(&mut across, x);
                    widen(&mut upright, low);
                    widen(&mut upright, high);
                    false
                }
                Layer::Bars { from, to, y, .. } => {
                    widen(&mut across, from);
                    widen(&mut across, to);
                    widen(&mut upright, y);
                    widen(&mut upright, &[0.0]);
                    false
                }
                Layer::Boxes { five, .. } => {
                    for numbers in five {
                        widen(&mut upright, numbers);
                    }
                    false
                }
                Layer::Cells { .. } => false,
            });
        }
        let some = |range: (f64, f64)| if range.0 > range.1 { (0.0, 1.0) } else { range };
        Self {
            spans: (some(across), some(upright)),
            whole,
        }
    }
}

const EMPTY: (f64, f64) = (f64::INFINITY, f64::NEG_INFINITY);

fn widen(range: &mut (f64, f64), values: &[f64]) -> Summary {
    let found = Summary::of(values);
    *range = (range.0.min(found.range.0), range.1.max(found.range.1));
    found
}

impl Placed {
    /// Places a plot, of whose numbers `known` was found out before.
    pub fn new(
        spec: &PlotSpec,
        known: &Known,
        (width, height): (f64, f64),
        lang: Lang,
        measure: &dyn Measure,
    ) -> Self {
        let width = if width.is_finite() {
            width.clamp(120.0, 4000.0)
        } else {
            640.0
        };
        let height = if height.is_finite() {
            height.clamp(100.0, 4000.0)
        } else {
            400.0
        };
        let mut scene = Scene::new(width, height, lang);
        scene.course = Course::Across;
        let across = if width < 420.0 { 4 } else { 7 };
        let x = frame::ready(&spec.x, known.spans.0, across, lang);
        let y = frame::ready(
            &spec.y,
            known.spans.1,
            if height < 260.0 { 3 } else { 5 },
            lang,
        );
        let area = frame::area((width, height), &y, &x, measure);
        let wx = Way::new(x.domain, x.spacing, (area.left, area.right));
        let wy = Way::new(y.domain, y.spacing, (area.bottom, area.top));
        let mut placed = Self {
            scene,
            area,
            x: wx,
            y: wy,
            dense: Vec::new(),
            grid: (Vec::new(), Vec::new()),
        };
        placed.rule(spec, &x, &y);
        let mut legend = Vec::new();
        let mut series = 0;
        for (i, layer) in spec.layers.iter().enumerate() {
            let whole = known.whole.get(i).copied().unwrap_or(false);
            let sample = placed.layer((i, layer, whole), series, measure);
            series += usize::from(!matches!(
                layer,
                Layer::Band { .. } | Layer::Intervals { .. }
            ));
            if !layer.name().is_empty() {
                legend.push((sample, layer.name().to_owned()));
            }
        }
        frame::write(&mut placed.scene, area, (&x, wx), (&y, wy), measure);
        legend::write(&mut placed.scene, &legend, measure);
        placed.scene = placed.scene.whole();
        placed
    }

    /// Where the grid's lines are; names have none.
    fn rule(&mut self, spec: &PlotSpec, x: &Ready, y: &Ready) {
        let at = |ready: &Ready, way: Way| ready.ticks.iter().map(|(v, _)| way.at(*v)).collect();
        if spec.x.names.is_empty() {
            self.grid.0 = at(x, self.x);
        }
        if spec.y.names.is_empty() {
            self.grid.1 = at(y, self.y);
        }
    }

    fn role(series: usize) -> Role {
        Role::Series(u8::try_from(series % 6).unwrap_or(0))
    }

    fn layer(
        &mut self,
        (i, layer, whole): (usize, &Layer, bool),
        series: usize,
        measure: &dyn Measure,
    ) -> Sample {
        let role = Self::role(series);
        let shape = SHAPES.get(series % 6).copied().unwrap_or(Shape::Disc);
        match layer {
            Layer::Points {
                x,
                y,
                names,
                labelled,
                ..
            } => {
                if x.len().min(y.len()) > MANY {
                    self.dense.push(Dense {
                        layer: i,
                        role,
                        whole,
                    });
                } else {
                    self.points((x, y), i, shape, role);
                }
                self.labels((x, y), names, labelled, measure);
                Sample::Point(shape, role)
            }
            Layer::Line { x, y, .. } => {
                let dash = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::Long];
                let dash = dash.get(series % 4).copied().unwrap_or_default();
                if x.len() > MANY {
                    self.dense.push(Dense {
                        layer: i,
                        role,
                        whole,
                    });
                    return Sample::Stroke(Dash::Solid, role);
                }
                self.line(x, y, dash, role);
                Sample::Stroke(dash, role)
            }
            Layer::Band { x, low, high, .. } => {
                self.band(x, low, high);
                Sample::Belt
            }
            Layer::Bars { from, to, y, .. } => {
                self.bars(from, to, y, i, role);
                Sample::Bar(role, crate::chart::rows::Fill::Full)
            }
            Layer::Boxes { five, .. } => {
                self.boxes(five, i, role);
                Sample::Bar(role, crate::chart::rows::Fill::Outline)
            }
            Layer::Intervals { x, low, high, .. } => {
                for ((x, low), high) in x.iter().zip(low).zip(high) {
                    self.whisker(self.x.at(*x), self.y.at(*low), self.y.at(*high));
                }
                Sample::Interval
            }
            Layer::Cells { values, .. } => {
                self.cells(values, i);
                Sample::Shade
            }
        }
    }

    fn inside(&self, (x, y): (f64, f64)) -> bool {
        let a = self.area;
        (a.left - 0.5..=a.right + 0.5).contains(&x) && (a.top - 0.5..=a.bottom + 0.5).contains(&y)
    }

    fn points(&mut self, (x, y): (&[f64], &[f64]), layer: usize, shape: Shape, role: Role) {
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

    fn labels(
        &mut self,
        (x, y): (&[f64], &[f64]),
        names: &[String],
        labelled: &[usize],
        measure: &dyn Measure,
    ) {
        // A label that would lie over another is left out: the tip has it.
        let mut taken: Vec<[f64; 4]> = Vec::new();
        for k in labelled {
            let (Some(name), Some(vx), Some(vy)) = (names.get(*k), x.get(*k), y.get(*k)) else {
                continue;
            };
            let at = (self.x.at(*vx), self.y.at(*vy));
            let width = measure.width(name, SMALL, false);
            let left = if at.0 + 8.0 + width < self.area.right {
                at.0 + 8.0
            } else {
                at.0 - 8.0 - width
            };
            let area = [left - 2.0, at.1 - 8.0, left + width + 2.0, at.1 + 8.0];
            let apart =
                |o: &[f64; 4]| area[2] < o[0] || o[2] < area[0] || area[3] < o[1] || o[3] < area[1];
            if self.inside(at) && left > self.area.left && taken.iter().all(apart) {
                self.scene
                    .text(name, left, at.1, SMALL, Role::Text, Anchor::Left);
                taken.push(area);
            }
        }
    }

    /// A line of few points.
    fn line(&mut self, x: &[f64], y: &[f64], dash: Dash, role: Role) {
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

    /// What of a line of many points is seen, at so many columns of pixels.
    fn seen(&self, (x, y): (&[f64], &[f64]), whole: bool, columns: usize) -> Vec<Vec<(f64, f64)>> {
        let a = self.area;
        if whole {
            let ends = (self.x.back(a.left), self.x.back(a.right));
            let kept = extremes(x, y, ends, columns);
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
    fn cut(&self, a: (f64, f64), b: (f64, f64)) -> Option<((f64, f64), (f64, f64))> {
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

    /// An interval of a statistic along a line: grey between dotted edges.
    fn band(&mut self, x: &[f64], low: &[f64], high: &[f64]) {
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

    fn bars(&mut self, from: &[f64], to: &[f64], y: &[f64], layer: usize, role: Role) {
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

    fn boxes(&mut self, five: &[[f64; 5]], layer: usize, role: Role) {
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

    fn whisker(&mut self, x: f64, low: f64, high: f64) {
        if !(self.inside((x, low)) && self.inside((x, high))) {
            return;
        }
        self.scene.line((x, low), (x, high), 1.5, Role::Text);
        for y in [low, high] {
            self.scene.line((x - 4.0, y), (x + 4.0, y), 1.5, Role::Text);
        }
    }

    /// A table of shades; the largest value is the darkest.
    fn cells(&mut self, values: &[f64], layer: usize) {
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

    /// The grid and the many points as a bitmap, at a pixel ratio; the raster
    /// is kept by who draws often. Nothing where no layer is dense: then the
    /// grid is drawn with [`Placed::grid`].
    pub fn bitmap<'a>(
        &self,
        spec: &PlotSpec,
        palette: Palette,
        ratio: f64,
        kept: &'a mut Option<Raster>,
    ) -> Option<Bitmap<'a>> {
        if self.dense.is_empty() {
            return None;
        }
        let (a, r) = (self.area, ratio);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let device = |v: f64| libm::round(v * r).clamp(0.0, 16384.0) as u32;
        let (left, top) = (device(a.left), device(a.top));
        let (width, height) = (
            device(a.right).saturating_sub(left),
            device(a.bottom).saturating_sub(top),
        );
        let fits = kept
            .as_ref()
            .is_some_and(|k| k.size() == (width as usize, height as usize));
        if !fits {
            *kept = Some(Raster::new(width, height));
        }
        let raster = kept.as_mut()?;
        raster.clear(palette.get(Role::Background));
        let (dx, dy) = (f64::from(left), f64::from(top));
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let thick = libm::round(r).max(1.0) as usize;
        for x in &self.grid.0 {
            raster.vertical(x * r - dx, thick, palette.get(Role::Grid));
        }
        for y in &self.grid.1 {
            raster.horizontal(y * r - dy, thick, palette.get(Role::Grid));
        }
        for dense in &self.dense {
            let color = palette.get(dense.role);
            match spec.layers.get(dense.layer) {
                Some(Layer::Line { x, y, .. }) => {
                    for mut run in self.seen((x, y), dense.whole, width as usize) {
                        for p in &mut run {
                            *p = (p.0 * r - dx, p.1 * r - dy);
                        }
                        raster.stroke(&run, STROKE * r, color);
                    }
                }
                Some(Layer::Points { x, y, .. }) => {
                    let place =
                        |(vx, vy): (&f64, &f64)| (self.x.at(*vx) * r - dx, self.y.at(*vy) * r - dy);
                    raster.discs(x.iter().zip(y).map(place), RADIUS * r, color);
                }
                _ => {}
            }
        }
        #[allow(clippy::cast_possible_wrap)]
        let bitmap = raster.bitmap(left as i32, top as i32);
        Some(bitmap)
    }

    /// The grid as items, for a plot without a bitmap.
    pub fn grid(&self) -> Vec<Item> {
        let a = self.area;
        let line = |from: (f64, f64), to: (f64, f64)| Item::Line {
            points: vec![from, to],
            width: 1.0,
            role: Role::Grid,
            dash: Dash::Solid,
        };
        let upright = self
            .grid
            .0
            .iter()
            .map(|x| line((*x, a.top), (*x, a.bottom)));
        let level = self
            .grid
            .1
            .iter()
            .map(|y| line((a.left, *y), (a.right, *y)));
        upright.chain(level).collect()
    }

    /// Points of all dense layers, and of lines, for a pointer.
    pub fn finder(&self, spec: &PlotSpec) -> Finder {
        let count = spec.layers.iter().map(findable).sum();
        Finder::new(self.area, count, |i| self.pixel(spec, i))
    }

    /// The pixel of the point of a number counted through all layers.
    pub fn pixel(&self, spec: &PlotSpec, i: usize) -> (f64, f64) {
        match locate(spec, i) {
            Some((layer, k)) => self.point(spec, layer, k).unwrap_or((f64::NAN, f64::NAN)),
            None => (f64::NAN, f64::NAN),
        }
    }

    /// The pixel of a layer's point.
    pub fn point(&self, spec: &PlotSpec, layer: usize, k: usize) -> Option<(f64, f64)> {
        match spec.layers.get(layer)? {
            Layer::Line { x, y, .. } | Layer::Points { x, y, .. } => {
                Some((self.x.at(*x.get(k)?), self.y.at(*y.get(k)?)))
            }
            _ => None,
        }
    }
}

fn findable(layer: &Layer) -> usize {
    match layer {
        Layer::Line { x, y, .. } | Layer::Points { x, y, .. } => x.len().min(y.len()),
        _ => 0,
    }
}

/// The layer and the number in it of a point counted through all layers.
pub fn locate(spec: &PlotSpec, mut i: usize) -> Option<(usize, usize)> {
    for (layer, one) in spec.layers.iter().enumerate() {
        let own = findable(one);
        if i < own {
            return Some((layer, i));
        }
        i -= own;
    }
    None
}
