//! Formulas over observation ids: `000-0070 / 000-0060 - 1`.

use std::fmt;

use crate::quantity::Decimal;

/// An arithmetic operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operator {
    /// +
    Add,
    /// −
    Subtract,
    /// ×
    Multiply,
    /// ÷
    Divide,
}

impl Operator {
    /// The sign in a formula's text.
    pub const fn sign(self) -> char {
        match self {
            Self::Add => '+',
            Self::Subtract => '-',
            Self::Multiply => '*',
            Self::Divide => '/',
        }
    }

    const fn binds(self) -> u8 {
        match self {
            Self::Add | Self::Subtract => 1,
            Self::Multiply | Self::Divide => 2,
        }
    }
}

/// A parsed formula.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Expression {
    /// A printed figure, by its id.
    Observation(String),
    /// A plain number.
    Number(Decimal),
    /// Two sides and what joins them.
    Binary(Operator, Box<Expression>, Box<Expression>),
}

/// What is wrong with a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormulaProblem {
    /// A figure's id, a number or ( was expected.
    ExpectedOperand,
    /// An operator or the end was expected.
    ExpectedOperator,
    /// A bracket has no partner.
    Bracket,
    /// More than 64 operands, or brackets nested deeper than 16.
    TooLong,
}

/// Why a text is not a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormulaError {
    /// Position in characters, from 0.
    pub at: usize,
    /// What is wrong there.
    pub problem: FormulaProblem,
}

impl fmt::Display for FormulaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.problem {
            FormulaProblem::ExpectedOperand => {
                "a figure's id such as 000-0060, a number or ( was expected"
            }
            FormulaProblem::ExpectedOperator => "an operator (+ - * /) or the end was expected",
            FormulaProblem::Bracket => "a bracket has no partner",
            FormulaProblem::TooLong => "the formula has more than 64 operands or too many brackets",
        };
        write!(f, "character {}: {what}", self.at + 1)
    }
}

impl std::error::Error for FormulaError {}

struct Parser<'a> {
    chars: &'a [char],
    at: usize,
    operands: usize,
    depth: usize,
}

type Parsed = Result<Expression, FormulaError>;

impl Parser<'_> {
    fn fail<T>(&self, problem: FormulaProblem) -> Result<T, FormulaError> {
        Err(FormulaError {
            at: self.at,
            problem,
        })
    }

    fn space(&mut self) {
        while self.chars.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.at += 1;
        }
    }

    fn operator(&mut self) -> Option<Operator> {
        self.space();
        Some(match self.chars.get(self.at)? {
            '+' => Operator::Add,
            '-' | '−' => Operator::Subtract,
            '*' | '×' => Operator::Multiply,
            '/' | '÷' => Operator::Divide,
            _ => return None,
        })
    }

    fn expression(&mut self, floor: u8) -> Parsed {
        let mut left = self.operand()?;
        while let Some(operator) = self.operator() {
            if operator.binds() < floor {
                break;
            }
            self.at += 1;
            let right = self.expression(operator.binds() + 1)?;
            left = Expression::Binary(operator, Box::new(left), Box::new(right));
        }
        Ok(left)
    }

    fn operand(&mut self) -> Parsed {
        self.space();
        self.operands += 1;
        if self.operands > 64 || self.depth > 16 {
            return self.fail(FormulaProblem::TooLong);
        }
        if self.chars.get(self.at) == Some(&'(') {
            let open = self.at;
            self.at += 1;
            self.depth += 1;
            let inner = self.expression(1)?;
            self.depth -= 1;
            self.space();
            if self.chars.get(self.at) != Some(&')') {
                return Err(FormulaError {
                    at: open,
                    problem: FormulaProblem::Bracket,
                });
            }
            self.at += 1;
            return Ok(inner);
        }
        if let Some(id) = observation_id(self.chars.get(self.at..).unwrap_or_default()) {
            self.at += id.chars().count();
            return Ok(Expression::Observation(id));
        }
        self.number()
    }

    fn number(&mut self) -> Parsed {
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let text: String = rest
            .iter()
            .take_while(|c| c.is_ascii_digit() || **c == '.')
            .collect();
        let Ok(number) = Decimal::parse(&text) else {
            return self.fail(FormulaProblem::ExpectedOperand);
        };
        self.at += text.chars().count();
        Ok(Expression::Number(number))
    }
}

