//! Questions about panels: the made-up one, whose truths they must find, and
//! what people may hand in.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::panic, reason = "a test that cannot go on is to stop")]
#![expect(clippy::float_cmp, reason = "these very numbers are asked for")]

#[path = "support/panels.rs"]
mod panels;

use std::rc::Rc;

use county_lens::catalogue::{Labels, Leaf, Value};
use county_lens::panel::{
    ask, Answer, Indicator, Panel, PanelError, Problem, Question, Rows, FIELDS,
};
use county_lens::stats::inequality::{generalised_entropy, gini};
use county_lens::teaching::{self, truth};
use county_lens::words::Text;

use panels::{answer, cells, number, pairs, question, result};

/// One question of each kind on the made-up panel.
const QUERIES: &[&str] = &[
    "ask=distribution&of=spending&per=population&period=2005",
    "ask=inequality&of=income&weight=population&period=2001",
    "ask=funnel&events=infant_deaths&sizes=births&period=2006",
    "ask=change&of=poverty_incidence&from=2001&to=2007",
    "ask=convergence&of=income&from=2001&to=2012",
    "ask=correlation&of=poverty_funds&per=population&with=poverty_incidence&period=2004",
    "ask=effect&of=yield&under=programme",
    "ask=trend&of=income&place=A01",
    "ask=mean&of=spending&per=population&period=2005",
    "ask=ranks&of=income&from=2001&to=2006",
    "ask=series&of=income",
    "ask=regression&of=poverty_incidence&on=income,poverty_funds/population&period=2004",
    "ask=outliers&of=spending&per=population&period=2005",
    "ask=peers&place=A01&by=income,spending/population&period=2012",
];

/// Other spellings of the same kinds.
const OTHERS: &[&str] = &[
    "ask=funnel&events=passed&sizes=pupils&rate=1",
    "ask=effect&of=yield&treated=A,B01&since=2006",
    "ask=mean&of=income&weight=population",
    "ask=mean&of=income",
    "ask=series&of=income&place=A01,B02",
    "ask=series&of=spending&per=population",
    "ask=regression&of=income&on=population",
    "ask=peers&place=A01&by=income&count=50",
    "ask=ranks&of=spending&per=population",
];

#[test]
fn every_kind_is_answered_in_both_languages() {
    let panel = Panel::teaching();
    let kinds: Vec<&str> = FIELDS.iter().map(|(kind, _)| *kind).collect();
    let asked: Vec<&str> = QUERIES.iter().map(|q| question(&panel, q).kind()).collect();
    assert_eq!(asked, kinds);
    for query in QUERIES.iter().chain(OTHERS) {
        let found = answer(&panel, query);
        for Text { zh, en } in [&found.title, &found.finding] {
            assert!(
                zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)),
                "{zh}"
            );
            assert!(
                !en.is_empty() && !en.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)),
                "{en}"
            );
            assert!(
                !zh.contains(['{', '}']) && !en.contains(['{', '}']),
                "{zh} {en}"
            );
        }
        assert!(found.title.zh.ends_with("（虚构）"), "{}", found.title.zh);
        assert!(found.title.en.ends_with("(fictional)"));
        for (id, record) in &found.results {
            let mut reasons = record.reasons();
            // A weighted Gini has no small-sample correction.
            reasons.retain(|(part, _)| !query.contains("weight") || part != "corrected");
            assert_eq!(reasons, [], "{query}: {id}");
        }
    }
}

#[test]
fn spellings_read_back() {
    let panel = Panel::teaching();
    for query in QUERIES.iter().chain(OTHERS) {
        let asked = question(&panel, query);
        let pairs = asked.to_pairs();
        let pairs: Vec<String> = pairs.iter().map(|(k, v)| format!("{k}={v}")).collect();
        assert_eq!(question(&panel, &pairs.join("&")), asked, "{query}");
    }
}

#[test]
fn inequality_is_that_of_the_places_and_splits_by_group() {
    let panel = Panel::teaching();
    let found = answer(
        &panel,
        "ask=inequality&of=poverty_funds&per=population&period=2003",
    );
    let made = teaching::panel();
    let of = |id: &str, i: usize| made.column(id).unwrap().values[i * 12 + 2];
    let list: Vec<f64> = (0..100)
        .map(|i| of("poverty_funds", i) / of("population", i))
        .collect();
    assert_eq!(cells(&found, "value"), list);
    let whole = gini(&list, None).unwrap();
    assert_eq!(number(result(&found, "gini"), "value"), whole.value);
    let provinces: Vec<usize> = made.counties.iter().map(|c| c.province).collect();
    let theil = generalised_entropy(1.0, &list, None, Some(&provinces)).unwrap();
    let split = result(&found, "generalised_entropy");
    assert_eq!(number(split, "between"), theil.between.unwrap());
    assert!(number(split, "within") > 0.0);
}

