"""The program under test, asked as a user asks it."""

import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ.get("XIETONG", ROOT / ".build" / "release" / "xietong"))


class Refusal(AssertionError):
    """The program did not answer; its own words are the message."""


def analyze(table, method, **options):
    """The JSON answer of `xietong analyze TABLE --method METHOD`.

    An option is named as on the command line with `_` for `-`; `True` makes a flag, `None` leaves it
    out. A method that asks nothing of a table has `None` for one.
    """
    source = [] if table is None else [str(table)]
    command = [PROGRAM, "analyze", *source, "--method", method, "--format", "json"]
    for name, value in options.items():
        option = "--" + name.rstrip("_").replace("_", "-")
        if value is True:
            command.append(option)
        elif value is not None:
            command.append(f"{option}={value}")
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    except OSError as problem:
        raise Refusal(f"{PROGRAM} cannot be run ({problem}); make build, or set XIETONG") from None
    if done.returncode != 0:
        said = done.stderr.strip().split("\nHelp:")[0]
        raise Refusal(f"{' '.join(command)}\n  status {done.returncode}: {said}")
    return json.loads(done.stdout, parse_constant=_no_constant)


def _no_constant(name):
    raise Refusal(f"{name} stands in the answer, which is no JSON")
