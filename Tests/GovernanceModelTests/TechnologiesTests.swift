import GovernanceModel
import Testing

/// Technologies come, fail, are gone round, leak, and cost.
@Suite("Technologies")
struct TechnologiesTests {
  /// Level 0.8, half of it at hour 48, width 24: 0.8 Λ(0) = 0.4 then, 0.8 Λ(1) = 0.8 × 0.731 058 6 a
  /// day later.
  @Test("a technology spreads along a logistic curve, or is there from the start")
  func curve() {
    var parameters = Parameters().technology
    parameters[.ledger].level = 0.8
    #expect(parameters.share(of: .ledger, at: 0) == 0.8)
    parameters[.ledger].adoption = 48
    parameters.adoptionWidth = 24
    #expect(nearly(parameters.share(of: .ledger, at: 48), 0.4))
    #expect(nearly(parameters.share(of: .ledger, at: 72), 0.584_846_863, within: 1e-9))
    #expect(parameters.share(of: .ledger, at: 1_000) > 0.799)
  }

  /// All lines are digital; by hour 30 half of them have a ledger, by 54 0.731 059.
  @Test("ties gain a technology as it is adopted, and keep it")
  func adoption() throws {
    var scenario = SmallWorld.busy(digital: 1)
    scenario.parameters.technology[.ledger].adoption = 30
    var simulation = try SmallWorld.start(scenario)
    let lateral = simulation.society.lines.lateral
    var before = lateral.map { _ in false }
    for (tick, share) in [(0, 0.222_7), (30, 0.5), (54, 0.731_059), (400, 1)] {
      simulation.tick = tick
      simulation.disrupt()
      let has = lateral.map { simulation.opening.lineLedger[$0] }
      #expect(zip(before, has).allSatisfy { !$0 || $1 })
      #expect(binomial(has.count { $0 }, of: has.count, at: share) || tick == 400)
      #expect(simulation.opening.lineShared == (try SmallWorld.start(scenario)).opening.lineShared)
      before = has
    }
    #expect(!before.contains(false))
  }

  /// Full damage in A alone puts every ledger there out: lines with an end in A lose it, those within
  /// B keep it; when the damage is gone it works again.
  ///
  /// Of five territories four work in the first hour and five in the second: uptime 9/10.
  @Test("damage puts a technology out where it is, for as long as it lasts")
  func damage() throws {
    var simulation = try twoCounties { $0.technology[.ledger].outageByDamage = 1 }
    simulation.hazard.damage = [1, 0]
    simulation.disrupt()
    let (lines, holders) = (simulation.society.lines, simulation.society.holders)
    for e in 0..<lines.count where !lines.own.contains(e) {
      let inA = lines.site[e] < 4 || holders.leaf[lines.holder[e]] == 0
      #expect(simulation.opening.lineLedger[e] == !inA)
    }
    // Other technologies work on.
    #expect(simulation.opening.window.allSatisfy { $0 })
    simulation.tick = 1
    simulation.hazard.damage = [0, 0]
    simulation.disrupt()
    #expect(lines.lateral.allSatisfy { simulation.opening.lineLedger[$0] })
    #expect(nearly(try simulation.outcome("technologyUptime"), 0.9))
  }

  /// Out with probability 0.1 + 0.4 × 0.5 = 0.3 in A, 0.1 elsewhere; gone round with 0.25.
  @Test(
    "outages and bypasses come as often as they should", arguments: [(0.1, 0.4, 0.0), (0, 0, 0.25)])
  func rates(outage: Double, byDamage: Double, bypass: Double) throws {
    var simulation = try twoCounties {
      $0.technology[.departmentPlatform].outage = outage
      $0.technology[.departmentPlatform].outageByDamage = byDamage
      $0.technology[.departmentPlatform].bypass = bypass
    }
    simulation.hazard.damage = [0.5, 0]
    var missing = [0, 0]
    for hour in 0..<4_000 {
      simulation.tick = hour
      simulation.disrupt()
      for r in 0..<2 where !simulation.opening.window[4 * r] { missing[r] += 1 }
    }
    #expect(binomial(missing[0], of: 4_000, at: bypass + outage + byDamage * 0.5))
    #expect(binomial(missing[1], of: 4_000, at: bypass + outage))
  }

