//! Diagnostics and lines through medians as they are called.

use crate::catalogue::entry::{Default, Entry, Family, Field, Kind, Param, Type};
use crate::catalogue::value::Record;
use crate::stats::regression::{diagnostics, repeated_medians, theil_sen, Intercept};
use crate::words::Words;

const Y: Param = Param::required(
    "y",
    Kind::Rows,
    Words("要解释的数，一行一个", "What is to be explained, one a row"),
);
const X: Param = Param::required(
    "x",
    Kind::Rows,
    Words("自变量，一行一个", "What explains it, one a row"),
);
const COLUMNS: Param = Param::required(
    "x",
    Kind::Columns,
    Words(
        "用来解释的各列，每列一行一个数",
        "Columns that explain it, one number a row each",
    ),
);

pub(super) const REGRESSION_DIAGNOSTICS: Entry = Entry {
    id: "regression_diagnostics",
    rows: &[92],
    family: Family::Regression,
    name: Words("回归诊断", "Regression diagnostics"),
    about: Words(
        "哪些行左右了回归，哪些列互相重叠，误差的大小是否随各列变化。",
        "Which rows decide a regression, which columns overlap, and whether errors spread unequally.",
    ),
    formula: "<msub><mi>D</mi><mi>i</mi></msub><mo>=</mo><mfrac><mrow><msubsup><mi>r</mi><mi>i</mi><mn>2</mn></msubsup><msub><mi>h</mi><mi>i</mi></msub></mrow><mrow><mi>k</mi><mo>(</mo><mn>1</mn><mo>&#x2212;</mo><msub><mi>h</mi><mi>i</mi></msub><mo>)</mo></mrow></mfrac>",
    convention: Words(
        "有截距的普通最小二乘。标准化残差是内部学生化的，e/(σ√(1−h))。方差膨胀因子1/(1−R²)。布罗施–帕甘检验用科恩克尔的形式nR²，自由度为列数；原来的形式假定误差正态，数值不同。",
        "Ordinary least squares with an intercept. Standardised residuals are internally studentised, e/(σ √(1 − h)). Variance inflation 1/(1 − R²). The Breusch–Pagan test is Koenker's, n R² with one degree of freedom a column; the first form assumes normal errors and differs.",
    ),
    caveat: Words(
        "只有五个县、两列时，每一行的杠杆值都大，诊断说明不了什么。",
        "With five counties and two columns every row has a high leverage, and diagnostics tell little.",
    ),
    reference: "Cook, R. D. (1977), Detection of influential observation in linear regression, Technometrics 19, 15–18; Koenker, R. (1981), A note on studentizing a test for heteroscedasticity, Journal of Econometrics 17, 107–112.",
    params: &[Y, COLUMNS],
    fields: &[
        Field::new("fitted", Type::Numbers, Words("拟合值", "Fitted values")),
        Field::new("residuals", Type::Numbers, Words("残差", "Residuals")),
        Field::new(
            "leverage",
            Type::Numbers,
            Words("杠杆值，0到1", "Leverages, 0 to 1"),
        ),
        Field::new(
            "standardised",
            Type::Numbers,
            Words("标准化残差", "Standardised residuals"),
        ),
        Field::new("cook", Type::Numbers, Words("库克距离", "Cook's distances")),
        Field::new(
            "inflation",
            Type::Numbers,
            Words("各列的方差膨胀因子", "Variance inflation factors, a column each"),
        ),
        Field::new(
            "breuschPagan",
            Type::Number,
            Words("布罗施–帕甘统计量", "Breusch–Pagan statistic"),
        ),
        Field::new(
            "breuschPaganDf",
            Type::Whole,
            Words("它的自由度", "Its degrees of freedom"),
        ),
        Field::new(
            "breuschPaganP",
            Type::Number,
            Words("它的p值", "Its p-value"),
        ),
        Field::new(
            "residualDf",
            Type::Whole,
            Words("剩余自由度", "Residual degrees of freedom"),
        ),
    ],
    example: r#"{"y": [1, 2, 2.5, 4.4, 4.9, 6.3, 7], "x": [[1, 2, 3, 4, 5, 6, 10]]}"#,
    run: |args| {
        let found = diagnostics(&args.columns("x"), args.numbers("y"))?;
        let cells = |of: fn(&crate::stats::regression::Influence) -> _| {
            found.rows.iter().map(of).collect::<Vec<_>>()
        };
        let test = found.breusch_pagan;
        Ok(Record::new()
            .with("fitted", cells(|r| r.fitted))
            .with("residuals", cells(|r| r.residual))
            .with("leverage", cells(|r| Ok(r.leverage)))
            .with("standardised", cells(|r| r.standardised))
            .with("cook", cells(|r| r.cook))
            .with("inflation", found.inflation.clone())
            .with("breuschPagan", test.map(|t| t.statistic))
            .with("breuschPaganDf", test.map(|t| t.df))
            .with("breuschPaganP", test.and_then(|t| t.p))
            .with("residualDf", found.residual_df)
            .cautions(&found.cautions))
    },
};

