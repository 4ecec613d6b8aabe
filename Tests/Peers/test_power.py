"""power, against R and statsmodels; R's pf(ncp) is no reference, so the integrals judge."""

import math
import pathlib
import tempfile

import scipy.stats
from statsmodels.stats.power import FTestAnovaPower, TTestIndPower

import quadrature
from closeness import PROBABILITY, PeerTest
from program import analyze
from rscript import r

QUESTIONS = (
    (0.5, 2, 0.05, 64), (0.2, 2, 0.05, 20), (0.8, 2, 0.01, 26), (1.5, 2, 0.05, 4),
    (0.05, 2, 0.05, 3000), (0.25, 3, 0.05, 53), (0.4, 4, 0.05, 18), (0.1, 16, 0.05, 20),
    (0.25, 16, 0.01, 20), (1, 3, 0.05, 3), (0.02, 5, 0.05, 1000))
SIZES = ((0.5, 2, 0.05, 0.8), (0.2, 2, 0.05, 0.9), (2, 2, 0.01, 0.8), (0.25, 3, 0.05, 0.8),
         (0.1, 16, 0.05, 0.95), (0.4, 4, 0.01, 0.9))


class PowerTest(PeerTest):
    """The effect is d for two groups, f for more; n counts the values of each group."""

    method = "power"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.cases = [case(*question, size=True) for question in QUESTIONS]
        cls.cases += [case(*question, size=False) for question in SIZES]
        cls.r = r("power", pathlib.Path(folder.name), cls.cases)

    def test_power(self):
        for question, (effect, groups, alpha, n) in zip(self.cases, QUESTIONS):
            answer = analyze(None, "power", effect=effect, groups=groups, alpha=alpha, n=n)
            if groups == 2:
                theirs = TTestIndPower().power(effect, n, alpha)
            else:
                theirs = FTestAnovaPower().power(effect, n * groups, alpha, k_groups=groups)
            self.agree(f"{question['case']}: power", answer["power"],
                       {"R": self.r[f"{question['case']}/power"], "statsmodels": float(theirs)},
                       within=PROBABILITY, exact=power(effect, groups, alpha, n))

    def test_sizes(self):
        for question, (effect, groups, alpha, wanted) in zip(self.cases[len(QUESTIONS):], SIZES):
            answer = analyze(None, "power", effect=effect, groups=groups, alpha=alpha, power=wanted)
            self.same(f"{question['case']}: n", answer["n"],
                      math.ceil(self.r[f"{question['case']}/n"] - 1e-6))
            n = answer["n"]
            self.same(f"{question['case']}: n suffices", power(effect, groups, alpha, n) >= wanted, True)
            self.same(f"{question['case']}: one fewer does not",
                      power(effect, groups, alpha, n - 1) < wanted, True)


def case(effect, groups, alpha, last, size):
    name = f"effect {effect}, {groups} groups, alpha {alpha}, {'n' if size else 'power'} {last}"
    return {"case": name, "effect": effect, "groups": groups, "alpha": alpha,
            "n": last if size else "", "power": "" if size else last}


def power(effect, groups, alpha, n):
    """By integration of the noncentral distribution."""
    df = groups * (n - 1)
    if groups == 2:
        critical, shift = scipy.stats.t.isf(alpha / 2, df), effect * math.sqrt(n / 2)
        return quadrature.noncentral_t(-critical, df, shift) + quadrature.noncentral_t(
            -critical, df, -shift)
    critical = scipy.stats.f.isf(alpha, groups - 1, df)
    return 1 - quadrature.noncentral_f(critical, groups - 1, df, effect ** 2 * n * groups)