#[test]
fn a_figure_with_a_zero_too_many_stands_out() {
    let panel = Panel::teaching();
    let found = answer(&panel, QUERIES[0]);
    let robust = cells(&found, "robust");
    let most = (0..robust.len())
        .max_by(|a, b| robust[*a].total_cmp(&robust[*b]))
        .unwrap();
    assert_eq!(found.rows[most].place, truth::OUTLIER_COUNTY);
    assert!(robust[most] > 10.0);
    assert_eq!(number(&found.rows[most].cells, "rank"), 1.0);
}

#[test]
fn small_counties_scatter_within_the_funnel() {
    let panel = Panel::teaching();
    let found = answer(&panel, QUERIES[2]);
    let target = 1000.0 * number(result(&found, "funnel_limits"), "target");
    assert!(
        (target - truth::DEATHS_PER_THOUSAND).abs() < 1.0,
        "{target}"
    );
    let beyond = found
        .rows
        .iter()
        .filter(|r| r.cells.get("outside") == Some(&Value::Word("beyond_99_8".into())));
    assert!(beyond.count() <= 2);
    let (rates, shrunken) = (cells(&found, "value"), cells(&found, "shrunken"));
    let spread = |list: &[f64]| {
        let ends = list
            .iter()
            .fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(*v), b.max(*v)));
        ends.1 - ends.0
    };
    assert!(spread(&shrunken) < 0.5 * spread(&rates));
}

#[test]
fn the_built_in_truths_are_found() {
    let panel = Panel::teaching();
    let found = answer(&panel, QUERIES[4]);
    let speed = number(result(&found, "beta_convergence"), "speed");
    assert!((speed - truth::CONVERGENCE_SPEED).abs() < 0.003, "{speed}");
    assert!(found.finding.zh.contains("趋同") && found.finding.en.contains("converged"));
    let found = answer(&panel, QUERIES[6]);
    let Some(Value::Rows(terms)) = result(&found, "panel_difference_in_differences").get("terms")
    else {
        panic!("no terms");
    };
    let effect = number(&terms[0], "coefficient");
    assert!((effect - truth::PROGRAMME_EFFECT).abs() < 3.0, "{effect}");
    let found = answer(&panel, "ask=change&of=poverty_incidence&from=2007&to=2008");
    // The new line lifts the rate in every county at once.
    let rising = |found: &Answer| cells(found, "percent").iter().filter(|p| **p > 0.0).count();
    let before = answer(&panel, "ask=change&of=poverty_incidence&from=2006&to=2007");
    assert!(
        rising(&found) == 100 && rising(&before) < 20,
        "{}",
        rising(&before)
    );
    let found = answer(&panel, QUERIES[7]);
    assert!(number(result(&found, "mann_kendall"), "p") < 0.01);
}

#[test]
fn no_place_is_lost() {
    let panel = Panel::teaching();
    let found = answer(&panel, "ask=distribution&of=schooling&period=2004");
    assert!(!found.left_out.is_empty());
    assert_eq!(found.rows.len() + found.left_out.len(), 100);
    let words = found.left_out[0].gap.words(&panel);
    assert_eq!(words.zh, "2004没有“平均受教育年限”");
    assert_eq!(words.en, "“Mean years of schooling” is missing in 2004");
}

fn small(values: &[f64]) -> Rows {
    let texts = ["a", "a", "b", "b"].map(str::to_owned);
    Rows {
        place: Labels::of_texts(&texts),
        period: Labels::of_numbers(&[2018.0, 2014.0, 2014.0, 2018.0]),
        group: None,
        indicators: vec![Indicator {
            id: "rate".to_owned(),
            name: Text {
                zh: "率".to_owned(),
                en: "Rate".to_owned(),
            },
            values: Rc::new(values.to_vec()),
        }],
    }
}

#[test]
fn a_small_panel_says_why_it_has_no_answer() {
    let panel = Panel::new(small(&[5.0, 10.0, 8.0, f64::NAN])).unwrap();
    assert_eq!(panel.periods(), ["2014", "2018"]);
    let found = answer(&panel, "ask=change&of=rate");
    assert_eq!(
        (cells(&found, "percent"), found.left_out.len()),
        (vec![-50.0], 1)
    );
    let found = answer(&panel, "ask=convergence&of=rate");
    assert_eq!(found.finding.zh, "算不出来：数的个数不够。");
    let found = answer(&panel, "ask=distribution&of=rate&per=rate&period=2014");
    assert_eq!(cells(&found, "value"), [1.0, 1.0]);
    assert_eq!(found.title.en, "Rate ÷ Rate, 2014");
}

