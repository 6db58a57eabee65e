//! Missing data.

use super::entry::{Default, Entry, Family, Field, Kind, Param};
use super::value::Record;
use crate::stats::missing::{mean_bounds, rubin_pool};
use crate::words::Words;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[MEAN_BOUNDS, RUBIN_POOL];

const MEAN_BOUNDS: Entry = Entry {
    id: "mean_bounds",
    rows: &[116],
    family: Family::Missing,
    name: Words("缺失值的最坏界限", "Worst-case bounds with missing values"),
    about: Words("有几个数缺着，不管它们是多少，均值（比例）只能在这个范围里。", "Whatever the missing values are, the mean or proportion must lie in this range."),
    formula: "<mfrac><mrow><mo>&#x2211;</mo><mi>x</mi><mo>+</mo><mi>m</mi><mo>&#x22C5;</mo><mi>min</mi></mrow><mi>n</mi></mfrac><mo>&#x2264;</mo><mover><mi>x</mi><mo>&#x00AF;</mo></mover><mo>&#x2264;</mo><mfrac><mrow><mo>&#x2211;</mo><mi>x</mi><mo>+</mo><mi>m</mi><mo>&#x22C5;</mo><mi>max</mi></mrow><mi>n</mi></mfrac>",
    convention: Words("不假定为什么缺；缺的每个数都可能取最小或最大。", "Nothing is assumed about why they are missing; each may be the smallest or the largest."),
    caveat: Words("“–”、0和不公开是三回事：0是数，不算缺失。", "A dash, a zero and a suppressed figure are three things: a zero is a value."),
    reference: "Manski, C. F. (1989), Anatomy of the selection problem, Journal of Human Resources 24(3), 343–360.",
    params: &[
        Param::required("known", Kind::Numbers, Words("已知的值", "Known values")),
        Param::count("missing", Words("缺几个", "How many are missing")),
        Param::default("min", Kind::Number { min: f64::MIN, max: f64::MAX }, Default::Number(0.0), Words("可能的最小值", "Smallest possible value")),
        Param::default("max", Kind::Number { min: f64::MIN, max: f64::MAX }, Default::Number(1.0), Words("可能的最大值", "Largest possible value")),
    ],
    fields: &[
        Field::number("knownMean", Words("已知的均值", "Mean of what is known")),
        Field::number("low", Words("均值至少", "Mean, at least")),
        Field::number("high", Words("均值至多", "Mean, at most")),
        Field::number("missingShare", Words("缺失的比例", "Share missing")),
    ],
    example: r#"{"known": [1, 0, 1], "missing": 2}"#,
    run: |args| {
        let r = mean_bounds(args.numbers("known"), args.whole("missing"), args.number("min"), args.number("max"))?;
        Ok(Record::new()
            .with("knownMean", r.known_mean)
            .with("low", r.low)
            .with("high", r.high)
            .with("missingShare", r.missing_share)
            .cautions(&[]))
    },
};

const RUBIN_POOL: Entry = Entry {
    id: "rubin_pool",
    rows: &[116],
    family: Family::Missing,
    name: Words("多重插补合并（Rubin规则）", "Pooling of imputations (Rubin’s rules)"),
    about: Words("缺失值补了几遍，把几遍的结果合成一个，误差里算上补的不确定。", "Estimates of several completed data sets put together, the error counting what imputation adds."),
    formula: "<mi>T</mi><mo>=</mo><mover><mi>U</mi><mo>&#x00AF;</mo></mover><mo>+</mo><mo>(</mo><mn>1</mn><mo>+</mo><mfrac><mn>1</mn><mi>m</mi></mfrac><mo>)</mo><mi>B</mi>",
    convention: Words("自由度默认用Rubin的式子；给出完整数据的自由度时用Barnard–Rubin。", "Rubin’s degrees of freedom by default; Barnard and Rubin’s where the complete data’s are given."),
    caveat: Words("只合并，不替你插补：怎么补要说明。", "It pools and does not impute: say how values were imputed."),
    reference: "Rubin, D. B. (1987), Multiple Imputation for Nonresponse in Surveys, Wiley; Barnard, J. & Rubin, D. B. (1999), Biometrika 86, 948–955.",
    params: &[
        Param::required("estimates", Kind::Numbers, Words("各遍的估计", "Estimate of each")),
        Param::required("variances", Kind::Numbers, Words("各遍估计的方差（标准误平方）", "Variance of each (standard error squared)")),
        Param::optional("completeDf", Kind::Between { low: 0.0, high: f64::INFINITY }, Words("完整数据的自由度", "Degrees of freedom of the complete data")),
        Param::level(),
    ],
    fields: &[
        Field::number("estimate", Words("合并的估计", "Pooled estimate")),
        Field::number("standardError", Words("标准误", "Standard error")),
        Field::number("within", Words("遍内方差", "Variance within")),
        Field::number("between", Words("遍间方差", "Variance between")),
        Field::number("total", Words("总方差", "Total variance")),
        Field::number("df", Words("自由度", "Degrees of freedom")),
        Field::number("missingInformation", Words("缺失信息的比例", "Fraction of missing information")),
        Field::number("low", Words("区间下端", "Lower end of the interval")),
        Field::number("high", Words("区间上端", "Upper end of the interval")),
    ],
    example: r#"{"estimates": [1.1, 1.4, 0.9, 1.3, 1.2], "variances": [0.04, 0.05, 0.045, 0.05, 0.04]}"#,
    run: |args| {
        let complete = args.maybe_number("completeDf");
        let r = rubin_pool(args.numbers("estimates"), args.numbers("variances"), complete, args.number("level"))?;
        Ok(Record::new()
            .with("estimate", r.estimate)
            .with("standardError", r.standard_error)
            .with("within", r.variances.0)
            .with("between", r.variances.1)
            .with("total", r.variances.2)
            .with("df", r.df)
            .with("missingInformation", r.missing_information)
            .with("low", r.interval.map(|i| i.0))
            .with("high", r.interval.map(|i| i.1))
            .cautions(&[]))
    },
};
