//! The bitmap against the drawing of every point and every piece.

use super::raster::Raster;
use crate::chart::palette::Color;

const INK: Color = Color(0, 94, 162);

/// Every point drawn at its own place, with nothing left out.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn unreduced(points: &[(f64, f64)], radius: f64, w: usize, h: usize) -> Vec<u8> {
    let mut cover = vec![0u8; w * h];
    for (px, py) in points {
        let near = |v: f64, n: usize| {
            let reach = radius + 2.0;
            let from = (v - reach).clamp(0.0, n as f64) as usize;
            from..((v + reach).clamp(0.0, n as f64) as usize)
        };
        for y in near(*py, h) {
            for x in near(*px, w) {
                let d = libm::hypot(x as f64 + 0.5 - px, y as f64 + 0.5 - py);
                if d < radius + 1.0 {
                    let c = libm::round((radius + 0.5 - d).clamp(0.0, 1.0) * 255.0) as u8;
                    cover[y * w + x] = cover[y * w + x].max(c);
                }
            }
        }
    }
    cover
}

fn scattered(n: u32, w: f64, h: f64) -> Vec<(f64, f64)> {
    let part = |i: u32, k: f64| libm::fmod(f64::from(i) * k, 1.0);
    let at = |i| {
        let (a, b) = (part(i, 0.618_033_988_75), part(i, 0.754_877_666_2));
        (w * (0.5 + (a - 0.5) * b), h * (0.5 + (b - 0.5) * a))
    };
    (0..n).map(at).collect()
}

#[test]
fn the_picture_is_that_of_all_points_drawn_one_by_one() {
    let (w, h) = (160usize, 100usize);
    for (n, radius) in [(1, 2.5), (40, 2.5), (400, 1.5), (20_000, 2.5), (3000, 5.0)] {
        let points = scattered(n, 160.0, 100.0);
        let mut raster = Raster::new(160, 100);
        raster.clear(Color(255, 255, 255));
        raster.discs(points.iter().copied(), radius, INK);
        let bitmap = raster.bitmap(0, 0);
        let wanted = unreduced(&points, radius, w, h);
        let (mut far, mut most) = (0, 0);
        for (i, c) in wanted.iter().enumerate() {
            // Red falls from 255 to 0 with the coverage.
            let found = 255 - bitmap.rgba[i * 4];
            let apart = found.abs_diff(*c);
            most = most.max(apart);
            far += usize::from(apart > 32);
        }
        // A point is moved by at most an eighth of a pixel each way.
        assert!(most <= 48, "{n} points: a pixel is off by {most}");
        assert!(far * 50 <= w * h, "{n} points: {far} pixels");
    }
}

/// Every piece of a line drawn as it is: the distance of each pixel to each piece.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn unreduced_line(points: &[(f64, f64)], half: f64, w: usize, h: usize) -> Vec<u8> {
    let mut cover = vec![0u8; w * h];
    for pair in points.windows(2) {
        let [(x0, y0), (x1, y1)] = pair else { continue };
        let (dx, dy) = (x1 - x0, y1 - y0);
        let square = dx * dx + dy * dy;
        let near = |a: f64, b: f64, n: usize| {
            let from = (a.min(b) - half - 2.0).clamp(0.0, n as f64) as usize;
            from..((a.max(b) + half + 2.0).clamp(0.0, n as f64) as usize)
        };
        for y in near(*y0, *y1, h) {
            for x in near(*x0, *x1, w) {
                let (px, py) = (x as f64 + 0.5 - x0, y as f64 + 0.5 - y0);
                let t = if square > 0.0 {
                    ((px * dx + py * dy) / square).clamp(0.0, 1.0)
                } else {
                    0.0
                };
                let d = libm::hypot(px - t * dx, py - t * dy);
                let c = libm::round((half + 0.5 - d).clamp(0.0, 1.0) * 255.0) as u8;
                cover[y * w + x] = cover[y * w + x].max(c);
            }
        }
    }
    cover
}

#[test]
fn a_reduced_line_looks_like_the_whole_one() {
    let (w, h) = (200usize, 120usize);
    for n in [2000u32, 30_000] {
        for wild in [0.0, 0.3, 1.0] {
            let x: Vec<f64> = (0..n).map(f64::from).collect();
            let y: Vec<f64> = x
                .iter()
                .map(|v| {
                    let slow = libm::sin(v / f64::from(n) * 9.0);
                    slow + wild * libm::fmod(v * 0.618_033_988_75, 1.0)
                })
                .collect();
            let last = f64::from(n - 1);
            let place = |i: usize| (5.0 + x[i] / last * 190.0, 60.0 - y[i] * 28.0);
            let all: Vec<_> = (0..x.len()).map(place).collect();
            let kept = crate::chart::dense::extremes(
                &x,
                &y,
                (0.0, last),
                190,
                &crate::chart::dense::Blocks::of(&y).0,
            );
            let few: Vec<_> = kept.into_iter().map(place).collect();
            assert!(few.len() < 900 && few.len() * 2 < all.len());
            let mut raster = Raster::new(200, 120);
            raster.clear(Color(255, 255, 255));
            raster.stroke(&few, 3.0, INK);
            let bitmap = raster.bitmap(0, 0);
            let wanted = unreduced_line(&all, 1.5, w, h);
            let off = |i: usize| (255 - bitmap.rgba[i * 4]).abs_diff(wanted[i]);
            let far = (0..w * h).filter(|i| off(*i) > 96).count();
            let ink = wanted.iter().filter(|c| **c > 0).count();
            assert!(far * 50 <= ink, "{n} {wild}: {far} of {ink} pixels");
        }
    }
}

#[test]
fn what_is_outside_or_missing_is_left_out() {
    let mut raster = Raster::new(20, 20);
    raster.clear(Color(255, 255, 255));
    let blank = raster.clone();
    let outside = [
        (f64::NAN, 3.0),
        (3.0, f64::INFINITY),
        (-1.0, 3.0),
        (3.0, 20.0),
        (1e300, -1e300),
    ];
    raster.discs(outside.into_iter(), 2.0, INK);
    assert_eq!(raster.bitmap(0, 0), blank.bitmap(0, 0));
    raster.discs([(0.0, 0.0), (19.9, 19.9)].into_iter(), 40.0, INK);
    assert_ne!(raster.bitmap(0, 0), blank.bitmap(0, 0));
}

#[test]
fn series_lie_over_one_another() {
    let mut raster = Raster::new(20, 20);
    raster.clear(Color(255, 255, 255));
    raster.discs([(10.0, 10.0)].into_iter(), 4.0, INK);
    raster.discs([(10.0, 10.0)].into_iter(), 2.0, Color(180, 83, 9));
    let bitmap = raster.bitmap(0, 0);
    let rgba = bitmap.rgba;
    let at = |x: usize, y: usize| rgba[(y * 20 + x) * 4..][..3].to_vec();
    assert_eq!(at(10, 10), [180, 83, 9]);
    assert_eq!(at(10, 7), [0, 94, 162]);
    assert_eq!(at(1, 1), [255, 255, 255]);
}
