//! Per-capita figures, unit cost, real terms.

use super::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use super::value::Record;
use crate::quantity::Undefined;
use crate::stats::per_capita::{cost_per_person_out, deflate, per_capita, IndexKind};
use crate::words::Words;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[PER_CAPITA, COST_PER_PERSON_OUT, DEFLATE];

const PER_CAPITA: Entry = Entry {
    id: "per_capita",
    rows: &[26],
    family: Family::PerCapita,
    name: Words("人均（合计之比与比的均值）", "Per capita: ratio of totals and mean of ratios"),
    about: Words("几个地方合起来，平均每人多少钱；并列出各地比值的简单平均。", "Money per person over several places, and beside it the plain mean of the places’ ratios."),
    formula: "<mfrac><mrow><mo>&#x2211;</mo><msub><mi>M</mi><mi>i</mi></msub></mrow><mrow><mo>&#x2211;</mo><msub><mi>N</mi><mi>i</mi></msub></mrow></mfrac>",
    convention: Words("“人均”用合计之比，大县的分量重；比的均值另列，两者不同不是错误。", "Per person is the ratio of totals, in which large places weigh more; the mean of ratios stands beside it, and that they differ is no mistake."),
    caveat: Words("人口是户籍、常住还是农业人口，结果要写明；没有人的地方没有比值。", "Say whether people are registered, resident or rural; a place with nobody has no ratio."),
    reference: "Cochran, W. G. (1977), Sampling Techniques, 3rd ed., Wiley, chapter 6.",
    params: &[
        Param::rows("money", Words("各地的钱", "Money of each place")),
        Param::rows("people", Words("各地的人数，不小于0", "People of each place, at least 0")),
    ],
    fields: &[
        Field::number("ratioOfTotals", Words("合计之比：每人多少", "Ratio of totals: money per person")),
        Field::number("meanOfRatios", Words("各地比值的简单平均", "Plain mean of the places’ ratios")),
        Field::new("ratios", Type::Numbers, Words("各地的比值", "Each place’s ratio")),
        Field::number("money", Words("钱的合计", "All money")),
        Field::number("people", Words("人数合计", "All people")),
    ],
    example: r#"{"money": [752000, 510000, 98000], "people": [46184, 24289, 2000]}"#,
    run: |args| {
        let r = per_capita(args.numbers("money"), args.numbers("people"))?;
        Ok(Record::new()
            .with("ratioOfTotals", r.ratio_of_totals)
            .with("meanOfRatios", r.mean_of_ratios)
            .with("ratios", r.ratios)
            .with("money", r.money)
            .with("people", r.people)
            .cautions(&r.cautions))
    },
};

