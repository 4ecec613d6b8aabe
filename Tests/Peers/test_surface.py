"""surface, against R's lm, eigen and nlminb, with the delta method written out in R."""

import pathlib
import tempfile

from closeness import ESTIMATE, PROBABILITY, PeerTest
from program import analyze
from rscript import r
from tables import surfaces

ENDS = {None: 0, "low": -1, "high": 1}


class SurfaceTest(PeerTest):
    method = "surface"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        tables = surfaces()
        for table in tables.values():
            table.write(cls.folder)
        cls.cases = [
            {"case": f"{name}, {'lowest' if lower == 'yes' else 'highest'}, {cluster or 'rows'}",
             "table": name, "columns": ",".join(c for c in table.columns if c in "abc"),
             "cluster": cluster, "lower": lower}
            for name, table in tables.items() for lower in ("yes", "no") for cluster in ("", "r")]
        cls.r = r("surface", cls.folder, cls.cases)

    def test_surfaces(self):
        for case in self.cases:
            answer = analyze(
                self.folder / f"{case['table']}.csv", "surface", outcome="y",
                columns=case["columns"], lower_is_better=case["lower"] == "yes" or None,
                cluster=case["cluster"] or None, resamples=20)
            self.hold(case["case"], answer)

    def hold(self, case, answer):
        scale = answer["residualSD"]
        self.same(f"{case}: n", answer["n"], int(self.r[f"{case}/n"]))
        self.told(f"{case}/residualSD", scale)
        for place, item in enumerate(answer["coefficients"]):
            error = item["standardError"]
            self.told(f"{case}/{place}/estimate", item["estimate"], scale=error)
            self.told(f"{case}/{place}/standardError", error)
            if place:
                self.told(f"{case}/{place}/p", item["p"], within=PROBABILITY)
        stationary = answer["stationary"]
        self.told(f"{case}/stationary", stationary["value"], scale=scale)
        for factor in stationary["factors"]:
            key = f"{case}/stationary/{factor['factor']}"
            self.told(key, factor["value"], scale=factor["standardError"])
            self.told(f"{key}/standardError", factor["standardError"])
        for place, axis in enumerate(answer["curvatures"]):
            key = f"{case}/curvature/{place}"
            self.told(key, axis["value"], scale=axis["standardError"])
            self.told(f"{key}/standardError", axis["standardError"])
        best = answer["optimum"]
        self.told(f"{case}/optimum", best["value"], scale=scale)
        for name in ("standardError", "low", "high"):
            self.told(f"{case}/optimum/{name}", best[name], scale=scale)
        for factor in best["factors"]:
            key, error = f"{case}/{factor['factor']}", factor["standardError"]
            self.told(key, factor["value"], scale=error or 0)
            self.same(f"{key}: end", ENDS[factor["end"]], int(self.r[f"{key}/end"]))
            if error is not None:
                self.told(f"{key}/standardError", error)
        if answer["lackOfFit"]:
            self.told(f"{case}/lackOfFit/F", answer["lackOfFit"]["F"])
            self.told(f"{case}/lackOfFit/p", answer["lackOfFit"]["p"], within=PROBABILITY)

    def told(self, key, ours, within=ESTIMATE, scale=0.0):
        self.agree(key, ours, {"R": self.r.get(key)}, within=within, scale=scale)
