//! Least squares as they are called.

use super::terms::{fit_record, numbered, small_sample, CLUSTERED_FIT, FIT};
use super::{CLUSTERS, COVARIANCES_CLUSTERED};
use crate::catalogue::args::Args;
use crate::catalogue::entry::{Default, Entry, Family, Kind, Param};
use crate::quantity::Undefined;
use crate::stats::regression::{least_squares, polynomial, Covariance, Options};
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
const INTERCEPT: Param = Param::default(
    "intercept",
    Kind::Flag,
    Default::Flag(true),
    Words("是否带截距", "Whether there is an intercept"),
);
const COVARIANCE: Param = Param::default(
    "covariance",
    Kind::Word(&["classical", "hc0", "hc1", "hc2", "hc3"]),
    Default::Text("classical"),
    Words(
        "标准误：classical假定方差相等，hc0至hc3不假定",
        "Standard errors: classical assumes equal variances, hc0 to hc3 do not",
    ),
);
const CLUSTERED: Param = Param::default(
    "covariance",
    Kind::Word(COVARIANCES_CLUSTERED),
    Default::Text("cr2"),
    Words(
        "按组稳健的标准误：cr0不修正，cr1乘一个系数，cr2去偏，cr3近似刀切",
        "Cluster-robust errors: cr0 uncorrected, cr1 times a factor, cr2 bias reduced, cr3 nearly the jackknife",
    ),
);
const WEIGHTS: Param = Param::required(
    "weights",
    Kind::Rows,
    Words(
        "权数，与误差方差的倒数成比例，不是次数",
        "Weights, in proportion to the inverse variance of the error; no counts",
    ),
);

fn covariance(args: &Args) -> Covariance {
    Covariance::of(args.word("covariance")).unwrap_or(Covariance::Classical)
}

fn options(args: &Args) -> Options<'static> {
    Options {
        intercept: args.flag("intercept"),
        level: args.number("level"),
        covariance: covariance(args),
        ..Options::default()
    }
}

pub(super) const ORDINARY_LEAST_SQUARES: Entry = Entry {
    id: "ordinary_least_squares",
    rows: &[89, 91],
    family: Family::Regression,
    name: Words("普通最小二乘回归", "Ordinary least squares"),
    about: Words(
        "找出一组系数，使各列的加权和最接近要解释的数，并给出误差、检验和区间。",
        "The coefficients with which the columns come nearest to what is to be explained, with errors, tests and intervals.",
    ),
    formula: "<mover><mi>&#x3B2;</mi><mo>^</mo></mover><mo>=</mo><msup><mrow><mo>(</mo><msup><mi>X</mi><mo>&#x22A4;</mo></msup><mi>X</mi><mo>)</mo></mrow><mrow><mo>&#x2212;</mo><mn>1</mn></mrow></msup><msup><mi>X</mi><mo>&#x22A4;</mo></msup><mi>y</mi>",
    convention: Words(
        "用豪斯霍尔德QR分解，不解正规方程，再以两倍精度的残差迭代改进。一列除去前面各列之后剩下的长度不到自身的1e-11，就略去。有截距时R²以均值为零点，没有截距时以零为零点，两者不能比较。稳健标准误（HC0至HC3）的t用剩余自由度；HC1乘n/(n−k)，HC2、HC3除以1−h和(1−h)²。F总是经典的。",
        "Householder's QR, no normal equations, then refined by residuals to twice double precision. A column of which less than 1e-11 of its length is left beside the earlier ones is dropped. R² is about the mean with an intercept and about zero without: the two are not comparable. t with robust errors (HC0 to HC3) uses the residual degrees of freedom; HC1 takes n/(n − k), HC2 and HC3 divide by 1 − h and (1 − h)². F is always the classical one.",
    ),
    caveat: Words(
        "系数说的是相关，不是效果。有观测自己决定自己的拟合值（h=1）时，HC2和HC3没有值。行数不到250时HC3较稳妥。",
        "Coefficients tell association, not effect. HC2 and HC3 have no value where an observation decides its own fit (h = 1). Below 250 rows HC3 is the safer one.",
    ),
    reference: "Björck, Å. (1996), Numerical Methods for Least Squares Problems, SIAM; MacKinnon, J. G. & White, H. (1985), Some heteroskedasticity-consistent covariance matrix estimators with improved finite sample properties, Journal of Econometrics 29, 305–325.",
    params: &[Y, X, INTERCEPT, COVARIANCE, Param::level()],
    fields: FIT,
    example: r#"{"y": [1, 3, 5, 7.4, 8], "x": [[0, 1, 2, 3, 4]]}"#,
    run: |args| {
        let fit = least_squares(&args.columns("x"), args.numbers("y"), None, &options(args))?;
        Ok(fit_record(&fit, numbered).cautions(&fit.cautions))
    },
};

