"""describe, against R, numpy, scipy and statsmodels."""

import pathlib
import tempfile

import numpy
import scipy.stats
from statsmodels.tsa.stattools import acf

import exact
from closeness import PeerTest
from program import analyze
from rscript import r
from tables import grouped


class DescribeTest(PeerTest):
    method = "describe"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.tables = grouped()
        cls.paths = {
            name: table.write(pathlib.Path(folder.name)) for name, table in cls.tables.items()}
        cls.r = r("describe", pathlib.Path(folder.name), [{"table": name} for name in cls.tables])

    def test_every_statistic_of_every_group(self):
        for name, table in self.tables.items():
            answer = analyze(self.paths[name], "describe", outcome="y", by="g")
            groups = {group["by"]["g"]: group for group in answer["groups"]}
            samples = table.groups()
            self.same(f"{name}: groups", sorted(groups), sorted(samples))
            self.same(f"{name}: n", answer["n"], sum(map(len, samples.values())))
            self.same(f"{name}: dropped", answer["dropped"], len(table.columns["y"]) - answer["n"])
            for g, values in samples.items():
                self.hold(name, g, groups[g], values)

    def hold(self, name, g, ours, values):
        self.same(f"{name} {g}: n", ours["n"], len(values))
        # The rounding of a value in a table far from 0 is no error of a peer's quantile, but that of
        # its mean spoils what is built upon it: there exact arithmetic judges.
        judge = self.exactly(values) if len(values) < 100 else {}
        for quantity, theirs in self.python(values).items():
            scale = {"skewness": 1, "kurtosis": 1, "lag1": 1}.get(quantity, numpy.std(values))
            peers = theirs | {"R": self.r[f"{name}/{g}/{quantity}"]}
            self.agree(
                f"{name} {g}: {quantity}", ours[quantity], peers, scale=scale,
                exact=judge.get(quantity))

    @staticmethod
    def python(values):
        y, n = numpy.array(values), len(values)
        sd = y.std(ddof=1)
        low, high = scipy.stats.t.interval(
            0.95, n - 1, loc=y.mean(), scale=sd / n ** 0.5)
        q1, median, q3 = numpy.quantile(y, [0.25, 0.5, 0.75])
        shrink = (n - 1) / n
        return {
            "mean": {"numpy": y.mean()}, "sd": {"numpy": sd},
            "min": {"numpy": y.min()}, "max": {"numpy": y.max()},
            "q1": {"numpy": q1}, "median": {"numpy": median}, "q3": {"numpy": q3},
            "skewness": {"scipy": scipy.stats.skew(y) * shrink ** 1.5},
            "kurtosis": {"scipy": (scipy.stats.kurtosis(y) + 3) * shrink ** 2 - 3},
            "lag1": {"statsmodels": acf(y, nlags=1, fft=False)[1]},
            "ciLow": {"scipy": low}, "ciHigh": {"scipy": high},
        }

    @staticmethod
    def exactly(values):
        moments = exact.moments(values)
        n = len(values)
        quantile = exact.t_quantile(n - 1, scipy.stats.t.isf(0.025, n - 1))
        half = quantile * moments["sd"] / exact.mpmath.sqrt(n)
        return moments | {"ciLow": moments["mean"] - half, "ciHigh": moments["mean"] + half}
