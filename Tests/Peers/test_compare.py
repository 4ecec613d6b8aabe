"""compare, against R, scipy and statsmodels."""

import itertools
import math
import pathlib
import tempfile

import numpy
import scipy.stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.weightstats import ttost_ind

import exact
from closeness import ESTIMATE, PROBABILITY, PeerTest
from effect import standardized
from program import analyze
from rscript import r
from tables import blocks, grouped

ADJUSTMENTS = {
    "holm": "holm", "hochberg": "simes-hochberg", "bh": "fdr_bh", "bonferroni": "bonferroni",
    "sidak": "sidak"}


class CompareTest(PeerTest):
    method = "compare"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.tables = grouped()
        cls.folder = pathlib.Path(folder.name)
        cls.paths = {name: table.write(cls.folder) for name, table in cls.tables.items()}
        # A margin in the unit of each table's spread, so that some tests find equivalence.
        cls.margins = {
            name: 0.5 * min(numpy.std(v) for v in table.groups().values())
            for name, table in cls.tables.items()}
        cls.r = r("compare", cls.folder, [
            {"table": name, "margin": repr(float(margin))} for name, margin in cls.margins.items()])
        cls.answers = {
            name: analyze(path, "compare", outcome="y", group="g",
                          equivalence=repr(float(cls.margins[name])), resamples=99)
            for name, path in cls.paths.items()}

    def pairs(self):
        for name, table in self.tables.items():
            samples = table.groups()
            found = {(pair["a"], pair["b"]): pair for pair in self.answers[name]["pairs"]}
            self.same(f"{name}: pairs", list(found), list(itertools.combinations(samples, 2)))
            for (a, b), pair in found.items():
                yield name, f"{name}/{a}/{b}", pair, samples[a], samples[b]

    def hold(self, quantity, ours, peers, judge):
        """Holds t, df and p."""
        for member in ("t", "df", "p"):
            self.agree(
                f"{quantity} {member}", ours[member],
                {peer: values[member] for peer, values in peers.items()},
                within=PROBABILITY if member == "p" else ESTIMATE,
                scale=1 if member == "t" else 0, exact=judge[member] if judge else None)

    def from_r(self, key, what):
        return {member: self.r[f"{key}/{what}/{member}"] for member in ("t", "df", "p")}

    def test_means_and_t_tests(self):
        for name, key, pair, a, b in self.pairs():
            small = len(a) + len(b) < 200
            for what, judge, equal in (("student", exact.student, True), ("welch", exact.welch, False)):
                theirs = scipy.stats.ttest_ind(a, b, equal_var=equal)
                peers = {
                    "R": self.from_r(key, what),
                    "scipy": {"t": theirs.statistic, "df": theirs.df, "p": theirs.pvalue}}
                self.hold(f"{key}: {what}", pair[what], peers, judge(a, b) if small else None)
            self.interval(key, pair, a, b, small)

    def interval(self, key, pair, a, b, small):
        judge = exact.welch(a, b) if small else None
        theirs = scipy.stats.ttest_ind(a, b, equal_var=False)
        low, high = theirs.confidence_interval(0.95)
        error = abs(high - low)
        centre = half = None
        if judge:
            centre = judge["t"] * judge["error"]
            half = judge["error"] * exact.t_quantile(
                judge["df"], scipy.stats.t.isf(0.025, float(judge["df"])))
        self.agree(f"{key}: meanDifference", pair["meanDifference"],
                   {"numpy": numpy.mean(a) - numpy.mean(b)}, scale=error, exact=centre)
        self.agree(f"{key}: ciLow", pair["ciLow"], {"R": self.r[f"{key}/ciLow"], "scipy": low},
                   scale=error, exact=centre - half if judge else None)
        self.agree(f"{key}: ciHigh", pair["ciHigh"], {"R": self.r[f"{key}/ciHigh"], "scipy": high},
                   scale=error, exact=centre + half if judge else None)

    def test_trimmed_means(self):
        for name, key, pair, a, b in self.pairs():
            if min(len(a), len(b)) - 2 * math.floor(0.2 * min(len(a), len(b))) < 2:
                continue
            theirs = scipy.stats.ttest_ind(a, b, equal_var=False, trim=0.2)
            peers = {"scipy": {"t": theirs.statistic, "df": theirs.df, "p": theirs.pvalue}}
            judge = yuen(a, b) if len(a) + len(b) < 200 else None
            self.hold(f"{key}: yuen", pair["yuen"], peers, judge)

    def test_ranks(self):
        for name, key, pair, a, b in self.pairs():
            ties = len(set(a + b)) < len(a + b)
            few = max(len(a), len(b)) < 50 and not ties
            theirs = scipy.stats.mannwhitneyu(a, b, method="exact" if few else "asymptotic")
            ours = pair["mannWhitney"]
            self.agree(f"{key}: U", ours["U"], {"R": self.r[f"{key}/U"], "scipy": theirs.statistic})
            self.agree(f"{key}: p of U", ours["p"],
                       {"R": self.r[f"{key}/pU"], "scipy": theirs.pvalue}, within=PROBABILITY)
            share = theirs.statistic / (len(a) * len(b))
            self.agree(f"{key}: varghaDelaneyA", pair["varghaDelaneyA"], {"scipy": share})
            self.agree(f"{key}: cliffDelta", pair["cliffDelta"], {"scipy": 2 * share - 1}, scale=1)
            theirs = scipy.stats.brunnermunzel(a, b)
            if not math.isfinite(theirs.statistic):
                self.same(f"{key}: Brunner–Munzel without overlap", pair["brunnerMunzel"]["p"], None)
                continue
            df = placements_df(a, b)
            self.agree(f"{key}: Brunner–Munzel", pair["brunnerMunzel"]["statistic"],
                       {"scipy": theirs.statistic}, scale=1)
            self.agree(f"{key}: Brunner–Munzel df", pair["brunnerMunzel"]["df"], {"by hand": df})
            self.agree(f"{key}: Brunner–Munzel p", pair["brunnerMunzel"]["p"],
                       {"scipy": theirs.pvalue}, within=PROBABILITY)

    def test_effects_in_standard_deviations(self):
        for name, key, pair, a, b in self.pairs():
            judge = exact.student(a, b)
            root = exact.mpmath.sqrt(exact.mpf(1) / len(a) + exact.mpf(1) / len(b))
            standardized(self, key, pair, judge["t"], len(a) + len(b) - 2, root)

    def test_equivalence(self):
        for name, key, pair, a, b in self.pairs():
            margin = float(self.margins[name])
            p = ttost_ind(numpy.array(a), numpy.array(b), -margin, margin, usevar="unequal")[0]
            judge = None
            if len(a) + len(b) < 200:
                main = exact.welch(a, b)
                difference = main["t"] * main["error"]
                judge = max(
                    upper_tail((margin - difference) / main["error"], main["df"]),
                    upper_tail((margin + difference) / main["error"], main["df"]))
            self.agree(f"{key}: tost", pair["tost"]["p"],
                       {"R": self.r[f"{key}/tost"], "statsmodels": p}, within=PROBABILITY, exact=judge)

    def test_adjusted_p(self):
        for name, path in self.paths.items():
            for ours, theirs in ADJUSTMENTS.items():
                answer = analyze(path, "compare", outcome="y", group="g", adjust=ours, resamples=1)
                raw = [pair["welch"]["p"] for pair in answer["pairs"]]
                adjusted = multipletests(raw, method=theirs)[1]
                for pair, p in zip(answer["pairs"], adjusted):
                    key = f"{name}/{pair['a']}/{pair['b']}"
                    peers = {"statsmodels": p}
                    if f"{key}/{ours}" in self.r and "offset" not in name:
                        peers["R"] = self.r[f"{key}/{ours}"]
                    self.agree(f"{key}: {ours}", pair["adjustedP"], peers, within=PROBABILITY)

    def test_permutations_counted_one_by_one(self):
        table = self.tables["tiny"]
        for pair in self.answers["tiny"]["pairs"]:
            a, b = (table.groups()[pair[side]] for side in "ab")
            theirs = scipy.stats.permutation_test(
                (a, b), distance, vectorized=True, n_resamples=numpy.inf, alternative="greater")
            self.agree(f"tiny/{pair['a']}/{pair['b']}: permutation", pair["permutation"]["p"],
                       {"scipy": theirs.pvalue}, exact=relabelled(a, b))

    def test_permutations_drawn(self):
        """Both draw, so they may differ by the luck of both: five standard errors at most."""
        path, draws = self.paths["balanced"], 20_000
        answer = analyze(path, "compare", outcome="y", group="g", resamples=draws)
        samples = self.tables["balanced"].groups()
        for pair in answer["pairs"]:
            a, b = samples[pair["a"]], samples[pair["b"]]
            theirs = scipy.stats.permutation_test(
                (a, b), distance, vectorized=True, n_resamples=draws, alternative="greater",
                rng=numpy.random.default_rng(1)).pvalue
            luck = 5 * math.sqrt(2 * theirs * (1 - theirs) / draws) + 2 / draws
            self.agree(f"balanced/{pair['a']}/{pair['b']}: permutation", pair["permutation"]["p"],
                       {"scipy, drawn": theirs}, within=luck, scale=1)


