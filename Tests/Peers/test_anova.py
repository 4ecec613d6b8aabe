"""anova of types 1 to 3 with its effect sizes, against R and statsmodels."""

import math
import pathlib
import tempfile

import numpy
import scipy.optimize
import scipy.stats
import statsmodels.formula.api as smf
from statsmodels.stats.anova import anova_lm

import exact
import quadrature
from closeness import ESTIMATE, PROBABILITY, PeerTest
from design import Coding
from program import analyze
from rscript import r
from tables import designs, factorial

FORMULAS = {
    "a*b": "",
    "a*b + x": "",
    "a + x + z": "",
    "x*a + b": "",
    "level*b": "level",
    "a + level": "",
}
TABLES = ("even", "uneven", "spread", "holes", "offset-design", "many")


class AnovaTest(PeerTest):
    method = "anova"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        made = designs()
        cls.tables = {name: made[name] for name in TABLES} | {"factorial-20": factorial()}
        for table in cls.tables.values():
            table.write(cls.folder)
        cls.cases = []
        for name in TABLES:
            for formula, factors in FORMULAS.items():
                if formula != "a + level":
                    cls.cases += [
                        cls.case(name, f"y ~ {formula}", factors, type) for type in (1, 2, 3)]
        cls.cases += [
            cls.case("factorial-20", "loss ~ a*b*c*d", "", 2),
            cls.case("factorial-20", "loss ~ a*b*c*d + replication", "a,b,c,d,replication", 3)]
        cls.r = r("anova", cls.folder, cls.cases)

    @staticmethod
    def case(table, formula, factors, type):
        return {
            "case": f"{table}, {formula}, type {type}", "table": table, "formula": formula,
            "factors": factors, "type": type}

    def test_tables_of_variance(self):
        for case in self.cases:
            answer = analyze(
                self.folder / f"{case['table']}.csv", "anova", formula=case["formula"],
                factors=case["factors"] or None, type=case["type"])
            self.hold(case, answer)

    def hold(self, case, answer):
        name = case["case"]
        coding = Coding(self.tables[case["table"]], case["formula"], case["factors"], sums=True)
        theirs = anova_lm(
            smf.ols(coding.formula, coding.frame).fit(), typ=case["type"])
        theirs.index = [coding.plain(term) for term in theirs.index]
        order = [term["term"] for term in answer["terms"]]
        # A sequence of terms hangs on their order: ours is R's, by degree and then as written; patsy
        # sets those with covariates behind those without.
        alike = case["type"] != 1 or order == list(theirs.index[:-1])
        residual = answer["residual"]
        judge = coding.judge(case["type"], order) if case["table"] == "offset-design" else {}
        spread = theirs.loc["Residual", "sum_sq"]
        self.same(f"{name}: n", answer["n"], len(coding.frame))
        self.same(f"{name}: residual df", residual["df"], int(self.r[f"{name}/residual/df"]))
        self.agree(f"{name}: residual sum of squares", residual["sumOfSquares"],
                   {"R": self.r[f"{name}/residual/sumOfSquares"], "statsmodels": spread},
                   exact=judge.get("residual"))
        self.agree(f"{name}: R²", answer["rSquared"], {"R": self.r[f"{name}/rSquared"]},
                   exact=judge.get("rSquared"))
        for term in answer["terms"]:
            self.term(name, term, theirs.loc[term["term"]] if alike else None, spread,
                      judge.get(term["term"]))
            self.sizes(f"{name}, {term['term']}", term, answer)

    def term(self, name, ours, theirs, spread, judge):
        key, freedom = f"{name}/{ours['term']}", int(self.r[f"{name}/residual/df"])
        self.same(f"{key}: df", ours["df"], int(self.r[f"{key}/df"]))
        tail = None
        if judge:
            tail = exact.f_tail(judge["F"], ours["df"], freedom)
            judge = judge | {"p": tail, "logP": exact.mpmath.log(tail)}
        peers = {} if theirs is None else {
            "sumOfSquares": theirs["sum_sq"], "F": theirs["F"],
            "p": scipy.stats.f.sf(theirs["F"], ours["df"], freedom),
            "logP": scipy.stats.f.logsf(theirs["F"], ours["df"], freedom)}
        for member, within, scale in (
                ("sumOfSquares", ESTIMATE, spread), ("F", ESTIMATE, 1),
                ("p", PROBABILITY, 1e-290), ("logP", PROBABILITY, 1)):
            theirs = {"R": self.r[f"{key}/{member}"]}
            if member in peers and math.isfinite(peers[member]):
                theirs["statsmodels"] = peers[member]
            self.agree(f"{key}: {member}", ours[member], theirs, within=within, scale=scale,
                       exact=judge[member] if judge else None)

    def sizes(self, name, term, answer):
        """By their definitions from the table's own sums, and the interval from the noncentral F."""
        squares, df = term["sumOfSquares"], term["df"]
        residual, freedom = answer["residual"]["sumOfSquares"], answer["residual"]["df"]
        mean, n = residual / freedom, answer["n"]
        total = residual / (1 - answer["rSquared"])
        excess = squares - df * mean
        for member, value in {
            "meanSquare": squares / df,
            "etaSquared": squares / total,
            "partialEtaSquared": squares / (squares + residual),
            "omegaSquared": excess / (total + mean),
            "partialOmegaSquared": excess / (squares + (n - df) * mean),
            "epsilonSquared": excess / total,
        }.items():
            self.agree(f"{name}: {member}", term[member], {"by hand": value},
                       scale=1 if member != "meanSquare" else mean)
        if term["F"] > 3000:
            return
        for member, probability in (("ciLow", 0.975), ("ciHigh", 0.025)):
            value = quadrature.noncentrality_f(term["F"], df, freedom, probability)
            peers = {"scipy": share(scipys(term["F"], df, freedom, probability), df, freedom)}
            self.agree(f"{name}: {member}", term[member], peers, scale=1,
                       exact=share(value, df, freedom))


def share(noncentrality, df, freedom):
    return noncentrality / (noncentrality + df + freedom + 1)


def scipys(f, df, freedom, probability):
    def excess(v):
        return scipy.stats.ncf.cdf(f, df, freedom, v) - probability

    if scipy.stats.f.cdf(f, df, freedom) <= probability:
        return 0.0
    high = 1.0
    while excess(high) > 0:
        high *= 2
    try:
        return scipy.optimize.brentq(excess, 1e-12, high, xtol=1e-13, rtol=1e-14)
    except ValueError:
        return numpy.nan
