//! Values brought into their places: part by part, those of one indicator after
//! those of another, so that what follows one another also lies near one another.

use super::cells::{Cells, Part};

/// How many values are told apart together: they stay in the processor's second
/// memory.
const TOGETHER: usize = 1 << 15;

/// Brings values into the strips of their indicators, by the rank of their periods;
/// gives the numbers of those whose place was taken, in the order of the file.
pub(super) fn fill(strips: &mut [Vec<f64>], cells: &Cells, rank: &[usize]) -> Vec<usize> {
    let mut seconds = Vec::new();
    let mut sorted = Sorted {
        ends: vec![0; strips.len()],
        slots: vec![(0, 0.0); TOGETHER],
    };
    for (at, part) in cells.parts(TOGETHER).enumerate() {
        sorted.take(&part, rank);
        let taken = sorted.fill(strips);
        if !taken.is_empty() {
            let first = seconds.len();
            let numbers = sorted.numbers(&part);
            seconds.extend(taken.iter().map(|slot| at * TOGETHER + numbers[*slot]));
            seconds[first..].sort_unstable();
        }
    }
    seconds
}

/// The values of a part by indicator, each with its place in the strip.
struct Sorted {
    /// Behind the last of each indicator.
    ends: Vec<usize>,
    slots: Vec<(usize, f64)>,
}

impl Sorted {
    fn take(&mut self, part: &Part<'_>, rank: &[usize]) {
        self.begin(part);
        for (place, indicator, period, value) in part.iter() {
            let next = &mut self.ends[usize::from(indicator)];
            let at = place as usize * rank.len() + rank[usize::from(period)];
            self.slots[*next] = (at, value);
            *next += 1;
        }
    }

    /// The ends become the beginnings: of indicators that have no values yet.
    fn begin(&mut self, part: &Part<'_>) {
        self.ends.fill(0);
        for indicator in part.indicators() {
            self.ends[indicator] += 1;
        }
        let mut begin = 0;
        for end in &mut self.ends {
            begin += std::mem::replace(end, begin);
        }
    }

    /// Fills places that are free; gives the numbers of slots whose place is not.
    fn fill(&self, strips: &mut [Vec<f64>]) -> Vec<usize> {
        let (mut taken, mut begin) = (Vec::new(), 0);
        for (strip, end) in strips.iter_mut().zip(&self.ends) {
            for (number, (at, value)) in self.slots[begin..*end].iter().enumerate() {
                let slot = &mut strip[*at];
                if slot.is_nan() {
                    *slot = *value;
                } else {
                    taken.push(begin + number);
                }
            }
            begin = *end;
        }
        taken
    }

    /// The number in its part of the value in each slot.
    fn numbers(&mut self, part: &Part<'_>) -> Vec<usize> {
        self.begin(part);
        let mut out = vec![0; TOGETHER];
        for (number, indicator) in part.indicators().enumerate() {
            let next = &mut self.ends[indicator];
            out[*next] = number;
            *next += 1;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::{fill, TOGETHER};
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
            let many = u32::try_from(parts * TOGETHER + 5).unwrap_or(0);
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
