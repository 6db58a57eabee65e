//! Many values: every statistic that takes lists answers or says that they are
//! too many, in a time that a reader waits, and one value more than an option may
//! hold is refused. In the module's own memory the same is tried with all ten
//! million (`tests/web/pack/project/large.mjs`).

use std::rc::Rc;

use county_lens::catalogue::{
    call, entries, Arg, CallError, Entry, Kind, Labels, Param, MOST, MOST_LISTS,
};
use serde_json::Value as Json;

use crate::cases::options;

/// Values from 0.5 to just below 1: good as shares, as probabilities, as weights
/// and as amounts.
fn values(count: usize) -> Rc<Vec<f64>> {
    let mut state = 1_u32;
    let mut one = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        0.5 + f64::from(state >> 8) / f64::from(1 << 25)
    };
    Rc::new((0..count).map(|_| one()).collect())
}

/// The example's options with each list made longer: `count` values in the widest.
fn stretched(entry: &Entry, count: usize) -> Vec<(String, Arg)> {
    let json: Json = serde_json::from_str(entry.example).unwrap();
    let mut given = options(&json);
    let width = |arg: &Arg| match arg {
        Arg::Columns(columns) => columns.len(),
        _ => 1,
    };
    let widest = given.iter().map(|(_, arg)| width(arg)).max().unwrap_or(1);
    let list = values(count / widest);
    let label = |i: usize| f64::from(u32::try_from(i % 100).unwrap());
    for (name, arg) in &mut given {
        let Some(param) = entry.params.iter().find(|p| p.name == name) else {
            continue;
        };
        match (param.kind, &mut *arg) {
            (Kind::Rows | Kind::Numbers, _) => *arg = Arg::Numbers(Rc::clone(&list)),
            (Kind::Columns | Kind::Table, Arg::Columns(columns)) => {
                columns.fill(Rc::clone(&list));
            }
            (Kind::Labels, _) => {
                let numbers: Vec<f64> = (0..list.len()).map(label).collect();
                *arg = Arg::Labels(Labels::of_numbers(&numbers));
            }
            (Kind::Prints, _) => *arg = Arg::Texts(vec!["1.5".to_owned(); count]),
            _ => {}
        }
    }
    given
}

/// `LARGE=10000000` in an optimised build tries as many as are allowed.
#[test]
fn many_values_are_answered_or_refused() {
    let count = std::env::var("LARGE").map_or(30_000, |n| n.parse().unwrap());
    for entry in entries() {
        let result = call(entry.id, stretched(entry, count));
        let good = matches!(result, Ok(_) | Err(CallError::TooLarge { .. }));
        assert!(good, "{}: {result:?}", entry.id);
    }
}

/// As many columns as are allowed, of few rows: no matrix of all of them by all
/// of them is made before somebody asked whether that can be.
#[test]
fn many_columns_are_answered_or_refused() {
    let columns = Arg::Columns(vec![values(30); MOST_LISTS]);
    for entry in entries() {
        let wide = |p: &&Param| matches!(p.kind, Kind::Columns | Kind::Table);
        let Some(param) = entry.params.iter().find(wide) else {
            continue;
        };
        let mut given = stretched(entry, 30);
        for (name, arg) in &mut given {
            if name == param.name {
                *arg = columns.clone();
            } else if let Arg::Numbers(_) = arg {
                *arg = Arg::Numbers(values(30));
            }
        }
        given.retain(|(name, _)| name != "groups");
        if entry.params.iter().any(|p| p.name == "groups") {
            let labels: Vec<f64> = (0..30_i32).map(|i| f64::from(i % 3)).collect();
            given.push((
                "groups".to_owned(),
                Arg::Labels(Labels::of_numbers(&labels)),
            ));
        }
        let result = call(entry.id, given);
        assert!(result.is_ok(), "{}: {result:?}", entry.id);
    }
    let more = Arg::Columns(vec![values(2); MOST_LISTS + 1]);
    let refused = call("describe", vec![("columns".to_owned(), more)]);
    assert!(
        matches!(refused, Err(CallError::TooLarge { .. })),
        "{refused:?}"
    );
}

#[test]
fn one_value_too_many_is_refused() {
    let count = MOST + 1;
    let lists = Arg::Numbers(Rc::new(vec![0.5; count]));
    for (id, option) in [
        ("gini", "values"),
        ("adjust_p", "p"),
        ("normal_distribution", "x"),
    ] {
        let given = vec![(option.to_owned(), lists.clone())];
        match call(id, given) {
            Err(CallError::TooLarge { found, most, .. }) => {
                assert_eq!((found, most), (count, MOST));
            }
            other => panic!("{id}: {other:?}"),
        }
    }
}
