"""Prints what Sources/Statistics/Certified holds of survival, given data, surfaces, surrogates, series.

    .build-peers/bin/python Tests/Peers/certified.py

Fractions where all is rational, else mpmath with fifty digits; twenty of them are printed. The data stand
here once more, and each formula is the textbook's, not ours.
"""

from fractions import Fraction as F
from itertools import combinations

import mpmath
from mpmath import exp, log, mp, mpf, sqrt, tanh

mp.dps = 50


def number(value):
    return mpf(value.numerator) / value.denominator if isinstance(value, F) else mpf(value)


def show(title, values):
    words, lines = [mpmath.nstr(number(v), 20) for v in values], [""]
    for word in words:
        if len(lines[-1]) + len(word) > 85:
            lines.append("")
        lines[-1] = (lines[-1] + " " + word).strip()
    print(f"{title}:", *lines, sep="\n  ")


def t_tails(t, df):
    t = number(t)
    return mpmath.betainc(mpf(df) / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True)


def f_tail(f, d1, d2):
    return mpmath.betainc(
        mpf(d2) / 2, mpf(d1) / 2, 0, d2 / (d2 + d1 * number(f)), regularized=True)


def inverse(rows):
    """Gauss and Jordan, in whatever numbers there are."""
    n = len(rows)
    work = [list(row) + [row[0] * 0 + (i == j) for j in range(n)] for i, row in enumerate(rows)]
    for i in range(n):
        pivot = next(k for k in range(i, n) if work[k][i] != 0)
        work[i], work[pivot] = work[pivot], work[i]
        work[i] = [v / work[i][i] for v in work[i]]
        for k in range(n):
            if k != i:
                work[k] = [a - work[k][i] * b for a, b in zip(work[k], work[i])]
    return [row[n:] for row in work]


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def times(rows, x):
    return [dot(row, x) for row in rows]


# Survival ------------------------------------------------------------------------------------------


def curve(rows):
    """At each time: share, Greenwood's error, hazard, its error; exact squares in the errors."""
    left, green, hazard, square, steps = F(1), F(0), F(0), F(0), []
    for time in sorted({t for t, _ in rows}):
        n = sum(t >= time for t, _ in rows)
        d = sum(happened for t, happened in rows if t == time)
        left *= F(n - d, n)
        green += F(d, n * (n - d)) if d < n else 0
        hazard, square = hazard + F(d, n), square + F(d, n * n)
        steps.append((time, n, d, left, left * sqrt(number(green)), hazard, sqrt(number(square))))
    return steps


def restricted(rows, horizon):
    steps = [(F(0), 0, 0, F(1))] + [s[:4] for s in curve(rows) if s[0] < horizon]
    ends = [s[0] for s in steps[1:]] + [horizon]
    areas = [s[3] * (end - s[0]) for s, end in zip(steps, ends)]
    variance = sum(
        sum(areas[i:]) ** 2 * F(s[2], s[1] * (s[1] - s[2]))
        for i, s in enumerate(steps) if s[2] and s[2] < s[1])
    return sum(areas), sqrt(number(variance))


def log_rank(first, second):
    expected, variance, pooled = F(0), F(0), first + second
    for time in sorted({t for t, happened in pooled if happened}):
        n, own = sum(t >= time for t, _ in pooled), sum(t >= time for t, _ in first)
        d = sum(happened for t, happened in pooled if t == time)
        expected += F(d * own, n)
        if n > 1:
            variance += F(d * own * (n - own) * (n - d), n * n * (n - 1))
    difference = sum(h for _, h in first) - expected
    chi = difference ** 2 / variance
    others = sum(h for _, h in pooled) - expected
    return [expected, others, chi, mpmath.erfc(sqrt(number(chi) / 2))]


def partial(first, second, b):
    """The logarithm of Efron's partial likelihood, 1 for the first group and 0 for the second."""
    rows, sum_ = [(*r, exp(b)) for r in first] + [(*r, mpf(1)) for r in second], mpf(0)
    for time in sorted({t for t, happened, _ in rows if happened}):
        tied = [u for t, happened, u in rows if happened and t == time]
        at_risk = mpmath.fsum(u for t, _, u in rows if t >= time)
        for place, u in enumerate(tied):
            sum_ += log(u) - log(at_risk - mpf(place) / len(tied) * mpmath.fsum(tied))
    return sum_


def cox(first, second, start):
    def value(b):
        return partial(first, second, b)

    mp.dps = 100
    best = mpmath.findroot(lambda b: mpmath.diff(value, b), start)
    curvature = -mpmath.diff(value, best, 2)
    mp.dps = 50
    return [best, 1 / sqrt(curvature), value(best), value(mpf(0))]