/// An id such as `000-0170` at the start of the text.
fn observation_id(chars: &[char]) -> Option<String> {
    let head = chars.get(..8)?;
    let fits = head.iter().enumerate().all(|(i, c)| match i {
        3 => *c == '-',
        _ => c.is_ascii_digit(),
    });
    let ends = chars
        .get(8)
        .is_none_or(|c| !c.is_ascii_digit() && *c != '.');
    (fits && ends).then(|| head.iter().collect())
}

impl Expression {
    /// Reads a formula.
    ///
    /// # Errors
    /// Where the first thing stands that does not fit, and what was expected.
    pub fn parse(text: &str) -> Parsed {
        let chars: Vec<char> = text.chars().collect();
        let mut parser = Parser {
            chars: &chars,
            at: 0,
            operands: 0,
            depth: 0,
        };
        let expression = parser.expression(1)?;
        parser.space();
        match chars.get(parser.at) {
            None => Ok(expression),
            Some(')') => parser.fail(FormulaProblem::Bracket),
            Some(_) => parser.fail(FormulaProblem::ExpectedOperator),
        }
    }

    /// The observations it rests on, in order of occurrence, repeats kept.
    pub fn observations(&self) -> Vec<&str> {
        match self {
            Self::Observation(id) => vec![id],
            Self::Number(_) => Vec::new(),
            Self::Binary(_, left, right) => {
                let mut ids = left.observations();
                ids.extend(right.observations());
                ids
            }
        }
    }

    /// The single observation, when the formula is nothing else.
    pub fn single(&self) -> Option<&str> {
        match self {
            Self::Observation(id) => Some(id),
            _ => None,
        }
    }

    /// Numerator and denominator of a quotient at the top.
    pub fn quotient(&self) -> Option<(&Self, &Self)> {
        match self {
            Self::Binary(Operator::Divide, a, b) => Some((a, b)),
            _ => None,
        }
    }

    fn write(&self, f: &mut fmt::Formatter<'_>, floor: u8) -> fmt::Result {
        match self {
            Self::Observation(id) => f.write_str(id),
            Self::Number(n) => write!(f, "{n}"),
            Self::Binary(operator, left, right) => {
                let own = operator.binds();
                let wrap = own < floor;
                f.write_str(if wrap { "(" } else { "" })?;
                left.write(f, own)?;
                write!(f, " {} ", operator.sign())?;
                right.write(f, own + 1)?;
                f.write_str(if wrap { ")" } else { "" })
            }
        }
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_come_back_as_written() {
        for text in [
            "000-0070",
            "000-0070 / 000-0060 - 1",
            "(000-0070 + 000-0080) / 000-0060",
            "1 - 2 - (3 - 4)",
            "12 * 003-0010 / (1 + 003-0020)",
        ] {
            assert_eq!(Expression::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn faults_name_their_place() {
        for (text, at, problem) in [
            ("", 0, FormulaProblem::ExpectedOperand),
            ("000-0070 /", 10, FormulaProblem::ExpectedOperand),
            ("000-0070 000-0080", 9, FormulaProblem::ExpectedOperator),
            ("(1 + 2", 0, FormulaProblem::Bracket),
            ("1 + 2)", 5, FormulaProblem::Bracket),
            ("abc", 0, FormulaProblem::ExpectedOperand),
        ] {
            assert_eq!(
                Expression::parse(text),
                Err(FormulaError { at, problem }),
                "{text:?}"
            );
        }
        let deep = format!("{}1{}", "(".repeat(500), ")".repeat(500));
        assert_eq!(
            Expression::parse(&deep).unwrap_err().problem,
            FormulaProblem::TooLong
        );
    }

    #[test]
    fn ids_are_not_subtractions() {
        let e = Expression::parse("000-0070 - 12").unwrap();
        assert_eq!(e.observations(), ["000-0070"]);
        assert!(e.single().is_none() && e.quotient().is_none());
    }
}
