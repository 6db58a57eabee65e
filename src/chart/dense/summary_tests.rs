#![allow(clippy::indexing_slicing)]
//! What one walk finds out is what looking at one number after the other finds.

use super::summary::{Blocks, Extent, Places, BLOCK, EMPTY};

#[test]
fn gaps_are_noticed_and_left_out_of_the_range() {
    assert_eq!(Extent::of(&[]), Extent::EMPTY);
    let gaps = Extent::of(&[f64::NAN; 9]);
    assert_eq!((gaps.range, gaps.finite), (EMPTY, false));
    let mixed = [
        3.0,
        f64::NAN,
        -2.0,
        8.0,
        f64::INFINITY,
        1.0,
        f64::NEG_INFINITY,
    ];
    assert_eq!(Extent::of(&mixed).range, (-2.0, 8.0));
    let endless = Places::of(&[1.0, 2.0, f64::INFINITY]);
    assert_eq!(
        (endless.extent.range, endless.extent.finite),
        ((1.0, 2.0), false)
    );
}

#[test]
fn a_fall_and_a_gap_are_found_wherever_they_stand() {
    for n in (1..70).chain([255, 256, 257]) {
        let mut all: Vec<f64> = (0..n).map(f64::from).collect();
        let plain = Places::of(&all);
        assert_eq!(plain.extent.range, (0.0, f64::from(n - 1)));
        assert!(plain.extent.finite && plain.rising);
        for i in 0..all.len() {
            let kept = all[i];
            all[i] = f64::NAN;
            assert!(!Places::of(&all).extent.finite, "a gap at {i} of {n}");
            all[i] = -1.0;
            let fallen = Places::of(&all);
            assert_eq!(fallen.rising, i == 0, "a fall at {i} of {n}");
            assert_eq!(fallen.extent.range.0.to_bits(), (-1.0f64).to_bits());
            all[i] = kept;
        }
    }
}

#[test]
fn blocks_tell_how_far_all_reaches() {
    let n = 3 * BLOCK + 7;
    #[allow(clippy::cast_precision_loss)]
    let mut all: Vec<f64> = (0..n).map(|i| libm::sin(i as f64 * 0.7)).collect();
    for gap in [None, Some(2), Some(BLOCK), Some(n - 1)] {
        if let Some(at) = gap {
            all[at] = f64::NAN;
        }
        assert_eq!(Blocks::of(&all).1, Extent::of(&all), "{gap:?}");
        assert_eq!(Extent::of(&all).finite, gap.is_none());
    }
}
