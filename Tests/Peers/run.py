"""Runs every comparison and prints how far program and peers agree; 0 only when all was compared.

    XIETONG=.build/release/xietong .build-peers/bin/python Tests/Peers/run.py [test_anova ...]
"""

import pathlib
import sys
import unittest
import warnings

HERE = pathlib.Path(__file__).resolve().parent


class Result(unittest.TextTestResult):
    """A test that compared nothing has not passed."""

    def addSuccess(self, test):
        if getattr(test, "count", 1) > 0:
            super().addSuccess(test)
        else:
            try:
                raise AssertionError("nothing was compared")
            except AssertionError:
                self.addFailure(test, sys.exc_info())


def main(names):
    sys.path.insert(0, str(HERE))
    warnings.simplefilter("ignore")
    loader = unittest.TestLoader()
    if names:
        suite = loader.loadTestsFromNames(names)
    else:
        suite = loader.discover(str(HERE), top_level_dir=str(HERE))
    result = unittest.TextTestRunner(
        stream=sys.stdout, verbosity=2, warnings="ignore", resultclass=Result).run(suite)
    report()
    if result.skipped:
        print(f"{len(result.skipped)} tests were skipped, and a skip is a failure", file=sys.stderr)
    if result.testsRun == 0:
        print("no test was run", file=sys.stderr)
    return 0 if result.wasSuccessful() and not result.skipped and result.testsRun else 1


def report():
    """The fewest digits by method and peer, then the peers that exact arithmetic found wrong."""
    from closeness import LEDGER

    pairs = {}
    for method, peer, digits, quantity, wrong in LEDGER:
        if not wrong:
            pairs.setdefault((method, peer), []).append((digits, quantity))
    print(f"\n{'method':<16}{'peer':<14}{'compared':>8}{'fewest':>8}  where")
    for (method, peer), found in sorted(pairs.items()):
        digits, quantity = min(found)
        print(f"{method:<16}{peer:<14}{len(found):>8}{digits:>8.1f}  {quantity}")
    wrong = {}
    for method, peer, digits, quantity, is_wrong in LEDGER:
        if is_wrong:
            wrong.setdefault((method, peer), []).append((digits, quantity))
    if wrong:
        print(f"\n{'peer is wrong':<16}{'peer':<14}{'times':>8}{'fewest':>8}  where")
    for (method, peer), found in sorted(wrong.items()):
        digits, quantity = min(found)
        print(f"{method:<16}{peer:<14}{len(found):>8}{digits:>8.1f}  {quantity}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
