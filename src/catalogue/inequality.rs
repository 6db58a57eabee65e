//! Inequality between units.

use super::args::Args;
use super::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use super::value::Record;
use crate::stats::inequality::{
    atkinson, coefficient_of_variation, generalised_entropy, gini, hoover, lorenz,
};
use crate::words::Words;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[
    LORENZ,
    GINI,
    GENERALISED_ENTROPY,
    ATKINSON,
    HOOVER,
    COEFFICIENT_OF_VARIATION,
];

const VALUES: Param = Param::rows(
    "values",
    Words("各单位的值，不小于0", "Value of each unit, at least 0"),
);
const WEIGHTS: Param = Param::optional(
    "weights",
    Kind::Rows,
    Words(
        "各单位的人数或其他权数；不给就一单位算一个",
        "People or other weights of each unit; without them each counts as one",
    ),
);

fn weights(args: &Args) -> Option<&[f64]> {
    args.maybe_numbers("weights")
}

const LORENZ: Entry = Entry {
    id: "lorenz",
    rows: &[59],
    family: Family::Inequality,
    name: Words("洛伦兹曲线", "Lorenz curve"),
    about: Words("从最低的排起，累计百分之几的人占总量的百分之几。", "What part of the total the poorest so many percent have."),
    formula: "<mi>L</mi><mo>(</mo><msub><mi>P</mi><mi>i</mi></msub><mo>)</mo><mo>=</mo><mfrac><mrow><msub><mo>&#x2211;</mo><mrow><mi>j</mi><mo>&#x2264;</mo><mi>i</mi></mrow></msub><msub><mi>w</mi><mi>j</mi></msub><msub><mi>x</mi><mi>j</mi></msub></mrow><mrow><mo>&#x2211;</mo><msub><mi>w</mi><mi>j</mi></msub><msub><mi>x</mi><mi>j</mi></msub></mrow></mfrac>",
    convention: Words("从(0,0)开始，按值由小到大；并列的按给出的次序。", "From (0, 0), by ascending value; equal values in the order given."),
    caveat: Words("用县平均数画的曲线在个人的曲线之上，低估了人与人的差距。", "Drawn of county means it lies above that of persons and understates inequality between people."),
    reference: "Lorenz, M. O. (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9(70), 209–219.",
    params: &[VALUES, WEIGHTS],
    fields: &[
        Field::new("people", Type::Numbers, Words("累计的人（单位）所占比例", "Cumulative share of people or units")),
        Field::new("total", Type::Numbers, Words("累计的量所占比例", "Cumulative share of the total")),
    ],
    example: r#"{"values": [1200, 3300, 800, 5100], "weights": [10, 20, 15, 5]}"#,
    run: |args| {
        let r = lorenz(args.numbers("values"), weights(args))?;
        Ok(Record::new().with("people", r.people).with("total", r.total).cautions(&[]))
    },
};

const GINI: Entry = Entry {
    id: "gini",
    rows: &[60],
    family: Family::Inequality,
    name: Words("基尼系数", "Gini index"),
    about: Words("洛伦兹曲线与对角线之间面积的两倍：0为完全平均。", "Twice the area between the Lorenz curve and the diagonal: 0 where all are equal."),
    formula: "<mfrac><mrow><mo>&#x2211;</mo><mo>(</mo><mn>2</mn><mi>i</mi><mo>&#x2212;</mo><mi>n</mi><mo>&#x2212;</mo><mn>1</mn><mo>)</mo><msub><mi>x</mi><mi>i</mi></msub></mrow><mrow><msup><mi>n</mi><mn>2</mn></msup><mi>&#x03BC;</mi></mrow></mfrac>",
    convention: Words("未校正的值最大为1−1/n；校正值乘n/(n−1)，只用于不加权的。加权时用梯形面积。", "Uncorrected it is at most 1 − 1/n; the corrected value is times n/(n − 1), without weights only. With weights by trapezoids."),
    caveat: Words("县与县之间按人口加权的基尼，不是人与人之间的基尼。有负数或均值为零时没有值。", "A Gini between counties weighted by people is not that between people. None with negative values or a mean of zero."),
    reference: "Deltas, G. (2003), The small-sample bias of the Gini coefficient, Review of Economics and Statistics 85(1), 226–234.",
    params: &[VALUES, WEIGHTS],
    fields: &[
        Field::number("value", Words("基尼系数，未校正", "Gini index, uncorrected")),
        Field::number("corrected", Words("小样本校正值；加权时没有", "Corrected for few units; none with weights")),
        Field::number("largest", Words("这么多单位能达到的最大值", "Largest that so many units can give")),
        Field::whole("n", Words("单位数", "Units")),
    ],
    example: r#"{"values": [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]}"#,
    run: |args| {
        let r = gini(args.numbers("values"), weights(args))?;
        Ok(Record::new()
            .with("value", r.value)
            .with("corrected", r.corrected)
            .with("largest", r.largest)
            .with("n", r.n)
            .cautions(&r.cautions))
    },
};

