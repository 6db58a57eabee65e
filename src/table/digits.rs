//! Plain numbers (digits, at most one decimal sign, a minus), all their signs at once.

use wide::bytemuck::cast;
use wide::{f64x2, i16x8, u16x8, u8x16};

use super::block::Span;

/// How many signs are read: fifteen at most with a decimal one, so that the value of
/// the digits is below two to the power of 53, and what stands before them.
pub(super) const WIDE: usize = 16;

/// What a number is to be divided by, without a minus and with one, by the place of the decimal sign among
/// sixteen signs, the last where there is none; a double holds all exactly.
const TENS: [[f64; WIDE + 1]; 2] = {
    let tens = [
        1e15, 1e14, 1e13, 1e12, 1e11, 1e10, 1e9, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 1e0, 1e0,
    ];
    let mut out = [tens; 2];
    let mut at = 0;
    while at <= WIDE {
        out[1][at] = -tens[at];
        at += 1;
    }
    out
};

/// Ones for the last signs, of one, of two and so on.
const LAST: [[u8; WIDE]; WIDE - 1] = {
    let mut out = [[0; WIDE]; WIDE - 1];
    let mut last = 0;
    while last < WIDE - 1 {
        if last > 0 {
            out[last] = out[last - 1];
        }
        out[last][WIDE - 1 - last] = 0xff;
        last += 1;
    }
    out
};

/// Where sixteen digits stand among as many signs, by the place of the decimal sign
/// among these, the last where there is none.
const DIGITS: [[u8; WIDE]; WIDE + 1] = {
    const ZERO: u8 = 0x80;
    let mut out = [[ZERO; WIDE]; WIDE + 1];
    let mut point = 0;
    while point <= WIDE {
        let mut digit = 0;
        while digit < WIDE {
            // What stands before the sign moves up by one.
            let from = if digit <= point && point < WIDE {
                digit.wrapping_sub(1)
            } else {
                digit
            };
            if from < WIDE {
                #[expect(clippy::cast_possible_truncation, reason = "below sixteen")]
                let from = from as u8;
                out[point][digit] = from;
            }
            digit += 1;
        }
        point += 1;
    }
    out
};

/// What plain numbers are read with.
pub(super) struct Plain {
    point: u8x16,
    zero: u8x16,
    nine: u8x16,
    /// What the digits of a pair are multiplied by, read as one number whose lower
    /// byte is the first: the upper byte then is ten times it and the second.
    pairs: u16x8,
    /// What the pairs of fours and the fours of eights count.
    counts: [i16x8; 2],
    /// What the two eights count.
    eights: f64x2,
}

impl Plain {
    /// Not where the numbers are read: what is known there would be made anew for each
    /// number, which takes longer than to load it.
    #[inline(never)]
    pub(super) fn new(point: u8) -> Self {
        let counts = [[100, 1], [10_000, 1]];
        Self {
            point: u8x16::splat(point),
            zero: u8x16::splat(b'0'),
            nine: u8x16::splat(9),
            pairs: u16x8::splat(10 * 256 + 1),
            eights: f64x2::new([1e8, 1.0]),
            counts: counts.map(|[a, b]| i16x8::new([a, b, a, b, a, b, a, b])),
        }
    }

    /// Whether a number may have a sign in it.
    pub(super) fn may_have(&self, sign: u8) -> bool {
        let [point, ..] = self.point.to_array();
        sign.is_ascii_digit() || sign == b'-' || sign == point
    }

    /// The number in a cell, given by its place in bytes; nothing where it is not
    /// plain.
    #[inline]
    pub(super) fn in_cell(&self, bytes: &[u8], (start, end): Span) -> Option<f64> {
        let text = bytes.get(start..end)?;
        let window = bytes[..end].last_chunk::<WIDE>();
        let signs = window.map_or_else(|| padded(text), |window| *window);
        self.number(signs, text.len(), text.first() == Some(&b'-'))
    }

