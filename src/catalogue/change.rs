//! Change of rates and values.

use super::entry::{Entry, Family, Field, Kind, Param, Type};
use super::value::Record;
use crate::stats::{self, Caution};
use crate::words::Words;

const ANY: Kind = Kind::Number {
    min: f64::NEG_INFINITY,
    max: f64::INFINITY,
};

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[
    POINT_CHANGE,
    PERCENT_CHANGE,
    LOG_CHANGE,
    ANNUAL_CHANGE,
    COMPOUND_ANNUAL_RATE,
    HALVING_TIME,
    DOUBLING_TIME,
    TIME_TO_TARGET,
    ARC_ELASTICITY,
    GROWTH_ELASTICITY,
    KITAGAWA,
];

const BASE: Param = Param::required("base", ANY, Words("基期的数", "Value of the base period"));
const CURRENT: Param = Param::required(
    "current",
    ANY,
    Words(
        "现期的数，单位同基期",
        "Value of the current period, in the same unit",
    ),
);
const YEARS: Param = Param::required(
    "years",
    Kind::Between {
        low: 0.0,
        high: f64::INFINITY,
    },
    Words("两个时点相隔的年数", "Years between the two moments"),
);

const PERCENT_CHANGE: Entry = Entry {
    id: "percent_change",
    rows: &[12],
    family: Family::Change,
    name: Words("相对变化", "Percent change"),
    about: Words(
        "现期比基期多了或少了百分之几。",
        "By what part of the base a value has grown or shrunk.",
    ),
    formula: "<mn>100</mn><mo>&#xD7;</mo><mo>(</mo><mfrac><mi>current</mi><mi>base</mi></mfrac><mo>&#x2212;</mo><mn>1</mn><mo>)</mo>",
    convention: Words(
        "以基期为分母；每个数只出现一次，取整范围因此不放大。",
        "The base is the denominator; each number occurs once, so that ranges stay tight.",
    ),
    caveat: Words(
        "基期为零或为负时没有值。先降50%再升50%回不到原处。",
        "No value for a base of zero or below. Down 50% and up 50% does not lead back.",
    ),
    reference: "Törnqvist, L., Vartia, P. & Vartia, Y. O. (1985), How should relative changes be measured?, The American Statistician 39(1), 43–46.",
    params: &[BASE, CURRENT],
    fields: &[Field::new(
        "value",
        Type::Number,
        Words("相对变化，%", "Percent change, %"),
    )],
    example: r#"{"base": 200, "current": 150}"#,
    run: |args| {
        let value = stats::percent_change(args.number("base"), args.number("current"));
        Ok(Record::new().with("value", value).cautions(&[]))
    },
};

const COMPOUND_ANNUAL_RATE: Entry = Entry {
    id: "compound_annual_rate",
    rows: &[14],
    family: Family::Change,
    name: Words("年均变化率（复合）", "Average yearly change (compound)"),
    about: Words(
        "每年按同一比例变化，几年后正好由基期到现期。",
        "The constant yearly percent change that joins the two values.",
    ),
    formula: "<mn>100</mn><mo>&#xD7;</mo><mo>(</mo><msup><mrow><mo>(</mo><mfrac><mi>current</mi><mi>base</mi></mfrac><mo>)</mo></mrow><mfrac><mn>1</mn><mi>years</mi></mfrac></msup><mo>&#x2212;</mo><mn>1</mn><mo>)</mo>",
    convention: Words(
        "年数是两个时点之间的间隔，不是数据点的个数；可以不是整数。",
        "Years are those between the two moments, not the number of values; fractions are allowed.",
    ),
    caveat: Words(
        "只由首尾两点决定；现期为零时没有值。",
        "Only the end points decide; no value where the current value is zero.",
    ),
    reference: "The definition of the spreadsheet function RRI (OASIS OpenDocument 1.2, part 2, 6.12.42).",
    params: &[BASE, CURRENT, YEARS],
    fields: &[Field::new(
        "value",
        Type::Number,
        Words("年均变化率，%/年", "Compound annual rate, % a year"),
    )],
    example: r#"{"base": 30.9, "current": 0.56, "years": 4}"#,
    run: |args| {
        let (base, current) = (args.number("base"), args.number("current"));
        let value = stats::compound_annual_rate(base, current, args.number("years"));
        Ok(Record::new().with("value", value).cautions(&[Caution::EndPoints]))
    },
};

