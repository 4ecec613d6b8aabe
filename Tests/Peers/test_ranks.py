"""kruskal and friedman, against R and scipy."""

import pathlib
import tempfile

import scipy.stats

from closeness import PROBABILITY, PeerTest
from program import analyze
from rscript import r
from tables import blocks, grouped


class RankTest(PeerTest):
    method = "kruskal"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.grouped, cls.blocks = grouped(), blocks()
        cases = []
        for method, tables in (("kruskal", cls.grouped), ("friedman", cls.blocks)):
            for name, table in tables.items():
                table.write(cls.folder)
                if method == "kruskal" or len(set(table.columns["g"])) > 2:
                    cases.append({"method": method, "table": name})
        cls.r = r("ranks", cls.folder, cases)

    def hold(self, name, answer, theirs):
        for member in ("statistic", "df", "p"):
            self.agree(f"{name}: {member}", answer[member],
                       {"R": self.r[f"{name}/{member}"]} | (
                           {"scipy": getattr(theirs, member + "value" * (member == "p"))}
                           if member != "df" else {}),
                       within=PROBABILITY if member == "p" else 1e-10)

    def test_groups(self):
        for name, table in self.grouped.items():
            samples = table.groups()
            answer = analyze(self.folder / f"{name}.csv", "kruskal", outcome="y", group="g")
            self.same(f"{name}: n", answer["n"], sum(map(len, samples.values())))
            self.hold(name, answer, scipy.stats.kruskal(*samples.values()))


class FriedmanTest(RankTest):
    method = "friedman"
    test_groups = None

    def test_blocks(self):
        for name, table in self.blocks.items():
            answer = analyze(
                self.folder / f"{name}.csv", "friedman", outcome="y", group="g", block="b")
            cells = {(b, g): y for y, g, b in table.rows()}
            treatments = sorted(set(table.columns["g"]))
            whole = [b for b in sorted(set(table.columns["b"]))
                     if all((b, g) in cells for g in treatments)]
            self.same(f"{name}: n", answer["n"], len(whole) * len(treatments))
            if len(treatments) > 2:
                self.hold(name, answer, scipy.stats.friedmanchisquare(
                    *([cells[b, g] for b in whole] for g in treatments)))
            else:
                # scipy refuses two treatments; there χ² is (wins − losses)² by the blocks.
                wins = sum(cells[b, treatments[0]] > cells[b, treatments[1]] for b in whole)
                chi = (2 * wins - len(whole)) ** 2 / len(whole)
                self.agree(f"{name}: statistic", answer["statistic"], {"by hand": chi})
                self.agree(f"{name}: p", answer["p"], {"scipy": scipy.stats.chi2.sf(chi, 1)},
                           within=PROBABILITY)
