//! The schemes as models: their tables hold together, the worked sums of the
//! reports come out, and the rules keep what a rule must keep.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::panic, reason = "a test that cannot go on is to stop")]

use std::collections::BTreeSet;

use county_lens::data::{builtin, builtin_programmes, Dataset};
use county_lens::programme::model::{
    model, models, plain, run, sensitivity, sweep, Basis, Kind, ModelError, Picture, Ran,
};
use county_lens::quantity::{Decimal, Rational};
use proptest::prelude::*;

fn data() -> Dataset {
    builtin().unwrap_or_else(|e| panic!("{e}"))
}

fn put(id: &str, inputs: &[(&str, &str)]) -> Ran {
    let given: Vec<(String, String)> = inputs
        .iter()
        .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
        .collect();
    let m = model(id).unwrap_or_else(|e| panic!("{e}"));
    run(m, &data(), &given).unwrap_or_else(|e| panic!("{id}: {e}"))
}

/// An output as a decimal, cut to so many places.
fn got(r: &Ran, key: &str, places: u8) -> String {
    let v = r.output(key).unwrap_or_else(|| panic!("{key}"));
    let rounded = v.value.round(places).unwrap_or_else(|e| panic!("{e}"));
    rounded.to_string()
}

fn value(r: &Ran, key: &str) -> Rational {
    r.output(key).unwrap_or_else(|| panic!("{key}")).value
}

#[test]
fn every_table_holds_together() {
    let (d, programmes) = (data(), builtin_programmes().unwrap());
    let mut ids = BTreeSet::new();
    for m in models() {
        assert!(ids.insert(m.id), "{} twice", m.id);
        assert!(d.place(m.place).is_some(), "{}: {}", m.id, m.place);
        assert!(programmes.node(m.node).is_some(), "{}: {}", m.id, m.node);
        let texts = [m.name, m.lead].into_iter().chain(m.open.iter().copied());
        for words in texts.chain(m.inputs.iter().map(|i| i.label)) {
            assert!(!words.0.is_empty() && !words.1.is_empty(), "{}", m.id);
            assert!(words.1.is_ascii() || !words.1.chars().all(|c| c as u32 > 0x2E80));
        }
        assert_eq!(m.kind == Kind::Full, !m.lesson.0.is_empty(), "{}", m.id);
        let mut names: BTreeSet<&str> = m.inputs.iter().map(|i| i.id).collect();
        assert_eq!(names.len(), m.inputs.len(), "{}", m.id);
        let used: BTreeSet<&str> = m.outputs.iter().flat_map(|o| o.rule.names()).collect();
        for i in &m.inputs {
            // An age decides who may take part; all other inputs are computed with.
            let checked = m.needs.iter().any(|n| n.rule.names().contains(&i.id));
            let idle = (m.id, i.id) == ("shenchi_training", "age");
            assert!(used.contains(i.id) || checked || idle, "{}.{}", m.id, i.id);
            if let Basis::Figure(id) = i.basis {
                assert!(d.observation(id).is_some(), "{}.{}: {id}", m.id, i.id);
            }
        }
        for o in &m.outputs {
            for name in o.rule.names() {
                assert!(names.contains(name), "{}.{} names {name}", m.id, o.key);
            }
            assert!(names.insert(o.key), "{}.{} twice", m.id, o.key);
        }
        assert!(m.outputs.iter().any(|o| o.headline), "{}", m.id);
        assert_eq!(m.kind == Kind::Full, m.picture != Picture::None, "{}", m.id);
    }
    assert_eq!(models().iter().filter(|m| m.kind == Kind::Full).count(), 14);
}

