import GovernanceModel
import Testing

@Suite("Outcomes")
struct OutcomeTests {
  @Test("every outcome has a name of its own, a unit, an equation and a value")
  func complete() throws {
    #expect(Set(Outcome.all.map(\.name)).count == Outcome.all.count)
    let simulation = try SmallWorld.start(SmallWorld.twoCounties())
    for outcome in Outcome.all {
      #expect(!outcome.unit.isEmpty)
      #expect(!outcome.equation.isEmpty)
      #expect(Outcome.named(outcome.name) == outcome)
      #expect(simulation.value(of: outcome).isFinite)
    }
    #expect(Outcome.named("happiness") == nil)
  }

  /// Severity 0.4 wants 40 units; 8 are there.
  @Test("unmet need is what is not served of what is needed")
  func unmetNeed() throws {
    var simulation = try stricken(0.4)
    put(8, &simulation)
    simulation.respond()
    #expect(nearly(try simulation.outcome("unmetNeed"), 0.8))
    #expect(nearly(try simulation.outcome("unmetNeed.peak"), 0.8))
    #expect(nearly(try simulation.outcome("peakNeed"), 40))
    #expect(try simulation.outcome("duplicateShare") == 0)
  }

  /// 50 units where 40 are needed: a fifth of the unit-hours is beyond need.
  @Test("units beyond need are duplicates")
  func duplicates() throws {
    var simulation = try stricken(0.4)
    put(50, &simulation)
    simulation.respond()
    #expect(nearly(try simulation.outcome("duplicateShare"), 0.2))
    #expect(try simulation.outcome("unmetNeed") == 0)
  }

  /// 100 units in store, 8 on site; need is unmet: 100 of 108 unit-hours are idle.
  ///
  /// An hour later all is met: 100 of 216.
  @Test("stock is idle while need is unmet")
  func idle() throws {
    var simulation = try stricken(0.4)
    for h in simulation.supply.store.indices { simulation.supply.store[h] = h == 0 ? 100 : 0 }
    put(8, &simulation)
    simulation.respond()
    #expect(nearly(try simulation.outcome("idleShare"), 100.0 / 108))
    simulation.severity.floor[0] = 0
    for i in simulation.severity.excess.indices { simulation.severity.excess[i] = 0 }
    simulation.severity.total[0] = 0
    simulation.respond()
    #expect(nearly(try simulation.outcome("idleShare"), 100.0 / 216))
  }

  /// One of eight sites at 0.4, each domain with the same residents: mean severity 0.4 of A's
  /// 4 × 100,000 over all 8 × 100,000 = 0.05, for an hour 5 %·h; believed 0.1, the error is 0.3/8.
  @Test("resilience loss and belief error weigh domains by their residents")
  func means() throws {
    var simulation = try stricken(0.4)
    simulation.beliefs.value[0] = 0.1
    simulation.respond()
    #expect(nearly(try simulation.outcome("resilienceLoss"), 5))
    #expect(nearly(try simulation.outcome("beliefError"), 0.0375))
  }

  /// Need 40 at hour 3, of which county offices come to hold half an hour later, the centre two hours
  /// later, an active government after three; units meet it after four.
  @Test("times count from onset, in hours, until half of the need of the hour is reached")
  func times() throws {
    var simulation = try stricken(0)
    for hour in 0..<9 {
      if hour == 3 { raise(0.4, &simulation) }
      if hour == 4 { simulation.beliefs.value[0] = 0.3 }
      if hour == 5 { simulation.beliefs.value[6 * 4] = 0.3 }
      if hour == 6 { simulation.authority.since[12] = 6 }
      if hour == 7 { put(30, &simulation) }
      simulation.respond()
      simulation.tick += 1
    }
    #expect(simulation.tally.onset == 3)
    #expect(try simulation.outcome("detectionTime") == 1)
    #expect(try simulation.outcome("reportTime") == 2)
    #expect(try simulation.outcome("activationTime") == 3)
    #expect(try simulation.outcome("responseTime") == 4)
    let containment = try #require(Outcome.named("containmentTime"))
    #expect(simulation.isCensored(containment))
    #expect(simulation.value(of: containment) == 9)
  }

