//! Differences in differences of panels and event studies as they are called.

use super::fixed::{
    covariance, dropped, numbered, terms, CLUSTER_COUNT, COVARIANCE_USED, DF_RULE, DROPPED, N,
    RESIDUAL_DF, TERMS, TIME, TIMES, UNIT, UNITS, Y,
};
use crate::catalogue::args::Args;
use crate::catalogue::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::regression::{small_sample, COVARIANCES_CLUSTERED, SMALL_SAMPLE};
use crate::catalogue::value::Record;
use crate::quantity::Undefined;
use crate::stats::panel::{
    event_study, fixed_effects, periods, Counted, Effects, Moment, Panel, Period,
};
use crate::stats::Caution;
use crate::words::Words;

const MEASURE: Param = Param::required(
    "measure",
    Kind::Rows,
    Words(
        "这一行是否有这项措施（0或1），或它的力度",
        "Whether the measure holds in this row, 0 or 1, or how strongly",
    ),
);
const CONTROLS: Param = Param::optional(
    "x",
    Kind::Columns,
    Words("其他解释列", "Other columns that explain y"),
);
const CLUSTERED: Param = Param::default(
    "covariance",
    Kind::Word(COVARIANCES_CLUSTERED),
    Default::Text("cr2"),
    Words(
        "按单位稳健的标准误",
        "Errors robust to dependence within units",
    ),
);

/// Times in the order of their numbers, or of their first row where they are
/// no numbers.
fn ordered(args: &Args, name: &str) -> (Vec<usize>, Vec<String>) {
    let (rows, labels) = args.groups(name);
    let values: Option<Vec<f64>> = labels.iter().map(|l| l.parse::<f64>().ok()).collect();
    let Some(values) = values else {
        return (rows, labels);
    };
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]).then(a.cmp(b)));
    let mut place = vec![0; order.len()];
    for (at, label) in order.iter().enumerate() {
        place[*label] = at;
    }
    let sorted = order.iter().map(|i| labels[*i].clone()).collect();
    (rows.iter().map(|r| place[*r]).collect(), sorted)
}

fn period_record(period: &Period, labels: &[String]) -> Record {
    Record::new()
        .with("time", labels.get(period.time).map_or("", String::as_str))
        .with("treated", period.treated)
        .with("control", period.control)
        .with("gap", period.gap)
        .with("exposed", period.exposed)
}

