#!/usr/bin/env python3
"""Makes points.csv: six endowments of the flagship's scenario, each with the 16 combinations of the four modes.

Needs no library:

    python3 Experiments/four-modes-endowments/make.py > Experiments/four-modes-endowments/points.csv
"""
import itertools

MODES = ["vertical", "horizontal", "crossDepartment", "insideOutside"]
OWN = {
    "stocks.county": 0.25,
    "stocks.prefecture": 0.06,
    "stocks.province": 0.04,
    "stocks.centre": 0.05,
    "stocks.enterprises": 0.06,
    "stocks.organisations": 0.04,
    "trust.outsiders": 0.4,
    "approval.capacity": 0.06,
    "hazard.capacity": 60,
}
ENDOWMENTS = [
    {},
    {"stocks.county": 0.1},  # poor counties
    {"stocks.prefecture": 0.015, "stocks.province": 0.01, "stocks.centre": 0.0125},  # poor superiors
    # a society that is rich, and trusted
    {"stocks.enterprises": 0.18, "stocks.organisations": 0.12, "trust.outsiders": 0.8},
    {"approval.capacity": 0.005},  # narrow desks
    {"hazard.capacity": 30},  # the same storm hits more
]


def main():
    print(",".join([*OWN, *(f"modes.{mode}.openness" for mode in MODES)]))
    for endowment in ENDOWMENTS:
        values = [f"{value:g}" for value in {**OWN, **endowment}.values()]
        for openness in itertools.product("01", repeat=4):
            print(",".join(values + list(openness)))


if __name__ == "__main__":
    main()
