//! Small square matrices: triangles, and the eigenvalues of symmetric ones.

/// An upper triangle by columns: column `j` holds rows `0..=j`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Triangle {
    pub(crate) columns: Vec<Vec<f64>>,
}

impl Triangle {
    pub(crate) fn size(&self) -> usize {
        self.columns.len()
    }

    /// The length of a column: that of the column which it stands for.
    pub(crate) fn length(&self, column: usize) -> f64 {
        norm(&self.columns[column])
    }

    /// Solves `Rᵀ h = g`.
    pub(crate) fn solve_transposed(&self, g: &[f64]) -> Vec<f64> {
        let mut h = g.to_vec();
        for (j, column) in self.columns.iter().enumerate() {
            let known: f64 = column[..j].iter().zip(&h).map(|(r, h)| r * h).sum();
            h[j] = (h[j] - known) / column[j];
        }
        h
    }

    /// Solves `R x = d`.
    pub(crate) fn solve(&self, d: &[f64]) -> Vec<f64> {
        let mut x = d.to_vec();
        for (j, column) in self.columns.iter().enumerate().rev() {
            x[j] /= column[j];
            let value = x[j];
            for (x, r) in x[..j].iter_mut().zip(column) {
                *x -= r * value;
            }
        }
        x
    }

    /// The ratio of the largest to the smallest singular value, every column
    /// scaled to length one; 1 for no columns.
    pub(crate) fn condition(&self) -> f64 {
        let unit = |j: usize| {
            let length = self.length(j);
            let mut column: Vec<f64> = self.columns[j].iter().map(|v| v / length).collect();
            column.resize(self.size(), 0.0);
            column
        };
        let mut columns: Vec<Vec<f64>> = (0..self.size()).map(unit).collect();
        orthogonalise(&mut columns);
        let lengths: Vec<f64> = columns.iter().map(|c| norm(c)).collect();
        let largest = lengths.iter().copied().fold(0.0, f64::max);
        let smallest = lengths.iter().copied().fold(f64::INFINITY, f64::min);
        if self.size() == 0 {
            1.0
        } else {
            largest / smallest
        }
    }
}

/// The length of a short column.
pub(crate) fn norm(values: &[f64]) -> f64 {
    values.iter().map(|v| v * v).sum::<f64>().sqrt()
}

/// Sweeps of rotations after which columns are orthogonal at the latest.
const SWEEPS: usize = 60;

/// Turns columns until they are orthogonal (one-sided Jacobi, Hestenes): their
/// lengths are then the singular values.
fn orthogonalise(columns: &mut [Vec<f64>]) {
    for _ in 0..SWEEPS {
        let mut turned = false;
        for q in 1..columns.len() {
            let (head, tail) = columns.split_at_mut(q);
            let b = &mut tail[0];
            for a in head {
                turned |= turn(a, b);
            }
        }
        if !turned {
            return;
        }
    }
}

fn turn(a: &mut [f64], b: &mut [f64]) -> bool {
    let (mut aa, mut bb, mut ab) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b.iter()) {
        aa += x * x;
        bb += y * y;
        ab += x * y;
    }
    if ab.abs() <= 1e-15 * (aa * bb).sqrt() {
        return false;
    }
    let (c, s) = rotation(aa, bb, ab);
    for (x, y) in a.iter_mut().zip(b.iter_mut()) {
        (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
    }
    true
}

/// The cosine and sine that make `[[aa, ab], [ab, bb]]` diagonal.
fn rotation(aa: f64, bb: f64, ab: f64) -> (f64, f64) {
    let zeta = (bb - aa) / (2.0 * ab);
    let t = zeta.signum() / (zeta.abs() + (1.0 + zeta * zeta).sqrt());
    let c = 1.0 / (1.0 + t * t).sqrt();
    (c, c * t)
}

/// Eigenvalues of a symmetric matrix and, as rows, their vectors (cyclic
/// Jacobi).
pub(crate) fn eigen(mut m: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = m.len();
    let unit = |i: usize| (0..n).map(|j| if i == j { 1.0 } else { 0.0 }).collect();
    let mut vectors: Vec<Vec<f64>> = (0..n).map(unit).collect();
    let scale = m.iter().flatten().fold(0.0_f64, |a, v| a.max(v.abs()));
    for _ in 0..SWEEPS {
        let mut turned = false;
        for q in 1..n {
            for p in 0..q {
                if m[p][q].abs() <= 1e-17 * scale {
                    continue;
                }
                turned = true;
                let (c, s) = rotation(m[p][p], m[q][q], m[p][q]);
                for row in &mut m {
                    (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
                }
                two_rows(&mut m, p, q, c, s);
                two_rows(&mut vectors, p, q, c, s);
            }
        }
        if !turned {
            break;
        }
    }
    let values = (0..n).map(|i| m[i][i]).collect();
    (values, vectors)
}

fn two_rows(m: &mut [Vec<f64>], p: usize, q: usize, c: f64, s: f64) {
    let (head, tail) = m.split_at_mut(q);
    for (x, y) in head[p].iter_mut().zip(tail[0].iter_mut()) {
        (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eigenvalues_by_hand() {
        // [[2, 1], [1, 2]]: 1 and 3.
        let (mut values, vectors) = eigen(vec![vec![2.0, 1.0], vec![1.0, 2.0]]);
        values.sort_by(f64::total_cmp);
        assert!((values[0] - 1.0).abs() < 1e-15 && (values[1] - 3.0).abs() < 1e-15);
        assert!((norm(&vectors[0]) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn a_condition_by_hand() {
        // Unit columns at an angle with cosine 0.6: singular values √1.6, √0.4.
        let r = Triangle {
            columns: vec![vec![5.0], vec![0.6, 0.8]],
        };
        assert!((r.condition() - 2.0).abs() < 1e-14, "{}", r.condition());
        assert_eq!(r.solve(&[11.2, 1.6]), [2.0, 2.0]);
    }
}
