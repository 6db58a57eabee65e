//! plotters' backends behind a finer grid than CSS pixels.
//!
//! plotters' coordinates are integers; with 16 units a CSS pixel the position
//! of a mark is lost only below a sixteenth of a pixel. The backend behind is
//! set up so that its unit is the same (a transform on a canvas, a view box in
//! SVG), and text is never measured through it. One type for all backends
//! keeps the painter compiled once.

use std::fmt;

#[cfg(target_arch = "wasm32")]
use plotters_backend::{text_anchor::HPos, FontStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
#[cfg(svg)]
use plotters_svg::SVGBackend;

/// The backend refused to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaintError(pub String);

impl fmt::Display for PaintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the drawing backend failed: {}", self.0)
    }
}

impl std::error::Error for PaintError {}

/// Grid units a CSS pixel.
pub const GRID: i32 = 16;

/// CSS pixels to grid units; far-out values stay at what `i32` can hold safely.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn to_grid(css: f64) -> i32 {
    let v = libm::round(css * f64::from(GRID));
    if v.is_finite() {
        v.clamp(-1e8, 1e8) as i32
    } else {
        0
    }
}

/// Grid units to CSS pixels.
pub(super) fn from_grid(grid: i32) -> f64 {
    f64::from(grid) / f64::from(GRID)
}

/// What is painted on; its unit is one grid unit.
pub enum Surface<'a> {
    /// An SVG document in a string. The opening module makes none.
    #[cfg(svg)]
    Svg(SVGBackend<'a>),
    /// A canvas with its transform set.
    #[cfg(target_arch = "wasm32")]
    Canvas(Canvas<'a>),
}

/// plotters' canvas backend, and the pen that draws on the same canvas.
#[cfg(target_arch = "wasm32")]
pub struct Canvas<'a> {
    /// Draws rectangles and polygons.
    pub backend: plotters_canvas::CanvasBackend,
    /// Draws what the backend would call the canvas for one by one.
    pub pen: &'a dyn Pen,
}

/// What a canvas does better by itself. The backend spells font and colour anew
/// for each mark, through all of Rust's float formatting; a pen sets them when
/// they change, fills level and upright lines as rectangles, and takes other
/// lines of one style into one path.
#[cfg(target_arch = "wasm32")]
pub trait Pen {
    /// Writes a text.
    fn write(&self, text: &Written<'_>);
    /// Puts a bitmap from a corner in device pixels, of a size, the bytes red,
    /// green, blue and opacity; false where the canvas refuses.
    fn put(&self, at: BackendCoord, size: (u32, u32), rgba: &[u8]) -> bool;
    /// Draws a disc.
    fn disc(&self, style: Ink, center: BackendCoord, radius: u32);
    /// Draws a line, or adds it to the path of its style.
    fn line(&self, style: Ink, points: &[BackendCoord]);
    /// Draws the path that was begun; called before anything else draws, and at
    /// the end.
    fn flush(&self);
}

/// How a path is drawn.
#[cfg(target_arch = "wasm32")]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink {
    /// Its colour; charts have none that is see-through.
    pub color: (u8, u8, u8),
    /// Its width in grid units; filled where there is none.
    pub stroke: Option<u32>,
}

/// A text on its way to the canvas.
#[cfg(target_arch = "wasm32")]
pub struct Written<'a> {
    /// The text.
    pub text: &'a str,
    /// Font size in grid units.
    pub size: i32,
    /// Bold.
    pub bold: bool,
    /// Where the point is.
    pub anchor: HPos,
    /// The point, in grid units.
    pub at: BackendCoord,
    /// The colour.
    pub color: BackendColor,
}

impl Surface<'_> {
    /// By how much a font size must be multiplied for this backend:
    /// plotters-svg writes one divided by 1.24.
    pub(super) fn font_scale(&self) -> f64 {
        match self {
            #[cfg(svg)]
            Self::Svg(_) => 1.24,
            #[cfg(target_arch = "wasm32")]
            Self::Canvas(..) => 1.0,
        }
    }
}

/// A surface of a size in CSS pixels.
pub(super) struct Fine<'a> {
    inner: Surface<'a>,
    size: (u32, u32),
}

