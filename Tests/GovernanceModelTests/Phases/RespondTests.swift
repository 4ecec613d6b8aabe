import GovernanceModel
import Testing

/// Losses of A's emergency domain: an hour of full severity, unmet, costs its 100,000 residents
/// 100 × (0.004 persons + 0.3 × 0.002 million yuan) = 0.46 person-equivalents.
@Suite("Respond")
struct RespondTests {
  /// Severity 0.4 wants 40 units; all of an hour's loss of 0.46 × 0.4 = 0.184 hangs on them, so each
  /// unit that is missing loses 0.0046.
  @Test("loss from need that nobody holds true is undetected")
  func undetected() throws {
    var simulation = try stricken(0.4)
    simulation.respond()
    #expect(nearly(simulation.tally.loss[Cause.undetected.rawValue], 0.184))
    #expect(booked(simulation) == [.undetected])
  }

  /// Townships see 0.3, so 30 units of 40 are known in the territory; the department believes 0.1 and
  /// is not active: 10 undetected, 20 unreported, 10 unapproved.
  @Test("what townships know and their department does not is unreported")
  func unreported() throws {
    var simulation = try stricken(0.4)
    simulation.sight.townshipMean[0] = 0.3
    simulation.beliefs.value[0] = 0.1
    simulation.respond()
    #expect(nearly(simulation.tally.loss[Cause.undetected.rawValue], 0.046))
    #expect(nearly(simulation.tally.loss[Cause.unreported.rawValue], 0.092))
    #expect(nearly(simulation.tally.loss[Cause.unapproved.rawValue], 0.046))
    #expect(booked(simulation) == [.undetected, .unreported, .unapproved])
  }

  @Test("need known to a department that has not been activated is unapproved")
  func inactive() throws {
    var simulation = try stricken(0.4)
    simulation.beliefs.value[0] = 0.4
    simulation.respond()
    #expect(nearly(simulation.tally.loss[Cause.unapproved.rawValue], 0.184))
    #expect(booked(simulation) == [.unapproved])
  }

  /// Of 40 units 15 wait at the desk and 10 in signing; the last 15 are nowhere to be had.
  @Test("units that wait at a desk or in signing are unapproved, those in no store unstocked")
  func waiting() throws {
    var simulation = try stricken(0.4)
    simulation.beliefs.value[0] = 0.4
    simulation.authority.since[12] = 0
    simulation.supply.siteAsked[0] = 15
    simulation.supply.signing[0] = 10
    simulation.respond()
    #expect(nearly(simulation.tally.loss[Cause.unapproved.rawValue], 0.0046 * 25))
    #expect(nearly(simulation.tally.loss[Cause.unstocked.rawValue], 0.0046 * 15))
    #expect(booked(simulation) == [.unapproved, .unstocked])
  }

  @Test("units on the road are in transit")
  func inTransit() throws {
    var simulation = try stricken(0.4)
    simulation.beliefs.value[0] = 0.4
    simulation.authority.since[12] = 0
    simulation.supply.inTransit[0] = 12
    simulation.respond()
    #expect(nearly(simulation.tally.loss[Cause.inTransit.rawValue], 0.0046 * 12))
    #expect(nearly(simulation.tally.loss[Cause.unstocked.rawValue], 0.0046 * 28))
  }

  /// The prefecture has units, and believes 0.25 where 0.4 is so: 15 units are not sent because it has
  /// not heard, the other 25 because there are none left.
  @Test("what a superior with units in store does not believe is unreported")
  func unheard() throws {
    var simulation = try stricken(0.4) {
      $0.modes.vertical.openness = 1
      $0.stocks.county = 0
    }
    simulation.beliefs.value[0] = 0.4
    simulation.authority.since[12] = 0
    for h in 8..<20 { simulation.supply.store[h] = 0 }
    simulation.supply.store[16] = 5
    simulation.beliefs.value[2 * 4] = 0.25
    simulation.respond()
    #expect(nearly(simulation.tally.loss[Cause.unreported.rawValue], 0.0046 * 15))
    #expect(nearly(simulation.tally.loss[Cause.unstocked.rawValue], 0.0046 * 25))
  }

  /// Of its first 30 units the department may not commit 12 before the prefecture has released them.
  @Test("units that wait for a superior's release are unapproved")
  func release() throws {
    var simulation = try stricken(0.4) {
      $0.modes.vertical.openness = 1
      $0.stocks.county = 0.9
      $0.decision.autonomy = 0.6
    }
    simulation.beliefs.value[0] = 0.4
    simulation.authority.since[12] = 0
    for h in 8..<20 { simulation.supply.store[h] = 0 }
    simulation.supply.store[0] = 12
    simulation.supply.inTransit[0] = 18
    simulation.respond()
    #expect(nearly(simulation.tally.loss[Cause.inTransit.rawValue], 0.0046 * 18))
    #expect(nearly(simulation.tally.loss[Cause.unapproved.rawValue], 0.0046 * 12))
    #expect(nearly(simulation.tally.loss[Cause.unstocked.rawValue], 0.0046 * 10))
  }

