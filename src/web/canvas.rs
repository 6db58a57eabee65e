//! The canvas: plotters' own backend on a fine grid; text is measured and
//! written by the canvas itself.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use plotters_backend::text_anchor::HPos;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{Clamped, JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::error::LensError;
use crate::chart::dense::Bitmap;
use crate::chart::{
    self, font, paint_over, Ink, Item, Measure, Palette, Pen, Scene, Surface, Written, GRID,
};
use crate::words::Lang;

/// A canvas with its context.
pub(super) struct Canvas {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    lang: Lang,
    /// The font that stands in the context.
    set: Cell<Option<(i32, bool)>>,
    /// The colour that stands in it for filling.
    filling: Cell<Option<(u8, u8, u8)>>,
    /// Where texts stand to their points.
    align: Cell<&'static str>,
    /// The style of the path that was begun.
    path: Cell<Option<Ink>>,
}

impl Canvas {
    /// Checks that the value is a canvas that can be drawn on.
    pub(super) fn of(value: &JsValue, lang: Lang) -> Result<Self, LensError> {
        let canvas: HtmlCanvasElement = value.clone().dyn_into().map_err(|_| {
            let message = "canvas: an HTMLCanvasElement was expected".to_owned();
            LensError::new("options.wrong_type", Some("canvas"), message)
        })?;
        let context = canvas.get_context("2d").ok().flatten();
        let context = context.and_then(|c| c.dyn_into().ok());
        Ok(Self {
            canvas,
            context: context.ok_or_else(no_context)?,
            lang,
            set: Cell::new(None),
            filling: Cell::new(None),
            align: Cell::new(""),
            path: Cell::new(None),
        })
    }

    /// Sizes the backing store for the pixel ratio and paints the scene.
    #[cfg(answers)]
    pub(super) fn paint(
        &self,
        scene: &Scene,
        palette: Palette,
        ratio: f64,
    ) -> Result<(), LensError> {
        self.paint_over(scene, palette, ratio, &[], None)
    }

    /// The same with what lies below the scene.
    pub(super) fn paint_over(
        &self,
        scene: &Scene,
        palette: Palette,
        ratio: f64,
        below: &[Item],
        bitmap: Option<&Bitmap<'_>>,
    ) -> Result<(), LensError> {
        // Another figure of the same canvas, or the page, may have set another.
        self.set.set(None);
        self.align.set("");
        self.path.set(None);
        // Setting a side throws the backing store away, even to the same size.
        let (width, height) = (device(scene.width, ratio), device(scene.height, ratio));
        if self.canvas.width() != width {
            self.canvas.set_width(width);
        }
        if self.canvas.height() != height {
            self.canvas.set_height(height);
        }
        let unit = ratio / f64::from(GRID);
        self.context
            .set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0)
            .map_err(|_| no_context())?;
        let backend =
            CanvasBackend::with_canvas_object(self.canvas.clone()).ok_or_else(no_context)?;
        self.context.set_text_baseline("middle");
        let surface = Surface::Canvas(chart::Canvas { backend, pen: self });
        Ok(paint_over(scene, palette, surface, below, bitmap)?)
    }

    /// Sets the font, unless it stands already: a browser reads it anew each time.
    fn font(&self, size: i32, bold: bool) {
        if self.set.replace(Some((size, bold))) != Some((size, bold)) {
            self.context.set_font(&font(size, bold, self.lang));
        }
    }

    /// Sets the colour for filling, unless it stands already.
    fn filling(&self, color: (u8, u8, u8)) {
        if self.filling.replace(Some(color)) != Some(color) {
            self.context.set_fill_style_str(&css(color));
        }
    }

    /// Begins the path of a style, unless it was begun.
    fn begin(&self, ink: Ink) {
        if self.path.get() != Some(ink) {
            self.draw();
            self.context.begin_path();
            self.path.set(Some(ink));
        }
    }

    /// Draws the path that was begun.
    fn draw(&self) {
        if let Some(ink) = self.path.take() {
            self.ink(ink);
        }
    }

    /// Strokes or fills the canvas's path.
    fn ink(&self, ink: Ink) {
        match ink.stroke {
            Some(width) => {
                self.context.set_stroke_style_str(&css(ink.color));
                self.context.set_line_width(f64::from(width));
                self.context.stroke();
            }
            None => {
                self.filling(ink.color);
                self.context.fill();
            }
        }
    }

    /// A level or upright line is a rectangle, which a canvas fills faster than
    /// it strokes a path; false for any other.
    fn straight(&self, ink: Ink, points: &[(i32, i32)]) -> bool {
        let (&[(x0, y0), (x1, y1)], Some(width)) = (points, ink.stroke) else {
            return false;
        };
        if x0 != x1 && y0 != y1 {
            return false;
        }
        let ((left, right), (top, bottom)) = ((x0.min(x1), x0.max(x1)), (y0.min(y1), y0.max(y1)));
        let (long, wide) = (
            f64::from(right - left) + f64::from(bottom - top),
            f64::from(width),
        );
        let (left, top) = (f64::from(left), f64::from(top));
        self.draw();
        self.filling(ink.color);
        if y0 == y1 {
            self.context.fill_rect(left, top - wide / 2.0, long, wide);
        } else {
            self.context.fill_rect(left - wide / 2.0, top, wide, long);
        }
        true
    }
}

