//! Drawn answers: the default charts as SVG text, and what must hold for every
//! chart at every size. `UPDATE_GOLDENS=1` rewrites the pictures; look at them
//! before committing.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on is to stop"
)]

#[path = "support/panel_plots.rs"]
mod panel_plots;
#[path = "support/plots.rs"]
mod plots;
#[path = "support/programmes.rs"]
mod programmes;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use county_lens::chart::{
    kinds, layout, svg, Anchor, Annotation, ChartOptions, Index, Item, Kind, Measure, Palette,
    Scene, Spacing, TableMeasure, Theme,
};
use county_lens::data::{builtin, Dataset};
use county_lens::question::{
    ask, breakdowns, changes, families, money, pairs_of, Answer, Question,
};
use county_lens::view;
use county_lens::words::Lang;

const FALL: &str = "ask=change&indicator=poverty_incidence&place=140429";
const UNDATED: &str = "ask=change&indicator=dibao_standard&place=140429";
const COMPARABLE: &str = "ask=compare&family=residents_per_km2";
const REFERRED: &str = "ask=compare&family=residents_per_km2&reference=140224";
const ROADS: &str = "ask=compare&family=road_cost_per_km";
const FUNDING: &str = "ask=compare&family=funding_per_poor&all=1";
const FEES: &str = "ask=breakdown&of=shenchi_pv_quarter";

/// Name, question, kind (empty: the one drawn unasked), width and language. The
/// comment says what it shows.
const CASES: &[(&str, &str, &str, f64, Lang)] = &[
    // Do two readings of a base year stand apart, with the rounding band?
    ("change_two_readings", FALL, "", 640.0, Lang::Zh),
    // The same on a phone, in English.
    ("change_narrow", FALL, "", 320.0, Lang::En),
    // Is a change without dates two columns and not a time axis?
    ("change_undated", UNDATED, "", 640.0, Lang::En),
    // The same two figures in every other way.
    ("change_slope", FALL, "slope", 640.0, Lang::Zh),
    ("change_dumbbell", FALL, "dumbbell", 640.0, Lang::En),
    ("change_bars", FALL, "bars", 640.0, Lang::Zh),
    ("change_index", FALL, "index", 640.0, Lang::En),
    ("change_waterfall", FALL, "waterfall", 640.0, Lang::Zh),
    // Discs, ranked rows and the pooled figure.
    ("compare_comparable", COMPARABLE, "", 640.0, Lang::Zh),
    // Rings for "with care", an interval for an open length.
    ("compare_with_care", ROADS, "", 640.0, Lang::En),
    // Crosses for what does not compare; labels above the rows on a phone.
    ("compare_not_comparable", FUNDING, "", 320.0, Lang::Zh),
    // Grades by the filling of bars.
    ("compare_bars", FUNDING, "bars", 640.0, Lang::En),
    // One place as the measure of the others.
    (
        "compare_difference",
        REFERRED,
        "difference",
        640.0,
        Lang::Zh,
    ),
    ("compare_index", REFERRED, "index", 640.0, Lang::En),
    // A unit cost in the company of its like.
    (
        "per_kilometre",
        "ask=per&numerator=000-0230&denominator=000-0250",
        "",
        640.0,
        Lang::Zh,
    ),
    // Parts, their shares, and the printed whole as an outline.
    ("breakdown", FEES, "", 640.0, Lang::En),
    ("breakdown_stacked", FEES, "stacked", 640.0, Lang::Zh),
    ("breakdown_share", FEES, "share", 320.0, Lang::En),
    ("breakdown_waterfall", FEES, "waterfall", 640.0, Lang::Zh),
];

/// Goldens stay small enough to be read in a diff; the largest are those with
/// dashed lines, whose every dash is a line of its own.
const LARGEST: usize = 64_000;

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

fn drawn(a: &Answer, kind: &str, width: f64, lang: Lang) -> String {
    let options = ChartOptions {
        kind: Kind::parse(kind),
        ..ChartOptions::new(width, lang)
    };
    let picture = layout(a, &options, &TableMeasure);
    if !kind.is_empty() {
        assert_eq!(picture.kind.map(Kind::as_str), Some(kind));
    }
    painted(&picture.scene, a, lang)
}

fn painted(scene: &Scene, a: &Answer, lang: Lang) -> String {
    let text = view::describe(a, lang);
    svg(scene, Palette::of(Theme::Light), &a.title.say(lang), &text).unwrap()
}

/// What an author wrote into the first story: a text at its end, a line, a band.
fn annotated(d: &Dataset) -> String {
    let a = answer(d, FALL);
    let note = |text: &str| text.to_owned();
    let options = ChartOptions {
        annotations: vec![
            Annotation::Note {
                key: note("current"),
                text: note("为什么是2018年？"),
            },
            Annotation::Line {
                value: 3.0,
                text: note("作者的参照线：3%"),
            },
            Annotation::Band {
                from: 10.0,
                to: 20.0,
                text: note("作者的参照带：10%–20%"),
            },
        ],
        ..ChartOptions::new(640.0, Lang::Zh)
    };
    painted(&layout(&a, &options, &TableMeasure).scene, &a, Lang::Zh)
}

/// Everything that a picture carries when it leaves its page, on a log axis.
fn leaving(d: &Dataset) -> String {
    let a = answer(d, ROADS);
    let options = ChartOptions {
        titled: true,
        address: Some("https://example.org/?ask=compare".to_owned()),
        spacing: Spacing::Log,
        ..ChartOptions::new(480.0, Lang::En)
    };
    painted(&layout(&a, &options, &TableMeasure).scene, &a, Lang::En)
}

type Drawing = fn(&Dataset) -> String;

