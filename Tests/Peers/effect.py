"""Cohen's d and Hedges' g with the interval of the noncentral t, held against the judge and scipy."""

import math

import scipy.optimize
import scipy.stats

import exact
import quadrature


def standardized(test, key, pair, t, df, root):
    """Holds d = t·root, g and the interval of a `compare` pair."""
    d = t * root
    half = exact.mpf(df) / 2
    correction = exact.mpmath.exp(
        exact.mpmath.loggamma(half) - exact.mpmath.loggamma(half - exact.mpf("0.5"))
    ) / exact.mpmath.sqrt(half)
    test.agree(f"{key}: cohenD", pair["cohenD"], {}, scale=float(root), exact=d)
    test.agree(f"{key}: hedgesG", pair["hedgesG"], {}, scale=float(root), exact=d * correction)
    for member, probability in (("hedgesLow", 0.975), ("hedgesHigh", 0.025)):
        theirs = noncentrality(float(t), df, probability)
        judge = quadrature.noncentrality_t(float(t), df, probability)
        test.agree(f"{key}: {member}", pair[member], {"scipy": theirs * float(root)},
                   scale=float(root), exact=judge * float(root))


def noncentrality(t, df, probability):
    """The noncentrality under which scipy's distribution gives the observed t a probability.

    Far in the tails scipy answers NaN; there the tail has no more to say than its side.
    """
    def excess(v):
        below = scipy.stats.nct.cdf(t, df, v)
        return (float(t > v) if math.isnan(below) else below) - probability

    width = 6 + 6 * abs(t) / math.sqrt(df)
    return scipy.optimize.brentq(excess, t - width, t + width, xtol=1e-13, rtol=1e-14)
