//! Iterative refinement: what rounding in the factors cost is won back by
//! residuals to twice double precision.

use super::design::Column;
use super::qr::Qr;
use crate::stats::sum::{two_product, two_sum, Dd};

/// Most steps of refinement.
pub(crate) const STEPS: usize = 6;

/// Rows worked on at once, so that sums stay in the nearest cache.
const BLOCK: usize = 512;

/// A long column to twice double precision.
#[derive(Debug, Clone)]
pub(crate) struct Long {
    pub(crate) hi: Vec<f64>,
    pub(crate) lo: Vec<f64>,
}

/// The solution of a least squares problem.
#[derive(Debug)]
pub(crate) struct Refined {
    /// One a kept column.
    pub(crate) x: Vec<Dd>,
    /// `b − A x`.
    pub(crate) residual: Long,
    /// Steps taken.
    pub(crate) steps: usize,
}

/// What stands on the right: `Aᵀ A x = Aᵀ b + c`.
pub(crate) enum Right<'a> {
    /// The response.
    Response(&'a Column<'a>),
    /// A unit vector, for a column of the inverse of `Aᵀ A`.
    Unit(usize),
}

/// `b − A x`, to twice double precision.
fn residual(columns: &[&Column<'_>], right: &Right<'_>, x: &[Dd], rows: usize) -> Long {
    let (mut hi, mut lo) = (vec![0.0; rows], vec![0.0; rows]);
    if let Right::Response(b) = right {
        hi.copy_from_slice(&b.hi);
        if !b.lo.is_empty() {
            lo.copy_from_slice(&b.lo);
        }
    }
    let blocks = hi.chunks_mut(BLOCK).zip(lo.chunks_mut(BLOCK));
    for (block, (hi, lo)) in blocks.enumerate() {
        let from = block * BLOCK;
        for (column, x) in columns.iter().zip(x) {
            let a = &column.hi[from..from + hi.len()];
            for ((h, l), a) in hi.iter_mut().zip(lo.iter_mut()).zip(a) {
                let p = two_product(*a, x.hi);
                let s = two_sum(*h, -p.hi);
                *h = s.hi;
                *l += s.lo - (p.lo + a * x.lo);
            }
            if !column.lo.is_empty() {
                let a = &column.lo[from..from + lo.len()];
                for (l, a) in lo.iter_mut().zip(a) {
                    *l -= a * x.hi;
                }
            }
        }
        for (h, l) in hi.iter_mut().zip(lo.iter_mut()) {
            let s = two_sum(*h, *l);
            (*h, *l) = (s.hi, s.lo);
        }
    }
    Long { hi, lo }
}

const LANES: usize = 4;

/// `aᵀ r`, to twice double precision.
fn product(a: &Column<'_>, r: &Long) -> Dd {
    let (mut high, mut low) = ([0.0_f64; LANES], [0.0_f64; LANES]);
    let whole = r.hi.len() - r.hi.len() % LANES;
    let lists = a.hi[..whole].chunks_exact(LANES);
    let lists = lists.zip(r.hi.chunks_exact(LANES).zip(r.lo.chunks_exact(LANES)));
    for (a, (h, l)) in lists {
        for lane in 0..LANES {
            let p = two_product(a[lane], h[lane]);
            let s = two_sum(high[lane], p.hi);
            high[lane] = s.hi;
            low[lane] += s.lo + (p.lo + a[lane] * l[lane]);
        }
    }
    let mut total = Dd::default();
    for lane in 0..LANES {
        total = total.add(two_sum(high[lane], low[lane]));
    }
    for i in whole..r.hi.len() {
        let p = two_product(a.hi[i], r.hi[i]);
        total = total.add(Dd {
            hi: p.hi,
            lo: p.lo + a.hi[i] * r.lo[i],
        });
    }
    let small = |(a, h): (&f64, &f64)| a * h;
    let rest: f64 = a.lo.iter().zip(&r.hi).map(small).sum();
    total.add(Dd::of(rest))
}

/// `r −= A δ` for a small `δ`.
fn follow(columns: &[&Column<'_>], delta: &[f64], r: &mut Long) {
    for (column, d) in columns.iter().zip(delta) {
        for (lo, a) in r.lo.iter_mut().zip(column.hi.iter()) {
            *lo -= a * d;
        }
    }
    for (hi, lo) in r.hi.iter_mut().zip(r.lo.iter_mut()) {
        let s = two_sum(*hi, *lo);
        (*hi, *lo) = (s.hi, s.lo);
    }
}

/// How large a correction is beside what it corrects; a number that
/// contributes less than 2⁻⁴⁰ of the largest contribution is measured by that.
fn size(delta: &[f64], x: &[Dd], lengths: &[f64]) -> f64 {
    let parts = x.iter().zip(lengths).map(|(x, l)| x.hi.abs() * l);
    let floor = parts.fold(0.0, f64::max) / 1_099_511_627_776.0;
    let mut size = 0.0_f64;
    for ((d, x), l) in delta.iter().zip(x).zip(lengths) {
        let of = (x.hi.abs() * l).max(floor);
        if of > 0.0 {
            size = size.max(d.abs() * l / of);
        } else if d.abs() > 0.0 {
            size = 1.0;
        }
    }
    size
}

/// Solves `Aᵀ A x = Aᵀ b + c` from the factors of `A`, and refines: with
/// `r = b − A x` to twice double precision, `Rᵀ R δ = Aᵀ r + c`. This is a step
/// of Björck's augmented system in which the first equation holds already.
///
/// It ends when a correction is below a unit in the last place, or the next one
/// is foreseen to be, or corrections shrink no more, or after [`STEPS`].
pub(crate) fn refined(
    columns: &[&Column<'_>],
    qr: &Qr,
    right: &Right<'_>,
    start: &[f64],
) -> Refined {
    let rows = columns.first().map_or(0, |c| c.rows());
    let condition = qr.condition;
    let lengths: Vec<f64> = (0..qr.rank()).map(|j| qr.r.length(j)).collect();
    let mut x: Vec<Dd> = start.iter().map(|v| Dd::of(*v)).collect();
    let mut last = 1.0;
    let mut steps = 0;
    loop {
        let mut r = residual(columns, right, &x, rows);
        let gradient = |(j, c): (usize, &&Column<'_>)| {
            let g = product(c, &r);
            match right {
                Right::Unit(one) if *one == j => g.add(Dd::of(1.0)).value(),
                _ => g.value(),
            }
        };
        let g: Vec<f64> = columns.iter().enumerate().map(gradient).collect();
        let delta = qr.r.solve(&qr.r.solve_transposed(&g));
        steps += 1;
        let now = size(&delta, &x, &lengths);
        for (x, d) in x.iter_mut().zip(&delta) {
            *x = x.add(Dd::of(*d));
        }
        // Corrections shrink by about eps × condition; the first may be lucky.
        let foreseen = now * (now / last).max(f64::EPSILON * condition);
        let done = now <= f64::EPSILON / 2.0 || foreseen <= f64::EPSILON / 4.0;
        let stuck = steps > 1 && now > last / 2.0;
        if done || stuck || steps == STEPS {
            follow(columns, &delta, &mut r);
            return Refined {
                x,
                residual: r,
                steps,
            };
        }
        last = now;
    }
}
