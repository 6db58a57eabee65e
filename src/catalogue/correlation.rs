//! Correlation.

use super::entry::{Entry, Family, Field, Kind, Param, Type};
use super::value::Record;
use crate::stats::correlation::{correlation_matrix, kendall, pearson, spearman};
use crate::stats::Caution;
use crate::words::Words;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[PEARSON, CORRELATION_MATRIX, SPEARMAN, KENDALL];

const X: Param = Param::rows("x", Words("第一列", "First list"));
const Y: Param = Param::rows("y", Words("第二列", "Second list"));
const P: Field = Field::number("p", Words("双侧p值", "Two-sided p-value"));
const NULL: Field = Field::word(
    "distribution",
    &["exact", "normal"],
    Words(
        "p值由全部排列得出还是近似",
        "Whether p is from all arrangements or approximate",
    ),
);
const CAVEAT: Words = Words(
    "县与县之间的相关不是人与人之间的相关；一列全相同时没有值。",
    "Correlation between counties is none between people; none where a list does not vary.",
);

const PEARSON: Entry = Entry {
    id: "pearson",
    rows: &[106],
    family: Family::Correlation,
    name: Words("皮尔逊相关系数", "Pearson’s correlation"),
    about: Words("两列数在多大程度上成直线关系。", "How closely two lists follow a straight line."),
    formula: "<mi>r</mi><mo>=</mo><mfrac><mrow><mo>&#x2211;</mo><mo>(</mo><mi>x</mi><mo>&#x2212;</mo><mover><mi>x</mi><mo>&#x00AF;</mo></mover><mo>)</mo><mo>(</mo><mi>y</mi><mo>&#x2212;</mo><mover><mi>y</mi><mo>&#x00AF;</mo></mover><mo>)</mo></mrow><msqrt><mrow><mo>&#x2211;</mo><msup><mrow><mo>(</mo><mi>x</mi><mo>&#x2212;</mo><mover><mi>x</mi><mo>&#x00AF;</mo></mover><mo>)</mo></mrow><mn>2</mn></msup><mo>&#x2211;</mo><msup><mrow><mo>(</mo><mi>y</mi><mo>&#x2212;</mo><mover><mi>y</mi><mo>&#x00AF;</mo></mover><mo>)</mo></mrow><mn>2</mn></msup></mrow></msqrt></mfrac>",
    convention: Words("先减均值再算；区间用Fisher变换；p值用t，自由度n−2。", "From values about their means; the interval by Fisher’s transform; p by t with n − 2 degrees of freedom."),
    caveat: CAVEAT,
    reference: "Fisher, R. A. (1915), Frequency distribution of the values of the correlation coefficient, Biometrika 10, 507–521.",
    params: &[X, Y, Param::level()],
    fields: &[
        Field::number("r", Words("相关系数", "Correlation")),
        Field::number("t", Words("t值", "t statistic")),
        Field::whole("df", Words("自由度", "Degrees of freedom")),
        P,
        Field::number("low", Words("区间下端", "Lower end of the interval")),
        Field::number("high", Words("区间上端", "Upper end of the interval")),
    ],
    example: r#"{"x": [1, 2, 3, 4, 5], "y": [1, 3, 2, 5, 4]}"#,
    run: |args| {
        let r = pearson(args.numbers("x"), args.numbers("y"), args.number("level"))?;
        Ok(Record::new()
            .with("r", r.r)
            .with("t", r.t)
            .with("df", r.df)
            .with("p", r.p)
            .with("low", r.interval.map(|i| i.0))
            .with("high", r.interval.map(|i| i.1))
            .cautions(&r.cautions))
    },
};

