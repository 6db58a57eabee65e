//! From the path of a request to a file, or a refusal.
use std::path::{Path, PathBuf};

/// The directories that are served, by their names in the address.
const SERVED: [&str; 2] = ["www", "pkg"];

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    /// A file inside a served directory.
    File(PathBuf),
    /// Another path of this server, where the page is.
    Elsewhere(String),
}

/// Why a path is not served.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not a path in a known spelling.
    Malformed,
    /// Nothing is there, or nothing that is shown.
    NotServed,
}

/// Finds the file of a request's path under `root`, whose own path is canonical.
///
/// A segment is decoded once and must then be a plain file name: anything that could mean a
/// separator, a parent or a drive on any system is refused. Symbolic links are followed only as
/// far as they stay inside.
pub fn resolve(root: &Path, path: &str) -> Result<Target, Refusal> {
    let inner = path.strip_prefix('/').ok_or(Refusal::Malformed)?;
    if inner.is_empty() {
        return Ok(Target::Elsewhere("/www/".to_owned()));
    }
    let (inner, is_directory) = match inner.strip_suffix('/') {
        Some(inner) => (inner, true),
        None => (inner, false),
    };
    let names = inner
        .split('/')
        .map(decoded)
        .collect::<Result<Vec<_>, _>>()?;
    let served = names.first().ok_or(Refusal::NotServed)?;
    if !SERVED.contains(&served.as_str()) {
        return Err(Refusal::NotServed);
    }
    let wanted: PathBuf = names.iter().fold(root.to_path_buf(), |at, n| at.join(n));
    let found = wanted.canonicalize().map_err(|_| Refusal::NotServed)?;
    if !found.starts_with(root.join(served)) {
        return Err(Refusal::NotServed);
    }
    match (found.is_dir(), is_directory) {
        (true, false) => Ok(Target::Elsewhere(format!("{path}/"))),
        (true, true) => page_of(&found, &root.join(served)),
        (false, true) => Err(Refusal::NotServed),
        (false, false) => Ok(Target::File(found)),
    }
}

fn page_of(directory: &Path, inside: &Path) -> Result<Target, Refusal> {
    let page = directory.join("index.html");
    let found = page.canonicalize().map_err(|_| Refusal::NotServed)?;
    if found.starts_with(inside) && found.is_file() {
        Ok(Target::File(found))
    } else {
        Err(Refusal::NotServed)
    }
}

/// A segment with its `%xx` decoded, if it is a plain name.
fn decoded(segment: &str) -> Result<String, Refusal> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || rest.next().and_then(hex).ok_or(Refusal::Malformed);
        bytes.push(digit()? * 16 + digit()?);
    }
    let name = String::from_utf8(bytes).map_err(|_| Refusal::Malformed)?;
    let forbidden = |c: char| matches!(c, '/' | '\\' | ':') || c.is_control();
    if name.is_empty() || name.starts_with('.') || name.contains(forbidden) {
        return Err(Refusal::NotServed);
    }
    Ok(name)
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{resolve, Refusal, Target};
    use std::fs;
    use std::path::PathBuf;

    /// A site with a secret beside it.
    fn site(name: &str) -> PathBuf {
        let root = std::env::temp_dir().join(format!("paths-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for file in [
            "www/index.html",
            "www/a b.js",
            "www/数据.csv",
            "www/data/places.csv",
            "www/.hidden",
            "pkg/index.js",
            "src/secret.rs",
            "www-secret/x",
            "Cargo.toml",
        ] {
            let path = root.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file).unwrap();
        }
        root.canonicalize().unwrap()
    }

    #[test]
    fn what_is_there_is_found() {
        let root = site("found");
        for (path, file) in [
            ("/www/", "www/index.html"),
            ("/www/index.html", "www/index.html"),
            ("/www/a%20b.js", "www/a b.js"),
            ("/www/%E6%95%B0%e6%8d%ae.csv", "www/数据.csv"),
            ("/%77ww/data/places.csv", "www/data/places.csv"),
            ("/pkg/index.js", "pkg/index.js"),
        ] {
            let expected = Ok(Target::File(root.join(file)));
            assert_eq!(resolve(&root, path), expected, "{path}");
        }
        for (path, target) in [("/", "/www/"), ("/www", "/www/"), ("/pkg", "/pkg/")] {
            let expected = Ok(Target::Elsewhere(target.to_owned()));
            assert_eq!(resolve(&root, path), expected, "{path}");
        }
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn nothing_else_is() {
        let root = site("refused");
        for path in [
            "/Cargo.toml",
            "/src/secret.rs",
            "/www-secret/x",
            "/www/../Cargo.toml",
            "/www/../src/secret.rs",
            "/www/%2e%2e/Cargo.toml",
            "/www/%2E%2e/Cargo.toml",
            "/www/.%2e/Cargo.toml",
            "/www/..%2fCargo.toml",
            "/www/%2e%2e%2fCargo.toml",
            "/www%2f..%2fCargo.toml",
            "/www/..\\Cargo.toml",
            "/www/%5c..%5cCargo.toml",
            "/www/..%5cCargo.toml",
            "/www/index.html%00.js",
            "/www/%00",
            "/www/C:%5cwindows",
            "/www/index.html::$DATA",
            "/www//etc/passwd",
            "//etc/passwd",
            "/etc/passwd",
            "/www/.hidden",
            "/www/./index.html",
            "/www/index.html/",
            "/www/data/",
            "/www/missing.js",
            "/pkg/",
            "/WWW/index.html/..",
        ] {
            assert_eq!(resolve(&root, path), Err(Refusal::NotServed), "{path}");
        }
        for path in ["", "www/", "/www/%", "/www/%2", "/www/%zz", "/www/%ff"] {
            assert_eq!(resolve(&root, path), Err(Refusal::Malformed), "{path}");
        }
        // Decoded once only: the name that remains does not exist.
        let twice = resolve(&root, "/www/%252e%252e/Cargo.toml");
        assert_eq!(twice, Err(Refusal::NotServed));
        fs::remove_dir_all(root).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn links_that_leave_are_refused() {
        use std::os::unix::fs::symlink;
        let root = site("links");
        symlink(root.join("Cargo.toml"), root.join("www/out.toml")).unwrap();
        symlink(root.join("src"), root.join("www/out")).unwrap();
        symlink(root.join("pkg"), root.join("www/across")).unwrap();
        symlink(root.join("www/data"), root.join("www/in")).unwrap();
        fs::create_dir(root.join("www/linked")).unwrap();
        symlink(
            root.join("src/secret.rs"),
            root.join("www/linked/index.html"),
        )
        .unwrap();
        for path in [
            "/www/out.toml",
            "/www/out/secret.rs",
            "/www/across/index.js",
            "/www/linked/",
        ] {
            assert_eq!(resolve(&root, path), Err(Refusal::NotServed), "{path}");
        }
        let inside = Ok(Target::File(root.join("www/data/places.csv")));
        assert_eq!(resolve(&root, "/www/in/places.csv"), inside);
        fs::remove_dir_all(root).unwrap();
    }
}
