import GovernanceModel
import Testing

@Suite("Contracts and pay")
struct AllocateContractsTests {
  /// An enterprise with 10 units makes a tenth of that an hour from the third hour of its contract on,
  /// and no more than 2.5 in all: 1, 1, 0.5.
  @Test("an enterprise under contract makes units after its lead time, up to its cap, for money")
  func production() throws {
    var simulation = try enterprise()
    var made: [Double] = []
    for hour in 0..<8 {
      simulation.tick = hour
      simulation.allocate()
      made.append(simulation.contracts.made[20])
    }
    #expect(zip(made, [0, 0, 0, 1, 2, 2.5, 2.5, 2.5]).allSatisfy { nearly($0, $1) })
    #expect(nearly(simulation.supply.store[20], 12.5))
    #expect(simulation.brokenInvariant() == nil)
    #expect(nearly(try simulation.outcome("cost.contracts"), 2.5 * 0.2))
    #expect(nearly(try simulation.outcome("cost"), 2.5 * 0.2))
  }

  @Test("a contract lapses when the counties stand down, and starts anew with them")
  func lapse() throws {
    var simulation = try enterprise()
    for (hour, active) in [(0, true), (1, false), (2, true), (4, true), (5, true)] {
      for office in 12..<20 { simulation.authority.since[office] = active ? 0 : -1 }
      simulation.tick = hour
      simulation.allocate()
    }
    #expect(simulation.contracts.since[20] == 2)
    #expect(nearly(simulation.contracts.made[20], 1))
  }

  @Test("without an open tie there is no contract")
  func closed() throws {
    var simulation = try enterprise { $0.modes.insideOutside.openness = 0 }
    for hour in 0..<8 {
      simulation.tick = hour
      simulation.allocate()
    }
    #expect(simulation.contracts.made.allSatisfy { $0 == 0 })
  }

  /// An organisation that would not lend of itself sells two fifths of its offer: of a gap of 20, 8.
  @Test("bought services come without another motive, to an active department only")
  func services() throws {
    for active in [true, false] {
      var simulation = try donors {
        $0.society.organisations = 40
        $0.trust.outsiders = 1
        $0.contracts.services = 0.4
      }
      simulation.authority.since[12] = active ? 0 : -1
      let e = try outsider(simulation)
      simulation.supply.store[simulation.society.lines.holder[e]] = 50
      simulation.beliefs.heard[e] = 0.2
      simulation.allocate()
      let units = simulation.supply.asked[e] + simulation.supply.underWay[e]
      #expect(nearly(units, active ? 8 : 0))
    }
  }

  /// All of 5 units that arrive from who would not have lent of itself were bought, at 0.01.
  @Test("bought services are paid for when they arrive")
  func servicesPaid() throws {
    var simulation = try donors {
      $0.society.organisations = 40
      $0.contracts.services = 0.4
      $0.contracts.servicePrice = 0.01
    }
    simulation.authority.since[12] = 0
    simulation.supply.arriving[try outsider(simulation)] = 5
    simulation.respond()
    #expect(nearly(try simulation.outcome("cost.contracts"), 0.05))
    #expect(try simulation.outcome("cost.compensation") == 0)
  }

  /// Lending costs B's department 10 and is worth 20 to it where it is paid, nothing where it is not.
  @Test("pay moves who lends over a line with a ledger, and only there", arguments: [0.0, 1])
  func compensation(digital: Double) throws {
    var simulation = try donors {
      $0.modes.digital = digital
      $0.sharing.compensation = 0.02
      $0.sharing.compensationValue = 1_000
    }
    let e = try simulation.line(from: 4, to: 0)
    simulation.supply.store[4] = 50
    simulation.beliefs.heard[e] = 0.2
    simulation.beliefs.value[0] = 0.2
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[e], 20 * digital))
    simulation.supply.arriving[e] = 5
    simulation.respond()
    #expect(nearly(try simulation.outcome("cost.compensation"), 5 * 0.02 * digital))
  }

  /// An enterprise with 10 units, and both counties active.
  private func enterprise(
    _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.modes.insideOutside.openness = 1
    parameters.society.enterprises = 1
    parameters.stocks.enterprises = 0.05
    parameters.contracts.rate = 0.1
    parameters.contracts.lead = 3
    parameters.contracts.cap = 0.25
    parameters.contracts.price = 0.2
    change(&parameters)
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    for office in 12..<20 { simulation.authority.since[office] = 0 }
    return simulation
  }

  /// A world in which nobody lends of itself, without reserves.
  private func donors(_ change: (inout Parameters) -> Void) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.stocks.county = 0
    parameters.open(1)
    parameters.modes.vertical.openness = 0
    parameters.sharing.precision = 1_000
    parameters.sharing.cost = 10
    parameters.sharing.reserve = 0
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters))
  }

  /// The line of an organisation to A's emergency domain.
  private func outsider(_ simulation: Simulation) throws -> Int {
    let lines = simulation.society.lines
    return try #require(lines.insideOutside.first { lines.site[$0] == 0 })
  }
}
