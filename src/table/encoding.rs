//! Which encoding the bytes of a file are in.

use wide::u8x16;

/// Encodings that tables come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first: Excel's “Unicode text”.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB 18030, which holds GBK and GB 2312: Excel's CSV in China.
    Gb18030,
}

impl Encoding {
    /// All.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Gb18030];

    /// Its label in the WHATWG Encoding Standard.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
        }
    }

    /// From a label.
    pub fn from_label(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.label() == label)
    }
}

/// What bytes were recognised as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recognised {
    /// The encoding.
    pub encoding: Encoding,
    /// Bytes of a byte order mark at the start, to be stepped over.
    pub mark: usize,
    /// How many bytes the whole characters have: all, but for one at the end that the
    /// sample cuts in two.
    pub read: usize,
    /// Whether these were ASCII, so that what follows may still tell.
    pub ascii: bool,
}

/// Whether all bytes are ASCII, and so the same in every encoding but UTF-16.
pub fn is_ascii(bytes: &[u8]) -> bool {
    let (sixteens, rest) = bytes.as_chunks::<16>();
    let any = sixteens
        .iter()
        .fold(u8x16::splat(0), |any, sixteen| any | u8x16::new(*sixteen));
    any.to_bitmask() == 0 && rest.is_ascii()
}

/// How many bytes are looked at for the pattern of UTF-16.
const PATTERN: usize = 4096;

/// Recognises the encoding of a file by its first bytes: by a mark, by the zeros
/// of UTF-16, else UTF-8 where it is valid, else GB 18030. A character that the
/// sample cuts in two counts as valid, and alone it tells nothing.
///
/// # Example
/// ```
/// use county_lens::table::{recognise, Encoding};
/// assert_eq!(recognise("县,年".as_bytes()).encoding, Encoding::Utf8);
/// assert_eq!(recognise(&[0xcf, 0xd8, 0x2c]).encoding, Encoding::Gb18030);
/// assert_eq!(recognise(b"\xff\xfea\0").mark, 2);
/// assert!(recognise(b"").ascii);
/// ```
pub fn recognise(head: &[u8]) -> Recognised {
    let found = |encoding, mark| Recognised {
        encoding,
        mark,
        read: head.len(),
        ascii: false,
    };
    match head {
        [0xef, 0xbb, 0xbf, ..] => return found(Encoding::Utf8, 3),
        [0xff, 0xfe, ..] => return found(Encoding::Utf16Le, 2),
        [0xfe, 0xff, ..] => return found(Encoding::Utf16Be, 2),
        _ => {}
    }
    if let Some(encoding) = zeros(&head[..head.len().min(PATTERN)]) {
        return found(encoding, 0);
    }
    let read = match std::str::from_utf8(head) {
        Ok(_) => head.len(),
        Err(e) if e.error_len().is_none() => e.valid_up_to(),
        Err(_) => return found(Encoding::Gb18030, 0),
    };
    Recognised {
        read,
        ascii: is_ascii(&head[..read]),
        ..found(Encoding::Utf8, 0)
    }
}

/// UTF-16 without a mark: commas, digits and line ends have a zero beside them.
fn zeros(head: &[u8]) -> Option<Encoding> {
    let at = |parity: usize| {
        let bytes = head.iter().skip(parity).step_by(2);
        bytes.filter(|b| **b == 0).count()
    };
    let (even, odd) = (at(0), at(1));
    let enough = head.len() / 20;
    if odd > enough && odd > 4 * even {
        Some(Encoding::Utf16Le)
    } else if even > enough && even > 4 * odd {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{is_ascii, recognise, Encoding};

    #[test]
    fn utf_16_is_recognised_without_a_mark() {
        let little: Vec<u8> = "县,2015\r\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let big: Vec<u8> = "县,2015\r\n"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(recognise(&little).encoding, Encoding::Utf16Le);
        assert_eq!(recognise(&big).encoding, Encoding::Utf16Be);
    }

    #[test]
    fn a_character_cut_in_two_is_still_utf_8() {
        let text = "武乡县".as_bytes();
        let found = recognise(&text[..text.len() - 1]);
        assert_eq!((found.encoding, found.ascii), (Encoding::Utf8, false));
        assert_eq!(found.read, text.len() - 3);
        // A broken one in the middle is not.
        assert_eq!(recognise(b"\xe6,\xad").encoding, Encoding::Gb18030);
    }

    #[test]
    fn a_character_cut_in_two_alone_tells_nothing() {
        for cut in [&b"a,\xce"[..], b"a,\xe6\xad"] {
            let found = recognise(cut);
            assert_eq!((found.read, found.ascii), (2, true));
        }
        assert!(recognise(b"a,b").ascii);
    }

    #[test]
    fn one_byte_beyond_ascii_is_seen_wherever_it_stands() {
        for length in 0..40 {
            let mut bytes = vec![b'a'; length];
            assert!(is_ascii(&bytes));
            for at in 0..length {
                bytes[at] = 0x80;
                assert!(!is_ascii(&bytes));
                bytes[at] = 0x7f;
            }
        }
    }

    #[test]
    fn labels_read_back() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::from_label(encoding.label()), Some(encoding));
        }
        assert_eq!(Encoding::from_label("latin1"), None);
    }
}
