import GovernanceModel
import Testing

@Suite("Planning")
struct DecidePlanningTests {
  /// Eight hours at a doubt of 0.002: at a quarter of it √¼ × 8 = 4, at a hundredth 0.8, so the first
  /// hour after; at more than it longer.
  @Test(
    "the surer a belief, the sooner there is a plan",
    arguments: [(0.002, 8), (0.0005, 4), (0.000_02, 1), (0.008, 16)])
  func hours(variance: Double, expected: Int) throws {
    var simulation = try county { $0.planning.hours = 8 }
    simulation.beliefs.value[0] = 0.5
    var ready: Int?
    for hour in 0..<20 {
      simulation.beliefs.variance[0] = variance
      simulation.tick = hour
      simulation.decide()
      #expect(simulation.authority.since[0] == 0)
      if ready == nil, simulation.maySign(for: 0) { ready = hour }
    }
    #expect(ready == expected)
    #expect(try simulation.outcome("planningTime") == Double(expected))
  }

  @Test("until there is a plan the desk signs nothing, and what waits is unapproved")
  func desk() throws {
    for hours in [0.0, 5] {
      var simulation = try county { $0.planning.hours = hours }
      simulation.severity.total[0] = 0.5
      simulation.severity.floor[0] = 0.5
      simulation.beliefs.value[0] = 0.5
      simulation.beliefs.variance[0] = 0.002
      simulation.decide()
      simulation.allocate()
      let line = try simulation.line(from: 0, to: 0)
      #expect((simulation.supply.underWay[line] > 0) == (hours == 0))
      #expect(simulation.supply.asked[line] > 0)
      simulation.respond()
      #expect(simulation.tally.loss[Cause.unapproved.rawValue] > 0)
      #expect(simulation.brokenInvariant() == nil)
    }
  }

  @Test("a plan falls with the activity that it was made for")
  func fallen() throws {
    var simulation = try county {
      $0.planning.hours = 0.001
      $0.decision.standDown = 1
    }
    simulation.beliefs.value[0] = 0.5
    simulation.beliefs.variance[0] = 0.0004
    simulation.decide()
    simulation.tick = 1
    simulation.decide()
    #expect(simulation.maySign(for: 0))
    simulation.beliefs.value[0] = 0
    simulation.tick = 2
    simulation.decide()
    #expect(simulation.planning.isReady == [false, false, false, false])
  }

  private func county(_ change: (inout Parameters) -> Void) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    change(&parameters)
    return try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 0))
  }
}
