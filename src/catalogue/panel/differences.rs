//! Differences in differences and randomisation as they are called.

use crate::catalogue::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::regression::CLUSTERS;
use crate::catalogue::value::Record;
use crate::quantity::Undefined;
use crate::stats::panel::{difference_in_differences, randomisation, Alternative};
use crate::stats::regression::{Covariance, Options};
use crate::words::Words;

const Y: Param = Param::required(
    "y",
    Kind::Rows,
    Words("要比较的数，一行一个", "What is compared, one a row"),
);
const TREATED: Param = Param::required(
    "treated",
    Kind::Rows,
    Words(
        "是否属于有措施的组，0或1",
        "Whether the row is of the group with the measure, 0 or 1",
    ),
);
const AFTER: Param = Param::required(
    "after",
    Kind::Rows,
    Words(
        "是否在措施之后，0或1",
        "Whether the row is after the measure, 0 or 1",
    ),
);
const MAYBE_CLUSTERS: Param = Param::optional("clusters", Kind::Labels, CLUSTERS.words);
const WORDS: &[&str] = &[
    "classical",
    "hc0",
    "hc1",
    "hc2",
    "hc3",
    "cr0",
    "cr1",
    "cr2",
    "cr3",
];
const COVARIANCE: Param = Param::default(
    "covariance",
    Kind::Word(WORDS),
    Default::Text("classical"),
    Words(
        "标准误；给了组时用cr0至cr3",
        "Standard errors; cr0 to cr3 where clusters are given",
    ),
);

const CELL: &[Field] = &[
    Field::new("n", Type::Whole, Words("行数", "Rows")),
    Field::new(
        "mean",
        Type::Number,
        Words("均值，y的单位", "Mean, in the unit of y"),
    ),
];

fn cell(of: (usize, Result<f64, Undefined>)) -> Record {
    Record::new().with("n", of.0).with("mean", of.1)
}

pub(super) const DIFFERENCE_IN_DIFFERENCES: Entry = Entry {
    id: "difference_in_differences",
    rows: &[83],
    family: Family::Panel,
    name: Words("双重差分（两组两期）", "Difference in differences, two groups and two periods"),
    about: Words(
        "一组的变化比另一组的变化多多少。",
        "By how much more one group changed than the other.",
    ),
    formula: "<mo>(</mo><msub><mover><mi>y</mi><mo>&#xAF;</mo></mover><mrow><mn>1</mn><mo>,</mo><mi>after</mi></mrow></msub><mo>&#x2212;</mo><msub><mover><mi>y</mi><mo>&#xAF;</mo></mover><mrow><mn>1</mn><mo>,</mo><mi>before</mi></mrow></msub><mo>)</mo><mo>&#x2212;</mo><mo>(</mo><msub><mover><mi>y</mi><mo>&#xAF;</mo></mover><mrow><mn>0</mn><mo>,</mo><mi>after</mi></mrow></msub><mo>&#x2212;</mo><msub><mover><mi>y</mi><mo>&#xAF;</mo></mover><mrow><mn>0</mn><mo>,</mo><mi>before</mi></mrow></msub><mo>)</mo>",
    convention: Words(
        "y对组、期及其乘积的回归中乘积的系数，误差来自这个回归；t的自由度按所选标准误：剩余、G−1或萨特思韦特。",
        "The coefficient of the product in the regression of y on group, period and product, with that regression's errors; degrees of freedom of t as the errors have them: residual, G − 1 or Satterthwaite's.",
    ),
    caveat: Words(
        "前提是没有措施时两组会同样变化；同一单位前后两行的误差相关，应给出组。",
        "It presumes that both groups would have moved alike. Rows of one unit before and after depend on each other: give clusters.",
    ),
    reference: "Angrist, J. D. & Pischke, J.-S. (2009), Mostly Harmless Econometrics, Princeton University Press, section 5.2.",
    params: &[Y, TREATED, AFTER, MAYBE_CLUSTERS, COVARIANCE, Param::level()],
    fields: &[
        Field::new("effect", Type::Number, Words("双重差分，y的单位", "Difference in differences, in the unit of y")),
        Field::new("standardError", Type::Number, Words("标准误", "Standard error")),
        Field::new("t", Type::Number, Words("t值", "t statistic")),
        Field::new("df", Type::Number, Words("t的自由度", "Degrees of freedom of t")),
        Field::new("p", Type::Number, Words("双侧p值", "Two-sided p-value")),
        Field::new("low", Type::Number, Words("置信区间下端", "Lower end of the confidence interval")),
        Field::new("high", Type::Number, Words("置信区间上端", "Upper end of the confidence interval")),
        Field::new("treatedBefore", Type::Record(CELL), Words("有措施的组，之前", "With the measure, before")),
        Field::new("treatedAfter", Type::Record(CELL), Words("有措施的组，之后", "With the measure, after")),
        Field::new("controlBefore", Type::Record(CELL), Words("对照组，之前", "Without it, before")),
        Field::new("controlAfter", Type::Record(CELL), Words("对照组，之后", "Without it, after")),
        Field::new("residualDf", Type::Whole, Words("剩余自由度", "Residual degrees of freedom")),
        Field::new("covariance", Type::Word(WORDS), Words("标准误的算法", "How standard errors are estimated")),
        Field::new(
            "dfRule",
            Type::Word(&["residual", "clusters_minus_one", "satterthwaite"]),
            Words("自由度的算法", "How degrees of freedom are counted"),
        ),
    ],
    example: r#"{"y": [30, 34, 10, 12, 28, 30, 20, 24], "treated": [1, 1, 1, 1, 0, 0, 0, 0], "after": [0, 0, 1, 1, 0, 0, 1, 1]}"#,
    run: |args| {
        let clusters = args.has("clusters").then(|| args.groups("clusters").0);
        let options = Options {
            level: args.number("level"),
            covariance: Covariance::of(args.word("covariance")).unwrap_or(Covariance::Classical),
            clusters: clusters.as_deref(),
            ..Options::default()
        };
        let (y, treated) = (args.numbers("y"), args.numbers("treated"));
        let did = difference_in_differences(y, treated, args.numbers("after"), &options)?;
        let effect = &did.effect;
        Ok(Record::new()
            .with("effect", effect.coefficient)
            .with("standardError", effect.standard_error)
            .with("t", effect.t)
            .with("df", effect.df)
            .with("p", effect.p)
            .with("low", effect.low)
            .with("high", effect.high)
            .with("treatedBefore", cell(did.cells.treated_before))
            .with("treatedAfter", cell(did.cells.treated_after))
            .with("controlBefore", cell(did.cells.control_before))
            .with("controlAfter", cell(did.cells.control_after))
            .with("residualDf", did.residual_df)
            .with("covariance", did.covariance.as_str())
            .with("dfRule", did.df_rule.as_str())
            .cautions(&did.cautions))
    },
};

