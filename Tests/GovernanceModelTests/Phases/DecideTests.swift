import GovernanceModel
import Randomness
import Testing

@Suite("Decide")
struct DecideTests {
  /// θ = 0.05 and √P = 0.02.
  ///
  /// For C/L = 0.3, Φ⁻¹(0.3) = −0.5244 puts the boundary at 0.05 − 0.5244 × 0.02 = 0.039512; for
  /// 0.05, Φ⁻¹ = −1.6449 at 0.017103; for 0.7 at 0.060488.
  @Test(
    "an office acts when the probability of harm reaches the cost–loss ratio",
    arguments: [(0.3, 0.039_512), (0.05, 0.017_103), (0.7, 0.060_488)])
  func costLoss(ratio: Double, boundary: Double) throws {
    for (belief, acts) in [(boundary - 0.000_002, false), (boundary + 0.000_002, true)] {
      var simulation = try twoCounties { $0.decision.costLossRatio = ratio }
      simulation.beliefs.value[0] = belief
      simulation.beliefs.variance[0] = 0.0004
      simulation.decide()
      #expect((simulation.authority.since[12] >= 0) == acts, "belief \(belief)")
    }
  }

  @Test("over beliefs and doubts, an office acts iff Φ((x − θ)/√P) ≥ C/L")
  func formula() throws {
    for x in stride(from: 0.003, to: 0.1, by: 0.004) {
      for variance in [0.0001, 0.0004, 0.001, 0.01] {
        var simulation = try twoCounties()
        simulation.beliefs.value[0] = x
        simulation.beliefs.variance[0] = variance
        simulation.decide()
        let harm = normalCumulative((x - 0.05) / variance.squareRoot())
        #expect((simulation.authority.since[12] >= 0) == (harm >= 0.3), "\(x), \(variance)")
      }
    }
  }

  @Test("a superior acts on the worst of the territories in its charge")
  func superior() throws {
    var simulation = try twoCounties()
    simulation.beliefs.value[3 * 4] = 0.2
    simulation.decide()
    // The prefecture's post about B holds it; office 8 is its emergency department.
    #expect(simulation.authority.since[8] == 0)
    #expect(simulation.authority.since.count { $0 >= 0 } == 1)
  }

  @Test("an office stands down after as many calm hours in a row as it is told to")
  func standsDown() throws {
    var simulation = try twoCounties { $0.decision.standDown = 3 }
    func decide(believing belief: Double) -> Bool {
      simulation.beliefs.value[0] = belief
      simulation.beliefs.variance[0] = 0.0004
      simulation.decide()
      simulation.tick += 1
      return simulation.authority.since[12] >= 0
    }
    #expect(decide(believing: 0.2))
    #expect(decide(believing: 0))
    #expect(decide(believing: 0))
    // Between half the ratio, 0.05 + Φ⁻¹(0.15) × 0.02 = 0.0293, and the ratio, 0.0395: neither a
    // cause to start nor calm.
    #expect(decide(believing: 0.035))
    #expect(decide(believing: 0))
    #expect(decide(believing: 0))
    #expect(!decide(believing: 0))
    #expect(!decide(believing: 0.035))
    #expect(decide(believing: 0.2))
    #expect(simulation.authority.since[12] == 8)
  }

  @Test("departments act together when tied to their own government, and alone when not")
  func ownGovernment() throws {
    for (openness, active) in [(1.0, [true, true, true, true]), (0, [true, false, false, false])] {
      var simulation = try twoCounties { $0.modes.vertical.openness = openness }
      simulation.beliefs.value[0] = 0.3
      simulation.decide()
      #expect(simulation.authority.since[12..<16].map { $0 >= 0 } == active)
      #expect(simulation.authority.since[16..<20].allSatisfy { $0 < 0 })
    }
  }

  @Test("autonomy releases its share until the superior approves, and then all is free")
  func autonomy() throws {
    var simulation = try twoCounties {
      $0.modes.vertical.openness = 1
      $0.decision.autonomy = 0.6
      $0.decision.superiorApproval = 6
    }
    #expect(simulation.released(12) == 0.6)
    simulation.authority.since[12] = 2
    simulation.tick = 7
    #expect(simulation.released(12) == 0.6)
    simulation.tick = 8
    #expect(simulation.released(12) == 1)
    // Nobody stands above the centre.
    #expect(simulation.released(0) == 1)
  }

  @Test("a digital superior approves within the digital delay")
  func digitalApproval() throws {
    var simulation = try twoCounties {
      $0.modes.vertical.openness = 1
      $0.modes.vertical.digital = 1
      $0.reporting.digital = 1
    }
    simulation.authority.since[12] = 2
    simulation.tick = 2
    #expect(simulation.released(12) == simulation.parameters.decision.autonomy)
    simulation.tick = 3
    #expect(simulation.released(12) == 1)
  }

  @Test("an office without an open tie to a superior commits all it has")
  func noTie() throws {
    let simulation = try twoCounties { $0.decision.autonomy = 0.1 }
    #expect((0..<20).allSatisfy { simulation.released($0) == 1 })
  }

  /// ln of the thresholds has mean ln 0.05 − 0.3²/2 and deviation 0.3, so their mean is 0.05.
  @Test("governments differ in what they call harm, around the same mean")
  func standards() throws {
    let thresholds = try (UInt64(1)...1_000).flatMap { seed in
      var parameters = SmallWorld.quiet()
      parameters.decision.thresholdSpread = 0.3
      return try SmallWorld.start(SmallWorld.twoCounties(parameters), seed: seed)
        .authority.threshold
    }
    // The deviation of a threshold is 0.05 √(e^0.09 − 1) = 0.01534.
    #expect((average(thresholds) - 0.05).magnitude < 4 * 0.015_34 / 5_000.0.squareRoot())
  }

  @Test("the benchmark decides nothing, since all is met at once")
  func benchmark() throws {
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(), benchmark: true)
    simulation.beliefs.value[0] = 1
    simulation.decide()
    #expect(simulation.authority.since.allSatisfy { $0 < 0 })
  }

  private func twoCounties(_ change: (inout Parameters) -> Void = { _ in }) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.decision.threshold = 0.05
    parameters.decision.costLossRatio = 0.3
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters))
  }
}
