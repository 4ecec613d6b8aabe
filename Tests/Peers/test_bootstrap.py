"""bootstrap, against scipy and numpy.

Ours and theirs resample by luck of their own, so the limits of intervals may differ by it: with 50,000
resamples each limit, a quantile, has a standard error of some .02 standard errors of the statistic (in a
long tail some .03); five of them for both are .2. The estimate has no luck in it.
"""

import math
import pathlib
import tempfile

import numpy
import scipy.stats

from closeness import PeerTest
from program import analyze
from tables import Table, chance, designs, grouped

RESAMPLES = 50_000
STATISTICS = {
    "mean": numpy.mean,
    "median": numpy.median,
    "sd": lambda v, axis=-1: numpy.std(v, ddof=1, axis=axis),
    "trimmed": lambda v, axis=-1: scipy.stats.trim_mean(v, 0.2, axis=axis),
}
INTERVALS = {"percentile": "percentile", "basic": "basic", "bca": "BCa"}


class BootstrapTest(PeerTest):
    method = "bootstrap"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        c = chance(31)
        cls.tables = {
            "normal": Table("normal", y=list(c.normal(10, 2, 40))),
            "lognormal": Table("lognormal", y=list(c.lognormal(0, 1, 30))),
            "far": Table("far", y=list(1e9 + c.normal(0, 1, 25))),
        }
        cls.tables["design"] = designs()["uneven"]
        cls.tables["groups"] = grouped()["unequal"]
        for table in cls.tables.values():
            table.write(cls.folder)

    def ask(self, table, statistic, interval, **more):
        return analyze(
            self.folder / f"{self.tables[table].name}.csv", "bootstrap", outcome="y", statistic=statistic,
            interval=interval, resamples=RESAMPLES, seed=1, **more)

    def limits(self, key, answer, low, high, error, luck=0.2):
        for member, theirs in (("low", low), ("high", high)):
            self.agree(f"{key}: {member}", answer[member], {"scipy, drawn": float(theirs)},
                       within=luck * error / max(abs(theirs), error), scale=error)

    def test_statistics_and_intervals(self):
        for table in ("normal", "lognormal", "far"):
            values = numpy.array(self.tables[table].columns["y"])
            for name, statistic in STATISTICS.items():
                for interval, own in INTERVALS.items():
                    if name == "median" and interval == "bca":
                        continue  # the jackknife of a median tells nothing
                    answer = self.ask(table, name, interval)
                    theirs = scipy.stats.bootstrap(
                        (values,), statistic, n_resamples=RESAMPLES, method=own, batch=5_000,
                        rng=numpy.random.default_rng(3))
                    key, error = f"{table}, {name}, {interval}", float(theirs.standard_error)
                    self.agree(f"{key}: estimate", answer["estimate"],
                               {"numpy": float(statistic(values))}, scale=error)
                    self.agree(f"{key}: standardError", answer["standardError"],
                               {"scipy, drawn": error}, within=0.04)
                    # The median jumps from one middle value to the next.
                    gap = 1.0 if name == "median" else 0.2
                    self.limits(key, answer, *theirs.confidence_interval, error, gap)

    def test_studentized_means(self):
        for table in ("normal", "lognormal"):
            values = numpy.array(self.tables[table].columns["y"])
            n, centre = len(values), values.mean()
            drawn = numpy.random.default_rng(4).choice(values, (RESAMPLES, n))
            errors = drawn.std(axis=1, ddof=1) / math.sqrt(n)
            t = (drawn.mean(axis=1) - centre) / errors
            error = values.std(ddof=1) / math.sqrt(n)
            high, low = centre - error * numpy.quantile(t, [0.025, 0.975])
            answer = self.ask(table, "mean", "studentized")
            # Studentised quantiles have a longer tail than those of the mean.
            self.limits(f"{table}, studentized", answer, low, high, error, 0.3)

    def test_standard_error_of_a_mean_in_the_limit(self):
        for table in ("normal", "lognormal"):
            values = numpy.array(self.tables[table].columns["y"])
            answer = self.ask(table, "mean", "percentile")
            limit = float(values.std() / math.sqrt(len(values)))
            self.agree(f"{table}: standardError", answer["standardError"], {"in the limit": limit},
                       within=0.02)

    def test_strata(self):
        samples = {g: numpy.array(v) for g, v in self.tables["groups"].groups().items()}
        n = sum(map(len, samples.values()))
        rng = numpy.random.default_rng(5)
        sums = sum(rng.choice(v, (RESAMPLES, len(v))).sum(axis=1) for v in samples.values())
        means = sums / n
        answer = self.ask("groups", "mean", "percentile", strata="g")
        self.agree("strata: standardError", answer["standardError"],
                   {"numpy, drawn": float(means.std(ddof=1))}, within=0.03)
        self.limits("strata", answer, *numpy.quantile(means, [0.025, 0.975]), float(means.std()))

    def test_clusters(self):
        frame = self.tables["design"].frame("y", "k")
        sums = frame.groupby("k")["y"].agg(["sum", "count"]).to_numpy()
        drawn = numpy.random.default_rng(6).integers(len(sums), size=(RESAMPLES, len(sums)))
        totals = sums[drawn].sum(axis=1)
        means = totals[:, 0] / totals[:, 1]
        answer = self.ask("design", "mean", "percentile", cluster="k")
        self.agree("clusters: standardError", answer["standardError"],
                   {"numpy, drawn": float(means.std(ddof=1))}, within=0.03)
        self.limits("clusters", answer, *numpy.quantile(means, [0.025, 0.975]), float(means.std()))
