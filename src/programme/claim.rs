//! A claim: one or more relations between formulas, and the verdict on it.

use std::fmt;

use crate::data::Dataset;
use crate::quantity::{Arithmetic, Decimal, Interval, Rational};
use crate::question::{evaluate, Evaluated, EvaluationError, Expression, FormulaError};

/// How the two sides of a test are related.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The two may be the same number.
    Equal,
    /// The left, with each printed figure taken as exact, may be the right: what
    /// "50 000 each" says beyond "50 000 on average".
    Exactly,
    /// So many parts are listed as the right states. The left was counted in the
    /// text; it is no printed figure and takes the right's unit.
    Lists,
    /// The left is larger.
    Greater,
    /// The left is at least as large.
    AtLeast,
}

/// One relation between two formulas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// The computation.
    pub left: Expression,
    /// How it must stand to the right.
    pub relation: Relation,
    /// What the report prints.
    pub right: Expression,
}

/// What a claim says, as tests; none where the report leaves out what a test
/// would need. Several are the same claim on several bases or readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The tests.
    pub tests: Vec<Test>,
}

/// How a claim comes out. The words are neutral: a figure is checked, nobody
/// is accused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// 对得上.
    Agrees,
    /// 截尾后对得上.
    AgreesIfTruncated,
    /// 按某口径对得上.
    AgreesOnABase,
    /// 对不上.
    DoesNotAgree,
    /// Stated together, but the groups overlap.
    NotAPartition,
    /// 无法核对.
    CannotBeTested,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 6] = [
        Self::Agrees,
        Self::AgreesIfTruncated,
        Self::AgreesOnABase,
        Self::DoesNotAgree,
        Self::NotAPartition,
        Self::CannotBeTested,
    ];

    /// The word in data files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::AgreesIfTruncated => "agrees_if_truncated",
            Self::AgreesOnABase => "agrees_on_a_base",
            Self::DoesNotAgree => "does_not_agree",
            Self::NotAPartition => "not_a_partition",
            Self::CannotBeTested => "cannot_be_tested",
        }
    }
}

/// Why a claim cannot be read or judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimError {
    /// A test without =, > or >=.
    NoRelation(String),
    /// A side is no formula.
    Formula(FormulaError),
    /// A side has no value, or the two measure different things.
    Evaluation(EvaluationError),
}

impl fmt::Display for ClaimError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRelation(test) => write!(f, "no =, > or >= stands in {test:?}"),
            Self::Formula(e) => e.fmt(f),
            Self::Evaluation(e) => e.fmt(f),
        }
    }
}

impl std::error::Error for ClaimError {}

impl From<EvaluationError> for ClaimError {
    fn from(e: EvaluationError) -> Self {
        Self::Evaluation(e)
    }
}

impl From<Arithmetic> for ClaimError {
    fn from(e: Arithmetic) -> Self {
        Self::Evaluation(EvaluationError::Arithmetic(e))
    }
}

impl Claim {
    /// Reads `LEFT = RIGHT`, `LEFT == RIGHT` (exactly), `LEFT > RIGHT`, `LEFT >=
    /// RIGHT` or `NUMBER listed = RIGHT`, alternatives joined by ` or `; an empty
    /// text is a claim that cannot be tested.
    ///
    /// # Errors
    /// The first test that cannot be read.
    ///
    /// # Example
    /// ```
    /// use county_lens::programme::Claim;
    /// let claim = Claim::parse("003-0110 - 003-0130 = 003-0150").unwrap();
    /// assert_eq!(claim.tests.len(), 1);
    /// assert!(Claim::parse("003-0110").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, ClaimError> {
        let texts = text.split(" or ").map(str::trim).filter(|t| !t.is_empty());
        Ok(Self {
            tests: texts.map(test).collect::<Result<_, _>>()?,
        })
    }
}

fn test(text: &str) -> Result<Test, ClaimError> {
    let signs = [
        (">=", Relation::AtLeast),
        ("==", Relation::Exactly),
        (">", Relation::Greater),
        ("=", Relation::Equal),
    ];
    let found = signs.iter().find_map(|(sign, relation)| {
        text.split_once(sign)
            .map(|(left, right)| (left, *relation, right))
    });
    let (left, relation, right) = found.ok_or_else(|| ClaimError::NoRelation(text.to_owned()))?;
    let side = |t: &str| Expression::parse(t.trim()).map_err(ClaimError::Formula);
    let (left, relation) = match left.trim().strip_suffix("listed") {
        Some(count) => (count, Relation::Lists),
        None => (left, relation),
    };
    Ok(Test {
        left: side(left)?,
        relation,
        right: side(right)?,
    })
}