def survival():
    treated = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
    relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
    placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
    sets = {
        "Remissions": (list(zip(treated, relapsed)), [(t, 1) for t in placebo], 20, -1.5),
        "ThreeRows": ([(1, 1), (3, 1)], [(2, 1)], 3, -0.3),
        "TiedRows": ([(1, 1), (2, 0)], [(1, 1), (2, 1)], 2, -0.7),
    }
    for name, (first, second, horizon, start) in sets.items():
        print(f"\n{name}")
        steps = curve(first) + curve(second)
        for place, title in enumerate(["share", "its error", "hazard", "its error"], 3):
            show(title, [s[place] for s in steps])
        show("restricted means", [*restricted(first, horizon), *restricted(second, horizon)])
        show("log-rank", log_rank(first, second))
        found = cox(first, second, start)
        show("Cox", found)
        # On paper: u/(2u + 1) · 1/(u + 1) and u/((2u + 2)(1.5u + 1.5)) · 1/(u + 1).
        paper = {"ThreeRows": -log(mpf(2)) / 2, "TiedRows": -log(mpf(2))}
        assert name not in paper or abs(found[0] - paper[name]) < mpf(10) ** -40


# Given data ----------------------------------------------------------------------------------------


def given_sample():
    factors = [
        [5 * i % 24 for i in range(24)], [7 * i % 24 for i in range(24)],
        [i * i % 12 for i in range(24)],
    ]
    noise = [11 * i % 9 for i in range(24)]
    outcome = [3 * a - 2 * b + c + e for a, b, c, e in zip(*factors, noise)]
    return factors, outcome


def ranks(values):
    return [F(sum(2 * (o < v) + (o == v) for o in values) + 1, 2) for v in values]


def rank_partials(factors, outcome):
    columns = [ranks(c) for c in [*factors, outcome]]
    away = [[v - sum(c) / len(c) for v in c] for c in columns]
    p = inverse([[dot(a, b) for b in away] for a in away])
    df = len(outcome) - len(factors) - 1
    z = sqrt(mpf(2)) * mpmath.erfinv(mpf("0.95"))
    found = []
    for j in range(len(factors)):
        r = number(-p[j][-1]) / sqrt(number(p[j][j] * p[-1][-1]))
        reach = z * sqrt((1 + r * r / 2) / (df - 1))
        tails = t_tails(r * sqrt(df / (1 - r * r)), df)
        found.append((r, tails, *(tanh(mpmath.atanh(r) + s * reach) for s in (-1, 1))))
    return found


def quantile_slices(factor, count):
    values = sorted(set(factor))
    if len(values) <= count:
        return [values.index(v) for v in factor]
    rising, edges = sorted(factor), []
    for edge in range(1, count):
        place = F(edge * (len(rising) - 1), count)
        low = place.numerator // place.denominator
        high = min(low + 1, len(rising) - 1)
        edges.append(rising[low] + (place - low) * (rising[high] - rising[low]))
    return [sum(e <= v for e in edges) for v in factor]


def rank_slices(factor, count):
    values = sorted(set(factor))
    if len(values) <= count:
        return [values.index(v) for v in factor]
    order = sorted(range(len(factor)), key=lambda i: (factor[i], i))
    # The class m holds the ranks from (m − 1)·n/count to m·n/count.
    slices = [0] * len(factor)
    for place, row in enumerate(order, 1):
        slices[row] = next(m for m in range(count) if place * count <= (m + 1) * len(factor))
    return slices


def classes(slices, outcome):
    return [[y for s, y in zip(slices, outcome) if s == own] for own in sorted(set(slices))]


