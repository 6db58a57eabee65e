//! Change of one value between two moments.

use crate::quantity::Undefined;

/// Lets only finite numbers out.
fn finite(value: f64) -> Result<f64, Undefined> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Undefined::NotFinite)
    }
}

fn positive_base(base: f64) -> Result<f64, Undefined> {
    match finite(base)? {
        b if b > 0.0 => Ok(b),
        b if b < 0.0 => Err(Undefined::NegativeBase),
        _ => Err(Undefined::ZeroBase),
    }
}

fn positive_current(current: f64) -> Result<f64, Undefined> {
    if finite(current)? > 0.0 {
        Ok(current)
    } else {
        Err(Undefined::NotPositive)
    }
}

fn some_time(years: f64) -> Result<f64, Undefined> {
    if finite(years)? > 0.0 {
        Ok(years)
    } else {
        Err(Undefined::NoTime)
    }
}

/// `current / base − 1` without cancellation, base > 0: near 1 the difference
/// of the two is exact, that of a rounded quotient from 1 is not.
fn relative_change(base: f64, current: f64) -> f64 {
    let ratio = current / base;
    if ratio > 0.5 && ratio < 2.0 {
        (current - base) / base
    } else {
        ratio - 1.0
    }
}

/// `ln(current / base)`, relatively accurate everywhere; both above 0.
fn log_ratio(base: f64, current: f64) -> f64 {
    let ratio = current / base;
    if ratio > 0.5 && ratio < 2.0 {
        libm::log1p(relative_change(base, current))
    } else if ratio.is_normal() {
        libm::log(ratio)
    } else {
        // The quotient overflows or vanishes; two logarithms never do.
        libm::log(current) - libm::log(base)
    }
}

/// Percent change: by what part of the base the value has grown or shrunk.
///
/// # Definition
/// `100 × (current / base − 1)`, the form in which each input occurs once, so
/// that intervals through it stay tight. The base is the earlier value; a
/// symmetric alternative is [`log_points`].
///
/// # Units and shape
/// Both inputs in one unit; the result in percent.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | base > 0 | finite |
/// | base = 0 | [`Undefined::ZeroBase`] |
/// | base < 0 | [`Undefined::NegativeBase`]: the sign would flip |
/// | non-finite input or overflow | [`Undefined::NotFinite`] |
///
/// # Accuracy
/// 2 ulp: between half and twice the base the difference is taken first, which
/// is exact.
///
/// # References
/// 1. Törnqvist, Vartia & Vartia (1985), How should relative changes be
///    measured?, *The American Statistician* 39(1), 43–46.
///
/// # Example
/// ```
/// use county_lens::stats::{percent_change, Undefined};
/// assert_eq!(percent_change(200.0, 150.0), Ok(-25.0));
/// assert_eq!(percent_change(0.0, 5.0), Err(Undefined::ZeroBase));
/// ```
pub fn percent_change(base: f64, current: f64) -> Result<f64, Undefined> {
    let base = positive_base(base)?;
    finite(100.0 * relative_change(base, finite(current)?))
}

/// Log change: the symmetric relative change, in log points.
///
/// # Definition
/// `100 × ln(current / base)`. Adds up over periods; −50 then +50 log points
/// lead back to the start, unlike percent.
///
/// # Units and shape
/// Both inputs in one unit; the result in log points.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | both > 0 | finite |
/// | base ≤ 0 | [`Undefined::ZeroBase`], [`Undefined::NegativeBase`] |
/// | current ≤ 0 | [`Undefined::NotPositive`] |
///
/// # Accuracy
/// 3 ulp, also for small changes: `libm::log1p` of the relative change there.
///
/// # References
/// 1. Törnqvist, Vartia & Vartia (1985), *The American Statistician* 39(1).
///
/// # Example
/// ```
/// use county_lens::stats::log_points;
/// let up = log_points(1.0, 2.0)?;
/// assert!((up - 69.314_718_055_994_53).abs() < 1e-12);
/// assert_eq!(log_points(2.0, 1.0)?, -up);
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn log_points(base: f64, current: f64) -> Result<f64, Undefined> {
    let (base, current) = (positive_base(base)?, positive_current(current)?);
    finite(100.0 * log_ratio(base, current))
}

