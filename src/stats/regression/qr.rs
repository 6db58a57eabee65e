//! Householder's QR, column by column, columns that depend on earlier ones left
//! out.

use super::design::Column;
use super::small::Triangle;
use crate::stats::sum::dot;

/// `w −= s × v`.
#[inline]
fn subtract(w: &mut [f64], s: f64, v: &[f64]) {
    for (w, v) in w.iter_mut().zip(v) {
        *w -= s * v;
    }
}

/// The factors: reflections and the triangle.
#[derive(Debug)]
pub(crate) struct Qr {
    rows: usize,
    /// Reflection `t` leaves the first `t` rows alone.
    reflections: Vec<(Vec<f64>, f64)>,
    pub(crate) r: Triangle,
    /// Columns that are part of the basis, in order.
    pub(crate) kept: Vec<usize>,
    /// Columns that depend on earlier ones.
    pub(crate) dropped: Vec<usize>,
    /// Of the kept columns scaled to length one, by singular values.
    pub(crate) condition: f64,
}

impl Qr {
    /// Takes the columns in their order; one of which less than `tolerance` of
    /// its length is left beside the earlier ones depends on them.
    pub(crate) fn of(columns: &[Column<'_>], rows: usize, tolerance: f64) -> Self {
        let mut qr = Self {
            rows,
            reflections: Vec::with_capacity(columns.len()),
            r: Triangle::default(),
            kept: Vec::new(),
            dropped: Vec::new(),
            condition: 1.0,
        };
        for (index, column) in columns.iter().enumerate() {
            let mut w = column.hi.to_vec();
            let length = dot(&w, &w).sqrt();
            qr.reflect(&mut w);
            let rank = qr.kept.len();
            let rest = dot(&w[rank..], &w[rank..]).sqrt();
            if rank >= rows || rest <= tolerance * length {
                qr.dropped.push(index);
                continue;
            }
            let first = w[rank];
            let alpha = if first > 0.0 { -rest } else { rest };
            let mut top = w[..rank].to_vec();
            top.push(alpha);
            qr.r.columns.push(top);
            let mut v = w.split_off(rank);
            v[0] = first - alpha;
            let beta = 1.0 / (rest * (rest + first.abs()));
            qr.reflections.push((v, beta));
            qr.kept.push(index);
        }
        qr.condition = qr.r.condition();
        qr
    }

    /// `Qᵀ w` in place.
    pub(crate) fn reflect(&self, w: &mut [f64]) {
        for (t, (v, beta)) in self.reflections.iter().enumerate() {
            let part = &mut w[t..];
            let s = beta * dot(v, part);
            subtract(part, s, v);
        }
    }

    /// Column `t` of the orthonormal basis.
    pub(crate) fn basis(&self, t: usize) -> Vec<f64> {
        let mut w = vec![0.0; self.rows];
        w[t] = 1.0;
        for (t, (v, beta)) in self.reflections.iter().enumerate().rev() {
            let part = &mut w[t..];
            let s = beta * dot(v, part);
            subtract(part, s, v);
        }
        w
    }

    pub(crate) fn rank(&self) -> usize {
        self.kept.len()
    }
}
