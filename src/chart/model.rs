//! Models and claims as pictures: bars of outputs, an account whose bars hang
//! on what stood before, lines over an input, and both sides of a claim.

use super::axis::{Domain, Scale};
use super::bars::interval;
use super::dots::{dots, Rows};
use super::options::{ChartOptions, LABEL, SMALL};
use super::palette::Role;
use super::scene::{Anchor, Item, Mark, Scene};
use super::text::{wrap, Measure};
use super::trend::tick_texts;
use crate::programme::model::{sweep, Got, Picture, Ran, Sweep};
use crate::programme::Judgement;
use crate::quantity::{Estimate, Rational};
use crate::question::{Evaluated, Role as RowRole, Row};
use crate::words::{self, Lang, Message, Text};

/// The picture of a model; empty where it has none.
pub fn model(run: &Ran, options: ChartOptions, measure: &dyn Measure) -> Scene {
    let options = options.checked();
    let found = |key: &str| run.outputs.iter().find(|g| g.output.key == key);
    match &run.model.picture {
        Picture::None => Scene::new(options.width, 0.0, options.lang),
        Picture::Bars(keys) => {
            let shown = keys
                .iter()
                .filter_map(|k| bar(found(k)?, options.lang, None));
            bars(&shown.collect::<Vec<_>>(), options, measure)
        }
        Picture::Account(parts) => bars(&account(run, parts, options.lang), options, measure),
        Picture::Sweep { .. } => match sweep(run) {
            Some(sweep) => lines(run, &sweep, options, measure),
            None => Scene::new(options.width, 0.0, options.lang),
        },
    }
}

/// Both sides of each test of a claim, with their intervals, and the marks in
/// words by key.
pub fn claim(
    tests: &[Judgement],
    options: ChartOptions,
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
    (
        dots(&rows.iter().collect::<Vec<_>>(), options, measure),
        words,
    )
}

/// One bar: from where to where, in words and in numbers.
struct Bar {
    key: String,
    label: String,
    value: String,
    estimate: Estimate,
    from: f64,
    to: f64,
    role: Role,
    filled: bool,
}

fn titled(label: &str, reading: &str, lang: Lang) -> String {
    match (reading.is_empty(), lang) {
        (true, _) => label.to_owned(),
        (false, Lang::Zh) => format!("{label}（{reading}）"),
        (false, Lang::En) => format!("{label} ({reading})"),
    }
}

fn bar(got: &Got, lang: Lang, from: Option<f64>) -> Option<Bar> {
    let estimate = got.value.as_ref().ok()?.estimate();
    let from = from.unwrap_or(0.0);
    let to = from + estimate.position()?;
    let o = &got.output;
    Some(Bar {
        key: o.key.to_owned(),
        label: titled(o.label.text().get(lang), o.reading.text().get(lang), lang),
        value: words::estimate(&estimate, lang),
        estimate,
        from,
        to,
        role: Role::Primary,
        filled: !o.planned,
    })
}

