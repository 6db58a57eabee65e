//! Continuous distributions.

use super::answer::{Distribution, CONTINUOUS, P, X};
use crate::catalogue::entry::{Default, Entry, Family, Kind, Param};
use crate::stats::special::{
    beta_distribution, chi_squared, f_distribution, gamma_distribution, normal_at, student_t,
};
use crate::words::Words;

const DF: Words = Words(
    "自由度，不必是整数",
    "Degrees of freedom, not necessarily whole",
);
const SHAPE: Words = Words("形状", "Shape");
const NO_DENSITY: Words = Words(
    "密度在端点无穷大的地方没有值。概率为0或1而分位数在无穷远时没有值。",
    "Without a value where the density is infinite, at an end, and for quantiles that lie at infinity.",
);
const TAILS: Words = Words(
    "上尾不由1减下尾得到，很小的概率也有十二位有效数字。",
    "The upper tail is not one minus the lower: tiny probabilities keep twelve digits.",
);
const LOADER: &str = "Loader, C. (2000), Fast and accurate computation of binomial probabilities; DiDonato, A. R. & Morris, A. H. (1992), ACM Transactions on Mathematical Software 18, 360–373.";

pub(super) const NORMAL: Entry = Entry {
    id: "normal_distribution",
    rows: &[],
    family: Family::Special,
    name: Words("正态分布", "Normal distribution"),
    about: Words("正态分布的概率、密度和分位数，如1.96对应的97.5%。", "Probabilities, density and quantiles, such as the 97.5% at 1.96."),
    formula: "<mi>&#x3C6;</mi><mo>(</mo><mi>x</mi><mo>)</mo><mo>=</mo><mfrac><mn>1</mn><mrow><mi>&#x3C3;</mi><msqrt><mrow><mn>2</mn><mi>&#x3C0;</mi></mrow></msqrt></mrow></mfrac><msup><mi>e</mi><mrow><mo>&#x2212;</mo><mfrac><msup><mrow><mo>(</mo><mi>x</mi><mo>&#x2212;</mo><mi>&#x3BC;</mi><mo>)</mo></mrow><mn>2</mn></msup><mrow><mn>2</mn><msup><mi>&#x3C3;</mi><mn>2</mn></msup></mrow></mfrac></mrow></msup>",
    convention: TAILS,
    caveat: Words("概率为0或1的分位数在无穷远，没有值。", "Quantiles of 0 and 1 lie at infinity and have no value."),
    reference: "Abramowitz, M. & Stegun, I. A. (1972), Handbook of Mathematical Functions, 26.2.",
    params: &[
        X,
        P,
        Param::default("mean", Kind::Number { min: f64::MIN, max: f64::MAX }, Default::Number(0.0), Words("均值", "Mean")),
        Param::default("sd", Kind::Between { low: 0.0, high: f64::INFINITY }, Default::Number(1.0), Words("标准差", "Standard deviation")),
    ],
    fields: CONTINUOUS,
    example: r#"{"x": [1.96], "p": [0.975]}"#,
    run: |args| {
        let (mean, sd) = (args.number("mean"), args.number("sd"));
        Distribution {
            at: [
                ("lower", &|x| normal_at::cdf(x, mean, sd)),
                ("upper", &|x| normal_at::sf(x, mean, sd)),
                ("density", &|x| normal_at::density(x, mean, sd)),
            ],
            quantiles: [&|p| normal_at::quantile(p, mean, sd), &|q| normal_at::upper_quantile(q, mean, sd)],
            size: 1.0,
        }
        .answer(args, "x")
    },
};

pub(super) const STUDENT_T: Entry = Entry {
    id: "t_distribution",
    rows: &[],
    family: Family::Special,
    name: Words("t分布", "Student’s t distribution"),
    about: Words("小样本均值和回归系数用的分布：五个县时自由度是4，界限是2.78而不是1.96。", "The distribution for means and coefficients of few values: with five counties, 4 degrees of freedom, the limit is 2.78 and not 1.96."),
    formula: "<mi>f</mi><mo>(</mo><mi>t</mi><mo>)</mo><mo>=</mo><mfrac><mrow><mi>&#x393;</mi><mo>(</mo><mfrac><mrow><mi>&#x3BD;</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac><mo>)</mo></mrow><mrow><msqrt><mrow><mi>&#x3BD;</mi><mi>&#x3C0;</mi></mrow></msqrt><mi>&#x393;</mi><mo>(</mo><mfrac><mi>&#x3BD;</mi><mn>2</mn></mfrac><mo>)</mo></mrow></mfrac><msup><mrow><mo>(</mo><mn>1</mn><mo>+</mo><mfrac><msup><mi>t</mi><mn>2</mn></msup><mi>&#x3BD;</mi></mfrac><mo>)</mo></mrow><mrow><mo>&#x2212;</mo><mfrac><mrow><mi>&#x3BD;</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac></mrow></msup>",
    convention: TAILS,
    caveat: Words("概率为0或1的分位数在无穷远，没有值。", "Quantiles of 0 and 1 lie at infinity and have no value."),
    reference: LOADER,
    params: &[X, P, Param::positive("df", DF)],
    fields: CONTINUOUS,
    example: r#"{"x": [2], "p": [0.975], "df": 4}"#,
    run: |args| {
        let df = args.number("df");
        Distribution {
            at: [
                ("lower", &|x| student_t::cdf(x, df)),
                ("upper", &|x| student_t::sf(x, df)),
                ("density", &|x| student_t::density(x, df)),
            ],
            quantiles: [&|p| student_t::quantile(p, df), &|q| student_t::upper_quantile(q, df)],
            size: df,
        }
        .answer(args, "x")
    },
};

