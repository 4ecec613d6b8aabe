import GovernanceModel
import Testing

@Suite("Measures")
struct MeasuresTests {
  @Test("an outcome measured alone is what it is among all", arguments: Outcome.all.map(\.name))
  func alone(name: String) throws {
    let outcome = try #require(Outcome.named(name))
    let simulation = try run(measuring: Measures(needed: [outcome]))
    #expect(simulation.value(of: outcome).bitPattern == Self.all[name])
    // A need that is forgotten would show as two zeros.
    #expect(Measures(needed: [outcome]).isEmpty || simulation.value(of: outcome) != 0)
  }

  @Test("measures change no belief, no stock and no need")
  func watching() throws {
    let (some, all) = (try run(measuring: []), try run(measuring: .all))
    #expect(some.beliefs.value == all.beliefs.value)
    #expect(some.supply.store == all.supply.store)
    #expect(some.severity.total == all.severity.total)
    #expect(some.origins.believed.isEmpty && !all.origins.believed.isEmpty)
  }

  /// Every outcome of a run that measures all of them.
  private static let all: [String: UInt64] = {
    guard let simulation = try? run(measuring: .all) else { return [:] }
    let pairs = Outcome.all.map { ($0.name, simulation.value(of: $0).bitPattern) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  private func run(measuring measures: Measures) throws -> Simulation {
    try Self.run(measuring: measures)
  }

  /// Two episodes, so that what is remembered of the first is compared as well.
  private static func run(measuring measures: Measures) throws -> Simulation {
    let scenario = SmallWorld.busy()
    let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: 1)
    var simulation = Simulation(
      society: society, parameters: scenario.parameters, measuring: measures)
    simulation.advance(40, episodes: 2)
    return simulation
  }
}
