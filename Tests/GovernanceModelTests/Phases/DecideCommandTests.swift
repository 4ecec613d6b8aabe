import GovernanceModel
import Testing

@Suite("Decide: command")
struct DecideCommandTests {
  /// A acts and the prefecture, which believes nothing, would not; its own government does: the hour
  /// passes.
  ///
  /// Where both believe, or a tie is closed, it does not.
  @Test(
    "where 条 and 块 want different things an hour passes without release and signature",
    arguments: [(1.0, 1.0, 0.0, true), (1, 1, 0.5, false), (0, 1, 0, false), (1, 0, 0, false)])
  func conflict(openness: Double, own: Double, above: Double, isHeldUp: Bool) throws {
    var simulation = try county {
      $0.modes.vertical.openness = openness
      $0.command.own = own
      $0.command.conflict = 1
    }
    simulation.beliefs.value[2 * 4] = above
    simulation.decide()
    #expect(simulation.isHeldUp(12) == isHeldUp)
    simulation.supply.store[0] = 10
    simulation.supply.asked[0] = 20
    simulation.allocate()
    #expect((simulation.supply.underWay[0] == 0) == isHeldUp)
    #expect((simulation.released(12) == 0) == isHeldUp)
  }

  /// 400 offices in 400 worlds that are in conflict for one hour: 100 ± 4 × 8.7 lose it.
  @Test("conflict holds up with its probability")
  func probability() throws {
    let heldUp = try (UInt64(1)...400).count { seed in
      var simulation = try county(seed: seed) {
        $0.modes.vertical.openness = 1
        $0.command.conflict = 0.25
      }
      simulation.decide()
      return simulation.isHeldUp(12)
    }
    #expect(binomial(heldUp, of: 400, at: 0.25))
  }

  @Test("without an own government to act for them, departments act alone")
  func own() throws {
    for (own, active) in [(1.0, 4), (0, 1)] {
      var simulation = try county {
        $0.modes.vertical.openness = 1
        $0.command.own = own
      }
      simulation.decide()
      #expect(simulation.authority.since[12..<16].count { $0 >= 0 } == active)
    }
  }

  /// One head: health, supplies and lifelines act on the word of emergency with every tie closed, and one
  /// signature instead of three, so that 20 units pass a desk of 24; no word passes between them.
  @Test("merged departments act as one and sign once, and still do not share their data")
  func merged() throws {
    for (merged, active, signed) in [(0.0, 1, 8.0), (1, 4, 20)] {
      var simulation = try county { $0.departments.merged = merged }
      simulation.decide()
      #expect(simulation.authority.since[12..<16].count { $0 >= 0 } == active)
      simulation.supply.store[0] = 0
      simulation.supply.asked[0] = 20
      simulation.allocate()
      #expect(nearly(simulation.supply.underWay[0], signed))
      simulation.report()
      #expect(simulation.beliefs.heard.allSatisfy { $0 == 0 })
    }
  }

  /// Half of governments, by draw: of 4,000, 2,000 ± 4 × 31.6.
  @Test("a share of governments is merged")
  func share() throws {
    let merged = try (UInt64(1)...800).reduce(0) { sum, seed in
      sum + (try county(seed: seed) { $0.departments.merged = 0.5 }).opening.merged.count { $0 }
    }
    #expect(binomial(merged, of: 4_000, at: 0.5))
  }

  /// One of two counties is active: half of the territories, enough for a share of 0.5 and not for 0.6.
  @Test(
    "a centre opens when enough of its territories act", arguments: [(0.5, true), (0.6, false)])
  func opens(share: Double, isOpen: Bool) throws {
    var simulation = try county {
      $0.modes.vertical.openness = 1
      $0.command.centre = 1
      $0.command.centreShare = share
    }
    simulation.decide()
    #expect(simulation.command.open == [false, isOpen, isOpen, false, false])
    simulation.beliefs.value[0] = 0
    simulation.authority.since[12] = -1
    for office in 12..<16 { simulation.authority.since[office] = -1 }
    simulation.decide()
    #expect(!simulation.command.open.contains(true))
  }

