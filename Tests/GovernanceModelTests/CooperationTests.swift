import Foundation
import GovernanceModel
import Testing

/// Sharing as a game between the two ends of a line.
@Suite("Cooperation")
struct CooperationTests {
  /// x = 0.5, Δ = 0.4, a step of 0.1: 0.5 + 0.1 × 0.25 × 0.4 = 0.51.
  @Test("a strategy that gains spreads by what it gains, and does not leave [0, 1]")
  func replicator() {
    #expect(nearly(Cooperation.replicator(0.5, gain: 0.4, step: 0.1), 0.51))
    #expect(Cooperation.replicator(0, gain: 5, step: 1) == 0)
    #expect(Cooperation.replicator(1, gain: -5, step: 1) == 1)
    #expect(Cooperation.replicator(0.9, gain: 50, step: 1) == 1)
    #expect(Cooperation.replicator(0.1, gain: -50, step: 1) == 0)
  }

  /// Λ(4 × 0.25) = 0.731059: a tenth of the way from 0.5 is 0.523106.
  @Test("the logit response is gone towards by a step")
  func logitStep() {
    let next = Cooperation.logit(0.5, gain: 0.25, precision: 4, step: 0.1)
    #expect(nearly(next, 0.523_106, within: 1e-6))
    #expect(
      nearly(Cooperation.logit(0.5, gain: 0.25, precision: 4, step: 1), 0.731_059, within: 1e-6))
  }

  /// 1/(1 + e^(−0.2/0.1)) = 0.880797.
  @Test("the better is imitated with the odds of Fermi's rule")
  func fermi() {
    #expect(
      nearly(Cooperation.imitation(mine: 0.1, theirs: 0.3, noise: 0.1), 0.880_797, within: 1e-6))
    #expect(Cooperation.imitation(mine: 0.3, theirs: 0.3, noise: 0.1) == 0.5)
  }

  /// b 0.5 + τ 0.6 × 0.739 + s 2 × x 0.3 − c 0.3 − k 0.2 + pF 0.1 = 1.1434 between departments;
  /// between neighbours less ω 0.3; towards an end whose own line is closed less s x = 0.6.
  @Test("sharing gains by own benefit, trust and the other's sharing, less cost and rivalry")
  func gain() throws {
    let change: (inout Parameters) -> Void = {
      $0.sharing.synergy = 2
      $0.sharing.coordination = 0.2
      $0.sharing.punishment = 0.1
      $0.sharing.initial = 0.3
    }
    var simulation = try twoCounties(change)
    let department = try simulation.line(from: 1, to: 0)
    let neighbour = try simulation.line(from: 4, to: 0)
    #expect(nearly(simulation.gainOfSharing(over: department), 1.1434))
    #expect(nearly(simulation.gainOfSharing(over: neighbour), 0.8434))
    #expect(
      nearly(simulation.willingness(over: neighbour), 1 / (1 + exp(-4 * 0.8434)), within: 1e-9))
    simulation = try twoCounties {
      change(&$0)
      $0.modes.crossDepartment.openness = 0
    }
    #expect(nearly(simulation.gainOfSharing(over: department), 0.5434))
  }

  /// Δ(x) = b + s x − c − k + pF = 0.1 + x − 0.3 − 0.3 + 0.1: x* = 0.4.
  @Test(
    "two regions come to share or not, according to the side of x* on which they start",
    arguments: [(0.39, 0.0), (0.41, 1), (0.4, 0.4)])
  func basins(initial: Double, end: Double) throws {
    var simulation = try region(initial) {
      $0.sharing.dynamics = 2
      $0.sharing.benefit = 0.1
      $0.sharing.cost = 0.3
      $0.sharing.coordination = 0.3
      $0.sharing.punishment = 0.1
      $0.sharing.step = 1
    }
    simulation.advance(100)
    #expect(nearly(try simulation.outcome("cooperation"), end, within: 1e-6))
  }

  /// Δ(x) = x − 0.5.
  ///
  /// Under β = 6, β s > 4: x = Λ(6 (x − 0.5)) also at 0.070 720 and 0.929 280.
  /// Under β = 3 only at 0.5.
  @Test(
    "under logit two states last only where precision times synergy exceeds four",
    arguments: [(6.0, 0.4, 0.070_720), (6, 0.6, 0.929_280), (3, 0.4, 0.5), (3, 0.6, 0.5)])
  func logitDynamics(precision: Double, initial: Double, end: Double) throws {
    var simulation = try region(initial) {
      $0.sharing.dynamics = 1
      $0.sharing.precision = precision
      $0.sharing.benefit = 0
      $0.sharing.cost = 0.5
      $0.sharing.step = 0.5
    }
    simulation.advance(200)
    #expect(nearly(try simulation.outcome("cooperation"), end, within: 1e-5))
  }

  /// A shares with propensity 0.2, B with 0.8, and without synergy what is shared gains 1: payoffs
  /// 0.2 and 0.8.
  ///
  /// With K = 0.01 A imitates B for sure, half the way: 0.5; B stays.
  @Test("who does worse takes over, by a step, what a better one does")
  func imitation() throws {
    var simulation = try region(0) {
      $0.sharing.dynamics = 3
      $0.sharing.synergy = 0
      $0.sharing.benefit = 1
      $0.sharing.cost = 0
      $0.sharing.imitationNoise = 0.01
      $0.sharing.step = 0.5
    }
    for e in simulation.society.lines.horizontal {
      simulation.cooperation[e] = simulation.society.lines.holder[e] < 4 ? 0.2 : 0.8
    }
    simulation.learn()
    for e in simulation.society.lines.horizontal {
      let expected = simulation.society.lines.holder[e] < 4 ? 0.5 : 0.8
      #expect(nearly(simulation.cooperation[e], expected))
    }
  }

  /// F = 1, effort y = 0.5, x = 0.3: y ← 0.5 + 0.1 × 0.25 × (1 × 0.7 − 0.5) = 0.505, and then, with Δ =
  /// −0.5 + 0.505, x ← 0.3 + 0.1 × 0.21 × 0.005 = 0.300105.
  @Test("superiors inspect as far as fines pay, and those below share as far as they are inspected")
  func inspection() throws {
    var simulation = try inspected(rule: 1, fine: 1)
    simulation.step()
    // The prefecture stands over both.
    #expect(nearly(simulation.cooperation.effort[2], 0.505))
    #expect(nearly(try simulation.outcome("cooperation"), 0.300_105))
  }

  /// Both rules have their rest at x = y = ½.
  ///
  /// A static fine is a centre there, whose orbits do not shrink; a dynamic one, 2 (1 − x), a focus
  /// that is fallen into at a rate of 0.1 × 0.125 an hour.
  @Test(
    "a static fine makes cooperation cycle, a dynamic one lets it settle",
    arguments: [(1.0, 1.0, 0.35...0.45), (2, 2, 0...0.01)])
  func cycles(rule: Double, fine: Double, amplitude: ClosedRange<Double>) throws {
    var simulation = try inspected(rule: rule, fine: fine)
    simulation.advance(600)
    let last = try (0..<300).map { _ in
      simulation.step()
      return try simulation.outcome("cooperation")
    }
    let (least, most) = (last.min() ?? 0, last.max() ?? 1)
    #expect(amplitude.contains(most - least))
    #expect(least < 0.501 && most > 0.499)
  }

  /// x has moved from 0.3 to 0.300105 in the hour, and y from 0.5 to 0.505.
  @Test(
    "what was learnt of sharing lives on between episodes, as far as memory carries",
    arguments: [(1.0, 0.300_105, 0.505), (0.5, 0.300_0525, 0.5025), (0, 0.3, 0.5)])
  func episodes(carry: Double, propensity: Double, effort: Double) throws {
    var simulation = try inspected(rule: 1, fine: 1) { $0.memory.carry = carry }
    simulation.step()
    simulation.beginEpisode()
    #expect(nearly(simulation.cooperation.effort[2], effort))
    #expect(nearly(simulation.willingness(over: try simulation.line(from: 0, to: 4)), propensity))
  }

  @Test("a superior without a tie fines nobody")
  func untied() throws {
    var simulation = try inspected(rule: 1, fine: 1) { $0.modes.vertical.openness = 0 }
    simulation.step()
    #expect(simulation.cooperation.effort.allSatisfy { $0 == 0.5 })
    #expect(try simulation.outcome("cooperation") < 0.3)
  }

  private func inspected(
    rule: Double, fine: Double, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    try region(0.3) {
      $0.modes.vertical.openness = 1
      $0.supervision.rule = rule
      $0.sharing.dynamics = 2
      $0.sharing.synergy = 0
      $0.sharing.benefit = 0
      $0.sharing.cost = 0.5
      $0.sharing.fine = fine
      $0.sharing.effort = 0.5
      $0.sharing.effortCost = 0.5
      $0.sharing.step = 0.1
      change(&$0)
    }
  }

  @Test(
    "without dynamics nobody changes, and over closed lines nothing moves", arguments: [0.0, 2])
  func still(dynamics: Double) throws {
    var simulation = try region(0.3) {
      $0.sharing.dynamics = dynamics
      if dynamics > 0 { $0.modes.horizontal.openness = 0 }
    }
    simulation.advance(10)
    let lines = simulation.society.lines
    #expect(lines.mutual.allSatisfy { simulation.cooperation[$0] == 0.3 })
  }

  @Test("propensities start spread about their mean, drawn by line")
  func spread() throws {
    let simulation = try region(0.5) { $0.sharing.initialSpread = 0.2 }
    let start = simulation.society.lines.mutual.map { simulation.cooperation[$0] }
    #expect(start.allSatisfy { (0.3...0.7).contains($0) })
    #expect(Set(start).count == start.count)
  }

  private func twoCounties(_ change: (inout Parameters) -> Void) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.open(1)
    parameters.sharing.precision = 4
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters))
  }

  /// Two neighbours and their game alone: no trust, no rivalry, no one else.
  private func region(
    _ initial: Double, _ change: (inout Parameters) -> Void
  ) throws -> Simulation {
    try twoCounties {
      $0.modes.vertical.openness = 0
      $0.modes.crossDepartment.openness = 0
      $0.sharing.trust = 0
      $0.sharing.tournament = 0
      $0.sharing.synergy = 1
      $0.sharing.initial = initial
      change(&$0)
    }
  }
}
