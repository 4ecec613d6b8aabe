import GovernanceModel
import Testing

@Suite("Allocate")
struct AllocateTests {
  /// A needs 0.5 × 100 = 50 units and had 30; autonomy 0.6 frees 30 − 0.4 × 30 = 18 of them.
  ///
  /// After six hours the prefecture has released the other 12.
  @Test("a department commits what its autonomy frees, and the rest once it is released")
  func autonomy() throws {
    var simulation = try twoCounties {
      $0.modes.vertical.openness = 1
      $0.stocks.county = 0.9
      $0.decision.autonomy = 0.6
      $0.decision.superiorApproval = 6
      $0.approval.capacity = 0.000_001
    }
    activate([12], &simulation)
    simulation.beliefs.value[0] = 0.5
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[0] + simulation.supply.underWay[0], 18))
    #expect(nearly(simulation.supply.store[0], 12))
    simulation.tick = 6
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[0] + simulation.supply.underWay[0], 30))
    #expect(nearly(simulation.supply.store[0], 0))
  }

  @Test("a department that is not active asks for nothing, and an active one only for its need")
  func need() throws {
    var simulation = try twoCounties { $0.stocks.county = 0.9 }
    simulation.beliefs.value[0] = 0.2
    simulation.allocate()
    #expect(simulation.supply.asked.allSatisfy { $0 == 0 })
    activate([12], &simulation)
    simulation.allocate()
    // 0.2 × 100 = 20 of the 30 in store, once.
    #expect(nearly(simulation.supply.asked[0] + simulation.supply.underWay[0], 20))
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[0] + simulation.supply.underWay[0], 20))
  }

  /// The prefecture believes 0.3 × 100 = 30 units wanted in A and 0.1 × 100 = 10 in B, and has 20.
  @Test("a holder that is asked for more than it has shares in proportion")
  func proportion() throws {
    var simulation = try superior(store: 20)
    simulation.beliefs.value[2 * 4] = 0.3
    simulation.beliefs.value[3 * 4] = 0.1
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 0)], 15))
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 4)], 5))
    #expect(nearly(simulation.supply.store[16], 0))
  }

  /// A needs 30 by what the prefecture believes; it has 12 in store and 5 waiting: 30 − 12 − 5 = 13
  /// come from the prefecture.
  ///
  /// The province believes in 50: 50 − 12 − 5 − 13 = 20 come from there.
  @Test("superiors send only what the site's own stock and the tiers between cannot meet")
  func escalation() throws {
    var simulation = try superior(store: 40)
    activate([1 * 4], &simulation)
    simulation.supply.store[12] = 40
    simulation.supply.store[0] = 12
    simulation.supply.asked[0] = 5
    simulation.beliefs.value[0] = 0.3
    simulation.beliefs.value[2 * 4] = 0.3
    simulation.beliefs.value[4 * 4] = 0.5
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 0)], 13))
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 12, to: 0)], 20))
    #expect(simulation.supply.asked[try simulation.line(from: 8, to: 0)] == 0)
  }

  @Test("superiors who are not active, not tied, or not to be called in, send nothing")
  func noEscalation() throws {
    for (active, openness, escalation, sent) in [
      (true, 1.0, 1.0, true), (false, 1, 1, false), (true, 0, 1, false), (true, 1, 0, false),
    ] {
      var simulation = try superior(store: 20, openness: openness, escalation: escalation)
      if !active { simulation.authority.since[2 * 4] = -1 }
      simulation.beliefs.value[2 * 4] = 0.3
      simulation.allocate()
      #expect((simulation.supply.store[16] < 20) == sent)
    }
  }

  /// The desks of A's four departments give 0.06 × 100 × 4 = 24 signatures an hour; 20 units that
  /// need three each want 60, so 24/60 of them pass: 8.
  ///
  /// Over a single window all 20 pass. Of 20 units in each of two domains, 24/120 pass: 4 each.
  @Test(
    "desks sign at their rate, shared by what waits",
    arguments: [
      (0.0, [20.0, 0.0], [8.0, 0.0]), (1.0, [20.0, 0.0], [20.0, 0.0]),
      (0.0, [20.0, 20.0], [4.0, 4.0]),
    ])
  func desks(window: Double, waiting: [Double], signed: [Double]) throws {
    var simulation = try atTheDesk(waiting, window: window) { $0.approval.capacity = 0.06 }
    simulation.allocate()
    for k in 0..<2 {
      #expect(nearly(simulation.supply.underWay[k], signed[k]))
      #expect(nearly(simulation.supply.asked[k], waiting[k] - signed[k]))
      #expect(nearly(simulation.supply.signing[k], signed[k]))
    }
  }

  @Test("a desk of a department that is not active signs nothing")
  func idleDesk() throws {
    var simulation = try atTheDesk([20, 0], window: 1)
    simulation.authority.since[12] = -1
    simulation.allocate()
    #expect(simulation.supply.underWay.allSatisfy { $0 == 0 })
    #expect(simulation.supply.asked[0] == 20)
  }

  @Test("what the territory no longer believes needed goes home from the desk")
  func withdraw() throws {
    var simulation = try atTheDesk([20, 0], window: 0)
    simulation.authority.since[12] = -1
    simulation.beliefs.value[0] = 0.05
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[0], 5))
    #expect(nearly(simulation.supply.store[0], 15))
  }

  /// B's emergency department and A's health department both hear that A wants 20 units; the second
  /// an hour after the first.
  ///
  /// It sees the first one's 20 only over a digital line.
  @Test(
    "two donors who cannot see each other duplicate, over digital lines they do not",
    arguments: [(0.0, 40.0), (1, 20)])
  func duplicates(digital: Double, sent: Double) throws {
    var simulation = try donors(digital: digital)
    let first = try simulation.line(from: 4, to: 0)
    let second = try simulation.line(from: 1, to: 0)
    simulation.beliefs.heard[first] = 0.2
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[first], 20))
    simulation.tick += 1
    simulation.beliefs.heard[second] = 0.2
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[first] + simulation.supply.asked[second], sent))
  }

  /// Both offer 20 in the same hour; in the next the site sends half of 40 home, and over digital lines
  /// neither offers again.
  @Test("offers made in the same hour pile up at the desk for one hour only, where all is seen")
  func sameHour() throws {
    var simulation = try donors(digital: 1)
    let lines = [try simulation.line(from: 4, to: 0), try simulation.line(from: 1, to: 0)]
    for e in lines { simulation.beliefs.heard[e] = 0.2 }
    simulation.allocate()
    #expect(nearly(lines.reduce(0) { $0 + simulation.supply.asked[$1] }, 40))
    simulation.tick += 1
    simulation.allocate()
    #expect(nearly(lines.reduce(0) { $0 + simulation.supply.asked[$1] }, 20))
  }

  /// A gap of 10 takes 20 units of the health department, each worth half in emergency.
  @Test(
    "a unit of another department is worth its substitution", arguments: [(0.5, 20.0), (1, 10)])
  func substitution(worth: Double, units: Double) throws {
    var simulation = try donors(digital: 0) { $0.stocks.substitution = worth }
    let line = try simulation.line(from: 1, to: 0)
    simulation.beliefs.heard[line] = 0.1
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[line], units))
    #expect(nearly(simulation.supply.siteAsked[0], 10))
    #expect(nearly(simulation.supply.store[1], 50 - units))
  }

  @Test("units of no worth elsewhere are not offered")
  func worthless() throws {
    var simulation = try donors(digital: 0) { $0.stocks.substitution = 0 }
    simulation.beliefs.heard[try simulation.line(from: 1, to: 0)] = 0.1
    simulation.allocate()
    #expect(simulation.supply.store[1] == 50)
  }

  /// The donor's own domain wants up to 60 units and its belief deviates by √0.01 = 0.1: two of those
  /// deviations are 12 units, and 50 − 12 = 38 of the 40 asked for can go.
  @Test("a helper keeps back for its own need")
  func reserve() throws {
    var simulation = try donors(digital: 0) { $0.sharing.reserve = 2 }
    let line = try simulation.line(from: 1, to: 0)
    simulation.beliefs.variance[1] = 0.01
    simulation.beliefs.heard[line] = 0.4
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[line], 38))
  }

  /// The donor believes 0.25 × 60 = 15 units needed in its own domain and has committed none: 35 of its
  /// 50 can go.
  @Test("a helper meets its own need first")
  func ownNeed() throws {
    var simulation = try donors(digital: 0)
    let line = try simulation.line(from: 1, to: 0)
    simulation.beliefs.value[1] = 0.25
    simulation.beliefs.heard[line] = 0.4
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[line], 35))
  }

  /// Willingness 1, trust in outsiders 0.4: of a gap of 20, an enterprise offers 8.
  @Test("help from outside is admitted as far as it is trusted", arguments: [0.4, 0])
  func outsiders(trust: Double) throws {
    var simulation = try donors(digital: 0) {
      $0.society.enterprises = 40
      $0.trust.outsiders = trust
    }
    let lines = simulation.society.lines
    let e = try #require(lines.insideOutside.first { lines.site[$0] == 0 })
    simulation.supply.store[lines.holder[e]] = 50
    simulation.beliefs.heard[e] = 0.2
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[e], 20 * trust))
  }

  private func twoCounties(_ change: (inout Parameters) -> Void = { _ in }) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.stocks.county = 0
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters))
  }

  private func activate(_ offices: [Int], _ simulation: inout Simulation) {
    for office in offices { simulation.authority.since[office] = simulation.tick }
  }

  /// An active prefecture with units of its emergency department in store; counties have none.
  private func superior(
    store: Double, openness: Double = 1, escalation: Double = 1
  ) throws -> Simulation {
    var simulation = try twoCounties {
      $0.modes.vertical.openness = openness
      $0.decision.escalation = escalation
    }
    simulation.supply.store[16] = store
    activate([2 * 4], &simulation)
    return simulation
  }

  /// Units that A's emergency and health departments have asked for of themselves, believed needed.
  private func atTheDesk(
    _ waiting: [Double], window: Double, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var simulation = try twoCounties {
      $0.modes.crossDepartment.openness = window
      $0.modes.crossDepartment.digital = window
      $0.approval.coSignatures = 2
      change(&$0)
    }
    activate([12, 13], &simulation)
    for k in 0..<2 {
      simulation.supply.asked[k] = waiting[k]
      simulation.beliefs.value[k] = waiting[k] / simulation.severity.units[k]
    }
    return simulation
  }

  /// B's emergency and A's health department with 50 units each, willing without reserve, and A's
  /// emergency department that believes in a severity of 0.2 and has none.
  private func donors(
    digital: Double, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var simulation = try twoCounties {
      $0.open(1, digital: digital)
      $0.modes.vertical.openness = 0
      $0.sharing.precision = 1_000
      $0.sharing.reserve = 0
      $0.stocks.substitution = 1
      change(&$0)
    }
    simulation.supply.store[4] = 50
    simulation.supply.store[1] = 50
    simulation.beliefs.value[0] = 0.2
    return simulation
  }
}
