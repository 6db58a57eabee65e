//! Numbers as a reader of each language writes them. This is the only place
//! where a number is rounded for the screen: halves away from zero, four
//! significant digits for what was computed, every digit for what was printed.

use super::unit::{shown_unit, unit_prefix, unit_suffix};
use super::Lang;
use crate::quantity::{Claim, Decimal, Estimate, Number, Rational, Unit};

/// Significant digits of a computed number.
const DIGITS: i32 = 4;

fn group(digits: &str) -> String {
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// A plain decimal text with grouped thousands and a true minus sign.
fn dress(plain: &str) -> String {
    let (sign, body) = match plain.strip_prefix('-') {
        Some(rest) => ("−", rest),
        None => ("", plain),
    };
    let (whole, part) = body.split_once('.').unwrap_or((body, ""));
    let whole = if whole.len() > 4 {
        group(whole)
    } else {
        whole.to_owned()
    };
    let zero = body.chars().all(|c| matches!(c, '0' | '.'));
    let sign = if zero { "" } else { sign };
    if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    }
}

/// Digits before the point; 0 for 0.5, −1 for 0.05.
#[allow(clippy::cast_possible_truncation)]
fn magnitude(x: f64) -> i32 {
    if x == 0.0 {
        1
    } else {
        libm::floor(libm::log10(libm::fabs(x))) as i32 + 1
    }
}

fn decimals_for(x: f64, percent: bool) -> u8 {
    let wanted = DIGITS - magnitude(x);
    let wanted = match percent {
        true if libm::fabs(x) >= 1.0 => wanted.clamp(1, 2),
        true => wanted.clamp(2, 4),
        false => wanted.clamp(0, 6),
    };
    u8::try_from(wanted).unwrap_or(0)
}

/// The scale words of a language, largest first.
const fn scales(lang: Lang) -> [(i64, &'static str); 2] {
    match lang {
        Lang::Zh => [(100_000_000, "亿"), (10_000, "万")],
        Lang::En => [(1_000_000_000, " billion"), (1_000_000, " million")],
    }
}

fn short_decimal(r: Rational, most: u8) -> Option<Decimal> {
    r.to_decimal().filter(|d| d.scale() <= most)
}

fn exact(r: Rational, percent: bool, lang: Lang) -> String {
    let size = libm::fabs(r.to_f64());
    for (scale, word) in scales(lang) {
        let Ok(scaled) = r.div(Rational::from_int(scale)) else {
            continue;
        };
        // A round number is said with its scale word; 46 184 keeps its digits.
        if scaled.abs() >= Rational::ONE {
            if let Some(d) = short_decimal(scaled, 2) {
                return format!("{}{word}", dress(&d.to_string()));
            }
            if !r.is_integer() || size >= 10_000_000.0 {
                let places = decimals_for(scaled.to_f64(), false);
                if let Ok(d) = scaled.round(places) {
                    return format!("{}{word}", dress(&d.to_string()));
                }
            }
        }
    }
    if let Some(d) = short_decimal(r, if percent { 3 } else { 2 }) {
        return dress(&d.to_string());
    }
    match r.round(decimals_for(r.to_f64(), percent)) {
        Ok(d) => dress(&d.to_string()),
        Err(_) => approximate(r.to_f64(), percent, lang),
    }
}

/// A float to so many decimals, by way of an exact decimal: the same digits on
/// every platform, and no second formatter.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn fixed(x: f64, places: u8) -> String {
    let mut power = 1.0;
    for _ in 0..places {
        power *= 10.0;
    }
    let scaled = libm::round(x * power);
    if libm::fabs(scaled) >= 1e18 {
        return "∞".to_owned();
    }
    dress(&Decimal::new(scaled as i128, places).to_string())
}

#[allow(clippy::cast_precision_loss)]
fn approximate(x: f64, percent: bool, lang: Lang) -> String {
    for (scale, word) in scales(lang) {
        let scaled = x / scale as f64;
        if libm::fabs(scaled) >= 1.0 {
            return format!("{}{word}", fixed(scaled, decimals_for(scaled, false)));
        }
    }
    fixed(x, decimals_for(x, percent))
}

