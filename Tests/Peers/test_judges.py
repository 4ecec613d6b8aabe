"""The judges against one another, and the tails in which peers are wrong.

Each reference is an integral or a series of the definition by mpmath with 18 to 30 digits, as told in
README.md. The judge must hold it to 12 digits; what scipy and R hold is written down.
"""

import pathlib
import tempfile

import scipy.stats

import exact
import quadrature
from closeness import PeerTest
from rscript import r

# Distribution, value, two parameters, noncentrality (0 where there is none), reference.
TAILS = (
    ("t", 0.5, 3, 0, 7.5, 2.923153668652739239e-12),
    ("t", -1, 3, 0, 5, 9.4353270793183369971e-9),
    ("t", 2, 5, 0, 12, 1.8103693113160555854e-16),
    ("t", -3, 10, 0, 4, 9.6733747656078483586e-10),
    ("t", 2, 30, 0, 1, 0.829552672855421141),
    ("f", 3, 1, 20, 5, 0.3058505698228581177),
    ("f", 10, 2, 40, 30, 0.15536484590063729758),
    ("f", 3, 1, 20, 60, 3.1664600112379827047e-9),
    ("f", 2, 2, 10, 50, 1.1286516670485211192e-6),
    ("f", 10, 15, 304, 100, 0.92368737889056115031),
    ("range", 3.5, 3, 2, 0, 0.2294715206939829),
    ("range", 20, 3, 2, 0, 0.00905171885017761),
    ("range", 8, 4, 5.5, 0, 0.006838263115310793),
    # Of two values it is √2 |t|.
    *(("range", q, 2, df, 0, exact.t_tail(exact.mpf(q) / exact.mpmath.sqrt(2), df))
      for q, df in ((3, 2), (20, 2), (40, 2), (3, 3), (5, 5), (4, 30), (12, 304))),
)


class JudgeTest(PeerTest):
    method = "tails"

    def test_tails(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        cases = [
            {"case": f"{name}({value}; {a}, {b}; {shift})", "distribution": name, "value": value,
             "first": a, "second": b, "noncentrality": shift}
            for name, value, a, b, shift, _ in TAILS]
        told = r("tails", pathlib.Path(folder.name), cases)
        for case, (name, value, a, b, shift, reference) in zip(cases, TAILS):
            ours, scipys = self.computed(name, value, a, b, shift)
            self.agree(case["case"], ours, {"scipy": scipys, "R": told[case["case"]]},
                       within=1e-12, exact=reference)

    @staticmethod
    def computed(name, value, a, b, shift):
        if name == "t":
            return quadrature.noncentral_t(value, a, shift), scipy.stats.nct.cdf(value, a, shift)
        if name == "f":
            return (quadrature.noncentral_f(value, a, b, shift),
                    scipy.stats.ncf.cdf(value, a, b, shift))
        return (quadrature.range_tail(value, a, b),
                scipy.stats.studentized_range.sf(value, a, b))