const GENERALISED_ENTROPY: Entry = Entry {
    id: "generalised_entropy",
    rows: &[63],
    family: Family::Inequality,
    name: Words("广义熵指数（泰尔T、平均对数离差）", "Generalised entropy (Theil’s T, mean log deviation)"),
    about: Words("一类可以拆成组间和组内的不平等指数；α为0、1、2时分别是平均对数离差、泰尔T、半个变异系数平方。", "Inequality that splits into between and within groups; at α = 0, 1, 2 the mean log deviation, Theil’s T and half the squared coefficient of variation."),
    formula: "<mfrac><mn>1</mn><mrow><mi>&#x03B1;</mi><mo>(</mo><mi>&#x03B1;</mi><mo>&#x2212;</mo><mn>1</mn><mo>)</mo></mrow></mfrac><mo>[</mo><mfrac><mn>1</mn><mi>W</mi></mfrac><mo>&#x2211;</mo><msub><mi>w</mi><mi>i</mi></msub><msup><mrow><mo>(</mo><mfrac><msub><mi>x</mi><mi>i</mi></msub><mi>&#x03BC;</mi></mfrac><mo>)</mo></mrow><mi>&#x03B1;</mi></msup><mo>&#x2212;</mo><mn>1</mn><mo>]</mo>",
    convention: Words("自然对数；α离0或1不到百万分之一时用极限式；组间加组内正好等于总数。", "Natural logarithms; within 10⁻⁶ of 0 and 1 the limits are used; between plus within is the whole."),
    caveat: Words("α不大于0时，有一个零就没有值（无穷大）；α为1时零按0计。", "At α ≤ 0 a zero makes it infinite: no value; at α = 1 a zero counts as 0."),
    reference: "Shorrocks, A. F. (1980), The class of additively decomposable inequality measures, Econometrica 48(3), 613–625.",
    params: &[
        VALUES,
        WEIGHTS,
        Param::optional("groups", Kind::Labels, Words("各单位属于哪一组", "Group of each unit")),
        Param::default("alpha", Kind::Number { min: -10.0, max: 10.0 }, Default::Number(1.0), Words("α：越大越看重高的一头", "α: the larger, the more the top counts")),
    ],
    fields: &[
        Field::number("value", Words("指数", "The index")),
        Field::number("between", Words("组间；没有分组时没有", "Between groups; none without groups")),
        Field::number("within", Words("组内；没有分组时没有", "Within groups; none without groups")),
    ],
    example: r#"{"values": [10, 12, 30, 34], "groups": ["a", "a", "b", "b"], "alpha": 1}"#,
    run: |args| {
        let groups = args.has("groups").then(|| args.groups("groups").0);
        let alpha = args.number("alpha");
        let r = generalised_entropy(alpha, args.numbers("values"), weights(args), groups.as_deref())?;
        let part = |p: Option<f64>| p.ok_or(crate::quantity::Undefined::TooFew);
        Ok(Record::new()
            .with("value", r.value)
            .with("between", part(r.between))
            .with("within", part(r.within))
            .cautions(&[]))
    },
};

const ATKINSON: Entry = Entry {
    id: "atkinson",
    rows: &[64],
    family: Family::Inequality,
    name: Words("阿特金森指数", "Atkinson index"),
    about: Words("如果平均分配，同样的福利可以省下总量的几成；ε越大越看重低的一头。", "What part of the total could be saved at the same welfare if shared equally; the larger ε, the more the bottom counts."),
    formula: "<mn>1</mn><mo>&#x2212;</mo><msup><mrow><mo>[</mo><mfrac><mn>1</mn><mi>W</mi></mfrac><mo>&#x2211;</mo><msub><mi>w</mi><mi>i</mi></msub><msup><mrow><mo>(</mo><mfrac><msub><mi>x</mi><mi>i</mi></msub><mi>&#x03BC;</mi></mfrac><mo>)</mo></mrow><mrow><mn>1</mn><mo>&#x2212;</mo><mi>&#x03B5;</mi></mrow></msup><mo>]</mo></mrow><mfrac><mn>1</mn><mrow><mn>1</mn><mo>&#x2212;</mo><mi>&#x03B5;</mi></mrow></mfrac></msup>",
    convention: Words("在对数里计算；ε等于1时用几何平均。", "Computed in logarithms; at ε = 1 by the geometric mean."),
    caveat: Words("ε不小于1时，有一个零就等于1。", "At ε ≥ 1 a single zero makes it 1."),
    reference: "Atkinson, A. B. (1970), On the measurement of inequality, Journal of Economic Theory 2(3), 244–263.",
    params: &[
        VALUES,
        WEIGHTS,
        Param::default("epsilon", Kind::Number { min: 0.0, max: 100.0 }, Default::Number(0.5), Words("ε：对不平等的厌恶", "ε: aversion to inequality")),
    ],
    fields: &[Field::number("value", Words("指数，0到1", "The index, 0 to 1"))],
    example: r#"{"values": [10, 12, 30, 34], "epsilon": 0.5}"#,
    run: |args| {
        let value = atkinson(args.number("epsilon"), args.numbers("values"), weights(args));
        Ok(Record::new().with("value", value).cautions(&[]))
    },
};

