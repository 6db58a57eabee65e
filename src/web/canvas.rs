//! The canvas: plotters' own backend on a fine grid; text is measured and
//! written by the canvas itself.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use plotters_backend::text_anchor::HPos;
use plotters_backend::BackendColor;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{Clamped, JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::error::LensError;
use crate::chart::dense::Bitmap;
use crate::chart::{self, font, paint_over, Item, Measure, Palette, Scene, Surface, Written, GRID};
use crate::words::Lang;

/// A canvas with its context.
pub(super) struct Canvas {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    lang: Lang,
    /// The font that stands in the context.
    set: Cell<Option<(i32, bool)>>,
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
        let write = |text: &Written<'_>| self.write(text);
        let put = |at: (i32, i32), size: (u32, u32), rgba: &[u8]| self.put(at, size, rgba);
        let surface = Surface::Canvas(chart::Canvas {
            backend,
            write: &write,
            put: &put,
        });
        Ok(paint_over(scene, palette, surface, below, bitmap)?)
    }

    /// Puts pixels on the canvas; false where it refuses.
    fn put(&self, (x, y): (i32, i32), (width, height): (u32, u32), rgba: &[u8]) -> bool {
        let data = ImageData::new_with_u8_clamped_array_and_sh(Clamped(rgba), width, height);
        let put = |data: ImageData| {
            self.context
                .put_image_data(&data, f64::from(x), f64::from(y))
        };
        data.and_then(put).is_ok()
    }

    /// Sets the font, unless it stands already: a browser reads it anew each time.
    fn font(&self, size: i32, bold: bool) {
        if self.set.replace(Some((size, bold))) != Some((size, bold)) {
            self.context.set_font(&font(size, bold, self.lang));
        }
    }

    fn write(&self, text: &Written<'_>) {
        let context = &self.context;
        self.font(text.size, text.bold);
        context.set_text_baseline("middle");
        context.set_text_align(match text.anchor {
            HPos::Left => "left",
            HPos::Right => "right",
            HPos::Center => "center",
        });
        context.set_fill_style_str(&css(text.color));
        let (x, y) = text.at;
        // A canvas refuses no text.
        let _ = context.fill_text(text.text, f64::from(x), f64::from(y));
    }
}

/// A colour as CSS spells it; charts have none that is see-through.
fn css(color: BackendColor) -> String {
    let (r, g, b) = color.rgb;
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
