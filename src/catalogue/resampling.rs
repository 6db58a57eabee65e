//! Resampling.

use super::choice::chosen;
use super::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use super::value::Record;
use crate::quantity::Undefined;
use crate::stats::resampling::{
    bootstrap, permutation_test, Design, Generator, Statistic, ALGORITHM,
};
use crate::stats::tests::Alternative;
use crate::words::Words;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[BOOTSTRAP, PERMUTATION_TEST, RANDOM_NUMBERS];

const SEED: Param = Param::default(
    "seed",
    Kind::Whole {
        min: 0,
        max: 1 << 53,
    },
    Default::Number(1.0),
    Words("随机数种子", "Seed"),
);
const SEED_OUT: Field = Field::whole("seed", Words("随机数种子", "Seed"));
const GENERATOR: Field = Field::new(
    "generator",
    Type::Text,
    Words(
        "随机数的算法与版本",
        "Algorithm and version of the generator",
    ),
);
const STATISTICS: &[&str] = &[
    "mean",
    "median",
    "standard_deviation",
    "coefficient_of_variation",
    "gini",
    "ratio_of_totals",
    "correlation",
];

const BOOTSTRAP: Entry = Entry {
    id: "bootstrap",
    rows: &[110, 112],
    family: Family::Resampling,
    name: Words("自助法与刀切法", "Bootstrap and jackknife"),
    about: Words("从已有的行里有放回地反复抽，看一个统计量会怎样波动。", "Draws rows again and again with replacement to see how a statistic moves."),
    formula: "<mi>&#x03A6;</mi><mo>(</mo><msub><mi>z</mi><mn>0</mn></msub><mo>+</mo><mfrac><mrow><msub><mi>z</mi><mn>0</mn></msub><mo>+</mo><msub><mi>z</mi><mi>&#x03B1;</mi></msub></mrow><mrow><mn>1</mn><mo>&#x2212;</mo><mi>a</mi><mo>(</mo><msub><mi>z</mi><mn>0</mn></msub><mo>+</mo><msub><mi>z</mi><mi>&#x03B1;</mi></msub><mo>)</mo></mrow></mfrac><mo>)</mo>",
    convention: Words("6行以内把全部nⁿ种抽法走完，不靠偶然；区间端点取第(R+1)p个，内插；z₀相等的算一半，a由刀切法。", "For at most six rows all nⁿ resamples are gone through, without chance; ends are the (R + 1)p-th, interpolated; z₀ counts equal ones by half, a is by the jackknife."),
    caveat: Words("行须相互独立；五个县只有126种不同的抽法，区间很粗。", "Rows must be independent; five counties have 126 different resamples, and the interval is coarse."),
    reference: "Efron, B. (1987), Better bootstrap confidence intervals, JASA 82, 171–185.",
    params: &[
        Param::rows("values", Words("各单位的值", "Value of each unit")),
        Param::optional("second", Kind::Rows, Words("第二列：比值的分母，或相关的另一列", "Second list: denominator of a ratio, or the other of a correlation")),
        Param::word("statistic", STATISTICS, "mean", Words("哪个统计量", "Which statistic")),
        Param::default("replicates", Kind::Whole { min: 2, max: 1_000_000 }, Default::Number(1999.0), Words("抽几次", "How many resamples")),
        SEED,
        Param::level(),
    ],
    fields: &[
        Field::number("estimate", Words("原样算得的值", "The rows’ own value")),
        Field::number("standardError", Words("自助标准误", "Bootstrap standard error")),
        Field::number("bias", Words("偏差", "Bias")),
        Field::number("percentileLow", Words("百分位区间下端", "Percentile interval, lower end")),
        Field::number("percentileHigh", Words("百分位区间上端", "Percentile interval, upper end")),
        Field::number("basicLow", Words("基本区间下端", "Basic interval, lower end")),
        Field::number("basicHigh", Words("基本区间上端", "Basic interval, upper end")),
        Field::number("bcaLow", Words("BCa区间下端", "BCa interval, lower end")),
        Field::number("bcaHigh", Words("BCa区间上端", "BCa interval, upper end")),
        Field::number("jackknifeError", Words("刀切标准误", "Jackknife standard error")),
        Field::whole("replicates", Words("有值的抽样次数", "Resamples with a value")),
        Field::new("exact", Type::Flag, Words("是否走完全部抽法", "Whether all resamples were gone through")),
        Field::word("statistic", STATISTICS, Words("哪个统计量", "Which statistic")),
        SEED_OUT,
        GENERATOR,
    ],
    example: r#"{"values": [12, 15, 9, 22, 31, 14, 18, 11], "replicates": 499}"#,
    run: |args| {
        let word = args.word("statistic");
        let statistic = chosen(&Statistic::ALL, word)?;
        let second = if statistic.needs_second() { args.maybe_numbers("second") } else { None };
        let replicates = usize::try_from(args.whole("replicates")).map_err(|_| Undefined::TooLarge)?;
        let seed = args.whole("seed");
        let r = bootstrap(args.numbers("values"), second, statistic, replicates, seed, args.number("level"))?;
        Ok(Record::new()
            .with("estimate", r.estimate)
            .with("standardError", r.standard_error)
            .with("bias", r.bias)
            .with("percentileLow", r.percentile.0)
            .with("percentileHigh", r.percentile.1)
            .with("basicLow", r.basic.0)
            .with("basicHigh", r.basic.1)
            .with("bcaLow", r.bca.map(|i| i.0))
            .with("bcaHigh", r.bca.map(|i| i.1))
            .with("jackknifeError", r.jackknife_error)
            .with("replicates", r.replicates)
            .with("exact", r.exact)
            .with("statistic", word)
            .with("seed", seed)
            .with("generator", ALGORITHM)
            .cautions(&r.cautions))
    },
};

