#!/usr/bin/env python3
"""Makes points.csv: 48 endowments, each with the 16 combinations of the four modes.

The first endowment is the scenario's own. The others are a Latin hypercube of seven dimensions, the best
of 2,000 by the least distance between two points (maximin); all but trust are laid out by their logarithms.
Numbers have three digits, so that each value names its endowment. Needs no library:

    python3 Experiments/amplify-or-replace/make.py > Experiments/amplify-or-replace/points.csv
"""
import itertools
import math
import random

MODES = ["vertical", "horizontal", "crossDepartment", "insideOutside"]
# path: own value of the scenario, ends, by its logarithm?, what moves with it at which ratio
DIMENSIONS = {
    "stocks.county": (0.25, 0.05, 0.6, True, {}),
    "approval.capacity": (0.06, 0.001, 0.1, True, {}),
    "hazard.capacity": (60, 20, 110, True, {}),
    "stocks.prefecture": (0.06, 0.006, 0.24, True, {"stocks.province": 2 / 3, "stocks.centre": 5 / 6}),
    "stocks.enterprises": (0.06, 0.006, 0.24, True, {"stocks.organisations": 2 / 3}),
    "trust.outsiders": (0.4, 0.1, 0.9, False, {}),
    "hazard.conductance": (0.5, 0.05, 5, True, {}),
}
ENDOWMENTS = 48
TRIALS = 2000


def hypercube(count, dimensions, chance):
    columns = [chance.sample(range(count), count) for _ in range(dimensions)]
    return [[(column[i] + 0.5) / count for column in columns] for i in range(count)]


def least_distance(points):
    return min(math.dist(a, b) for a, b in itertools.combinations(points, 2))


def three_digits(value):
    return float(f"{value:.3g}")


def level(share, low, high, logarithmic):
    if logarithmic:
        return three_digits(low * (high / low) ** share)
    return three_digits(low + (high - low) * share)


def main():
    chance = random.Random(20230919)
    best = max(
        (hypercube(ENDOWMENTS - 1, len(DIMENSIONS), chance) for _ in range(TRIALS)),
        key=least_distance,
    )
    own = [dimension[0] for dimension in DIMENSIONS.values()]
    endowments = [own] + [
        [level(share, *dimension[1:4]) for share, dimension in zip(point, DIMENSIONS.values())]
        for point in best
    ]
    header, ratios = [], []
    for index, (path, dimension) in enumerate(DIMENSIONS.items()):
        header.append(path)
        ratios.append((index, 1))
        for follower, ratio in dimension[4].items():
            header.append(follower)
            ratios.append((index, ratio))
    print(",".join(header + [f"modes.{mode}.openness" for mode in MODES]))
    for endowment in endowments:
        values = [f"{three_digits(endowment[index] * ratio):g}" for index, ratio in ratios]
        for openness in itertools.product("01", repeat=4):
            print(",".join(values + list(openness)))


if __name__ == "__main__":
    main()
