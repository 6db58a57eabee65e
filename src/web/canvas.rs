//! The canvas: plotters' own backend on a fine grid, and text measured by the
//! canvas itself.

use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::error::LensError;
use crate::chart::{font, paint, Measure, Palette, Scene, Surface, GRID};
use crate::words::Lang;

/// A canvas with its context.
pub(super) struct Canvas {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    lang: Lang,
}

impl Canvas {
    /// Checks that the value is a canvas that can be drawn on.
    pub(super) fn of(value: &JsValue, lang: Lang) -> Result<Self, LensError> {
        let canvas: HtmlCanvasElement = value.clone().dyn_into().map_err(|_| {
            let message = "canvas: an HTMLCanvasElement was expected".to_owned();
            LensError::new("options.wrong_type", Some("canvas"), message)
        })?;
        let context = canvas.get_context("2d").ok().flatten();
        let context = context.and_then(|c| c.dyn_into().ok()).ok_or_else(|| {
            let message = "canvas: no 2d context is to be had".to_owned();
            LensError::new("canvas.no_context", Some("canvas"), message)
        })?;
        Ok(Self {
            canvas,
            context,
            lang,
        })
    }

    /// Sizes the backing store for the pixel ratio and paints the scene.
    pub(super) fn paint(
        &self,
        scene: &Scene,
        palette: Palette,
        ratio: f64,
    ) -> Result<(), LensError> {
        // Setting a side throws the backing store away, even to the same size.
        let (width, height) = (device(scene.width, ratio), device(scene.height, ratio));
        if self.canvas.width() != width {
            self.canvas.set_width(width);
        }
        if self.canvas.height() != height {
            self.canvas.set_height(height);
        }
        let unit = ratio / f64::from(GRID);
        let failed = |_| LensError::new("canvas.no_context", None, "the canvas refused".to_owned());
        self.context
            .set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0)
            .map_err(failed)?;
        let backend = CanvasBackend::with_canvas_object(self.canvas.clone()).ok_or_else(|| {
            LensError::new(
                "canvas.no_context",
                Some("canvas"),
                "canvas: no context".to_owned(),
            )
        })?;
        Ok(paint(scene, palette, Surface::Canvas(backend))?)
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn device(css: f64, ratio: f64) -> u32 {
    // The sides of a canvas that every browser accepts.
    libm::round(css * ratio).clamp(1.0, 16384.0) as u32
}

impl Measure for Canvas {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        self.context.set_font(&font(size, bold, self.lang));
        self.context
            .measure_text(text)
            .map(|m| m.width())
            .unwrap_or_default()
    }
}
