//! What lists look like, and the means of groups.

use crate::catalogue::entry::{Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::value::Record;
use crate::quantity::Undefined;
use crate::stats::comparison::{describe, group_means, Description};
use crate::words::Words;

const COLUMNS: Param = Param::required(
    "columns",
    Kind::Columns,
    Words("一列或几列数", "One list or more"),
);

pub(super) const DESCRIBE: Entry = Entry {
    id: "describe",
    rows: &[9],
    family: Family::Comparison,
    name: Words("概览：均值、标准差、两端", "Overview: mean, standard deviation, ends"),
    about: Words("每列数先看这几样：多少个，平均多少，散得多开，最小和最大。", "The first things to know of each list: how many, their mean, how far they scatter, the smallest and the largest."),
    formula: "<mi>s</mi><mo>=</mo><msqrt><mfrac><mrow><mo>&#x2211;</mo><msup><mrow><mo>(</mo><msub><mi>x</mi><mi>i</mi></msub><mo>&#x2212;</mo><mover><mi>x</mi><mo>&#x00AF;</mo></mover><mo>)</mo></mrow><mn>2</mn></msup></mrow><mrow><mi>n</mi><mo>&#x2212;</mo><mn>1</mn></mrow></mfrac></msqrt>",
    convention: Words("标准差除数n−1；先求均值，再求离均值的平方和，求和带补偿。", "Divisor n − 1; the mean first, then squares about it, with compensated sums."),
    caveat: Words("各县的均值每县算一个，不是全体人口的平均；一个值没有标准差。", "A mean over counties counts each county once and is not that of all people; a single value has no standard deviation."),
    reference: "Chan, T. F., Golub, G. H. & LeVeque, R. J. (1983), Algorithms for computing the sample variance, The American Statistician 37(3), 242–247.",
    params: &[COLUMNS],
    fields: &[
        Field::whole("n", Words("每列几个数", "Values in each list")),
        Field::new("mean", Type::Numbers, Words("各列的均值", "Mean of each list")),
        Field::new("deviation", Type::Numbers, Words("各列的标准差", "Standard deviation of each list")),
        Field::new("min", Type::Numbers, Words("各列的最小值", "Smallest of each list")),
        Field::new("max", Type::Numbers, Words("各列的最大值", "Largest of each list")),
    ],
    example: r#"{"columns": [[541, 1463, 2445, 3438, 4437], [12.1, 8.4, 5.0, 3.5, 0.6]]}"#,
    run: |args| {
        let columns = args.columns("columns");
        let n = columns.first().map_or(0, |c| c.len());
        let all: Vec<Result<Description, Undefined>> = columns.into_iter().map(describe).collect();
        let part = |of: &dyn Fn(&Description) -> Result<f64, Undefined>| -> Vec<Result<f64, Undefined>> {
            all.iter().map(|d| of(d.as_ref().map_err(|e| *e)?)).collect()
        };
        Ok(Record::new()
            .with("n", n)
            .with("mean", part(&|d| Ok(d.mean)))
            .with("deviation", part(&|d| d.deviation))
            .with("min", part(&|d| Ok(d.min)))
            .with("max", part(&|d| Ok(d.max)))
            .cautions(&[]))
    },
};

pub(super) const GROUP_MEANS: Entry = Entry {
    id: "group_means",
    rows: &[52],
    family: Family::Comparison,
    name: Words("分组均值", "Means of groups"),
    about: Words("按省、按年或按别的分组，各组的平均。", "The mean of each group: by province, by year, or otherwise."),
    formula: "<msub><mover><mi>x</mi><mo>&#x00AF;</mo></mover><mi>g</mi></msub><mo>=</mo><mfrac><mrow><munder><mo>&#x2211;</mo><mrow><mi>i</mi><mo>&#x2208;</mo><mi>g</mi></mrow></munder><msub><mi>x</mi><mi>i</mi></msub></mrow><msub><mi>n</mi><mi>g</mi></msub></mfrac>",
    convention: Words("各行每行算一个；组按首次出现的次序。", "Each row counts once; groups in the order in which they first appear."),
    caveat: Words("人均数的组均值不是全组的人均，那要用合计相除（per_capita）。", "The mean of per-capita figures is not the group’s per-capita figure: divide the totals for that (per_capita)."),
    reference: "Ogita, T., Rump, S. M. & Oishi, S. (2005), Accurate sum and dot product, SIAM Journal on Scientific Computing 26(6), 1955–1988.",
    params: &[COLUMNS, Param::required("groups", Kind::Labels, Words("各行属于哪一组", "Group of each row"))],
    fields: &[Field::new(
        "rows",
        Type::Rows(&[
            Field::new("group", Type::Text, Words("组", "The group")),
            Field::whole("n", Words("几行", "Rows")),
            Field::new("means", Type::Numbers, Words("各列的均值", "Mean of each list")),
        ]),
        Words("每组一行", "One row a group"),
    )],
    example: r#"{"columns": [[10, 12, 30, 34], [1, 3, 2, 2]], "groups": [2014, 2014, 2018, 2018]}"#,
    run: |args| {
        let (groups, labels) = args.groups("groups");
        let found = group_means(&args.columns("columns"), &groups)?;
        let rows = labels.iter().zip(&found.n).enumerate().map(|(at, (group, n))| {
            let means: Vec<_> = found.means.iter().map(|list| list[at]).collect();
            Record::new().with("group", group.as_str()).with("n", *n).with("means", means)
        });
        Ok(Record::new().with("rows", rows.collect::<Vec<_>>()).cautions(&[]))
    },
};
