#!/usr/bin/env python3
"""Makes territories.csv and borders.csv of this folder from three tables of public facts.

    python3 allocate.py china-divisions.csv china-borders.csv census-2020.csv

Only the standard library is used and nothing is drawn at random: the same tables give the same
bytes. README.md states the rules and their sources.
"""

import csv
import math
import sys
from fractions import Fraction
from pathlib import Path

CENTRE, PROVINCE = "100000", "410000"
TIERS = {"0": "centre", "1": "province", "2": "prefecture", "3": "county"}
DISTRICT_FACTOR = 1.6  # a city district (its name ends in 区) is denser than a county
TOWNSHIPS, FEWEST_TOWNSHIPS = 2450, 2


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


HERE = Path(__file__).resolve().parent


def write(name, header, rows, folder=HERE):
    path = folder / name
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(header)
        table.writerows(rows)
    print(f"{name}: {len(rows)} rows", file=sys.stderr)


def apportion(total, weights):
    """Integers in proportion to `weights` that add up to `total`, by largest remainder.

    Fractions keep the remainders exact; equal remainders go to the lower code.
    """
    whole = sum(Fraction(w) for w in weights.values())
    quota = {code: total * Fraction(w) / whole for code, w in weights.items()}
    share = {code: math.floor(q) for code, q in quota.items()}
    by_remainder = sorted(quota, key=lambda code: (share[code] - quota[code], code))
    for code in by_remainder[: total - sum(share.values())]:
        share[code] += 1
    return share


def populations(counties, prefectures, census):
    """Residents of each county: the prefecture's census total by √area, districts 1.6 times."""
    residents = {}
    for prefecture in prefectures:
        weights = {
            unit["code"]: math.sqrt(float(unit["area_km2"]))
            * (DISTRICT_FACTOR if unit["name"].endswith("区") else 1)
            for unit in counties
            if unit["parent"] == prefecture["code"]
        }
        # A prefecture-level unit without counties is its own county.
        residents |= apportion(census[prefecture["code"]], weights or {prefecture["code"]: 1})
    return residents


def townships(units, residents, total=TOWNSHIPS):
    """Synthetic townships, `total` in all: two each, the rest by √(residents × area)."""
    weights = {
        code: math.sqrt(residents[code] * float(unit["area_km2"])) for code, unit in units.items()
    }
    rest = apportion(total - FEWEST_TOWNSHIPS * len(units), weights)
    return {code: FEWEST_TOWNSHIPS + more for code, more in rest.items()}


def borders(path, units):
    """County-level borders inside the map, and for each unit one row for all that leave it."""
    inside, outside = [], {}
    for row in read(path):
        if row["level"] != "3":
            continue
        a, b, length = row["a"], row["b"], Fraction(row["shared_border_km"])
        if a in units and b in units:
            inside.append((min(a, b), max(a, b), length))
        elif a in units or b in units:
            edge = a if a in units else b
            outside[edge] = outside.get(edge, 0) + length
    leaving = [(code, "", length) for code, length in outside.items()]
    return [(a, b, f"{float(length):.1f}") for a, b, length in sorted(inside) + sorted(leaving)]


def main(divisions_path, borders_path, census_path):
    divisions = read(divisions_path)
    census = {row["code"]: int(row["population"]) for row in read(census_path)}
    prefectures = [u for u in divisions if u["level"] == "2" and u["parent"] == PROVINCE]
    codes = {u["code"] for u in prefectures}
    counties = [u for u in divisions if u["level"] == "3" and u["parent"] in codes]
    residents = populations(counties, prefectures, census)
    units = {u["code"]: u for u in prefectures + counties if u["code"] in residents}
    assert sum(residents.values()) == census[PROVINCE], "residents must add up to the census"
    towns = townships(units, residents)

    above = [u for u in divisions if u["code"] in (CENTRE, PROVINCE)]
    rows = [
        (u["code"], u["name"], TIERS[u["level"]], u["parent"], u["longitude"], u["latitude"])
        + (u["area_km2"], residents.get(u["code"], ""), towns.get(u["code"], ""))
        for u in sorted(above + prefectures + counties, key=lambda u: (u["level"], u["code"]))
    ]
    header = "code,name,tier,parent,longitude,latitude,area_km2,population,townships".split(",")
    write("territories.csv", header, rows)
    write("borders.csv", ["a", "b", "length_km"], borders(borders_path, units))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
