#!/usr/bin/env python3
"""Expected values for the family `regression`: the NIST StRD sets, exact rational least squares, statsmodels, SciPy.

    python3 tests/certified/oracles/regression.py > tests/certified/statistics/regression.jsonl

Data and certified values of NIST (public domain) stand in SciPy (Norris), in GSL's tests (Pontius, Longley, Filip,
NoInt1, NoInt2) and in Apache Commons Math's (Wampler 1 to 4). Wampler 5 is Wampler 3 with errors times 10 000, and its
errors are exactly 10 000 times as large. Every certified value is reproduced here from the data in exact rational
numbers and checked against NIST's print; what is written down is the exact one, to 25 digits.
"""

import json
import pathlib
from fractions import Fraction as Q

import numpy as np
import scipy
import scipy.stats
import statsmodels
import statsmodels.api as sm
from mpmath import mp, mpf, nstr, svd_r

from exact import Ols, real
from writing import Cases

cases = Cases(__file__)
HERE = pathlib.Path(__file__).parent.parent / "data"
EXACT = f"fractions and mpmath {__import__('mpmath').__version__}: exact rational least squares"
SCIPY, SM = f"scipy {scipy.__version__}", f"statsmodels {statsmodels.__version__}"


def decimals(name):
    return json.loads((HERE / f"{name}.json").read_text(), parse_float=Q, parse_int=Q)


def doubles(values):
    return [float(v) for v in values]


def powers(x, degree):
    return [[v**k for v in x] for k in range(1, degree + 1)]


def printed(found, certified, digits):
    """NIST's print is what comes out here."""
    for a, b in zip(found, certified):
        a, b = mpf(a), mpf(b)
        assert abs(a - b) <= abs(b) * mpf(10) ** (1 - digits), (nstr(a, 20), b)


NIST = {  # degree, intercept, certified coefficients, their standard deviations, digits gated, digits of the rest
    "norris": (1, ["-0.262323073774029", "1.00211681802045"], ["0.232818234301152", "0.429796848199937E-03"], 13.5),
    "pontius": (2, ["0.673565789473684E-03", "0.732059160401003E-06", "-0.316081871345029E-14"],
                ["0.107938612033077E-03", "0.157817399981659E-09", "0.486652849992036E-16"], 13),
    "filip": (10, ["-1467.48961422980", "-2772.17959193342", "-2316.37108160893", "-1127.97394098372", "-354.478233703349",
                   "-75.1242017393757", "-10.8753180355343", "-1.06221498588947", "-0.670191154593408E-01",
                   "-0.246781078275479E-02", "-0.402962525080404E-04"],
              ["298.084530995537", "559.779865474950", "466.477572127796", "227.204274477751", "71.6478660875927",
               "15.2897178747400", "2.23691159816033", "0.221624321934227", "0.142363763154724E-01",
               "0.535617408889821E-03", "0.896632837373868E-05"], 14),
}
for name, (degree, coefficients, deviations, digits) in NIST.items():
    fit = Ols(powers(decimals(f"{name}_x"), degree), decimals(f"{name}_y"))
    found = fit.terms(only=True)
    printed([found[f"terms[{j}].coefficient"] for j in range(fit.k)], coefficients, 14)
    printed([found[f"terms[{j}].standardError"] for j in range(fit.k)], deviations, 14)
    options = {"y": {"data": f"{name}_y"}, "x": {"data": f"{name}_x"}, "degree": degree}
    oracle = f"NIST StRD {name.capitalize()}: certified, reproduced in exact rationals"
    cases.add("polynomial_fit", options, found, oracle, digits=digits)
    cases.add("polynomial_fit", options, fit.terms() | fit.quality(), oracle)

