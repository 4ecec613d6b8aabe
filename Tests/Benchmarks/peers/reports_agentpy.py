"""Concealed reports in AgentPy: townships, posts and offices are agents, an hour some stages."""

import json
import math
import pathlib
import sys
from collections import deque

import agentpy
import numpy as np

import declared
from declared import DEPARTMENTS, reported_share
from serving import serve

R = declared.REPORTS
NOISE, FLOOR, SPREAD = R["NOISE"] ** 2, R["FLOOR"], R["SPREAD"] ** 2
BASE, WEIGHT = R["WEIGHT"] * R["TRUST_TOWNSHIP"], R["WEIGHT"]
FOUND, SPILL, WILLINGNESS = declared.found(), declared.spill(), declared.willingness()
ALL = range(DEPARTMENTS)
LONGEST = max(R["DELAY_" + who] for who in ("COUNTY", "PREFECTURE", "PROVINCE", "NEIGHBOUR"))


def reading_variance(x):
    return NOISE * max(FLOOR, x)


def spread_variance(x):
    return reading_variance(x) + SPREAD * x * x


class Township(agentpy.Agent):
    def setup(self, county, posts):
        self.county = county
        self.posts = posts
        self.reading = [0.0] * DEPARTMENTS
        self.fresh = [False] * DEPARTMENTS
        self.success = [0.0] * DEPARTMENTS
        self.failure = [0.0] * DEPARTMENTS
        self.delivered = [None] * DEPARTMENTS
        self.sent = deque(maxlen=R["DELAY_TOWNSHIP"] + 1)
        self.exposure = math.exp(R["SPREAD"] * self.model.random.gauss(0, 1) - SPREAD / 2)
        self.honest = self.model.random.random() < R["HONEST"]

    def sense(self):
        random = self.model.random
        for d, severity in enumerate(self.model.severity[self.model.hour][self.county]):
            here = severity * self.exposure
            self.fresh[d] = random.random() < 1 - math.exp(-R["LOOK"] * here)
            if self.fresh[d]:
                local = min(1, here)
                noise = math.sqrt(reading_variance(local))
                self.reading[d] = local + noise * random.gauss(0, 1)

    def send(self):
        random, worst, factor = self.model.random, max(self.reading), 1.0
        if worst > 0.01:
            share = 1.0
            if not self.honest:
                share = reported_share(worst, FOUND, random.random())
            if any(self.fresh):
                self.model.account(worst, share)
            factor = share * self.model.telling()
        self.sent.append([
            z * factor if fresh else None for z, fresh in zip(self.reading, self.fresh)])

    def due(self, d):
        """What arrives of a department in this hour, None for nothing."""
        return self.sent[0][d] if len(self.sent) > R["DELAY_TOWNSHIP"] else None

    def trust(self, d):
        return (self.success[d] + BASE) / (self.success[d] + self.failure[d] + WEIGHT)

    def learn(self):
        for d in ALL:
            z = self.delivered[d]
            if z is None:
                continue
            x = self.posts[d].belief
            self.success[d] *= R["FORGETTING"]
            self.failure[d] *= R["FORGETTING"]
            if (z - x) ** 2 <= R["TOLERANCE"] ** 2 * spread_variance(x):
                self.success[d] += 1
            else:
                self.failure[d] += R["ASYMMETRY"]


class Post(agentpy.Agent):
    def setup(self, level, department):
        self.department = department
        self.office = self.below = None
        self.townships, self.neighbours, self.heard = [], [], []
        if level > 0:
            tier = declared.TIERS[level - 1].upper()
            self.delay, self.believed = R["DELAY_" + tier], R["TRUST_" + tier]
        self.belief = 0.0
        self.variance = R["CALM_VARIANCE"]
        self.posted = deque(maxlen=LONGEST + 1)

    def know(self, neighbour):
        self.neighbours.append(neighbour)
        self.heard.append(0.0)

    def told(self, delay):
        """What the post told so many hours ago, None before the first."""
        return self.posted[-1 - delay] if len(self.posted) > delay else None

    def pass_up(self):
        value = self.belief * self.office.factor
        self.posted.append((value, self.variance + R["TELLING"] ** 2 * value * value))

    def hear(self):
        """Of the post below; what that tells in this hour stands already."""
        self.variance = min(R["MOST_VARIANCE"], self.variance + R["DRIFT"])
        told = self.below.told(self.delay)
        if told is not None:
            value, variance = told[0], told[1] / self.believed
            self.belief = value
            self.variance = min(
                max(variance, R["MOST_VARIANCE"]), variance + R["DRIFT"] * self.delay)
            self.model.messages += 1


