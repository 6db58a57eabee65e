//! Drawn answers: the default charts as SVG text, and what must hold for every
//! chart at every size. `UPDATE_GOLDENS=1` rewrites the pictures; look at them
//! before committing.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on is to stop"
)]

#[path = "support/programmes.rs"]
mod programmes;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use county_lens::chart::{
    layout, svg, Anchor, ChartOptions, Item, Measure, Palette, Scene, TableMeasure, Theme,
};
use county_lens::data::{builtin, Dataset};
use county_lens::question::{
    ask, breakdowns, changes, families, money, pairs_of, Answer, Question,
};
use county_lens::view;
use county_lens::words::Lang;

/// Name, question, width and language. The comment says what it shows.
const CASES: &[(&str, &str, f64, Lang)] = &[
    // Do two readings of a base year stand apart, with the rounding band?
    (
        "change_two_readings",
        "ask=change&indicator=poverty_incidence&place=140429",
        640.0,
        Lang::Zh,
    ),
    // The same on a phone, in English.
    (
        "change_narrow",
        "ask=change&indicator=poverty_incidence&place=140429",
        320.0,
        Lang::En,
    ),
    // Is a change without dates two steps and not a time axis?
    (
        "change_undated",
        "ask=change&indicator=dibao_standard&place=140429",
        640.0,
        Lang::En,
    ),
    // Discs, ranked rows and the pooled figure.
    (
        "compare_comparable",
        "ask=compare&family=residents_per_km2",
        640.0,
        Lang::Zh,
    ),
    // Rings for "with care", an interval for an open length.
    (
        "compare_with_care",
        "ask=compare&family=road_cost_per_km",
        640.0,
        Lang::En,
    ),
    // Crosses for what does not compare; labels above the rows on a phone.
    (
        "compare_not_comparable",
        "ask=compare&family=funding_per_poor&all=1",
        320.0,
        Lang::Zh,
    ),
    // A unit cost in the company of its like.
    (
        "per_kilometre",
        "ask=per&numerator=000-0230&denominator=000-0250",
        640.0,
        Lang::Zh,
    ),
    // Parts, their shares, and the printed whole as an outline.
    (
        "breakdown",
        "ask=breakdown&of=shenchi_pv_quarter",
        640.0,
        Lang::En,
    ),
];

/// Goldens stay small enough to be read in a diff; the largest are those with
/// dashed lines, whose every dash is a line of its own.
const LARGEST: usize = 32_000;

fn data() -> Dataset {
    builtin().unwrap_or_else(|e| panic!("{e}"))
}

