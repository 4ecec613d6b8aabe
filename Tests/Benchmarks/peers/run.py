"""The public benchmark: the declared rules in several frameworks, checked and timed.

    run.py --ours PROGRAM [--json FILE] [--only averaging|reports] [--sizes N,N,…] [--rounds N]

DECLARATION.md says what is run. Exit status 1: a trajectory or a distribution differs, or a
threshold is missed."""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import numpy as np
import scipy.stats

import declared
import scenarios

HERE = pathlib.Path(__file__).parent
PEERS = {"ours": "ours", "c": "C", "numpy": "NumPy", "scipy": "SciPy sparse", "mesa": "Mesa 3",
         "agentpy": "AgentPy"}
SLOW = ("mesa", "agentpy")
# By how much ours is to be faster; below 1, by how much it may be slower.
AVERAGING_AT_LEAST = {"c": 0.8, "numpy": 2, "mesa": 100, "agentpy": 150}
# NumPy, Mesa and AgentPy stand against what the program does by itself on two processors; C against
# one thread.
THREADS = 2
AVERAGING_ACTORS = 100_000
REPORTS_AT_LEAST = {"mesa": 200}
TOLERANCE = 1e-12
# Bytes that a program may have.
MEMORY = 8 * 2**30
# Provinces, prefectures in each, counties, townships: for the distributions, for the clock.
SMALL, LARGE = (2, 2, 4, 4), (3, 6, 10, 14)
STATISTICS = {"centre": "belief of the centre", "trust": "trust in townships",
              "concealed": "share concealed", "messages": "messages"}
LEFT_OUT = ("concealment", "noise", "delay", "learning", "neighbours")
SIGNIFICANCE = 0.001