const POINT_CHANGE: Entry = Entry {
    id: "point_change",
    rows: &[11],
    family: Family::Change,
    name: Words("百分点变化", "Change in percentage points"),
    about: Words("现期的率减基期的率，单位是百分点，不是百分之几。", "The current rate less the base rate, in percentage points and not in percent."),
    formula: "<mi>current</mi><mo>&#x2212;</mo><mi>base</mi>",
    convention: Words("两个率都以百分数填写；按印出的小数精确算的，见“印出的变化”。", "Both rates are in percent; for exact decimals as printed see the change as printed."),
    caveat: Words("30.9%降到0.56%是降30.34个百分点，降幅是98.2%，两种说法不能混。", "From 30.9% to 0.56% is 30.34 points less and 98.2% less: two statements that must not be mixed."),
    reference: "Eurostat, Statistics Explained, Beginners: Percentage change and percentage points.",
    params: &[BASE, CURRENT],
    fields: &[Field::number("value", Words("变化，百分点", "Change, percentage points"))],
    example: r#"{"base": 30.9, "current": 0.56}"#,
    run: |args| {
        let value = args.number("current") - args.number("base");
        Ok(Record::new().with("value", value).cautions(&[]))
    },
};

const LOG_CHANGE: Entry = Entry {
    id: "log_change",
    rows: &[13],
    family: Family::Change,
    name: Words("对数变化", "Log change"),
    about: Words("现期与基期之比的对数，乘100；涨跌对称，可以相加。", "The logarithm of the ratio, times 100: symmetric up and down, and additive."),
    formula: "<mn>100</mn><mi>ln</mi><mfrac><mi>current</mi><mi>base</mi></mfrac>",
    convention: Words("自然对数，单位是对数点；变化小时接近百分之几。", "Natural logarithm, in log points; close to percent where the change is small."),
    caveat: Words("有零就没有值。", "No value where a value is zero."),
    reference: "Törnqvist, L., Vartia, P. & Vartia, Y. O. (1985), How should relative changes be measured?, The American Statistician 39(1), 43–46.",
    params: &[BASE, CURRENT],
    fields: &[Field::number("value", Words("对数变化，对数点", "Log change, log points"))],
    example: r#"{"base": 200, "current": 150}"#,
    run: |args| {
        let value = stats::log_points(args.number("base"), args.number("current"));
        Ok(Record::new().with("value", value).cautions(&[]))
    },
};

const ANNUAL_CHANGE: Entry = Entry {
    id: "annual_change",
    rows: &[15],
    family: Family::Change,
    name: Words(
        "平均每年变化（等量）",
        "Average yearly change (equal steps)",
    ),
    about: Words(
        "每年变化同样多，几年后正好由基期到现期。",
        "The equal yearly step that joins the two values.",
    ),
    formula:
        "<mfrac><mrow><mi>current</mi><mo>&#x2212;</mo><mi>base</mi></mrow><mi>years</mi></mfrac>",
    convention: Words(
        "年数是两个时点之间的间隔；率的变化单位是百分点/年。",
        "Years are those between the two moments; for rates the unit is percentage points a year.",
    ),
    caveat: Words(
        "按等量和按同比排名可以不同，两种都看。",
        "Equal steps and equal ratios may rank differently; look at both.",
    ),
    reference: "World Bank, World Development Indicators, Statistical methods: growth rates.",
    params: &[BASE, CURRENT, YEARS],
    fields: &[Field::number(
        "value",
        Words(
            "每年变化，原单位/年",
            "Change a year, in the unit of the values",
        ),
    )],
    example: r#"{"base": 30.9, "current": 0.56, "years": 4}"#,
    run: |args| {
        let (base, current) = (args.number("base"), args.number("current"));
        let value = stats::annual_change(base, current, args.number("years"));
        Ok(Record::new()
            .with("value", value)
            .cautions(&[Caution::EndPoints]))
    },
};