const DESIGNS: &[&str] = &["two_groups", "paired", "association"];
const SIDES: &[&str] = &["two_sided", "greater", "less"];

const PERMUTATION_TEST: Entry = Entry {
    id: "permutation_test",
    rows: &[111, 112],
    family: Family::Resampling,
    name: Words("置换检验", "Permutation test"),
    about: Words("把标签打乱，看所见的差别有多少是打乱也能得到的。", "Shuffles the labels to see how often chance alone does as much."),
    formula: "<mfrac><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow><mrow><mi>m</mi><mo>+</mo><mn>1</mn></mrow></mfrac>",
    convention: Words("排列不超过上限就全部走完，p值精确；否则抽样，p=(b+1)/(m+1)。双侧按绝对值。", "All arrangements where they are at most the limit, p exact; otherwise drawn, p = (b + 1)/(m + 1). Two-sided by amount."),
    caveat: Words("两组：均值之差；成对：平均差；关联：离均值乘积之和。最小能到的p值同时给出。", "Two groups: difference of means; paired: mean difference; association: sum of products about the means. The smallest attainable p is given too."),
    reference: "Phipson, B. & Smyth, G. K. (2010), Permutation p-values should never be zero, Statistical Applications in Genetics and Molecular Biology 9(1), 39.",
    params: &[
        Param::required("first", Kind::Numbers, Words("第一组（列）", "First group or list")),
        Param::required("second", Kind::Numbers, Words("第二组（列）", "Second group or list")),
        Param::word("design", DESIGNS, "two_groups", Words("两组、成对还是关联", "Two groups, paired, or association")),
        Param::word("alternative", SIDES, "two_sided", Words("哪一侧", "Which side")),
        Param::default("limit", Kind::Whole { min: 0, max: 5_000_000 }, Default::Number(1_000_000.0), Words("最多走完多少种排列", "Most arrangements gone through")),
        Param::default("draws", Kind::Whole { min: 1, max: 1_000_000 }, Default::Number(9999.0), Words("走不完时抽几次", "Draws where there are more")),
        SEED,
    ],
    fields: &[
        Field::number("statistic", Words("所见的统计量", "The observed statistic")),
        Field::number("p", Words("p值", "p-value")),
        Field::whole("arrangements", Words("走过或抽了多少种排列", "Arrangements gone through or drawn")),
        Field::new("exact", Type::Flag, Words("是否走完全部排列", "Whether all were gone through")),
        Field::number("smallestP", Words("能得到的最小p值", "Smallest attainable p")),
        Field::word("design", DESIGNS, Words("两组、成对还是关联", "Two groups, paired, or association")),
        Field::word("alternative", SIDES, Words("哪一侧", "Which side")),
        SEED_OUT,
        GENERATOR,
    ],
    example: r#"{"first": [4, 5, 6.5], "second": [1, 2, 3]}"#,
    run: |args| {
        let (design, side) = (args.word("design"), args.word("alternative"));
        let (a, b) = (args.numbers("first"), args.numbers("second"));
        let plan = match design {
            "paired" => Design::Paired(a, b),
            "association" => Design::Association(a, b),
            _ => Design::TwoGroups(a, b),
        };
        let whole = |name| usize::try_from(args.whole(name)).map_err(|_| Undefined::TooLarge);
        let seed = args.whole("seed");
        let r = permutation_test(plan, chosen(&Alternative::ALL, side)?, whole("limit")?, whole("draws")?, seed)?;
        Ok(Record::new()
            .with("statistic", r.statistic)
            .with("p", r.p)
            .with("arrangements", r.arrangements)
            .with("exact", r.exact)
            .with("smallestP", r.smallest_p)
            .with("design", design)
            .with("alternative", side)
            .with("seed", seed)
            .with("generator", ALGORITHM)
            .cautions(&r.cautions))
    },
};

