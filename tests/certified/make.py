#!/usr/bin/env python3
"""Expected values of the curated changes, worked out apart from the engine.

    python3 tests/certified/make.py > tests/certified/change.csv

Reads the data package's CSV files alone. Formulas are evaluated as fractions, logarithms and roots
with 60-digit decimals; 25 digits are written. Where a statistic has no value, `expected` is the
reason. `row` is the row of the answer that shows the statistic; where it is empty, no answer shows
it, and the years are made up.
"""

import calendar
import csv
import pathlib
import re
import sys
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 60
DATA = pathlib.Path(__file__).parents[2] / "www" / "data"
# Of the units that occur in the curated changes: how many of the plain ones they are.
FACTORS = {"%": Fraction(1, 100), "CNY/person/month": Fraction(12)}
MADE_UP_YEARS = [Fraction(1), Fraction(5, 2), Fraction(6)]


def read(name):
    with open(DATA / f"{name}.csv", encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


INDICATORS, OBSERVATIONS, CHANGES = read("indicators"), read("observations"), read("changes")


def factor(unit):
    return FACTORS.get(unit, Fraction(1))


def evaluate(formula):
    """The value of a formula over observation ids, in plain units."""
    tokens = re.findall(r"\d{3}-\d{4}|\d+(?:\.\d+)?|[-+*/()]", formula)
    assert "".join(tokens) == formula.replace(" ", ""), formula

    def operand():
        token = tokens.pop(0)
        if token == "(":
            value = total()
            assert tokens.pop(0) == ")", formula
            return value
        if "-" in token:
            row = OBSERVATIONS[token]
            return Fraction(row["value"]) * factor(row["unit"])
        return Fraction(token)

    def product():
        value = operand()
        while tokens and tokens[0] in "*/":
            value = value * operand() if tokens.pop(0) == "*" else value / operand()
        return value

    def total():
        value = product()
        while tokens and tokens[0] in "+-":
            value = value + product() if tokens.pop(0) == "+" else value - product()
        return value

    value = total()
    assert not tokens, formula
    return value


def date(formula):
    """The date of a formula that is one figure: year, month and day, as far as they are known."""
    if not re.fullmatch(r"\d{3}-\d{4}", formula):
        return None
    row = OBSERVATIONS[formula]
    text = row["period_end"] or row["period_start"]
    return [int(part) for part in text.split("-")] if text else None


def moment(parts, end):
    """A date's first or last moment in years: months are twelfths, days parts of their month."""
    year, month, day = (parts + [None, None])[:3]
    if month is None:
        return Fraction(year + end)
    if day is None:
        return Fraction(year) + Fraction(month - 1 + end, 12)
    length = calendar.monthrange(year, month)[1]
    return Fraction(year) + (month - 1 + Fraction(day - 1 + end, length)) / 12


def spans(measured, base, current):
    """The years between two dates, by the suffix of the rows that are made of them."""
    if base is None or current is None:
        return {}
    if measured not in ("stock", "rate"):
        return {"": Fraction(current[0] - base[0])}
    between = lambda b, c: moment(current, c) - moment(base, b)
    if (len(base) == 1) == (len(current) == 1):
        return {"": between(True, True)}
    if len(base) == 1:
        return {":end": between(True, True), ":start": between(False, True)}
    return {":end": between(True, True), ":start": between(True, False)}


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def statistics(base, current, years):
    """What the engine's functions of these names are to give."""
    if base <= 0:
        reason = "zero_base" if base == 0 else "negative_base"
        logs = log_reason = None
    else:
        reason, log_reason = None, "not_positive" if current <= 0 else None
        logs = None if log_reason else (decimal(current) / decimal(base)).ln()
    if years is None:
        yield "percent_change", reason or 100 * decimal(current / base - 1)
        yield "log_points", reason or log_reason or 100 * logs
        return
    time = decimal(years)
    yield "compound_annual_rate", reason or log_reason or 100 * ((logs / time).exp() - 1)
    yield "log_points_a_year", reason or log_reason or 100 * logs / time
    if logs is not None and logs != 0:
        name = "halving_time" if logs < 0 else "doubling_time"
        yield name, time * Decimal(2).ln() / abs(logs)


ROWS = {
    "percent_change": "relative",
    "compound_annual_rate": "compound",
    "log_points_a_year": "log",
    "halving_time": "halving",
    "doubling_time": "halving",
}


def lines():
    for change in CHANGES.values():
        indicator = INDICATORS[change["indicator"]]
        unit = factor(indicator["unit"])
        base, current = (evaluate(change[end]) / unit for end in ("base", "current"))
        found = spans(indicator["stock_or_flow"], date(change["base"]), date(change["current"]))
        found = {suffix: years for suffix, years in found.items() if years > 0}
        times = [("", None), *found.items()]
        times += [(None, years) for years in MADE_UP_YEARS if years not in found.values()]
        for suffix, years in times:
            for name, expected in statistics(base, current, years):
                row = ROWS.get(name, "") + suffix if suffix is not None and name in ROWS else ""
                if isinstance(expected, Decimal):
                    expected = f"{expected:.25g}"
                span = "" if years is None else years
                yield [change["id"], row, name, base, current, span, expected]


writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["change", "row", "statistic", "base", "current", "years", "expected"])
writer.writerows(lines())