const HALVING_TIME: Entry = Entry {
    id: "halving_time",
    rows: &[17],
    family: Family::Change,
    name: Words("减半时间", "Halving time"),
    about: Words("按两点之间的同比速度，减到一半要几年。", "Years in which the value halves at the pace between the two moments."),
    formula: "<mi>years</mi><mo>&#x00D7;</mo><mfrac><mrow><mi>ln</mi><mn>2</mn></mrow><mrow><mi>ln</mi><mfrac><mi>base</mi><mi>current</mi></mfrac></mrow></mfrac>",
    convention: Words("假定每年按同一比例减少；不用七十法则。", "A constant yearly ratio is assumed; the rule of 70 is not used."),
    caveat: Words("没有减少就没有减半时间；只由首尾两点决定。", "None where the value does not fall; only the end points decide."),
    reference: "Keyfitz, N. & Caswell, H. (2005), Applied Mathematical Demography, 3rd ed., Springer, chapter 1.",
    params: &[BASE, CURRENT, YEARS],
    fields: &[Field::number("value", Words("减半时间，年", "Halving time, years"))],
    example: r#"{"base": 9.82, "current": 0.56, "years": 4}"#,
    run: |args| {
        let (base, current) = (args.number("base"), args.number("current"));
        let value = stats::halving_time(base, current, args.number("years"));
        Ok(Record::new().with("value", value).cautions(&[Caution::EndPoints]))
    },
};

const DOUBLING_TIME: Entry = Entry {
    id: "doubling_time",
    rows: &[17],
    family: Family::Change,
    name: Words("翻番时间", "Doubling time"),
    about: Words("按两点之间的同比速度，翻一番要几年。", "Years in which the value doubles at the pace between the two moments."),
    formula: "<mi>years</mi><mo>&#x00D7;</mo><mfrac><mrow><mi>ln</mi><mn>2</mn></mrow><mrow><mi>ln</mi><mfrac><mi>current</mi><mi>base</mi></mfrac></mrow></mfrac>",
    convention: Words("假定每年按同一比例增加；不用七十法则。", "A constant yearly ratio is assumed; the rule of 70 is not used."),
    caveat: Words("没有增加就没有翻番时间；只由首尾两点决定。", "None where the value does not grow; only the end points decide."),
    reference: "Keyfitz, N. & Caswell, H. (2005), Applied Mathematical Demography, 3rd ed., Springer, chapter 1.",
    params: &[BASE, CURRENT, YEARS],
    fields: &[Field::number("value", Words("翻番时间，年", "Doubling time, years"))],
    example: r#"{"base": 3330, "current": 3570, "years": 1}"#,
    run: |args| {
        let (base, current) = (args.number("base"), args.number("current"));
        let value = stats::doubling_time(base, current, args.number("years"));
        Ok(Record::new().with("value", value).cautions(&[Caution::EndPoints]))
    },
};

const TIME_TO_TARGET: Entry = Entry {
    id: "time_to_target",
    rows: &[18],
    family: Family::Change,
    name: Words("还要几年达到目标", "Time to a target"),
    about: Words("按已有的速度走下去，从现期到目标还要几年；等量和同比两种走法。", "Years from the current value to a target at the past pace, by equal steps and by equal ratios."),
    formula: "<mfrac><mrow><mi>target</mi><mo>&#x2212;</mo><mi>current</mi></mrow><mrow><mo>(</mo><mi>current</mi><mo>&#x2212;</mo><mi>base</mi><mo>)</mo><mo>/</mo><mi>years</mi></mrow></mfrac>",
    convention: Words("等量：每年减少同样多；同比：每年按同一比例。从现期的时点起算。", "Equal steps: as much each year; equal ratios: the same part each year. Counted from the current moment."),
    caveat: Words("按同比永远到不了零；方向相反就到不了。两点没有误差可言，不要往远处推。", "By equal ratios zero is never reached, and no target on the other side. Two points have no error bar: do not extrapolate far."),
    reference: "United Nations, Progress towards the Sustainable Development Goals: methodology of trend assessment.",
    params: &[BASE, CURRENT, YEARS, Param::number("target", Words("目标值，单位相同", "Target, in the same unit"))],
    fields: &[
        Field::number("linear", Words("等量走法，年", "By equal steps, years")),
        Field::number("exponential", Words("同比走法，年", "By equal ratios, years")),
    ],
    example: r#"{"base": 30.9, "current": 10, "years": 4, "target": 2}"#,
    run: |args| {
        let (base, current) = (args.number("base"), args.number("current"));
        let (years, target) = (args.number("years"), args.number("target"));
        let linear = stats::linear_time_to_target(base, current, years, target);
        let exponential = stats::time_to_target(base, current, years, target);
        Ok(Record::new()
            .with("linear", linear)
            .with("exponential", exponential)
            .cautions(&[Caution::EndPoints, Caution::Extrapolated]))
    },
};

