//! Convergence.

use super::entry::{Entry, Family, Field, Kind, Param};
use super::value::Record;
use crate::quantity::Undefined;
use crate::stats::convergence::{beta_convergence, sigma_convergence};
use crate::words::Words;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[SIGMA_CONVERGENCE, BETA_CONVERGENCE];

const BEFORE: Param = Param::rows(
    "before",
    Words(
        "各单位期初的值，大于0",
        "Value of each unit at the start, above 0",
    ),
);
const AFTER: Param = Param::rows(
    "after",
    Words("同样次序的期末值", "Values at the end, in the same order"),
);

const SIGMA_CONVERGENCE: Entry = Entry {
    id: "sigma_convergence",
    rows: &[78],
    family: Family::Convergence,
    name: Words("σ趋同", "σ-convergence"),
    about: Words("各单位之间的离散程度是不是缩小了。", "Whether the units lie closer together than before."),
    formula: "<msub><mi>s</mi><mrow><mi>ln</mi><mi>x</mi></mrow></msub><mo>,</mo><mfrac><mi>s</mi><mover><mi>x</mi><mo>&#x00AF;</mo></mover></mfrac>",
    convention: Words("对数的标准差和变异系数都给，除数n−1；检验用Carree–Klomp似然比，χ²自由度1。", "Both the standard deviation of logarithms and the coefficient of variation, divisor n − 1; Carree and Klomp’s likelihood ratio, χ² with one degree of freedom."),
    caveat: Words("率的均值下降时，标准差会自动变小；有零就没有对数。", "The spread of a rate falls by itself as its mean falls; a zero has no logarithm."),
    reference: "Carree, M. & Klomp, L. (1997), Testing the convergence hypothesis: a comment, Review of Economics and Statistics 79(4), 683–686.",
    params: &[BEFORE, AFTER],
    fields: &[
        Field::number("logSpreadBefore", Words("对数标准差，期初", "Standard deviation of logarithms before")),
        Field::number("logSpreadAfter", Words("对数标准差，期末", "The same after")),
        Field::number("variationBefore", Words("变异系数，期初", "Coefficient of variation before")),
        Field::number("variationAfter", Words("变异系数，期末", "The same after")),
        Field::number("statistic", Words("似然比", "Likelihood ratio")),
        Field::number("p", Words("p值", "p-value")),
        Field::whole("n", Words("单位数", "Units")),
    ],
    example: r#"{"before": [1200, 2500, 4100, 8000], "after": [2600, 3900, 5200, 8800]}"#,
    run: |args| {
        let r = sigma_convergence(args.numbers("before"), args.numbers("after"))?;
        Ok(Record::new()
            .with("logSpreadBefore", r.log_spread.0)
            .with("logSpreadAfter", r.log_spread.1)
            .with("variationBefore", r.variation.0)
            .with("variationAfter", r.variation.1)
            .with("statistic", r.statistic)
            .with("p", r.p)
            .with("n", r.n)
            .cautions(&r.cautions))
    },
};

const BETA_CONVERGENCE: Entry = Entry {
    id: "beta_convergence",
    rows: &[79],
    family: Family::Convergence,
    name: Words("β趋同", "β-convergence"),
    about: Words("起点低的是不是长得快；快多少，几年追上一半。", "Whether those that start low grow faster, how fast, and in how many years half the gap closes."),
    formula: "<mfrac><mn>1</mn><mi>T</mi></mfrac><mi>ln</mi><mfrac><msub><mi>y</mi><mn>1</mn></msub><msub><mi>y</mi><mn>0</mn></msub></mfrac><mo>=</mo><mi>a</mi><mo>&#x2212;</mo><mfrac><mrow><mn>1</mn><mo>&#x2212;</mo><msup><mi>e</mi><mrow><mo>&#x2212;</mo><mi>&#x03B2;</mi><mi>T</mi></mrow></msup></mrow><mi>T</mi></mfrac><mi>ln</mi><msub><mi>y</mi><mn>0</mn></msub>",
    convention: Words("年均对数增长对期初对数作最小二乘；给了控制列就是条件趋同；速度由斜率换算。", "Least squares of yearly log growth on the log of the start; conditional with controls; the speed follows from the slope."),
    caveat: Words("极端的起点靠偶然也会回到中间，斜率为负不等于追赶；单位少时什么也说明不了。", "Extreme starts move to the middle by chance alone: a negative slope is no catching up; few units settle nothing."),
    reference: "Barro, R. J. & Sala-i-Martin, X. (1992), Convergence, Journal of Political Economy 100(2), 223–251.",
    params: &[BEFORE, AFTER, Param::positive("years", Words("相隔的年数", "Years in between")), Param::optional("controls", Kind::Columns, Words("控制列，各一个列表", "Controls, a list each")), Param::level()],
    fields: &[
        Field::number("slope", Words("斜率b", "Slope b")),
        Field::number("standardError", Words("斜率的标准误", "Its standard error")),
        Field::number("p", Words("斜率为零的双侧p值", "Two-sided p-value of a slope of zero")),
        Field::number("low", Words("斜率区间下端", "Lower end of the slope’s interval")),
        Field::number("high", Words("斜率区间上端", "Upper end of the slope’s interval")),
        Field::number("speed", Words("趋同速度β，每年", "Speed β, a year")),
        Field::number("halfLife", Words("差距减半所需年数", "Years until half the gap is closed")),
        Field::number("rSquared", Words("决定系数R²", "R²")),
        Field::whole("n", Words("单位数", "Units")),
    ],
    example: r#"{"before": [1200, 2500, 4100, 8000, 3000], "after": [2600, 3900, 5200, 8800, 4700], "years": 6}"#,
    run: |args| {
        let controls = if args.has("controls") { args.columns("controls") } else { Vec::new() };
        let (before, after) = (args.numbers("before"), args.numbers("after"));
        let r = beta_convergence(before, after, args.number("years"), &controls, args.number("level"))?;
        let term = r.fit.term(0).ok_or(Undefined::RankDeficient)?;
        Ok(Record::new()
            .with("slope", term.coefficient)
            .with("standardError", term.standard_error)
            .with("p", term.p)
            .with("low", term.low)
            .with("high", term.high)
            .with("speed", r.speed)
            .with("halfLife", r.half_life)
            .with("rSquared", r.fit.r_squared)
            .with("n", r.fit.rows)
            .cautions(&r.cautions))
    },
};
