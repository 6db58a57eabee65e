//! Poverty.

use super::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use super::value::Record;
use crate::stats::poverty::{alkire_foster, foster_greer_thorbecke, Line};
use crate::words::Words;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[FOSTER_GREER_THORBECKE, ALKIRE_FOSTER];

const POOR_IS: &[&str] = &["below", "at_or_below"];

const FOSTER_GREER_THORBECKE: Entry = Entry {
    id: "foster_greer_thorbecke",
    rows: &[69, 70],
    family: Family::Poverty,
    name: Words("FGT贫困指数与缺口", "Foster–Greer–Thorbecke measures and gap"),
    about: Words("贫困线以下有多少人、平均差多少、差得多悬殊，以及补齐缺口要多少钱。", "How many are below the line, how far on average, how unevenly, and what would close the gap."),
    formula: "<msub><mi>P</mi><mi>&#x03B1;</mi></msub><mo>=</mo><mfrac><mn>1</mn><mi>N</mi></mfrac><mo>&#x2211;</mo><msub><mi>w</mi><mi>i</mi></msub><msup><mrow><mo>(</mo><mfrac><mrow><mi>z</mi><mo>&#x2212;</mo><msub><mi>x</mi><mi>i</mi></msub></mrow><mi>z</mi></mfrac><mo>)</mo></mrow><mi>&#x03B1;</mi></msup>",
    convention: Words("默认低于线才算贫困；可选等于线也算。权数是人数。", "Poor is below the line by default, or at it as well; weights are persons."),
    caveat: Words("贫困缺口是对全体人口平均，收入缺口率只对穷人平均，两者不能混。", "The poverty gap is a mean over everyone, the income gap ratio over the poor alone."),
    reference: "Foster, J., Greer, J. & Thorbecke, E. (1984), A class of decomposable poverty measures, Econometrica 52(3), 761–766.",
    params: &[
        Param::rows("incomes", Words("各人（户）的收入", "Income of each person or household")),
        Param::optional("weights", Kind::Rows, Words("每一行代表的人数", "Persons that each row stands for")),
        Param::positive("line", Words("贫困线，单位同收入", "Poverty line, in the unit of income")),
        Param::word("poorIs", POOR_IS, "below", Words("低于线才算，还是等于线也算", "Poor below the line, or at it as well")),
    ],
    fields: &[
        Field::number("headcount", Words("贫困发生率（α＝0）", "Headcount ratio (α = 0)")),
        Field::number("gap", Words("贫困缺口（α＝1）", "Poverty gap (α = 1)")),
        Field::number("severity", Words("贫困深度（α＝2）", "Squared poverty gap (α = 2)")),
        Field::number("incomeGapRatio", Words("收入缺口率，只对穷人", "Income gap ratio, over the poor alone")),
        Field::number("resources", Words("补齐缺口所需", "What would close the gap")),
        Field::number("poor", Words("贫困人口", "Poor people")),
        Field::number("people", Words("全部人口", "Everyone")),
        Field::word("poorIs", POOR_IS, Words("等于线怎么算", "How the line itself counts")),
    ],
    example: r#"{"incomes": [2100, 2800, 3500, 9000], "weights": [3, 4, 2, 5], "line": 3000}"#,
    run: |args| {
        let poor_is = match args.word("poorIs") {
            "at_or_below" => Line::AtOrBelow,
            _ => Line::Below,
        };
        let weights = args.maybe_numbers("weights");
        let r = foster_greer_thorbecke(args.numbers("incomes"), weights, args.number("line"), poor_is)?;
        Ok(Record::new()
            .with("headcount", r.headcount)
            .with("gap", r.gap)
            .with("severity", r.severity)
            .with("incomeGapRatio", r.income_gap_ratio)
            .with("resources", r.resources)
            .with("poor", r.poor)
            .with("people", r.people)
            .with("poorIs", poor_is.as_str())
            .cautions(&[]))
    },
};

const DIMENSION: &[Field] = &[
    Field::number("weight", Words("权数，合计为1", "Weight, all together one")),
    Field::number(
        "rawHeadcount",
        Words("在这一项上缺的人所占比例", "Share deprived in it"),
    ),
    Field::number(
        "censoredHeadcount",
        Words(
            "又穷又缺这一项的人所占比例",
            "Share poor and deprived in it",
        ),
    ),
    Field::number(
        "contribution",
        Words(
            "对总数的贡献，合计为1",
            "Its part of the whole, all together one",
        ),
    ),
];

const ALKIRE_FOSTER: Entry = Entry {
    id: "alkire_foster",
    rows: &[76],
    family: Family::Poverty,
    name: Words("多维贫困（Alkire–Foster）", "Multidimensional poverty (Alkire–Foster)"),
    about: Words("几项缺失加权，缺到一定程度的人算穷；给出比例、强度和两者之积。", "Deprivations are weighted and those with enough of them are poor: their share, their intensity and the product."),
    formula: "<msub><mi>M</mi><mn>0</mn></msub><mo>=</mo><mi>H</mi><mo>&#x00D7;</mo><mi>A</mi>",
    convention: Words("权数归为合计1；缺失得分不小于k就算穷，相差不到10⁻¹²视为相等。", "Weights are brought to one; a score of at least k is poor, within 10⁻¹² counting as equal."),
    caveat: Words("指标只有缺与不缺两种；有缺失值的行要么拒绝、要么略去，不能当作不缺。", "Indicators are deprived or not; rows with a gap are refused or left out, never taken as not deprived."),
    reference: "Alkire, S. & Foster, J. (2011), Counting and multidimensional poverty measurement, Journal of Public Economics 95(7–8), 476–487.",
    params: &[
        Param::required("deprived", Kind::Columns, Words("每项指标一列，缺为1、不缺为0", "A list an indicator: 1 deprived, 0 not")),
        Param::required("weights", Kind::Numbers, Words("各项指标的权数", "Weights of the indicators")),
        Param::optional("people", Kind::Rows, Words("每一行代表的人数", "Persons that each row stands for")),
        Param::default("k", Kind::Number { min: 1e-9, max: 1.0 }, Default::Number(1.0 / 3.0), Words("缺到多少算穷，0到1", "How much deprivation makes poor, 0 to 1")),
    ],
    fields: &[
        Field::number("headcount", Words("贫困人口比例H", "Share of the poor, H")),
        Field::number("intensity", Words("穷人的平均缺失强度A", "Mean intensity among the poor, A")),
        Field::number("adjusted", Words("调整后的比例M₀", "Adjusted headcount ratio M₀")),
        Field::new("dimensions", Type::Rows(DIMENSION), Words("各项指标", "Each indicator")),
    ],
    example: r#"{"deprived": [[1, 1, 0, 0], [1, 0, 1, 0], [1, 1, 0, 0]], "weights": [1, 1, 1], "k": 0.5}"#,
    run: |args| {
        let columns = args.columns("deprived");
        let people = args.maybe_numbers("people");
        let r = alkire_foster(&columns, args.numbers("weights"), people, args.number("k"))?;
        let dimension = |d: &crate::stats::poverty::Dimension| {
            Record::new()
                .with("weight", d.weight)
                .with("rawHeadcount", d.raw_headcount)
                .with("censoredHeadcount", d.censored_headcount)
                .with("contribution", d.contribution)
        };
        let dimensions: Vec<Record> = r.dimensions.iter().map(dimension).collect();
        Ok(Record::new()
            .with("headcount", r.headcount)
            .with("intensity", r.intensity)
            .with("adjusted", r.adjusted)
            .with("dimensions", dimensions)
            .cautions(&[]))
    },
};
