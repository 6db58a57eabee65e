//! Several texts in one field. A comma stands between two; a comma, a slash or a
//! backslash that belongs to a text has a backslash before it. So any label of a
//! place can stand in a list, and `money/people` means money ÷ people.

use super::Measure;

/// What has a backslash before it where it belongs to a text.
const MARKS: [char; 3] = [',', '/', '\\'];

/// A text as it stands in a list.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if MARKS.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The parts between marks that belong to no text, each as it is spelled.
fn parts(text: &str, mark: char) -> Vec<&str> {
    let (mut out, mut start, mut escape) = (Vec::new(), 0, false);
    for (at, c) in text.char_indices() {
        if !escape && c == mark {
            out.push(text.get(start..at).unwrap_or_default());
            start = at + c.len_utf8();
        }
        escape = !escape && c == '\\';
    }
    out.push(text.get(start..).unwrap_or_default());
    out
}

/// A text without the backslashes of its spelling; one at the end stands for itself.
fn plain(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    let mut chars = part.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => chars.next().unwrap_or('\\'),
            c => c,
        });
    }
    out
}

/// Texts as one field.
///
/// # Example
/// ```
/// use county_lens::panel::{join_list, split_list};
/// let labels = ["Washington, D.C.".to_owned(), "Cork".to_owned()];
/// let field = join_list(&labels);
/// assert_eq!(field, "Washington\\, D.C.,Cork");
/// assert_eq!(split_list(&field), labels);
/// assert_eq!(split_list("a/b"), ["a/b"]);
/// ```
pub fn join_list(texts: &[String]) -> String {
    let all: Vec<String> = texts.iter().map(|t| escaped(t)).collect();
    all.join(",")
}

/// The texts of a field, as [`join_list`] spells them.
pub fn split_list(field: &str) -> Vec<String> {
    parts(field, ',').into_iter().map(plain).collect()
}

/// Measures as one field: an id, or one by another as in `money/people`.
pub(super) fn join_measures(measures: &[Measure]) -> String {
    let all: Vec<String> = measures.iter().map(Measure::spelled).collect();
    all.join(",")
}

/// The measures of a field: ids, each with what divides it.
pub(super) fn split_measures(field: &str) -> Vec<Measure> {
    let one = |part: &str| {
        let mut both = parts(part, '/').into_iter();
        let of = plain(both.next().unwrap_or_default());
        // A second slash belongs to the divisor, which no panel will have.
        let per: Vec<&str> = both.collect();
        Measure {
            of,
            per: (!per.is_empty()).then(|| plain(&per.join("/"))),
        }
    };
    parts(field, ',').into_iter().map(one).collect()
}

impl Measure {
    /// As it stands in a list of measures: `money`, or `money/people`.
    pub fn spelled(&self) -> String {
        let of = escaped(&self.of);
        match &self.per {
            Some(per) => format!("{of}/{}", escaped(per)),
            None => of,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_reads_back() {
        let odd = ["", ",", "a,b", "\\", "\\,", "a\\\\,b/", "甲，乙", "x\\"];
        let odd: Vec<String> = odd.iter().map(|t| (*t).to_owned()).collect();
        assert_eq!(split_list(&join_list(&odd)), odd);
        for a in &odd {
            let list = [a.clone(), "z".to_owned()];
            assert_eq!(split_list(&join_list(&list)), list);
            for b in &odd {
                let measure = Measure {
                    of: a.clone(),
                    per: Some(b.clone()),
                };
                assert_eq!(split_measures(&measure.spelled()), [measure]);
            }
        }
    }

    #[test]
    fn spellings_by_hand() {
        assert_eq!(split_list("a,b"), ["a", "b"]);
        assert_eq!(split_list("a\\,b,c"), ["a,b", "c"]);
        assert_eq!(split_list("a,"), ["a", ""]);
        assert_eq!(split_list("a\\"), ["a\\"]);
        let of = split_measures("x,y/z,a\\/b");
        let spelled: Vec<_> = of.iter().map(|m| (&*m.of, m.per.as_deref())).collect();
        assert_eq!(spelled, [("x", None), ("y", Some("z")), ("a/b", None)]);
        assert_eq!(split_measures("a/b/c")[0].per.as_deref(), Some("b/c"));
    }
}
