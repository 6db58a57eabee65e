//! Programmes, models and claims as plain objects.

use serde::Serialize;

use super::page_out::{self, KindOut};
use super::page_out::{working, MathOut, WorkingOut};
use crate::chart::model_kinds;
use crate::data::{ClaimRow, Dataset, Notes, Programmes};
use crate::programme::model::{Kind, Model, Ran};
use crate::programme::{Claim, Judgement, Verdict};
use crate::view::{self, NodeView, ThemeView};
use crate::words::Lang;

fn place_name(data: &Dataset, id: &str, lang: Lang) -> String {
    let place = data.place(id);
    place.map_or_else(String::new, |p| p.name.get(lang).to_owned())
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReportOut {
    id: String,
    place: String,
    title: String,
    genre: String,
    genre_note: String,
    programme: String,
}

pub(super) fn reports(
    data: &Dataset,
    notes: Option<&Notes>,
    programmes: &Programmes,
    lang: Lang,
) -> Vec<ReportOut> {
    let one = |s: &crate::data::Source| {
        let words = notes.and_then(|n| n.report(&s.id));
        let get =
            |t: Option<&crate::words::Text>| t.map_or_else(String::new, |t| t.get(lang).to_owned());
        let root = |p: &&crate::data::Programme| p.source == s.id && p.parent.is_none();
        ReportOut {
            id: s.id.clone(),
            place: place_name(data, &s.place, lang),
            title: get(words.map(|r| &r.title)),
            genre: view::genre(s.genre).template(lang).to_owned(),
            genre_note: get(words.map(|r| &r.note)),
            programme: get(programmes.nodes.iter().find(root).map(|p| &p.name)),
        }
    };
    data.sources.iter().map(one).collect()
}

#[derive(Serialize)]
struct FigureOut {
    id: String,
    label: String,
    value: String,
    printed: String,
    money: bool,
}

#[derive(Serialize)]
struct NamedOut {
    id: String,
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct NodeOut {
    id: String,
    name: String,
    theme: String,
    theme_name: String,
    note: String,
    parts_stated: Option<u32>,
    figures: Vec<FigureOut>,
    models: Vec<NamedOut>,
    children: Vec<NodeOut>,
}

pub(super) fn node(n: NodeView) -> NodeOut {
    let figure = |f: view::FigureView| FigureOut {
        id: f.id,
        label: f.label,
        value: f.value,
        printed: f.printed,
        money: f.money,
    };
    NodeOut {
        id: n.id,
        name: n.name,
        theme: n.theme.0,
        theme_name: n.theme.1,
        note: n.note,
        parts_stated: n.parts_stated,
        figures: n.figures.into_iter().map(figure).collect(),
        models: n
            .models
            .into_iter()
            .map(|(id, name)| NamedOut { id, name })
            .collect(),
        children: n.children.into_iter().map(node).collect(),
    }
}

#[derive(Serialize)]
struct CellOut {
    report: String,
    place: String,
    money: Vec<String>,
    nodes: Vec<NodeOut>,
}

#[derive(Serialize)]
pub(super) struct ThemeOut {
    id: String,
    name: String,
    cells: Vec<CellOut>,
}

pub(super) fn theme(t: ThemeView) -> ThemeOut {
    let cell = |c: view::CellView| CellOut {
        report: c.report,
        place: c.place,
        money: c.money,
        nodes: c.nodes.into_iter().map(node).collect(),
    };
    ThemeOut {
        id: t.id,
        name: t.name,
        cells: t.cells.into_iter().map(cell).collect(),
    }
}

#[derive(Serialize)]
pub(super) struct OfferOut {
    id: &'static str,
    name: String,
    place: String,
    report: &'static str,
    kind: &'static str,
    lead: String,
    lesson: String,
}

pub(super) fn offer(m: &Model, data: &Dataset, lang: Lang) -> OfferOut {
    let [name, lead, lesson] = view::model_head(m, lang);
    OfferOut {
        id: m.id,
        name,
        place: place_name(data, m.place, lang),
        report: m.source(),
        kind: match m.kind {
            Kind::Full => "model",
            Kind::Short => "calculator",
        },
        lead,
        lesson,
    }
}

#[derive(Serialize)]
struct ChoiceOut {
    value: String,
    label: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InputOut {
    id: String,
    label: String,
    unit: String,
    value: String,
    said: String,
    default: String,
    is_default: bool,
    basis: &'static str,
    basis_text: String,
    evidence: Vec<String>,
    min: String,
    max: String,
    step: String,
    choices: Option<Vec<ChoiceOut>>,
}

fn input(i: view::InputView) -> InputOut {
    let [min, max, step] = i.range;
    let choice = |(value, label)| ChoiceOut { value, label };
    InputOut {
        id: i.id,
        label: i.label,
        unit: i.unit,
        value: i.value,
        said: i.said,
        default: i.default,
        is_default: i.is_default,
        basis: if i.printed { "figure" } else { "assumption" },
        basis_text: i.basis,
        evidence: i.evidence,
        min,
        max,
        step,
        choices: (!i.choices.is_empty()).then(|| i.choices.into_iter().map(choice).collect()),
    }
}

#[derive(Serialize)]
struct ResultOut {
    key: String,
    label: String,
    reading: String,
    value: String,
    range: Option<String>,
    headline: bool,
}

#[derive(Serialize)]
struct MovedOut {
    input: String,
    label: String,
    up: String,
    down: String,
    weight: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AnswerOut {
    id: &'static str,
    name: String,
    place: String,
    lead: String,
    lesson: String,
    query: String,
    finding: String,
    inputs: Vec<InputOut>,
    outputs: Vec<ResultOut>,
    working: Vec<WorkingOut>,
    math: Vec<MathOut>,
    sensitivity: Vec<MovedOut>,
    sensitivity_of: String,
    caveats: Vec<String>,
    evidence: Vec<String>,
    chart_title: String,
    description: String,
    kinds: Vec<KindOut>,
}

pub(super) fn answer(ran: &Ran, data: &Dataset, lang: Lang) -> AnswerOut {
    let [name, lead, lesson] = view::model_head(&ran.model, lang);
    let v = view::model(ran, data, lang);
    let result = |o: view::OutputView| ResultOut {
        key: o.key,
        label: o.label,
        reading: o.reading,
        value: o.value,
        range: o.range,
        headline: o.headline,
    };
    let moved = |m: view::MovedView| MovedOut {
        input: m.input,
        label: m.label,
        up: m.up,
        down: m.down,
        weight: m.weight,
    };
    AnswerOut {
        id: ran.model.id,
        name,
        place: place_name(data, ran.model.place, lang),
        lead,
        lesson,
        query: v.query,
        finding: v.finding,
        inputs: v.inputs.into_iter().map(input).collect(),
        outputs: v.outputs.into_iter().map(result).collect(),
        working: v.working.iter().map(working).collect(),
        math: v.math.into_iter().map(MathOut::from).collect(),
        sensitivity: v.sensitivity.into_iter().map(moved).collect(),
        sensitivity_of: v.sensitivity_of,
        caveats: v.open,
        evidence: v.evidence,
        chart_title: v.chart_title,
        description: v.description,
        kinds: model_kinds(&ran.model)
            .into_iter()
            .map(|k| page_out::kind(k, lang))
            .collect(),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TestOut {
    formula: String,
    numbers: String,
    math: [String; 2],
    left: String,
    left_range: Option<String>,
    right: String,
    right_range: Option<String>,
    verdict: &'static str,
    verdict_label: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ClaimOut {
    id: String,
    report: String,
    place: String,
    claim: String,
    note: String,
    verdict: &'static str,
    verdict_label: &'static str,
    tests: Vec<TestOut>,
    evidence: Vec<String>,
}

pub(super) fn claim(
    row: &ClaimRow,
    (verdict, claim, judged): &(Verdict, Claim, Vec<Judgement>),
    data: &Dataset,
    lang: Lang,
) -> ClaimOut {
    let test = |(t, j): (&crate::programme::Test, &Judgement)| {
        let v = view::test(t, j, data, lang);
        TestOut {
            formula: v.formula,
            numbers: v.numbers,
            math: v.math,
            left: v.left.0,
            left_range: v.left.1,
            right: v.right.0,
            right_range: v.right.1,
            verdict: v.verdict.as_str(),
            verdict_label: view::verdict(v.verdict, lang),
        }
    };
    // What cannot be tested has figures all the same.
    let mut evidence: Vec<String> = row.figures.clone();
    for id in judged
        .iter()
        .flat_map(|j| j.left.evidence.iter().chain(&j.right.evidence))
    {
        if !evidence.contains(id) {
            evidence.push(id.clone());
        }
    }
    ClaimOut {
        id: row.id.clone(),
        report: row.source.clone(),
        place: place_name(data, &row.place, lang),
        claim: row.claim.get(lang).to_owned(),
        note: row.note.get(lang).to_owned(),
        verdict: verdict.as_str(),
        verdict_label: view::verdict(*verdict, lang),
        tests: claim.tests.iter().zip(judged).map(test).collect(),
        evidence,
    }
}
