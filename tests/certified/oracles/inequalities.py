#!/usr/bin/env python3
"""Expected values for the family `inequality`: PySAL (inequality) where it has them, the rest and
the awkward cases from the definitions with 50 digits (mpmath).

    python3 tests/certified/oracles/inequalities.py > tests/certified/statistics/inequality.jsonl
"""

import importlib.metadata

import inequality
import numpy
from mpmath import mp, mpf

from writing import Cases

mp.dps = 50
cases = Cases(__file__)
PYSAL = f"PySAL inequality {importlib.metadata.version('inequality')}"
DEFINITION = f"mpmath {importlib.metadata.version('mpmath')}: 50 digits from the definition"
TEN = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]
LISTS = [(TEN, None), ([10, 12, 30, 34], [5, 1, 2, 2]), ([3.5, 3.5, 3.5], None), ([0.0, 0.0, 8.0], [1, 2, 0.5]), ([1e-8, 1e8, 5.5], [3, 4, 1]), ([7], None)]


def weights_of(x, w):
    return [mpf(v) for v in (w or [1] * len(x))]


def gini(x, w):
    pairs = sorted(zip(map(mpf, x), weights_of(x, w)))
    W, X = sum(b for _, b in pairs), sum(a * b for a, b in pairs)
    total = sum(wi * wj * abs(xi - xj) for xi, wi in pairs for xj, wj in pairs)
    return total / (2 * W * X)


def entropy(a, x, w):
    x, w = list(map(mpf, x)), weights_of(x, w)
    W = sum(w)
    m = sum(p * q for p, q in zip(x, w)) / W
    if a == 0:
        return sum(q * mp.log(m / p) for p, q in zip(x, w)) / W
    if a == 1:
        return sum(q * (p / m) * mp.log(p / m) for p, q in zip(x, w) if p) / W
    return (sum(q * (p / m) ** a for p, q in zip(x, w)) / W - 1) / (mpf(a) * (mpf(a) - 1))


def atkinson(e, x, w):
    x, w = list(map(mpf, x)), weights_of(x, w)
    W = sum(w)
    m = sum(p * q for p, q in zip(x, w)) / W
    if e == 1:
        return 1 - mp.exp(sum(q * mp.log(p / m) for p, q in zip(x, w)) / W)
    return 1 - (sum(q * (p / m) ** (1 - mpf(e)) for p, q in zip(x, w)) / W) ** (1 / (1 - mpf(e)))


for x, w in LISTS:
    options = {"values": x} | ({"weights": w} if w else {})
    n = len(x)
    expect = {"value": gini(x, w), "largest": 1 - mpf(1) / n, "n": n}
    expect["corrected"] = "undefined:outside_range" if w else "undefined:too_few" if n == 1 else gini(x, w) * n / (n - 1)
    cases.add("gini", options, expect, DEFINITION)
    order = sorted(range(n), key=lambda i: x[i])
    ww = weights_of(x, w)
    W, X = sum(ww), sum(mpf(v) * q for v, q in zip(x, ww))
    first = order[0]
    cases.add("lorenz", options, {"people[0]": 0, "people[1]": ww[first] / W, "total[1]": mpf(x[first]) * ww[first] / X, f"people[{n}]": 1, f"total[{n}]": 1}, DEFINITION)
    for a in (0, 1, 2, 0.5, -1, 3.25):
        zero = any(v == 0 for v in x) and a <= 0
        cases.add("generalised_entropy", options | {"alpha": a}, {"value": "undefined:not_positive" if zero else entropy(a, x, w)}, DEFINITION)
    for e in (0, 0.5, 1, 2):
        one = any(v == 0 for v in x) and e >= 1
        cases.add("atkinson", options | {"epsilon": e}, {"value": 1 if one else atkinson(e, x, w)}, DEFINITION)
cases.add("gini", {"values": TEN}, {"value": float(inequality.gini.Gini(numpy.array(TEN, float)).g)}, f"{PYSAL}: Gini")
cases.add("generalised_entropy", {"values": TEN, "alpha": 1}, {"value": float(inequality.theil.Theil(numpy.array(TEN, float)).T)}, f"{PYSAL}: Theil", digits=10, why="PySAL adds a tiny number to every value")
for e in (0.5, 2):
    cases.add("atkinson", {"values": TEN, "epsilon": e}, {"value": float(inequality.atkinson.Atkinson(numpy.array(TEN, float), e).A)}, f"{PYSAL}: Atkinson")
x, groups = [10, 12, 30, 34, 5.5, 8], ["a", "a", "b", "b", "c", "c"]
for a in (0, 1, 2):
    means = {g: sum(mpf(v) for v, k in zip(x, groups) if k == g) / 2 for g in "abc"}
    between = entropy(a, [means[g] for g in "abc"], [2, 2, 2])
    cases.add("generalised_entropy", {"values": x, "groups": groups, "alpha": a},
              {"value": entropy(a, x, None), "between": between, "within": entropy(a, x, None) - between}, DEFINITION)
for t, p in [([10, 30, 60], [2, 3, 5]), ([1, 2, 3.5], None), ([5.0], None), ([0.0, 9.0], [1, 1])]:
    T, P = list(map(mpf, t)), weights_of(t, p)
    cases.add("hoover", {"totals": t} | ({"people": p} if p else {}),
              {"value": sum(abs(a / sum(T) - b / sum(P)) for a, b in zip(T, P)) / 2}, DEFINITION)
for x, p in [([10, 12, 30, 34], [5, 1, 2, 2]), (TEN, None), ([1e9 + 1, 1e9 + 2, 1e9 + 3], None), ([4.0], None)]:
    X, n = list(map(mpf, x)), len(x)
    m = sum(X) / n
    ss = sum((v - m) ** 2 for v in X)
    expect = {"population": mp.sqrt(ss / n) / m, "mean": m, "sample": mp.sqrt(ss / (n - 1)) / m if n > 1 else "undefined:too_few"}
    if p:
        P = list(map(mpf, p))
        mu = sum(a * b for a, b in zip(X, P)) / sum(P)
        expect["williamson"] = mp.sqrt(sum(b * (a - mu) ** 2 for a, b in zip(X, P)) / sum(P)) / mu
    else:
        expect["williamson"] = "undefined:too_few"
    cases.add("coefficient_of_variation", {"values": x} | ({"people": p} if p else {}), expect, DEFINITION)
for id, options in [("gini", {"values": [-1, 2]}), ("lorenz", {"values": [-1, 2]}), ("hoover", {"totals": [-1, 2]})]:
    cases.add(id, options, {"value": "undefined:negative"} if id != "lorenz" else {"undefined": "undefined:negative"}, "by hand: a negative value")
cases.add("coefficient_of_variation", {"values": [-1, 1]}, {"population": "undefined:zero_total"}, "by hand: a mean of zero")
cases.write()