const SLOPE: Field = Field::new(
    "slope",
    Type::Number,
    Words(
        "斜率，y的单位除以x的单位",
        "Slope, in the unit of y by that of x",
    ),
);
const CROSSING: Field = Field::new(
    "intercept",
    Type::Number,
    Words(
        "x为零处的值，y的单位",
        "The line at x = 0, in the unit of y",
    ),
);
const PAIRS: Field = Field::new(
    "pairs",
    Type::Whole,
    Words("x不同的点对数", "Pairs of points with different x"),
);

pub(super) const THEIL_SEN: Entry = Entry {
    id: "theil_sen",
    rows: &[95],
    family: Family::Regression,
    name: Words("泰尔–森斜率", "Theil–Sen slope"),
    about: Words(
        "所有两点连线斜率的中位数；少数离群的点动不了它。",
        "The median of the slopes through all pairs of points; a few outliers do not move it.",
    ),
    formula: "<munder><mi>median</mi><mrow><msub><mi>x</mi><mi>i</mi></msub><mo>&lt;</mo><msub><mi>x</mi><mi>j</mi></msub></mrow></munder><mfrac><mrow><msub><mi>y</mi><mi>j</mi></msub><mo>&#x2212;</mo><msub><mi>y</mi><mi>i</mi></msub></mrow><mrow><msub><mi>x</mi><mi>j</mi></msub><mo>&#x2212;</mo><msub><mi>x</mi><mi>i</mi></msub></mrow></mfrac>",
    convention: Words(
        "x相同的点对不算。区间是森的：秩(N∓zσ)/2处的斜率，σ按肯德尔S的方差，含x和y并列的修正，秩按最近的整数取（半数取偶）。截距joint是y−斜率·x的中位数，separate是y的中位数减斜率乘x的中位数。六万个点也精确，不抽样。",
        "Pairs of equal x do not count. Sen's interval: slopes of the ranks (N ∓ z σ)/2, σ that of Kendall's S with ties in x and y, ranks to the nearest whole number, half to even. The intercept joint is the median of y − slope · x; separate is median y − slope · median x. Exact for sixty thousand points too, without sampling.",
    ),
    caveat: Words(
        "点少时区间用的正态近似不准；秩超出范围时取最外面的斜率。",
        "With few points the normal approximation of the interval is poor; ranks beyond the slopes take the outermost ones.",
    ),
    reference: "Sen, P. K. (1968), Estimates of the regression coefficient based on Kendall's tau, Journal of the American Statistical Association 63, 1379–1389; Matoušek, J. (1991), Randomized optimal algorithm for slope selection, Information Processing Letters 39, 183–187.",
    params: &[
        Y,
        X,
        Param::default(
            "interceptMethod",
            Kind::Word(&["joint", "separate"]),
            Default::Text("joint"),
            Words("截距怎样取", "How the intercept is found"),
        ),
        Param::level(),
    ],
    fields: &[
        SLOPE,
        CROSSING,
        Field::new(
            "low",
            Type::Number,
            Words("斜率置信区间下端", "Lower end of the slope's interval"),
        ),
        Field::new(
            "high",
            Type::Number,
            Words("斜率置信区间上端", "Upper end of the slope's interval"),
        ),
        PAIRS,
        Field::new(
            "interceptMethod",
            Type::Word(&["joint", "separate"]),
            Words("截距怎样取的", "How the intercept was found"),
        ),
    ],
    example: r#"{"y": [0, 1.2, 2, 3.5, 100, 5, 5.8], "x": [0, 1, 2, 3, 4, 5, 6]}"#,
    run: |args| {
        let method = Intercept::of(args.word("interceptMethod")).unwrap_or(Intercept::Joint);
        let (x, y) = (args.numbers("x"), args.numbers("y"));
        let line = theil_sen(x, y, args.number("level"), method)?;
        Ok(Record::new()
            .with("slope", line.slope)
            .with("intercept", line.intercept)
            .with("low", line.low)
            .with("high", line.high)
            .with("pairs", line.pairs)
            .with("interceptMethod", line.method.as_str())
            .cautions(&line.cautions))
    },
};

