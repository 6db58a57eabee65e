//! Algebra that holds for any input.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use county_lens::quantity::{parse_figure, Decimal, Interval, Qualifier, Rational, Unit};
use county_lens::question::{Expression, Question};
use county_lens::stats::{compound_annual_rate, log_points, percent_change, rank_ranges};
use proptest::prelude::*;

fn rational() -> impl Strategy<Value = Rational> {
    (-1_000_000i64..1_000_000, 1i64..1000)
        .prop_map(|(n, d)| Rational::new(i128::from(n), i128::from(d)).unwrap())
}

/// An interval and a number inside it.
fn inside() -> impl Strategy<Value = (Interval, Rational)> {
    (rational(), rational(), 0i64..=8, any::<bool>()).prop_map(|(a, b, part, open)| {
        let (lo, hi) = if a < b { (a, b) } else { (b, a) };
        let t = Rational::new(i128::from(part), 8).unwrap();
        let x = lo.add(hi.sub(lo).unwrap().mul(t).unwrap()).unwrap();
        let i = if open && x < hi {
            Interval::half_open(lo, hi)
        } else {
            Interval::closed(lo, hi)
        };
        (i, x)
    })
}

proptest! {
    #[test]
    fn interval_arithmetic_encloses((a, x) in inside(), (b, y) in inside()) {
        prop_assert!(a.contains(x) && b.contains(y));
        prop_assert!(a.add(&b).unwrap().contains(x.add(y).unwrap()));
        prop_assert!(a.sub(&b).unwrap().contains(x.sub(y).unwrap()));
        prop_assert!(a.mul(&b).unwrap().contains(x.mul(y).unwrap()));
        if !y.is_zero() {
            prop_assert!(a.div(&b).unwrap().contains(x.div(y).unwrap()));
        }
    }

    #[test]
    fn decimals_print_and_read_back(mantissa in any::<i64>(), scale in 0u8..12) {
        let d = Decimal::new(i128::from(mantissa), scale);
        prop_assert_eq!(Decimal::parse(&d.to_string()), Ok(d));
        let r = d.to_rational().unwrap();
        prop_assert_eq!(r.to_decimal().map(|e| e.to_rational().unwrap()), Some(r));
    }

    #[test]
    fn printed_figures_read_back(n in 1u32..100_000, part in 0u32..100, word in 0usize..4) {
        let (multiplier, factor) = [("", 1i64), ("万", 10_000), ("亿", 100_000_000), ("千", 1000)][word];
        let text = format!("{n}.{part:02}{multiplier}元");
        let figure = parse_figure(&text, Qualifier::Exact).unwrap();
        let value = Rational::new(i128::from(n) * 100 + i128::from(part), 100).unwrap();
        let value = value.mul(Rational::from_int(factor)).unwrap();
        prop_assert_eq!(figure.value, value);
        prop_assert!(figure.interval().unwrap().contains(value));
    }

    #[test]
    fn rational_order_agrees_with_subtraction(a in rational(), b in rational()) {
        prop_assert_eq!(a.cmp(&b), a.sub(b).unwrap().cmp(&Rational::ZERO));
    }

    #[test]
    fn conversion_there_and_back_is_exact(x in rational(), pair in 0usize..5) {
        let (a, b) = [("mu", "km2"), ("jin", "t"), ("li", "m"), ("kWh", "W*hour"), ("%", "1")][pair];
        let (a, b) = (Unit::parse(a).unwrap(), Unit::parse(b).unwrap());
        let there = a.convert(x, &b).unwrap();
        prop_assert_eq!(b.convert(there, &a).unwrap(), x);
    }

    #[test]
    fn a_change_undoes_and_ignores_the_unit(
        base in 0.001f64..1e9,
        current in 0.001f64..1e9,
        k in 0.001f64..1000.0,
    ) {
        let p = percent_change(base, current).unwrap();
        prop_assert!((base * (1.0 + p / 100.0) / current - 1.0).abs() < 1e-6 * (1.0 + base / current));
        let scaled = percent_change(base * k, current * k).unwrap();
        prop_assert!((scaled - p).abs() <= 1e-9 * (100.0 + p.abs()));
        prop_assert!(percent_change(base, base).unwrap().abs() < 1e-12);
        let there = log_points(base, current).unwrap();
        prop_assert!((there + log_points(current, base).unwrap()).abs() < 1e-9);
    }

    #[test]
    fn a_compound_rate_leads_from_base_to_current(
        base in 0.01f64..1e6,
        current in 0.01f64..1e6,
        years in 1u8..12,
    ) {
        let rate = compound_annual_rate(base, current, f64::from(years)).unwrap();
        let mut value = base;
        for _ in 0..years {
            value *= 1.0 + rate / 100.0;
        }
        // A fall by nearly everything leaves few digits in 1 + rate.
        prop_assume!(rate > -99.0);
        prop_assert!((value / current - 1.0).abs() < 1e-9);
    }

    #[test]
    fn ranks_sum_and_do_not_depend_on_order(mut v in prop::collection::vec(0u8..20, 1..30)) {
        let ranks = rank_ranges(v.len(), |i, j| v[i].cmp(&v[j]));
        // Mean of best and worst is the average rank: they sum to n(n+1)/2.
        let doubled: usize = ranks.iter().map(|r| r.best + r.worst).sum();
        prop_assert_eq!(doubled, v.len() * (v.len() + 1));
        let first = (v[0], ranks[0]);
        v.reverse();
        let again = rank_ranges(v.len(), |i, j| v[i].cmp(&v[j]));
        let at = v.len() - 1;
        prop_assert_eq!((v[at], again[at]), first);
    }

    #[test]
    fn readers_never_trap(text in any::<String>(), figure in "[0-9.多余万亿以上不少于年元人%—至一二十百/ ]{0,20}", formula in "[0-9 +*/().-]{0,40}") {
        for t in [&text, &figure] {
            for q in Qualifier::ALL {
                let _ = parse_figure(t, q);
            }
        }
        for t in [&text, &formula] {
            if let Ok(e) = Expression::parse(t) {
                prop_assert_eq!(Expression::parse(&e.to_string()), Ok(e));
            }
            let _ = Question::from_query(t);
            let _ = Unit::parse(t);
            let _ = Decimal::parse(t);
        }
    }
}
