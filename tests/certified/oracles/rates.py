#!/usr/bin/env python3
"""Expected values for the family `rates`: from the definitions with 40 digits (mpmath), and
statsmodels and published examples beside them.

    python3 tests/certified/oracles/rates.py > tests/certified/statistics/rates.jsonl
"""

import statsmodels
from mpmath import mp, mpf
from statsmodels.stats.proportion import proportion_confint

from writing import Cases

mp.dps = 40
cases = Cases(__file__)
DEFINITION = f"mpmath {__import__('mpmath').__version__}: 40 digits from the definition"
SM = f"statsmodels {statsmodels.__version__}"


def z_of(level):
    return -mp.sqrt(2) * mp.erfinv(2 * (1 - mpf(level)) / 2 - 1)


def root(f, low, high):
    return mp.findroot(f, (mpf(low), mpf(high)), solver="anderson", tol=1e-60, maxsteps=400, verify=False)


def bisect(f, low, high):
    low, high = mpf(low), mpf(high)
    rising = f(low) < 0
    for _ in range(150):
        m = (low + high) / 2
        low, high = (m, high) if (f(m) < 0) == rising else (low, m)
    return (low + high) / 2


def ibeta(a, b, x):
    return mp.betainc(a, b, 0, x, regularized=True)


def wilson(x, n, z):
    x, n = mpf(x), mpf(n)
    root = z * mp.sqrt(x * (n - x) / n + z * z / 4)
    return (x + z * z / 2 - root) / (n + z * z), (x + z * z / 2 + root) / (n + z * z)


def proportion(x, n, level, method):
    z, half = z_of(level), (1 - mpf(level)) / 2
    x, n = mpf(x), mpf(n)
    y, p = n - x, x / n
    if method == "wilson":
        return wilson(x, n, z)
    if method == "wilson_continuity":
        low = 0 if x == 0 else (2 * x + z * z - 1 - z * mp.sqrt(z * z - 2 - 1 / n + 4 * p * (y + 1))) / (2 * (n + z * z))
        high = 1 if y == 0 else (2 * x + z * z + 1 + z * mp.sqrt(z * z + 2 - 1 / n + 4 * p * (y - 1))) / (2 * (n + z * z))
        return max(low, 0), min(high, 1)
    if method == "clopper_pearson":
        return (0 if x == 0 else bisect(lambda t: ibeta(x, y + 1, t) - half, 0, 1)), (1 if y == 0 else bisect(lambda t: 1 - ibeta(x + 1, y, t) - half, 0, 1))
    if method == "jeffreys":
        return (0 if x == 0 else bisect(lambda t: ibeta(x + 0.5, y + 0.5, t) - half, 0, 1)), (1 if y == 0 else bisect(lambda t: 1 - ibeta(x + 0.5, y + 0.5, t) - half, 0, 1))
    if method == "mid_p":
        pmf = lambda t: mp.binomial(n, x) * t**x * (1 - t) ** y
        at_least = lambda t: ibeta(x, y + 1, t) if x else mpf(1)
        at_most = lambda t: 1 - ibeta(x + 1, y, t) if y else mpf(1)
        return (0 if x == 0 else bisect(lambda t: at_least(t) - pmf(t) / 2 - half, 0, 1)), (1 if y == 0 else bisect(lambda t: at_most(t) - pmf(t) / 2 - half, 0, 1))
    q = (x + z * z / 2) / (n + z * z)
    wide = z * mp.sqrt(q * (1 - q) / (n + z * z))
    return max(q - wide, 0), min(q + wide, 1)


METHODS = ["wilson", "wilson_continuity", "clopper_pearson", "mid_p", "agresti_coull", "jeffreys"]
for x, n, level in [(141, 79400, 0.95), (0, 20, 0.95), (29, 29, 0.95), (1, 29, 0.95), (15, 148, 0.99), (81, 263, 0.9)]:
    for method in METHODS:
        low, high = proportion(x, n, level, method)
        cases.add("proportion_interval", {"x": x, "n": n, "level": level, "method": method},
                  {"estimate": mpf(x) / n, "low": low, "high": high, "method": method, "census": "false"}, DEFINITION)
