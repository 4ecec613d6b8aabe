#!/usr/bin/env python3
"""Makes the territories and borders of the whole country from three tables of public facts.

    python3 make.py china-divisions.csv china-borders.csv census-2020.csv

Only the standard library is used and nothing is drawn at random: the same tables give the same
bytes. README.md states the rules and their sources.
"""

import math
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "henan-2021"))
from allocate import (  # noqa: E402
    CENTRE, DISTRICT_FACTOR, PROVINCE, TIERS, apportion, borders, populations, read, townships, write
)

TOWNSHIPS = 38_600  # about as many as the country has
JINMEN = "350527"  # in no row of the census, as Taiwan
SANSHA, SANSHA_RESIDENTS = "460300", 2_333  # islets, whose area is mostly sea


def weight(unit):
    """√area, 1.6 times for a city district."""
    factor = DISTRICT_FACTOR if unit["name"].endswith("区") else 1
    return factor * math.sqrt(float(unit["area_km2"]))


def main(divisions_path, borders_path, census_path):
    divisions = read(divisions_path)
    census = {row["code"]: int(row["population"]) for row in read(census_path)}
    # Without a row in the census there is nothing to divide.
    provinces = {u["code"] for u in divisions if u["level"] == "1" and u["code"] in census}
    prefectures = [u for u in divisions if u["level"] == "2" and u["parent"] in provinces]
    province = {u["code"]: u["parent"] for u in prefectures} | {code: code for code in provinces}
    counties = [
        u for u in divisions
        if u["level"] == "3" and u["parent"] in province and u["code"] != JINMEN
    ]
    # A prefecture-level unit without counties is its own county.
    leaves = counties + [
        u for u in prefectures if u["code"] not in {c["parent"] for c in counties}
    ]
    residents = populations(
        [u for u in counties if province[u["parent"]] == PROVINCE],
        [u for u in prefectures if u["parent"] == PROVINCE], census)
    for code in provinces - {PROVINCE}:
        own = [u for u in leaves if province[u["parent"]] == code]
        islets = [u for u in own if u["parent"] == SANSHA]
        few = SANSHA_RESIDENTS if islets else 0
        if islets:
            residents |= apportion(few, {u["code"]: weight(u) for u in islets})
        rest = {u["code"]: weight(u) for u in own if u["parent"] != SANSHA}
        residents |= apportion(census[code] - few, rest)
    total = sum(census[code] for code in provinces)
    assert sum(residents.values()) == total, "residents must add up to the census"
    units = {u["code"]: u for u in leaves}
    towns = townships(units, residents, TOWNSHIPS)
    assert sum(towns.values()) == TOWNSHIPS, "townships must add up to what was asked"

    above = [u for u in divisions if u["code"] == CENTRE or u["code"] in provinces]
    rows = [
        (u["code"], u["name"], TIERS[u["level"]], u["parent"], u["longitude"], u["latitude"])
        + (u["area_km2"], residents.get(u["code"], ""), towns.get(u["code"], ""))
        for u in sorted(above + prefectures + counties, key=lambda u: (u["level"], u["code"]))
    ]
    header = "code,name,tier,parent,longitude,latitude,area_km2,population,townships".split(",")
    write("territories.csv", header, rows, HERE)
    write("borders.csv", ["a", "b", "length_km"], borders(borders_path, units), HERE)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
