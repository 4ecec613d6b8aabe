#!/usr/bin/env python3
"""Corrupts each method's result and shows that a test fails for each.

    Tests/Mutations/mutate.py [--only TEXT] [--list] [--again] [--scratch DIR] [-- SWIFT-FLAGS]

The lists `*.mutants` beside this file say what to corrupt:

    == Sources/Statistics/Mean.swift        the file
    tests: DescriptionTests|MomentsTests    the suites that should notice

    sign: mean                              the kind and the number
    - GSL.mean(values)                      the text as it stands, once in the file
    + -GSL.mean(values)                     what stands in its place

Without the word MUTANT in the new text, both texts are expressions, of which one is picked at run
time; with it, the new text replaces the old one, MUTANT being whether this mutant is on. All mutants
stand in one copy of the sources, switched by the environment variable MUTANT, so that one build serves
all. What was caught before is not run again until sources, tests or lists change; --again runs all.

Exits with 1 where a mutant survives, a text is not found, or the tests fail without a mutant.
"""

import argparse
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LIMIT = 600
KINDS = {"sign", "factor", "swapped groups", "wrong df", "wrong"}
STATISTICS = ["CGSL", "CRandom123", "Randomness", "Statistics"]
SWITCH = """internal import Foundation

@usableFromInline let mutant = Int(ProcessInfo.processInfo.environment["MUTANT"] ?? "") ?? 0
"""


class Mutant:
    def __init__(self, file, tests, title):
        self.file, self.tests, self.old, self.new = file, tests, [], []
        self.kind, self.number = (part.strip() for part in title.split(":", 1))
        self.name = f"{pathlib.Path(file).stem}, {title}"

    @property
    def text(self):
        return "\n".join(self.new)


def read(path):
    """The mutants of a list."""
    mutants, file, tests, lines = [], None, None, None
    for place, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("== "):
            file, tests, lines = line[3:].strip(), None, None
        elif line.startswith("tests: "):
            tests = line[7:].strip()
        elif line[:2] in ("- ", "+ "):
            lines = mutants[-1].old if line[0] == "-" else mutants[-1].new
            lines.append(line[2:])
        elif line.startswith("  ") and lines:
            lines.append(line)
        elif line.split(":")[0] in KINDS and file and tests:
            mutants.append(Mutant(file, tests, line))
            lines = None
        elif line and not line.startswith("#"):
            sys.exit(f"{path}:{place}: not understood: {line}")
    return mutants


def mutated(source, mutants):
    """A source with the mutants in it, each by its place in the whole list, and what is amiss."""
    spots, wrong = {}, []
    for place, mutant in mutants:
        old = "\n".join(mutant.old)
        if not old or not mutant.new or source.count(old) != 1:
            wrong.append(f"{mutant.name}: found {source.count(old)} times, not once: {old}")
            continue
        spots.setdefault((source.index(old), len(old)), []).append((place, mutant))
    text, end = source, len(source)
    for (start, length), alternatives in sorted(spots.items(), reverse=True):
        name = alternatives[0][1].name
        if start + length > end:
            wrong.append(f"{name}: overlaps another; take a text of its own")
        elif len(alternatives) > 1 and any("MUTANT" in m.text for _, m in alternatives):
            wrong.append(f"{name}: shares its text with another; say each without MUTANT")
        else:
            end = start
            new = switched(source[start : start + length], alternatives)
            text = text[:start] + new + text[start + length :]
    return text, wrong


def switched(old, alternatives):
    """The text of one spot with its mutants: what has MUTANT in it, or a choice of expressions."""
    for place, mutant in alternatives:
        if "MUTANT" in mutant.text:
            return mutant.text.replace("MUTANT", f"(mutant == {place})")
        old = f"(mutant == {place} ? ({mutant.text}) : ({old}))"
    return old


def package(targets):
    """A Package.swift of the targets, with the settings and pins of the whole package."""
    whole = (ROOT / "Package.swift").read_text()
    store = re.search(r'\.package\(url: "[^"]*GRDB[^"]*", exact: "[^"]*"\)', whole)
    settings = re.search(r"let settings: \[SwiftSetting\] =\n  \[\n(.*?)\n  \]", whole, re.S)
    if not store or not settings:
        sys.exit("Package.swift: no pin of GRDB, or no settings")
    grdb = '.product(name: "GRDB", package: "GRDB.swift")'
    known = {
        "CGSL": '.systemLibrary(name: "CGSL", pkgConfig: "gsl")',
        "CRandom123": '.systemLibrary(name: "CRandom123")',
        "Randomness": '.target(name: "Randomness", dependencies: ["CRandom123"], swiftSettings: settings)',
        "Statistics": '.target(name: "Statistics", dependencies: ["CGSL", "Randomness"], swiftSettings: settings)',
        "Results": f'.target(name: "Results", dependencies: [{grdb}], swiftSettings: settings)',
        "Analysis": '.target(name: "Analysis", dependencies: ["Results", "Statistics"], swiftSettings: settings)',
    }
    lines = [known[target] for target in targets]
    for tested, others in (("Statistics", ["Randomness"]), ("Analysis", ["Results", "Statistics"])):
        if tested in targets:
            names = json.dumps([tested] + others)
            lines.append(f'.testTarget(name: "{tested}Tests", dependencies: {names}, swiftSettings: settings)')
    dependencies = store.group(0) if "Results" in targets else ""
    return (
        whole.splitlines()[0] + "\nimport PackageDescription\nlet settings: [SwiftSetting] = [\n"
        + settings.group(1) + '\n]\nlet package = Package(name: "mutations", '
        + f"dependencies: [{dependencies}], targets: [\n  " + ",\n  ".join(lines) + "\n])\n"
    )


