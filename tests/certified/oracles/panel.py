#!/usr/bin/env python3
"""Expected values for the family `panel`: exact rational least squares with all dummies, pyfixest, linearmodels, SciPy.

    python3 tests/certified/oracles/panel.py > tests/certified/statistics/panel.jsonl
"""

import itertools
import json
import pathlib
import warnings
from fractions import Fraction as Q

import numpy as np
import pandas as pd
import scipy
import scipy.stats
from mpmath import mp, mpf, sqrt

from exact import Ols, f_upper, real, t_critical, t_two_sided
from writing import Cases

warnings.simplefilter("ignore")
cases = Cases(__file__)
HERE = pathlib.Path(__file__).parent.parent / "data"
EXACT = f"fractions and mpmath {__import__('mpmath').__version__}: exact rational least squares with all dummies"


def doubles(name):
    return json.loads((HERE / f"{name}.json").read_text())


def dummies(labels, skip=0):
    return [[Q(int(v == level)) for v in labels] for level in sorted(set(labels))[skip:]]


def parts(units, times):
    """Connected parts, by joining labels until nothing changes."""
    groups = [({u}, {t}) for u, t in zip(units, times)]
    while True:
        for a, b in itertools.combinations(range(len(groups)), 2):
            if groups[a][0] & groups[b][0] or groups[a][1] & groups[b][1]:
                groups[a] = (groups[a][0] | groups[b][0], groups[a][1] | groups[b][1])
                del groups[b]
                break
        else:
            return groups


def exact_panel(columns, y, units, times, effects):
    """Slopes first; then dummies of full rank."""
    if effects == "unit":
        effect = dummies(units)
    elif effects == "time":
        effect = dummies(times)
    else:
        effect = dummies(units)
        first = {min(t for t in part[1]) for part in parts(units, times)}
        effect += [[Q(int(v == level)) for v in times] for level in sorted(set(times)) if level not in first]
    return Ols(columns + effect, y, intercept=False), len(effect)


def classical(columns, y, units, times, effects, options, oracle=EXACT, digits=12, why=None):
    exact = lambda values: [Q(float(v)) for v in values]
    fit, absorbed = exact_panel([exact(c) for c in columns], exact(y), units, times, effects)
    k = len(columns)
    v = fit.classical()
    expect = {"absorbed": str(absorbed), "residualDf": str(fit.df), "sigma": sqrt(real(fit.rss) / fit.df), "residualSquares": real(fit.rss)}
    for j in range(k):
        b, s = real(fit.b[j]), sqrt(real(v[j][j]))
        half = t_critical(0.95, fit.df) * s
        expect |= {f"terms[{j}].{key}": value for key, value in {
            "coefficient": b, "standardError": s, "t": b / s, "df": mpf(fit.df), "p": t_two_sided(b / s, fit.df), "low": b - half, "high": b + half}.items()}
    mean = sum(fit.y) / fit.n
    expect["rSquared"] = 1 - real(fit.rss) / real(sum((a - mean) ** 2 for a in fit.y))
    alone, _ = exact_panel([], exact(y), units, times, effects)
    expect["withinRSquared"] = 1 - real(fit.rss) / real(alone.rss)
    f = real((alone.rss - fit.rss) / k / (fit.rss / fit.df))
    expect |= {"f": f, "fDf": str(k), "fP": f_upper(f, k, fit.df), "components": str(len(parts(units, times)))}
    cases.add("fixed_effects", {"y": y, "x": columns, "unit": units, "time": times, "effects": effects, "covariance": "classical"} | options, expect, oracle, digits=digits, why=why)
    # CR0 by unit, exactly: scores of the rows of the pseudo-inverse.
    p = fit.pseudo()
    errors = {}
    for j in range(k):
        scores = {}
        for i, u in enumerate(units):
            scores[u] = scores.get(u, 0) + p[j][i] * fit.e[i]
        errors[f"terms[{j}].standardError"] = sqrt(real(sum(s * s for s in scores.values())))
    g = len(set(units))
    cases.add("fixed_effects", {"y": y, "x": columns, "unit": units, "time": times, "effects": effects, "covariance": "cr0"} | options,
              errors | {"clusterCount": str(g), "dfRule": "clusters_minus_one" , "smallSample": "none"}, oracle, digits=digits, why=why)
    nested = {"unit": k + 1, "time": k + absorbed, "two_way": k + absorbed - g + 1}[effects]
    for counted, K in [("none", k), ("non_nested", nested), ("all", k + absorbed)]:
        factor = sqrt(mpf(g) / (g - 1) * (fit.n - 1) / (fit.n - K)) if fit.n > K else None
        if factor:
            cases.add("fixed_effects", {"y": y, "x": columns, "unit": units, "time": times, "effects": effects, "covariance": "cr1", "counted": counted} | options,
                      {key: value * factor for key, value in errors.items()} | {"countedCoefficients": str(K), "smallSample": "g_n_k"}, oracle, digits=digits, why=why)


