//! Plain decimals: what a report prints and a data file holds.

use std::fmt;

use super::rational::{Arithmetic, Rational};

/// A decimal with as many decimals as were written, so that `0.560` stays
/// different from `0.56`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

/// Why a text is not a plain decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecimalError {
    /// Position of the first character that does not fit, counted in characters.
    pub at: usize,
}

impl fmt::Display for DecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "character {} does not belong to a plain decimal such as -12.50",
            self.at + 1
        )
    }
}

impl std::error::Error for DecimalError {}

impl Decimal {
    /// `mantissa × 10^−scale`.
    pub const fn new(mantissa: i128, scale: u8) -> Self {
        Self { mantissa, scale }
    }

    /// The digits without the point.
    pub const fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// The number of decimals.
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// Reads `-12.50`: optional minus, digits, optional point and digits.
    ///
    /// # Errors
    /// The position of the first character that does not fit; also for more
    /// than 38 digits.
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        let (mut mantissa, mut scale) = (0i128, 0u8);
        let (mut digits, mut point) = (0usize, false);
        let negative = text.starts_with('-');
        let mut end = 0;
        for (at, c) in text.chars().enumerate() {
            end = at + 1;
            match c {
                '-' if at == 0 => {}
                '.' if digits > 0 && !point => point = true,
                '0'..='9' => {
                    let digit = i128::from(c as u32 - '0' as u32);
                    mantissa = mantissa
                        .checked_mul(10)
                        .and_then(|m| m.checked_add(digit))
                        .ok_or(DecimalError { at })?;
                    digits += 1;
                    scale += u8::from(point);
                }
                _ => return Err(DecimalError { at }),
            }
        }
        if digits == 0 || (point && scale == 0) {
            return Err(DecimalError { at: end });
        }
        Ok(Self::new(
            if negative { -mantissa } else { mantissa },
            scale,
        ))
    }

    /// The same number as a fraction.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`] for more than 38 decimals.
    pub fn to_rational(self) -> Result<Rational, Arithmetic> {
        let den = 10i128
            .checked_pow(u32::from(self.scale))
            .ok_or(Arithmetic::Overflow)?;
        Rational::new(self.mantissa, den)
    }

    /// The same number without trailing zeros after the point.
    pub fn trimmed(self) -> Self {
        let (mut mantissa, mut scale) = (self.mantissa, self.scale);
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self { mantissa, scale }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let scale = usize::from(self.scale);
        let digits = format!(
            "{:0>width$}",
            self.mantissa.unsigned_abs(),
            width = scale + 1
        );
        let (whole, part) = digits.split_at(digits.len() - scale);
        if part.is_empty() {
            write!(f, "{sign}{whole}")
        } else {
            write!(f, "{sign}{whole}.{part}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_comes_back() {
        for text in ["0", "30.9", "0.560", "-0.05", "754.5634", "91120000"] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn anything_else_names_its_place() {
        for (text, at) in [
            ("", 0),
            ("1,2", 1),
            ("1.", 2),
            (".5", 0),
            ("12x", 2),
            ("1.2.3", 3),
            ("--1", 1),
        ] {
            assert_eq!(Decimal::parse(text), Err(DecimalError { at }), "{text:?}");
        }
        assert!(Decimal::parse(&"9".repeat(40)).is_err());
    }

    #[test]
    fn trailing_zeros_are_kept_until_trimmed() {
        let d = Decimal::parse("0.560").unwrap();
        assert_eq!(d.trimmed().to_string(), "0.56");
        assert_eq!(d.to_rational().unwrap(), Rational::new(14, 25).unwrap());
    }
}
