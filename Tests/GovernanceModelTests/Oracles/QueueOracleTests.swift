import GovernanceModel
import Testing

/// Queues whose mean time is known, reached by other business at the desks of two hundred governments.
///
/// One desk with one arrival in 1.25 hours and a mean service of an hour (M/M/1, ρ = 0.8) takes
/// 1/(μ − λ) = 5 hours a file; three in series 15, since what leaves such a desk is again a Poisson
/// process (Burke 1956). Where the load is light, a review by three desks at once takes the mean of the
/// slowest of three, (1 + ½ + ⅓)/μ = 1.833/μ. Those are the worlds of
/// `Experiments/scenarios/oracles/queue-*.yaml`.
@Suite("Oracle: queues")
struct QueueOracleTests {
  /// A mean over n files of an M/M/1 queue at ρ = 0.8 has a standard error of √(1976/n) hours: of
  /// 200 × 0.8 × 2,000 files, 0.079; the tolerance is four of them.
  @Test("one desk: 5 hours", arguments: [UInt64(1)])
  func one(seed: UInt64) throws {
    let time = try approvalTime(seed: seed) { $0.approval.points = 1 }
    #expect((time - 5).magnitude < 0.32)
  }

  @Test("three desks in series: 15 hours", arguments: [UInt64(1)])
  func series(seed: UInt64) throws {
    let time = try approvalTime(seed: seed) { $0.approval.points = 3 }
    #expect((time - 15).magnitude < 0.55)
  }

  /// At ρ = 0.005 a file waits 0.005 hours at each desk; the deviation of the slowest of three is 1.17,
  /// over 2,000 files 0.026.
  @Test("a review by three desks at once under light load: 1.833 hours", arguments: [UInt64(1)])
  func review(seed: UInt64) throws {
    let time = try approvalTime(seed: seed) {
      $0.approval.points = 3
      $0.approval.routine = 0.005
      $0.modes.crossDepartment.openness = 1
    }
    #expect((time - 1.833).magnitude < 0.11)
  }

  private func approvalTime(
    seed: UInt64, _ change: (inout Parameters) -> Void
  ) throws -> Double {
    var parameters = SmallWorld.quiet()
    parameters.hazard.rainfall = 0
    parameters.sensing.routine = 0
    parameters.approval.files = 1
    parameters.approval.serviceHours = 1
    parameters.approval.routine = 0.8
    parameters.approval.warmUp = 1_000
    change(&parameters)
    let territories = (0..<200).map {
      Territory(code: "G\($0)", tier: .county, parent: nil, population: 1_000)
    }
    var simulation = try SmallWorld.start(
      Scenario(title: "desks", territories: territories, parameters: parameters), seed: seed)
    simulation.advance(2_000)
    return try simulation.outcome("approvalTime")
  }
}