fn answer(d: &Dataset, query: &str) -> Answer {
    let q = Question::from_query(query).unwrap_or_else(|e| panic!("{query}: {e}"));
    ask(d, &q).unwrap_or_else(|e| panic!("{query}: {e}"))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn drawn(a: &Answer, width: f64, lang: Lang) -> String {
    let scene = layout(
        a,
        ChartOptions {
            width,
            lang,
            titled: false,
        },
        &TableMeasure,
    );
    let text = view::describe(a, lang);
    svg(&scene, Palette::of(Theme::Light), &a.title.say(lang), &text).unwrap()
}

#[test]
fn default_charts_look_as_they_were_last_seen() {
    let d = data();
    let mut faults = Vec::new();
    let answers = CASES
        .iter()
        .map(|(name, query, width, lang)| (*name, drawn(&answer(&d, query), *width, *lang)));
    let others = programmes::CASES.iter().map(|(name, what, width, lang)| {
        let scene = programmes::scene(&d, what, *width, *lang);
        let palette = Palette::of(Theme::Light);
        (*name, svg(&scene, palette, name, what).unwrap())
    });
    for (name, found) in answers.chain(others) {
        assert!(found.len() <= LARGEST, "{name}: {} bytes", found.len());
        let path = folder().join(format!("{name}.svg"));
        let known = fs::read_to_string(&path).ok();
        if known.as_deref() == Some(found.as_str()) {
            continue;
        }
        if env::var_os("UPDATE_GOLDENS").is_some() {
            fs::write(&path, &found).unwrap();
            continue;
        }
        let actual = path.with_extension("actual.svg");
        fs::write(&actual, &found).unwrap();
        let known = known.unwrap_or_default();
        let line = known.lines().zip(found.lines()).position(|(a, b)| a != b);
        faults.push(format!(
            "{}: differs from line {line:?} on",
            actual.display()
        ));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_golden_is_left_behind() {
    let cases = CASES.iter().chain(programmes::CASES);
    let names: BTreeSet<String> = cases.map(|c| format!("{}.svg", c.0)).collect();
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(
            name.ends_with(".actual.svg") || names.contains(&name),
            "{name} belongs to no case"
        );
    }
}

fn questions(d: &Dataset) -> Vec<Question> {
    let mut out: Vec<Question> = Vec::new();
    out.extend(changes(d).into_iter().map(|o| o.question));
    out.extend(breakdowns(d).into_iter().map(|o| o.question));
    for offer in families(d) {
        if let Question::Compare {
            subject, reference, ..
        } = &offer.question
        {
            let (subject, reference) = (subject.clone(), reference.clone());
            out.push(Question::Compare {
                subject,
                reference,
                all: true,
            });
        }
        out.push(offer.question);
    }
    for (numerator, _, _) in money(d) {
        out.extend(
            pairs_of(d, &numerator)
                .into_iter()
                .filter(|o| o.curated)
                .map(|o| o.question),
        );
    }
    out
}

fn points(item: &Item) -> Vec<(f64, f64)> {
    match item {
        Item::Rect { x0, y0, x1, y1, .. } => vec![(*x0, *y0), (*x1, *y1)],
        Item::Line { points, .. } | Item::Polygon { points, .. } => points.clone(),
        Item::Point { x, y, .. } => vec![(*x, *y)],
        Item::Text(t) => vec![(t.x, t.y)],
    }
}

/// Left, top, right and bottom of each text.
fn boxes(scene: &Scene) -> Vec<(String, [f64; 4])> {
    let measured = |item: &Item| match item {
        Item::Text(t) => {
            let width = TableMeasure.width(&t.text, t.size, t.bold);
            let left = match t.anchor {
                Anchor::Left => t.x,
                Anchor::Center => t.x - width / 2.0,
                Anchor::Right => t.x - width,
            };
            let half = t.size * 0.5;
            Some((t.text.clone(), [left, t.y - half, left + width, t.y + half]))
        }
        _ => None,
    };
    scene.items.iter().filter_map(measured).collect()
}

#[test]
fn every_chart_fits_its_frame_and_no_words_overlap() {
    let d = data();
    let mut faults = BTreeSet::new();
    for question in questions(&d) {
        let a = ask(&d, &question).unwrap();
        for (width, lang) in [240.0, 280.0, 320.0, 390.0, 640.0, 1000.0, 1440.0]
            .into_iter()
            .flat_map(|w| Lang::ALL.map(|l| (w, l)))
        {
            for titled in [false, true] {
                let scene = layout(
                    &a,
                    ChartOptions {
                        width,
                        lang,
                        titled,
                    },
                    &TableMeasure,
                );
                let here = format!("{} at {width} in {}", question.to_query(), lang.tag());
                check(&scene, &here, &mut faults);
            }
        }
    }
    let shown: Vec<&String> = faults.iter().take(40).collect();
    assert!(faults.is_empty(), "{} faults\n{shown:#?}", faults.len());
}

fn check(scene: &Scene, here: &str, faults: &mut BTreeSet<String>) {
    let inside = |x: f64, y: f64| {
        x.is_finite()
            && y.is_finite()
            && (-0.5..=scene.width + 0.5).contains(&x)
            && (-0.5..=scene.height + 0.5).contains(&y)
    };
    for item in &scene.items {
        if points(item).iter().any(|(x, y)| !inside(*x, *y)) {
            faults.insert(format!("{here}: outside: {item:?}"));
        }
    }
    let boxes = boxes(scene);
    for (i, (text, a)) in boxes.iter().enumerate() {
        if !(inside(a[0], a[1]) && inside(a[2], a[3])) {
            faults.insert(format!("{here}: {text:?} is cut off"));
        }
        for (other, b) in boxes.iter().skip(i + 1) {
            if a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3] {
                faults.insert(format!("{here}: {text:?} over {other:?}"));
            }
        }
    }
}

#[test]
fn every_model_claim_and_tree_fits_its_frame() {
    let d = data();
    let mut faults = BTreeSet::new();
    for what in programmes::everything(&d) {
        for width in [240.0, 320.0, 420.0, 640.0, 1000.0, 2000.0] {
            for lang in Lang::ALL {
                let scene = programmes::scene(&d, &what, width, lang);
                check(&scene, &format!("{what} at {width}"), &mut faults);
                for m in &scene.marks {
                    let hit = scene.hit(m.x, m.y).map(|h| h.key.as_str());
                    // Lines may meet where an input stands; then either is right.
                    let there = |k: &str| scene.marks.iter().any(|o| o.key == k);
                    assert!(hit.is_some_and(there), "{what}: {}", m.key);
                }
                let empty = what.starts_with("money:") || !scene.marks.is_empty();
                assert!(empty, "{what} draws nothing");
            }
        }
    }
    let shown: Vec<&String> = faults.iter().take(40).collect();
    assert!(faults.is_empty(), "{} faults\n{shown:#?}", faults.len());
}

#[test]
fn marks_are_found_where_they_are_drawn() {
    let d = data();
    for question in questions(&d) {
        let a = ask(&d, &question).unwrap();
        let options = ChartOptions {
            width: 640.0,
            lang: Lang::En,
            titled: false,
        };
        let scene = layout(&a, options, &TableMeasure);
        for m in &scene.marks {
            let hit = scene.hit(m.x, m.y).map(|h| h.key.as_str());
            assert_eq!(hit, Some(m.key.as_str()), "{}", question.to_query());
            let key = m.key.split(':').next().unwrap();
            let row = a.row(&m.key).or_else(|| a.row(key));
            assert!(
                row.is_some(),
                "{}: {} is no row",
                question.to_query(),
                m.key
            );
        }
        assert!(!scene.marks.is_empty(), "{}", question.to_query());
    }
}
