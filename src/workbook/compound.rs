//! The compound files that xls workbooks come in, looked through before the library
//! opens them: it counts on chains that end and on sectors that are there, and a
//! panic would end the module.

/// Sector numbers from here on are marks.
const RESERVED: u32 = 0xffff_fffa;
/// The mark at the end of a chain.
const END: u32 = 0xffff_fffe;
/// Streams shorter than this lie in the small sectors.
const SHORT: usize = 4096;
/// The size of small sectors.
const SMALL: usize = 64;

/// A compound file's directory and the sectors of its streams.
pub(super) struct Compound {
    sector: usize,
    fat: Vec<u32>,
    small_fat: Vec<u32>,
    /// Where the sectors that hold the small ones begin.
    small: Vec<usize>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    length: usize,
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    two.try_into().ok().map(u16::from_le_bytes)
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    four.try_into().ok().map(u32::from_le_bytes)
}

fn size_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(bytes, at)?).ok()
}

/// The sectors of a chain that hold `length` bytes, where it does not lead astray.
fn chain(fat: &[u32], start: u32, size: usize, length: usize) -> Option<Vec<u32>> {
    let mut out = Vec::new();
    let mut next = start;
    while next != END {
        out.push(next);
        if out.len().saturating_mul(size) >= length {
            break;
        }
        // A chain longer than the table is a circle.
        if out.len() > fat.len() {
            return None;
        }
        next = *fat.get(next as usize)?;
    }
    Some(out)
}

impl Compound {
    /// Whether bytes begin as a compound file.
    pub(super) fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    }

    /// Reads the tables; nothing where they lead outside the file or in circles.
    pub(super) fn new(bytes: &[u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut out = Self {
            sector,
            fat: Vec::new(),
            small_fat: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        out.fat = out.fat(bytes)?;
        let directory = chain(&out.fat, u32_at(bytes, 48)?, sector, usize::MAX)?;
        for id in directory {
            let found = bytes.get(out.offset(id, bytes)?..)?;
            for entry in found[..found.len().min(sector)].chunks_exact(128) {
                out.entries.push(Entry::new(entry, sector)?);
            }
        }
        let count = size_at(bytes, 64)?;
        if count > 0 {
            let root = out.entries.first()?;
            let small = chain(&out.fat, root.start, sector, root.length)?;
            let offset = |id| out.offset(id, bytes);
            out.small = small.into_iter().map(offset).collect::<Option<_>>()?;
            let length = count.checked_mul(sector)?;
            for id in chain(&out.fat, u32_at(bytes, 60)?, sector, length)? {
                out.small_fat.extend(out.whole(id, bytes)?);
            }
        }
        Some(out)
    }

    /// Where a sector begins, which must be inside the file.
    fn offset(&self, id: u32, bytes: &[u8]) -> Option<usize> {
        let at = (id as usize).checked_add(1)?.checked_mul(self.sector)?;
        (at < bytes.len()).then_some(at)
    }

    /// The numbers in a sector that must be there as a whole.
    fn whole<'a>(&self, id: u32, bytes: &'a [u8]) -> Option<impl Iterator<Item = u32> + 'a> {
        let at = self.offset(id, bytes)?;
        let found = bytes.get(at..at.checked_add(self.sector)?)?;
        let (fours, _) = found.as_chunks::<4>();
        Some(fours.iter().map(|four| u32::from_le_bytes(*four)))
    }

    fn fat(&self, bytes: &[u8]) -> Option<Vec<u32>> {
        let most = bytes.len() / self.sector + 1;
        let mut ids: Vec<u32> = Vec::new();
        for at in (76..512).step_by(4) {
            ids.push(u32_at(bytes, at)?);
        }
        let mut next = u32_at(bytes, 68)?;
        while next < RESERVED {
            ids.extend(self.whole(next, bytes)?);
            next = ids.pop()?;
            if ids.len() / (self.sector / 4) > most {
                return None;
            }
        }
        let mut out = Vec::new();
        for id in ids.into_iter().filter(|id| *id < 0xffff_fffc) {
            out.extend(self.whole(id, bytes)?);
            if out.len() / (self.sector / 4) > most {
                return None;
            }
        }
        Some(out)
    }

    /// Whether it has an entry.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|e| e.name == name)
    }

    /// The pieces of the file that a stream lies in: where each begins and how long
    /// it is.
    pub(super) fn pieces(&self, name: &str, bytes: &[u8]) -> Option<Vec<(usize, usize)>> {
        let mut found = self.entries.iter();
        let entry = found.find(|e| e.name.eq_ignore_ascii_case(name))?;
        let is_short = entry.length < SHORT;
        let (fat, size) = if is_short {
            (&self.small_fat, SMALL)
        } else {
            (&self.fat, self.sector)
        };
        let mut left = entry.length;
        let mut out = Vec::new();
        for id in chain(fat, entry.start, size, entry.length)? {
            let at = if is_short {
                let at = (id as usize).checked_mul(SMALL)?;
                self.small.get(at / self.sector)? + at % self.sector
            } else {
                self.offset(id, bytes)?
            };
            let length = size.min(left).min(bytes.len().checked_sub(at)?);
            out.push((at, length));
            left -= length;
        }
        Some(out)
    }
}

impl Entry {
    fn new(bytes: &[u8], sector: usize) -> Option<Self> {
        let units = bytes.get(..64)?.as_chunks::<2>().0.iter();
        let units = units.map(|two| u16::from_le_bytes(*two));
        let units: Vec<u16> = units.take_while(|u| *u != 0).collect();
        // Lengths of eight bytes do not fit everywhere.
        if sector > 512 && u32_at(bytes, 124)? != 0 {
            return None;
        }
        Some(Self {
            name: String::from_utf16_lossy(&units),
            start: u32_at(bytes, 116)?,
            length: size_at(bytes, 120)?,
        })
    }
}
