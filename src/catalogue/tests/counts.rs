//! Tests of counts.

use super::{ALTERNATIVE, P, SIDE};
use crate::catalogue::choice::chosen;
use crate::catalogue::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::value::Record;
use crate::stats::tests::{contingency, fisher_exact, goodness_of_fit, Alternative};
use crate::words::Words;

const TABLE: Param = Param::required(
    "table",
    Kind::Table,
    Words("频数表，一行一个列表", "Table of counts, a list a row"),
);
const EXPECTED: &[Field] = &[Field::new(
    "counts",
    Type::Numbers,
    Words("这一行的期望频数", "Expected counts of the row"),
)];

pub(super) const CHI_SQUARED_TEST: Entry = Entry {
    id: "chi_squared_test",
    rows: &[100],
    family: Family::Tests,
    name: Words("列联表χ²检验", "χ² test of a table"),
    about: Words("行与列是不是有关系。", "Whether rows and columns of a table of counts are related."),
    formula: "<msup><mi>&#x03C7;</mi><mn>2</mn></msup><mo>=</mo><mo>&#x2211;</mo><mfrac><msup><mrow><mo>(</mo><mi>O</mi><mo>&#x2212;</mo><mi>E</mi><mo>)</mo></mrow><mn>2</mn></msup><mi>E</mi></mfrac>",
    convention: Words("2×2表默认用Yates校正；G不校正；V由未校正的χ²得出。", "Yates’ correction for two by two by default; G is uncorrected; V is from the uncorrected χ²."),
    caveat: Words("有期望频数小于5时近似不可靠，改用Fisher精确检验。", "Where an expected count is below 5 the approximation is poor: use Fisher’s test."),
    reference: "Pearson, K. (1900), On the criterion that a given system of deviations from the probable, Philosophical Magazine 50, 157–175; Yates, F. (1934), JRSS Supplement 1, 217–235.",
    params: &[TABLE, Param::default("yates", Kind::Flag, Default::Flag(true), Words("2×2表是否校正", "Whether two by two is corrected"))],
    fields: &[
        Field::number("chiSquared", Words("χ²值", "χ² statistic")),
        Field::whole("df", Words("自由度", "Degrees of freedom")),
        P,
        Field::number("g", Words("似然比G", "Likelihood ratio G")),
        Field::number("gP", Words("G的p值", "p-value of G")),
        Field::number("cramersV", Words("关联程度V，0到1", "Cramér’s V, 0 to 1")),
        Field::new("expected", Type::Rows(EXPECTED), Words("期望频数", "Expected counts")),
        Field::new("corrected", Type::Flag, Words("是否用了Yates校正", "Whether Yates’ correction was used")),
    ],
    example: r#"{"table": [[10, 20], [20, 10]]}"#,
    run: |args| {
        let table = args.columns("table");
        let r = contingency(&table, args.flag("yates"))?;
        let rows: Vec<Record> = r.expected.into_iter().map(|e| Record::new().with("counts", e)).collect();
        Ok(Record::new()
            .with("chiSquared", r.chi_squared)
            .with("df", r.df)
            .with("p", r.p)
            .with("g", r.g)
            .with("gP", r.g_p)
            .with("cramersV", r.cramers_v)
            .with("expected", rows)
            .with("corrected", r.corrected)
            .cautions(&r.cautions))
    },
};

pub(super) const GOODNESS_OF_FIT: Entry = Entry {
    id: "goodness_of_fit",
    rows: &[100],
    family: Family::Tests,
    name: Words("拟合优度χ²检验", "χ² goodness of fit"),
    about: Words("各类的频数与给定的比例是不是相符。", "Whether counts fit given shares."),
    formula: "<msup><mi>&#x03C7;</mi><mn>2</mn></msup><mo>=</mo><mo>&#x2211;</mo><mfrac><msup><mrow><mo>(</mo><mi>O</mi><mo>&#x2212;</mo><mi>N</mi><mi>p</mi><mo>)</mo></mrow><mn>2</mn></msup><mrow><mi>N</mi><mi>p</mi></mrow></mfrac>",
    convention: Words("不给比例就是各类相等；比例归为合计1；自由度为类数减1。", "Equal shares by default, brought to one; counts less one degrees of freedom."),
    caveat: Words("比例若由同一批数据估计，自由度还要再减。", "Shares estimated from the same data take further degrees of freedom."),
    reference: "Pearson, K. (1900), On the criterion that a given system of deviations from the probable, Philosophical Magazine 50, 157–175.",
    params: &[Param::required("counts", Kind::Numbers, Words("各类的频数", "Counts")), Param::optional("shares", Kind::Numbers, Words("各类的比例", "Shares"))],
    fields: &[Field::number("chiSquared", Words("χ²值", "χ² statistic")), Field::whole("df", Words("自由度", "Degrees of freedom")), P, Field::new("expected", Type::Numbers, Words("期望频数", "Expected counts"))],
    example: r#"{"counts": [10, 20, 30]}"#,
    run: |args| {
        let r = goodness_of_fit(args.numbers("counts"), args.maybe_numbers("shares"))?;
        Ok(Record::new()
            .with("chiSquared", r.chi_squared)
            .with("df", r.df)
            .with("p", r.p)
            .with("expected", r.expected)
            .cautions(&r.cautions))
    },
};

pub(super) const FISHER_EXACT: Entry = Entry {
    id: "fisher_exact",
    rows: &[101],
    family: Family::Tests,
    name: Words("Fisher精确检验", "Fisher’s exact test"),
    about: Words("频数少的表，行与列是不是有关系，不用近似。", "Whether rows and columns are related, without approximation, for small counts."),
    formula: "<mi>p</mi><mo>=</mo><munder><mo>&#x2211;</mo><mrow><mi>P</mi><mo>(</mo><mi>T</mi><mo>)</mo><mo>&#x2264;</mo><mi>P</mi><mo>(</mo><msub><mi>T</mi><mn>0</mn></msub><mo>)</mo></mrow></munder><mi>P</mi><mo>(</mo><mi>T</mi><mo>)</mo>",
    convention: Words("行列合计固定；双侧p是不比所见更可能的表的概率和，容许相对差10⁻⁷；优势比是样本的，不是条件极大似然的。", "Margins fixed; two-sided p adds all tables no more probable than the observed one, within a relative 10⁻⁷; the odds ratio is the sample’s, not the conditional estimate."),
    caveat: Words("大于2×2的表要列出全部可能，多于二百万个就不算。", "Larger tables are enumerated; beyond two million it is not done."),
    reference: "Fisher, R. A. (1935), The logic of inductive inference, Journal of the Royal Statistical Society 98, 39–82.",
    params: &[TABLE, ALTERNATIVE],
    fields: &[P, Field::number("oddsRatio", Words("样本优势比，只有2×2", "Sample odds ratio, two by two only")), Field::number("tableProbability", Words("所见的表的概率", "Probability of the table")), SIDE],
    example: r#"{"table": [[3, 1], [1, 3]]}"#,
    run: |args| {
        let side = args.word("alternative");
        let table = args.columns("table");
        let r = fisher_exact(&table, chosen(&Alternative::ALL, side)?)?;
        Ok(Record::new()
            .with("p", r.p)
            .with("oddsRatio", r.odds_ratio)
            .with("tableProbability", r.table_probability)
            .with("alternative", side)
            .cautions(&r.cautions))
    },
};
