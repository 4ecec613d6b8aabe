"""The constants of DECLARATION.md, from which the scenarios and every peer are made."""

import math

# (a) Averaging.
DEGREE = 8
OWN = 0.5
AVERAGING_TICKS = 20
AVERAGING_SEED = 20210720

# (b) Concealed reports: trust in each tier of office, from the county to the centre's provinces.
DEPARTMENTS = 4
REPORTS_TICKS = 48
TIERS = ("county", "prefecture", "province", "centre")
REPORTS = {
    # Sensing.
    "LOOK": 0.9, "NOISE": 0.12, "FLOOR": 0.02, "SPREAD": 0.25,
    # Belief.
    "DRIFT": 0.0006, "CALM_VARIANCE": 0.0004, "MOST_VARIANCE": 0.002, "RECOVERY": 0.02,
    # Delays in hours.
    "DELAY_TOWNSHIP": 2, "DELAY_COUNTY": 2, "DELAY_PREFECTURE": 3, "DELAY_PROVINCE": 4,
    "DELAY_NEIGHBOUR": 4,
    # Telling.
    "TELLING": 0.3, "HONEST": 0.5, "OPTIONS": 5, "LEAST": 0.2, "PRECISION": 6.0, "BLAME": 1.0,
    "CEILING": 0.5, "CEILING_BLAME": 0.2, "AID": 0.4, "PENALTY": 3.0, "INSPECTION": 0.05,
    "BY_NEIGHBOURS": 0.05,
    # Trust.
    "TRUST_TOWNSHIP": 0.702, "TRUST_COUNTY": 0.739, "TRUST_PREFECTURE": 0.778,
    "TRUST_PROVINCE": 0.817, "WEIGHT": 4.0, "FORGETTING": 0.99, "ASYMMETRY": 2.0, "TOLERANCE": 2.0,
    # Neighbours.
    "CONDUCTANCE": 4.0, "BORDER": 20.0, "AREA": 1000.0, "SHARING_PRECISION": 4.0,
    "BENEFIT": 0.5, "SHARING_TRUST": 0.6, "COST": 0.3, "TOURNAMENT": 0.3,
}


def found():
    """The probability that a county's concealment, or one of its townships', is found."""
    return 1 - (1 - REPORTS["INSPECTION"]) * (1 - REPORTS["BY_NEIGHBOURS"])


def spill():
    """The share of what a neighbour's word is higher by that a county expects to come over."""
    return min(0.1, REPORTS["CONDUCTANCE"] * REPORTS["BORDER"] / REPORTS["AREA"])


def willingness():
    """The probability that a county tells a neighbour in an hour."""
    r = REPORTS
    gain = r["BENEFIT"] + r["SHARING_TRUST"] * r["TRUST_COUNTY"] - r["COST"] - r["TOURNAMENT"]
    return 1 / (1 + math.exp(-r["SHARING_PRECISION"] * gain))


def shares():
    """What a unit chooses among, telling all first."""
    r = REPORTS
    return [1 - (1 - r["LEAST"]) / (r["OPTIONS"] - 1) * n for n in range(r["OPTIONS"])]


def header():
    """The constants as a C header."""
    lines = [f"#define {name} {value!r}" for name, value in REPORTS.items()]
    lines += [f"#define OWN {OWN!r}", f"#define DEPARTMENTS {DEPARTMENTS}",
              f"#define FOUND {found()!r}", f"#define SPILL {spill()!r}",
              f"#define WILLINGNESS {willingness()!r}"]
    return "\n".join(lines) + "\n"


SHARES = shares()


def reported_share(x, found, luck):
    """A unit's choice of what to tell of a severity x, by logit quantal response, one at a time."""
    r = REPORTS
    weights, full = [], None
    for share in SHARES:
        told = share * x
        utility = r["AID"] * told - r["BLAME"] * told - found * r["PENALTY"] * (x - told)
        if told > r["CEILING"]:
            utility -= r["CEILING_BLAME"]
        if full is None:
            full = utility
        weights.append(math.exp(min(700, r["PRECISION"] * (utility - full))))
    left = luck * sum(weights)
    for share, weight in zip(SHARES, weights):
        left -= weight
        if left < 0:
            return share
    return 1.0
