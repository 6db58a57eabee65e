#!/usr/bin/env python3
"""Expected values for the family `resampling`: numpy's PCG64 with the same state and stream, and
bootstrap and permutations written again over it with plain Python.

    python3 tests/certified/oracles/resampling.py > tests/certified/statistics/resampling.jsonl
"""

import itertools
import math
import statistics

import numpy
import scipy
from scipy.stats import norm, permutation_test

from writing import Cases

cases = Cases(__file__)
NUMPY = f"numpy {numpy.__version__}: PCG64 with seed as initial state"
STREAM = 0x0A02BDBF7BB3C0A7AC28FA16A64ABF96
MASK = (1 << 128) - 1
MULTIPLIER = 0x2360ED051FC65DA44385DF649FCCF645


class Generator:
    def __init__(self, seed):
        increment = (STREAM << 1 | 1) & MASK
        # As PCG's reference code seeds: from zero, one step, add, one step.
        state = ((seed + increment) * MULTIPLIER + increment) & MASK
        self.pcg = numpy.random.PCG64()
        self.pcg.state = {"bit_generator": "PCG64", "state": {"state": state, "inc": increment}, "has_uint32": 0, "uinteger": 0}

    def bits(self):
        return int(self.pcg.random_raw())

    def below(self, bound):
        while True:
            wide = self.bits() * bound
            if wide & (2**64 - 1) >= (2**64 - bound) % bound:
                return wide >> 64


for seed in (0, 7, 2**53):
    g = Generator(seed)
    cases.add("random_numbers", {"seed": seed, "count": 5}, {f"values[{i}]": (g.bits() >> 11) / 2**53 for i in range(5)}, NUMPY)
    g = Generator(seed)
    cases.add("random_numbers", {"seed": seed, "count": 8, "below": 100}, {f"values[{i}]": g.below(100) for i in range(8)} | {"seed": str(seed)}, NUMPY)


def place(ordered, p):
    at = min(max((len(ordered) + 1) * p, 1), len(ordered))
    low = math.floor(at)
    nxt = ordered[low] if low < len(ordered) else ordered[low - 1]
    return (1 - (at - low)) * ordered[low - 1] + (at - low) * nxt


def gini(x):
    n = len(x)
    return sum(abs(a - b) for a in x for b in x) / (2 * n * sum(x))


OF = {
    "mean": lambda x, y: math.fsum(x) / len(x),
    "median": lambda x, y: statistics.median(x),
    "standard_deviation": lambda x, y: float(numpy.std(x, ddof=1)),
    "gini": lambda x, y: gini(x),
    "ratio_of_totals": lambda x, y: math.fsum(x) / math.fsum(y),
    "correlation": lambda x, y: float(numpy.corrcoef(x, y)[0, 1]),
}


