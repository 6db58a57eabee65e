//! What the plots' module exports: given numbers drawn on two axes, from ten
//! points to millions.

use std::borrow::Cow;
use std::cell::RefCell;

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::canvas::Canvas;
use super::chart_input::{self, finite, index, word};
use super::error::LensError;
use super::plots_input::{domains, sized, spec_of, Domains, Incoming};
use super::read::wrong;
use super::{js, Js};
use crate::chart::dense::{locate, Axis, Finder, Known, Layer, Placed, PlotSpec, Raster};
use crate::chart::{Index, Step};
use crate::quantity::Unit;
use crate::words::{self, Lang};

/// Routes panics to the console. Called by `load`.
#[wasm_bindgen]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// A plot bound to a canvas: its numbers are taken in once.
#[wasm_bindgen]
pub struct Plot {
    canvas: Canvas,
    spec: PlotSpec,
    /// What placing it again does not change.
    known: Known,
    /// The parts of the data that the plot itself asks for.
    own: Domains,
    lang: Lang,
    placed: Placed,
    marks: Index,
    raster: RefCell<Option<Raster>>,
    finder: RefCell<Option<Finder>>,
}

/// Takes numbers in and lays them out for a canvas.
///
/// # Errors
/// `canvas.no_context`, `options.*`.
#[wasm_bindgen]
pub fn plot(canvas: &JsValue, spec: &JsValue, options: &JsValue) -> Result<Plot, LensError> {
    let (size, lang) = sized(options)?;
    let spec = spec_of(spec)?;
    let canvas = Canvas::of(canvas, lang)?;
    let known = Known::of(&spec);
    let placed = Placed::new(&spec, &known, size, lang, &canvas);
    Ok(Plot {
        marks: Index::of(&placed.scene),
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
        let bitmap = self
            .placed
            .bitmap(&self.spec, options.palette, options.ratio, &mut raster);
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
        let (size, lang) = sized(options)?;
        let (x, y) = domains(options)?;
        self.spec.x.domain = x.or(self.own.0);
        self.spec.y.domain = y.or(self.own.1);
        self.lang = lang;
        self.placed = Placed::new(&self.spec, &self.known, size, lang, &self.canvas);
        self.marks = Index::of(&self.placed.scene);
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
        let (in_x, in_y) = (new_x.into_list(x), new_y.into_list(y));
        self.known.set(at, in_x, in_y);
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
        if let Some(mark) = self.marks.hit(scene, x, y).and_then(|i| scene.marks.get(i)) {
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
        let words = "left, right, up, down, first, last";
        let step = word(step, "step", words, Step::parse)?;
        let count = self.count();
        let Some(last) = count.checked_sub(1) else {
            return Ok(JsValue::UNDEFINED);
        };
        let next = match (step, from) {
            (Step::First, _) | (Step::Right | Step::Down, None) => 0,
            (Step::Last, _) | (Step::Left | Step::Up, None) => last,
            (Step::Right | Step::Down, Some(i)) => (i + 1).min(last),
            (Step::Left | Step::Up, Some(i)) => i.saturating_sub(1).min(last),
        };
        Ok(JsValue::from_f64(f64::from(
            u32::try_from(next).unwrap_or(u32::MAX),
        )))
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
    fn finding(&self) -> Finder {
        Finder::new(&self.placed, &self.spec, &self.known)
    }

    fn count(&self) -> usize {
        let all = self.spec.layers.iter().map(|l| match l {
            Layer::Line { x, .. } | Layer::Points { x, .. } => x.len(),
            _ => 0,
        });
        all.sum()
    }

    fn of(&self, i: usize) -> Js {
        let Some((layer, k)) = locate(&self.spec, i) else {
            return Ok(JsValue::UNDEFINED);
        };
        let at = self.placed.point(&self.spec, layer, k);
        self.found(layer, k, at.unwrap_or((f64::NAN, f64::NAN)))
    }

    /// A layer's point in words.
    fn found(&self, layer: usize, k: usize, (x, y): (f64, f64)) -> Js {
        let Some(one) = self.spec.layers.get(layer) else {
            return Ok(JsValue::UNDEFINED);
        };
        let say = |v: f64, axis: &Axis| {
            let named = (!axis.names.is_empty()).then(|| {
                let at = libm::round(v);
                let found = axis.names.iter().enumerate().find(|(i, _)| {
                    u32::try_from(*i).is_ok_and(|i| f64::from(i).total_cmp(&at).is_eq())
                });
                found.map(|(_, n)| n.clone())
            });
            named.flatten().unwrap_or_else(|| {
                words::with_unit(
                    crate::quantity::Number::Approximate(v),
                    &axis.unit,
                    self.lang,
                )
            })
        };
        let pair = |vx: Option<&f64>, vy: Option<&f64>| {
            let parts = [(vx, &self.spec.x), (vy, &self.spec.y)];
            let said = parts.into_iter().filter_map(|(v, axis)| {
                let v = v.filter(|v| v.is_finite())?;
                let said = say(*v, axis);
                let colon = if self.lang == Lang::Zh { "：" } else { ": " };
                Some(if axis.label.is_empty() {
                    said
                } else {
                    format!("{}{colon}{said}", axis.label)
                })
            });
            said.collect::<Vec<_>>()
                .join(if self.lang == Lang::Zh { "，" } else { ", " })
        };
        let (label, value) = match one {
            Layer::Points {
                x, y, names, name, ..
            } => (
                names.get(k).unwrap_or(name).clone(),
                pair(x.get(k), y.get(k)),
            ),
            Layer::Line { x, y, name } => (name.clone(), pair(x.get(k), y.get(k))),
            Layer::Bars { from, to, y, name } => {
                let ends = from.get(k).zip(to.get(k));
                let range = ends
                    .map(|(a, b)| format!("{} – {}", say(*a, &self.spec.x), say(*b, &self.spec.x)));
                (range.unwrap_or_else(|| name.clone()), pair(None, y.get(k)))
            }
            Layer::Boxes { five, name } => {
                let label = self.spec.x.names.get(k).unwrap_or(name).clone();
                let said = five
                    .get(k)
                    .map(|f| f.map(|v| say(v, &self.spec.y)).join(" · "));
                (label, said.unwrap_or_default())
            }
            Layer::Cells { values, .. } => {
                let columns = self.spec.x.names.len().max(1);
                let name = |axis: &Axis, i: usize| axis.names.get(i).cloned().unwrap_or_default();
                let label = format!(
                    "{} · {}",
                    name(&self.spec.y, k / columns),
                    name(&self.spec.x, k % columns)
                );
                let said = values.get(k).filter(|v| v.is_finite());
                let said = said.map(|v| {
                    words::number(
                        crate::quantity::Number::Approximate(*v),
                        &Unit::one(),
                        self.lang,
                    )
                });
                (label, said.unwrap_or_else(|| "—".to_owned()))
            }
            Layer::Band { name, .. } | Layer::Intervals { name, .. } => {
                (name.clone(), String::new())
            }
        };
        js(&FoundOut {
            layer,
            index: k,
            x,
            y,
            label,
            value,
        })
    }
}
