"""correlate, against R and scipy."""

import itertools
import pathlib
import tempfile

import numpy
import scipy.stats

import exact
from closeness import ESTIMATE, PROBABILITY, PeerTest
from program import analyze
from rscript import r
from tables import columns


class CorrelateTest(PeerTest):
    method = "correlate"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.tables = columns()
        for table in cls.tables.values():
            table.write(cls.folder)
        cls.r = r("correlate", cls.folder, [{"table": name} for name in cls.tables])

    def test_every_pair(self):
        for name, table in self.tables.items():
            names = list(table.columns)
            answer = analyze(self.folder / f"{name}.csv", "correlate", columns=",".join(names))
            found = {(pair["a"], pair["b"]): pair for pair in answer["pairs"]}
            self.same(f"{name}: pairs", sorted(found), sorted(itertools.combinations(names, 2)))
            for (a, b), pair in found.items():
                both = [
                    (x, y) for x, y in zip(table.columns[a], table.columns[b])
                    if x is not None and y is not None]
                self.hold(f"{name}/{a}/{b}", pair, *map(list, zip(*both)))

    def hold(self, key, pair, x, y):
        n, untied = len(x), len(set(x)) == len(x) and len(set(y)) == len(y)
        pearson = scipy.stats.pearsonr(x, y)
        low, high = pearson.confidence_interval(0.95)
        spearman = scipy.stats.spearmanr(x, y)
        kendall = scipy.stats.kendalltau(
            x, y, method="exact" if untied and n <= 33 else "asymptotic")
        theirs = {
            "pearson": pearson.statistic, "pearsonP": pearson.pvalue, "ciLow": low, "ciHigh": high,
            "spearman": spearman.statistic, "spearmanP": spearman.pvalue,
            "kendall": kendall.statistic, "kendallP": kendall.pvalue}
        if n <= 9 and untied:
            del theirs["spearmanP"]  # by t, where R and ours count all orders
        judge = self.judge(x, y) if "offset" in key else {}
        for member in ("pearson", "pearsonP", "ciLow", "ciHigh", "spearman", "spearmanP", "kendall",
                       "kendallP"):
            peers = {"R": self.r[f"{key}/{member}"]}
            if member in theirs:
                peers["scipy"] = float(theirs[member])
            is_p = member.endswith("P")
            self.agree(f"{key}: {member}", pair[member], peers,
                       within=PROBABILITY if is_p else ESTIMATE, scale=1e-290 if is_p else 1,
                       exact=judge.get(member))

    @staticmethod
    def judge(x, y):
        mp, n = exact.mpmath, len(x)
        dx = [exact.mpf(v) - exact.mean(x) for v in x]
        dy = [exact.mpf(v) - exact.mean(y) for v in y]
        r = sum(a * b for a, b in zip(dx, dy)) / mp.sqrt(
            sum(a * a for a in dx) * sum(b * b for b in dy))
        half = exact.mpf(scipy.stats.norm.isf(0.025)) / mp.sqrt(n - 3)
        return {
            "pearson": r, "pearsonP": exact.t_tail(r * mp.sqrt((n - 2) / (1 - r * r)), n - 2),
            "ciLow": mp.tanh(mp.atanh(r) - half), "ciHigh": mp.tanh(mp.atanh(r) + half)}
