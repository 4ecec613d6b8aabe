import GovernanceModel
import Testing

/// Departments that keep their stocks from other departments.
@Suite("Monopoly")
struct MonopolyTests {
  /// A's health department began with 50 units.
  ///
  /// Emergency and supplies ask it for 20 and 16: with 0.6 of its stock kept it lends 20 of the 36
  /// in all, in proportion, and nothing more an hour later; with all of it kept, nothing.
  @Test(
    "what a department keeps it lends to no other department, to a neighbour it does",
    arguments: [(0.0, 20.0, 16.0), (0.6, 100.0 / 9, 80.0 / 9), (1, 0, 0)])
  func lending(kept: Double, emergency: Double, supplies: Double) throws {
    var simulation = try health(kept)
    let lines = [try simulation.line(from: 1, to: 0), try simulation.line(from: 1, to: 2)]
    let neighbour = try simulation.line(from: 1, to: 5)
    for e in lines { simulation.beliefs.heard[e] = 0.2 }
    for _ in 0..<2 {
      simulation.allocate()
      #expect(nearly(simulation.supply.asked[lines[0]], emergency))
      #expect(nearly(simulation.supply.asked[lines[1]], supplies))
      simulation.tick += 1
    }
    simulation.beliefs.heard[neighbour] = 0.1
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[neighbour], 6))
  }

  private func health(_ kept: Double) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.open(1, digital: 1)
    parameters.modes.vertical.openness = 0
    parameters.sharing.precision = 1_000
    parameters.sharing.reserve = 0
    parameters.sharing.monopoly = kept
    parameters.stocks.substitution = 1
    // 50 units of 100,000 residents in health, which has 0.6 of 3 parts.
    parameters.stocks.county = 2.5
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    for h in [0, 2, 3, 4, 5, 6, 7] { simulation.supply.store[h] = 0 }
    simulation.beliefs.value[0] = 0.2
    simulation.beliefs.value[2] = 0.2
    return simulation
  }
}
