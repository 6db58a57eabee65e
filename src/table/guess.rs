//! What a table looks like: where its heading ends and what each column holds.

use super::export::taken_away;
use super::heading::{measured, said, Said};
use super::layout::{Column, Layout, Role, MISSING};
use super::look::Head;
use super::numeral::{numeral, Decimal, Numeral};
use super::period::{period, Found};
use super::top::heading;
use crate::gazetteer::by_code;

/// A row of the beginning of a table.
pub(super) type Row = (u64, Vec<String>);

/// The guess for a table of which the first rows are known.
pub(super) fn guess(head: &Head) -> Layout {
    let heading = heading(&head.rows);
    let data: Vec<&Row> = head.rows.iter().skip(heading.rows).collect();
    let mut decimal = decimal(&data, head.dialect.delimiter);
    let ours = taken_away(&heading.names);
    if ours.is_some() && head.dialect.delimiter == b',' {
        decimal = Decimal::Point;
    }
    let mut columns = roles(&heading.names, &data, decimal);
    for (column, unit) in columns.iter_mut().zip(&heading.units) {
        if let Role::Measure { unit: own, .. } = &mut column.role {
            if own.is_empty() {
                own.clone_from(unit);
            }
        }
    }
    let dated = ours.as_ref().map(|_| {
        let labels = data.iter().filter_map(|(_, row)| row.get(3));
        labels.clone().all(|l| is_label(l))
    });
    for (column, role) in columns.iter_mut().zip(ours.into_iter().flatten()) {
        column.role = role;
    }
    let mut layout = Layout {
        dialect: head.dialect,
        decimal,
        first_row: data.first().map_or(1, |(row, _)| *row),
        columns,
        missing: MISSING.iter().map(|m| (*m).to_owned()).collect(),
        dated: true,
        period: None,
        indicator: None,
    };
    layout.dated = dated.unwrap_or_else(|| {
        let at = layout.column("period");
        at.is_none_or(|at| nature(&data, at, decimal).periods > 0.5)
    });
    let has = |layout: &Layout, role| layout.column(role).is_some();
    let nameless = layout.measures().any(|(_, name, ..)| name.is_empty());
    if (nameless || has(&layout, "value")) && !has(&layout, "indicator") {
        layout.indicator = Some(heading.title.clone().unwrap_or_else(|| "数值".to_owned()));
    }
    if !has(&layout, "period") && layout.measures().all(|m| m.2.is_none()) {
        layout.period = heading
            .title
            .as_deref()
            .and_then(|t| measured(t).period)
            .map(|p| p.label());
    }
    layout
}

/// Whether a text is the one spelling of a period, so that reading it as one
/// changes nothing.
fn is_label(text: &str) -> bool {
    matches!(period(text), Found::Period(p) if p.label() == text)
}

fn decimal(data: &[&Row], delimiter: u8) -> Decimal {
    let (mut points, mut commas, mut either) = (0, 0, 0);
    for cell in data.iter().flat_map(|(_, r)| r) {
        let read = |decimal| matches!(numeral(cell.as_bytes(), decimal), Numeral::Number(..));
        match (read(Decimal::Point), read(Decimal::Comma)) {
            (true, false) => points += 1,
            (false, true) => commas += 1,
            (true, true) => either += usize::from(cell.contains(',')),
            _ => {}
        }
    }
    // Where semicolons stand between cells, commas stand in numbers.
    if commas > points || delimiter == b';' && points == 0 && either > 0 {
        Decimal::Comma
    } else {
        Decimal::Point
    }
}

/// What the cells of a column are, as shares of those that are filled.
struct Nature {
    filled: usize,
    numbers: f64,
    periods: f64,
    codes: f64,
    different: usize,
    /// 1, 2, 3 … as R writes before its rows.
    counting: bool,
}

