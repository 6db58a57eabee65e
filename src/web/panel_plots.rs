//! Answers about panels as plots: what the plots' module draws.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::object::set;
use super::panels::answered;
use super::plots_out::spec;
use super::read::{self, Checked};
use super::Js;
use crate::chart::{panel_kinds, panel_multiples, panel_plot, PanelKind, PanelPlot};
use crate::words::Lang;

/// How an answer is drawn, as callers say it.
struct Options {
    lang: Lang,
    kind: Option<PanelKind>,
    shared: bool,
}

fn options(value: &JsValue) -> Checked<Options> {
    let (mut lang, mut kind, mut shared) = (None, None, true);
    for (key, value) in read::entries(value, "options")? {
        match key.as_str() {
            "lang" => lang = Some(read::lang(&value)?),
            "kind" => {
                let words = PanelKind::ALL.map(PanelKind::as_str).join(", ");
                kind = Some(read::word(&value, "kind", &words, PanelKind::parse)?);
            }
            "axes" => {
                let parse = |word: &str| match word {
                    "shared" => Some(true),
                    "free" => Some(false),
                    _ => None,
                };
                shared = read::word(&value, "axes", "shared, free", parse)?;
            }
            _ => return Err(read::no_such(&key, &[&["lang", "kind", "axes"]])),
        }
    }
    Ok(Options {
        lang: lang.ok_or_else(|| read::missing("lang"))?,
        kind,
        shared,
    })
}

/// The kinds of plot that suit an answer, the one drawn unasked first.
///
/// # Errors
/// As `ask`.
#[wasm_bindgen(js_name = panelKinds)]
pub fn kinds(question: &JsValue, panel: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let (panel, answer) = answered(question, panel)?;
    let one = |kind: PanelKind| {
        let out = Object::new();
        set(&out, "kind", &kind.as_str().into());
        set(&out, "name", &kind.name().get(lang).into());
        JsValue::from(out)
    };
    let all = panel_kinds(&panel, &answer).into_iter().map(one);
    Ok(all.collect::<Array>().into())
}

/// An answer as a plot of a kind; the first that suits where none is asked for.
///
/// # Errors
/// As `ask`; `options.*`; `chart.unsuited` for a kind that does not suit the answer.
#[wasm_bindgen(js_name = panelPlot)]
pub fn plot(question: &JsValue, panel: &JsValue, given: &JsValue) -> Js {
    let Options { lang, kind, .. } = options(given)?;
    let (panel, answer) = answered(question, panel)?;
    let plot = panel_plot(&panel, &answer, kind, lang);
    Ok(drawn(plot.ok_or_else(unsuited)?))
}

/// The same once a group of the panel, on shared or on free axes.
///
/// # Errors
/// As [`plot`]; also where the panel has no groups.
#[wasm_bindgen(js_name = panelMultiples)]
pub fn multiples(question: &JsValue, panel: &JsValue, given: &JsValue) -> Js {
    let Options { lang, kind, shared } = options(given)?;
    let kind = kind.ok_or_else(|| read::missing("kind"))?;
    let (panel, answer) = answered(question, panel)?;
    let plots = panel_multiples(&panel, &answer, kind, shared, lang).ok_or_else(unsuited)?;
    Ok(plots.into_iter().map(drawn).collect::<Array>().into())
}

fn unsuited() -> LensError {
    let message = "kind: this kind of plot does not suit this answer".to_owned();
    LensError::new("chart.unsuited", Some("kind"), message)
        .with_hint("a kind that panelKinds gives")
}

fn drawn(plot: PanelPlot) -> JsValue {
    let out = Object::new();
    set(&out, "kind", &plot.kind.as_str().into());
    set(&out, "title", &plot.title.as_str().into());
    set(&out, "note", &plot.note.as_str().into());
    #[allow(clippy::cast_precision_loss)]
    set(&out, "rows", &JsValue::from_f64(plot.rows as f64));
    set(&out, "spec", &spec(&plot.spec));
    out.into()
}
