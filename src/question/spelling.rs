//! The text spelling of a question: the keys and values that the URL, the
//! attributes of an element and a JavaScript object share.

use super::error::{AskError, AskProblem};
use super::formula::Expression;
use super::lookup::nearest;
use super::{Across, Question, Subject};
use crate::quantity::Decimal;

/// The kinds of question and the fields of each.
pub const FIELDS: &[(&str, &[&str])] = &[
    (
        "change",
        &["indicator", "place", "base", "current", "target", "halving"],
    ),
    ("per", &["numerator", "denominator"]),
    ("compare", &["family", "indicator", "reference", "all"]),
    ("breakdown", &["of"]),
    ("distribution", SUBJECT),
    ("inequality", SUBJECT),
    ("funnel", SUBJECT),
    ("convergence", SUBJECT),
    ("correlation", SUBJECT),
];

/// What a statistic over many places is of.
const SUBJECT: &[&str] = &["family", "indicator"];

const KINDS: &[&str] = &[
    "change",
    "per",
    "compare",
    "breakdown",
    "distribution",
    "inequality",
    "funnel",
    "convergence",
    "correlation",
];

/// The key that names the kind of question.
pub const KIND: &str = "ask";

/// Longest value that a field may have, in characters.
const LONGEST: usize = 2000;

struct Fields<'a>(&'a [(String, String)]);

impl Fields<'_> {
    fn optional(&self, key: &str) -> Option<&str> {
        let found = self.0.iter().find(|(k, _)| k == key);
        found.map(|(_, v)| v.as_str()).filter(|v| !v.is_empty())
    }

    fn text(&self, key: &str) -> Result<String, AskError> {
        let found = self.optional(key).map(str::to_owned);
        found.ok_or_else(|| AskError::new(key, AskProblem::MissingField))
    }

    fn formula(&self, key: &str) -> Result<Option<Expression>, AskError> {
        let parse =
            |text| Expression::parse(text).map_err(|e| AskError::new(key, AskProblem::Formula(e)));
        self.optional(key).map(parse).transpose()
    }

    fn needed_formula(&self, key: &str) -> Result<Expression, AskError> {
        self.formula(key)?
            .ok_or_else(|| AskError::new(key, AskProblem::MissingField))
    }

    fn flag(&self, key: &str) -> Result<bool, AskError> {
        match self.optional(key) {
            None | Some("0" | "false") => Ok(false),
            Some("1" | "true") => Ok(true),
            Some(other) => Err(AskError::new(
                key,
                AskProblem::UnknownWord {
                    found: other.to_owned(),
                    allowed: &["1", "0"],
                },
            )),
        }
    }

    fn subject(&self) -> Result<Subject, AskError> {
        match self.optional("family") {
            Some(id) if self.optional("indicator").is_none() => Ok(Subject::Family(id.to_owned())),
            Some(_) => {
                // One of the two would be dropped without a word.
                let problem = AskProblem::UnknownField {
                    nearest: Some("family"),
                };
                Err(AskError::new("indicator", problem))
            }
            None => Ok(Subject::Indicator(self.text("indicator")?)),
        }
    }

    fn decimal(&self, key: &str) -> Result<Option<Decimal>, AskError> {
        let parse = |text: &str| {
            let fault = |_| AskError::new(key, AskProblem::Number(text.to_owned()));
            Decimal::parse(text).map_err(fault)
        };
        self.optional(key).map(parse).transpose()
    }
}

impl Subject {
    fn spelled(&self) -> (&'static str, String) {
        match self {
            Self::Family(id) => ("family", id.clone()),
            Self::Indicator(id) => ("indicator", id.clone()),
        }
    }
}

impl Question {
    /// Reads keys and values.
    ///
    /// # Errors
    /// The field at fault and what would be right.
    pub fn from_pairs(pairs: &[(String, String)]) -> Result<Self, AskError> {
        let fields = Fields(pairs);
        let kind = fields.text(KIND)?;
        let Some((kind, allowed)) = FIELDS.iter().find(|(k, _)| *k == kind) else {
            let problem = AskProblem::UnknownWord {
                found: kind,
                allowed: KINDS,
            };
            return Err(AskError::new(KIND, problem));
        };
        for (key, value) in pairs {
            if key != KIND && !allowed.contains(&key.as_str()) {
                let nearest = nearest(key, allowed.iter().copied());
                let nearest = allowed.iter().copied().find(|a| Some(*a) == nearest);
                return Err(AskError::new(key, AskProblem::UnknownField { nearest }));
            }
            if value.chars().count() > LONGEST {
                return Err(AskError::new(key, AskProblem::TooLong));
            }
        }
        Ok(match *kind {
            "change" => Self::Change {
                indicator: fields.text("indicator")?,
                place: fields.text("place")?,
                base: fields.formula("base")?,
                current: fields.formula("current")?,
                target: fields.decimal("target")?,
                halving: fields.flag("halving")?,
            },
            "per" => Self::Per {
                numerator: fields.needed_formula("numerator")?,
                denominator: fields.needed_formula("denominator")?,
            },
            "compare" => Self::Compare {
                subject: fields.subject()?,
                reference: fields.optional("reference").map(str::to_owned),
                all: fields.flag("all")?,
            },
            "breakdown" => Self::Breakdown {
                of: fields.text("of")?,
            },
            kind => {
                let found = Across::ALL.into_iter().find(|(_, word)| *word == kind);
                Self::Across {
                    kind: found.map_or(Across::Distribution, |(kind, _)| kind),
                    subject: fields.subject()?,
                }
            }
        })
    }

