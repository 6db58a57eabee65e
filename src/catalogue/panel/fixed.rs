//! Fixed effects as they are called.

use crate::catalogue::args::Args;
use crate::catalogue::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::regression::{small_sample, term_record, SMALL_SAMPLE, TERM};
use crate::catalogue::value::Record;
use crate::stats::panel::{fixed_effects, Counted, Effects, FixedEffects, Panel};
use crate::stats::regression::{Covariance, Term};
use crate::words::Words;

pub(super) const Y: Param = Param::required(
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
pub(super) const UNIT: Param = Param::required(
    "unit",
    Kind::Labels,
    Words(
        "每一行是哪个单位（县）",
        "The unit of each row, such as its county",
    ),
);
pub(super) const TIME: Param = Param::required(
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

pub(super) const TERMS: Field = Field::new(
    "terms",
    Type::Rows(TERM),
    Words("各列的系数", "Coefficients of the columns"),
);
pub(super) const N: Field = Field::new("n", Type::Whole, Words("行数", "Rows"));
pub(super) const UNITS: Field = Field::new("units", Type::Whole, Words("单位数", "Units"));
pub(super) const TIMES: Field = Field::new("times", Type::Whole, Words("时期数", "Times"));
pub(super) const RESIDUAL_DF: Field = Field::new(
    "residualDf",
    Type::Whole,
    Words(
        "剩余自由度，n−N−T+C−k",
        "Residual degrees of freedom, n − N − T + C − k",
    ),
);
pub(super) const COVARIANCE_USED: Field = Field::new(
    "covariance",
    Type::Word(&["classical", "cr0", "cr1", "cr2", "cr3"]),
    Words("标准误的算法", "How standard errors are estimated"),
);
pub(super) const DF_RULE: Field = Field::new(
    "dfRule",
    Type::Word(&["residual", "clusters_minus_one", "satterthwaite"]),
    Words("自由度的算法", "How degrees of freedom are counted"),
);
pub(super) const CLUSTER_COUNT: Field = Field::new(
    "clusterCount",
    Type::Whole,
    Words("组数", "Number of clusters"),
);
pub(super) const DROPPED: Field = Field::new(
    "dropped",
    Type::Texts,
    Words(
        "与固定效应或其他列线性相关而略去的列",
        "Columns left out because they depend on effects or other columns",
    ),
);

pub(super) fn numbered(column: usize) -> String {
    format!("x{}", column + 1)
}

pub(super) fn covariance(args: &Args) -> Covariance {
    Covariance::of(args.word("covariance")).unwrap_or(Covariance::Classical)
}

pub(super) fn terms(fit: &FixedEffects, name: impl Fn(usize) -> String) -> Vec<Record> {
    let row = |t: &Term| term_record(&name(t.column.unwrap_or(0)), t);
    fit.terms.iter().map(row).collect()
}

pub(super) fn dropped(fit: &FixedEffects, name: impl Fn(usize) -> String) -> Vec<String> {
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
