//! A model in text: its inputs and outputs, the headlines in a sentence, the
//! rules with names and with numbers put in, and what moves the outcome.

use crate::data::Dataset;
use crate::programme::model::{
    plain, sensitivity, Basis, Got, Model, Moved, Output, Picture, Put, Ran,
};
use crate::quantity::{Arithmetic, Claim, Number, Rational, Unit};
use crate::question::EvaluationError;
use crate::words::{self, Lang, MessageId, Words};

use super::math::{rule, rules, WorkingMath};
use super::working::WorkingLine;

/// An input in text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputView {
    /// Its id.
    pub id: String,
    /// What it is.
    pub label: String,
    /// Name of its unit.
    pub unit: String,
    /// A plain decimal.
    pub value: String,
    /// The value in words.
    pub said: String,
    /// The default, as a plain decimal.
    pub default: String,
    /// Whether the value is the default.
    pub is_default: bool,
    /// Whether the default is printed.
    pub printed: bool,
    /// Where the default comes from.
    pub basis: String,
    /// The figures behind the default.
    pub evidence: Vec<String>,
    /// Smallest, largest, and what a button adds.
    pub range: [String; 3],
    /// Words for the values of a choice.
    pub choices: Vec<(String, String)>,
}

/// An output in text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputView {
    /// Its key.
    pub key: String,
    /// What it is.
    pub label: String,
    /// Which reading of the rule; empty where there is one only.
    pub reading: String,
    /// The value in words, or why there is none.
    pub value: String,
    /// The range that rounding of the prints implies.
    pub range: Option<String>,
    /// Whether it is what the model is asked for.
    pub headline: bool,
}

/// What an input does to the first headline, in text.
#[derive(Debug, Clone, PartialEq)]
pub struct MovedView {
    /// The input.
    pub input: String,
    /// Its name.
    pub label: String,
    /// The change when it is a tenth larger.
    pub up: String,
    /// The change when it is a tenth smaller.
    pub down: String,
    /// Size against the largest.
    pub weight: f64,
}

/// A computed model in text.
#[derive(Debug, Clone, PartialEq)]
pub struct ModelView {
    /// The text spelling: the model and the inputs that are not their defaults.
    pub query: String,
    /// The headlines in a sentence.
    pub finding: String,
    /// Inputs.
    pub inputs: Vec<InputView>,
    /// Outputs.
    pub outputs: Vec<OutputView>,
    /// Working, one line an output.
    pub working: Vec<WorkingLine>,
    /// The same as formulas.
    pub math: Vec<WorkingMath>,
    /// What moves the first headline, most first.
    pub sensitivity: Vec<MovedView>,
    /// The headline that is moved.
    pub sensitivity_of: String,
    /// What the report leaves open.
    pub open: Vec<String>,
    /// Figures that it rests on.
    pub evidence: Vec<String>,
    /// What the picture shows.
    pub chart_title: String,
    /// The picture in words.
    pub description: String,
}

fn one_of(lang: Lang, zh: &str, en: &str) -> String {
    match lang {
        Lang::Zh => zh.to_owned(),
        Lang::En => en.to_owned(),
    }
}

fn get(words: Words, lang: Lang) -> String {
    words.get(lang).to_owned()
}

/// Everything about a computed model, in a language.
pub fn model(run: &Ran, data: &Dataset, lang: Lang) -> ModelView {
    let headline = run.outputs.iter().find(|g| g.output.headline);
    let chart_title = chart_title(run, lang);
    ModelView {
        query: query(run),
        finding: finding(run, lang),
        inputs: run.inputs.iter().map(|p| input(p, data, lang)).collect(),
        outputs: run.outputs.iter().map(|g| output(g, lang)).collect(),
        working: run.outputs.iter().map(|g| working(g, run, lang)).collect(),
        math: rules(run, |g| value(g, lang), lang),
        sensitivity: moved(run, lang),
        sensitivity_of: headline.map_or_else(String::new, |g| titled(&g.output, lang)),
        open: run.model.open.iter().map(|w| get(*w, lang)).collect(),
        evidence: run.evidence(),
        description: description(run, &chart_title, lang),
        chart_title,
    }
}

fn query(run: &Ran) -> String {
    let changed = run.inputs.iter().filter(|p| p.changed);
    let pairs = changed.map(|p| format!("&{}={}", p.input.id, plain(p.value.value)));
    format!("model={}{}", run.model.id, pairs.collect::<String>())
}

