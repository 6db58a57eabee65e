//! Ranks, quantiles, and p-values of several tests.

use crate::catalogue::choice::chosen;
use crate::catalogue::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::value::Record;
use crate::quantity::Undefined;
use crate::stats::comparison::{
    adjust_p, percentile_rank, quantiles, ranks, Adjustment, PercentileKind, QuantileType, Ranking,
};
use crate::words::Words;

const VALUES: Param = Param::rows("values", Words("各单位的值", "Value of each unit"));
const TIES: &[&str] = &["average", "min", "max", "dense", "ordinal"];

pub(super) const RANKS: Entry = Entry {
    id: "ranks",
    rows: &[47],
    family: Family::Comparison,
    name: Words("名次", "Ranks"),
    about: Words("各单位排第几；值只知道范围时，最好和最差能排第几。", "The rank of each unit; where values are known to a range, the best and worst that it can have."),
    formula: "<mn>1</mn><mo>+</mo><mo>#</mo><mo>{</mo><mi>j</mi><mo>:</mo><msub><mi>x</mi><mi>j</mi></msub><mo>&lt;</mo><msub><mi>x</mi><mi>i</mi></msub><mo>}</mo>",
    convention: Words("并列默认取平均名次；默认由小到大，1为最小。", "Ties get the mean rank by default; ascending by default, 1 the smallest."),
    caveat: Words("印出的数取整后并列，真值未必并列：给出上下端看名次范围。", "Values that tie as printed need not tie: give both ends to see ranges of ranks."),
    reference: "Goldstein, H. & Spiegelhalter, D. J. (1996), League tables and their limitations, Journal of the Royal Statistical Society A 159(3), 385–443.",
    params: &[
        VALUES,
        Param::optional("low", Kind::Rows, Words("各值的下端", "Lower end of each value")),
        Param::optional("high", Kind::Rows, Words("各值的上端", "Upper end of each value")),
        Param::word("ties", TIES, "average", Words("并列怎么排", "Rule for ties")),
        Param::word("order", &["ascending", "descending"], "ascending", Words("由小到大还是由大到小", "Smallest or largest first")),
    ],
    fields: &[
        Field::new("ranks", Type::Numbers, Words("名次", "Ranks")),
        Field::new("best", Type::Wholes, Words("最好能排第几", "Best possible rank")),
        Field::new("worst", Type::Wholes, Words("最差能排第几", "Worst possible rank")),
        Field::word("ties", TIES, Words("并列的规则", "Rule for ties")),
    ],
    example: r#"{"values": [310, 88, 88, 74], "order": "descending"}"#,
    run: |args| {
        let word = args.word("ties");
        let ends = match (args.maybe_numbers("low"), args.maybe_numbers("high")) {
            (Some(low), Some(high)) => Some((low, high)),
            _ => None,
        };
        let down = args.word("order") == "descending";
        let r = ranks(args.numbers("values"), ends, chosen(&Ranking::ALL, word)?, down)?;
        Ok(Record::new()
            .with("ranks", r.ranks)
            .with("best", r.best)
            .with("worst", r.worst)
            .with("ties", word)
            .cautions(&[]))
    },
};

const PERCENTILE_KINDS: &[&str] = &["mean", "strict", "weak", "exclusive"];

pub(super) const PERCENTILE_RANK: Entry = Entry {
    id: "percentile_rank",
    rows: &[48],
    family: Family::Comparison,
    name: Words("百分等级", "Percentile rank"),
    about: Words("有百分之几的单位比这个值低。", "What percent of the units lie below a value."),
    formula: "<mn>100</mn><mfrac><mrow><mo>#</mo><mo>&lt;</mo><mo>+</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>#</mo><mo>=</mo></mrow><mi>n</mi></mfrac>",
    convention: Words("相等的默认算一半；另有都不算、都算、去掉自身三种。", "Equal values count by half by default; none, all, or without itself are the other rules."),
    caveat: Words("四种定义可以差很多，单位少时尤其如此。", "The four rules may differ widely, above all with few units."),
    reference: "Ebel, R. L. & Frisbie, D. A. (1991), Essentials of Educational Measurement, 5th ed., Prentice Hall.",
    params: &[VALUES, Param::number("at", Words("要看的值", "The value looked at")), Param::word("kind", PERCENTILE_KINDS, "mean", Words("相等的怎么算", "How equal values count"))],
    fields: &[Field::number("value", Words("百分等级，0到100", "Percentile rank, 0 to 100")), Field::word("kind", PERCENTILE_KINDS, Words("相等的怎么算", "How equal values count"))],
    example: r#"{"values": [10, 20, 20, 40], "at": 20}"#,
    run: |args| {
        let word = args.word("kind");
        let value = percentile_rank(args.numbers("values"), args.number("at"), chosen(&PercentileKind::ALL, word)?);
        Ok(Record::new().with("value", value).with("kind", word).cautions(&[]))
    },
};

