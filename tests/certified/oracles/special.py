#!/usr/bin/env python3
"""Vectors for the special functions.

Boost's multiprecision values (Boost Software Licence 1.0), as scipy ships them
for its own tests: scipy/special/tests/data/boost.npz. EVERY=n keeps each n-th
row of the long tables; EVERY=1 writes all of them.

    python3 tests/certified/oracles/special.py > tests/certified/special.csv
"""
import os

import numpy
import scipy

EVERY = int(os.environ.get("EVERY", "9"))
data = numpy.load(os.path.join(os.path.dirname(scipy.special.__file__), "tests/data/boost.npz"))


def rows(name):
    return data[f"{name}_ipp-{name}"]


def write(function, arguments, value):
    print(function, *(repr(float(a)) for a in arguments), repr(float(value)), sep=",")


print(f"# python3 tests/certified/oracles/special.py, scipy {scipy.__version__}, EVERY={EVERY}")
for name in ("ibeta_data", "ibeta_int_data", "ibeta_large_data", "ibeta_small_data"):
    for a, b, x, _, _, lower, upper in rows(name)[::EVERY]:
        write("beta_lower", (a, b, x), lower)
        write("beta_upper", (a, b, x), upper)
for name in ("igamma_small_data", "igamma_med_data", "igamma_int_data", "igamma_big_data"):
    for a, x, _, upper, _, lower in rows(name)[:: max(1, EVERY // 2)]:
        write("gamma_q", (a, x), upper)
        write("gamma_p", (a, x), lower)
for name in ("gamma_inv_data", "gamma_inv_small_data", "gamma_inv_big_data"):
    for a, p, x, y in rows(name)[:: max(1, EVERY // 2)]:
        write("inverse_gamma_p", (a, p), x)
        write("inverse_gamma_q", (a, p), y)
for a, b, p, x, y in rows("ibeta_inv_data")[:: max(1, EVERY // 2)]:
    write("inverse_beta_lower", (a, b, p), x)
    write("inverse_beta_upper", (a, b, p), y)
for name in ("erf_data", "erf_large_data", "erf_small_data"):
    for x, value, complement in rows(name)[:: max(1, EVERY // 2)]:
        write("erf", (x,), value)
        write("erfc", (x,), complement)
for p, x in rows("erf_inv_data"):
    write("inverse_erf", (p,), x)
for name in ("erfc_inv_data", "erfc_inv_big_data"):
    for q, x in rows(name)[:: max(1, EVERY // 4)]:
        # The tables hold q with the digits of a long double; as a double it must not vanish.
        if q > 1e-300:
            write("inverse_erfc", (q,), x)
gamma = data["test_gamma_data_ipp-factorials"]
near = [data[f"test_gamma_data_ipp-near_{n}"] for n in ("0", "1", "2")]
for table in [gamma, *near]:
    for x, _, log in table[:: max(1, EVERY // 3)]:
        write("ln_gamma", (x,), log)
