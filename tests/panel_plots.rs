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
    &[("ask", "mean"), ("of", "income"), ("weight", "population")],
    &[("ask", "ranks"), ("of", "spending"), ("per", "population")],
    &[("ask", "series"), ("of", "income")],
    &[("ask", "series"), ("of", "schooling"), ("place", "A01,B02")],
    &[("ask", "regression"), ("of", "income"), ("on", "yield")],
    &[
        ("ask", "regression"),
        ("of", "income"),
        ("on", "yield,births"),
    ],
    &[
        ("ask", "outliers"),
        ("of", "spending"),
        ("per", "population"),
        ("period", "2005"),
    ],
    &[("ask", "peers"), ("place", "A01"), ("by", "income,yield")],
    &[
        ("ask", "effect"),
        ("of", "yield"),
        ("treated", "A,B01"),
        ("since", "2006"),
    ],
];

/// The question of a kind, the first where there are several.
fn asked(kind: &str) -> &'static [(&'static str, &'static str)] {
    let is = |q: &&&[(&str, &str)]| q.first() == Some(&("ask", kind));
    QUESTIONS.iter().find(is).unwrap()
}

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

fn lines(plot: &PanelPlot) -> Vec<(&[f64], &[f64])> {
    plot.spec
        .layers
        .iter()
        .filter_map(|l| match l {
            Layer::Line { x, y, .. } => Some((x.as_slice(), y.as_slice())),
            _ => None,
        })
        .collect()
}

#[test]
fn ranks_are_lines_with_the_first_on_top_and_the_rest_is_told() {
    let panel = Panel::teaching();
    let answer = answer(&panel, asked("ranks"));
    let plot = panel_plot(&panel, &answer, None, Lang::Zh).unwrap();
    assert!(plot.spec.y.down);
    let drawn = lines(&plot);
    assert_eq!(drawn.len(), 12);
    assert_eq!(plot.note, "画出名次变动最大的12个地方，另外88个没有画。");
    assert_eq!(drawn[0].0, (2001..=2012).map(f64::from).collect::<Vec<_>>());
    // No place that is left out moved further than one that is drawn.
    let moved: Vec<f64> = drawn
        .iter()
        .map(|(_, y)| (y[0] - y[y.len() - 1]).abs())
        .collect();
    let least = moved.iter().copied().fold(f64::MAX, f64::min);
    let mut all: Vec<f64> = answer.rows.iter().map(|r| cell(r, "moved").abs()).collect();
    all.sort_by(|a, b| b.total_cmp(a));
    assert!((all[11] - least).abs() < 1e-12);
    let worst = drawn
        .iter()
        .flat_map(|(_, y)| y.iter())
        .copied()
        .fold(0.0, f64::max);
    assert_eq!(plot.spec.y.domain, Some((0.5, worst + 0.5)));
    // The least value stands highest.
    let known = Known::of(&plot.spec);
    let size = (560.0, 340.0);
    let placed = county_lens::chart::dense::Placed::new(
        &plot.spec,
        &known,
        size,
        Lang::Zh,
        &county_lens::chart::TableMeasure,
    );
    assert!(placed.y.at(1.0) < placed.y.at(2.0));
}

#[test]
fn a_series_breaks_at_gaps_and_the_middle_lies_in_its_band() {
    let panel = Panel::teaching();
    let of = |pairs: &[(&str, &str)]| {
        let answer = answer(&panel, pairs);
        panel_plot(&panel, &answer, None, Lang::En).unwrap()
    };
    let plot = of(asked("series"));
    let [Layer::Band { low, high, .. }, Layer::Line { y, .. }] = &plot.spec.layers[..] else {
        panic!("{plot:?}")
    };
    assert!(y
        .iter()
        .zip(low)
        .zip(high)
        .all(|((m, l), h)| l < m && m < h));
    assert_eq!(plot.note, "");
    // A county with a missing year of schooling.
    let gap = panel.places().iter().enumerate().find_map(|(p, place)| {
        let schooling = panel.indicator("schooling").unwrap();
        let missing = |t: &usize| panel.value(schooling, p, *t).is_none();
        let years = 0..panel.periods().len();
        Some((place.id.clone(), years.clone().find(missing)?))
    });
    let (place, year) = gap.unwrap();
    let plot = of(&[("ask", "series"), ("of", "schooling"), ("place", &place)]);
    let drawn = lines(&plot);
    assert!(drawn.len() == 1 && drawn[0].1[year].is_nan());
    assert_eq!(drawn[0].1.len(), panel.periods().len());
    let many: Vec<String> = panel
        .places()
        .iter()
        .take(15)
        .map(|p| p.id.clone())
        .collect();
    let plot = of(&[
        ("ask", "series"),
        ("of", "income"),
        ("place", &many.join(",")),
    ]);
    assert_eq!(
        plot.note,
        "The first 12 places are drawn; 3 others are not."
    );
}

