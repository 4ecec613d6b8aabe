"""R, asked once a script: it reads tables and cases from a folder and tells numbers by name."""

import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


def r(script, folder, cases):
    """The numbers that R/SCRIPT tells, with all digits, by name.

    Each case is a dictionary of texts with the same keys; R finds them as the data frame `cases`.
    """
    program = shutil.which("Rscript")
    assert program, "Rscript is missing: .ci/setup --peers installs r-base-core"
    keys = list(cases[0])
    lines = ["\t".join(keys)] + ["\t".join(str(case[key]) for key in keys) for case in cases]
    list_of_cases = folder / f"{script}.tsv"
    list_of_cases.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = subprocess.run(
        [program, "--vanilla", str(HERE / "R" / "peer.R"), str(HERE / "R" / f"{script}.R"),
         str(folder), str(list_of_cases)],
        capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, f"R/{script}.R failed:\n{done.stderr}"
    told = {}
    for line in done.stdout.splitlines():
        name, value = line.split("\t")
        told[name] = None if value in ("NA", "NaN") else float(value)
    return told
