"""Concealed reports in NumPy: all townships, posts and words at once, but for the townships of a
county, whose word a county takes in one after the other."""

import json
import math
import pathlib
import sys

import numpy as np

import declared
from declared import DEPARTMENTS
from serving import serve

R = declared.REPORTS
HOURS = 16
LEVELS = len(declared.TIERS)
SHARES = np.array(declared.shares())


def read():
    folder = pathlib.Path(sys.argv[1])
    shape = json.loads((folder / "shape.json").read_text())
    severity = np.fromfile(folder / "severity.f64").reshape(shape["ticks"], -1, DEPARTMENTS)
    return shape, severity


def reading_variance(x):
    return R["NOISE"] ** 2 * np.maximum(R["FLOOR"], x)


class Reports:
    def __init__(self, world, seed):
        shape, self.severity = world
        self.rng = rng = np.random.default_rng(seed)
        counties = self.severity.shape[1]
        self.townships = shape["townships"]
        every = (counties, self.townships)
        # Townships: county, number, department.
        self.reading = np.zeros((*every, DEPARTMENTS))
        self.fresh = np.zeros((*every, DEPARTMENTS), bool)
        self.success = np.zeros((*every, DEPARTMENTS))
        self.failure = np.zeros((*every, DEPARTMENTS))
        self.delivered = np.full((*every, DEPARTMENTS), np.nan)
        self.sent = np.full((HOURS, *every, DEPARTMENTS), np.nan)
        self.exposure = np.exp(R["SPREAD"] * rng.standard_normal(every) - R["SPREAD"] ** 2 / 2)
        self.honest = rng.random(every) < R["HONEST"]
        # Posts: level, county, department.
        self.belief = np.zeros((LEVELS, counties, DEPARTMENTS))
        self.variance = np.full((LEVELS, counties, DEPARTMENTS), R["CALM_VARIANCE"])
        self.posted = np.zeros((HOURS, LEVELS, counties, DEPARTMENTS))
        self.posted_variance = np.zeros((HOURS, LEVELS, counties, DEPARTMENTS))
        # Offices of a level: government, department; a government's counties stand in a row.
        per_province = shape["counties"] * shape["prefectures"]
        self.below = [1, shape["counties"], per_province, counties]
        self.honest_office = [
            rng.random((counties // n, DEPARTMENTS)) < R["HONEST"] for n in self.below]
        pairs = np.array(shape["pairs"])
        self.holder = np.concatenate([pairs[:, 0], pairs[:, 1]])
        self.teller = np.concatenate([pairs[:, 1], pairs[:, 0]])
        self.heard = np.zeros((len(self.holder), DEPARTMENTS))
        self.tick, self.messages, self.held, self.concealed = 0, 0, 0.0, 0.0

    def slot(self, delay):
        return (self.tick - delay) % HOURS if delay <= self.tick else None

    def share(self, x, found):
        """By logit quantal response, one choice for each severity of x."""
        told = SHARES * x[:, None]
        utility = (R["AID"] - R["BLAME"]) * told - R["CEILING_BLAME"] * (told > R["CEILING"])
        utility -= found * R["PENALTY"] * (x[:, None] - told)
        weight = np.exp(np.minimum(700, R["PRECISION"] * (utility - utility[:, :1])))
        sums = weight.cumsum(1)
        luck = self.rng.random((len(x), 1)) * sums[:, -1:]
        return SHARES[np.minimum((luck >= sums).sum(1), len(SHARES) - 1)]

    def factor(self, x, honest, found):
        """What units that hold x choose to tell, and that with the noise of telling."""
        told, share, factor = x > 0.01, np.ones(x.shape), np.ones(x.shape)
        liars = told & ~honest
        share[liars] = self.share(x[liars], found)
        noise = self.rng.standard_normal(np.count_nonzero(told))
        factor[told] = share[told] * np.exp(R["TELLING"] * noise - R["TELLING"] ** 2 / 2)
        return told, share, factor

    def account(self, x, share):
        self.held += x.sum()
        self.concealed += (x * (1 - share)).sum()

    def sense(self):
        here = self.severity[self.tick][:, None, :] * self.exposure[..., None]
        self.fresh = self.rng.random(here.shape) < -np.expm1(-R["LOOK"] * here)
        local = np.minimum(1, here[self.fresh])
        noise = self.rng.standard_normal(local.shape)
        self.reading[self.fresh] = local + np.sqrt(reading_variance(local)) * noise

    def send(self):
        worst = self.reading.max(2)
        told, share, factor = self.factor(worst, self.honest, declared.found())
        counted = told & self.fresh.any(2)
        self.account(worst[counted], share[counted])
        self.sent[self.tick % HOURS] = np.where(
            self.fresh, self.reading * factor[..., None], np.nan)

    def predict(self):
        belief, before = self.belief[0], self.belief[0].copy()
        higher = np.where(self.heard > 0, np.maximum(0, self.heard - before[self.holder]), 0)
        np.add.at(belief, self.holder, declared.spill() * higher)
        belief *= 1 - R["RECOVERY"]
        self.variance[0] = np.minimum(R["MOST_VARIANCE"], self.variance[0] + R["DRIFT"])

    def receive(self):
        belief, variance = self.belief[0], self.variance[0]
        slot = self.slot(R["DELAY_TOWNSHIP"])
        self.delivered.fill(np.nan)
        if slot is not None:
            self.delivered[:] = self.sent[slot]
            base = R["WEIGHT"] * R["TRUST_TOWNSHIP"]
            trust = (self.success + base) / (self.success + self.failure + R["WEIGHT"])
            trust = np.maximum(1e-6, trust)
            came = ~np.isnan(self.delivered)
            for j in range(self.townships):
                z, here = self.delivered[:, j], came[:, j]
                x = np.maximum(0, belief)
                noise = (reading_variance(x) + R["SPREAD"] ** 2 * x * x) / trust[:, j]
                gain = np.where(here, variance / (variance + noise), 0)
                belief += gain * (np.where(here, z, 0) - belief)
                variance *= 1 - gain
            self.messages += np.count_nonzero(came)
        x = np.maximum(0, belief)
        np.maximum(variance, R["SPREAD"] ** 2 * x * x / self.townships, out=variance)

    def weigh(self):
        factors = []
        for level, below in enumerate(self.below):
            governments = len(self.belief[level]) // below
            own = self.belief[level].reshape(governments, below, DEPARTMENTS)
            worst = np.maximum(0, own.max(1))
            found = declared.found() if level == 0 else R["INSPECTION"]
            told, share, factor = self.factor(worst, self.honest_office[level], found)
            if level < LEVELS - 1:
                self.account(worst[told], share[told])
            factors.append(np.repeat(factor, below, 0))
        return factors

    def pass_up(self):
        now = self.tick % HOURS
        factors = self.weigh()
        for level in range(LEVELS):
            if level > 0:
                self.hear(level)
            told = self.belief[level] * factors[level]
            self.posted[now, level] = told
            self.posted_variance[now, level] = self.variance[level] + R["TELLING"] ** 2 * told**2

    def hear(self, level):
        most, drift, tier = R["MOST_VARIANCE"], R["DRIFT"], declared.TIERS[level - 1].upper()
        self.variance[level] = np.minimum(most, self.variance[level] + drift)
        slot = self.slot(R["DELAY_" + tier])
        if slot is not None:
            told = self.posted_variance[slot, level - 1] / R["TRUST_" + tier]
            self.belief[level] = self.posted[slot, level - 1]
            self.variance[level] = np.minimum(
                np.maximum(told, most), told + drift * R["DELAY_" + tier])
            self.messages += told.size

    def pass_aside(self):
        slot = self.slot(R["DELAY_NEIGHBOUR"])
        if slot is None:
            return
        word = np.maximum(0, self.posted[slot, 0][self.teller])
        tells = self.rng.random(word.shape) < declared.willingness()
        passes = (word != self.heard) & ((word <= 0.01) | tells)
        self.heard[passes] = word[passes]
        self.messages += np.count_nonzero(passes)

    def report(self):
        self.send()
        self.predict()
        self.receive()
        self.pass_up()
        self.pass_aside()

    def learn(self):
        came = ~np.isnan(self.delivered)
        x = self.belief[0][:, None, :]
        limit = R["TOLERANCE"] ** 2 * (reading_variance(x) + R["SPREAD"] ** 2 * x * x)
        confirmed = (self.delivered - x) ** 2 <= limit
        kept = np.where(came, R["FORGETTING"], 1)
        self.success = self.success * kept + (came & confirmed)
        self.failure = self.failure * kept + R["ASYMMETRY"] * (came & ~confirmed)

    def step(self, stopwatch):
        stopwatch.time("sense", self.sense)
        stopwatch.time("report", self.report)
        stopwatch.time("learn", self.learn)
        self.tick += 1

    def answer(self):
        base = R["WEIGHT"] * R["TRUST_TOWNSHIP"]
        trust = (self.success + base) / (self.success + self.failure + R["WEIGHT"])
        return {
            "centre": self.belief[-1].mean(), "trust": trust.mean(),
            "concealed": self.concealed / self.held if self.held else 0.0,
            "messages": int(self.messages)}


if __name__ == "__main__":
    serve(read, Reports)
