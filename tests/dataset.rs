//! The whole data package: what the validator of its schemas cannot see.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on is to stop"
)]

use std::collections::{BTreeMap, BTreeSet};

use county_lens::data::{
    builtin, builtin_core, builtin_notes, builtin_programmes, Dataset, Grade, Part,
};
use county_lens::quantity::Unit;
use county_lens::question::{
    ask, breakdowns, changes, evaluate, families, money, pairs_of, Across, Answer, Expression,
    Offer, Question,
};
use county_lens::view;
use county_lens::words::{unit_name, Lang};

fn data() -> Dataset {
    builtin().unwrap_or_else(|e| panic!("{e}"))
}

/// Every formula of the package with the unit it is to have, if one is stated.
fn formulas(d: &Dataset) -> Vec<(String, String, Option<Unit>)> {
    let mut out = Vec::new();
    for c in &d.comparisons {
        out.push((
            format!("comparison {} {}", c.id, c.place),
            c.formula.clone(),
            Some(c.unit.clone()),
        ));
    }
    for b in &d.breakdowns {
        out.push((
            format!("breakdown {}", b.id),
            b.formula.clone(),
            Some(b.unit.clone()),
        ));
    }
    for c in &d.changes {
        let unit = d
            .indicator(&c.indicator)
            .unwrap_or_else(|| panic!("{}", c.id))
            .unit
            .clone();
        out.push((
            format!("change {} base", c.id),
            c.base.clone(),
            Some(unit.clone()),
        ));
        out.push((
            format!("change {} current", c.id),
            c.current.clone(),
            Some(unit),
        ));
    }
    for p in &d.pairs {
        out.push((
            format!("pair {}", p.id),
            format!("({}) / ({})", p.numerator, p.denominator),
            None,
        ));
    }
    out
}

fn offers(d: &Dataset) -> Vec<Offer> {
    let mut out = changes(d);
    out.extend(families(d));
    out.extend(breakdowns(d));
    for (numerator, _, _) in money(d) {
        out.extend(pairs_of(d, &numerator));
    }
    out
}

fn answered(d: &Dataset, q: &Question) -> Answer {
    ask(d, q).unwrap_or_else(|e| panic!("{}: {e}", q.to_query()))
}

#[test]
fn every_figure_of_the_reports_is_there() {
    let d = data();
    assert_eq!(d.sources.len(), 5);
    // Counted when the rows were read against the reports for the second time.
    assert_eq!(d.observations.len(), 552);
}

#[test]
fn ids_are_unique_and_in_reading_order() {
    let d = data();
    for pair in d.observations.windows(2) {
        assert!(
            pair[0].id < pair[1].id,
            "{} before {}",
            pair[0].id,
            pair[1].id
        );
        if pair[0].source == pair[1].source {
            assert!(pair[0].paragraph <= pair[1].paragraph, "{}", pair[1].id);
        }
    }
    for o in &d.observations {
        assert_eq!(o.id.split('-').next(), Some(o.source.as_str()), "{}", o.id);
    }
}

#[test]
fn foreign_keys_hold_and_units_are_those_of_the_indicator() {
    let (d, notes) = (data(), builtin_notes().unwrap());
    let programmes = builtin_programmes().unwrap();
    for o in &d.observations {
        let indicator = d
            .indicator(&o.indicator)
            .unwrap_or_else(|| panic!("{}", o.id));
        assert_eq!(indicator.unit, o.unit, "{}", o.id);
        assert!(d.source(&o.source).is_some(), "{} source", o.id);
        assert!(d.place(&o.place).is_some(), "{} place {}", o.id, o.place);
        assert!(notes.section(&o.section).is_some(), "{} section", o.id);
        let node = programmes
            .node(&o.programme)
            .unwrap_or_else(|| panic!("{} programme", o.id));
        assert_eq!(
            node.source, o.source,
            "{} programme of another report",
            o.id
        );
        assert!(o.period.in_order(), "{} period", o.id);
        let note = notes
            .observation(&o.id)
            .unwrap_or_else(|| panic!("{} note", o.id));
        assert!(!note.zh.is_empty() && !note.en.is_empty(), "{} note", o.id);
        assert!(
            !o.restored || !o.reading.is_empty(),
            "{} restored without a reading",
            o.id
        );
    }
    for i in &d.indicators {
        assert!(
            notes.indicator(&i.id).is_some_and(|t| !t.is_empty()),
            "{}",
            i.id
        );
        assert!(
            d.observations.iter().any(|o| o.indicator == i.id),
            "{} is not used",
            i.id
        );
    }
    for p in &d.places {
        for other in p.parent.iter().chain(&p.members) {
            assert!(d.place(other).is_some(), "{} names {other}", p.id);
        }
    }
    for p in &programmes.nodes {
        let parent = p.parent.as_ref().map(|id| programmes.node(id).is_some());
        assert_ne!(parent, Some(false), "{}", p.id);
    }
}