fn nature(data: &[&Row], at: usize, decimal: Decimal) -> Nature {
    let cells = data.iter().filter_map(|(_, r)| r.get(at)).map(|c| c.trim());
    let is_missing = |c: &str| MISSING.iter().any(|word| word.eq_ignore_ascii_case(c));
    let cells: Vec<&str> = cells.filter(|c| !c.is_empty() && !is_missing(c)).collect();
    #[expect(clippy::cast_precision_loss, reason = "some hundred rows")]
    let share = |is: &dyn Fn(&str) -> bool| {
        let count = cells.iter().filter(|c| is(c)).count();
        count as f64 / (cells.len().max(1)) as f64
    };
    let number = |c: &str| matches!(numeral(c.as_bytes(), decimal), Numeral::Number(..));
    let mut different: Vec<&str> = cells.clone();
    different.sort_unstable();
    different.dedup();
    let counting = cells.len() > 2
        && cells
            .iter()
            .enumerate()
            .all(|(i, c)| *c == (i + 1).to_string());
    Nature {
        filled: cells.len(),
        numbers: share(&number),
        periods: share(&|c| matches!(period(c), Found::Period(_))),
        codes: share(&is_code),
        different: different.len(),
        counting,
    }
}

/// A code that the gazetteer has; other numbers of six digits seldom are one.
fn is_code(cell: &str) -> bool {
    let cell = cell.strip_suffix(".0").unwrap_or(cell);
    cell.len() == 6 && by_code(cell).is_some()
}

fn roles(names: &[String], data: &[&Row], decimal: Decimal) -> Vec<Column> {
    let natures: Vec<Nature> = (0..names.len())
        .map(|at| nature(data, at, decimal))
        .collect();
    let mut roles: Vec<Option<Role>> = vec![None; names.len()];
    let mut taken: Vec<Said> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let nature = &natures[at];
        let said = said(name);
        let role = match said {
            // Some name their places by numbers.
            Said::Place => Role::Place,
            // “id” of all kinds, but a code of places only where it looks like one.
            Said::Code if nature.codes > 0.3 => Role::Code,
            Said::Group if nature.numbers < 0.5 || 4 * nature.different <= nature.filled => {
                Role::Group
            }
            Said::Period => Role::Period,
            Said::Name if nature.numbers < 0.5 => Role::Name,
            Said::Value if nature.numbers > 0.5 => Role::Value,
            Said::Unit if nature.numbers < 0.5 => Role::Unit,
            _ => continue,
        };
        if role != Role::Group && taken.contains(&said) {
            continue;
        }
        taken.push(said);
        roles[at] = Some(role);
    }
    by_nature(&mut roles, &natures, names);
    settle_values(&mut roles, &natures, names, data);
    let named = names.iter().zip(roles).map(|(name, role)| Column {
        name: name.clone(),
        role: role.unwrap_or(Role::Ignore),
    });
    named.collect()
}

/// Columns whose headings say nothing are told by their cells.
fn by_nature(roles: &mut [Option<Role>], natures: &[Nature], names: &[String]) {
    let has = |roles: &[Option<Role>], role: &Role| roles.iter().any(|r| r.as_ref() == Some(role));
    let first = |roles: &[Option<Role>], is: &dyn Fn(&Nature) -> bool| {
        let free = natures
            .iter()
            .enumerate()
            .filter(|(at, _)| roles[*at].is_none());
        let mut free = free.filter(|(_, n)| n.filled > 0);
        free.find(|(_, n)| is(n)).map(|(at, _)| at)
    };
    if let Some(at) =
        first(roles, &|n| n.counting).filter(|at| *at == 0 && said(&names[0]) == Said::Nothing)
    {
        let numbered = names[at].is_empty()
            || names[at].starts_with('列')
            || names[at] == "序号"
            || names[at].contains("Unnamed");
        if numbered {
            roles[at] = Some(Role::Ignore);
        }
    }
    if !has(roles, &Role::Code) {
        if let Some(at) = first(roles, &|n| n.codes > 0.5) {
            roles[at] = Some(Role::Code);
        }
    }
    let dated = names.iter().filter(|n| measured(n).period.is_some());
    if !has(roles, &Role::Period) && dated.count() < 2 {
        if let Some(at) = first(roles, &|n| n.periods > 0.9 && n.numbers > 0.5) {
            roles[at] = Some(Role::Period);
        }
    }
    if !has(roles, &Role::Place) && !has(roles, &Role::Code) {
        if let Some(at) = first(roles, &|n| n.numbers < 0.2 && n.different > 1) {
            roles[at] = Some(Role::Place);
        } else if let Some(at) = first(roles, &|n| n.numbers < 0.2) {
            roles[at] = Some(Role::Place);
        }
    }
}