#[test]
fn every_model_is_computed_from_its_defaults_and_at_its_edges() {
    let d = data();
    for m in models() {
        let ran = run(m.clone(), &d, &[]).unwrap_or_else(|e| panic!("{}: {e}", m.id));
        for g in &ran.outputs {
            let v = g.value.as_ref();
            let v = v.unwrap_or_else(|e| panic!("{}.{}: {e}", m.id, g.output.key));
            assert!(v.interval.contains(v.value), "{}.{}", m.id, g.output.key);
        }
        for i in &m.inputs {
            let p = ran.input(i.id).unwrap();
            let inside = |t: &str| Decimal::parse(t).unwrap().to_rational().unwrap();
            assert!(inside(i.min) <= p.value.value, "{}.{}", m.id, i.id);
            assert!(inside(i.max) >= p.value.value, "{}.{}", m.id, i.id);
            // Typed again, a default is the default.
            let again = [(i.id.to_owned(), plain(p.default.value))];
            let same = run(m.clone(), &d, &again).unwrap_or_else(|e| panic!("{}: {e}", m.id));
            assert_eq!(same, ran, "{}.{}", m.id, i.id);
            for edge in [i.min, i.max] {
                let given = [(i.id.to_owned(), edge.to_owned())];
                let broken_need = |e: &ModelError| matches!(e, ModelError::OutOfRange { .. });
                match run(m.clone(), &d, &given) {
                    Ok(_) => {}
                    Err(e) => assert!(broken_need(&e) && !m.needs.is_empty(), "{}: {e}", m.id),
                }
            }
        }
        assert!(!ran.evidence().is_empty(), "{}", m.id);
        assert!(!sensitivity(&ran).is_empty(), "{}: nothing moves it", m.id);
        assert_eq!(
            sweep(&ran).is_some(),
            matches!(m.picture, Picture::Sweep { .. }),
            "{}",
            m.id
        );
    }
}

#[test]
fn asset_income_comes_out_as_worked_by_hand() {
    // K = 1 000 000 over 100 households, profit 300 000, floor 10 %, 5:4:1.
    let r = put("asset_income", &[]);
    let expected = [
        ("floor_total", "100000"),
        ("surplus", "200000"),
        ("households_1", "180000"),
        ("per_household_1", "1800"),
        ("collective_1", "20000"),
        ("company_1", "100000"),
        ("households_2", "120000"),
        ("per_household_2", "1200"),
        ("collective_2", "30000"),
        ("company_2", "150000"),
        ("even_1", "100000"),
        // 100 000 over 1 − 1/10.
        ("even_2", "111111"),
    ];
    for (key, text) in expected {
        assert_eq!(got(&r, key, 0), text, "{key}");
    }
    let low = put("asset_income", &[("profit", "40000")]);
    let at = |key: &str| got(&low, key, 0);
    assert_eq!(
        (at("households_1"), at("collective_1")),
        ("100000".into(), "0".into())
    );
    assert_eq!(at("company_1"), "-60000");
}

