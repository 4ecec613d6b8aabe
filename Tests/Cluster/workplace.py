"""A folder with an experiment, a plain run of it to compare with, and the program's shards."""

import os
import pathlib
import re
import signal
import sqlite3
import subprocess

from cluster import send, until

PROGRAM = pathlib.Path(os.environ.get("XIETONG", ".build/release/xietong")).resolve()
TABLES = ["runs.csv", "summary.csv", "effects.csv", "trajectories.csv"]

SCENARIO = """
title: Two counties
territories:
  - { code: P, tier: prefecture, area_km2: 2000 }
  - { code: A, tier: county, parent: P, longitude: 113, latitude: 34, population: 600000, townships: 3 }
  - { code: B, tier: county, parent: P, longitude: 113.3, latitude: 34, population: 400000, townships: 2 }
borders:
  - { a: A, b: B, length_km: 30 }
  - { a: A, length_km: 90 }
storm:
  - { longitude: 113, latitude: 34, start: 2, peak: 6, end: 12, radius_km: 60, rainfall_mm: 500 }
parameters:
  society: { citizens: 40, enterprises: 6 }
  society.organisations: 4
"""

EXPERIMENT = """
question: Does openness help?
scenario: scenario.yaml
seed: 7
ticks: 1000
replications: 12
design: factorial
benchmark: true
levers:
  modes.vertical.openness: [0, 1]
  modes.horizontal.openness: [0, 1]
  modes.digital: [0, 0.9]
uncertainties:
  hazard.rainfall: { from: 0.8, to: 1.2 }
outcomes: [loss, loss.undetected, detectionTime, responseTime, cost]
record: { every: 100, outcomes: [loss] }
"""

# The same, its points from a list.
LISTED = re.sub("levers:\\n(  .*\\n)+", "", EXPERIMENT).replace(
    "design: factorial", "design: { list: { file: points.csv } }")


class Workplace:
    """Paths have what shells, batch scripts and patterns of log names could stumble over."""

    def __init__(self, folder, cluster):
        self.folder = folder / "it's 50% 协同"
        self.cluster = cluster
        self.shards = self.folder / "out-shards"
        self.folder.mkdir(parents=True)
        self.write("scenario.yaml", SCENARIO)
        self.write("experiment.yaml", EXPERIMENT)
        self.write("site.yaml", "partition: main\n")

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def start(self, *arguments, **options):
        return subprocess.Popen(
            [str(PROGRAM), *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            **{"env": self.cluster.environment, **options})

    def run(self, *arguments, status=0, **options):
        """Runs the program to its end, which must have this status; answers with what it said."""
        return self.end(self.start(*arguments, **options), status)

    @staticmethod
    def end(process, status=0):
        try:
            output, errors = process.communicate(timeout=240)
        except BaseException:
            process.kill()
            raise
        assert process.returncode == status, f"status {process.returncode}\n{output}\n{errors}"
        return output + errors

    def submission(self, *options, shards=3, engine="slurm"):
        return ["submit", "experiment.yaml", "--engine", engine, "--shards", str(shards),
                "--site", "site.yaml", "--output", "out", *options]

    def expect_same(self):
        """The tables of the shards' run directory are those of a plain run."""
        self.run("run", "experiment.yaml", "--output", "plain", "--quiet")
        for name in TABLES:
            ours, plain = self.folder / "out" / name, self.folder / "plain" / name
            assert ours.read_bytes() == plain.read_bytes(), f"{name} differs"

    def log(self, part):
        file = self.shards / "logs" / f"{part}.log"
        return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""

    def stored(self, shard, count=3):
        """How many runs of a shard are stored."""
        store = self.shards / f"{shard}-of-{count}" / "results.sqlite"
        if not store.exists():
            return 0
        try:
            with sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True, timeout=1) as database:
                return database.execute("SELECT count(*) FROM run").fetchone()[0]
        except sqlite3.Error:
            return 0

    def process(self, shard, count=3):
        """The program that makes a shard, nothing where none does."""
        wanted = [str(PROGRAM), "--shard", f"{shard}/{count}", str(self.shards / f"{shard}-of-{count}")]
        for entry in pathlib.Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                words = (entry / "cmdline").read_bytes().decode(errors="replace").split("\0")
            except OSError:
                continue
            if all(word in words for word in wanted) and words[0] == str(PROGRAM):
                return int(entry.name)
        return None

    def hold(self, shard, count=3):
        """Stops a shard's process in the midst of its work, however fast the machine is."""
        def halfway():
            process = self.process(shard, count)
            if process and self.stored(shard, count) > 0:
                send(process, signal.SIGSTOP)
                return process
            return None

        process = until(halfway, 60, f"shard {shard} is at work")
        assert not (self.shards / f"{shard}-of-{count}" / "runs.csv").exists(), "it was too fast"
        return process

    def without(self, *names):
        """An environment on whose path these commands are not."""
        folder = self.folder / "bin"
        folder.mkdir()
        for place in os.environ["PATH"].split(":"):
            for file in pathlib.Path(place).glob("*") if place else []:
                link = folder / file.name
                if file.name not in names and not link.is_symlink():
                    link.symlink_to(file)
        return {**self.cluster.environment, "PATH": str(folder)}


def resume(process):
    send(process, signal.SIGCONT)