  /// The prefecture believes A lacks 0.5 × 100 units, has 30 in store there, and B needs none of its 30:
  /// it orders 20 of the 30 − 0.1 × 30 = 27 that it may take, though nobody in B has heard a word.
  @Test("an open centre orders units from where it believes that they can be spared")
  func dispatch() throws {
    var simulation = try centre()
    simulation.decide()
    simulation.authority.since[12] = -1
    simulation.allocate()
    let line = try simulation.line(from: 4, to: 0)
    #expect(nearly(simulation.supply.asked[line], 20))
    #expect(nearly(simulation.supply.store[4], 10))
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[line], 20))
  }

  /// It wants 100 − 30 for A, more than the 27 that B may give.
  @Test("a centre leaves each holder its reserve")
  func reserve() throws {
    var simulation = try centre()
    simulation.beliefs.value[2 * 4] = 1
    simulation.decide()
    simulation.authority.since[12] = -1
    simulation.allocate()
    #expect(nearly(simulation.supply.store[4], 3))
  }

  /// B needs all of its units and its prefecture believes that it needs none: the centre takes 20.
  @Test("a centre that believes a low report takes units from where they are needed")
  func harmful() throws {
    var simulation = try centre()
    simulation.beliefs.value[4] = 0.3
    simulation.decide()
    for office in 12..<20 { simulation.authority.since[office] = -1 }
    simulation.allocate()
    #expect(nearly(simulation.supply.store[4], 10))
  }

  @Test("a closed line or tie is no line of command", arguments: [(0.0, 1.0), (1, 0)])
  func closed(horizontal: Double, vertical: Double) throws {
    var simulation = try centre {
      $0.modes.horizontal.openness = horizontal
      $0.modes.vertical.openness = vertical
    }
    simulation.decide()
    simulation.authority.since[12] = -1
    simulation.allocate()
    #expect(nearly(simulation.supply.store[4], 30))
  }

  @Test("under an open centre 条 and 块 no longer conflict")
  func settles() throws {
    var simulation = try centre { $0.command.conflict = 1 }
    simulation.beliefs.value[2 * 4] = 0
    simulation.decide()
    #expect(!simulation.isHeldUp(12))
  }

  /// Belief 0.5 of health at a change of stage.
  ///
  /// With the data tie closed, or open with nothing told, it
  /// falls to 0.5 × (1 − 0.8) = 0.1, and four fifths of the way from a variance of 0.0004 to 0.002; what the emergency department had heard
  /// of it stays, 0.3 of it or, told too high, no more than was known. Emergency loses nothing.
  @Test(
    "when the lead passes, departments lose what they knew and had not told",
    arguments: [
      (0.0, 0.7, 0.1), (1, 0, 0.1), (1, 0.3, 0.3), (1, 0.7, 0.5),
    ])
  func handOff(openness: Double, heard: Double, belief: Double) throws {
    var simulation = try county {
      $0.process.handoff = 0.8
      $0.modes.crossDepartment.openness = openness
    }
    let lines = simulation.society.lines
    let told = try #require(
      lines.crossDepartment.first { lines.holder[$0] == 0 && lines.site[$0] == 1 })
    simulation.beliefs.heard[told] = heard
    simulation.beliefs.value[1] = 0.5
    simulation.decide()
    #expect(simulation.beliefs.value[1] == 0.5)
    simulation.hazard.mean = 0.01
    simulation.decide()
    #expect(nearly(simulation.beliefs.value[1], belief))
    #expect(simulation.beliefs.value[0] == 0.5)
    let lost = 1 - belief / 0.5
    #expect(nearly(simulation.beliefs.variance[1], 0.0004 + lost * 0.0016))
    simulation.decide()
    #expect(nearly(simulation.beliefs.value[1], belief))
  }

  /// A false alarm in hour 1 does not count; active in hour 3, the first unit on site in hour 7.
  @Test("the gap of hand-off runs from the first active office to the first unit on site")
  func gap() throws {
    var simulation = try county()
    simulation.tick = 1
    simulation.authority.since[12] = 1
    simulation.respond()
    simulation.authority.since[12] = -1
    simulation.tick = 2
    simulation.respond()
    simulation.tick = 3
    simulation.decide()
    simulation.respond()
    simulation.tick = 7
    simulation.severity.floor[0] = 0.2
    simulation.severity.total[0] = 0.2
    simulation.supply.onSite[0] = 1
    simulation.supply.siteOnSite[0] = 1
    simulation.respond()
    #expect(try simulation.outcome("handoffGap") == 4)
  }

  /// Two counties with 30 units each under a prefecture whose centre opens as soon as one of them acts,
  /// which believes A at 0.5.
  private func centre(_ change: (inout Parameters) -> Void = { _ in }) throws -> Simulation {
    var simulation = try county {
      $0.open(1)
      $0.modes.crossDepartment.openness = 0
      $0.command.centre = 1
      $0.decision.escalation = 0
      $0.stocks.county = 0.9
      change(&$0)
    }
    simulation.beliefs.value[2 * 4] = 0.5
    return simulation
  }

  /// A's emergency department believes 0.5.
  private func county(
    seed: UInt64 = 1, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.decision.threshold = 0.05
    parameters.decision.costLossRatio = 0.3
    parameters.stocks.county = 0.9
    change(&parameters)
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters), seed: seed)
    simulation.beliefs.value[0] = 0.5
    simulation.beliefs.variance[0] = 0.0004
    return simulation
  }
}

extension Simulation {
  /// Whether an office loses the hour to conflicting orders.
  func isHeldUp(_ office: Int) -> Bool {
    !command.conflicted.isEmpty && command.conflicted[office]
  }
}
