"""What the peers in Python have in common: they answer `run SEED TICKS [FILE]` as ours does."""

import json
import pathlib
import re
import sys
import time

import numpy as np


class Stopwatch:
    """Seconds by phase, over all hours."""

    def __init__(self):
        self.phases = {}

    def time(self, phase, body):
        start = time.process_time()
        body()
        self.phases[phase] = self.phases.get(phase, 0) + time.process_time() - start


def serve(read, begin):
    """Reads once, then begins a run at each word.

    `read()` returns a world; `begin(world, seed)` a run, with `step(stopwatch)`, `opinions()` and
    `answer()`."""
    start = time.process_time()
    world = read()
    reply({"read": time.process_time() - start})
    for line in sys.stdin:
        words = line.split()
        if not words or words[0] != "run":
            break
        start = time.process_time()
        run = begin(world, int(words[1]))
        setup = time.process_time() - start
        stopwatch, kept = Stopwatch(), []
        for _ in range(int(words[2])):
            run.step(stopwatch)
            if len(words) > 3:
                kept.append(np.array(run.opinions()))
        if len(words) > 3:
            np.concatenate(kept).tofile(words[3])
        reply({
            "setup": setup, "phases": stopwatch.phases, "memory": memory(), **run.answer()})


def memory():
    """The most that the process had at a time, in bytes."""
    status = pathlib.Path("/proc/self/status").read_text()
    return 1024 * int(re.search(r"VmHWM:\s+(\d+)", status)[1])


def reply(answer):
    print(json.dumps(answer), flush=True)
