//! Properties of the special functions.

use super::support::close;
use county_lens::stats::special::{
    beta_lower, beta_upper, binomial, chi_squared, f_distribution, gamma_p, gamma_q,
    hypergeometric, normal, poisson, student_t,
};
use proptest::prelude::*;

proptest! {
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
