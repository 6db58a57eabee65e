//! Going from item to item of a plot by keys, however many there are.

use super::place::Placed;
use super::spec::{Layer, PlotSpec};

/// Where a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Walk {
    /// The item before in the layer.
    Left,
    /// The item after it.
    Right,
    /// The row above in a table of shades; else the layer before.
    Up,
    /// The row below, or the layer after.
    Down,
    /// A tenth of the layer back.
    Back,
    /// A tenth of the layer ahead.
    Ahead,
    /// The first item of all.
    First,
    /// The last item of all.
    Last,
}

impl Walk {
    /// Reads the word at the boundary.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "left" => Self::Left,
            "right" => Self::Right,
            "up" => Self::Up,
            "down" => Self::Down,
            "back" => Self::Back,
            "ahead" => Self::Ahead,
            "first" => Self::First,
            "last" => Self::Last,
            _ => return None,
        })
    }
}

/// How many items of a layer a reader can go to. Intervals, bands and pieces say
/// something of others and are no items.
pub(super) fn items(spec: &PlotSpec, layer: usize) -> usize {
    match spec.layers.get(layer) {
        Some(Layer::Line { x, y, .. } | Layer::Points { x, y, .. }) => x.len().min(y.len()),
        Some(Layer::Bars { y, .. } | Layer::Columns { y, .. }) => y.len(),
        Some(Layer::Boxes { five, .. }) => five.len(),
        Some(Layer::Cells { values, .. }) => values.len(),
        _ => 0,
    }
}

/// The layer and the number in it of an item counted through all layers.
pub fn locate(spec: &PlotSpec, mut i: usize) -> Option<(usize, usize)> {
    for layer in 0..spec.layers.len() {
        let own = items(spec, layer);
        if i < own {
            return Some((layer, i));
        }
        i -= own;
    }
    None
}

/// The number of a layer's item, counted through all layers.
pub fn number(spec: &PlotSpec, layer: usize, k: usize) -> usize {
    (0..layer).map(|l| items(spec, l)).sum::<usize>() + k
}

/// The layer with items that follows, or goes before.
fn beside(spec: &PlotSpec, layer: usize, ahead: bool) -> Option<usize> {
    let some = |l: &usize| items(spec, *l) > 0;
    if ahead {
        (layer + 1..spec.layers.len()).find(some)
    } else {
        (0..layer).rev().find(some)
    }
}

/// The item, counted through all layers, that a key leads to from another or
/// from outside. Keys stop at the ends.
pub fn walk(spec: &PlotSpec, from: Option<usize>, way: Walk) -> Option<usize> {
    let all = number(spec, spec.layers.len(), 0);
    let last = all.checked_sub(1)?;
    let Some((layer, k)) = from.and_then(|i| locate(spec, i)) else {
        let ahead = matches!(way, Walk::First | Walk::Right | Walk::Down | Walk::Ahead);
        return Some(if ahead { 0 } else { last });
    };
    let own = items(spec, layer);
    let tenth = own.div_ceil(10).max(1);
    let columns = match spec.layers.get(layer) {
        Some(Layer::Cells { .. }) => Some(spec.x.names.len().max(1)),
        _ => None,
    };
    let to = match (way, columns) {
        (Walk::First, _) => return Some(0),
        (Walk::Last, _) => return Some(last),
        (Walk::Left, _) => k.saturating_sub(1),
        (Walk::Right, _) => k + 1,
        (Walk::Back, _) => k.saturating_sub(tenth),
        (Walk::Ahead, _) => k + tenth,
        // The first row of a table of shades stands at the foot.
        (Walk::Up, Some(columns)) if k + columns < own => k + columns,
        (Walk::Down, Some(columns)) => k.checked_sub(columns).unwrap_or(k),
        (Walk::Up, Some(_)) => k,
        (Walk::Up | Walk::Down, None) => {
            let Some(other) = beside(spec, layer, way == Walk::Down) else {
                return Some(number(spec, layer, k));
            };
            let within = k.min(items(spec, other).saturating_sub(1));
            return Some(number(spec, other, within));
        }
    };
    Some(number(spec, layer, to.min(own.saturating_sub(1))))
}