pub(super) const REPEATED_MEDIANS: Entry = Entry {
    id: "repeated_medians",
    rows: &[95],
    family: Family::Regression,
    name: Words("西格尔重复中位数斜率", "Siegel's repeated medians"),
    about: Words(
        "每个点到其余各点斜率的中位数，再取中位数；将近一半的点离群也动不了它。",
        "The median over points of the median slope to the other points; up to half the points may be outliers.",
    ),
    formula: "<munder><mi>median</mi><mi>i</mi></munder><munder><mi>median</mi><mrow><mi>j</mi><mo>&#x2260;</mo><mi>i</mi></mrow></munder><mfrac><mrow><msub><mi>y</mi><mi>j</mi></msub><mo>&#x2212;</mo><msub><mi>y</mi><mi>i</mi></msub></mrow><mrow><msub><mi>x</mi><mi>j</mi></msub><mo>&#x2212;</mo><msub><mi>x</mi><mi>i</mi></msub></mrow></mfrac>",
    convention: Words(
        "x相同的点不算。截距joint是y−斜率·x的中位数（SciPy叫hierarchical），repeated同样取两层中位数（SciPy叫separate）。",
        "Points of equal x do not count. The intercept joint is the median of y − slope · x (SciPy calls it hierarchical); repeated takes both medians of intercepts, too (SciPy: separate).",
    ),
    caveat: Words(
        "没有置信区间；最多五千个点。",
        "There is no interval; at most five thousand points.",
    ),
    reference: "Siegel, A. F. (1982), Robust regression using repeated medians, Biometrika 69, 242–244.",
    params: &[
        Y,
        X,
        Param::default(
            "interceptMethod",
            Kind::Word(&["joint", "repeated"]),
            Default::Text("joint"),
            Words("截距怎样取", "How the intercept is found"),
        ),
    ],
    fields: &[
        SLOPE,
        CROSSING,
        PAIRS,
        Field::new(
            "interceptMethod",
            Type::Word(&["joint", "repeated"]),
            Words("截距怎样取的", "How the intercept was found"),
        ),
    ],
    example: r#"{"y": [0, 1.2, 2, 3.5, 100, 5, 5.8], "x": [0, 1, 2, 3, 4, 5, 6]}"#,
    run: |args| {
        let method = Intercept::of(args.word("interceptMethod")).unwrap_or(Intercept::Joint);
        let line = repeated_medians(args.numbers("x"), args.numbers("y"), method)?;
        Ok(Record::new()
            .with("slope", line.slope)
            .with("intercept", line.intercept)
            .with("pairs", line.pairs)
            .with("interceptMethod", line.method.as_str())
            .cautions(&line.cautions))
    },
};
