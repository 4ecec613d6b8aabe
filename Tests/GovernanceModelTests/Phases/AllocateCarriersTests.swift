import GovernanceModel
import Testing

/// The prefecture, at A's place, sends emergency units to A an hour away; its carriers load 5 an hour.
@Suite("Carriers")
struct AllocateCarriersTests {
  @Test("what carriers cannot load at once follows hour by hour")
  func queue() throws {
    var simulation = try prefecture(asked: (20, 0))
    simulation.allocate()
    let e = try simulation.line(from: 16, to: 0)
    #expect((0...5).map { arriving(simulation, e, in: $0) } == [0, 5, 5, 5, 5, 0])
    #expect(nearly(simulation.carriers.backlog[place], 15))
    #expect(nearly(simulation.supply.underWay[e], 20))
    simulation.tick = 1
    simulation.allocate()
    #expect(nearly(simulation.carriers.backlog[place], 10))
  }

  /// 7 units are ahead: of 6 more, 3 fill up the second hour and 3 are loaded in the third.
  @Test("who signs later waits behind what is ahead")
  func ahead() throws {
    var simulation = try prefecture(asked: (6, 0))
    simulation.carriers.backlog[place] = 7
    simulation.allocate()
    let e = try simulation.line(from: 16, to: 0)
    #expect((0...4).map { arriving(simulation, e, in: $0) } == [0, 0, 3, 3, 0])
    #expect(nearly(simulation.carriers.backlog[place], 8))
  }

  /// 12 for A and 4 for B are signed for at once: each hour takes three quarters for A.
  ///
  /// B is 100.08 km away, at 35 km/h and with an hour's loading 4 hours.
  @Test("what is signed for in the same hour shares its turn in proportion")
  func together() throws {
    var simulation = try prefecture(asked: (12, 4))
    simulation.allocate()
    let (a, b) = (try simulation.line(from: 16, to: 0), try simulation.line(from: 16, to: 4))
    let toA = [(1, 3.75), (2, 3.75), (3, 3.75), (4, 0.75)]
    let toB = [(4, 1.25), (5, 1.25), (6, 1.25), (7, 0.25)]
    for (hour, units) in toA { #expect(nearly(arriving(simulation, a, in: hour), units)) }
    for (hour, units) in toB { #expect(nearly(arriving(simulation, b, in: hour), units)) }
  }

  @Test("where nothing can be loaded, units leave when orders run out")
  func noCarriers() throws {
    var simulation = try prefecture(asked: (20, 0))
    simulation.carriers.capacity[place] = 0
    simulation.allocate()
    let e = try simulation.line(from: 16, to: 0)
    #expect(nearly(arriving(simulation, e, in: 1 + Carriers.limit), 20))
  }

  @Test("a department's own units need no carrier")
  func own() throws {
    var simulation = try prefecture(asked: (0, 0))
    simulation.carriers.capacity[0] = 0.1
    simulation.supply.store[0] = 30
    simulation.beliefs.value[0] = 0.3
    simulation.allocate()
    #expect(nearly(arriving(simulation, 0, in: 1), 30))
  }

  /// 0.1 an hour for each of A's 100 thousand residents; the prefecture has 12 of 72 units, a sixth of
  /// 0.1 × 200.
  ///
  /// An enterprise with 3 units that has a tie to A adds a half of them.
  @Test("carriers go by residents, above by stock; enterprises add theirs over open ties only")
  func capacity() throws {
    for openness in [0.0, 1] {
      var parameters = SmallWorld.quiet()
      parameters.modes.insideOutside.openness = openness
      parameters.carriers.capacity = 0.1
      parameters.carriers.enterprise = 0.5
      parameters.stocks.county = 0.3
      parameters.stocks.prefecture = 0.06
      parameters.stocks.province = 0
      parameters.stocks.centre = 0
      let none = try SmallWorld.start(SmallWorld.twoCounties(parameters)).carriers
      #expect(nearly(none.capacity[0], 10))
      #expect(nearly(none.capacity[place], 20.0 / 6))
      parameters.society.enterprises = 2
      parameters.society.partners = 1
      parameters.stocks.enterprises = 0.03
      let some = try SmallWorld.start(SmallWorld.twoCounties(parameters)).carriers
      #expect(nearly(some.capacity[0], 10 + 1.5 * openness))
    }
  }

  @Test(
    "in a busy crisis with few carriers units are conserved, and waiting costs lives in transit")
  func conservation() throws {
    let world = SmallWorld.busy()
    var free = try SmallWorld.start(world)
    var few = try SmallWorld.start(world.with { $0.carriers.capacity = 0.002 })
    for _ in 0..<80 {
      free.step()
      few.step()
      #expect(few.brokenInvariant() == nil)
    }
    #expect(try few.outcome("loss.inTransit") > free.outcome("loss.inTransit"))
  }

  /// The prefecture is government 2, behind the two territories.
  private let place = 4

  private func arriving(_ simulation: Simulation, _ e: Int, in hours: Int) -> Double {
    let supply = simulation.supply
    let slot = (simulation.tick + hours) % supply.hours
    return supply.arriving[slot * simulation.society.lines.count + e]
  }

  /// These units wait at A's and B's desks, which sign at once.
  private func prefecture(asked: (a: Double, b: Double)) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.modes.vertical.openness = 1
    parameters.stocks.county = 0
    parameters.carriers.capacity = 1
    parameters.approval.capacity = 1_000
    parameters.approval.stageHours = 0
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    simulation.carriers.capacity[place] = 5
    for h in simulation.supply.store.indices { simulation.supply.store[h] = 0 }
    for (k, units) in [(0, asked.a), (4, asked.b)] {
      simulation.authority.since[12 + k] = 0
      simulation.beliefs.value[k] = units / 100
      simulation.supply.asked[try simulation.line(from: 16, to: k)] = units
    }
    return simulation
  }
}
