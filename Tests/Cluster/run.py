"""Runs `xietong submit` on a real Slurm and under a real mpirun; 0 only when every case passed.

    XIETONG=.build/release/xietong python3 Tests/Cluster/run.py [name of a case ...]

A Slurm or an mpirun that is not there is a failure, no skip.
"""

import pathlib
import shutil
import signal
import sys
import tempfile
import time
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import cases
from cluster import Cluster
from workplace import Workplace


def main(names):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    chosen = [case for case in cases.ALL if not names or case.__name__ in names]
    if not chosen:
        print(f"no such case; there are {', '.join(case.__name__ for case in cases.ALL)}", file=sys.stderr)
        return 2
    folder = pathlib.Path(tempfile.mkdtemp(prefix="xietong-cluster-"))
    try:
        passed = run(chosen, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{passed} passed, {len(chosen) - passed} failed")
    return 0 if passed == len(chosen) else 1


def run(chosen, folder):
    passed = 0
    try:
        with Cluster(folder / "slurm") as cluster:
            for case in chosen:
                passed += succeeds(case, cluster, folder / case.__name__)
    except Exception as error:  # a cluster that cannot be started, or does not end
        print(f"not ok: the cluster: {error}", flush=True)
        return min(passed, len(chosen) - 1)
    return passed


def succeeds(case, cluster, folder):
    start = time.monotonic()
    try:
        case(Workplace(folder, cluster))
        print(f"ok {case.__name__} ({time.monotonic() - start:.0f} s)", flush=True)
        return True
    except Exception:
        print(f"not ok {case.__name__}\n{traceback.format_exc()}{cluster.words()}", flush=True)
        return False
    finally:
        if not isinstance(sys.exc_info()[1], (SystemExit, KeyboardInterrupt)):
            cluster.clear()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
