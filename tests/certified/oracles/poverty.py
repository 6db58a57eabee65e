#!/usr/bin/env python3
"""Expected values for the families `poverty` and `convergence`, from the definitions with 50 digits.

    python3 tests/certified/oracles/poverty.py > tests/certified/statistics/poverty.jsonl
"""

import math

import numpy
import statsmodels
import statsmodels.api as sm
from mpmath import mp, mpf

from writing import Cases

mp.dps = 50
cases = Cases(__file__)
DEFINITION = f"mpmath {__import__('mpmath').__version__}: 50 digits from the definition"
for x, w, z, rule in [([2100, 2800, 3500, 9000], [3, 4, 2, 5], 3000, "below"), ([5, 10, 20, 30], None, 10, "below"),
                      ([5, 10, 20, 30], None, 10, "at_or_below"), ([-5.5, 0.25, 7.75], [0.5, 2, 3], 3.1, "below"), ([4, 5], None, 3, "below")]:
    X, W, Z = list(map(mpf, x)), list(map(mpf, w or [1] * len(x))), mpf(z)
    poor = [v < Z or rule == "at_or_below" and v <= Z for v in X]
    g = [(Z - v) / Z for v in X]
    N, q = sum(W), sum(b for b, p in zip(W, poor) if p)
    gaps = sum(b * c for b, c, p in zip(W, g, poor) if p)
    cases.add("foster_greer_thorbecke", {"incomes": x, "line": z, "poorIs": rule} | ({"weights": w} if w else {}),
              {"headcount": q / N, "gap": gaps / N, "severity": sum(b * c * c for b, c, p in zip(W, g, poor) if p) / N,
               "incomeGapRatio": gaps / q if q else "undefined:zero_total", "resources": gaps * Z, "poor": q, "people": N, "poorIs": rule}, DEFINITION)
D = [[1, 1, 0, 0, 1], [1, 0, 1, 0, 1], [1, 1, 0, 0, 0]]
for weights, people, k in [([1, 1, 1], None, 0.5), ([2, 1, 1], [3, 1, 4, 1, 5.5], 0.75), ([1, 1, 1], None, 1), ([1, 2, 3], None, 1 / 3)]:
    W = [mpf(w) / sum(map(mpf, weights)) for w in weights]
    P = list(map(mpf, people or [1] * 5))
    c = [sum(w * d[i] for w, d in zip(W, D)) for i in range(5)]
    poor = [v >= mpf(k) - mpf("1e-12") for v in c]
    N = sum(P)
    M = sum(p * v for p, v, is_poor in zip(P, c, poor) if is_poor) / N
    H = sum(p for p, is_poor in zip(P, poor) if is_poor) / N
    h0 = sum(p * d for p, d, is_poor in zip(P, D[0], poor) if is_poor) / N
    cases.add("alkire_foster", {"deprived": D, "weights": weights, "k": k} | ({"people": people} if people else {}),
              {"headcount": H, "intensity": M / H, "adjusted": M, "dimensions[0].weight": W[0], "dimensions[0].censoredHeadcount": h0,
               "dimensions[0].rawHeadcount": sum(p * d for p, d in zip(P, D[0])) / N, "dimensions[0].contribution": W[0] * h0 / M}, DEFINITION)
cases.add("alkire_foster", {"deprived": [[0, 0]], "weights": [1], "k": 1}, {"headcount": 0, "intensity": "undefined:zero_total", "adjusted": 0}, "by hand: nobody is poor")
LISTS = [([1200, 2500, 4100, 8000], [2600, 3900, 5200, 8800], 6), ([1.5, 2.25, 9, 4, 7.5, 3.3, 1.1], [2.5, 2.75, 8, 4.4, 7.9, 4.3, 2.2], 11)]
for a, b, years in LISTS:
    la, lb, n = [mp.log(mpf(v)) for v in a], [mp.log(mpf(v)) for v in b], len(a)
    ma, mb = sum(la) / n, sum(lb) / n
    va, vb = sum((v - ma) ** 2 for v in la) / (n - 1), sum((v - mb) ** 2 for v in lb) / (n - 1)
    cab = sum((p - ma) * (q - mb) for p, q in zip(la, lb)) / (n - 1)
    T = (n - mpf("2.5")) * mp.log(1 + (va - vb) ** 2 / 4 / (va * vb - cab**2))
    A = list(map(mpf, a))
    m = sum(A) / n
    cases.add("sigma_convergence", {"before": a, "after": b},
              {"logSpreadBefore": mp.sqrt(va), "logSpreadAfter": mp.sqrt(vb), "variationBefore": mp.sqrt(sum((v - m) ** 2 for v in A) / (n - 1)) / m,
               "statistic": T, "p": mp.erfc(mp.sqrt(T / 2)), "n": n}, DEFINITION, digits=11, why="the logarithms are rounded before they are squared")
    g = [(q - p) / years for p, q in zip(la, lb)]
    mg = sum(g) / n
    slope = sum((p - ma) * (q - mg) for p, q in zip(la, g)) / sum((p - ma) ** 2 for p in la)
    rest = [q - mg - slope * (p - ma) for p, q in zip(la, g)]
    error = mp.sqrt(sum(r * r for r in rest) / (n - 2) / sum((p - ma) ** 2 for p in la))
    speed = -mp.log(1 + slope * years) / years
    t = slope / error
    p = mp.betainc(mpf(n - 2) / 2, mpf(1) / 2, 0, (n - 2) / (n - 2 + t * t), regularized=True)
    cases.add("beta_convergence", {"before": a, "after": b, "years": years},
              {"slope": slope, "standardError": error, "p": p, "speed": speed, "halfLife": mp.log(2) / speed, "n": n,
               "rSquared": 1 - sum(r * r for r in rest) / sum((q - mg) ** 2 for q in g)}, DEFINITION, digits=11, why="the logarithms are rounded before the fit")
a, b, years = LISTS[1]
control = [0.5, 1, 4, 2.5, 3, 1.25, 0.75]
fit = sm.OLS(numpy.log(numpy.array(b) / a) / years, sm.add_constant(numpy.column_stack([numpy.log(a), control]))).fit()
low, high = fit.conf_int()[1]
cases.add("beta_convergence", {"before": a, "after": b, "years": years, "controls": [control]},
          {"slope": fit.params[1], "standardError": fit.bse[1], "p": fit.pvalues[1], "low": low, "high": high,
           "speed": -math.log1p(fit.params[1] * years) / years}, f"statsmodels {statsmodels.__version__}: OLS", digits=10, why="statsmodels’ own accuracy")
cases.add("sigma_convergence", {"before": [1, 2, 0], "after": [1, 2, 3]}, {"p": "undefined:not_positive"}, "by hand: no logarithm of zero")
cases.add("beta_convergence", {"before": [1, 2, 4], "after": [1, 4, 16], "years": 1}, {"halfLife": "undefined:never_reached"}, "by hand: the gap grows")
cases.write()