/// Sizes that are written out; beyond them a power of ten stands.
const WRITTEN: std::ops::Range<f64> = 1e-6..1e15;

/// `1.5e-9` as `1.5 × 10^−9`.
fn powered(scientific: &str) -> String {
    match scientific.split_once('e') {
        Some((digits, power)) => format!("{} × 10^{}", dress(digits), dress(power)),
        None => dress(scientific),
    }
}

/// A float with every digit that tells it from its neighbours: what a working puts
/// in. The same in both languages.
///
/// # Example
/// ```
/// use county_lens::words::every_digit;
/// assert_eq!(every_digit(123_456.0), "123,456");
/// assert_eq!(every_digit(-0.1), "−0.1");
/// ```
pub fn every_digit(x: f64) -> String {
    if x == 0.0 || WRITTEN.contains(&libm::fabs(x)) {
        dress(&format!("{}", x + 0.0))
    } else {
        powered(&format!("{x:e}"))
    }
}

/// A computed float to four significant digits, its whole part in full and without
/// noughts at the end: what a working comes to. The same in both languages.
///
/// # Example
/// ```
/// use county_lens::words::rounded;
/// assert_eq!(rounded(123_456.0 / 7890.0), "15.65");
/// assert_eq!(rounded(-20_000.0 / 3.0), "−6667");
/// assert_eq!(rounded(2.5), "2.5");
/// ```
pub fn rounded(x: f64) -> String {
    if x == 0.0 || WRITTEN.contains(&libm::fabs(x)) {
        let said = fixed(x, decimals_for(x, false));
        match said.split_once('.') {
            Some(_) => said.trim_end_matches('0').trim_end_matches('.').to_owned(),
            None => said,
        }
    } else {
        powered(&format!("{x:.3e}"))
    }
}

/// A number in the shown form of its unit, without the unit's name.
pub fn number(value: Number, unit: &Unit, lang: Lang) -> String {
    let (factor, _) = shown_unit(value.to_f64(), unit);
    scaled(value, factor, unit, lang)
}

fn scaled(value: Number, factor: Rational, unit: &Unit, lang: Lang) -> String {
    let percent = matches!(unit.leading(), Some("%" | "pp"));
    // Nobody is 0.4 of a person: a computed count is said in whole ones.
    let value = match value {
        Number::Exact(r) if unit.is_count() && r.abs() >= Rational::from_int(10) => r
            .round(0)
            .and_then(Decimal::to_rational)
            .map_or(value, Number::Exact),
        _ => value,
    };
    match value {
        Number::Exact(r) => match r.mul(factor) {
            Ok(r) => exact(r, percent, lang),
            Err(_) => approximate(r.to_f64() * factor.to_f64(), percent, lang),
        },
        Number::Approximate(x) => approximate(x * factor.to_f64(), percent, lang),
    }
}

/// A number with its unit: `7.52亿元`, `CNY 752 million`.
pub fn with_unit(value: Number, unit: &Unit, lang: Lang) -> String {
    let (factor, shown) = shown_unit(value.to_f64(), unit);
    let digits = scaled(value, factor, unit, lang);
    let one = (libm::fabs(value.to_f64() * factor.to_f64()) - 1.0).abs() < 1e-12;
    format!(
        "{}{digits}{}",
        unit_prefix(&shown, lang),
        unit_suffix(&shown, lang, one)
    )
}

fn range(low: Number, high: Number, unit: &Unit, lang: Lang) -> String {
    let (factor, shown) = shown_unit(high.to_f64(), unit);
    let one = |v: Number| scaled(v, factor, unit, lang);
    let (prefix, suffix) = (unit_prefix(&shown, lang), unit_suffix(&shown, lang, false));
    match lang {
        Lang::Zh => format!("{prefix}{}至{}{suffix}", one(low), one(high)),
        Lang::En => format!("{prefix}{} to {}{suffix}", one(low), one(high)),
    }
}

/// The range of an estimate in words, where it has two bounds.
pub fn bounds(e: &Estimate, lang: Lang) -> Option<String> {
    let (low, high) = e.low.zip(e.high)?;
    let apart = with_unit(low, &e.unit, lang) != with_unit(high, &e.unit, lang);
    (apart && e.claim != Claim::Exact).then(|| range(low, high, &e.unit, lang))
}

