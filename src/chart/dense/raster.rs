//! Many points as one picture: each point marks a cell of a sixteenth of a
//! pixel's area, each marked cell is drawn once, and discs are joined by taking
//! the larger coverage, as if they were one shape.

use wide::u8x16;

use crate::chart::palette::Color;

/// Cells along a side of a pixel.
const CELLS: usize = 4;
/// Lanes of a row that are written at once.
const LANES: usize = 16;

/// Pixels with their place on the canvas, in device pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bitmap<'a> {
    /// Left.
    pub left: i32,
    /// Top.
    pub top: i32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row after row.
    pub rgba: &'a [u8],
}

/// A picture of discs that grows with its pixels, not with its points.
#[derive(Debug, Clone)]
pub struct Raster {
    width: usize,
    height: usize,
    /// Coverage of the series that is being drawn, with a margin all around.
    cover: Vec<u8>,
    stride: usize,
    margin: usize,
    /// Cells that a point stands in.
    marked: Vec<u64>,
    cells: usize,
    pixels: Vec<[u8; 4]>,
}

fn packed(c: Color) -> [u8; 4] {
    [c.0, c.1, c.2, 255]
}

impl Raster {
    /// An empty picture, at most as large as a canvas may be.
    pub fn new(width: u32, height: u32) -> Self {
        let mut made = Self {
            width: 0,
            height: 0,
            cover: Vec::new(),
            stride: 0,
            margin: 64,
            marked: Vec::new(),
            cells: 0,
            pixels: Vec::new(),
        };
        made.resize(width, height);
        made
    }

    /// Gives it another size; what it shows is to be cleared. Other numbers have
    /// other ticks, and so another width beside them: memory is taken anew only
    /// where it does not suffice.
    pub fn resize(&mut self, width: u32, height: u32) {
        let side = |v: u32| (v.clamp(1, 16384)) as usize;
        (self.width, self.height) = (side(width), side(height));
        self.stride = self.width + 2 * self.margin;
        self.cells = self.width * CELLS;
        // Between drawings all of both is zero.
        let cover = self.stride * (self.height + 2 * self.margin) + LANES;
        self.cover.resize(cover, 0);
        let marked = (self.cells * self.height * CELLS).div_ceil(64);
        self.marked.resize(marked, 0);
        self.pixels.resize(self.width * self.height, [0; 4]);
    }

    /// Fills it with a colour.
    pub fn clear(&mut self, color: Color) {
        self.pixels.fill(packed(color));
    }

    /// A horizontal line one device pixel high, or as many as the ratio says.
    pub fn horizontal(&mut self, y: f64, thick: usize, color: Color) {
        let top = whole(y);
        for row in top..(top + thick).min(self.height) {
            let from = row * self.width;
            if let Some(line) = self.pixels.get_mut(from..from + self.width) {
                line.fill(packed(color));
            }
        }
    }

    /// A vertical line.
    pub fn vertical(&mut self, x: f64, thick: usize, color: Color) {
        let left = whole(x);
        for row in 0..self.height {
            for column in left..(left + thick).min(self.width) {
                if let Some(p) = self.pixels.get_mut(row * self.width + column) {
                    *p = packed(color);
                }
            }
        }
    }

    /// Draws discs of one colour. Places are in device pixels from the
    /// picture's corner; what is not finite, or lies outside, is left out.
    pub fn discs(&mut self, places: impl Iterator<Item = (f64, f64)>, radius: f64, color: Color) {
        let radius = radius.clamp(0.5, 24.0);
        let masks = masks(radius);
        let reach = masks.side / 2;
        let (w, h) = (self.cells as f64, (self.height * CELLS) as f64);
        let cells = CELLS as f64;
        let mut rows = (self.height, 0);
        for (x, y) in places {
            let (cx, cy) = (x * cells, y * cells);
            // Gaps fail every comparison.
            if !(cx >= 0.0 && cy >= 0.0 && cx < w && cy < h) {
                continue;
            }
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let (cx, cy) = (cx as usize, cy as usize);
            let bit = cy * self.cells + cx;
            if let Some(word) = self.marked.get_mut(bit / 64) {
                *word |= 1u64 << (bit % 64);
            }
            let row = cy / CELLS;
            rows = (rows.0.min(row), rows.1.max(row + 1));
        }
        self.stamp(&masks, rows);
        self.blend(color, reach, rows);
    }

    /// Draws a disc at each marked cell and forgets the mark. In the order of the
    /// cells, not of the points: neighbours in memory one after the other.
    fn stamp(&mut self, masks: &Masks, (top, bottom): (usize, usize)) {
        let reach = masks.side / 2;
        let row_bits = self.cells * CELLS;
        let words = (top * row_bits) / 64..(bottom * row_bits).div_ceil(64);
        for at in words {
            let Some(word) = self.marked.get_mut(at) else {
                continue;
            };
            let mut bits = std::mem::take(word);
            while bits != 0 {
                let bit = at * 64 + bits.trailing_zeros() as usize;
                bits &= bits - 1;
                let (cy, cx) = (bit / self.cells, bit % self.cells);
                let phase = (cy % CELLS) * CELLS + cx % CELLS;
                let corner = (cy / CELLS + self.margin - reach) * self.stride
                    + (cx / CELLS + self.margin - reach);
                masks.stamp(phase, &mut self.cover, corner, self.stride);
            }
        }
    }

