#!/usr/bin/env python3
"""Expected values for the family `printed`: exact fractions from the definitions, and NIST's
certified univariate values.

    python3 tests/certified/oracles/printed.py > tests/certified/statistics/printed.jsonl
"""

from fractions import Fraction as F

from mpmath import mp, mpf

from writing import Cases

mp.dps = 60
cases = Cases(__file__)
EXACT = "python fractions: exact from the definition"


def out(f):
    f = F(f)
    return mpf(f.numerator) / f.denominator


def yes(b):
    return "true" if b else "false"


for text, value, unit, low, high, closed in [
    ("30.9%", "0.309", "%", "0.3085", "0.3095", (1, 0)), ("0.560%", "0.0056", "%", "0.005595", "0.005605", (1, 0)),
    ("1.25万", "12500", "", "12450", "12550", (1, 0)), ("-3.2%", "-0.032", "%", "-0.0325", "-0.0315", (0, 1)), ("141", "141", "", "141", "141", (1, 1)),
]:
    cases.add("read_printed", {"text": text}, {"value": out(value), "exact": value, "unit": unit, "low": out(low), "high": out(high),
                                              "lowIncluded": yes(closed[0]), "highIncluded": yes(closed[1])}, "by hand: half a unit of the last digit")
cases.add("read_printed", {"text": "约5万"}, {"value": 50000, "low": "undefined:unbounded", "high": "undefined:unbounded", "qualifier": "about"}, "by hand: about has no bounds")
cases.add("read_printed", {"text": "many"}, {"value": "undefined:unreadable"}, "by hand: no figure")
for text, rule, low, high, closed in [
    ("0.56", "half_up", "0.555", "0.565", (1, 0)), ("0.56", "half_even", "0.555", "0.565", (1, 1)), ("0.55", "half_even", "0.545", "0.555", (0, 0)),
    ("0.56", "truncated", "0.56", "0.57", (1, 0)), ("0.56", "unknown", "0.555", "0.57", (1, 1)), ("-1.5", "half_up", "-1.55", "-1.45", (0, 1)),
    ("-1.5", "truncated", "-1.6", "-1.5", (0, 1)), ("12", "half_up", "11.5", "12.5", (1, 0)),
]:
    cases.add("rounding_interval", {"text": text, "rule": rule}, {"low": out(low), "high": out(high), "lowExact": low, "highExact": high,
                                                              "lowIncluded": yes(closed[0]), "highIncluded": yes(closed[1]), "rule": rule}, "by hand from the rule")
cases.add("rounding_interval", {"text": "40多"}, {"low": "undefined:outside_range"}, "by hand: open figures are not rounded")


def ends(text):
    percent = text.endswith("%")
    body = text.rstrip("%")
    v, u = F(body), F(1, 10 ** len(body.split(".")[1]) if "." in body else 1)
    half = u / 2 if "." in body else F(0)
    k = F(1, 100) if percent else F(1)
    return v * k, (v - half) * k, (v + half) * k


for a, b in [("9.82%", "0.56%"), ("30.9%", "0.56%"), ("12.5", "12.7"), ("1.2%", "1.24%"), ("3330", "3570")]:
    (va, la, ha), (vb, lb, hb) = ends(a), ends(b)
    table = {"add": (va + vb, la + lb, ha + hb), "subtract": (va - vb, la - hb, ha - lb), "multiply": (va * vb, la * lb, ha * hb),
             "divide": (va / vb, la / hb, ha / lb), "relative_change": (vb / va - 1, lb / ha - 1, hb / la - 1)}
    for operation, (v, low, high) in table.items():
        cases.add("interval_arithmetic", {"a": a, "b": b, "operation": operation}, {"value": out(v), "low": out(low), "high": out(high), "operation": operation}, EXACT)
    v, low, high = table["relative_change"]
    real = not (lb - ha <= 0 <= hb - la)
    cases.add("printed_change", {"base": a, "current": b}, {"difference": out(vb - va), "low": out(lb - ha), "high": out(hb - la), "relative": out(v),
                                                       "relativeLow": out(low), "relativeHigh": out(high), "real": yes(real)}, EXACT)
