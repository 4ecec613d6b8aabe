"""survival, against R's package survival: ties, strata, clusters, factors, censoring columns."""

import pathlib
import tempfile

from closeness import ESTIMATE, PROBABILITY, PeerTest
from program import analyze
from rscript import r
from tables import times

# Cox models are found by iteration; the issue asks for seven digits.
COX = 1e-7

CASES = [
    {"table": "times-tied", "event": "e", "group": "g", "covariates": "x,z", "horizon": 6},
    {"table": "times-tied", "event": "e", "group": "g", "covariates": "g,x", "strata": "s",
     "cluster": "k", "horizon": 5.5},
    {"table": "times-fine", "event": "e", "group": "g", "covariates": "x,z,g", "cluster": "k",
     "horizon": 1.5},
    {"table": "times-fine", "event": "e", "covariates": "x", "strata": "s", "horizon": 2},
    {"table": "times-holes", "event": "e", "group": "g", "covariates": "x,g", "horizon": 4},
    {"table": "times-horizon", "group": "g", "covariates": "z", "cluster": "k", "horizon": 10},
    {"table": "times-far", "event": "e", "group": "g", "covariates": "x,z", "horizon": 1.5},
    {"table": "times-many", "event": "e", "group": "g", "covariates": "x,z,g", "strata": "s",
     "cluster": "k", "horizon": 3},
    {"table": "times-outlier", "event": "e", "covariates": "x", "horizon": 1.5},
    {"table": "times-outlier", "event": "e", "covariates": "x,z", "strata": "s", "horizon": 1.5},
    {"table": "times-even", "event": "e", "group": "g", "horizon": 4},
]


class SurvivalTest(PeerTest):
    method = "survival"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        for table in times().values():
            table.write(cls.folder)
        cls.cases = []
        for place, case in enumerate(CASES):
            case = {key: case.get(key, "") for key in (
                "table", "event", "group", "covariates", "strata", "cluster", "horizon")}
            names = ["t", case["event"] or "t.censored", case["group"], case["strata"],
                     case["cluster"], *case["covariates"].split(",")]
            case["columns"] = ",".join(sorted({name for name in names if name}))
            case["key"] = f"{case['table']}-{place}"
            cls.cases.append(case)
        cls.r = r("survival", cls.folder, cls.cases)

    def ask(self, case, **more):
        given = {name: case[name] or None for name in (
            "event", "group", "covariates", "strata", "cluster", "horizon")}
        return analyze(self.folder / f"{case['table']}.csv", "survival", time="t", **given, **more)

    def test_curves(self):
        for case in self.cases:
            answers = {kind: self.ask(case, interval=kind) for kind in ("plain", "log-log")}
            for place, curve in enumerate(answers["plain"]["curves"]):
                name = f"{case['key']}/{curve['group'] or ''}"
                self.same(f"{name}: times", len(curve["times"]), int(self.r[f"{name}/count"]))
                told = self.r[f"{name}/median"]
                if told is None:
                    self.same(f"{name}: median", curve["median"], None)
                else:
                    self.agree(f"{name}: median", curve["median"], {"R": told})
                mean = curve["restrictedMean"]
                self.hold(f"{name}/rmean", mean["estimate"], mean["standardError"])
                self.hold(f"{name}/rmean.error", mean["standardError"])
                for j in range(len(curve["times"])):
                    for theirs, ours in (
                            ("time", "times"), ("risk", "atRisk"), ("event", "events"),
                            ("surv", "survival"), ("error", "standardError"),
                            ("hazard", "cumulativeHazard"),
                            ("hazard.error", "cumulativeHazardError")):
                        told = self.r[f"{name}/{theirs}/{j + 1}"]
                        if theirs == "error" and told is None:
                            told = 0.0  # where the curve ends at 0
                        self.agree(f"{name}: {ours} {j}", curve[ours][j], {"R": told}, scale=1)
                    for kind, answer in answers.items():
                        self.limits(kind, name, j, answer["curves"][place])

    def limits(self, kind, name, j, curve):
        for end in ("low", "high"):
            told, ours = self.r[f"{name}/{kind}.{end}/{j + 1}"], curve[end][j]
            if told is None:
                # Where the curve is at 0; ours has no plain width there, and no log-log limit.
                self.same(f"{name}: {kind} {end} {j}", ours, 0 if kind == "plain" else None)
            elif curve["survival"][j] == 1 and kind == "log-log":
                self.same(f"{name}: {kind} {end} {j}", ours, None)
            else:
                self.agree(f"{name}: {kind} {end} {j}", ours, {"R": told}, scale=1)

    def test_log_rank(self):
        for case in self.cases:
            if not case["group"]:
                continue
            test, key = self.ask(case)["logRank"], case["key"]
            self.hold(f"{key}/chisq", test["chiSquared"], 1)
            self.same(f"{key}: df", test["df"], int(self.r[f"{key}/df"]))
            self.hold(f"{key}/logrank.p", test["p"], within=PROBABILITY)
            for j, group in enumerate(test["groups"]):
                self.hold(f"{key}/expected/{j + 1}", group["expected"])

    def test_cox(self):
        for case in self.cases:
            if not case["covariates"]:
                continue
            answer, key = self.ask(case), case["key"]
            for j, item in enumerate(answer["cox"]):
                error = item["standardError"]
                self.hold(f"{key}/coef/{j + 1}", item["coefficient"], error, COX)
                self.hold(f"{key}/se/{j + 1}", item["modelStandardError"], within=COX)
                if case["cluster"]:
                    self.hold(f"{key}/robust/{j + 1}", error, within=COX)
                self.hold(f"{key}/z/{j + 1}", item["z"], 1, COX)
                self.hold(f"{key}/p/{j + 1}", item["p"], within=COX * max(1, item["z"] ** 2))
            self.same(f"{key}: terms", f"{key}/coef/{len(answer['cox']) + 1}" in self.r, False)
            model = answer["coxModel"]
            self.hold(f"{key}/loglik", model["logLikelihood"])
            self.hold(f"{key}/null", model["nullLogLikelihood"])
            self.hold(f"{key}/lr", model["likelihoodRatio"]["chiSquared"], 1, COX)
            for j, item in enumerate(answer["proportionalHazards"]):
                self.hold(f"{key}/zph1/{j + 1}", item["chiSquared"], 1, COX)
                self.same(f"{key}: df {j}", item["df"], self.r[f"{key}/zph2/{j + 1}"])
                self.hold(f"{key}/zph3/{j + 1}", item["p"], within=1e-6)

    def hold(self, key, ours, scale=0.0, within=ESTIMATE):
        self.agree(key, ours, {"R": self.r[key]}, within=within, scale=scale)
