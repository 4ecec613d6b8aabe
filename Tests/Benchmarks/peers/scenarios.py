"""Writes the scenarios of the benchmark, and for the peers the same worlds as plain arrays."""

import json
import math
import pathlib

import numpy as np

import declared

SILENT = """\
  society: { citizens: 0, enterprises: 0, organisations: 0, protection: 0 }
  stocks: { county: 0, prefecture: 0, province: 0, centre: 0, enterprises: 0, organisations: 0 }
"""


def regular_graph(actors, degree, rng):
    """A random graph in which everyone has as many neighbours: stubs paired at random, and paired
    anew with as many others until none is a loop or stands twice. Returns its pairs."""
    pairs = rng.permutation(np.repeat(np.arange(actors), degree)).reshape(-1, 2)
    while True:
        low, high = pairs.min(1), pairs.max(1)
        code = low * actors + high
        _, first = np.unique(code, return_index=True)
        bad = np.ones(len(pairs), bool)
        bad[first] = False
        bad |= low == high
        if not bad.any():
            return pairs
        chosen = np.union1d(np.flatnonzero(bad), rng.integers(len(pairs), size=bad.sum()))
        pairs[chosen] = rng.permutation(pairs[chosen].ravel()).reshape(-1, 2)


def averaging(folder, actors):
    """Governments that consult, each with an opinion, and nothing else."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng([declared.AVERAGING_SEED, actors])
    pairs = regular_graph(actors, declared.DEGREE, rng)
    opinion = rng.random(actors)
    with open(folder / "territories.csv", "w") as out:
        out.write("code,tier,population,opinion\n")
        # Somebody must live on the map.
        out.writelines(f"G{i},county,{int(i == 0)},{x!r}\n" for i, x in enumerate(opinion.tolist()))
    with open(folder / "borders.csv", "w") as out:
        out.write("a,b,length_km\n")
        out.writelines(f"G{a},G{b},1\n" for a, b in pairs.tolist())
    (folder / "scenario.yaml").write_text(f"""\
title: {actors} governments that average
territories: territories.csv
borders: borders.csv
parameters:
  hazard.rainfall: 0
  modes.horizontal.openness: 1
  peers: {{ consultation: 1, own: {declared.OWN}, stubbornness: 0 }}
  trust.frozen: 1
  sensing: {{ routine: 0, alert: 0, drift: 0 }}
{SILENT}""")
    ends = np.concatenate([pairs, pairs[:, ::-1]])
    order = np.lexsort((ends[:, 1], ends[:, 0]))
    opinion.tofile(folder / "opinion.f64")
    ends[order, 1].astype(np.int32).tofile(folder / "neighbour.i32")
    np.arange(0, len(ends) + 1, declared.DEGREE, dtype=np.int32).tofile(folder / "first.i32")


def reports(folder, provinces, prefectures, counties, townships, ticks):
    """A tree of five tiers with a storm over it; the numbers are of each below one above.

    Counties stand on a ring; each adjoins six: the next, the one as many further on as a prefecture
    has, the one after that, and those from which it is seen so."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    r = declared.REPORTS
    all_counties = provinces * prefectures * counties
    width = math.ceil(math.sqrt(all_counties))
    rows = ["Z,centre,,105,30,,", *(f"P{p},province,Z,105,30,," for p in range(provinces))]
    rows += [
        f"F{f},prefecture,P{f // prefectures},105,30,," for f in range(provinces * prefectures)]
    for c in range(all_counties):
        east, north = 105 + 0.3 * (c % width), 30 + 0.3 * (c // width)
        rows.append(f"C{c},county,F{c // counties},{east:.2f},{north:.2f},1000,{townships}")
    header = "code,tier,parent,longitude,latitude,population,townships"
    # The parts have no townships of their own; an empty cell is the default.
    (folder / "territories.csv").write_text("\n".join([header, *rows]) + "\n")
    pairs = [(c, (c + step) % all_counties)
             for step in (1, counties, counties + 1) for c in range(all_counties)]
    (folder / "borders.csv").write_text(
        "a,b,length_km\n" + "".join(f"C{a},C{b},{r['BORDER']}\n" for a, b in pairs))
    middle = 0.15 * width
    (folder / "scenario.yaml").write_text(f"""\
title: Concealed reports in five tiers
territories: territories.csv
borders: borders.csv
storm:
  - {{ longitude: {105 + middle:.3f}, latitude: {30 + middle:.3f}, start: 0, peak: 6, end: 24, radius_km: {15 * width}, rainfall_mm: 1200 }}
parameters:
  modes: {{ vertical.openness: 1, horizontal.openness: 1 }}
  hazard: {{ rainfallSpread: 0, centreSpread: 0, cascade: 0, boundary: 0, conductance: {r["CONDUCTANCE"]} }}
  need: {{ onset: 0.2, response: 0, recovery: {r["RECOVERY"]} }}
  sensing:
    {{ township: {r["LOOK"]}, office: 0, routine: 0, alert: 0, townshipNoise: {r["NOISE"]}, floor: {r["FLOOR"]},
      townshipSpread: {r["SPREAD"]}, drift: {r["DRIFT"]}, calmVariance: {r["CALM_VARIANCE"]}, maximalVariance: {r["MOST_VARIANCE"]} }}
  reporting:
    {{ township: {r["DELAY_TOWNSHIP"]}, county: {r["DELAY_COUNTY"]}, prefecture: {r["DELAY_PREFECTURE"]},
      province: {r["DELAY_PROVINCE"]}, neighbour: {r["DELAY_NEIGHBOUR"]}, noise: {r["TELLING"]}, honest: {r["HONEST"]},
      options: {r["OPTIONS"]}, least: {r["LEAST"]}, precision: {r["PRECISION"]}, blame: {r["BLAME"]}, ceiling: {r["CEILING"]},
      ceilingBlame: {r["CEILING_BLAME"]}, aid: {r["AID"]}, penalty: {r["PENALTY"]}, inspection: {r["INSPECTION"]},
      detectionByNeighbours: {r["BY_NEIGHBOURS"]} }}
  trust:
    {{ township: {r["TRUST_TOWNSHIP"]}, county: {r["TRUST_COUNTY"]}, prefecture: {r["TRUST_PREFECTURE"]},
      province: {r["TRUST_PROVINCE"]}, weight: {r["WEIGHT"]}, forgetting: {r["FORGETTING"]}, asymmetry: {r["ASYMMETRY"]},
      tolerance: {r["TOLERANCE"]} }}
  sharing:
    {{ precision: {r["SHARING_PRECISION"]}, benefit: {r["BENEFIT"]}, trust: {r["SHARING_TRUST"]}, cost: {r["COST"]},
      tournament: {r["TOURNAMENT"]} }}
{SILENT}""")
    shape = dict(provinces=provinces, prefectures=prefectures, counties=counties,
                 townships=townships, ticks=ticks, pairs=pairs)
    (folder / "shape.json").write_text(json.dumps(shape))
    np.array([provinces, prefectures, counties, townships, ticks], np.int32).tofile(
        folder / "shape.i32")
    np.array(pairs, np.int32).tofile(folder / "pairs.i32")
