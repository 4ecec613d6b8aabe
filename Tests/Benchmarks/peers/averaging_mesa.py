"""Averaging in Mesa 3: an agent a government, all of whom consult before any adopts."""

import pathlib
import sys

import mesa
import numpy as np

import declared
from serving import serve


class Government(mesa.Agent):
    def __init__(self, model, opinion):
        super().__init__(model)
        self.opinion = opinion
        self.next_opinion = opinion
        self.own = declared.OWN
        self.neighbours = []
        self.weights = []

    def consult(self):
        opinion = self.own * self.opinion
        for weight, neighbour in zip(self.weights, self.neighbours):
            opinion += weight * neighbour.opinion
        self.next_opinion = opinion

    def adopt(self):
        self.opinion = self.next_opinion


class Averaging(mesa.Model):
    def __init__(self, world, seed):
        super().__init__(seed=seed)
        opinion, neighbour = world
        governments = [Government(self, x) for x in opinion]
        for government, row in zip(governments, neighbour):
            government.neighbours = [governments[j] for j in row]
            government.weights = [(1 - declared.OWN) / len(row)] * len(row)

    def report(self):
        self.agents.do("consult")
        self.agents.do("adopt")

    def step(self, stopwatch=None):
        stopwatch.time("report", self.report)

    def opinions(self):
        return self.agents.get("opinion")

    def answer(self):
        return {}


def read():
    folder = pathlib.Path(sys.argv[1])
    neighbour = np.fromfile(folder / "neighbour.i32", np.int32).reshape(-1, declared.DEGREE)
    return np.fromfile(folder / "opinion.f64").tolist(), neighbour.tolist()


if __name__ == "__main__":
    serve(read, Averaging)