pub(super) const CHI_SQUARED: Entry = Entry {
    id: "chi_squared_distribution",
    rows: &[],
    family: Family::Special,
    name: Words("χ²分布", "χ² distribution"),
    about: Words("频数表检验用的分布。", "The distribution behind tests of tables."),
    formula: "<mi>f</mi><mo>(</mo><mi>x</mi><mo>)</mo><mo>=</mo><mfrac><mrow><msup><mi>x</mi><mrow><mfrac><mi>&#x3BD;</mi><mn>2</mn></mfrac><mo>&#x2212;</mo><mn>1</mn></mrow></msup><msup><mi>e</mi><mrow><mo>&#x2212;</mo><mfrac><mi>x</mi><mn>2</mn></mfrac></mrow></msup></mrow><mrow><msup><mn>2</mn><mfrac><mi>&#x3BD;</mi><mn>2</mn></mfrac></msup><mi>&#x393;</mi><mo>(</mo><mfrac><mi>&#x3BD;</mi><mn>2</mn></mfrac><mo>)</mo></mrow></mfrac>",
    convention: TAILS,
    caveat: NO_DENSITY,
    reference: "Temme, N. M. (1994), A set of algorithms for the incomplete gamma functions, Probability in the Engineering and Informational Sciences 8, 291–307.",
    params: &[X, P, Param::positive("df", DF)],
    fields: CONTINUOUS,
    example: r#"{"x": [3.84], "p": [0.95], "df": 1}"#,
    run: |args| {
        let df = args.number("df");
        Distribution {
            at: [
                ("lower", &|x| chi_squared::cdf(x, df)),
                ("upper", &|x| chi_squared::sf(x, df)),
                ("density", &|x| chi_squared::density(x, df)),
            ],
            quantiles: [&|p| chi_squared::quantile(p, df), &|q| chi_squared::upper_quantile(q, df)],
            size: df,
        }
        .answer(args, "x")
    },
};

pub(super) const F: Entry = Entry {
    id: "f_distribution",
    rows: &[],
    family: Family::Special,
    name: Words("F分布", "F distribution"),
    about: Words("方差分析和多个系数一起检验用的分布。", "The distribution behind the analysis of variance and tests of several coefficients."),
    formula: "<mi>P</mi><mo>(</mo><mi>F</mi><mo>&#x2264;</mo><mi>f</mi><mo>)</mo><mo>=</mo><msub><mi>I</mi><mfrac><mrow><msub><mi>&#x3BD;</mi><mn>1</mn></msub><mi>f</mi></mrow><mrow><msub><mi>&#x3BD;</mi><mn>1</mn></msub><mi>f</mi><mo>+</mo><msub><mi>&#x3BD;</mi><mn>2</mn></msub></mrow></mfrac></msub><mo>(</mo><mfrac><msub><mi>&#x3BD;</mi><mn>1</mn></msub><mn>2</mn></mfrac><mo>,</mo><mfrac><msub><mi>&#x3BD;</mi><mn>2</mn></msub><mn>2</mn></mfrac><mo>)</mo>",
    convention: TAILS,
    caveat: NO_DENSITY,
    reference: LOADER,
    params: &[X, P, Param::positive("df1", Words("分子自由度", "Degrees of freedom of the numerator")), Param::positive("df2", Words("分母自由度", "Degrees of freedom of the denominator"))],
    fields: CONTINUOUS,
    example: r#"{"x": [4], "p": [0.95], "df1": 2, "df2": 12}"#,
    run: |args| {
        let (d1, d2) = (args.number("df1"), args.number("df2"));
        Distribution {
            at: [
                ("lower", &|x| f_distribution::cdf(x, d1, d2)),
                ("upper", &|x| f_distribution::sf(x, d1, d2)),
                ("density", &|x| f_distribution::density(x, d1, d2)),
            ],
            quantiles: [&|p| f_distribution::quantile(p, d1, d2), &|q| f_distribution::upper_quantile(q, d1, d2)],
            size: d1.max(d2),
        }
        .answer(args, "x")
    },
};