impl<'a> Fine<'a> {
    pub(super) fn new(inner: Surface<'a>, width: u32, height: u32) -> Self {
        let scale = |v: u32| v.saturating_mul(GRID.unsigned_abs());
        Self {
            inner,
            size: (scale(width), scale(height)),
        }
    }
}

#[cfg(target_arch = "wasm32")]
impl Fine<'_> {
    fn pen(&self) -> Option<&dyn Pen> {
        match &self.inner {
            #[cfg(svg)]
            Surface::Svg(_) => None,
            Surface::Canvas(canvas) => Some(canvas.pen),
        }
    }
}

type Drawn = Result<(), DrawingErrorKind<PaintError>>;

fn failed<E: std::fmt::Display>(e: E) -> DrawingErrorKind<PaintError> {
    DrawingErrorKind::DrawingError(PaintError(e.to_string()))
}

/// Hands a call on to whichever backend stands behind.
macro_rules! on {
    ($self:ident, $backend:ident => $call:expr) => {
        match &mut $self.inner {
            #[cfg(svg)]
            Surface::Svg($backend) => $call.map_err(failed),
            #[cfg(target_arch = "wasm32")]
            Surface::Canvas(Canvas {
                backend: $backend,
                pen,
            }) => {
                pen.flush();
                $call.map_err(failed)
            }
        }
    };
}

#[cfg(target_arch = "wasm32")]
fn ink(style: &impl BackendStyle, fill: bool) -> Ink {
    Ink {
        color: style.color().rgb,
        stroke: (!fill).then(|| style.stroke_width()),
    }
}

impl DrawingBackend for Fine<'_> {
    type ErrorType = PaintError;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        on!(self, b => b.ensure_prepared())
    }

    fn present(&mut self) -> Drawn {
        on!(self, b => b.present())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        on!(self, b => b.draw_pixel(point, color))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        // The canvas backend moves straight lines by half a unit; a path stays.
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        on!(self, b => b.draw_rect(upper_left, bottom_right, style, fill))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let path: Vec<BackendCoord> = path.into_iter().collect();
        #[cfg(target_arch = "wasm32")]
        if let Some(pen) = self.pen() {
            pen.line(ink(style, false), &path);
            return Ok(());
        }
        on!(self, b => b.draw_path(path, style))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        #[cfg(target_arch = "wasm32")]
        if let Some(pen) = self.pen() {
            pen.disc(ink(style, fill), center, radius);
            return Ok(());
        }
        on!(self, b => b.draw_circle(center, radius, style, fill))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        let vert: Vec<BackendCoord> = vert.into_iter().collect();
        on!(self, b => b.fill_polygon(vert, style))
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        pos: BackendCoord,
    ) -> Drawn {
        match &mut self.inner {
            #[cfg(svg)]
            Surface::Svg(b) => b.draw_text(text, style, pos).map_err(failed),
            #[cfg(target_arch = "wasm32")]
            Surface::Canvas(canvas) => {
                #[allow(clippy::cast_possible_truncation)]
                let size = style.size().clamp(1.0, 1e5) as i32;
                canvas.pen.write(&Written {
                    text,
                    size,
                    bold: matches!(style.style(), FontStyle::Bold),
                    anchor: style.anchor().h_pos,
                    at: pos,
                    color: style.color(),
                });
                Ok(())
            }
        }
    }

    /// Takes a bitmap whole. A document of shapes has no pixels: there it is
    /// left out, and who draws says so before.
    fn blit_bitmap(&mut self, pos: BackendCoord, size: (u32, u32), src: &[u8]) -> Drawn {
        match &mut self.inner {
            #[cfg(svg)]
            Surface::Svg(_) => {
                let _ = (pos, size, src);
                Err(failed("a bitmap has no place in a document of shapes"))
            }
            #[cfg(target_arch = "wasm32")]
            Surface::Canvas(canvas) => {
                if canvas.pen.put(pos, size, src) {
                    Ok(())
                } else {
                    Err(failed("the canvas refused a bitmap"))
                }
            }
        }
    }

    /// Layout measures text itself; plotters is never to ask the page.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        _text: &str,
        _style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<PaintError>> {
        Ok((0, 0))
    }
}