#[test]
fn every_unit_has_a_name_in_both_languages() {
    for i in &data().indicators {
        for lang in Lang::ALL {
            let name = unit_name(&i.unit, lang);
            let parts = i.unit.to_string().matches('/').count();
            let shown = match lang {
                Lang::Zh => name.matches('/').count(),
                Lang::En => name.matches("per ").count(),
            };
            assert_eq!(shown, parts, "{} {name}", i.unit);
            assert!(
                !name.ends_with('/') && !name.ends_with("per"),
                "{} {name}",
                i.unit
            );
        }
    }
}

#[test]
fn formulas_evaluate_in_their_unit_with_each_figure_once() {
    let d = data();
    for (what, formula, unit) in formulas(&d) {
        let e = Expression::parse(&formula).unwrap_or_else(|e| panic!("{what}: {e}"));
        let ids = e.observations();
        let once: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(
            once.len(),
            ids.len(),
            "{what}: {formula} names a figure twice"
        );
        let value = evaluate(&e, &d).unwrap_or_else(|e| panic!("{what}: {e}"));
        if let Some(unit) = unit {
            value
                .convert(&unit)
                .unwrap_or_else(|e| panic!("{what}: {e}"));
        }
    }
}

#[test]
fn families_never_mix_a_place_with_its_own_part() {
    let d = data();
    for a in &d.comparisons {
        for b in &d.comparisons {
            let clash = a.id == b.id && a.place != b.place && d.overlap(&a.place, &b.place);
            let shown = a.grade != Grade::NotComparable && b.grade != Grade::NotComparable;
            assert!(!(clash && shown), "{}: {} and {}", a.id, a.place, b.place);
        }
        if a.pooled {
            let e = Expression::parse(&a.formula).unwrap();
            assert!(
                e.quotient().is_some() && a.grade == Grade::Comparable,
                "{} {}",
                a.id,
                a.place
            );
        }
        let silent = a.grade != Grade::Comparable && a.caveat.is_empty();
        assert!(!silent, "{} {}: a grade without its reason", a.id, a.place);
    }
}

#[test]
fn a_breakdown_has_parts_and_at_most_one_total() {
    let d = data();
    let mut roles: BTreeMap<&str, Vec<Part>> = BTreeMap::new();
    for b in &d.breakdowns {
        roles.entry(&b.id).or_default().push(b.role);
    }
    for (id, roles) in roles {
        let totals = roles.iter().filter(|r| **r == Part::Total).count();
        assert!(totals <= 1 && roles.len() - totals >= 2, "{id}");
    }
}

#[test]
fn twenty_indicators_and_more_stand_in_two_places() {
    let d = data();
    let mut places: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for o in &d.observations {
        places.entry(&o.indicator).or_default().insert(&o.place);
    }
    let (shared, single): (Vec<_>, Vec<_>) = places.iter().partition(|(_, p)| p.len() > 1);
    println!("in two or more places:");
    for (id, p) in &shared {
        println!("  {id}: {p:?}");
    }
    println!(
        "in one place: {:?}",
        single.iter().map(|(id, _)| **id).collect::<Vec<_>>()
    );
    assert!(shared.len() >= 20, "only {}", shared.len());
}

#[test]
fn whatever_is_offered_is_answered_in_both_languages() {
    let (d, notes) = (data(), builtin_notes().unwrap());
    let all = offers(&d);
    assert!(all.len() > 500, "only {}", all.len());
    for offer in &all {
        let answer = answered(&d, &offer.question);
        let query = offer.question.to_query();
        assert!(answer.refusal.is_none(), "{query}");
        assert!(!answer.rows.is_empty(), "{query}");
        for lang in Lang::ALL {
            let said = view::sentences(&answer, lang);
            let table = view::table(&answer, &d, lang);
            let mut text = vec![
                said.title,
                said.finding,
                said.description,
                offer.label.say(lang),
            ];
            text.extend(said.caveats);
            text.extend(table.rows.iter().flat_map(|r| r.cells.clone()));
            for line in view::working(&answer, &d, lang) {
                text.extend([line.title, line.formula, line.numbers, line.result]);
            }
            for t in text {
                let bad = ["NaN", "{", "}", "undefined", " inf ", "∞"]
                    .iter()
                    .find(|b| t.contains(*b));
                assert_eq!(bad, None, "{query}: {t}");
                assert!(lang == Lang::Zh || !t.contains('，'), "{query}: {t}");
            }
        }
        for id in answer.evidence() {
            let card = view::source(&d, Some(&notes), id, Lang::Zh);
            assert!(card.is_some_and(|c| c.note.is_some()), "{query}: {id}");
        }
    }
}

