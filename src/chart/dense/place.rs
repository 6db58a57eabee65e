//! A plot placed in a picture: its axes, its few marks as they are, its many
//! points as one bitmap below them.

use super::frame::{self, Area, Ready, Way};
use super::known::Known;
use super::names;
use super::raster::{Bitmap, Raster};
use super::spec::{Layer, PlotSpec};
use super::summary::Blocks;
use crate::chart::legend::{self, Sample};
use crate::chart::palette::{Palette, Role};
use crate::chart::rows::Fill;
use crate::chart::scene::{Course, Dash, Item, Scene, Shape};
use crate::chart::text::Measure;
use crate::chart::titles;
use crate::words::Lang;

/// Points of a layer from which on they are drawn as a bitmap.
pub const MANY: usize = 1500;
/// Radius of a point.
pub(super) const RADIUS: f64 = 2.5;

/// Width of a line.
pub(super) const STROKE: f64 = 1.5;

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

impl Dense {
    /// What is known of a line whose places rise and that has no gap.
    pub(super) fn blocks(self, known: &Known) -> Option<&Blocks> {
        self.whole.then(|| known.blocks(self.layer))
    }
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
        let names = names::room(spec, width, measure);
        let area = frame::area((width, height), &y, &x, names, measure);
        let wx = Way::new(x.domain, x.spacing, (area.left, area.right));
        let wy = Way::new(y.domain, y.spacing, area.upright(spec.y.down));
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
            let sample = placed.layer(spec, (i, layer, whole), series, measure);
            series += usize::from(!matches!(
                layer,
                Layer::Band { .. } | Layer::Intervals { .. } | Layer::Segments { .. }
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
        spec: &PlotSpec,
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
                self.labels(spec, (x, y), (names, labelled), measure);
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
                Sample::Bar(role, Fill::Full)
            }
            Layer::Columns { y, .. } => {
                let all = |l: &&Layer| matches!(l, Layer::Columns { .. });
                let of = spec.layers.iter().filter(all).count();
                let own = spec.layers.iter().take(i).filter(all).count();
                self.columns(y, (own, of), i, role);
                Sample::Bar(role, super::marks::fill(own))
            }
            Layer::Segments { from, to, .. } => {
                self.segments(from, to);
                Sample::Stroke(Dash::Solid, Role::Muted)
            }
            Layer::Boxes { five, .. } => {
                self.boxes(five, i, role);
                Sample::Bar(role, Fill::Outline)
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

    /// With a title above and texts below: a picture that leaves its page.
    #[must_use]
    pub fn titled(mut self, title: &str, foot: &[String], measure: &dyn Measure) -> Self {
        let blocks = [titles::title(title)];
        let (items, top) = titles::heading(&blocks, self.scene.width, measure);
        self.scene.shift(top);
        self.scene.items.extend(items);
        self.area.top += top;
        self.area.bottom += top;
        self.y = self.y.moved(top);
        for y in &mut self.grid.1 {
            *y += top;
        }
        titles::footing(&mut self.scene, foot.iter().cloned(), measure);
        self.scene = self.scene.whole();
        self
    }

    pub(super) fn inside(&self, (x, y): (f64, f64)) -> bool {
        let a = self.area;
        (a.left - 0.5..=a.right + 0.5).contains(&x) && (a.top - 0.5..=a.bottom + 0.5).contains(&y)
    }

    /// The grid and the many points as a bitmap, at a pixel ratio; the raster
    /// is kept by who draws often. Nothing where no layer is dense: then the
    /// grid is drawn with [`Placed::grid`].
    pub fn bitmap<'a>(
        &self,
        spec: &PlotSpec,
        known: &Known,
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
        let raster = kept.get_or_insert_with(|| Raster::new(width, height));
        raster.resize(width, height);
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
                    for mut run in self.seen((x, y), dense.blocks(known), width as usize) {
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
}
