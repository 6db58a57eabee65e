//! Values brought into their places: some of each indicator together, so that what
//! follows one another also lies near one another.

use super::cells::Cells;

/// How many values are kept for all indicators before they are brought into their
/// places: they stay in the processor's second memory.
const KEPT: usize = 1 << 14;

/// Brings values into the strips of their indicators, by the rank of their periods;
/// gives the numbers of those whose place was taken, in the order of the file.
pub(super) fn fill(strips: &mut [Vec<f64>], cells: &Cells, rank: &[usize]) -> Vec<usize> {
    let room = (KEPT / strips.len().max(1)).max(1);
    let mut slots = vec![Slot::default(); room * strips.len()];
    let bins = slots.chunks_mut(room).zip(strips);
    let bins = bins.map(|(slots, strip)| Bin {
        strip,
        slots,
        many: 0,
    });
    let mut bins: Vec<_> = bins.collect();
    let mut seconds = Vec::new();
    for (number, (place, indicator, period, value)) in cells.parts().enumerate() {
        let bin = &mut bins[usize::from(indicator)];
        let at = place as usize * rank.len() + rank[usize::from(period)];
        bin.slots[bin.many] = Slot { at, number, value };
        bin.many += 1;
        if bin.many == room {
            bin.empty(&mut seconds);
        }
    }
    bins.iter_mut().for_each(|bin| bin.empty(&mut seconds));
    seconds.sort_unstable();
    seconds
}

/// A value, where it is to stand, and which it is in the file.
#[derive(Clone, Copy, Default)]
struct Slot {
    at: usize,
    number: usize,
    value: f64,
}

/// Values of an indicator on their way to its strip.
struct Bin<'a> {
    strip: &'a mut [f64],
    slots: &'a mut [Slot],
    many: usize,
}

impl Bin<'_> {
    /// Fills places that are free; others are listed.
    fn empty(&mut self, seconds: &mut Vec<usize>) {
        for slot in &self.slots[..self.many] {
            let place = &mut self.strip[slot.at];
            if place.is_nan() {
                *place = slot.value;
            } else {
                seconds.push(slot.number);
            }
        }
        self.many = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::{fill, KEPT};
    use crate::table::cells::{Cell, Cells};

    const SHAPE: [u32; 3] = [3, 40_000, 2];

    /// Values in no order, of which some have the same place.
    fn cells(many: u32) -> (Cells, Vec<Cell>) {
        let [indicators, places, periods] = SHAPE;
        let (mut cells, mut all) = (Cells::default(), Vec::new());
        let mut state = 1_u32;
        let mut below = |most: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) % most
        };
        for row in 0..many {
            let cell = Cell {
                value: f64::from(row),
                place: below(places),
                row,
                period: u16::try_from(below(periods)).unwrap_or(0),
                indicator: u16::try_from(below(indicators)).unwrap_or(0),
                percent: row % 7 == 1,
            };
            cells.push(cell);
            all.push(cell);
        }
        (cells, all)
    }

    #[test]
    fn every_value_is_in_its_place_or_listed_in_the_order_of_the_file() {
        let [indicators, places, periods] = SHAPE.map(|n| n as usize);
        let rank = [1, 0];
        for parts in [0, 1, 3] {
            let many = u32::try_from(parts * KEPT + 5).unwrap_or(0);
            let (cells, all) = cells(many);
            let gaps = vec![vec![f64::NAN; places * periods]; indicators];
            let (mut found, mut expected) = (gaps.clone(), gaps);
            let mut seconds = Vec::new();
            for (number, cell) in all.iter().enumerate() {
                let at = cell.place as usize * periods + rank[usize::from(cell.period)];
                let slot = &mut expected[usize::from(cell.indicator)][at];
                if slot.is_nan() {
                    *slot = cell.value;
                } else {
                    seconds.push(number);
                }
            }
            assert_eq!(fill(&mut found, &cells, &rank), seconds);
            assert_eq!(parts == 0, seconds.is_empty());
            let bits = |all: &[Vec<f64>]| -> Vec<u64> {
                all.iter().flatten().map(|v| v.to_bits()).collect()
            };
            assert_eq!(bits(&found), bits(&expected));
        }
    }
}
