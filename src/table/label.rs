//! The bytes of a short text in one register, compared at once.

use wide::bytemuck::cast;
use wide::u8x16;

use super::block::Span;

/// How many bytes of a text are compared, beside their count.
const SHORT: usize = 15;
/// How many bytes are read for them.
pub(super) const WIDE: usize = 16;

/// The bytes of a short text, and in the last byte how many they are: bytes of zero
/// at its end count.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key(u8x16);

/// With one branch: a comparison of two numbers is made two, of which the first
/// is hard to foretell where texts are of different lengths.
impl PartialEq for Key {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.0.simd_eq(other.0).all()
    }
}

impl Key {
    /// The key of the text that these bytes begin with, by its length.
    #[inline]
    pub(super) fn of(bytes: [u8; WIDE], length: usize) -> Self {
        match KEPT.get(length) {
            Some([kept, count]) => Self(u8x16::new(bytes) & u8x16::new(*kept) | u8x16::new(*count)),
            None => Self::LONG,
        }
    }

    /// What stands for every text that is longer: so many bytes no short one has.
    pub(super) const LONG: Self = Self(u8x16::new([0xff; WIDE]));

    /// What stands for no text at all.
    pub(super) const NONE: Self = Self(u8x16::new([0xfe; WIDE]));

    /// Whether the text is longer than what is compared.
    #[inline]
    pub(super) fn is_long(self) -> bool {
        let [_, upper]: [u64; 2] = cast(self.0);
        upper == u64::MAX
    }

    /// All bytes mixed: multiplication spreads what keys differ in to the upper bits.
    #[inline]
    pub(super) fn mixed(self) -> u64 {
        let [lower, upper]: [u64; 2] = cast(self.0);
        (lower ^ upper.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

/// Ones for the bytes of a text of so many, and then their count.
const KEPT: [[[u8; WIDE]; 2]; SHORT + 1] = {
    let mut out = [[[0; WIDE]; 2]; SHORT + 1];
    let mut length = 1;
    while length <= SHORT {
        out[length] = out[length - 1];
        out[length][0][length - 1] = 0xff;
        #[expect(clippy::cast_possible_truncation, reason = "below sixteen")]
        let count = length as u8;
        out[length][1][WIDE - 1] = count;
        length += 1;
    }
    out
};

/// The key of a text, given by its place in bytes.
#[inline]
pub(super) fn key(bytes: &[u8], (start, end): Span) -> Key {
    let window = bytes.get(start..).and_then(|b| b.first_chunk::<WIDE>());
    match window {
        Some(window) => Key::of(*window, end.wrapping_sub(start)),
        None => Key::of(padded(bytes, (start, end)), end.wrapping_sub(start)),
    }
}

/// Near the end of the bytes there are none to read beyond a text.
#[cold]
#[inline(never)]
fn padded(bytes: &[u8], (start, end): Span) -> [u8; WIDE] {
    let mut out = [0; WIDE];
    let text = bytes.get(start..end).unwrap_or_default();
    for (to, from) in out.iter_mut().zip(text) {
        *to = *from;
    }
    out
}
