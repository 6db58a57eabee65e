//! Plots of answers about the teaching panel: what they draw is what the answer
//! says.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on is to stop"
)]

use county_lens::catalogue::Value;
use county_lens::chart::dense::{Known, Layer};
use county_lens::chart::{panel_kinds, panel_multiples, panel_plot, PanelKind, PanelPlot};
use county_lens::panel::{ask, Answer, Panel, Question, Row};
use county_lens::words::{Lang, Words};

fn answer(panel: &Panel, pairs: &[(&str, &str)]) -> Answer {
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
        .collect();
    ask(panel, Question::from_pairs(panel, &pairs).unwrap()).unwrap()
}

/// A question of each kind.
const QUESTIONS: &[&[(&str, &str)]] = &[
    &[("ask", "distribution"), ("of", "income")],
    &[("ask", "inequality"), ("of", "income")],
    &[
        ("ask", "funnel"),
        ("events", "infant_deaths"),
        ("sizes", "births"),
    ],
    &[("ask", "change"), ("of", "income")],
    &[("ask", "convergence"), ("of", "income")],
    &[("ask", "correlation"), ("of", "income"), ("with", "yield")],
    &[("ask", "effect"), ("of", "yield"), ("under", "programme")],
    &[("ask", "trend"), ("of", "income"), ("place", "A01")],
];

fn plots(panel: &Panel, answer: &Answer) -> Vec<PanelPlot> {
    panel_kinds(panel, answer)
        .into_iter()
        .map(|kind| panel_plot(panel, answer, Some(kind), Lang::En).unwrap())
        .collect()
}

fn square(v: f64) -> f64 {
    v * v
}

fn points(plot: &PanelPlot) -> (&[f64], &[f64], &[String]) {
    let found = plot.spec.layers.iter().find_map(|l| match l {
        Layer::Points { x, y, names, .. } => Some((x.as_slice(), y.as_slice(), names.as_slice())),
        _ => None,
    });
    found.unwrap()
}

