//! The made-up panel: its truths are found again by the statistics.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

use county_lens::stats::comparison::{funnel_limits, z_scores, FunnelKind, FunnelMethod, Outside};
use county_lens::stats::convergence::{beta_convergence, sigma_convergence};
use county_lens::stats::{kitagawa, time};
use county_lens::teaching::{csv, panel, truth, Panel, COUNTIES, YEARS};

const LAST: usize = YEARS.len() - 1;

fn year(p: &Panel, id: &str, t: usize) -> Vec<f64> {
    let column = p.column(id).unwrap();
    (0..COUNTIES)
        .map(|i| column.values[i * YEARS.len() + t])
        .collect()
}

/// FNV over the bits of all values.
fn bits(p: &Panel) -> u64 {
    let values = p.columns.iter().flat_map(|c| &c.values);
    values.fold(0xcbf2_9ce4_8422_2325, |h, v| {
        let bits = if v.is_nan() { 0 } else { v.to_bits() };
        (h ^ bits).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn it_is_the_same_every_time_and_says_that_it_is_made_up() {
    let (a, b) = (panel(), panel());
    assert_eq!(bits(&a), bits(&b));
    // The module's test in Node reads the same file.
    let path = "tests/certified/teaching_bits.txt";
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(path, format!("{:016x}\n", bits(&a))).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap();
    assert_eq!(committed.trim(), format!("{:016x}", bits(&a)));
    assert_eq!((a.counties.len(), a.columns.len()), (COUNTIES, 15));
    let text = csv(&a);
    assert_eq!(text.lines().count(), 1 + COUNTIES * YEARS.len());
    assert!(text.lines().skip(1).all(|l| l.ends_with(",虚构,fictional")));
    for county in &a.counties {
        assert!(county.name.0.contains("虚构") && county.name.1.contains("fictional"));
    }
}

#[test]
fn incomes_converge_at_the_known_speed() {
    let p = panel();
    let (before, after) = (year(&p, "income", 0), year(&p, "income", LAST));
    let found = beta_convergence(&before, &after, 11.0, &[], 0.95).unwrap();
    let speed = found.speed.unwrap();
    assert!((speed - truth::CONVERGENCE_SPEED).abs() < 0.003, "{speed}");
    let sigma = sigma_convergence(&before, &after).unwrap();
    assert!(sigma.log_spread.1 < sigma.log_spread.0 && sigma.p.unwrap() < 0.01);
}

#[test]
fn every_group_improves_and_the_whole_worsens() {
    let p = panel();
    let sums = |t: usize, mountain: bool| {
        let (pupils, passed) = (year(&p, "pupils", t), year(&p, "passed", t));
        let rows = p
            .counties
            .iter()
            .enumerate()
            .filter(|(_, c)| c.mountain == mountain);
        rows.fold((0.0, 0.0), |(n, k), (i, _)| (n + pupils[i], k + passed[i]))
    };
    let groups = |t: usize| [sums(t, true), sums(t, false)];
    let (a, b) = (groups(0), groups(LAST));
    let rate = |g: [(f64, f64); 2]| g.map(|(n, k)| 100.0 * k / n);
    let people = |g: [(f64, f64); 2]| g.map(|(n, _)| n);
    let k = kitagawa(&rate(a), &rate(b), &people(a), &people(b)).unwrap();
    assert!(
        k.reversal && k.rate_effect > 5.0 && k.composition_effect < -6.0,
        "{k:?}"
    );
}

#[test]
fn chance_alone_scatters_small_counties() {
    let p = panel();
    let (deaths, births) = (year(&p, "infant_deaths", 3), year(&p, "births", 3));
    let target = truth::DEATHS_PER_THOUSAND / 1000.0;
    let funnel = funnel_limits(
        &deaths,
        &births,
        Some(target),
        FunnelKind::Proportion,
        FunnelMethod::Exact,
    );
    let rows = funnel.unwrap().rows;
    let beyond = rows.iter().filter(|r| r.outside != Outside::Inside).count();
    assert!(beyond <= 10, "{beyond} of 100 beyond 95%");
    let spread = |small: bool| {
        let kept = rows
            .iter()
            .zip(&births)
            .filter(|(_, n)| (**n < 1000.0) == small);
        let gaps: Vec<f64> = kept.map(|(r, _)| (r.value - target).abs()).collect();
        gaps.iter().sum::<f64>() / f64::from(u32::try_from(gaps.len()).unwrap())
    };
    assert!(spread(true) > 1.5 * spread(false));
}

#[test]
fn the_outlier_stands_out() {
    let p = panel();
    let (spending, people) = (
        year(&p, "spending", truth::OUTLIER_YEAR),
        year(&p, "population", truth::OUTLIER_YEAR),
    );
    let per_head: Vec<f64> = spending.iter().zip(&people).map(|(s, n)| s / n).collect();
    let scores = z_scores(&per_head).unwrap();
    let most = (0..COUNTIES).max_by(|a, b| {
        scores.robust[*a]
            .unwrap()
            .total_cmp(&scores.robust[*b].unwrap())
    });
    assert_eq!(most, Some(truth::OUTLIER_COUNTY));
    assert!(scores.robust[truth::OUTLIER_COUNTY].unwrap() > 10.0);
}

#[test]
fn the_new_line_breaks_a_falling_series() {
    let p = panel();
    let total = |t: usize| year(&p, "poor_persons", t).iter().sum::<f64>();
    let totals: Vec<f64> = (0..YEARS.len()).map(total).collect();
    for t in 1..YEARS.len() {
        let rises = totals[t] > totals[t - 1];
        assert_eq!(rises, t == truth::NEW_LINE_FROM, "{t}: {totals:?}");
    }
    // A trend over the break is no trend.
    let years: Vec<f64> = YEARS.iter().map(|y| f64::from(*y)).collect();
    assert!(time::mann_kendall(&years, &totals, 0.95).unwrap().s < 0.0);
}

#[test]
fn the_programme_s_effect_is_found_by_differences() {
    let p = panel();
    let mean = |programme: bool, late: bool| {
        let mut total = (0.0, 0.0);
        for t in (0..YEARS.len()).filter(|t| (*t >= truth::PROGRAMME_FROM) == late) {
            for (i, y) in year(&p, "yield", t).iter().enumerate() {
                if p.counties[i].programme == programme {
                    total = (total.0 + y, total.1 + 1.0);
                }
            }
        }
        total.0 / total.1
    };
    let effect = (mean(true, true) - mean(true, false)) - (mean(false, true) - mean(false, false));
    assert!((effect - truth::PROGRAMME_EFFECT).abs() < 3.0, "{effect}");
    assert_eq!(
        p.counties.iter().filter(|c| c.programme).count(),
        truth::PROGRAMME_COUNTIES
    );
}

#[test]
fn gaps_are_where_they_were_meant_to_be() {
    let p = panel();
    let gaps = |id: &str| {
        p.column(id)
            .unwrap()
            .values
            .iter()
            .filter(|v| v.is_nan())
            .count()
    };
    for column in &p.columns {
        let expected = matches!(column.id, "schooling" | "migrants");
        assert_eq!(gaps(column.id) > 0, expected, "{}", column.id);
    }
}
