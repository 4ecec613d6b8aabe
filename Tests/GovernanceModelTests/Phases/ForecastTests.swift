import GovernanceModel
import Testing

/// Sensors that see and forecasts that foresee.
@Suite("Sensors and forecasts")
struct ForecastTests {
  /// κ = 0.5 of the staff and 2 of sensors, S = 0.5: 1 − e^−(2.5 × 0.5 + 0.02) = 0.719 168; without
  /// sensors 1 − e^−0.27 = 0.236 621.
  @Test("sensors add to the hazard with which a department detects", arguments: [0.0, 1])
  func sensors(level: Double) throws {
    var simulation = try county {
      $0.technology[.sensors].level = level
      $0.technology.detection = 2
      $0.sensing.office = 0.5
      $0.sensing.routine = 0.02
    }
    simulation.severity.total = [0.5, 0.5, 0.5, 0.5]
    var looked = 0
    for hour in 0..<5_000 {
      simulation.tick = hour
      simulation.sense()
      looked += simulation.sight.office.count { !$0.isNaN }
    }
    #expect(binomial(looked, of: 20_000, at: level == 1 ? 0.719_168 : 0.236_621))
  }

  @Test(
    "the sensors of technology ring only while they work",
    arguments: [(0.0, 0.0, false), (1, 0, true), (1, 1, false)])
  func alarms(level: Double, bypass: Double, rings: Bool) throws {
    var simulation = try county {
      $0.technology[.sensors].level = level
      $0.technology[.sensors].bypass = bypass
      $0.alarms.sensors = 1
      $0.alarms.sensitivity = 1
      $0.alarms.threshold = 0.1
    }
    simulation.severity.total = [0.5, 0.5, 0.5, 0.5]
    simulation.disrupt()
    simulation.sense()
    #expect(simulation.alarms.ringing.contains(true) == rings)
  }

  @Test("half the level covers half the sites, for good")
  func coverage() throws {
    var scenario = SmallWorld.busy()
    scenario.parameters.technology[.sensors].level = 0.5
    let half = try SmallWorld.start(scenario).opening.coverage
    scenario.parameters.technology[.sensors].level = 0.9
    let more = try SmallWorld.start(scenario).opening.coverage
    #expect(binomial(half.count { $0 == 1 }, of: 24, at: 0.5))
    #expect(zip(half, more).allSatisfy { $0 <= $1 } && half != more)
  }

  /// Water 180 mm over a capacity of 60 with scale 120 does damage 1 − 1/e = 0.632 121; at an onset of
  /// 0.04 an hour harms 0.025 285 of what is unharmed in emergency, two hours 0.049 930.
  ///
  /// A county that believes in 0.1 already expects 0.9 × 0.049 930 = 0.044 937 more, and asks for
  /// 100 × 0.144 937 units.
  @Test("a county with a forecast expects what standing water will do")
  func standing() throws {
    var simulation = try county { $0.technology.lead = 2 }
    simulation.hazard.level = [180]
    simulation.beliefs.value[0] = 0.1
    simulation.foresee()
    #expect(nearly(simulation.foresight.rise[0], 0.044_937_3, within: 1e-7))
    #expect(simulation.foresight.variance[0] == 0)
    simulation.authority.since[0] = 0
    simulation.supply.store[0] = 50
    simulation.allocate()
    let asked = simulation.supply.asked[0] + simulation.supply.underWay[0]
    #expect(nearly(asked, 14.493_74, within: 1e-6))
  }

  /// Rain of 6, 10 and 14 mm in the hours after the first: over a capacity of 10, 6 and 20 mm stand.
  ///
  /// With scale 20 damage is 0, 1 − e^−0.3 = 0.259 182, 1 − 1/e = 0.632 121; in emergency 1 −
  /// (1 − 0.010 367)(1 − 0.025 285) = 0.035 390, in health, a quarter as exposed, 0.008 897.
  @Test("a forecast looks ahead to rain that has not fallen")
  func rain() throws {
    var simulation = try county(storm: true) {
      $0.technology.lead = 3
      $0.hazard.drainage = 0
      $0.hazard.capacity = 10
      $0.hazard.scale = 20
      $0.need.exposure.health = 0.25
    }
    simulation.foresee()
    #expect(nearly(simulation.foresight.rise[0], 0.035_389_9, within: 1e-6))
    #expect(nearly(simulation.foresight.rise[1], 0.008_896_7, within: 1e-6))
    simulation = try county(storm: true) {
      $0.technology[.forecast].level = 0.000_001
      $0.hazard.capacity = 0
    }
    simulation.foresee()
    #expect(simulation.foresight.rise.allSatisfy { $0 == 0 })
  }

  /// θ = 0.05, √P = 0.02, C/L = 0.3: it acts from 0.039 512.
  ///
  /// Expected are 0.049 930 of nothing
  /// believed; with an error of 1, the deviation is √(0.0004 + 0.049 930²) and it acts all the more.
  @Test("a county with a forecast acts before the harm", arguments: [(0.0, 0.0), (1, 0), (1, 1)])
  func activation(level: Double, error: Double) throws {
    var simulation = try county {
      $0.technology[.forecast].level = level
      $0.technology.lead = 2
      $0.technology.forecastError = 0
      $0.decision.threshold = 0.05
      $0.decision.costLossRatio = 0.3
    }
    simulation.hazard.level = [180]
    simulation.beliefs.variance[0] = 0.0004
    if level > 0 { simulation.foresee() }
    if error > 0 { simulation.foresight.variance[0] = 0.049_930 * 0.049_930 }
    simulation.decide()
    #expect((simulation.authority.since[0] >= 0) == (level == 1))
  }

  /// The error of a forecast lasts as long as its lead and has mean 1 over many.
  @Test("a forecast errs, the same way until the next one")
  func error() throws {
    var simulation = try county(storm: true) {
      $0.technology.lead = 2
      $0.technology.forecastError = 0.5
      $0.hazard.capacity = 0
    }
    func rise(at tick: Int) -> Double {
      simulation.tick = tick
      simulation.foresee()
      return simulation.foresight.rise[0]
    }
    #expect(rise(at: 0) != rise(at: 2))
    let first = rise(at: 2)
    let variance = simulation.foresight.variance[0]
    #expect(nearly(variance, 0.25 * first * first))
  }

  /// One county under a forecast without error, with rain of 20 mm an hour at hour 5.
  private func county(
    storm: Bool = false, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.technology[.forecast].level = 1
    parameters.technology.forecastError = 0
    parameters.need.onset = 0.04
    parameters.hazard.drainage = 0
    parameters.hazard.capacity = 60
    parameters.hazard.scale = 120
    change(&parameters)
    var scenario = SmallWorld.oneCounty(parameters, townships: 0)
    if storm {
      scenario.storm = [
        StormCell(
          name: "rain", longitude: 0, latitude: 0, start: 0, peak: 5, end: 10, radius: 50,
          rainfall: 100)
      ]
    }
    return try SmallWorld.start(scenario)
  }
}