/// Bars that hang on what stood before. A part may be an input.
fn account(run: &Ran, parts: &[(&'static str, i8)], lang: Lang) -> Vec<Bar> {
    let mut stands = 0.0;
    let mut out: Vec<Bar> = Vec::new();
    for (key, sign) in parts {
        let got = run.outputs.iter().find(|g| g.output.key == *key);
        let put = run.input(key);
        let value = got
            .and_then(|g| g.value.as_ref().ok())
            .or(put.map(|p| &p.value));
        let label = got.map(|g| g.output.label).or(put.map(|p| p.input.label));
        let (Some(value), Some(label)) = (value, label) else {
            continue;
        };
        let estimate = value.estimate();
        let size = estimate.position().unwrap_or(0.0);
        let (from, to) = match sign {
            0 => (0.0, size),
            s => (stands, stands + f64::from(*s) * size),
        };
        let said = words::estimate(&estimate, lang);
        let first = out.is_empty();
        out.push(Bar {
            key: (*key).to_owned(),
            label: label.text().get(lang).to_owned(),
            value: match sign {
                -1 if size > 0.0 => format!("−{said}"),
                1 if !first && size > 0.0 => format!("+{said}"),
                _ => said,
            },
            estimate,
            from,
            to,
            role: match sign {
                -1 => Role::Secondary,
                _ => Role::Primary,
            },
            filled: true,
        });
        stands = to;
    }
    out
}

fn bars(shown: &[Bar], options: ChartOptions, measure: &dyn Measure) -> Scene {
    let lang = options.lang;
    let mut scene = Scene::new(options.width, 0.0, lang);
    let Some(first) = shown.first() else {
        return scene;
    };
    let labels: Vec<String> = shown.iter().map(|b| b.label.clone()).collect();
    let values = shown.iter().map(|b| b.value.clone()).collect();
    let placed = Rows::place(&labels, values, options, measure);
    let domain = Domain::with_zero(shown.iter().flat_map(|b| [b.from, b.to]));
    let scale = Scale::new(domain, placed.plot.0, placed.plot.1);
    let bottom = placed.axis(
        &mut scene,
        &scale,
        domain,
        &first.estimate.unit,
        lang,
        measure,
    );
    for (i, b) in shown.iter().enumerate() {
        let (a, z, y) = (scale.at(b.from), scale.at(b.to), placed.middle(i));
        scene.items.push(Item::Rect {
            x0: a.min(z),
            y0: y - 8.0,
            x1: a.max(z).max(a.min(z) + 1.0),
            y1: y + 8.0,
            role: b.role,
            filled: b.filled,
        });
        if b.from.abs() < f64::EPSILON {
            interval(&mut scene, &b.estimate, &scale, y);
        }
        let (top, height) = placed.bands.get(i).copied().unwrap_or_default();
        scene.marks.push(Mark {
            key: b.key.clone(),
            x: (a + z) / 2.0,
            y,
            left: 0.0,
            top,
            right: options.width,
            bottom: top + height,
            role: b.role,
        });
    }
    placed.write(&mut scene);
    scene.height = bottom;
    scene
}

/// How each line is told apart: colour and dash.
const STYLES: [(Role, bool); 4] = [
    (Role::Primary, false),
    (Role::Primary, true),
    (Role::Secondary, false),
    (Role::Secondary, true),
];

const LINE: f64 = 18.0;
const SAMPLE: f64 = 30.0;

/// The lines' names in rows above the plot; returns where they end.
fn legend(scene: &mut Scene, run: &Ran, sweep: &Sweep, measure: &dyn Measure) -> f64 {
    let mut y = 12.0;
    for ((key, _), (role, dashed)) in sweep.lines.iter().zip(STYLES) {
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
            dashed,
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

fn lines(run: &Ran, sweep: &Sweep, options: ChartOptions, measure: &dyn Measure) -> Scene {
    let lang = options.lang;
    let mut scene = Scene::new(options.width, 0.0, lang);
    let unit = sweep
        .lines
        .first()
        .and_then(|(key, _)| run.output(key))
        .map(|v| v.unit.clone());
    let (Some(unit), Some(put)) = (unit, run.input(sweep.over)) else {
        return scene;
    };
    let head = legend(&mut scene, run, sweep, measure);
    let values = || sweep.lines.iter().flat_map(|(_, v)| finite(v));
    let domain = Domain::with_zero(values()).nice(4);
    let (shown, texts) = tick_texts(domain, &unit, lang);
    let widest = texts.iter().map(|(_, t)| measure.width(t, SMALL, false));
    let left = 8.0 + widest.fold(0.0, f64::max) + 8.0;
    let name = words::unit_name(&shown, lang);
    scene.text(&name, 8.0, head + 6.0, SMALL, Role::Muted, Anchor::Left);
    let top = head + 24.0;
    let bottom = top + (options.width * 0.42).clamp(170.0, 300.0);
    let right = options.width - 16.0;
    let y = Scale::new(domain, bottom, top);
    for (tick, text) in &texts {
        let at = y.at(*tick);
        scene.line((left, at), (right, at), 1.0, Role::Grid);
        scene.text(text, left - 8.0, at, SMALL, Role::Muted, Anchor::Right);
    }
    let ends = sweep.x.first().zip(sweep.x.last());
    let (from, to) = ends.map_or((0.0, 1.0), |(a, b)| (a.to_f64(), b.to_f64()));
    let across = Domain::new(from, to);
    let x = Scale::new(across, left, right);
    input_axis(&mut scene, &x, across, put, (left, right, bottom), measure);
    scene.line((left, y.at(0.0)), (right, y.at(0.0)), 1.0, Role::Muted);
    let here = x.at(sweep.here.to_f64());
    scene.items.push(Item::Line {
        points: vec![(here, top), (here, bottom)],
        width: 1.0,
        role: Role::Muted,
        dashed: true,
    });
    for ((key, values), (role, dashed)) in sweep.lines.iter().zip(STYLES) {
        draw_line(&mut scene, sweep, values, (&x, &y), (role, dashed));
        let at = run.output(key).map(|v| y.at(v.value.to_f64()));
        if let Some(at) = at {
            dot(&mut scene, key, (here, at), role, (top, bottom));
        }
    }
    scene.height = bottom + 46.0;
    scene
}

fn draw_line(
    scene: &mut Scene,
    sweep: &Sweep,
    values: &[Option<Rational>],
    (x, y): (&Scale, &Scale),
    (role, dashed): (Role, bool),
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
                dashed,
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

fn dot(scene: &mut Scene, key: &str, (x, y): (f64, f64), role: Role, (top, bottom): (f64, f64)) {
    scene.items.push(Item::Point {
        x,
        y,
        radius: 5.0,
        shape: super::scene::Shape::Disc,
        role,
    });
    scene.marks.push(Mark {
        key: key.to_owned(),
        x,
        y,
        left: x - 22.0,
        top: (y - 22.0).max(top - 22.0),
        right: x + 22.0,
        bottom: (y + 22.0).min(bottom + 22.0),
        role,
    });
}

fn input_axis(
    scene: &mut Scene,
    x: &Scale,
    across: Domain,
    put: &crate::programme::model::Put,
    (left, right, bottom): (f64, f64, f64),
    measure: &dyn Measure,
) {
    let lang = scene.lang;
    let (factor, unit) = words::shown_unit(across.high(), &put.value.unit);
    let factor = factor.to_f64();
    let mut last = f64::NEG_INFINITY;
    for tick in across.ticks(if right - left < 320.0 { 3 } else { 6 }) {
        let number = crate::quantity::Number::Approximate(tick * factor);
        let text = super::dots::trim_zeros(&words::number(number, &unit, lang));
        let half = measure.width(&text, SMALL, false) / 2.0;
        let at = x.at(tick).clamp(half + 2.0, scene.width - half - 2.0);
        scene.line(
            (x.at(tick), bottom),
            (x.at(tick), bottom + 5.0),
            1.0,
            Role::Grid,
        );
        if at - half > last + 8.0 {
            scene.text(&text, at, bottom + 15.0, SMALL, Role::Muted, Anchor::Center);
            last = at + half;
        }
    }
    let label = put.input.label.text();
    let name = words::unit_name(&unit, lang);
    let said = titled(label.get(lang), &name, lang);
    let lines = wrap(&said, scene.width - 16.0, SMALL, measure);
    let said = lines.first().map_or("", String::as_str);
    scene.text(
        said,
        scene.width - 8.0,
        bottom + 33.0,
        SMALL,
        Role::Muted,
        Anchor::Right,
    );
}
