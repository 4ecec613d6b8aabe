#!/usr/bin/env python3
"""What the model takes on this machine, in one table.

    benchmark.py [PART ...] [--rounds N] [--json FILE] [--page FILE]

Parts: machine, growth, sweep, national, flagship, roofline, peers, guard; all of them unless some are
named. What a part finds replaces what the file of figures held of it; then the table of all that stands in
the file is printed and, with --page, written into the page between its two marker lines. What is compared
takes turns in the same run; figures are medians over the rounds. Exit status 1: a threshold is missed.

The programs come from `make benchmark`, which builds them first."""

import argparse
import datetime
import filecmp
import json
import math
import os
import pathlib
import platform
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILT = HERE / ".build/release"
SCENARIOS = ROOT / "Experiments/scenarios"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"

SIZES = [10_000, 31_600, 100_000, 316_000, 1_000_000]
GROWTH_HOURS = 48
EXPONENT = 1.05
SHARE_OF_SPEED_UP = 0.95
NATIONAL_SECONDS, NATIONAL_BYTES, NATIONAL_SETUP = 180, 4 * 2**30, 60
TIE_NANOSECONDS = 25
FLAGSHIP_RUNS, FLAGSHIP_SECONDS = 640, 180

# Bytes that an hour reads and writes, each array once and as it stands in memory: Performance.md says
# how they are counted. Averaging: for a government and for each of its eight neighbours, without what
# is gathered. The country: for a citizen, a township and a line, were every territory in the storm.
AVERAGING_BYTES = 28 + 8 * 12
NATIONAL_TERMS = {"citizens": (1_400_000, 227), "townships": (38_600, 460), "lines": (225_000, 200)}


class Part:
    """The rows of a part of the table, and what else is worth keeping."""

    def __init__(self, given):
        self.given, self.rows, self.kept = given, [], {}

    def row(self, what, value, unit, at_most=None, at_least=None):
        met = None
        if at_most is not None:
            met = value <= at_most
        if at_least is not None:
            met = value >= at_least
        self.rows.append({"what": what, "value": value, "unit": unit, "atMost": at_most,
                          "atLeast": at_least, "met": met})

    def say(self, text):
        print(f"  {text}", flush=True)


class Machine:
    """The program that tells what the machine can do; it stays, so that it takes turns."""

    def __enter__(self):
        self.process = subprocess.Popen(
            [BUILT / "MachineLimit"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def __call__(self, kind, threads):
        self.process.stdin.write(f"{kind} {threads}\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def speed_up(self, kind):
        one = self(kind, 1)
        return self(kind, 2) / one


def run(command, **more):
    """Runs a program to its end: what it printed, seconds on the wall, most memory in bytes."""
    start = time.monotonic()
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        process = subprocess.Popen([str(w) for w in command], stdout=out, stderr=err, cwd=ROOT, **more)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), err.seek(0)
        said, told = out.read(), err.read()
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with status {process.returncode}: {told}")
    return said, told, seconds, usage.ru_maxrss * 1024


def machine(part):
    with Machine() as limit:
        triads = [(limit("triad", 1), limit("triad", 2)) for _ in range(part.given.rounds)]
        loops = [limit.speed_up("loop") for _ in range(part.given.rounds)]
    one, two = (statistics.median(t[n] for t in triads) for n in (0, 1))
    part.row("triad, one thread", one / 1e9, "GB/s")
    part.row("triad, two threads", two / 1e9, "GB/s")
    part.row("speed-up of the triad", statistics.median(b / a for a, b in triads), "×")
    part.row("speed-up of a loop that only computes", statistics.median(loops), "×")


def slope(sizes, values):
    """The exponent p of value ∝ size^p, by least squares on logarithms."""
    x, y = [math.log(s) for s in sizes], [math.log(v) for v in values]
    mean_x, mean_y = statistics.mean(x), statistics.mean(y)
    return (sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y))
            / sum((a - mean_x) ** 2 for a in x))


