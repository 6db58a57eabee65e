//! Exact fractions over `i128`.

use std::cmp::Ordering;
use std::fmt;

use super::decimal::Decimal;

/// Why an exact operation has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arithmetic {
    /// A numerator or denominator would leave the range of `i128`.
    Overflow,
    /// The divisor is zero.
    DivisionByZero,
}

impl fmt::Display for Arithmetic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Overflow => "the exact result needs more than 38 digits",
            Self::DivisionByZero => "the divisor is zero",
        })
    }
}

impl std::error::Error for Arithmetic {}

/// A fraction in lowest terms with a positive denominator.
///
/// # Example
/// ```
/// use county_lens::quantity::Rational;
/// let mu_in_m2 = Rational::new(2000, 3)?;
/// assert_eq!(mu_in_m2.mul(Rational::from_int(3))?, Rational::from_int(2000));
/// # Ok::<(), county_lens::quantity::Arithmetic>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rational {
    num: i128,
    den: i128,
}

fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    // Only gcd(i128::MIN, i128::MIN or 0) exceeds i128; `new` refuses MIN.
    i128::try_from(a).unwrap_or(1)
}

#[expect(
    clippy::should_implement_trait,
    reason = "the operators cannot fail, exact arithmetic can"
)]
impl Rational {
    /// Zero.
    pub const ZERO: Self = Self { num: 0, den: 1 };
    /// One.
    pub const ONE: Self = Self { num: 1, den: 1 };

    /// `num / den` in lowest terms.
    ///
    /// # Errors
    /// [`Arithmetic::DivisionByZero`] for `den == 0`; [`Arithmetic::Overflow`]
    /// when a term is `i128::MIN`, which has no absolute value.
    pub fn new(num: i128, den: i128) -> Result<Self, Arithmetic> {
        if den == 0 {
            return Err(Arithmetic::DivisionByZero);
        }
        if num == i128::MIN || den == i128::MIN {
            return Err(Arithmetic::Overflow);
        }
        let g = gcd(num, den).max(1) * den.signum();
        Ok(Self {
            num: num / g,
            den: den / g,
        })
    }

    /// A whole number.
    pub const fn from_int(n: i64) -> Self {
        Self {
            num: n as i128,
            den: 1,
        }
    }

    /// The numerator, which carries the sign.
    pub const fn numerator(self) -> i128 {
        self.num
    }

    /// The denominator, always positive.
    pub const fn denominator(self) -> i128 {
        self.den
    }

    /// Whether this is zero.
    pub const fn is_zero(self) -> bool {
        self.num == 0
    }

    /// Whether this is a whole number.
    pub const fn is_integer(self) -> bool {
        self.den == 1
    }

    /// −1, 0 or 1.
    pub const fn signum(self) -> i128 {
        self.num.signum()
    }

    /// The number without its sign.
    pub const fn abs(self) -> Self {
        Self {
            num: self.num.abs(),
            den: self.den,
        }
    }

    /// The number with the opposite sign.
    pub const fn neg(self) -> Self {
        Self {
            num: -self.num,
            den: self.den,
        }
    }

    /// Sum.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`].
    pub fn add(self, other: Self) -> Result<Self, Arithmetic> {
        let g = gcd(self.den, other.den).max(1);
        let term = |n: i128, d: i128| n.checked_mul(d / g);
        let num = term(self.num, other.den)
            .zip(term(other.num, self.den))
            .and_then(|(a, b)| a.checked_add(b));
        let den = self.den.checked_mul(other.den / g);
        match num.zip(den) {
            Some((n, d)) => Self::new(n, d),
            None => Err(Arithmetic::Overflow),
        }
    }

    /// Difference.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`].
    pub fn sub(self, other: Self) -> Result<Self, Arithmetic> {
        self.add(other.neg())
    }

    /// Product.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`].
    pub fn mul(self, other: Self) -> Result<Self, Arithmetic> {
        let (g1, g2) = (
            gcd(self.num, other.den).max(1),
            gcd(other.num, self.den).max(1),
        );
        let num = (self.num / g1).checked_mul(other.num / g2);
        let den = (self.den / g2).checked_mul(other.den / g1);
        match num.zip(den) {
            Some((n, d)) => Self::new(n, d),
            None => Err(Arithmetic::Overflow),
        }
    }

    /// Quotient.
    ///
    /// # Errors
    /// [`Arithmetic::DivisionByZero`], [`Arithmetic::Overflow`].
    pub fn div(self, other: Self) -> Result<Self, Arithmetic> {
        if other.num == 0 {
            return Err(Arithmetic::DivisionByZero);
        }
        self.mul(Self::new(other.den, other.num)?)
    }