  /// Severity 0.5 wants 50 units: 8 serve; 42 are known, 35 believed: 8 undetected, 7 unreported;
  /// 10 on the road; 4 at the desk and 3 in signing: 7 unapproved; 10 unstocked.
  ///
  /// Four fifths of an hour's loss hang on units, 0.46 × 0.8/50 × 0.5 = 0.00368 each. The last
  /// fifth is lost even when they come: of the floor of 0.4 it is unavoidable, of the excess of 0.1
  /// it goes to what caused that, the stocks.
  @Test("all six causes of one site's loss are as computed by hand, and add up")
  func allCauses() throws {
    var simulation = try stricken(0.4) { $0.need.efficacy = 0.8 }
    simulation.severity.excess[Cause.unstocked.rawValue] = 0.1
    simulation.severity.total[0] = 0.5
    simulation.supply.siteOnSite[0] = 8
    simulation.sight.townshipMean[0] = 0.42
    simulation.beliefs.value[0] = 0.35
    simulation.authority.since[12] = 0
    simulation.supply.inTransit[0] = 10
    simulation.supply.siteAsked[0] = 4
    simulation.supply.signing[0] = 3
    simulation.respond()
    #expect(nearly(simulation.tally.loss[Cause.undetected.rawValue], 0.003_68 * 8))
    #expect(nearly(simulation.tally.loss[Cause.unreported.rawValue], 0.003_68 * 7))
    #expect(nearly(simulation.tally.loss[Cause.inTransit.rawValue], 0.003_68 * 10))
    #expect(nearly(simulation.tally.loss[Cause.unapproved.rawValue], 0.003_68 * 7))
    #expect(
      nearly(simulation.tally.loss[Cause.unstocked.rawValue], 0.003_68 * 10 + 0.46 * 0.2 * 0.1))
    #expect(nearly(simulation.tally.unavoidable, 0.46 * 0.2 * 0.4))
    // In all 0.46 × (0.8 × 42/50 × 0.5 + 0.2 × 0.5) = 0.46 × 0.436; 0.4 persons an hour at severity 1.
    #expect(nearly(try simulation.outcome("loss"), 0.200_56))
    #expect(nearly(simulation.tally.persons, 0.4 * 0.436))
    #expect(nearly(simulation.tally.money, 0.2 * 0.436))
  }

  /// An onset of 0.05/h at full damage: 0.6 of it falls on everyone; 0.4 only on those not warned.
  @Test(
    "harm that a warning would have averted is booked to why there was none",
    arguments: [(0.0, 0.0, Cause.undetected), (0.3, 0, .unreported), (0, 0.3, .unreported)])
  func noWarning(held: Double, seen: Double, cause: Cause) throws {
    var simulation = try stricken(0)
    simulation.hazard.damage[0] = 1
    simulation.beliefs.value[0] = held
    simulation.sight.townshipMean[0] = seen
    simulation.respond()
    #expect(nearly(simulation.severity.floor[0], 0.03))
    #expect(nearly(simulation.severity.excess[cause.rawValue], 0.02))
    #expect(nearly(simulation.severity.total[0], 0.05))
    #expect(simulation.tally.loss.allSatisfy { $0 == 0 })
  }

  @Test("where everyone is aware nothing of the onset is excess")
  func warned() throws {
    var simulation = try stricken(0)
    simulation.hazard.damage[0] = 1
    simulation.awareness.share[0] = 1
    simulation.respond()
    #expect(nearly(simulation.severity.total[0], 0.03))
    #expect(simulation.severity.excess.allSatisfy { $0 == 0 })
  }

  /// Response 0.08/h, recovery 0.015/h: from 0.5 a met need falls to 0.5 × 0.905 = 0.4525; of one that is
  /// not met 0.08 × 0.5 = 0.04 stay, as excess; of one met by half, half of that.
  @Test(
    "severity falls as need is met, and what stays is the excess of its cause",
    arguments: [(50.0, 0.0), (25, 0.02), (0, 0.04)])
  func served(units: Double, excess: Double) throws {
    var simulation = try stricken(0.5)
    simulation.supply.siteOnSite[0] = units
    simulation.respond()
    #expect(nearly(simulation.severity.floor[0], 0.4525))
    #expect(nearly(simulation.severity.excess[Cause.undetected.rawValue], excess))
    #expect(nearly(simulation.severity.total[0], 0.4525 + excess))
  }

  /// Excess of 0.2 under full response falls by the same 0.095 an hour and stays with its cause.
  @Test("excess heals like the rest and keeps its cause")
  func excess() throws {
    var simulation = try stricken(0.5)
    simulation.severity.excess[Cause.unapproved.rawValue] = 0.2
    simulation.severity.total[0] = 0.7
    simulation.supply.siteOnSite[0] = 70
    simulation.respond()
    #expect(nearly(simulation.severity.excess[Cause.unapproved.rawValue], 0.2 * 0.905))
    #expect(nearly(simulation.severity.total[0], 0.7 * 0.905))
  }

  /// A cascade of 0.012/h: half of emergency's 0.5 into health, 0.003; lifelines' 0.4 into health and
  /// supplies, 0.0048 each.
  @Test("severity in one domain feeds those that depend on it")
  func cascade() throws {
    var simulation = try stricken(0.5) { $0.hazard.cascade = 0.012 }
    simulation.severity.floor[3] = 0.4
    simulation.severity.total[3] = 0.4
    simulation.respond()
    #expect(nearly(simulation.severity.floor[1], 0.0078))
    #expect(nearly(simulation.severity.floor[2], 0.0048))
    #expect(simulation.severity.total[4...].allSatisfy { $0 == 0 })
  }

  @Test("excess that cascades keeps the cause that it had")
  func cascadeOfExcess() throws {
    var simulation = try stricken(0) { $0.hazard.cascade = 0.012 }
    simulation.severity.excess[3 * Cause.allCases.count + Cause.inTransit.rawValue] = 0.5
    simulation.severity.total[3] = 0.5
    simulation.respond()
    for k in [1, 2] {
      #expect(simulation.severity.floor[k] == 0)
      let i = k * Cause.allCases.count + Cause.inTransit.rawValue
      #expect(nearly(simulation.severity.excess[i], 0.006))
      #expect(nearly(simulation.severity.total[k], 0.006))
    }
  }

  /// Serial signatures of 2 h take 6 h, joint ones 4 h (3.67), a single window 2 h; the road 1 h.
  @Test(
    "units pass desk, signing and road before they serve",
    arguments: [(0.0, 0.0, 6), (1, 0, 4), (1, 1, 2)])
  func passage(openness: Double, digital: Double, signing: Int) throws {
    var simulation = try stricken(0) {
      $0.modes.crossDepartment.openness = openness
      $0.modes.crossDepartment.digital = digital
      $0.approval.stageHours = 2
      $0.approval.coSignatures = 2
      $0.approval.capacity = 1_000
    }
    simulation.authority.since[12] = 0
    simulation.beliefs.value[0] = 0.2
    simulation.supply.asked[0] = 20
    for hour in 0...signing + 2 {
      if hour == 0 { simulation.allocate() }
      simulation.respond()
      simulation.tick += 1
      let stage = [simulation.supply.signing, simulation.supply.inTransit].map { $0[0] }
      let expected =
        hour < signing ? [20.0, 0] : hour < signing + 1 ? [0, 20] : [0, 0]
      #expect(zip(stage, expected).allSatisfy { nearly($0, $1) }, "hour \(hour)")
      #expect(nearly(simulation.supply.onSite[0], hour > signing ? 20 : 0), "hour \(hour)")
    }
  }

  /// 30 units on site, 10 believed needed, a quarter of the surplus an hour: 5 go home, then 3.75.
  @Test("units beyond believed need go home, a share an hour")
  func sendHome() throws {
    var simulation = try stricken(0) { $0.stocks.handBack = 0.25 }
    simulation.supply.store[0] = 0
    simulation.supply.onSite[0] = 30
    simulation.supply.siteOnSite[0] = 30
    simulation.beliefs.value[0] = 0.1
    simulation.respond()
    #expect(nearly(simulation.supply.onSite[0], 25))
    #expect(nearly(simulation.supply.store[0], 5))
    simulation.tick += 1
    simulation.respond()
    #expect(nearly(simulation.supply.onSite[0], 21.25))
    #expect(nearly(simulation.supply.siteOnSite[0], 21.25))
  }

  @Test("response brings severity down and never the water")
  func water() throws {
    var levels: [[Double]] = []
    for openness in [0.0, 1] {
      var simulation = try SmallWorld.start(SmallWorld.busy(openness: openness))
      simulation.advance(60)
      levels.append(simulation.hazard.level)
    }
    #expect(levels[0] == levels[1])
    #expect(levels[0].contains { $0 > 1 })
  }

  /// A's emergency domain at a severity, all of it floor, with round rates and no cascade.
  private func stricken(
    _ severity: Double, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.hazard.cascade = 0
    parameters.decision.threshold = 0.05
    parameters.society.protection = 0.4
    parameters.need.onset = 0.05
    parameters.need.response = 0.08
    parameters.need.recovery = 0.015
    parameters.need.efficacy = 1
    parameters.need.units = 1
    parameters.need.demand.emergency = 1
    parameters.need.exposure.emergency = 1
    parameters.loss.persons.emergency = 0.004
    parameters.loss.money.emergency = 0.002
    parameters.loss.moneyWeight = 0.3
    change(&parameters)
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    simulation.severity.floor[0] = severity
    simulation.severity.total[0] = severity
    return simulation
  }

  /// The causes to which anything is booked.
  private func booked(_ simulation: Simulation) -> [Cause] {
    Cause.allCases.filter { simulation.tally.loss[$0.rawValue].magnitude > 1e-12 }
  }
}
