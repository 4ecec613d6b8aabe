import GovernanceModel
import Testing

/// How one reading of 0.4 in A's emergency domain is weighed, and how often it counts.
@Suite("Precision given to word")
struct ReportPrecisionTests {
  /// P = 0.01 against 0.1² × 0.02 = 0.0002 of the reading: over trust 0.5, K = 0.01/0.0104 and
  /// x = 0.384615; unscaled, K = 0.01/0.0102 and x = 0.392157.
  @Test(
    "trust divides the variance of what is told, unless it is not to",
    arguments: [(1.0, 0.384_615_385, 0.000_384_615), (0, 0.392_156_863, 0.000_196_078)])
  func trustScaled(scaled: Double, value: Double, variance: Double) throws {
    var simulation = try counties { $0.reporting.trustScaled = scaled }
    hear(&simulation, hours: 12)
    #expect(nearly(simulation.beliefs.value[0], value, within: 1e-8))
    #expect(nearly(simulation.beliefs.variance[0], variance, within: 1e-8))
    // Superiors divide by their trust in the county, 0.8, or by nothing.
    let above = scaled == 1 ? variance / 0.8 : variance
    #expect(nearly(simulation.beliefs.variance[2 * 4], above, within: 1e-8))
  }

  /// Filed and told by the chain as well, the same reading counts twice: 1/P = 100 + 2/0.0004.
  @Test("a filed reading that also comes by the chain is taken for two")
  func doubleCounting() throws {
    for counted in [0.0, 1] {
      var simulation = try counties {
        $0.modes.vertical.digital = 1
        $0.reporting.precision = 1_000
        $0.reporting.filingCost = -10
        $0.reporting.digital = 1
        $0.reporting.doubleCounting = counted
        // The variance of a reading is the same whatever is believed.
        $0.sensing.floor = 1
        $0.sensing.townshipNoise = 0.014_142_135_623_730_951
      }
      hear(&simulation, hours: 12)
      #expect(
        nearly(1 / simulation.beliefs.variance[0], 100 + (1 + counted) / 0.0004, within: 1e-9))
    }
  }

  /// Without Kalman's gain a reading of variance 0.0004 is believed outright.
  @Test("without a gain, what was read last is believed")
  func latest() throws {
    var simulation = try counties { $0.sensing.kalman = 0 }
    hear(&simulation, hours: 12)
    #expect(simulation.beliefs.value[0] == 0.4)
    #expect(nearly(simulation.beliefs.variance[0], 0.0004))
  }

  @Test("without drift a belief is as sure after a day as it was")
  func ageing() throws {
    for drift in [0.0, 0.0001] {
      var simulation = try counties { $0.sensing.drift = drift }
      for hour in 0..<24 {
        simulation.tick = hour
        simulation.report()
      }
      #expect(nearly(simulation.beliefs.variance[0], 0.01 + 24 * drift))
    }
  }

  /// Read at hour 20; 2 h to the county, then 2, 3 and 4: at hour 31 the centre's word is 11 h old.
  @Test("the age of what is held is the time since it was read")
  func age() throws {
    var simulation = try counties { $0.reporting.township = 2 }
    simulation.tick = 20
    hear(&simulation, hours: 12)
    #expect(simulation.tick == 32)
    for post in [0, 2, 4, 6] { #expect(simulation.origins.believed[post * 4] == 20) }
    for post in [1, 3, 5, 7] { #expect(simulation.origins.believed[post * 4] == 0) }
    simulation.tick = 31
    simulation.severity.total[0] = 1
    simulation.respond()
    // A's emergency domain is 11 h old, the seven other sites 31.
    #expect(nearly(try simulation.outcome("ageOfInformation"), (11 + 7 * 31) / 8.0))
  }

  /// A reading of 0.4 at the first hour, then hours of silence.
  private func hear(_ simulation: inout Simulation, hours: Int) {
    simulation.sight.township[0] = 0.4
    simulation.sight.fresh[0] = true
    for _ in 0..<hours {
      simulation.report()
      simulation.tick += 1
      simulation.sight.fresh[0] = false
    }
  }

  private func counties(_ change: (inout Parameters) -> Void) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.modes.vertical.openness = 1
    parameters.need.recovery = 0
    parameters.hazard.cascade = 0
    parameters.hazard.conductance = 0
    parameters.sensing.townshipNoise = 0.1
    parameters.sensing.drift = 0
    parameters.sensing.calmVariance = 0.01
    parameters.sensing.maximalVariance = 1
    parameters.trust.township = 0.5
    parameters.trust.county = 0.8
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters, townships: 1))
  }
}
