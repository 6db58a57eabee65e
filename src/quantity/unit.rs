//! Units as expressions over named atoms, with an exact factor and a dimension.

use std::fmt;

use super::atoms::{lookup, measured, COUNTED};
use super::rational::{Arithmetic, Rational};

/// Why a text is not a unit, or a conversion has no meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitError {
    /// A symbol that no unit has.
    Unknown(String),
    /// Two units of different dimension.
    Dimension {
        /// The unit at hand.
        from: String,
        /// The unit asked for.
        to: String,
    },
    /// The exact factor does not fit.
    Arithmetic(Arithmetic),
}

impl fmt::Display for UnitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(symbol) => write!(f, "no unit is called {symbol:?}"),
            Self::Dimension { from, to } => write!(f, "{from} cannot be expressed in {to}"),
            Self::Arithmetic(a) => a.fmt(f),
        }
    }
}

impl std::error::Error for UnitError {}

impl From<Arithmetic> for UnitError {
    fn from(a: Arithmetic) -> Self {
        Self::Arithmetic(a)
    }
}

/// What a unit measures: base symbols with their exponents, in order.
pub type Dimension = Vec<(&'static str, i8)>;

/// A product of atoms with exponents, such as `CNY/person/year`.
///
/// # Example
/// ```
/// use county_lens::quantity::{Rational, Unit};
/// let area = Unit::parse("mu")?;
/// let m2 = area.convert(Rational::from_int(3), &Unit::parse("m2")?)?;
/// assert_eq!(m2, Rational::from_int(2000));
/// assert!(area.convert(m2, &Unit::parse("person")?).is_err());
/// # Ok::<(), county_lens::quantity::UnitError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Unit {
    /// Symbols with non-zero exponents, in the order they were written.
    atoms: Vec<(&'static str, i8)>,
}

impl Unit {
    /// The pure number.
    pub fn one() -> Self {
        Self::default()
    }

    /// Percentage points: the unit of a difference of two percentages.
    pub fn percentage_points() -> Self {
        Self {
            atoms: vec![("pp", 1)],
        }
    }

    /// Percent.
    pub fn percent() -> Self {
        Self {
            atoms: vec![("%", 1)],
        }
    }

    /// Reads `CNY/person/year`: atoms joined by `*` and `/`.
    ///
    /// # Errors
    /// [`UnitError::Unknown`] with the symbol that is not known.
    pub fn parse(text: &str) -> Result<Self, UnitError> {
        let mut unit = Self::default();
        let mut exponent = 1;
        let mut rest = text;
        loop {
            let end = rest.find(['*', '/']).unwrap_or(rest.len());
            let (symbol, tail) = rest.split_at(end);
            let symbol = lookup(symbol).ok_or_else(|| UnitError::Unknown(symbol.to_owned()))?;
            unit.push(symbol, exponent);
            match tail.chars().next() {
                None => return Ok(unit),
                Some(c) => exponent = if c == '/' { -1 } else { 1 },
            }
            rest = tail.get(1..).unwrap_or_default();
        }
    }

    fn push(&mut self, symbol: &'static str, exponent: i8) {
        if symbol == "1" {
            return;
        }
        match self.atoms.iter_mut().find(|(s, _)| *s == symbol) {
            Some(atom) => atom.1 += exponent,
            None => self.atoms.push((symbol, exponent)),
        }
        self.atoms.retain(|(_, e)| *e != 0);
    }

    /// The symbols with their exponents, in the order they were written.
    pub fn atoms(&self) -> &[(&'static str, i8)] {
        &self.atoms
    }

    /// The first symbol above the line: what is counted or measured.
    pub fn leading(&self) -> Option<&'static str> {
        self.atoms.iter().find(|(_, e)| *e > 0).map(|(s, _)| *s)
    }

    /// Whether this counts things (persons, villages) that come in whole numbers.
    pub fn is_count(&self) -> bool {
        matches!(self.atoms.as_slice(), [(s, 1)] if COUNTED.contains(s))
    }

    /// Whether this is a plain percentage.
    pub fn is_percent(&self) -> bool {
        matches!(self.atoms.as_slice(), [("%", 1)])
    }

    /// The unit of a product.
    pub fn times(&self, other: &Self) -> Self {
        let mut unit = self.clone();
        for &(s, e) in &other.atoms {
            unit.push(s, e);
        }
        unit
    }

    /// The unit of a quotient.
    pub fn per(&self, other: &Self) -> Self {
        let mut unit = self.clone();
        for &(s, e) in &other.atoms {
            unit.push(s, -e);
        }
        unit
    }

    /// The unit without percents and multiples that only scale it, and the
    /// factor they stand for: 70 万元·倍 is money. Alone they stay.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`].
    pub fn folded(&self) -> Result<(Self, Rational), Arithmetic> {
        let scales = |s: &str| measured(s).is_some_and(|a| a.base.is_empty());
        let (pure, kept): (Vec<_>, Vec<_>) =
            self.atoms.iter().copied().partition(|(s, _)| scales(s));
        if kept.is_empty() {
            return Ok((self.clone(), Rational::ONE));
        }
        let factor = Self { atoms: pure }.factor()?;
        Ok((Self { atoms: kept }, factor))
    }

    /// What is measured.
    pub fn dimension(&self) -> Dimension {
        let mut dimension = Dimension::new();
        for &(symbol, exponent) in &self.atoms {
            let alone = [(symbol, 1)];
            let bases = measured(symbol).map_or(&alone[..], |a| a.base);
            for &(base, power) in bases {
                let at = dimension.partition_point(|(b, _)| *b < base);
                match dimension.get_mut(at).filter(|(b, _)| *b == base) {
                    Some((_, e)) => *e += power * exponent,
                    None => dimension.insert(at, (base, power * exponent)),
                }
            }
        }
        dimension.retain(|(_, e)| *e != 0);
        dimension
    }

    fn factor(&self) -> Result<Rational, Arithmetic> {
        let mut factor = Rational::ONE;
        for &(symbol, exponent) in &self.atoms {
            let (num, den) = measured(symbol).map_or((1, 1), |a| a.factor);
            let one = Rational::new(i128::from(num), i128::from(den))?;
            for _ in 0..exponent.unsigned_abs() {
                factor = if exponent > 0 {
                    factor.mul(one)?
                } else {
                    factor.div(one)?
                };
            }
        }
        Ok(factor)
    }

    /// How many `to` one of this unit is.
    ///
    /// # Errors
    /// [`UnitError::Dimension`] when the two measure different things.
    pub fn factor_to(&self, to: &Self) -> Result<Rational, UnitError> {
        if self.dimension() != to.dimension() {
            return Err(UnitError::Dimension {
                from: self.to_string(),
                to: to.to_string(),
            });
        }
        Ok(self.factor()?.div(to.factor()?)?)
    }

    /// `value` of this unit, expressed in `to`.
    ///
    /// # Errors
    /// [`UnitError::Dimension`], [`UnitError::Arithmetic`].
    pub fn convert(&self, value: Rational, to: &Self) -> Result<Rational, UnitError> {
        Ok(value.mul(self.factor_to(to)?)?)
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let above: Vec<_> = self.atoms.iter().filter(|(_, e)| *e > 0).collect();
        if above.is_empty() {
            f.write_str("1")?;
        }
        for (i, (symbol, exponent)) in above.iter().enumerate() {
            for j in 0..*exponent {
                f.write_str(if i > 0 || j > 0 { "*" } else { "" })?;
                f.write_str(symbol)?;
            }
        }
        for (symbol, exponent) in self.atoms.iter().filter(|(_, e)| *e < 0) {
            for _ in 0..exponent.unsigned_abs() {
                write!(f, "/{symbol}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(text: &str) -> Unit {
        Unit::parse(text).unwrap()
    }

    #[test]
    fn expressions_come_back_as_written() {
        for text in [
            "1",
            "person",
            "CNY/person/year",
            "kg/mu",
            "km2",
            "CNY*year/person",
        ] {
            assert_eq!(unit(text).to_string(), text);
        }
        assert_eq!(
            Unit::parse("CNY/perso"),
            Err(UnitError::Unknown("perso".into()))
        );
        assert!(Unit::parse("").is_err());
    }

    #[test]
    fn conversion_is_exact_and_stays_in_the_dimension() {
        let to = |n: i64, a: &str, b: &str| unit(a).convert(Rational::from_int(n), &unit(b));
        assert_eq!(to(3, "mu", "m2").unwrap(), Rational::from_int(2000));
        assert_eq!(to(1, "km2", "mu").unwrap(), Rational::from_int(1500));
        assert_eq!(to(2, "jin", "kg").unwrap(), Rational::ONE);
        assert_eq!(to(2, "li", "km").unwrap(), Rational::ONE);
        assert_eq!(to(5, "%", "1").unwrap(), Rational::new(1, 20).unwrap());
        assert!(matches!(
            to(1, "person", "household"),
            Err(UnitError::Dimension { .. })
        ));
    }

    #[test]
    fn energy_over_power_is_time() {
        let hours = unit("kWh").per(&unit("kW"));
        assert_eq!(
            hours.convert(Rational::ONE, &unit("hour")).unwrap(),
            Rational::ONE
        );
    }

    #[test]
    fn percents_and_multiples_fold_into_what_they_scale() {
        let (u, f) = unit("CNY*multiple").folded().unwrap();
        assert_eq!((u, f), (unit("CNY"), Rational::ONE));
        let (u, f) = unit("CNY*%/year").folded().unwrap();
        assert_eq!((u, f), (unit("CNY/year"), Rational::new(1, 100).unwrap()));
        assert_eq!(unit("%").folded().unwrap(), (unit("%"), Rational::ONE));
    }

    #[test]
    fn equal_symbols_cancel() {
        assert_eq!(unit("CNY").per(&unit("CNY/person")), unit("person"));
        assert_eq!(unit("person").per(&unit("person")), Unit::one());
        assert!(unit("person").is_count() && !unit("CNY").is_count());
    }
}
