//! Plots that leave the page: on another canvas, and as a document.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::canvas::Canvas;
use super::chart_input::{Painting, COLORS};
use super::error::LensError;
use super::plots::Plot;
use super::plots_input::{domains, sized, strings, Domains};
use super::read::{entries, text, Checked};
use crate::chart::dense::Placed;
use crate::chart::{Measure, Palette};
use crate::words::Lang;

/// What a plot carries when it leaves, beside its size.
const LEAVING: &[&str] = &[
    COLORS[0],
    COLORS[1],
    "pixelRatio",
    "title",
    "description",
    "foot",
];

/// A plot on its way.
struct Leaving {
    size: (f64, f64),
    lang: Lang,
    title: String,
    description: String,
    /// Lines below: where it is from.
    foot: Vec<String>,
    palette: Palette,
    ratio: f64,
}

fn leaving(options: &JsValue) -> Checked<Leaving> {
    let (size, lang) = sized(options, LEAVING)?;
    let mut painting = Painting::default();
    let (mut title, mut description, mut foot) = (String::new(), String::new(), Vec::new());
    for (key, value) in entries(options, "options")? {
        match key.as_str() {
            "title" => title = text(&value, "title")?,
            "description" => description = text(&value, "description")?,
            "foot" => foot = strings(&value, "foot")?,
            key if LEAVING.contains(&key) => painting.take(key, &value)?,
            _ => {}
        }
    }
    let paint = painting.done();
    Ok(Leaving {
        size,
        lang,
        title,
        description,
        foot,
        palette: paint.palette,
        ratio: paint.ratio,
    })
}

impl Plot {
    /// A part of the plot placed anew, with its words; what it shows itself stays.
    fn leave(&mut self, part: Domains, l: &Leaving, by: Option<&Canvas>) -> Placed {
        let shown = (self.spec.x.domain, self.spec.y.domain);
        self.part(part);
        let by: &dyn Measure = by.unwrap_or(&self.canvas);
        let placed = Placed::new(&self.spec, &self.known, l.size, l.lang, by);
        let placed = placed.titled(&l.title, &l.foot, by);
        (self.spec.x.domain, self.spec.y.domain) = shown;
        placed
    }
}

#[wasm_bindgen]
impl Plot {
    /// Paints it on another canvas, with a title and lines below.
    ///
    /// # Errors
    /// `canvas.no_context`, `render.backend`, `options.*`.
    pub fn picture(&mut self, canvas: &JsValue, options: &JsValue) -> Result<(), LensError> {
        let leaving = leaving(options)?;
        let canvas = Canvas::of(canvas, leaving.lang)?;
        let placed = self.leave(domains(options)?, &leaving, Some(&canvas));
        let mut raster = None;
        let (palette, ratio) = (leaving.palette, leaving.ratio);
        let bitmap = placed.bitmap(&self.spec, &self.known, palette, ratio, &mut raster);
        let below = match bitmap {
            Some(_) => Vec::new(),
            None => placed.grid(),
        };
        canvas.paint_over(&placed.scene, palette, ratio, &below, bitmap.as_ref())
    }

    /// The same as an SVG document.
    ///
    /// # Errors
    /// `render.backend`, `options.*`.
    pub fn svg(&mut self, options: &JsValue) -> Result<String, LensError> {
        let leaving = leaving(options)?;
        let placed = self.leave(domains(options)?, &leaving, None);
        let (title, description) = (&leaving.title, &leaving.description);
        Ok(placed.svg(&self.spec, &self.known, leaving.palette, title, description)?)
    }
}