class Peer:
    """A program that stays, so that its runs stand between those of the others."""

    def __init__(self, name, command):
        # OpenBLAS is not used; what steers it on some machines would only hinder.
        environment = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
        self.name = name
        self.process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True, env=environment | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"})
        self.read = self.answer()["read"]
        # On one thread; ours also on several, in seconds on the wall.
        self.runs, self.shared = [], []

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.name} ended with status {self.process.wait()}")
        return json.loads(line)

    def run(self, seed, ticks, file=None):
        return self.ask("run", seed, ticks, *([file] if file else []))

    def ask(self, *words):
        ticks = words[2]
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        return {"ticks": ticks, **self.answer()}

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Bench:
    def __init__(self, given, folder):
        self.given, self.folder = given, pathlib.Path(folder)
        self.problems, self.figures, self.memory = [], {}, {}

    def compile(self):
        constants = self.folder / "declared.h"
        constants.write_text(declared.header())
        for name in ("averaging", "reports"):
            subprocess.run(
                ["gcc", "-std=gnu11", "-O3", "-march=native", "-include", constants,
                 HERE / f"{name}.c", "-o", self.folder / name, "-lm"], check=True)

    def command(self, peer, part, world, *more):
        if peer == "ours":
            return [self.given.ours, world / "scenario.yaml", *more]
        if peer == "c":
            return [self.folder / part, world, *more]
        return [sys.executable, HERE / f"{part}_{peer}.py", world, *more]

    def start(self, part, world, peers):
        return {p: Peer(PEERS[p], self.command(p, part, world)) for p in peers}

    def rounds(self, peers, ticks, alone=False):
        """Everyone in turn, and that several times; ours by the phase of reporting alone, as a peer that
        has no other."""
        for n in range(self.given.rounds):
            for name, peer in peers.items():
                if name == "ours" and alone:
                    peer.runs.append(peer.ask("alone", 1, ticks[name], 1))
                    peer.shared.append(peer.ask("alone", 1, ticks[name], THREADS))
                    for run in (peer.runs[-1], peer.shared[-1]):
                        if run["ticks"] == peer.setup["ticks"] and run["opinion"] != peer.setup["opinion"]:
                            self.problems.append("reporting alone comes to other opinions than whole hours")
                else:
                    peer.runs.append(peer.run(1, ticks[name]))

    # (a) Averaging.

    def averaging(self):
        for actors in self.given.sizes:
            self.average(actors)

    def average(self, actors):
        world = self.folder / f"averaging-{actors}"
        scenarios.averaging(world, actors)
        print(f"\nAveraging, {actors:,} actors, {actors * declared.DEGREE // 2:,} borders")
        names = [p for p in PEERS if self.fits(p, actors)]
        peers = self.start("averaging", world, names)
        self.compare_trajectories(world, actors, peers)
        slow = 4 if actors <= 100_000 else 1
        ticks = {p: slow if p in SLOW else declared.AVERAGING_TICKS for p in peers}
        self.rounds(peers, ticks, alone=True)
        at_least = AVERAGING_AT_LEAST if actors == AVERAGING_ACTORS else {}
        self.table(f"averaging.{actors}", peers, ["report"], at_least)
        self.bandwidth(f"averaging.{actors}", peers["c"])
        for name, peer in peers.items():
            self.memory[name] = max(run["memory"] for run in [peer.setup, *peer.runs]) / actors
            peer.close()

    def fits(self, name, actors):
        """Whether a peer needs no more memory than it may have, as it took it for fewer actors."""
        need = self.memory.get(name, 0) * actors
        if need > MEMORY:
            print(f"  {PEERS[name]:13s} would need some {need / 2**30:.0f} GiB and stands aside")
        return need <= MEMORY

    def compare_trajectories(self, world, actors, peers):
        """Every opinion in every hour that a peer runs."""
        ticks = declared.AVERAGING_TICKS
        wanted = None
        for name in sorted(peers, key=lambda p: p != "c"):
            hours = ticks if name not in SLOW or actors <= 10_000 else 5
            if actors > 100_000:
                hours = min(hours, 3)
            file = world / "opinions.f64"
            peers[name].setup = peers[name].run(1, hours, file)
            found = np.fromfile(file)
            file.unlink()
            if name == "c":
                wanted = found
                continue
            if len(found) > len(wanted):
                raise SystemExit("the reference ran too few hours")
            off = np.abs(found - wanted[:len(found)]).max()
            verdict = "agrees" if off <= TOLERANCE else "DIFFERS"
            print(f"  {PEERS[name]:13s} {verdict} with C in {len(found) // actors} hours: at most "
                  f"{off:.1e} apart")
            self.figures[f"averaging.{actors}.{name}.apart"] = off
            if not off <= TOLERANCE:
                self.problems.append(f"{PEERS[name]} comes to other opinions at {actors:,} actors")

    def bandwidth(self, title, peer):
        answer = peer.runs[-1]
        runs = sorted(r["phases"]["report"] / r["ticks"] for r in peer.runs)
        tick = statistics.median(runs)
        moved = {
            "streamed": answer["streamed"] / tick, "with what is gathered":
            (answer["streamed"] + answer["gathered"]) / tick,
            "triad of as many bytes": statistics.median(r["triadSameSize"] for r in peer.runs),
            "triad from memory": statistics.median(r["triadMemory"] for r in peer.runs)}
        print("  C moves " + ", ".join(f"{v / 1e9:.1f} GB/s {k}" for k, v in moved.items()))
        self.figures |= {f"{title}.c.bytesPerSecond.{k}": v for k, v in moved.items()}

    # (b) Concealed reports.

    def reports(self):
        self.distributions()
        self.speed()

    def world(self, shape, name):
        """The scenario, and the severity in it as our engine has it."""
        world = self.folder / name
        scenarios.reports(world, *shape, declared.REPORTS_TICKS)
        peer = Peer("ours", self.command("ours", "reports", world, world / "severity.f64"))
        peer.run(1, declared.REPORTS_TICKS)
        peer.close()
        return world

    def sample(self, peer, first):
        """Replications of a peer, each of its own seed."""
        runs = [peer.run(first + n, declared.REPORTS_TICKS) for n in range(self.given.replications)]
        return {s: [run[s] for run in runs] for s in STATISTICS}

    def distributions(self):
        world = self.world(SMALL, "reports-small")
        peers = self.start("reports", world, ["ours", "c", "numpy", "mesa", "agentpy"])
        count = self.given.replications
        print(f"\nConcealed reports, {shape_text(SMALL)}; {count} replications, Kolmogorov–Smirnov")
        samples = {
            p: self.sample(peer, 1 + 1_000_000 * n) for n, (p, peer) in enumerate(peers.items())}
        for peer in peers.values():
            peer.close()
        tests = (len(peers) - 1) * len(STATISTICS)
        print(f"  {'':22s}" + "".join(f"{text:>24s}" for text in STATISTICS.values()))
        for name in peers:
            if name == "ours":
                middle = {s: (np.mean(v), np.std(v, ddof=1)) for s, v in samples["ours"].items()}
                print("  ours, mean ± SD       " + "".join(
                    f"{f'{m:.4g} ± {d:.2g}':>24s}" for m, d in middle.values()))
                continue
            for statistic, p in self.kolmogorov(samples, name).items():
                if p * tests <= SIGNIFICANCE:
                    self.problems.append(f"{PEERS[name]} differs in {STATISTICS[statistic]}")
        for left_out in LEFT_OUT:
            peer = Peer("C", self.command("c", "reports", world, left_out))
            key = f"C without {left_out}"
            samples[key] = self.sample(peer, 1_000_001)
            peer.close()
            least = min(self.kolmogorov(samples, key).values())
            if least * len(STATISTICS) > SIGNIFICANCE:
                self.problems.append(f"that C goes without {left_out} is not noticed")

    def kolmogorov(self, samples, name):
        found = {s: scipy.stats.ks_2samp(samples["ours"][s], samples[name][s]).pvalue
                 for s in STATISTICS}
        print(f"  {PEERS.get(name, name):22s}" + "".join(
            f"{f'p = {p:.2g}':>24s}" for p in found.values()))
        self.figures |= {f"reports.{name}.{s}.p": p for s, p in found.items()}
        return found

    def speed(self):
        world = self.world(LARGE, "reports-large")
        peers = self.start("reports", world, ["ours", "c", "numpy", "mesa", "agentpy"])
        print(f"\nConcealed reports, {shape_text(LARGE)}")
        for peer in peers.values():
            peer.setup = peer.run(1, 1)
        self.rounds(peers, dict.fromkeys(peers, declared.REPORTS_TICKS))
        self.table("reports", peers, ["report", "learn"], REPORTS_AT_LEAST)
        self.table("reports.withSensing", peers, ["sense", "report", "learn"], {})
        for peer in peers.values():
            peer.close()

    # What was measured.

    def table(self, title, peers, phases, at_least):
        """Milliseconds a tick, and how often ours goes into a peer's, round by round."""
        def ticks(peer):
            return [sum(run["phases"][p] for p in phases) / run["ticks"] for run in peer.runs]

        own = ticks(peers["ours"]) if "ours" in peers else None
        shared = [r["wall"] / r["ticks"] for r in peers["ours"].shared] if own else []
        print(f"  {' and '.join(phases):27s}{'memory':>10s}{'set-up':>10s}{'a tick':>13s}"
              f"{'least':>13s}{'most':>13s}{'ratio':>9s}"
              + (f"{f'{THREADS} threads':>11s}" if shared else "") + f"{'at least':>10s}")
        for name, peer in peers.items():
            taken = ticks(peer)
            setup = peer.read + peer.setup["setup"] + peer.setup.get("society", 0)
            memory = max(run["memory"] for run in [peer.setup, *peer.runs])
            row = f"  {PEERS[name]:27s}{memory / 2**20:6.0f} MiB{setup:8.2f} s" + "".join(
                f"{x * 1e3:10.4g} ms" for x in (statistics.median(taken), min(taken), max(taken)))
            self.figures |= {
                f"{title}.{name}.memory": memory, f"{title}.{name}.setup": setup,
                f"{title}.{name}.tick": statistics.median(taken),
                f"{title}.{name}.ticks": taken}
            if name != "ours" and own:
                ratio = statistics.median(theirs / ours for theirs, ours in zip(taken, own))
                self.figures[f"{title}.{name}.ratio"] = ratio
                row += f"{ratio:9.3g}"
                if shared:
                    both = statistics.median(theirs / ours for theirs, ours in zip(taken, shared))
                    self.figures[f"{title}.{name}.ratio.threads"] = both
                    row += f"{both:11.3g}"
                    ratio = ratio if name == "c" else both
                if name in at_least:
                    met = ratio >= at_least[name]
                    row += f"{at_least[name]:10g}  {'met' if met else 'MISSED'}"
                    if not met:
                        self.problems.append(
                            f"{title}: {ratio:.3g} times as fast as {PEERS[name]}, "
                            f"{at_least[name]:g} is promised")
            print(row)
        if own:
            ours = peers["ours"].runs
            if shared:
                middle = statistics.median(shared)
                print(f"  ours on {THREADS} threads, on the wall: {middle * 1e3:.4g} ms a tick")
                self.figures[f"{title}.ours.tick.threads"] = middle
                ours = [peers["ours"].setup]
            whole = statistics.median(sum(r["phases"].values()) / r["ticks"] for r in ours)
            print(f"  our whole tick, all seven phases: {whole * 1e3:.4g} ms")
            self.figures[f"{title}.ours.wholeTick"] = whole


def shape_text(shape):
    provinces, prefectures, counties, townships = shape
    all_counties = provinces * prefectures * counties
    return (f"{provinces} provinces, {provinces * prefectures} prefectures, "
            f"{all_counties} counties, {all_counties * townships:,} townships, "
            f"{declared.REPORTS_TICKS} hours")


def main():
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("--ours", required=True, metavar="PROGRAM", help="PeerBenchmark")
    reader.add_argument("--json", metavar="FILE", help="where all figures go")
    reader.add_argument("--only", choices=("averaging", "reports"))
    reader.add_argument("--sizes", default="10000,100000,1000000", help="actors that average",
                        type=lambda text: [int(n) for n in text.split(",")])
    reader.add_argument("--rounds", type=int, default=5)
    reader.add_argument("--replications", type=int, default=200)
    given = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(given, folder)
        bench.compile()
        for part in ("averaging", "reports"):
            if given.only in (None, part):
                getattr(bench, part)()
    if given.json:
        pathlib.Path(given.json).write_text(json.dumps(bench.figures, indent=1) + "\n")
    print()
    for problem in bench.problems:
        print(f"not so: {problem}", file=sys.stderr)
    return 1 if bench.problems else 0


if __name__ == "__main__":
    sys.exit(main())
