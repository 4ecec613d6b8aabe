"""sobol and morris, against SALib on the same samples."""

import csv
import itertools
import math
import pathlib
import tempfile

import numpy
from SALib.analyze import morris as salib_morris
from SALib.analyze import sobol as salib_sobol
from SALib.sample import morris as morris_sample
from SALib.sample import sobol as sobol_sample

from closeness import PeerTest
from program import analyze


def ishigami(x):
    x1, x2, x3 = (x * 2 - 1).T[:3] * math.pi
    return numpy.sin(x1) + 7 * numpy.sin(x2) ** 2 + 0.1 * x3 ** 4 * numpy.sin(x1)


def sobol_g(x):
    weights = numpy.array([0, 1, 4.5, 9, 99, 99, 99, 99])[:x.shape[1]]
    return numpy.prod((numpy.abs(4 * x - 2) + weights) / (1 + weights), axis=1)


def problem(count):
    return {"num_vars": count, "names": [f"x{i + 1}" for i in range(count)], "bounds": [[0, 1]] * count}


def write(path, names, points, outcomes):
    with open(path, "w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow([*names, "y"])
        rows.writerows([*map(repr, map(float, point)), repr(float(y))] for point, y in zip(points, outcomes))
    return path


class SensitivityTest(PeerTest):
    method = "sobol"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)

    def test_indices(self):
        cases = {"ishigami": (ishigami, 3), "g": (sobol_g, 6), "inert": (ishigami, 4)}
        for (name, (function, count)), second in itertools.product(cases.items(), (False, True)):
            given = problem(count)
            points = sobol_sample.sample(given, 256, calc_second_order=second, seed=20210720)
            outcomes = function(points)
            table = write(self.folder / f"{name}{second}.csv", given["names"], points, outcomes)
            ours = analyze(table, "sobol", outcome="y", factors=",".join(given["names"]))
            theirs = salib_sobol.analyze(given, outcomes, calc_second_order=second, num_resamples=2)
            key = f"{name}, second order {second}"
            for place, index in enumerate(ours["indices"]):
                self.agree(f"{key}: first of {index['factor']}", index["first"],
                           {"SALib": theirs["S1"][place]}, scale=1)
                self.agree(f"{key}: total of {index['factor']}", index["total"],
                           {"SALib": theirs["ST"][place]}, scale=1)
            self.same(f"{key}: pairs", len(ours["second"]), count * (count - 1) // 2 if second else 0)
            for pair in ours["second"]:
                first, other = (given["names"].index(name) for name in pair["factors"])
                self.agree(f"{key}: {pair['factors']}", pair["value"],
                           {"SALib": theirs["S2"][first, other]}, scale=1)

    def test_bootstrap(self):
        """Both resample rows: intervals of as many resamples are as wide within their own error."""
        given = problem(3)
        points = numpy.random.default_rng(1).random((400, 6))
        rows = []
        for row in points:
            a, b = row[:3], row[3:]
            mixed = [[b[j] if i == j else a[j] for j in range(3)] for i in range(3)]
            rows += [a, *mixed, b]
        outcomes = ishigami(numpy.array(rows))
        table = write(self.folder / "plain.csv", given["names"], rows, outcomes)
        ours = analyze(table, "sobol", outcome="y", factors="x1,x2,x3", resamples=4000)
        theirs = salib_sobol.analyze(given, outcomes, calc_second_order=False, num_resamples=4000, seed=1)
        for place, index in enumerate(ours["indices"]):
            for kind, peer in (("first", "S1_conf"), ("total", "ST_conf")):
                width = (index[f"{kind}High"] - index[f"{kind}Low"]) / 2
                self.agree(f"bootstrap: {kind} of {index['factor']}", width,
                           {"SALib": theirs[peer][place]}, within=0.1)


class MorrisTest(PeerTest):
    method = "morris"

    def test_measures(self):
        with tempfile.TemporaryDirectory() as folder:
            given = problem(6)
            points = morris_sample.sample(given, 30, num_levels=4, seed=5)
            outcomes = sobol_g(points)
            table = write(pathlib.Path(folder) / "morris.csv", given["names"], points, outcomes)
            ours = analyze(table, "morris", outcome="y", factors=",".join(given["names"]))
            theirs = salib_morris.analyze(given, points, outcomes, num_levels=4)
            for place, factor in enumerate(ours["factors"]):
                for member, peer in (("mu", "mu"), ("muStar", "mu_star"), ("sigma", "sigma")):
                    self.agree(f"{member} of {factor['factor']}", factor[member],
                               {"SALib": float(theirs[peer][place])}, scale=1)