pub(super) const WEIGHTED_LEAST_SQUARES: Entry = Entry {
    id: "weighted_least_squares",
    rows: &[90],
    family: Family::Regression,
    name: Words("加权最小二乘回归", "Weighted least squares"),
    about: Words(
        "与普通最小二乘相同，但误差小的行说了更多的话。",
        "Like ordinary least squares, but rows with a small error have more say.",
    ),
    formula: "<munder><mi>min</mi><mi>&#x3B2;</mi></munder><munder><mo>&#x2211;</mo><mi>i</mi></munder><msub><mi>w</mi><mi>i</mi></msub><msup><mrow><mo>(</mo><msub><mi>y</mi><mi>i</mi></msub><mo>&#x2212;</mo><msubsup><mi>x</mi><mi>i</mi><mo>&#x22A4;</mo></msubsup><mi>&#x3B2;</mi><mo>)</mo></mrow><mn>2</mn></msup>",
    convention: Words(
        "各行乘以权数的平方根再作最小二乘，平方根用两倍精度。权数为零的行不计入n和自由度，与R相同。有截距时R²以加权均值为零点。权数乘一个常数，系数、误差和检验都不变，只有残差平方和与σ变。稳健标准误按乘过的行计算。",
        "Least squares on rows times the root of their weight, formed to twice double precision. Rows of weight zero do not count in n and degrees of freedom, as in R. R² is about the weighted mean with an intercept. Weights times a constant change the sum of squares and σ alone. Robust errors are those of the multiplied rows.",
    ),
    caveat: Words(
        "权数是方差的倒数，不是人数或次数；按次数加权时误差会算错。",
        "Weights are inverse variances, no counts of people or times: with counts the errors would be wrong.",
    ),
    reference: "Björck, Å. (1996), Numerical Methods for Least Squares Problems, SIAM, section 4.4.",
    params: &[Y, X, WEIGHTS, INTERCEPT, COVARIANCE, Param::level()],
    fields: FIT,
    example: r#"{"y": [1, 3, 5, 7.4, 8], "x": [[0, 1, 2, 3, 4]], "weights": [1, 2, 1, 0.5, 1]}"#,
    run: |args| {
        let weights = Some(args.numbers("weights"));
        let fit = least_squares(&args.columns("x"), args.numbers("y"), weights, &options(args))?;
        Ok(fit_record(&fit, numbered).cautions(&fit.cautions))
    },
};

const DEGREE: Param = Param::required(
    "degree",
    Kind::Whole { min: 1, max: 20 },
    Words("最高次数", "The highest power"),
);
const ONE_X: Param = Param::required(
    "x",
    Kind::Rows,
    Words(
        "自变量，一行一个",
        "The variable whose powers explain y, one a row",
    ),
);

fn power(column: usize) -> String {
    if column == 0 {
        "x".to_owned()
    } else {
        format!("x^{}", column + 1)
    }
}

pub(super) const POLYNOMIAL_FIT: Entry = Entry {
    id: "polynomial_fit",
    rows: &[89],
    family: Family::Regression,
    name: Words("多项式回归", "Polynomial regression"),
    about: Words(
        "用一个变量的各次幂去接近要解释的数。",
        "Powers of one variable that come nearest to what is to be explained.",
    ),
    formula: "<mi>y</mi><mo>=</mo><msub><mi>&#x3B2;</mi><mn>0</mn></msub><mo>+</mo><msub><mi>&#x3B2;</mi><mn>1</mn></msub><mi>x</mi><mo>+</mo><mo>&#x22EF;</mo><mo>+</mo><msub><mi>&#x3B2;</mi><mi>d</mi></msub><msup><mi>x</mi><mi>d</mi></msup>",
    convention: Words(
        "各次幂以两倍精度形成，因此舍入不限制结果；其余与普通最小二乘相同。",
        "Powers are formed to twice double precision, so that their rounding is no limit; otherwise as ordinary least squares.",
    ),
    caveat: Words(
        "次数高时曲线在两端剧烈摆动，数据以外的值没有意义。",
        "High powers swing wildly at both ends; values beyond the data mean nothing.",
    ),
    reference: "NIST Statistical Reference Datasets, linear regression, data set Filip.",
    params: &[Y, ONE_X, DEGREE, INTERCEPT, COVARIANCE, Param::level()],
    fields: FIT,
    example: r#"{"y": [1, 2.2, 5, 9.7, 17, 26.3], "x": [0, 1, 2, 3, 4, 5], "degree": 2}"#,
    run: |args| {
        let degree = usize::try_from(args.whole("degree")).map_err(|_| Undefined::OutsideRange)?;
        let (x, y) = (args.numbers("x"), args.numbers("y"));
        let fit = polynomial(x, y, None, degree, &options(args))?;
        Ok(fit_record(&fit, power).cautions(&fit.cautions))
    },
};

