#!/usr/bin/env python3
"""Expected values for the family `comparison`: NIST's certified analyses of variance, as scipy ships
them, and the rest from the definitions with 40 digits.

    python3 tests/certified/oracles/comparison.py > tests/certified/statistics/comparison.jsonl
"""

import os
import re

import scipy
from mpmath import mp, mpf
from scipy.stats import percentileofscore

from writing import Cases

mp.dps = 40
cases = Cases(__file__)
DEFINITION = f"mpmath {__import__('mpmath').__version__}: 40 digits from the definition"
folder = os.path.join(os.path.dirname(scipy.stats.__file__), "tests/data/nist_anova")
DIGITS = {"SmLs04": 10, "SmLs05": 10, "SmLs07": 4, "SmLs08": 4, "AtmWtAg": 9.5, "SiRstv": 12}
for name in ("SiRstv", "AtmWtAg", "SmLs01", "SmLs04", "SmLs07"):
    text = open(os.path.join(folder, f"{name}.dat")).read().split("\n")
    rows = [line.split() for line in text[60:] if line.strip()]
    groups, values = [r[0] for r in rows], [float(r[1]) for r in rows]
    body = "\n".join(text[:60])
    number = r"([-+.0-9E]+)"
    between = re.search(rf"Between\s+\S+\s+(\d+)\s+{number}\s+{number}\s+{number}", body)
    within = re.search(rf"Within\s+\S+\s+(\d+)\s+{number}", body)
    r2 = re.search(rf"Certified R-Squared\s+{number}", body)
    sd = re.search(rf"Standard Deviation\s+{number}", body)
    digits = DIGITS.get(name, 12)
    cases.add("one_way_anova", {"values": values, "groups": groups},
              {"betweenSquares": between[2], "withinSquares": within[2], "f": between[4], "betweenDf": between[1], "withinDf": within[1],
               "rSquared": r2[1], "deviation": sd[1]}, f"NIST StRD {name}: certified values", digits=digits,
              why="the data as doubles keep no more: their large common part is rounded")
x = [10, 20, 20, 40, 20, -5]
for at in (20, 15, 40, -7):
    for kind, name in (("mean", "mean"), ("strict", "strict"), ("weak", "weak")):
        cases.add("percentile_rank", {"values": x, "at": at, "kind": kind}, {"value": float(percentileofscore(x, at, kind=name)), "kind": kind}, f"scipy {scipy.__version__}: percentileofscore")
cases.add("percentile_rank", {"values": x, "at": 20, "kind": "exclusive"}, {"value": 60}, "by hand: two below and half of two others, of five")
cases.add("percentile_rank", {"values": x, "at": 21, "kind": "exclusive"}, {"value": "undefined:outside_range"}, "by hand: not one of them")


def quantile_limit(cdf, p, n):
    r = 0
    while cdf(r) < p:
        r += 1
    at, below = cdf(r), cdf(r - 1) if r else mpf(0)
    return max(mpf(0), (r - (at - p) / (at - below)) / n)


def binomial(n, t):
    terms = [mp.binomial(n, k) * t**k * (1 - t) ** (n - k) for k in range(n + 1)]
    return lambda r: sum(terms[: r + 1])


def poisson(mu):
    return lambda r: sum(mp.exp(-mu) * mu**k / mp.factorial(k) for k in range(r + 1))


events, sizes = [5, 22, 60, 0], [100, 400, 900, 12]
t = mpf(sum(events)) / sum(sizes)
expect = {"target": t}
for i, n in enumerate(sizes):
    F = binomial(n, t)
    for name, p in (("low95", "0.025"), ("high95", "0.975"), ("low998", "0.001"), ("high998", "0.999")):
        expect[f"rows[{i}].{name}"] = quantile_limit(F, mpf(p), n)
cases.add("funnel_limits", {"events": events, "sizes": sizes}, expect | {"rows[0].outside": "inside", "method": "exact"}, DEFINITION, digits=11, why="the step's height is a difference of two probabilities")
expect = {"target": 1}
for i, n in enumerate([3.5, 40.0]):
    F = poisson(mpf(n))
    for name, p in (("low95", "0.025"), ("high95", "0.975"), ("low998", "0.001"), ("high998", "0.999")):
        expect[f"rows[{i}].{name}"] = quantile_limit(F, mpf(p), mpf(n))
cases.add("funnel_limits", {"events": [9, 70], "sizes": [3.5, 40.0], "target": 1, "kind": "rate"}, expect | {"rows[1].outside": "beyond_99_8"}, DEFINITION, digits=11, why="the step's height is a difference of two probabilities")
z = -mp.sqrt(2) * mp.erfinv(2 * mpf("0.025") - 1)
cases.add("funnel_limits", {"events": events, "sizes": sizes, "method": "normal"},
          {"rows[1].low95": t - z * mp.sqrt(t * (1 - t) / 400), "rows[1].high95": t + z * mp.sqrt(t * (1 - t) / 400), "rows[3].low95": 0}, DEFINITION)
