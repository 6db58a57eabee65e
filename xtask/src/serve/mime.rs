//! Media types by the ending of a file's name.
use std::path::Path;

/// The `Content-Type` of a file.
pub fn of(path: &Path) -> &'static str {
    let ending = path.extension().map(|e| e.to_ascii_lowercase());
    match ending.as_ref().and_then(|e| e.to_str()) {
        Some("html" | "htm") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json" | "map") => "application/json; charset=utf-8",
        Some("webmanifest") => "application/manifest+json; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("xml") => "application/xml; charset=utf-8",
        Some("md") => "text/markdown; charset=utf-8",
        // TypeScript has no registered type; and LICENSE-MIT has no ending.
        Some("ts" | "txt" | "sha256") | None => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("zip") => "application/zip",
        Some(_) => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use std::path::Path;

    #[test]
    fn what_the_page_is_made_of() {
        for (name, mime) in [
            ("index.html", "text/html; charset=utf-8"),
            ("page.css", "text/css; charset=utf-8"),
            ("engine.js", "text/javascript; charset=utf-8"),
            ("engine.mjs", "text/javascript; charset=utf-8"),
            ("county_lens_bg.wasm", "application/wasm"),
            (
                "app.webmanifest",
                "application/manifest+json; charset=utf-8",
            ),
            ("places.csv", "text/csv; charset=utf-8"),
            ("datapackage.json", "application/json; charset=utf-8"),
            ("chart.svg", "image/svg+xml; charset=utf-8"),
            ("ICON.PNG", "image/png"),
            ("index.d.ts", "text/plain; charset=utf-8"),
            ("LICENSE-MIT", "text/plain; charset=utf-8"),
            ("unknown.bin", "application/octet-stream"),
        ] {
            assert_eq!(of(Path::new(name)), mime, "{name}");
        }
    }
}