def growth(part):
    """One thread, by the processor's seconds, so that what else runs weighs little."""
    answers = {size: [] for size in part.given.sizes}
    for _ in range(part.given.rounds):
        for size, found in answers.items():
            found.append(json.loads(run([BUILT / "LargeRun", size, GROWTH_HOURS])[0]))
    middle = {size: {key: statistics.median(a[key] for a in found) for key in found[0]}
              for size, found in answers.items()}
    for size, a in middle.items():
        part.say(f"{a['actors']:>9,} actors, {a['ties']:>10,} ties: set-up {a['setUpProcessor']:7.3f} s, "
                 f"an hour {a['hourProcessor'] * 1e3:8.3f} ms, {a['memory'] / 2**20:6.0f} MiB")
    part.kept["sizes"] = list(middle.values())
    actors = [a["actors"] for a in middle.values()]
    for key, what in [("setUpProcessor", "set-up time"), ("hourProcessor", "time of an hour"),
                      ("memory", "peak memory")]:
        exponent = slope(actors, [a[key] for a in middle.values()])
        part.row(f"growth of {what} with actors, exponent", exponent, "", at_most=EXPONENT)


def sweep(part):
    file = HERE / ".build/sweep.json"
    command = [BUILT / "RunnerOverhead", "Experiments/four-modes/experiment.yaml",
               str(part.given.rounds), file]
    file.unlink(missing_ok=True)
    subprocess.run(command, cwd=ROOT)
    if not file.exists():
        raise SystemExit("the measurement of sweeps ended before its figures")
    found = json.loads(file.read_text())
    part.kept |= found
    part.row("sweep: speed-up of two threads", statistics.median(found["runnerSpeedUps"]), "×")
    part.row("sweep: its share of a pure loop's speed-up", found["shareOfLoopSpeedUp"], "",
             at_least=SHARE_OF_SPEED_UP)
    limits = json.loads((HERE / "thresholds.json").read_text())
    part.row("sweep: overhead of the runner", found["overheadPercent"], "%",
             at_most=limits["overheadPercent"])


def national(part):
    """Hours of the country on one thread and on two, between triads, to the same bytes."""
    steps, triads, walls, memory, setups = {1: [], 2: []}, [], [], [], []
    with Machine() as limit, tempfile.TemporaryDirectory() as folder:
        kept = []
        for n in range(part.given.national_rounds):
            speeds = {}
            for threads in ((1, 2) if n % 2 == 0 else (2, 1)):
                speeds[threads] = limit("triad", threads)
                output = pathlib.Path(folder) / f"{n}-{threads}"
                _, told, wall, most = run(
                    [part.given.program, "simulate", SCENARIOS / "national.yaml", "--threads", threads,
                     "--output", output])
                each = float(re.search(r"240 hours .*?, ([\d.]+) ms each", told)[1]) * 0.24
                steps[threads].append(each)
                kept.append(output)
                memory.append(most)
                part.say(f"{threads} thread{'s' * (threads > 1)}: 240 hours {each:.2f} s, whole run "
                         f"{wall:.1f} s, {most / 2**30:.2f} GiB; triad {speeds[threads] / 1e9:.2f} GB/s")
                if threads == 2:
                    walls.append(wall)
                    setups.append(wall - each)
            triads.append(speeds[2] / speeds[1])
        files = sorted(p.name for p in kept[0].iterdir() if p.suffix == ".csv")
        differing = 0
        for other in kept[1:]:
            same, _, _ = filecmp.cmpfiles(kept[0], other, files, shallow=False)
            differing += len(files) - len(same)
    gains = [a / b for a, b in zip(steps[1], steps[2])]
    part.row("country, 240 hours: whole run on two threads", statistics.median(walls), "s",
             at_most=NATIONAL_SECONDS)
    part.row("country: all but the hours", statistics.median(setups), "s", at_most=NATIONAL_SETUP)
    part.row("country: an hour on one thread", statistics.median(steps[1]) / 0.24, "ms")
    part.row("country: an hour on two threads", statistics.median(steps[2]) / 0.24, "ms")
    part.row("country: peak memory", max(memory) / 2**30, "GiB", at_most=NATIONAL_BYTES / 2**30)
    part.row("country: speed-up of its hours on two threads", statistics.median(gains), "×")
    part.row("country: its share of a triad's speed-up",
             statistics.median(g / t for g, t in zip(gains, triads)), "", at_least=SHARE_OF_SPEED_UP)
    part.row(f"country: of {len(files) * len(kept[1:])} tables, those of other bytes", differing, "",
             at_most=0)


