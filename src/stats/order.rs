//! Values in order: by the digits of their bits where there are many, which
//! takes a time that grows with their number alone.

/// From so many values on digits are faster than comparisons.
const MANY: usize = 2048;
/// Bits of a digit.
const DIGIT: u32 = 11;
const DIGITS: u32 = u64::BITS.div_ceil(DIGIT);
const BUCKETS: usize = 1 << DIGIT;

/// A whole number that is as much larger or smaller as the value is, −0 before 0.
#[inline]
fn key(value: f64) -> u64 {
    let bits = value.to_bits();
    // Below zero larger bits are smaller values.
    let below = bits >> 63 == 1;
    bits ^ if below { u64::MAX } else { 1 << 63 }
}

/// The value of a key.
#[inline]
fn value(key: u64) -> f64 {
    let below = key >> 63 == 0;
    f64::from_bits(key ^ if below { u64::MAX } else { 1 << 63 })
}

#[inline]
fn digit(key: u64, place: u32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "eleven bits are left of it"
    )]
    let low = (key >> (place * DIGIT)) as usize;
    low & (BUCKETS - 1)
}

/// Sorts by the key of each item, equal ones in the order given: digit by digit
/// from the lowest, leaving out digits that all items share.
fn by_digits<T: Copy + Default>(items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let mut counts = vec![0_usize; BUCKETS * DIGITS as usize];
    for item in &items {
        let key = key(item);
        for place in 0..DIGITS {
            counts[place as usize * BUCKETS + digit(key, place)] += 1;
        }
    }
    let (mut from, mut to) = (items, Vec::new());
    for (place, counts) in (0..).zip(counts.chunks_exact_mut(BUCKETS)) {
        if counts.contains(&from.len()) {
            continue;
        }
        let mut start = 0;
        for count in counts.iter_mut() {
            start += std::mem::replace(count, start);
        }
        to.resize(from.len(), T::default());
        for item in &from {
            let next = &mut counts[digit(key(item), place)];
            to[*next] = *item;
            *next += 1;
        }
        std::mem::swap(&mut from, &mut to);
    }
    from
}

/// The order of rows from the smallest value up; equal values in the order given.
pub(crate) fn ascending(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    if values.len() < MANY || u32::try_from(values.len()).is_err() {
        order.sort_by(|a, b| values[*a].total_cmp(&values[*b]).then(a.cmp(b)));
        return order;
    }
    let pairs: Vec<(u64, u32)> = values.iter().zip(0..).map(|(v, i)| (key(*v), i)).collect();
    let pairs = by_digits(pairs, |(key, _)| *key);
    order.clear();
    order.extend(pairs.into_iter().map(|(_, i)| i as usize));
    order
}

/// Values in ascending order, −0 as 0.
pub(crate) fn sorted(values: &[f64]) -> Vec<f64> {
    in_order(values.iter().map(|v| v + 0.0).collect())
}

/// Values in ascending order, −0 before 0.
fn in_order(mut values: Vec<f64>) -> Vec<f64> {
    if values.len() < MANY {
        values.sort_by(f64::total_cmp);
        return values;
    }
    let keys = by_digits(values.iter().map(|v| key(*v)).collect(), |key| *key);
    for (slot, key) in values.iter_mut().zip(keys) {
        *slot = value(key);
    }
    values
}

// proptest is there natively alone.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Many values from few, so that there are ties, or of any kind.
    fn lists() -> impl Strategy<Value = Vec<f64>> {
        let few = prop::collection::vec((-3_i8..4).prop_map(f64::from), 0..5000);
        let any = prop::collection::vec(any::<f64>(), 0..5000);
        let near = prop::collection::vec(100.0..100.000_001, 0..5000);
        prop_oneof![few, any, near]
    }

    proptest! {
        #[test]
        fn digits_and_comparisons_agree(list in lists()) {
            let mut order: Vec<usize> = (0..list.len()).collect();
            order.sort_by(|a, b| list[*a].total_cmp(&list[*b]));
            prop_assert_eq!(ascending(&list), order);
            let mut values = list.clone();
            values.sort_by(f64::total_cmp);
            let bits = |v: &[f64]| v.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
            prop_assert_eq!(bits(&in_order(list)), bits(&values));
        }
    }
}