class PairedTest(PeerTest):
    method = "compare"

    def test_pairs(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        folder = pathlib.Path(folder.name)
        tables = blocks()
        told = r("paired", folder, [
            {"table": name, "margin": "0.75"} for name in tables if tables[name].write(folder)])
        for name, table in tables.items():
            answer = analyze(folder / f"{name}.csv", "compare", outcome="y", group="g", paired="b",
                             equivalence=0.75, resamples=99)
            for pair in answer["pairs"]:
                values = matched(table, pair["a"], pair["b"])
                self.hold(f"{name}/{pair['a']}/{pair['b']}", pair, *values, told)

    def hold(self, key, pair, a, b, told):
        judge = exact.paired(a, b)
        theirs = scipy.stats.ttest_rel(a, b)
        low, high = theirs.confidence_interval(0.95)
        peers = {"t": theirs.statistic, "df": theirs.df, "p": theirs.pvalue}
        for member in ("t", "df", "p"):
            self.agree(f"{key}: paired {member}", pair["student"][member],
                       {"R": told[f"{key}/{member}"], "scipy": peers[member]},
                       within=PROBABILITY if member == "p" else ESTIMATE, scale=1 if member == "t" else 0,
                       exact=judge[member])
        self.agree(f"{key}: meanDifference", pair["meanDifference"],
                   {"numpy": numpy.mean(numpy.subtract(a, b))}, scale=high - low)
        self.agree(f"{key}: ciLow", pair["ciLow"], {"R": told[f"{key}/ciLow"], "scipy": low},
                   scale=high - low)
        self.agree(f"{key}: ciHigh", pair["ciHigh"], {"R": told[f"{key}/ciHigh"], "scipy": high},
                   scale=high - low)
        self.agree(f"{key}: tost", pair["tost"]["p"], {"R": told[f"{key}/tost"]}, within=PROBABILITY)
        if any(x != y for x, y in zip(a, b)):
            standardized(self, key, pair, judge["t"], len(a) - 1, 1 / exact.mpmath.sqrt(len(a)))


def distance(x, y, axis):
    """The magnitude of the difference; scipy's own two-sided p would double the smaller tail."""
    return abs(numpy.mean(x, axis=axis) - numpy.mean(y, axis=axis))


def matched(table, first, second):
    cells = {(g, b): y for y, g, b in table.rows()}
    blocks = [b for g, b in cells if g == first and (second, b) in cells]
    return [cells[first, b] for b in blocks], [cells[second, b] for b in blocks]


def upper_tail(t, df):
    half = exact.t_tail(t, df) / 2
    return half if t >= 0 else 1 - half


def placements_df(a, b):
    """Satterthwaite's degrees of freedom of Brunner and Munzel's test, by its definition."""
    ranks = scipy.stats.rankdata(a + b)
    within = [scipy.stats.rankdata(a), scipy.stats.rankdata(b)]
    among = [ranks[:len(a)], ranks[len(a):]]
    parts = [len(w) * numpy.var(r - w, ddof=1) for r, w in zip(among, within)]
    return sum(parts) ** 2 / sum(p ** 2 / (len(w) - 1) for p, w in zip(parts, within))


def relabelled(a, b):
    """The share of relabellings whose difference is at least as far from 0."""
    values = exact.numbers(a + b)
    total, n, m = sum(values), len(a), len(b)

    def distance(chosen):
        first = sum(values[i] for i in chosen)
        return abs(first / n - (total - first) / m)

    observed = distance(range(n)) * (1 - exact.mpf("1e-12"))
    everyone = list(itertools.combinations(range(n + m), n))
    return exact.mpf(sum(distance(chosen) >= observed for chosen in everyone)) / len(everyone)


def yuen(a, b, trim=0.2):
    """Yuen's test by its definition."""
    parts = []
    for values in (a, b):
        values, n = sorted(values), len(values)
        cut = math.floor(trim * n)
        kept = values[cut:n - cut]
        moved = [kept[0]] * cut + kept + [kept[-1]] * cut
        left = len(kept)
        parts.append((exact.mean(kept), exact.squares(moved) / (exact.mpf(left) * (left - 1)), left))
    (x, u, h), (y, v, k) = parts
    df = (u + v) ** 2 / (u ** 2 / (h - 1) + v ** 2 / (k - 1))
    return exact.t_test(x - y, exact.mpmath.sqrt(u + v), df)