rng = np.random.default_rng(82)
full = [(u, t) for u in "abcde" for t in range(2013, 2019)]
holes = [(u, t) for k, (u, t) in enumerate(full) if k % 4 != 1 and not (u == "d" and t > 2013)]
apart = [(u, t) for u, t in full if (u in "ab") == (t < 2016)]
for cells in [full, holes, apart]:
    units, times = [c[0] for c in cells], [c[1] for c in cells]
    x1 = [float(v) for v in np.round(rng.normal(size=len(cells)) * 10 + np.arange(len(cells)), 2)]
    x2 = [float(v) for v in np.round(1e5 + 100 * rng.normal(size=len(cells)), 1)]
    y = [float(v) for v in np.round(0.4 * np.array(x1) - 0.02 * np.array(x2) + rng.normal(size=len(cells)) * 3, 2)]
    for effects in ["unit", "time", "two_way"]:
        classical([x1, x2], y, units, times, effects, {})
        if cells is not full:
            singles = sum(1 for u in set(units) if units.count(u) == 1)
            expect = {"singletonUnits": str(singles)}
            if singles and effects != "time":
                expect["cautions[0]"] = "singletons"
            cases.add("fixed_effects", {"y": y, "x": [x1], "unit": units, "time": times, "effects": effects, "covariance": "cr0"},
                      {"singletonUnits": str(singles)}, "by hand: units with one row")
# A column that is constant within units, one that is the sum of effects, and one that counts.
units, times = [c[0] for c in full], [c[1] for c in full]
x1 = [float(v) for v in np.round(rng.normal(size=30) * 10, 2)]
y = [float(v) for v in np.round(0.4 * np.array(x1) + rng.normal(size=30) * 3, 2)]
size = [1000.0 * (ord(u) - 90) for u in units]
trend = [0.1 * (t - 2000) + ord(u) for u, t in full]
fit, _ = exact_panel([[Q(v) for v in x1]], [Q(v) for v in y], units, times, "two_way")
cases.add("fixed_effects", {"y": y, "x": [size, x1, trend], "unit": units, "time": times, "covariance": "classical"},
          {"terms[0].coefficient": "undefined:rank_deficient", "terms[1].coefficient": real(fit.b[0]), "terms[1].standardError": sqrt(real(fit.classical()[0][0])),
           "terms[2].coefficient": "undefined:rank_deficient", "dropped[0]": "x1", "dropped[1]": "x3", "residualDf": str(fit.df), "cautions[0]": "dropped_columns"}, EXACT)
cases.add("fixed_effects", {"y": y, "x": [size], "unit": units, "time": times}, {"sigma": "undefined:rank_deficient"}, "by hand: nothing varies within")
cases.add("fixed_effects", {"y": [1, 2, 4, 3], "x": [[1, 2, 3, 5]], "unit": ["a", "a", "b", "b"], "time": [1, 2, 1, 2], "covariance": "classical"},
          {"terms[0].coefficient": -2, "residualDf": "0", "terms[0].standardError": "undefined:saturated"}, "by hand: two changes, x by 1 and 2, y by 1 and -1")

# Grunfeld: five clustered errors of one slope.
import linearmodels
import pyfixest as pf
from linearmodels.panel import PanelOLS

x = doubles("grunfeld_x")
grunfeld = pd.DataFrame({"firm": doubles("grunfeld_firm"), "year": doubles("grunfeld_year"), "inv": doubles("grunfeld_inv"), "value": x[0], "capital": x[1]})
whole = {"y": {"data": "grunfeld_inv"}, "x": {"data": "grunfeld_x"}, "unit": {"data": "grunfeld_firm"}, "time": {"data": "grunfeld_year"}}
demeaned = "pyfixest demeans by alternating projections to 1e-8 or so"
for effects, formula in [("two_way", "firm + year"), ("unit", "firm"), ("time", "year")]:
    for by in ["firm", "year"]:
        for counted, word in [("none", "none"), ("non_nested", "nonnested"), ("all", "full")]:
            fit = pf.feols(f"inv ~ value + capital | {formula}", grunfeld, vcov={"CRV1": by}, ssc=pf.ssc(k_adj=True, k_fixef=word, G_adj=True), fixef_tol=1e-10)
            expect = {}
            for j in range(2):
                expect |= {f"terms[{j}].coefficient": fit.coef().iloc[j], f"terms[{j}].standardError": fit.se().iloc[j]}
                if fit.pvalue().iloc[j] > 1e-3:
                    expect[f"terms[{j}].p"] = fit.pvalue().iloc[j]
            cases.add("fixed_effects", whole | {"effects": effects, "clusters": {"data": f"grunfeld_{by}"}, "covariance": "cr1", "counted": counted}, expect,
                      f"pyfixest {pf.__version__}: feols(vcov=CRV1, k_fixef={word!r})", digits=9, why=demeaned)
