#!/usr/bin/env python3
"""Expected values for the family `per_capita`, from the definitions with exact fractions.

    python3 tests/certified/oracles/per_capita.py > tests/certified/statistics/per_capita.jsonl
"""

from fractions import Fraction as F

from mpmath import mp, mpf

from writing import Cases

mp.dps = 40
cases = Cases(__file__)
EXACT = "python fractions: exact from the definition"


def out(fraction):
    return mpf(fraction.numerator) / fraction.denominator


for money, people in [([752000, 510000, 98000], [46184, 24289, 2000]), ([0.1, 0.2, 0.3], [1e6, 3.0, 7.0]), ([5.25], [4])]:
    m, n = [F(x) for x in money], [F(x) for x in people]
    ratios = [a / b for a, b in zip(m, n)]
    cases.add("per_capita", {"money": money, "people": people},
              {"ratioOfTotals": out(sum(m) / sum(n)), "meanOfRatios": out(sum(ratios) / len(ratios)),
               **{f"ratios[{i}]": out(r) for i, r in enumerate(ratios)}}, EXACT)
cases.add("per_capita", {"money": [1, 2], "people": [0, 4]},
          {"ratioOfTotals": 0.75, "meanOfRatios": "undefined:zero_base", "ratios[0]": "undefined:zero_base"}, EXACT)
cases.add("per_capita", {"money": [1], "people": [0]}, {"ratioOfTotals": "undefined:zero_total"}, "by hand: nobody")
for money, start, end, back in [(752000000, 47173, 989, 0), (1e6, 500, 100, 20), (2.5e5, 10.5, 3.25, 1)]:
    M, s, e, b = F(money), F(start), F(end), F(back)
    cases.add("cost_per_person_out", {"money": money, "start": start, "end": end, "returned": back},
              {"fall": out(s - e), "gross": out(s - e + b), "perNet": out(M / (s - e)), "perGross": out(M / (s - e + b)),
               "perBeneficiaryStart": out(M / s), "perBeneficiaryEnd": out(M / e)}, EXACT)
cases.add("cost_per_person_out", {"money": 1, "start": 5, "end": 5},
          {"perNet": "undefined:never_reached", "perGross": "undefined:never_reached"}, "by hand: nobody fewer")
values, index = [100, 110, 121.5], [100, 104.25, 110.5]
cases.add("deflate", {"values": values, "index": index, "base": 2},
          {f"real[{i}]": out(F(v) * F(index[1]) / F(k)) for i, (v, k) in enumerate(zip(values, index))} | {"indexIs": "fixed"}, EXACT)
printed = [101.5, 102.1, 103]
level = [F(100), F(printed[1]), F(printed[1]) * F(printed[2]) / 100]
cases.add("deflate", {"values": values, "index": printed, "base": 3, "indexIs": "previous_year"},
          {f"real[{i}]": out(F(v) * level[2] / k) for i, (v, k) in enumerate(zip(values, level))}, EXACT)
cases.write()