/// An estimate in words, with what it claims: `至少5万元`, `68.77万至…`.
pub fn estimate(e: &Estimate, lang: Lang) -> String {
    let say = |v: Option<Number>| v.map_or_else(String::new, |v| with_unit(v, &e.unit, lang));
    let phrase = |zh: &str, en: &str, v: Option<Number>| match lang {
        Lang::Zh => format!("{zh}{}", say(v)),
        Lang::En => format!("{en} {}", say(v)),
    };
    match e.claim {
        Claim::Exact | Claim::Rounded => say(e.value),
        Claim::Between => match e.low.zip(e.high) {
            Some((low, high)) => range(low, high, &e.unit, lang),
            None => say(e.low.or(e.high)),
        },
        Claim::AtLeast => phrase("至少", "at least", e.low),
        Claim::MoreThan => phrase("超过", "more than", e.low),
        Claim::AtMost => phrase("最多", "at most", e.high),
        Claim::LessThan => phrase("不到", "less than", e.high),
        Claim::About => phrase("约", "about", e.value),
        Claim::Unknown | Claim::Undefined(_) => "—".to_owned(),
    }
}

/// An estimate as a difference: what is above zero has its plus sign.
pub fn signed(e: &Estimate, lang: Lang) -> String {
    let said = estimate(e, lang);
    let plain = matches!(e.claim, Claim::Exact | Claim::Rounded);
    match e.value {
        Some(v) if plain && v.to_f64() > 0.0 => match said.strip_prefix("CNY ") {
            Some(rest) => format!("+CNY {rest}"),
            None => format!("+{said}"),
        },
        _ => said.replace("CNY −", "−CNY "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, unit: &str) -> [String; 2] {
        let value = Decimal::parse(text).unwrap().to_rational().unwrap();
        let unit = Unit::parse(unit).unwrap();
        Lang::ALL.map(|lang| with_unit(Number::Exact(value), &unit, lang))
    }

    #[test]
    fn each_language_has_its_scale() {
        assert_eq!(said("911200", "person"), ["91.12万人", "911,200 persons"]);
        assert_eq!(said("46184", "person"), ["46,184人", "46,184 persons"]);
        assert_eq!(said("752000000", "CNY"), ["7.52亿元", "CNY 752 million"]);
        assert_eq!(said("2710000000", "CNY"), ["27.1亿元", "CNY 2.71 billion"]);
        assert_eq!(said("75456.34", "CNY"), ["7.546万元", "CNY 75,456.34"]);
        assert_eq!(said("0.56", "%"), ["0.56%", "0.56%"]);
        assert_eq!(
            said("-30.34", "pp"),
            ["−30.34个百分点", "−30.34 percentage points"]
        );
        assert_eq!(said("28600000", "W"), ["28.6兆瓦", "28.6 MW"]);
        assert_eq!(said("1", "village"), ["1个村", "1 village"]);
        assert_eq!(
            said("3330", "CNY/person/year"),
            ["3330元/人/年", "CNY 3330 per person per year"]
        );
    }

    #[test]
    fn what_is_computed_has_four_digits() {
        let third = Number::Exact(Rational::new(1_000_000, 3).unwrap());
        let money = Unit::parse("CNY/person").unwrap();
        assert_eq!(with_unit(third, &money, Lang::Zh), "33.33万元/人");
        assert_eq!(with_unit(third, &money, Lang::En), "CNY 333,333 per person");
        let rate = Number::Approximate(-63.309_182);
        assert_eq!(with_unit(rate, &Unit::percent(), Lang::Zh), "−63.31%");
        let tiny = Number::Exact(Rational::new(1, 3000).unwrap());
        assert_eq!(with_unit(tiny, &Unit::one(), Lang::En), "0.000333");
    }

    #[test]
    fn no_number_is_minus_zero() {
        assert_eq!(
            number(Number::Approximate(-0.000_000_01), &Unit::one(), Lang::En),
            "0.000000"
        );
    }
}
