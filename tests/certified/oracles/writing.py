"""Writes certified cases as JSON lines: a head with command and count, then a case a line."""

import json
import pathlib
import sys

try:
    from mpmath import mpf, nstr
except ImportError:  # an oracle without mpmath gives floats and texts alone
    mpf, nstr = (), None


def said(value):
    """A value as text: 25 digits of an exact number, all 17 of a double."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if mpf and isinstance(value, mpf):
        return nstr(value, 25)
    return repr(float(value))


class Cases:
    def __init__(self, script):
        self.command = f"python3 tests/certified/oracles/{pathlib.Path(script).name}"
        self.lines = []

    def add(self, id, options, expect, oracle, digits=12, why=None, differs=None):
        """`oracle` is "program version: call"; fewer than 12 digits need a `why`. With
        `differs`, the reason, the values are those that ours must not be."""
        case = {"id": id, "options": options, "expect": {k: said(v) for k, v in expect.items()}, "oracle": oracle}
        if differs:
            case |= {"differs": differs}
        elif digits < 12:
            assert why, "fewer than 12 digits need a reason"
            case |= {"digits": digits, "why": why}
        elif digits > 12:
            case |= {"digits": digits}
        self.lines.append(json.dumps(case, ensure_ascii=False))

    def write(self, out=sys.stdout):
        print(json.dumps({"command": self.command, "cases": len(self.lines)}), file=out)
        for line in self.lines:
            print(line, file=out)
