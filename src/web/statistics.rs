//! What the statistics' module exports: one call for every statistic, its
//! tables in both languages, and columns that stay in the module.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::{js, read, values, Js};
use crate::catalogue::{self, caution_words, reason_words, CallError, Entry};
use crate::quantity::Undefined;
use crate::stats::Caution;
use crate::teaching;
use crate::words::{Lang, Words};

impl From<CallError> for LensError {
    fn from(e: CallError) -> Self {
        let error = Self::new(e.code(), e.field(), e.to_string());
        match e.hint() {
            Some(hint) => error.with_hint(&hint),
            None => error,
        }
    }
}

/// Routes panics to the console. Called by `load`.
#[wasm_bindgen]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// Computes a statistic.
///
/// # Errors
/// `stats.*`, `options.*`.
#[wasm_bindgen]
pub fn call(id: &JsValue, options: &JsValue) -> Js {
    let id = read::text(id, "id")?;
    let record = catalogue::call(&id, values::options(options)?)?;
    Ok(values::result(&record))
}

/// Keeps a list of numbers in the module for later calls.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn hold(values: &JsValue) -> Js {
    values::hold(values)
}

/// Lets a kept list go; whether it was there.
#[wasm_bindgen]
pub fn release(column: &JsValue) -> bool {
    values::release(column)
}

#[derive(Serialize)]
struct NamedOut {
    name: &'static str,
    words: &'static str,
}

#[derive(Serialize)]
struct StatisticOut {
    id: &'static str,
    family: &'static str,
    name: &'static str,
    about: &'static str,
    formula: &'static str,
    convention: &'static str,
    caveat: &'static str,
    reference: &'static str,
    options: Vec<NamedOut>,
    result: Vec<NamedOut>,
    example: &'static str,
}

pub(super) fn said(words: Words, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => words.0,
        Lang::En => words.1,
    }
}

fn statistic(entry: &Entry, lang: Lang) -> StatisticOut {
    let named = |name, words| NamedOut {
        name,
        words: said(words, lang),
    };
    StatisticOut {
        id: entry.id,
        family: entry.family.as_str(),
        name: said(entry.name, lang),
        about: said(entry.about, lang),
        formula: entry.formula,
        convention: said(entry.convention, lang),
        caveat: said(entry.caveat, lang),
        reference: entry.reference,
        options: entry
            .params
            .iter()
            .map(|p| named(p.name, p.words))
            .collect(),
        result: entry
            .fields
            .iter()
            .map(|f| named(f.name, f.words))
            .collect(),
        example: entry.example,
    }
}

/// Every statistic with its words.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn statistics(lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let all: Vec<StatisticOut> = catalogue::entries().map(|e| statistic(e, lang)).collect();
    js(&all)
}

#[derive(Serialize)]
struct WordsOut {
    cautions: Vec<NamedOut>,
    reasons: Vec<NamedOut>,
}

/// Cautions and reasons in words.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn words(lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let caution = |c: &Caution| NamedOut {
        name: c.as_str(),
        words: said(caution_words(*c), lang),
    };
    let reason = |r: &Undefined| NamedOut {
        name: r.as_str(),
        words: said(reason_words(*r), lang),
    };
    js(&WordsOut {
        cautions: Caution::ALL.iter().map(caution).collect(),
        reasons: Undefined::ALL.iter().map(reason).collect(),
    })
}

#[derive(Serialize)]
struct CountyOut {
    id: String,
    name: String,
    province: usize,
    terrain: &'static str,
    programme: bool,
}

#[derive(Serialize)]
struct ColumnOut {
    id: &'static str,
    name: &'static str,
    unit: &'static str,
    values: Vec<Option<f64>>,
}

#[derive(Serialize)]
struct PanelOut {
    fictional: &'static str,
    years: Vec<u16>,
    counties: Vec<CountyOut>,
    columns: Vec<ColumnOut>,
}

/// The made-up panel for teaching.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen(js_name = teachingPanel)]
pub fn teaching_panel(lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let panel = teaching::panel();
    let county = |c: teaching::County| CountyOut {
        id: c.id,
        name: match lang {
            Lang::Zh => c.name.0,
            Lang::En => c.name.1,
        },
        province: c.province + 1,
        terrain: if c.mountain { "mountain" } else { "plain" },
        programme: c.programme,
    };
    let column = |c: teaching::Column| ColumnOut {
        id: c.id,
        name: said(c.words, lang),
        unit: c.unit,
        values: c
            .values
            .into_iter()
            .map(|v| v.is_finite().then_some(v))
            .collect(),
    };
    js(&PanelOut {
        fictional: said(teaching::FICTIONAL, lang),
        years: teaching::YEARS.to_vec(),
        counties: panel.counties.into_iter().map(county).collect(),
        columns: panel.columns.into_iter().map(column).collect(),
    })
}

/// The made-up panel as CSV, in which every row says that it is made up.
#[wasm_bindgen(js_name = teachingCsv)]
pub fn teaching_csv() -> String {
    teaching::csv(&teaching::panel())
}