const ARC_ELASTICITY: Entry = Entry {
    id: "arc_elasticity",
    rows: &[21],
    family: Family::Change,
    name: Words("弧弹性", "Arc elasticity"),
    about: Words("一个量变化百分之几，另一个量随之变化百分之几；两头对称。", "By what part one quantity changes as another does, the same in both directions."),
    formula: "<mfrac><mrow><mo>(</mo><msub><mi>q</mi><mn>1</mn></msub><mo>&#x2212;</mo><msub><mi>q</mi><mn>0</mn></msub><mo>)</mo><mo>/</mo><mo>(</mo><msub><mi>q</mi><mn>1</mn></msub><mo>+</mo><msub><mi>q</mi><mn>0</mn></msub><mo>)</mo></mrow><mrow><mo>(</mo><msub><mi>p</mi><mn>1</mn></msub><mo>&#x2212;</mo><msub><mi>p</mi><mn>0</mn></msub><mo>)</mo><mo>/</mo><mo>(</mo><msub><mi>p</mi><mn>1</mn></msub><mo>+</mo><msub><mi>p</mi><mn>0</mn></msub><mo>)</mo></mrow></mfrac>",
    convention: Words("以两头的均值为底，倒过来算结果相同。", "The means of both ends are the bases, so that the result is the same backwards."),
    caveat: Words("原因不变化时没有值；是相伴的变化，不是因果。", "No value where the cause does not change; a change side by side is no effect."),
    reference: "Allen, R. G. D. (1933), The concept of arc elasticity of demand, Review of Economic Studies 1(3), 226–229.",
    params: &[
        Param::number("q0", Words("结果，前", "Outcome before")),
        Param::number("q1", Words("结果，后", "Outcome after")),
        Param::number("p0", Words("原因，前", "Cause before")),
        Param::number("p1", Words("原因，后", "Cause after")),
    ],
    fields: &[Field::number("value", Words("弧弹性", "Arc elasticity"))],
    example: r#"{"q0": 10, "q1": 8, "p0": 100, "p1": 120}"#,
    run: |args| {
        let n = |name| args.number(name);
        let value = stats::arc_elasticity(n("q0"), n("q1"), n("p0"), n("p1"));
        Ok(Record::new().with("value", value).cautions(&[Caution::ReverseCausality]))
    },
};

const GROWTH_ELASTICITY: Entry = Entry {
    id: "growth_elasticity",
    rows: &[22],
    family: Family::Change,
    name: Words("减贫的增长弹性与半弹性", "Growth elasticity of poverty, and semi-elasticity"),
    about: Words("人均收入增长百分之一，贫困率变化百分之几、几个百分点。", "By what percent, and by how many points, a poverty rate moves for one percent more mean income."),
    formula: "<mfrac><mrow><mi>&#x0394;</mi><mi>ln</mi><mi>P</mi></mrow><mrow><mi>&#x0394;</mi><mi>ln</mi><mi>&#x03BC;</mi></mrow></mfrac>",
    convention: Words("弹性用对数变化之比；半弹性是贫困率的百分点变化，除以收入的对数变化乘100。", "Elasticity is the ratio of log changes; semi-elasticity the change in points over 100 times the log change of income."),
    caveat: Words("贫困率接近零时弹性会无限变大，5%以下看半弹性；收入与减贫相伴，不证明因果。", "The elasticity explodes near zero: below 5% look at the semi-elasticity. Income and poverty moving together is no proof of cause."),
    reference: "Klasen, S. & Misselhorn, M. (2008), Determinants of the growth semi-elasticity of poverty reduction, Proceedings of the German Development Economics Conference, Zurich.",
    params: &[
        Param::at_least_zero("rate0", Words("贫困率，前，%", "Poverty rate before, %")),
        Param::at_least_zero("rate1", Words("贫困率，后，%", "Poverty rate after, %")),
        Param::positive("mean0", Words("人均收入，前", "Mean income before")),
        Param::positive("mean1", Words("人均收入，后", "Mean income after")),
    ],
    fields: &[
        Field::number("elasticity", Words("弹性", "Elasticity")),
        Field::number("semiElasticity", Words("半弹性，百分点", "Semi-elasticity, percentage points")),
    ],
    example: r#"{"rate0": 20, "rate1": 12, "mean0": 5000, "mean1": 6200}"#,
    run: |args| {
        let n = |name| args.number(name);
        let r = stats::growth_elasticity(n("rate0"), n("rate1"), n("mean0"), n("mean1"))?;
        Ok(Record::new()
            .with("elasticity", r.elasticity)
            .with("semiElasticity", r.semi_elasticity)
            .cautions(&[Caution::ReverseCausality, Caution::EndPoints]))
    },
};

