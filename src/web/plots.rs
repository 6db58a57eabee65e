//! What the plots' module exports: given numbers drawn on two axes, from ten
//! points to millions.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::canvas::Canvas;
use super::chart_input::{self, finite, index};
use super::error::LensError;
use super::plots_input::{domains, sized, spec_of, Domains, Incoming};
use super::plots_out::layer;
use super::read::{word, wrong};
use super::{js, Js};
use crate::chart::dense::{
    locate, number, said, walk, Finder, Known, Layer, Placed, PlotSpec, Raster, Walk,
};
use crate::chart::Index;
use crate::words::Lang;

/// Routes panics to the console. Called by `load`.
#[wasm_bindgen]
pub fn start() {
    console_error_panic_hook::set_once();
}

fn whole(n: usize) -> JsValue {
    JsValue::from_f64(f64::from(u32::try_from(n).unwrap_or(u32::MAX)))
}

/// A plot bound to a canvas: its numbers are taken in once.
#[wasm_bindgen]
pub struct Plot {
    pub(super) canvas: Canvas,
    pub(super) spec: PlotSpec,
    /// What placing it again does not change.
    pub(super) known: Known,
    /// The parts of the data that the plot itself asks for.
    own: Domains,
    lang: Lang,
    placed: Placed,
    /// Made when a pointer first asks.
    marks: OnceCell<Index>,
    raster: RefCell<Option<Raster>>,
    finder: RefCell<Option<Finder>>,
}