    /// Puts the coverage over the picture and forgets it.
    fn blend(&mut self, color: Color, reach: usize, (top, bottom): (usize, usize)) {
        if top >= bottom {
            return;
        }
        let rows = top.saturating_sub(reach)..(bottom + reach).min(self.height);
        for row in rows {
            let from = (row + self.margin) * self.stride + self.margin;
            let (Some(cover), Some(line)) = (
                self.cover.get(from..from + self.width),
                self.pixels
                    .get_mut(row * self.width..(row + 1) * self.width),
            ) else {
                continue;
            };
            let mut covers = cover.chunks_exact(LANES);
            let mut lines = line.chunks_exact_mut(LANES);
            for (cover, line) in (&mut covers).zip(&mut lines) {
                let Ok(lanes) = <[u8; LANES]>::try_from(cover) else {
                    continue;
                };
                // Most of a picture is empty, and the middle of a cloud is full.
                let lanes = u128::from_ne_bytes(lanes);
                if lanes == u128::MAX {
                    line.fill(packed(color));
                } else if lanes != 0 {
                    blend(cover, line, color);
                }
            }
            blend(covers.remainder(), lines.into_remainder(), color);
        }
        let used = (top + self.margin).saturating_sub(reach) * self.stride
            ..(bottom + self.margin + reach + 1) * self.stride;
        let used = used.start..used.end.min(self.cover.len());
        self.cover.get_mut(used).unwrap_or_default().fill(0);
    }

    /// Draws a line of one colour through points in device pixels from the
    /// picture's corner, its joins and ends round. Points must lie within the
    /// picture's margin; runs that leave it are cut before.
    pub fn stroke(&mut self, points: &[(f64, f64)], width: f64, color: Color) {
        let half = (width / 2.0).clamp(0.5, 12.0);
        let masks = masks(half);
        let reach = masks.side / 2;
        let (w, h) = (self.width as f64, self.height as f64);
        let inside = |(x, y): (f64, f64)| x >= -2.0 && y >= -2.0 && x <= w + 2.0 && y <= h + 2.0;
        let mut touched = (self.height, 0);
        let mut before: Option<(f64, f64)> = None;
        for point in points.iter().copied().filter(|p| inside(*p)) {
            self.disc(&masks, point);
            if let Some(from) = before {
                self.segment(from, point, half);
            }
            let row = whole(point.1).min(self.height);
            touched = (
                touched.0.min(row),
                touched.1.max((row + 1).min(self.height)),
            );
            before = Some(point);
        }
        self.blend(color, reach + 1, touched);
    }

    /// One disc of the masks, wherever it stands within the margin.
    fn disc(&mut self, masks: &Masks, (x, y): (f64, f64)) {
        let shift = self.margin as f64;
        let (x, y) = (x + shift, y + shift);
        let phase = |v: f64| whole((v - libm::floor(v)) * CELLS as f64).min(CELLS - 1);
        let reach = masks.side / 2;
        let corner = (whole(y) - reach) * self.stride + whole(x) - reach;
        let phase = phase(y) * CELLS + phase(x);
        masks.stamp(phase, &mut self.cover, corner, self.stride);
    }

    /// The straight part between two points, row by row or column by column.
    fn segment(&mut self, (x0, y0): (f64, f64), (x1, y1): (f64, f64), half: f64) {
        let (dx, dy) = (x1 - x0, y1 - y0);
        let length = libm::hypot(dx, dy);
        if length < 1.0 {
            return;
        }
        if libm::fabs(dx) < 0.75 && libm::fabs(dy) > 4.0 {
            self.upright(f64::midpoint(x0, x1), (y0.min(y1), y0.max(y1)), half);
        } else if libm::fabs(dy) >= libm::fabs(dx) {
            self.steep((x0, y0), (dx / dy, dy), length, half, true);
        } else {
            self.steep((y0, x0), (dy / dx, dx), length, half, false);
        }
    }

