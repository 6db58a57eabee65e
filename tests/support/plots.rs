//! Plots of given numbers, for the golden tests.

use county_lens::chart::dense::{histogram, Axis, Known, Layer, Placed, PlotSpec};
use county_lens::chart::{svg, Palette, Spacing, TableMeasure, Theme};
use county_lens::quantity::Unit;
use county_lens::words::Lang;

/// A plot as a document: its grid below its marks.
fn plotted(spec: &PlotSpec, lang: Lang) -> String {
    let placed = Placed::new(spec, &Known::of(spec), (480.0, 300.0), lang, &TableMeasure);
    let mut scene = placed.scene.clone();
    scene.items.splice(0..0, placed.grid());
    svg(&scene, Palette::of(Theme::Light), "plot", "").unwrap()
}

fn axis(label: &str, unit: &str) -> Axis {
    Axis {
        label: label.to_owned(),
        unit: Unit::parse(unit).unwrap(),
        ..Axis::default()
    }
}

/// Forty made-up places: a measure and another that goes with it.
fn places() -> (Vec<f64>, Vec<f64>) {
    let part = |i: u32, k: f64| (f64::from(i) * k).rem_euclid(1.0);
    let x: Vec<f64> = (1..=40).map(|i| 2000.0 + 9000.0 * part(i, 0.618)).collect();
    let y = (1..=40)
        .zip(&x)
        .map(|(i, x)| 300.0 + 0.4 * x + 900.0 * part(i, 0.754));
    (x.clone(), y.collect())
}

/// Points with names beside some, a line, and the interval about it.
pub fn scatter() -> String {
    let (x, y) = places();
    let ends = vec![2000.0, 6500.0, 11_000.0];
    let spec = PlotSpec {
        x: axis("人均收入", "CNY/person"),
        y: axis("人均支出", "CNY/person"),
        layers: vec![
            Layer::Band {
                x: ends.clone(),
                low: vec![1300.0, 3200.0, 4900.0],
                high: vec![1700.0, 3500.0, 5400.0],
                name: "95%置信带".to_owned(),
            },
            Layer::Line {
                x: ends,
                y: vec![1500.0, 3350.0, 5150.0],
                name: "拟合线".to_owned(),
            },
            Layer::Points {
                names: (1..=40).map(|i| format!("{i}县")).collect(),
                labelled: vec![0, 7, 20],
                x,
                y,
                name: String::new(),
            },
        ],
    };
    plotted(&spec, Lang::Zh)
}

pub fn bars_of_counts() -> String {
    let (from, to, y) = histogram(&places().1, 8);
    let spec = PlotSpec {
        x: axis("spending", "CNY/person"),
        y: Axis {
            zero: true,
            ..axis("counties", "1")
        },
        layers: vec![Layer::Bars {
            from,
            to,
            y,
            name: String::new(),
        }],
    };
    plotted(&spec, Lang::En)
}

/// Boxes over names, and means with their intervals on a logarithmic axis.
pub fn boxes() -> String {
    let spec = PlotSpec {
        x: Axis {
            names: ["甲", "乙", "丙"].map(str::to_owned).to_vec(),
            ..Axis::default()
        },
        y: Axis {
            spacing: Spacing::Log,
            ..axis("人口", "person")
        },
        layers: vec![
            Layer::Boxes {
                five: vec![
                    [2e3, 9e3, 2e4, 5e4, 3e5],
                    [5e3, 2e4, 4e4, 9e4, 4e5],
                    [900.0, 4e3, 9e3, 2e4, 8e4],
                ],
                name: "四分位".to_owned(),
            },
            Layer::Intervals {
                x: vec![0.4, 1.4, 2.4],
                low: vec![1e4, 2e4, 5e3],
                high: vec![3e4, 6e4, 1.4e4],
                name: "95%置信区间".to_owned(),
            },
        ],
    };
    plotted(&spec, Lang::Zh)
}

/// Shades of a table; what is not known is hatched, not pale.
pub fn shades() -> String {
    let names = |all: &[&str]| Axis {
        names: all.iter().map(|n| (*n).to_owned()).collect(),
        ..Axis::default()
    };
    let spec = PlotSpec {
        x: names(&["2014", "2015", "2016", "2017"]),
        y: names(&["A", "B"]),
        layers: vec![Layer::Cells {
            values: vec![1.0, 2.0, f64::NAN, 4.0, 2.0, 5.0, 8.0, 9.0],
            name: "level".to_owned(),
        }],
    };
    plotted(&spec, Lang::En)
}
