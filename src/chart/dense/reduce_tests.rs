//! What reducing keeps, and what one walk finds out.

use super::reduce::extremes;
use super::summary::Blocks;

fn wave(n: u32) -> (Vec<f64>, Vec<f64>) {
    let x: Vec<f64> = (0..n).map(f64::from).collect();
    let y = x
        .iter()
        .map(|v| libm::sin(v * 0.7) * libm::fmod(v * 7919.0, 101.0))
        .collect();
    (x, y)
}

#[test]
fn each_column_keeps_its_extremes_and_ends() {
    let (x, y) = wave(10_007);
    for (from, to) in [(0.0, 10_006.0), (-50.0, 4000.5), (3000.0, 3900.0)] {
        let columns = 97;
        let none = Blocks::default();
        let kept = extremes(&x, &y, (from, to), columns, &none);
        let blocks = Blocks::of(&y).0;
        assert_eq!(kept, extremes(&x, &y, (from, to), columns, &blocks));
        assert!(kept.windows(2).all(|w| w[0] < w[1]), "in order, each once");
        assert!(kept.len() <= columns * 4 + 2);
        let width = (to - from) / 97.0;
        for k in 0..columns {
            let left = from + width * k as f64;
            let inside = |i: &usize| {
                let last = k + 1 == columns;
                x[*i] >= left
                    && (if last {
                        x[*i] <= to
                    } else {
                        x[*i] < left + width
                    })
            };
            let all: Vec<f64> = (0..x.len()).filter(inside).map(|i| y[i]).collect();
            let found: Vec<f64> = kept.iter().copied().filter(inside).map(|i| y[i]).collect();
            let ends = |v: &[f64]| {
                let low = v.iter().copied().fold(f64::INFINITY, f64::min);
                let high = v.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                (low, high, v.first().copied(), v.last().copied())
            };
            assert_eq!(ends(&all), ends(&found), "column {k} of {from}..{to}");
        }
    }
}

#[test]
fn few_points_are_all_kept() {
    let (x, y) = wave(100);
    assert_eq!(
        extremes(&x, &y, (0.0, 99.0), 50, &Blocks::default()),
        (0..100).collect::<Vec<_>>()
    );
    assert_eq!(
        extremes(&x, &y, (10.0, 20.0), 50, &Blocks::default()),
        (9..22).collect::<Vec<_>>()
    );
    assert!(extremes(&[], &[], (0.0, 1.0), 10, &Blocks::default()).is_empty());
}

#[test]
fn equal_places_do_not_hang() {
    let x = vec![5.0; 5000];
    let y: Vec<f64> = (0..5000).map(f64::from).collect();
    let kept = extremes(&x, &y, (0.0, 10.0), 100, &Blocks::of(&y).0);
    assert_eq!((kept.first(), kept.last()), (Some(&0), Some(&4999)));
    assert!(kept.len() <= 6);
}

#[test]
fn blocks_find_what_a_whole_walk_finds() {
    let (x, y) = wave(300_000);
    let blocks = Blocks::of(&y).0;
    for columns in [1, 7, 100, 570] {
        for ends in [(0.0, 299_999.0), (1234.5, 250_000.25), (-9.0, 511.0)] {
            let plain = extremes(&x, &y, ends, columns, &Blocks::default());
            assert_eq!(
                plain,
                extremes(&x, &y, ends, columns, &blocks),
                "{columns} {ends:?}"
            );
        }
    }
}

#[test]
fn both_zeros_are_one() {
    let x: Vec<f64> = (0..4096).map(f64::from).collect();
    for (first, other) in [(0.0, -0.0), (-0.0, 0.0)] {
        let mut y = vec![5.0; 4096];
        (y[700], y[1300]) = (first, other);
        let blocks = Blocks::of(&y).0;
        let kept = extremes(&x, &y, (0.0, 4095.0), 1, &blocks);
        assert_eq!(kept, extremes(&x, &y, (0.0, 4095.0), 1, &Blocks::default()));
        assert!(kept.contains(&700), "{kept:?}");
    }
}
