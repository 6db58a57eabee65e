#!/usr/bin/env python3
"""Expected values for fences of box plots and for distances between units: the definitions with exact
fractions and 40 digits.

    python3 tests/certified/oracles/far.py > tests/certified/statistics/far.jsonl
"""

from fractions import Fraction as F

from mpmath import mp, mpf, sqrt

from writing import Cases

mp.dps = 40
cases = Cases(__file__)
EXACT = "python fractions: exact from the definition"
DEFINITION = f"mpmath {__import__('mpmath').__version__}: 40 digits from the definition"


def out(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def quartile(values, p):
    """Type 7: between the order statistics around (n - 1) p."""
    ordered = sorted(values)
    at = (len(ordered) - 1) * p
    low = at.numerator // at.denominator
    return ordered[low] + (at - low) * (ordered[min(low + 1, len(ordered) - 1)] - ordered[low])


for values in (
    [541, 1463, 2445, 3438, 4437, 22261],
    [3, 1, 2, 4, 8],
    [12.1, 8.4, 5.0, 3.5, 0.6, 7.25, 30.5, -40.75, 6.1, 5.9, 4.4],
    [5, 5, 5, 5, 5, 6],
):
    exact = [F(v) for v in values]
    lower, upper = quartile(exact, F(1, 4)), quartile(exact, F(3, 4))
    width = upper - lower
    near, far = (lower - F(3, 2) * width, upper + F(3, 2) * width), (lower - 3 * width, upper + 3 * width)
    beyond = [sum(1 for low, high in (near, far) if not low <= v <= high) for v in exact]
    cases.add("tukey_fences", {"values": values},
              {"lower": out(lower), "upper": out(upper), "low": out(near[0]), "high": out(near[1]), "farLow": out(far[0]),
               "farHigh": out(far[1]), **{f"beyond[{i}]": b for i, b in enumerate(beyond)}}, EXACT)
cases.add("tukey_fences", {"values": [1, 2, 3]}, {"low": "undefined:too_few", "farHigh": "undefined:too_few"}, "by hand: three values")

for columns, at in (
    ([[1, 2, 3, 5], [20, 10, 30, 25]], 1),
    ([[0.25, 1.5, -3.0, 8.125, 2.0, 2.0]], 4),
    ([[541, 1463, 2445, 3438, 4437], [12.1, 8.4, 5.0, 3.5, 0.6], [1, 0, 1, 1, 0]], 3),
):
    expect, scores = {}, []
    for j, column in enumerate(columns):
        exact = [F(v) for v in column]
        mean = sum(exact) / len(exact)
        deviation = sqrt(out(sum((v - mean) ** 2 for v in exact) / (len(exact) - 1)))
        scores.append([out(v - mean) / deviation for v in exact])
        expect |= {f"columns[{j}].mean": out(mean), f"columns[{j}].deviation": deviation}
        expect |= {f"columns[{j}].z[{i}]": z for i, z in enumerate(scores[-1])}
    for i in range(len(columns[0])):
        expect[f"distances[{i}]"] = sqrt(sum((z[i] - z[at - 1]) ** 2 for z in scores))
    cases.add("standardised_distances", {"columns": columns, "at": at}, expect, DEFINITION)
cases.add("standardised_distances", {"columns": [[1, 2], [3, 3]], "at": 1}, {"undefined": "undefined:constant"}, "by hand: the second column does not vary")
cases.write()
