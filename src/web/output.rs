//! What callers get: plain objects, numbers never NaN, numeric columns as
//! typed arrays.

use js_sys::{Float64Array, Object, Reflect, Uint8Array};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

use super::error::LensError;
use super::held::Asked;
use super::js;
use crate::chart::{Color, Mark, Palette, Scene};
use crate::data::Dataset;
use crate::quantity::{Claim, Estimate, Number};
use crate::question::{Answer, Question, Role, Row};
use crate::view::{self, MarkCard, Table};
use crate::words::{Lang, Message, MessageId};

/// A question as an object, with flags as booleans.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct QuestionOut(serde_json_like::Map);

mod serde_json_like {
    //! An ordered map of text and flags, without a JSON library.
    use serde::ser::{Serialize, SerializeMap, Serializer};

    /// Keys with text or a flag.
    pub struct Map(pub Vec<(&'static str, Value)>);

    /// A value.
    pub enum Value {
        /// Text.
        Text(String),
        /// A flag.
        Flag(bool),
    }

    impl Serialize for Map {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(Some(self.0.len()))?;
            for (key, value) in &self.0 {
                match value {
                    Value::Text(t) => map.serialize_entry(key, t)?,
                    Value::Flag(f) => map.serialize_entry(key, f)?,
                }
            }
            map.end()
        }
    }
}

pub(super) fn question_out(q: &Question) -> QuestionOut {
    use serde_json_like::{Map, Value};
    let value = |key: &str, text: String| match key {
        "all" | "halving" => Value::Flag(text == "1"),
        _ => Value::Text(text),
    };
    let pairs = q
        .to_pairs()
        .into_iter()
        .map(|(k, v)| (k, value(k, v)))
        .collect();
    QuestionOut(Map(pairs))
}

/// A question for `parseQuestion`.
pub(super) fn question(q: &Question) -> Result<JsValue, LensError> {
    js(&question_out(q))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EstimateOut {
    unit: String,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    claim: &'static str,
    exact: Option<String>,
    reason: Option<&'static str>,
}

fn estimate(e: &Estimate) -> EstimateOut {
    let float = |n: Option<Number>| n.map(Number::to_f64).filter(|x| x.is_finite());
    let exact = match e.value {
        Some(Number::Exact(r)) => r.to_decimal().map(|d| d.to_string()),
        _ => None,
    };
    let reason = match e.claim {
        Claim::Undefined(reason) => Some(reason.as_str()),
        _ => None,
    };
    EstimateOut {
        unit: e.unit.to_string(),
        value: float(e.value),
        low: float(e.low),
        high: float(e.high),
        claim: e.claim.as_str(),
        exact,
        reason,
    }
}

#[derive(Serialize)]
struct RankOut {
    best: usize,
    worst: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RowOut {
    key: String,
    role: &'static str,
    label: String,
    reading: Option<String>,
    place: Option<String>,
    period_start: Option<String>,
    period_end: Option<String>,
    estimate: EstimateOut,
    grade: &'static str,
    caveats: Vec<String>,
    rank: Option<RankOut>,
    difference: Option<EstimateOut>,
    ratio: Option<EstimateOut>,
    share: Option<EstimateOut>,
    evidence: Vec<String>,
}

fn say_all(messages: &[Message], lang: Lang) -> Vec<String> {
    messages.iter().map(|m| m.say(lang)).collect()
}

fn row(r: &Row, lang: Lang) -> RowOut {
    RowOut {
        key: r.key.clone(),
        role: r.role.as_str(),
        label: r.label.say(lang),
        reading: r.reading.as_ref().map(|m| m.say(lang)),
        place: r.place.clone(),
        period_start: r.period.start.map(|d| d.to_string()),
        period_end: r.period.end.map(|d| d.to_string()),
        estimate: estimate(&r.estimate),
        grade: r.grade.as_str(),
        caveats: say_all(&r.caveats, lang),
        rank: r.rank.map(|k| RankOut {
            best: k.best,
            worst: k.worst,
        }),
        difference: r.difference.as_ref().map(estimate),
        ratio: r.ratio.as_ref().map(estimate),
        share: r.share.as_ref().map(estimate),
        evidence: r.evidence.clone(),
    }
}

#[derive(Serialize)]
struct RefusalOut {
    reason: String,
    nearest: Vec<OfferOut>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AnswerOut {
    question: QuestionOut,
    query: String,
    title: String,
    finding: String,
    grade: &'static str,
    grade_label: String,
    caveats: Vec<String>,
    description: String,
    rows: Vec<RowOut>,
    evidence: Vec<String>,
    hidden: usize,
    refusal: Option<RefusalOut>,
}

/// An answer without its columns, which [`add_columns`] puts in. `asked`
/// answers the questions that are near it.
pub(super) fn answer(data: &Dataset, a: &Answer, lang: Lang, asked: Asked) -> AnswerOut {
    let said = view::sentences(a, lang);
    let near = |q: &Question| {
        let found = asked(data, q).ok();
        OfferOut {
            question: question_out(q),
            query: q.to_query(),
            label: found
                .as_ref()
                .map(|a| a.title.say(lang))
                .unwrap_or_default(),
            place: None,
            curated: true,
            grade: found.map_or(a.grade, |a| a.grade).as_str(),
        }
    };
    AnswerOut {
        question: question_out(&a.question),
        query: a.question.to_query(),
        title: said.title,
        finding: said.finding,
        grade: a.grade.as_str(),
        grade_label: said.grade,
        caveats: said.caveats,
        description: said.description,
        rows: a.rows.iter().map(|r| row(r, lang)).collect(),
        evidence: a.evidence().into_iter().map(str::to_owned).collect(),
        hidden: a.hidden,
        refusal: a.refusal.as_ref().map(|r| RefusalOut {
            reason: r.reason.say(lang),
            nearest: r.nearest.iter().map(near).collect(),
        }),
    }
}

/// Puts the numeric columns into an answer object.
pub(super) fn add_columns(object: &JsValue, a: &Answer) -> Result<(), LensError> {
    let (mut value, mut low, mut high, mut missing) = (vec![], vec![], vec![], vec![]);
    for r in &a.rows {
        let e = &r.estimate;
        let ends = [
            e.position(),
            e.low.map(Number::to_f64),
            e.high.map(Number::to_f64),
        ];
        let [v, l, h] = ends.map(|x| x.filter(|x| x.is_finite()));
        let absent = |x: Option<f64>, bit: u8| if x.is_none() { bit } else { 0 };
        missing.push(absent(v, 1) | absent(l, 2) | absent(h, 4));
        value.push(v.unwrap_or_default());
        low.push(l.unwrap_or_default());
        high.push(h.unwrap_or_default());
    }
    let columns = Object::new();
    let set = |target: &Object, key: &str, value: &JsValue| {
        Reflect::set(target, &key.into(), value)
            .map_err(|_| LensError::internal("a plain object refused a property"))
    };
    set(
        &columns,
        "value",
        &Float64Array::from(value.as_slice()).into(),
    )?;
    set(&columns, "low", &Float64Array::from(low.as_slice()).into())?;
    set(
        &columns,
        "high",
        &Float64Array::from(high.as_slice()).into(),
    )?;
    set(
        &columns,
        "missing",
        &Uint8Array::from(missing.as_slice()).into(),
    )?;
    set(object.unchecked_ref(), "columns", &columns.into()).map(|_| ())
}

#[derive(Serialize)]
pub(super) struct OfferOut {
    pub question: QuestionOut,
    pub query: String,
    pub label: String,
    pub place: Option<String>,
    pub curated: bool,
    pub grade: &'static str,
}

#[derive(Serialize)]
struct ColumnOut {
    id: &'static str,
    title: String,
    numeric: bool,
}

#[derive(Serialize)]
struct LineOut {
    key: String,
    role: &'static str,
    cells: Vec<String>,
    evidence: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct TableOut {
    columns: Vec<ColumnOut>,
    rows: Vec<LineOut>,
}

pub(super) fn table(t: &Table) -> TableOut {
    let column = |c: &view::Column| ColumnOut {
        id: c.id,
        title: c.title.clone(),
        numeric: c.numeric,
    };
    let line = |r: &view::TableRow| LineOut {
        key: r.key.clone(),
        role: r.role.as_str(),
        cells: r.cells.clone(),
        evidence: r.evidence.clone(),
    };
    TableOut {
        columns: t.columns.iter().map(column).collect(),
        rows: t.rows.iter().map(line).collect(),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MarkOut<'a> {
    key: &'a str,
    row: &'a str,
    label: &'a str,
    value: &'a str,
    range: Option<&'a str>,
    range_label: Option<&'a str>,
    period: &'a str,
    grade: Option<&'a str>,
    sources: &'a [String],
    caveats: &'a [String],
    place: Option<&'a str>,
    x: f64,
    y: f64,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    color: String,
}

/// The key of a mark's row and the mark in words; the ends of a second reading
/// carry a number behind their row's key.
pub(super) fn mark(
    m: &Mark,
    scene: &Scene,
    a: &Answer,
    data: &Dataset,
    lang: Lang,
) -> (String, MarkCard) {
    let (key, reading) = match (a.row(&m.key), m.key.rsplit_once(':')) {
        (None, Some((row, _))) => (row, MessageId::PathStart),
        _ => (m.key.as_str(), MessageId::PathEnd),
    };
    // Only a line over time has a mark for each reading of the dates.
    let twice = scene.marks.iter().any(|other| other.series > 0);
    let card = a.row(key).map(|row| {
        let read = twice && row.role == Role::Input;
        view::mark(row, read.then(|| reading.template(lang)), data, lang)
    });
    (key.to_owned(), card.unwrap_or_default())
}

/// A mark with its words and its place.
pub(super) fn mark_at<'a>(
    m: &'a Mark,
    row: &'a str,
    card: &'a MarkCard,
    palette: Palette,
) -> MarkOut<'a> {
    let Color(r, g, b) = palette.get(m.role);
    MarkOut {
        key: &m.key,
        row,
        label: &card.label,
        value: &card.value,
        range: card.range.as_deref(),
        range_label: card.range_label.as_deref(),
        period: &card.period,
        grade: card.grade.as_deref(),
        sources: &card.sources,
        caveats: &card.caveats,
        place: card.place.as_deref(),
        x: m.x,
        y: m.y,
        left: m.left,
        top: m.top,
        right: m.right,
        bottom: m.bottom,
        color: format!("#{r:02x}{g:02x}{b:02x}"),
    }
}
