import GovernanceModel
import Testing

@Suite("Outcomes of allocation")
struct AllocationOutcomeTests {
  /// A has all need; of 8 units on site as many stand in B as said.
  @Test(
    "mismatch is half of what shares of units and of need differ by",
    arguments: [(0.0, 0.0), (4, 0.5), (8, 1)])
  func mismatch(inB: Double, expected: Double) throws {
    var simulation = try stricken(a: 0.4, b: 0)
    simulation.supply.siteOnSite[0] = 8 - inB
    simulation.supply.siteOnSite[4] = inB
    simulation.respond()
    #expect(nearly(try simulation.outcome("mismatch"), expected))
  }

  /// Both need 40, and shares of 1 and 0 differ by 1 in two of four pairs: over twice the mean of a
  /// half that is 2/4 / (2 × 0.5) = 0.5; 0.75 and 0.25 differ by a half: 0.25.
  @Test(
    "the Gini index of coverage compares every pair of territories",
    arguments: [(40.0, 0.0, 0.5), (30, 10, 0.25), (20, 20, 0), (0, 0, 0)])
  func gini(a: Double, b: Double, expected: Double) throws {
    var simulation = try stricken(a: 0.4, b: 0.4)
    simulation.supply.siteOnSite[0] = a
    simulation.supply.siteOnSite[4] = b
    simulation.respond()
    #expect(nearly(try simulation.outcome("giniCoverage"), expected))
  }

  /// A needs 60, all served; B needs 20, of which none: pairs weigh 60 × 20 twice of 80², the mean is
  /// 0.75: 2 × 1200/6400 / 1.5 = 0.25.
  @Test("a territory counts by its need")
  func weighed() throws {
    var simulation = try stricken(a: 0.6, b: 0.2)
    simulation.supply.siteOnSite[0] = 60
    simulation.respond()
    #expect(nearly(try simulation.outcome("giniCoverage"), 0.25))
  }

  private func stricken(a: Double, b: Double) throws -> Simulation {
    var simulation = try SmallWorld.start(SmallWorld.twoCounties())
    for (k, severity) in [(0, a), (4, b)] {
      simulation.severity.floor[k] = severity
      simulation.severity.total[k] = severity
    }
    return simulation
  }
}
