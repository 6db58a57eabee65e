"""Least squares in exact rational numbers; roots and tails with 50 digits (mpmath)."""

from fractions import Fraction as Q

from mpmath import betainc, findroot, mp, mpf, sqrt

mp.dps = 50


def real(q):
    return mpf(q.numerator) / mpf(q.denominator) if isinstance(q, Q) else mpf(q)


def inverse(a):
    n = len(a)
    m = [list(row) + [Q(int(i == j)) for j in range(n)] for i, row in enumerate(a)]
    for c in range(n):
        p = next(r for r in range(c, n) if m[r][c] != 0)
        m[c], m[p] = m[p], m[c]
        m[c] = [v / m[c][c] for v in m[c]]
        for r in range(n):
            if r != c and m[r][c] != 0:
                f = m[r][c]
                m[r] = [x - f * y for x, y in zip(m[r], m[c])]
    return [row[n:] for row in m]


def t_two_sided(t, df):
    return betainc(mpf(df) / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True)


def t_critical(level, df):
    from scipy.stats import t as student
    start = float(student.ppf(0.5 + level / 2, float(df)))
    return findroot(lambda t: t_two_sided(t, df) - (1 - mpf(level)), mpf(start))


def f_upper(f, a, b):
    return betainc(mpf(b) / 2, mpf(a) / 2, 0, b / (b + a * f), regularized=True)


class Ols:
    """Columns of fractions, an intercept among them if there is one (first)."""

    def __init__(self, columns, y, intercept=True, weights=None):
        self.y, n = y, len(y)
        self.columns = ([[Q(1)] * n] if intercept else []) + columns
        self.w = weights or [Q(1)] * n
        x, w = self.columns, self.w
        self.k, self.n = len(x), sum(1 for v in w if v > 0)
        dot = lambda a, b: sum(wi * ai * bi for wi, ai, bi in zip(w, a, b))
        self.c = inverse([[dot(a, b) for b in x] for a in x])
        xy = [dot(a, y) for a in x]
        self.b = [sum(ci * v for ci, v in zip(row, xy)) for row in self.c]
        self.fit = [sum(b * col[i] for b, col in zip(self.b, x)) for i in range(n)]
        self.e = [a - f for a, f in zip(y, self.fit)]
        self.rss = dot(self.e, self.e)
        self.df = self.n - self.k
        mean = sum(wi * yi for wi, yi in zip(w, y)) / sum(w) if intercept else Q(0)
        self.tss = dot([v - mean for v in y], [v - mean for v in y])
        self.shift = int(intercept)

    def classical(self):
        s2 = self.rss / self.df
        return [[v * s2 for v in row] for row in self.c]

    def pseudo(self):
        """Rows of (X'WX)^-1 X' sqrt(w) are not rational: those without the root, times w."""
        return [[sum(row[l] * self.columns[l][i] for l in range(self.k)) for i in range(len(self.y))] for row in self.c]

    def leverage(self):
        p = self.pseudo()
        return [self.w[i] * sum(p[j][i] * self.columns[j][i] for j in range(self.k)) for i in range(len(self.y))]

    def robust(self, kind):
        p, h = self.pseudo(), self.leverage()
        power = {"hc0": 0, "hc1": 0, "hc2": 1, "hc3": 2}[kind]
        factor = Q(self.n, self.df) if kind == "hc1" else Q(1)
        m = [self.w[i] ** 2 * self.e[i] ** 2 / (1 - h[i]) ** power if self.w[i] else Q(0) for i in range(len(self.y))]
        return [[factor * sum(p[j][i] * p[l][i] * m[i] for i in range(len(m))) for l in range(self.k)] for j in range(self.k)]

    def terms(self, v=None, names=True, only=None, df=None, level=0.95):
        out = {}
        v, df = v or self.classical(), df or self.df
        for j in range(self.k):
            b, s = real(self.b[j]), sqrt(real(v[j][j]))
            all = {"coefficient": b, "standardError": s}
            if only is None:
                t = b / s
                half = t_critical(level, df) * s
                all |= {"t": t, "df": str(df), "p": t_two_sided(t, df), "low": b - half, "high": b + half}
                all["df"] = mpf(df)
            out |= {f"terms[{j}].{key}": value for key, value in all.items()}
        return out

    def quality(self):
        rss, tss = real(self.rss), real(self.tss)
        model = self.k - self.shift
        f = (tss - rss) / model / (rss / self.df)
        return {
            "n": self.n, "rank": self.k, "residualDf": self.df, "residualSquares": rss, "sigma": sqrt(rss / self.df),
            "rSquared": 1 - rss / tss, "rSquaredAbout": "mean" if self.shift else "zero",
            "adjustedRSquared": 1 - rss / tss * (self.n - self.shift) / self.df,
            "f": f, "fDf": model, "fP": f_upper(f, model, self.df),
        }
