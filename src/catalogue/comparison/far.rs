//! Values far out, and units near one.

use crate::catalogue::entry::{Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::value::Record;
use crate::quantity::Undefined;
use crate::stats::comparison::{standardised_distances, tukey_fences};
use crate::words::Words;

pub(super) const TUKEY_FENCES: Entry = Entry {
    id: "tukey_fences",
    rows: &[],
    family: Family::Comparison,
    name: Words("箱线图的界限", "Fences of a box plot"),
    about: Words("离中间一半太远的值：超出四分位数以外1.5倍或3倍箱宽。", "Values far from the middle half: beyond the quartiles by more than 1.5 or 3 widths of the box."),
    formula: "<msub><mi>Q</mi><mn>1</mn></msub><mo>&#x2212;</mo><mfrac><mn>3</mn><mn>2</mn></mfrac><mi>h</mi><mo>,</mo><msub><mi>Q</mi><mn>3</mn></msub><mo>+</mo><mfrac><mn>3</mn><mn>2</mn></mfrac><mi>h</mi><mo>,</mo><mi>h</mi><mo>=</mo><msub><mi>Q</mi><mn>3</mn></msub><mo>&#x2212;</mo><msub><mi>Q</mi><mn>1</mn></msub>",
    convention: Words("四分位数用第7种定义；正好落在界限上的算在以内。", "Quartiles of type 7; a value on a fence lies within."),
    caveat: Words("离得远不等于错：分布偏斜时，一侧常有许多值在界限之外。", "Far out is not wrong: in skewed lists many values of one side lie beyond."),
    reference: "Tukey, J. W. (1977), Exploratory Data Analysis, Addison-Wesley, chapter 2.",
    params: &[Param::rows("values", Words("各单位的值", "Value of each unit"))],
    fields: &[
        Field::number("lower", Words("下四分位数", "Lower quartile")),
        Field::number("upper", Words("上四分位数", "Upper quartile")),
        Field::number("low", Words("内侧下界：1.5倍箱宽", "Lower inner fence, 1.5 widths of the box")),
        Field::number("high", Words("内侧上界", "Upper inner fence")),
        Field::number("farLow", Words("外侧下界：3倍箱宽", "Lower outer fence, 3 widths of the box")),
        Field::number("farHigh", Words("外侧上界", "Upper outer fence")),
        Field::new("beyond", Type::Wholes, Words("各单位：0在内侧界限以内，1在其外，2在外侧界限之外", "For each unit: 0 within the inner fences, 1 beyond them, 2 beyond the outer ones")),
    ],
    example: r#"{"values": [541, 1463, 2445, 3438, 4437, 22261]}"#,
    run: |args| {
        let r = tukey_fences(args.numbers("values"))?;
        let beyond: Vec<u64> = r.beyond.iter().map(|b| u64::from(*b)).collect();
        Ok(Record::new()
            .with("lower", r.quartiles.0)
            .with("upper", r.quartiles.1)
            .with("low", r.inner.0)
            .with("high", r.inner.1)
            .with("farLow", r.outer.0)
            .with("farHigh", r.outer.1)
            .with("beyond", beyond)
            .cautions(&r.cautions))
    },
};

const OF_COLUMN: &[Field] = &[
    Field::number("mean", Words("均值", "Mean")),
    Field::number("deviation", Words("标准差", "Standard deviation")),
    Field::new(
        "z",
        Type::Numbers,
        Words("各单位的标准分", "Standard score of each unit"),
    ),
];

pub(super) const STANDARDISED_DISTANCES: Entry = Entry {
    id: "standardised_distances",
    rows: &[],
    family: Family::Comparison,
    name: Words("与某一单位的距离", "Distances from one unit"),
    about: Words("各单位与选定的一个差多远：几列数先化成标准分，再算直线距离。", "How far each unit lies from a chosen one: lists become standard scores, and the straight distance is taken."),
    formula: "<msub><mi>d</mi><mi>i</mi></msub><mo>=</mo><msqrt><mrow><munder><mo>&#x2211;</mo><mi>j</mi></munder><msup><mrow><mo>(</mo><msub><mi>z</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub><mo>&#x2212;</mo><msub><mi>z</mi><mrow><mi>a</mi><mi>j</mi></mrow></msub><mo>)</mo></mrow><mn>2</mn></msup></mrow></msqrt>",
    convention: Words("标准分用全部单位的均值和标准差，除数n−1；各列分量相同。at从1数起，数的是留下的行。", "Scores by mean and standard deviation of all units, divisor n − 1; every list counts alike. `at` counts the rows that are kept, from 1."),
    caveat: Words("选哪几列，就决定了谁和谁相近；一同变化的两列几乎算了两次。", "Which lists are taken decides who is near; two lists that go together count nearly twice."),
    reference: "Everitt, B. S., Landau, S., Leese, M. & Stahl, D. (2011), Cluster Analysis, 5th ed., Wiley, chapter 3.",
    params: &[
        Param::required("columns", Kind::Columns, Words("一列或几列数，每列一个单位一个", "One list or more, a value a unit each")),
        Param::required("at", Kind::Whole { min: 1, max: 1 << 53 }, Words("选定的是第几个单位，从1数", "Which unit is the chosen one, counted from 1")),
    ],
    fields: &[
        Field::new("distances", Type::Numbers, Words("各单位的距离", "Distance of each unit")),
        Field::new("columns", Type::Rows(OF_COLUMN), Words("每列一行", "One row a list")),
    ],
    example: r#"{"columns": [[1, 2, 3, 5], [20, 10, 30, 25]], "at": 1}"#,
    run: |args| {
        let at = usize::try_from(args.whole("at") - 1).map_err(|_| Undefined::OutsideRange)?;
        let r = standardised_distances(&args.columns("columns"), at)?;
        let parts = r.means.into_iter().zip(r.deviations).zip(r.z);
        let row = |((mean, deviation), z): ((f64, f64), Vec<f64>)| {
            let row = Record::new().with("mean", mean);
            row.with("deviation", deviation).with("z", z)
        };
        Ok(Record::new()
            .with("distances", r.distances)
            .with("columns", parts.map(row).collect::<Vec<_>>())
            .cautions(&r.cautions))
    },
};
