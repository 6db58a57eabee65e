//! A backend in front of another that reports a finer grid than CSS pixels.
//!
//! plotters' coordinates are integers; with 16 units a CSS pixel the position
//! of a mark is lost only below a sixteenth of a pixel. The backend behind is
//! set up so that its unit is the same (a transform on a canvas, a view box in
//! SVG), and text is never measured through it.

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

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

/// Wraps a backend whose unit is one grid unit.
pub struct Fine<B> {
    inner: B,
    size: (u32, u32),
}

impl<B: DrawingBackend> Fine<B> {
    /// `size` in CSS pixels.
    pub fn new(inner: B, width: u32, height: u32) -> Self {
        let scale = |v: u32| v.saturating_mul(GRID.unsigned_abs());
        Self {
            inner,
            size: (scale(width), scale(height)),
        }
    }
}

type Drawn<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl<B: DrawingBackend> DrawingBackend for Fine<B> {
    type ErrorType = B::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn<B> {
        self.inner.ensure_prepared()
    }

    fn present(&mut self) -> Drawn<B> {
        self.inner.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn<B> {
        self.inner.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn<B> {
        // The canvas backend moves straight lines by half a unit; a path stays.
        self.inner.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn<B> {
        self.inner.draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn<B> {
        self.inner.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn<B> {
        self.inner.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn<B> {
        self.inner.fill_polygon(vert, style)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        pos: BackendCoord,
    ) -> Drawn<B> {
        self.inner.draw_text(text, style, pos)
    }

    /// Layout measures text itself; plotters is never to ask the page.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        _text: &str,
        _style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        Ok((0, 0))
    }
}
