//! What a pointer finds, against a search through all points.

use super::find::Finder;
use super::known::Known;
use super::place::Placed;
use super::spec::{Layer, PlotSpec};
use crate::chart::text::TableMeasure;
use crate::words::Lang;

fn layer(draw: &str, x: Vec<f64>, y: Vec<f64>) -> Layer {
    let name = String::new();
    match draw {
        "line" => Layer::Line { x, y, name },
        _ => Layer::Points {
            x,
            y,
            name,
            names: Vec::new(),
            labelled: Vec::new(),
        },
    }
}

fn mixed() -> PlotSpec {
    let n = |i: u32| f64::from(i);
    let across: Vec<f64> = (0..3000)
        .map(|i| libm::fmod(n(i) * 61.803, 560.0))
        .collect();
    let mut up: Vec<f64> = (0..3000)
        .map(|i| libm::fmod(n(i) * 75.487, 370.0))
        .collect();
    up[7] = f64::NAN;
    let even: Vec<f64> = (0..2000).map(|i| n(i) * 0.28).collect();
    let wave: Vec<f64> = (0..2000)
        .map(|i| 180.0 + 150.0 * libm::sin(n(i) / 31.0))
        .collect();
    PlotSpec {
        layers: vec![
            layer("points", across, up),
            layer("line", even, wave),
            layer("points", vec![555.0, 100.0], vec![20.0, 300.0]),
        ],
        ..PlotSpec::default()
    }
}

#[test]
fn it_finds_what_a_search_finds() {
    let spec = mixed();
    let known = Known::of(&spec);
    let placed = Placed::new(&spec, &known, (640.0, 400.0), Lang::En, &TableMeasure);
    let mut finder = Finder::new(&placed, &spec, &known);
    assert_eq!((finder.rising.len(), finder.scattered.len()), (1, 2));
    for k in (0..5002).step_by(11) {
        let (x, y) = placed.pixel(&spec, k);
        let (x, y) = (x + 3.3, y - 2.1);
        let away = |i: usize| {
            let (a, b) = placed.pixel(&spec, i);
            let d = (a - x) * (a - x) + (b - y) * (b - y);
            if d.is_nan() {
                f64::INFINITY
            } else {
                d
            }
        };
        let found = finder.nearest(&spec, x, y).map(away);
        if x.is_nan() || y.is_nan() {
            assert_eq!(found, None);
        } else {
            let wanted = (0..5002).map(away).fold(f64::INFINITY, f64::min);
            assert!(
                found.is_some_and(|d| (d - wanted).abs() < 1e-9),
                "{k}: {x} {y}"
            );
        }
    }
    assert_eq!(finder.nearest(&spec, f64::NAN, 3.0), None);
}

#[test]
fn it_is_prepared_in_pieces() {
    let n = 300_000u32;
    let x: Vec<f64> = (0..n)
        .map(|i| libm::fmod(f64::from(i) * 61.803, 560.0))
        .collect();
    let spec = PlotSpec {
        layers: vec![layer("points", x.clone(), x)],
        ..PlotSpec::default()
    };
    let known = Known::of(&spec);
    let placed = Placed::new(&spec, &known, (640.0, 400.0), Lang::En, &TableMeasure);
    let mut finder = Finder::new(&placed, &spec, &known);
    let mut steps = 1;
    while !finder.advance(&spec) {
        steps += 1;
    }
    assert_eq!(steps, 6);
    assert!(finder.advance(&spec), "what is done stays done");
    let (x, y) = placed.pixel(&spec, 123_456);
    assert!(finder.nearest(&spec, x, y).is_some());
}

#[test]
fn of_nothing_nothing_is_found() {
    let spec = PlotSpec {
        layers: vec![layer("points", vec![f64::NAN; 3], vec![0.0; 3])],
        ..PlotSpec::default()
    };
    let known = Known::of(&spec);
    let placed = Placed::new(&spec, &known, (640.0, 400.0), Lang::En, &TableMeasure);
    let mut finder = Finder::new(&placed, &spec, &known);
    assert_eq!(finder.nearest(&spec, 100.0, 100.0), None);
}
