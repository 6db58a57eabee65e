//! Numbers as people write them in tables.

use super::digits::Plain;
use crate::words::Words;

/// Which sign stands between a number's whole part and its decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decimal {
    /// `1,234.5`.
    #[default]
    Point,
    /// `1 234,5` or `1.234,5`.
    Comma,
}

impl Decimal {
    /// The sign.
    pub(super) const fn sign(self) -> u8 {
        match self {
            Self::Point => b'.',
            Self::Comma => b',',
        }
    }
}

/// What stands behind a number in its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Suffix {
    /// Nothing, or a unit that changes nothing.
    #[default]
    None,
    /// A percent sign: the number is in percent.
    Percent,
}

/// A cell that should be a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Numeral {
    /// A number.
    Number(f64, Suffix),
    /// Nothing.
    Empty,
    /// Something else.
    Bad(Fault),
}

/// What is wrong with a cell that should be a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Not a number.
    NotANumber,
    /// Groups of digits that are not of three, so that a comma may be a decimal one.
    Grouping,
    /// An error of a spreadsheet, such as `#DIV/0!`.
    Spreadsheet,
    /// Larger than any number here.
    TooLarge,
}

impl Fault {
    /// What was expected, in both languages.
    pub const fn expected(self) -> Words {
        match self {
            Self::NotANumber => Words(
                "一个数，如 1,234.5、12.5%、3.2万",
                "a number, such as 1,234.5, 12.5% or 3.2万",
            ),
            Self::Grouping => Words(
                "千位分隔每组三位；逗号若是小数点，请改小数记号",
                "groups of three digits; if the comma is a decimal sign, change the decimal sign",
            ),
            Self::Spreadsheet => Words(
                "一个数，不是电子表格的错误值",
                "a number, not an error of a spreadsheet",
            ),
            Self::TooLarge => Words(
                "小于 10 的 308 次方的数",
                "a number below 10 to the power of 308",
            ),
        }
    }
}

/// Reads a cell. Plain digits, at most fifteen with at most one decimal sign, are
/// read at once; all else is brought into a plain spelling first.
///
/// # Example
/// ```
/// use county_lens::table::{numeral, Decimal, Numeral, Suffix};
/// let read = |text: &str| numeral(text.as_bytes(), Decimal::Point);
/// assert_eq!(read("1,234.5"), Numeral::Number(1234.5, Suffix::None));
/// assert_eq!(read("3.2万"), Numeral::Number(32000.0, Suffix::None));
/// assert_eq!(read("12.5%"), Numeral::Number(12.5, Suffix::Percent));
/// assert_eq!(read(" "), Numeral::Empty);
/// assert!(matches!(read("12,34"), Numeral::Bad(_)));
/// ```
pub fn numeral(cell: &[u8], decimal: Decimal) -> Numeral {
    match Plain::new(decimal.sign()).in_cell(cell, (0, cell.len())) {
        Some(value) => Numeral::Number(value, Suffix::None),
        None => general(cell, decimal),
    }
}

/// What stands around the digits.
#[derive(Default)]
struct Around {
    negative: bool,
    exponent: i32,
    suffix: Suffix,
}

pub(super) fn general(cell: &[u8], decimal: Decimal) -> Numeral {
    let Ok(text) = std::str::from_utf8(cell) else {
        return Numeral::Bad(Fault::NotANumber);
    };
    let text: String = text.chars().filter_map(folded).collect();
    if text.trim().is_empty() {
        return Numeral::Empty;
    }
    if text.starts_with('#') {
        return Numeral::Bad(Fault::Spreadsheet);
    }
    let (digits, around) = stripped(&text);
    let (mantissa, power) = match digits.split_once(['e', 'E']) {
        Some((mantissa, power)) => match power.parse::<i32>() {
            Ok(power) => (mantissa, power),
            Err(_) => return Numeral::Bad(Fault::NotANumber),
        },
        None => (digits, 0),
    };
    let ungrouped = match ungrouped(mantissa, decimal) {
        Ok(text) => text,
        Err(fault) => return Numeral::Bad(fault),
    };
    let power = power.saturating_add(around.exponent);
    let value = format!("{ungrouped}e{power}").parse::<f64>();
    match value {
        Ok(value) if value.is_finite() => {
            let value = if around.negative { -value } else { value };
            Numeral::Number(value, around.suffix)
        }
        Ok(_) => Numeral::Bad(Fault::TooLarge),
        Err(_) => Numeral::Bad(Fault::NotANumber),
    }
}