/// Takes numbers in and lays them out for a canvas.
///
/// # Errors
/// `canvas.no_context`, `options.*`.
#[wasm_bindgen]
pub fn plot(canvas: &JsValue, spec: &JsValue, options: &JsValue) -> Result<Plot, LensError> {
    let (size, lang) = sized(options, &[])?;
    let spec = spec_of(spec)?;
    let canvas = Canvas::of(canvas, lang)?;
    let known = Known::of(&spec);
    let placed = Placed::new(&spec, &known, size, lang, &canvas);
    Ok(Plot {
        marks: OnceCell::new(),
        canvas,
        own: (spec.x.domain, spec.y.domain),
        spec,
        known,
        lang,
        placed,
        raster: RefCell::new(None),
        finder: RefCell::new(None),
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PlotOut {
    width: f64,
    height: f64,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    marks: usize,
}

#[derive(Serialize)]
struct ValueOut {
    x: f64,
    y: f64,
}

#[derive(Serialize)]
struct FoundOut {
    layer: usize,
    index: usize,
    /// Counted through all layers.
    number: usize,
    x: f64,
    y: f64,
    label: String,
    value: String,
}

#[wasm_bindgen]
impl Plot {
    /// Paints it; sets the canvas's width and height.
    ///
    /// # Errors
    /// `canvas.no_context`, `render.backend`, `options.*`.
    pub fn paint(&self, options: &JsValue) -> Result<(), LensError> {
        let options = chart_input::paint_options(options)?;
        let mut raster = self.raster.borrow_mut();
        let bitmap = self.placed.bitmap(
            &self.spec,
            &self.known,
            options.palette,
            options.ratio,
            &mut raster,
        );
        let below = match bitmap {
            Some(_) => Vec::new(),
            None => self.placed.grid(),
        };
        let ringed = options.selected.and_then(|s| s.parse().ok());
        let scene = match ringed {
            Some(i) => {
                let mut scene = self.placed.scene.clone();
                scene.ring(self.placed.pixel(&self.spec, i));
                Cow::Owned(scene)
            }
            None => Cow::Borrowed(&self.placed.scene),
        };
        let (palette, ratio) = (options.palette, options.ratio);
        self.canvas
            .paint_over(&scene, palette, ratio, &below, bitmap.as_ref())
    }

    /// Lays it out anew: another size, or another part of the data.
    ///
    /// # Errors
    /// `options.*`.
    pub fn place(&mut self, options: &JsValue) -> Result<(), LensError> {
        let (size, lang) = sized(options, &[])?;
        self.part(domains(options)?);
        self.lang = lang;
        self.placed = Placed::new(&self.spec, &self.known, size, lang, &self.canvas);
        self.marks = OnceCell::new();
        self.finder.replace(None);
        Ok(())
    }

    /// Gives a layer of points or a line other numbers; [`Plot::place`] shows
    /// them.
    ///
    /// # Errors
    /// `options.*`; `options.out_of_range` for a layer that there is not.
    pub fn set(&mut self, layer: &JsValue, x: &JsValue, y: &JsValue) -> Result<(), LensError> {
        let at = index(layer, "layer")?.unwrap_or(0);
        let (new_x, new_y) = (Incoming::of(x, "x")?, Incoming::of(y, "y")?);
        if new_x.len() != new_y.len() {
            return Err(wrong("y", "lists of one length"));
        }
        let Some(Layer::Line { x, y, .. } | Layer::Points { x, y, .. }) =
            self.spec.layers.get_mut(at)
        else {
            let message = format!("layer: {at} is no layer of points and no line");
            let code = "options.out_of_range";
            return Err(LensError::new(code, Some("layer"), message));
        };
        new_x.into_list(x);
        new_y.into_list(y);
        self.known.set(&self.spec, at);
        self.finder.replace(None);
        Ok(())
    }

    /// Size and the area of the data.
    ///
    /// # Errors
    /// None that a caller can cause.
    pub fn shape(&self) -> Js {
        let (scene, area) = (&self.placed.scene, self.placed.area);
        js(&PlotOut {
            width: scene.width,
            height: scene.height,
            left: area.left,
            top: area.top,
            right: area.right,
            bottom: area.bottom,
            marks: scene.marks.len(),
        })
    }

    /// The values at a place in CSS pixels.
    ///
    /// # Errors
    /// `options.wrong_type`.
    pub fn value(&self, x: &JsValue, y: &JsValue) -> Js {
        let (x, y) = (finite(x, "x")?, finite(y, "y")?);
        js(&ValueOut {
            x: self.placed.x.back(x),
            y: self.placed.y.back(y),
        })
    }

    /// Does a millisecond or two of what finding a point under a pointer needs;
    /// true when all is done. Otherwise the first [`Plot::at`] does it all.
    pub fn prepare(&self) -> bool {
        let mut finder = self.finder.borrow_mut();
        let finder = finder.get_or_insert_with(|| self.finding());
        finder.advance(&self.spec)
    }

    /// The point or mark under a place in CSS pixels.
    ///
    /// # Errors
    /// `options.wrong_type`.
    pub fn at(&self, x: &JsValue, y: &JsValue) -> Js {
        let (x, y) = (finite(x, "x")?, finite(y, "y")?);
        let scene = &self.placed.scene;
        let marks = self.marks.get_or_init(|| Index::of(scene));
        if let Some(mark) = marks.hit(scene, x, y).and_then(|i| scene.marks.get(i)) {
            let key = mark.key.split_once(':');
            let key = key.and_then(|(l, k)| Some((l.parse().ok()?, k.parse().ok()?)));
            if let Some((layer, k)) = key {
                return self.found(layer, k, (mark.x, mark.y));
            }
        }
        let mut finder = self.finder.borrow_mut();
        let finder = finder.get_or_insert_with(|| self.finding());
        match finder.nearest(&self.spec, x, y) {
            Some(i) => self.of(i),
            None => Ok(JsValue::UNDEFINED),
        }
    }

    /// The point that a key leads to from another, in the order of the data.
    ///
    /// # Errors
    /// `options.*`.
    pub fn step(&self, from: &JsValue, step: &JsValue) -> Js {
        let from = index(from, "from")?;
        let words = "left, right, up, down, back, ahead, first, last";
        let way = word(step, "step", words, Walk::parse)?;
        let next = walk(&self.spec, from, way);
        Ok(next.map_or(JsValue::UNDEFINED, whole))
    }

    /// The layers as they are drawn: a histogram's values counted.
    ///
    /// # Errors
    /// None that a caller can cause.
    pub fn layers(&self) -> JsValue {
        let all = self.spec.layers.iter().map(layer);
        all.collect::<js_sys::Array>().into()
    }

    /// A point by its number through all layers.
    ///
    /// # Errors
    /// `options.*`.
    pub fn point(&self, number: &JsValue) -> Js {
        match index(number, "number")? {
            Some(i) => self.of(i),
            None => Ok(JsValue::UNDEFINED),
        }
    }
}

impl Plot {
    /// Shows a part of the data, or what the plot itself asks for.
    pub(super) fn part(&mut self, (x, y): Domains) {
        self.spec.x.domain = x.or(self.own.0);
        self.spec.y.domain = y.or(self.own.1);
    }

    fn finding(&self) -> Finder {
        Finder::new(&self.placed, &self.spec, &self.known)
    }

    fn of(&self, i: usize) -> Js {
        let Some((layer, k)) = locate(&self.spec, i) else {
            return Ok(JsValue::UNDEFINED);
        };
        let at = self.placed.item(&self.spec, layer, k);
        self.found(layer, k, at.unwrap_or((f64::NAN, f64::NAN)))
    }

    /// A layer's point in words.
    fn found(&self, layer: usize, k: usize, (x, y): (f64, f64)) -> Js {
        let (label, value) = said(&self.spec, layer, k, self.lang);
        js(&FoundOut {
            layer,
            index: k,
            number: number(&self.spec, layer, k),
            x,
            y,
            label,
            value,
        })
    }
}
