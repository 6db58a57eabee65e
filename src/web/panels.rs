//! Panels in the statistics' module: taken in once, asked many times.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::object::set;
use super::panel_json;
use super::read::{self, Checked};
use super::values::{arg, plain, result};
use super::Js;
use crate::catalogue::{caution_words, reason_words, Arg, Labels, Record, Value};
use crate::panel::{self, Answer, Indicator, Measure, Panel, PanelError, Problem, Question, Rows};
use crate::quantity::Undefined;
use crate::stats::Caution;
use crate::teaching;
use crate::words::{Lang, Text};

thread_local! {
    /// Panels that callers keep here, by number.
    static PANELS: RefCell<BTreeMap<u32, Rc<Panel>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The field by which a kept panel is known.
const KEY: &str = "panel";

impl From<PanelError> for LensError {
    fn from(e: PanelError) -> Self {
        Self::new(e.code(), Some(&e.field()), e.to_string()).with_hint(&e.hint())
    }
}

impl From<Problem> for LensError {
    fn from(e: Problem) -> Self {
        match e {
            Problem::Ask(e) => e.into(),
            Problem::Call(e) => e.into(),
        }
    }
}

fn labels(field: &str, value: &JsValue) -> Checked<Labels> {
    match arg(field, value)? {
        Arg::Numbers(n) => Ok(Labels::of_numbers(&n)),
        Arg::Texts(t) => Ok(Labels::of_texts(&t)),
        _ => Err(read::wrong(field, "a list of texts or numbers")),
    }
}

/// Names by id: texts, or `{ zh, en }`.
fn names(value: &JsValue) -> Checked<BTreeMap<String, Text>> {
    let one = |(id, value): (String, JsValue)| {
        let field = format!("names.{id}");
        if let Some(text) = value.as_string() {
            let en = text.clone();
            return Ok((id, Text { zh: text, en }));
        }
        let mut text = Text::default();
        for (lang, value) in read::entries(&value, &field)? {
            match lang.as_str() {
                "zh" => text.zh = read::text(&value, &field)?,
                "en" => text.en = read::text(&value, &field)?,
                _ => return Err(read::wrong(&field, "a text, or { zh, en }")),
            }
        }
        Ok((id, text))
    };
    read::entries(value, "names")?
        .into_iter()
        .map(one)
        .collect()
}

fn indicators(value: &JsValue, names: &BTreeMap<String, Text>) -> Checked<Vec<Indicator>> {
    let one = |(id, value): (String, JsValue)| {
        let field = format!("indicators.{id}");
        let Arg::Numbers(values) = arg(&field, &value)? else {
            return Err(read::wrong(&field, "a list of numbers"));
        };
        let own = || Text {
            zh: id.clone(),
            en: id.clone(),
        };
        let name = names.get(&id).cloned().unwrap_or_else(own);
        Ok(Indicator { id, name, values })
    };
    let entries = read::entries(value, "indicators")?;
    entries.into_iter().map(one).collect()
}

/// Takes in a panel: a place and a period a row, and indicators by id.
///
/// # Errors
/// `options.*`, `stats.*`, `panel.*`.
#[wasm_bindgen(js_name = panel)]
pub fn take_panel(data: &JsValue) -> Js {
    let (mut place, mut period, mut group) = (None, None, None);
    let (mut named, mut columns) = (BTreeMap::new(), None);
    for (key, value) in read::entries(data, "data")? {
        match key.as_str() {
            "place" => place = Some(labels("place", &value)?),
            "period" => period = Some(labels("period", &value)?),
            "group" => group = Some(labels("group", &value)?),
            "names" => named = names(&value)?,
            "indicators" => columns = Some(value),
            _ => {
                let fields = ["place", "period", "group", "indicators", "names"];
                return Err(read::no_such(&key, &[&fields]));
            }
        }
    }
    let absent = read::missing;
    let rows = Rows {
        place: place.ok_or_else(|| absent("place"))?,
        period: period.ok_or_else(|| absent("period"))?,
        group,
        indicators: indicators(&columns.ok_or_else(|| absent("indicators"))?, &named)?,
    };
    let panel = Rc::new(Panel::new(rows)?);
    let id = keep(Rc::clone(&panel));
    Ok(described(&panel, &JsValue::from(id)).into())
}

/// Keeps a panel, and tells by which number.
pub(super) fn keep(panel: Rc<Panel>) -> u32 {
    PANELS.with_borrow_mut(|kept| {
        let last = kept.keys().next_back();
        let id = last.map_or(0, |last| last.wrapping_add(1));
        kept.insert(id, panel);
        id
    })
}

/// Puts another panel in the place of a kept one.
#[cfg(feature = "tables")]
pub(super) fn replace(id: u32, panel: Rc<Panel>) {
    PANELS.with_borrow_mut(|kept| kept.insert(id, panel));
}

/// Lets a kept panel go.
#[cfg(feature = "tables")]
pub(super) fn forget(id: u32) {
    PANELS.with_borrow_mut(|kept| kept.remove(&id));
}

pub(super) fn described(panel: &Panel, id: &JsValue) -> Object {
    let out = Object::new();
    set(&out, KEY, id);
    let places = panel.places().iter().map(|p| p.id.as_str());
    set(&out, "places", &panel_json::texts(places));
    let periods = panel.periods().iter().map(String::as_str);
    set(&out, "periods", &panel_json::texts(periods));
    let indicators = panel.indicators().iter().map(|i| i.id.as_str());
    set(&out, "indicators", &panel_json::texts(indicators));
    out
}

/// The number of a kept panel, from the object that stands for it.
fn kept_id(panel: &JsValue) -> Option<u32> {
    if !panel.is_object() {
        return None;
    }
    let id = js_sys::Reflect::get(panel, &KEY.into()).ok()?.as_f64()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to come back the same"
    )]
    let whole = id as u32;
    f64::from(whole).total_cmp(&id).is_eq().then_some(whole)
}

