"""replications, against scipy and statsmodels."""

import pathlib
import tempfile

import numpy
import scipy.stats
from statsmodels.stats.weightstats import DescrStatsW

from closeness import PeerTest
from program import analyze
from tables import Table, chance


class ReplicationsTest(PeerTest):
    method = "replications"

    def test_needed_and_the_curve(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        c = chance(41)
        for name, values, half in (
                ("normal", c.normal(50, 5, 30), 1.0), ("skewed", c.lognormal(3, 0.8, 200), 2.5),
                ("enough", c.normal(50, 5, 100), 2.0), ("few", c.normal(-3, 1, 4), 0.5)):
            table = Table(name, y=list(values))
            path = table.write(pathlib.Path(folder.name))
            answer = analyze(path, "replications", outcome="y", half_width=half)
            self.same(f"{name}: needed", answer["needed"], needed(values, half))
            self.same(f"{name}: a curve is told", len(answer["curve"]) > 0, True)
            for point in answer["curve"]:
                self.hold(f"{name}, n = {point['n']}", point, values[:point["n"]])

    def hold(self, key, point, values):
        mean, sd = values.mean(), values.std(ddof=1) if len(values) > 1 else None
        self.agree(f"{key}: mean", point["mean"], {"numpy": float(mean)}, scale=sd or 0)
        if sd is None:
            self.same(f"{key}: halfWidth", point["halfWidth"], None)
            return
        low, high = DescrStatsW(values).tconfint_mean()
        half = scipy.stats.t.isf(0.025, len(values) - 1) * sd / len(values) ** 0.5
        self.agree(f"{key}: halfWidth", point["halfWidth"],
                   {"statsmodels": float(high - low) / 2, "scipy": float(half)})
        self.agree(f"{key}: coefficientOfVariation", abs(point["coefficientOfVariation"]),
                   {"scipy": float(abs(scipy.stats.variation(values, ddof=1)))})


def needed(values, half):
    """The smallest n whose t interval would be no wider, were the standard deviation this one."""
    sd, n = numpy.std(values, ddof=1), 2
    while scipy.stats.t.isf(0.025, n - 1) * sd / n ** 0.5 > half:
        n += 1
    return n
