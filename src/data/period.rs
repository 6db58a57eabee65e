//! Dates at the precision that a report gives.

use std::fmt;

/// A year, a month or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Calendar year.
    pub year: u16,
    /// Month, 1 to 12, where it is known.
    pub month: Option<u8>,
    /// Day of the month, where it is known.
    pub day: Option<u8>,
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError(pub String);

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} is not a date such as 2014, 2019-10 or 2019-12-31",
            self.0
        )
    }
}

impl std::error::Error for DateError {}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Date {
    /// Reads ISO 8601 at year, month or day precision.
    ///
    /// # Errors
    /// [`DateError`] with the text that is none.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let fail = || DateError(text.to_owned());
        let mut parts = text.split('-');
        let mut next = |length: usize| -> Result<Option<u16>, DateError> {
            match parts.next() {
                None => Ok(None),
                Some(p) if p.len() == length && p.bytes().all(|b| b.is_ascii_digit()) => {
                    p.parse().map(Some).map_err(|_| fail())
                }
                Some(_) => Err(fail()),
            }
        };
        let year = next(4)?.ok_or_else(fail)?;
        let small = |v: Option<u16>| v.map(|n| u8::try_from(n).unwrap_or(0));
        let (month, day) = (small(next(2)?), small(next(2)?));
        let good = parts.next().is_none()
            && month.is_none_or(|m| (1..=12).contains(&m))
            && day.is_none_or(|d| d >= 1 && d <= days_in_month(year, month.unwrap_or(1)));
        if good {
            Ok(Self { year, month, day })
        } else {
            Err(fail())
        }
    }

    /// The first moment of this date, in years of the calendar (2014 is
    /// 2014.0; the months are twelfths, the days parts of their month).
    pub fn first_moment(self) -> (i64, i64) {
        self.moment(false)
    }

    /// The last moment of this date: the end of 2014 is 2015.0.
    pub fn last_moment(self) -> (i64, i64) {
        self.moment(true)
    }

    /// A moment as a fraction of years, numerator and denominator.
    fn moment(self, end: bool) -> (i64, i64) {
        let year = i64::from(self.year);
        let extra = i64::from(end);
        let Some(month) = self.month else {
            return (year + extra, 1);
        };
        let months = year * 12 + i64::from(month) - 1;
        let Some(day) = self.day else {
            return (months + extra, 12);
        };
        let length = i64::from(days_in_month(self.year, month));
        (months * length + i64::from(day) - 1 + extra, 12 * length)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(m) = self.month {
            write!(f, "-{m:02}")?;
        }
        if let Some(d) = self.day {
            write!(f, "-{d:02}")?;
        }
        Ok(())
    }
}

/// From when to when a figure speaks; both empty where the report does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Period {
    /// Start, where it is known.
    pub start: Option<Date>,
    /// End, where it is known.
    pub end: Option<Date>,
}

impl Period {
    /// Reads two cells; an empty one is unknown.
    ///
    /// # Errors
    /// [`DateError`].
    pub fn parse(start: &str, end: &str) -> Result<Self, DateError> {
        let one = |text: &str| match text {
            "" => Ok(None),
            _ => Date::parse(text).map(Some),
        };
        Ok(Self {
            start: one(start)?,
            end: one(end)?,
        })
    }

    /// The date of a stock: the end where it is known, else the start.
    pub fn date(&self) -> Option<Date> {
        self.end.or(self.start)
    }

    /// Whether start and end stand in order (a missing one never disagrees).
    pub fn in_order(&self) -> bool {
        match (self.start, self.end) {
            (Some(s), Some(e)) => {
                let ((a, b), (c, d)) = (s.first_moment(), e.last_moment());
                a * d <= c * b
            }
            _ => true,
        }
    }

    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        self.start.is_none() && self.end.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        for text in ["2014", "2019-10", "2019-12-31", "2020-02-29"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            "14",
            "2014-13",
            "2019-02-29",
            "2019-1",
            "2019-12-31-1",
            "20x4",
        ] {
            assert!(Date::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn the_end_of_a_year_is_the_start_of_the_next() {
        let date = |t: &str| Date::parse(t).unwrap();
        assert_eq!(date("2014").last_moment(), (2015, 1));
        let (n, d) = date("2018-12-31").last_moment();
        assert_eq!(n, 2019 * d);
    }

    #[test]
    fn periods_know_their_order() {
        assert!(Period::parse("2014", "2018-12-31").unwrap().in_order());
        assert!(Period::parse("2018-12-31", "2018").unwrap().in_order());
        assert!(!Period::parse("2019", "2014").unwrap().in_order());
        assert!(Period::parse("", "").unwrap().is_unknown());
    }
}