/// One test with both sides computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The left side, in the right side's unit.
    pub left: Evaluated,
    /// The right side.
    pub right: Evaluated,
    /// How it comes out alone.
    pub verdict: Verdict,
}

/// Judges a claim over the data: the verdict, and each test with its numbers.
///
/// # Errors
/// [`ClaimError::Evaluation`] where a side has no value.
pub fn judge(claim: &Claim, data: &Dataset) -> Result<(Verdict, Vec<Judgement>), ClaimError> {
    let tests: Vec<Judgement> = claim
        .tests
        .iter()
        .map(|t| judge_test(t, data))
        .collect::<Result<_, _>>()?;
    let agrees = |j: &Judgement| matches!(j.verdict, Verdict::Agrees | Verdict::AgreesIfTruncated);
    let verdict = match tests.as_slice() {
        [] => Verdict::CannotBeTested,
        [one] => one.verdict,
        many if many.iter().any(agrees) && !many.iter().all(agrees) => Verdict::AgreesOnABase,
        // Alike on every base: as on the worst of them.
        many => many
            .iter()
            .map(|j| j.verdict)
            .max()
            .unwrap_or(Verdict::CannotBeTested),
    };
    Ok((verdict, tests))
}

fn judge_test(test: &Test, data: &Dataset) -> Result<Judgement, ClaimError> {
    let right = evaluate(&test.right, data)?;
    let left = evaluate(&test.left, data)?;
    let left = match test.relation {
        Relation::Lists => Evaluated {
            unit: right.unit.clone(),
            ..left
        },
        Relation::Exactly => {
            let left = left.convert(&right.unit)?;
            let interval = Interval::point(left.value);
            Evaluated { interval, ..left }
        }
        _ => left.convert(&right.unit)?,
    };
    let verdict = match test.relation {
        Relation::Equal | Relation::Exactly | Relation::Lists
            if overlap(&left.interval, &right.interval) =>
        {
            Verdict::Agrees
        }
        Relation::Equal if truncates(left.value, &test.right, data)? => Verdict::AgreesIfTruncated,
        Relation::Equal | Relation::Exactly | Relation::Lists => Verdict::DoesNotAgree,
        Relation::Greater if above(&left.interval, &right.interval, false) => {
            Verdict::NotAPartition
        }
        Relation::AtLeast if above(&left.interval, &right.interval, true) => Verdict::Agrees,
        Relation::Greater | Relation::AtLeast => Verdict::DoesNotAgree,
    };
    Ok(Judgement {
        left,
        right,
        verdict,
    })
}

/// Whether one number can be both.
fn overlap(a: &Interval, b: &Interval) -> bool {
    let below = |x: &Interval, y: &Interval| match x.hi.finite().zip(y.lo.finite()) {
        Some((hi, lo)) => hi < lo || (hi == lo && !(x.hi.closed && y.lo.closed)),
        None => false,
    };
    !below(a, b) && !below(b, a)
}

/// Whether the left is larger whatever the two stand for.
fn above(a: &Interval, b: &Interval, or_equal: bool) -> bool {
    match a.lo.finite().zip(b.hi.finite()) {
        Some((lo, hi)) if or_equal => lo >= hi,
        Some((lo, hi)) => lo > hi || (lo == hi && !(a.lo.closed && b.hi.closed)),
        None => false,
    }
}

/// Whether cutting the value after the last digit that the report prints gives
/// what it prints.
fn truncates(value: Rational, right: &Expression, data: &Dataset) -> Result<bool, ClaimError> {
    let Some(o) = right.single().and_then(|id| data.observation(id)) else {
        return Ok(false);
    };
    // The last printed digit is twice the half width of the rounding interval.
    let interval = o.figure.interval()?.mul(&Interval::point(o.factor))?;
    let Some((low, high)) = interval.lo.finite().zip(interval.hi.finite()) else {
        return Ok(false);
    };
    let step = high.sub(low)?;
    if step.is_zero() {
        return Ok(false);
    }
    let steps = value.div(step)?;
    let cut = Decimal::new(steps.numerator().div_euclid(steps.denominator()), 0).to_rational()?;
    Ok(cut.mul(step)? == o.value)
}
