import GovernanceModel
import Testing

/// The limit of `Experiments/scenarios/oracles/kalman-steady-state.yaml`.
@Suite("Oracle: Kalman's steady state")
struct KalmanOracleTests {
  /// P = (−Q + √(Q² + 4QR))/2 with Q = 0.1: 0.270156 for R = 1, 0.584429 for R = 4 (Kalman 1960).
  @Test(
    "a department that looks every hour settles at Kalman's variance and gain",
    arguments: [(100.0, 1.0, 0.270_156_212, 0.2702), (400, 4, 0.584_428_877, 0.1461)])
  func steadyState(floor: Double, noise: Double, variance: Double, gain: Double) throws {
    var simulation = try county(floor: floor)
    simulation.advance(200)
    #expect(nearly(try simulation.outcome("beliefVariance"), variance, within: 1e-9))
    #expect((variance / noise - gain).magnitude < 0.0001)
    // The gain of the next reading: the belief moves by K of what it is off.
    let before = simulation.beliefs.value[0]
    simulation.step()
    let moved = simulation.beliefs.value[0] - before
    #expect(nearly(moved, variance / noise * (simulation.sight.office[0] - before), within: 1e-9))
  }

  private func county(floor: Double) throws -> Simulation {
    var parameters = Parameters()
    for (path, value) in [
      ("hazard.rainfall", 0), ("sensing.routine", 100), ("sensing.officeNoise", 0.1),
      ("sensing.floor", floor), ("sensing.drift", 0.1), ("sensing.calmVariance", 1),
      ("sensing.maximalVariance", 1), ("need.recovery", 0), ("society.citizens", 0),
      ("society.enterprises", 0), ("society.organisations", 0),
    ] { parameters.set(path, value) }
    return try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 0))
  }
}
