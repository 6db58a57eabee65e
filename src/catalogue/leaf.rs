//! The ends of a result by their path, for tests and tables.

use super::value::Value;

impl Value {
    /// Numbers by their path in the result, such as `low` or `rows[2].z`; words
    /// and counts too, as text. For tests and tables of results.
    pub fn leaves(&self, at: &str, out: &mut Vec<(String, Leaf)>) {
        let indexed = |i: usize| format!("{at}[{i}]");
        match self {
            Self::Number(n) => out.push((at.to_owned(), Leaf::Number(*n))),
            Self::Whole(n) => out.push((at.to_owned(), Leaf::Text(n.to_string()))),
            Self::Flag(f) => out.push((at.to_owned(), Leaf::Text(f.to_string()))),
            Self::Word(w) => out.push((at.to_owned(), Leaf::Text(w.clone()))),
            Self::Undefined(r) => {
                out.push((
                    at.to_owned(),
                    Leaf::Text(format!("undefined:{}", r.as_str())),
                ));
            }
            Self::Numbers(list) => {
                let each = list.iter().enumerate();
                out.extend(each.map(|(i, n)| (indexed(i), Leaf::Number(*n))));
            }
            Self::Wholes(list) => {
                let each = list.iter().enumerate();
                out.extend(each.map(|(i, n)| (indexed(i), Leaf::Text(n.to_string()))));
            }
            Self::Words(list) => {
                let each = list.iter().enumerate();
                out.extend(each.map(|(i, w)| (indexed(i), Leaf::Text(w.clone()))));
            }
            Self::Cells(list) => {
                for (i, cell) in list.iter().enumerate() {
                    Self::from(*cell).leaves(&indexed(i), out);
                }
            }
            Self::Rows(rows) => {
                for (i, row) in rows.iter().enumerate() {
                    Self::Record(row.clone()).leaves(&indexed(i), out);
                }
            }
            Self::Record(record) => {
                for (name, value) in record.fields() {
                    let path = if at.is_empty() {
                        (*name).to_owned()
                    } else {
                        format!("{at}.{name}")
                    };
                    value.leaves(&path, out);
                }
            }
        }
    }
}

/// An end of a result's tree.
#[derive(Debug, Clone, PartialEq)]
pub enum Leaf {
    /// A number.
    Number(f64),
    /// Anything else, as text.
    Text(String),
}
