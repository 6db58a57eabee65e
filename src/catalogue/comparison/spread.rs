//! How units scatter, and how far chance explains it.

use crate::catalogue::choice::chosen;
use crate::catalogue::entry::{Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::value::Record;
use crate::stats::comparison::{
    empirical_bayes, funnel_limits, one_way, weighted_moments, z_scores, FunnelKind, FunnelMethod,
    FunnelRow, WeightKind,
};
use crate::words::Words;

const VALUES: Param = Param::rows("values", Words("各单位的值", "Value of each unit"));
const EVENTS: Param = Param::rows(
    "events",
    Words("各单位的件数（人数）", "Cases of each unit"),
);
const SIZES: Param = Param::rows(
    "sizes",
    Words("各单位的总数，大于0", "Size of each unit, above 0"),
);

pub(super) const Z_SCORES: Entry = Entry {
    id: "z_scores",
    rows: &[50],
    family: Family::Comparison,
    name: Words("标准分与稳健标准分", "Standard scores, plain and robust"),
    about: Words("每个值离中间多远：用均值和标准差量，再用中位数和MAD量。", "How far each value lies from the middle, by mean and standard deviation and by median and MAD."),
    formula: "<msub><mi>z</mi><mi>i</mi></msub><mo>=</mo><mfrac><mrow><msub><mi>x</mi><mi>i</mi></msub><mo>&#x2212;</mo><mover><mi>x</mi><mo>&#x00AF;</mo></mover></mrow><mi>s</mi></mfrac>",
    convention: Words("标准差除数n−1；稳健分为0.6745(x−中位数)/MAD。", "Divisor n − 1; the robust score is 0.6745 (x − median)/MAD."),
    caveat: Words("五个县的标准分绝对值不超过1.79；一半的值相同时MAD为零，没有稳健分。", "With five units |z| is at most 1.79; where half are equal MAD is zero and there is no robust score."),
    reference: "Iglewicz, B. & Hoaglin, D. C. (1993), How to Detect and Handle Outliers, ASQC Quality Press.",
    params: &[VALUES],
    fields: &[
        Field::new("z", Type::Numbers, Words("标准分", "Standard scores")),
        Field::new("robust", Type::Numbers, Words("稳健标准分", "Robust scores")),
        Field::number("mean", Words("均值", "Mean")),
        Field::number("deviation", Words("标准差", "Standard deviation")),
        Field::number("median", Words("中位数", "Median")),
        Field::number("mad", Words("离中位数距离的中位数，未换算", "Median absolute deviation, unscaled")),
        Field::number("largest", Words("这么多单位，|z|最大能到", "Largest |z| that so many units can have")),
    ],
    example: r#"{"values": [0.56, 0.177, 4.98, 3.5, 12.1]}"#,
    run: |args| {
        let r = z_scores(args.numbers("values"))?;
        Ok(Record::new()
            .with("z", r.z)
            .with("robust", r.robust)
            .with("mean", r.mean)
            .with("deviation", r.deviation)
            .with("median", r.median)
            .with("mad", r.mad)
            .with("largest", r.largest)
            .cautions(&r.cautions))
    },
};

const WEIGHT_KINDS: &[&str] = &["frequency", "probability", "precision"];

pub(super) const WEIGHTED_MOMENTS: Entry = Entry {
    id: "weighted_moments",
    rows: &[51],
    family: Family::Comparison,
    name: Words("加权均值、方差与分位数", "Weighted mean, variance and quantiles"),
    about: Words("各单位按权数计入；权数是次数、抽样倍数还是精度，方差不同。", "Units count by weight; whether weights are frequencies, sampling multiples or precisions changes the variance."),
    formula: "<mfrac><mrow><mo>&#x2211;</mo><msub><mi>w</mi><mi>i</mi></msub><msub><mi>x</mi><mi>i</mi></msub></mrow><mrow><mo>&#x2211;</mo><msub><mi>w</mi><mi>i</mi></msub></mrow></mfrac>",
    convention: Words("除数：次数Σw−1，抽样倍数Σw(n−1)/n，精度Σw−Σw²/Σw；分位数取累计权数首先达到的值，正好相等时与下一个取平均。", "Divisors: Σw − 1 (frequency), Σw(n − 1)/n (probability), Σw − Σw²/Σw (precision). A quantile is the first value whose cumulative weight reaches it, the mean with the next where it is met exactly."),
    caveat: Words("权数为零的行不算一个单位。", "Rows with weight zero count as none."),
    reference: "Cochran, W. G. (1977), Sampling Techniques, 3rd ed., Wiley.",
    params: &[
        VALUES,
        Param::rows("weights", Words("权数，不小于0", "Weights, at least 0")),
        Param::word("weightsAre", WEIGHT_KINDS, "frequency", Words("权数是什么", "What the weights are")),
        Param::optional("probabilities", Kind::Numbers, Words("要哪些分位数", "Which quantiles")),
    ],
    fields: &[
        Field::number("mean", Words("均值", "Mean")),
        Field::number("variance", Words("方差", "Variance")),
        Field::number("effectiveN", Words("相当于多少个等权的单位", "Units of equal weight that this amounts to")),
        Field::new("quantiles", Type::Numbers, Words("分位数", "Quantiles")),
        Field::word("weightsAre", WEIGHT_KINDS, Words("权数是什么", "What the weights are")),
    ],
    example: r#"{"values": [10, 20, 40], "weights": [3, 2, 1], "probabilities": [0.5]}"#,
    run: |args| {
        let word = args.word("weightsAre");
        let kind = chosen(&WeightKind::ALL, word)?;
        let asked = args.maybe_numbers("probabilities").unwrap_or(&[]);
        let r = weighted_moments(args.numbers("values"), args.numbers("weights"), kind, asked)?;
        Ok(Record::new()
            .with("mean", r.mean)
            .with("variance", r.variance)
            .with("effectiveN", r.effective_n)
            .with("quantiles", r.quantiles)
            .with("weightsAre", word)
            .cautions(&[]))
    },
};

pub(super) const ONE_WAY_ANOVA: Entry = Entry {
    id: "one_way_anova",
    rows: &[52, 98],
    family: Family::Comparison,
    name: Words("组间与组内（方差分析）", "Between and within groups (one-way ANOVA)"),
    about: Words("总的差异有多少在组与组之间，多少在组内。", "How much of all variation lies between groups and how much within."),
    formula: "<mi>F</mi><mo>=</mo><mfrac><msub><mi>MS</mi><mi>B</mi></msub><msub><mi>MS</mi><mi>W</mi></msub></mfrac>",
    convention: Words("两遍计算，先减去均值；组内相关用方差分析估计，可以为负。", "Two passes with centred data; the intraclass correlation is the ANOVA estimator and may be negative."),
    caveat: Words("假定各组方差相同；每组只有一个值时没有组内差异。", "Equal variances are assumed; groups of one have no variation within."),
    reference: "Fisher, R. A. (1925), Statistical Methods for Research Workers, Oliver & Boyd.",
    params: &[VALUES, Param::required("groups", Kind::Labels, Words("各单位属于哪一组", "Group of each unit"))],
    fields: &[
        Field::number("betweenSquares", Words("组间平方和", "Sum of squares between groups")),
        Field::whole("betweenDf", Words("组间自由度", "Degrees of freedom between")),
        Field::number("withinSquares", Words("组内平方和", "Sum of squares within groups")),
        Field::whole("withinDf", Words("组内自由度", "Degrees of freedom within")),
        Field::number("f", Words("F值", "F statistic")),
        Field::number("p", Words("p值", "p-value")),
        Field::number("rSquared", Words("组间占总平方和的比例", "Part of all squares between groups")),
        Field::number("deviation", Words("组内标准差", "Standard deviation within")),
        Field::number("intraclass", Words("组内相关系数", "Intraclass correlation")),
    ],
    example: r#"{"values": [1, 3, 5, 7, 6], "groups": ["a", "a", "b", "b", "b"]}"#,
    run: |args| {
        let (groups, _) = args.groups("groups");
        let r = one_way(args.numbers("values"), &groups)?;
        Ok(Record::new()
            .with("betweenSquares", r.between_squares)
            .with("betweenDf", r.between_df)
            .with("withinSquares", r.within_squares)
            .with("withinDf", r.within_df)
            .with("f", r.f)
            .with("p", r.p)
            .with("rSquared", r.r_squared)
            .with("deviation", r.deviation)
            .with("intraclass", r.intraclass)
            .cautions(&[]))
    },
};

const FUNNEL_ROW: &[Field] = &[
    Field::number("value", Words("率", "Rate")),
    Field::number("low95", Words("95%下限", "Lower 95% limit")),
    Field::number("high95", Words("95%上限", "Upper 95% limit")),
    Field::number("low998", Words("99.8%下限", "Lower 99.8% limit")),
    Field::number("high998", Words("99.8%上限", "Upper 99.8% limit")),
    Field::word(
        "outside",
        &["inside", "beyond_95", "beyond_99_8"],
        Words("落在哪里", "Where it lies"),
    ),
];

pub(super) const FUNNEL_LIMITS: Entry = Entry {
    id: "funnel_limits",
    rows: &[53],
    family: Family::Comparison,
    name: Words("漏斗图界限", "Funnel limits"),
    about: Words("小县的率忽高忽低，多是偶然；界限之外的才值得问。", "Rates of small units scatter by chance: what lies beyond the limits is worth asking about."),
    formula: "<mi>&#x03B8;</mi><mo>&#x00B1;</mo><mi>z</mi><msqrt><mfrac><mrow><mi>&#x03B8;</mi><mo>(</mo><mn>1</mn><mo>&#x2212;</mo><mi>&#x03B8;</mi><mo>)</mo></mrow><mi>n</mi></mfrac></msqrt>",
    convention: Words("默认以总的率为中心，95%和99.8%两道界限；精确法按累计概率在台阶之间插值。", "Around the overall rate by default, limits at 95% and 99.8%; exact ones are interpolated between the steps of the cumulative probability."),
    caveat: Words("只管偶然波动；各县本来就不同时，许多县都会在界限之外。", "Chance alone is covered: where units differ in truth many lie beyond."),
    reference: "Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202.",
    params: &[
        EVENTS,
        SIZES,
        Param::optional("target", Kind::Number { min: 0.0, max: f64::INFINITY }, Words("中心的率；不给就用总的率", "Central rate; the overall one without it")),
        Param::word("kind", &["proportion", "rate"], "proportion", Words("比例还是事件率", "Proportion or rate of events")),
        Param::word("method", &["exact", "normal"], "exact", Words("界限的算法", "Method of the limits")),
    ],
    fields: &[Field::number("target", Words("中心的率", "Central rate")), Field::new("rows", Type::Rows(FUNNEL_ROW), Words("各单位", "Each unit")), Field::word("method", &["exact", "normal"], Words("界限的算法", "Method of the limits"))],
    example: r#"{"events": [5, 22, 60], "sizes": [100, 400, 900]}"#,
    run: |args| {
        let kind = match args.word("kind") {
            "rate" => FunnelKind::Rate,
            _ => FunnelKind::Proportion,
        };
        let method = match args.word("method") {
            "normal" => FunnelMethod::Normal,
            _ => FunnelMethod::Exact,
        };
        let target = args.maybe_number("target");
        let r = funnel_limits(args.numbers("events"), args.numbers("sizes"), target, kind, method)?;
        let row = |row: &FunnelRow| {
            Record::new()
                .with("value", row.value)
                .with("low95", row.inner.0)
                .with("high95", row.inner.1)
                .with("low998", row.outer.0)
                .with("high998", row.outer.1)
                .with("outside", row.outside.as_str())
        };
        Ok(Record::new()
            .with("target", r.target)
            .with("rows", r.rows.iter().map(row).collect::<Vec<_>>())
            .with("method", args.word("method"))
            .cautions(&r.cautions))
    },
};

pub(super) const EMPIRICAL_BAYES: Entry = Entry {
    id: "empirical_bayes",
    rows: &[55],
    family: Family::Comparison,
    name: Words("经验贝叶斯收缩", "Empirical Bayes shrinkage"),
    about: Words("小县的率不可靠，按可靠程度向总的率收拢。", "Rates of small units are unreliable and are drawn towards the overall rate by how far."),
    formula: "<mi>m</mi><mo>+</mo><mfrac><mi>A</mi><mrow><mi>A</mi><mo>+</mo><mi>m</mi><mo>/</mo><msub><mi>n</mi><mi>i</mi></msub></mrow></mfrac><mo>(</mo><msub><mi>r</mi><mi>i</mi></msub><mo>&#x2212;</mo><mi>m</mi><mo>)</mo>",
    convention: Words("Marshall的全局矩估计，泊松方差；单位间方差为负时取0。", "Marshall’s global estimator by moments with Poisson variance; a negative variance between units counts as 0."),
    caveat: Words("单位间方差为0时，全部收缩成同一个数；单位少时常常这样。", "Where the variance between units is 0 everything shrinks to one number, as often with few units."),
    reference: "Marshall, R. J. (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40(2), 283–294.",
    params: &[EVENTS, SIZES],
    fields: &[
        Field::number("mean", Words("总的率", "Overall rate")),
        Field::number("between", Words("单位之间的方差", "Variance between units")),
        Field::new("rates", Type::Numbers, Words("各单位自己的率", "Own rates")),
        Field::new("shrunken", Type::Numbers, Words("收缩后的率", "Shrunken rates")),
        Field::new("kept", Type::Numbers, Words("自己的率保留几成", "How much of its own each keeps")),
    ],
    example: r#"{"events": [0, 50, 300, 20], "sizes": [100, 500, 1000, 400]}"#,
    run: |args| {
        let r = empirical_bayes(args.numbers("events"), args.numbers("sizes"))?;
        Ok(Record::new()
            .with("mean", r.mean)
            .with("between", r.between)
            .with("rates", r.rates)
            .with("shrunken", r.shrunken)
            .with("kept", r.kept)
            .cautions(&r.cautions))
    },
};