const CORRELATION_MATRIX: Entry = Entry {
    id: "correlation_matrix",
    rows: &[106],
    family: Family::Correlation,
    name: Words("相关矩阵", "Correlation matrix"),
    about: Words("几列数两两之间的皮尔逊相关系数，一次算完。", "Pearson’s correlation of every two of several lists, at once."),
    formula: "<msub><mi>r</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub><mo>=</mo><munder><mo>&#x2211;</mo><mi>k</mi></munder><msub><mi>u</mi><mrow><mi>k</mi><mi>i</mi></mrow></msub><msub><mi>u</mi><mrow><mi>k</mi><mi>j</mi></mrow></msub>",
    convention: Words("各列先减均值、化为单位长度；只给上三角，按行排列；有缺的行整行不用，各对用同样的行。", "Lists less their means, brought to length one; the upper triangle row by row; rows with gaps are left out of all pairs alike."),
    caveat: Words("几十对相关里总有几对碰巧很大；一列全相同时，它的各对没有值。", "Among dozens of pairs some are large by chance; the pairs of a list that does not vary have none."),
    reference: "Pearson, K. (1896), Mathematical contributions to the theory of evolution III, Philosophical Transactions of the Royal Society A 187, 253–318.",
    params: &[Param::required("columns", Kind::Columns, Words("几列数", "The lists"))],
    fields: &[
        Field::new("r", Type::Numbers, Words("相关系数：上三角，按行", "Correlations: the upper triangle, row by row")),
        Field::whole("lists", Words("几列", "Lists")),
        Field::whole("n", Words("几行", "Rows")),
    ],
    example: r#"{"columns": [[1, 2, 3, 4], [1, 3, 2, 4], [9, 7, 8, 2]]}"#,
    run: |args| {
        let columns = args.columns("columns");
        let r = correlation_matrix(&columns)?;
        let mut cautions = vec![Caution::EcologicalFallacy];
        let n = columns.first().map_or(0, |c| c.len());
        if n < 10 {
            cautions.push(Caution::FewUnits);
        }
        Ok(Record::new()
            .with("r", r)
            .with("lists", columns.len())
            .with("n", n)
            .cautions(&cautions))
    },
};

const SPEARMAN: Entry = Entry {
    id: "spearman",
    rows: &[106],
    family: Family::Correlation,
    name: Words("斯皮尔曼等级相关", "Spearman’s rank correlation"),
    about: Words("两列数的次序在多大程度上一致。", "How far the orders of two lists agree."),
    formula: "<mi>&#x03C1;</mi><mo>=</mo><mi>r</mi><mo>(</mo><mi>rank</mi><mi>x</mi><mo>,</mo><mi>rank</mi><mi>y</mi><mo>)</mo>",
    convention: Words("并列取平均名次；9行以内p值由全部次序得出，含并列；更多用t近似。", "Mean ranks for ties; p from all orders for at most nine rows, ties included, beyond that by t."),
    caveat: CAVEAT,
    reference: "Spearman, C. (1904), The proof and measurement of association between two things, American Journal of Psychology 15, 72–101.",
    params: &[X, Y],
    fields: &[Field::number("rho", Words("等级相关系数", "Rank correlation")), P, NULL],
    example: r#"{"x": [1, 2, 3, 4, 5], "y": [1, 3, 2, 5, 4]}"#,
    run: |args| {
        let r = spearman(args.numbers("x"), args.numbers("y"))?;
        Ok(Record::new()
            .with("rho", r.rho)
            .with("p", r.p)
            .with("distribution", r.null.as_str())
            .cautions(&r.cautions))
    },
};

const KENDALL: Entry = Entry {
    id: "kendall",
    rows: &[106],
    family: Family::Correlation,
    name: Words("肯德尔τ-b", "Kendall’s τ-b"),
    about: Words("任取两个单位，两列数的大小关系相同的比不同的多多少。", "For two units taken at random, how much more often both lists order them alike than not."),
    formula: "<msub><mi>&#x03C4;</mi><mi>b</mi></msub><mo>=</mo><mfrac><mi>S</mi><msqrt><mrow><mo>(</mo><msub><mi>n</mi><mn>0</mn></msub><mo>&#x2212;</mo><msub><mi>n</mi><mn>1</mn></msub><mo>)</mo><mo>(</mo><msub><mi>n</mi><mn>0</mn></msub><mo>&#x2212;</mo><msub><mi>n</mi><mn>2</mn></msub><mo>)</mo></mrow></msqrt></mfrac>",
    convention: Words("60行以内且无并列时p值精确；否则正态近似，方差按并列校正，无连续性校正。", "Exact p for at most 60 rows without ties; otherwise normal, variance corrected for ties, no continuity correction."),
    caveat: CAVEAT,
    reference: "Kendall, M. G. (1938), A new measure of rank correlation, Biometrika 30, 81–93; Knight, W. R. (1966), JASA 61, 436–439.",
    params: &[X, Y],
    fields: &[Field::number("tau", Words("τ-b值", "τ-b")), Field::number("s", Words("同序对减异序对", "Pairs alike less pairs not")), Field::number("variance", Words("S的方差", "Variance of S")), P, NULL],
    example: r#"{"x": [1, 2, 3, 4, 5], "y": [1, 3, 2, 5, 4]}"#,
    run: |args| {
        let r = kendall(args.numbers("x"), args.numbers("y"))?;
        Ok(Record::new()
            .with("tau", r.tau)
            .with("s", r.s)
            .with("variance", r.variance)
            .with("p", r.p)
            .with("distribution", r.null.as_str())
            .cautions(&r.cautions))
    },
};
