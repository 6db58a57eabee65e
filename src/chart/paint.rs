//! Painting a scene with plotters' elements onto any of its backends.

use std::fmt;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontFamily, FontStyle, IntoFont, RGBColor, ShapeStyle, TextStyle};

use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use super::dense::Bitmap;
use super::fine::{to_grid, Fine, PaintError, Surface};
use super::palette::{Color, Palette, Role};
use super::scene::{Anchor, Dash, Item, Scene, Shape, TextItem};
use crate::words::Lang;

/// The fonts that charts ask for; none is bundled. The language's own come
/// first: a Chinese font would set English quotation marks full width.
const fn fonts(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => {
            "\"Noto Sans SC\", \"Noto Sans CJK SC\", \"PingFang SC\", \"Microsoft YaHei\", sans-serif"
        }
        Lang::En => {
            "\"Helvetica Neue\", Arial, \"Liberation Sans\", \"Noto Sans SC\", sans-serif"
        }
    }
}

/// The font that the canvas draws a text of this size in whole units with, as
/// CSS spells it.
pub fn font(size: i32, bold: bool, lang: Lang) -> String {
    let weight = if bold { "bold " } else { "" };
    format!("{weight}{size}px {}", fonts(lang))
}

type Painted = Result<(), PaintError>;

struct Painter<'a> {
    area: DrawingArea<Fine<'a>, Shift>,
    palette: Palette,
    /// Font size that the backend writes for one that it is given.
    font_scale: f64,
    lang: Lang,
}

fn fail<E: fmt::Display>(e: E) -> PaintError {
    PaintError(e.to_string())
}

/// Paints a scene on a surface.
///
/// # Errors
/// [`PaintError`] with the backend's own words.
pub fn paint(scene: &Scene, palette: Palette, surface: Surface<'_>) -> Painted {
    paint_over(scene, palette, surface, &[], None)
}

/// The same with what lies below the scene: items, and a bitmap that the
/// backend takes as it is.
///
/// # Errors
/// As [`paint`].
pub fn paint_over(
    scene: &Scene,
    palette: Palette,
    surface: Surface<'_>,
    below: &[Item],
    bitmap: Option<&Bitmap<'_>>,
) -> Painted {
    let painter = Painter::new(scene, palette, surface);
    painter.ground()?;
    if let Some(b) = bitmap {
        painter.area.draw(&Blit(b)).map_err(fail)?;
    }
    painter.items(below)?;
    painter.items(&scene.items)?;
    painter.area.present().map_err(fail)
}

/// The ground of a scene alone.
///
/// # Errors
/// As [`paint`].
#[cfg(svg)]
pub(super) fn paint_ground(scene: &Scene, palette: Palette, surface: Surface<'_>) -> Painted {
    let painter = Painter::new(scene, palette, surface);
    painter.ground()?;
    painter.area.present().map_err(fail)
}

/// Items of a scene's size and language, without its ground.
///
/// # Errors
/// As [`paint`].
#[cfg(svg)]
pub(super) fn paint_items(
    scene: &Scene,
    palette: Palette,
    surface: Surface<'_>,
    items: &[Item],
) -> Painted {
    let painter = Painter::new(scene, palette, surface);
    painter.items(items)?;
    painter.area.present().map_err(fail)
}

/// A bitmap as an element of plotters: its place is in device pixels, which the
/// backend knows and the grid does not.
struct Blit<'a>(&'a Bitmap<'a>);

impl<'a> PointCollection<'a, (i32, i32)> for &'a Blit<'a> {
    type Point = (i32, i32);
    type IntoIter = std::iter::Once<(i32, i32)>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once((self.0.left, self.0.top))
    }
}

impl<DB: DrawingBackend> Drawable<DB> for Blit<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let b = self.0;
        backend.blit_bitmap((b.left, b.top), (b.width, b.height), b.rgba)
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn pixels(css: f64) -> u32 {
    // Clamped to what a browser accepts as the side of a canvas.
    libm::ceil(css).clamp(1.0, 16384.0) as u32
}

fn grid((x, y): (f64, f64)) -> (i32, i32) {
    (to_grid(x), to_grid(y))
}