for method, name in [("wilson", "wilson"), ("clopper_pearson", "beta"), ("agresti_coull", "agresti_coull"), ("jeffreys", "jeffreys")]:
    low, high = proportion_confint(15, 148, method=name)
    cases.add("proportion_interval", {"x": 15, "n": 148, "method": method}, {"low": float(low), "high": float(high)}, f"{SM}: proportion_confint")
N, n, x = 1000, 200, 30
scale = mpf(N - 1) / (N - n)
low, high = wilson(x * scale, n * scale, z_of(0.95))
cases.add("proportion_interval", {"x": x, "n": n, "population": N}, {"estimate": 0.15, "low": low, "high": high}, DEFINITION)
cases.add("proportion_interval", {"x": x, "n": n, "population": n}, {"estimate": 0.15, "low": 0.15, "high": 0.15, "census": "true"}, "by hand: everyone was counted")
cases.add("proportion_interval", {"x": 0, "n": 0}, {"estimate": "undefined:zero_total"}, "by hand: nobody")


def newcombe(x1, n1, x2, n2, level):
    z = z_of(level)
    (l1, u1), (l2, u2) = wilson(x1, n1, z), wilson(x2, n2, z)
    p1, p2 = mpf(x1) / n1, mpf(x2) / n2
    return p1 - p2 - mp.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2), p1 - p2 + mp.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)


def restricted(x1, n1, x2, n2, delta):
    """p2 at the maximum of the likelihood under p1 = p2 + delta."""
    low, high = max(mpf(0), -delta), min(mpf(1), 1 - delta)
    eps = mpf(10) ** -38
    f = lambda p: (x1 / (p + delta) if x1 else 0) - ((n1 - x1) / (1 - p - delta) if n1 > x1 else 0) + (x2 / p if x2 else 0) - ((n2 - x2) / (1 - p) if n2 > x2 else 0)
    if f(low + eps) < 0:
        return low
    if f(high - eps) > 0:
        return high
    return bisect(f, low + eps, high - eps)


def miettinen(x1, n1, x2, n2, level):
    z, d, N = z_of(level), mpf(x1) / n1 - mpf(x2) / n2, n1 + n2

    def gap(delta, sign):
        p2 = restricted(mpf(x1), n1, mpf(x2), n2, delta)
        p1 = p2 + delta
        v = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2) * mpf(N) / (N - 1)
        return sign * (d - delta) - z * mp.sqrt(abs(v))

    return bisect(lambda t: gap(t, 1), -1 + mpf(10) ** -30, d), bisect(lambda t: gap(t, -1), d, 1 - mpf(10) ** -30)


for x1, n1, x2, n2, level in [(56, 70, 48, 80, 0.95), (9, 10, 3, 10, 0.95), (6, 7, 2, 7, 0.9), (5, 56, 0, 29, 0.95), (0, 10, 0, 20, 0.95)]:
    for method, f in [("newcombe", newcombe), ("miettinen_nurminen", miettinen)]:
        low, high = f(x1, n1, x2, n2, level)
        cases.add("proportion_difference", {"x1": x1, "n1": n1, "x2": x2, "n2": n2, "level": level, "method": method},
                  {"estimate": mpf(x1) / n1 - mpf(x2) / n2, "low": low, "high": high, "method": method}, DEFINITION,
                  digits=11, why="where two roots of the cubic meet, digits are lost")
cases.add("proportion_difference", {"x1": 56, "n1": 70, "x2": 48, "n2": 80}, {"low": "0.0524", "high": "0.3339"}, "Newcombe 1998: table II, method 10", digits=3, why="printed with four decimals")


