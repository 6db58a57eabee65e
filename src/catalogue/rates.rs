//! Rates with uncertainty.

use super::args::Args;
use super::choice::chosen;
use super::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use super::value::Record;
use crate::stats::rates::{
    proportion_difference, proportion_interval, rate_interval, risk_ratio, DifferenceMethod,
    ProportionMethod, RateMethod, RatioMethod,
};
use crate::words::Words;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[PROPORTION, PROPORTION_DIFFERENCE, RISK_RATIO, RATE];

const LOW: Field = Field::number("low", Words("区间下端", "Lower end of the interval"));
const HIGH: Field = Field::number("high", Words("区间上端", "Upper end of the interval"));
const METHOD: Words = Words("区间的方法", "Method of the interval");
const PROPORTION_METHODS: &[&str] = &[
    "wilson",
    "wilson_continuity",
    "clopper_pearson",
    "mid_p",
    "agresti_coull",
    "jeffreys",
];
const X1: Param = Param::at_least_zero(
    "x1",
    Words("第一组的人数（有）", "Cases in the first group"),
);
const N1: Param = Param::at_least_zero("n1", Words("第一组的总数", "Size of the first group"));
const X2: Param = Param::at_least_zero(
    "x2",
    Words("第二组的人数（有）", "Cases in the second group"),
);
const N2: Param = Param::at_least_zero("n2", Words("第二组的总数", "Size of the second group"));

fn pairs(args: &Args) -> ((f64, f64), (f64, f64)) {
    let n = |name| args.number(name);
    ((n("x1"), n("n1")), (n("x2"), n("n2")))
}

const PROPORTION: Entry = Entry {
    id: "proportion_interval",
    rows: &[33, 34, 35, 36, 37],
    family: Family::Rates,
    name: Words("比例的区间", "Interval of a proportion"),
    about: Words("n个里有x个，比例是多少，抽样误差有多大。", "x of n: the proportion, and how far sampling may move it."),
    formula: "<mfrac><mrow><mi>x</mi><mo>+</mo><mfrac><msup><mi>z</mi><mn>2</mn></msup><mn>2</mn></mfrac><mo>&#x00B1;</mo><mi>z</mi><msqrt><mfrac><mrow><mi>x</mi><mo>(</mo><mi>n</mi><mo>&#x2212;</mo><mi>x</mi><mo>)</mo></mrow><mi>n</mi></mfrac><mo>+</mo><mfrac><msup><mi>z</mi><mn>2</mn></msup><mn>4</mn></mfrac></msqrt></mrow><mrow><mi>n</mi><mo>+</mo><msup><mi>z</mi><mn>2</mn></msup></mrow></mfrac>",
    convention: Words("默认威尔逊区间，双侧；x为0时杰弗里斯区间的下端取0。给出总体大小时按有限总体换算。", "Wilson’s by default, two-sided; Jeffreys’ lower end is 0 at x = 0. With the size of the population the finite correction is used."),
    caveat: Words("全数登记没有抽样误差：总体等于样本时区间就是一个点。", "A full count has no sampling error: where the population is the sample the interval is a point."),
    reference: "Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857–872.",
    params: &[
        Param::at_least_zero("x", Words("有几个", "How many have it")),
        Param::at_least_zero("n", Words("一共几个", "Of how many")),
        Param::word("method", PROPORTION_METHODS, "wilson", METHOD),
        Param::optional("population", Kind::Number { min: 0.0, max: f64::INFINITY }, Words("总体大小；不给就当作无限", "Size of the population; infinite without it")),
        Param::level(),
    ],
    fields: &[
        Field::number("estimate", Words("比例", "Proportion")),
        LOW,
        HIGH,
        Field::word("method", PROPORTION_METHODS, METHOD),
        Field::new("census", Type::Flag, Words("是不是全数登记", "Whether everyone was counted")),
    ],
    example: r#"{"x": 141, "n": 79400}"#,
    run: |args| {
        let word = args.word("method");
        let method = chosen(&ProportionMethod::ALL, word)?;
        let population = args.maybe_number("population");
        let r = proportion_interval(args.number("x"), args.number("n"), args.number("level"), method, population)?;
        Ok(Record::new()
            .with("estimate", r.estimate)
            .with("low", r.low)
            .with("high", r.high)
            .with("method", word)
            .with("census", r.census)
            .cautions(&r.cautions))
    },
};

const DIFFERENCE_METHODS: &[&str] = &["newcombe", "miettinen_nurminen"];

