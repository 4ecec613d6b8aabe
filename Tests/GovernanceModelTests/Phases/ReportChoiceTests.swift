import Foundation
import GovernanceModel
import Randomness
import Testing

@Suite("Choice of what to report")
struct ReportChoiceTests {
  /// Over a grid of equally spaced luck the frequency of each share is its probability to within one
  /// cell of the grid.
  @Test(
    "the shares reported follow the logit's closed form",
    arguments: [(0.3, 0.1), (0.52, 0.1), (0.8, 0.3), (1, 0.7)])
  func softmax(severity: Double, found: Double) {
    var p = Parameters().reporting
    p.precision = 6
    p.blame = 1
    p.aid = 0.4
    p.penalty = 3
    p.ceiling = 0.5
    p.ceilingBlame = 0.2
    let shares = [1, 0.9, 0.8, 0.7, 0.6]
    let weights = shares.map { share in
      let told = share * severity
      let blame = 1 * told + (told > 0.5 ? 0.2 : 0)
      return exp(6 * (0.4 * told - blame - found * 3 * (severity - told)))
    }
    let frequencies = frequencies(severity, found, p)
    for (share, weight) in zip(shares, weights) {
      let expected = weight / weights.reduce(0, +)
      #expect((frequencies[share, default: 0] - expected).magnitude < 2 / 100_000, "\(share)")
    }
    #expect(frequencies.keys.allSatisfy { shares.contains($0) })
  }

  /// Two options that lie 0.4 apart at precision 5, blame 1 and penalty 3 are the two-option
  /// concealment at precision 2: Λ(2 (1 − 3 p)).
  @Test(
    "between telling all and the least, concealment has the odds of the two-option choice",
    arguments: [(0.1, 0.802), (0.3, 0.550), (0.5, 0.269), (0.7, 0.100)])
  func twoOptions(found: Double, concealed: Double) {
    var p = Parameters().reporting
    p.precision = 5
    p.blame = 1
    p.aid = 0
    p.penalty = 3
    p.ceilingBlame = 0
    let frequencies = frequencies(1, found, p)
    let (all, least) = (frequencies[1, default: 0], frequencies[0.6, default: 0])
    #expect((least / (all + least) - concealed).magnitude < 0.001)
  }

  /// With the shares 1 and 0 alone the choice at severity 1 is that of two options: Λ(2 (1 − 3 p)).
  @Test(
    "with two shares, all and nothing, concealment is the two-option choice itself",
    arguments: [(0.1, 0.802), (0.3, 0.550), (0.5, 0.269), (0.7, 0.100)])
  func allOrNothing(found: Double, concealed: Double) {
    var p = Parameters().reporting
    (p.options, p.least, p.precision) = (2, 0, 2)
    (p.blame, p.aid, p.penalty, p.ceilingBlame) = (1, 0, 3, 0)
    let frequencies = frequencies(1, found, p)
    #expect(Set(frequencies.keys) == [0, 1])
    #expect((frequencies[0, default: 0] - concealed).magnitude < 0.001)
  }

  /// Eight shares from 1 to 0.3 stand 0.1 apart; who does not care chooses each as often.
  @Test("shares lie evenly between all and the least, as many as are asked for")
  func evenShares() {
    var p = Parameters().reporting
    (p.options, p.least, p.precision) = (8, 0.3, 0)
    let frequencies = frequencies(0.4, 0, p)
    for share in [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3] {
      let near = frequencies.filter { nearly($0.key, share) }
      #expect((near.reduce(0) { $0 + $1.value } - 0.125).magnitude < 1e-4, "\(share)")
    }
  }

  /// 0.52 lies above the ceiling of 0.5, nine tenths of it (0.468) below.
  @Test("reports bunch below an evaluation ceiling, and not without one")
  func ceiling() {
    var p = Parameters().reporting
    p.blame = 0
    p.aid = 0
    p.penalty = 0
    p.ceiling = 0.5
    p.ceilingBlame = 0.2
    p.precision = 6
    let bunched = frequencies(0.52, 0, p)
    // One option at e^(−6 × 0.2) = 0.301194 against four at 1.
    #expect((bunched[1, default: 0] - 0.301_194 / 4.301_194).magnitude < 0.0001)
    p.ceilingBlame = 0
    #expect((frequencies(0.52, 0, p)[1, default: 0] - 0.2).magnitude < 0.0001)
  }