    /// The keys and values that [`Question::from_pairs`] reads back.
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![(KIND, self.statistic().to_owned())];
        let mut put = |key, value: Option<String>| pairs.extend(value.map(|v| (key, v)));
        let flag = |on: bool| on.then(|| "1".to_owned());
        let formula = |e: &Expression| Some(e.to_string());
        match self {
            Self::Change {
                indicator,
                place,
                base,
                current,
                target,
                halving,
            } => {
                put("indicator", Some(indicator.clone()));
                put("place", Some(place.clone()));
                put("base", base.as_ref().and_then(formula));
                put("current", current.as_ref().and_then(formula));
                put("target", target.map(|t| t.to_string()));
                put("halving", flag(*halving));
            }
            Self::Per {
                numerator,
                denominator,
            } => {
                put("numerator", formula(numerator));
                put("denominator", formula(denominator));
            }
            Self::Compare {
                subject,
                reference,
                all,
            } => {
                let (key, id) = subject.spelled();
                put(key, Some(id));
                put("reference", reference.clone());
                put("all", flag(*all));
            }
            Self::Breakdown { of } => put("of", Some(of.clone())),
            Self::Across { subject, .. } => {
                let (key, id) = subject.spelled();
                put(key, Some(id));
            }
        }
        pairs
    }

    /// Reads a query string such as `ask=breakdown&of=pv`; + and %XX are decoded.
    ///
    /// # Errors
    /// As [`Question::from_pairs`].
    pub fn from_query(query: &str) -> Result<Self, AskError> {
        let decode = |text: &str| decode(text);
        let pairs: Vec<(String, String)> = query
            .trim_start_matches('?')
            .split('&')
            .filter(|p| !p.is_empty())
            .map(|p| {
                let (key, value) = p.split_once('=').unwrap_or((p, ""));
                (decode(key), decode(value))
            })
            .collect();
        Self::from_pairs(&pairs)
    }

    /// The query string that [`Question::from_query`] reads back.
    pub fn to_query(&self) -> String {
        let pair = |(key, value): (&str, String)| format!("{key}={}", encode(&value));
        self.to_pairs()
            .into_iter()
            .map(pair)
            .collect::<Vec<_>>()
            .join("&")
    }
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let hex = tail.get(..2).and_then(|h| std::str::from_utf8(h).ok());
        let code = hex.and_then(|h| u8::from_str_radix(h, 16).ok());
        (rest, _) = match (byte, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                (tail.get(2..).unwrap_or_default(), ())
            }
            (b'+', _) => {
                bytes.push(b' ');
                (tail, ())
            }
            _ => {
                bytes.push(byte);
                (tail, ())
            }
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b' ' => out.push('+'),
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_read_back() {
        for query in [
            "ask=change&indicator=poverty_incidence&place=140429&target=0.1&halving=1",
            "ask=per&numerator=000-0080&denominator=000-0050+%2B+000-0060",
            "ask=compare&family=density&reference=360323&all=1",
            "ask=compare&indicator=population",
            "ask=breakdown&of=pv_quarter",
            "ask=inequality&family=density",
            "ask=convergence&indicator=poverty_incidence",
        ] {
            let question = Question::from_query(query).unwrap();
            assert_eq!(question.to_query(), query);
        }
    }

    #[test]
    fn faults_name_their_field() {
        let fault = |query: &str| Question::from_query(query).unwrap_err().to_string();
        assert_eq!(fault("ask=breakdown"), "of: this field is needed");
        assert_eq!(
            fault("ask=breakdown&off=x"),
            "off: no such field; did you mean of?"
        );
        assert_eq!(fault(""), "ask: this field is needed");
        assert!(fault("ask=guess").contains("change, per, compare, breakdown"));
        assert!(fault("ask=per&numerator=1+%2B&denominator=1").starts_with("numerator: character"));
        assert!(fault("ask=compare&family=x&all=maybe").contains("1, 0"));
        assert!(fault("ask=compare&family=x&indicator=y").starts_with("indicator"));
        assert!(fault("ask=change&indicator=a&place=b&target=x").contains("not a number"));
    }

    #[test]
    fn broken_escapes_stay_text() {
        assert_eq!(decode("%zz%4"), "%zz%4");
        assert_eq!(decode("a%20b+c"), "a b c");
    }
}
