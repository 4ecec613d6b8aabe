"""How close an answer must come to its peers, and what to say where it does not."""

import math
import unittest

ESTIMATE = 1e-10
PROBABILITY = 1e-8
ITERATIVE = 1e-6

# Every comparison made: (method, peer, digits, quantity, is the peer at fault).
LEDGER = []


def digits(value, reference, scale=0.0):
    """The number of digits two numbers share, at most 16.

    The error is relative to the reference, or to `scale` where that is greater: a coefficient near 0
    is known to some digits of its standard error, not of itself.
    """
    if value == reference:
        return 16.0
    if not (math.isfinite(value) and math.isfinite(reference)):
        return 0.0
    error = abs(value - reference) / max(abs(reference), scale, 5e-324)
    return 16.0 if error == 0 else max(0.0, min(16.0, -math.log10(error)))


class PeerTest(unittest.TestCase):
    """A test that gathers every disagreement before it fails."""

    method = "?"

    def setUp(self):
        self.disagreements = []
        self.count = 0
        self.addCleanup(self._conclude)

    def agree(self, quantity, ours, peers, within=ESTIMATE, scale=0.0, exact=None):
        """Holds one number against its peers.

        Without `exact` every peer is taken to be right. With it, `exact` alone is the judge: ours must
        agree with it, and a peer that does not is written down as wrong.
        """
        self.count += 1
        if exact is not None:
            self._hold(quantity, ours, "exact", float(exact), within, scale)
        for peer, value in peers.items():
            if value is None or not isinstance(value, (int, float)) or math.isnan(value):
                if exact is None:
                    self.disagreements.append(f"{quantity}: {peer} has no value to compare with")
                continue
            if exact is None:
                self._hold(quantity, ours, peer, float(value), within, scale)
            else:
                reached = digits(float(value), float(exact), scale)
                wrong = reached < -math.log10(within)
                LEDGER.append((self.method, peer, reached, quantity, wrong))

    def same(self, quantity, ours, peer):
        """Holds a count or a name against a peer's."""
        self.count += 1
        if ours != peer:
            self.disagreements.append(f"{quantity}: ours {ours!r}, theirs {peer!r}")

    def _hold(self, quantity, ours, peer, value, within, scale):
        if not isinstance(ours, (int, float)) or isinstance(ours, bool):
            self.disagreements.append(f"{quantity}: ours {ours!r}, {peer} {value!r}")
            return
        reached = digits(float(ours), value, scale)
        LEDGER.append((self.method, peer, reached, quantity, False))
        if not reached >= -math.log10(within):
            self.disagreements.append(
                f"{quantity}: ours {ours!r}, {peer} {value!r}: {reached:.1f} digits agree, "
                f"{-math.log10(within):.0f} are needed")

    def _conclude(self):
        if self.disagreements:
            shown = self.disagreements[:40]
            more = len(self.disagreements) - len(shown)
            self.fail(
                f"{self.method}: {len(self.disagreements)} disagreements\n  " + "\n  ".join(shown)
                + (f"\n  and {more} more" if more else ""))