#[test]
fn stories_are_questions_that_have_answers() {
    let d = data();
    assert!(d.stories.len() >= 3);
    for s in &d.stories {
        let q = Question::from_query(&s.question).unwrap_or_else(|e| panic!("{}: {e}", s.id));
        assert!(answered(&d, &q).refusal.is_none(), "{}", s.id);
    }
}

/// Result rows of an answer, by key.
fn value(d: &Dataset, query: &str, key: &str) -> f64 {
    let answer = answered(d, &Question::from_query(query).unwrap());
    let row = answer
        .row(key)
        .unwrap_or_else(|| panic!("{query}: no row {key}"));
    row.estimate
        .position()
        .unwrap_or_else(|| panic!("{query}: no number in {key}"))
}

#[test]
fn wuxiangs_fall_on_both_readings_of_its_base_year() {
    let d = data();
    let query = "ask=change&indicator=poverty_incidence&place=140429";
    // By hand: 0.56 − 30.9; 0.56 / 30.9 − 1; its fourth and fifth roots.
    for (key, expected, tolerance) in [
        ("absolute", -30.34, 1e-12),
        ("relative", -98.19, 0.005),
        ("compound:end", -63.3, 0.05),
        ("compound:start", -55.2, 0.05),
        ("linear:end", -30.34 / 4.0, 1e-12),
        ("linear:start", -30.34 / 5.0, 1e-12),
    ] {
        let found = value(&d, query, key);
        assert!(
            (found - expected).abs() <= tolerance,
            "{key}: {found} is not {expected}"
        );
    }
    let answer = answered(&d, &Question::from_query(query).unwrap());
    assert!(
        answer.caveats.len() >= 2,
        "the bases and the date readings are named"
    );
}

/// Five reports carry no statistics over many places: each is refused with the
/// reason, and what it offers instead has an answer.
#[test]
fn statistics_over_many_places_are_refused_with_what_comes_nearest() {
    let d = data();
    let subjects = d.comparisons.iter().map(|c| format!("family={}", c.id));
    let of_indicators = d.indicators.iter().map(|i| format!("indicator={}", i.id));
    let subjects: BTreeSet<String> = subjects.chain(of_indicators).collect();
    for kind in Across::ALL.map(|(_, word)| word) {
        for subject in &subjects {
            let query = format!("ask={kind}&{subject}");
            let answer = answered(&d, &Question::from_query(&query).unwrap());
            assert!(answer.rows.is_empty());
            let refusal = answer.refusal.unwrap_or_else(|| panic!("{query}"));
            let (zh, en) = (refusal.reason.say(Lang::Zh), refusal.reason.say(Lang::En));
            assert!(
                zh.contains("虚构面板") && en.contains("made-up panel"),
                "{zh} {en}"
            );
            for q in &refusal.nearest {
                assert!(
                    answered(&d, q).refusal.is_none(),
                    "{query}: {}",
                    q.to_query()
                );
            }
        }
    }
    let query = "ask=inequality&family=residents_per_km2";
    let refusal = answered(&d, &Question::from_query(query).unwrap())
        .refusal
        .unwrap();
    assert_eq!(
        refusal.nearest[0].to_query(),
        "ask=compare&family=residents_per_km2"
    );
}

#[test]
fn a_question_without_a_second_figure_names_what_is_missing() {
    let d = data();
    let q = Question::from_query("ask=change&indicator=poverty_incidence&place=140927").unwrap();
    let answer = answered(&d, &q);
    let refusal = answer
        .refusal
        .unwrap_or_else(|| panic!("Shenchi prints one incidence only"));
    assert!(refusal.reason.say(Lang::Zh).contains("神池县"));
    assert!(!refusal.nearest.is_empty());
    for q in &refusal.nearest {
        assert!(answered(&d, q).refusal.is_none());
    }
}

/// The figures that the founders worked out by hand from the reports before
/// there was an engine: family, place, value and how it was rounded.
const BY_HAND: &[(&str, &str, f64, f64)] = &[
    ("residents_per_km2", "360323", 310.0, 0.5),
    ("residents_per_km2", "140224", 88.0, 0.5),
    ("residents_per_km2", "140927", 74.0, 0.5),
    ("register_household_size", "140429", 2.89, 0.005),
    ("register_household_size", "360323", 2.68, 0.005),
    ("register_household_size", "140927", 2.42, 0.005),
    ("microloan_size", "360323", 74_090.0, 0.5),
    ("microloan_size", "140224", 49_944.0, 0.5),
    ("microloan_size", "140927", 40_193.0, 0.5),
    ("microloan_size", "130600", 38_081.0, 0.5),
    ("teams_per_village", "140224", 0.71, 0.005),
    ("teams_per_village", "130600", 1.0, 0.005),
    ("drinking_water_cost", "140429", 197_000.0, 500.0),
    ("drinking_water_cost", "140927", 120_400.0, 1.0),
];