pub(super) const QUANTILES: Entry = Entry {
    id: "quantiles",
    rows: &[49],
    family: Family::Comparison,
    name: Words("分位数（九种定义）", "Quantiles (nine types)"),
    about: Words("把值由小到大排，某个比例处的数是多少。", "The value below which a given share lies."),
    formula: "<mi>Q</mi><mo>(</mo><mi>p</mi><mo>)</mo><mo>=</mo><mo>(</mo><mn>1</mn><mo>&#x2212;</mo><mi>&#x03B3;</mi><mo>)</mo><msub><mi>x</mi><mi>j</mi></msub><mo>+</mo><mi>&#x03B3;</mi><msub><mi>x</mi><mrow><mi>j</mi><mo>+</mo><mn>1</mn></mrow></msub>",
    convention: Words("默认第7种（R、NumPy和电子表格的含端点式）；种类写在结果里。", "Type 7 by default (R, NumPy, spreadsheets’ inclusive form); the type stands in the result."),
    caveat: Words("单位少时各种定义相差很大，比较两处的分位数先看是不是同一种。", "With few units the types differ widely: see that both use the same before comparing."),
    reference: "Hyndman, R. J. & Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361–365.",
    params: &[
        VALUES,
        Param::required("probabilities", Kind::Numbers, Words("比例，各在0到1", "Shares, each from 0 to 1")),
        Param::default("type", Kind::Whole { min: 1, max: 9 }, Default::Number(7.0), Words("第几种定义，1到9", "Type from 1 to 9")),
    ],
    fields: &[Field::new("values", Type::Numbers, Words("分位数", "Quantiles")), Field::whole("type", Words("第几种定义", "Type"))],
    example: r#"{"values": [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261], "probabilities": [0.1, 0.5, 0.9]}"#,
    run: |args| {
        let number = args.whole("type");
        let kind = QuantileType::of(number).ok_or(Undefined::OutsideRange)?;
        let found = quantiles(args.numbers("values"), args.numbers("probabilities"), kind)?;
        Ok(Record::new().with("values", found).with("type", number).cautions(&[]))
    },
};

const ADJUSTMENTS: &[&str] = &[
    "bonferroni",
    "holm",
    "hochberg",
    "benjamini_hochberg",
    "benjamini_yekutieli",
];

pub(super) const ADJUST_P: Entry = Entry {
    id: "adjust_p",
    rows: &[58],
    family: Family::Comparison,
    name: Words("多重比较的p值校正", "p-values of several tests"),
    about: Words("一次做许多检验，碰巧“显著”的会变多；把p值调大。", "Many tests at once find something by chance: their p-values are raised."),
    formula: "<msub><mover><mi>p</mi><mo>~</mo></mover><mrow><mo>(</mo><mi>i</mi><mo>)</mo></mrow></msub><mo>=</mo><munder><mo>max</mo><mrow><mi>j</mi><mo>&#x2264;</mo><mi>i</mi></mrow></munder><mo>(</mo><mi>m</mi><mo>&#x2212;</mo><mi>j</mi><mo>+</mo><mn>1</mn><mo>)</mo><msub><mi>p</mi><mrow><mo>(</mo><mi>j</mi><mo>)</mo></mrow></msub>",
    convention: Words("默认Holm；校正后保持单调，截到1。", "Holm’s by default; kept monotone and cut at 1."),
    caveat: Words("前三种管“有没有一个是碰巧的”，后两种管“其中几成是碰巧的”。", "The first three guard against any false finding, the last two against too large a share of them."),
    reference: "Holm, S. (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65–70.",
    params: &[Param::required("p", Kind::Numbers, Words("各检验的p值", "p-values of the tests")), Param::word("method", ADJUSTMENTS, "holm", Words("方法", "Method"))],
    fields: &[Field::new("adjusted", Type::Numbers, Words("校正后的p值，次序不变", "Adjusted p-values, in the order given")), Field::word("method", ADJUSTMENTS, Words("方法", "Method"))],
    example: r#"{"p": [0.01, 0.04, 0.03, 0.2]}"#,
    run: |args| {
        let word = args.word("method");
        let adjusted = adjust_p(args.numbers("p"), chosen(&Adjustment::ALL, word)?)?;
        Ok(Record::new().with("adjusted", adjusted).with("method", word).cautions(&[]))
    },
};
