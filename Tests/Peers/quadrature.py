"""The judge of noncentral distributions and of the studentized range: their definitions, integrated.

Sums of positive terms alone and the trapezoidal rule on the whole line, whose error falls faster than
any power of the step where integrand and derivatives vanish at both ends. Nothing cancels, so a tail
is as good as the middle: 13 digits against mpmath.
"""

import numpy
from scipy.optimize import brentq
from scipy.special import betainc, gammaln, log_ndtr, ndtr


def chi_weights(df, steps=600):
    """Points s and weights of χ/√df, even in the logarithm of s."""
    low = numpy.log(1e-20) / df if df < 40 else -14 / numpy.sqrt(2 * df)
    high = numpy.log1p(14 / numpy.sqrt(2 * df)) + 0.1
    u = numpy.linspace(low, high, steps)
    s = numpy.exp(u)
    density = numpy.exp(df * u - df * (s * s - 1) / 2)
    return s, density / density.sum()


def noncentral_t(t, df, noncentrality):
    """The distribution function: a normal one over χ/√df."""
    s, weights = chi_weights(df)
    return float(numpy.sum(weights * ndtr(t * s - noncentrality)))


def noncentrality_t(t, df, probability):
    """The noncentrality that gives the observed t a probability."""
    width = 8 + 8 * abs(t) / numpy.sqrt(df)
    return brentq(lambda v: noncentral_t(t, df, v) - probability, t - width, t + width,
                  xtol=1e-14, rtol=1e-15)


def noncentral_f(f, d1, d2, noncentrality):
    """The distribution function: central ones mixed by Poisson's weights."""
    x, half = d1 * f / (d1 * f + d2), noncentrality / 2
    j = numpy.arange(max(0, half - 12 * numpy.sqrt(half) - 20), half + 12 * numpy.sqrt(half) + 40)
    j = numpy.floor(j)
    log_weights = j * numpy.log(half) - half - gammaln(j + 1) if half > 0 else -1e9 * (j > 0)
    return float(numpy.sum(numpy.exp(log_weights) * betainc(d1 / 2 + j, d2 / 2, x)))


def noncentrality_f(f, d1, d2, probability):
    """The noncentrality that gives the observed F a probability; 0 where even that is too much."""
    if noncentral_f(f, d1, d2, 0) <= probability:
        return 0.0
    high = 1.0
    while noncentral_f(f, d1, d2, high) > probability:
        high *= 2
    return brentq(lambda v: noncentral_f(f, d1, d2, v) - probability, 0, high,
                  xtol=1e-14, rtol=1e-15)


def range_tail(q, groups, df):
    """P(Q > q) of the studentized range.

    Of so many normal values the least is z and none exceeds z + w with the density
    k φ(z) [Φ(z + w) − Φ(z)]^(k−1); what is left to 1 is summed itself.
    """
    s, weights = chi_weights(df)
    z, step = numpy.linspace(-12, 12, 481, retstep=True)
    k = groups
    least = numpy.log(k * step) - z * z / 2 - numpy.log(2 * numpy.pi) / 2 + (k - 1) * log_ndtr(-z)
    share = numpy.exp(log_ndtr(-(z[None, :] + q * s[:, None])) - log_ndtr(-z)[None, :])
    with numpy.errstate(divide="ignore"):
        beyond = -numpy.expm1((k - 1) * numpy.log1p(-share))
    return float(numpy.sum(weights * (beyond * numpy.exp(least)).sum(axis=1)))


def range_quantile(tail, groups, df):
    """The q with so much probability above it."""
    return brentq(lambda q: range_tail(q, groups, df) - tail, 1e-3, 1e4, xtol=1e-14, rtol=1e-15)
