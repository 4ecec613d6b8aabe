import GovernanceModel
import Testing

@Suite("Restriction by agreed dates")
struct RestrictionCalendarTests {
  /// Two counties, of which a share is out of step; four hours closed, three open.
  private func simulation(outOfStep: Double = 0) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.epidemic.calendarClosed = 4
    parameters.epidemic.calendarOpen = 3
    parameters.epidemic.outOfStep = outOfStep
    let society = try Society(
      scenario: SmallWorld.twoCounties(parameters), parameters: parameters, seed: 1)
    var simulation = Simulation(society: society, parameters: parameters)
    simulation.calendar.note(cause: true, hour: 10)
    return simulation
  }

  private func closed(_ simulation: Simulation, _ r: Int) -> [Int] {
    (0..<28).filter { simulation.calendar.isClosed(r, at: $0) }
  }

  @Test("those in step close for as long, and open for as long, from the first cause on")
  func inStep() throws {
    let dates = [10, 11, 12, 13, 17, 18, 19, 20, 24, 25, 26, 27]
    let simulation = try self.simulation()
    #expect(closed(simulation, 0) == dates)
    #expect(closed(simulation, 1) == dates)
  }

  @Test("who is out of step closes with the others and opens one open time later")
  func outOfStep() throws {
    // Late by three hours: closed 10–16, open 17–19, closed 20–23, open 24–26, closed 27.
    let late = [10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23, 27]
    let all = try self.simulation(outOfStep: 1)
    #expect(closed(all, 0) == late)
    #expect(closed(all, 1) == late)
    let half = try self.simulation(outOfStep: 0.5)
    #expect([closed(half, 0), closed(half, 1)].filter { $0 == late }.count == 1)
  }

  @Test("dates count from the first cause, whatever comes later, and bind nobody without any")
  func first() throws {
    var simulation = try self.simulation()
    simulation.calendar.note(cause: false, hour: 11)
    #expect(closed(simulation, 0).isEmpty)
    simulation.calendar.note(cause: true, hour: 20)
    #expect(simulation.calendar.start == 10)
    #expect(simulation.calendar.isClosed(0, at: 20) && !simulation.calendar.isClosed(0, at: 21))
  }

  @Test("with dates a territory closes for the cause of another, without for its own alone")
  func cause() throws {
    var parameters = SmallWorld.quiet()
    parameters.epidemic.reproduction = 2
    for hours in [0.0, 4] {
      parameters.epidemic.calendarClosed = hours
      let society = try Society(
        scenario: SmallWorld.twoCounties(parameters), parameters: parameters, seed: 1)
      var simulation = Simulation(society: society, parameters: parameters)
      let health = society.land.territory[0] * Department.count + Department.health.rawValue
      simulation.authority.since[health] = 0
      simulation.unfold()
      #expect(simulation.restrictsContacts(0))
      #expect(simulation.restrictsContacts(1) == (hours > 0))
    }
  }
}
