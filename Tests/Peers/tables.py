"""Tables made by the tests: the same at every run, each with something to stumble over."""

import numpy
import pandas


class Table:
    """Named columns of numbers and texts; `None` is a missing value."""

    def __init__(self, name, **columns):
        self.name = name
        self.columns = {key: _plain(values) for key, values in columns.items()}

    def rows(self):
        return zip(*self.columns.values())

    def write(self, folder):
        """Writes NAME.csv, and NAME.hex.csv for R, whose reader rounds decimals in its own way."""
        path = folder / f"{self.name}.csv"
        for file, spell in ((path, repr), (folder / f"{self.name}.hex.csv", float.hex)):
            lines = [",".join(self.columns)]
            lines += [",".join(_cell(value, spell) for value in row) for row in self.rows()]
            file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    def frame(self, *complete):
        """A data frame without the rows that miss one of the columns named."""
        frame = pandas.DataFrame({key: pandas.Series(values) for key, values in self.columns.items()})
        frame = frame.dropna(subset=list(complete)).reset_index(drop=True)
        for key in complete:
            if not any(isinstance(value, str) for value in self.columns[key]):
                frame[key] = frame[key].astype(float)
        return frame

    def groups(self, outcome="y", group="g"):
        """The outcome by group, groups in rising order of their labels."""
        values = {}
        for y, g in zip(self.columns[outcome], self.columns[group]):
            if y is not None and g is not None:
                values.setdefault(g, []).append(y)
        return {g: values[g] for g in sorted(values)}


def _plain(values):
    return [value.item() if isinstance(value, numpy.generic) else value for value in values]


def _cell(value, spell):
    if value is None:
        return ""
    return spell(value) if isinstance(value, float) else str(value)


def _grouped(name, parts, **more):
    labels = [label for label, values in parts.items() for _ in values]
    return Table(name, y=[float(v) for values in parts.values() for v in values], g=labels, **more)


def chance(number):
    return numpy.random.default_rng(20210720 + number)


def grouped():
    """Tables of an outcome `y` in groups `g`."""
    c = chance(1)
    parts = {
        "balanced": {g: c.normal(m, 1, 12) for g, m in (("a", 0), ("b", 0.4), ("c", 1.1))},
        "unequal": {g: c.normal(m, s, n) for g, m, s, n in (
            ("a", 5, 1, 9), ("b", 5.5, 4, 30), ("c", 4, 0.2, 17), ("d", 7, 9, 6))},
        "ties": {g: c.poisson(m, n) for g, m, n in (("a", 2, 20), ("b", 3, 25), ("c", 2.5, 15))},
        "heavy": {g: m + c.standard_t(1.5, n) for g, m, n in (("a", 0, 40), ("b", 1, 25))},
        "skewed": {g: c.lognormal(m, 1.2, n) for g, m, n in (("a", 0, 55), ("b", 0.5, 60))},
        "tiny": {g: c.normal(m, 1, n) for g, m, n in (("a", 0, 3), ("b", 2, 2), ("c", 1, 4))},
        "large": {g: c.normal(m, 1 + m, n) for g, m, n in (
            ("a", 0.02, 7000), ("b", 0.0, 8000), ("c", 0.05, 5000))},
        "offset": {g: 1e9 + c.normal(m, 1, n) for g, m, n in (
            ("a", 0, 15), ("b", 0.5, 20), ("c", 1, 11))},
        "small-unit": {g: c.normal(m, 1, 10) * 1e-9 for g, m in (("a", 0), ("b", 1))},
    }
    tables = {name: _grouped(name, part) for name, part in parts.items()}
    tables["missing"] = missing()
    return tables


def missing():
    """Groups with empty fields in the outcome and in the group."""
    c = chance(2)
    y = [None if c.random() < 0.1 else float(v) for v in c.normal(3, 2, 60)]
    g = [None if c.random() < 0.1 else "abc"[i % 3] for i in range(60)]
    return Table("missing", y=y, g=g)