#[test]
fn the_other_full_models_come_out_as_worked_by_hand() {
    // model, output, places, expected: the sums of the founders' page on mechanisms.
    let cases = [
        ("wuxiang_loan", "ceiling", 0, "70000000"),
        ("wuxiang_loan", "returns", 0, "7000000"),
        ("wuxiang_loan", "income", 0, "5000"),
        ("wuxiang_loan", "interest", 0, "2175"),
        ("wuxiang_loan", "net_1", 2, "5000.00"),
        ("wuxiang_loan", "net_2", 2, "3912.50"),
        ("wuxiang_loan", "net_3", 2, "2825.00"),
        ("lingqiu_loan", "floor_rate", 1, "6.0"),
        ("lingqiu_loan", "mean_loan", 2, "49944.24"),
        ("lingqiu_loan", "payout", 0, "5025000"),
        ("lingqiu_loan", "payout_rate", 3, "6.007"),
        ("lingqiu_loan", "uniform", 0, "83750000"),
        ("lingqiu_loan", "uniform_gap", 0, "93400"),
        ("three_bases", "by_lingqiu_loan", 0, "3000"),
        ("three_bases", "by_wuxiang_loan", 0, "5000"),
        ("three_bases", "by_capital", 0, "5000"),
        ("pv_shenchi", "price", 4, "0.4012"),
        ("pv_shenchi", "share", 2, "92.95"),
        ("pv_shenchi", "retained", 0, "398300"),
        ("pv_shenchi", "per_village", 0, "37781"),
        ("pv_shenchi", "per_household", 1, "769.5"),
        ("pv_shenchi", "hours", 1, "348.5"),
        ("pv_shenchi", "factor", 1, "16.0"),
        ("pv_wuxiang", "watts_village", 0, "133023"),
        ("pv_wuxiang", "pot_village", 2, "18518.52"),
        ("pv_wuxiang", "pot_watt", 2, "0.10"),
        ("shenchi_account", "closing", 0, "141"),
        ("shenchi_account", "closing_h", 0, "58"),
        ("shenchi_account", "gap", 0, "0"),
        ("shenchi_account", "gross", 0, "28267"),
        ("shenchi_account", "rate_rural", 5, "0.17758"),
        ("shenchi_account", "rate_all", 3, "0.129"),
        ("shenchi_groups", "households", 0, "838"),
        ("shenchi_groups", "people", 0, "1921"),
        ("shenchi_groups", "share", 2, "2.42"),
        ("shenchi_groups", "illness_share", 1, "87.9"),
        ("shenchi_groups", "unstable_share", 2, "3.23"),
        ("luxi_teams", "key", 0, "560"),
        ("luxi_teams", "contact", 0, "1060"),
        ("luxi_teams", "covered", 0, "1620"),
        ("luxi_teams", "left", 0, "2286"),
        ("luxi_teams", "per_book", 2, "1.95"),
        ("luxi_teams", "leader_posts", 0, "14"),
        ("luxi_teams", "reserve_posts", 0, "28"),
        ("luxi_teams", "memberships", 0, "42"),
        ("luxi_teams", "visits_year", 0, "168"),
        ("luxi_teams", "inspect_year", 0, "12"),
        ("luxi_teams", "dispatch_year", 0, "6"),
        ("luxi_teams", "summary_year", 0, "2"),
        ("luxi_teams", "assess_year", 0, "1"),
        ("luxi_funds", "village_first", 0, "400000"),
        ("luxi_funds", "village_yearly", 0, "200000"),
        ("luxi_funds", "payer_units", 0, "2100000"),
        ("luxi_funds", "payer_county_villages", 0, "700000"),
        ("luxi_funds", "payer_improvement", 0, "2800000"),
        ("luxi_funds", "payer_county_households", 0, "560000"),
        ("luxi_funds", "payer_cadres", 0, "560000"),
        ("luxi_funds", "county_total", 0, "1260000"),
        ("luxi_funds", "county_cadre", 0, "2000"),
        ("exit_baoding", "fall_2015", 0, "457700"),
        ("exit_baoding", "at_2016", 0, "273500"),
        ("exit_baoding", "ratio", 2, "1.52"),
        ("exit_baoding", "villages_left", 0, "579"),
        ("exit_baoding", "counties_left", 0, "7"),
        ("exit_luxi", "left", 0, "485"),
        ("exit_luxi", "pace", 1, "5242.5"),
        ("exit_wuxiang", "opening", 0, "47173"),
        ("exit_wuxiang", "base_2014", 0, "152663"),
        ("exit_wuxiang", "base_2018", 0, "176607"),
        ("exit_wuxiang", "opening_other", 0, "54572"),
        ("exit_wuxiang", "gap", 0, "7399"),
        ("exit_shenchi", "left", 0, "141"),
        ("exit_shenchi", "needed", 0, "282"),
    ];
    let mut seen = BTreeSet::new();
    for (id, key, places, expected) in cases {
        seen.insert(id);
        assert_eq!(got(&put(id, &[]), key, places), expected, "{id}.{key}");
    }
    assert_eq!(seen.len(), 13, "every full model but asset_income");
}

/// Model, inputs, output, places, expected.
type Case = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
    u8,
    &'static str,
);