# Filip with the powers rounded to doubles, as most programs have it: the rounded columns themselves allow no more.
x, y = decimals("filip_x"), decimals("filip_y")
fit = Ols(powers(x, 10), y)
columns = [[float(v) ** k for v in x] for k in range(1, 11)]
cases.add("ordinary_least_squares", {"y": {"data": "filip_y"}, "x": columns}, fit.terms(only=True),
          "NIST StRD Filip: certified, powers rounded to doubles", digits=7.5, why="powers as doubles hold no more")

# Longley.
fit = Ols(decimals("longley_x"), decimals("longley_y"))
found = fit.terms(only=True)
certified = ["-3482258.63459582", "15.0618722713733", "-0.358191792925910E-01", "-2.02022980381683", "-1.03322686717359",
             "-0.511041056535807E-01", "1829.15146461355"]
deviations = ["890420.383607373", "84.9149257747669", "0.334910077722432E-01", "0.488399681651699", "0.214274163161675",
              "0.226073200069370", "455.478499142212"]
printed([found[f"terms[{j}].coefficient"] for j in range(7)], certified, 14)
printed([found[f"terms[{j}].standardError"] for j in range(7)], deviations, 14)
longley = {"y": {"data": "longley_y"}, "x": {"data": "longley_x"}}
oracle = "NIST StRD Longley: certified, reproduced in exact rationals"
cases.add("ordinary_least_squares", longley, found, oracle, digits=14)
cases.add("ordinary_least_squares", longley, fit.terms() | fit.quality(), oracle)
scaled = mp.matrix(len(fit.y), fit.k)
for j, column in enumerate(fit.columns):
    length = mp.sqrt(sum(real(u) ** 2 for u in column))
    for i, v in enumerate(column):
        scaled[i, j] = real(v) / length
values = svd_r(scaled, compute_uv=False)
cases.add("ordinary_least_squares", longley, {"conditionNumber": max(values) / min(values)},
          f"mpmath {__import__('mpmath').__version__}: singular values of the columns scaled to length one", digits=10,
          why="the smallest singular value is as exact as the factors in doubles, eps times itself")
for kind in ["hc0", "hc1", "hc2", "hc3"]:
    cases.add("ordinary_least_squares", longley | {"covariance": kind}, fit.terms(fit.robust(kind)), EXACT, digits=11,
              why="leverages near one lose digits in 1 − h") if kind in ("hc2", "hc3") else cases.add(
              "ordinary_least_squares", longley | {"covariance": kind}, fit.terms(fit.robust(kind)), EXACT)

# NoInt1, NoInt2: no intercept, R² about zero.
for name, xs, ys, b, s, r2 in [
    ("NoInt1", range(60, 71), range(130, 141), "2.07438016528926", "0.165289256198347E-01", "0.999365492298663"),
    ("NoInt2", [4, 5, 6], [3, 4, 4], "0.727272727272727", "0.420827318078432E-01", "0.993348115299335"),
]:
    fit = Ols([[Q(v) for v in xs]], [Q(v) for v in ys], intercept=False)
    found = fit.terms() | fit.quality()
    printed([found["terms[0].coefficient"], found["terms[0].standardError"], found["rSquared"]], [b, s, r2], 14)
    cases.add("ordinary_least_squares", {"y": list(ys), "x": [list(xs)], "intercept": False}, found,
              f"NIST StRD {name}: certified, reproduced in exact rationals", digits=13)

