//! t tests, and what a design can give at all.

use super::{ALTERNATIVE, P, SIDE};
use crate::catalogue::choice::chosen;
use crate::catalogue::entry::{Default, Entry, Family, Field, Kind, Param};
use crate::catalogue::value::Record;
use crate::quantity::Undefined;
use crate::stats::tests::{
    smallest_p, t_one, t_paired, t_pooled, t_welch, Alternative, Arrangement,
};
use crate::words::Words;

const KINDS: &[&str] = &["welch", "pooled", "paired", "one_sample"];

pub(super) const T_TEST: Entry = Entry {
    id: "t_test",
    rows: &[97],
    family: Family::Tests,
    name: Words("t检验", "t test"),
    about: Words("两组的均值是不是真的不同，差多少；或一组的均值是不是某个数。", "Whether two means differ, and by how much, or whether one mean is a given number."),
    formula: "<mi>t</mi><mo>=</mo><mfrac><mrow><msub><mover><mi>x</mi><mo>&#x00AF;</mo></mover><mn>1</mn></msub><mo>&#x2212;</mo><msub><mover><mi>x</mi><mo>&#x00AF;</mo></mover><mn>2</mn></msub></mrow><msqrt><mfrac><msubsup><mi>s</mi><mn>1</mn><mn>2</mn></msubsup><msub><mi>n</mi><mn>1</mn></msub></mfrac><mo>+</mo><mfrac><msubsup><mi>s</mi><mn>2</mn><mn>2</mn></msubsup><msub><mi>n</mi><mn>2</mn></msub></mfrac></msqrt></mfrac>",
    convention: Words("默认Welch检验，不假定方差相同；效应量d与小样本校正的g都给；区间总是双侧。", "Welch’s by default, variances not assumed equal; effect size d and g corrected for few rows; the interval is always two-sided."),
    caveat: Words("全都相同时没有值；同一批单位的前后两次要用成对的。", "None where nothing varies; the same units twice need the paired test."),
    reference: "Welch, B. L. (1947), The generalization of Student’s problem when several different population variances are involved, Biometrika 34, 28–35.",
    params: &[
        Param::required("first", Kind::Numbers, Words("第一组", "First group")),
        Param::optional("second", Kind::Numbers, Words("第二组；只检验一组时不给", "Second group; none for one sample")),
        Param::word("kind", KINDS, "welch", Words("哪一种", "Which test")),
        Param::default("null", Kind::Number { min: f64::NEG_INFINITY, max: f64::INFINITY }, Default::Number(0.0), Words("原假设下的均值或差", "Mean or difference under the null hypothesis")),
        ALTERNATIVE,
        Param::level(),
    ],
    fields: &[
        Field::number("estimate", Words("均值或均值之差", "Mean or difference of means")),
        Field::number("t", Words("t值", "t statistic")),
        Field::number("df", Words("自由度", "Degrees of freedom")),
        P,
        Field::number("low", Words("区间下端", "Lower end of the interval")),
        Field::number("high", Words("区间上端", "Upper end of the interval")),
        Field::number("d", Words("效应量d", "Effect size d")),
        Field::number("g", Words("效应量g", "Effect size g")),
        Field::word("kind", KINDS, Words("哪一种", "Which test")),
        SIDE,
    ],
    example: r#"{"first": [3.1, 4.5, 2.2, 5.0], "second": [1.0, 2.5, 1.8, 2.2, 3.0]}"#,
    run: |args| {
        let side = args.word("alternative");
        let (level, alternative) = (args.number("level"), chosen(&Alternative::ALL, side)?);
        let (first, null) = (args.numbers("first"), args.number("null"));
        let second = args.maybe_numbers("second");
        let kind = args.word("kind");
        let r = match (kind, second) {
            ("one_sample", None) => t_one(first, null, level, alternative)?,
            ("welch", Some(b)) => t_welch(first, b, null, level, alternative)?,
            ("pooled", Some(b)) => t_pooled(first, b, null, level, alternative)?,
            ("paired", Some(b)) => t_paired(first, b, null, level, alternative)?,
            (_, None) => return Err(Undefined::TooFew),
            _ => return Err(Undefined::OutsideRange),
        };
        Ok(Record::new()
            .with("estimate", r.estimate)
            .with("t", r.t)
            .with("df", r.df)
            .with("p", r.p)
            .with("low", r.interval.0)
            .with("high", r.interval.1)
            .with("d", r.d)
            .with("g", r.g)
            .with("kind", kind)
            .with("alternative", side)
            .cautions(&r.cautions))
    },
};

const DESIGNS: &[&str] = &["signs", "two_groups", "order"];

pub(super) const SMALLEST_P: Entry = Entry {
    id: "smallest_p",
    rows: &[105],
    family: Family::Tests,
    name: Words("能得到的最小p值", "Smallest attainable p-value"),
    about: Words(
        "检验之前先看：这么几个单位，p值最小能到多少。",
        "Before testing: how small p can get with so few units.",
    ),
    formula: "<mfrac><mn>1</mn><mrow><mi>#</mi></mrow></mfrac>",
    convention: Words(
        "精确检验的排列数的倒数；双侧加倍，不超过1。",
        "One over the arrangements of an exact test; doubled two-sided, at most 1.",
    ),
    caveat: Words(
        "五对数据翻转正负号，最小是0.0625，“p<0.05”不可能出现。",
        "With five pairs the smallest is 0.0625: p < 0.05 cannot occur.",
    ),
    reference: "Fisher, R. A. (1935), The Design of Experiments, Oliver & Boyd.",
    params: &[
        Param::word(
            "design",
            DESIGNS,
            "signs",
            Words(
                "翻转正负号、分成两组，还是打乱次序",
                "Signs of pairs, two groups, or the order of rows",
            ),
        ),
        Param::count(
            "n",
            Words("对数、第一组或行数", "Pairs, first group, or rows"),
        ),
        Param::optional(
            "m",
            Kind::Whole {
                min: 0,
                max: 1 << 53,
            },
            Words("第二组", "Second group"),
        ),
    ],
    fields: &[
        Field::number("arrangements", Words("排列数", "Arrangements")),
        Field::number("oneSided", Words("单侧最小p值", "Smallest one-sided p")),
        Field::number("twoSided", Words("双侧最小p值", "Smallest two-sided p")),
    ],
    example: r#"{"design": "signs", "n": 5}"#,
    run: |args| {
        let n = args.whole("n");
        let arrangement = match args.word("design") {
            "two_groups" => {
                Arrangement::TwoGroups(n, args.maybe_whole("m").ok_or(Undefined::TooFew)?)
            }
            "order" => Arrangement::Order(n),
            _ => Arrangement::Signs(n),
        };
        let r = smallest_p(arrangement)?;
        Ok(Record::new()
            .with("arrangements", r.arrangements)
            .with("oneSided", r.one_sided)
            .with("twoSided", r.two_sided)
            .cautions(&r.cautions))
    },
};