    /// The number that some signs end with: of so many signs, and whether the first
    /// is a minus. The digits and the power of ten are exact, so that one division
    /// rounds correctly.
    #[inline]
    pub(super) fn number(&self, signs: [u8; WIDE], length: usize, negative: bool) -> Option<f64> {
        let length = length.wrapping_sub(usize::from(negative));
        // What stands before the number becomes zeros.
        let last = u8x16::new(*LAST.get(length.wrapping_sub(1))?);
        let signs = u8x16::new(signs);
        let points = (signs.simd_eq(self.point) & last).to_bitmask();
        // Without one the place after the last is meant.
        let at = (points | 1 << WIDE).trailing_zeros() as usize;
        let digits = (signs - self.zero) & last;
        let digits = digits.shuffle_zeroing(u8x16::new(DIGITS[at]));
        // Another decimal sign is above nine itself.
        let plain = digits.max(self.nine).simd_eq(self.nine).all();
        // A decimal sign behind all digits, or alone, is not plain.
        if at == WIDE - 1 || !plain {
            return None;
        }
        Some(self.whole(cast(digits)) / TENS[usize::from(negative)][at])
    }

    /// The value of sixteen digits, of which the first is zero: of pairs, of fours, of
    /// eights and of all; none is rounded.
    #[inline]
    fn whole(&self, digits: u16x8) -> f64 {
        let [hundred, myriad] = self.counts;
        let pairs: i16x8 = cast((digits * self.pairs) >> 8);
        let fours = pairs.dot(hundred);
        let fours = i16x8::from_i32x8_saturate(cast([fours, fours]));
        let eights = f64x2::from_i32x4_lower2(fours.dot(myriad));
        let [upper, lower] = (eights * self.eights).to_array();
        upper + lower
    }
}

#[cold]
#[inline(never)]
fn padded(text: &[u8]) -> [u8; WIDE] {
    let mut out = [b'0'; WIDE];
    let places = out.iter_mut().rev();
    for (to, from) in places.zip(text.iter().rev()) {
        *to = *from;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Plain;
    use crate::table::block::Span;

    fn plain(bytes: &[u8], span: Span, point: u8) -> Option<f64> {
        Plain::new(point).in_cell(bytes, span)
    }

    /// Every spelling of so many signs of an alphabet, whatever stands around it.
    fn spellings(signs: &[u8], most: usize) -> Vec<Vec<u8>> {
        let mut all = vec![Vec::new()];
        let mut longest = all.clone();
        for _ in 0..most {
            let next = longest.iter().flat_map(|text| {
                signs
                    .iter()
                    .map(|sign| [text.as_slice(), &[*sign]].concat())
            });
            longest = next.collect();
            all.extend(longest.iter().cloned());
        }
        all
    }

    /// As the standard library reads it, if it is of the plain kind: fifteen signs at
    /// most behind a minus, the last of them a digit.
    fn expected(text: &[u8]) -> Option<f64> {
        let text = std::str::from_utf8(text).ok()?;
        let bare = text.strip_prefix('-').unwrap_or(text);
        let plain = bare.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let ended = bare.ends_with(|last: char| last.is_ascii_digit());
        (plain && ended && bare.len() <= 15).then(|| text.parse().ok())?
    }

    #[test]
    fn every_short_spelling_is_read_as_the_standard_library_reads_it() {
        for text in spellings(b"059.-/:,", 5) {
            for around in [&b""[..], b"9", b"7.77,8888,99999.9,"] {
                let bytes = [around, &text, around].concat();
                let span = (around.len(), around.len() + text.len());
                let found = plain(&bytes, span, b'.');
                assert_eq!(found, expected(&text), "{}", text.escape_ascii());
            }
        }
    }

    #[test]
    fn long_numbers_are_read_to_the_last_digit_and_longer_ones_not() {
        let digits = b"98765432101234567";
        for length in 1..=digits.len() {
            for point in 0..=length {
                for sign in [&b""[..], b"-"] {
                    let (whole, part) = digits[..length].split_at(point);
                    let text = [sign, whole, b".", part].concat();
                    let found = plain(&text, (0, text.len()), b'.');
                    assert_eq!(found, expected(&text), "{}", text.escape_ascii());
                }
            }
            let text = &digits[..length];
            assert_eq!(plain(text, (0, length), b'.'), expected(text));
        }
    }

    #[test]
    fn the_decimal_sign_is_the_one_that_is_given() {
        assert_eq!(plain(b"1,25", (0, 4), b','), Some(1.25));
        assert_eq!(plain(b"1.25", (0, 4), b','), None);
        assert_eq!(
            plain(b"-0", (0, 2), b'.').map(f64::to_bits),
            Some((-0.0_f64).to_bits())
        );
    }
}
