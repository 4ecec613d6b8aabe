"""Averaging in NumPy: neighbours and weights one column a rank, since everyone has as many."""

import pathlib
import sys

import numpy as np

import declared
from serving import serve


def read():
    folder = pathlib.Path(sys.argv[1])
    opinion = np.fromfile(folder / "opinion.f64")
    neighbour = np.fromfile(folder / "neighbour.i32", np.int32).reshape(-1, declared.DEGREE)
    return opinion, np.ascontiguousarray(neighbour.T, np.intp)


class Averaging:
    def __init__(self, world, seed):
        opinion, self.neighbour = world
        self.opinion = opinion.copy()
        self.own = np.full(len(opinion), declared.OWN)
        self.weight = np.full(self.neighbour.shape, (1 - declared.OWN) / declared.DEGREE)
        self.next = np.empty_like(opinion)
        self.told = np.empty_like(opinion)

    def report(self):
        np.multiply(self.own, self.opinion, out=self.next)
        for neighbour, weight in zip(self.neighbour, self.weight):
            # All indices are valid; to clip them spares a copy.
            np.take(self.opinion, neighbour, out=self.told, mode="clip")
            self.told *= weight
            self.next += self.told
        self.opinion, self.next = self.next, self.opinion

    def step(self, stopwatch):
        stopwatch.time("report", self.report)

    def opinions(self):
        return self.opinion

    def answer(self):
        return {}


if __name__ == "__main__":
    serve(read, Averaging)
