import GovernanceModel
import Testing

/// Word of a severity of 0.4 in A's emergency domain, on its way.
@Suite("Report")
struct ReportTests {
  @Test(
    "a township's word reaches its county after exactly its hours", arguments: [0, 1, 2, 7, 15])
  func townshipDelay(hours: Int) throws {
    var simulation = try twoCounties { $0.reporting.township = Double(hours) }
    read(0.4, &simulation)
    for hour in 0...Sight.hours + 4 {
      let delivered = report(&simulation)
      #expect(delivered == (hour == hours ? 0.4 : nil), "hour \(hour)")
    }
    #expect(simulation.tally.messages == 1 + chainMessages(simulation))
  }

  /// Township 2, county 2, prefecture 3, province 4: known in the county after 2 hours, in the
  /// prefecture after 4, the province after 7, the centre after 11.
  @Test("the delays of the chain add up tier by tier, and honest offices pass on what they hold")
  func chainDelay() throws {
    var simulation = try twoCounties {
      $0.reporting.township = 2
      $0.reporting.county = 2
      $0.reporting.prefecture = 3
      $0.reporting.province = 4
    }
    read(0.4, &simulation)
    let known = firstKnown(&simulation)
    #expect(known == [0: 2, 2: 4, 4: 7, 6: 11])
    let held = [0, 2, 4, 6].map { simulation.beliefs.value[$0 * 4] }
    #expect(held[0] > 0.3)
    #expect(held.allSatisfy { $0 == held[0] })
    // B and the other domains have heard nothing.
    #expect(simulation.beliefs.value.count { $0 > 0 } == 4)
  }

  @Test("what a township files is known on every tier after the digital delay", arguments: [1, 3])
  func directFiling(delay: Int) throws {
    var simulation = try twoCounties {
      $0.modes.vertical.digital = 1
      $0.reporting.township = 5
      $0.reporting.digital = Double(delay)
      $0.reporting.precision = 1_000
      $0.reporting.filingCost = -10
    }
    read(0.4, &simulation)
    let known = firstKnown(&simulation)
    #expect(known == [0: delay, 2: delay, 4: delay, 6: delay])
  }

  @Test("who does not file reports by the chain, digital or not")
  func noFiling() throws {
    var simulation = try twoCounties {
      $0.modes.vertical.digital = 1
      $0.reporting.township = 5
      $0.reporting.county = 2
      $0.reporting.prefecture = 3
      $0.reporting.province = 4
      $0.reporting.digital = 1
      $0.reporting.filing = 0
    }
    read(0.4, &simulation)
    let known = firstKnown(&simulation)
    // 5 hours to the county, then 2, 3 and 4 from tier to tier.
    #expect(known == [0: 5, 2: 7, 4: 10, 6: 14])
  }

  @Test("over closed ties no word goes up")
  func closed() throws {
    var simulation = try twoCounties { $0.modes.vertical.openness = 0 }
    read(0.4, &simulation)
    #expect(firstKnown(&simulation).isEmpty)
    #expect(simulation.tally.messages == 0)
  }

  /// P = 0.01, and the reading's variance is 0.1² × 0.02 (calm ground) over trust 0.5 = 0.0004: K =
  /// 0.01/0.0104 = 0.961538, x = 0.4 K = 0.384615, P = 0.0004 K = 0.000384615.
  ///
  /// A second fusion of the same reading would halve that doubt.
  @Test(
    "a reading counts once, by whichever way it comes",
    arguments: [(0.0, 1.0, 1.0), (1, 1, 1), (1, 1, 2), (1, 1, 5), (1, 0, 1)])
  func countedOnce(digital: Double, filing: Double, delay: Double) throws {
    var simulation = try twoCounties {
      $0.modes.vertical.digital = digital
      $0.reporting.filing = filing
      $0.reporting.precision = 1_000
      $0.reporting.filingCost = -10
      $0.reporting.township = 2
      $0.reporting.digital = delay
      $0.sensing.townshipNoise = 0.1
      $0.sensing.drift = 0
      $0.sensing.calmVariance = 0.01
      $0.sensing.maximalVariance = 1
      $0.trust.township = 0.5
    }
    read(0.4, &simulation)
    for _ in 0..<24 { _ = report(&simulation) }
    #expect(nearly(simulation.beliefs.value[0], 0.384_615_384_615_385))
    #expect(nearly(simulation.beliefs.variance[0], 0.000_384_615_384_615_385))
    // Nor does any tier above hold it with less doubt than the county, or as more than was read.
    for post in [2, 4, 6] {
      #expect(simulation.beliefs.variance[post * 4] >= 0.000_384_615_384_615_384)
      #expect((0.384_615...0.4).contains(simulation.beliefs.value[post * 4]))
    }
  }

