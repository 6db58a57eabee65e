//! An item of a plot in words: what a tip shows and a screen reader speaks.

use super::spec::{Axis, Layer, PlotSpec};
use crate::quantity::{Number, Unit};
use crate::words::{self, Lang};

/// The name that a value of an axis with names stands at.
fn name_at(axis: &Axis, v: f64) -> Option<&str> {
    let at = libm::round(v);
    let named = axis.names.iter().enumerate();
    let mut named = named.filter_map(|(i, n)| Some((u32::try_from(i).ok()?, n)));
    let found = named.find(|(i, _)| f64::from(*i).total_cmp(&at).is_eq());
    found.map(|(_, n)| n.as_str())
}

fn value(v: f64, axis: &Axis, lang: Lang) -> String {
    match name_at(axis, v) {
        Some(name) => name.to_owned(),
        None => words::with_unit(Number::Approximate(v), &axis.unit, lang),
    }
}

/// A value with what its axis measures.
fn on(axis: &Axis, v: Option<&f64>, lang: Lang) -> Option<String> {
    let said = value(*v.filter(|v| v.is_finite())?, axis, lang);
    Some(match (axis.label.as_str(), lang) {
        ("", _) => said,
        (label, Lang::Zh) => format!("{label}：{said}"),
        (label, Lang::En) => format!("{label}: {said}"),
    })
}

fn joined(parts: impl IntoIterator<Item = String>, by: &str) -> String {
    let parts = parts.into_iter().filter(|p| !p.is_empty());
    parts.collect::<Vec<_>>().join(by)
}

/// The label and the values of a layer's item.
pub fn said(spec: &PlotSpec, layer: usize, k: usize, lang: Lang) -> (String, String) {
    let comma = if lang == Lang::Zh { "，" } else { ", " };
    let Some(one) = spec.layers.get(layer) else {
        return (String::new(), String::new());
    };
    let pair = |x: Option<&f64>, y: Option<&f64>, but: &str| {
        let parts = [on(&spec.x, x, lang), on(&spec.y, y, lang)];
        // A name that stands on an axis is not said twice.
        joined(parts.into_iter().flatten().filter(|p| p != but), comma)
    };
    let name_of = |axis: &Axis, i: usize| axis.names.get(i).cloned().unwrap_or_default();
    match one {
        Layer::Points {
            x, y, names, name, ..
        } => {
            let own = names.get(k).cloned().unwrap_or_default();
            let values = pair(x.get(k), y.get(k), &own);
            (joined([own, name.clone()], " · "), values)
        }
        Layer::Line { x, y, name } => (name.clone(), pair(x.get(k), y.get(k), "")),
        Layer::Bars { from, to, y, name } => {
            let ends = from.get(k).zip(to.get(k));
            let say = |v: &f64| value(*v, &spec.x, lang);
            let range = ends.map(|(a, b)| format!("{} – {}", say(a), say(b)));
            let label = range.unwrap_or_else(|| name.clone());
            (label, pair(None, y.get(k), ""))
        }
        Layer::Columns { y, name } => {
            let label = joined([name_of(&spec.x, k), name.clone()], " · ");
            (label, pair(None, y.get(k), ""))
        }
        Layer::Boxes { five, name } => {
            let label = spec.x.names.get(k).unwrap_or(name).clone();
            let five = five.get(k).copied().unwrap_or([f64::NAN; 5]);
            (label, five.map(|v| value(v, &spec.y, lang)).join(" · "))
        }
        Layer::Cells { values, .. } => {
            let columns = spec.x.names.len().max(1);
            let (row, column) = (name_of(&spec.y, k / columns), name_of(&spec.x, k % columns));
            let known = values.get(k).filter(|v| v.is_finite());
            let said = known.map(|v| words::number(Number::Approximate(*v), &Unit::one(), lang));
            (
                joined([row, column], " · "),
                said.unwrap_or_else(|| "—".to_owned()),
            )
        }
        Layer::Band { name, .. } | Layer::Intervals { name, .. } | Layer::Segments { name, .. } => {
            (name.clone(), String::new())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(all: &[&str]) -> Axis {
        Axis {
            names: all.iter().map(|n| (*n).to_owned()).collect(),
            ..Axis::default()
        }
    }

    fn measured(label: &str) -> Axis {
        Axis {
            label: label.to_owned(),
            unit: Unit::parse("CNY/person").unwrap(),
            ..Axis::default()
        }
    }

    #[test]
    fn each_item_says_what_and_how_much() {
        let mut spec = PlotSpec {
            x: names(&["A", "B"]),
            y: measured("income"),
            layers: vec![
                Layer::Points {
                    x: vec![0.1, 1.2],
                    y: vec![12_500.0, f64::NAN],
                    name: "2012".to_owned(),
                    names: vec!["a".to_owned(), "B".to_owned()],
                    labelled: Vec::new(),
                },
                Layer::Columns {
                    y: vec![3000.0, 4500.0],
                    name: "2001".to_owned(),
                },
            ],
        };
        let say = |spec: &PlotSpec, layer, k, lang| {
            let (label, value) = said(spec, layer, k, lang);
            format!("{label}|{value}")
        };
        let en = Lang::En;
        assert_eq!(
            say(&spec, 0, 0, en),
            "a · 2012|A, income: CNY 12,500 per person"
        );
        assert_eq!(
            say(&spec, 0, 1, en),
            "B · 2012|",
            "no value, and no name twice"
        );
        assert_eq!(say(&spec, 1, 1, en), "B · 2001|income: CNY 4500 per person");
        assert_eq!(say(&spec, 1, 0, Lang::Zh), "A · 2001|income：3000元/人");
        assert_eq!(say(&spec, 7, 0, en), "|");
        spec.y = names(&["low", "high"]);
        spec.layers = vec![Layer::Cells {
            values: vec![1.0, 2.0, 3.0, f64::NAN],
            name: String::new(),
        }];
        assert_eq!(say(&spec, 0, 2, en), "high · A|3.000");
        assert_eq!(say(&spec, 0, 3, en), "high · B|—");
    }
}
