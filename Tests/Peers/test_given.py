"""prcc, pawn and delta: against scipy and numpy, R and SALib."""

import pathlib
import tempfile
from unittest import mock

import numpy
import scipy.stats
from SALib.analyze import delta, pawn

from closeness import ESTIMATE, PROBABILITY, PeerTest
from program import analyze
from rscript import r
from tables import given


class GivenTest(PeerTest):
    method = "prcc"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.tables = given()
        for table in cls.tables.values():
            table.write(cls.folder)
        cls.r = r("given", cls.folder, [{"table": name} for name in cls.tables])

    def ask(self, name, method, **more):
        answer = analyze(
            self.folder / f"{name}.csv", method, outcome="y", columns="a,b,c", **more)
        return {item["factor"]: item for item in answer["factors"]}

    def sample(self, name):
        columns = self.tables[name].columns
        return (numpy.column_stack([columns[key] for key in "abc"]), numpy.array(columns["y"]))

    def test_prcc(self):
        for name in self.tables:
            x, y = self.sample(name)
            found = self.ask(name, "prcc")
            ranks = numpy.column_stack([scipy.stats.rankdata(column) for column in x.T])
            outcome = scipy.stats.rankdata(y)
            freedom = len(y) - 4
            for j, key in enumerate("abc"):
                others = numpy.column_stack([numpy.ones(len(y)), numpy.delete(ranks, j, axis=1)])

                def rest(values):
                    return values - others @ numpy.linalg.lstsq(others, values, rcond=None)[0]

                value = numpy.corrcoef(rest(ranks[:, j]), rest(outcome))[0, 1]
                t = value * numpy.sqrt(freedom / (1 - value ** 2))
                half = scipy.stats.norm.ppf(0.975) * numpy.sqrt((1 + value ** 2 / 2) / (freedom - 1))
                place = f"{name}/{key}"
                self.agree(f"{place}: value", found[key]["value"], {
                    "scipy": value, "R": self.r[f"{place}/value"]}, scale=1)
                self.agree(f"{place}: p", found[key]["p"], {
                    "scipy": 2 * scipy.stats.t.sf(abs(t), freedom), "R": self.r[f"{place}/p"]},
                    within=PROBABILITY)
                for end, sign in (("low", -1), ("high", 1)):
                    self.agree(f"{place}: {end}", found[key][end], {
                        "scipy": numpy.tanh(numpy.arctanh(value) + sign * half)}, scale=1)

    def test_pawn(self):
        self.method = "pawn"
        for name in self.tables:
            if name == "given-ties":
                continue  # ours has a slice a value where there are few
            x, y = self.sample(name)
            found = self.ask(name, "pawn", resamples=19)
            # A list of names would not pass SALib's own look for groups in it.
            problem = {"num_vars": 3, "names": numpy.array(list("abc")), "bounds": [[-4, 4]] * 3}

            def open_ended(values, shares):
                # SALib leaves the greatest value of a factor out of the last slice.
                edges = numpy.quantile(values, shares[:11])
                edges[-1] = numpy.inf
                return edges

            with mock.patch.object(pawn.np, "nanquantile", open_ended):
                theirs = pawn.analyze(problem, x, y, S=10)
            for j, key in enumerate("abc"):
                for ours, peer in (("value", "median"), ("maximum", "maximum"), ("mean", "mean")):
                    self.agree(
                        f"{name}/{key}: {ours}", found[key][ours], {"SALib": theirs[peer][j]},
                        scale=1)

    def test_delta(self):
        self.method = "delta"
        for name in self.tables:
            if name == "given-ties":
                continue  # ours has a class a value where there are few
            x, y = self.sample(name)
            resamples = 200
            found = self.ask(name, "delta", resamples=resamples, seed=3)
            n = len(y)
            classes = int(round(min(
                int(numpy.ceil(n ** (2 / (7 + numpy.tanh((1500 - n) / 500))))), 48)))
            edges = numpy.linspace(0, n, classes + 1)
            grid = numpy.linspace(y.min(), y.max(), 100)
            draws = numpy.random.default_rng(1).integers(n, size=(resamples, n))
            for j, key in enumerate("abc"):
                item = found[key]
                self.same(f"{name}/{key}: classes", item["classes"], classes)
                plain = delta.calc_delta(y, grid, x[:, j], edges)
                self.agree(f"{name}/{key}: uncorrected", item["uncorrected"], {"SALib": plain})
                drawn = [delta.calc_delta(y[rows], grid, x[rows, j], edges) for rows in draws]
                error = numpy.std(drawn, ddof=1)
                # Both draw by lot: five standard errors of the difference.
                near = 5 * error * numpy.sqrt(2 / resamples)
                self.agree(
                    f"{name}/{key}: value", item["value"],
                    {"SALib": 2 * plain - numpy.mean(drawn)}, within=near, scale=1)
                reach = (item["high"] - item["low"]) / 2 / scipy.stats.norm.ppf(0.975)
                self.agree(
                    f"{name}/{key}: error", reach, {"SALib": error},
                    within=5 / numpy.sqrt(resamples))

    def test_relabelling_is_exact(self):
        """p of a factor without influence against the share in numpy's relabellings."""
        self.method = "pawn"
        x, y = self.sample("given-line")
        found = self.ask("given-line", "pawn", resamples=2000)["c"]
        rng = numpy.random.default_rng(2)
        slices = numpy.searchsorted(numpy.quantile(x[:, 2], numpy.arange(1, 10) / 10), x[:, 2],
                                    side="right")

        def middle(values):
            return numpy.median([
                scipy.stats.ks_2samp(values[slices == s], values).statistic for s in range(10)])

        own = middle(y)
        share = numpy.mean([middle(rng.permutation(y)) >= own - 1e-12 for _ in range(300)])
        error = numpy.sqrt(max(share * (1 - share), 0.01) * (1 / 300 + 1 / 2000))
        self.agree("given-line/c: p", found["p"], {"scipy": share}, within=5 * error, scale=1)
