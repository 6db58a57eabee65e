//! Asking panels, for the tests of their questions: small panels by hand, and what
//! stands in an answer.

use std::rc::Rc;

use county_lens::catalogue::{Labels, Record, Value};
use county_lens::panel::{ask, Answer, Indicator, Panel, Question, Row, Rows};
use county_lens::words::Text;

#[allow(dead_code)]
pub const GAP: f64 = f64::NAN;

pub fn pairs(query: &str) -> Vec<(String, String)> {
    let all = query.split('&').filter_map(|pair| pair.split_once('='));
    all.map(|(k, v)| (k.to_owned(), v.to_owned())).collect()
}

pub fn question(panel: &Panel, query: &str) -> Question {
    Question::from_pairs(panel, &pairs(query)).unwrap_or_else(|e| panic!("{query}: {e}"))
}

pub fn answer(panel: &Panel, query: &str) -> Answer {
    ask(panel, question(panel, query)).unwrap_or_else(|e| panic!("{query}: {e:?}"))
}

#[allow(dead_code)]
pub fn number(record: &Record, name: &str) -> f64 {
    match record.get(name) {
        Some(Value::Number(n)) => *n,
        other => panic!("{name}: {other:?}"),
    }
}

#[allow(dead_code)]
pub fn list(record: &Record, name: &str) -> Vec<f64> {
    match record.get(name) {
        Some(Value::Numbers(n)) => n.clone(),
        other => panic!("{name}: {other:?}"),
    }
}

#[allow(dead_code)]
pub fn result<'a>(answer: &'a Answer, id: &str) -> &'a Record {
    let found = answer.results.iter().find(|(i, _)| *i == id);
    &found.unwrap_or_else(|| panic!("no {id}")).1
}

#[allow(dead_code)]
pub fn cells(answer: &Answer, name: &str) -> Vec<f64> {
    answer.rows.iter().map(|r| number(&r.cells, name)).collect()
}

/// The labels of the places of some rows.
#[allow(dead_code)]
pub fn labels(panel: &Panel, rows: &[Row]) -> Vec<String> {
    rows.iter()
        .map(|r| panel.places()[r.place].id.clone())
        .collect()
}

#[allow(dead_code)]
pub fn near(found: f64, expected: f64) {
    let apart = (found - expected).abs();
    assert!(
        apart <= 1e-12 * expected.abs().max(1.0),
        "{found}, not {expected}"
    );
}

/// A panel whose rows go place by place, each with all periods.
#[allow(dead_code)]
pub fn made(places: &[(&str, &str)], periods: &[&str], columns: &[(&str, &[f64])]) -> Panel {
    let mut rows: [Vec<String>; 3] = Default::default();
    for (place, group) in places {
        for period in periods {
            for (list, text) in rows.iter_mut().zip([place, group, period]) {
                list.push((*text).to_owned());
            }
        }
    }
    let indicator = |(id, values): &(&str, &[f64])| Indicator {
        id: (*id).to_owned(),
        name: Text {
            zh: format!("指标{id}"),
            en: format!("the {id}"),
        },
        values: Rc::new(values.to_vec()),
    };
    let [place, group, period] = rows;
    let grouped = group.iter().any(|g| !g.is_empty());
    Panel::new(Rows {
        place: Labels::of_texts(&place),
        period: Labels::of_texts(&period),
        group: grouped.then(|| Labels::of_texts(&group)),
        indicators: columns.iter().map(indicator).collect(),
    })
    .unwrap_or_else(|e| panic!("{e}"))
}
