//! Properties of the special functions.

use super::support::close;
use county_lens::stats::special::{
    beta_distribution, beta_lower, beta_upper, binomial, chi_squared, erf, f_distribution,
    gamma_distribution, gamma_p, gamma_q, hypergeometric, inverse_erf, normal, normal_at, poisson,
    student_t,
};
use county_lens::stats::Undefined;
use proptest::prelude::*;

type Function = Box<dyn Fn(f64) -> Result<f64, Undefined>>;

/// Each continuous distribution of two parameters: at most, more than, density,
/// and where to look.
fn continuous(a: f64, b: f64) -> Vec<(&'static str, [Function; 3], [f64; 2])> {
    macro_rules! of {
        ($name:ident, $($p:expr),* ; $ends:expr) => {
            (stringify!($name), [
                Box::new(move |x| $name::cdf(x, $($p),*)) as Function,
                Box::new(move |x| $name::sf(x, $($p),*)),
                Box::new(move |x| $name::density(x, $($p),*)),
            ], $ends)
        };
    }
    vec![
        of!(normal_at, a, b; [a - 6.0 * b, a + 6.0 * b]),
        of!(student_t, a; [-20.0, 20.0]),
        of!(chi_squared, a; [0.01, 3.0 * a + 20.0]),
        of!(f_distribution, a, b; [0.01, 20.0]),
        of!(beta_distribution, a, b; [0.01, 0.99]),
        of!(gamma_distribution, a, b; [0.01, 3.0 * a * b + 20.0]),
    ]
}

proptest! {
    /// The density is what the probability grows by (Simpson's rule), the
    /// probability never falls, and both tails make one.
    #[test]
    fn densities_add_up(a in 0.3..40.0, b in 0.3..40.0, at in 0.0..1.0_f64) {
        for (name, [cdf, sf, density], [low, high]) in continuous(a, b) {
            let x: f64 = low + at * (high - low);
            let h = 1e-3 * (x - low).min(high - x).max(1e-6 * (high - low));
            let grown = if cdf(x).unwrap() < 0.5 {
                cdf(x + h).unwrap() - cdf(x - h).unwrap()
            } else {
                sf(x - h).unwrap() - sf(x + h).unwrap()
            };
            prop_assert!(grown >= 0.0, "{name} at {x}");
            let d = |x: f64| density(x).unwrap();
            let under = (d(x - h) + 4.0 * d(x) + d(x + h)) * (h / 3.0);
            prop_assert!((grown - under).abs() <= 1e-6 * under + 1e-13, "{name} at {x}: {grown} {under}");
            prop_assert!(close(cdf(x).unwrap() + sf(x).unwrap(), 1.0), "{name} at {x}");
        }
    }

    /// Quantiles give back what their probabilities came from.
    #[test]
    fn quantiles_come_back(n in 1_u64..400, share in 0.0..1.0, p in 0.001..0.999, mu in 0.01..300.0, x in -3.0..3.0) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "below 400")]
        let k = (share * n as f64) as u64;
        let lower = binomial::cdf(k, n, p).unwrap();
        if (1e-12..1.0 - 1e-6).contains(&lower) {
            prop_assert_eq!(binomial::quantile(lower, n, p), Ok(k));
            prop_assert_eq!(binomial::upper_quantile(binomial::sf(k, n, p).unwrap(), n, p), Ok(k));
        }
        let lower = poisson::cdf(k, mu).unwrap();
        if (1e-12..1.0 - 1e-6).contains(&lower) {
            prop_assert_eq!(poisson::quantile(lower, mu), Ok(k));
            prop_assert_eq!(poisson::upper_quantile(poisson::sf(k, mu).unwrap(), mu), Ok(k));
        }
        prop_assert!(close(inverse_erf(erf(x).unwrap()).unwrap(), x));
        prop_assert!(close(gamma_distribution::cdf(gamma_distribution::quantile(p, mu, 2.0).unwrap(), mu, 2.0).unwrap(), p));
        prop_assert!(close(beta_distribution::sf(beta_distribution::upper_quantile(p, mu, 2.0).unwrap(), mu, 2.0).unwrap(), p));
    }

    /// Both tails make one, and quantiles come back.
    #[test]
    fn tails_and_quantiles(a in 0.05..500.0, b in 0.05..500.0, x in 0.0..1.0, p in 0.001..0.999) {
        prop_assert!(close(beta_lower(a, b, x).unwrap() + beta_upper(a, b, x).unwrap(), 1.0));
        prop_assert!(close(gamma_p(a, b).unwrap() + gamma_q(a, b).unwrap(), 1.0));
        prop_assert!(close(normal::cdf(normal::quantile(p).unwrap()).unwrap(), p));
        prop_assert!(close(student_t::cdf(student_t::quantile(p, a).unwrap(), a).unwrap(), p));
        prop_assert!(close(chi_squared::sf(chi_squared::upper_quantile(p, a).unwrap(), a).unwrap(), p));
        prop_assert!(close(f_distribution::cdf(f_distribution::quantile(p, a, b).unwrap(), a, b).unwrap(), p));
    }

    /// Probabilities of counts add up to their tails.
    #[test]
    fn counts_add_up(n in 1_u64..60, k in 0_u64..60, p in 0.01..0.99, mu in 0.01..60.0) {
        let sum = |pmf: &dyn Fn(u64) -> f64| (0..=k).map(pmf).sum::<f64>();
        prop_assert!(close(sum(&|i| binomial::pmf(i, n, p).unwrap()), binomial::cdf(k, n, p).unwrap()));
        prop_assert!(close(sum(&|i| poisson::pmf(i, mu).unwrap()), poisson::cdf(k, mu).unwrap()));
        let (successes, draws) = (n / 2, n / 3 + 1);
        let draws = draws.min(n);
        prop_assert!(close(sum(&|i| hypergeometric::pmf(i, n, successes, draws).unwrap()), hypergeometric::cdf(k, n, successes, draws).unwrap()));
        prop_assert!(close(hypergeometric::cdf(k, n, successes, draws).unwrap() + hypergeometric::sf(k, n, successes, draws).unwrap(), 1.0));
    }
}
