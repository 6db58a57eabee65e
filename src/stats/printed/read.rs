//! Reading a printed figure, and the interval that it stands for.

use super::stopped;
use crate::quantity::{parse_figure, Figure, Interval, Precision, Qualifier, Rational, Undefined};

/// A printed figure, percent and per mille multiplied out.
#[derive(Debug, Clone, PartialEq)]
pub struct Printed {
    /// Its value; of "30.9%" 0.309.
    pub value: Rational,
    /// What it may stand for.
    pub interval: Interval,
    /// One of its last printed digit.
    pub unit_of_last_digit: Rational,
    /// The unit word as printed.
    pub word: String,
    /// What the print says of it.
    pub qualifier: Qualifier,
    /// How exact the print is.
    pub precision: Precision,
}

/// How a figure was rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// Halves away from zero.
    HalfUp,
    /// Halves to the even digit.
    HalfEven,
    /// Cut after the last digit.
    Truncated,
    /// Not known: everything that any of them could print so.
    Unknown,
}

impl Rounding {
    /// Every rule by its word.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::HalfUp, "half_up"),
        (Self::HalfEven, "half_even"),
        (Self::Truncated, "truncated"),
        (Self::Unknown, "unknown"),
    ];
}

/// Reads a printed figure such as `30.9%`, `1.2万元`, `-5`, `40多万`.
///
/// # Definition
/// The text decides: trailing zeros count, 万 and 亿 are multiplied out, 多 and 余
/// open the interval to the next unit, 约 leaves it without bounds. A plain whole
/// number is a count.
///
/// # Domain
/// What is no figure: `Unreadable`; too many digits: `DoesNotFit`.
///
/// # Example
/// ```
/// use county_lens::stats::printed::read;
/// assert_eq!(read("30.9%").unwrap().value.to_f64(), 0.309);
/// assert!(read("many").is_err());
/// ```
pub fn read(text: &str) -> Result<Printed, Undefined> {
    let trimmed = text.trim();
    let (negative, rest) = match trimmed.strip_prefix(['-', '−', '－']) {
        Some(rest) => (true, rest),
        None => (false, trimmed),
    };
    // Groups of three may be set apart.
    let plain: String = rest
        .chars()
        .filter(|c| !matches!(c, ',' | '，' | ' ' | '\u{2009}' | '\u{a0}'))
        .collect();
    let figure = parse_figure(&plain, Qualifier::Exact).map_err(|_| Undefined::Unreadable)?;
    let interval = figure.interval().map_err(stopped)?;
    let factor = factor(&figure)?;
    let signed = if negative { factor.neg() } else { factor };
    let by = Interval::point(signed);
    let last = match figure.precision {
        Precision::HalfOf(unit) => unit,
        Precision::UpTo(step) => step,
        _ => Rational::ONE,
    };
    Ok(Printed {
        value: figure.value.mul(signed).map_err(stopped)?,
        interval: interval.mul(&by).map_err(stopped)?,
        unit_of_last_digit: last.mul(factor).map_err(stopped)?,
        word: figure.word,
        qualifier: figure.qualifier,
        precision: figure.precision,
    })
}

/// What a percent sign multiplies by.
fn factor(figure: &Figure) -> Result<Rational, Undefined> {
    match figure.word.as_str() {
        "%" => Rational::new(1, 100).map_err(stopped),
        "‰" => Rational::new(1, 1000).map_err(stopped),
        _ => Ok(Rational::ONE),
    }
}

/// What numbers print so, by the rule of rounding.
///
/// # Definition
/// With u one of the last printed digit: half-up [v − u/2, v + u/2) away from
/// zero; half-even closed at both ends for an even last digit and open for an odd
/// one; truncated [v, v + u) away from zero; unknown the closed hull of all.
///
/// # Domain
/// A figure that is open or without bounds (多, 以上, 约): `OutsideRange`.
///
/// # Example
/// ```
/// use county_lens::stats::printed::{read, rounding_interval, Rounding};
/// let i = rounding_interval(&read("0.56").unwrap(), Rounding::HalfUp).unwrap();
/// assert_eq!((i.lo.finite().unwrap().to_f64(), i.hi.finite().unwrap().to_f64()), (0.555, 0.565));
/// assert!(rounding_interval(&read("40多").unwrap(), Rounding::HalfUp).is_err());
/// ```
pub fn rounding_interval(printed: &Printed, rule: Rounding) -> Result<Interval, Undefined> {
    if !matches!(
        printed.precision,
        Precision::HalfOf(_) | Precision::Count | Precision::Unknown
    ) {
        return Err(Undefined::OutsideRange);
    }
    let unit = printed.unit_of_last_digit;
    let negative = printed.value.signum() < 0;
    let v = printed.value.abs();
    let half = unit.div(Rational::from_int(2)).map_err(stopped)?;
    let (below, above) = (v.sub(half).map_err(stopped)?, v.add(half).map_err(stopped)?);
    let next = v.add(unit).map_err(stopped)?;
    let interval = match rule {
        Rounding::HalfUp => Interval::half_open(below, above),
        Rounding::Truncated => Interval::half_open(v, next),
        Rounding::Unknown => Interval::closed(below, next),
        Rounding::HalfEven => {
            let digits = v.div(unit).map_err(stopped)?;
            if digits.is_integer() && digits.numerator() % 2 == 0 {
                Interval::closed(below, above)
            } else {
                let mut open = Interval::closed(below, above);
                open.lo.closed = false;
                open.hi.closed = false;
                open
            }
        }
    };
    Ok(if negative { interval.neg() } else { interval })
}