#[test]
fn families_give_what_was_worked_out_by_hand() {
    let d = data();
    for (family, place, expected, tolerance) in BY_HAND {
        let query = format!("ask=compare&family={family}");
        let answer = answered(&d, &Question::from_query(&query).unwrap());
        let row = answer
            .rows
            .iter()
            .find(|r| r.place.as_deref() == Some(place))
            .unwrap_or_else(|| panic!("{family} {place}"));
        let found = row.estimate.position().unwrap();
        assert!(
            (found - expected).abs() <= *tolerance,
            "{family} {place}: {found}, {expected}"
        );
    }
}

#[test]
fn density_is_ranked_and_pooled_because_it_is_comparable() {
    let d = data();
    let answer = answered(
        &d,
        &Question::from_query("ask=compare&family=residents_per_km2").unwrap(),
    );
    assert_eq!(answer.grade, Grade::Comparable);
    let ranks: Vec<_> = answer
        .rows
        .iter()
        .filter_map(|r| r.rank)
        .map(|k| (k.best, k.worst))
        .collect();
    assert_eq!(ranks, [(1, 1), (2, 2), (3, 3)]);
    // (30万 + 24万 + 10.92万) ÷ (968 + 2732 + 1472), by hand.
    let pooled = answer
        .row("pooled")
        .and_then(|r| r.estimate.position())
        .unwrap();
    assert!((pooled - 649_200.0 / 5172.0).abs() < 1e-9, "{pooled}");
}

#[test]
fn what_differs_in_definition_is_never_ranked() {
    let d = data();
    for offer in families(&d) {
        let answer = answered(&d, &offer.question);
        for row in &answer.rows {
            assert!(
                row.rank.is_none() || row.grade == Grade::Comparable,
                "{}",
                row.key
            );
        }
    }
}

#[test]
fn questions_that_mix_what_does_not_belong_together_are_refused() {
    let d = data();
    for (query, field) in [
        // Another county's figures under this county's name.
        (
            "ask=change&indicator=poor_persons&place=140429&base=004-0070&current=002-0070",
            "base",
        ),
        // The later figure as the base.
        (
            "ask=change&indicator=poverty_incidence&place=140429&base=000-0090&current=000-0080",
            "base",
        ),
        // One figure of another indicator.
        (
            "ask=change&indicator=poverty_incidence&place=140429&base=000-0080&current=000-0070",
            "current",
        ),
        // A rate is no money; numbers alone are no figures.
        (
            "ask=per&numerator=000-0080&denominator=000-0050",
            "numerator",
        ),
        ("ask=per&numerator=1+%2B+1&denominator=2", "numerator"),
        // A reference that is not in the comparison.
        (
            "ask=compare&family=residents_per_km2&reference=140900",
            "reference",
        ),
    ] {
        let fault = ask(&d, &Question::from_query(query).unwrap()).unwrap_err();
        assert_eq!(fault.field, field, "{query}: {fault}");
    }
}

#[test]
fn a_spelled_number_of_years_is_not_a_rounding() {
    // Luxi: 10 485 less at least 5000 a year in two years leaves at most 485.
    let d = data();
    let query = "ask=change&indicator=poor_persons&place=360323&base=004-0070&current=004-0070+-+004-0900+*+004-0080";
    let answer = answered(&d, &Question::from_query(query).unwrap());
    let left = answer.row("current").unwrap();
    let high = left.estimate.high.map(|n| n.to_f64());
    assert!(high.is_some_and(|h| (h - 485.0).abs() < 1e-9), "{high:?}");
}

#[test]
fn the_core_answers_the_stories_about_a_change_as_the_whole_does() {
    let (core, whole) = (builtin_core().unwrap(), data());
    let mut answered_alike = 0;
    for s in core
        .stories
        .iter()
        .filter(|s| s.question.starts_with("ask=change"))
    {
        let q = Question::from_query(&s.question).unwrap();
        assert_eq!(answered(&core, &q), answered(&whole, &q), "{}", s.id);
        answered_alike += 1;
    }
    assert!(answered_alike >= 1 && core.stories.len() == whole.stories.len());
    assert!(
        core.observations.len() < whole.observations.len() / 4,
        "the core is no core"
    );
}
