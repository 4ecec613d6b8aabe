import GovernanceModel
import Testing

@Suite("Recovery")
struct RespondRecoveryTests {
  /// Severity 0.5 at a rate of 0.1 takes 0.05 of A's emergency domain.
  ///
  /// Then, met, a fifth of what is missing comes back: 0.96. Mean quality is an eighth of that away
  /// from 1: 0.625 %·h + 0.5 %·h.
  @Test("quality falls with severity and comes back where need is met")
  func fallAndReturn() throws {
    var simulation = try start()
    set(0.5, of: 0..<1, &simulation)
    simulation.respond()
    #expect(nearly(simulation.recovery.quality[0], 0.95))
    set(0, of: 0..<1, &simulation)
    simulation.tick += 1
    simulation.respond()
    #expect(nearly(simulation.recovery.quality[0], 0.96))
    #expect(simulation.recovery.quality[1] == 1)
    #expect(nearly(try simulation.outcome("qualityLoss"), 1.125))
  }

  /// Half met: 0.2 × 0.5 × (1 − 0.9) comes back and 0.1 × 0.4 × 0.9 goes.
  @Test("as much comes back as need is met")
  func partly() throws {
    var simulation = try start()
    set(0.4, of: 0..<1, &simulation)
    simulation.recovery.quality[0] = 0.9
    simulation.supply.siteOnSite[0] = 20
    simulation.supply.onSite[0] = 20
    simulation.respond()
    #expect(nearly(simulation.recovery.quality[0], 0.9 + 0.01 - 0.036))
  }

  /// All eight domains at severity 1 for two hours: 0.9, 0.81; then 1 − 0.19 × 0.8^n: above 0.95 from
  /// n = 6 on, the seventh hour after onset.
  @Test("a map has recovered when nearly all works again")
  func recoveryTime() throws {
    var simulation = try start()
    for hour in 0..<12 {
      set(hour < 2 ? 1 : 0, of: 0..<8, &simulation)
      simulation.respond()
      simulation.tick += 1
    }
    #expect(try simulation.outcome("recoveryTime") == 7)
    let time = try #require(Outcome.named("recoveryTime"))
    #expect(!simulation.isCensored(time))
  }

  private func start() throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.recovery.rate = 0.2
    parameters.recovery.fall = 0.1
    parameters.hazard.cascade = 0
    return try SmallWorld.start(SmallWorld.twoCounties(parameters))
  }

  /// Domains come to this severity, all of it floor.
  private func set(_ severity: Double, of sites: Range<Int>, _ simulation: inout Simulation) {
    for i in simulation.severity.excess.indices { simulation.severity.excess[i] = 0 }
    for k in sites {
      simulation.severity.floor[k] = severity
      simulation.severity.total[k] = severity
    }
  }
}