impl Placed {
    /// The pixel of the item of a number counted through all layers; no number
    /// where there is none.
    pub fn pixel(&self, spec: &PlotSpec, i: usize) -> (f64, f64) {
        let place = locate(spec, i).and_then(|(layer, k)| self.item(spec, layer, k));
        place.unwrap_or((f64::NAN, f64::NAN))
    }

    /// The pixel of a layer's item: of a point its place, else that of its mark.
    pub fn item(&self, spec: &PlotSpec, layer: usize, k: usize) -> Option<(f64, f64)> {
        self.point(spec, layer, k).or_else(|| {
            let key = format!("{layer}:{k}");
            let mark = self.scene.marks.iter().find(|m| m.key == key)?;
            Some((mark.x, mark.y))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::dense::Axis;

    fn spec(layers: Vec<Layer>, columns: usize) -> PlotSpec {
        PlotSpec {
            x: Axis {
                names: vec![String::new(); columns],
                ..Axis::default()
            },
            y: Axis::default(),
            layers,
        }
    }

    fn points(n: usize) -> Layer {
        Layer::Points {
            x: vec![0.0; n],
            y: vec![0.0; n],
            name: String::new(),
            names: Vec::new(),
            labelled: Vec::new(),
        }
    }

    fn columns(n: usize) -> Layer {
        Layer::Columns {
            y: vec![1.0; n],
            name: String::new(),
        }
    }

    #[test]
    fn keys_follow_a_layer_and_change_to_the_next() {
        let spec = spec(vec![points(30), columns(0), columns(4)], 0);
        let go = |from, way| walk(&spec, from, way);
        assert_eq!(
            (go(None, Walk::Right), go(None, Walk::Left)),
            (Some(0), Some(33))
        );
        assert_eq!(
            (go(Some(0), Walk::Right), go(Some(0), Walk::Left)),
            (Some(1), Some(0))
        );
        assert_eq!(go(Some(29), Walk::Right), Some(29), "the layer ends");
        assert_eq!(
            (go(Some(5), Walk::Ahead), go(Some(5), Walk::Back)),
            (Some(8), Some(2))
        );
        assert_eq!(go(Some(28), Walk::Ahead), Some(29));
        assert_eq!(go(Some(2), Walk::Down), Some(32));
        assert_eq!(go(Some(20), Walk::Down), Some(33), "as far as it goes");
        assert_eq!(
            (go(Some(32), Walk::Up), go(Some(32), Walk::Down)),
            (Some(2), Some(32))
        );
        assert_eq!(
            (go(Some(7), Walk::First), go(Some(7), Walk::Last)),
            (Some(0), Some(33))
        );
        assert_eq!(go(Some(99), Walk::Left), Some(33), "no such item");
        assert_eq!(walk(&self::spec(Vec::new(), 0), None, Walk::First), None);
    }

    #[test]
    fn a_table_of_shades_is_walked_both_ways() {
        let cells = Layer::Cells {
            values: vec![0.0; 6],
            name: String::new(),
        };
        let spec = spec(vec![cells], 3);
        let go = |from, way| walk(&spec, Some(from), way);
        assert_eq!((go(1, Walk::Up), go(4, Walk::Down)), (Some(4), Some(1)));
        assert_eq!((go(4, Walk::Up), go(1, Walk::Down)), (Some(4), Some(1)));
        assert_eq!(go(2, Walk::Right), Some(3));
    }

    #[test]
    fn numbers_are_read_back() {
        let spec = spec(vec![points(3), points(0), columns(2)], 0);
        for i in 0..5 {
            let (layer, k) = locate(&spec, i).unwrap();
            assert_eq!(number(&spec, layer, k), i);
        }
        assert_eq!(locate(&spec, 5), None);
    }
}