    /// An upright part: the same weights in each row.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn upright(&mut self, x: f64, (top, bottom): (f64, f64), half: f64) {
        let x = x + self.margin as f64;
        let left = whole(x - half - 1.0);
        let mut weights = [0u8; LANES];
        for (k, weight) in weights.iter_mut().enumerate() {
            let away = libm::fabs((left + k) as f64 + 0.5 - x);
            *weight = libm::round((half + 0.5 - away).clamp(0.0, 1.0) * 255.0) as u8;
        }
        let weights = u8x16::from(weights);
        let rows = whole(libm::ceil(top) + self.margin as f64)
            ..whole(libm::floor(bottom) + self.margin as f64);
        for row in rows {
            let from = row * self.stride + left;
            let target = self.cover.get_mut(from..from + LANES);
            if let Some(target) = target.and_then(|t| t.first_chunk_mut::<LANES>()) {
                *target = u8x16::from(*target).max(weights).to_array();
            }
        }
    }

    /// A slanted part along its longer side: `a` is the place across and `b`
    /// along, `slope` how far across for each step along.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn steep(
        &mut self,
        (a, b): (f64, f64),
        (slope, run): (f64, f64),
        length: f64,
        half: f64,
        rows: bool,
    ) {
        let shift = self.margin as f64;
        let cosine = libm::fabs(run) / length;
        let reach = (half + 0.5) / cosine;
        let (from, to) = (b.min(b + run), b.max(b + run));
        let steps = whole(libm::ceil(from - 0.5) + shift)..whole(libm::floor(to + 0.5) + shift);
        for step in steps {
            let along = step as f64 + 0.5 - shift;
            let across = a + (along - b) * slope + shift;
            let span = whole(across - reach)..whole(across + reach) + 1;
            for place in span {
                let away = libm::fabs(place as f64 + 0.5 - across) * cosine;
                let c = ((half + 0.5 - away).clamp(0.0, 1.0) * 255.0) as u8;
                let at = if rows {
                    step * self.stride + place
                } else {
                    place * self.stride + step
                };
                if let Some(old) = self.cover.get_mut(at) {
                    *old = (*old).max(c);
                }
            }
        }
    }

    /// The picture at a place on the canvas.
    pub fn bitmap(&self, left: i32, top: i32) -> Bitmap<'_> {
        #[allow(clippy::cast_possible_truncation)]
        let side = |v: usize| v as u32;
        Bitmap {
            left,
            top,
            width: side(self.width),
            height: side(self.height),
            rgba: self.pixels.as_flattened(),
        }
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(v: f64) -> usize {
    if v.is_finite() && v > 0.0 {
        v as usize
    } else {
        0
    }
}

/// Puts one colour over pixels, each by its coverage.
#[inline]
fn blend(cover: &[u8], pixels: &mut [[u8; 4]], color: Color) {
    for (c, p) in cover.iter().zip(pixels) {
        match c {
            0 => {}
            255 => *p = packed(color),
            c => *p = over(*p, color, *c),
        }
    }
}

/// A colour over another, by coverage.
fn over([br, bg, bb, _]: [u8; 4], Color(r, g, b): Color, cover: u8) -> [u8; 4] {
    let mix = |a: u8, b: u8| {
        let (a, b, c) = (u32::from(a), u32::from(b), u32::from(cover));
        #[allow(clippy::cast_possible_truncation)]
        let v = ((a * c + b * (255 - c) + 127) / 255) as u8;
        v
    };
    [mix(r, br), mix(g, bg), mix(b, bb), 255]
}

/// Discs of one radius, drawn in each of the cells of a pixel.
struct Masks {
    /// Pixels along a side; odd.
    side: usize,
    /// Bytes of a row: the side rounded up to whole lanes.
    row: usize,
    bytes: Vec<u8>,
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss
)]
fn masks(radius: f64) -> Masks {
    let reach = libm::ceil(radius + 0.5) as usize;
    let side = 2 * reach + 1;
    let row = side.div_ceil(LANES) * LANES;
    let mut bytes = vec![0; CELLS * CELLS * side * row];
    for phase in 0..CELLS * CELLS {
        let offset = |k: usize| (k as f64 + 0.5) / CELLS as f64;
        let (cx, cy) = (offset(phase % CELLS), offset(phase / CELLS));
        for y in 0..side {
            for x in 0..side {
                let (dx, dy) = (
                    x as f64 + 0.5 - reach as f64 - cx,
                    y as f64 + 0.5 - reach as f64 - cy,
                );
                let inside = (radius + 0.5 - libm::hypot(dx, dy)).clamp(0.0, 1.0);
                if let Some(b) = bytes.get_mut((phase * side + y) * row + x) {
                    *b = libm::round(inside * 255.0) as u8;
                }
            }
        }
    }
    Masks { side, row, bytes }
}

impl Masks {
    /// Takes the larger of the disc's coverage and what is there.
    #[inline]
    fn stamp(&self, phase: usize, cover: &mut [u8], corner: usize, stride: usize) {
        let size = self.side * self.row;
        let mask = self.bytes.get(phase * size..(phase + 1) * size);
        let target = cover.get_mut(corner..corner + (self.side - 1) * stride + self.row);
        let (Some(mask), Some(target)) = (mask, target) else {
            return;
        };
        for (t, line) in target.chunks_mut(stride).zip(mask.chunks_exact(self.row)) {
            for (t, m) in t.chunks_exact_mut(LANES).zip(line.chunks_exact(LANES)) {
                if let (Some(t), Some(m)) = (t.first_chunk_mut(), m.first_chunk::<LANES>()) {
                    *t = u8x16::from(*t).max(u8x16::from(*m)).to_array();
                }
            }
        }
    }
}
