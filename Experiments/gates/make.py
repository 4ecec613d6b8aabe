#!/usr/bin/env python3
"""Makes points.csv: the 16 combinations of the four modes with no gate ablated, then with each of nine, in two basins.

The first basin is the scenario's own; in the second counties are poor and desks narrow.

Gates and their ablation are those of "How the model is wired" in the model's description; belief, which that
table leaves out, is ablated by offices that see all. The table stays rectangular: a column a parameter, its own
value where the gate stands. Needs no library:

    python3 Experiments/gates/make.py > Experiments/gates/points.csv
"""
import itertools

# stocks.county, approval.capacity
BASINS = [(0.25, 0.06), (0.08, 0.002)]
MODES = ["vertical", "horizontal", "crossDepartment", "insideOutside"]
# path: value where the gate stands, value where it is ablated
GATES = {
    "belief": {"sensing.office": (0.5, 100), "sensing.officeNoise": (0.15, 0.001)},
    "activation": {"decision.threshold": (0.05, 0), "decision.costLossRatio": (0.3, 0.001)},
    "release": {"decision.autonomy": (0.6, 1)},
    "desk": {"approval.capacity": (None, 1000)},  # its own value is the basin's
    "signing": {"approval.stageHours": (2, 0)},
    "road": {
        "transport.loading": (1, 0),
        "transport.speed": (35, 1000),
        "transport.central": (24, 1),
    },
    "delays": {
        "reporting.township": (2, 0),
        "reporting.county": (2, 0),
        "reporting.prefecture": (3, 0),
        "reporting.province": (4, 0),
    },
    "concealment": {"reporting.honest": (0.5, 1), "reporting.noise": (0.1, 0)},
    "willingness": {"sharing.benefit": (0.5, 10)},
}


def main():
    paths = [path for gate in GATES.values() for path in gate]
    print(",".join(["stocks.county"] + paths + [f"modes.{mode}.openness" for mode in MODES]))
    for county, desk in BASINS:
        for ablated in [None, *GATES]:
            levels = [
                pair[name == ablated] for name, gate in GATES.items() for pair in gate.values()
            ]
            values = [f"{county:g}"] + [f"{desk if level is None else level:g}" for level in levels]
            for openness in itertools.product("01", repeat=4):
                print(",".join(values + list(openness)))


if __name__ == "__main__":
    main()
