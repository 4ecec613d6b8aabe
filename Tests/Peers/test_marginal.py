"""marginal, against R's lm and statsmodels on the grid of levels; base R has no emmeans."""

import itertools
import pathlib
import tempfile

import numpy
import pandas
import patsy
import statsmodels.formula.api as smf

from closeness import ESTIMATE, PeerTest
from design import Coding
from program import analyze
from rscript import r
from tables import designs

QUESTIONS = (
    ("y ~ a*b", "a", "pairwise"),
    ("y ~ a*b + x", "b", "pairwise"),
    ("y ~ a*b + x", "a,b", "pairwise"),
    ("y ~ a*b + x", "a,b", "interaction"),
    ("y ~ a + b + x + I(x^2)", "a", "pairwise"),
    ("y ~ a*x + b", "a", ""),
)
MEMBERS = ("estimate", "standardError", "ciLow", "ciHigh")


class MarginalTest(PeerTest):
    method = "marginal"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.tables = designs()
        # Means of an outcome far from 0 differ from one another in its last digits: R and
        # statsmodels keep some six of them, which test_regress shows.
        del cls.tables["offset-design"]
        for table in cls.tables.values():
            table.write(cls.folder)
        cls.cases = [
            {"case": f"{table}, {formula}, of {of}, {contrast}", "table": table, "formula": formula,
             "of": of, "contrast": contrast, "factors": ""}
            for table in cls.tables for formula, of, contrast in QUESTIONS]
        cls.r = r("marginal", cls.folder, cls.cases)

    def ask(self, case):
        return analyze(
            self.folder / f"{case['table']}.csv", "marginal", formula=case["formula"],
            of=case["of"], contrast=case["contrast"] or None)

    def test_means(self):
        for case in self.cases:
            answer, fit, weights = self.ask(case), *self.fit(case)
            self.same(f"{case['case']}: n", answer["n"], int(fit.nobs))
            self.same(f"{case['case']}: number of means", len(answer["means"]), len(weights))
            for ours, (cell, row) in zip(answer["means"], weights.items()):
                self.same(f"{case['case']}: cell", levels(ours["levels"]), list(cell))
                self.hold(f"{case['case']}/{':'.join(cell)}", ours, fit, row)

    def test_contrasts(self):
        for case in self.cases:
            if not case["contrast"]:
                continue
            answer, fit, weights = self.ask(case), *self.fit(case)
            rows = self.contrasts(case, weights)
            self.same(f"{case['case']}: number of contrasts", len(answer["contrasts"]), len(rows))
            for place, (ours, row) in enumerate(zip(answer["contrasts"], rows)):
                self.hold(f"{case['case']}/contrast{place + 1}", ours, fit, row)

    @staticmethod
    def contrasts(case, weights):
        """The first minus the second, over pairs in the order of the cells."""
        cells = list(weights)
        if case["contrast"] == "pairwise":
            return [weights[a] - weights[b] for a, b in itertools.combinations(cells, 2)]
        first, second = (sorted({cell[i] for cell in cells}) for i in (0, 1))
        return [
            weights[a, c] - weights[a, d] - weights[b, c] + weights[b, d]
            for a, b in itertools.combinations(first, 2)
            for c, d in itertools.combinations(second, 2)]

    def fit(self, case):
        """statsmodels' model and, for each cell, the weights of its coefficients."""
        coding = Coding(self.tables[case["table"]], case["formula"])
        model = smf.ols(coding.formula, coding.frame)
        names = [name for name in coding.frame if name in "abx" and name in case["formula"]]
        values = [
            sorted(set(coding.frame[name])) if name in coding.factors
            else [coding.frame[name].mean()] for name in names]
        grid = pandas.DataFrame(list(itertools.product(*values)), columns=names)
        rows = design_of(model, grid)
        of, weights = case["of"].split(","), {}
        for cell in itertools.product(*(sorted(set(grid[name])) for name in of)):
            chosen = numpy.all([grid[name] == level for name, level in zip(of, cell)], axis=0)
            weights[cell] = rows[chosen].mean(axis=0)
        return model.fit(), weights

    def hold(self, key, ours, fit, row):
        test = fit.t_test(row)
        low, high = numpy.ravel(test.conf_int())
        error = float(numpy.ravel(test.sd)[0])
        theirs = dict(zip(MEMBERS, (float(numpy.ravel(test.effect)[0]), error, low, high)))
        for member in MEMBERS:
            self.agree(f"{key}: {member}", ours[member],
                       {"R": self.r[f"{key}/{member}"], "statsmodels": float(theirs[member])},
                       within=ESTIMATE, scale=error)


def levels(told):
    """The levels of a cell in the order of the factors, told as an object or as a list."""
    return [str(level) for level in (told.values() if isinstance(told, dict) else told)]


def design_of(model, grid):
    """The rows of the design at points."""
    return numpy.asarray(patsy.build_design_matrices([model.data.model_spec], grid)[0])
