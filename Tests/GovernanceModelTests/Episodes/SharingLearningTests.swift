import GovernanceModel
import Testing

@Suite("Learning to share between episodes")
struct SharingLearningTests {
  /// Benefit .3, cost .3, synergy 1, the other's x .5: Δ = .5.
  ///
  /// EWA with δ .5, φ .9, κ 0, λ 4, from attraction 0: (.5 + .5 · .5) · .5/1.9 = .375/1.9 = .19737,
  /// Λ(4 · .19737) = .68772. Roth–Erev: .5 · .5 = .25, Λ(1) = .73106. Belief: .5/1.9, Λ(2/1.9) = .74128.
  @Test(
    "ends of an open line share more where sharing gained",
    arguments: [(1.0, 0.687718309206), (2, 0.731058578630), (3, 0.741279914293)])
  func learnsToShare(rule: Double, propensity: Double) throws {
    var simulation = try pair { $0.learning.rule = rule }
    let line = try simulation.line(from: 4, to: 0)
    #expect(nearly(simulation.gainOfSharing(over: line), 0.5))
    simulation.beginEpisode()
    #expect(nearly(simulation.cooperation[line], propensity, within: 1e-9))
  }

  @Test("over a closed line, and without memory, nobody learns to share")
  func learnsNothing() throws {
    for change: (inout Parameters) -> Void in [
      { $0.modes.horizontal.openness = 0 }, { $0.memory.carry = 0 }, { $0.learning.rule = 0 },
      { $0.learning.rule = 4 },
    ] {
      var simulation = try pair(change)
      let line = try simulation.line(from: 4, to: 0)
      simulation.beginEpisode()
      #expect(simulation.cooperation[line] == 0.5)
    }
  }

  /// With cost .8 and synergy 1, sharing gains iff the other shares with more than a half.
  @Test("over episodes sharing is bistable", arguments: [(0.3, false), (0.7, true)])
  func bistable(start: Double, shares: Bool) throws {
    var simulation = try pair {
      $0.sharing.cost = 0.8
      $0.sharing.initial = start
      $0.learning.lambda = 20
    }
    for _ in 0..<30 { simulation.beginEpisode() }
    let line = try simulation.line(from: 4, to: 0)
    #expect((simulation.cooperation[line] > 0.9) == shares)
    #expect((simulation.cooperation[line] < 0.1) == !shares)
  }

  /// A and B with open lines between them, under a game without trust or rivalry.
  private func pair(_ change: (inout Parameters) -> Void = { _ in }) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.modes.horizontal.openness = 1
    for (path, value) in [
      ("sharing.benefit", 0.3), ("sharing.cost", 0.3), ("sharing.synergy", 1),
      ("sharing.trust", 0), ("sharing.tournament", 0), ("sharing.initial", 0.5),
      ("learning.rule", 1), ("learning.delta", 0.5), ("learning.phi", 0.9), ("learning.kappa", 0),
      ("learning.lambda", 4),
    ] { parameters.set(path, value) }
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters))
  }
}