indexed = grunfeld.set_index(["firm", "year"])
for effects, entity, time in [("two_way", True, True), ("unit", True, False)]:
    model = PanelOLS(indexed.inv, indexed[["value", "capital"]], entity_effects=entity, time_effects=time)
    fit = model.fit()
    cases.add("fixed_effects", whole | {"effects": effects, "covariance": "classical"},
              {f"terms[{j}].coefficient": fit.params.iloc[j] for j in range(2)} | {f"terms[{j}].standardError": fit.std_errors.iloc[j] for j in range(2)} | {"f": fit.f_statistic.stat, "residualDf": str(int(fit.df_resid))},
              f"linearmodels {linearmodels.__version__}: PanelOLS", digits=10, why="doubles on both sides")
    fit = model.fit(cov_type="clustered", cluster_entity=True, debiased=False, group_debias=False, auto_df=False, count_effects=False)
    cases.add("fixed_effects", whole | {"effects": effects, "covariance": "cr0"}, {f"terms[{j}].standardError": fit.std_errors.iloc[j] for j in range(2)},
              f"linearmodels {linearmodels.__version__}: PanelOLS, clustered, no correction", digits=10, why="doubles on both sides")

# Randomisation over all assignments, in exact numbers, and SciPy's.
samples = [
    ([-9, -8, -3, -2, -1], [1, 1, 0, 0, 0]),
    ([-9.26, -8.1, -3.3, -2.2, -1.05], [0, 1, 0, 1, 0]),
    ([1.5, 1.5, 1.5, 0.5, 2.5, 1.5], [1, 0, 1, 0, 0, 1]),
    ([0.1, 0.2, 0.3, 0.4, 0.5, 0.6], [0, 0, 0, 1, 1, 1]),
    ([float(v) for v in np.round(rng.normal(size=16), 2)], [1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
    ([3, 4], [0, 1]),
]
for change, treated in samples:
    exact = [Q(str(v)) for v in change]
    n, k = len(change), sum(treated)
    difference = lambda chosen: Q(sum(exact[i] for i in chosen), 1) / k - Q(sum(exact[i] for i in range(n) if i not in chosen), 1) / (n - k)
    observed = difference({i for i in range(n) if treated[i]})
    every = [difference(set(c)) for c in itertools.combinations(range(n), k)]
    for alternative, extreme in [("two_sided", lambda d: abs(d) >= abs(observed)), ("greater", lambda d: d >= observed), ("less", lambda d: d <= observed)]:
        expect = {"effect": real(observed), "p": mpf(sum(map(extreme, every))) / len(every), "floor": mpf(1) / len(every), "assignments": str(len(every)), "alternative": alternative, "cautions[0]": "parallel_trends"}
        if len(every) < 20:
            expect["cautions[1]"] = "small_p_threshold"
        cases.add("randomisation_inference", {"change": change, "treated": treated, "alternative": alternative}, expect, "fractions: every assignment in exact numbers")
change, treated = samples[4]
a, b = [c for c, t in zip(change, treated) if t], [c for c, t in zip(change, treated) if not t]
for alternative in ["greater", "less"]:
    result = scipy.stats.permutation_test((a, b), lambda u, v: np.mean(u) - np.mean(v), n_resamples=np.inf, alternative=alternative)
    cases.add("randomisation_inference", {"change": change, "treated": treated, "alternative": alternative}, {"effect": result.statistic, "p": result.pvalue}, f"scipy {scipy.__version__}: permutation_test")
cases.add("randomisation_inference", {"change": [1, 2, 3], "treated": [1, 1, 1]}, {"p": "undefined:too_few"}, "by hand: no other unit")
cases.add("randomisation_inference", {"change": [1, 2, 3], "treated": [1, 0, 3]}, {"p": "undefined:outside_range"}, "by hand: 3 is no group")
cases.add("randomisation_inference", {"change": list(range(40)), "treated": [1, 0] * 20}, {"p": "undefined:too_large"}, "by hand: C(40, 20) is above 10^11")
cases.write()