impl<'a> Painter<'a> {
    fn new(scene: &Scene, palette: Palette, surface: Surface<'a>) -> Self {
        let font_scale = surface.font_scale();
        let (width, height) = (pixels(scene.width), pixels(scene.height));
        Self {
            area: Fine::new(surface, width, height).into_drawing_area(),
            palette,
            font_scale,
            lang: scene.lang,
        }
    }

    fn ground(&self) -> Painted {
        let color = self.color(Role::Background);
        self.area.fill(&color).map_err(fail)
    }

    fn items(&self, items: &[Item]) -> Painted {
        items.iter().try_for_each(|item| self.item(item))
    }

    fn color(&self, role: Role) -> RGBColor {
        let c = self.palette.get(role);
        RGBColor(c.0, c.1, c.2)
    }

    fn fill(&self, role: Role) -> ShapeStyle {
        ShapeStyle {
            color: self.color(role).into(),
            filled: true,
            stroke_width: 0,
        }
    }

    fn stroke(&self, role: Role, width: f64) -> ShapeStyle {
        let stroke_width = to_grid(width).unsigned_abs().max(1);
        ShapeStyle {
            color: self.color(role).into(),
            filled: false,
            stroke_width,
        }
    }

    fn item(&self, item: &Item) -> Painted {
        match item {
            Item::Rect {
                x0,
                y0,
                x1,
                y1,
                role,
                filled,
            } => {
                let corners = [grid((*x0, *y0)), grid((*x1, *y1))];
                if *filled {
                    return self
                        .area
                        .draw(&Rectangle::new(corners, self.fill(*role)))
                        .map_err(fail);
                }
                // A hairline lies on whole device pixels at ratio 1.
                let [l, t, r, b] = [x0, y0, x1, y1].map(|v| libm::floor(*v) + 0.5);
                let outline = [(l, t), (r, t), (r, b), (l, b), (l, t)];
                self.path(&outline, *role, 1.0)
            }
            Item::Shade {
                x0,
                y0,
                x1,
                y1,
                shade,
            } => {
                let Color(r, g, b) = self.palette.shade(*shade);
                let style = ShapeStyle {
                    color: RGBColor(r, g, b).into(),
                    filled: true,
                    stroke_width: 0,
                };
                let corners = [grid((*x0, *y0)), grid((*x1, *y1))];
                self.area
                    .draw(&Rectangle::new(corners, style))
                    .map_err(fail)
            }
            Item::Line {
                points,
                width,
                role,
                dash: Dash::Solid,
            } => self.path(points, *role, *width),
            Item::Line {
                points,
                width,
                role,
                dash,
            } => dashes(points, *dash)
                .iter()
                .try_for_each(|d| self.path(d, *role, *width)),
            Item::Polygon { points, role } => {
                let points: Vec<_> = points.iter().copied().map(grid).collect();
                self.area
                    .draw(&Polygon::new(points, self.fill(*role)))
                    .map_err(fail)
            }
            Item::Point {
                x,
                y,
                radius,
                shape,
                role,
            } => self.point(*x, *y, *radius, *shape, *role),
            Item::Text(text) => self.text(text),
        }
    }

    fn path(&self, points: &[(f64, f64)], role: Role, width: f64) -> Painted {
        let points: Vec<_> = points.iter().copied().map(grid).collect();
        self.area
            .draw(&PathElement::new(points, self.stroke(role, width)))
            .map_err(fail)
    }

    fn point(&self, x: f64, y: f64, radius: f64, shape: Shape, role: Role) -> Painted {
        let (center, size) = (grid((x, y)), to_grid(radius));
        match shape {
            Shape::Disc => self
                .area
                .draw(&Circle::new(center, size, self.fill(role)))
                .map_err(fail),
            Shape::Ring => {
                let inner = Circle::new(center, size, self.fill(Role::Background));
                self.area.draw(&inner).map_err(fail)?;
                let ring = Circle::new(center, size, self.stroke(role, 2.0));
                self.area.draw(&ring).map_err(fail)
            }
            Shape::Halo => {
                let ring = Circle::new(center, size, self.stroke(role, 2.0));
                self.area.draw(&ring).map_err(fail)
            }
            Shape::Cross => {
                let r = radius;
                self.path(&[(x - r, y - r), (x + r, y + r)], role, 2.0)?;
                self.path(&[(x - r, y + r), (x + r, y - r)], role, 2.0)
            }
            Shape::Square | Shape::Triangle | Shape::Diamond => {
                let corners = corners((x, y), radius, shape);
                let corners: Vec<_> = corners.into_iter().map(grid).collect();
                self.area
                    .draw(&Polygon::new(corners, self.fill(role)))
                    .map_err(fail)
            }
        }
    }