    /// The nearest `f64`; exact division of two rounded terms, so within 2 ulp
    /// for terms beyond 2⁵³ and correctly rounded below.
    #[allow(clippy::cast_precision_loss)]
    pub fn to_f64(self) -> f64 {
        self.num as f64 / self.den as f64
    }

    /// Rounds to `scale` decimals, halves away from zero.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`] when the scaled number leaves `i128`.
    pub fn round(self, scale: u8) -> Result<Decimal, Arithmetic> {
        let factor = 10i128
            .checked_pow(u32::from(scale))
            .ok_or(Arithmetic::Overflow)?;
        let scaled = self.mul(Self {
            num: factor,
            den: 1,
        })?;
        let (q, r) = (scaled.num / scaled.den, scaled.num % scaled.den);
        let twice = r.abs().checked_mul(2).ok_or(Arithmetic::Overflow)?;
        let up = if twice >= scaled.den {
            scaled.num.signum()
        } else {
            0
        };
        Ok(Decimal::new(q + up, scale))
    }

    /// The exact decimal, when there is one with at most 38 decimals.
    pub fn to_decimal(self) -> Option<Decimal> {
        let (mut d, mut twos, mut fives) = (self.den, 0u8, 0u8);
        while d % 2 == 0 {
            d /= 2;
            twos += 1;
        }
        while d % 5 == 0 {
            d /= 5;
            fives += 1;
        }
        (d == 1)
            .then(|| self.round(twos.max(fives)).ok())
            .flatten()
            .map(Decimal::trimmed)
    }
}

impl Ord for Rational {
    /// Compares without overflow, by the continued fractions of both.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b) = ((self.num, self.den), (other.num, other.den));
        loop {
            let (qa, qb) = (a.0.div_euclid(a.1), b.0.div_euclid(b.1));
            if qa != qb {
                return qa.cmp(&qb);
            }
            let (ra, rb) = (a.0.rem_euclid(a.1), b.0.rem_euclid(b.1));
            match (ra, rb) {
                (0, 0) => return Ordering::Equal,
                (0, _) => return Ordering::Less,
                (_, 0) => return Ordering::Greater,
                // a.1/ra > b.1/rb means a < b: swap the sides.
                _ => (a, b) = ((b.1, rb), (a.1, ra)),
            }
        }
    }
}

impl PartialOrd for Rational {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Rational {
    /// The exact decimal where there is one, else `num/den`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_decimal() {
            Some(d) => d.fmt(f),
            None => write!(f, "{}/{}", self.num, self.den),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(n: i128, d: i128) -> Rational {
        Rational::new(n, d).unwrap()
    }

    #[test]
    fn terms_are_lowest_and_the_denominator_positive() {
        assert_eq!((r(6, -4).num, r(6, -4).den), (-3, 2));
        assert_eq!(r(0, -7), Rational::ZERO);
        assert_eq!(Rational::new(1, 0), Err(Arithmetic::DivisionByZero));
    }

    #[test]
    fn arithmetic_is_exact() {
        assert_eq!(r(1, 10).add(r(2, 10)).unwrap(), r(3, 10));
        assert_eq!(r(1, 3).mul(r(3, 1)).unwrap(), Rational::ONE);
        assert_eq!(r(1, 3).div(Rational::ZERO), Err(Arithmetic::DivisionByZero));
    }

    #[test]
    fn overflow_is_an_error_and_not_a_wrap() {
        let big = r(i128::MAX, 1);
        assert_eq!(big.mul(big), Err(Arithmetic::Overflow));
        assert_eq!(big.add(big), Err(Arithmetic::Overflow));
    }

    #[test]
    fn order_needs_no_common_denominator() {
        assert!(r(i128::MAX, 3) > r(i128::MAX, 4));
        assert!(r(-1, 2) < r(-1, 3));
        assert!(r(2, 3) < r(5, 7));
        assert_eq!(r(2, 4).cmp(&r(1, 2)), Ordering::Equal);
    }

    #[test]
    fn halves_round_away_from_zero() {
        assert_eq!(r(1, 8).round(2).unwrap().to_string(), "0.13");
        assert_eq!(r(-1, 8).round(2).unwrap().to_string(), "-0.13");
        assert_eq!(r(1005, 1000).round(2).unwrap().to_string(), "1.01");
        assert_eq!(r(2, 3).round(0).unwrap().to_string(), "1");
    }

    #[test]
    fn decimals_are_found_where_they_exist() {
        assert_eq!(r(7, 40).to_string(), "0.175");
        assert_eq!(r(2000, 3).to_string(), "2000/3");
        assert_eq!(r(1200, 1).to_string(), "1200");
    }
}