  /// Without its window a unit needs three touches and 2 × (1 + ½ + ⅓) = 3.67 → 4 hours again.
  @Test("who goes round the window signs as before it")
  func bypass() throws {
    var simulation = try twoCounties { $0.technology[.departmentPlatform].bypass = 1 }
    #expect(simulation.opening.signingHours.allSatisfy { $0 == 2 })
    simulation.disrupt()
    #expect(simulation.opening.signingHours.allSatisfy { $0 == 4 })
    #expect(simulation.opening.touches.allSatisfy { $0 == 3 })
  }

  /// All of A's and B's open ties have the app: 2 × 100,000 records an hour.
  ///
  /// Trust of 0.739 with weight
  /// 4, after a failure that counts double: 4 × 0.739/(4 + 2) = 0.492 667.
  @Test(
    "a leak takes the data of those who use a technology, and their trust", arguments: [0.0, 1])
  func leak(openness: Double) throws {
    var parameters = SmallWorld.quiet()
    parameters.society.citizens = 40
    parameters.trust.asymmetry = 2
    parameters.open(openness, digital: 1)
    parameters.technology[.app].leak = 1
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    simulation.disrupt()
    #expect(try simulation.outcome("dataLeaked") == 200_000 * openness)
    let trust = openness == 1 ? 4 * 0.739 / 6 : 0.739
    #expect((0..<40).allSatisfy { nearly(simulation.trust.government[$0], trust) })
  }

  /// The mean digital level of the ledger's four modes is 0.8: 0.1 × 0.5 × 0.8 = 0.04 of the budget;
  /// sensors stand on no tie: 0.2 × 0.5 = 0.1.
  ///
  /// Left are 0.86. Outsiders buy none.
  @Test("technology is paid for out of governments' stocks")
  func price() throws {
    let free = SmallWorld.busy(digital: 0.8)
    let paying = free.with {
      $0.technology[.ledger].price = 0.1
      $0.technology[.ledger].level = 0.5
      $0.technology[.sensors].price = 0.2
      $0.technology[.sensors].level = 0.5
    }
    #expect(nearly(paying.parameters.leftForStocks, 0.86))
    let (rich, poor) = (try SmallWorld.start(free), try SmallWorld.start(paying))
    for h in 0..<rich.society.holders.count {
      let share = rich.society.holders.government[h] < 0 ? 1 : 0.86
      #expect(nearly(poor.supply.initial[h], share * rich.supply.initial[h]))
    }
    let ruined = free.with { $0.technology[.ledger].price = 1 }.with {
      $0.technology[.app].price = 1
    }
    #expect(ruined.parameters.leftForStocks == 0)
  }

  /// Of 4 × 5 offices each pays for a mode its digital level, 1, times the mean share of what the mode
  /// carries, with half a ledger: vertical ¾, horizontal ¾, cross-department (1 + 1 + ½)/3,
  /// inside–outside ¾; and for half the sensors.
  @Test("hours of technology are paid by what has been adopted")
  func cost() throws {
    var simulation = try twoCounties {
      $0.technology[.ledger].level = 0.5
      $0.technology[.sensors].level = 0.5
      $0.cost.technology = 1
    }
    simulation.step()
    let expected = 20 * (0.75 + 0.75 + 2.5 / 3 + 0.75 + 0.5)
    #expect(nearly(try simulation.outcome("cost.technology"), expected))
  }

  @Test("what is off takes no room and no time")
  func off() throws {
    let simulation = try SmallWorld.start(SmallWorld.busy())
    #expect(simulation.technologies.changing.isEmpty && simulation.technologies.works.isEmpty)
    #expect(simulation.opening.coverage.isEmpty && simulation.opening.green.isEmpty)
    #expect(simulation.opening.forecast.isEmpty && simulation.opening.forward.isEmpty)
    #expect(simulation.foresight.rise.isEmpty && simulation.reserves.standing.isEmpty)
    #expect(try simulation.outcome("technologyUptime") == 1)
  }

  private func twoCounties(_ change: (inout Parameters) -> Void) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.open(1, digital: 1)
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters))
  }
}
