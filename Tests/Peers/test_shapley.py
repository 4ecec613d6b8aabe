"""shapley, against all orders of joining counted one by one; no peer has it for such tables."""

import fractions
import itertools
import math
import pathlib
import tempfile

import numpy
import statsmodels.formula.api as smf

from closeness import PeerTest
from program import analyze
from tables import factorial

FACTORS = "abcd"


class ShapleyTest(PeerTest):
    method = "shapley"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.table = factorial()
        path = cls.table.write(pathlib.Path(folder.name))
        cls.cells = cells(cls.table)
        cls.answer = analyze(
            path, "shapley", outcome="loss", factors=",".join(FACTORS), lower_is_better=True,
            floor="floor", paired="replication", resamples=20_000)
        none = mean(cls.cells[frozenset()])
        cls.game = {chosen: none - mean(values) for chosen, values in cls.cells.items()}

    def test_values_by_all_orders(self):
        orders = list(itertools.permutations(FACTORS))
        for item in self.answer["values"]:
            factor = item["factor"]
            gains = []
            for order in orders:
                before = frozenset(order[:order.index(factor)])
                gains.append(self.game[before | {factor}] - self.game[before])
            value = sum(gains) / len(orders)
            self.agree(f"value of {factor}", item["value"], {"by hand": float(value)})
            self.agree(f"share of {factor}", item["share"],
                       {"by hand": float(value / self.game[frozenset(FACTORS)])})

    def test_interactions_by_their_definition(self):
        found = {frozenset(item["factors"]): item["value"] for item in self.answer["interactions"]}
        wanted = [frozenset(t) for k in (2, 3, 4) for t in itertools.combinations(FACTORS, k)]
        for team in wanted:
            if team not in found:
                continue
            others = [f for f in FACTORS if f not in team]
            value = fractions.Fraction(0)
            for size in range(len(others) + 1):
                weight = fractions.Fraction(1, (len(others) + 1) * math.comb(len(others), size))
                for rest in itertools.combinations(others, size):
                    value += weight * self.derivative(team, frozenset(rest))
            self.agree(f"interaction of {sorted(team)}", found[team], {"by hand": float(value)},
                       scale=abs(float(self.game[frozenset(FACTORS)])))
        self.same("pairs told", sum(len(team) == 2 for team in found), 6)

    def derivative(self, team, rest):
        return sum(
            (-1) ** (len(team) - size) * self.game[rest | frozenset(part)]
            for size in range(len(team) + 1) for part in itertools.combinations(team, size))

    def test_pairs_against_regression(self):
        """In ±½ coding a two-way coefficient of the full model is the mean second difference.

        Shapley's interaction weighs the subsets of the others otherwise than a regression, but in a
        model of main effects and pairs alone both are the same: the values fitted by it are a game
        whose interactions regression must tell.
        """
        frame = self.table.frame("loss")
        for factor in FACTORS:
            frame[factor] = frame[factor].astype(float)
        fit = smf.ols("loss ~ (a + b + c + d)**2", frame).fit()
        values = {
            chosen: float(fit.predict({f: [float(f in chosen)] for f in FACTORS}).iloc[0])
            for chosen in self.cells}
        with tempfile.TemporaryDirectory() as folder:
            table = type(self.table)(
                "fitted", **{f: [int(f in chosen) for chosen in values] for f in FACTORS},
                loss=list(values.values()))
            answer = analyze(table.write(pathlib.Path(folder)), "shapley", outcome="loss",
                             factors=",".join(FACTORS), resamples=1)
        for item in answer["interactions"]:
            name = ":".join(sorted(item["factors"]))
            wanted = fit.params[name] if len(item["factors"]) == 2 else 0
            self.agree(f"interaction of {name}", item["value"], {"statsmodels": wanted},
                       scale=abs(values[frozenset()]))

    def test_excesses(self):
        losses = {chosen: mean(values) for chosen, values in self.cells.items()}
        floor = mean(self.table.columns["floor"])
        avoidable = losses[frozenset()] - floor
        share = {chosen: (losses[frozenset()] - loss) / avoidable for chosen, loss in losses.items()}
        alone = [share[frozenset(f)] for f in FACTORS]
        missed = math.prod(1 - e for e in alone)
        together = share[frozenset(FACTORS)]
        synergy = self.answer["synergy"]
        self.agree("additive excess", synergy["additive"]["excess"],
                   {"by hand": float(together - sum(alone))}, scale=1)
        self.agree("Bliss excess", synergy["bliss"]["excess"],
                   {"by hand": float(together - (1 - missed))}, scale=1)
        self.agree("headroom", synergy["headroom"], {"by hand": float(1 - sum(alone))}, scale=1)

    def test_intervals_against_numpy(self):
        """Both resample whole replications by luck of their own: five standard errors of quantiles."""
        values = numpy.array([[float(v) for v in self.cells[chosen]] for chosen in sorted(
            self.cells, key=sorted)])
        chosen = sorted(self.cells, key=sorted)
        draws = numpy.random.default_rng(2).integers(values.shape[1], size=(20_000, values.shape[1]))
        means = values[:, draws].mean(axis=2)
        position = {subset: i for i, subset in enumerate(chosen)}
        for item in self.answer["values"]:
            sums = 0
            for subset in chosen:
                if item["factor"] in subset:
                    continue
                weight = math.factorial(len(subset)) * math.factorial(3 - len(subset)) / 24
                gain = means[position[subset]] - means[position[subset | {item["factor"]}]]
                sums = sums + weight * gain
            low, high = numpy.quantile(sums, [0.025, 0.975])
            spread = float(numpy.std(sums))
            for member, theirs in (("low", low), ("high", high)):
                self.agree(f"{member} of {item['factor']}", item[member],
                           {"numpy, drawn": float(theirs)},
                           within=0.135 * spread / abs(theirs))


def mean(values):
    return sum(map(fractions.Fraction, values)) / len(values)


def cells(table):
    columns, found = table.columns, {}
    for row in range(len(columns["loss"])):
        chosen = frozenset(f for f in FACTORS if columns[f][row])
        found.setdefault(chosen, []).append(columns["loss"][row])
    return found
