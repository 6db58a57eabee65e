//! What all distributions are asked, and how they answer.

use crate::catalogue::args::Args;
use crate::catalogue::entry::{Field, Kind, Param, Type};
use crate::catalogue::value::Record;
use crate::quantity::Undefined;
use crate::words::Words;

/// Where the distribution is looked at.
pub(super) const X: Param = Param::optional(
    "x",
    Kind::Numbers,
    Words("在哪些x处", "Where to look at it"),
);
/// The same for counts.
pub(super) const K: Param =
    Param::optional("k", Kind::Numbers, Words("哪些个数", "Counts to look at"));
/// Which quantiles are wanted.
pub(super) const P: Param = Param::optional(
    "p",
    Kind::Numbers,
    Words(
        "要哪些概率的分位数",
        "Probabilities whose quantiles are wanted",
    ),
);
const LOWER: Field = Field::new(
    "lower",
    Type::Numbers,
    Words("不大于它的概率", "Probability of at most that"),
);
const UPPER: Field = Field::new(
    "upper",
    Type::Numbers,
    Words(
        "大于它的概率，单独计算",
        "Probability of more than that, computed on its own",
    ),
);
const QUANTILE: Field = Field::new(
    "quantile",
    Type::Numbers,
    Words("以概率p不超过的值", "Value not exceeded with probability p"),
);
const UPPER_QUANTILE: Field = Field::new(
    "upperQuantile",
    Type::Numbers,
    Words("以概率p超过的值", "Value exceeded with probability p"),
);
/// The parts of a continuous distribution's answer.
pub(super) const CONTINUOUS: &[Field] = &[
    LOWER,
    UPPER,
    Field::new("density", Type::Numbers, Words("密度", "Density")),
    QUANTILE,
    UPPER_QUANTILE,
];
/// The parts of a counts' distribution's answer.
pub(super) const COUNTS: &[Field] = &[
    LOWER,
    UPPER,
    Field::new(
        "probability",
        Type::Numbers,
        Words("恰好这么多的概率", "Probability of exactly that"),
    ),
    QUANTILE,
    UPPER_QUANTILE,
];

/// A function of one number.
pub(super) type Function<'a> = &'a dyn Fn(f64) -> Result<f64, Undefined>;

/// Steps of series and fractions that a call may take: some seconds' work.
const EFFORT: f64 = 2e7;
/// Steps that a number takes at least.
const LEAST: f64 = 10.0;

/// The functions of `names` at each of the numbers; an empty list where the
/// option was left out.
///
/// `size` is the distribution's largest parameter: the work of a number grows
/// with its root.
fn columns(
    mut out: Record,
    at: Option<&[f64]>,
    size: f64,
    functions: &[(&'static str, Function<'_>)],
) -> Result<Record, Undefined> {
    let at = at.unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "lengths are far below 2⁵³")]
    let work = at.len() as f64 * (LEAST + libm::sqrt(size));
    if at.len() > 1 && work > EFFORT {
        return Err(Undefined::TooLarge);
    }
    for (name, function) in functions {
        let cells = at.iter().map(|x| function(*x)).collect::<Vec<_>>();
        out = out.with(name, cells);
    }
    Ok(out)
}

/// A distribution's functions.
pub(super) struct Distribution<'a> {
    /// Name and function of what is known at a point: both tails, and the
    /// density or the probability.
    pub(super) at: [(&'static str, Function<'a>); 3],
    /// The quantile of a lower and of an upper tail.
    pub(super) quantiles: [Function<'a>; 2],
    /// Its largest parameter.
    pub(super) size: f64,
}

impl Distribution<'_> {
    /// The answer to a call; one of `points` and `p` must be given.
    pub(super) fn answer(&self, args: &Args, points: &str) -> Result<Record, Undefined> {
        let (points, p) = (args.maybe_numbers(points), args.maybe_numbers("p"));
        if points.is_none() && p.is_none() {
            return Err(Undefined::TooFew);
        }
        let [lower, upper] = self.quantiles;
        let out = columns(Record::new(), points, self.size, &self.at)?;
        let quantiles = [("quantile", lower), ("upperQuantile", upper)];
        Ok(columns(out, p, self.size, &quantiles)?.cautions(&[]))
    }
}

/// A function's values at the numbers of option `x`.
pub(super) fn values(
    args: &Args,
    functions: &[(&'static str, Function<'_>)],
) -> Result<Record, Undefined> {
    let out = columns(Record::new(), args.maybe_numbers("x"), 1.0, functions)?;
    Ok(out.cautions(&[]))
}
