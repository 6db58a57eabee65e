#![allow(clippy::unwrap_used)]
//! Names of points lie over no point and, where there is room, over no line.

use super::known::Known;
use super::{Axis, Layer, Placed, PlotSpec};
use crate::chart::scene::Item;
use crate::chart::text::TableMeasure;
use crate::words::Lang;

const WIDTH: f64 = 640.0;
/// Half the height of a name's letters.
const LETTERS: f64 = 6.0;

/// Points on a line that falls, the first and the last named.
fn falling(names: &[String], axis: Axis) -> PlotSpec {
    let x: Vec<f64> = (0..names.len()).map(|k| k as f64).collect();
    let y: Vec<f64> = x.iter().map(|v| 50.0 - 4.0 * v).collect();
    PlotSpec {
        x: axis,
        y: Axis {
            domain: Some((0.0, 60.0)),
            ..Axis::default()
        },
        layers: vec![
            Layer::Points {
                x: x.clone(),
                y: y.clone(),
                name: String::new(),
                names: names.to_vec(),
                labelled: vec![0, names.len() - 1],
            },
            Layer::Line {
                x,
                y,
                name: String::new(),
            },
        ],
    }
}

fn placed(spec: &PlotSpec) -> Placed {
    Placed::new(
        spec,
        &Known::of(spec),
        (WIDTH, 400.0),
        Lang::En,
        &TableMeasure,
    )
}

/// Left, right and middle of each text that is a name.
fn found(placed: &Placed, names: &[String]) -> Vec<(f64, f64, f64)> {
    let texts = placed.scene.items.iter().filter_map(|item| match item {
        Item::Text(t) if names.contains(&t.text) => Some(t),
        _ => None,
    });
    let wide = |t: &str| crate::chart::text::Measure::width(&TableMeasure, t, 12.0, false);
    texts.map(|t| (t.x, t.x + wide(&t.text), t.y)).collect()
}

#[test]
fn a_name_at_the_end_of_a_line_is_not_under_it() {
    let names: Vec<String> = (0..11).map(|k| format!("County number {k}")).collect();
    let placed = placed(&falling(&names, Axis::default()));
    let all = found(&placed, &names);
    assert_eq!(all.len(), 2);
    for (left, right, middle) in all {
        assert!(placed.area.left < left && right < placed.area.right);
        // The line at as many places as its dashes need.
        for k in 0..=1000 {
            let v = f64::from(k) / 100.0;
            let (x, y) = (placed.x.at(v), placed.y.at(50.0 - 4.0 * v));
            let over = left <= x && x <= right && (y - middle).abs() <= LETTERS;
            assert!(!over, "the line runs through a name at {x}, {y}");
        }
    }
}

#[test]
fn a_name_that_would_hide_a_point_is_left_out() {
    // Points on every side of the one that is named.
    let (mut x, mut y) = (Vec::new(), Vec::new());
    for column in 0..60 {
        for row in 0..40 {
            if (column + row) % 2 == 0 {
                x.push(f64::from(column));
                y.push(f64::from(row));
            }
        }
    }
    let names: Vec<String> = (0..x.len()).map(|k| format!("County number {k}")).collect();
    let labelled = vec![x.len() / 2];
    let spec = PlotSpec {
        layers: vec![Layer::Points {
            x,
            y,
            name: String::new(),
            names: names.clone(),
            labelled,
        }],
        ..PlotSpec::default()
    };
    assert_eq!(found(&placed(&spec), &names), []);
}

#[test]
fn over_names_of_an_axis_a_name_is_level_with_its_point() {
    let names: Vec<String> = (0..4).map(|k| format!("County number {k}")).collect();
    let axis = Axis {
        names: ["a", "b", "c", "d"].map(str::to_owned).to_vec(),
        ..Axis::default()
    };
    let placed = placed(&falling(&names, axis));
    let all = found(&placed, &names);
    assert_eq!(all.len(), 2);
    for ((_, _, middle), v) in all.into_iter().zip([50.0, 38.0]) {
        assert!((middle - placed.y.at(v)).abs() < 1e-9);
    }
}

/// Three lines that end together, named at their ends.
fn ending(names: &[String]) -> PlotSpec {
    let heights = [10.0, 11.0, 40.0];
    PlotSpec {
        layers: vec![Layer::Points {
            x: vec![0.0, 0.0, 0.0, 5.0, 5.0, 5.0],
            y: heights.into_iter().chain(heights).collect(),
            name: String::new(),
            names: names.iter().chain(names).cloned().collect(),
            labelled: vec![3, 4, 5],
        }],
        ..PlotSpec::default()
    }
}

#[test]
fn names_of_lines_that_end_together_stand_behind_their_ends() {
    let names: Vec<String> = (0..3).map(|k| format!("County number {k}")).collect();
    let drawn = placed(&ending(&names));
    let all = found(&drawn, &names);
    assert_eq!(all.len(), 3);
    for (left, right, _) in all {
        assert!(left > drawn.x.at(5.0) && right < WIDTH);
    }
    // Long ones are not given half of the picture.
    let long: Vec<String> = names.iter().map(|n| n.repeat(4)).collect();
    let wide = placed(&ending(&long)).area.right;
    assert!(wide > drawn.area.right, "{wide}");
}
