import GovernanceModel
import Testing

/// The green channel, and stock that is held forward.
@Suite("Green channel and tiered reserves")
struct ReservesTests {
  /// Loading takes 1 h, B is 100.08 km or 2.86 h from A, a load waits 3 h at the border of the
  /// territory in need: 6.86 → 7 h; on the green channel half an hour of loading and no wait: 3.36 → 3.
  ///
  /// The centre's 24 h become 27, or 23.5 → 24. What stays in a territory is loaded as ever.
  @Test("the green channel cuts loading and waits at borders")
  func green() throws {
    for (level, neighbour, prefecture, centre) in [(0.0, 7, 4, 27), (1, 3, 1, 24)] {
      var simulation = try twoCounties {
        $0.technology[.greenChannel].level = level
        $0.transport.border = 3
      }
      simulation.disrupt()
      func hours(from holder: Int, to site: Int) throws -> Int {
        simulation.opening.travel[try simulation.line(from: holder, to: site)]
      }
      #expect(try hours(from: 4, to: 0) == neighbour)
      #expect(try hours(from: 16, to: 0) == prefecture)
      #expect(try hours(from: 8, to: 4) == centre)
      #expect(try hours(from: 0, to: 0) == 1)
      #expect(try hours(from: 1, to: 0) == 1)
    }
  }

  /// Three touches each: 20 units of A's own and 4 of B's make 72 for a desk that gives 24; a third of
  /// each is signed.
  ///
  /// On the green channel B's 4 come first, 12 touches; the other 12 sign 4 of A's.
  @Test("loads for the green channel are signed first", arguments: [0.0, 1])
  func priority(level: Double) throws {
    var simulation = try twoCounties { $0.technology[.greenChannel].level = level }
    let e = try simulation.line(from: 4, to: 0)
    simulation.authority.since[12] = 0
    simulation.supply.asked[0] = 20
    simulation.supply.asked[e] = 4
    simulation.beliefs.value[0] = 0.24
    simulation.allocate()
    #expect(nearly(simulation.supply.underWay[e], level == 1 ? 4 : 4.0 / 3))
    #expect(nearly(simulation.supply.underWay[0], level == 1 ? 4 : 20.0 / 3))
  }

  /// The prefecture believes in need of 30 units under B and none under A, and holds 40: half of it
  /// goes to B's seat, 4 h away.
  @Test("an active superior moves stock to the seats below where it believes need")
  func forward() throws {
    var simulation = try prefecture(store: 40)
    simulation.arriveForward()
    simulation.moveForward()
    #expect(nearly(simulation.reserves.underWay[16], 20))
    #expect(simulation.reserves.underWay[12] == 0)
    // The store is still its own to give.
    #expect(simulation.supply.store[16] == 40)
    for hour in 1...4 {
      simulation.tick = hour
      #expect(simulation.reserves.standing[16] == 0)
      simulation.arriveForward()
      simulation.moveForward()
    }
    #expect(nearly(simulation.reserves.standing[16], 20))
    #expect(simulation.reserves.underWay[16] == 0)
  }

  @Test("nothing moves while the superior is idle, untied, or without the technology")
  func idle() throws {
    var idle = try prefecture(store: 40)
    idle.authority.since[8] = -1
    var untied = try prefecture(store: 40) { $0.modes.vertical.openness = 0 }
    var without = try prefecture(store: 40) { $0.technology[.tieredReserves].level = 1e-9 }
    func moved(_ simulation: inout Simulation) -> Double {
      simulation.arriveForward()
      simulation.moveForward()
      return simulation.reserves.underWay.reduce(0, +)
    }
    #expect(moved(&idle) == 0)
    #expect(moved(&untied) == 0)
    #expect(moved(&without) == 0)
  }

