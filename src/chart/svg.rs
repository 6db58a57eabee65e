//! A scene as SVG text: for export, for native tests and for pages without wasm.

use plotters_svg::SVGBackend;

use super::fine::{PaintError, Surface, GRID};
use super::paint::{paint_ground, paint_items, pixels};
use super::palette::Palette;
use super::scene::{Item, Scene};

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
    svg_over(scene, palette, title, description, &[])
}

/// What lies below a scene's items.
pub(super) enum Below {
    /// Items, drawn as they are.
    Items(Vec<Item>),
    /// A fragment in grid units.
    Fragment(String),
}

/// The same with what lies below the scene, back to front.
///
/// # Errors
/// [`PaintError`].
pub(super) fn svg_over(
    scene: &Scene,
    palette: Palette,
    title: &str,
    description: &str,
    below: &[Below],
) -> Result<String, PaintError> {
    let (width, height) = (pixels(scene.width), pixels(scene.height));
    let side = |css: u32| css.saturating_mul(GRID.unsigned_abs());
    let (w, h) = (side(width), side(height));
    let body = |paint: &dyn Fn(Surface<'_>) -> Result<(), PaintError>| {
        let mut text = String::new();
        paint(Surface::Svg(SVGBackend::with_string(&mut text, (w, h))))?;
        let (_, rest) = text.split_once(">\n").unwrap_or_default();
        Ok(rest.strip_suffix("</svg>\n").unwrap_or(rest).to_owned())
    };
    // The backend draws on the fine grid; the document is in CSS pixels.
    let mut out = format!(
        "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {w} {h}\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">\n"
    );
    out.push_str(&format!("<title>{}</title>\n", escape(title)));
    if !description.is_empty() {
        out.push_str(&format!("<desc>{}</desc>\n", escape(description)));
    }
    let ground = |surface: Surface<'_>| paint_ground(scene, palette, surface);
    out.push_str(&body(&ground)?);
    for part in below {
        match part {
            Below::Items(items) => {
                let draw = |surface: Surface<'_>| paint_items(scene, palette, surface, items);
                out.push_str(&body(&draw)?);
            }
            Below::Fragment(text) => out.push_str(text),
        }
    }
    let draw = |surface: Surface<'_>| paint_items(scene, palette, surface, &scene.items);
    out.push_str(&body(&draw)?);
    out.push_str("</svg>\n");
    Ok(out)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