w, v = [mpf(a) for a in (0.25, 4.5, 1, 0, 2)], [mpf(a) for a in (1.5, -2, 8, 100, 3.25)]
W = sum(w)
m = sum(a * b for a, b in zip(w, v)) / W
ss = sum(a * (b - m) ** 2 for a, b in zip(w, v))
cases.add("weighted_moments", {"values": [1.5, -2, 8, 100, 3.25], "weights": [0.25, 4.5, 1, 0, 2], "weightsAre": "precision", "probabilities": [0, 0.5, 0.6, 1]},
          {"mean": m, "variance": ss / (W - sum(a * a for a in w) / W), "effectiveN": W * W / sum(a * a for a in w), "quantiles[0]": -2, "quantiles[1]": -2, "quantiles[2]": 1.5, "quantiles[3]": 8}, DEFINITION)
cases.add("weighted_moments", {"values": [1.5, -2, 8, 100, 3.25], "weights": [0.25, 4.5, 1, 0, 2], "weightsAre": "probability"},
          {"variance": ss / W * mpf(4) / 3}, DEFINITION)
cases.add("weighted_moments", {"values": [1, 2, 3, 4], "weights": [1, 1, 1, 1], "probabilities": [0.5, 0.25]}, {"quantiles[0]": 2.5, "quantiles[1]": 1.5}, "by hand: met exactly")
cases.add("weighted_moments", {"values": [5], "weights": [1]}, {"mean": 5, "variance": "undefined:too_few"}, "by hand: one unit")
cases.add("ranks", {"values": [10, 11, 20], "low": [9, 10, 19], "high": [12, 13, 21]},
          {"best[0]": "1", "worst[0]": "2", "best[1]": "1", "worst[1]": "2", "best[2]": "3", "worst[2]": "3"}, "by hand: the first two overlap")
cases.add("quantiles", {"values": [1, 2], "probabilities": [1.5]}, {"undefined": "undefined:outside_range"}, "by hand: no share")
cases.add("adjust_p", {"p": [2]}, {"undefined": "undefined:outside_range"}, "by hand: no probability")
cases.add("one_way_anova", {"values": [1, 1, 2, 2], "groups": ["a", "a", "b", "b"]}, {"f": "undefined:constant", "withinSquares": 0, "rSquared": 1}, "by hand: nothing varies within")
lists = [[2.5, -1.25, 7, 1e6 + 0.5, 3], [1e6 + 0.1, 1e6 + 0.3, 1e6 + 0.2, 1e6 + 0.7, 1e6 - 0.4], [4, 1, 3, 3, 9.75]]
exact = [[mpf(v) for v in one] for one in lists]
means = [sum(one) / len(one) for one in exact]
squares = [sum((v - m) ** 2 for v in one) for one, m in zip(exact, means)]
expect = {"n": "5"}
for i, one in enumerate(exact):
    expect |= {f"mean[{i}]": means[i], f"deviation[{i}]": mp.sqrt(squares[i] / 4), f"min[{i}]": min(one), f"max[{i}]": max(one)}
cases.add("describe", {"columns": lists}, expect, DEFINITION)
cases.add("describe", {"columns": [[7.5]]}, {"mean[0]": 7.5, "deviation[0]": "undefined:too_few", "max[0]": 7.5}, "by hand: one value")
cases.add("describe", {"columns": [[]]}, {"mean[0]": "undefined:too_few"}, "by hand: no value")
groups = [2014, 2018, 2014, 2018, 2014]
expect = {"rows[0].group": "2014", "rows[0].n": "3", "rows[1].group": "2018", "rows[1].n": "2"}
for i, one in enumerate(exact):
    for g, rows in enumerate(([0, 2, 4], [1, 3])):
        expect[f"rows[{g}].means[{i}]"] = sum(one[r] for r in rows) / len(rows)
cases.add("group_means", {"columns": lists, "groups": groups}, expect, DEFINITION)
expect = {"n": "5", "lists": "3"}
for at, (i, j) in enumerate(((0, 1), (0, 2), (1, 2))):
    product = sum((a - means[i]) * (b - means[j]) for a, b in zip(exact[i], exact[j]))
    expect[f"r[{at}]"] = product / mp.sqrt(squares[i] * squares[j])
cases.add("correlation_matrix", {"columns": lists}, expect, DEFINITION)
cases.add("correlation_matrix", {"columns": [[1, 2, 3], [4, 4, 4], [3, 2, 1]]}, {"r[0]": "undefined:constant", "r[1]": -1, "r[2]": "undefined:constant"}, "by hand: one does not vary")
cases.write()
