//! Series in time.

use super::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use super::value::Record;
use crate::quantity::Undefined;
use crate::stats::time::{autocorrelation, lowess, mann_kendall, moving_average, Edges, Window};
use crate::stats::Caution;
use crate::words::Words;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[MOVING_AVERAGE, LOWESS, MANN_KENDALL, AUTOCORRELATION];

const MOVING_AVERAGE: Entry = Entry {
    id: "moving_average",
    rows: &[113],
    family: Family::Time,
    name: Words("移动平均", "Moving average"),
    about: Words("用前后几年的平均代替每一年，看大势。", "The mean of neighbouring years in place of each, to see the course."),
    formula: "<mfrac><mn>1</mn><mi>k</mi></mfrac><mo>&#x2211;</mo><msub><mi>x</mi><mrow><mi>t</mi><mo>+</mo><mi>j</mi></mrow></msub>",
    convention: Words("年份须等距；居中的偶数窗口两端各取一半；默认两头没有值。", "Evenly spaced; an even centred window takes half of both ends; the ends have no value by default."),
    caveat: Words("缺一年就不等距了：先补出缺口或改用LOWESS。", "A missing year breaks the spacing: fill it first or use LOWESS."),
    reference: "Kendall, M. & Ord, J. K. (1990), Time Series, 3rd ed., Edward Arnold, chapter 3.",
    params: &[
        Param::rows("values", Words("各年的值", "Value of each year")),
        Param::required("width", Kind::Whole { min: 1, max: 1 << 53 }, Words("几年平均", "Years averaged")),
        Param::word("window", &["centred", "trailing"], "centred", Words("居中还是往前数", "Centred or backwards")),
        Param::word("edges", &["none", "shrink"], "none", Words("两头没有值，还是用剩下的平均", "No value at the ends, or the mean of what is there")),
    ],
    fields: &[Field::new("values", Type::Numbers, Words("移动平均", "Moving averages")), Field::word("window", &["centred", "trailing"], Words("窗口", "Window")), Field::word("edges", &["none", "shrink"], Words("两头", "Ends"))],
    example: r#"{"values": [1, 2, 6, 4, 5], "width": 3, "edges": "shrink"}"#,
    run: |args| {
        let (window, edges) = (args.word("window"), args.word("edges"));
        let width = usize::try_from(args.whole("width")).map_err(|_| Undefined::OutsideRange)?;
        let at = if window == "trailing" { Window::Trailing } else { Window::Centred };
        let ends = if edges == "shrink" { Edges::Shrink } else { Edges::None };
        let values = moving_average(args.numbers("values"), width, at, ends)?;
        Ok(Record::new()
            .with("values", values)
            .with("window", window)
            .with("edges", edges)
            .cautions(&[]))
    },
};

const LOWESS: Entry = Entry {
    id: "lowess",
    rows: &[113],
    family: Family::Time,
    name: Words("稳健局部回归（LOWESS）", "Robust local regression (LOWESS)"),
    about: Words("穿过散点画一条平滑线，个别离群的点影响不大。", "A smooth line through points that single outliers move little."),
    formula: "<mi>w</mi><mo>=</mo><msup><mrow><mo>(</mo><mn>1</mn><mo>&#x2212;</mo><msup><mrow><mo>|</mo><mfrac><mi>d</mi><mi>h</mi></mfrac><mo>|</mo></mrow><mn>3</mn></msup><mo>)</mo></mrow><mn>3</mn></msup>",
    convention: Words("默认用最近的三分之二的点、三次稳健迭代，三立方权；每个点都算，不内插。", "The nearest two thirds and three robust rounds by default, tricube weights; fitted at every point, no interpolation."),
    caveat: Words("两头的线最不可靠；点少时跟着点走。", "The ends are least reliable; with few points it follows them."),
    reference: "Cleveland, W. S. (1979), Robust locally weighted regression and smoothing scatterplots, JASA 74, 829–836.",
    params: &[
        Param::rows("x", Words("横坐标，如年份", "Abscissa, such as years")),
        Param::rows("y", Words("纵坐标", "Ordinate")),
        Param::default("span", Kind::Number { min: 1e-9, max: 1.0 }, Default::Number(2.0 / 3.0), Words("每处用几成的点", "Share of points used at each")),
        Param::default("iterations", Kind::Whole { min: 0, max: 20 }, Default::Number(3.0), Words("稳健迭代几次", "Robust rounds")),
    ],
    fields: &[Field::new("fitted", Type::Numbers, Words("各点处的平滑值", "Smooth at each point"))],
    example: r#"{"x": [1, 2, 3, 4, 5, 6], "y": [2, 4.1, 5.9, 30, 10.1, 12]}"#,
    run: |args| {
        let fitted = lowess(args.numbers("x"), args.numbers("y"), args.number("span"), args.whole("iterations"))?;
        Ok(Record::new().with("fitted", fitted).cautions(&[]))
    },
};

