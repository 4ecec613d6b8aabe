"""tukey and games-howell, against R, scipy and statsmodels, with the integral as judge.

R's ptukey fails at few degrees of freedom and its qtukey stops at four decimals.
"""

import itertools
import pathlib
import tempfile

import numpy
import scipy.stats
from statsmodels.stats.multicomp import pairwise_tukeyhsd

import exact
import quadrature
from closeness import ESTIMATE, PROBABILITY, PeerTest
from program import analyze
from rscript import r
from tables import Table, chance, grouped


def tables():
    """Those of all comparisons, and groups that leave two degrees of freedom in all."""
    few = chance(21).normal(0, 1, 5)
    least = Table("two-df", y=list(few + [0, 0, 2, 2, 5]), g=["a", "a", "b", "b", "c"])
    return grouped() | {"two-df": least}


class TukeyTest(PeerTest):
    method = "tukey"
    equal = True

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.tables = {name: table for name, table in tables().items() if cls.fits(table)}
        for table in cls.tables.values():
            table.write(cls.folder)
        cls.r = r("pairwise", cls.folder, [{"table": name} for name in cls.tables])

    @classmethod
    def fits(cls, table):
        return True

    def test_every_pair(self):
        for name, table in self.tables.items():
            samples = table.groups()
            answer = analyze(self.folder / f"{name}.csv", self.method, outcome="y", group="g")
            theirs = self.scipys(samples)
            own = self.statsmodels(samples)
            found = {(pair["a"], pair["b"]): pair for pair in answer["pairs"]}
            self.same(f"{name}: pairs", list(found), list(itertools.combinations(samples, 2)))
            for number, (a, b) in enumerate(itertools.combinations(range(len(samples)), 2)):
                labels = tuple(list(samples)[i] for i in (a, b))
                statsmodels = {
                    "difference": -own.meandiffs[number], "p": own.pvalues[number],
                    "low": -own.confint[number][1], "high": -own.confint[number][0]}
                self.hold(name, labels, found[labels], samples,
                          {"statsmodels": statsmodels} | theirs(a, b))

    def scipys(self, samples):
        """What scipy says of a pair; nothing where a group has one value, which it refuses."""
        if min(map(len, samples.values())) < 2:
            return lambda a, b: {}
        result = scipy.stats.tukey_hsd(*samples.values(), equal_var=self.equal)
        interval = result.confidence_interval(0.95)
        return lambda a, b: {"scipy": {
            "difference": result.statistic[a, b], "p": result.pvalue[a, b],
            "low": interval.low[a, b], "high": interval.high[a, b]}}

    def statsmodels(self, samples):
        values = numpy.concatenate(list(samples.values()))
        labels = [g for g, sample in samples.items() for _ in sample]
        return pairwise_tukeyhsd(values, labels, use_var="equal" if self.equal else "unequal")

    def hold(self, name, labels, ours, samples, peers):
        key = "/".join((name, *labels))
        peers = peers | {"R": {
            member: self.r[f"{key}/{self.method}/{member}"]
            for member in ("difference", "low", "high", "p")}}
        error, df = self.error(samples, *labels)
        difference = exact.mean(samples[labels[0]]) - exact.mean(samples[labels[1]])
        q = abs(difference) / error * exact.mpmath.sqrt(2)
        half = quadrature.range_quantile(0.05, len(samples), float(df)) * error / 2 ** 0.5
        judge = {
            "difference": difference, "low": difference - half, "high": difference + half,
            "p": quadrature.range_tail(float(q), len(samples), float(df))}
        for member in ("difference", "low", "high", "p"):
            self.agree(
                f"{key}: {member}", ours[member],
                {peer: values[member] for peer, values in peers.items()},
                within=self.tolerance(member), scale=float(error) if member != "p" else 0,
                exact=judge[member])

    @staticmethod
    def tolerance(member):
        return {"difference": ESTIMATE, "p": PROBABILITY}.get(member, 1e-8)

    @staticmethod
    def error(samples, a, b):
        df = sum(map(len, samples.values())) - len(samples)
        pooled = sum(exact.squares(values) for values in samples.values()) / df
        return exact.mpmath.sqrt(pooled * (
            exact.mpf(1) / len(samples[a]) + exact.mpf(1) / len(samples[b]))), df


class GamesHowellTest(TukeyTest):
    method = "games-howell"
    equal = False

    @classmethod
    def fits(cls, table):
        return min(map(len, table.groups().values())) > 1

    @staticmethod
    def error(samples, a, b):
        judge = exact.welch(samples[a], samples[b])
        return judge["error"], judge["df"]
