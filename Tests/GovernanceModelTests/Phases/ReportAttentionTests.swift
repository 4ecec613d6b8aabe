import GovernanceModel
import Testing

@Suite("Report: attention")
struct ReportAttentionTests {
  /// Two messages are free, two more take 0.05 h of the desk each, the fifth is refused for 0.02 h: 0.12 h.
  ///
  /// So a desk that would sign 8 of 20 units signs 0.88 × 8.
  @Test("messages beyond attention take time of the desk, those far beyond are refused")
  func attention() throws {
    var simulation = try county(attention: 2)
    var refused: [Bool] = []
    for _ in 0..<5 { refused.append(simulation.overlooks(at: 0)) }
    #expect(refused == [false, false, false, false, true])
    #expect(nearly(simulation.attention.hours(at: 0), 0.12))
    #expect(simulation.attention.hours(at: 1) == 0)
    #expect(try simulation.outcome("messagesRefused") == 0.2)
    simulation.authority.since[12] = 0
    simulation.beliefs.value[0] = 0.2
    simulation.supply.asked[0] = 20
    simulation.allocate()
    #expect(nearly(simulation.supply.underWay[0], 0.88 * 8))
  }

  /// The same 0.12 h stand before a file that comes at t + u: it is through at max(u, 0.12).
  @Test("where requests are files, reading stands in the queue like one")
  func queue() throws {
    var simulation = try county(attention: 2) {
      $0.approval.files = 1
      $0.approval.routine = 0
      $0.approval.serviceHours = 0
    }
    for _ in 0..<5 { _ = simulation.overlooks(at: 0) }
    simulation.desks.free[9] = 3
    simulation.allocate()
    #expect(nearly(simulation.desks.free[9], 3.12))
  }

  @Test(
    "words from beside are refused where other messages left no attention, whatever their order")
  func words() throws {
    var simulation = try county(attention: 1)
    simulation.attention.messages[0] = 2
    simulation.attention.noteFull()
    var refused: [Bool] = []
    for r in [0, 1, 1, 1] { refused.append(simulation.overlooksWord(at: r)) }
    #expect(refused == [true, false, false, false])
  }

  /// Sensors of four domains ring at once; of the four alarms a county reads one, and one department is
  /// sent to look.
  @Test("alarms are messages, and one that is refused sends nobody to look")
  func alarms() throws {
    var simulation = try county(attention: 1) {
      $0.approval.overload = 1
      $0.alarms.coverage = 1
      $0.alarms.sensitivity = 1
      $0.alarms.falseRate = 0
    }
    for k in 0..<4 {
      simulation.severity.floor[k] = 0.9
      simulation.severity.total[k] = 0.9
    }
    simulation.sense()
    #expect(simulation.alarms.ringing == [true] + Array(repeating: false, count: 7))
    #expect(simulation.attention.messages == [4, 0])
  }

  /// Six townships that look at four domains each send up to 24 reports an hour, of which one is read.
  @Test("a report that is refused changes no belief", arguments: [(0.0, 20), (1, 1)])
  func refused(attention: Double, most: Int) throws {
    var simulation = try county(attention: attention) {
      $0.modes.vertical.openness = 1
      $0.sensing.township = 100
      $0.approval.overload = 1
    }
    for k in 0..<4 {
      simulation.severity.floor[k] = 0.5
      simulation.severity.total[k] = 0.5
    }
    for _ in 0..<3 {
      simulation.sense()
      simulation.report()
      simulation.tick += 1
    }
    let read = simulation.beliefs.delivered.prefix(24).count { !$0.isNaN }
    #expect(attention == 0 ? read > most : read == most)
  }

  private func county(
    attention: Double, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.stocks.county = 0
    parameters.approval.attention = attention
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters, townships: 6))
  }
}
