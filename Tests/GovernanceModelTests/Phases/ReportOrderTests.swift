import GovernanceModel
import Testing

/// Orders about A's emergency domain, on their way down.
@Suite("Orders")
struct ReportOrderTests {
  /// The prefecture believes 0.4 and is active: A's office has the order after its two hours.
  @Test("an active superior's word goes down after its hours, as what to act on and not to believe")
  func oneTier() throws {
    var simulation = try counties { $0.orders.county = 2 }
    simulation.believe(0.4, at: 2)
    for hour in 0..<4 {
      simulation.report()
      #expect(simulation.orders.ordered[0] == (hour < 2 ? 0 : 0.4), "hour \(hour)")
      simulation.tick += 1
    }
    #expect(simulation.beliefs.value[0] == 0)
    #expect(simulation.orders.ordered[4] == 0)
    simulation.decide()
    #expect(simulation.authority.since[12] >= 0)
    #expect(simulation.authority.since[16] < 0)
  }

  /// The centre alone believes and acts: province 1 h, prefecture 1 + 2 h, county 1 + 2 + 3 h.
  @Test("each tier passes on what it was ordered, and delays add up")
  func chain() throws {
    var simulation = try counties {
      $0.orders.province = 1
      $0.orders.prefecture = 2
      $0.orders.county = 3
    }
    simulation.believe(0.4, at: 6)
    var first: [Int: Int] = [:]
    for hour in 0..<10 {
      simulation.report()
      for post in 0..<8 where first[post] == nil && simulation.orders.ordered[post * 4] == 0.4 {
        first[post] = hour
      }
      simulation.tick += 1
    }
    #expect(first == [4: 1, 2: 3, 0: 6])
  }

  @Test("without delay an order passes all tiers in its hour; over closed ties none goes")
  func atOnce() throws {
    for openness in [1.0, 0] {
      var simulation = try counties {
        $0.orders.province = 0
        $0.orders.prefecture = 0
        $0.orders.county = 0
        $0.modes.vertical.openness = openness
      }
      simulation.believe(0.4, at: 6)
      let messages = simulation.tally.messages
      simulation.report()
      #expect(simulation.orders.ordered[0] == (openness == 1 ? 0.4 : 0))
      #expect(simulation.tally.messages == messages + (openness == 1 ? 3 : 0))
    }
  }

  @Test("who is not active orders nothing, and an order lapses when its source stands down")
  func lapse() throws {
    var simulation = try counties { $0.orders.county = 1 }
    simulation.believe(0.4, at: 2)
    simulation.report()
    simulation.tick = 1
    simulation.report()
    #expect(simulation.orders.ordered[0] == 0.4)
    simulation.authority.since[8] = -1
    simulation.tick = 2
    simulation.report()
    #expect(simulation.orders.ordered[0] == 0.4)
    simulation.tick = 3
    simulation.report()
    #expect(simulation.orders.ordered[0] == 0)
  }

  @Test("an order beyond a county's attention is refused, and the one before stands")
  func refused() throws {
    var simulation = try counties {
      $0.orders.county = 0
      $0.approval.attention = 1
      $0.approval.overload = 1
    }
    simulation.believe(0.4, at: 2)
    simulation.beliefs.value[2 * 4 + 1] = 0.3
    simulation.authority.since[9] = 0
    simulation.orders.ordered[1] = 0.1
    simulation.report()
    #expect(simulation.orders.ordered[0] == 0.4)
    #expect(simulation.orders.ordered[1] == 0.1)
  }

  /// An order of 0.4 leaves a belief of 0.6 as it is; one below lifts nothing.
  @Test("an order is a floor: who believes more acts on what it believes")
  func floor() throws {
    var simulation = try counties()
    simulation.orders.ordered[0] = 0.4
    simulation.beliefs.value[0] = 0.6
    simulation.beliefs.variance[0] = 0.0004
    simulation.decide()
    #expect(nearly(simulation.authority.score[12], (0.6 - 0.05) / 0.02))
    simulation.beliefs.value[0] = 0.1
    simulation.decide()
    #expect(nearly(simulation.authority.score[12], (0.4 - 0.05) / 0.02))
  }

  /// Two tiers with σ = 0.3: over many hours the mean of 0.4 e^(ε₁ + ε₂) is 0.4, its deviation
  /// 0.4 √(e^0.18 − 1) = 0.1777.
  @Test("tiers garble what they pass on without bias")
  func noise() throws {
    var orders: [Double] = []
    for seed in UInt64(1)...300 {
      var simulation = try counties(seed: seed) {
        $0.orders.province = 0
        $0.orders.prefecture = 0
        $0.orders.county = 15
        $0.orders.noise = 0.3
      }
      simulation.believe(0.4, at: 6)
      for hour in 0..<10 {
        simulation.tick = hour
        simulation.report()
        orders.append(simulation.orders.ordered[2 * 4])
      }
    }
    #expect((average(orders) - 0.4).magnitude < 4 * 0.1777 / 3_000.0.squareRoot())
    #expect(Set(orders).count > 2_900)
  }

  @Test("superiors who read what citizens write rouse counties that see nothing")
  func roused() throws {
    var world = try #require(SwitchWorld.named("blind counties")).scenario
    for orders in [0.0, 1] {
      world.parameters.orders.active = orders
      var simulation = try SmallWorld.start(world)
      simulation.advance(60)
      let active = simulation.society.land.territory.contains {
        simulation.authority.since[$0 * 4] >= 0
      }
      #expect(active == (orders == 1))
    }
  }

  private func counties(
    seed: UInt64 = 1, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.modes.vertical.openness = 1
    parameters.orders.active = 1
    parameters.orders.noise = 0
    parameters.decision.threshold = 0.05
    // No report comes in time to change what a superior holds.
    for name in ["county", "prefecture", "province"] { parameters.set("reporting.\(name)", 15) }
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters), seed: seed)
  }
}

extension Simulation {
  /// The office at a post holds a severity in A's emergency domain and is active.
  fileprivate mutating func believe(_ severity: Double, at post: Int) {
    beliefs.value[post * 4] = severity
    authority.since[society.posts.government[post] * 4] = 0
  }
}