/// Average change a year along a straight line, in the unit of the value.
///
/// # Definition
/// `(current − base) / years`.
///
/// # Units and shape
/// `years` is the time between the two moments, not the number of values.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | years > 0 | finite |
/// | years ≤ 0 | [`Undefined::NoTime`] |
///
/// # Accuracy
/// Two roundings.
///
/// # References
/// Elementary.
///
/// # Example
/// ```
/// assert_eq!(county_lens::stats::annual_change(30.0, 10.0, 4.0), Ok(-5.0));
/// ```
pub fn annual_change(base: f64, current: f64, years: f64) -> Result<f64, Undefined> {
    finite((finite(current)? - finite(base)?) / some_time(years)?)
}

/// Compound annual rate: the constant yearly percent change that joins the two
/// values.
///
/// # Definition
/// `100 × expm1(ln(current / base) / years)`.
///
/// # Units and shape
/// Result in percent a year; `years` between the two moments, fractions allowed.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | base, current, years > 0 | finite, above −100 |
/// | base ≤ 0 | [`Undefined::ZeroBase`], [`Undefined::NegativeBase`] |
/// | current ≤ 0 | [`Undefined::NotPositive`]: no constant rate reaches zero |
/// | years ≤ 0 | [`Undefined::NoTime`] |
///
/// # Accuracy
/// `libm::log1p` and `libm::expm1`: a few ulp, also for small rates.
///
/// # References
/// 1. The same definition as the spreadsheet function RRI.
///
/// # Example
/// ```
/// let rate = county_lens::stats::compound_annual_rate(30.9, 0.56, 4.0)?;
/// assert!((rate + 63.31).abs() < 0.005);
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn compound_annual_rate(base: f64, current: f64, years: f64) -> Result<f64, Undefined> {
    let (base, current) = (positive_base(base)?, positive_current(current)?);
    finite(100.0 * libm::expm1(log_ratio(base, current) / some_time(years)?))
}

/// Time to halve, were the fall to go on at its compound rate.
///
/// # Definition
/// `years × ln 2 / −ln(current / base)`.
///
/// # Units and shape
/// Years in, years out.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | 0 < current < base | finite |
/// | current ≥ base | [`Undefined::NeverReached`] |
/// | otherwise | as [`compound_annual_rate`] |
///
/// # Accuracy
/// A few ulp.
///
/// # References
/// Elementary.
///
/// # Example
/// ```
/// let t = county_lens::stats::halving_time(80.0, 20.0, 4.0)?;
/// assert!((t - 2.0).abs() < 1e-12);
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn halving_time(base: f64, current: f64, years: f64) -> Result<f64, Undefined> {
    let logs = log_points(base, current)? / 100.0;
    let years = some_time(years)?;
    if logs >= 0.0 {
        return Err(Undefined::NeverReached);
    }
    finite(years * core::f64::consts::LN_2 / -logs)
}

/// Time to double, were the growth to go on at its compound rate; the mirror
/// of [`halving_time`].
///
/// # Definition
/// `years × ln 2 / ln(current / base)`.
///
/// # Units and shape
/// Years in, years out.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | current > base > 0 | finite |
/// | current ≤ base | [`Undefined::NeverReached`] |
///
/// # Accuracy
/// A few ulp.
///
/// # References
/// Elementary.
///
/// # Example
/// ```
/// let t = county_lens::stats::doubling_time(20.0, 80.0, 4.0)?;
/// assert!((t - 2.0).abs() < 1e-12);
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn doubling_time(base: f64, current: f64, years: f64) -> Result<f64, Undefined> {
    halving_time(current, base, years)
}

