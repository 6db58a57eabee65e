#!/usr/bin/env python3
"""Expected values for the family `change`, from the definitions with 60 digits (mpmath).

    python3 tests/certified/oracles/change.py > tests/certified/statistics/change.jsonl
"""

from mpmath import mp, mpf

from writing import Cases

mp.dps = 60
cases = Cases(__file__)
DEFINITION = f"mpmath {__import__('mpmath').__version__}: 60 digits from the definition"

for base, current in [("200", "150"), ("30.9", "0.56"), ("9.82", "0.56"), ("1", "1.0000001"), ("3", "2.9999999999"), ("1e-300", "2e-300")]:
    # The double nearest to the decimal is what the engine gets.
    b, c = mpf(float(base)), mpf(float(current))
    cases.add("percent_change", {"base": float(base), "current": float(current)}, {"value": 100 * (c / b - 1)}, DEFINITION)
cases.add("percent_change", {"base": 0, "current": 5}, {"value": "undefined:zero_base"}, "by hand: no base")
for base, current, years in [("30.9", "0.56", 4), ("30.9", "0.56", 5), ("100", "100.001", 2.5)]:
    b, c, t = mpf(float(base)), mpf(float(current)), mpf(years)
    cases.add("compound_annual_rate", {"base": float(base), "current": float(current), "years": years},
              {"value": 100 * ((c / b) ** (1 / t) - 1)}, DEFINITION)
def x(text):
    return mpf(float(text))


for base, current in [("30.9", "0.56"), ("0.1", "0.3"), ("5", "5")]:
    cases.add("point_change", {"base": float(base), "current": float(current)}, {"value": x(current) - x(base)}, DEFINITION)
for base, current in [("200", "150"), ("9.82", "0.56"), ("1e-300", "3e300")]:
    cases.add("log_change", {"base": float(base), "current": float(current)},
              {"value": 100 * mp.log(x(current) / x(base))}, DEFINITION)
for base, current, years in [("30.9", "0.56", "4"), ("9.82", "0.56", "3.75"), ("3330", "3570", "1")]:
    b, c, t = x(base), x(current), x(years)
    options = {"base": float(base), "current": float(current), "years": float(years)}
    cases.add("annual_change", options, {"value": (c - b) / t}, DEFINITION)
    falling = c < b
    cases.add("halving_time", options, {"value": t * mp.log(2) / mp.log(b / c) if falling else "undefined:never_reached"}, DEFINITION)
    cases.add("doubling_time", options, {"value": "undefined:never_reached" if falling else t * mp.log(2) / mp.log(c / b)}, DEFINITION)
for base, current, years, target in [("30.9", "10", "4", "2"), ("1", "2", "3", "5.5"), ("30.9", "0.56", "4", "0")]:
    b, c, t, g = x(base), x(current), x(years), x(target)
    cases.add("time_to_target", {"base": float(base), "current": float(current), "years": float(years), "target": float(target)},
              {"linear": (g - c) / ((c - b) / t), "exponential": t * mp.log(g / c) / mp.log(c / b) if g else "undefined:never_reached"}, DEFINITION)
cases.add("time_to_target", {"base": 5, "current": 4, "years": 1, "target": 6},
          {"linear": "undefined:never_reached", "exponential": "undefined:never_reached"}, "by hand: the other way")
for q0, q1, p0, p1 in [(10, 8, 100, 120), (3.3, 4.1, 0.7, 0.6)]:
    a, b, c, d = map(mpf, (q0, q1, p0, p1))
    cases.add("arc_elasticity", {"q0": q0, "q1": q1, "p0": p0, "p1": p1},
              {"value": ((b - a) / (b + a)) / ((d - c) / (d + c))}, DEFINITION)
cases.add("arc_elasticity", {"q0": 1, "q1": 2, "p0": 3, "p1": 3}, {"value": "undefined:constant"}, "by hand: no cause")
for r0, r1, m0, m1 in [(20, 12, 5000, 6200), (4.5, 0.5, 1000, 1900.5), (4.5, 0, 1000, 1900)]:
    a, b, c, d = map(mpf, (r0, r1, m0, m1))
    growth = mp.log(d / c)
    cases.add("growth_elasticity", {"rate0": r0, "rate1": r1, "mean0": m0, "mean1": m1},
              {"elasticity": mp.log(b / a) / growth if b else "undefined:not_positive", "semiElasticity": (b - a) / (100 * growth)}, DEFINITION)
for r0, r1, n0, n1 in [([10, 40], [9, 39], [80, 20], [40, 60]), ([0.5, 12.25, 3.1], [0.25, 14.5, 2.9], [1000, 50.5, 300], [900, 70, 310])]:
    a, b, c, d = ([mpf(v) for v in lst] for lst in (r0, r1, n0, n1))
    w0, w1 = [v / sum(c) for v in c], [v / sum(d) for v in d]
    rate = [(q - p) * (u + v) / 2 for p, q, u, v in zip(a, b, w0, w1)]
    part = [(v - u) * (p + q) / 2 for p, q, u, v in zip(a, b, w0, w1)]
    cases.add("kitagawa", {"rates0": r0, "rates1": r1, "people0": n0, "people1": n1},
              {"rate0": sum(p * u for p, u in zip(a, w0)), "rate1": sum(q * v for q, v in zip(b, w1)),
               "rateEffect": sum(rate), "compositionEffect": sum(part), "byRate[0]": rate[0], "byComposition[1]": part[1],
               "reversal": "true" if r0[0] == 10 else "false"}, DEFINITION)
cases.write()
