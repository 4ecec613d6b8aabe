import GovernanceModel

/// The societies of a scenario, of which the last stays: one that stands is not built again.
struct Worlds {
  private let scenario: Scenario
  private var last: (seed: UInt64, society: Society)?
  /// What the last that was asked for took to build, 0 where it stood already.
  private(set) var seconds = 0.0

  init(_ scenario: Scenario) { self.scenario = scenario }

  mutating func society(seed: UInt64) throws -> Society {
    seconds = 0
    if let last, last.seed == seed { return last.society }
    last = nil
    let start = processorSeconds()
    let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: seed)
    seconds = processorSeconds() - start
    last = (seed, society)
    return society
  }
}
