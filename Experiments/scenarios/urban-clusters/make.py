#!/usr/bin/env python3
"""Makes the territories and borders of three urban clusters from three tables of public facts.

    python3 make.py china-divisions.csv china-borders.csv census-2020.csv

Only the standard library is used and nothing is drawn at random: the same tables give the same
bytes. README.md states the rules and their sources.
"""

import math
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "henan-2021"))
from allocate import DISTRICT_FACTOR, TIERS, apportion, borders, read, townships, write  # noqa: E402

# Provinces of each cluster, and which of their prefectures where not all belong to it.
CLUSTERS = {
    "yangtze-delta": (["310000", "320000", "330000", "340000"], None),
    "beijing-tianjin-hebei": (["110000", "120000", "130000"], None),
    "pearl-delta": (
        ["440000"],
        ["440100", "440300", "440400", "440600", "440700", "441200", "441300", "441900", "442000"],
    ),
}
RESIDENTS_A_TOWNSHIP = 36_000  # 1.41 billion over some 38,600 townships


def weight(unit):
    """√area, 1.6 times for a city district."""
    factor = DISTRICT_FACTOR if unit["name"].endswith("区") else 1
    return factor * math.sqrt(float(unit["area_km2"]))


def cluster(name, provinces, wanted, divisions, census, borders_path):
    prefectures = [u for u in divisions if u["level"] == "2" and u["parent"] in provinces]
    units, residents = {}, {}
    for province in provinces:
        own = {u["code"] for u in prefectures if u["parent"] == province}
        counties = [u for u in divisions if u["level"] == "3" and u["parent"] in own]
        # A prefecture-level unit without counties is its own county.
        alone = own - {u["parent"] for u in counties}
        leaves = counties + [u for u in prefectures if u["code"] in alone]
        shares = apportion(census[province], {u["code"]: weight(u) for u in leaves})
        assert sum(shares.values()) == census[province], "residents must add up to the census"
        units |= {u["code"]: u for u in leaves}
        residents |= shares
    if wanted:
        keep = set(wanted)
        units = {c: u for c, u in units.items() if c in keep or u["parent"] in keep}
        residents = {code: residents[code] for code in units}
        prefectures = [u for u in prefectures if u["code"] in keep]
    towns = townships(
        units, residents, max(2 * len(units), round(sum(residents.values()) / RESIDENTS_A_TOWNSHIP))
    )
    above = [u for u in divisions if u["code"] in ["100000", *provinces]]
    listed = {u["code"]: u for u in above + prefectures + list(units.values())}
    rows = [
        (u["code"], u["name"], TIERS[u["level"]], u["parent"], u["longitude"], u["latitude"])
        + (u["area_km2"], residents.get(u["code"], ""), towns.get(u["code"], ""))
        for u in sorted(listed.values(), key=lambda u: (u["level"], u["code"]))
    ]
    header = "code,name,tier,parent,longitude,latitude,area_km2,population,townships".split(",")
    write(f"{name}-territories.csv", header, rows, HERE)
    write(f"{name}-borders.csv", ["a", "b", "length_km"], borders(borders_path, units), HERE)


def main(divisions_path, borders_path, census_path):
    divisions = read(divisions_path)
    census = {row["code"]: int(row["population"]) for row in read(census_path)}
    for name, (provinces, wanted) in CLUSTERS.items():
        cluster(name, provinces, wanted, divisions, census, borders_path)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