# Wampler 1 to 5.
xs = [Q(v) for v in range(21)]
deviation = ["2152.32624678170", "2363.55173469681", "779.343524331583", "101.475507550350", "5.64566512170752", "0.112324854679312"]
for number in range(1, 6):
    fit = Ols(powers(xs, 5), decimals(f"wampler{number}_y"))
    found = fit.terms(only=True)
    expected = [Q(1, 10**j) if number == 2 else Q(1) for j in range(6)]
    assert fit.b == expected
    factor = {1: 0, 2: 0, 3: 1, 4: 100, 5: 10000}[number]
    printed([found[f"terms[{j}].standardError"] for j in range(6)], [mpf(d) * factor for d in deviation], 14)
    options = {"y": {"data": f"wampler{number}_y"}, "x": list(range(21)), "degree": 5}
    oracle = f"NIST StRD Wampler{number}: certified, reproduced in exact rationals"
    if number == 5:
        oracle += " (data and errors from Wampler3 by its construction)"
    cases.add("polynomial_fit", options, found, oracle, digits=13)
    if factor:
        cases.add("polynomial_fit", options, fit.terms() | fit.quality(), oracle)
    else:
        cases.add("polynomial_fit", options, {"rSquared": 1, "residualSquares": 0, "terms[0].t": "undefined:not_finite", "f": "undefined:not_finite"}, oracle)

# Weights: ordinary, with zeros, very unequal, without an intercept.
ys = ["1.5", "3.25", "4.5", "7.75", "8", "11.5", "12.25", "15"]
x1, x2 = ["0", "1", "2", "3", "4", "5", "6", "7"], ["2", "-1", "0.5", "3", "-2", "1", "1.5", "0"]
for ws in [["1", "2", "3", "4", "4", "3", "2", "1"], ["1", "0", "3", "0", "4", "0.5", "2", "1"],
           ["1e-6", "1", "1e6", "3", "7", "1", "1", "0"], ["0.3", "0.7", "0.1", "0.9", "1.1", "2.2", "3.3", "4.4"]]:
    exact = lambda v: [Q(float(e)) for e in v]  # the doubles that the engine gets
    for intercept in [True, False]:
        fit = Ols([exact(x1), exact(x2)], exact(ys), intercept, exact(ws))
        options = {"y": doubles(ys), "x": [doubles(x1), doubles(x2)], "weights": doubles(ws), "intercept": intercept}
        cases.add("weighted_least_squares", options, fit.terms() | fit.quality(), EXACT)
        for kind in ["hc0", "hc1", "hc3"]:
            if kind != "hc3" or "1e6" not in ws:
                cases.add("weighted_least_squares", options | {"covariance": kind}, fit.terms(fit.robust(kind), only=True), EXACT)
cases.add("weighted_least_squares", {"y": [1, 2, 3], "x": [[1, 2, 4]], "weights": [1, -1, 1]},
          {"sigma": "undefined:negative"}, "by hand: no negative variance")
cases.add("weighted_least_squares", {"y": [1, 2, 3], "x": [[1, 2, 4]], "weights": [0, 0, 0]},
          {"sigma": "undefined:too_few"}, "by hand: no row counts")

# Edges.
plain = {"y": [1, 3, 5, 8], "x": [[0, 1, 2, 3], [0, 2, 4, 6]]}
fit = Ols([[Q(v) for v in range(4)]], [Q(v) for v in [1, 3, 5, 8]])
dropped = fit.terms() | fit.quality() | {"dropped[0]": "x2", "terms[2].coefficient": "undefined:rank_deficient", "cautions[0]": "few_units", "cautions[1]": "dropped_columns"}
cases.add("ordinary_least_squares", plain, dropped, EXACT)
cases.add("ordinary_least_squares", {"y": [1, 4], "x": [[1, 2]]},
          {"terms[0].coefficient": -2, "terms[1].coefficient": 3, "terms[1].standardError": "undefined:saturated", "sigma": "undefined:saturated",
           "rSquared": 1, "f": "undefined:saturated", "adjustedRSquared": "undefined:saturated"}, "by hand: a line through two points")
cases.add("ordinary_least_squares", {"y": [5, 5, 5, 5], "x": [[1, 2, 3, 5]]},
          {"terms[0].coefficient": 5, "terms[1].coefficient": 0, "rSquared": "undefined:constant", "residualSquares": 0}, "by hand: a constant", digits=12)
