"""Formulas as statsmodels reads them, and their models judged with forty digits."""

import re

import exact


class Coding:
    """A formula of ours over a table, for statsmodels."""

    def __init__(self, table, formula, factors="", sums=False):
        self.ours = formula
        response, _, right = formula.partition("~")
        self.response = response.strip()
        names = [name for name in table.columns if re.search(rf"\b{name}\b", formula)]
        self.frame = table.frame(*names)
        self.factors = [
            name for name in names
            if name in factors.split(",") or isinstance(self.frame[name].iloc[0], str)]
        for name in self.factors:
            if not isinstance(self.frame[name].iloc[0], str):
                self.frame[name] = self.frame[name].astype(int).astype(str).str.zfill(4)
        right = right.replace("^", "**")
        if sums:
            for name in self.factors:
                right = re.sub(rf"\b{name}\b", f"C({name}, Sum)", right)
        self.formula = f"{self.response} ~ {right}"

    def plain(self, term):
        """The name of a term as ours has it."""
        return re.sub(r"C\((\w+), Sum\)", r"\1", term)

    def theirs(self, term):
        """The name of one of our coefficients as statsmodels has it."""
        return re.sub(r"I\(([^)]*)\)", lambda found: "I(" + re.sub(
            r"\s*\^\s*", " ** ", found[1]) + ")", term)

    @staticmethod
    def in_r(term):
        """The name of one of our coefficients as R has it."""
        if term == "Intercept":
            return "(Intercept)"
        return re.sub(r"(\w+)\[(?:T\.)?([^\]]+)\]", r"\1\2", term)

    def judge(self, type, order):
        """Sums of squares and F of each term, the residual's sum and R²."""
        import statsmodels.formula.api as smf

        model = smf.ols(self.formula, self.frame)
        columns, places = model.exog, model.data.model_spec.term_name_slices
        found = {self.plain(str(name)): own for name, own in places.items()}
        slices = {name: found[name] for name in order}
        everything = list(range(columns.shape[1]))
        _, residual, _ = exact.least_squares(columns, model.endog)
        freedom = len(columns) - len(everything)
        total = exact.squares(model.endog)
        result = {"residual": residual, "rSquared": 1 - residual / total}
        # Columns of what a model without the term has, by type.
        for place, (name, own) in enumerate(slices.items()):
            own = everything[own]
            if type == 1:
                base = [0] + [c for other in list(slices)[:place] for c in everything[slices[other]]]
            elif type == 2:
                parts = set(name.split(":"))
                base = [0] + [
                    c for other in slices
                    if other != name and not parts <= set(other.split(":"))
                    for c in everything[slices[other]]]
            else:
                base = [c for c in everything if c not in own]
            small = exact.least_squares(columns[:, base], model.endog)[1]
            large = exact.least_squares(columns[:, sorted(base + own)], model.endog)[1]
            squares = small - large
            result[name] = {
                "sumOfSquares": squares, "F": squares / len(own) / (residual / freedom)}
        return result