/// Full-width signs as ASCII; spaces of every kind stay as one kind, but not at
/// the ends, and marks that are not seen go.
fn folded(c: char) -> Option<char> {
    match c {
        '０'..='９' | '．' | '，' | '％' | '（' | '）' | '－' | '＋' | '＃' => {
            char::from_u32(u32::from(c) - 0xfee0)
        }
        '￥' => Some('¥'),
        '−' | '﹣' | '–' => Some('-'),
        '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' => None,
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

/// Words for powers of ten behind a number, the longer first.
const MULTIPLIERS: [(&str, i32); 12] = [
    ("万亿", 12),
    ("萬億", 12),
    ("千万", 7),
    ("百万", 6),
    ("十万", 5),
    ("亿", 8),
    ("億", 8),
    ("万", 4),
    ("萬", 4),
    ("千", 3),
    ("百", 2),
    ("十", 1),
];

/// Units that people write into the cell.
const UNITS: [&str; 16] = [
    "元/人",
    "公顷",
    "平方公里",
    "元",
    "人",
    "户",
    "戶",
    "亩",
    "畝",
    "吨",
    "噸",
    "个",
    "個",
    "村",
    "km²",
    "%点",
];

fn stripped(text: &str) -> (&str, Around) {
    let mut around = Around::default();
    let mut rest = text.trim();
    // Accountants write losses in brackets.
    if let Some(inner) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')) {
        around.negative = true;
        rest = inner.trim();
    }
    for sign in ['¥', '$', '€'] {
        rest = rest.strip_prefix(sign).unwrap_or(rest).trim_start();
    }
    if let Some(inner) = rest.strip_prefix('-') {
        around.negative = !around.negative;
        rest = inner.trim_start();
    }
    rest = rest.strip_prefix('+').unwrap_or(rest);
    if let Some(inner) = rest.strip_suffix('%') {
        around.suffix = Suffix::Percent;
        return (inner.trim_end(), around);
    }
    if let Some(inner) = rest.strip_suffix('‰') {
        around.suffix = Suffix::Percent;
        around.exponent = -1;
        return (inner.trim_end(), around);
    }
    let unit = UNITS.iter().find_map(|unit| rest.strip_suffix(unit));
    rest = unit.unwrap_or(rest).trim_end();
    let power = MULTIPLIERS
        .iter()
        .find_map(|(word, power)| Some((rest.strip_suffix(word)?, *power)));
    if let Some((inner, power)) = power {
        around.exponent = power;
        rest = inner.trim_end();
    }
    (rest, around)
}

/// Takes the signs between groups of three digits out, and writes the decimal
/// sign as a point.
fn ungrouped(text: &str, decimal: Decimal) -> Result<String, Fault> {
    let (sign, other) = match decimal {
        Decimal::Point => ('.', ','),
        Decimal::Comma => (',', '.'),
    };
    let (whole, part) = match text.split_once(sign) {
        Some((whole, part)) => (whole, Some(part)),
        None => (text, None),
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let empty = whole.is_empty() && part.is_none_or(str::is_empty);
    if empty || !part.is_none_or(digits) {
        return Err(Fault::NotANumber);
    }
    let mut out = String::with_capacity(text.len() + 1);
    let is_between = |c: char| c == other || matches!(c, ' ' | '\'' | '’');
    for (at, group) in whole.split(is_between).enumerate() {
        if !digits(group) {
            return Err(Fault::NotANumber);
        }
        if at > 0 && group.len() != 3 || group.len() > 3 && whole.contains(is_between) {
            return Err(Fault::Grouping);
        }
        out.push_str(group);
    }
    if let Some(part) = part.filter(|p| !p.is_empty()) {
        out.push('.');
        out.push_str(part);
    }
    Ok(out)
}

#[cfg(test)]
#[path = "numeral_tests.rs"]
mod tests;