const MAYBE_WEIGHTS: Param = Param::optional("weights", Kind::Rows, WEIGHTS.words);

pub(super) const CLUSTER_ROBUST_REGRESSION: Entry = Entry {
    id: "cluster_robust_regression",
    rows: &[86],
    family: Family::Regression,
    name: Words("按组稳健的回归", "Regression with cluster-robust errors"),
    about: Words(
        "系数与普通最小二乘相同，但允许同一组（例如同一个县各年）的误差相关。",
        "The coefficients of ordinary least squares, with errors that may depend on each other within a cluster, such as the years of one county.",
    ),
    formula: "<mi>V</mi><mo>=</mo><msup><mrow><mo>(</mo><msup><mi>X</mi><mo>&#x22A4;</mo></msup><mi>X</mi><mo>)</mo></mrow><mrow><mo>&#x2212;</mo><mn>1</mn></mrow></msup><munder><mo>&#x2211;</mo><mi>g</mi></munder><msubsup><mi>X</mi><mi>g</mi><mo>&#x22A4;</mo></msubsup><msub><mi>A</mi><mi>g</mi></msub><msub><mi>e</mi><mi>g</mi></msub><msubsup><mi>e</mi><mi>g</mi><mo>&#x22A4;</mo></msubsup><msub><mi>A</mi><mi>g</mi></msub><msub><mi>X</mi><mi>g</mi></msub><msup><mrow><mo>(</mo><msup><mi>X</mi><mo>&#x22A4;</mo></msup><mi>X</mi><mo>)</mo></mrow><mrow><mo>&#x2212;</mo><mn>1</mn></mrow></msup>",
    convention: Words(
        "cr0：A=I。cr1：再乘G/(G−1)·(n−1)/(n−k)。cr2：A=(I−H)^(−1/2)，奇异时用广义逆，t用萨特思韦特自由度，工作模型是误差相等而独立。cr3：A=(I−H)^(−1)。cr0、cr1、cr3的t用G−1个自由度。有权数时，按乘过权数平方根的行计算；clubSandwich对加权回归另取一种平方根，略有不同。",
        "cr0: A = I. cr1: times G/(G − 1) · (n − 1)/(n − k). cr2: A = (I − H)^(−1/2), a generalised inverse where singular; t with Satterthwaite's degrees of freedom under equal and independent errors. cr3: A = (I − H)^(−1). cr0, cr1 and cr3 use G − 1 degrees of freedom. With weights, of the rows times the root of their weight; clubSandwich takes another root there, which differs a little.",
    ),
    caveat: Words(
        "组不到四十个时cr0、cr1的标准误偏小，应看cr2和它的自由度；自由度小于4时什么都靠不住。",
        "Below forty clusters cr0 and cr1 are too small: look at cr2 and its degrees of freedom; below 4 of these nothing is reliable.",
    ),
    reference: "Bell, R. M. & McCaffrey, D. F. (2002), Bias reduction in standard errors for linear regression with multi-stage samples, Survey Methodology 28, 169–181; Cameron, A. C. & Miller, D. L. (2015), A practitioner's guide to cluster-robust inference, Journal of Human Resources 50, 317–372.",
    params: &[Y, X, CLUSTERS, MAYBE_WEIGHTS, INTERCEPT, CLUSTERED, Param::level()],
    fields: CLUSTERED_FIT,
    example: r#"{"y": [1, 3, 5, 7.4, 8, 9, 12, 13], "x": [[0, 1, 2, 3, 4, 5, 6, 7]], "clusters": ["a", "a", "b", "b", "c", "c", "d", "d"]}"#,
    run: |args| {
        let (clusters, _) = args.groups("clusters");
        let options = Options {
            clusters: Some(&clusters),
            ..options(args)
        };
        let weights = args.maybe_numbers("weights");
        let fit = least_squares(&args.columns("x"), args.numbers("y"), weights, &options)?;
        let record = fit_record(&fit, numbered)
            .with("clusterCount", fit.clusters.unwrap_or(0))
            .with("smallSample", small_sample(fit.covariance));
        Ok(record.cautions(&fit.cautions))
    },
};
