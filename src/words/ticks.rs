//! The numbers along an axis, in the language's own scale.

use super::number::fixed;
use super::unit::{shown_unit, unit_name};
use super::Lang;
use crate::quantity::Unit;

/// The words of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TickWords {
    /// A text for each tick.
    pub texts: Vec<String>,
    /// The unit, which stands on the axis once: `万人`, `CNY per person`.
    pub unit: String,
}

/// The largest scale word at or below a size: 万 and 亿 stand before the unit,
/// k, M and bn behind each number.
fn scale(size: f64, lang: Lang) -> (f64, &'static str) {
    let scales: &[(f64, &str)] = match lang {
        Lang::Zh => &[(1e8, "亿"), (1e4, "万")],
        Lang::En => &[(1e9, "bn"), (1e6, "M"), (1e4, "k")],
    };
    let found = scales.iter().find(|(least, _)| size >= *least);
    match found {
        Some((1e4, "k")) => (1e3, "k"),
        Some((least, word)) => (*least, word),
        None => (1.0, ""),
    }
}

/// How many decimals a number needs, up to nine.
fn places(v: f64) -> u8 {
    let mut power = 1.0;
    for n in 0..9 {
        let scaled = v * power;
        if libm::fabs(scaled - libm::round(scaled)) <= 1e-6 * libm::fabs(scaled).max(1e-3) {
            return n;
        }
        power *= 10.0;
    }
    9
}

/// Words for ticks that are given in `unit`. `alike`: all with as many
/// decimals as the neediest, which suits equal steps; on a logarithmic axis
/// each has its own.
pub fn ticks(values: &[f64], unit: &Unit, alike: bool, lang: Lang) -> TickWords {
    let size = values.iter().map(|v| libm::fabs(*v)).fold(0.0, f64::max);
    let (factor, shown) = shown_unit(size, unit);
    let factor = factor.to_f64();
    // A logarithmic axis runs over so many powers that one scale suits none.
    let (divisor, word) = if alike {
        scale(size * factor, lang)
    } else {
        (1.0, "")
    };
    let scaled: Vec<f64> = values.iter().map(|v| v * factor / divisor).collect();
    let most = scaled.iter().map(|v| places(*v)).max().unwrap_or(0);
    let text = |v: &f64| {
        // Zero is zero in every scale.
        if *v == 0.0 {
            return "0".to_owned();
        }
        if alike {
            let behind = if lang == Lang::En { word } else { "" };
            return format!("{}{behind}", fixed(*v, most));
        }
        let (divisor, word) = scale(libm::fabs(*v), lang);
        format!("{}{word}", fixed(v / divisor, places(v / divisor)))
    };
    let name = unit_name(&shown, lang);
    TickWords {
        texts: scaled.iter().map(text).collect(),
        unit: match lang {
            Lang::Zh if alike => format!("{word}{name}"),
            _ => name,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(values: &[f64], unit: &str, lang: Lang) -> (Vec<String>, String) {
        let words = ticks(values, &Unit::parse(unit).unwrap(), true, lang);
        (words.texts, words.unit)
    }

    fn texts(list: &[&str]) -> Vec<String> {
        list.iter().map(|t| (*t).to_owned()).collect()
    }

    #[test]
    fn each_language_has_its_scale_and_the_unit_stands_once() {
        let people = [0.0, 200_000.0, 400_000.0];
        assert_eq!(
            said(&people, "person", Lang::Zh),
            (texts(&["0", "20", "40"]), "万人".to_owned())
        );
        assert_eq!(
            said(&people, "person", Lang::En),
            (texts(&["0", "200k", "400k"]), "persons".to_owned())
        );
        let money = [0.0, 250_000_000.0, 500_000_000.0];
        assert_eq!(
            said(&money, "CNY", Lang::Zh),
            (texts(&["0", "2.5", "5.0"]), "亿元".to_owned())
        );
        assert_eq!(
            said(&money, "CNY", Lang::En),
            (texts(&["0", "250M", "500M"]), "CNY".to_owned())
        );
        assert_eq!(
            said(&[-0.5, 0.0, 0.5, 1.0], "%", Lang::En),
            (texts(&["−0.5", "0", "0.5", "1.0"]), "%".to_owned())
        );
        let watts = said(&[0.0, 10_000_000.0], "W", Lang::Zh);
        assert_eq!(watts, (texts(&["0", "10"]), "兆瓦".to_owned()));
        // Four digits need no scale word.
        assert_eq!(said(&[2000.0, 4000.0], "CNY", Lang::En).0, ["2000", "4000"]);
    }

    #[test]
    fn a_logarithmic_axis_scales_each_tick_for_itself() {
        let one = Unit::parse("person").unwrap();
        let found = ticks(&[0.5, 10.0, 1000.0, 1e6], &one, false, Lang::Zh);
        assert_eq!(found.texts, ["0.5", "10", "1000", "100万"]);
        let found = ticks(&[0.5, 10.0, 20_000.0, 1e6], &one, false, Lang::En);
        assert_eq!(found.texts, ["0.5", "10", "20k", "1M"]);
    }
}
