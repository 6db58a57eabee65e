//! What the results of all regressions have in common.

use crate::catalogue::entry::{Field, Kind, Param, Type};
use crate::catalogue::value::Record;
use crate::stats::regression::{Covariance, Fit, Term};
use crate::words::Words;

/// Covariances over clusters.
pub(crate) const COVARIANCES_CLUSTERED: &[&str] = &["cr0", "cr1", "cr2", "cr3"];
/// How degrees of freedom are counted.
const DF_RULES: &[&str] = &["residual", "clusters_minus_one", "satterthwaite"];

/// The cluster of each row.
pub(crate) const CLUSTERS: Param = Param::required(
    "clusters",
    Kind::Labels,
    Words(
        "每一行属于哪一组，同组的误差可以相关",
        "The cluster of each row; errors within one may depend on each other",
    ),
);

/// A coefficient.
pub(crate) const TERM: &[Field] = &[
    Field::new("name", Type::Text, Words("哪一项", "Which term")),
    Field::new(
        "coefficient",
        Type::Number,
        Words(
            "系数，y的单位除以这一列的单位",
            "Coefficient, in the unit of y by that of its column",
        ),
    ),
    Field::new(
        "standardError",
        Type::Number,
        Words("标准误", "Standard error"),
    ),
    Field::new("t", Type::Number, Words("t值", "t statistic")),
    Field::new(
        "df",
        Type::Number,
        Words("t的自由度", "Degrees of freedom of t"),
    ),
    Field::new("p", Type::Number, Words("双侧p值", "Two-sided p-value")),
    Field::new(
        "low",
        Type::Number,
        Words("置信区间下端", "Lower end of the confidence interval"),
    ),
    Field::new(
        "high",
        Type::Number,
        Words("置信区间上端", "Upper end of the confidence interval"),
    ),
];

const TERMS: Field = Field::new(
    "terms",
    Type::Rows(TERM),
    Words("各项系数，截距在前", "Coefficients, the intercept first"),
);
const N: Field = Field::new(
    "n",
    Type::Whole,
    Words(
        "计入的行数（权数为零的不算）",
        "Rows that count (none with weight zero)",
    ),
);
const RANK: Field = Field::new(
    "rank",
    Type::Whole,
    Words(
        "线性无关的列数，含截距",
        "Independent columns, the intercept with them",
    ),
);
const RESIDUAL_DF: Field = Field::new(
    "residualDf",
    Type::Whole,
    Words("剩余自由度", "Residual degrees of freedom"),
);
const RESIDUAL_SQUARES: Field = Field::new(
    "residualSquares",
    Type::Number,
    Words(
        "残差平方和（加权的按权）",
        "Sum of squared residuals, weighted where there are weights",
    ),
);
const SIGMA: Field = Field::new(
    "sigma",
    Type::Number,
    Words(
        "残差标准误，y的单位",
        "Residual standard error, in the unit of y",
    ),
);
const R_SQUARED: Field = Field::new(
    "rSquared",
    Type::Number,
    Words(
        "决定系数R²",
        "Share of the sum of squares that is explained, R²",
    ),
);
const R_SQUARED_ABOUT: Field = Field::new(
    "rSquaredAbout",
    Type::Word(&["mean", "zero"]),
    Words(
        "R²以什么为零点：有截距时是均值，没有时是零",
        "What R² is about: the mean with an intercept, zero without",
    ),
);
const ADJUSTED: Field = Field::new(
    "adjustedRSquared",
    Type::Number,
    Words("调整后的R²", "Adjusted R²"),
);
const F: Field = Field::new(
    "f",
    Type::Number,
    Words("全部各列合起来的F值", "F statistic of all columns together"),
);
const F_DF: Field = Field::new(
    "fDf",
    Type::Whole,
    Words(
        "F的第一自由度，第二是剩余自由度",
        "Its first degrees of freedom; the second are the residual ones",
    ),
);
const F_P: Field = Field::new("fP", Type::Number, Words("F的p值", "p-value of F"));
const CONDITION: Field = Field::new(
    "conditionNumber",
    Type::Number,
    Words(
        "条件数，各列先缩放到同样长",
        "Condition number, columns scaled to one length",
    ),
);
const DROPPED: Field = Field::new(
    "dropped",
    Type::Texts,
    Words(
        "因线性相关而略去的列",
        "Columns left out because they depend on others",
    ),
);
const STEPS: Field = Field::new(
    "refinementSteps",
    Type::Whole,
    Words("迭代改进的步数", "Steps of iterative refinement"),
);
const COVARIANCE: Field = Field::new(
    "covariance",
    Type::Word(&[
        "classical",
        "hc0",
        "hc1",
        "hc2",
        "hc3",
        "cr0",
        "cr1",
        "cr2",
        "cr3",
    ]),
    Words("标准误的算法", "How standard errors are estimated"),
);
const DF_RULE: Field = Field::new(
    "dfRule",
    Type::Word(DF_RULES),
    Words("自由度的算法", "How degrees of freedom are counted"),
);