cases.add("ordinary_least_squares", {"y": [1, 2, 4, 5], "x": []},
          {"terms[0].coefficient": 3, "terms[0].standardError": mp.sqrt(mpf(10) / 3 / 4), "rSquared": 0, "f": "undefined:rank_deficient", "residualDf": 3},
          "by hand: the mean and its error")
cases.add("ordinary_least_squares", {"y": [1, 2, 4], "x": [[0, 0, 0]], "intercept": False}, {"sigma": "undefined:rank_deficient"}, "by hand: a column of zeros")
cases.add("ordinary_least_squares", {"y": [1, 2, 4, 5], "x": [[0, 0, 0, 1]], "covariance": "hc3"},
          {"terms[1].coefficient": real(Q(5) - Q(7, 3)), "terms[1].standardError": "undefined:saturated", "cautions[1]": "high_leverage"},
          "by hand: the last row decides its own fit")
cases.add("ordinary_least_squares", {"y": [1e200, 3e200, 5e200, 7.5e200], "x": [[1e-200, 2e-200, 3e-200, 4e-200]]},
          {"terms[1].coefficient": "undefined:not_finite", "terms[0].coefficient": mpf("-1.25e200"), "rSquared": mpf("23.1125") / mpf("23.1875")},
          "by hand: a slope of 2.15e400 is no double")

# Columns with a large mean, and one with a tiny spread.
rng = np.random.default_rng(20)
years = [2000.0 + i for i in range(12)]
income = [round(float(v), 1) for v in 1e6 + 300 * rng.standard_normal(12)]
rate = [round(float(30 - 2 * i + rng.standard_normal()), 2) for i in range(12)]
fit = Ols([[Q(v) for v in years], [Q(v) for v in income]], [Q(v) for v in rate])
cases.add("ordinary_least_squares", {"y": rate, "x": [years, income]}, fit.terms() | fit.quality(), EXACT)
for level in [0.9, 0.99]:
    cases.add("ordinary_least_squares", {"y": rate, "x": [years, income], "level": level}, fit.terms(level=level), EXACT)

# Diagnostics.
ys, x1 = [1, 2, 2.5, 4.4, 4.9, 6.3, 7], [1, 2, 3, 4, 5, 6, 10]
x2 = [3, 1, 4, 1, 5, 9, 2]
for columns, y in [([x1], ys), ([x1, x2], ys)]:
    fit = Ols([[Q(float(v)) for v in c] for c in columns], [Q(float(v)) for v in y])
    h, s2 = fit.leverage(), fit.rss / fit.df
    expect = {}
    for r in range(fit.n):
        expect |= {f"fitted[{r}]": real(fit.fit[r]), f"leverage[{r}]": real(h[r]),
                   f"standardised[{r}]": real(fit.e[r]) / mp.sqrt(real(s2 * (1 - h[r]))),
                   f"cook[{r}]": real(fit.e[r] ** 2 * h[r] / (fit.k * s2 * (1 - h[r]) ** 2))}
    for j in range(1, fit.k):
        mean = sum(fit.columns[j]) / fit.n
        expect[f"inflation[{j - 1}]"] = real(fit.c[j][j] * sum((v - mean) ** 2 for v in fit.columns[j]))
    second = Ols(fit.columns[1:], [e * e for e in fit.e])
    lm = real(fit.n * (1 - second.rss / second.tss))
    expect |= {"breuschPagan": lm, "breuschPaganDf": str(fit.k - 1), "residualDf": str(fit.df),
               "breuschPaganP": mp.gammainc(mpf(fit.k - 1) / 2, lm / 2, mp.inf, regularized=True)}
    cases.add("regression_diagnostics", {"y": y, "x": columns}, expect, EXACT)
    model = sm.OLS(y, sm.add_constant(np.array(columns, float).T)).fit()
    influence = model.get_influence()
    bp = sm.stats.diagnostic.het_breuschpagan(model.resid, model.model.exog)
    cases.add("regression_diagnostics", {"y": y, "x": columns},
              {f"cook[{r}]": influence.cooks_distance[0][r] for r in range(7)} | {"breuschPagan": bp[0], "breuschPaganP": bp[1]}
              | {f"standardised[{r}]": influence.resid_studentized_internal[r] for r in range(7)},
              f"{SM}: get_influence, het_breuschpagan", digits=11, why="doubles on both sides")