#[test]
fn the_calculators_come_out_as_worked_by_hand() {
    let cases: &[Case] = &[
        (
            "shenchi_transport",
            &[("where_to", "3")],
            "amount",
            0,
            "800",
        ),
        ("shenchi_transport", &[], "amount", 0, "500"),
        ("shenchi_transport", &[("where_to", "1")], "amount", 0, "0"),
        (
            "shenchi_transport",
            &[("where_to", "1"), ("within", "200"), ("workers", "2")],
            "amount",
            0,
            "400",
        ),
        ("shenchi_training", &[], "each", 0, "105"),
        ("shenchi_training", &[("days", "15")], "each", 0, "225"),
        ("shenchi_licence", &[], "most", 0, "3000"),
        ("shenchi_employer", &[], "firm_low", 0, "3800"),
        ("shenchi_employer", &[], "firm_high", 0, "11000"),
        // Ten workers, 3 800 to 11 000 each.
        ("shenchi_employer", &[], "each_low", 0, "38000"),
        ("shenchi_employer", &[], "each_high", 0, "110000"),
        ("shenchi_reserved_labour", &[], "least", 0, "5"),
        ("shenchi_reserved_labour", &[], "most", 0, "10"),
        ("shenchi_organic", &[], "organic_mass", 1, "6379.2"),
        ("shenchi_organic", &[], "formula_mass", 2, "637.92"),
        ("shenchi_organic", &[], "money", 0, "9568800"),
        ("shenchi_organic", &[], "gain_total", 0, "3440000"),
        ("shenchi_herbs", &[], "herbs", 0, "2000000"),
        ("shenchi_herbs", &[], "flax", 0, "1000000"),
        ("shenchi_arable", &[], "amount", 0, "60970000"),
        ("shenchi_forest", &[], "per_mu", 2, "229.33"),
        ("shenchi_forest", &[], "per_household", 1, "4513.6"),
        ("shenchi_forest", &[], "per_person", 1, "1509.9"),
        ("shenchi_dibao_rise", &[], "dibao_old", 0, "4358"),
        ("shenchi_dibao_rise", &[], "central_old", 0, "7319"),
        ("shenchi_dibao_rise", &[], "home_old", 0, "5749"),
        // Three people at 3 000 on Wuxiang's two standards.
        ("dibao_topup", &[("standard", "3330")], "amount", 0, "990"),
        ("dibao_topup", &[("standard", "3570")], "amount", 0, "1710"),
        ("dibao_topup", &[("income", "9000")], "amount", 0, "0"),
        ("fuping_mushrooms", &[], "low", 0, "10000"),
        ("fuping_mushrooms", &[], "high", 0, "22000"),
        ("laishui_homestay", &[], "times_one", 1, "6.9"),
        ("laishui_homestay", &[], "times_family", 1, "2.3"),
        ("baoding_handicraft", &[], "per_piece", 2, "0.75"),
        ("baoding_handicraft", &[], "total", 0, "192000000"),
        ("lingqiu_grasshoppers", &[], "year", 0, "2000"),
        (
            "lingqiu_grasshoppers",
            &[("sheds", "180")],
            "year",
            0,
            "360000",
        ),
        ("lingqiu_grasshoppers", &[], "weight", 0, "50"),
        // 5 mu at 1 400; 4.75% of 40 000 for three years; 2 000 000 over eight.
        ("lingqiu_buckwheat", &[], "year", 0, "7000"),
        ("wuxiang_solar_loan", &[], "subsidy", 0, "5700"),
        ("wuxiang_solar_loan", &[], "after", 0, "2100"),
        ("lingqiu_guarantors", &[], "share", 0, "250000"),
        ("lingqiu_guarantors", &[], "share_loss", 0, "25000"),
        ("lingqiu_guarantors", &[], "all_loss", 0, "200000"),
        ("shenchi_loan_task", &[], "task_from", 0, "36988206"),
        ("shenchi_loan_task", &[], "share_from", 2, "60.18"),
        ("baoding_house_task", &[], "task_from", 0, "16832"),
        ("baoding_house_task", &[], "left", 0, "9931"),
        ("baoding_city_funds", &[], "base_from", 0, "50000000"),
        ("baoding_social_funds", &[], "base_from", 0, "77617329"),
        ("baoding_agri_loans", &[], "base_from", 0, "23297000000"),
        ("baoding_agri_loans", &[], "growth_from", 2, "8.15"),
    ];
    let mut seen = BTreeSet::new();
    for (id, inputs, key, places, expected) in cases {
        seen.insert(*id);
        assert_eq!(got(&put(id, inputs), key, *places), *expected, "{id}.{key}");
    }
    let short = models().iter().filter(|m| m.kind == Kind::Short).count();
    assert_eq!(seen.len(), short, "every calculator is held by a sum");
}