def koopman(x1, n1, x2, n2, level):
    z = z_of(level)
    p1h, p2h = mpf(x1) / n1, mpf(x2) / n2

    def gap(log, sign):
        t = mp.exp(log)
        a, b, c = (n1 + n2) * t, -(n1 * t + x1 + n2 + x2 * t), mpf(x1 + x2)
        p2 = (-b - mp.sqrt(b * b - 4 * a * c)) / (2 * a)
        p1 = t * p2
        v = p1 * (1 - p1) / n1 + t * t * p2 * (1 - p2) / n2
        return sign * (p1h - t * p2h) - z * mp.sqrt(abs(v))

    middle = mp.log(p1h / p2h) if x1 and x2 else mpf(0)
    low = mpf(0) if x1 == 0 else mp.exp(bisect(lambda t: gap(t, 1), -50, middle if x2 else 50))
    high = "undefined:unbounded" if x2 == 0 else mp.exp(bisect(lambda t: gap(t, -1), middle if x1 else -50, 50))
    return low, high


for x1, n1, x2, n2 in [(36, 40, 16, 80), (18, 40, 16, 80), (5, 100, 7, 90), (0, 30, 4, 30), (4, 30, 0, 30)]:
    low, high = koopman(x1, n1, x2, n2, 0.95)
    options = {"x1": x1, "n1": n1, "x2": x2, "n2": n2}
    estimate = mpf(x1) / n1 / (mpf(x2) / n2) if x2 else "undefined:zero_base"
    cases.add("risk_ratio", options, {"estimate": estimate, "low": low, "high": high, "method": "koopman"}, DEFINITION)
    if x1 and x2:
        wide = z_of(0.95) * mp.sqrt((1 - mpf(x1) / n1) / x1 + (1 - mpf(x2) / n2) / x2)
        cases.add("risk_ratio", options | {"method": "katz"}, {"low": estimate * mp.exp(-wide), "high": estimate * mp.exp(wide)}, DEFINITION)
for x, n, per, level in [(11, 800, 1000, 0.95), (0, 5, 1, 0.95), (1, 1, 1, 0.9), (2500, 100000, 1000, 0.95)]:
    z, half = z_of(level), (1 - mpf(level)) / 2
    P = lambda a, m: mp.gammainc(a, 0, m, regularized=True)
    exact = (bisect(lambda m: P(x, m) - half, 0, x) if x else mpf(0), bisect(lambda m: 1 - P(x + 1, m) - half, x, 4 * x + 20))
    pmf = lambda m: mp.exp(x * mp.log(m) - m - mp.loggamma(x + 1)) if x else mp.exp(-m)
    mid = (bisect(lambda m: P(x, m) - pmf(m) / 2 - half, mpf(10) ** -30, x) if x else mpf(0), bisect(lambda m: 1 - P(x + 1, m) - pmf(m) / 2 - half, max(x, mpf(10) ** -30), 4 * x + 20))
    byar = (x * (1 - mpf(1) / (9 * x) - z / (3 * mp.sqrt(x))) ** 3 if x else mpf(0), (x + 1) * (1 - mpf(1) / (9 * (x + 1)) + z / (3 * mp.sqrt(x + 1))) ** 3)
    for method, (low, high) in [("exact", exact), ("mid_p", mid), ("byar", byar)]:
        cases.add("rate_interval", {"events": x, "exposure": n, "per": per, "level": level, "method": method},
                  {"estimate": mpf(x) / n * per, "low": low / n * per, "high": high / n * per, "method": method}, DEFINITION)
cases.add("rate_interval", {"events": 11, "exposure": 800, "method": "byar"}, {"low": "0.006855", "high": "0.024604"}, "PHEindicatormethods: phe_rate", digits=3.5, why="printed with six decimals")
cases.add("rate_interval", {"events": 1, "exposure": 0.001, "method": "exact"}, {"estimate": 1000}, "by hand")
cases.write()
