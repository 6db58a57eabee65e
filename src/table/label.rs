//! Texts that come again and again, each known by a number.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::scan::Span;

/// How many bytes of a text are compared as one number, beside their count.
const SHORT: usize = 15;

/// Numbers for the different texts of a column, in the order of their first
/// appearance. Tables repeat themselves, so that the text that came last and the
/// one that followed it before are tried first.
#[derive(Debug, Default)]
pub struct Dictionary {
    short: HashMap<u128, u32, FxBuildHasher>,
    long: HashMap<Box<[u8]>, u32, FxBuildHasher>,
    /// The bytes of each short text as a number; 0 for the empty and the long.
    keys: Vec<u128>,
    /// What followed each text the last time.
    next: Vec<u32>,
    last: u32,
}

/// A text's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// From 0.
    pub number: u32,
    /// Whether the text appears for the first time.
    pub new: bool,
}

impl Dictionary {
    /// The number of a text, given by its place in bytes.
    pub fn code(&mut self, bytes: &[u8], span: Span) -> Code {
        let Some(key) = key(bytes, span) else {
            let text = bytes.get(span.0..span.1).unwrap_or_default();
            return self.of_long(text);
        };
        let known = |number: u32| self.keys.get(number as usize) == Some(&key) && key != 0;
        if known(self.last) {
            return Code {
                number: self.last,
                new: false,
            };
        }
        let next = self.next.get(self.last as usize).copied();
        if let Some(number) = next.filter(|n| known(*n)) {
            self.last = number;
            return Code { number, new: false };
        }
        let found = self.short.get(&key).copied();
        let code = Code {
            number: found.unwrap_or_else(|| self.added(key)),
            new: found.is_none(),
        };
        if code.new {
            self.short.insert(key, code.number);
        }
        self.follows(code.number);
        code
    }

    fn of_long(&mut self, text: &[u8]) -> Code {
        let found = self.long.get(text).copied();
        let code = Code {
            number: found.unwrap_or_else(|| self.added(0)),
            new: found.is_none(),
        };
        if code.new {
            self.long.insert(text.into(), code.number);
        }
        self.follows(code.number);
        code
    }

    fn added(&mut self, key: u128) -> u32 {
        let number = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        self.keys.push(key);
        self.next.push(number);
        number
    }

    fn follows(&mut self, number: u32) {
        if let Some(next) = self.next.get_mut(self.last as usize) {
            *next = number;
        }
        self.last = number;
    }
}

/// The bytes of a short text and their count as a number.
fn key(bytes: &[u8], (start, end): Span) -> Option<u128> {
    const ROOM: usize = SHORT + 1;
    let length = end - start;
    if length > SHORT {
        return None;
    }
    let whole = match bytes.get(start..start + ROOM) {
        Some(window) => u128::from_le_bytes(window.try_into().ok()?),
        None => {
            let mut padded = [0; ROOM];
            padded[..length].copy_from_slice(bytes.get(start..end)?);
            u128::from_le_bytes(padded)
        }
    };
    Some(whole & ((1 << (8 * length)) - 1) | (length as u128) << (8 * SHORT))
}

#[cfg(test)]
mod tests {
    use super::Dictionary;

    fn codes(texts: &[&str]) -> Vec<u32> {
        let mut known = Dictionary::default();
        let all = texts.join("|");
        let mut start = 0;
        let mut out = Vec::new();
        for text in texts {
            let span = (start, start + text.len());
            out.push(known.code(all.as_bytes(), span).number);
            start += text.len() + 1;
        }
        out
    }

    #[test]
    fn texts_are_numbered_in_the_order_in_which_they_appear() {
        let long = "山西省长治市武乡县";
        let texts = ["a", "b", "a", "", long, "b", long, "", "ab", "a"];
        assert_eq!(codes(&texts), [0, 1, 0, 2, 3, 1, 3, 2, 4, 0]);
    }

    #[test]
    fn sixteen_bytes_and_their_beginnings_are_told_apart() {
        let sixteen = "0123456789abcdef";
        let texts = [
            sixteen,
            &sixteen[..15],
            &sixteen[..8],
            sixteen,
            "0123456789abcdefg",
        ];
        assert_eq!(codes(&texts), [0, 1, 2, 0, 3]);
    }

    #[test]
    fn a_zero_byte_at_the_end_is_a_byte() {
        let texts = ["a", "a\0", "", "\0", "a"];
        assert_eq!(codes(&texts), [0, 1, 2, 3, 0]);
    }
}