/// Time from the current value to a target, were the change to go on at its
/// compound rate.
///
/// # Definition
/// `years × ln(target / current) / ln(current / base)`.
///
/// # Units and shape
/// Years from the moment of `current`.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | the target lies ahead | finite, ≥ 0 |
/// | target ≤ 0, or behind | [`Undefined::NeverReached`] |
/// | otherwise | as [`compound_annual_rate`] |
///
/// # Accuracy
/// A few ulp.
///
/// # References
/// Elementary.
///
/// # Example
/// ```
/// use county_lens::stats::{time_to_target, Undefined};
/// let t = time_to_target(8.0, 4.0, 1.0, 1.0)?;
/// assert!((t - 2.0).abs() < 1e-12);
/// assert_eq!(time_to_target(8.0, 4.0, 1.0, 0.0), Err(Undefined::NeverReached));
/// # Ok::<(), Undefined>(())
/// ```
pub fn time_to_target(base: f64, current: f64, years: f64, target: f64) -> Result<f64, Undefined> {
    let pace = log_points(base, current)?;
    let years = some_time(years)?;
    if finite(target)? <= 0.0 {
        return Err(Undefined::NeverReached);
    }
    let way = log_points(current, target)?;
    let ratio = finite(way / pace).map_err(|_| Undefined::NeverReached)?;
    if ratio < 0.0 {
        return Err(Undefined::NeverReached);
    }
    finite(years * ratio)
}

/// Years from the current value to a target by equal yearly steps.
///
/// # Definition
/// (target − current) / ((current − base) / years).
///
/// # Domain
/// No change, or a target on the other side: `NeverReached`.
///
/// # Example
/// ```
/// use county_lens::stats::linear_time_to_target;
/// assert_eq!(linear_time_to_target(30.0, 10.0, 4.0, 0.0), Ok(2.0));
/// assert!(linear_time_to_target(30.0, 10.0, 4.0, 20.0).is_err());
/// ```
pub fn linear_time_to_target(
    base: f64,
    current: f64,
    years: f64,
    target: f64,
) -> Result<f64, Undefined> {
    let pace = annual_change(base, current, years)?;
    let time = finite((finite(target)? - current) / pace).map_err(|_| Undefined::NeverReached)?;
    if time < 0.0 {
        return Err(Undefined::NeverReached);
    }
    Ok(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: Result<f64, Undefined>, b: f64) {
        let a = a.unwrap();
        assert!((a - b).abs() <= 1e-12 * b.abs().max(1.0), "{a} is not {b}");
    }

    #[test]
    fn the_fall_of_a_rate_by_both_readings_of_its_base_year() {
        // By hand with 60-digit decimals: (0.56/30.9)^(1/4) − 1, (0.56/30.9)^(1/5) − 1.
        close(percent_change(30.9, 0.56), -98.187_702_265_372_17);
        close(
            compound_annual_rate(30.9, 0.56, 4.0),
            -63.309_182_617_248_73,
        );
        close(
            compound_annual_rate(30.9, 0.56, 5.0),
            -55.162_033_360_331_47,
        );
    }

    #[test]
    fn reasons_instead_of_nan() {
        assert_eq!(percent_change(0.0, 1.0), Err(Undefined::ZeroBase));
        assert_eq!(percent_change(-1.0, 1.0), Err(Undefined::NegativeBase));
        assert_eq!(percent_change(f64::NAN, 1.0), Err(Undefined::NotFinite));
        assert_eq!(percent_change(1e-300, 1e300), Err(Undefined::NotFinite));
        assert_eq!(
            compound_annual_rate(1.0, 0.0, 1.0),
            Err(Undefined::NotPositive)
        );
        assert_eq!(compound_annual_rate(1.0, 2.0, 0.0), Err(Undefined::NoTime));
        assert_eq!(halving_time(1.0, 1.0, 1.0), Err(Undefined::NeverReached));
        assert_eq!(
            time_to_target(4.0, 2.0, 1.0, 8.0),
            Err(Undefined::NeverReached)
        );
        assert_eq!(
            time_to_target(4.0, 4.0, 1.0, 1.0),
            Err(Undefined::NeverReached)
        );
        assert_eq!(annual_change(1.0, 2.0, -1.0), Err(Undefined::NoTime));
    }
}
