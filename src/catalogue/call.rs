//! Calling a statistic: its options are checked against its table, missing
//! rows refused or dropped, and every answer is a record.

use super::args::{as_promised, keep, length, missing, Args};
use super::entry::{Default, Entry, Field, Kind, Param, Type};
use super::error::CallError;
use super::value::{Arg, Record};
use super::{entries, entry};
use crate::quantity::Undefined;
use crate::stats::are_finite;

/// Most values in one option: 80 MB of numbers.
pub const MOST: usize = 10_000_000;

/// The most lists in one option, such as the columns of a table.
pub const MOST_LISTS: usize = 10_000;

/// The most figures as printed: each is read into exact numbers of some hundred
/// bytes.
const MOST_PRINTS: usize = 1_000_000;

/// The option that every statistic over rows has.
const MISSING: &str = "missing";

/// Calls a statistic by its id.
///
/// Where the statistic has no value at all, every number of its result is
/// undefined for that reason. With `missing: "drop"`, rows in which any option
/// has a gap are left out and `droppedRows` says how many.
///
/// # Errors
/// [`CallError`] naming the option at fault.
///
/// # Example
/// ```
/// use county_lens::catalogue::{call, Arg, Value};
/// let options = [("base", 200.0), ("current", 150.0)];
/// let options = options.map(|(name, n)| (name.to_owned(), Arg::Number(n)));
/// let record = call("percent_change", options.into()).unwrap();
/// assert_eq!(record.get("value"), Some(&Value::Number(-25.0)));
/// ```
pub fn call(id: &str, given: Vec<(String, Arg)>) -> Result<Record, CallError> {
    let Some(entry) = entry(id) else {
        return Err(CallError::UnknownStatistic {
            found: id.chars().take(40).collect(),
            nearest: nearest(id, entries().map(|e| e.id)),
        });
    };
    let mut drops = false;
    let mut finite = true;
    let mut values: Vec<(&'static str, Arg)> = Vec::new();
    let over_rows = entry.params.iter().any(Param::is_rows);
    for (name, value) in given {
        if over_rows && name == MISSING {
            drops = dropping(&value)?;
            continue;
        }
        let Some(param) = entry.params.iter().find(|p| p.name == name) else {
            let near = nearest(&name, entry.params.iter().map(|p| p.name));
            return Err(CallError::UnknownOption {
                found: name.chars().take(40).collect(),
                nearest: near,
            });
        };
        let value = as_promised(value, param.kind);
        finite &= check(param, &value)?;
        values.push((param.name, value));
    }
    let absent = entry
        .params
        .iter()
        .find(|p| p.default == Default::Required && !values.iter().any(|(n, _)| *n == p.name));
    if let Some(param) = absent {
        return Err(CallError::MissingOption {
            option: param.name,
            hint: expected(param.kind),
        });
    }
    let dropped = together(entry, &mut values, drops, finite)?;
    let args = Args::new(entry, values);
    let record = (entry.run)(&args).unwrap_or_else(|reason| nothing(entry.fields, reason));
    Ok(if drops {
        record.with("droppedRows", dropped)
    } else {
        record
    })
}

fn dropping(value: &Arg) -> Result<bool, CallError> {
    match value {
        Arg::Text(word) if word == "drop" => Ok(true),
        Arg::Text(word) if word == "refuse" => Ok(false),
        Arg::Text(word) => Err(CallError::OutOfRange {
            option: MISSING.to_owned(),
            found: format!("{word:?}"),
            hint: "one of refuse, drop".to_owned(),
        }),
        _ => Err(CallError::WrongType {
            option: MISSING,
            hint: "one of refuse, drop".to_owned(),
        }),
    }
}

/// The result of a statistic that has no value: every part is undefined for
/// the same reason.
fn nothing(fields: &[Field], reason: Undefined) -> Record {
    let mut record = Record::new();
    for field in fields {
        record = match field.of {
            Type::Rows(_) => record.with(field.name, Vec::<Record>::new()),
            Type::Numbers | Type::Wholes => record.with(field.name, Vec::<u64>::new()),
            Type::Texts => record.with(field.name, Vec::<String>::new()),
            Type::Record(inner) => record.with(field.name, nothing(inner, reason)),
            _ => record.with(field.name, reason),
        };
    }
    // So that a result of lists alone says why, too.
    record.with("undefined", reason)
}

/// What an option holds, in words for a developer.
pub(super) fn expected(kind: Kind) -> String {
    match kind {
        Kind::Number { min, max } => match (min.is_finite(), max.is_finite()) {
            (true, true) => format!("a number from {min} to {max}"),
            (true, false) => format!("a number of at least {min}"),
            (false, true) => format!("a number of at most {max}"),
            (false, false) => "a finite number".to_owned(),
        },
        Kind::Between { low, high } if high.is_finite() => {
            format!("a number between {low} and {high}")
        }
        Kind::Between { low, .. } => format!("a number above {low}"),
        Kind::Whole { min, max } if max >= 1 << 53 => {
            format!("a whole number of at least {min}")
        }
        Kind::Whole { min, max } => format!("a whole number from {min} to {max}"),
        Kind::Flag => "true or false".to_owned(),
        Kind::Word(words) => format!("one of {}", words.join(", ")),
        Kind::Print => "a figure as printed, as text".to_owned(),
        Kind::Rows | Kind::Numbers => "a list of numbers".to_owned(),
        Kind::Labels => "a list of texts or numbers".to_owned(),
        Kind::Columns | Kind::Table => "a list of lists of numbers".to_owned(),
        Kind::Prints => "a list of figures as printed, as texts".to_owned(),
    }
}

/// Whether an option is what its table promises, and whether all its numbers are
/// finite: a gap is not.
fn check(param: &Param, value: &Arg) -> Result<bool, CallError> {
    let option = param.name;
    let hint = || expected(param.kind);
    let out = |found: String| {
        Err(CallError::OutOfRange {
            option: option.to_owned(),
            found,
            hint: hint(),
        })
    };
    match (param.kind, value) {
        (Kind::Number { min, max }, Arg::Number(n)) if !(*n >= min && *n <= max) => {
            out(n.to_string())
        }
        (Kind::Number { .. }, Arg::Number(n)) if !n.is_finite() => out(n.to_string()),
        (Kind::Between { low, high }, Arg::Number(n)) if !(*n > low && *n < high) => {
            out(n.to_string())
        }
        #[expect(clippy::cast_precision_loss, reason = "at most 2⁵³")]
        (Kind::Whole { min, max }, Arg::Number(n))
            if !(*n >= min as f64 && *n <= max.min(1 << 53) as f64 && libm::trunc(*n).eq(n)) =>
        {
            out(n.to_string())
        }
        (Kind::Word(words), Arg::Text(t)) if !words.contains(&t.as_str()) => {
            out(format!("{:?}", t.chars().take(40).collect::<String>()))
        }
        (Kind::Number { .. } | Kind::Between { .. } | Kind::Whole { .. }, Arg::Number(_))
        | (Kind::Flag, Arg::Flag(_))
        | (Kind::Word(_) | Kind::Print, Arg::Text(_))
        | (Kind::Rows | Kind::Numbers, Arg::Numbers(_))
        | (Kind::Prints, Arg::Texts(_))
        | (Kind::Labels, Arg::Labels(_))
        | (Kind::Columns | Kind::Table, Arg::Columns(_)) => sized(param, value),
        _ => Err(CallError::WrongType {
            option,
            hint: hint(),
        }),
    }
}

/// Sizes, and no infinite number; a gap only where rows may have one. Whether all
/// numbers are finite.
fn sized(param: &Param, value: &Arg) -> Result<bool, CallError> {
    let option = param.name;
    let found = length(value).into_iter().sum();
    let most = match param.kind {
        Kind::Prints => MOST_PRINTS,
        _ => MOST,
    };
    if found > most {
        return Err(CallError::TooLarge {
            option,
            found,
            most,
        });
    }
    if let Arg::Columns(lists) = value {
        if lists.len() > MOST_LISTS {
            return Err(CallError::TooLarge {
                option,
                found: lists.len(),
                most: MOST_LISTS,
            });
        }
    }
    let lists: Vec<(String, &[f64])> = match value {
        Arg::Numbers(n) => vec![(option.to_owned(), n)],
        Arg::Columns(c) => {
            let named = |(i, c)| (format!("{option}[{i}]"), c);
            let lists = c.iter().map(|c| c.as_slice());
            lists.enumerate().map(named).collect()
        }
        _ => Vec::new(),
    };
    let mut finite = true;
    for (name, list) in lists {
        let at = |i: usize| format!("{name}[{i}]");
        if are_finite(list) {
            continue;
        }
        if let Some(i) = list.iter().position(|v| v.is_infinite()) {
            return Err(CallError::NotFinite { option: at(i) });
        }
        finite = false;
        if param.is_rows() {
            continue;
        }
        if let Some(i) = list.iter().position(|v| v.is_nan()) {
            return Err(CallError::MissingValue { option: at(i) });
        }
    }
    Ok(finite && !matches!(value, Arg::Labels(labels) if labels.has_gaps()))
}

/// Rows go together: the same number in each option; gaps refused or dropped.
/// How many rows were dropped.
fn together(
    entry: &Entry,
    values: &mut [(&'static str, Arg)],
    drops: bool,
    finite: bool,
) -> Result<usize, CallError> {
    let is_rows = |name: &str| {
        let param = entry.params.iter().find(|p| p.name == name);
        param.is_some_and(Param::is_rows)
    };
    let mut expected = None;
    for (name, value) in values.iter().filter(|(n, _)| is_rows(n)) {
        for found in length(value) {
            let expected = *expected.get_or_insert(found);
            if found != expected {
                return Err(CallError::LengthsDiffer {
                    option: name,
                    found,
                    expected,
                });
            }
        }
    }
    if finite {
        return Ok(0);
    }
    let rows = expected.unwrap_or(0);
    let gap = |row: usize| {
        let mut over = values.iter().filter(|(n, _)| is_rows(n));
        over.find(|(_, v)| missing(v, row)).map(|(n, _)| *n)
    };
    let gaps: Vec<Option<&str>> = (0..rows).map(gap).collect();
    let Some((row, name)) = gaps.iter().enumerate().find_map(|(i, g)| Some((i, (*g)?))) else {
        return Ok(0);
    };
    if !drops {
        return Err(CallError::MissingValue {
            option: format!("{name}[{row}]"),
        });
    }
    let kept: Vec<bool> = gaps.iter().map(Option::is_none).collect();
    for (_, value) in values.iter_mut().filter(|(n, _)| is_rows(n)) {
        keep(value, &kept);
    }
    Ok(kept.iter().filter(|k| !**k).count())
}

/// The name that differs least, where one differs little.
fn nearest(found: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let found: Vec<char> = found.chars().take(60).collect();
    let far = |name: &str| distance(&found, &name.chars().collect::<Vec<_>>());
    let best = names.map(|n| (far(n), n)).min()?;
    (best.0 <= 2 + found.len() / 4).then_some(best.1)
}

/// Levenshtein's distance.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (y, above) in b.iter().zip(row.iter().skip(1)) {
            let cost = usize::from(x != y);
            left = (corner + cost).min(above + 1).min(left + 1);
            corner = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}
