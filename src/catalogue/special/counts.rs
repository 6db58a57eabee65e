//! Distributions of counts.

use super::answer::{Distribution, COUNTS, K, P};
use crate::catalogue::entry::{Entry, Family, Kind, Param};
use crate::quantity::Undefined;
use crate::stats::special::{binomial, poisson};
use crate::words::Words;

const CONVENTION: Words = Words(
    "分位数是下尾概率达到p（容差64ε）的最小个数；个数不是整数时，恰好这么多的概率是0。",
    "A quantile is the smallest count whose lower tail reaches p, within 64 ε; what is not whole has probability 0.",
);

/// A count's function where a number, finite, is asked about: below zero nothing,
/// at most k means at most the whole part.
fn at(
    x: f64,
    below: f64,
    function: impl Fn(u64) -> Result<f64, Undefined>,
) -> Result<f64, Undefined> {
    if x < 0.0 {
        return Ok(below);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not below 0, and what is too large becomes the largest count"
    )]
    let k = libm::floor(x) as u64;
    function(k)
}

/// The probability of exactly x.
fn exactly(x: f64, pmf: impl Fn(u64) -> Result<f64, Undefined>) -> Result<f64, Undefined> {
    if libm::floor(x).total_cmp(&x).is_ne() {
        return Ok(0.0);
    }
    at(x, 0.0, pmf)
}

#[expect(clippy::cast_precision_loss, reason = "at most 2⁵³")]
fn number(k: u64) -> f64 {
    k as f64
}

pub(super) const BINOMIAL: Entry = Entry {
    id: "binomial_distribution",
    rows: &[],
    family: Family::Special,
    name: Words("二项分布", "Binomial distribution"),
    about: Words("n户里每户以概率p发生，恰好、至多、多于k户的概率。", "Of n households, each with probability p: the probability of exactly, at most and more than k."),
    formula: "<mi>P</mi><mo>(</mo><mi>k</mi><mo>)</mo><mo>=</mo><mrow><mo>(</mo><mfrac linethickness=\"0\"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow><msup><mi>p</mi><mi>k</mi></msup><msup><mrow><mo>(</mo><mn>1</mn><mo>&#x2212;</mo><mi>p</mi><mo>)</mo></mrow><mrow><mi>n</mi><mo>&#x2212;</mo><mi>k</mi></mrow></msup>",
    convention: CONVENTION,
    caveat: Words("要求各户互不影响、概率相同；成片的贫困不是这样。", "It wants independent households of one probability; clustered poverty is neither."),
    reference: "Loader, C. (2000), Fast and accurate computation of binomial probabilities.",
    params: &[
        K,
        P,
        Param::count("n", Words("一共几个", "Of how many")),
        Param::required("probability", Kind::Number { min: 0.0, max: 1.0 }, Words("每一个的概率", "Probability of each")),
    ],
    fields: COUNTS,
    example: r#"{"k": [3], "p": [0.95], "n": 20, "probability": 0.1}"#,
    run: |args| {
        let (n, p) = (args.whole("n"), args.number("probability"));
        Distribution {
            at: [
                ("lower", &|x| at(x, 0.0, |k| binomial::cdf(k, n, p))),
                ("upper", &|x| at(x, 1.0, |k| binomial::sf(k, n, p))),
                ("probability", &|x| exactly(x, |k| binomial::pmf(k, n, p))),
            ],
            quantiles: [
                &|lower| binomial::quantile(lower, n, p).map(number),
                &|upper| binomial::upper_quantile(upper, n, p).map(number),
            ],
            size: number(n),
        }
        .answer(args, "k")
    },
};

pub(super) const POISSON: Entry = Entry {
    id: "poisson_distribution",
    rows: &[],
    family: Family::Special,
    name: Words("泊松分布", "Poisson distribution"),
    about: Words("平均发生μ次的事，恰好、至多、多于k次的概率。", "Of something that happens μ times on average: the probability of exactly, at most and more than k times."),
    formula: "<mi>P</mi><mo>(</mo><mi>k</mi><mo>)</mo><mo>=</mo><mfrac><mrow><msup><mi>&#x3BC;</mi><mi>k</mi></msup><msup><mi>e</mi><mrow><mo>&#x2212;</mo><mi>&#x3BC;</mi></mrow></msup></mrow><mrow><mi>k</mi><mo>!</mo></mrow></mfrac>",
    convention: CONVENTION,
    caveat: Words("要求事件互不影响、率不变；p为1的分位数在无穷远，没有值。", "It wants independent events at a constant rate; the quantile of 1 lies at infinity and has no value."),
    reference: "Loader, C. (2000), Fast and accurate computation of binomial probabilities.",
    params: &[K, P, Param::at_least_zero("mean", Words("平均几次", "Mean"))],
    fields: COUNTS,
    example: r#"{"k": [3], "p": [0.95], "mean": 1.5}"#,
    run: |args| {
        let mu = args.number("mean");
        Distribution {
            at: [
                ("lower", &|x| at(x, 0.0, |k| poisson::cdf(k, mu))),
                ("upper", &|x| at(x, 1.0, |k| poisson::sf(k, mu))),
                ("probability", &|x| exactly(x, |k| poisson::pmf(k, mu))),
            ],
            quantiles: [
                &|lower| poisson::quantile(lower, mu).map(number),
                &|upper| poisson::upper_quantile(upper, mu).map(number),
            ],
            size: mu,
        }
        .answer(args, "k")
    },
};
