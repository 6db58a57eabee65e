//! Order statistics without sorting everything.

/// A number as a whole one of the same order, −0 as 0.
fn key(value: f64) -> u64 {
    let bits = (value + 0.0).to_bits();
    if bits >> 63 == 1 {
        !bits
    } else {
        bits | 1 << 63
    }
}

/// The number of a key.
fn value(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 {
        key & !(1 << 63)
    } else {
        !key
    })
}

/// The values at some places of the ascending order, from 0, with their places;
/// places ascend and lie within the list.
pub(super) fn order_statistics(values: &[f64], places: &[usize]) -> Vec<(usize, f64)> {
    let mut keys: Vec<u64> = values.iter().map(|v| key(*v)).collect();
    let mut out = Vec::with_capacity(places.len());
    select(&mut keys, 0, places, &mut out);
    out.sort_unstable_by_key(|(place, _)| *place);
    out
}

/// Splits at the middle place; what is below and above it goes on by itself.
fn select(keys: &mut [u64], first: usize, places: &[usize], out: &mut Vec<(usize, f64)>) {
    let middle = places.len() / 2;
    let Some(place) = places.get(middle).copied() else {
        return;
    };
    if place < first || place - first >= keys.len() {
        return;
    }
    let (below, found, above) = keys.select_nth_unstable(place - first);
    out.push((place, value(*found)));
    select(below, first, &places[..middle], out);
    select(above, place + 1, &places[middle + 1..], out);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_as_sorting() {
        let values: Vec<f64> = (0..1000)
            .map(|i| f64::from((i * 7919) % 1009 - 500) / 8.0)
            .chain([0.0, -0.0, f64::MAX, f64::MIN, 5e-324, -5e-324])
            .collect();
        let mut sorted: Vec<f64> = values.iter().map(|v| v + 0.0).collect();
        sorted.sort_by(f64::total_cmp);
        let places = [0, 1, 17, 500, 501, 1004, 1005];
        let found = order_statistics(&values, &places);
        let expected: Vec<(usize, f64)> = places.iter().map(|p| (*p, sorted[*p])).collect();
        assert_eq!(found, expected);
        assert_eq!(order_statistics(&values, &[]), []);
        assert_eq!(order_statistics(&[], &[0]), []);
    }
}