#[test]
fn rounding_of_the_prints_reaches_the_outputs() {
    // 0.56 % stands for [0.555, 0.565): a base from 175 044 up, below 178 199.
    let r = put("exit_wuxiang", &[]);
    let base = r.output("base_2018").unwrap();
    let end = |e: county_lens::quantity::End| e.finite().unwrap().round(0).unwrap().to_string();
    assert_eq!(end(base.interval.lo), "175044");
    assert_eq!(end(base.interval.hi), "178198");
    // A number that a reader types is exact.
    let typed = put("exit_wuxiang", &[("rate_2018", "0.57")]);
    assert!(typed.output("base_2018").unwrap().interval.is_point());
    // The house task: 41 % stands for [40.5, 41.5).
    let task = put("baoding_house_task", &[]);
    let task = task.output("task_from").unwrap();
    assert_eq!(end(task.interval.lo), "16629");
    assert_eq!(end(task.interval.hi), "17040");
}

#[test]
fn wrong_inputs_are_named() {
    let d = data();
    let fault = |id: &str, key: &str, text: &str| {
        run(model(id).unwrap(), &d, &[(key.to_owned(), text.to_owned())]).unwrap_err()
    };
    assert!(matches!(
        model("asset_incom"),
        Err(ModelError::UnknownModel {
            nearest: Some("asset_income"),
            ..
        })
    ));
    assert!(matches!(
        fault("asset_income", "profi", "1"),
        ModelError::UnknownInput {
            nearest: Some("profit"),
            ..
        }
    ));
    for text in [
        "",
        "1e5",
        "十",
        "NaN",
        "1.2.3",
        "99999999999999999999999999999999999999999",
    ] {
        assert!(
            matches!(
                fault("asset_income", "profit", text),
                ModelError::BadNumber {
                    input: "profit",
                    ..
                }
            ),
            "{text}"
        );
    }
    assert!(matches!(
        fault("asset_income", "households", "1.5"),
        ModelError::BadNumber { .. }
    ));
    assert!(matches!(
        fault("asset_income", "floor", "101"),
        ModelError::OutOfRange { input: "floor", .. }
    ));
    // 50 % for posts is the default; 60 % for works would be more than there is.
    assert!(matches!(
        fault("pv_shenchi", "works_share", "60"),
        ModelError::OutOfRange {
            input: "works_share",
            ..
        }
    ));
    // A division by zero is no error of the reader: the output has no value.
    let none = put(
        "asset_income",
        &[
            ("company_part", "0"),
            ("household_part", "0"),
            ("collective_part", "0"),
        ],
    );
    assert!(none.output("households_1").is_none() && none.output("floor_total").is_some());
}

