#!/usr/bin/env python3
"""A second authority beside that of the family's own script, where two are known to differ: what
agrees with ours, and what must not (with the reason).

    python3 tests/certified/oracles/second.py > tests/certified/statistics/second.jsonl
"""

import mpmath
import numpy
import scipy
import statsmodels
import statsmodels.api as sm
from mpmath import mp, mpf
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.weightstats import DescrStatsW

from writing import Cases

cases = Cases(__file__)
NUMPY, SCIPY, SM = (f"{m.__name__} {m.__version__}" for m in (numpy, scipy, statsmodels))


def indexed(name, values):
    return {f"{name}[{i}]": float(v) for i, v in enumerate(values)}


# Quantiles: NumPy's names for the types that R numbers.
x = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]
ps = [0, 0.04, 0.1, 0.25, 1 / 3, 0.5, 0.71, 0.95, 1]
NAMES = ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased"]
for i, name in enumerate(NAMES):
    cases.add("quantiles", {"values": x, "probabilities": ps, "type": i + 1}, indexed("values", numpy.quantile(x, ps, method=name)), f"{NUMPY}: quantile(method='{name}')")

a, b = [3.1, 4.5, 2.2, 5.0, 7.25, -1], [1.01, 2.51, 1.81, 2.21, 3.01, 0.51, 9.01]
for side in ("two_sided", "greater", "less"):
    said = side.replace("_", "-")
    r = stats.mannwhitneyu(a, b, alternative=said, method="exact")
    cases.add("mann_whitney", {"first": a, "second": b, "alternative": side}, {"u": r.statistic, "p": r.pvalue}, f"{SCIPY}: mannwhitneyu(method='exact')")
    r = stats.mannwhitneyu([1, 2, 2, 3, 5, 5], [2, 3, 4, 5, 6], alternative=said, method="asymptotic")
    cases.add("mann_whitney", {"first": [1, 2, 2, 3, 5, 5], "second": [2, 3, 4, 5, 6], "method": "normal", "alternative": side}, {"u": r.statistic, "p": r.pvalue}, f"{SCIPY}: mannwhitneyu(method='asymptotic')")
    d = [2.1, 2.0, -0.2, 2.8, 3.1, 0.3, -1.1]
    r = stats.wilcoxon(d, alternative=said, method="exact")
    cases.add("wilcoxon_signed_rank", {"first": d, "alternative": side}, {"p": r.pvalue}, f"{SCIPY}: wilcoxon(method='exact')")
    if side == "two_sided":
        cases.add("wilcoxon_signed_rank", {"first": d}, {"v": r.statistic}, f"{SCIPY}: wilcoxon", differs="SciPy’s two-sided statistic is the smaller of the two rank sums; ours, as R’s V, is that of the positive differences")
    table = [[3, 1], [1, 3]]
    r = stats.fisher_exact(table, alternative=said)
    cases.add("fisher_exact", {"table": table, "alternative": side}, {"p": r.pvalue, "oddsRatio": r.statistic}, f"{SCIPY}: fisher_exact")
zeros = [1, -1, 2, 3, 0, 3, 4, -2]
r = stats.wilcoxon(zeros, zero_method="pratt", correction=True, method="asymptotic")
cases.add("wilcoxon_signed_rank", {"first": zeros, "method": "normal"}, {"p": r.pvalue}, f"{SCIPY}: wilcoxon(zero_method='pratt')", differs="Pratt ranks the zeros and then leaves them out; ours, as R’s and SciPy’s default, leaves them out before")

for x1, n1, x2, n2 in ((56, 70, 48, 80), (9, 10, 3, 10)):
    low, high = confint_proportions_2indep(x1, n1, x2, n2, method="newcomb", compare="diff")
    cases.add("proportion_difference", {"x1": x1, "n1": n1, "x2": x2, "n2": n2}, {"low": low, "high": high}, f"{SM}: confint_proportions_2indep(method='newcomb')")
low, high = confint_proportions_2indep(56, 70, 48, 80, method="score", compare="diff")
cases.add("proportion_difference", {"x1": 56, "n1": 70, "x2": 48, "n2": 80, "method": "miettinen_nurminen"}, {"high": high}, f"{SM}: confint_proportions_2indep(method='score')",
          differs="statsmodels’ score interval changes when the groups change places, which Miettinen and Nurminen’s does not; at our limit the likelihood, maximised by search, gives z = 1.95996")
low, high = confint_proportions_2indep(9, 40, 3, 50, method="log", compare="ratio")
cases.add("risk_ratio", {"x1": 9, "n1": 40, "x2": 3, "n2": 50, "method": "katz"}, {"low": low, "high": high}, f"{SM}: confint_proportions_2indep(compare='ratio', method='log')")
low, high = proportion_confint(0, 30, method="jeffreys")
cases.add("proportion_interval", {"x": 0, "n": 30, "method": "jeffreys"}, {"high": high}, f"{SM}: proportion_confint(method='jeffreys')", digits=11, why="statsmodels’ own accuracy")
cases.add("proportion_interval", {"x": 0, "n": 30, "method": "jeffreys"}, {"low": low}, f"{SM}: proportion_confint(method='jeffreys')", differs="statsmodels keeps the beta quantile at x = 0; ours puts the lower end to 0, as Brown, Cai and DasGupta (2001) advise")

v, w = [10, 20, 40, 70], [3, 2, 1, 4]
d = DescrStatsW(v, w, ddof=1)
cases.add("weighted_moments", {"values": v, "weights": w, "probabilities": [0.2, 0.32, 0.5, 0.9]}, {"mean": d.mean, "variance": d.var} | indexed("quantiles", d.quantile([0.2, 0.32, 0.5, 0.9], return_pandas=False)), f"{SM}: DescrStatsW")

y = [2.1, 3.9, 6.2, 7.8, 10.1, 12.2, 13.8, 15.9]
z = [[1, 2, 3, 4, 5, 6, 7, 8.5]]
fit = sm.OLS(y, sm.add_constant(numpy.array(z).T)).fit()
for kind in ("HC0", "HC1", "HC2", "HC3"):
    se = numpy.sqrt(numpy.diag(fit.get_robustcov_results(kind).cov_params()))
    cases.add("ordinary_least_squares", {"y": y, "x": z, "covariance": kind.lower()}, {f"terms[{i}].standardError": s for i, s in enumerate(se)}, f"{SM}: OLS, {kind}", digits=11, why="doubles on both sides")

# χ² and the likelihood ratio of a table with small and large cells: 50 digits from the definition.
mp.dps = 50
table = [[100, 1000], [5, 12000]]
rows, columns = [sum(r) for r in table], [sum(c) for c in zip(*table)]
cells = [(mpf(table[i][j]), mpf(rows[i]) * columns[j] / sum(rows)) for i in range(2) for j in range(2)]
chi = sum((o - e) ** 2 / e for o, e in cells)
g = 2 * sum(o * mp.log(o / e) for o, e in cells)
upper = lambda x: mp.gammainc(mpf(1) / 2, x / 2, mp.inf, regularized=True)
cases.add("chi_squared_test", {"table": table, "yates": False}, {"chiSquared": chi, "p": upper(chi), "g": g, "gP": upper(g)}, f"mpmath {mpmath.__version__}: 50 digits from the definition")
cases.write()