def bootstrap(x, y, name, replicates, seed, level):
    n, f = len(x), OF[name]
    if n <= 6:
        draws = [[code // n**k % n for k in range(n)] for code in range(n**n)]
    else:
        g = Generator(seed)
        draws = [[g.below(n) for _ in range(n)] for _ in range(replicates)]
    found = sorted(f([x[i] for i in d], [y[i] for i in d]) for d in draws)
    own, R, half = f(x, y), len(found), (1 - level) / 2
    mean = math.fsum(found) / R
    left = [f(x[:i] + x[i + 1 :], y[:i] + y[i + 1 :]) for i in range(n)]
    about = math.fsum(left) / n
    a = math.fsum((about - v) ** 3 for v in left) / (6 * math.fsum((about - v) ** 2 for v in left) ** 1.5)
    # Equal within rounding counts as equal.
    below = sum(v < own - 1e-12 * abs(own) for v in found)
    equal = sum(abs(v - own) <= 1e-12 * abs(own) for v in found)
    z0, z = norm.ppf((below + equal / 2) / R), norm.ppf(1 - half)
    at = lambda q: norm.cdf(z0 + (z0 + q) / (1 - a * (z0 + q)))
    low, high = place(found, half), place(found, 1 - half)
    return {
        "estimate": own, "standardError": math.sqrt(math.fsum((v - mean) ** 2 for v in found) / (R if n <= 6 else R - 1)),
        "percentileLow": low, "percentileHigh": high, "basicLow": 2 * own - high, "basicHigh": 2 * own - low,
        "bcaLow": place(found, at(-z)), "bcaHigh": place(found, at(z)),
        "jackknifeError": math.sqrt(math.fsum((v - about) ** 2 for v in left) * (n - 1) / n),
        "exact": "true" if n <= 6 else "false", "replicates": str(R),
    }


x, y = [12, 15, 9, 22, 31, 14, 18, 11.5], [3, 4, 2.5, 5, 9, 2, 6, 3]
for name in OF:
    cases.add("bootstrap", {"values": x, "statistic": name, "replicates": 499, "seed": 3} | ({"second": y} if name in ("ratio_of_totals", "correlation") else {}),
              bootstrap(x, y, name, 499, 3, 0.95), f"{NUMPY}; the bootstrap written again in Python", digits=9, why="numpy and Python sum without compensation")
cases.add("bootstrap", {"values": [1, 4, 9, 11, 2], "level": 0.9}, bootstrap([1, 4, 9, 11, 2], [0] * 5, "mean", 0, 0, 0.9), "Python: all 3125 resamples", digits=9, why="Python's own sums")
cases.add("bootstrap", {"values": [1]}, {"estimate": "undefined:too_few"}, "by hand: one row")


def permuted(a, b, design, side):
    kind = {"two_groups": "independent", "paired": "samples", "association": "pairings"}[design]
    if design == "two_groups":
        f = lambda p, q: numpy.mean(p) - numpy.mean(q)
    elif design == "paired":
        f = lambda p, q: numpy.mean(numpy.array(p) - numpy.array(q))
    else:
        f = lambda p: float(numpy.sum((numpy.array(p) - numpy.mean(a)) * (numpy.array(b) - numpy.mean(b))))
    data = (a,) if design == "association" else (a, b)
    r = permutation_test(data, f, permutation_type=kind, vectorized=False, n_resamples=numpy.inf, alternative=side.replace("_", "-"))
    return float(r.statistic), float(r.pvalue)


first, second = [4, 5, 6.5, 3.25], [1, 2, 3, 4.5, 2.75]
for side in ("two_sided", "greater", "less"):
    for design, a, b in (("two_groups", first, second), ("paired", first, second[:4]), ("association", first + [7], second)):
        own, p = permuted(a, b, design, side)
        if side == "two_sided":
            # scipy doubles the smaller tail; ours is by amount, which is counted here again.
            if design == "two_groups":
                pool, n = a + b, len(a)
                all_ = [sum(c) / n - (sum(pool) - sum(c)) / len(b) for c in itertools.combinations(pool, n)]
            elif design == "paired":
                d = [u - v for u, v in zip(a, b)]
                all_ = [sum(s * v for s, v in zip(signs, d)) / len(d) for signs in itertools.product((1, -1), repeat=len(d))]
            else:
                ma, mb = sum(a) / len(a), sum(b) / len(b)
                all_ = [sum((u - ma) * (v - mb) for u, v in zip(a, order)) for order in itertools.permutations(b)]
            p = sum(abs(v) >= abs(own) - 1e-9 for v in all_) / len(all_)
        cases.add("permutation_test", {"first": a, "second": b, "design": design, "alternative": side}, {"statistic": own, "p": p, "exact": "true"},
                  f"scipy {scipy.__version__}: permutation_test; two-sided counted again by itertools")
many = [float(v) for v in range(1, 21)], [v + 0.5 for v in range(3, 23)]
g, state, pool = Generator(5), list(range(40)), many[0] + many[1]
own, met = sum(many[0]) / 20 - sum(many[1]) / 20, 0
for _ in range(200):
    for i in range(39, 0, -1):
        j = g.below(i + 1)
        state[i], state[j] = state[j], state[i]
    chosen = sum(pool[i] for i in state[:20])
    met += abs(chosen / 20 - (sum(pool) - chosen) / 20) >= abs(own) - 1e-9
cases.add("permutation_test", {"first": many[0], "second": many[1], "draws": 200, "seed": 5}, {"p": (met + 1) / 201, "exact": "false", "arrangements": "200", "smallestP": 1 / 201}, f"{NUMPY}; the test written again in Python")
cases.write()