cases.add("interval_arithmetic", {"a": "5", "b": "0.0", "operation": "divide"}, {"value": "undefined:zero_base"}, "by hand: nothing to divide by")
cases.add("printed_change", {"base": "0", "current": "5"}, {"difference": 5, "relative": "undefined:zero_base", "real": "true"}, "by hand: no base")
cases.add("audit_ratio", {"rate": "0.177%", "numerator": "141", "denominator": "7.94万"},
          {"audit": "consistent", "value": out(F(141, 79400)), "low": out(F(141, 79450)), "high": out(F(141, 79350)), "off": out((F(141, 79400) - F(177, 100000)) / F(1, 100000))}, EXACT)
cases.add("audit_ratio", {"rate": "0.177%", "numerator": "141", "denominator": "10.92万"}, {"audit": "inconsistent", "value": out(F(141, 109200))}, EXACT)
cases.add("audit_ratio", {"rate": "3.77万", "numerator": "525.16万", "denominator": "139"}, {"audit": "inconsistent", "slips[0]": "truncated", "value": out(F(5251600, 139))}, EXACT)
cases.add("audit_ratio", {"rate": "5.0", "numerator": "5", "denominator": "100"}, {"audit": "inconsistent", "slips[0]": "percent_for_share"}, "by hand: a percent sign is missing")
cases.add("audit_ratio", {"rate": "5.0%", "numerator": "约5", "denominator": "100"}, {"audit": "cannot_tell"}, "by hand: about has no bounds")
for parts, total, verdict in [(["33.3%", "33.3%", "33.3%"], "100.0%", "consistent"), (["33.3%", "33.3%", "33.0%"], "100.0%", "inconsistent"), (["1.2", "3.45"], "4.7", "consistent")]:
    spans = [ends(p) for p in parts]
    total_span = ends(total)
    s, low, high = (sum(x[i] for x in spans) for i in range(3))
    cases.add("audit_sum", {"parts": parts, "total": total}, {"audit": verdict, "sum": out(s), "low": out(low), "high": out(high), "gap": out(total_span[0] - s),
                                                            "largestGap": out((high - low + total_span[2] - total_span[1]) / 2)}, EXACT)
cases.add("implied_count", {"rate": "30.9%", "base": "1000"}, {"low": 309, "high": 309}, "by hand: 308.5 to 309.5")
cases.add("implied_count", {"rate": "0.56%", "base": "17.66万"}, {"low": 980, "high": 998}, "by hand: 0.00555 × 176 550 = 979.85 and 0.00565 × 176 650 = 998.07")
cases.add("implied_count", {"rate": "50.5%", "base": "3"}, {"low": "undefined:outside_range"}, "by hand: 1.51 to 1.52 holds no whole number")
for text, decimals, shown in [("1.005", 2, "1.01"), ("-1.005", 2, "-1.01"), ("2.5", 0, "3"), ("0.125", 2, "0.13"), ("12", 2, "12.00")]:
    cases.add("display_round", {"text": text, "decimals": decimals}, {"text": shown}, "by hand: halves away from zero")
cases.add("display_round", {"text": "1.0.5", "decimals": 1}, {"text": "undefined:unreadable"}, "by hand: no decimal")

NIST = "NIST StRD {}: certified values"


def accurate(first, pairs):
    return [first] + [v for _ in range(500) for v in pairs]


for name, values, mean, deviation, lag in [
    ("NumAcc1", ["10000001", "10000003", "10000002"], "10000002", "1", "-0.5"),
    ("NumAcc2", accurate("1.2", ["1.1", "1.3"]), "1.2", "0.1", "-0.999"),
    ("NumAcc3", accurate("1000000.2", ["1000000.1", "1000000.3"]), "1000000.2", "0.1", "-0.999"),
    ("NumAcc4", accurate("10000000.2", ["10000000.1", "10000000.3"]), "10000000.2", "0.1", "-0.999"),
]:
    cases.add("exact_moments", {"values": values}, {"mean": mean, "deviation": deviation, "lagOne": lag, "meanExact": mean, "n": str(len(values))}, NIST.format(name), digits=15)
values = ["1.5", "-2.25", "3", "0.125"]
x = [F(v) for v in values]
m = sum(x) / 4
cases.add("exact_moments", {"values": values}, {"sum": out(sum(x)), "sumExact": "2.375", "mean": out(m), "variance": out(sum((v - m) ** 2 for v in x) / 3)}, EXACT)
cases.add("exact_moments", {"values": ["1", "1"]}, {"mean": 1, "variance": 0, "lagOne": "undefined:constant"}, "by hand: constant")
cases.add("exact_moments", {"values": ["1", "x"]}, {"mean": "undefined:unreadable"}, "by hand: no decimal")
cases.write()
