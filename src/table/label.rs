//! The bytes of a short text as numbers that are compared at once.

use super::scan::Span;

/// How many bytes of a text are compared as numbers, beside their count.
const SHORT: usize = 15;
/// How many bytes are read for them.
const WIDE: usize = 16;

/// The bytes of a short text, and in the last byte how many they are: bytes of zero
/// at its end count. Two numbers, since modules in browsers have none of sixteen
/// bytes.
pub(super) type Key = [u64; 2];

/// What stands for every text that is longer: so many bytes no short one has.
pub(super) const LONG: Key = [u64::MAX; 2];

/// What of the bytes belongs to a text that has so many of them, and their count.
const MASKS: [[u64; 3]; SHORT + 1] = {
    let mut out = [[0; 3]; SHORT + 1];
    let mut length = 1;
    while length <= SHORT {
        let (low, high) = if length < 8 {
            (length, 0)
        } else {
            (8, length - 8)
        };
        out[length] = [ones(low), ones(high), (length as u64) << 56];
        length += 1;
    }
    out
};

/// So many bytes of ones.
const fn ones(bytes: usize) -> u64 {
    if bytes == 8 {
        u64::MAX
    } else {
        (1 << (8 * bytes)) - 1
    }
}

/// The key of a text, given by its place in bytes.
#[inline]
pub(super) fn key(bytes: &[u8], (start, end): Span) -> Key {
    let Some(mask) = MASKS.get(end.wrapping_sub(start)) else {
        return LONG;
    };
    let window = bytes.get(start..).and_then(|b| b.first_chunk::<WIDE>());
    let [low, high] = match window {
        Some(window) => halves(window),
        None => halves(&padded(bytes, (start, end))),
    };
    [low & mask[0], high & mask[1] | mask[2]]
}

#[inline]
fn halves(window: &[u8; WIDE]) -> Key {
    let both = u128::from_le_bytes(*window);
    #[expect(clippy::cast_possible_truncation, reason = "the lower half is meant")]
    [both as u64, (both >> 64) as u64]
}

/// Near the end of the bytes there are none to read beyond a text.
#[cold]
fn padded(bytes: &[u8], (start, end): Span) -> [u8; WIDE] {
    let mut out = [0; WIDE];
    let text = bytes.get(start..end).unwrap_or_default();
    for (to, from) in out.iter_mut().zip(text) {
        *to = *from;
    }
    out
}