/// Pictures that take more than a question.
const MORE: [(&str, Drawing); 6] = [
    ("annotated", annotated),
    ("titled_log", leaving),
    ("plot_scatter", |_| plots::scatter()),
    ("plot_histogram", |_| plots::bars_of_counts()),
    ("plot_boxes", |_| plots::boxes()),
    ("plot_shades", |_| plots::shades()),
];

#[test]
fn default_charts_look_as_they_were_last_seen() {
    let d = data();
    let mut faults = Vec::new();
    let answers = CASES.iter().map(|(name, query, kind, width, lang)| {
        (*name, drawn(&answer(&d, query), kind, *width, *lang))
    });
    let more = MORE.iter().map(|(name, draw)| (*name, draw(&d)));
    let others = programmes::CASES.iter().map(|(name, what, width, lang)| {
        let scene = programmes::scene(&d, what, *width, *lang);
        let palette = Palette::of(Theme::Light);
        (*name, svg(&scene, palette, name, what).unwrap())
    });
    let panels = panel_plots::CASES.iter();
    let panels =
        panels.map(|(name, kind, query, lang)| (*name, panel_plots::drawn(*kind, query, *lang)));
    for (name, found) in answers.chain(more).chain(others).chain(panels) {
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
    let cases = CASES.iter().map(|c| c.0);
    let others = programmes::CASES.iter().map(|c| c.0);
    let more = MORE.iter().map(|c| c.0);
    let panels = panel_plots::CASES.iter().map(|c| c.0);
    let all = cases.chain(others).chain(more).chain(panels);
    let names: BTreeSet<String> = all.map(|name| format!("{name}.svg")).collect();
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
        if let Question::Compare { subject, .. } = &offer.question {
            let with = |reference: Option<String>| Question::Compare {
                subject: subject.clone(),
                reference,
                all: true,
            };
            let whole = with(None);
            // Seen from its last place, so that some lie above and some below.
            let places = ask(d, &whole).unwrap().rows;
            let last = places.iter().rev().find_map(|r| r.place.clone());
            out.extend(last.map(|place| with(Some(place))));
            out.push(whole);
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
        Item::Rect { x0, y0, x1, y1, .. } | Item::Shade { x0, y0, x1, y1, .. } => {
            vec![(*x0, *y0), (*x1, *y1)]
        }
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
fn every_chart_of_every_kind_fits_its_frame_and_no_words_overlap() {
    let d = data();
    let mut faults = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for question in questions(&d) {
        let a = ask(&d, &question).unwrap();
        let widths = [240.0, 280.0, 320.0, 390.0, 640.0, 1000.0, 1440.0, 2000.0];
        for (kind, width, lang) in kinds(&a)
            .into_iter()
            .flat_map(|k| widths.map(|w| (k, w)))
            .flat_map(|(k, w)| Lang::ALL.map(|l| (k, w, l)))
        {
            seen.insert(kind);
            for (titled, spacing) in [
                (false, Spacing::Linear),
                (true, Spacing::Linear),
                (false, Spacing::Log),
            ] {
                if spacing == Spacing::Log && !kind.takes_log() {
                    continue;
                }
                let options = ChartOptions {
                    titled,
                    spacing,
                    kind: Some(kind),
                    ..ChartOptions::new(width, lang)
                };
                let picture = layout(&a, &options, &TableMeasure);
                assert_eq!(picture.kind, Some(kind), "{}", question.to_query());
                let (query, kind) = (question.to_query(), kind.as_str());
                let here = format!("{query} as {kind} at {width} in {}", lang.tag());
                check(&picture.scene, &here, &mut faults);
            }
        }
    }
    let shown: Vec<&String> = faults.iter().take(40).collect();
    assert!(faults.is_empty(), "{} faults\n{shown:#?}", faults.len());
    // All but the flow, which models have.
    assert_eq!(seen.len() + 1, Kind::ALL.len(), "{seen:?}");
}

#[test]
fn no_text_is_small() {
    let d = data();
    for question in questions(&d) {
        let a = ask(&d, &question).unwrap();
        for kind in kinds(&a) {
            let options = ChartOptions {
                kind: Some(kind),
                titled: true,
                ..ChartOptions::new(320.0, Lang::Zh)
            };
            let scene = layout(&a, &options, &TableMeasure).scene;
            let smallest = scene.items.iter().filter_map(|item| match item {
                Item::Text(t) => Some(t.size),
                _ => None,
            });
            assert!(
                smallest.fold(f64::INFINITY, f64::min) >= 12.0,
                "{}",
                question.to_query()
            );
        }
    }
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
                let index = Index::of(&scene);
                for m in &scene.marks {
                    let found = index.hit(&scene, m.x, m.y);
                    let hit = found
                        .and_then(|i| scene.marks.get(i))
                        .map(|h| h.key.as_str());
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
        for kind in kinds(&a) {
            let options = ChartOptions {
                kind: Some(kind),
                ..ChartOptions::new(640.0, Lang::En)
            };
            let scene = layout(&a, &options, &TableMeasure).scene;
            let here = format!("{} as {}", question.to_query(), kind.as_str());
            let index = Index::of(&scene);
            for m in &scene.marks {
                let found = index.hit(&scene, m.x, m.y);
                let hit = found
                    .and_then(|i| scene.marks.get(i))
                    .map(|h| h.key.as_str());
                assert_eq!(hit, Some(m.key.as_str()), "{here}");
                let key = m.key.split(':').next().unwrap();
                let row = a.row(&m.key).or_else(|| a.row(key));
                assert!(row.is_some(), "{here}: {} is no row", m.key);
            }
            assert!(!scene.marks.is_empty(), "{here}");
        }
    }
}