const MANN_KENDALL: Entry = Entry {
    id: "mann_kendall",
    rows: &[114],
    family: Family::Time,
    name: Words("Mann–Kendall趋势检验与Sen斜率", "Mann–Kendall trend test and Sen’s slope"),
    about: Words("一列数是不是一直往上或往下走，每年大约变多少；不怕个别离群。", "Whether a series keeps rising or falling, and by how much a year, unmoved by single outliers."),
    formula: "<mi>S</mi><mo>=</mo><munder><mo>&#x2211;</mo><mrow><mi>i</mi><mo>&lt;</mo><mi>j</mi></mrow></munder><mi>sgn</mi><mo>(</mo><msub><mi>x</mi><mi>j</mi></msub><mo>&#x2212;</mo><msub><mi>x</mi><mi>i</mi></msub><mo>)</mo>",
    convention: Words("10个以内且无并列用精确分布；否则正态近似，连续性校正1，方差按并列校正。斜率取两两斜率的中位数。", "Exact for at most ten values without ties, otherwise normal with a continuity correction of 1 and variance corrected for ties. The slope is the median of all pairwise slopes."),
    caveat: Words("四个数双侧p值不会小于0.083；相邻年份相互影响时p值偏小。", "With four values two-sided p is at least 0.083; dependence between years makes p too small."),
    reference: "Mann, H. B. (1945), Nonparametric tests against trend, Econometrica 13, 245–259; Sen, P. K. (1968), JASA 63, 1379–1389.",
    params: &[Param::rows("times", Words("时间，如年份", "Times, such as years")), Param::rows("values", Words("各时的值", "Value at each time")), Param::level()],
    fields: &[
        Field::number("s", Words("S值", "S statistic")),
        Field::number("variance", Words("S的方差", "Its variance")),
        Field::number("z", Words("标准化后的值", "Standardised")),
        Field::number("p", Words("双侧p值", "Two-sided p-value")),
        Field::word("distribution", &["exact", "normal"], Words("p值精确还是近似", "Whether p is exact or approximate")),
        Field::number("tau", Words("与时间的τ-b", "τ-b with time")),
        Field::number("slope", Words("Sen斜率，每单位时间", "Sen’s slope, by unit of time")),
        Field::number("low", Words("斜率区间下端", "Lower end of the slope’s interval")),
        Field::number("high", Words("斜率区间上端", "Upper end of the slope’s interval")),
    ],
    example: r#"{"times": [2014, 2015, 2016, 2017, 2018, 2019], "values": [30.9, 21, 16.5, 9.8, 4.1, 0.6]}"#,
    run: |args| {
        let r = mann_kendall(args.numbers("times"), args.numbers("values"), args.number("level"))?;
        Ok(Record::new()
            .with("s", r.s)
            .with("variance", r.variance)
            .with("z", r.z)
            .with("p", r.p)
            .with("distribution", r.null.as_str())
            .with("tau", r.tau)
            .with("slope", r.slope.slope)
            .with("low", r.slope.low)
            .with("high", r.slope.high)
            .cautions(&r.cautions))
    },
};

const AUTOCORRELATION: Entry = Entry {
    id: "autocorrelation",
    rows: &[115],
    family: Family::Time,
    name: Words("自相关", "Autocorrelation"),
    about: Words("一列数与它自己几期之前的相关：上一年高，这一年是不是也高。", "How a series goes together with itself some times earlier: whether a high year follows a high one."),
    formula: "<msub><mi>r</mi><mi>k</mi></msub><mo>=</mo><mfrac><mrow><munder><mo>&#x2211;</mo><mi>t</mi></munder><mo>(</mo><msub><mi>x</mi><mi>t</mi></msub><mo>&#x2212;</mo><mi>m</mi><mo>)</mo><mo>(</mo><msub><mi>x</mi><mrow><mi>t</mi><mo>&#x2212;</mo><mi>k</mi></mrow></msub><mo>&#x2212;</mo><mi>m</mi><mo>)</mo></mrow><mrow><munder><mo>&#x2211;</mo><mi>t</mi></munder><msup><mrow><mo>(</mo><msub><mi>x</mi><mi>t</mi></msub><mo>&#x2212;</mo><mi>m</mi><mo>)</mo></mrow><mn>2</mn></msup></mrow></mfrac>",
    convention: Words("NIST的定义：用整列的均值，除以整列的平方和，不按项数校正。", "NIST’s definition: the mean and the squares of the whole series, without correction for the number of products."),
    caveat: Words("期须等距；几期的短序列，自相关几乎没有信息。", "Evenly spaced times; of a few years it says next to nothing."),
    reference: "Box, G. E. P. & Jenkins, G. M. (1976), Time Series Analysis: Forecasting and Control, Holden-Day, 28–32.",
    params: &[
        Param::rows("values", Words("各期的值", "Value of each time")),
        Param::default("lags", Kind::Whole { min: 1, max: 1000 }, Default::Number(1.0), Words("看到几期之前", "How many times back")),
    ],
    fields: &[Field::new("r", Type::Numbers, Words("隔1期、2期……的自相关", "Autocorrelation 1, 2, … times back")), Field::whole("n", Words("几期", "Times"))],
    example: r#"{"values": [30.9, 21, 16.5, 9.8, 4.1, 0.6], "lags": 2}"#,
    run: |args| {
        let values = args.numbers("values");
        let lags = usize::try_from(args.whole("lags")).map_err(|_| Undefined::TooLarge)?;
        let r = autocorrelation(values, lags)?;
        let few: &[Caution] = if values.len() < 10 { &[Caution::FewUnits] } else { &[] };
        Ok(Record::new().with("r", r).with("n", values.len()).cautions(few))
    },
};