pub(super) const RANDOMISATION_INFERENCE: Entry = Entry {
    id: "randomisation_inference",
    rows: &[83],
    family: Family::Panel,
    name: Words("随机化推断", "Randomisation inference"),
    about: Words(
        "如果措施随便落在哪几个单位，出现这样大的差别有多常见。",
        "How often a difference as large would come about had the measure fallen on any other units.",
    ),
    formula: "<mi>p</mi><mo>=</mo><mfrac><mrow><mi>#</mi><mo>{</mo><mo>|</mo><msub><mi>d</mi><mi>a</mi></msub><mo>|</mo><mo>&#x2265;</mo><mo>|</mo><mi>d</mi><mo>|</mo><mo>}</mo></mrow><mrow><mi>C</mi><mo>(</mo><mi>n</mi><mo>,</mo><mi>k</mi><mo>)</mo></mrow></mfrac>",
    convention: Words(
        "从n个单位中选k个的全部C(n,k)种分法逐一算过，实际的一种也在内。统计量是平均变化之差，相差不到各数绝对值之和的1e-13算相等。",
        "All C(n, k) ways of choosing k of n units are worked through, the actual one among them. The statistic is the difference of mean changes; differences within 1e-13 of the sum of magnitudes count as equal.",
    ),
    caveat: Words(
        "p不可能小于1/C(n,k)：五个县中两个有措施时是0.1，再大的差别也不“显著”。一百万种以上不算。",
        "No p can be below 1/C(n, k): with two of five counties 0.1, so that no difference, however large, is significant. More than a million ways are not worked through.",
    ),
    reference: "Imbens, G. W. & Rubin, D. B. (2015), Causal Inference for Statistics, Social, and Biomedical Sciences, Cambridge University Press, chapter 5.",
    params: &[
        Param::required(
            "change",
            Kind::Rows,
            Words("各单位的变化，一个单位一个", "The change of each unit"),
        ),
        Param::required(
            "treated",
            Kind::Rows,
            Words("这个单位是否有措施，0或1", "Whether the unit has the measure, 0 or 1"),
        ),
        Param::default(
            "alternative",
            Kind::Word(&["two_sided", "greater", "less"]),
            Default::Text("two_sided"),
            Words("怎样才算同样极端", "What counts as at least as extreme"),
        ),
    ],
    fields: &[
        Field::new("effect", Type::Number, Words("平均变化之差", "Difference of mean changes")),
        Field::new("p", Type::Number, Words("p值", "p-value")),
        Field::new("floor", Type::Number, Words("能得到的最小p值", "The smallest attainable p-value")),
        Field::new("assignments", Type::Whole, Words("分法总数", "Ways to assign")),
        Field::new(
            "alternative",
            Type::Word(&["two_sided", "greater", "less"]),
            Words("怎样才算同样极端", "What counts as at least as extreme"),
        ),
    ],
    example: r#"{"change": [-9, -8, -3, -2, -1], "treated": [1, 1, 0, 0, 0]}"#,
    run: |args| {
        let alternative = Alternative::of(args.word("alternative")).unwrap_or(Alternative::TwoSided);
        let found = randomisation(args.numbers("change"), args.numbers("treated"), alternative)?;
        Ok(Record::new()
            .with("effect", found.effect)
            .with("p", found.p)
            .with("floor", found.floor)
            .with("assignments", found.assignments)
            .with("alternative", found.alternative.as_str())
            .cautions(&found.cautions))
    },
};