def flagship(part):
    experiment = ROOT / "Experiments/four-modes/experiment.yaml"

    def runs(threads, *more):
        with tempfile.TemporaryDirectory() as folder:
            output = pathlib.Path(folder) / "run"
            seconds = run([part.given.program, "run", experiment, "--threads", threads, "--output", output,
                           "--quiet", *more])[2]
            with sqlite3.connect(output / "results.sqlite") as store:
                rows = store.execute("SELECT COUNT(*), SUM(ties), SUM(seconds) FROM run WHERE point > 0")
                count, ties, stepping = rows.fetchone()
            store.close()
        return seconds, count, ties, stepping

    each = []
    for _ in range(part.given.rounds):
        _, count, ties, stepping = runs(1, "--replications", 1)
        each.append(stepping / ties * 1e9)
        part.say(f"one thread: {count} runs, {ties / count:,.0f} ties visited and {stepping / count:.3f} s "
                 f"each, {each[-1]:.1f} ns a tie")
    seconds, count, ties, stepping = runs(2)
    part.say(f"two threads: {count} runs beside the benchmark's in {seconds:.1f} s")
    part.row("flagship: a tie visited, one thread", statistics.median(each), "ns", at_most=TIE_NANOSECONDS)
    part.row(f"flagship: {FLAGSHIP_RUNS} runs on two threads", seconds * FLAGSHIP_RUNS / count, "s",
             at_most=FLAGSHIP_SECONDS)


def roofline(part):
    """Bytes an hour over its seconds, beside the triad's bytes a second in the same run."""
    averaging, country, triads = [], [], []
    # 5 GB: sixteen kilobytes a government.
    size = 316_000
    with Machine() as limit:
        for n in range(part.given.rounds):
            triads.append(limit("triad", 1))
            found = json.loads(run([BUILT / "LargeRun", size, 20, 1, "averaging"])[0])
            averaging.append(AVERAGING_BYTES * found["actors"] / found["report"] / triads[-1])
            if n < part.given.national_rounds:
                told = run([part.given.program, "simulate", SCENARIOS / "national.yaml", "--threads", 1])[1]
                each = float(re.search(r"240 hours .*?, ([\d.]+) ms each", told)[1]) / 1e3
                moved = sum(count * bytes for count, bytes in NATIONAL_TERMS.values())
                country.append(moved / each / triads[-1])
    part.row("triad between them, one thread", statistics.median(triads) / 1e9, "GB/s")
    part.row(f"averaging, {size:,} governments: bytes of a phase", AVERAGING_BYTES * size / 1e6, "MB")
    part.row("averaging: its bytes a second, of the triad's", statistics.median(averaging), "")
    part.row("country: bytes of an hour, at most",
             sum(c * b for c, b in NATIONAL_TERMS.values()) / 1e6, "MB")
    part.row("country: its bytes a second, of the triad's", statistics.median(country), "")


def peers(part):
    script, file = HERE / "peers/run.py", HERE / ".build/peers.json"
    if not script.exists():
        return
    file.unlink(missing_ok=True)
    done = subprocess.run([sys.executable, script, "--ours", BUILT / "PeerBenchmark", "--json", file,
                           "--sizes", part.given.peer_sizes], cwd=ROOT)
    if not file.exists():
        raise SystemExit("the benchmark against peers ended before its figures")
    figures = json.loads(file.read_text())
    part.kept |= figures
    sys.path.insert(0, str(script.parent))
    import run as declared
    for key, ratio in figures.items():
        if not key.endswith(".ratio"):
            continue
        *title, peer, _ = key.split(".")
        # Against who is no reference on one thread: what the program does by itself.
        threads = peer != "c" and figures.get(key + ".threads")
        ratio = threads or ratio
        at_least = None
        if title == ["averaging", str(declared.AVERAGING_ACTORS)]:
            at_least = declared.AVERAGING_AT_LEAST.get(peer)
        if title == ["reports"]:
            at_least = declared.REPORTS_AT_LEAST.get(peer)
        part.row(f"{', '.join(title)}: speed over {declared.PEERS[peer]}'s"
                 + (", two threads" if threads else ""), ratio, "×", at_least=at_least)
    part.row("peers that come to other results, or a promise missed", done.returncode, "", at_most=0)


