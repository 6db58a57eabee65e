//! Dates in words.

use super::Lang;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// An ISO date at year, month or day precision in words; 31 December reads as
/// the end of its year. Any other text comes back unchanged.
///
/// # Example
/// ```
/// use county_lens::words::{date, Lang};
/// assert_eq!(date("2018-12-31", Lang::Zh), "2018年底");
/// assert_eq!(date("2019-04-18", Lang::En), "18 April 2019");
/// ```
pub fn date(iso: &str, lang: Lang) -> String {
    let parts: Vec<usize> = iso.split('-').map_while(|p| p.parse().ok()).collect();
    let month_name = |m: usize| MONTHS.get(m.wrapping_sub(1)).copied().unwrap_or_default();
    match (parts.as_slice(), lang) {
        ([y, 12, 31], Lang::Zh) => format!("{y}年底"),
        ([y, 12, 31], Lang::En) => format!("the end of {y}"),
        ([y, m, d], Lang::Zh) => format!("{y}年{m}月{d}日"),
        ([y, m, d], Lang::En) => format!("{d} {} {y}", month_name(*m)),
        ([y, m], Lang::Zh) => format!("{y}年{m}月"),
        ([y, m], Lang::En) => format!("{} {y}", month_name(*m)),
        ([y], Lang::Zh) => format!("{y}年"),
        ([y], Lang::En) => y.to_string(),
        _ => iso.to_owned(),
    }
}