  /// One township whose lasting deviation is 0.5 of what it sees: after a hundred readings of 0.4 the
  /// mean is 0.4, and the doubt no less than (0.5 × 0.4)² = 0.04.
  @Test("no number of readings wears down what sets a township apart")
  func lastingDeviation() throws {
    var simulation = try twoCounties {
      $0.sensing.townshipSpread = 0.5
      $0.sensing.townshipNoise = 0.01
      $0.sensing.calmVariance = 1
      $0.sensing.maximalVariance = 1
      $0.sensing.drift = 0
      $0.reporting.township = 0
    }
    for _ in 0..<100 {
      read(0.4, &simulation)
      _ = report(&simulation)
    }
    #expect(nearly(simulation.beliefs.value[0], 0.4, within: 1e-3))
    #expect(nearly(simulation.beliefs.variance[0], 0.04, within: 1e-3))
  }

  /// The county's variance 0.0004 + 0.0001 of the hour, over trust 0.5 = 0.001; two hours under way add
  /// 0.0002.
  @Test("a superior's doubt is its source's, over its trust in it, and grows with the word's age")
  func doubtOfSuperiors() throws {
    var simulation = try twoCounties {
      $0.reporting.county = 2
      $0.trust.county = 0.5
      $0.sensing.calmVariance = 0.0004
      $0.sensing.drift = 0.0001
      $0.sensing.maximalVariance = 0.1
    }
    simulation.beliefs.value[0] = 0.4
    for _ in 0..<3 { _ = report(&simulation) }
    #expect(simulation.beliefs.value[2 * 4] == 0.4)
    #expect(nearly(simulation.beliefs.variance[2 * 4], 0.0012))
  }

  @Test("trust scales the precision given to a source")
  func trust() throws {
    func believed(trusting trust: Double) throws -> Double {
      var simulation = try twoCounties {
        $0.trust.township = trust
        $0.sensing.townshipNoise = 0.12
      }
      read(0.4, &simulation)
      for _ in 0..<4 { _ = report(&simulation) }
      return simulation.beliefs.value[0]
    }
    let believed = try [0.1, 0.4, 0.7, 1].map(believed)
    #expect(believed == believed.sorted())
    #expect(Set(believed).count == 4)
  }

