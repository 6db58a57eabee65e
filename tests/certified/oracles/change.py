#!/usr/bin/env python3
"""Expected values for the family `change`, from the definitions with 60 digits (mpmath).

    python3 tests/certified/oracles/change.py > tests/certified/statistics/change.jsonl
"""

from mpmath import mp, mpf

from writing import Cases

mp.dps = 60
cases = Cases(__file__)
DEFINITION = f"mpmath {__import__('mpmath').__version__}: 60 digits from the definition"

for base, current in [("200", "150"), ("30.9", "0.56"), ("9.82", "0.56"), ("1", "1.0000001"), ("1e-300", "2e-300")]:
    # The double nearest to the decimal is what the engine gets.
    b, c = mpf(float(base)), mpf(float(current))
    cases.add("percent_change", {"base": float(base), "current": float(current)}, {"value": 100 * (c / b - 1)}, DEFINITION,
              digits=8 if current == "1.0000001" else 12, why="the quotient's rounding remains after taking 1 from it")
cases.add("percent_change", {"base": 0, "current": 5}, {"value": "undefined:zero_base"}, "by hand: no base")
for base, current, years in [("30.9", "0.56", 4), ("30.9", "0.56", 5), ("100", "100.001", 2.5)]:
    b, c, t = mpf(float(base)), mpf(float(current)), mpf(years)
    cases.add("compound_annual_rate", {"base": float(base), "current": float(current), "years": years},
              {"value": 100 * ((c / b) ** (1 / t) - 1)}, DEFINITION,
              digits=10 if current == "100.001" else 12, why="the logarithm of a quotient near 1 keeps its rounding")
cases.write()
