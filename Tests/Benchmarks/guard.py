#!/usr/bin/env python3
"""Holds the instructions of the model under the thresholds of thresholds.json.

    guard.py [--count counters|callgrind] [--json FILE]
    guard.py --scenario SCENARIO.yaml [path=value …]      tells those of an hour, holds nothing

The processor's counters are asked first, through ordo-one's benchmark package. Where they count nothing,
as in most virtual machines, valgrind counts: the difference of two runs, so that reading and setting up
fall out. Exit status 1: a threshold is missed. 2: nothing could be counted. `make benchmark-guard` builds
what is run here."""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILT = HERE / ".build/release"
# Hours of a scenario that is named by hand.
FROM, TO = 40, 160


class NothingCounted(Exception):
    """The way of counting that was tried counts nothing here."""


def by_counters(works):
    """Instructions a unit of each work, by the counters of the processor."""
    # What `swift package benchmark` calls, which would build everything anew with settings of its own.
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [BUILT / "BenchmarkTool", "--command", "run", "--baseline-storage-path", folder,
             "--format", "metricP90AbsoluteThresholds", "--grouping", "benchmark",
             "--benchmark-package-identifier", "benchmark", "--quiet", "--no-progress", "--path", folder,
             "--targets", "Instructions", "--benchmark-executable-paths", BUILT / "Instructions"],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if run.returncode:
            raise SystemExit(f"the benchmarks did not run:\n{run.stdout}")
        found = {}
        for name, work in works.items():
            file = pathlib.Path(folder) / f"Instructions.{name}.p90.json"
            counted = json.loads(file.read_text()).get("instructions", 0) if file.exists() else 0
            # A guard that passes since nothing was counted is none.
            if counted <= 0:
                raise NothingCounted(f"the processor's counters counted {counted} for {name}")
            found[name] = counted / (work["to"] - work["from"])
        return found


def by_callgrind(works, arguments=None):
    """The same by valgrind."""
    if not shutil.which("valgrind"):
        raise NothingCounted("valgrind is not installed (apt install valgrind)")
    with tempfile.TemporaryDirectory() as folder:
        # Without its debugging information, of a newer form than some valgrinds read.
        program = pathlib.Path(folder) / "program"
        subprocess.run(["strip", "-g", "-o", program, BUILT / "ModelCost"], check=True)

        def count(job):
            name, units = job
            run = subprocess.run(
                ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/{os.path.basename(name)}.{units}",
                 program, name, str(units), *(arguments or [])], cwd=ROOT, capture_output=True, text=True)
            collected = re.search(r"Collected\s*:\s*(\d+)", run.stderr)
            if run.returncode or not collected:
                raise NothingCounted(f"valgrind says: {run.stderr}")
            return int(collected[1])

        jobs = [(name, work[end]) for name, work in works.items() for end in ("to", "from")]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            counts = dict(zip(jobs, pool.map(count, jobs)))
    return {name: (counts[name, work["to"]] - counts[name, work["from"]]) / (work["to"] - work["from"])
            for name, work in works.items()}


def counted(ways):
    """By the first way that counts anything, and its name."""
    for way, count in ways.items():
        try:
            return way, count()
        except NothingCounted as reason:
            print(f"{way}: {reason}", flush=True)
    sys.exit(2)


def main():
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("--count", choices=("counters", "callgrind"), help="only this way")
    reader.add_argument("--json", metavar="FILE", help="where what was counted goes")
    reader.add_argument("--scenario", nargs="+", metavar="WORD")
    given = reader.parse_args()
    if given.scenario:
        file, *settings = given.scenario
        found = by_callgrind({file: {"from": FROM, "to": TO}}, settings)
        print(f"{found[file]:,.0f} instructions an hour")
        return 0
    works = json.loads((HERE / "thresholds.json").read_text())["instructions"]
    ways = {"counters": lambda: by_counters(works),
            "callgrind": lambda: by_callgrind(works)}
    way, found = counted({w: f for w, f in ways.items() if given.count in (None, w)})
    missed = False
    print(f"Instructions, counted by {way}")
    for name, work in works.items():
        met = 0 < found[name] <= work["atMost"]
        missed |= not met
        print(f"  {name:18s}{found[name]:15,.1f} {work['unit']:8s} at most {work['atMost']:13,} "
              f"{'met' if met else 'MISSED'}")
    if given.json:
        pathlib.Path(given.json).write_text(json.dumps({"way": way, "instructions": found}, indent=1) + "\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
