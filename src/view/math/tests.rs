#![allow(clippy::unwrap_used, clippy::panic)]
//! Every number that can be asked for is computed again step by step, and its
//! formulas are elements that a browser reads.

use super::reduce::{Node, Value};
use super::*;
use crate::data::builtin;
use crate::programme::model::{models, run};
use crate::quantity::{Number, Rational, Unit};
use crate::question::{ask, breakdowns, changes, families, money, pairs_of, Offer, Question};
use crate::words;

/// All questions that the data offer.
fn questions(data: &Dataset) -> Vec<Question> {
    let mut all: Vec<Offer> = changes(data);
    all.extend(breakdowns(data));
    all.extend(families(data));
    for (numerator, _, _) in money(data) {
        all.extend(pairs_of(data, &numerator));
    }
    all.into_iter().map(|o| o.question).collect()
}

/// How many of its symbols stand open at the end, and whether each closes what
/// was opened last.
fn well_formed(markup: &str) -> bool {
    let mut open = Vec::new();
    for part in markup.split('<').skip(1) {
        let Some((tag, _)) = part.split_once('>') else {
            return false;
        };
        match tag.strip_prefix('/') {
            Some(name) if open.pop() != Some(name) => return false,
            Some(_) => {}
            None => open.push(tag.split(' ').next().unwrap_or_default()),
        }
    }
    open.is_empty() && markup.matches('<').count() == markup.matches('>').count()
}

#[test]
fn every_number_is_reached_step_by_step() {
    let data = builtin().unwrap();
    let (mut seen, mut rounded) = (0, 0);
    for question in questions(&data) {
        let Ok(answer) = ask(&data, &question) else {
            continue;
        };
        for row in &answer.rows {
            let Some(step) = &row.step else { continue };
            let Some(Number::Exact(_) | Number::Approximate(_)) = step.result.value else {
                continue;
            };
            let expected = step.result.value.unwrap().to_f64();
            let node = Node::of(&step.term, &data).unwrap();
            let last = match node.clone().rounds().pop() {
                Some(Node::Value(v)) => v,
                None => match node {
                    Node::Value(v) => v,
                    _ => panic!(
                        "{} of {}: a step has no value",
                        row.key,
                        question.to_query()
                    ),
                },
                Some(_) => panic!("one value is left"),
            };
            let unit = &step.result.unit;
            let scale = match &last {
                Value::Exact(e) => e.unit.factor_to(unit).map_or(1.0, Rational::to_f64),
                // Percentages and logarithms are said in hundredths.
                _ if matches!(unit.leading(), Some("%" | "pp" | "log_point")) => 100.0,
                _ => 1.0,
            };
            let found = last.to_f64() * scale;
            let error = (found - expected).abs() / expected.abs().max(1e-300);
            assert!(
                error < 1e-9 || (found - expected).abs() < 1e-12,
                "{} of {}: {found}, not {expected}",
                row.key,
                question.to_query()
            );
            seen += 1;
            rounded += usize::from(matches!(last, Value::Rounded(_)));
        }
    }
    assert!(
        seen > 500 && rounded > 4,
        "{seen} numbers, {rounded} after a root"
    );
}

#[test]
fn formulas_are_elements_and_units_come_to_the_results() {
    let data = builtin().unwrap();
    let mut struck = 0;
    for question in questions(&data) {
        let Ok(answer) = ask(&data, &question) else {
            continue;
        };
        for lang in Lang::ALL {
            for m in mathematics(&answer, &data, lang) {
                let all = [&m.formula, &m.numbers];
                for markup in all.into_iter().chain(&m.steps).chain(&m.units) {
                    assert!(well_formed(markup), "{markup}");
                }
                struck += m.units.map_or(0, |u| u.matches("class=\"struck\"").count());
            }
        }
    }
    assert!(struck > 100, "{struck} units struck out");
}

#[test]
fn a_person_is_no_yuan_and_percentages_cancel() {
    let data = builtin().unwrap();
    let asked =
        "ask=change&indicator=poverty_incidence&place=140429&base=000-0080&current=000-0090";
    let answer = ask(&data, &Question::from_query(asked).unwrap()).unwrap();
    let all = mathematics(&answer, &data, Lang::En);
    let of = |key: &str| all.iter().find(|m| m.key == key).unwrap();
    let relative = of("relative");
    assert_eq!(relative.steps.len(), 1, "{:?}", relative.steps);
    assert!(relative
        .numbers
        .contains("<mfrac displaystyle=\"true\"><mi mathvariant=\"normal\">0.56%</mi><mi mathvariant=\"normal\">30.9%</mi></mfrac>"));
    let units = relative.units.as_ref().unwrap();
    assert_eq!(units.matches("class=\"struck\">%</mi>").count(), 2);
    // 0.56 ÷ 30.9 by hand.
    assert!(
        relative.steps[0].contains("0.01812"),
        "{}",
        relative.steps[0]
    );
    assert!(
        units.contains("=</mo><mi mathvariant=\"normal\">1</mi>"),
        "{units}"
    );
    assert_eq!(of("absolute").units, None);
    assert_eq!(
        unit_names(&Unit::parse("CNY/person").unwrap()),
        ["元/人", "CNY per person"]
    );
}

fn unit_names(unit: &Unit) -> [String; 2] {
    Lang::ALL.map(|lang| words::unit_name(unit, lang))
}

#[test]
fn every_model_is_computed_again_step_by_step() {
    let data = builtin().unwrap();
    let (mut seen, mut struck) = (0, 0);
    for model in models() {
        let ran = run(model, &data, &[]).unwrap();
        for got in &ran.outputs {
            let (Some(node), Ok(value)) = (rules::node(&got.output.rule, &ran), &got.value) else {
                continue;
            };
            let last = match node.clone().rounds().pop() {
                Some(Node::Value(v)) => v,
                None => match node {
                    Node::Value(v) => v,
                    _ => panic!("{}: a step has no value", got.output.key),
                },
                Some(_) => panic!("one value is left"),
            };
            let Value::Exact(e) = last else {
                panic!("{}: nothing is rounded in a model", got.output.key)
            };
            let found = e.convert(&value.unit).unwrap().value;
            assert_eq!(found, value.value, "{} of {}", got.output.key, ran.model.id);
            seen += 1;
        }
        for lang in Lang::ALL {
            for m in rules(&ran, |_| "1".to_owned(), lang) {
                let all = [&m.formula, &m.numbers];
                for markup in all.into_iter().chain(&m.steps).chain(&m.units) {
                    assert!(well_formed(markup), "{markup}");
                }
                struck += m.units.map_or(0, |u| u.matches("class=\"struck\"").count());
            }
        }
    }
    assert!(
        seen > 60 && struck > 40,
        "{seen} outputs, {struck} units struck out"
    );
}
