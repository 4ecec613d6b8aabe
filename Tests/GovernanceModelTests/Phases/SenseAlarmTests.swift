import GovernanceModel
import Randomness
import Testing

@Suite("Alarms of sensors")
struct SenseAlarmTests {
  /// Bayes with sensitivity 0.9 and 0.05 false alarms an hour: with one of four sites in distress
  /// 0.9/(0.9 + 3 × 0.05) = 0.857143, with two 0.947368, with none no alarm is true.
  @Test(
    "how many alarms are true follows from how rare distress is, by Bayes",
    arguments: [(1, 0.857_142_857), (2, 0.947_368_421), (0, 0)])
  func precision(sites: Int, expected: Double) throws {
    var simulation = try county()
    simulation.severity.total = (0..<4).map { $0 < sites ? 0.5 : 0.05 }
    hours(10_000, &simulation)
    let alarms = simulation.tally.alarms
    let rate = Double(sites) * 0.9 + Double(4 - sites) * 0.05
    #expect(binomial(Int(alarms), of: 40_000, at: rate / 4))
    let precision = try simulation.outcome("alarmPrecision")
    #expect(binomial(Int((precision * alarms).rounded()), of: Int(alarms), at: expected))
    #expect(nearly(try simulation.outcome("falseAlarmShare"), 1 - precision))
    #expect(simulation.tally.messages == Int(alarms))
  }

  @Test("a sensor ought to ring from its threshold on, not below")
  func threshold() throws {
    var simulation = try county {
      $0.alarms.sensitivity = 1
      $0.alarms.falseRate = 0
    }
    simulation.severity.total = [0.1, 0.099, 1, 0]
    hours(1, &simulation)
    #expect(simulation.alarms.ringing == [true, false, true, false])
  }

  /// Nothing else makes it look: 1 − e^−3 = 0.950213 after an alarm, 0 without.
  @Test("an alarm sends the department to look in the same hour", arguments: [1.0, 0])
  func looks(sensitivity: Double) throws {
    var simulation = try county {
      $0.alarms.sensitivity = sensitivity
      $0.alarms.falseRate = 0
      $0.alarms.look = 3
      $0.sensing.office = 0
      $0.sensing.routine = 0
    }
    simulation.severity.total = [0.5, 0, 0, 0]
    var looked = 0
    for hour in 0..<10_000 {
      simulation.tick = hour
      simulation.sense()
      looked += simulation.sight.office[0].isNaN ? 0 : 1
      #expect(simulation.sight.office[1...].allSatisfy { $0.isNaN })
    }
    #expect(binomial(looked, of: 10_000, at: sensitivity == 1 ? 0.950_212_932 : 0))
  }

  @Test("coverage is the share of sites with a sensor, and more of it keeps those that stood")
  func coverage() throws {
    var (few, more) = (0, 0)
    for seed in UInt64(1)...500 {
      let some = try county(seed: seed) { $0.alarms.coverage = 0.3 }.alarms.covered
      let many = try county(seed: seed) { $0.alarms.coverage = 0.6 }.alarms.covered
      few += some.count { $0 }
      more += many.count { $0 }
      #expect(zip(some, many).allSatisfy { !$0 || $1 })
    }
    #expect(binomial(few, of: 2_000, at: 0.3))
    #expect(binomial(more, of: 2_000, at: 0.6))
    #expect(try county { $0.alarms.coverage = 0 }.alarms.covered.isEmpty)
  }

  @Test("alarms take the attention of their territory")
  func attention() throws {
    var simulation = try county {
      $0.alarms.sensitivity = 1
      $0.alarms.falseRate = 0
      $0.approval.attention = 4
    }
    simulation.severity.total = [0.5, 0, 0.5, 0.5]
    hours(1, &simulation)
    simulation.report()
    #expect(simulation.attention.messages == [3])
  }

  @Test("the sensors of technology ring if they are to, while they work", arguments: [1.0, 0])
  func technical(rings: Double) throws {
    var simulation = try county {
      $0.alarms.coverage = 0
      $0.alarms.sensors = rings
      $0.alarms.sensitivity = 1
      $0.alarms.falseRate = 0
    }
    simulation.opening.coverage = [1, 1, 0, 1]
    simulation.severity.total = [0.5, 0, 0.5, 0.5]
    hours(1, &simulation)
    #expect(simulation.alarms.ringing == (rings == 1 ? [true, false, false, true] : []))
  }

  private func county(
    seed: UInt64 = 1, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.alarms.coverage = 1
    parameters.alarms.threshold = 0.1
    parameters.alarms.sensitivity = 0.9
    parameters.alarms.falseRate = -logarithm(0.95)
    change(&parameters)
    return try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 0), seed: seed)
  }

  private func hours(_ count: Int, _ simulation: inout Simulation) {
    for hour in 0..<count {
      simulation.tick = hour
      simulation.sense()
    }
  }
}