/// Lets a kept panel go; whether it was there.
#[wasm_bindgen(js_name = releasePanel)]
pub fn release_panel(panel: &JsValue) -> bool {
    let gone = |id| PANELS.with_borrow_mut(|kept| kept.remove(&id).is_some());
    kept_id(panel).is_some_and(gone)
}

fn found(panel: &JsValue) -> Checked<Rc<Panel>> {
    if panel.as_string().as_deref() == Some("teaching") {
        thread_local!(static MADE: Rc<Panel> = Rc::new(Panel::teaching()));
        return Ok(MADE.with(Rc::clone));
    }
    let Some(id) = kept_id(panel) else {
        return Err(read::wrong(
            "panel",
            "what panel(data) gave, or \"teaching\"",
        ));
    };
    let kept = PANELS.with_borrow(|kept| kept.get(&id).cloned());
    kept.ok_or_else(|| {
        let message = "panel: this panel was released".to_owned();
        LensError::new("stats.not_held", Some("panel"), message).with_hint("panel(data)")
    })
}

/// A list as the text of its field: labels and ids as they are, `{ of, per }` for
/// one by another.
fn listed(value: &JsValue, field: &str) -> Checked<String> {
    let one = |item: JsValue| {
        let mut measure = Measure {
            of: String::new(),
            per: None,
        };
        if item.is_string() {
            measure.of = read::text(&item, field)?;
            return Ok(measure.spelled());
        }
        for (key, value) in read::entries(&item, field)? {
            match key.as_str() {
                "of" => measure.of = read::text(&value, field)?,
                "per" => measure.per = Some(read::text(&value, field)?),
                _ => return Err(read::no_such(&key, &[&["of", "per"]])),
            }
        }
        Ok(measure.spelled())
    };
    let all: Checked<Vec<String>> = Array::from(value).iter().map(one).collect();
    Ok(all?.join(","))
}

fn pairs(question: &JsValue) -> Checked<Vec<(String, String)>> {
    let text = |(key, value): (String, JsValue)| {
        let text = match (value.as_string(), value.as_bool(), value.as_f64()) {
            (Some(_), ..) => read::text(&value, &key)?,
            (_, Some(flag), _) => u8::from(flag).to_string(),
            (.., Some(number)) => number.to_string(),
            _ if Array::is_array(&value) => listed(&value, &key)?,
            _ => return Err(read::wrong(&key, "text")),
        };
        Ok((key, text))
    };
    let entries = read::entries(question, "question")?;
    entries.into_iter().map(text).collect()
}