fn with_unit(value: Rational, unit: &Unit, lang: Lang) -> String {
    words::with_unit(Number::Exact(value), unit, lang)
}

fn basis(put: &Put, data: &Dataset, lang: Lang) -> String {
    match put.input.basis {
        Basis::Assumed(_, why) => get(why, lang),
        Basis::Figure(id) => {
            let printed = data.observation(id).map_or("", |o| o.printed.as_str());
            match (put.bound, lang) {
                (false, Lang::Zh) => format!("原文写作“{printed}”"),
                (true, Lang::Zh) => format!("原文写作“{printed}”，这里取这个界"),
                (false, Lang::En) => format!("printed as “{printed}”"),
                (true, Lang::En) => format!("printed as “{printed}”, taken at that bound"),
            }
        }
    }
}

fn input(put: &Put, data: &Dataset, lang: Lang) -> InputView {
    let i = &put.input;
    let said = match i.choices.iter().find(|(v, _)| *v == plain(put.value.value)) {
        Some((_, words)) => get(*words, lang),
        None => with_unit(put.value.value, &put.value.unit, lang),
    };
    InputView {
        id: i.id.to_owned(),
        label: get(i.label, lang),
        unit: words::unit_name(&put.value.unit, lang),
        value: plain(put.value.value),
        said,
        default: plain(put.default.value),
        is_default: !put.changed,
        printed: matches!(i.basis, Basis::Figure(_)),
        basis: basis(put, data, lang),
        evidence: put.default.evidence.clone(),
        range: [i.min, i.max, i.step].map(str::to_owned),
        choices: i
            .choices
            .iter()
            .map(|(v, w)| ((*v).to_owned(), get(*w, lang)))
            .collect(),
    }
}

/// An output's value in words.
fn value(got: &Got, lang: Lang) -> String {
    let v = match &got.value {
        Ok(v) => v,
        Err(EvaluationError::Arithmetic(Arithmetic::Overflow)) => {
            return one_of(
                lang,
                "算不出：数太大",
                "no value: the numbers are too large",
            );
        }
        Err(_) => return one_of(lang, "算不出：除数为零", "no value: a division by zero"),
    };
    let steps = &got.output.words;
    let step = steps
        .iter()
        .find(|(n, _)| Rational::from_int(*n) == v.value);
    match step {
        Some((_, words)) => get(*words, lang),
        None => words::estimate(&v.estimate(), lang),
    }
}

fn range(got: &Got, lang: Lang) -> Option<String> {
    let e = got.value.as_ref().ok()?.estimate();
    // A span is its own range.
    words::bounds(&e, lang).filter(|r| *r != words::estimate(&e, lang))
}

fn output(got: &Got, lang: Lang) -> OutputView {
    OutputView {
        key: got.output.key.to_owned(),
        label: get(got.output.label, lang),
        reading: get(got.output.reading, lang),
        value: value(got, lang),
        range: range(got, lang),
        headline: got.output.headline,
    }
}

fn titled(o: &Output, lang: Lang) -> String {
    let (label, reading) = (get(o.label, lang), get(o.reading, lang));
    match (reading.is_empty(), lang) {
        (true, _) => label,
        (false, Lang::Zh) => format!("{label}（{reading}）"),
        (false, Lang::En) => format!("{label} ({reading})"),
    }
}

fn told(got: &Got, lang: Lang) -> String {
    let (title, value) = (titled(&got.output, lang), value(got, lang));
    match lang {
        Lang::Zh => format!("{title}：{value}"),
        Lang::En => format!("{title}: {value}"),
    }
}

/// A text with its first letter changed.
fn first(text: &str, change: fn(&char) -> char) -> String {
    let mut chars = text.chars();
    let head = chars.next().map(|c| change(&c));
    head.into_iter().chain(chars).collect()
}

fn sentence(parts: &[String], lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}。", parts.join("；")),
        Lang::En => format!("{}.", first(&parts.join("; "), char::to_ascii_uppercase)),
    }
}