/// The parts of a regression's result.
pub(super) const FIT: &[Field] = &[
    TERMS,
    N,
    RANK,
    RESIDUAL_DF,
    RESIDUAL_SQUARES,
    SIGMA,
    R_SQUARED,
    R_SQUARED_ABOUT,
    ADJUSTED,
    F,
    F_DF,
    F_P,
    CONDITION,
    DROPPED,
    STEPS,
    COVARIANCE,
    DF_RULE,
];

/// With what clusters add.
pub(super) const CLUSTERED_FIT: &[Field] = &[
    TERMS,
    N,
    RANK,
    RESIDUAL_DF,
    RESIDUAL_SQUARES,
    SIGMA,
    R_SQUARED,
    R_SQUARED_ABOUT,
    ADJUSTED,
    F,
    F_DF,
    F_P,
    CONDITION,
    DROPPED,
    STEPS,
    COVARIANCE,
    DF_RULE,
    Field::new(
        "clusterCount",
        Type::Whole,
        Words("组数", "Number of clusters"),
    ),
    SMALL_SAMPLE,
];

/// The factor for small samples.
pub(crate) const SMALL_SAMPLE: Field = Field::new(
    "smallSample",
    Type::Word(SMALL_SAMPLES),
    Words(
        "小样本的修正：没有；G/(G−1)·(n−1)/(n−k)；按组去偏；近似刀切",
        "Correction for small samples: none; G/(G − 1) · (n − 1)/(n − k); bias reduced by cluster; nearly the jackknife",
    ),
);
const SMALL_SAMPLES: &[&str] = &["none", "g_n_k", "bias_reduced", "jackknife"];

/// The word for the correction of a covariance over clusters.
pub(crate) const fn small_sample(covariance: Covariance) -> &'static str {
    match covariance {
        Covariance::Cr1 => "g_n_k",
        Covariance::Cr2 => "bias_reduced",
        Covariance::Cr3 => "jackknife",
        _ => "none",
    }
}

/// A coefficient as a record.
pub(crate) fn term_record(name: &str, term: &Term) -> Record {
    Record::new()
        .with("name", name)
        .with("coefficient", term.coefficient)
        .with("standardError", term.standard_error)
        .with("t", term.t)
        .with("df", term.df)
        .with("p", term.p)
        .with("low", term.low)
        .with("high", term.high)
}

/// Coefficients as rows, by names of the columns.
pub(crate) fn term_rows(terms: &[Term], name: impl Fn(usize) -> String) -> Vec<Record> {
    let row = |term: &Term| {
        let name = term.column.map_or_else(|| "intercept".to_owned(), &name);
        term_record(&name, term)
    };
    terms.iter().map(row).collect()
}

/// The parts of a regression without its cautions.
pub(super) fn fit_record(fit: &Fit, name: impl Fn(usize) -> String) -> Record {
    let about = if fit.intercept().is_some() {
        "mean"
    } else {
        "zero"
    };
    let dropped: Vec<String> = fit.dropped.iter().map(|c| name(*c)).collect();
    Record::new()
        .with("terms", term_rows(&fit.terms, &name))
        .with("n", fit.rows)
        .with("rank", fit.rank)
        .with("residualDf", fit.residual_df)
        .with("residualSquares", fit.residual_squares)
        .with("sigma", fit.sigma)
        .with("rSquared", fit.r_squared)
        .with("rSquaredAbout", about)
        .with("adjustedRSquared", fit.adjusted_r_squared)
        .with("f", fit.f)
        .with("fDf", fit.f_df)
        .with("fP", fit.f_p)
        .with("conditionNumber", fit.condition_number)
        .with("dropped", dropped)
        .with("refinementSteps", fit.refinement_steps)
        .with("covariance", fit.covariance.as_str())
        .with("dfRule", fit.df_rule.as_str())
}

/// `x1`, `x2`, …
pub(super) fn numbered(column: usize) -> String {
    format!("x{}", column + 1)
}
