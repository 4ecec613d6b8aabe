"""Averaging as a product of SciPy's sparse matrix with a vector: C called from Python."""

import pathlib
import sys

import numpy as np
import scipy.sparse

import declared
from serving import serve


def read():
    folder = pathlib.Path(sys.argv[1])
    opinion = np.fromfile(folder / "opinion.f64")
    neighbour = np.fromfile(folder / "neighbour.i32", np.int32)
    first = np.fromfile(folder / "first.i32", np.int32)
    return opinion, neighbour, first


class Averaging:
    def __init__(self, world, seed):
        opinion, neighbour, first = world
        self.opinion = opinion.copy()
        self.own = np.full(len(opinion), declared.OWN)
        weight = np.full(len(neighbour), (1 - declared.OWN) / declared.DEGREE)
        self.weight = scipy.sparse.csr_array((weight, neighbour, first), (len(opinion),) * 2)

    def report(self):
        told = self.weight @ self.opinion
        self.opinion *= self.own
        self.opinion += told

    def step(self, stopwatch):
        stopwatch.time("report", self.report)

    def opinions(self):
        return self.opinion

    def answer(self):
        return {}


if __name__ == "__main__":
    serve(read, Averaging)
