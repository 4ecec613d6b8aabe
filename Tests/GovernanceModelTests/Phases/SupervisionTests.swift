import Foundation
import GovernanceModel
import Testing

/// Concealment found out, feared, pressed out of units, and fixed on a ledger.
@Suite("Supervision")
struct SupervisionTests {
  /// All of 500 townships tell 0.6 of 0.5; inspection finds each with probability 0.5.
  ///
  /// Those found tell 0.5 in the next three hours, and 0.3 again in the fourth.
  ///
  /// A found one pays 1 for each of 0.2 concealed.
  @Test("a concealment that is found is corrected for its hours, and paid for")
  func found() throws {
    var simulation = try townships(500) {
      $0.supervision.rule = 1
      $0.supervision.rate = 1
      $0.supervision.hours = 3
      $0.supervision.penalty = 1
      $0.supervision.fear = 0
    }
    var honest: [[Bool]] = []
    for hour in 0..<5 {
      honest.append(report(&simulation, hour).map { $0 == 0.5 })
      if hour > 0 { continue }
      #expect(nearly(try simulation.outcome("concealedShare"), 0.4))
      let found = try simulation.outcome("concealmentsFound")
      #expect(binomial(Int(found), of: 500, at: 0.5))
      #expect(nearly(try simulation.outcome("penalties"), 0.2 * found))
    }
    #expect(honest[0].allSatisfy { !$0 })
    #expect(binomial(honest[1].count { $0 }, of: 500, at: 0.5))
    // Whoever was found first is corrected for three hours, and then chooses anew.
    for j in 0..<500 where honest[1][j] {
      #expect(honest[2][j] && honest[3][j] && !honest[4][j])
    }
  }

  /// Concealing pays while p F < 1, F = 1.6.
  ///
  /// Inspection alone, p = 0.5: 0.8, so all conceal, about half
  /// are found, and fear is about 0.5: p = 1 − 0.5 × 0.5 = 0.75, p F = 1.2. After an hour fear is 0.3,
  /// p F = 1.04; after two 0.18, p F = 0.94: all conceal again.
  @Test("under a static penalty fear comes and goes, and concealment with it")
  func fear() throws {
    var simulation = try townships(500) {
      $0.supervision.rule = 1
      $0.supervision.rate = 1
      $0.supervision.hours = 0
      $0.supervision.penalty = 1.6
      $0.supervision.fear = 1
      $0.supervision.fading = 0.4
    }
    let told = (0..<7).map { hour in
      _ = report(&simulation, hour)
      return (try? simulation.outcome("reportedShare")) ?? .nan
    }
    #expect(zip(told, [0.6, 1, 1, 0.6, 1, 1, 0.6]).allSatisfy { nearly($0, $1, within: 0.02) })
  }

  /// The superior's reckoning of the share concealed goes 0, 0.4 × 0.4 = 0.16: in the second hour the
  /// penalty is 2 × 0.16 = 0.32, of which a found one pays 0.2 × 0.32.
  @Test("a dynamic penalty grows with the share that is concealed")
  func dynamic() throws {
    var simulation = try townships(500) {
      $0.supervision.rule = 2
      $0.supervision.rate = 1
      $0.supervision.hours = 0
      $0.supervision.penalty = 2
      $0.supervision.fear = 0
      $0.supervision.fading = 0.4
    }
    _ = report(&simulation, 0)
    let first = try simulation.outcome("concealmentsFound")
    #expect(try simulation.outcome("penalties") == 0)
    _ = report(&simulation, 1)
    let second = try simulation.outcome("concealmentsFound") - first
    #expect(second > 0)
    #expect(nearly(try simulation.outcome("penalties"), 0.2 * 0.32 * second))
  }

  /// A's office holds 0.5 and tells 0.3.
  ///
  /// Found for sure in its first hour, it tells 0.5 for two hours.
  ///
  /// It is found only by a superior to whom it is tied.
  @Test("an office is found by the superior to whom it reports", arguments: [1.0, 0])
  func offices(openness: Double) throws {
    var simulation = try office {
      $0.modes.vertical.openness = openness
      $0.reporting.inspection = 1
      $0.supervision.rule = 1
      $0.supervision.rate = 1
      $0.supervision.hours = 2
      $0.supervision.penalty = 0.5
      $0.supervision.fear = 0
    }
    let told = posted(4, &simulation)
    let expected = openness == 1 ? [0.3, 0.5, 0.5, 0.3] : [0.3, 0.3, 0.3, 0.3]
    #expect(zip(told, expected).allSatisfy { nearly($0, $1) })
    #expect((try simulation.outcome("concealmentsFound") > 0) == (openness == 1))
  }

  /// A share of 0.6 becomes 0.6 + 0.8 × 0.4 = 0.92.
  @Test("pressure from outside uncovers a share of what is withheld, from its hour on")
  func pressure() throws {
    var simulation = try office {
      $0.supervision.pressureHour = 2
      $0.supervision.pressure = 0.8
    }
    let told = posted(2, &simulation)
    #expect(told.allSatisfy { nearly($0, 0.3) })
    #expect(nearly(try simulation.outcome("reportedShare"), 0.6))
    #expect(nearly(posted(1, &simulation)[0], 0.46))
    #expect(nearly(try simulation.outcome("reportedShare"), 0.92))
  }