const PROPORTION_DIFFERENCE: Entry = Entry {
    id: "proportion_difference",
    rows: &[38],
    family: Family::Rates,
    name: Words("两个比例之差", "Difference of two proportions"),
    about: Words("两组的比例差多少，抽样误差有多大。", "How far two groups’ proportions lie apart, and how far sampling may move that."),
    formula: "<msub><mi>p</mi><mn>1</mn></msub><mo>&#x2212;</mo><msub><mi>p</mi><mn>2</mn></msub>",
    convention: Words("默认纽科姆法（两个威尔逊区间合成）；Miettinen–Nurminen得分区间乘N/(N−1)。双侧。", "Newcombe’s hybrid of two Wilson intervals by default; Miettinen–Nurminen’s score interval has the factor N/(N − 1). Two-sided."),
    caveat: Words("两组须相互独立；同一批人的前后两次不适用。", "The groups must be independent: not for the same people twice."),
    reference: "Newcombe, R. G. (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 873–890.",
    params: &[X1, N1, X2, N2, Param::word("method", DIFFERENCE_METHODS, "newcombe", METHOD), Param::level()],
    fields: &[Field::number("estimate", Words("第一组减第二组", "First less second")), LOW, HIGH, Field::word("method", DIFFERENCE_METHODS, METHOD)],
    example: r#"{"x1": 56, "n1": 70, "x2": 48, "n2": 80}"#,
    run: |args| {
        let word = args.word("method");
        let (first, second) = pairs(args);
        let r = proportion_difference(first, second, args.number("level"), chosen(&DifferenceMethod::ALL, word)?)?;
        Ok(Record::new()
            .with("estimate", r.estimate)
            .with("low", r.low)
            .with("high", r.high)
            .with("method", word)
            .cautions(&r.cautions))
    },
};

const RATIO_METHODS: &[&str] = &["katz", "koopman"];

const RISK_RATIO: Entry = Entry {
    id: "risk_ratio",
    rows: &[39],
    family: Family::Rates,
    name: Words("两个比例之比", "Ratio of two proportions"),
    about: Words("第一组的比例是第二组的几倍，抽样误差有多大。", "How many times the second group’s proportion the first’s is, and how far sampling may move that."),
    formula: "<mfrac><msub><mi>p</mi><mn>1</mn></msub><msub><mi>p</mi><mn>2</mn></msub></mfrac>",
    convention: Words("第二组是参照。默认Koopman得分区间；Katz区间在对数上取正态。双侧。", "The second group is the reference. Koopman’s score interval by default; Katz’s is normal on the logarithm. Two-sided."),
    caveat: Words("第二组为零时没有比值，上端无界；第一组为零时Katz区间没有值。", "No ratio where the second is zero, its upper end is unbounded; Katz’s has no value where the first is zero."),
    reference: "Koopman, P. A. R. (1984), Confidence intervals for the ratio of two binomial proportions, Biometrics 40, 513–517.",
    params: &[X1, N1, X2, N2, Param::word("method", RATIO_METHODS, "koopman", METHOD), Param::level()],
    fields: &[Field::number("estimate", Words("第一组除以第二组", "First over second")), LOW, HIGH, Field::word("method", RATIO_METHODS, METHOD)],
    example: r#"{"x1": 36, "n1": 40, "x2": 16, "n2": 80}"#,
    run: |args| {
        let word = args.word("method");
        let (first, second) = pairs(args);
        let r = risk_ratio(first, second, args.number("level"), chosen(&RatioMethod::ALL, word)?)?;
        Ok(Record::new()
            .with("estimate", r.estimate)
            .with("low", r.low)
            .with("high", r.high)
            .with("method", word)
            .cautions(&r.cautions))
    },
};

const RATE_METHODS: &[&str] = &["exact", "mid_p", "byar"];

const RATE: Entry = Entry {
    id: "rate_interval",
    rows: &[41, 42],
    family: Family::Rates,
    name: Words("事件率的区间", "Interval of a rate of events"),
    about: Words("多少人里发生了多少件，率是多少，偶然波动有多大。", "So many events among so many people: the rate, and how far chance may move it."),
    formula: "<mfrac><msubsup><mi>&#x03C7;</mi><mrow><mi>&#x03B1;</mi><mo>/</mo><mn>2</mn></mrow><mn>2</mn></msubsup><mrow><mn>2</mn><mi>N</mi></mrow></mfrac>",
    convention: Words("默认Garwood精确区间，两侧各α/2；0件时上端仍按α/2。Byar用Breslow–Day的式子。", "Garwood’s exact interval by default, α/2 on each side, also at no event. Byar’s is that of Breslow and Day."),
    caveat: Words("事件须相互独立；一家几口一起算就不独立。", "Events must be independent: members of one household are not."),
    reference: "Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442; Breslow, N. E. & Day, N. E. (1987), IARC Scientific Publications 82.",
    params: &[
        Param::at_least_zero("events", Words("件数", "Events")),
        Param::positive("exposure", Words("人数或人年", "People or person-years")),
        Param::default("per", Kind::Between { low: 0.0, high: f64::INFINITY }, Default::Number(1.0), Words("每多少人", "Per how many")),
        Param::word("method", RATE_METHODS, "exact", METHOD),
        Param::level(),
    ],
    fields: &[Field::number("estimate", Words("率", "Rate")), LOW, HIGH, Field::word("method", RATE_METHODS, METHOD)],
    example: r#"{"events": 11, "exposure": 800, "per": 1000}"#,
    run: |args| {
        let word = args.word("method");
        let n = |name| args.number(name);
        let r = rate_interval(n("events"), n("exposure"), n("per"), n("level"), chosen(&RateMethod::ALL, word)?)?;
        Ok(Record::new()
            .with("estimate", r.estimate)
            .with("low", r.low)
            .with("high", r.high)
            .with("method", word)
            .cautions(&r.cautions))
    },
};
