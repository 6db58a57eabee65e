//! Measuring and wrapping text.

/// Where text widths come from: the canvas in a browser, a table elsewhere.
pub trait Measure {
    /// Width in CSS pixels of one line in the chart's font.
    fn width(&self, text: &str, size: f64, bold: bool) -> f64;
}

/// Widths from a small table: a CJK glyph is one em, Latin letters have the
/// widths of a common sans serif. Close enough to lay out, and the same on
/// every machine, so that golden pictures depend on no font.
#[derive(Debug, Clone, Copy, Default)]
pub struct TableMeasure;

fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | '!' => 0.28,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '/' | 'I' | '-' => 0.35,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.87,
        'A'..='Z' => 0.67,
        '\u{20}'..='\u{7e}' => 0.56,
        '\u{2010}'..='\u{2015}' | '−' | '±' | '÷' | '×' => 0.6,
        '\u{a0}'..='\u{24f}' => 0.56,
        _ => 1.0,
    }
}

impl Measure for TableMeasure {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        let ems: f64 = text.chars().map(em).sum();
        ems * size * if bold { 1.06 } else { 1.0 }
    }
}

/// Characters that may not begin a line in Chinese typesetting.
const NOT_FIRST: &str = "，。、；：？！”’）》】…%·,.;:?!)]}";
/// Characters that may not end a line.
const NOT_LAST: &str = "“‘（《【([{";

fn breakable(before: char, after: char) -> bool {
    if NOT_FIRST.contains(after) || NOT_LAST.contains(before) {
        return false;
    }
    let wide = |c: char| c as u32 > 0x2E80;
    before == ' ' || wide(before) || wide(after)
}

/// Breaks text into lines of at most `width` pixels; a word that is wider than
/// the line is broken where it must be.
pub fn wrap(text: &str, width: f64, size: f64, measure: &dyn Measure) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut lines = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let mut end = start;
        let mut cut = None;
        while let Some(&c) = chars.get(end) {
            let line: String = chars.get(start..=end).unwrap_or_default().iter().collect();
            if end > start && measure.width(line.trim_end(), size, false) > width {
                break;
            }
            if let Some(&next) = chars.get(end + 1) {
                if breakable(c, next) {
                    cut = Some(end + 1);
                }
            }
            end += 1;
        }
        let stop = if end == chars.len() {
            end
        } else {
            cut.unwrap_or(end).max(start + 1)
        };
        let line: String = chars.get(start..stop).unwrap_or_default().iter().collect();
        lines.push(line.trim().to_owned());
        start = stop;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_inside_and_keep_their_rules() {
        let text = "每年保底收益（按财政资金计），灵丘 at least 10% of capital";
        for width in [60.0, 100.0, 400.0] {
            let lines = wrap(text, width, 13.0, &TableMeasure);
            let joined: String = lines.concat();
            let bare = |t: &str| t.replace(' ', "");
            assert_eq!(bare(&joined), bare(text));
            for line in &lines {
                assert!(
                    TableMeasure.width(line, 13.0, false) <= width || line.chars().count() <= 6
                );
                assert!(!line.starts_with('，') && !line.ends_with('（'), "{line}");
            }
        }
        assert!(wrap("", 10.0, 13.0, &TableMeasure).is_empty());
    }
}