#[test]
fn periods_that_are_no_numbers_stand_by_name() {
    use county_lens::catalogue::Labels;
    use county_lens::panel::{Indicator, Rows};
    let texts =
        |l: &[&str]| Labels::of_texts(&l.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>());
    let panel = Panel::new(Rows {
        place: texts(&["a", "a", "b", "b", "c", "c"]),
        period: texts(&["before", "after", "before", "after", "before", "after"]),
        group: None,
        indicators: vec![Indicator {
            id: "v".to_owned(),
            name: county_lens::words::Text {
                zh: "值".to_owned(),
                en: "value".to_owned(),
            },
            values: std::rc::Rc::new(vec![1.0, 5.0, 2.0, 2.0, 3.0, 4.0]),
        }],
    })
    .unwrap();
    for kind in ["ranks", "series"] {
        let answer = answer(&panel, &[("ask", kind), ("of", "v")]);
        let plot = panel_plot(&panel, &answer, None, Lang::En).unwrap();
        assert_eq!(plot.spec.x.names, ["before", "after"]);
        assert_eq!(lines(&plot)[0].0, [0.0, 1.0]);
    }
    // Without groups all points stand in one strip.
    let answer = answer(&panel, &[("ask", "mean"), ("of", "v")]);
    let plot = panel_plot(&panel, &answer, None, Lang::Zh).unwrap();
    assert_eq!(plot.spec.x.names, ["全部地方"]);
}

#[test]
fn values_far_out_are_named_and_the_fences_stand_where_the_answer_says() {
    let panel = Panel::teaching();
    let answer = answer(&panel, asked("outliers"));
    let plot = panel_plot(&panel, &answer, None, Lang::En).unwrap();
    let flagged = |r: &&Row| r.cells.get("flagged") != Some(&Value::Word("none".to_owned()));
    let far: Vec<&Row> = answer.rows.iter().filter(flagged).collect();
    let Layer::Points {
        y, names, labelled, ..
    } = &plot.spec.layers[0]
    else {
        panic!("{plot:?}")
    };
    assert_eq!((y.len(), labelled.len()), (100, far.len()));
    for k in labelled {
        let is = |r: &&&Row| panel.places()[r.place].name.en == names[*k];
        let row = far.iter().find(is).unwrap();
        assert!((cell(row, "value") - y[*k]).abs() < 1e-12);
    }
    let fences: Vec<f64> = lines(&plot).iter().map(|(_, y)| y[0]).collect();
    let record = &answer
        .results
        .iter()
        .find(|(id, _)| *id == "tukey_fences")
        .unwrap()
        .1;
    for (fence, name) in fences.iter().zip(["low", "high"]) {
        assert_eq!(record.get(name), Some(&Value::Number(*fence)));
    }
    assert_eq!(fences.len(), 2);
}

#[test]
fn peers_and_residuals_stand_where_the_answer_says() {
    let panel = Panel::teaching();
    let peers = answer(&panel, asked("peers"));
    let plot = panel_plot(&panel, &peers, None, Lang::En).unwrap();
    let Layer::Cells { values, .. } = &plot.spec.layers[0] else {
        panic!("{plot:?}")
    };
    let own = &panel.places()[peers.rows[0].place].name.en;
    assert_eq!(
        (plot.spec.y.names.len(), plot.spec.y.names.last()),
        (6, Some(own))
    );
    let Some(Value::Numbers(z)) = peers.rows[0].cells.get("z") else {
        panic!("no scores")
    };
    assert_eq!(&values[10..], z.as_slice());
    let columns = panel_plot(&panel, &peers, Some(PanelKind::Columns), Lang::En).unwrap();
    let Layer::Columns { y, .. } = &columns.spec.layers[0] else {
        panic!("{columns:?}")
    };
    let distances: Vec<f64> = peers.rows[1..]
        .iter()
        .map(|r| cell(r, "distance"))
        .collect();
    assert_eq!(y, &distances);
    let fit = answer(&panel, asked("regression"));
    let plot = panel_plot(&panel, &fit, Some(PanelKind::Residuals), Lang::En).unwrap();
    let (x, y, _) = points(&plot);
    for (row, (x, y)) in fit.rows.iter().zip(x.iter().zip(y)) {
        assert!((cell(row, "fitted") - x).abs() < 1e-12 && (cell(row, "y") - x - y).abs() < 1e-9);
    }
    // The line is the one that the answer tells, through fitted values.
    let plot = panel_plot(&panel, &fit, None, Lang::En).unwrap();
    let (xs, _, _) = points(&plot);
    let [(line_x, line_y)] = lines(&plot)[..] else {
        panic!("one line")
    };
    let (dx, dy) = (line_x[32] - line_x[0], line_y[32] - line_y[0]);
    for (row, x) in fit.rows.iter().zip(xs) {
        let on_line = line_y[0] + dy / dx * (x - line_x[0]);
        assert!((on_line - cell(row, "fitted")).abs() < 1e-8, "{on_line}");
    }
}
