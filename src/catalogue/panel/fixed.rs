//! Fixed effects as they are called.

use crate::catalogue::args::Args;
use crate::catalogue::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::regression::{
    small_sample, term_record, COVARIANCES_CLUSTERED, SMALL_SAMPLE, TERM,
};
use crate::catalogue::value::Record;
use crate::quantity::Undefined;
use crate::stats::panel::{
    event_study, fixed_effects, periods, Counted, Effects, FixedEffects, Moment, Panel, Period,
};
use crate::stats::regression::Covariance;
use crate::stats::Caution;
use crate::words::Words;

const Y: Param = Param::required(
    "y",
    Kind::Rows,
    Words("要解释的数，一行一个", "What is to be explained, one a row"),
);
const X: Param = Param::required(
    "x",
    Kind::Columns,
    Words(
        "用来解释的各列，每列一行一个数",
        "Columns that explain it, one number a row each",
    ),
);
const UNIT: Param = Param::required(
    "unit",
    Kind::Labels,
    Words(
        "每一行是哪个单位（县）",
        "The unit of each row, such as its county",
    ),
);
const TIME: Param = Param::required(
    "time",
    Kind::Labels,
    Words(
        "每一行是哪个时期（年）",
        "The time of each row, such as its year",
    ),
);
const EFFECTS: Param = Param::default(
    "effects",
    Kind::Word(&["unit", "time", "two_way"]),
    Default::Text("two_way"),
    Words(
        "去掉哪些固定效应：单位、时期或两者",
        "Which effects are taken out: of units, of times, of both",
    ),
);
const COVARIANCE: Param = Param::default(
    "covariance",
    Kind::Word(&["classical", "cr0", "cr1", "cr2", "cr3"]),
    Default::Text("cr2"),
    Words(
        "标准误：classical假定误差独立，cr0至cr3允许同组相关",
        "Standard errors: classical assumes independence, cr0 to cr3 allow dependence within clusters",
    ),
);
const MAYBE_CLUSTERS: Param = Param::optional(
    "clusters",
    Kind::Labels,
    Words(
        "每一行属于哪一组；不给时按单位分组",
        "The cluster of each row; the units where it is left out",
    ),
);
const COUNTED: Param = Param::default(
    "counted",
    Kind::Word(&["none", "non_nested", "all"]),
    Default::Text("non_nested"),
    Words(
        "cr1的系数把哪些固定效应算作系数：都不算；只算不嵌套在组里的；都算",
        "Which effects the factor of cr1 counts as coefficients: none; those not nested in clusters; all",
    ),
);

const TERMS: Field = Field::new(
    "terms",
    Type::Rows(TERM),
    Words("各列的系数", "Coefficients of the columns"),
);
const N: Field = Field::new("n", Type::Whole, Words("行数", "Rows"));
const UNITS: Field = Field::new("units", Type::Whole, Words("单位数", "Units"));
const TIMES: Field = Field::new("times", Type::Whole, Words("时期数", "Times"));
const RESIDUAL_DF: Field = Field::new(
    "residualDf",
    Type::Whole,
    Words(
        "剩余自由度，n−N−T+C−k",
        "Residual degrees of freedom, n − N − T + C − k",
    ),
);
const COVARIANCE_USED: Field = Field::new(
    "covariance",
    Type::Word(&["classical", "cr0", "cr1", "cr2", "cr3"]),
    Words("标准误的算法", "How standard errors are estimated"),
);
const DF_RULE: Field = Field::new(
    "dfRule",
    Type::Word(&["residual", "clusters_minus_one", "satterthwaite"]),
    Words("自由度的算法", "How degrees of freedom are counted"),
);
const CLUSTER_COUNT: Field = Field::new(
    "clusterCount",
    Type::Whole,
    Words("组数", "Number of clusters"),
);
const DROPPED: Field = Field::new(
    "dropped",
    Type::Texts,
    Words(
        "与固定效应或其他列线性相关而略去的列",
        "Columns left out because they depend on effects or other columns",
    ),
);

fn numbered(column: usize) -> String {
    format!("x{}", column + 1)
}

fn covariance(args: &Args) -> Covariance {
    Covariance::of(args.word("covariance")).unwrap_or(Covariance::Classical)
}

fn terms(fit: &FixedEffects, name: impl Fn(usize) -> String) -> Vec<Record> {
    let row = |t: &crate::stats::regression::Term| term_record(&name(t.column.unwrap_or(0)), t);
    fit.terms.iter().map(row).collect()
}

fn dropped(fit: &FixedEffects, name: impl Fn(usize) -> String) -> Vec<String> {
    fit.dropped.iter().map(|c| name(*c)).collect()
}

