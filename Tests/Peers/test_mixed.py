"""mixed, against R's nlme and statsmodels, with the restricted likelihood itself as judge.

statsmodels' standard errors are left out: they come from the joint curvature in coefficients and variances,
where nlme, lme4 and ours take (XᵀV⁻¹X)⁻¹; they differ by some per cent wherever blocks are uneven.
"""

import pathlib
import tempfile

import numpy
import scipy.optimize
import statsmodels.formula.api as smf

from closeness import ITERATIVE, PeerTest
from design import Coding
from program import analyze
from rscript import r
from tables import blocks, designs, factorial

QUESTIONS = (
    ("uneven", "y ~ a*b", "k"), ("even", "y ~ a + x", "k"), ("spread", "y ~ x + z", "k"),
    ("holes", "y ~ b + x", "k"), ("many", "y ~ a*b + x", "k"), ("blocks", "y ~ g", "b"),
    ("blocks-holes", "y ~ g", "b"), ("factorial-20", "loss ~ a*b*c*d", "replication"),
)


class MixedTest(PeerTest):
    method = "mixed"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.tables = designs() | blocks() | {"factorial-20": factorial()}
        for table in cls.tables.values():
            table.write(cls.folder)
        cls.cases = [
            {"case": f"{table}, {formula}, in {block}", "table": table, "formula": formula,
             "block": block} for table, formula, block in QUESTIONS]
        cls.r = r("mixed", cls.folder, cls.cases)

    def ask(self, case):
        return analyze(self.folder / f"{case['table']}.csv", "mixed", formula=case["formula"],
                       random=case["block"])

    def test_models(self):
        for case in self.cases:
            name, answer = case["case"], self.ask(case)
            coding = Coding(self.tables[case["table"]], case["formula"])
            model = smf.ols(coding.formula, coding.frame)
            blocks = coding.frame[case["block"]].astype("category").cat.codes.to_numpy()
            best = Restricted(model.exog, model.endog, blocks)
            judge = best.optimum()
            theirs = self.statsmodels(coding, blocks)
            self.same(f"{name}: n", answer["n"], int(self.r[f"{name}/n"]))
            for ours in answer["coefficients"]:
                own = coding.theirs(ours["term"])
                place = model.exog_names.index(own)
                key = f"{name}/{coding.in_r(ours['term'])}"
                error = judge["errors"][place]
                self.agree(f"{key}: estimate", ours["estimate"],
                           {"nlme": self.r[f"{key}/estimate"],
                            "statsmodels": theirs and theirs.fe_params[own]},
                           within=ITERATIVE, scale=error, exact=judge["estimates"][place])
                self.agree(f"{key}: standardError", ours["standardError"],
                           {"nlme": self.r[f"{key}/standardError"]}, within=ITERATIVE, exact=error)
            own = theirs and {
                "blockSD": float(theirs.cov_re.iloc[0, 0]) ** 0.5, "residualSD": theirs.scale ** 0.5,
                "logLikelihood": theirs.llf}
            for member in ("blockSD", "residualSD", "logLikelihood"):
                in_r = self.r[f"{name}/{member}"]
                if member == "blockSD":
                    in_r = self.r[f"{name}/blockVariance"] ** 0.5
                self.agree(f"{name}: {member}", answer[member],
                           {"nlme": in_r, "statsmodels": own and own[member]}, within=ITERATIVE,
                           scale=1 if member == "logLikelihood" else 0, exact=judge[member])

    @staticmethod
    def statsmodels(coding, blocks):
        """statsmodels' fit; None for the table on which its dense algebra would take minutes."""
        if len(coding.frame) > 5_000:
            return None
        return smf.mixedlm(coding.formula, coding.frame, groups=blocks).fit(
            reml=True, method=["bfgs", "nm"], gtol=1e-12, maxiter=2_000)


class Restricted:
    """The restricted likelihood of a random intercept, profiled to the ratio of its variances."""

    def __init__(self, x, y, blocks):
        self.x, self.y = numpy.asarray(x), numpy.asarray(y)
        self.blocks = numpy.unique(blocks, return_inverse=True)[1]
        self.sizes = numpy.bincount(self.blocks)

    def fit(self, ratio):
        """Whitened least squares: a row less a share of the mean of its block."""
        share = (1 - 1 / numpy.sqrt(1 + self.sizes * ratio))[self.blocks]
        def whiten(values):
            means = numpy.stack([
                numpy.bincount(self.blocks, column) / self.sizes for column in values.T])
            return values - share[:, None] * means[:, self.blocks].T
        q, triangle = numpy.linalg.qr(whiten(self.x))
        y = whiten(self.y[:, None])[:, 0]
        estimates = numpy.linalg.solve(triangle, q.T @ y)
        residual = y - whiten(self.x) @ estimates
        return estimates, triangle, residual @ residual

    def log_likelihood(self, ratio):
        _, triangle, squares = self.fit(ratio)
        freedom = len(self.y) - self.x.shape[1]
        return -0.5 * (
            freedom * (1 + numpy.log(2 * numpy.pi * squares / freedom))
            + numpy.log1p(self.sizes * ratio).sum()
            + 2 * numpy.log(abs(numpy.diag(triangle))).sum())

    def slope(self, log_ratio, step=1e-4):
        """The derivative along ln τ, by Richardson's rule of fourth order."""
        f = lambda k: self.log_likelihood(numpy.exp(log_ratio + k * step))
        return (8 * (f(1) - f(-1)) - (f(2) - f(-2))) / (12 * step)

    def optimum(self):
        near = scipy.optimize.minimize_scalar(
            lambda v: -self.log_likelihood(numpy.exp(v)), bounds=(-15, 10), method="bounded",
            options={"xatol": 1e-9}).x
        log_ratio = scipy.optimize.brentq(self.slope, near - 0.01, near + 0.01, xtol=1e-13)
        ratio = numpy.exp(log_ratio)
        estimates, triangle, squares = self.fit(ratio)
        variance = squares / (len(self.y) - self.x.shape[1])
        inverse = numpy.linalg.inv(triangle)
        return {
            "estimates": estimates, "errors": numpy.sqrt(variance * (inverse ** 2).sum(axis=1)),
            "residualSD": variance ** 0.5, "blockSD": (ratio * variance) ** 0.5,
            "logLikelihood": self.log_likelihood(ratio)}
