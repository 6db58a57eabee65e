#!/usr/bin/env python3
"""Expected values for the family `special`: from the definitions with 60 digits (mpmath),
far tails included, and quantiles by bisection of those; SciPy beside them for counts.

    python3 tests/certified/oracles/distributions.py > tests/certified/statistics/distributions.jsonl
"""

import mpmath
import scipy
from mpmath import mp, mpf
from scipy import stats

from writing import Cases

mp.dps = 60
cases = Cases(__file__)
MP = f"mpmath {mpmath.__version__}: 60 digits from the definition"
SCIPY = f"scipy {scipy.__version__}"


def beta_tails(a, b, x, y):
    """Both tails by the integral of whichever side converges, x + y = 1."""
    if x <= 0:
        return mpf(0), mpf(1)
    if y <= 0:
        return mpf(1), mpf(0)
    lower = mp.betainc(a, b, 0, x, regularized=True) if x < mpf(1) / 2 else 1 - mp.betainc(b, a, 0, y, regularized=True)
    upper = mp.betainc(b, a, 0, y, regularized=True) if y < mpf(1) / 2 else 1 - mp.betainc(a, b, 0, x, regularized=True)
    with mp.workdps(400):
        # Where a tail was one minus nearly one, once more with digits to spare.
        if lower < mpf(10) ** -20 and x >= mpf(1) / 2:
            lower = 1 - mp.betainc(b, a, 0, y, regularized=True)
        if upper < mpf(10) ** -20 and y >= mpf(1) / 2:
            upper = 1 - mp.betainc(a, b, 0, x, regularized=True)
    return lower, upper


def gamma_tails(a, x):
    if x <= 0:
        return mpf(0), mpf(1)
    return mp.gammainc(a, 0, x, regularized=True), mp.gammainc(a, x, mp.inf, regularized=True)


def normal(x, mean=0, sd=1):
    z = (mpf(x) - mpf(mean)) / mpf(sd)
    return mp.erfc(-z / mp.sqrt(2)) / 2, mp.erfc(z / mp.sqrt(2)) / 2, mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi) / mpf(sd)


def student(t, df):
    t, df = mpf(t), mpf(df)
    x = df / (df + t * t)
    with mp.workdps(120):
        both = beta_tails(df / 2, mpf(1) / 2, x, t * t / (df + t * t))[0]
    density = mp.gamma((df + 1) / 2) / (mp.sqrt(df * mp.pi) * mp.gamma(df / 2)) * (1 + t * t / df) ** (-(df + 1) / 2)
    return (1 - both / 2, both / 2, density) if t > 0 else (both / 2, 1 - both / 2, density)


def chi_squared(x, df):
    return gamma(x, mpf(df) / 2, 2)


def gamma(x, shape, scale):
    x, k, s = mpf(x), mpf(shape), mpf(scale)
    if x < 0:
        return mpf(0), mpf(1), mpf(0)
    lower, upper = gamma_tails(k, x / s)
    return lower, upper, x ** (k - 1) * mp.exp(-x / s) / mp.gamma(k) / s**k


def f(x, d1, d2):
    x, d1, d2 = mpf(x), mpf(d1), mpf(d2)
    if x < 0:
        return mpf(0), mpf(1), mpf(0)
    whole = d1 * x + d2
    lower, upper = beta_tails(d1 / 2, d2 / 2, d1 * x / whole, d2 / whole)
    density = mp.sqrt((d1 * x) ** d1 * d2**d2 / whole ** (d1 + d2)) / (x * mp.beta(d1 / 2, d2 / 2))
    return lower, upper, density


def beta(x, a, b):
    x, a, b = mpf(x), mpf(a), mpf(b)
    if x < 0 or x > 1:
        return (mpf(0), mpf(1), mpf(0)) if x < 0 else (mpf(1), mpf(0), mpf(0))
    lower, upper = beta_tails(a, b, x, 1 - x)
    return lower, upper, x ** (a - 1) * (1 - x) ** (b - 1) / mp.beta(a, b)


def binomial(k, n, probability):
    p = mpf(probability)
    pmf = lambda i: mp.binomial(n, i) * p**i * (1 - p) ** (n - i)
    return mp.fsum(pmf(i) for i in range(k + 1)), mp.fsum(pmf(i) for i in range(k + 1, n + 1)), pmf(k) if k >= 0 else mpf(0)


def poisson(k, mean):
    mu = mpf(mean)
    pmf = lambda i: mp.exp(-mu) * mu**i / mp.factorial(i)
    upper = mp.gammainc(k + 1, 0, mu, regularized=True)
    return mp.fsum(pmf(i) for i in range(k + 1)), upper, pmf(k)


def bisected(at, goal, low, high, log):
    """Where the increasing `at` is `goal`, both ends above zero if `log`."""
    low, high = mpf(low), mpf(high)
    if log:
        low, high = mp.log(low), mp.log(high)
    for _ in range(120):
        middle = (low + high) / 2
        value = at(mp.exp(middle) if log else middle)
        low, high = (middle, high) if value < goal else (low, middle)
    return mp.exp(low) if log else low


