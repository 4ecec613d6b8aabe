"""regress, against R and statsmodels: least squares with every kind of error, logistic, Poisson."""

import math
import pathlib
import tempfile

import numpy
import scipy.stats
import statsmodels.api as sm
import statsmodels.formula.api as smf

import exact
from closeness import ESTIMATE, ITERATIVE, LEDGER, PROBABILITY, PeerTest
from design import Coding
from program import analyze
from rscript import r
from tables import designs, responses

FORMULAS = ("y ~ x + z", "y ~ a*b + x", "y ~ x + I(x^2) + a", "y ~ x + z - 1")
ERRORS = ("", "HC0", "HC1", "HC2", "HC3", "cluster")
MEMBERS = ("estimate", "standardError", "t", "p", "ciLow", "ciHigh")


class RegressTest(PeerTest):
    method = "regress"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.tables = cls.made()
        for table in cls.tables.values():
            table.write(cls.folder)
        cls.cases = list(cls.questions())
        cls.r = r("regress", cls.folder, cls.cases)

    @classmethod
    def made(cls):
        return designs()

    @classmethod
    def questions(cls):
        for table in cls.tables:
            for formula in FORMULAS:
                for error in ERRORS:
                    yield cls.case(
                        table, formula, robust=error if error.startswith("HC") else "",
                        cluster="k" if error == "cluster" else "")

    @staticmethod
    def case(table, formula, family="gaussian", robust="", cluster=""):
        errors = robust or ("by cluster" if cluster else "")
        return {
            "case": ", ".join(filter(None, (table, formula, family, errors))), "table": table,
            "formula": formula, "family": family, "robust": robust, "cluster": cluster,
            "factors": ""}

    def ask(self, case, **more):
        return analyze(
            self.folder / f"{case['table']}.csv", "regress", formula=case["formula"],
            family=None if case["family"] == "gaussian" else case["family"],
            robust=case["robust"] or None, cluster=case["cluster"] or None, **more)

    def test_coefficients_and_the_whole(self):
        for case in self.cases:
            name, answer = case["case"], self.ask(case)
            coding = Coding(self.tables[case["table"]], case["formula"])
            fit = self.fit(coding, case)
            judge = self.judge(coding, case)
            self.same(f"{name}: n", answer["n"], int(self.r[f"{name}/n"]))
            if case["robust"] in ("HC2", "HC3") and self.decides_alone(fit):
                self.undefined(name, answer, fit)
                continue
            for place, ours in enumerate(answer["coefficients"]):
                self.coefficient(name, ours, coding, fit, judge and judge[place])
            self.whole(name, case, answer, fit, judge is not None, self.wald(coding, case))

    @staticmethod
    def decides_alone(fit):
        """Whether some row is fitted whatever its response, so that HC2 and HC3 are 0/0."""
        return max(fit.get_influence().hat_matrix_diag) > 1 - 1e-9

    def undefined(self, name, answer, fit):
        """R has NaN; statsmodels divides the rounding of a residual by that of 1 − h."""
        for ours in answer["coefficients"]:
            self.same(f"{name}/{ours['term']}: standardError", ours["standardError"], None)
        if max(fit.bse) < math.inf:
            LEDGER.append((self.method, "statsmodels", 0.0, f"{name}: errors of 0/0", True))

    @staticmethod
    def fit(coding, case):
        model = smf.ols(coding.formula, coding.frame)
        if case["cluster"]:
            return model.fit(
                cov_type="cluster", use_t=True,
                cov_kwds={"groups": coding.frame[case["cluster"]].astype("category").cat.codes})
        return model.fit(cov_type=case["robust"] or "nonrobust", use_t=True)

    @staticmethod
    def judge(coding, case):
        """Where a common origin of 1e9 costs peers their digits: forty digits, one variance."""
        if case["table"] != "offset-design":
            return None
        model = smf.ols(coding.formula, coding.frame)
        estimates, residual, inverse = exact.least_squares(model.exog, model.endog)
        n, count = model.exog.shape
        v = covariance(case, coding, model, estimates, inverse)
        if v is None:
            v = residual / (n - count) * inverse
        df = n - count
        if case["cluster"]:
            df = len(set(coding.frame["k"])) - 1
        quantile = exact.t_quantile(df, scipy.stats.t.isf(0.025, df))
        rows = []
        for j, estimate in enumerate(estimates):
            error = exact.mpmath.sqrt(v[j, j])
            t = estimate / error
            rows.append({
                "name": model.exog_names[j], "estimate": estimate, "standardError": error, "t": t,
                "p": exact.t_tail(t, df), "ciLow": estimate - quantile * error,
                "ciHigh": estimate + quantile * error})
        order = {row["name"]: row for row in rows}
        return Ordered(order, coding)

    def coefficient(self, name, ours, coding, fit, judge):
        key, own = f"{name}/{coding.in_r(ours['term'])}", coding.theirs(ours["term"])
        own = own if own in fit.params else own.replace("[T.", "[")
        judge = judge.of(ours["term"]) if judge else None
        low, high = fit.conf_int().loc[own]
        theirs = {
            "estimate": fit.params[own], "standardError": fit.bse[own], "t": fit.tvalues[own],
            "p": fit.pvalues[own], "ciLow": low, "ciHigh": high}
        scales = {"standardError": 0, "t": 1, "p": 1e-290}
        for member in MEMBERS:
            self.agree(
                f"{key}: {member}", ours[member],
                {"R": self.r[f"{key}/{member}"], "statsmodels": theirs[member]},
                within=self.tolerance(member), scale=scales.get(member, fit.bse[own]),
                exact=judge[member] if judge else None)

    def tolerance(self, member):
        return PROBABILITY if member == "p" else ESTIMATE

    @staticmethod
    def wald(coding, case):
        """Wald's F by a sandwich, with its p: the covariance may be nearly singular, so forty digits."""
        if not case["robust"] and not case["cluster"] or len(coding.frame) > 60:
            return None
        model = smf.ols(coding.formula, coding.frame)
        estimates, _, inverse = exact.least_squares(model.exog, model.endog)
        v = covariance(case, coding, model, estimates, inverse)
        first = 1 if "Intercept" in model.exog_names else 0
        q, (n, count) = model.exog.shape[1] - first, model.exog.shape
        b = exact.mpmath.matrix(estimates[first:])
        f = (b.T * (v[first:, first:] ** -1) * b)[0] / q
        df = len(set(coding.frame["k"])) - 1 if case["cluster"] else n - count
        return f, exact.f_tail(f, q, df)

    def whole(self, name, case, answer, fit, is_judged, wald):
        if is_judged:
            return
        peers = {
            "residualSD": ("sigma", math.sqrt(fit.scale)), "rSquared": ("r.squared", fit.rsquared),
            "adjustedRSquared": ("adj.r.squared", fit.rsquared_adj)}
        for member, (in_r, own) in peers.items():
            self.agree(f"{name}: {member}", answer[member],
                       {"R": self.r[f"{name}/{in_r}"], "statsmodels": own})
        self.agree(f"{name}: residual sum of squares", answer["residual"]["sumOfSquares"],
                   {"R": self.r[f"{name}/residual"], "statsmodels": fit.ssr})
        explained = fit.ess
        self.agree(f"{name}: regression sum of squares", answer["regression"]["sumOfSquares"],
                   {"statsmodels": explained})
        peers = {"statsmodels": (float(fit.fvalue), float(fit.f_pvalue))}
        if f"{name}/F" in self.r:
            peers["R"] = (self.r[f"{name}/F"], self.r[f"{name}/p"])
        self.agree(f"{name}: F", answer["F"], {peer: v[0] for peer, v in peers.items()},
                   exact=wald and wald[0])
        self.agree(f"{name}: p of F", answer["p"], {peer: v[1] for peer, v in peers.items()},
                   within=PROBABILITY, scale=1e-290, exact=wald and wald[1])

    def test_standardized(self):
        for name in ("uneven", "spread"):
            case = self.case(name, "y ~ x + z")
            frame = Coding(self.tables[name], case["formula"]).frame[["y", "x", "z"]]
            fit = smf.ols("y ~ x + z", (frame - frame.mean()) / frame.std()).fit()
            raw = smf.ols("y ~ x + z", frame).fit()
            scale = frame.std() / frame["y"].std()
            for ours in self.ask(case, standardized=True)["coefficients"][1:]:
                term = ours["term"]
                self.agree(f"{name}: standardized {term}", ours["estimate"],
                           {"statsmodels": fit.params[term]})
                self.agree(f"{name}: standard error of standardized {term}", ours["standardError"],
                           {"statsmodels": raw.bse[term] * scale[term]})


