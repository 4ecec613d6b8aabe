"""The judge where peers are wrong: the textbook's formula, computed with forty digits (mpmath)."""

import mpmath
from mpmath import mp, mpf

mp.dps = 40


def numbers(values):
    return [mpf(value) for value in values]


def mean(values):
    return mpmath.fsum(numbers(values)) / len(values)


def squares(values):
    centre = mean(values)
    return mpmath.fsum((v - centre) ** 2 for v in numbers(values))


def moments(values):
    """Mean, sd by n − 1, skewness and excess kurtosis with that sd, lag-1 autocorrelation."""
    n, centre = len(values), mean(values)
    away = [v - centre for v in numbers(values)]
    total = mpmath.fsum(d ** 2 for d in away)
    sd = mpmath.sqrt(total / (n - 1))
    return {
        "mean": centre, "sd": sd,
        "skewness": mpmath.fsum((d / sd) ** 3 for d in away) / n,
        "kurtosis": mpmath.fsum((d / sd) ** 4 for d in away) / n - 3,
        "lag1": mpmath.fsum(a * b for a, b in zip(away, away[1:])) / total,
    }


def t_tail(t, df):
    """The two-sided probability of Student's t."""
    t, df = mpf(t), mpf(df)
    return mpmath.betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True)


def f_tail(f, d1, d2):
    """P(F′ > F)."""
    f, d1, d2 = mpf(f), mpf(d1), mpf(d2)
    return mpmath.betainc(d2 / 2, d1 / 2, 0, d2 / (d2 + d1 * f), regularized=True)


def t_quantile(df, start, tail=mpf("0.025")):
    """The t with so much probability above it, sought from a guess."""
    return mpmath.findroot(lambda t: t_tail(t, df) - 2 * tail, (start * 0.999, start * 1.001))


def t_test(difference, error, df):
    t = difference / error
    return {"t": t, "df": df, "p": t_tail(t, df)}


def student(first, second):
    df = mpf(len(first) + len(second) - 2)
    pooled = (squares(first) + squares(second)) / df
    error = mpmath.sqrt(pooled * (mpf(1) / len(first) + mpf(1) / len(second)))
    return t_test(mean(first) - mean(second), error, df) | {"error": error}


def welch(first, second):
    parts = [squares(v) / (len(v) - 1) / len(v) for v in (first, second)]
    total = sum(parts)
    df = total ** 2 / sum(p ** 2 / (len(v) - 1) for p, v in zip(parts, (first, second)))
    error = mpmath.sqrt(total)
    return t_test(mean(first) - mean(second), error, df) | {"error": error}


def paired(first, second):
    away = [mpf(a) - mpf(b) for a, b in zip(first, second)]
    n = len(away)
    centre = mpmath.fsum(away) / n
    error = mpmath.sqrt(mpmath.fsum((d - centre) ** 2 for d in away) / (n - 1) / n)
    return t_test(centre, error, mpf(n - 1)) | {"error": error}


def least_squares(columns, response):
    """Coefficients, residual sum of squares and (XᵀX)⁻¹; forty digits forgive the normal equations."""
    x = mpmath.matrix([[mpf(v) for v in row] for row in columns])
    y = mpmath.matrix([mpf(v) for v in response])
    inverse = (x.T * x) ** -1
    estimates = inverse * (x.T * y)
    residuals = y - x * estimates
    return estimates, mpmath.fsum(r * r for r in residuals), inverse
