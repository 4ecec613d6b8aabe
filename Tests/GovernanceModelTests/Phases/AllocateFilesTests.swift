import GovernanceModel
import Testing

/// Requests that wait as files.
///
/// A is government 3, its first desk number 9; service takes no time.
@Suite("Allocate: files")
struct AllocateFilesTests {
  /// A wants 20 of its 30 units at hour 0; the desk is busy until half past four, so the file is through
  /// in hour 4 and, after an hour of loading, the units are on site in hour 5.
  @Test("what is asked for stays at the desk until its file is through")
  func waits() throws {
    var simulation = try county { $0.approval.points = 1 }
    simulation.desks.free[9] = 4.5
    for hour in 0..<5 {
      simulation.tick = hour
      simulation.allocate()
      #expect(nearly(simulation.supply.asked[0], hour < 4 ? 20 : 0), "hour \(hour)")
      #expect(nearly(simulation.supply.underWay[0], hour < 4 ? 0 : 20), "hour \(hour)")
      #expect(simulation.brokenInvariant() == nil)
    }
    #expect(simulation.desks.handedIn == 1)
    #expect(nearly(simulation.supply.inArrival(at: 5, over: 0), 20))
  }

  /// Belief falls from 0.2 to 0.05 while the file waits: 15 of its 20 units go home, 5 leave.
  @Test("a file carries only what is still asked for")
  func shrinks() throws {
    var simulation = try county { $0.approval.points = 1 }
    simulation.desks.free[9] = 1.5
    simulation.allocate()
    simulation.tick = 1
    simulation.beliefs.value[0] = 0.05
    simulation.allocate()
    #expect(nearly(simulation.supply.store[0], 25))
    #expect(nearly(simulation.supply.underWay[0], 5))
    #expect(simulation.brokenInvariant() == nil)
  }

  /// The desk is busy until 50, patience 2: what was asked for in hour 0 is home in hour 2 or 3, and is
  /// asked for again in the hour after.
  @Test("units of a file that ages out go home, and are asked for anew")
  func agesOut() throws {
    var simulation = try county { $0.approval.patience = 2 }
    simulation.desks.free[9] = 50
    var home = -1
    for hour in 0..<5 where home < 0 {
      simulation.tick = hour
      simulation.allocate()
      #expect(simulation.brokenInvariant() == nil)
      if simulation.desks.dropped == 1 { home = hour }
    }
    #expect(home == 2)
    #expect(nearly(simulation.supply.store[0], 30) && nearly(simulation.supply.siteAsked[0], 0))
    simulation.tick = 3
    simulation.allocate()
    #expect(simulation.desks.handedIn == 2 && nearly(simulation.supply.asked[0], 20))
  }

  @Test("a department that is not active hands nothing in")
  func inactive() throws {
    var simulation = try county { $0.approval.points = 1 }
    simulation.supply.store[0] = 10
    simulation.supply.asked[0] = 20
    simulation.authority.since[12] = -1
    simulation.allocate()
    #expect(simulation.desks.handedIn == 0 && nearly(simulation.supply.asked[0], 20))
  }

  /// The flow of units is a queue stepped by the hour: of n units that want three touches each at a desk
  /// of c touches an hour, c/3 pass in each hour, so that the last leave in hour ⌈3n/c⌉ − 1.
  @Test(
    "the flow of units, stepped by the hour, clears n units in ⌈3n/c⌉ hours",
    arguments: [8.0, 20, 30])
  func flow(units: Double) throws {
    var simulation = try county {
      $0.approval.files = 0
      $0.approval.capacity = 0.06
    }
    simulation.supply.store[0] = 30 - units
    simulation.supply.asked[0] = units
    simulation.beliefs.value[0] = units / 100
    let hours = Int((3 * units / 24).rounded(.up))
    for hour in 0..<hours {
      #expect(nearly(simulation.supply.asked[0], units - 8 * Double(hour), within: 1e-9))
      simulation.tick = hour
      simulation.allocate()
    }
    #expect(nearly(simulation.supply.asked[0], 0, within: 1e-9))
  }

  /// A's emergency department, active, with 30 units, that believes 20 wanted.
  private func county(_ change: (inout Parameters) -> Void) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.stocks.county = 0.9
    parameters.approval.files = 1
    parameters.approval.routine = 0
    parameters.approval.serviceHours = 0
    change(&parameters)
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    simulation.authority.since[12] = 0
    simulation.beliefs.value[0] = 0.2
    return simulation
  }
}

extension Supply {
  /// Units that arrive over a line in an hour.
  func inArrival(at tick: Int, over e: Int) -> Double {
    arriving[tick % hours * (arriving.count / hours) + e]
  }
}
