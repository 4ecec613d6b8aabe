#!/usr/bin/env python3
"""Makes points.csv: the 16 combinations of the four modes with no gate ablated, then with each of nine.

Gates and their ablation are those of "How the model is wired" in the model's description; belief, which that
table leaves out, is ablated by offices that see all. The table stays rectangular: a column a parameter, its own
value where the gate stands. Needs no library:

    python3 Experiments/gates/make.py > Experiments/gates/points.csv
"""
import itertools

MODES = ["vertical", "horizontal", "crossDepartment", "insideOutside"]
# path: value where the gate stands, value where it is ablated
GATES = {
    "belief": {"sensing.office": (0.5, 100), "sensing.officeNoise": (0.15, 0.001)},
    "activation": {"decision.threshold": (0.05, 0), "decision.costLossRatio": (0.3, 0.001)},
    "release": {"decision.autonomy": (0.6, 1)},
    "desk": {"approval.capacity": (0.06, 1000)},
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
    print(",".join(paths + [f"modes.{mode}.openness" for mode in MODES]))
    for ablated in [None, *GATES]:
        values = [
            f"{levels[name == ablated]:g}" for name, gate in GATES.items() for levels in gate.values()
        ]
        for openness in itertools.product("01", repeat=4):
            print(",".join(values + list(openness)))


if __name__ == "__main__":
    main()