const COST_PER_PERSON_OUT: Entry = Entry {
    id: "cost_per_person_out",
    rows: &[27, 28],
    family: Family::PerCapita,
    name: Words("每脱贫一人花多少", "Cost per person out of poverty"),
    about: Words("投入除以减少的贫困人口（净、毛），再除以期初、期末的受益人口。", "Money by the fall in poor people, net and gross, and by those poor at the start and at the end."),
    formula: "<mfrac><mi>M</mi><mrow><msub><mi>N</mi><mn>0</mn></msub><mo>&#x2212;</mo><msub><mi>N</mi><mn>1</mn></msub></mrow></mfrac>",
    convention: Words("净数是期初减期末；毛数再加返贫和新识别的。", "Net is start less end; gross adds those who fell back or were newly registered."),
    caveat: Words("人数没有减少就没有这个值。期末人口作分母，项目越成功数越大；减少未必是这笔钱带来的。", "Without a fall there is no value. With those left as denominator the figure grows by success; nor need the fall be due to the money."),
    reference: "Drummond, M. F. et al. (2015), Methods for the Economic Evaluation of Health Care Programmes, 4th ed., Oxford University Press.",
    params: &[
        Param::number("money", Words("投入的钱", "Money spent")),
        Param::at_least_zero("start", Words("期初贫困人口", "Poor at the start")),
        Param::at_least_zero("end", Words("期末贫困人口", "Poor at the end")),
        Param::default("returned", Kind::Number { min: 0.0, max: f64::INFINITY }, Default::Number(0.0), Words("其间返贫和新识别的人", "People who fell back or were newly registered in between")),
    ],
    fields: &[
        Field::number("fall", Words("净减少", "Net fall")),
        Field::number("gross", Words("毛减少", "Gross fall")),
        Field::number("perNet", Words("每净减一人", "Per person of the net fall")),
        Field::number("perGross", Words("每退出一人", "Per person who left")),
        Field::number("perBeneficiaryStart", Words("按期初每个贫困人口", "Per person poor at the start")),
        Field::number("perBeneficiaryEnd", Words("按期末每个贫困人口", "Per person poor at the end")),
    ],
    example: r#"{"money": 752000000, "start": 47173, "end": 989}"#,
    run: |args| {
        let n = |name| args.number(name);
        let r = cost_per_person_out(n("money"), n("start"), n("end"), n("returned"))?;
        Ok(Record::new()
            .with("fall", r.fall)
            .with("gross", r.gross)
            .with("perNet", r.per_net)
            .with("perGross", r.per_gross)
            .with("perBeneficiaryStart", r.per_beneficiary_start)
            .with("perBeneficiaryEnd", r.per_beneficiary_end)
            .cautions(&r.cautions))
    },
};

const DEFLATE: Entry = Entry {
    id: "deflate",
    rows: &[30],
    family: Family::PerCapita,
    name: Words("换成不变价", "Constant prices"),
    about: Words("把各年的钱换成某一年的价格，去掉涨价的部分。", "Money of different years in the prices of one year."),
    formula: "<msub><mi>V</mi><mi>t</mi></msub><mo>&#x00D7;</mo><mfrac><msub><mi>I</mi><mi>b</mi></msub><msub><mi>I</mi><mi>t</mi></msub></mfrac>",
    convention: Words("指数可以是定基的，也可以是以上年为100的环比；环比先连乘成定基。", "The index is against one base or against the year before; the latter is chained first."),
    caveat: Words("环比指数的第一个数连着表外的一年，不用。年均指数与年末指数不能混用。", "The first value of an index against the year before links to a year outside the list and is not used. Yearly means and year-end values must not be mixed."),
    reference: "ILO, IMF, OECD, UNECE, Eurostat & World Bank (2004), Consumer Price Index Manual: Theory and Practice.",
    params: &[
        Param::rows("values", Words("各年的名义值", "Nominal values, one a year")),
        Param::rows("index", Words("各年的价格指数", "Price index, one a year")),
        Param::default("base", Kind::Whole { min: 1, max: 1 << 53 }, Default::Number(1.0), Words("基年是第几个，从1数", "Which year is the base, counted from 1")),
        Param::word("indexIs", &["fixed", "previous_year"], "fixed", Words("指数是定基还是以上年为100", "Whether the index is against one base or the year before")),
    ],
    fields: &[
        Field::new("real", Type::Numbers, Words("按基年价格的值", "Values in the base year’s prices")),
        Field::word("indexIs", &["fixed", "previous_year"], Words("指数的种类", "Kind of index")),
    ],
    example: r#"{"values": [100, 110, 121], "index": [100, 102.1, 103], "indexIs": "previous_year"}"#,
    run: |args| {
        let kind = match args.word("indexIs") {
            "previous_year" => IndexKind::PreviousYear,
            _ => IndexKind::Fixed,
        };
        let base = usize::try_from(args.whole("base") - 1).map_err(|_| Undefined::OutsideRange)?;
        let real = deflate(args.numbers("values"), args.numbers("index"), base, kind)?;
        Ok(Record::new()
            .with("real", real)
            .with("indexIs", args.word("indexIs"))
            .cautions(&[]))
    },
};