class CountyPost(Post):
    def predict(self):
        before = self.belief
        for word in self.heard:
            if word > 0:
                self.belief += SPILL * max(0, word - before)
        self.belief *= 1 - R["RECOVERY"]
        self.variance = min(R["MOST_VARIANCE"], self.variance + R["DRIFT"])

    def receive(self):
        d = self.department
        for township in self.townships:
            z = township.delivered[d] = township.due(d)
            if z is None:
                continue
            noise = spread_variance(max(0, self.belief)) / max(1e-6, township.trust(d))
            gain = self.variance / (self.variance + noise)
            self.belief += gain * (z - self.belief)
            self.variance *= 1 - gain
            self.model.messages += 1
        x = max(0, self.belief)
        self.variance = max(self.variance, SPREAD * x * x / len(self.townships))

    def hear_neighbours(self):
        for n, neighbour in enumerate(self.neighbours):
            told = neighbour.told(R["DELAY_NEIGHBOUR"])
            if told is None:
                continue
            word = max(0, told[0])
            if word == self.heard[n]:
                continue
            if word > 0.01 and self.model.random.random() >= WILLINGNESS:
                continue
            self.heard[n] = word
            self.model.messages += 1


class Office(agentpy.Agent):
    def setup(self, level, posts):
        self.level = level
        self.posts = posts
        for post in posts:
            post.office = self
        self.factor = 1.0
        self.honest = self.model.random.random() < R["HONEST"]

    def weigh(self):
        worst, self.factor = max(0, max(post.belief for post in self.posts)), 1.0
        if worst <= 0.01:
            return
        share = 1.0
        if not self.honest:
            found = FOUND if self.level == 0 else R["INSPECTION"]
            share = reported_share(worst, found, self.model.random.random())
        if self.level < len(declared.TIERS) - 1:
            self.model.account(worst, share)
        self.factor = share * self.model.telling()


class Reports(agentpy.Model):
    def setup(self):
        shape, self.severity = self.p.world
        self.hour, self.messages, self.held, self.concealed = 0, 0, 0.0, 0.0
        counties = len(self.severity[0])
        per_province = shape["counties"] * shape["prefectures"]
        posts, offices = [], []
        for level, below in enumerate([1, shape["counties"], per_province, counties]):
            kind = CountyPost if level == 0 else Post
            row = [[kind(self, level, d) for d in ALL] for _ in range(counties)]
            for g in range(counties // below):
                for d in ALL:
                    charge = [row[c][d] for c in range(g * below, (g + 1) * below)]
                    offices.append(Office(self, level, charge))
            if level > 0:
                for own, lower in zip(row, posts[-1]):
                    for post, other in zip(own, lower):
                        post.below = other
            posts.append(row)
        townships = []
        for c, row in enumerate(posts[0]):
            mine = [Township(self, c, row) for _ in range(shape["townships"])]
            townships += mine
            for post in row:
                post.townships = mine
        for a, b in shape["pairs"]:
            for d in ALL:
                posts[0][a][d].know(posts[0][b][d])
                posts[0][b][d].know(posts[0][a][d])
        self.townships = agentpy.AgentList(self, townships)
        self.offices = agentpy.AgentList(self, offices)
        self.levels = [
            agentpy.AgentList(self, [post for own in row for post in own]) for row in posts]

    def account(self, worst, share):
        self.held += worst
        self.concealed += worst * (1 - share)

    def telling(self):
        return math.exp(R["TELLING"] * self.random.gauss(0, 1) - R["TELLING"] ** 2 / 2)

    def step(self):
        self.stopwatch.time("sense", self.townships.sense)
        self.stopwatch.time("report", self.report_up)
        self.stopwatch.time("learn", self.townships.learn)
        self.hour += 1

    def report_up(self):
        self.townships.send()
        self.levels[0].predict()
        self.levels[0].receive()
        self.offices.weigh()
        self.levels[0].pass_up()
        for level in self.levels[1:]:
            level.hear()
            level.pass_up()
        self.levels[0].hear_neighbours()

    def answer(self):
        centre = list(self.levels[-1].belief)
        trust = [township.trust(d) for township in self.townships for d in ALL]
        return {
            "centre": sum(centre) / len(centre), "trust": sum(trust) / len(trust),
            "concealed": self.concealed / self.held if self.held else 0.0,
            "messages": self.messages}


class Run:
    def __init__(self, world, seed):
        self.model = Reports({"world": world, "seed": seed})
        self.model.sim_setup(steps=10**9)

    def step(self, stopwatch):
        self.model.stopwatch = stopwatch
        self.model.sim_step()

    def answer(self):
        return self.model.answer()


def read():
    folder = pathlib.Path(sys.argv[1])
    shape = json.loads((folder / "shape.json").read_text())
    severity = np.fromfile(folder / "severity.f64").reshape(shape["ticks"], -1, DEPARTMENTS)
    return shape, severity.tolist()


if __name__ == "__main__":
    serve(read, Run)
