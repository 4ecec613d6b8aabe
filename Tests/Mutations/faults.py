#!/usr/bin/env python3
"""Plants faults in the model and shows that a control or an oracle of `xietong validate` fails for each.

    Tests/Mutations/faults.py [--only TEXT] [--scratch DIR] [-- SWIFT-FLAGS]

The list `model.faults` has the form of the lists of mutate.py; behind `tests:` stand the checks that
should notice. All faults stand in one copy of the sources, switched by the environment variable
MUTANT, so that one build serves all. Exits with 1 where a fault is not noticed, a text is not found,
or a check fails without a fault.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from mutate import HERE, ROOT, SWITCH, mutated, read, write

LIMIT = 600


def copied(faults):
    """The files of the scratch copy by their paths, and what is amiss with the list."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard",
                             "Package.swift", "Sources", "Experiments/scenarios/oracles"],
                            cwd=ROOT, capture_output=True, check=True).stdout.decode()
    names = [name for name in listed.split("\0") if name and (ROOT / name).is_file()]
    files, wrong = {name: (ROOT / name).read_bytes() for name in names}, []
    # Tests are not built; their targets need folders all the same.
    lines = files["Package.swift"].decode().split("\n    .testTarget(")
    files["Package.swift"] = (lines[0] + "\n  ]\n)\n").encode()
    for file in dict.fromkeys(fault.file for _, fault in faults):
        text, errors = mutated(files[file].decode(), [f for f in faults if f[1].file == file])
        files[file] = text.encode()
        wrong += errors
        files["/".join(file.split("/")[:2]) + "/Mutant.swift"] = SWITCH.encode()
    return files, wrong


def failing(program, checks, place):
    """The checks among these that fail under a fault, and the program's status."""
    folder = tempfile.mkdtemp(prefix="faults-")
    only = [word for check in checks for word in ("--only", check)]
    try:
        run = subprocess.run([program, "validate", *only, "--quick", "--quiet", "--output", folder],
                             env=dict(os.environ, MUTANT=str(place), SWIFT_BACKTRACE="enable=no"),
                             text=True, capture_output=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return [], f"no end within {LIMIT} s"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    lines = [line.split(" ", 1)[0] for line in run.stdout.splitlines() if line.endswith(": fails")]
    return lines, f"status {run.returncode} {run.stderr.strip()[-200:]}"


def main():
    options = argparse.ArgumentParser(usage=__doc__, add_help=True)
    options.add_argument("--only", default="")
    options.add_argument("--scratch", type=pathlib.Path, default=ROOT / ".build-faults")
    arguments = sys.argv[1:]
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    flags, given = arguments[cut + 1 :], options.parse_args(arguments[:cut])
    faults = list(enumerate(read(HERE / "model.faults"), 1))
    files, wrong = copied(faults)
    if wrong:
        print("\n".join(wrong))
        return 1
    scratch = given.scratch.resolve()
    write(files, scratch)
    build = ["swift", "build", "-c", "release", "--product", "xietong", *flags]
    if subprocess.run(build, cwd=scratch).returncode != 0:
        return 1
    program = scratch / ".build" / "release" / "xietong"
    chosen = [pair for pair in faults if given.only in pair[1].name]
    everything = sorted({check for _, fault in chosen for check in fault.tests.split("|")})
    noticed, words = failing(program, everything, 0)
    if noticed or not words.startswith("status 0"):
        print(f"without a fault: {', '.join(noticed)} {words}")
        return 1
    print(f"without a fault {', '.join(everything)} hold", flush=True)
    missed = 0
    for place, fault in chosen:
        noticed, words = failing(program, fault.tests.split("|"), place)
        missed += not noticed
        verdict = f"noticed  {fault.name}  by {', '.join(noticed)}"
        print(verdict if noticed else f"MISSED   {fault.name}  ({words})", flush=True)
    print(f"{len(chosen) - missed} of {len(chosen)} faults noticed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