const RANDOM_NUMBERS: Entry = Entry {
    id: "random_numbers",
    rows: &[112],
    family: Family::Resampling,
    name: Words("可重现的随机数", "Reproducible random numbers"),
    about: Words("同一个种子在哪里都给出同一串数。", "One seed gives the same numbers everywhere."),
    formula: "<msub><mi>s</mi><mrow><mi>t</mi><mo>+</mo><mn>1</mn></mrow></msub><mo>=</mo><mi>a</mi><msub><mi>s</mi><mi>t</mi></msub><mo>+</mo><mi>c</mi><mspace width=\"0.3em\"/><mi>mod</mi><mspace width=\"0.3em\"/><msup><mn>2</mn><mn>128</mn></msup>",
    convention: Words("PCG64（XSL-RR），种子作初态，固定的流；整数用Lemire法，不偏。", "PCG64 (XSL-RR) with the seed as initial state and a fixed stream; whole numbers by Lemire’s method, without bias."),
    caveat: Words("与别的软件同一个种子得到的数不同；不能用于加密。", "Another program gives other numbers for the same seed; not for cryptography."),
    reference: "O’Neill, M. E. (2014), PCG: a family of simple fast space-efficient statistically good algorithms for random number generation, HMC-CS-2014-0905.",
    params: &[SEED, Param::default("count", Kind::Whole { min: 1, max: 1_000_000 }, Default::Number(10.0), Words("几个", "How many")), Param::default("below", Kind::Whole { min: 0, max: 1 << 53 }, Default::Number(0.0), Words("小于几的整数；0为0到1的小数", "Whole numbers below this; 0 for fractions from 0 to 1"))],
    fields: &[Field::new("values", Type::Numbers, Words("随机数", "Numbers")), SEED_OUT, GENERATOR],
    example: r#"{"seed": 7, "count": 3, "below": 100}"#,
    run: |args| {
        let seed = args.whole("seed");
        let below = args.whole("below");
        let mut generator = Generator::new(seed);
        #[expect(clippy::cast_precision_loss, reason = "at most 2⁵³")]
        let one = |_| {
            if below == 0 {
                generator.unit()
            } else {
                generator.below(below) as f64
            }
        };
        let values: Vec<f64> = (0..args.whole("count")).map(one).collect();
        Ok(Record::new()
            .with("values", values)
            .with("seed", seed)
            .with("generator", ALGORITHM)
            .cautions(&[]))
    },
};