impl Pen for Canvas {
    fn put(&self, (x, y): (i32, i32), (width, height): (u32, u32), rgba: &[u8]) -> bool {
        self.draw();
        let data = ImageData::new_with_u8_clamped_array_and_sh(Clamped(rgba), width, height);
        let put = |data: ImageData| {
            self.context
                .put_image_data(&data, f64::from(x), f64::from(y))
        };
        data.and_then(put).is_ok()
    }

    fn write(&self, text: &Written<'_>) {
        self.draw();
        self.font(text.size, text.bold);
        self.filling(text.color.rgb);
        let align = match text.anchor {
            HPos::Left => "left",
            HPos::Right => "right",
            HPos::Center => "center",
        };
        if self.align.replace(align) != align {
            self.context.set_text_align(align);
        }
        let (x, y) = text.at;
        // A canvas refuses no text.
        let _ = self
            .context
            .fill_text(text.text, f64::from(x), f64::from(y));
    }

    fn disc(&self, style: Ink, (x, y): (i32, i32), radius: u32) {
        // Each alone: a canvas takes longer over one path of many discs.
        self.draw();
        self.context.begin_path();
        let (x, y, r) = (f64::from(x), f64::from(y), f64::from(radius));
        // A canvas refuses negative radii alone.
        let _ = self.context.arc(x, y, r, 0.0, std::f64::consts::TAU);
        self.ink(style);
    }

    fn line(&self, style: Ink, points: &[(i32, i32)]) {
        if self.straight(style, points) {
            return;
        }
        let Some(((x, y), rest)) = points.split_first() else {
            return;
        };
        self.begin(style);
        self.context.move_to(f64::from(*x), f64::from(*y));
        for (x, y) in rest {
            self.context.line_to(f64::from(*x), f64::from(*y));
        }
    }

    fn flush(&self) {
        self.draw();
        // The backend sets its own.
        self.filling.set(None);
    }
}

/// A colour as CSS spells it; charts have none that is see-through.
fn css((r, g, b): (u8, u8, u8)) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn no_context() -> LensError {
    let message = "canvas: no 2d context is to be had".to_owned();
    LensError::new("canvas.no_context", Some("canvas"), message)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn device(css: f64, ratio: f64) -> u32 {
    // The sides of a canvas that every browser accepts.
    libm::round(css * ratio).clamp(1.0, 16384.0) as u32
}

/// A text with its font: language, size in sixteenths of a pixel, weight.
type Told = (Lang, i32, bool, String);

thread_local! {
    /// Widths already measured. A chart is laid out again and again with the
    /// same words, and asking the canvas takes longer than all else.
    static WIDTHS: RefCell<BTreeMap<Told, f64>> = const { RefCell::new(BTreeMap::new()) };
}

/// Widths that are kept; then all are forgotten.
const KEPT: usize = 4000;

impl Measure for Canvas {
    #[allow(clippy::cast_possible_truncation)]
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        let grid = libm::round(size * f64::from(GRID)) as i32;
        let key = (self.lang, grid, bold, text.to_owned());
        let known = WIDTHS.with_borrow(|w| w.get(&key).copied());
        if let Some(width) = known {
            return width;
        }
        // Measured large, as it is written: hinting differs between sizes.
        self.font(grid, bold);
        let found = self.context.measure_text(text);
        let width = found.map(|m| m.width()).unwrap_or_default() / f64::from(GRID);
        WIDTHS.with_borrow_mut(|w| {
            if w.len() >= KEPT {
                w.clear();
            }
            w.insert(key, width);
        });
        width
    }
}