/// Answers a question about a panel.
///
/// # Errors
/// `options.*`, `question.*`, `stats.*`.
#[wasm_bindgen]
pub fn ask(question: &JsValue, panel: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let (panel, answer) = answered(question, panel)?;
    Ok(spoken(&panel, &answer, lang))
}

/// The panel that a caller names, and its answer.
pub(super) fn answered(question: &JsValue, panel: &JsValue) -> Checked<(Rc<Panel>, Answer)> {
    let panel = found(panel)?;
    let question = Question::from_pairs(&panel, &pairs(question)?)?;
    let answer = panel::ask(&panel, question)?;
    Ok((panel, answer))
}

fn spoken(panel: &Panel, answer: &Answer, lang: Lang) -> JsValue {
    let out = Object::new();
    let asked = Object::new();
    for (key, value) in answer.question.to_pairs() {
        set(&asked, key, &value.into());
    }
    set(&out, "question", &asked);
    set(&out, "title", &answer.title.get(lang).into());
    set(&out, "finding", &answer.finding.get(lang).into());
    if panel.is_fictional() {
        set(&out, "fictional", &teaching::FICTIONAL.get(lang).into());
    }
    let results = Object::new();
    for (id, record) in &answer.results {
        set(&results, id, &result(record));
    }
    set(&out, "results", &results);
    set(&out, "rows", &panel_json::rows(panel, &answer.rows, lang));
    let summaries = answer.summaries.iter().map(|summary| {
        let cells = plain(&summary.cells);
        set(&cells, "group", &group(summary.group.as_deref()));
        JsValue::from(cells)
    });
    set(&out, "summaries", &summaries.collect::<Array>());
    let left_out = answer.left_out.iter().map(|left| {
        let one = Object::new();
        for (key, value) in place(panel, left.place, lang) {
            set(&one, key, &value);
        }
        set(&one, "indicator", &left.gap.indicator.as_str().into());
        set(&one, "period", &left.gap.period.as_str().into());
        set(&one, "reason", &left.gap.words(panel).get(lang).into());
        JsValue::from(one)
    });
    set(&out, "leftOut", &left_out.collect::<Array>());
    set(&out, "cautions", &cautions(&answer.results, lang));
    set(&out, "undefined", &undefined(&answer.results, lang));
    out.into()
}

fn group(name: Option<&str>) -> JsValue {
    name.map_or(JsValue::NULL, JsValue::from)
}

fn place(panel: &Panel, at: usize, lang: Lang) -> Vec<(&'static str, JsValue)> {
    let Some(place) = panel.places().get(at) else {
        return Vec::new();
    };
    vec![
        ("place", place.id.as_str().into()),
        ("name", place.name.get(lang).into()),
        ("group", group(place.group.as_deref())),
    ]
}

fn named(name: &str, words: &str) -> JsValue {
    let out = Object::new();
    set(&out, "name", &name.into());
    set(&out, "words", &words.into());
    out.into()
}

/// The warnings of all results, each once, in words.
fn cautions(results: &[(&'static str, Record)], lang: Lang) -> JsValue {
    let given = |c: &&Caution| {
        results.iter().any(|(_, r)| match r.get("cautions") {
            Some(Value::Words(words)) => words.iter().any(|w| w == c.as_str()),
            _ => false,
        })
    };
    let all = Caution::ALL.iter().filter(given);
    let words = all.map(|c| named(c.as_str(), caution_words(*c).get(lang)));
    words.collect::<Array>().into()
}

/// Why parts have no value, each reason once, in words.
fn undefined(results: &[(&'static str, Record)], lang: Lang) -> JsValue {
    let mut reasons: Vec<Undefined> = results
        .iter()
        .flat_map(|(_, r)| r.reasons())
        .map(|(_, r)| r)
        .collect();
    reasons.sort_unstable();
    reasons.dedup();
    let words = reasons
        .into_iter()
        .map(|r| named(r.as_str(), reason_words(r).get(lang)));
    words.collect::<Array>().into()
}
