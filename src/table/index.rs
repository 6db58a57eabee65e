//! Short spellings by their keys, each with a number.

use super::label::Key;

/// A short spelling and what it stands for.
#[derive(Clone, Copy)]
struct Entry {
    key: Key,
    meaning: u32,
}

impl Entry {
    /// No spelling has this key.
    const NONE: Self = Self {
        key: Key::LONG,
        meaning: 0,
    };
}

/// Short spellings by their keys. Keys are numbers already, so that the place of
/// one takes a multiplication; few of them share a place, since most are kept free.
pub(super) struct Index {
    /// A power of two of places; a spelling stands at its place, or at one of the
    /// next.
    places: Vec<Entry>,
    taken: usize,
    /// Bits of the mixed key that are not used.
    shift: u32,
}

impl Index {
    const FEWEST: usize = 64;
    /// From so many places on only every second is kept free.
    const ROOMY: usize = 1 << 16;

    pub(super) fn new() -> Self {
        Self::of(Self::FEWEST)
    }

    fn of(places: usize) -> Self {
        Self {
            places: vec![Entry::NONE; places],
            taken: 0,
            shift: 64 - places.trailing_zeros(),
        }
    }

    /// How many spellings there are.
    pub(super) const fn len(&self) -> usize {
        self.taken
    }

    #[inline]
    fn place(&self, key: Key) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "few bits are left")]
        let place = (key.mixed() >> self.shift) as usize;
        place
    }

    /// What a spelling stands for, where it is known; a long one is not.
    #[inline]
    pub(super) fn get(&self, key: Key) -> Option<u32> {
        if key.is_long() {
            return None;
        }
        let mut at = self.place(key);
        loop {
            let entry = self.places.get(at & (self.places.len() - 1))?;
            if entry.key == key {
                return Some(entry.meaning);
            }
            if entry.key.is_long() {
                return None;
            }
            at += 1;
        }
    }

    /// Adds a short spelling that is not known.
    pub(super) fn insert(&mut self, key: Key, meaning: u32) {
        self.taken += 1;
        let crowd = if self.places.len() < Self::ROOMY {
            4
        } else {
            2
        };
        if self.taken * crowd > self.places.len() {
            let wider = Self::of(self.places.len() * 4);
            let narrow = std::mem::replace(self, wider);
            for entry in narrow.places.into_iter().filter(|e| !e.key.is_long()) {
                self.insert(entry.key, entry.meaning);
            }
            self.taken += 1;
        }
        let last = self.places.len() - 1;
        let mut at = self.place(key);
        while !self.places[at & last].key.is_long() {
            at += 1;
        }
        self.places[at & last] = Entry { key, meaning };
    }
}

#[cfg(test)]
mod tests {
    use super::Index;
    use crate::table::label::{key, Key};

    #[test]
    fn every_spelling_is_found_after_the_index_has_grown_and_no_other_is() {
        let key_of = |number: u32| {
            let text = number.to_string();
            key(text.as_bytes(), (0, text.len()))
        };
        let mut index = Index::new();
        for number in 0..3000 {
            assert_eq!(index.get(key_of(number)), None);
            index.insert(key_of(number), number);
        }
        assert_eq!(index.len(), 3000);
        for number in 0..3000 {
            assert_eq!(index.get(key_of(number)), Some(number));
        }
        assert_eq!(index.get(key_of(3000)), None);
    }

    #[test]
    fn a_long_spelling_is_not_known() {
        assert_eq!(Index::new().get(Key::LONG), None);
    }
}
