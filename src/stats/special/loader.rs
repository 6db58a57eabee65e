//! Densities without cancellation: Stirling's error and the deviance, after
//! Loader (2000), *Fast and accurate computation of binomial probabilities*.

use super::gamma::ln_gamma_1p;
use crate::stats::sum::{two_product, two_sum, Dd};

/// ln √(2π).
const LN_SQRT_2PI: f64 = 0.918_938_533_204_672_7;
const TWO_PI: f64 = core::f64::consts::TAU;

/// Stirling's error of k/2 for k = 1 … 32, from 40-digit arithmetic.
const HALVES: [f64; 32] = [
    0.153_426_409_720_027_36,
    0.081_061_466_795_327_26,
    0.054_814_121_051_917_65,
    0.041_340_695_955_409_3,
    0.033_162_873_519_936_29,
    0.027_677_925_684_998_34,
    0.023_746_163_656_297_496,
    0.020_790_672_103_765_093,
    0.018_488_450_532_673_187,
    0.016_644_691_189_821_193,
    0.015_134_973_221_917_378,
    0.013_876_128_823_070_748,
    0.012_810_465_242_920_227,
    0.011_896_709_945_891_77,
    0.011_104_559_758_206_917,
    0.010_411_265_261_972_096,
    0.009_799_416_126_158_804,
    0.009_255_462_182_712_733,
    0.008_768_700_134_139_386,
    0.008_330_563_433_362_87,
    0.007_934_114_564_314_02,
    0.007_573_675_487_951_841,
    0.007_244_554_301_320_383,
    0.006_942_840_107_209_53,
    0.006_665_247_032_707_682,
    0.006_408_994_188_004_207,
    0.006_171_712_263_039_458,
    0.005_951_370_112_758_847_5,
    0.005_746_216_513_010_115_5,
    0.005_554_733_551_962_801,
    0.005_375_599_032_926_835,
    0.005_207_655_919_609_640_4,
];

/// ln Γ(n + 1) − (n + ½) ln n + n − ln √(2π), for n > 0.
pub(super) fn stirling_error(n: f64) -> f64 {
    if n <= 16.0 {
        let doubled = n + n;
        if let Some(known) = (1_u8..)
            .zip(HALVES)
            .find(|(k, _)| f64::from(*k).total_cmp(&doubled).is_eq())
        {
            return known.1;
        }
        let factorial = if n <= 0.5 {
            ln_gamma_1p(n)
        } else {
            libm::lgamma(n + 1.0)
        };
        return factorial - (n + 0.5) * libm::log(n) + n - LN_SQRT_2PI;
    }
    let s = 1.0 / (n * n);
    // Stirling's series; at 16 the first term left out is below 1e-18.
    let series = [
        1.0 / 12.0,
        1.0 / 360.0,
        1.0 / 1260.0,
        1.0 / 1680.0,
        1.0 / 1188.0,
        691.0 / 360_360.0,
        1.0 / 156.0,
    ];
    let mut total = 0.0;
    for c in series.iter().rev() {
        total = c - s * total;
    }
    total / n
}

/// x ln(x/m) + m − x, which is what a Poisson of mean m pays for being x.
pub(crate) fn deviance(x: f64, m: Dd) -> f64 {
    let mean = m.value();
    // How the part of the mean beyond a double moves the deviance.
    let left = ((m.hi - mean) + m.lo) * ((mean - x) / mean);
    let d = x - mean;
    if d.abs() >= 0.5 * (x + mean) {
        return (x * libm::log(x / mean) + mean - x) + left;
    }
    // With v = (x − m)/(x + m): d·v + 2x (v³/3 + v⁵/5 + …).
    let v = d / (x + mean);
    let mut total = d * v;
    let mut term = 2.0 * x * v;
    let square = v * v;
    let mut k = 1.0;
    loop {
        term *= square;
        k += 2.0;
        let next = total + term / k;
        if next.total_cmp(&total).is_eq() || k > 2000.0 {
            return next + left;
        }
        total = next;
    }
}

/// x^a e^(−x) / Γ(a + 1), for a, x > 0.
pub(super) fn poisson_density(a: f64, x: f64) -> f64 {
    if a < 1.0 {
        return libm::exp(a * libm::log(x) - x - ln_gamma_1p(a));
    }
    let exponent = -stirling_error(a) - deviance(a, Dd::of(x));
    libm::exp(exponent) / libm::sqrt(TWO_PI * a)
}

/// x^a y^b Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)), for a, b > 0 and x + y = 1.
pub(super) fn binomial_density(a: f64, b: f64, x: Dd, y: Dd) -> f64 {
    let n = two_sum(a, b);
    let exponent = stirling_error(n.value())
        - stirling_error(a)
        - stirling_error(b)
        - deviance(a, n.mul(x))
        - deviance(b, n.mul(y));
    // √(n / (2π a b)) without overflow.
    libm::exp(exponent) * libm::sqrt(n.value() / a / b / TWO_PI)
}

/// 1 − x, unrounded.
pub(super) fn one_minus(x: f64) -> Dd {
    two_sum(1.0, -x)
}

/// a² as an unrounded product, where it does not overflow.
pub(super) fn square(a: f64) -> Dd {
    two_product(a, a)
}
