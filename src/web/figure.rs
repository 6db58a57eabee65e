//! A picture that is laid out once and painted as often as a page likes, and
//! whose marks are found in it.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::canvas::Canvas;
use super::chart_input;
use super::error::LensError;
use super::output::{mark, mark_at, MarkOut};
use super::read;
use super::{js, Js};
use crate::chart::{ChartOptions, Index, Kind, Measure, Palette, Picture, Scene, Step, Theme};
use crate::data::Dataset;
use crate::question::Answer;
use crate::view::MarkCard;

/// A picture bound to a canvas.
#[wasm_bindgen]
pub struct Figure {
    surface: Canvas,
    scene: Scene,
    kind: Option<Kind>,
    notes: Vec<String>,
    index: Index,
    cards: Vec<MarkCard>,
    /// Key of the row of each mark.
    rows: Vec<String>,
}

/// How an answer is laid out.
pub(super) type Layout = fn(&Answer, &ChartOptions, &dyn Measure) -> Picture;

/// The figure of an answer.
pub(super) fn of_answer(
    canvas: &JsValue,
    answer: &Answer,
    data: &Dataset,
    options: &ChartOptions,
    layout: Layout,
) -> Result<Figure, LensError> {
    let lang = options.lang;
    let surface = Canvas::of(canvas, lang)?;
    let Picture { scene, kind, notes } = layout(answer, options, &surface);
    let said = |m| mark(m, &scene, answer, data, lang);
    let (rows, cards) = scene.marks.iter().map(said).unzip();
    Ok(Figure {
        index: Index::of(&scene),
        notes: notes.texts().to_vec(),
        surface,
        scene,
        kind,
        cards,
        rows,
    })
}

/// The figure of a scene whose marks' words are looked up by key.
#[cfg(feature = "programmes")]
pub(super) fn of_scene(
    surface: Canvas,
    scene: Scene,
    kind: Option<Kind>,
    words: impl Fn(&str) -> String,
) -> Figure {
    let card = |m: &crate::chart::Mark| MarkCard {
        label: words(&m.key),
        ..MarkCard::default()
    };
    Figure {
        index: Index::of(&scene),
        notes: Vec::new(),
        surface,
        kind,
        cards: scene.marks.iter().map(card).collect(),
        rows: scene.marks.iter().map(|m| m.key.clone()).collect(),
        scene,
    }
}

#[derive(Serialize)]
struct ShapeOut<'a> {
    width: f64,
    height: f64,
    kind: Option<&'static str>,
    notes: &'a [String],
    marks: Vec<MarkOut<'a>>,
}

#[wasm_bindgen]
impl Figure {
    /// Paints it; sets the canvas's width and height.
    ///
    /// # Errors
    /// `canvas.no_context`, `render.backend`, `options.*`.
    pub fn paint(&self, options: &JsValue) -> Result<(), LensError> {
        let options = chart_input::paint_options(options)?;
        let selected = options.selected.as_deref();
        match selected {
            None => self
                .surface
                .paint(&self.scene, options.palette, options.ratio),
            Some(key) => {
                let mut scene = self.scene.clone();
                scene.select(key);
                self.surface.paint(&scene, options.palette, options.ratio)
            }
        }
    }

    /// Size, kind, notes and marks.
    ///
    /// # Errors
    /// None that a caller can cause.
    pub fn shape(&self) -> Js {
        let palette = Palette::of(Theme::Light);
        let marks = self.scene.marks.iter().zip(&self.rows).zip(&self.cards);
        js(&ShapeOut {
            width: self.scene.width,
            height: self.scene.height,
            kind: self.kind.map(Kind::as_str),
            notes: &self.notes,
            marks: marks
                .map(|((m, row), card)| mark_at(m, row, card, palette))
                .collect(),
        })
    }

    /// The number of the mark under a point in CSS pixels.
    ///
    /// # Errors
    /// `options.wrong_type`.
    pub fn at(&self, x: &JsValue, y: &JsValue) -> Result<Option<usize>, LensError> {
        let (x, y) = (chart_input::finite(x, "x")?, chart_input::finite(y, "y")?);
        Ok(self.index.hit(&self.scene, x, y))
    }

    /// The number of the mark that a key leads to.
    ///
    /// # Errors
    /// `options.*`.
    pub fn step(&self, from: &JsValue, step: &JsValue) -> Result<Option<usize>, LensError> {
        let words = "left, right, up, down, first, last";
        let step = read::word(step, "step", words, Step::parse)?;
        Ok(self.scene.step(chart_input::index(from, "from")?, step))
    }
}
