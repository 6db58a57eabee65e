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
        key: Key::NONE,
        meaning: 0,
    };
}

/// Short spellings by their keys. Keys are numbers already, so that the place of
/// one takes a multiplication; few of them share a place, since most are kept free.
/// The entries stand elsewhere, one beside the other: free places then take few
/// bytes, and what is in use stays in the processor's nearest memory.
pub(super) struct Index {
    /// A power of two of places, each with the number of an entry, zero where it is
    /// free; a spelling stands at its place, or at one of the next.
    places: Vec<u32>,
    /// The first is none.
    entries: Vec<Entry>,
    /// Bits of the mixed key that are not used.
    shift: u32,
}

impl Index {
    const FEWEST: usize = 64;
    /// Up to so many places all but one in twelve are kept free, then half.
    const ROOMY: usize = 1 << 16;

    pub(super) fn new() -> Self {
        let mut out = Self {
            places: Vec::new(),
            entries: vec![Entry::NONE],
            shift: 0,
        };
        out.make(Self::FEWEST);
        out
    }

    /// How many spellings there are.
    pub(super) const fn len(&self) -> usize {
        self.entries.len() - 1
    }

    #[inline]
    fn place(&self, key: Key) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "few bits are left")]
        let place = (key.mixed() >> self.shift) as usize;
        place
    }

    /// What stands at a place.
    #[inline]
    fn at(&self, place: usize) -> Option<&Entry> {
        self.entries.get(*self.places.get(place)? as usize)
    }

    /// What a spelling stands for, where it is known; a long one is not.
    #[inline]
    pub(super) fn get(&self, key: Key) -> Option<u32> {
        let place = self.place(key);
        let entry = self.at(place)?;
        if entry.key == key {
            return Some(entry.meaning);
        }
        self.further(key, place)
    }

    /// The same at the next places: seldom, so that it is not to take up registers
    /// where the first is looked at.
    #[inline(never)]
    fn further(&self, key: Key, mut place: usize) -> Option<u32> {
        loop {
            let entry = self.at(place & (self.places.len() - 1))?;
            if entry.key == key {
                return Some(entry.meaning);
            }
            if entry.key == Key::NONE {
                return None;
            }
            place += 1;
        }
    }

    /// Adds a short spelling that is not known.
    pub(super) fn insert(&mut self, key: Key, meaning: u32) {
        self.entries.push(Entry { key, meaning });
        let room = if self.places.len() < Self::ROOMY {
            12
        } else {
            2
        };
        if self.len() * room > self.places.len() {
            self.make(self.places.len() * 4);
        } else {
            self.put(self.len());
        }
    }

    /// Makes places anew, so many.
    fn make(&mut self, places: usize) {
        self.places = vec![0; places];
        self.shift = 64 - places.trailing_zeros();
        for number in 1..self.entries.len() {
            self.put(number);
        }
    }

    /// Gives an entry a place.
    fn put(&mut self, number: usize) {
        let last = self.places.len() - 1;
        let mut place = self.place(self.entries[number].key);
        while self.places[place & last] != 0 {
            place += 1;
        }
        // A spelling has a row at least, and rows are counted in 32 bits.
        self.places[place & last] = u32::try_from(number).unwrap_or_default();
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