def continuous(id, function, options, xs, ps, ends):
    """`ends`: where to look for quantiles, and whether by logarithms."""
    low, high, log = ends
    expect = {}
    for i, x in enumerate(xs):
        for name, value in zip(("lower", "upper", "density"), function(x, **options)):
            expect[f"{name}[{i}]"] = value
    renamed = {"d1": "df1", "d2": "df2"}
    said = {renamed.get(k, k): v for k, v in options.items()}
    cases.add(id, {"x": xs, **said}, expect, MP)
    expect = {}
    with mp.workdps(30):
        for i, p in enumerate(ps):
            expect[f"quantile[{i}]"] = bisected(lambda x: function(x, **options)[0], mpf(p), low, high, log)
            expect[f"upperQuantile[{i}]"] = bisected(lambda x: -function(x, **options)[1], -mpf(p), low, high, log)
    cases.add(id, {"p": ps, **said}, expect, MP)


def counted(id, function, law, options, ks, ps):
    expect = {}
    for i, k in enumerate(ks):
        for name, value in zip(("lower", "upper", "probability"), function(k, **options)):
            expect[f"{name}[{i}]"] = value
    cases.add(id, {"k": ks, **options}, expect, MP)
    expect = {f"quantile[{i}]": float(law.ppf(p)) for i, p in enumerate(ps)}
    expect |= {f"upperQuantile[{i}]": float(law.isf(p)) for i, p in enumerate(ps)}
    cases.add(id, {"p": ps, **options}, expect, f"{SCIPY}: {law.dist.name} ppf, isf")


continuous("normal_distribution", normal, {}, [-37.5, -8, -1.96, -1e-9, 0, 0.3, 1.96, 6, 20, 38], [1e-300, 1e-12, 0.025, 0.3, 0.49999999, 0.75, 0.975, 0.999999], (-40, 40, False))
continuous("normal_distribution", normal, {"mean": 30.9, "sd": 7.3}, [-200.1, 30.9, 16.5, 45.2, 300.7], [1e-20, 0.25, 0.9], (-300, 400, False))
for df in (0.3, 1, 4, 4.7, 30, 1000, 250000):
    xs = [-40.5, -2, -0.001, 0.5, 2.78, 12.7, 1000.5] if df < 1000 else [-12.5, -2, -0.001, 0.5, 2.78, 12.7, 33.5]
    continuous("t_distribution", student, {"df": df}, xs, [1e-10, 0.025, 0.4, 0.6, 0.975] if df > 0.5 else [0.025, 0.4, 0.975], (-(10**12), 10**12, False))
for df in (0.2, 1, 2, 5, 31.5, 999):
    continuous("chi_squared_distribution", chi_squared, {"df": df}, [0.0001, 0.5, 3.84, 20, 60.5, 900, 1500], [1e-8, 0.05, 0.5, 0.95, 0.999999], ("1e-300", 5000, True))
for d1, d2 in ((1, 1), (2, 12), (5, 3.5), (0.7, 40), (120, 99), (3000, 7)):
    continuous("f_distribution", f, {"d1": d1, "d2": d2}, [0.001, 0.5, 1, 3.9, 40, 5000], [1e-6, 0.05, 0.5, 0.95, 0.9999], ("1e-60", "1e60", True))
for a, b in ((0.5, 0.5), (1, 1), (1, 4), (3.5, 7.5), (0.03, 12), (800, 0.4), (500, 600)):
    continuous("beta_distribution", beta, {"a": a, "b": b}, [1e-5, 0.1, 0.3, 0.5, 0.83, 0.999], [0.05, 0.5, 0.95], ("1e-300", 1, True))
for shape, scale in ((0.1, 1), (1, 3), (2.5, 2), (40, 0.01), (5000, 1.5)):
    continuous("gamma_distribution", gamma, {"shape": shape, "scale": scale}, [0.0001, 0.4, 5, 33.3, 900, 7600], [0.05, 0.5, 0.95], ("1e-300", "1e5", True))
for n, p in ((20, 0.1), (1, 0.5), (400, 0.73), (1500, 0.002)):
    counted("binomial_distribution", binomial, stats.binom(n, p), {"n": n, "probability": p}, [k for k in (0, 1, 3, 20, 150, 300, 400) if k <= n], [1e-9, 0.05, 0.2, 0.5, 0.95, 0.9999])
for mu in (0.02, 1.5, 17, 420):
    counted("poisson_distribution", poisson, stats.poisson(mu), {"mean": mu}, [0, 1, 3, 20, 300, 500], [1e-9, 0.05, 0.2, 0.5, 0.95, 0.9999])
for xs in ([-3.5, -0.5, 1e-9, 0.1, 0.5, 0.999, 1, 1.001, 2, 3.7, 25, 171.5, 1e6, 1e300],):
    value = lambda x: mp.log(abs(mp.gamma(mpf(x)))) if abs(x) < 1e5 else mp.loggamma(mpf(x))
    cases.add("log_gamma", {"x": xs}, {f"value[{i}]": value(x) for i, x in enumerate(xs)}, MP)
xs = [-6, -1.2, -0.3, 1e-10, 0.47, 0.5, 1, 2.5, 5, 26]
cases.add("error_function", {"x": xs}, {f"erf[{i}]": mp.erf(x) for i, x in enumerate(xs)} | {f"erfc[{i}]": mp.erfc(x) for i, x in enumerate(xs)}, MP)
cases.write()