const KITAGAWA: Entry = Entry {
    id: "kitagawa",
    rows: &[24, 25],
    family: Family::Change,
    name: Words("率的变化分解（Kitagawa）", "Kitagawa decomposition of a change in a rate"),
    about: Words("总的率变了，多少是各组的率变了，多少是各组的人数比例变了。", "How much of a change in an overall rate is due to the groups’ own rates and how much to their shares."),
    formula: "<mo>&#x2211;</mo><mi>&#x0394;</mi><msub><mi>r</mi><mi>i</mi></msub><msub><mover><mi>w</mi><mo>&#x00AF;</mo></mover><mi>i</mi></msub><mo>+</mo><mo>&#x2211;</mo><mi>&#x0394;</mi><msub><mi>w</mi><mi>i</mi></msub><msub><mover><mi>r</mi><mo>&#x00AF;</mo></mover><mi>i</mi></msub>",
    convention: Words("两期的均值作权数，正好分完，没有余项。", "Means of both dates are the weights, so that nothing is left over."),
    caveat: Words("各组都变好而总的变坏（辛普森悖论）时另有标记；各组的份额可以为负或超过总变化。", "Where every group improves and the whole worsens (Simpson’s reversal) it is marked; a group’s part may be negative or exceed the whole."),
    reference: "Kitagawa, E. M. (1955), Components of a difference between two rates, Journal of the American Statistical Association 50(272), 1168–1194.",
    params: &[
        Param::rows("rates0", Words("各组的率，前", "Rates of the groups before")),
        Param::rows("rates1", Words("各组的率，后", "Rates of the groups after")),
        Param::rows("people0", Words("各组的人数，前", "People of the groups before")),
        Param::rows("people1", Words("各组的人数，后", "People of the groups after")),
    ],
    fields: &[
        Field::number("rate0", Words("总的率，前", "Overall rate before")),
        Field::number("rate1", Words("总的率，后", "Overall rate after")),
        Field::number("rateEffect", Words("因各组的率", "Due to the groups’ rates")),
        Field::number("compositionEffect", Words("因人数比例", "Due to the groups’ shares")),
        Field::new("byRate", Type::Numbers, Words("其中各组的率", "Of it, each group’s rate")),
        Field::new("byComposition", Type::Numbers, Words("其中各组的比例", "Of it, each group’s share")),
        Field::new("reversal", Type::Flag, Words("各组同向、总体反向", "Groups one way, the whole the other")),
    ],
    example: r#"{"rates0": [10, 40], "rates1": [9, 39], "people0": [80, 20], "people1": [40, 60]}"#,
    run: |args| {
        let n = |name| args.numbers(name);
        let r = stats::kitagawa(n("rates0"), n("rates1"), n("people0"), n("people1"))?;
        Ok(Record::new()
            .with("rate0", r.rates.0)
            .with("rate1", r.rates.1)
            .with("rateEffect", r.rate_effect)
            .with("compositionEffect", r.composition_effect)
            .with("byRate", r.by_rate)
            .with("byComposition", r.by_composition)
            .with("reversal", r.reversal)
            .cautions(&r.cautions))
    },
};
