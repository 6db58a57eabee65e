//! Reading printed figures, character by character.

use super::classifier::{AFTER, BEFORE, WORDS};
use super::decimal::Decimal;
use super::figure::{Figure, FigureError, FigureProblem, Precision, Qualifier};
use super::numeral::{multiplier, simplify, spelled};
use super::rational::{Arithmetic, Rational};
use super::unit::Unit;

fn starts(chars: &[char], at: usize, word: &str) -> bool {
    let rest = chars.get(at..).unwrap_or_default();
    word.chars().count() <= rest.len() && word.chars().zip(rest).all(|(a, b)| a == *b)
}

struct Cursor {
    chars: Vec<char>,
    at: usize,
}

/// A number with the power of ten that its last printed digit and its last
/// non-zero digit stand for.
#[derive(Clone, Copy)]
struct Number {
    value: Rational,
    last_digit: Rational,
    last_nonzero: Rational,
    /// Whether it was printed as plain digits without point or multiplier.
    plain: bool,
    /// Whether 多, 余 or 几 stood in or after it.
    open: bool,
    /// Whether a bare 百, 千 or 万 stands for it (千亩, 百家): a round word.
    bare: bool,
    /// Whether it is spelled out (两年, 四座): such a number is not rounded.
    spelled: bool,
}

impl Cursor {
    fn new(text: &str) -> Self {
        Self {
            chars: text.chars().map(simplify).collect(),
            at: 0,
        }
    }

    fn fail<T>(&self, problem: FigureProblem) -> Result<T, FigureError> {
        Err(FigureError {
            at: self.at,
            problem,
        })
    }

