//! Reading figures, and computing with the ranges that they stand for.

use super::{with_ends, HIGH, HIGH_CLOSED, LOW, LOW_CLOSED};
use crate::catalogue::choice::chosen;
use crate::catalogue::entry::{Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::value::Record;
use crate::quantity::{Decimal, Qualifier, Undefined};
use crate::stats::printed::{
    display_round, exact_moments, exact_text, interval_arithmetic, printed_change, read,
    rounding_interval, Operation, Rounding,
};
use crate::stats::Caution;
use crate::words::Words;

const FIGURE: Words = Words(
    "印出的数，文字形式，如“30.9%”“1.2万”",
    "A figure as printed, as text, such as \"30.9%\"",
);
const MOORE: &str = "Moore, R. E. (1966), Interval Analysis, Prentice Hall.";
const EXACT: Field = Field::new(
    "exact",
    Type::Text,
    Words("精确值：小数或分数", "Exact value: a decimal or a fraction"),
);

pub(super) const READ_PRINTED: Entry = Entry {
    id: "read_printed",
    rows: &[1],
    family: Family::Printed,
    name: Words("读印出的数", "Reading a printed figure"),
    about: Words("把印出的文字读成数、单位和它可能代表的范围；末尾的零也算数。", "A printed text as a number, its unit and the range it may stand for; trailing zeros count."),
    formula: "<mi>v</mi><mo>&#x00B1;</mo><mfrac><mi>u</mi><mn>2</mn></mfrac>",
    convention: Words("万、亿乘开；百分号除以100；“多”“余”开到下一单位；“约”没有上下限；整数当作点数。", "Ten thousands and hundred millions are multiplied out, percent divided by 100; words for odd open it to the next unit; about has no bounds; a whole number is a count."),
    caveat: Words("“0.56%”和“0.560%”不是一回事：必须给文字，不能给数。", "\"0.56%\" and \"0.560%\" differ: give text, not a number."),
    reference: MOORE,
    params: &[Param::required("text", Kind::Print, FIGURE)],
    fields: &[
        Field::number("value", Words("数值", "Value")),
        EXACT,
        Field::new("unit", Type::Text, Words("印出的单位", "Unit as printed")),
        Field::new("qualifier", Type::Text, Words("限定语", "Qualifier")),
        LOW,
        HIGH,
        LOW_CLOSED,
        HIGH_CLOSED,
    ],
    example: r#"{"text": "30.9%"}"#,
    run: |args| {
        let p = read(args.word("text"))?;
        let record = Record::new()
            .with("value", p.value.to_f64())
            .with("exact", exact_text(p.value))
            .with("unit", p.word.as_str())
            .with("qualifier", Qualifier::as_str(p.qualifier));
        Ok(with_ends(record, &p.interval)
            .with("lowIncluded", p.interval.lo.closed)
            .with("highIncluded", p.interval.hi.closed)
            .cautions(&[Caution::ExactRounding]))
    },
};

const RULES: &[&str] = &["half_up", "half_even", "truncated", "unknown"];

pub(super) const ROUNDING_INTERVAL: Entry = Entry {
    id: "rounding_interval",
    rows: &[2],
    family: Family::Printed,
    name: Words("取整范围", "Rounding interval"),
    about: Words("哪些数取整后会印成这样。", "Which numbers would be printed like this."),
    formula: "<mo>[</mo><mi>v</mi><mo>&#x2212;</mo><mfrac><mi>u</mi><mn>2</mn></mfrac><mo>,</mo><mi>v</mi><mo>+</mo><mfrac><mi>u</mi><mn>2</mn></mfrac><mo>)</mo>",
    convention: Words("四舍五入默认；四舍六入五成双两端看末位奇偶；截尾[v, v+u)；不知道规则就取各种规则的并。负数对称。", "Half-up by default; half-even is closed or open by its last digit; truncated [v, v + u); unknown is the hull of all. Symmetric for negatives."),
    caveat: Words("端点按十进制精确，双精度数存不下0.565这样的端点。", "Ends are exact decimals; doubles cannot hold an end such as 0.565."),
    reference: MOORE,
    params: &[Param::required("text", Kind::Print, FIGURE), Param::word("rule", RULES, "half_up", Words("取整的规则", "Rule of rounding"))],
    fields: &[
        LOW,
        HIGH,
        Field::new("lowExact", Type::Text, Words("下端的精确值", "Lower end, exactly")),
        Field::new("highExact", Type::Text, Words("上端的精确值", "Upper end, exactly")),
        LOW_CLOSED,
        HIGH_CLOSED,
        Field::word("rule", RULES, Words("取整的规则", "Rule of rounding")),
    ],
    example: r#"{"text": "0.56"}"#,
    run: |args| {
        let word = args.word("rule");
        let i = rounding_interval(&read(args.word("text"))?, chosen(&Rounding::ALL, word)?)?;
        let exact = |e: crate::quantity::End| e.finite().map(exact_text).unwrap_or_default();
        Ok(with_ends(Record::new(), &i)
            .with("lowExact", exact(i.lo))
            .with("highExact", exact(i.hi))
            .with("lowIncluded", i.lo.closed)
            .with("highIncluded", i.hi.closed)
            .with("rule", word)
            .cautions(&[Caution::ExactRounding]))
    },
};

const OPERATIONS: &[&str] = &["add", "subtract", "multiply", "divide", "relative_change"];

pub(super) const INTERVAL_ARITHMETIC: Entry = Entry {
    id: "interval_arithmetic",
    rows: &[3],
    family: Family::Printed,
    name: Words("带取整范围的四则运算", "Arithmetic with rounding ranges"),
    about: Words("两个印出的数加减乘除，结果最小、最大能是多少。", "The least and the most that a computation of two printed figures can give."),
    formula: "<mfrac><mi>b</mi><mi>a</mi></mfrac><mo>&#x2212;</mo><mn>1</mn>",
    convention: Words("全用有理数，端点精确；相对变化写成b/a−1，每个数只出现一次，范围不放大。", "Exact rationals; the relative change is b/a − 1, each figure once, so that the range is tight."),
    caveat: Words("除数的范围含零时没有界。", "Where the divisor’s range holds zero there is no bound."),
    reference: MOORE,
    params: &[Param::required("a", Kind::Print, FIGURE), Param::required("b", Kind::Print, FIGURE), Param::word("operation", OPERATIONS, "relative_change", Words("怎么算", "What is computed"))],
    fields: &[Field::number("value", Words("按印出的数算", "From the figures as printed")), EXACT, LOW, HIGH, Field::word("operation", OPERATIONS, Words("怎么算", "What is computed"))],
    example: r#"{"a": "9.82%", "b": "0.56%"}"#,
    run: |args| {
        let word = args.word("operation");
        let (a, b) = (read(args.word("a"))?, read(args.word("b"))?);
        let r = interval_arithmetic(&a, &b, chosen(&Operation::ALL, word)?)?;
        let record = Record::new().with("value", r.value.to_f64()).with("exact", exact_text(r.value));
        Ok(with_ends(record, &r.interval).with("operation", word).cautions(&[Caution::ExactRounding]))
    },
};

pub(super) const PRINTED_CHANGE: Entry = Entry {
    id: "printed_change",
    rows: &[8, 11, 12],
    family: Family::Printed,
    name: Words("印出的变化是不是真变化", "Whether a printed change is real"),
    about: Words("两个印出的数差多少、变了百分之几；差别会不会只是取整造成的。", "The difference and relative change of two printed figures, and whether rounding alone could make it."),
    formula: "<mn>0</mn><mo>&#x2209;</mo><mo>[</mo><msub><mi>b</mi><mi>low</mi></msub><mo>&#x2212;</mo><msub><mi>a</mi><mi>high</mi></msub><mo>,</mo><msub><mi>b</mi><mi>high</mi></msub><mo>&#x2212;</mo><msub><mi>a</mi><mi>low</mi></msub><mo>]</mo>",
    convention: Words("差和相对变化都用有理数精确计算；百分数以份额计，0.309即30.9%。", "Both exactly in rationals; percentages as shares, 0.309 for 30.9%."),
    caveat: Words("这是取整的不确定，不是抽样的不确定。", "This is the uncertainty of rounding, not of sampling."),
    reference: MOORE,
    params: &[Param::required("base", Kind::Print, FIGURE), Param::required("current", Kind::Print, FIGURE)],
    fields: &[
        Field::number("difference", Words("现期减基期", "Current less base")),
        EXACT,
        LOW,
        HIGH,
        Field::number("relative", Words("相对变化", "Relative change")),
        Field::number("relativeLow", Words("相对变化下端", "Relative change, lower end")),
        Field::number("relativeHigh", Words("相对变化上端", "Relative change, upper end")),
        Field::new("real", Type::Flag, Words("不可能只是取整", "Cannot be rounding alone")),
    ],
    example: r#"{"base": "30.9%", "current": "0.56%"}"#,
    run: |args| {
        let r = printed_change(&read(args.word("base"))?, &read(args.word("current"))?)?;
        let record = Record::new()
            .with("difference", r.difference.value.to_f64())
            .with("exact", exact_text(r.difference.value));
        let ends = |which: usize| {
            r.relative.and_then(|s| {
                let (low, high) = crate::stats::printed::ends(&s.interval);
                if which == 0 { low } else { high }
            })
        };
        Ok(with_ends(record, &r.difference.interval)
            .with("relative", r.relative.map(|s| s.value.to_f64()))
            .with("relativeLow", ends(0))
            .with("relativeHigh", ends(1))
            .with("real", r.real)
            .cautions(&[Caution::ExactRounding]))
    },
};

pub(super) const EXACT_MOMENTS: Entry = Entry {
    id: "exact_moments",
    rows: &[9],
    family: Family::Printed,
    name: Words("十进制数的精确和、均值、方差", "Exact sum, mean and variance of decimals"),
    about: Words("按文字给出的小数精确地算，一位也不丢。", "Decimals given as text, computed exactly: no digit is lost."),
    formula: "<msup><mi>s</mi><mn>2</mn></msup><mo>=</mo><mfrac><mrow><mi>n</mi><mo>&#x2211;</mo><msup><mi>x</mi><mn>2</mn></msup><mo>&#x2212;</mo><msup><mrow><mo>(</mo><mo>&#x2211;</mo><mi>x</mi><mo>)</mo></mrow><mn>2</mn></msup></mrow><mrow><mi>n</mi><mo>(</mo><mi>n</mi><mo>&#x2212;</mo><mn>1</mn><mo>)</mo></mrow></mfrac>",
    convention: Words("用整数计算，只在最后取一次近似；方差除数n−1。", "In whole numbers, rounded once at the end; divisor n − 1."),
    caveat: Words("数太长、太多，128位放不下时没有值。", "No value where 128 bits cannot hold the sums."),
    reference: "NIST (1999), Statistical Reference Datasets: univariate summary statistics.",
    params: &[Param::required("values", Kind::Prints, Words("小数，文字形式", "Decimals as text"))],
    fields: &[
        Field::number("sum", Words("合计", "Sum")),
        Field::new("sumExact", Type::Text, Words("合计的精确值", "Sum, exactly")),
        Field::number("mean", Words("均值", "Mean")),
        Field::new("meanExact", Type::Text, Words("均值的精确值", "Mean, exactly")),
        Field::number("variance", Words("方差", "Variance")),
        Field::number("deviation", Words("标准差", "Standard deviation")),
        Field::number("lagOne", Words("相邻两数的自相关", "Lag-1 autocorrelation")),
        Field::whole("n", Words("个数", "How many")),
    ],
    example: r#"{"values": ["10000000.2", "10000000.1", "10000000.3"]}"#,
    run: |args| {
        let decimal = |t: &String| Decimal::parse(t.trim()).map_err(|_| Undefined::Unreadable);
        let values: Result<Vec<Decimal>, Undefined> = args.texts("values").iter().map(decimal).collect();
        let r = exact_moments(&values?)?;
        Ok(Record::new()
            .with("sum", r.sum.to_f64())
            .with("sumExact", exact_text(r.sum))
            .with("mean", r.mean.to_f64())
            .with("meanExact", exact_text(r.mean))
            .with("variance", r.variance.map(|v| v.to_f64()))
            .with("deviation", r.deviation)
            .with("lagOne", r.lag_one)
            .with("n", r.n)
            .cautions(&[]))
    },
};

pub(super) const DISPLAY_ROUND: Entry = Entry {
    id: "display_round",
    rows: &[10],
    family: Family::Printed,
    name: Words("显示用的取整", "Rounding for display"),
    about: Words("把小数取到几位，按十进制的真值，五入。", "A decimal to so many places, by its own value, halves away from zero."),
    formula: "<mo>&#x230A;</mo><mi>x</mi><mo>&#x22C5;</mo><msup><mn>10</mn><mi>k</mi></msup><mo>+</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>&#x230B;</mo>",
    convention: Words("逢五离零进位；看文字的十进制，不看最近的双精度数：1.005取两位是1.01。", "Halves away from zero, by the text’s decimal and not the nearest double: 1.005 is 1.01."),
    caveat: Words("JavaScript的toFixed和Python的round结果可能不同。", "JavaScript’s toFixed and Python’s round may differ."),
    reference: "IEEE 754-2019, roundTiesToAway.",
    params: &[Param::required("text", Kind::Print, Words("小数，文字形式", "A decimal as text")), Param::count("decimals", Words("取几位", "Decimals"))],
    fields: &[Field::new("text", Type::Text, Words("取整后的文字", "Rounded text"))],
    example: r#"{"text": "1.005", "decimals": 2}"#,
    run: |args| {
        let text = display_round(args.word("text"), args.whole("decimals"))?;
        Ok(Record::new().with("text", text).cautions(&[]))
    },
};