fn cell(row: &Row, name: &str) -> f64 {
    match row.cells.get(name) {
        Some(Value::Number(n)) => *n,
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn words_read_back_and_are_in_both_languages() {
    for kind in PanelKind::ALL {
        assert_eq!(PanelKind::parse(kind.as_str()), Some(kind));
        let Words(zh, en) = kind.name();
        assert!(!zh.is_ascii() && en.is_ascii(), "{en}");
    }
    assert_eq!(PanelKind::parse("pie"), None);
}

#[test]
fn every_question_is_drawn_and_every_kind_is_reached() {
    let panel = Panel::teaching();
    let mut seen = Vec::new();
    for pairs in QUESTIONS {
        let answer = answer(&panel, pairs);
        let all = plots(&panel, &answer);
        assert!(!all.is_empty(), "{pairs:?}");
        assert_eq!(
            panel_plot(&panel, &answer, None, Lang::En).as_ref(),
            all.first()
        );
        for plot in all {
            let ((a, b), (c, d)) = Known::of(&plot.spec).spans();
            assert!(
                a <= b && c <= d && !plot.spec.layers.is_empty(),
                "{pairs:?} {plot:?}"
            );
            seen.push(plot.kind);
        }
    }
    // A hundred places are too many for a line each.
    for kind in PanelKind::ALL {
        let few = matches!(kind, PanelKind::Slope | PanelKind::Dumbbell);
        assert_eq!(seen.contains(&kind), !few, "{kind:?}");
    }
}

#[test]
fn what_does_not_suit_is_not_drawn() {
    let panel = Panel::teaching();
    let answer = answer(&panel, QUESTIONS[0]);
    assert!(panel_plot(&panel, &answer, Some(PanelKind::Funnel), Lang::Zh).is_none());
    assert!(panel_multiples(&panel, &answer, PanelKind::Boxes, true, Lang::Zh).is_none());
}

#[test]
fn points_stand_where_the_answer_says() {
    let panel = Panel::teaching();
    for (pairs, x, y) in [
        (QUESTIONS[3], "from", "to"),
        (QUESTIONS[4], "from", "yearly"),
        (QUESTIONS[5], "x", "y"),
        (QUESTIONS[2], "size", "value"),
    ] {
        let answer = answer(&panel, pairs);
        let plot = panel_plot(&panel, &answer, None, Lang::En).unwrap();
        let (xs, ys, names) = points(&plot);
        assert_eq!(xs.len(), answer.rows.len());
        for (i, row) in answer.rows.iter().enumerate() {
            assert!((xs[i] - cell(row, x)).abs() < 1e-12 && (ys[i] - cell(row, y)).abs() < 1e-12);
            assert_eq!(names[i], panel.places()[row.place].name.en);
        }
    }
}

#[test]
fn a_fit_goes_through_the_mean_with_the_narrowest_band_there() {
    let panel = Panel::teaching();
    let answer = answer(&panel, QUESTIONS[5]);
    let plot = panel_plot(&panel, &answer, Some(PanelKind::Scatter), Lang::En).unwrap();
    let (xs, ys, _) = points(&plot);
    let n = xs.len() as f64;
    let (mx, my) = (xs.iter().sum::<f64>() / n, ys.iter().sum::<f64>() / n);
    let sxx: f64 = xs.iter().map(|x| square(x - mx)).sum();
    let sxy: f64 = xs.iter().zip(ys).map(|(x, y)| (x - mx) * (y - my)).sum();
    let rest: f64 = xs
        .iter()
        .zip(ys)
        .map(|(x, y)| square(y - my - sxy / sxx * (x - mx)))
        .sum();
    // Student's t, 0.975, 98 degrees of freedom (R 4: qt(0.975, 98)).
    assert_eq!(xs.len(), 100);
    let t = 1.984_467_454_426_7;
    let s = (rest / (n - 2.0)).sqrt();
    let mut checked = 0;
    for layer in &plot.spec.layers {
        match layer {
            Layer::Line { x, y, .. } => {
                for (x, y) in x.iter().zip(y) {
                    let by_hand = my + sxy / sxx * (x - mx);
                    assert!((y - by_hand).abs() < 1e-9 * my.abs());
                    checked += 1;
                }
            }
            Layer::Band { x, low, high, .. } => {
                for ((x, low), high) in x.iter().zip(low).zip(high) {
                    let half = t * s * (1.0 / n + square(x - mx) / sxx).sqrt();
                    assert!(((high - low) / 2.0 - half).abs() < 1e-9 * half, "{half}");
                    checked += 1;
                }
            }
            _ => {}
        }
    }
    assert_eq!(checked, 66);
}

#[test]
fn small_multiples_share_their_axes_or_not() {
    let panel = Panel::teaching();
    let answer = answer(&panel, QUESTIONS[0]);
    let of =
        |shared| panel_multiples(&panel, &answer, PanelKind::Histogram, shared, Lang::En).unwrap();
    let (shared, free) = (of(true), of(false));
    let titles: Vec<&str> = shared.iter().map(|p| p.title.as_str()).collect();
    assert_eq!(titles.len(), 6);
    assert!(titles.windows(2).all(|w| w[0] < w[1]));
    let domain = |p: &PanelPlot| (p.spec.x.domain, p.spec.y.domain);
    assert!(shared
        .iter()
        .all(|p| domain(p) == domain(&shared[0]) && p.spec.x.domain.is_some()));
    assert!(free
        .iter()
        .all(|p| p.spec.x.domain.is_none() && p.spec.y.domain.is_none()));
    let counted = |p: &PanelPlot| match &p.spec.layers[..] {
        [Layer::Bars { from, y, .. }] => (from.clone(), y.iter().sum::<f64>()),
        other => panic!("{other:?}"),
    };
    // The same bars in all, and every place in one of them.
    assert!(shared.iter().all(|p| counted(p).0 == counted(&shared[0]).0));
    for all in [&shared, &free] {
        let sum: f64 = all.iter().map(|p| counted(p).1).sum();
        assert!((sum - answer.rows.len() as f64).abs() < 0.5);
    }
}

#[test]
fn groups_are_compared_by_their_own_places() {
    let panel = Panel::teaching();
    let answer = answer(&panel, QUESTIONS[0]);
    let own = |group: &str| -> Vec<f64> {
        let of = |r: &&Row| panel.places()[r.place].group.as_deref() == Some(group);
        answer
            .rows
            .iter()
            .filter(of)
            .map(|r| cell(r, "value"))
            .collect()
    };
    let boxes = panel_plot(&panel, &answer, Some(PanelKind::Boxes), Lang::En).unwrap();
    let Layer::Boxes { five, .. } = &boxes.spec.layers[0] else {
        panic!("{boxes:?}")
    };
    let strip = panel_plot(&panel, &answer, Some(PanelKind::Strip), Lang::En).unwrap();
    let (xs, ys, _) = points(&strip);
    for (g, name) in boxes.spec.x.names.iter().enumerate() {
        let mut values = own(name);
        values.sort_by(f64::total_cmp);
        let ends = (values[0], values[values.len() - 1]);
        assert_eq!((five[g][0], five[g][4]), ends);
        let mut drawn: Vec<f64> = xs
            .iter()
            .zip(ys)
            .filter(|(x, _)| (**x - g as f64).abs() < 0.5)
            .map(|(_, y)| *y)
            .collect();
        drawn.sort_by(f64::total_cmp);
        assert_eq!(drawn, values, "{name}");
    }
    let cells = panel_plot(&panel, &answer, Some(PanelKind::Cells), Lang::En).unwrap();
    let Layer::Cells { values, .. } = &cells.spec.layers[0] else {
        panic!("{cells:?}")
    };
    let last = panel.periods().len() - 1;
    for (g, name) in cells.spec.y.names.iter().enumerate() {
        let own = own(name);
        let mean = own.iter().sum::<f64>() / own.len() as f64;
        let found = values[g * panel.periods().len() + last];
        assert!((found - mean).abs() < 1e-9 * mean, "{name}: {found} {mean}");
    }
}