def blocks():
    """Outcomes `y` of treatments `g` in blocks `b`."""
    c = chance(3)

    def table(name, blocks, treatments, draw, drop=()):
        cells = [(b, g) for b in range(blocks) for g in treatments if (b, g) not in drop]
        luck = c.normal(0, 1, blocks)
        y = [float(draw(luck[b], treatments.index(g))) for b, g in cells]
        return Table(name, y=y, g=[g for _, g in cells], b=[f"block{b:03}" for b, _ in cells])

    return {
        "blocks": table("blocks", 12, "uvwx", lambda luck, g: luck + 0.5 * g + c.normal()),
        "blocks-ties": table("blocks-ties", 30, "uvw", lambda luck, g: c.poisson(2 + g)),
        "blocks-few": table("blocks-few", 3, "uvw", lambda luck, g: luck + g + c.normal()),
        "blocks-holes": table(
            "blocks-holes", 15, "uvw", lambda luck, g: luck + 0.3 * g + c.normal(),
            drop={(2, "v"), (9, "w")}),
        "blocks-offset": table(
            "blocks-offset", 20, "uv", lambda luck, g: 1e9 + luck + 0.4 * g + c.normal()),
    }


def designs():
    """Tables for linear models: factors `a`, `b`, covariates `x`, `z`, clusters `k`."""
    c = chance(4)

    def table(name, counts, offset=0.0, spread=lambda x: 1.0, holes=False):
        cells = [(a, b) for (a, b), n in counts.items() for _ in range(n)]
        order = c.permutation(len(cells))
        a = [cells[i][0] for i in order]
        b = [cells[i][1] for i in order]
        x = c.normal(2, 1, len(cells))
        z = c.uniform(-1, 3, len(cells))
        k = [f"k{c.integers(12):02}" for _ in cells]
        luck = {name: c.normal(0, 0.7) for name in sorted(set(k))}
        y = [
            float(offset + "uvw".index(a[i]) * 0.8 + (b[i] == "q") * 0.5
            + (a[i] == "w") * (b[i] == "q") * 0.9 + 0.4 * x[i] - 0.1 * z[i] ** 2 + luck[k[i]]
            + spread(x[i]) * c.normal()) for i in range(len(cells))]
        y, x = y, [float(v) for v in x]
        if holes:
            for column in (y, a, x):
                for i in c.choice(len(cells), 3, replace=False):
                    column[i] = None
        level = [1 + "uvw".index(v) if v else None for v in a]
        return Table(name, y=y, a=a, b=b, x=x, z=[float(v) for v in z], k=k, level=level)

    even = {(a, b): 8 for a in "uvw" for b in "pq"}
    uneven = dict(zip(even, (3, 11, 7, 5, 2, 14)))
    return {
        "even": table("even", even),
        "uneven": table("uneven", uneven),
        "spread": table("spread", {cell: 3 * n for cell, n in uneven.items()},
                        spread=lambda x: 0.3 + abs(x)),
        "holes": table("holes", uneven, holes=True),
        "offset-design": table("offset-design", uneven, offset=1e9),
        "many": table("many", {cell: 2000 + 100 * i for i, cell in enumerate(even)}),
    }


def factorial(replications=20, seed=5):
    """A 2⁴ factorial of losses with replications that share their luck, and a floor."""
    c = chance(seed)
    rows = {name: [] for name in ("replication", "a", "b", "c", "d", "loss", "floor")}
    for replication in range(1, replications + 1):
        luck = float(c.lognormal(0, 0.3))
        for cell in range(16):
            a, b, d, e = ((cell >> i) & 1 for i in range(4))
            kept = 0.5 ** a * 0.8 ** b * 0.9 ** d * 0.7 ** e * (0.8 if a and e else 1)
            loss = luck * (300 + 3000 * kept + 40 * float(c.normal()))
            for name, value in zip(rows, (replication, a, b, d, e, loss, 300 * luck)):
                rows[name].append(value)
    return Table(f"factorial-{replications}", **rows)