pub(super) const PANEL_DIFFERENCE_IN_DIFFERENCES: Entry = Entry {
    id: "panel_difference_in_differences",
    rows: &[83, 86],
    family: Family::Panel,
    name: Words("面板双重差分", "Difference in differences of a panel"),
    about: Words(
        "有了措施之后，比没有措施的单位在同一时期多变了多少。",
        "By how much more units changed once they had a measure than others did at the same time.",
    ),
    formula: "<msub><mi>y</mi><mrow><mi>i</mi><mi>t</mi></mrow></msub><mo>=</mo><msub><mi>&#x3B1;</mi><mi>i</mi></msub><mo>+</mo><msub><mi>&#x3B3;</mi><mi>t</mi></msub><mo>+</mo><mi>&#x3B4;</mi><msub><mi>D</mi><mrow><mi>i</mi><mi>t</mi></mrow></msub><mo>+</mo><msub><mi>e</mi><mrow><mi>i</mi><mi>t</mi></mrow></msub>",
    convention: Words(
        "双向固定效应，按单位聚类，默认cr2和萨特思韦特自由度；cr1只计不嵌套的效应。各期均值把任何一期有过措施的单位归为一组，供查看之前是否平行。时期标签是数时按大小排列。",
        "Two-way fixed effects, clusters are the units, by default cr2 with Satterthwaite's degrees of freedom; cr1 counts effects that are not nested. The means by time put units that have the measure at any time together, to see whether they moved alike before. Times that are numbers come in their order.",
    ),
    caveat: Words(
        "先后不一地实施时，系数可能混入负权重，应看事件研究。五个县时按组推断靠不住，应看随机化推断。",
        "With staggered starts the coefficient can mix in negative weights: look at an event study. With five counties clustered errors are unreliable: look at randomisation inference.",
    ),
    reference: "Angrist, J. D. & Pischke, J.-S. (2009), Mostly Harmless Econometrics, Princeton University Press, section 5.2; Bertrand, M., Duflo, E. & Mullainathan, S. (2004), How much should we trust differences-in-differences estimates?, Quarterly Journal of Economics 119, 249–275.",
    params: &[Y, UNIT, TIME, MEASURE, CONTROLS, CLUSTERED, Param::level()],
    fields: &[
        TERMS,
        N,
        UNITS,
        TIMES,
        RESIDUAL_DF,
        Field::new(
            "periods",
            Type::Rows(&[
                Field::new("time", Type::Text, Words("时期", "Time")),
                Field::new(
                    "treated",
                    Type::Number,
                    Words("任何一期有过措施的单位的均值", "Mean of units that have the measure at some time"),
                ),
                Field::new("control", Type::Number, Words("其余单位的均值", "Mean of the others")),
                Field::new("gap", Type::Number, Words("两者之差", "The first less the second")),
                Field::new(
                    "exposed",
                    Type::Whole,
                    Words("这一期有措施的行数", "Rows that have the measure at this time"),
                ),
            ]),
            Words("各期均值，看之前是否平行", "Means by time, to see whether they moved alike before"),
        ),
        DROPPED,
        COVARIANCE_USED,
        DF_RULE,
        CLUSTER_COUNT,
        SMALL_SAMPLE,
    ],
    example: r#"{"y": [30, 29, 20, 28, 28, 17, 25, 24, 22, 27, 25, 24], "unit": ["a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d"], "time": [2015, 2016, 2017, 2015, 2016, 2017, 2015, 2016, 2017, 2015, 2016, 2017], "measure": [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]}"#,
    run: |args| {
        let (units, _) = args.groups("unit");
        let (times, labels) = ordered(args, "time");
        let (y, measure) = (args.numbers("y"), args.numbers("measure"));
        let mut columns = vec![measure];
        if args.has("x") {
            columns.extend(args.columns("x"));
        }
        let panel = Panel {
            units: &units,
            times: &times,
            effects: Effects::TwoWay,
            clusters: None,
            covariance: covariance(args),
            counted: Counted::NonNested,
            level: args.number("level"),
        };
        let fit = fixed_effects(&columns, y, &panel)?;
        let name = |c: usize| match c.checked_sub(1) {
            Some(c) => numbered(c),
            None => "measure".to_owned(),
        };
        let means = periods(y, measure, &units, &times)?;
        let rows = means.iter().map(|p| period_record(p, &labels));
        let mut cautions = vec![Caution::ParallelTrends];
        cautions.extend(fit.cautions.iter().copied());
        Ok(Record::new()
            .with("terms", terms(&fit, name))
            .with("n", fit.rows)
            .with("units", fit.units)
            .with("times", fit.times)
            .with("residualDf", fit.residual_df)
            .with("periods", rows.collect::<Vec<_>>())
            .with("dropped", dropped(&fit, name))
            .with("covariance", fit.covariance.as_str())
            .with("dfRule", fit.df_rule.as_str())
            .with("clusterCount", fit.clusters)
            .with("smallSample", small_sample(fit.covariance))
            .cautions(&cautions))
    },
};

const TIMES_AS_NUMBERS: Param = Param::required(
    "time",
    Kind::Rows,
    Words(
        "每一行的时期（年），整步",
        "The time of each row, such as its year, in whole steps",
    ),
);
const START: Param = Param::required(
    "start",
    Kind::Labels,
    Words(
        "这个单位从哪一期开始有措施；从来没有的写never",
        "The time at which the unit's measure starts; \"never\" where it does not",
    ),
);

fn moment_record(moment: &Moment) -> Record {
    let effect = &moment.effect;
    Record::new()
        .with("relative", f64::from(moment.relative))
        .with("binned", moment.binned)
        .with("rows", moment.rows)
        .with("effect", effect.coefficient)
        .with("standardError", effect.standard_error)
        .with("df", effect.df)
        .with("p", effect.p)
        .with("low", effect.low)
        .with("high", effect.high)
}