  /// Of 40 units 20 stand at B.
  ///
  /// 25 signed for B in the hour leave after 6 h of signing: 20 from B's
  /// seat take an hour of loading, 5 from the prefecture's 4 hours.
  ///
  /// 25 signed for A, at whose place the prefecture sits: 20 from there in an hour; the 5 more that
  /// stand at B take 4 hours back, then 1.
  @Test("units come from the nearest place, and what stands in the wrong one comes late")
  func nearest() throws {
    for (site, first, second) in [(4, (1, 20.0), (4, 5.0)), (0, (1, 20.0), (5, 5.0))] {
      var simulation = try prefecture(store: 40)
      simulation.reserves.standing[16] = 20
      let e = try simulation.line(from: 16, to: site)
      simulation.supply.store[16] = 15
      simulation.supply.asked[e] = 25
      simulation.arriveForward()
      simulation.sign(25, over: e)
      simulation.dispatchForward()
      let (supply, count) = (simulation.supply, simulation.society.lines.count)
      func arriving(after hours: Int) -> Double {
        supply.arriving[(6 + hours) % supply.hours * count + e]
      }
      #expect(nearly(arriving(after: first.0), first.1))
      #expect(nearly(arriving(after: second.0), second.1))
      #expect(nearly(simulation.reserves.standing[16], site == 4 ? 0 : 15))
    }
  }

  /// 10 of the province's units stand at the prefecture's seat, let it be 9 hours from every site, when
  /// 15 are signed for A and 5 for B: half of each comes from there, half from the province's seat, an
  /// hour from A and four from B.
  @Test("lines beneath a place share in proportion what stands there")
  func shared() throws {
    var simulation = try prefecture(store: 0)
    let lines = [try simulation.line(from: 12, to: 0), try simulation.line(from: 12, to: 4)]
    simulation.reserves.standing[2 * 4] = 10
    simulation.reserves.travel = simulation.reserves.travel.map { _ in 9 }
    simulation.supply.store[12] = 0
    for (e, units) in zip(lines, [15.0, 5]) { simulation.supply.asked[e] = units }
    simulation.arriveForward()
    for (e, units) in zip(lines, [15.0, 5]) { simulation.sign(units, over: e) }
    simulation.dispatchForward()
    let (supply, count) = (simulation.supply, simulation.society.lines.count)
    func arriving(_ e: Int, after hours: Int) -> Double {
      supply.arriving[(6 + hours) % supply.hours * count + e]
    }
    #expect(nearly(arriving(lines[0], after: 9), 7.5) && nearly(arriving(lines[0], after: 1), 7.5))
    #expect(nearly(arriving(lines[1], after: 9), 2.5) && nearly(arriving(lines[1], after: 4), 2.5))
    #expect(simulation.reserves.standing[2 * 4] == 0 && nearly(simulation.reserves.home[12], 0))
  }

  /// 20 are on the way to B when 30 are signed for A: 20 from the seat and 10 that are turned round;
  /// only 10 arrive at B.
  @Test("what is on its way to a place may be turned round")
  func turnedRound() throws {
    var simulation = try prefecture(store: 40)
    simulation.arriveForward()
    simulation.moveForward()
    let e = try simulation.line(from: 16, to: 0)
    simulation.supply.store[16] = 10
    simulation.supply.asked[e] = 30
    simulation.tick = 1
    simulation.arriveForward()
    simulation.sign(30, over: e)
    simulation.dispatchForward()
    for hour in 2...4 {
      simulation.tick = hour
      simulation.arriveForward()
    }
    #expect(nearly(simulation.reserves.standing[16], 10))
    #expect(simulation.reserves.underWay[16] == 0)
  }

  /// An active prefecture with units of its emergency department, which believes in 0.3 in B.
  private func prefecture(
    store: Double, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var simulation = try twoCounties {
      $0.modes.vertical.openness = 1
      $0.technology[.tieredReserves].level = 1
      $0.technology.forward = 0.5
      change(&$0)
    }
    simulation.supply.store[16] = store
    simulation.authority.since[8] = 0
    simulation.beliefs.value[3 * 4] = 0.3
    return simulation
  }

  private func twoCounties(_ change: (inout Parameters) -> Void) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.stocks.county = 0
    parameters.technology.loading = 0.5
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters))
  }
}