    fn text(&self, t: &TextItem) -> Painted {
        let anchor = match t.anchor {
            Anchor::Left => HPos::Left,
            Anchor::Right => HPos::Right,
            Anchor::Center => HPos::Center,
        };
        let size = f64::from(to_grid(t.size)) * self.font_scale;
        let weight = if t.bold {
            FontStyle::Bold
        } else {
            FontStyle::Normal
        };
        let font = (FontFamily::Name(fonts(self.lang)), size, weight).into_font();
        let color = self.color(t.role);
        let style = TextStyle::from(font)
            .color(&color)
            .pos(Pos::new(anchor, VPos::Center));
        let text = Text::new(t.text.as_str(), grid((t.x, t.y)), style);
        self.area.draw(&text).map_err(fail)
    }
}

/// The corners of an angular shape, about as large as a disc of that radius.
fn corners((x, y): (f64, f64), r: f64, shape: Shape) -> Vec<(f64, f64)> {
    match shape {
        Shape::Triangle => vec![
            (x, y - 1.2 * r),
            (x + 1.1 * r, y + 0.8 * r),
            (x - 1.1 * r, y + 0.8 * r),
        ],
        Shape::Diamond => {
            let r = 1.25 * r;
            vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
        }
        _ => {
            let r = 0.9 * r;
            vec![
                (x - r, y - r),
                (x + r, y - r),
                (x + r, y + r),
                (x - r, y + r),
            ]
        }
    }
}

/// Cuts a line into dashes, whose pattern runs on around its bends: points that
/// lie close together would else join into a line without gaps.
fn dashes(points: &[(f64, f64)], dash: Dash) -> Vec<Vec<(f64, f64)>> {
    let (on, off): (f64, f64) = match dash {
        Dash::Dotted => (2.0, 4.0),
        Dash::Long => (14.0, 4.0),
        Dash::Solid | Dash::Dashed => (8.0, 6.0),
    };
    let mut out = Vec::new();
    let mut one: Vec<(f64, f64)> = Vec::new();
    // Whether a dash or a gap is going on, and what is left of it.
    let (mut drawing, mut left) = (true, on);
    for pair in points.windows(2) {
        let [(x0, y0), (x1, y1)] = pair else { continue };
        let length = libm::hypot(x1 - x0, y1 - y0);
        if !(length > 0.0 && length < 1e5) {
            continue;
        }
        let at = |d: f64| {
            let t = (d / length).min(1.0);
            (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t)
        };
        let mut d = 0.0;
        while d < length {
            let step = left.min(length - d);
            if drawing {
                if one.is_empty() {
                    one.push(at(d));
                }
                one.push(at(d + step));
            }
            d += step;
            left -= step;
            if left <= 0.0 {
                out.extend(drawing.then(|| std::mem::take(&mut one)));
                drawing = !drawing;
                left = if drawing { on } else { off };
            }
        }
    }
    out.extend((one.len() > 1).then_some(one));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long(dash: &[(f64, f64)]) -> f64 {
        let step = |w: &[(f64, f64)]| libm::hypot(w[1].0 - w[0].0, w[1].1 - w[0].1);
        dash.windows(2).map(step).sum()
    }

    #[test]
    fn dashes_run_on_around_bends() {
        let straight = dashes(&[(0.0, 0.0), (60.0, 0.0)], Dash::Dotted);
        let bent: Vec<_> = (0..=60).map(|i| (f64::from(i), 0.0)).collect();
        let close = dashes(&bent, Dash::Dotted);
        assert_eq!((straight.len(), close.len()), (10, 10));
        for (a, b) in straight.iter().zip(&close) {
            assert!((long(a) - 2.0).abs() < 1e-9 && (long(b) - 2.0).abs() < 1e-9);
            assert!((a[0].0 - b[0].0).abs() < 1e-9);
        }
        assert!(dashes(&[(0.0, 0.0)], Dash::Dashed).is_empty());
    }
}
