//! Files in a zip archive.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{unreadable, BookError};

/// The most bytes that are unpacked.
pub const MOST_BYTES: usize = 1 << 30;

/// A file of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its path.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The names of the files in an archive.
pub(super) fn names(bytes: &[u8]) -> Result<Vec<String>, BookError> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
    let names = archive.file_names().filter_map(Result::ok);
    Ok(names.map(|name| name.into_owned()).collect())
}

/// The beginnings of the files in an archive.
pub(super) fn beginnings(bytes: &[u8]) -> Result<Vec<Vec<u8>>, BookError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
    let mut out = Vec::new();
    for number in 0..archive.len() {
        let file = archive.by_index(number).map_err(|e| unreadable(&e))?;
        let mut head = Vec::new();
        let read = file.take(4096).read_to_end(&mut head);
        read.map_err(|e| unreadable(&e))?;
        out.push(head);
    }
    Ok(out)
}

/// One file of an archive.
pub(super) fn file(bytes: &[u8], name: &str) -> Result<Vec<u8>, BookError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
    let file = archive.by_name(name).map_err(|e| unreadable(&e))?;
    unpacked(file, MOST_BYTES)
}

/// What an archive says of its files' sizes need not be true.
fn unpacked(file: impl Read, room: usize) -> Result<Vec<u8>, BookError> {
    let mut bytes = Vec::new();
    let most = u64::try_from(room).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most)
        .read_to_end(&mut bytes)
        .map_err(|e| unreadable(&e))?;
    if bytes.len() > room {
        return Err(BookError::TooLarge(MOST_BYTES));
    }
    Ok(bytes)
}

/// The files of an archive.
///
/// # Errors
/// [`BookError`].
pub fn entries(bytes: &[u8]) -> Result<Vec<Entry>, BookError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
    let mut out = Vec::new();
    let mut room = MOST_BYTES;
    for number in 0..archive.len() {
        let file = archive.by_index(number).map_err(|e| unreadable(&e))?;
        if file.is_dir() {
            continue;
        }
        let name = file.name().map_err(|e| unreadable(&e))?.into_owned();
        let bytes = unpacked(file, room)?;
        room -= bytes.len();
        out.push(Entry { name, bytes });
    }
    Ok(out)
}

/// An archive of files.
///
/// # Errors
/// [`BookError::Unreadable`] where a name is used twice.
pub fn zipped(files: &[Entry]) -> Result<Vec<u8>, BookError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        let started = writer.start_file(file.name.as_str(), SimpleFileOptions::default());
        started.map_err(|e| unreadable(&e))?;
        writer.write_all(&file.bytes).map_err(|e| unreadable(&e))?;
    }
    let done = writer.finish().map_err(|e| unreadable(&e))?;
    Ok(done.into_inner())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{entries, zipped, Entry};

    #[test]
    fn what_is_packed_is_unpacked() {
        let file = |name: &str, text: &str| Entry {
            name: name.to_owned(),
            bytes: text.repeat(100).into_bytes(),
        };
        let files = [file("datapackage.json", "{}"), file("data.csv", "县,年\n")];
        let packed = zipped(&files).unwrap();
        assert_eq!(entries(&packed).unwrap(), files);
        assert!(packed.len() < 1000);
        assert!(zipped(&[file("a", ""), file("a", "")]).is_err());
    }
}