  /// At a precision of 1,000, without aid or penalty, blame makes everyone report the least share.
  @Test("what each tier withholds compounds: a share of 0.6 at each of four hands")
  func retention() throws {
    var simulation = try twoCounties {
      $0.reporting.honest = 0
      $0.reporting.precision = 1_000
      $0.reporting.aid = 0
      $0.reporting.penalty = 0
    }
    read(0.4, &simulation)
    let first = Sight.hours - 1
    for _ in 0...first {
      _ = report(&simulation)
      #expect(simulation.beliefs.delivered[0].isNaN || simulation.beliefs.delivered[0] == 0.24)
    }
    let held = [0, 2, 4, 6].map { simulation.beliefs.value[$0 * 4] }
    for (lower, upper) in zip(held, held.dropFirst()) { #expect(nearly(upper, 0.6 * lower)) }
  }

  @Test("healing and doubt go on while nothing is heard")
  func silence() throws {
    var simulation = try twoCounties {
      $0.need.recovery = 0.1
      $0.sensing.drift = 0.001
      $0.sensing.calmVariance = 0.004
      $0.sensing.maximalVariance = 0.0055
    }
    simulation.beliefs.value[0] = 0.5
    _ = report(&simulation)
    #expect(nearly(simulation.beliefs.value[0], 0.45))
    #expect(nearly(simulation.beliefs.variance[0], 0.005))
    _ = report(&simulation)
    #expect(nearly(simulation.beliefs.value[0], 0.405))
    #expect(simulation.beliefs.variance[0] == 0.0055)
  }

  /// Neighbour 4 h, other department 6 h; 1 h where digital.
  ///
  /// Line 4 → 0 runs from B's emergency, line 1 → 0 from A's health department.
  @Test("those beside hear of a need after their hours", arguments: [0.0, 1])
  func beside(digital: Double) throws {
    var simulation = try twoCounties {
      $0.open(1, digital: digital)
      $0.sharing.precision = 1_000
      $0.reporting.neighbour = 4
      $0.reporting.department = 6
      $0.reporting.digital = 1
    }
    let neighbour = try simulation.line(from: 4, to: 0)
    let department = try simulation.line(from: 1, to: 0)
    simulation.beliefs.value[0] = 0.4
    for hour in 0..<10 {
      _ = report(&simulation)
      let heard = simulation.beliefs.heard
      #expect((heard[neighbour] == 0.4) == (hour >= (digital == 1 ? 1 : 4)), "hour \(hour)")
      #expect((heard[department] == 0.4) == (hour >= (digital == 1 ? 1 : 6)), "hour \(hour)")
      #expect(heard.count { $0 > 0 } <= 4)
    }
  }

  /// Own benefit 0.5 + 0.6 × trust − cost 0.3 − tournament 10 < 0, at a precision of 1,000: never.
  @Test("rivals tell each other nothing, while departments of one government still do")
  func rivals() throws {
    var simulation = try twoCounties {
      $0.open(1)
      $0.sharing.precision = 1_000
      $0.sharing.tournament = 10
    }
    simulation.beliefs.value[0] = 0.4
    for _ in 0..<12 { _ = report(&simulation) }
    #expect(simulation.beliefs.heard[try simulation.line(from: 4, to: 0)] == 0)
    #expect(simulation.beliefs.heard[try simulation.line(from: 1, to: 0)] == 0.4)
  }

  /// What A has lived through with B decides whether A tells B, not the other way round.
  @Test("who is in need tells those whom it is willing to share with", arguments: [true, false])
  func teller(bitter: Bool) throws {
    var simulation = try twoCounties {
      $0.open(1)
      $0.sharing.precision = 1_000
    }
    let word = try simulation.line(from: 4, to: 0)
    let back = try simulation.line(from: 0, to: 4)
    simulation.trust.experience[bitter ? back : word] = -10
    simulation.beliefs.value[0] = 0.4
    for _ in 0..<12 { _ = report(&simulation) }
    #expect((simulation.beliefs.heard[word] == 0.4) == !bitter)
  }

  /// A severity of 0.4, held true from the first hour, stands on the list that helpers outside see after
  /// its hours.
  @Test("helpers outside hear of need from the published list", arguments: [3, 7])
  func needsLists(hours: Int) throws {
    var simulation = try twoCounties {
      $0.open(1)
      $0.society.enterprises = 40
      $0.reporting.needsList = Double(hours)
    }
    let lines = simulation.society.lines
    let e = try #require(lines.insideOutside.first { lines.site[$0] == 0 })
    simulation.beliefs.value[0] = 0.4
    for hour in 0...hours {
      #expect(simulation.beliefs.heard[e] == 0, "hour \(hour)")
      _ = report(&simulation)
    }
    #expect(simulation.beliefs.heard[e] == 0.4)
  }

  /// A cascade of 0.012/h feeds half of emergency's severity into health: 0.012 × 0.5 × 0.5 = 0.003;
  /// lifelines feed health and supplies in full: 0.012 × 0.5 = 0.006.
  @Test("a department foresees what other departments' need brings to its own domain")
  func cascade() throws {
    var simulation = try twoCounties { $0.hazard.cascade = 0.012 }
    simulation.beliefs.heard[try simulation.line(from: 1, to: 0)] = 0.5
    simulation.beliefs.heard[try simulation.line(from: 2, to: 3)] = 0.5
    simulation.beliefs.heard[try simulation.line(from: 0, to: 1)] = 0.5
    _ = report(&simulation)
    #expect(nearly(simulation.beliefs.value[1], 0.003))
    #expect(nearly(simulation.beliefs.value[2], 0.006))
    #expect(simulation.beliefs.value[0] == 0)
  }

  /// The border of 10 km over 100 km² passes 0.5 × 0.1 = 0.05 of what is higher at B: 0.05 × 0.4; over
  /// B's 200 km² half of that.
  @Test(
    "a county expects its share of a neighbour's flood", arguments: [(0, 4, 0.02), (4, 0, 0.01)])
  func neighbours(me: Int, other: Int, expected: Double) throws {
    var simulation = try twoCounties { $0.hazard.conductance = 0.5 }
    simulation.beliefs.heard[try simulation.line(from: me, to: other)] = 0.4
    _ = report(&simulation)
    #expect(nearly(simulation.beliefs.value[me], expected))
  }

  /// A warning at 0.05/h to citizens who trust at 0.6: 0.03 of 3,000 in the first hour; at 0.3/h over
  /// digital ties 0.18; none while the government is not active or the ties are closed.
  @Test(
    "warnings reach citizens over open ties from an active government",
    arguments: [(1.0, 0.0, true, 0.03), (1, 1, true, 0.18), (1, 1, false, 0), (0, 1, true, 0)])
  func warnings(openness: Double, digital: Double, active: Bool, share: Double) throws {
    var parameters = SmallWorld.quiet()
    parameters.society.citizens = 3_000
    parameters.society.contagion = 0
    parameters.trust.county = 0.6
    parameters.decision.warning = 0.05
    parameters.decision.warningDigital = 0.3
    parameters.modes.insideOutside.openness = openness
    parameters.modes.insideOutside.digital = digital
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 0))
    if active { simulation.authority.since[0] = 0 }
    simulation.report()
    let aware = simulation.awareness.aware.count { $0 }
    #expect(binomial(aware, of: 3_000, at: share))
    #expect(simulation.awareness.share == [Double(aware) / 3_000])
  }

  /// Severity 0.5 at 0.3/h: 1 − e^−0.15 = 0.1393 find out in an hour.
  @Test("citizens who are hit find out, and stay aware")
  func experience() throws {
    var parameters = SmallWorld.quiet()
    parameters.society.citizens = 3_000
    parameters.society.contagion = 0
    parameters.society.experience = 0.3
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 0))
    simulation.severity.total = [0.5, 0.5, 0.5, 0.5]
    simulation.report()
    let aware = simulation.awareness.aware
    #expect(binomial(aware.count { $0 }, of: 3_000, at: 0.139_292_0))
    simulation.severity.total = [0, 0, 0, 0]
    simulation.tick += 1
    simulation.report()
    #expect(simulation.awareness.aware == aware)
  }

  /// On a ring of 300 with three acquaintances on either side, one aware citizen makes an acquaintance
  /// aware with 0.6/6 = 0.1 an hour, and no one else.
  @Test("awareness passes between acquaintances")
  func contagion() throws {
    var parameters = SmallWorld.quiet()
    parameters.society.citizens = 300
    parameters.society.reach = 3
    parameters.society.rewiring = 0
    parameters.society.contagion = 0.6
    var (told, strangers) = (0, 0)
    for seed in UInt64(1)...300 {
      var simulation = try SmallWorld.start(
        SmallWorld.oneCounty(parameters, townships: 0), seed: seed)
      simulation.awareness.aware[150] = true
      simulation.report()
      for c in simulation.awareness.aware.indices where simulation.awareness.aware[c] && c != 150 {
        if abs(c - 150) <= 3 { told += 1 } else { strangers += 1 }
      }
    }
    #expect(binomial(told, of: 300 * 6, at: 0.1))
    #expect(strangers == 0)
  }

  private func twoCounties(_ change: (inout Parameters) -> Void = { _ in }) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.modes.vertical.openness = 1
    parameters.need.recovery = 0
    parameters.hazard.cascade = 0
    parameters.hazard.conductance = 0
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters, townships: 1))
  }

  /// A's township reads its emergency domain now.
  private func read(_ severity: Double, _ simulation: inout Simulation) {
    simulation.sight.township[0] = severity
    simulation.sight.fresh[0] = true
  }

  /// One hour of reporting.
  ///
  /// - Returns: what A's township delivered in it.
  private func report(_ simulation: inout Simulation) -> Double? {
    simulation.report()
    simulation.tick += 1
    simulation.sight.fresh[0] = false
    let delivered = simulation.beliefs.delivered[0]
    return delivered.isNaN ? nil : delivered
  }

  /// The hour in which each post first holds anything true of A's emergency domain.
  private func firstKnown(_ simulation: inout Simulation) -> [Int: Int] {
    var known: [Int: Int] = [:]
    for hour in 0..<24 {
      _ = report(&simulation)
      for post in 0..<8 where known[post] == nil && simulation.beliefs.value[post * 4] > 0.05 {
        known[post] = hour
      }
    }
    return known
  }

  /// Every post above passes its word up each hour, one message a domain, once the first has come.
  private func chainMessages(_ simulation: Simulation) -> Int {
    let p = simulation.parameters.reporting
    let hours = Sight.hours + 5
    let words = [p.county, p.prefecture, p.province].map { hours - Int($0) }
    return words.reduce(0, +) * 2 * Department.count
  }
}
