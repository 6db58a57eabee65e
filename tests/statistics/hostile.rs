//! Input that nobody should pass: nothing panics or hangs, and no number that
//! is not finite comes out.

use std::rc::Rc;

use county_lens::catalogue::{call, entries, Arg, Entry, Kind, Leaf};
use serde_json::Value as Json;

use crate::cases::{leaves, options};

/// A small generator of our own, so that a failure comes back the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        // Knuth's MMIX constants; the high bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.roll(list.len())]
    }
}

const WILD: &[f64] = &[
    0.0,
    -0.0,
    1.0,
    -1.0,
    2.0,
    3.0,
    0.5,
    0.1,
    100.0,
    1e-300,
    -1e-300,
    1e300,
    -1e300,
    1e16,
    5e-324,
    f64::MAX,
    f64::MIN,
    7.0,
    12.0,
    1e6,
    0.999_999_999,
];
const NOT_NUMBERS: &[f64] = &[f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
const PRINTS: &[&str] = &[
    "",
    "0",
    "30.9%",
    "1.2万",
    "-5",
    "abc",
    "999999999999999999999999999999999999999",
    "40多万",
    "0.0",
    "1/3",
    "5万元",
    "９",
];

fn number(dice: &mut Dice) -> f64 {
    match dice.roll(30) {
        0 => dice.of(NOT_NUMBERS),
        _ => dice.of(WILD),
    }
}

fn list(dice: &mut Dice, length: usize) -> Rc<Vec<f64>> {
    let constant = dice.roll(6) == 0;
    let first = number(dice);
    let small = dice.roll(2) == 0;
    let mut one = || match (constant, small) {
        (true, _) => first,
        (false, true) => dice.of(&[0.0, 1.0, 2.0, 3.0, 4.0, 5.5, 7.25, 11.0]),
        (false, false) => number(dice),
    };
    Rc::new((0..length).map(|_| one()).collect())
}

fn wild(kind: Kind, dice: &mut Dice, rows: usize) -> Arg {
    let columns = |dice: &mut Dice| {
        let count = dice.roll(4);
        Arg::Columns((0..count).map(|_| list(dice, rows)).collect())
    };
    match kind {
        Kind::Number { min, max } => Arg::Number(match dice.roll(4) {
            0 => min,
            1 => max,
            _ => number(dice),
        }),
        Kind::Between { low, high } => Arg::Number(match dice.roll(5) {
            0 => low + 1e-12,
            1 => high - 1e-12,
            2 => 0.95,
            _ => number(dice),
        }),
        Kind::Whole { min, max } => {
            // A count of resamples or the like, kept small enough to wait for.
            let near = min.saturating_add(dice.roll(5) as u64).min(max).min(2000);
            Arg::Number(f64::from(u32::try_from(near).unwrap()))
        }
        Kind::Flag => Arg::Flag(dice.roll(2) == 0),
        Kind::Word(words) => Arg::Text(dice.of(words).to_owned()),
        Kind::Print => Arg::Text(dice.of(PRINTS).to_owned()),
        Kind::Prints => Arg::Texts((0..rows).map(|_| dice.of(PRINTS).to_owned()).collect()),
        Kind::Rows | Kind::Numbers => Arg::Numbers(list(dice, rows)),
        Kind::Labels => Arg::Texts(
            (0..rows)
                .map(|_| dice.of(&["a", "b", "c", ""]).to_owned())
                .collect(),
        ),
        Kind::Columns | Kind::Table => columns(dice),
    }
}

fn attack(entry: &Entry, dice: &mut Dice) {
    let json: Json = serde_json::from_str(entry.example).unwrap();
    let mut given = options(&json);
    let rows = dice.of(&[0, 1, 2, 3, 5, 8, 12, 40]);
    // Either a little off the example, or all of it wild.
    let all = dice.roll(2) == 0;
    for param in entry.params {
        if !all && dice.roll(3) != 0 {
            continue;
        }
        given.retain(|(n, _)| n != param.name);
        given.push((param.name.to_owned(), wild(param.kind, dice, rows)));
    }
    if dice.roll(3) == 0
        && entry
            .params
            .iter()
            .any(county_lens::catalogue::Param::is_rows)
    {
        given.push(("missing".to_owned(), Arg::Text("drop".to_owned())));
    }
    let Ok(record) = call(entry.id, given.clone()) else {
        return;
    };
    for (path, leaf) in leaves(record) {
        if let Leaf::Number(n) = leaf {
            assert!(n.is_finite(), "{}.{path} is {n} for {given:?}", entry.id);
        }
    }
}

#[test]
fn nothing_panics_and_only_finite_numbers_come_out() {
    let rounds = std::env::var("HOSTILE_ROUNDS").map_or(300, |r| r.parse().unwrap());
    for entry in entries() {
        let mut dice = Dice(20_260_000 + entry.id.len() as u64);
        for _ in 0..rounds {
            attack(entry, &mut dice);
        }
    }
}