  @Test("a crisis is contained when need has fallen to half of its peak and stays there")
  func containment() throws {
    var simulation = try stricken(0)
    for (hour, severity) in [0.4, 0.4, 0.15, 0.3, 0.2, 0.1, 0.1].enumerated() {
      raise(severity, &simulation)
      simulation.respond()
      simulation.tick = hour + 1
    }
    // Below half of 40 at hour 2, above it at 3, at half or below from 4 on.
    #expect(try simulation.outcome("containmentTime") == 4)
  }

  @Test("what does not happen is censored at the hours so far", arguments: [24, 120])
  func censored(hours: Int) throws {
    var simulation = try SmallWorld.start(SmallWorld.twoCounties())
    simulation.advance(hours)
    for outcome in Outcome.all where outcome.isTime {
      #expect(simulation.isCensored(outcome))
      #expect(simulation.value(of: outcome) == Double(hours))
    }
    #expect(!simulation.isCensored(try #require(Outcome.named("loss"))))
  }

  /// The centre holds 0.1 where 0.4 is so.
  @Test("distortion is what the highest tier holds over what is so")
  func distortion() throws {
    var simulation = try stricken(0.4)
    simulation.beliefs.value[6 * 4] = 0.1
    simulation.respond()
    #expect(nearly(try simulation.outcome("distortion"), 0.25))
  }

  /// An hour: 8 units on site at 0.0005; one department of four of an active government at 0.01/4; at
  /// digital level 0.5 in four modes, 20 offices at 0.0005; 3 messages at 0.00002.
  @Test("costs are counted by what is used, and technology by what is installed")
  func costs() throws {
    var simulation = try stricken(0.4) {
      $0.modes.digital = 0.5
      $0.cost.deployment = 0.0005
      $0.cost.active = 0.01
      $0.cost.technology = 0.0005
      $0.cost.message = 0.00002
    }
    put(8, &simulation)
    simulation.authority.since[12] = 0
    simulation.tally.messages = 3
    simulation.respond()
    #expect(nearly(try simulation.outcome("cost.deployment"), 0.004))
    #expect(nearly(try simulation.outcome("cost.coordination"), 0.0025 + 0.00006))
    #expect(nearly(try simulation.outcome("cost.technology"), 0.0005 * 2 * 20))
    #expect(nearly(try simulation.outcome("cost"), 0.004 + 0.00256 + 0.02))
  }

  @Test("hours of outbreak are those at or above the high mark")
  func outbreak() throws {
    var simulation = try stricken(0) { $0.hazard.stageHigh = 0.1 }
    for mean in [0.05, 0.1, 0.3, 0.09] {
      simulation.hazard.mean = mean
      simulation.respond()
    }
    #expect(try simulation.outcome("outbreakHours") == 2)
  }

  @Test("trust is averaged over open ties, and is none where none is open")
  func trust() throws {
    #expect(try stricken(0).outcome("trust") == 0)
    // Only ties between departments are open, all at their base.
    let open = try stricken(0) {
      $0.modes.crossDepartment.openness = 1
      $0.trust.county = 0.739
    }
    #expect(nearly(try open.outcome("trust"), 0.739))
  }

  private func stricken(
    _ severity: Double, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.need.units = 1
    parameters.need.demand.emergency = 1
    parameters.need.recovery = 0
    parameters.hazard.cascade = 0
    change(&parameters)
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    raise(severity, &simulation)
    return simulation
  }

  /// A's emergency domain comes to this severity, all of it floor.
  private func raise(_ severity: Double, _ simulation: inout Simulation) {
    for i in simulation.severity.excess.indices { simulation.severity.excess[i] = 0 }
    simulation.severity.floor[0] = severity
    simulation.severity.total[0] = severity
  }

  /// Units of A's own emergency department at work.
  private func put(_ units: Double, _ simulation: inout Simulation) {
    simulation.supply.onSite[0] = units
    simulation.supply.siteOnSite[0] = units
  }
}