fn asset(profit: i64, capital: i64, floor: i64) -> Ran {
    let text = [profit.to_string(), capital.to_string(), floor.to_string()];
    let [p, c, f] = &text;
    put(
        "asset_income",
        &[("profit", p), ("capital", c), ("floor", f)],
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn asset_income_loses_no_money_and_never_charges_households(
        profit in -10_000_000i64..10_000_000,
        more in 0i64..1_000_000,
        capital in 0i64..10_000_000,
        floor in 0i64..=30,
    ) {
        let (r, richer) = (asset(profit, capital, floor), asset(profit + more, capital, floor));
        for reading in ["1", "2"] {
            let of = |who: &str, r: &Ran| value(r, &format!("{who}_{reading}"));
            let sum = of("households", &r).add(of("collective", &r)).unwrap();
            let sum = sum.add(of("company", &r)).unwrap();
            prop_assert_eq!(sum, Rational::from_int(profit));
            prop_assert!(of("households", &r) >= value(&r, "floor_total"));
            prop_assert!(of("collective", &r) >= Rational::ZERO);
            for who in ["households", "collective", "company"] {
                prop_assert!(of(who, &richer) >= of(who, &r), "{} falls", who);
            }
        }
        // Households never have less where the floor comes first.
        prop_assert!(value(&r, "households_1") >= value(&r, "households_2"));
        // At the break-even profit the company has nothing.
        let at = plain(value(&r, "even_1"));
        let even = put("asset_income", &[("profit", &at), ("capital", &capital.to_string()), ("floor", &floor.to_string())]);
        prop_assert_eq!(value(&even, "company_1"), Rational::ZERO);
    }

    #[test]
    fn loans_bring_less_as_the_subsidy_fades(rate in 0u32..36, s in 0u32..=100) {
        let (rate, s) = (rate.to_string(), s.to_string());
        let r = put("wuxiang_loan", &[("rate", &rate), ("subsidy_3", &s)]);
        prop_assert!(value(&r, "net_1") >= value(&r, "net_2"));
        for year in ["1", "2", "3"] {
            let sum = value(&r, &format!("net_{year}")).add(value(&r, &format!("cost_{year}"))).unwrap();
            prop_assert_eq!(sum, value(&r, "income"));
        }
    }

    #[test]
    fn solar_money_is_spent_once(posts in 0u32..=60, works in 0u32..=40, what_if in 0u32..100_000_000) {
        let texts = [posts.to_string(), works.to_string(), what_if.to_string()];
        let [p, w, e] = &texts;
        let r = put("pv_shenchi", &[("posts_share", p), ("works_share", w), ("what_if", e)]);
        let mut sum = value(&r, "retained");
        for key in ["posts", "works", "rewards"] {
            prop_assert!(value(&r, key) >= Rational::ZERO);
            sum = sum.add(value(&r, key)).unwrap();
        }
        prop_assert_eq!(sum, value(&r, "flow_settled"));
    }

    #[test]
    fn an_account_balances(entries in 0i64..100_000, corrections in -1000i64..1000) {
        let (e, c) = (entries.to_string(), corrections.to_string());
        let r = put("shenchi_account", &[("entries", &e), ("corrections", &c)]);
        prop_assert_eq!(value(&r, "gap"), Rational::from_int(entries + corrections));
        prop_assert!(value(&r, "rate_rural") >= value(&r, "rate_all") || entries + corrections < -141);
    }

    #[test]
    fn pairing_covers_no_more_than_there_is(county in 0u32..2000, section in 0u32..3000) {
        let (c, s) = (county.to_string(), section.to_string());
        let r = put("luxi_teams", &[("county_cadres", &c), ("section_cadres", &s)]);
        prop_assert!(value(&r, "share") <= Rational::from_int(100));
        let all = Rational::from_int(3906);
        let sum = value(&r, "covered").add(value(&r, "left")).unwrap();
        prop_assert!(value(&r, "left") >= Rational::ZERO && sum >= all);
        let f = put("luxi_funds", &[("county_cadres", &c), ("section_cadres", &s)]);
        prop_assert_eq!(value(&f, "payer_county_households"), value(&f, "payer_cadres"));
    }

    #[test]
    fn a_base_undoes_its_growth(value_now in 1u32..1_000_000_000, growth in -90i64..1000) {
        let (v, g) = (value_now.to_string(), growth.to_string());
        let r = put("baoding_city_funds", &[("value", &v), ("growth", &g)]);
        let factor = Rational::from_int(100 + growth).div(Rational::from_int(100)).unwrap();
        prop_assert_eq!(value(&r, "base_from").mul(factor).unwrap(), Rational::from_int(i64::from(value_now)));
    }
}