def pawn(factor, outcome, count):
    def share(values, at):
        return F(sum(v <= at for v in values), len(values))

    distances = sorted(
        max(abs(share(own, y) - share(outcome, y)) for y in outcome)
        for own in classes(quantile_slices(factor, count), outcome))
    n = len(distances)
    middle = (distances[(n - 1) // 2] + distances[n // 2]) / 2
    return middle, distances[-1], sum(distances) / n


def density(values, grid):
    n, centre = len(values), mpf(sum(values)) / len(values)
    sd = sqrt(sum((v - centre) ** 2 for v in values) / (n - 1))
    width = sd * (mpf(3) * n / 4) ** (mpf(-1) / 5)
    return [
        sum(exp(-(((g - v) / width) ** 2) / 2) for v in values) / (n * width * sqrt(2 * mp.pi))
        for g in grid
    ]


def delta(factor, outcome):
    n, low = len(outcome), mpf(min(outcome))
    step = (max(outcome) - low) / 99
    grid = [low + step * k for k in range(100)]
    count = int(min(mpmath.ceil(mpf(n) ** (2 / (7 + tanh((1500 - mpf(n)) / 500)))), 48))
    whole, sum_ = density(outcome, grid), mpf(0)
    for own in classes(rank_slices(factor, count), outcome):
        gaps = [abs(a - b) for a, b in zip(whole, density(own, grid))]
        sum_ += mpf(len(own)) / n * step * (sum(gaps) - (gaps[0] + gaps[-1]) / 2) / 2
    return sum_


def given():
    factors, outcome = given_sample()
    print("\nGivenSample")
    for j, factor in enumerate(factors):
        print(f"x{j + 1}", *factor)
    print("y", *outcome)
    found = rank_partials(factors, outcome)
    show("PRCC", [f[0] for f in found])
    show("p", [f[1] for f in found])
    show("limits", [limit for f in found for limit in f[2:]])
    show("PAWN: medians", [pawn(f, outcome, 4)[0] for f in factors])
    show("PAWN: maxima", [pawn(f, outcome, 4)[1] for f in factors])
    show("PAWN: means", [pawn(f, outcome, 4)[2] for f in factors])
    show("delta", [delta(f, outcome) for f in factors])


# Response surface ----------------------------------------------------------------------------------


def design(x):
    pairs = combinations(range(len(x)), 2)
    return [F(1), *x, *(v * v for v in x), *(x[a] * x[b] for a, b in pairs)]


def fit(points, outcome):
    rows = [design(x) for x in points]
    columns = list(zip(*rows))
    spread = inverse([[dot(a, b) for b in columns] for a in columns])
    found = times(spread, [dot(c, outcome) for c in columns])
    rest = sum((y - dot(r, found)) ** 2 for r, y in zip(rows, outcome))
    return found, spread, rest


def surface():
    doses = [(a, b) for a in (10, 20, 40) for b in (1, 2, 5)]
    outcome = [62, 60, 43, 44, 52, 43, 48, 49, 23, 25, 18, 16, 27, 25, 31, 32, 51, 55]
    points = [(F(a), F(b)) for a, b in doses for _ in range(2)]
    found, spread, rest = fit(points, outcome)
    df = len(outcome) - 6
    scale = rest / df
    print("\nDoses")
    print("y", *outcome)
    show("coefficients", found)
    show("errors", [sqrt(number(scale * spread[j][j])) for j in range(6)])
    # Over inputs coded from −1 to 1.
    middle, half = [F(25), F(3)], [F(15), F(2)]
    coded = [[(v - m) / h for v, m, h in zip(x, middle, half)] for x in points]
    own, spread, rest = fit(coded, outcome)

    def error(weights):
        return sqrt(number(scale * dot(weights, times(spread, weights))))

    b, hessian = own[1:3], [[2 * own[3], own[5]], [own[5], 2 * own[4]]]
    back = inverse(hessian)
    at = [-v for v in times(back, b)]
    assert all(abs(v) < 1 for v in at)
    height = dot(design(at), own)
    changes = [
        [F(0), F(1), F(0), 2 * at[0], F(0), at[1]], [F(0), F(0), F(1), F(0), 2 * at[1], at[0]]]
    moves = [[-dot(row, [c[j] for c in changes]) for j in range(6)] for row in back]
    show("lowest", [m + h * v for m, h, v in zip(middle, half, at)])
    show("its errors", [h * error(w) for h, w in zip(half, moves)])
    show("height and error", [height, error(design(at))])
    corners = [[F(i), F(j)] for i in (-1, 1) for j in (-1, 1)]
    best = max(corners, key=lambda x: dot(design(x), own))
    show(
        "highest, height and error",
        [*(m + h * v for m, h, v in zip(middle, half, best)), dot(design(best), own),
         error(design(best))])
    p, q, r = number(own[3]), number(own[5]) / 2, number(own[4])
    roots = [(p + r + s * sqrt((p - r) ** 2 + 4 * q * q)) / 2 for s in (-1, 1)]
    curved = []
    for root in roots:
        length = sqrt(q * q + (root - p) ** 2)
        u, v = q / length, (root - p) / length
        exact = [[number(c) for c in row] for row in spread]
        w = [mpf(0), mpf(0), mpf(0), u * u, v * v, u * v]
        curved += [root, sqrt(number(scale) * dot(w, times(exact, w)))]
    show("curvatures and errors", curved)
    pure = sum(F((a - b) ** 2, 2) for a, b in zip(outcome[::2], outcome[1::2]))
    f = (rest - pure) / 3 / (pure / 9)
    show("lack of fit", [f, f_tail(f, 3, 9)])


# Gaussian process ----------------------------------------------------------------------------------


def matern(a, b, lengths):
    r = sqrt(5 * sum(((x - y) / l) ** 2 for x, y, l in zip(a, b, lengths)))
    return (1 + r + r * r / 3) * exp(-r)


def krige(trend, points, outputs, lengths, places, variance=None, noise=None):
    """Everything by the inverse of the covariance matrix."""
    n = len(points)
    noise = noise or [mpf(0)] * n
    unit = variance or mpf(1)
    c = mpmath.matrix(n, n)
    for i in range(n):
        for j in range(n):
            c[i, j] = unit * matern(points[i], points[j], lengths) + (noise[i] if i == j else 0)
    back, y = c ** -1, mpmath.matrix(outputs)

    def row(x):
        return {"zero": [], "constant": [mpf(1)], "linear": [mpf(1), *x]}[trend]

    beta, project = [], back
    rest, count = y, len(row(points[0]))
    if count:
        f = mpmath.matrix([row(x) for x in points])
        information = (f.T * back * f) ** -1
        beta = information * f.T * back * y
        rest = y - f * beta
        project = back - back * f * information * f.T * back
    squares = (rest.T * back * rest)[0]
    scale = mpf(1) if variance else squares / n
    likelihood = -(n * log(2 * mp.pi * scale) + log(mpmath.det(c)) + squares / scale) / 2
    scale = mpf(1) if variance else squares / (n - count)
    means, variances = [], []
    for place in places:
        k = mpmath.matrix([unit * matern(place, x, lengths) for x in points])
        mean, var = (k.T * back * rest)[0], unit - (k.T * back * k)[0]
        if count:
            mean += dot(row(place), list(beta))
            open_ = mpmath.matrix(row(place)) - f.T * back * k
            var += (open_.T * information * open_)[0]
        means.append(mean)
        variances.append(var * scale)
    weights = project * y
    errors = [weights[i] / project[i, i] for i in range(n)]
    return {
        "log-likelihood": [likelihood], "trend": list(beta), "variance": [scale * unit],
        "expected": means, "their variances": variances, "left out: expected": [v - e for v, e in zip(outputs, errors)],
        "left out: variances": [scale / project[i, i] for i in range(n)],
    }


def surrogate():
    points = [[0, 0], [1, 2], [2, 5], [3, 1], [4, 4], [5, 3]]
    outputs = [3, 5, 4, 9, 6, 11]
    points = [[mpf(v) / 4 for v in x] for x in points]
    lengths, places = [mpf("0.75"), mpf("1.5")], [[mpf("0.5"), mpf("0.5")], [mpf(2), mpf(1)]]
    noise = [mpf(v) / 16 for v in (1, 2, 1, 3, 1, 2)]
    for trend in ("zero", "constant", "linear"):
        for title, known in ("known", {"variance": mpf(8), "noise": noise}), ("found", {}):
            print(f"\nSix points, trend {trend}, variance {title}")
            numbers = [mpf(v) for v in outputs]
            for name, values in krige(trend, points, numbers, lengths, places, **known).items():
                show(name, values)


# Time series ---------------------------------------------------------------------------------------


def series():
    values = [14, 11, 12, 9, 9, 6, 7, 4, 5, 4] + [3 + (7 * i * i + 3 * i) % 11 % 5 for i in range(53)]
    print("\nQueue\ny", *values)
    means = [F(sum(values[i:i + 5]), 5) for i in range(0, len(values) - 4, 5)]

    def squares(v):
        centre = sum(v) / F(len(v))
        return sum((x - centre) ** 2 for x in v)

    cuts = range(min(len(means) // 2, len(means) - 2) + 1)
    best = min(cuts, key=lambda c: squares(means[c:]) / len(means[c:]) ** 2)
    kept = values[5 * best:]
    show("warm-up", [5 * best, F(sum(kept), len(kept)), squares(means[best:]) / len(means[best:]) ** 2])
    k, size = 8, len(values) // 8
    used = values[-k * size:]
    batches = [F(sum(used[i:i + size]), size) for i in range(0, len(used), size)]
    show("batches", batches)
    steps = sum((a - b) ** 2 for a, b in zip(batches, batches[1:]))
    show(
        "mean, error, dependence",
        [sum(batches) / k, sqrt(number(squares(batches) / (k - 1) / k)),
         number(1 - steps / (2 * squares(batches))) * sqrt(mpf(k * k - 1) / (k - 2))])
    n, centre = len(values), F(sum(values), len(values))
    away = [v - centre for v in values]
    sum_, before, lag = F(0), None, 0
    while lag + 1 < n:
        pair = sum(dot(away[l:], away) for l in (lag, lag + 1)) / dot(away, away)
        pair = pair if before is None else min(pair, before)
        if pair <= 0:
            break
        sum_, before, lag = sum_ + pair, pair, lag + 2
    time = 2 * sum_ - 1
    show("memory", [time, n / time, centre, sqrt(number(dot(away, away) / (n - 1) * time / n))])


if __name__ == "__main__":
    survival()
    given()
    surface()
    surrogate()
    series()