  /// A's office believes 0.5 and would tell 0.3.
  ///
  /// What was filed of it stands: 0.4 at least, and no more than it believes itself.
  @Test(
    "what stands on a ledger cannot be told as less",
    arguments: [(1.0, 0.4, 0.4), (1, 0.7, 0.5), (1, 0.2, 0.3), (0, 0.4, 0.3)])
  func ledger(ledger: Double, filed: Double, told: Double) throws {
    var simulation = try office { $0.reporting.ledger = ledger }
    simulation.beliefs.platform[0] = filed
    simulation.beliefs.platformVariance[0] = 0.01
    #expect(nearly(posted(1, &simulation)[0], told))
    #expect(nearly(try simulation.outcome("reportedShare"), told / 0.5))
  }

  /// Blame 1, penalty 3, nobody else looks: who files conceals where the ledger finds nothing, and
  /// tells all where it finds half, 0.5 × 3 > 1.
  @Test(
    "a ledger does not make the first entry true, but finds what is not", arguments: [0.0, 0.5])
  func firstEntry(detection: Double) throws {
    var simulation = try townships(5) {
      $0.modes.vertical.digital = 1
      $0.reporting.filingCost = -10
      $0.reporting.penalty = 3
      $0.reporting.inspection = 0
      $0.reporting.detectionByPlatform = 0
      $0.reporting.ledger = 1
      $0.reporting.detectionByLedger = detection
    }
    let told = report(&simulation, 0)
    #expect(told.allSatisfy { nearly($0, detection == 0 ? 0.3 : 0.5) })
    #expect(simulation.sight.filed[0..<5].allSatisfy { $0 })
  }

  /// Neighbours over the one open border: 1 − 0.9 × 0.95 = 0.145.
  ///
  /// Citizens who all have a tie, look with 1 − e^(−0.739) = 0.522409 and are believed with 0.4: 1
  /// − 0.9 × (1 − 0.5 × 0.208963) = 0.194034.
  @Test("channels that find concealment are independent, and as wide as their ties are open")
  func exposures() throws {
    var parameters = SmallWorld.quiet()
    parameters.reporting.inspection = 0.1
    parameters.reporting.detectionByNeighbours = 0.05
    parameters.reporting.detectionByCitizens = 0.5
    parameters.sensing.citizen = 1
    let closed = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    #expect(closed.opening.exposure.allSatisfy { nearly($0, 0.1) })
    parameters.modes.horizontal.openness = 1
    let beside = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    #expect(beside.opening.exposure.allSatisfy { nearly($0, 0.145) })
    parameters.modes.horizontal.openness = 0
    parameters.modes.insideOutside.openness = 1
    parameters.society.citizens = 10
    let below = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    #expect(below.opening.exposure.allSatisfy { nearly($0, 0.194_034, within: 1e-6) })
  }

  /// One county, whose townships all conceal for sure where it pays.
  private func townships(
    _ count: Int, _ change: (inout Parameters) -> Void
  ) throws -> Simulation {
    var parameters = concealing()
    parameters.reporting.inspection = 0.5
    change(&parameters)
    return try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: count))
  }

  /// A's emergency office, which believes 0.5.
  private func office(_ change: (inout Parameters) -> Void) throws -> Simulation {
    var parameters = concealing()
    parameters.sensing.drift = 0
    parameters.hazard.cascade = 0
    change(&parameters)
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    simulation.beliefs.value[0] = 0.5
    return simulation
  }

  private func concealing() -> Parameters {
    var parameters = SmallWorld.quiet()
    parameters.modes.vertical.openness = 1
    parameters.need.recovery = 0
    parameters.reporting.honest = 0
    parameters.reporting.precision = 3_000
    parameters.reporting.blame = 1
    parameters.reporting.ceilingBlame = 0
    parameters.reporting.aid = 0
    parameters.reporting.penalty = 0
    return parameters
  }

  /// What each township sends in an hour of which it reads 0.5.
  private func report(_ simulation: inout Simulation, _ hour: Int) -> [Double] {
    let townships = simulation.society.townships.count
    for j in 0..<townships {
      simulation.sight.township[j * 4] = 0.5
      simulation.sight.fresh[j * 4] = true
    }
    simulation.report()
    simulation.tick += 1
    return (0..<townships).map { simulation.sight.sent[(hour % Sight.hours * townships + $0) * 4] }
  }

  /// What A's office posts in each of some hours.
  private func posted(_ hours: Int, _ simulation: inout Simulation) -> [Double] {
    (0..<hours).map { _ in
      let slot = simulation.tick % Sight.hours
      simulation.report()
      simulation.tick += 1
      return simulation.sight.posted[slot * simulation.society.posts.count * Department.count]
    }
  }
}