pub(super) const BETA: Entry = Entry {
    id: "beta_distribution",
    rows: &[],
    family: Family::Special,
    name: Words("贝塔分布", "Beta distribution"),
    about: Words("0到1之间一个比例的分布，如n个里见到x个以后对比例的看法。", "The distribution of a proportion, such as what is believed of it after x of n were seen."),
    formula: "<msub><mi>I</mi><mi>x</mi></msub><mo>(</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo>)</mo><mo>=</mo><mfrac><mn>1</mn><mrow><mi>B</mi><mo>(</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo>)</mo></mrow></mfrac><msubsup><mo>&#x222B;</mo><mn>0</mn><mi>x</mi></msubsup><msup><mi>t</mi><mrow><mi>a</mi><mo>&#x2212;</mo><mn>1</mn></mrow></msup><msup><mrow><mo>(</mo><mn>1</mn><mo>&#x2212;</mo><mi>t</mi><mo>)</mo></mrow><mrow><mi>b</mi><mo>&#x2212;</mo><mn>1</mn></mrow></msup><mi>d</mi><mi>t</mi>",
    convention: TAILS,
    caveat: NO_DENSITY,
    reference: LOADER,
    params: &[X, P, Param::positive("a", Words("第一个形状", "First shape")), Param::positive("b", Words("第二个形状", "Second shape"))],
    fields: CONTINUOUS,
    example: r#"{"x": [0.3], "p": [0.5], "a": 3.5, "b": 7.5}"#,
    run: |args| {
        let (a, b) = (args.number("a"), args.number("b"));
        Distribution {
            at: [
                ("lower", &|x| beta_distribution::cdf(x, a, b)),
                ("upper", &|x| beta_distribution::sf(x, a, b)),
                ("density", &|x| beta_distribution::density(x, a, b)),
            ],
            quantiles: [&|p| beta_distribution::quantile(p, a, b), &|q| beta_distribution::upper_quantile(q, a, b)],
            size: a.max(b),
        }
        .answer(args, "x")
    },
};

pub(super) const GAMMA: Entry = Entry {
    id: "gamma_distribution",
    rows: &[],
    family: Family::Special,
    name: Words("伽马分布", "Gamma distribution"),
    about: Words("等待时间和事件率的分布；收缩估计里各县真实率的模型。", "The distribution of waiting times and of rates; the model of counties’ true rates behind shrinkage."),
    formula: "<mi>f</mi><mo>(</mo><mi>x</mi><mo>)</mo><mo>=</mo><mfrac><mrow><msup><mi>x</mi><mrow><mi>k</mi><mo>&#x2212;</mo><mn>1</mn></mrow></msup><msup><mi>e</mi><mrow><mo>&#x2212;</mo><mfrac><mi>x</mi><mi>&#x3B8;</mi></mfrac></mrow></msup></mrow><mrow><mi>&#x393;</mi><mo>(</mo><mi>k</mi><mo>)</mo><msup><mi>&#x3B8;</mi><mi>k</mi></msup></mrow></mfrac>",
    convention: Words("参数是形状k和尺度θ，均值kθ；上尾单独计算。", "By shape k and scale θ, mean kθ; the upper tail is computed on its own."),
    caveat: NO_DENSITY,
    reference: "Temme, N. M. (1994), A set of algorithms for the incomplete gamma functions, Probability in the Engineering and Informational Sciences 8, 291–307.",
    params: &[X, P, Param::positive("shape", SHAPE), Param::default("scale", Kind::Between { low: 0.0, high: f64::INFINITY }, Default::Number(1.0), Words("尺度", "Scale"))],
    fields: CONTINUOUS,
    example: r#"{"x": [5], "p": [0.5], "shape": 2.5, "scale": 2}"#,
    run: |args| {
        let (shape, scale) = (args.number("shape"), args.number("scale"));
        Distribution {
            at: [
                ("lower", &|x| gamma_distribution::cdf(x, shape, scale)),
                ("upper", &|x| gamma_distribution::sf(x, shape, scale)),
                ("density", &|x| gamma_distribution::density(x, shape, scale)),
            ],
            quantiles: [&|p| gamma_distribution::quantile(p, shape, scale), &|q| gamma_distribution::upper_quantile(q, shape, scale)],
            size: shape,
        }
        .answer(args, "x")
    },
};