def responses():
    """Counts and yes or no in answer to a covariate and two factors."""
    c = chance(6)

    def table(name, n, base, slope, holes=False):
        x = [float(v) for v in c.normal(0, 1, n)]
        a = [str(v) for v in c.choice(list("uvw"), n, p=[0.5, 0.3, 0.2])]
        b = [str(v) for v in c.choice(list("pq"), n)]
        score = [
            base + slope * x[i] + 0.5 * (a[i] == "v") - 0.7 * (a[i] == "w") * (b[i] == "q")
            for i in range(n)]
        count = [int(c.poisson(numpy.exp(s))) for s in score]
        yes = [int(c.random() < 1 / (1 + numpy.exp(-s))) for s in score]
        if holes:
            for column in (count, yes, x, b):
                column[int(c.integers(n))] = None
        return Table(name, count=count, yes=yes, x=x, a=a, b=b)

    return {
        "answers": table("answers", 150, 0.3, 0.6),
        "answers-rare": table("answers-rare", 400, -2.5, 0.8, holes=True),
        "answers-many": table("answers-many", 10_000, 1, 0.3),
    }


def columns():
    """Columns of numbers that go together more or less."""
    c = chance(7)

    def table(name, n, offset=0.0, ties=False):
        base = c.normal(0, 1, n)
        parts = {
            "p": base, "q": base * 0.6 + c.normal(0, 1, n), "r": c.standard_t(2, n),
            "s": -base ** 3 + c.normal(0, 1, n)}
        if ties:
            parts = {name: numpy.round(2 * values) for name, values in parts.items()}
        return Table(name, **{
            name: [float(v) for v in offset + values] for name, values in parts.items()})

    holes = table("columns-holes", 40)
    holes.columns["p"][3] = holes.columns["q"][7] = holes.columns["q"][3] = None
    return {
        "columns-8": table("columns-8", 8),
        "columns-30": table("columns-30", 30),
        "columns-45": table("columns-45", 45),
        "columns-ties": table("columns-ties", 60, ties=True),
        "columns-offset": table("columns-offset", 25, offset=1e9),
        "columns-many": table("columns-many", 5_000),
        "columns-holes": holes,
    }


