#!/usr/bin/env python3
"""Makes territories.csv, borders.csv and travel.csv of this folder from three tables of public facts.

    python3 make.py china-divisions.csv china-borders.csv census-2020.csv

Only the standard library is used and nothing is drawn at random: the same tables give the same
bytes. README.md states the rules and their sources.
"""

import math
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "henan-2021"))
from allocate import TIERS, read, write  # noqa: E402

CENTRE = "100000"
REPORTING_UNITS = 20  # synthetic, in each province
AWAY = 0.01  # share of a province's residents who are elsewhere at a time, on the mean


def kilometres(a, b):
    """Great circle on a sphere of 6,371 km."""
    (x1, y1), (x2, y2) = (
        (math.radians(float(u["longitude"])), math.radians(float(u["latitude"]))) for u in (a, b)
    )
    h = math.sin((y2 - y1) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))


def travel(provinces, residents):
    """Gravity: trips from i to j by residents(i) · residents(j) / distance², scaled to AWAY."""
    pull = {
        a["code"]: {
            b["code"]: residents[b["code"]] / kilometres(a, b) ** 2
            for b in provinces
            if b is not a
        }
        for a in provinces
    }
    everyone = sum(residents.values())
    trips = sum(residents[a] * sum(row.values()) for a, row in pull.items())
    scale = AWAY * everyone / trips
    rows = []
    for a in pull:
        shares = {b: round(scale * value, 7) for b, value in pull[a].items()}
        shares[a] = round(1 - sum(shares.values()), 7)
        rows += [(a, b, f"{shares[b]:.7f}") for b in sorted(shares)]
    return rows


def main(divisions_path, borders_path, census_path):
    divisions = read(divisions_path)
    census = {row["code"]: int(row["population"]) for row in read(census_path)}
    provinces = [u for u in divisions if u["level"] == "1" and u["code"] in census]
    residents = {u["code"]: census[u["code"]] for u in provinces}
    centre = [u for u in divisions if u["code"] == CENTRE]
    rows = [
        (u["code"], u["name"], TIERS[u["level"]], u["parent"], u["longitude"], u["latitude"])
        + (u["area_km2"], residents.get(u["code"], ""))
        + (REPORTING_UNITS if u["code"] in residents else "",)
        for u in centre + provinces
    ]
    header = "code,name,tier,parent,longitude,latitude,area_km2,population,townships".split(",")
    write("territories.csv", header, rows, HERE)
    inside = sorted(
        (min(row["a"], row["b"]), max(row["a"], row["b"]), row["shared_border_km"])
        for row in read(borders_path)
        if row["level"] == "1" and row["a"] in residents and row["b"] in residents
    )
    write("borders.csv", ["a", "b", "length_km"], inside, HERE)
    write("travel.csv", ["from", "to", "share"], travel(provinces, residents), HERE)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