/// The headlines; those of one reading stand together behind its name.
fn finding(run: &Ran, lang: Lang) -> String {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for got in run.outputs.iter().filter(|g| g.output.headline) {
        let reading = get(got.output.reading, lang);
        let said = joined(&get(got.output.label, lang), &value(got, lang), lang);
        match groups.last_mut().filter(|(r, _)| *r == reading) {
            Some((_, lines)) => lines.push(said),
            None => groups.push((reading, vec![said])),
        }
    }
    let comma = one_of(lang, "，", ", ");
    let group = |(reading, lines): &(String, Vec<String>)| {
        let lines = lines.join(&comma);
        match (reading.is_empty(), lang) {
            (true, _) => lines,
            (false, Lang::Zh) => format!("{reading}：{lines}"),
            (false, Lang::En) => format!("{reading}: {lines}"),
        }
    };
    sentence(&groups.iter().map(group).collect::<Vec<_>>(), lang)
}

/// A name and its value in running text.
fn joined(label: &str, value: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{label}{value}"),
        Lang::En => format!("{} {value}", first(label, char::to_ascii_lowercase)),
    }
}

fn chart_title(run: &Ran, lang: Lang) -> String {
    let name = get(run.model.name, lang);
    let Picture::Sweep { over, .. } = run.model.picture else {
        return name;
    };
    let label = run.input(over).map(|p| get(p.input.label, lang));
    let label = label.unwrap_or_default();
    match lang {
        Lang::Zh => format!("{name}：随“{label}”怎样变"),
        Lang::En => format!("{name}: as “{label}” varies"),
    }
}

fn description(run: &Ran, title: &str, lang: Lang) -> String {
    let keys: Vec<&str> = match &run.model.picture {
        Picture::None => Vec::new(),
        Picture::Bars(keys) => keys.clone(),
        Picture::Account(parts) => parts.iter().map(|(key, _)| *key).collect(),
        Picture::Sweep { of, .. } => of.clone(),
    };
    let shown = run.outputs.iter().filter(|g| keys.contains(&g.output.key));
    let said = sentence(&shown.map(|g| told(g, lang)).collect::<Vec<_>>(), lang);
    match lang {
        Lang::Zh => format!("图：{title}。{said}"),
        Lang::En => format!("Chart: {title}. {said}"),
    }
}

fn signed(value: Rational, unit: &Unit, lang: Lang) -> String {
    let said = with_unit(value, unit, lang);
    if value > Rational::ZERO {
        format!("+{said}")
    } else {
        said
    }
}

fn moved(run: &Ran, lang: Lang) -> Vec<MovedView> {
    let all = sensitivity(run);
    let most = all.first().map_or(1.0, |m| m.weight().to_f64());
    let view = |m: &Moved| MovedView {
        input: m.input.to_owned(),
        label: run
            .input(m.input)
            .map_or_else(String::new, |p| get(p.input.label, lang)),
        up: signed(m.up, &m.unit, lang),
        down: signed(m.down, &m.unit, lang),
        weight: m.weight().to_f64() / most,
    };
    all.iter().map(view).collect()
}

fn working(got: &Got, run: &Ran, lang: Lang) -> WorkingLine {
    let estimate = got.value.as_ref().map(|v| v.estimate()).ok();
    let rounded = estimate.is_some_and(|e| e.claim == Claim::Rounded);
    let label = if rounded {
        MessageId::RangeLabel
    } else {
        MessageId::RangeOpenLabel
    };
    WorkingLine {
        key: got.output.key.to_owned(),
        title: titled(&got.output, lang),
        formula: rule(&got.output.rule, run, None, lang).text(),
        numbers: rule(&got.output.rule, run, Some(&|g| value(g, lang)), lang).text(),
        result: value(got, lang),
        range: range(got, lang),
        range_label: label.template(lang).to_owned(),
        evidence: got
            .value
            .as_ref()
            .map_or_else(|_| Vec::new(), |v| v.evidence.clone()),
    }
}

/// Every mark of a model's picture in words, by key: outputs, and inputs that
/// stand in an account.
pub fn model_marks(run: &Ran, data: &Dataset, lang: Lang) -> Vec<(String, String)> {
    let outputs = run
        .outputs
        .iter()
        .map(|g| (g.output.key.to_owned(), told(g, lang)));
    let inputs = run.inputs.iter().map(|p| {
        let view = input(p, data, lang);
        let colon = one_of(lang, "：", ": ");
        (view.id, format!("{}{colon}{}", view.label, view.said))
    });
    outputs.chain(inputs).collect()
}

/// The name, lead and lesson of a model.
pub fn model_head(model: &Model, lang: Lang) -> [String; 3] {
    [model.name, model.lead, model.lesson].map(|w| get(w, lang))
}