#[test]
fn faults_in_rows_are_told_with_their_place() {
    let twice = Rows {
        period: Labels::of_numbers(&[2014.0, 2014.0, 2014.0, 2018.0]),
        ..small(&[1.0; 4])
    };
    let fault = Panel::new(twice).unwrap_err();
    assert_eq!(
        (fault.code(), fault.field().as_str()),
        ("panel.duplicate_row", "place[1]")
    );
    let fault = Panel::new(small(&[1.0; 3])).unwrap_err();
    assert_eq!(fault.field(), "indicators.rate");
    let fault = Panel::new(small(&[1.0, f64::INFINITY, 1.0, 1.0])).unwrap_err();
    assert_eq!(fault.field(), "indicators.rate[1]");
    let gap = Rows {
        place: Labels::of_texts(&["a", "", "b", "b"].map(str::to_owned)),
        ..small(&[1.0; 4])
    };
    assert_eq!(
        Panel::new(gap).unwrap_err(),
        PanelError::NoLabel {
            column: "place",
            row: 1
        }
    );
    let moved = Rows {
        group: Some(Labels::of_texts(&["x", "y", "x", "x"].map(str::to_owned))),
        ..small(&[1.0; 4])
    };
    let fault = Panel::new(moved).unwrap_err();
    assert_eq!(
        (fault.code(), fault.field().as_str()),
        ("panel.two_groups", "group[1]")
    );
    let none = Rows {
        indicators: Vec::new(),
        ..small(&[1.0; 4])
    };
    assert_eq!(Panel::new(none).unwrap_err(), PanelError::NoIndicator);
}

#[test]
fn faults_in_questions_are_told_with_their_field() {
    let panel = Panel::teaching();
    let fault = |query: &str| match Question::from_pairs(&panel, &pairs(query)) {
        Err(e) => e.to_string(),
        Ok(q) => match ask(&panel, q) {
            Err(Problem::Ask(e)) => e.to_string(),
            other => panic!("{query}: {other:?}"),
        },
    };
    assert_eq!(fault(""), "ask: this field is needed");
    assert!(fault("ask=guess").contains("distribution, inequality"));
    assert_eq!(fault("ask=inequality"), "of: this field is needed");
    assert!(fault("ask=inequality&of=incom").contains("\"income\""));
    assert!(fault("ask=inequality&of=income&weights=population").contains("weight"));
    assert!(fault("ask=trend&of=income&place=Z99").starts_with("place"));
    assert!(fault("ask=change&of=income&from=2012&to=2001").starts_with("from"));
    assert!(fault("ask=funnel&events=passed&sizes=pupils&rate=maybe").starts_with("rate"));
    assert!(fault("ask=ranks&of=income&from=2003&to=2003").starts_with("from"));
    assert!(fault("ask=series&of=income&place=A01,Z99").contains("\"Z99\""));
    assert!(fault("ask=series&of=income&place=A01,").starts_with("place: \"\""));
    assert_eq!(
        fault("ask=regression&of=income"),
        "on: this field is needed"
    );
    assert_eq!(
        fault("ask=regression&of=income&on=population,yield,births,spending"),
        "on: holds more than it may"
    );
    assert!(fault("ask=regression&of=income&on=yield/persons").contains("\"persons\""));
    assert_eq!(fault("ask=peers&by=income"), "place: this field is needed");
    assert_eq!(fault("ask=peers&place=A01"), "by: this field is needed");
    for count in ["0", "51", "-1", "2.5", "x", "99999999999999999999"] {
        let found = fault(&format!("ask=peers&place=A01&by=income&count={count}"));
        assert_eq!(found, "count: is not a whole number from 1 to 50");
    }
    let effect = |rest: &str| fault(&format!("ask=effect&of=yield{rest}"));
    assert_eq!(effect(""), "under: this field is needed");
    assert_eq!(effect("&treated=A"), "since: this field is needed");
    assert_eq!(effect("&since=2006"), "treated: this field is needed");
    assert!(effect("&treated=A&since=2099").starts_with("since: \"2099\""));
    assert!(effect("&treated=Z&since=2006").starts_with("treated: \"Z\""));
    assert!(effect("&under=programme&since=2006").starts_with("under: stands in place"));
}

/// The bits of every result; the module's test in Node reads the same file.
#[test]
fn the_bits_are_those_committed() {
    let panel = Panel::teaching();
    let mut text = String::new();
    for query in QUERIES {
        for (id, record) in answer(&panel, query).results {
            let mut ends = Vec::new();
            Value::Record(record).leaves(id, &mut ends);
            for (path, end) in ends {
                if let Leaf::Number(number) = end {
                    text.push_str(&format!("{query} {path} {:016x}\n", number.to_bits()));
                }
            }
        }
    }
    let path = "tests/certified/panel_bits.txt";
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    let differs = text.lines().zip(committed.lines()).find(|(a, b)| a != b);
    assert_eq!(differs, None, "the first bits that differ");
    assert_eq!(text.lines().count(), committed.lines().count());
}