def guard(part):
    file = HERE / ".build/guard.json"
    file.unlink(missing_ok=True)
    subprocess.run([sys.executable, HERE / "guard.py", "--json", file], cwd=ROOT)
    found = json.loads(file.read_text())
    part.kept["way"] = found["way"]
    for name, work in json.loads((HERE / "thresholds.json").read_text())["instructions"].items():
        part.row(f"instructions of {work['unit']}: {name}", found["instructions"][name], "",
                 at_most=work["atMost"])


PARTS = {f.__name__: f for f in (machine, growth, sweep, national, flagship, roofline, peers, guard)}


def shown(value):
    """Four digits that count, whole numbers as they are."""
    if value == int(value) or abs(value) >= 1e4:
        return f"{value:,.0f}"
    return f"{value:.{max(0, 3 - math.floor(math.log10(abs(value))))}f}"


def lines(figures):
    """What, value, threshold and verdict, row by row."""
    for part in PARTS:
        for row in figures.get(part, {}).get("rows", []):
            bound = next((f"{sign} {shown(row[key])}" for key, sign in (("atMost", "≤"), ("atLeast", "≥"))
                          if row[key] is not None), "")
            verdict = {None: "", True: "met", False: "MISSED"}[row["met"]]
            yield row["what"], f"{shown(row['value'])} {row['unit']}".strip(), bound, verdict


def write_page(page, figures):
    """Replaces what stands between the page's marker lines."""
    text = page.read_text()
    head, rest = text.split(BEGIN)
    _, tail = rest.split(END)
    made = {f["when"][:10] for f in figures.values()}
    table = ["| what | value | threshold | |", "| --- | ---: | ---: | --- |"]
    table += [f"| {' | '.join(line)} |" for line in lines(figures)]
    note = f"Measured {' and '.join(sorted(made))} on {cpu()}, {os.cpu_count()} processors."
    page.write_text(head + BEGIN + "\n\n" + note + "\n\n" + "\n".join(table) + "\n\n" + END + tail)


def cpu():
    try:
        info = pathlib.Path("/proc/cpuinfo").read_text()
        return re.search(r"model name\s*: (.*)", info)[1]
    except (OSError, TypeError):
        return platform.processor() or "a processor unknown"


def main():
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    reader.add_argument("--rounds", type=int, default=5)
    reader.add_argument("--national-rounds", type=int, default=3)
    reader.add_argument("--peer-sizes", default="10000,100000,1000000", help="actors that average")
    reader.add_argument("--sizes", default=SIZES, help="actors of the growth, as 10000,100000",
                        type=lambda text: [int(n) for n in text.split(",")])
    reader.add_argument("--program", type=pathlib.Path, default=BUILT / "xietong")
    reader.add_argument("--json", type=pathlib.Path, default=HERE / ".build/benchmark.json")
    reader.add_argument("--page", type=pathlib.Path, help="the page whose table is written")
    given = reader.parse_args()
    unknown = [name for name in given.parts if name not in PARTS]
    if unknown:
        reader.error(f"no part {unknown[0]}; there are {', '.join(PARTS)}")
    figures = json.loads(given.json.read_text()) if given.json.exists() else {}
    for name in given.parts or PARTS:
        part = Part(given)
        print(f"\n{name}", flush=True)
        PARTS[name](part)
        now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
        figures[name] = {"when": now, "rows": part.rows, **part.kept}
        given.json.parent.mkdir(parents=True, exist_ok=True)
        given.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n")
    table = list(lines(figures))
    widths = [max(len(line[n]) for line in table) for n in range(3)]
    print()
    for what, value, bound, verdict in table:
        print(f"{what:{widths[0]}s}  {value:>{widths[1]}s}  {bound:>{widths[2]}s}  {verdict}")
    if given.page:
        write_page(given.page, figures)
    return 1 if any(line[3] == "MISSED" for line in table) else 0


if __name__ == "__main__":
    sys.exit(main())