class Ordered:
    """The judge's coefficients, found by our names."""

    def __init__(self, rows, coding):
        self.rows, self.coding = rows, coding

    def __getitem__(self, _):
        return self

    def of(self, term):
        return self.rows[self.coding.theirs(term)]


def covariance(case, coding, model, estimates, inverse):
    """The sandwich of robust errors and of errors by cluster, with forty digits."""
    if not case["robust"] and not case["cluster"]:
        return None
    mp = exact.mpmath
    n, count = model.exog.shape
    x = [[exact.mpf(v) for v in row] for row in model.exog]
    residuals = [
        exact.mpf(y) - sum(v * b for v, b in zip(row, estimates)) for y, row in zip(model.endog, x)]
    if case["cluster"]:
        sums = {}
        for label, row, e in zip(coding.frame["k"], x, residuals):
            total = sums.setdefault(label, [exact.mpf(0)] * count)
            sums[label] = [s + v * e for s, v in zip(total, row)]
        scores, g = list(sums.values()), len(sums)
        scale = exact.mpf(g) / (g - 1) * (n - 1) / (n - count)
    else:
        kind, scores, scale = case["robust"], [], exact.mpf(1)
        for row, e in zip(x, residuals):
            vector = mp.matrix(row)
            h = (vector.T * inverse * vector)[0]
            weight = {
                "HC0": lambda: 1, "HC1": lambda: mp.sqrt(exact.mpf(n) / (n - count)),
                "HC2": lambda: 1 / mp.sqrt(1 - h), "HC3": lambda: 1 / (1 - h)}[kind]()
            scores.append([v * e * weight for v in row])
    middle = mp.matrix(count, count)
    for score in scores:
        vector = mp.matrix(score)
        middle += vector * vector.T
    return scale * inverse * middle * inverse


class LikelihoodTest(RegressTest):
    """Families other than the normal; fits are iterative. A member `t` holds the Wald z."""

    method = "regress, families"
    test_standardized = None

    @classmethod
    def made(cls):
        return responses()

    @classmethod
    def questions(cls):
        for table in cls.tables:
            for family, response in (("binomial", "yes"), ("poisson", "count")):
                for right in ("x", "x + a*b", "x + I(x^2) + a", "a - 1"):
                    yield cls.case(table, f"{response} ~ {right}", family)

    @staticmethod
    def fit(coding, case):
        family = {"binomial": sm.families.Binomial, "poisson": sm.families.Poisson}[case["family"]]
        return smf.glm(coding.formula, coding.frame, family=family()).fit(tol=1e-14, maxiter=200)

    @staticmethod
    def judge(coding, case):
        return None

    def tolerance(self, member):
        return ITERATIVE

    @staticmethod
    def wald(coding, case):
        return None

    def whole(self, *_):
        """The interface fixes no more than the coefficients."""
