import GovernanceModel
import Testing

/// The two-region game, through `learn()`: `oracles/sharing-game.yaml` is this world.
@Suite("Oracle: sharing game")
struct SharingGameOracleTests {
  /// Δ(x) = 0.1 + x − 0.3 − 0.3 + 0.1: x* = (c + k − b − pF)/s = 0.4.
  @Test("replication parts the basins at x*", arguments: [0.05, 0.39, 0.41, 0.95])
  func basinsOfReplication(initial: Double) throws {
    let end = try cooperation(initial) { $0.sharing.dynamics = 2 }
    #expect((end - (initial < 0.4 ? 0 : 1)).magnitude < 1e-6)
  }

  /// Δ(x) = x − ½.
  ///
  /// The slope of Λ(β (x − ½)) at ½ is β/4: two states last iff β s > 4.
  @Test(
    "under logit two states last iff precision times synergy exceeds four",
    arguments: [1.0, 2, 3, 3.9, 4.1, 5, 6, 10])
  func bistabilityOfLogit(precision: Double) throws {
    let ends = try [0.1, 0.9].map {
      try cooperation($0) {
        $0.sharing.dynamics = 1
        $0.sharing.benefit = 0
        $0.sharing.precision = precision
      }
    }
    #expect((ends[1] - ends[0] > 0.05) == (precision > 4))
    #expect((ends[0] + ends[1] - 1).magnitude < 1e-6)
  }

  /// The lower of the two states solves x = Λ(6 (x − ½)).
  @Test("the states of the logit are its fixed points")
  func fixedPoint() throws {
    let end = try cooperation(0.4) {
      $0.sharing.dynamics = 1
      $0.sharing.benefit = 0
      $0.sharing.precision = 6
    }
    #expect((end - 0.070_720).magnitude < 1e-6)
  }

  private func cooperation(
    _ initial: Double, _ change: (inout Parameters) -> Void
  ) throws -> Double {
    var parameters = SmallWorld.quiet()
    parameters.modes.horizontal.openness = 1
    parameters.sensing.routine = 0
    let settings: [(String, Double)] = [
      ("sharing.step", 1), ("sharing.benefit", 0.1), ("sharing.synergy", 1),
      ("sharing.cost", 0.3), ("sharing.coordination", 0.3), ("sharing.punishment", 0.1),
      ("sharing.trust", 0), ("sharing.tournament", 0), ("sharing.initial", initial),
    ]
    for (path, value) in settings { parameters.set(path, value) }
    change(&parameters)
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    simulation.advance(400)
    return try simulation.outcome("cooperation")
  }
}
