//! A scene as SVG text: for export, for native tests and for pages without wasm.

use plotters_svg::SVGBackend;

use super::fine::{PaintError, Surface, GRID};
use super::paint::{paint, pixels};
use super::palette::Palette;
use super::scene::Scene;

/// The scene as an SVG document. `title` and `description` become the
/// document's accessible name.
///
/// # Errors
/// [`PaintError`].
pub fn svg(
    scene: &Scene,
    palette: Palette,
    title: &str,
    description: &str,
) -> Result<String, PaintError> {
    let (width, height) = (pixels(scene.width), pixels(scene.height));
    let side = |css: u32| css.saturating_mul(GRID.unsigned_abs());
    let (w, h) = (side(width), side(height));
    let mut text = String::new();
    {
        let backend = SVGBackend::with_string(&mut text, (w, h));
        paint(scene, palette, Surface::Svg(backend))?;
    }
    // The backend draws on the fine grid; the document is in CSS pixels.
    let head = format!("<svg width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\"");
    let sized =
        format!("<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {w} {h}\" role=\"img\"");
    let mut named = format!("<title>{}</title>\n", escape(title));
    if !description.is_empty() {
        named.push_str(&format!("<desc>{}</desc>\n", escape(description)));
    }
    let text = text.replacen(&head, &sized, 1);
    Ok(match text.split_once(">\n") {
        Some((open, rest)) => format!("{open}>\n{named}{rest}"),
        None => text,
    })
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
