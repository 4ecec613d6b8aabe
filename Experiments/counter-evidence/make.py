#!/usr/bin/env python3
"""Makes points.csv: worlds in which published counter-evidence against coordination should show.

Each block varies what its comment names and keeps all else at the scenario's values. Needs no library:

    python3 Experiments/counter-evidence/make.py > Experiments/counter-evidence/points.csv
"""

DEFAULTS = {
    "modes.vertical.openness": 0,
    "modes.horizontal.openness": 0,
    "modes.crossDepartment.openness": 0,
    "modes.insideOutside.openness": 0,
    "modes.digital": 0,
    "decision.autonomy": 0.6,
    "decision.superiorApproval": 6,
    "stocks.prefecture": 0.06,
    "stocks.province": 0.04,
    "stocks.centre": 0.05,
    "stocks.enterprises": 0.06,
    "stocks.organisations": 0.04,
    "approval.attention": 0,
    "trust.asymmetry": 2,
    "sharing.tournament": 0.3,
    "sharing.benefit": 0.5,
    "sharing.punishment": 0,
    "command.centre": 0,
    "technology.app.leak": 0,
    "approval.capacity": 0.06,
    "decision.costLossRatio": 0.3,
}
POOR = {"stocks.prefecture": 0, "stocks.province": 0, "stocks.centre": 0}
RICH = {"stocks.enterprises": 0.24, "stocks.organisations": 0.16}
RIVALS = {"sharing.tournament": 1, "sharing.benefit": 0.2}
MODES = [path for path in DEFAULTS if path.endswith(".openness")]


def points():
    # 1–6: no hierarchy; one that leaves autonomy; one that leaves none and takes two days. Superiors with
    # stocks, then without.
    for stocks in {}, POOR:
        yield stocks
        yield {**stocks, "modes.vertical.openness": 1, "decision.autonomy": 1}
        yield {
            **stocks,
            "modes.vertical.openness": 1,
            "decision.autonomy": 0,
            "decision.superiorApproval": 48,
        }
    # 7–18: all modes opened by steps, where a county can read whatever comes, and where it reads five an hour.
    for attention in 0, 5:
        for openness in 0, 0.2, 0.4, 0.6, 0.8, 1:
            yield {**{path: openness for path in MODES}, "approval.attention": attention}
    # 19–26: society let in by a fifth or wholly, by telephone or by app, where disappointment counts once or fivefold.
    for asymmetry in 1, 5:
        for digital in 0, 0.9:
            for openness in 0.2, 1:
                yield {
                    **RICH,
                    "modes.insideOutside.openness": openness,
                    "modes.digital": digital,
                    "trust.asymmetry": asymmetry,
                }
    # 27–31: rivals who may help one another: not at all, as they like, under a penalty for who does not; under a
    # superior who leaves it to them, and under one whose command centre orders.
    yield RIVALS
    yield {**RIVALS, "modes.horizontal.openness": 1}
    yield {**RIVALS, "modes.horizontal.openness": 1, "sharing.punishment": 1.5}
    for centre in 0, 1:
        yield {
            **RIVALS,
            "modes.horizontal.openness": 1,
            "modes.vertical.openness": 1,
            "command.centre": centre,
        }
    # 32–33: all modes open with technology, whose data are safe, or leak from a territory once in four days.
    for leak in 0, 0.01:
        yield {**{path: 1 for path in MODES}, "modes.digital": 0.9, "technology.app.leak": leak}
    # What follows was added when 1–33 had been seen.
    # 34–45: all modes opened by steps where desks are narrow and read one message an hour; by paper, and digital.
    for digital in 0, 0.9:
        for openness in 0, 0.2, 0.4, 0.6, 0.8, 1:
            yield {
                **{path: openness for path in MODES},
                "modes.digital": digital,
                "approval.attention": 1,
                "approval.capacity": 0.003,
            }
    # 46–49: a government that warns of everything, to a tenth of citizens by telephone or to all by app; disappointment
    # counts once, then fivefold.
    for asymmetry in 1, 5:
        for digital, openness in (0, 0.1), (0.9, 1):
            yield {
                "modes.insideOutside.openness": openness,
                "modes.digital": digital,
                "decision.costLossRatio": 0.02,
                "trust.asymmetry": asymmetry,
            }


def main():
    print(",".join(DEFAULTS))
    for point in points():
        print(",".join(f"{value:g}" for value in {**DEFAULTS, **point}.values()))


if __name__ == "__main__":
    main()