pub(super) const FIXED_EFFECTS: Entry = Entry {
    id: "fixed_effects",
    rows: &[82, 86],
    family: Family::Panel,
    name: Words("固定效应回归", "Fixed effects regression"),
    about: Words(
        "只用单位内部（和时期内部）的变化求系数，各单位固有的差别和各时期共同的起落都去掉。",
        "Coefficients from what varies within units, and within times: lasting differences between units and common ups and downs are taken out.",
    ),
    formula: "<msub><mi>y</mi><mrow><mi>i</mi><mi>t</mi></mrow></msub><mo>=</mo><msub><mi>&#x3B1;</mi><mi>i</mi></msub><mo>+</mo><msub><mi>&#x3B3;</mi><mi>t</mi></msub><mo>+</mo><msubsup><mi>x</mi><mrow><mi>i</mi><mi>t</mi></mrow><mo>&#x22A4;</mo></msubsup><mi>&#x3B2;</mi><mo>+</mo><msub><mi>e</mi><mrow><mi>i</mi><mi>t</mi></mrow></msub>",
    convention: Words(
        "与放进全部虚拟变量的最小二乘相同，有缺口的面板也精确。自由度n−N−T+C−k，C是互不相连的部分数；只去一种效应时为n−N−k。只有一次观测的单位留在样本里，不影响系数和自由度。cr1乘G/(G−1)·(n−1)/(n−K)，K按counted；cr2、cr3的修正包括虚拟变量。组默认是单位。",
        "The same as least squares with all dummies, exact for panels with gaps too. Degrees of freedom n − N − T + C − k with C unconnected parts; one way n − N − k. Units seen once stay in and change neither slopes nor degrees of freedom. cr1 takes G/(G − 1) · (n − 1)/(n − K), K by counted; cr2 and cr3 adjust for the dummies, too. Clusters are the units unless given.",
    ),
    caveat: Words(
        "随时间不变的列没有系数。残差在同一单位内相关时，classical偏小。同一个斜率可有五种按组标准误，要看用的是哪一种。",
        "A column that does not vary within has no coefficient. Classical errors are too small where residuals of a unit are related. One slope can have five clustered errors: look which one it is.",
    ),
    reference: "Wooldridge, J. M. (2010), Econometric Analysis of Cross Section and Panel Data, 2nd ed., MIT Press, chapter 10; Pustejovsky, J. E. & Tipton, E. (2018), Small-sample methods for cluster-robust variance estimation and hypothesis testing in fixed effects models, Journal of Business & Economic Statistics 36, 672–683.",
    params: &[Y, X, UNIT, TIME, EFFECTS, MAYBE_CLUSTERS, COVARIANCE, COUNTED, Param::level()],
    fields: &[
        TERMS,
        N,
        UNITS,
        TIMES,
        Field::new(
            "components",
            Type::Whole,
            Words("互不相连的部分数C", "Unconnected parts C"),
        ),
        Field::new(
            "absorbed",
            Type::Whole,
            Words("去掉的独立效应个数", "Independent effects taken out"),
        ),
        RESIDUAL_DF,
        Field::new(
            "residualSquares",
            Type::Number,
            Words("残差平方和", "Sum of squared residuals"),
        ),
        Field::new(
            "sigma",
            Type::Number,
            Words("残差标准误，y的单位", "Residual standard error, in the unit of y"),
        ),
        Field::new(
            "withinRSquared",
            Type::Number,
            Words("组内R²：去掉效应后的变化中解释了多少", "R² within: the share of what varies beside the effects"),
        ),
        Field::new(
            "rSquared",
            Type::Number,
            Words("总R²，含固定效应", "R² of columns and effects together"),
        ),
        Field::new(
            "f",
            Type::Number,
            Words("各列合起来的F值（经典）", "F statistic of all columns together (classical)"),
        ),
        Field::new("fDf", Type::Whole, Words("F的第一自由度", "Its first degrees of freedom")),
        Field::new("fP", Type::Number, Words("F的p值", "p-value of F")),
        Field::new(
            "singletonUnits",
            Type::Whole,
            Words("只有一次观测的单位数", "Units with one row"),
        ),
        Field::new(
            "singletonTimes",
            Type::Whole,
            Words("只有一次观测的时期数", "Times with one row"),
        ),
        DROPPED,
        COVARIANCE_USED,
        DF_RULE,
        CLUSTER_COUNT,
        SMALL_SAMPLE,
        Field::new(
            "countedCoefficients",
            Type::Whole,
            Words("cr1的K", "The K of cr1"),
        ),
    ],
    example: r#"{"y": [0, 2, 3, 1, 5, 9, 3, 10, 12, 4, 4, 9], "x": [[0, 1, 2, 5, 7, 8, 9, 12, 14, 3, 4, 6]], "unit": ["a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d"], "time": [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]}"#,
    run: |args| {
        let (units, _) = args.groups("unit");
        let (times, _) = args.groups("time");
        let clusters = args.has("clusters").then(|| args.groups("clusters").0);
        let panel = Panel {
            units: &units,
            times: &times,
            effects: Effects::of(args.word("effects")).unwrap_or(Effects::TwoWay),
            clusters: clusters.as_deref(),
            covariance: covariance(args),
            counted: Counted::of(args.word("counted")).unwrap_or(Counted::NonNested),
            level: args.number("level"),
        };
        let fit = fixed_effects(&args.columns("x"), args.numbers("y"), &panel)?;
        Ok(Record::new()
            .with("terms", terms(&fit, numbered))
            .with("n", fit.rows)
            .with("units", fit.units)
            .with("times", fit.times)
            .with("components", fit.components)
            .with("absorbed", fit.absorbed)
            .with("residualDf", fit.residual_df)
            .with("residualSquares", fit.residual_squares)
            .with("sigma", fit.sigma)
            .with("withinRSquared", fit.within_r_squared)
            .with("rSquared", fit.r_squared)
            .with("f", fit.f)
            .with("fDf", fit.f_df)
            .with("fP", fit.f_p)
            .with("singletonUnits", fit.singleton_units)
            .with("singletonTimes", fit.singleton_times)
            .with("dropped", dropped(&fit, numbered))
            .with("covariance", fit.covariance.as_str())
            .with("dfRule", fit.df_rule.as_str())
            .with("clusterCount", fit.clusters)
            .with("smallSample", small_sample(fit.covariance))
            .with("countedCoefficients", fit.counted)
            .cautions(&fit.cautions))
    },
};

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
        let finite = |l: &String| l.parse::<f64>().ok().filter(|v| v.is_finite());
        let start: Vec<Option<f64>> = args.texts("start").iter().map(finite).collect();
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
