//! Models and claims as pictures: bars of outputs, an account whose bars hang
//! on what stood before, money that flows from who pays to who gets, lines over
//! an input, and both sides of a claim.

use super::axis::{Domain, Scale};
use super::flow;
use super::kind::Kind;
use super::notes::Notes;
use super::options::{ChartOptions, LABEL, SMALL};
use super::palette::Role;
use super::plot::{Plot, Tools, Upright};
use super::rows::{Entry, Fill};
use super::scene::{Anchor, Course, Dash, Item, Mark, Scene, Shape};
use super::text::{wrap, Measure};
use super::{bars, dots};
use crate::programme::model::{sweep, Got, Model, Picture, Put, Ran, Sweep};
use crate::programme::Judgement;
use crate::quantity::Rational;
use crate::question::{Evaluated, Role as RowRole, Row};
use crate::words::{self, Lang, Message, Text};

/// The kinds of chart that a model has, the one that is drawn unasked first.
pub fn model_kinds(model: &Model) -> Vec<Kind> {
    let first = match &model.picture {
        Picture::None => None,
        Picture::Bars(_) => Some(Kind::Bars),
        Picture::Account(_) => Some(Kind::Waterfall),
        Picture::Sweep { .. } => Some(Kind::Line),
    };
    let flow = (!model.flow.is_empty()).then_some(Kind::Flow);
    first.into_iter().chain(flow).collect()
}

/// The picture of a model; empty where it has none.
pub fn model(run: &Ran, options: &ChartOptions, measure: &dyn Measure) -> Scene {
    let options = options.checked();
    let tools = Tools {
        options: &options,
        measure,
        notes: &Notes::default(),
    };
    let scene = match &run.model.picture {
        _ if options.kind == Some(Kind::Flow) && !run.model.flow.is_empty() => {
            flow::flow(run, &run.model.flow, tools)
        }
        Picture::None => Plot::empty(&options).scene,
        Picture::Bars(keys) => bars(&outputs(run, keys, options.lang), tools),
        Picture::Account(parts) => bars(&account(run, parts, options.lang), tools),
        Picture::Sweep { .. } => match sweep(run) {
            Some(sweep) => lines(run, &sweep, tools),
            None => Plot::empty(&options).scene,
        },
    };
    scene.whole()
}

/// Both sides of each test of a claim, with their intervals, and the marks in
/// words by key.
pub fn claim(
    tests: &[Judgement],
    options: &ChartOptions,
    measure: &dyn Measure,
) -> (Scene, Vec<(String, String)>) {
    let options = options.checked();
    let many = tests.len() > 1;
    let row = |key: String, zh: &str, en: &str, at: usize, e: &Evaluated| {
        let number = if many {
            format!(" {}", at + 1)
        } else {
            String::new()
        };
        let label = Text {
            zh: format!("{zh}{number}"),
            en: format!("{en}{number}"),
        };
        Row::evaluated(&key, RowRole::Member, Message::text(&label), e)
    };
    let rows: Vec<Row> = tests
        .iter()
        .enumerate()
        .flat_map(|(i, t)| {
            [
                row(format!("left:{i}"), "算得", "computed", i, &t.left),
                row(format!("right:{i}"), "对照", "set against", i, &t.right),
            ]
        })
        .collect();
    let said = |r: &Row| {
        let (label, value) = (
            r.label.say(options.lang),
            words::estimate(&r.estimate, options.lang),
        );
        (r.key.clone(), format!("{label} {value}"))
    };
    let words = rows.iter().map(said).collect();
    let tools = Tools {
        options: &options,
        measure,
        notes: &Notes::default(),
    };
    let plot = dots::dots(&rows.iter().collect::<Vec<_>>(), tools);
    (plot.scene.whole(), words)
}

fn titled(label: &str, reading: &str, lang: Lang) -> String {
    match (reading.is_empty(), lang) {
        (true, _) => label.to_owned(),
        (false, Lang::Zh) => format!("{label}（{reading}）"),
        (false, Lang::En) => format!("{label} ({reading})"),
    }
}