    fn take(&mut self, word: &str) -> bool {
        let found = starts(&self.chars, self.at, word);
        if found {
            self.at += word.chars().count();
        }
        found
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn digits(&mut self) -> Option<String> {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start && self.peek() == Some('.') {
            let after = self.chars.get(self.at + 1).copied();
            if after.is_some_and(|c| c.is_ascii_digit()) {
                self.at += 1;
                while self.peek().is_some_and(|c| c.is_ascii_digit()) {
                    self.at += 1;
                }
            }
        }
        let text: String = self.chars.get(start..self.at)?.iter().collect();
        (!text.is_empty()).then_some(text)
    }

    fn number(&mut self) -> Result<Number, FigureError> {
        let start = self.at;
        let bare = matches!(self.peek(), Some('百' | '千' | '万' | '亿'));
        let mut number = if let Some(text) = self.digits() {
            written(&text).map_err(|_| FigureError {
                at: start,
                problem: FigureProblem::TooLong,
            })?
        } else if self.take("半") {
            exact_number(Rational::ONE.div(Rational::from_int(2)), start)?
        } else if let Some((n, used)) = spelled(self.chars.get(self.at..).unwrap_or_default()) {
            self.at += used;
            let mut number = exact_number(Rational::new(n, 1), start)?;
            number.last_nonzero = last_nonzero(n);
            number.spelled = true;
            number
        } else if matches!(self.peek(), Some('万' | '亿')) {
            // 过万, 上亿: the multiplier alone is one of it.
            exact_number(Ok(Rational::ONE), start)?
        } else {
            return self.fail(FigureProblem::NoNumber);
        };
        number.bare = bare;
        self.scale(&mut number)?;
        Ok(number)
    }

    /// 万, 亿, 千, 百 and the open markers behind a number, in any order.
    fn scale(&mut self, number: &mut Number) -> Result<(), FigureError> {
        loop {
            if self.take("多") || self.take("余") || self.take("几") {
                number.open = true;
                continue;
            }
            // 千瓦, 千伏 and 千克 are units, not thousands.
            let unit_next = ["千瓦", "千伏", "千克"]
                .iter()
                .any(|w| starts(&self.chars, self.at, w));
            let Some(power) = self.peek().filter(|_| !unit_next).and_then(multiplier) else {
                return Ok(());
            };
            let by = |r: Rational| r.mul(Rational::new(power, 1)?);
            let scaled = by(number.value)
                .and_then(|v| Ok((v, by(number.last_digit)?, by(number.last_nonzero)?)));
            let Ok((value, last_digit, last_nonzero)) = scaled else {
                return self.fail(FigureProblem::TooLong);
            };
            *number = Number {
                value,
                last_digit,
                last_nonzero,
                plain: false,
                ..*number
            };
            self.at += 1;
        }
    }

    fn word(&mut self) -> Option<(&'static str, &'static str)> {
        let found = WORDS
            .iter()
            .find(|(w, _)| starts(&self.chars, self.at, w))
            .copied();
        if let Some((w, _)) = found {
            self.at += w.chars().count();
        }
        found
    }
}

fn exact_number(value: Result<Rational, Arithmetic>, at: usize) -> Result<Number, FigureError> {
    let value = value.map_err(|_| FigureError {
        at,
        problem: FigureProblem::TooLong,
    })?;
    Ok(Number {
        value,
        last_digit: Rational::ONE,
        last_nonzero: Rational::ONE,
        plain: true,
        open: false,
        bare: false,
        spelled: false,
    })
}

fn last_nonzero(n: i128) -> Rational {
    let (mut n, mut power) = (n, 1i64);
    while n != 0 && n % 10 == 0 {
        n /= 10;
        power *= 10;
    }
    Rational::from_int(power)
}

fn written(text: &str) -> Result<Number, Arithmetic> {
    let decimal = Decimal::parse(text).map_err(|_| Arithmetic::Overflow)?;
    let last_digit = Decimal::new(1, decimal.scale()).to_rational()?;
    Ok(Number {
        value: decimal.to_rational()?,
        last_digit,
        last_nonzero: last_digit.mul(last_nonzero(decimal.mantissa()))?,
        plain: decimal.scale() == 0,
        open: false,
        bare: false,
        spelled: false,
    })
}

/// Reads one printed figure: `91.12萬人`, `570余公里`, `不少于3000元`, `十二个`,
/// or the end of a range (`7—15天`) that `end` names.
///
/// # Errors
/// The position and kind of the first thing that is not understood.
///
/// # Example
/// ```
/// use county_lens::quantity::{parse_figure, Qualifier, Rational};
/// let figure = parse_figure("91.12萬人", Qualifier::Exact)?;
/// assert_eq!(figure.value, Rational::from_int(911_200));
/// assert_eq!(figure.word, "人");
/// # Ok::<(), county_lens::quantity::FigureError>(())
/// ```
pub fn parse_figure(text: &str, end: Qualifier) -> Result<Figure, FigureError> {
    let mut cursor = Cursor::new(text);
    let (mut qualifier, mut inclusive) = (Qualifier::Exact, true);
    if let Some((word, q, i)) = BEFORE.iter().find(|(w, _, _)| starts(&cursor.chars, 0, w)) {
        (qualifier, inclusive) = (*q, *i);
        cursor.at += word.chars().count();
    } else if cursor.peek() == Some('上') {
        qualifier = Qualifier::AtLeast;
        cursor.at += 1;
    }
    let first = cursor.number()?;
    let word = cursor.word();
    if ["—", "至", "~", "到"].iter().any(|s| cursor.take(s)) {
        if qualifier != Qualifier::Exact {
            return cursor.fail(FigureProblem::Range);
        }
        return range(cursor, first, word, end);
    }
    if matches!(end, Qualifier::RangeLow | Qualifier::RangeHigh) {
        return single_end(cursor, first, word, end);
    }
    cursor.take("多");
    while cursor.take("/") {
        if cursor.word().is_none() {
            return cursor.fail(FigureProblem::UnknownUnit);
        }
    }
    if let Some((word, q)) = AFTER
        .iter()
        .find(|(w, _)| starts(&cursor.chars, cursor.at, w))
    {
        qualifier = *q;
        cursor.at += word.chars().count();
    }
    finish(&cursor)?;
    let precision = match qualifier {
        Qualifier::AtLeast => Precision::Above { inclusive: true },
        Qualifier::MoreThan => Precision::Above { inclusive },
        Qualifier::LessThan => Precision::Below { inclusive },
        Qualifier::About => Precision::About,
        _ if first.open => Precision::UpTo(first.last_nonzero),
        _ if first.bare => Precision::About,
        _ => rounding(&first, word),
    };
    if qualifier == Qualifier::Exact && first.open {
        qualifier = Qualifier::MoreThan;
    } else if qualifier == Qualifier::Exact && first.bare {
        qualifier = Qualifier::About;
    }
    Ok(figure(first, qualifier, precision, word))
}

fn finish(cursor: &Cursor) -> Result<(), FigureError> {
    if cursor.at == cursor.chars.len() {
        return Ok(());
    }
    let cjk = cursor.peek().is_some_and(|c| c as u32 > 0x2E80);
    cursor.fail(if cjk {
        FigureProblem::UnknownUnit
    } else {
        FigureProblem::Leftover
    })
}

fn figure(
    number: Number,
    qualifier: Qualifier,
    precision: Precision,
    word: Option<(&'static str, &'static str)>,
) -> Figure {
    Figure {
        value: number.value,
        qualifier,
        precision,
        word: word.map(|(w, _)| w.to_owned()).unwrap_or_default(),
    }
}

fn single_end(
    cursor: Cursor,
    number: Number,
    word: Option<(&'static str, &'static str)>,
    end: Qualifier,
) -> Result<Figure, FigureError> {
    finish(&cursor)?;
    Ok(figure(number, end, rounding(&number, word), word))
}

fn range(
    mut cursor: Cursor,
    low: Number,
    low_word: Option<(&'static str, &'static str)>,
    end: Qualifier,
) -> Result<Figure, FigureError> {
    let high = cursor.number()?;
    let word = cursor.word().or(low_word);
    finish(&cursor)?;
    let number = match end {
        Qualifier::RangeLow => low,
        Qualifier::RangeHigh => high,
        _ => {
            return Err(FigureError {
                at: 0,
                problem: FigureProblem::Range,
            })
        }
    };
    // The ends of a printed range are what the report says, not roundings of
    // something that it measured.
    Ok(figure(number, end, Precision::Count, word))
}

/// A whole count is exact, or of unknown precision when it ends in 00; any
/// other print is a rounding to its last digit.
fn rounding(number: &Number, word: Option<(&'static str, &'static str)>) -> Precision {
    let counted = word
        .is_none_or(|(_, unit)| unit.is_empty() || Unit::parse(unit).is_ok_and(|u| u.is_count()));
    let hundred = Rational::from_int(100);
    if number.spelled && number.plain {
        Precision::Count
    } else if number.plain && number.last_nonzero >= hundred {
        Precision::Unknown
    } else if number.plain && counted {
        Precision::Count
    } else {
        Precision::HalfOf(number.last_digit)
    }
}
