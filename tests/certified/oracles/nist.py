#!/usr/bin/env python3
"""NIST's certified univariate summaries and the larger analyses of variance.

    python3 tests/certified/oracles/nist.py DIR > tests/certified/statistics/nist.jsonl

DIR holds the univariate sets as the source package of Apache Commons Math 3.6.1 has them
(src/test/resources/org/apache/commons/math3/stat/data); the analyses of variance come with scipy. The
data, public domain, are written to tests/certified/data. What the doubles themselves keep of a set is
found with fractions, so that a case never asks for more, and says so.
"""

import json
import math
import os
import pathlib
import re
import sys
from fractions import Fraction as F

import scipy
from mpmath import mp, mpf

from writing import Cases

mp.dps = 60
cases = Cases(__file__)
DATA = pathlib.Path(__file__).parents[1] / "data"


def keep(name, values):
    """Writes numbers as they were printed."""
    (DATA / f"{name}.json").write_text("[" + ",".join(values) + "]\n", encoding="utf-8")


def real(q):
    return mpf(q.numerator) / mpf(q.denominator)


def digits(found, expected):
    found, expected = (real(v) if isinstance(v, F) else mpf(v) for v in (found, expected))
    if found == expected:
        return 16.0
    return float(min(16, -mp.log10(abs(found - expected) / abs(expected))))


def doubles(values):
    """The doubles that are nearest to what was printed, exactly."""
    return [F(float(v)) for v in values]


def summary(x):
    n, mean = len(x), sum(x) / len(x)
    squares = sum((v - mean) ** 2 for v in x)
    lag = sum((a - mean) * (b - mean) for a, b in zip(x[1:], x))
    return mean, mp.sqrt(real(squares / (n - 1))), lag / squares


def univariate(folder, name):
    lines = (folder / f"{name}.txt").read_text().split("\n")
    text = "\n".join(lines)
    number = r"\s*[:=]\s*([-+.0-9]+)"
    found = [re.search(pattern + number, text)[1] for pattern in (
        r"(?:ybar|\nmean)\s*", r"(?:\bs|standardDeviation)\s*", r"(?:r\(1\)|autocorrelationCoefficient)\s*")]
    start = max(i for i, line in enumerate(lines) if line.startswith(("#", "---")) or "---" in line)
    return found, [line.strip() for line in lines[start + 1:] if line.strip()]


def cap(wanted, kept):
    """What is asked for: all that is wanted, or what the doubles keep."""
    return min(wanted, round(math.floor(10 * kept) / 10 - 0.1, 1))


RULE = "the doubles nearest to the printed numbers keep no more of it (found with fractions)"
folder = pathlib.Path(sys.argv[1])
for name in ("Lew", "Lottery", "Mavro", "Michelso", "PiDigits", "NumAcc1", "NumAcc2", "NumAcc3", "NumAcc4"):
    certified, values = univariate(folder, name)
    oracle, file = f"NIST StRD {name}: certified values, carried on with fractions", name.lower()
    # NIST prints 15 digits; the exact summary agrees with all of them and carries on.
    exact = summary([F(v) for v in values])
    assert min(digits(a, b) for a, b in zip(exact, certified)) > 14.3, name
    mean, deviation, lag = (real(v) if isinstance(v, F) else v for v in exact)
    keep(file, values)
    cases.add("exact_moments", {"values": {"data": file, "as": "texts"}},
              {"mean": mean, "deviation": deviation, "lagOne": lag, "n": str(len(values))}, oracle, digits=15)
    kept = summary(doubles(values))
    for field, found, certified in (("mean[0]", kept[0], mean), ("deviation[0]", kept[1], deviation)):
        asked = cap(15, digits(found, certified))
        cases.add("describe", {"columns": [{"data": file}]}, {field: certified}, oracle, digits=asked, why=RULE if asked < 12 else None)
    asked = cap(14, digits(kept[2], lag))
    cases.add("autocorrelation", {"values": {"data": file}, "lags": 1}, {"r[0]": lag}, oracle, digits=asked, why=RULE if asked < 12 else None)


def analysis(groups, values):
    """Exact sums of squares."""
    by = {}
    for g, v in zip(groups, values):
        by.setdefault(g, []).append(v)
    mean = sum(values) / len(values)
    means = {g: sum(v) / len(v) for g, v in by.items()}
    between = sum(len(v) * (means[g] - mean) ** 2 for g, v in by.items())
    within = sum((x - means[g]) ** 2 for g, v in by.items() for x in v)
    k, n = len(by), len(values)
    return between, within, (between / (k - 1)) / (within / (n - k)), between / (between + within), mp.sqrt(real(within / (n - k)))


anova = os.path.join(os.path.dirname(scipy.stats.__file__), "tests/data/nist_anova")
for name in ("SmLs02", "SmLs03", "SmLs05", "SmLs06", "SmLs08", "SmLs09"):
    text = open(os.path.join(anova, f"{name}.dat"), encoding="ascii").read().split("\n")
    rows = [line.split() for line in text[60:] if line.strip()]
    body, number = "\n".join(text[:60]), r"([-+.0-9E]+)"
    between = re.search(rf"Between\s+\S+\s+(\d+)\s+{number}\s+{number}\s+{number}", body)
    within = re.search(rf"Within\s+\S+\s+(\d+)\s+{number}", body)
    certified = (between[2], within[2], between[4], re.search(rf"Certified R-Squared\s+{number}", body)[1], re.search(rf"Standard Deviation\s+{number}", body)[1])
    groups, values = [r[0] for r in rows], [r[1] for r in rows]
    file = name.lower()
    keep(file, values)
    # The sets of one size share their groups.
    shared = f"smls_{len(rows) // 9}_groups"
    keep(shared, groups)
    kept = analysis(groups, doubles(values))
    asked = cap(13, min(digits(a, b) for a, b in zip(kept, certified)))
    fields = ("betweenSquares", "withinSquares", "f", "rSquared", "deviation")
    cases.add("one_way_anova", {"values": {"data": file}, "groups": {"data": shared}},
              dict(zip(fields, certified)) | {"betweenDf": between[1], "withinDf": within[1]}, f"NIST StRD {name}: certified values",
              digits=asked, why=RULE if asked < 12 else None)
cases.write()