fn outputs(run: &Ran, keys: &[&'static str], lang: Lang) -> Vec<Entry> {
    let found = |key: &&str| run.outputs.iter().find(|g| g.output.key == *key);
    keys.iter()
        .filter_map(|k| output(found(k)?, lang))
        .collect()
}

fn output(got: &Got, lang: Lang) -> Option<Entry> {
    let estimate = got.value.as_ref().ok()?.estimate();
    let o = &got.output;
    Some(Entry {
        key: o.key.to_owned(),
        label: titled(o.label.text().get(lang), o.reading.text().get(lang), lang),
        value: words::estimate(&estimate, lang),
        from: 0.0,
        to: estimate.position()?,
        estimate,
        shape: Shape::Disc,
        fill: if o.planned { Fill::Outline } else { Fill::Full },
        role: Role::PRIMARY,
    })
}

/// Bars that hang on what stood before. A part may be an input.
fn account(run: &Ran, parts: &[(&'static str, i8)], lang: Lang) -> Vec<Entry> {
    let mut stands = 0.0;
    let mut out: Vec<Entry> = Vec::new();
    for (key, sign) in parts {
        let Some((label, estimate)) = part(run, key, lang) else {
            continue;
        };
        let size = estimate.position().unwrap_or(0.0);
        let (from, to) = match sign {
            0 => (0.0, size),
            s => (stands, stands + f64::from(*s) * size),
        };
        let said = words::estimate(&estimate, lang);
        let first = out.is_empty();
        out.push(Entry {
            key: (*key).to_owned(),
            label,
            value: match sign {
                -1 if size > 0.0 => format!("−{said}"),
                1 if !first && size > 0.0 => format!("+{said}"),
                _ => said,
            },
            estimate,
            from,
            to,
            shape: Shape::Disc,
            fill: if *sign == -1 {
                Fill::Hatched
            } else {
                Fill::Full
            },
            role: match sign {
                -1 => Role::SECONDARY,
                _ => Role::PRIMARY,
            },
        });
        stands = to;
    }
    out
}

/// The label and the number of an output or an input.
pub(super) fn part(
    run: &Ran,
    key: &str,
    lang: Lang,
) -> Option<(String, crate::quantity::Estimate)> {
    let got = run.outputs.iter().find(|g| g.output.key == key);
    let put = run.input(key);
    let value = got
        .and_then(|g| g.value.as_ref().ok())
        .or(put.map(|p| &p.value))?;
    let label = got.map(|g| g.output.label).or(put.map(|p| p.input.label))?;
    Some((label.text().get(lang).to_owned(), value.estimate()))
}

fn bars(shown: &[Entry], tools: Tools<'_>) -> Scene {
    match shown.first() {
        Some(first) => {
            let unit = first.estimate.unit.clone();
            bars::of(shown, &unit, Vec::new(), tools).scene
        }
        None => Plot::empty(tools.options).scene,
    }
}

/// How each line is told apart: colour and dash.
const STYLES: [(Role, Dash); 4] = [
    (Role::PRIMARY, Dash::Solid),
    (Role::PRIMARY, Dash::Dashed),
    (Role::SECONDARY, Dash::Solid),
    (Role::SECONDARY, Dash::Dashed),
];

const LINE: f64 = 18.0;
const SAMPLE: f64 = 30.0;

/// The lines' names in rows below the plot; returns where they end.
fn legend(scene: &mut Scene, run: &Ran, sweep: &Sweep, measure: &dyn Measure) -> f64 {
    let mut y = scene.height + 10.0;
    for ((key, _), (role, dash)) in sweep.lines.iter().zip(STYLES) {
        let Some(got) = run.outputs.iter().find(|g| g.output.key == *key) else {
            continue;
        };
        let o = &got.output;
        let lang = scene.lang;
        let said = titled(o.label.text().get(lang), o.reading.text().get(lang), lang);
        scene.items.push(Item::Line {
            points: vec![(8.0, y), (8.0 + SAMPLE, y)],
            width: 2.5,
            role,
            dash,
        });
        let left = 8.0 + SAMPLE + 8.0;
        for line in wrap(&said, scene.width - left - 8.0, LABEL, measure) {
            scene.text(&line, left, y, LABEL, Role::Text, Anchor::Left);
            y += LINE;
        }
    }
    y
}

fn finite(values: &[Option<Rational>]) -> impl Iterator<Item = f64> + '_ {
    values.iter().flatten().map(|v| v.to_f64())
}

/// Lines over an input.
fn lines(run: &Ran, sweep: &Sweep, tools: Tools<'_>) -> Scene {
    let (options, measure) = (tools.options, tools.measure);
    let mut scene = Scene::new(options.width, 0.0, options.lang);
    scene.course = Course::Across;
    let unit = sweep
        .lines
        .first()
        .and_then(|(key, _)| run.output(key))
        .map(|v| v.unit.clone());
    let (Some(unit), Some(put)) = (unit, run.input(sweep.over)) else {
        return scene;
    };
    let values = sweep.lines.iter().flat_map(|(_, v)| finite(v));
    let upright = Upright::new(tools, values, &unit);
    let (left, right) = (upright.left, options.width - 16.0);
    let top = Upright::HEAD;
    let bottom = top + (options.width * 0.42).clamp(170.0, 300.0);
    let y = upright.draw(&mut scene, (top, bottom), right);
    let ends = sweep.x.first().zip(sweep.x.last());
    let (from, to) = ends.map_or((0.0, 1.0), |(a, b)| (a.to_f64(), b.to_f64()));
    let across = Domain::new(from, to);
    let x = Scale::new(across, left, right);
    input_axis(&mut scene, &x, put, (left, right, bottom), tools);
    scene.line((left, y.at(0.0)), (right, y.at(0.0)), 1.0, Role::Muted);
    let here = x.at(sweep.here.to_f64());
    scene.items.push(Item::Line {
        points: vec![(here, top), (here, bottom)],
        width: 1.0,
        role: Role::Muted,
        dash: Dash::Dashed,
    });
    for (i, ((key, values), (role, dash))) in sweep.lines.iter().zip(STYLES).enumerate() {
        draw_line(&mut scene, sweep, values, (&x, &y), (role, dash));
        if let Some(v) = run.output(key) {
            let at = (here, y.at(v.value.to_f64()));
            scene.point(at, 5.0, Shape::Disc, role);
            let mut mark = Mark::around((*key).to_owned(), at, 22.0, role);
            mark.series = i;
            scene.marks.push(mark);
        }
    }
    scene.height = bottom + 46.0;
    scene.height = legend(&mut scene, run, sweep, measure);
    scene
}

fn draw_line(
    scene: &mut Scene,
    sweep: &Sweep,
    values: &[Option<Rational>],
    (x, y): (&Scale, &Scale),
    (role, dash): (Role, Dash),
) {
    // A place without a value breaks the line.
    let mut run: Vec<(f64, f64)> = Vec::new();
    let mut flush = |points: &mut Vec<(f64, f64)>| {
        let points = std::mem::take(points);
        if points.len() > 1 {
            scene.items.push(Item::Line {
                points,
                width: 2.5,
                role,
                dash,
            });
        }
    };
    for (at, value) in sweep.x.iter().zip(values) {
        match value {
            Some(v) => run.push((x.at(at.to_f64()), y.at(v.to_f64()))),
            None => flush(&mut run),
        }
    }
    flush(&mut run);
}

fn input_axis(
    scene: &mut Scene,
    x: &Scale,
    put: &Put,
    (left, right, bottom): (f64, f64, f64),
    tools: Tools<'_>,
) {
    let lang = scene.lang;
    let ticks = x.ticks(if right - left < 320.0 { 3 } else { 6 });
    let words = words::ticks(&ticks, &put.value.unit, true, lang);
    let mut last = f64::NEG_INFINITY;
    for (tick, text) in ticks.iter().zip(&words.texts) {
        let half = tools.small(text) / 2.0;
        let at = x.at(*tick).clamp(half + 2.0, scene.width - half - 2.0);
        let stroke = x.at(*tick);
        scene.line((stroke, bottom), (stroke, bottom + 5.0), 1.0, Role::Grid);
        if at - half > last + 8.0 {
            scene.text(text, at, bottom + 15.0, SMALL, Role::Muted, Anchor::Center);
            last = at + half;
        }
    }
    let label = put.input.label.text();
    let said = titled(label.get(lang), &words.unit, lang);
    let lines = wrap(&said, scene.width - 16.0, SMALL, tools.measure);
    let said = lines.first().map_or("", String::as_str);
    let (x, y) = (scene.width - 8.0, bottom + 33.0);
    scene.text(said, x, y, SMALL, Role::Muted, Anchor::Right);
}
