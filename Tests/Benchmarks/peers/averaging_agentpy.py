"""Averaging in AgentPy: an agent a government, all of whom consult before any adopts."""

import pathlib
import sys

import agentpy
import numpy as np

import declared
from serving import serve


class Government(agentpy.Agent):
    def setup(self):
        self.opinion = 0.0
        self.next_opinion = 0.0
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


class Averaging(agentpy.Model):
    def setup(self):
        opinion, neighbour = self.p.world
        self.governments = agentpy.AgentList(self, len(opinion), Government)
        for government, x, row in zip(self.governments, opinion, neighbour):
            government.opinion = x
            government.neighbours = [self.governments[j] for j in row]
            government.weights = [(1 - declared.OWN) / len(row)] * len(row)

    def step(self):
        self.governments.consult()
        self.governments.adopt()


class Run:
    def __init__(self, world, seed):
        self.model = Averaging({"world": world, "seed": seed})
        self.model.sim_setup(steps=10**9)

    def step(self, stopwatch):
        stopwatch.time("report", self.model.sim_step)

    def opinions(self):
        return list(self.model.governments.opinion)

    def answer(self):
        return {}


def read():
    folder = pathlib.Path(sys.argv[1])
    neighbour = np.fromfile(folder / "neighbour.i32", np.int32).reshape(-1, declared.DEGREE)
    return np.fromfile(folder / "opinion.f64").tolist(), neighbour.tolist()


if __name__ == "__main__":
    serve(read, Run)