  @Test("the likelier a concealment is found, the more is reported")
  func exposure() {
    let reported = [0, 0.2, 0.4, 0.6, 0.8, 1].map { found in
      frequencies(0.6, found, Parameters().reporting).reduce(0) { $0 + $1.key * $1.value }
    }
    #expect(reported == reported.sorted())
    #expect(reported[0] < reported[5] - 0.1)
  }

  /// e^ε with ε ~ N(−σ²/2, σ²) has variance e^σ² − 1.
  @Test("noise on a report has no bias", arguments: [0.1, 0.3])
  func noise(sigma: Double) {
    let chance = Chance(seed: 3)
    let factors = (0..<100_000).map {
      reportNoise(chance.uniform(phase: 9_001, tick: 0, entity: UInt64($0)), sigma)
    }
    let deviation = (exp(sigma * sigma) - 1).squareRoot()
    #expect((average(factors) - 1).magnitude < 4 * deviation / 100_000.0.squareRoot())
    let spread = average(factors.map { ($0 - 1) * ($0 - 1) }).squareRoot()
    #expect((spread / deviation - 1).magnitude < 0.02)
    #expect(reportNoise(0.9, 0) == 1)
  }

  /// Λ(4 (0.5 + 0.6 × 0.739 − 0.3)) = Λ(2.5736) = 0.929148 between departments of one government;
  /// between neighbours less 4 × 0.3: Λ(1.3736) = 0.797957.
  @Test("willingness to share weighs benefit, trust, cost and rivalry")
  func willingness() throws {
    let simulation = try sharing()
    let neighbour = try simulation.line(from: 4, to: 0)
    let department = try simulation.line(from: 1, to: 0)
    #expect(nearly(simulation.willingness(over: department), 1 / (1 + exp(-2.5736))))
    #expect(nearly(simulation.willingness(over: neighbour), 1 / (1 + exp(-1.3736))))
  }

  @Test("willingness grows with trust and experience and falls with the tournament")
  func monotone() throws {
    var simulation = try sharing()
    let e = try simulation.line(from: 4, to: 0)
    let before = simulation.willingness(over: e)
    simulation.trust.line.count(true, at: e)
    let trusting = simulation.willingness(over: e)
    simulation.trust.experience[e] += 0.1
    let experienced = simulation.willingness(over: e)
    #expect(before < trusting)
    #expect(trusting < experienced)
    #expect(try sharing { $0.sharing.tournament = 0.6 }.willingness(over: e) < before)
    #expect(try sharing { $0.sharing.tournament = 0 }.willingness(over: e) > before)
    // No promotion is at stake between departments of one government.
    let department = try simulation.line(from: 1, to: 0)
    #expect(
      try sharing { $0.sharing.tournament = 0.6 }.willingness(over: department)
        == sharing().willingness(over: department))
  }

  private func sharing(_ change: (inout Parameters) -> Void = { _ in }) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.sharing.precision = 4
    parameters.sharing.benefit = 0.5
    parameters.sharing.trust = 0.6
    parameters.sharing.cost = 0.3
    parameters.sharing.tournament = 0.3
    parameters.trust.county = 0.739
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters))
  }

  /// How often each share is chosen over 100,000 equally spaced draws.
  private func frequencies(
    _ severity: Double, _ found: Double, _ p: ReportingParameters
  ) -> [Double: Double] {
    var counts: [Double: Double] = [:]
    for n in 0..<100_000 {
      let luck = (Double(n) + 0.5) / 100_000
      counts[reportedShare(severity, found: found, luck: luck, p), default: 0] += 1
    }
    return counts.mapValues { $0 / 100_000 }
  }
}