pub(super) const EVENT_STUDY: Entry = Entry {
    id: "event_study",
    rows: &[84],
    family: Family::Panel,
    name: Words("事件研究", "Event study"),
    about: Words(
        "措施开始之前和之后各年，与开始前一年相比的差别。",
        "The difference by years before and after a measure starts, beside the year before its start.",
    ),
    formula: "<msub><mi>y</mi><mrow><mi>i</mi><mi>t</mi></mrow></msub><mo>=</mo><msub><mi>&#x3B1;</mi><mi>i</mi></msub><mo>+</mo><msub><mi>&#x3B3;</mi><mi>t</mi></msub><mo>+</mo><munder><mo>&#x2211;</mo><mrow><mi>s</mi><mo>&#x2260;</mo><mo>&#x2212;</mo><mn>1</mn></mrow></munder><msub><mi>&#x3B4;</mi><mi>s</mi></msub><msubsup><mi>D</mi><mrow><mi>i</mi><mi>t</mi></mrow><mi>s</mi></msubsup><mo>+</mo><msub><mi>e</mi><mrow><mi>i</mi><mi>t</mi></mrow></msub>",
    convention: Words(
        "以开始前一期为基准；两端把更远的各期并在一起。双向固定效应，按单位聚类。",
        "The time before the start is the reference; more distant times are binned at both ends. Two-way fixed effects, clusters are the units.",
    ),
    caveat: Words(
        "之前各期接近零不能证明平行，只是没有反对它。所有单位同时开始而又没有对照时，线性趋势无法识别，有的列会被略去。",
        "Effects near zero before the start do not prove parallel trends. Where all units start at once and none is left as control, a linear trend cannot be told apart, and columns are dropped.",
    ),
    reference: "Schmidheiny, K. & Siegloch, S. (2023), On event studies and distributed lags in two-way fixed effects models, Journal of Applied Econometrics 38, 695–713.",
    params: &[
        Y,
        UNIT,
        TIMES_AS_NUMBERS,
        START,
        Param::default(
            "leads",
            Kind::Whole { min: 1, max: 50 },
            Default::Number(3.0),
            Words("之前看几期", "Times before the start"),
        ),
        Param::default(
            "lags",
            Kind::Whole { min: 0, max: 50 },
            Default::Number(3.0),
            Words("之后看几期", "Times after the start"),
        ),
        CLUSTERED,
        Param::level(),
    ],
    fields: &[
        Field::new(
            "moments",
            Type::Rows(&[
                Field::new("relative", Type::Number, Words("相对于开始的期数", "Times after the start")),
                Field::new("binned", Type::Flag, Words("是否含更远的各期", "Whether more distant times are with it")),
                Field::new("rows", Type::Whole, Words("行数", "Rows")),
                Field::new("effect", Type::Number, Words("与基准的差别，y的单位", "Difference from the reference, in the unit of y")),
                Field::new("standardError", Type::Number, Words("标准误", "Standard error")),
                Field::new("df", Type::Number, Words("t的自由度", "Degrees of freedom of t")),
                Field::new("p", Type::Number, Words("双侧p值", "Two-sided p-value")),
                Field::new("low", Type::Number, Words("置信区间下端", "Lower end of the confidence interval")),
                Field::new("high", Type::Number, Words("置信区间上端", "Upper end of the confidence interval")),
            ]),
            Words("各期，基准除外", "Times, without the reference"),
        ),
        Field::new("referenceRows", Type::Whole, Words("基准（−1）的行数", "Rows of the reference, −1")),
        N,
        UNITS,
        TIMES,
        RESIDUAL_DF,
        COVARIANCE_USED,
        DF_RULE,
        CLUSTER_COUNT,
        SMALL_SAMPLE,
    ],
    example: r#"{"y": [30, 29, 20, 18, 28, 28, 27, 17, 25, 24, 22, 22, 27, 25, 24, 23], "unit": ["a", "a", "a", "a", "b", "b", "b", "b", "c", "c", "c", "c", "d", "d", "d", "d"], "time": [2015, 2016, 2017, 2018, 2015, 2016, 2017, 2018, 2015, 2016, 2017, 2018, 2015, 2016, 2017, 2018], "start": ["2017", "2017", "2017", "2017", "2018", "2018", "2018", "2018", "never", "never", "never", "never", "never", "never", "never", "never"], "leads": 2, "lags": 1, "covariance": "cr1"}"#,
    run: |args| {
        let (units, _) = args.groups("unit");
        let finite = |l: &str| l.parse::<f64>().ok().filter(|v| v.is_finite());
        let start: Vec<Option<f64>> = args.labels("start").into_iter().map(finite).collect();
        let ends = |name: &str| i32::try_from(args.whole(name)).map_err(|_| Undefined::OutsideRange);
        let study = event_study(
            args.numbers("y"),
            &units,
            args.numbers("time"),
            &start,
            (ends("leads")?, ends("lags")?),
            covariance(args),
            args.number("level"),
        )?;
        let fit = &study.fit;
        Ok(Record::new()
            .with("moments", study.moments.iter().map(moment_record).collect::<Vec<_>>())
            .with("referenceRows", study.reference_rows)
            .with("n", fit.rows)
            .with("units", fit.units)
            .with("times", fit.times)
            .with("residualDf", fit.residual_df)
            .with("covariance", fit.covariance.as_str())
            .with("dfRule", fit.df_rule.as_str())
            .with("clusterCount", fit.clusters)
            .with("smallSample", small_sample(fit.covariance))
            .cautions(&study.cautions))
    },
};