/// What is left and of numbers holds values: of one column beside a column of
/// names, of an indicator each, or of a period each.
fn settle_values(roles: &mut [Option<Role>], natures: &[Nature], names: &[String], data: &[&Row]) {
    let place =
        |roles: &[Option<Role>], role: Role| roles.iter().position(|r| *r == Some(role.clone()));
    let headings: Vec<_> = names.iter().map(|n| measured(n)).collect();
    let mut free: Vec<usize> = (0..roles.len())
        .filter(|at| roles[*at].is_none() || roles[*at] == Some(Role::Value))
        .filter(|at| {
            natures[*at].numbers > 0.5 || natures[*at].filled == 0 && headings[*at].period.is_some()
        })
        .collect();
    let dated: Vec<usize> = free
        .iter()
        .copied()
        .filter(|at| headings[*at].period.is_some())
        .collect();
    let mut name = place(roles, Role::Name);
    if name.is_none() && free.len() == 1 && dated.is_empty() {
        name = naming(roles, natures, data);
        if let Some(at) = name {
            roles[at] = Some(Role::Name);
        }
    }
    if let Some(at) = name {
        let value = place(roles, Role::Value).or_else(|| (free.len() == 1).then(|| free[0]));
        match value.filter(|_| dated.len() < 2) {
            Some(value) => {
                roles[value] = Some(Role::Value);
                return;
            }
            // Names of something else than indicators.
            None if dated.is_empty() => roles[at] = None,
            None => free = dated,
        }
    } else if free.len() == 1 && place(roles, Role::Value) == Some(free[0]) {
        return;
    }
    for at in free {
        let heading = &headings[at];
        roles[at] = Some(Role::Measure {
            indicator: if place(roles, Role::Name).is_some() {
                String::new()
            } else {
                heading.indicator.clone()
            },
            period: heading.period.map(|p| p.label()),
            unit: heading.unit.clone(),
        });
    }
}

/// A column of texts that tells rows of one place and period apart.
fn naming(roles: &[Option<Role>], natures: &[Nature], data: &[&Row]) -> Option<usize> {
    let keys: Vec<usize> = (0..roles.len())
        .filter(|at| {
            matches!(
                roles[*at],
                Some(Role::Place | Role::Code | Role::Group | Role::Period)
            )
        })
        .collect();
    let cell = |row: &Row, at: usize| row.1.get(at).cloned().unwrap_or_default();
    let different = |with: Option<usize>| {
        let row = |row: &&Row| -> Vec<String> {
            keys.iter()
                .copied()
                .chain(with)
                .map(|at| cell(row, at))
                .collect()
        };
        let mut rows: Vec<Vec<String>> = data.iter().map(row).collect();
        rows.sort_unstable();
        rows.dedup();
        rows.len()
    };
    let without = different(None);
    let mut free = (0..roles.len()).filter(|at| roles[*at].is_none() && natures[*at].numbers < 0.5);
    free.find(|at| {
        natures[*at].different > 1 && different(Some(*at)) >= 2 * without.min(data.len() / 2).max(1)
    })
}

#[cfg(test)]
#[path = "guess_tests.rs"]
mod tests;