def surfaces():
    """An outcome over one to three doses: bowls inside, on an edge, saddles, uneven, missing, shared."""
    result = {}

    def table(name, levels, height, replications=4, spread=0.4, offset=0.0, holes=False):
        rng = chance(len(result) + 60)
        points = [point for _ in range(replications) for point in _grid(levels)]
        shift = rng.normal(0, 0.3, replications)
        columns = {"r": [row // (len(points) // replications) + 1 for row in range(len(points))]}
        for k in range(len(levels)):
            columns["abc"[k]] = [float(point[k]) for point in points]
        columns["y"] = [
            offset + height(*point) + shift[columns["r"][row] - 1] + rng.normal(0, spread)
            for row, point in enumerate(points)]
        if holes:
            columns["y"][3], columns["a"][5] = None, None
        result[name] = Table(name, **columns)

    table("bowl", ([0, 1, 2, 4], [-1, 0, 1]), lambda a, b: (a - 2.4) ** 2 + b * b - a * b / 5 + 4)
    table("edge", ([0, 0.5, 1], [0, 0.3, 0.9]), lambda a, b: 3 * (a - 0.6) ** 2 - 2 * b + a * b, 6,
          0.2, holes=True)
    table("saddle", ([-1, 0, 1, 2], [0, 2, 3]), lambda a, b: a * a - b * b + 2 * a * b, 3)
    table("three", ([0, 1, 2], [10, 20, 40], [-1, 0, 1]),
          lambda a, b, c: (a - 1) ** 2 + (b - 22) ** 2 / 100 + c * c / 2 + a * c / 3, 5, 0.3)
    table("parabola", ([0, 1, 2, 3, 4, 5],), lambda a: (a - 1.7) ** 2, 6)
    table("far", ([0, 1, 2, 4], [-1, 0, 1]), lambda a, b: (a - 2.4) ** 2 + 2 * b * b, 5, 0.3, 1e6)
    return result


def _grid(levels):
    points = [()]
    for own in levels:
        points = [point + (value,) for point in points for value in own]
    return points


def times():
    """Times `t` until an event, with groups `g`, covariates `x`, `z`, strata `s`, clusters `k`."""
    c = chance(8)

    def table(name, n, unit=None, horizon=4.0, offset=0.0, holes=False, marks_censored=False):
        g = [str(v) for v in c.choice(list("uvw"), n)]
        s = [str(v) for v in c.choice(["north", "south"], n)]
        k = [int(v) for v in c.integers(0, max(6, n // 8), n)]
        x = [float(v) for v in c.normal(0, 1, n)]
        z = [int(v) for v in c.integers(0, 4, n)]
        luck = c.normal(0, 0.5, max(k) + 1)
        risk = [
            0.6 * x[i] - 0.3 * z[i] + 0.7 * (g[i] == "w") + 0.4 * (s[i] == "south") + luck[k[i]]
            for i in range(n)]
        t = [float(c.exponential(2 / numpy.exp(v))) for v in risk]
        end = [min(horizon, float(c.exponential(5))) for _ in t]
        if marks_censored:
            end = [horizon] * n
        e = [int(a <= b) for a, b in zip(t, end)]
        t = [min(a, b) for a, b in zip(t, end)]
        if unit:
            t = [float(numpy.ceil(v / unit)) for v in t]
        x = [offset + v for v in x]
        if holes:
            for column in (t, e, x, g):
                column[int(c.integers(n))] = None
        columns = dict(t=t, e=e, g=g, s=s, k=k, x=x, z=z)
        if marks_censored:
            columns["t.censored"] = [1 - v for v in columns.pop("e")]
        return Table(name, **columns)

    tables = {
        "times-tied": table("times-tied", 90, unit=0.5),
        "times-fine": table("times-fine", 60),
        "times-holes": table("times-holes", 50, unit=0.25),
        "times-horizon": table("times-horizon", 120, unit=0.125, horizon=2.0, marks_censored=True),
        "times-far": table("times-far", 70, offset=1e4),
        "times-many": table("times-many", 3_000, unit=0.05),
        "times-outlier": table("times-outlier", 60),
        # A curve flat at a half, twice.
        "times-even": Table(
            "times-even", t=[1.0, 2.0, 3.0, 4.0, 1.0, 2.0, 2.0, 3.0, 5.0, 6.0],
            e=[1, 1, 1, 1, 1, 1, 1, 0, 1, 1], g=list("uuuuvvvvvv")),
    }
    outlier = tables["times-outlier"].columns
    outlier["x"][sorted(range(60), key=outlier["t"].__getitem__)[20]] = 9_999.0
    return tables


def given():
    """Inputs and an outcome, from a sample of no design: the function of Ishigami and a noisy line."""
    c = chance(9)

    def table(name, n, outcome, ties=False):
        x = {key: c.uniform(-numpy.pi, numpy.pi, n) for key in "abc"}
        if ties:
            x = {key: numpy.round(values) for key, values in x.items()}
        y = outcome(x["a"], x["b"], x["c"])
        return Table(name, y=[float(v) for v in (numpy.round(y, 1) if ties else y)],
                     **{key: [float(v) for v in values] for key, values in x.items()})

    def ishigami(a, b, c):
        return numpy.sin(a) + 7 * numpy.sin(b) ** 2 + 0.1 * c ** 4 * numpy.sin(a)

    return {
        "given-ishigami": table("given-ishigami", 1_000, ishigami),
        "given-line": table("given-line", 333, lambda a, b, _: a - 0.5 * b + c.normal(0, 1, len(a))),
        "given-ties": table("given-ties", 257, lambda a, b, _: a + b ** 2, ties=True),
        "given-few": table("given-few", 45, ishigami),
    }