cases.add("regression_diagnostics", {"y": [1, 2, 4, 5], "x": [[0, 0, 0, 1]]},
          {"leverage[3]": 1, "cook[3]": "undefined:saturated", "standardised[3]": "undefined:saturated", "cautions[1]": "high_leverage"},
          "by hand: the last row decides its own fit")
cases.add("regression_diagnostics", {"y": [1, 2, 3, 4, 5], "x": [[0, 1, 2, 3, 4]]}, {"breuschPagan": "undefined:constant", "inflation[0]": 1}, "by hand: an exact fit")

# Theil–Sen and Siegel.
rng = np.random.default_rng(95)
samples = [
    ([0, 1, 2, 3, 4, 5, 6], [0, 1.2, 2, 3.5, 100, 5, 5.8]),
    ([2015, 2016, 2017, 2018, 2019, 2020], [9.82, 8.4, 6.1, 3.9, 1.7, 0.56]),
    ([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], [2, 3, 3, 3, 5, 4, 7, 7, 6, 9]),
    ([1, 2], [3, 7]),
    ([1, 2, 3], [5, 5, 5]),
    ([float(v) for v in np.round(rng.uniform(0, 100, 60), 2)], None),
    ([float(v) for v in rng.integers(0, 12, 80)], None),
    ([1e-200, 2e-200, 4e-200, 5e-200], [1e-190, 3e-190, 4e-190, 9e-190]),
]
for x, y in samples:
    if y is None:
        y = [float(v) for v in np.round(0.3 * np.array(x) + rng.standard_t(2, len(x)), 1)]
    for method in ["joint", "separate"]:
        for level in [0.95, 0.9]:
            line = scipy.stats.theilslopes(y, x, level, method=method)
            cases.add("theil_sen", {"y": y, "x": x, "interceptMethod": method, "level": level},
                      {"slope": line.slope, "intercept": line.intercept, "low": line.low_slope, "high": line.high_slope, "interceptMethod": method},
                      f"{SCIPY}: theilslopes(method={method!r})", digits=11 if line.intercept else 12, why="the intercept is a difference")
    for method in ["hierarchical", "separate"]:
        line = scipy.stats.siegelslopes(y, x, method=method)
        cases.add("repeated_medians", {"y": y, "x": x, "interceptMethod": {"hierarchical": "joint", "separate": "repeated"}[method]},
                  {"slope": line.slope, "intercept": line.intercept}, f"{SCIPY}: siegelslopes(method={method!r})", digits=11, why="the intercept is a difference")
for id in ["theil_sen", "repeated_medians"]:
    cases.add(id, {"y": [1, 2, 3], "x": [5, 5, 5]}, {"slope": "undefined:constant"}, "by hand: no two different x")
    cases.add(id, {"y": [1], "x": [5]}, {"slope": "undefined:too_few"}, "by hand: one point")
# By narrowing: more points than all of whose slopes are made.
n = 1800
x = [(i * 7919) % 1000 / 8 for i in range(n)]
y = [round(0.5 * v + ((i * 104729) % 1009) / 64, 6) for i, v in enumerate(x)]
for method in ["joint", "separate"]:
    line = scipy.stats.theilslopes(y, x, 0.95, method=method)
    cases.add("theil_sen", {"y": y, "x": x, "interceptMethod": method},
              {"slope": line.slope, "intercept": line.intercept, "low": line.low_slope, "high": line.high_slope}, f"{SCIPY}: theilslopes(method={method!r})")
cases.write()