def copied(targets, mutants):
    """The files of the scratch package by their paths, and what is amiss with the lists."""
    files, wrong = {"Package.swift": package(targets).encode()}, []
    folders = [f"Sources/{t}" for t in targets]
    folders += [f"Tests/{t}Tests" for t in ("Statistics", "Analysis") if t in targets]
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file():
                files[str(path.relative_to(ROOT))] = path.read_bytes()
    for file in dict.fromkeys(mutant.file for _, mutant in mutants):
        if file not in files:
            wrong.append(f"{file}: no such file")
            continue
        own = [pair for pair in mutants if pair[1].file == file]
        text, errors = mutated(files[file].decode(), own)
        files[file] = text.encode()
        wrong += errors
        files["/".join(file.split("/")[:2]) + "/Mutant.swift"] = SWITCH.encode()
    return files, wrong


def write(files, scratch):
    """Writes what differs, so that a build does no more than it must, and removes what is gone."""
    for name, content in files.items():
        path = scratch / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
    for folder in ("Sources", "Tests"):
        for path in (scratch / folder).rglob("*"):
            if path.is_file() and str(path.relative_to(scratch)) not in files:
                path.unlink()


def test(program, tests, place):
    """Whether the suites notice a mutant, and the first test that fails or how many ran."""
    environment = dict(os.environ, MUTANT=str(place), SWIFT_BACKTRACE="enable=no")
    try:
        run = subprocess.run([*program, "--filter", tests], cwd=ROOT, env=environment, text=True,
                             capture_output=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return False, f"no end within {LIMIT} s"
    output = re.sub(r"\x1b\[[0-9;]*m", "", run.stdout + run.stderr)
    failed = re.search(r'Test ("[^"]*"|\S+\(\)) (?:with .*? )?recorded an issue', output)
    ran = re.search(r"Test run with (\d+) test", output)
    if failed:
        return True, failed.group(1)
    # A crash is no finding: a mutant is to spoil a result, not the program.
    return False, f"{ran.group(1)} tests passed" if ran else "a crash: " + output.strip()[-200:]


def built(scratch, flags):
    """Builds the tests; the program that runs them, or nothing."""
    build = ["swift", "build", "--build-tests", "-c", "release", "--disable-xctest", *flags]
    if subprocess.run(build, cwd=scratch).returncode != 0:
        return None
    # `swift test --skip-build` plans the build anew for seconds; the program itself starts at once.
    where = subprocess.run([*build, "--show-bin-path"], cwd=scratch, capture_output=True, text=True)
    program = pathlib.Path(where.stdout.strip()) / "mutationsPackageTests.xctest"
    return [str(program), "--testing-library", "swift-testing"]


def main():
    options = argparse.ArgumentParser(usage=__doc__, add_help=True)
    options.add_argument("--only", default="")
    options.add_argument("--list", action="store_true")
    options.add_argument("--again", action="store_true")
    options.add_argument("--scratch", type=pathlib.Path, default=ROOT / ".build-mutations")
    arguments = sys.argv[1:]
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    flags, given = arguments[cut + 1 :], options.parse_args(arguments[:cut])
    lists = [read(path) for path in sorted(HERE.glob("*.mutants"))]
    everything = list(enumerate([mutant for part in lists for mutant in part], 1))
    names = [mutant.name for _, mutant in everything]
    if len(set(names)) < len(names):
        sys.exit("two mutants of one name: " + str({n for n in names if names.count(n) > 1}))
    chosen = [pair for pair in everything if given.only in pair[1].name]
    if given.list or not chosen:
        print("\n".join(mutant.name for _, mutant in chosen) or f"no mutant holds '{given.only}'")
        return 0 if chosen else 1
    targets = list(STATISTICS)
    if any(mutant.file.startswith("Sources/Analysis/") for _, mutant in chosen):
        targets += ["Results", "Analysis"]
    inside = [p for p in everything if p[1].file.split("/")[1] in targets]
    files, wrong = copied(targets, inside)
    if wrong:
        print("\n".join(wrong))
        return 1
    return run_all(files, chosen, given, flags)


def run_all(files, chosen, given, flags):
    """Builds once, then runs the suites of each mutant that was not caught before."""
    scratch = given.scratch.resolve()
    write(files, scratch)
    program = built(scratch, flags)
    if not program:
        return 1
    for suites in sorted({mutant.tests for _, mutant in chosen}):
        noticed, words = test(program, suites, 0)
        print(f"without a mutant, {suites}: {words}", flush=True)
        if noticed or words.startswith(("0 ", "a crash")):
            return 1
    state = hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest()
    record = scratch / "caught.json"
    known = json.loads(record.read_text()) if record.exists() and not given.again else {}
    caught = known.get(state, {})
    survivors = 0
    for place, mutant in chosen:
        if mutant.name not in caught:
            noticed, words = test(program, mutant.tests, place)
            if not noticed:
                survivors += 1
                print(f"SURVIVED  {mutant.name}  ({words})", flush=True)
                continue
            caught[mutant.name] = words
            record.write_text(json.dumps({state: caught}))
        print(f"caught    {mutant.name}  by {caught[mutant.name]}", flush=True)
    print(f"{len(chosen) - survivors} of {len(chosen)} mutants caught")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
