//! The claims of the reports, judged by the engine: the verdicts that the
//! founders worked out by hand stand in `claims.csv`.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::panic, reason = "a test that cannot go on is to stop")]

use std::collections::{BTreeMap, BTreeSet};

use county_lens::data::{builtin, csv, Dataset};
use county_lens::programme::{judge, Claim, ClaimError, Verdict};

const CLAIMS: &str = include_str!("../www/data/claims.csv");

const COLUMNS: [&str; 10] = [
    "id",
    "source",
    "place",
    "claim",
    "claim_en",
    "formula",
    "figures",
    "expected_verdict",
    "note",
    "note_en",
];

fn data() -> Dataset {
    builtin().unwrap_or_else(|e| panic!("{e}"))
}

fn verdict(formula: &str) -> Verdict {
    let claim = Claim::parse(formula).unwrap_or_else(|e| panic!("{formula}: {e}"));
    judge(&claim, &data())
        .unwrap_or_else(|e| panic!("{formula}: {e}"))
        .0
}

#[test]
fn every_claim_comes_out_as_worked_out_by_hand() {
    let d = data();
    let table = csv::read(CLAIMS).unwrap();
    let [id, source, place, zh, en, formula, figures, expected, note, note_en] =
        table.columns(COLUMNS).unwrap();
    let (mut seen, mut counts) = (BTreeSet::new(), BTreeMap::new());
    for row in &table.rows {
        let name = row.cell(id);
        assert!(seen.insert(name), "{name} twice");
        assert!(name.starts_with(row.cell(source)), "{name}");
        assert!(
            d.source(row.cell(source)).is_some() && d.place(row.cell(place)).is_some(),
            "{name}"
        );
        assert!(
            !row.cell(zh).is_empty() && !row.cell(en).is_empty(),
            "{name}"
        );
        assert_eq!(
            row.cell(note).is_empty(),
            row.cell(note_en).is_empty(),
            "{name}"
        );
        // Every claim leads to figures of its report: by its formula, or by their ids.
        let named: Vec<&str> = row.cell(figures).split_whitespace().collect();
        assert_eq!(row.cell(formula).is_empty(), !named.is_empty(), "{name}");
        for figure in named {
            let o = d.observation(figure).map(|o| o.source.as_str());
            assert_eq!(o, Some(row.cell(source)), "{name}: {figure}");
        }
        let claim = Claim::parse(row.cell(formula)).unwrap_or_else(|e| panic!("{name}: {e}"));
        let (found, tests) = judge(&claim, &d).unwrap_or_else(|e| panic!("{name}: {e}"));
        let numbers: Vec<String> = tests
            .iter()
            .map(|t| format!("{} | {}", t.left.value, t.right.value))
            .collect();
        assert_eq!(found.as_str(), row.cell(expected), "{name} {numbers:?}");
        if found != Verdict::Agrees {
            assert!(
                !row.cell(note).is_empty(),
                "{name}: {} without a reason",
                found.as_str()
            );
        }
        *counts.entry(found).or_insert(0) += 1;
    }
    println!("{counts:?}");
    assert!(table.rows.len() >= 50, "only {}", table.rows.len());
    // Every kind of verdict occurs, so that each branch is held by the reports.
    assert_eq!(counts.len(), Verdict::ALL.len(), "{counts:?}");
}

#[test]
fn an_incidence_agrees_on_one_base_and_not_on_the_other() {
    // 141 persons, 0.177 %: 7.94万 rural registrations against 10.92万 residents.
    let d = data();
    let id = |indicator: &str| {
        let of =
            |o: &&county_lens::data::Observation| o.place == "140927" && o.indicator == indicator;
        d.observations
            .iter()
            .find(of)
            .unwrap_or_else(|| panic!("{indicator}"))
            .id
            .clone()
    };
    let (poor, rate) = (id("poor_persons"), id("poverty_incidence"));
    let on = |base: &str| format!("{poor} / {} = {rate}", id(base));
    assert_eq!(verdict(&on("rural_population")), Verdict::Agrees);
    assert_eq!(verdict(&on("population")), Verdict::DoesNotAgree);
    let both = format!("{} or {}", on("rural_population"), on("population"));
    assert_eq!(verdict(&both), Verdict::AgreesOnABase);
}

#[test]
fn what_cannot_be_read_or_computed_is_an_error() {
    assert_eq!(verdict(""), Verdict::CannotBeTested);
    assert!(matches!(
        Claim::parse("000-0050"),
        Err(ClaimError::NoRelation(_))
    ));
    assert!(matches!(
        Claim::parse("000-0050 + = 1"),
        Err(ClaimError::Formula(_))
    ));
    // Persons are no percentage.
    let odd = Claim::parse("000-0050 = 000-0080").unwrap();
    assert!(matches!(
        judge(&odd, &data()),
        Err(ClaimError::Evaluation(_))
    ));
}