const HOOVER: Entry = Entry {
    id: "hoover",
    rows: &[65],
    family: Family::Inequality,
    name: Words("胡佛指数", "Hoover index"),
    about: Words("要让各地的份额与人口份额相同，总量的几成须挪动。", "What part of the total would have to move for shares to equal those of people."),
    formula: "<mfrac><mn>1</mn><mn>2</mn></mfrac><mo>&#x2211;</mo><mo>|</mo><mfrac><msub><mi>x</mi><mi>i</mi></msub><mi>X</mi></mfrac><mo>&#x2212;</mo><mfrac><msub><mi>n</mi><mi>i</mi></msub><mi>N</mi></mfrac><mo>|</mo>",
    convention: Words("值是各单位的总量，不是人均；不给人口就一单位算一个。", "Values are totals of the units, not per person; without people each unit counts as one."),
    caveat: Words("给人均值又给人口，会把人口算两次。", "Values per person together with people would count people twice."),
    reference: "Hoover, E. M. (1936), The measurement of industrial localization, Review of Economics and Statistics 18(4), 162–171.",
    params: &[Param::rows("totals", Words("各单位的总量，不小于0", "Total of each unit, at least 0")), Param::optional("people", Kind::Rows, Words("各单位的人数", "People of each unit"))],
    fields: &[Field::number("value", Words("指数，0到1", "The index, 0 to 1"))],
    example: r#"{"totals": [10, 30, 60], "people": [2, 3, 5]}"#,
    run: |args| {
        let value = hoover(args.numbers("totals"), args.maybe_numbers("people"));
        Ok(Record::new().with("value", value).cautions(&[]))
    },
};

const COEFFICIENT_OF_VARIATION: Entry = Entry {
    id: "coefficient_of_variation",
    rows: &[66],
    family: Family::Inequality,
    name: Words("变异系数（含威廉姆森加权）", "Coefficient of variation (and Williamson’s)"),
    about: Words("标准差是均值的几成；威廉姆森系数按人口加权。", "The standard deviation as a part of the mean; Williamson’s is weighted by people."),
    formula: "<mfrac><mi>s</mi><mover><mi>x</mi><mo>&#x00AF;</mo></mover></mfrac>",
    convention: Words("除数n−1与n的都给出；加权的除以人口合计。", "Both divisors, n − 1 and n, are given; the weighted one divides by all people."),
    caveat: Words("均值为零没有值；率本身下降时，变异系数会跟着变，要和标准差一起看。", "None for a mean of zero; look at it together with the standard deviation where the mean itself moves."),
    reference: "Williamson, J. G. (1965), Regional inequality and the process of national development, Economic Development and Cultural Change 13(4), 1–84.",
    params: &[Param::rows("values", Words("各单位的值", "Value of each unit")), Param::optional("people", Kind::Rows, Words("各单位的人数", "People of each unit"))],
    fields: &[
        Field::number("sample", Words("变异系数，除数n−1", "With divisor n − 1")),
        Field::number("population", Words("变异系数，除数n", "With divisor n")),
        Field::number("williamson", Words("按人口加权；没有人口时没有", "Weighted by people; none without")),
        Field::number("mean", Words("均值，不加权", "Mean, without weights")),
    ],
    example: r#"{"values": [10, 12, 30, 34], "people": [5, 1, 2, 2]}"#,
    run: |args| {
        let r = coefficient_of_variation(args.numbers("values"), args.maybe_numbers("people"))?;
        Ok(Record::new()
            .with("sample", r.sample)
            .with("population", r.population)
            .with("williamson", r.williamson.ok_or(crate::quantity::Undefined::TooFew))
            .with("mean", r.mean)
            .cautions(&r.cautions))
    },
};
