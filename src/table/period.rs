//! Periods as people write them.

/// The years that a table of counties can speak of.
pub const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;

/// A year, or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The year.
    pub year: u16,
    /// Quarter or month of it.
    pub part: Part,
}

/// Part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The whole.
    Whole,
    /// A quarter from 1.
    Quarter(u8),
    /// A month from 1.
    Month(u8),
}

/// A text that should be a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A period.
    Period(Period),
    /// A year, but none that a table of counties can speak of.
    Impossible,
    /// Something else.
    Other,
}

impl Period {
    /// A year.
    pub const fn year(year: u16) -> Self {
        Self {
            year,
            part: Part::Whole,
        }
    }

    /// The one spelling that questions use.
    pub fn label(self) -> String {
        match self.part {
            Part::Whole => self.year.to_string(),
            Part::Quarter(q) => format!("{}Q{q}", self.year),
            Part::Month(m) => format!("{}-{m:02}", self.year),
        }
    }
}

/// Reads a period: `2015`, `2015年`, `2015.0`, `FY2015`, `X2015`, `2015Q1`,
/// `2015年1季度`, `2015-03`, `2015年3月`, `2015/03/31`.
///
/// # Example
/// ```
/// use county_lens::table::{period, FoundPeriod, Period};
/// assert_eq!(period("2015年"), FoundPeriod::Period(Period::year(2015)));
/// assert_eq!(period("1215"), FoundPeriod::Impossible);
/// assert_eq!(period("合计"), FoundPeriod::Other);
/// ```
pub fn period(text: &str) -> Found {
    let text: String = text.chars().filter_map(plain).collect();
    let bare = text.trim_start_matches(['x', 'y']);
    let bare = bare.strip_prefix("fy").unwrap_or(bare);
    let (year, rest) = bare.split_at(bare.bytes().take_while(u8::is_ascii_digit).count());
    if year.len() != 4 {
        return Found::Other;
    }
    let Ok(number) = year.parse::<u16>() else {
        return Found::Other;
    };
    let Some(part) = part(rest) else {
        return Found::Other;
    };
    if YEARS.contains(&number) {
        Found::Period(Period { year: number, part })
    } else {
        Found::Impossible
    }
}

/// Full-width digits as ASCII, letters small, no spaces.
fn plain(c: char) -> Option<char> {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xfee0),
        c if c.is_whitespace() || c == '\u{feff}' => None,
        c => Some(c.to_ascii_lowercase()),
    }
}

fn part(rest: &str) -> Option<Part> {
    let rest = rest.trim_start_matches('年');
    let rest = rest.strip_suffix("度").unwrap_or(rest);
    if matches!(rest, "" | ".0" | ".") {
        return Some(Part::Whole);
    }
    let quarter = rest.strip_prefix(['q', '-']).unwrap_or(rest);
    let quarter = quarter.strip_prefix('q').unwrap_or(quarter);
    let quarter = quarter.strip_prefix('第').unwrap_or(quarter);
    let is_quarter = rest.contains('q') || rest.ends_with("季") || rest.ends_with("季度");
    if is_quarter {
        let digit = quarter.trim_end_matches('度').trim_end_matches('季');
        return within(chinese(digit), 4).map(Part::Quarter);
    }
    let month = rest.trim_start_matches(['-', '/', '.', 'm']);
    let month = month.strip_suffix('月').unwrap_or(month);
    // A day says nothing more about a county's year.
    let month = month.split(['-', '/', '.', '月', 't']).next()?;
    within(month, 12).map(Part::Month)
}

fn chinese(digit: &str) -> &str {
    match digit {
        "一" => "1",
        "二" => "2",
        "三" => "3",
        "四" => "4",
        other => other,
    }
}

fn within(digits: &str, most: u8) -> Option<u8> {
    let number = digits.parse::<u8>().ok()?;
    (1..=most).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::{period, Found, Part, Period};

    fn label(text: &str) -> String {
        match period(text) {
            Found::Period(p) => p.label(),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn one_year_has_many_spellings() {
        for text in [
            "2015",
            "2015年",
            "2015年度",
            " 2015 ",
            "２０１５",
            "2015.0",
            "X2015",
            "FY2015",
            "y2015",
        ] {
            assert_eq!(label(text), "2015", "{text}");
        }
    }

    #[test]
    fn quarters_and_months() {
        for text in [
            "2015Q1",
            "2015-Q1",
            "2015年第一季度",
            "2015年1季度",
            "2015q1",
        ] {
            assert_eq!(label(text), "2015Q1", "{text}");
        }
        for text in [
            "2015-03",
            "2015/3",
            "2015年3月",
            "2015-03-31",
            "2015/03/31 00:00",
            "2015M03",
            "2015.03",
        ] {
            assert_eq!(label(text), "2015-03", "{text}");
        }
    }

    #[test]
    fn what_is_no_period_is_told() {
        for text in [
            "", "年", "15", "20150", "合计", "2015人", "2015-13", "2015Q5", "2015-00",
        ] {
            assert_eq!(period(text), Found::Other, "{text}");
        }
        for text in ["1899", "2101", "0000", "9999年"] {
            assert_eq!(period(text), Found::Impossible, "{text}");
        }
    }

    #[test]
    fn periods_are_ordered_in_time() {
        let quarter = |q| Period {
            year: 2015,
            part: Part::Quarter(q),
        };
        assert!(quarter(1) < quarter(2));
        assert!(quarter(4) < Period::year(2016));
    }
}
