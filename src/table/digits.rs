//! Plain numbers (digits, at most one decimal sign, a minus), all their signs at once.

use wide::bytemuck::cast;
use wide::{i16x8, u8x16};

use super::block::Span;

/// How many signs are read: fifteen digits, whose value is below two to the power
/// of 53, and a decimal sign.
pub(super) const WIDE: usize = 16;

/// Powers of ten that a double holds exactly.
const TENS: [f64; WIDE] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/// Ones for the last signs, by how many these are.
const LAST: [[u8; WIDE]; WIDE + 1] = {
    let mut out = [[0; WIDE]; WIDE + 1];
    let mut count = 1;
    while count <= WIDE {
        out[count] = out[count - 1];
        out[count][WIDE - count] = 0xff;
        count += 1;
    }
    out
};

/// Where the digits of each pair stand, by the place of the decimal sign among
/// sixteen signs, the last where there is none: of the first of the pair, then of
/// the second. Each is to fill two bytes, the upper with zero.
const PAIRS: [[[u8; WIDE]; 2]; WIDE + 1] = {
    const ZERO: u8 = 0x80;
    let mut out = [[[ZERO; WIDE]; 2]; WIDE + 1];
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
                out[point][digit % 2][digit / 2 * 2] = from;
            }
            digit += 1;
        }
        point += 1;
    }
    out
};

/// The number in a cell, given by its place in bytes; nothing where it is not
/// plain.
#[inline]
pub(super) fn plain(bytes: &[u8], (start, end): Span, point: u8) -> Option<f64> {
    let text = bytes.get(start..end)?;
    let window = bytes[..end].last_chunk::<WIDE>();
    let signs = window.map_or_else(|| padded(text), |window| *window);
    number(signs, text.len(), text.first() == Some(&b'-'), point)
}

/// The number that some signs end with: of so many signs, and whether the first
/// is a minus. The digits and the power of ten are exact, so that one division
/// rounds correctly.
#[inline]
pub(super) fn number(signs: [u8; WIDE], length: usize, negative: bool, point: u8) -> Option<f64> {
    let length = length.wrapping_sub(usize::from(negative));
    // What stands before the number becomes zeros.
    let last = u8x16::new(*LAST.get(length)?);
    let signs = u8x16::new(signs);
    let points = (signs.simd_eq(u8x16::splat(point)) & last).to_bitmask();
    // Without one the place after the last is meant.
    let at = (points | 1 << WIDE).trailing_zeros() as usize;
    let digits = (signs - u8x16::splat(b'0')) & last;
    // The decimal sign is above nine itself.
    let nine = u8x16::splat(9);
    let wrong = !digits.max(nine).simd_eq(nine).to_bitmask() & 0xffff;
    let pointed = usize::from(points != 0);
    let count = length.wrapping_sub(pointed);
    if count.wrapping_sub(1) >= WIDE - 1 || wrong.count_ones() as usize != pointed {
        return None;
    }
    let [tens, ones] = PAIRS[at].map(|from| digits.shuffle_zeroing(u8x16::new(from)));
    let whole = whole(cast(tens), cast(ones));
    let value = if points == 0 {
        whole
    } else {
        whole / TENS[(WIDE - 1 - at) % WIDE]
    };
    Some(if negative { -value } else { value })
}

/// The value of sixteen digits, of which the first is zero: of pairs, of fours and
/// of all.
#[inline]
fn whole(tens: i16x8, ones: i16x8) -> f64 {
    let pairs = tens * i16x8::splat(10) + ones;
    let fours = pairs.dot(i16x8::new([100, 1, 100, 1, 100, 1, 100, 1]));
    let value = fours.to_array().into_iter().map(i64::from);
    let value = value.fold(0, |value, four| value * 10_000 + four);
    #[expect(clippy::cast_precision_loss, reason = "fifteen digits are exact")]
    let value = value as f64;
    value
}

/// Near the beginning of the bytes there are none to read before a number.
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
    use super::plain;

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

    /// As the standard library reads it, if it is of the plain kind.
    fn expected(text: &[u8], most: usize) -> Option<f64> {
        let text = std::str::from_utf8(text).ok()?;
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let plain = text
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
        (plain && (1..=most).contains(&digits)).then(|| text.parse().ok())?
    }

    #[test]
    fn every_short_spelling_is_read_as_the_standard_library_reads_it() {
        for text in spellings(b"059.-/:,", 5) {
            for around in [&b""[..], b"9", b"7.77,8888,99999.9,"] {
                let bytes = [around, &text, around].concat();
                let span = (around.len(), around.len() + text.len());
                let found = plain(&bytes, span, b'.');
                assert_eq!(found, expected(&text, 15), "{}", text.escape_ascii());
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
                    assert_eq!(found, expected(&text, 15), "{}", text.escape_ascii());
                }
            }
            let text = &digits[..length];
            assert_eq!(plain(text, (0, length), b'.'), expected(text, 15));
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
