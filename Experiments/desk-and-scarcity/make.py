#!/usr/bin/env python3
"""Makes points.csv: five widths of the desk × four stocks of the counties × the 16 combinations of the modes.

Needs no library:

    python3 Experiments/desk-and-scarcity/make.py > Experiments/desk-and-scarcity/points.csv
"""
import itertools

MODES = ["vertical", "horizontal", "crossDepartment", "insideOutside"]


def main():
    print(",".join(["approval.capacity", "stocks.county"] + [f"modes.{mode}.openness" for mode in MODES]))
    for desk in "0.001", "0.003", "0.01", "0.03", "0.1":
        for county in "0.05", "0.1", "0.25", "0.6":
            for openness in itertools.product("01", repeat=4):
                print(",".join([desk, county, *openness]))


if __name__ == "__main__":
    main()
