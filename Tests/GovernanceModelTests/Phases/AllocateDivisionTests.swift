import GovernanceModel
import Testing

/// A prefecture at A's place has 20 units and believes that A and B, 100 km away, want more.
@Suite("Division of what is scarce")
struct AllocateDivisionTests {
  /// A wants 30, B 10; B is the farther.
  @Test(
    "each rule divides 20 units between 30 and 10 asked for in its own way",
    arguments: [
      (AllocationRule.proportional, [15.0, 5.0]), (.localFirst, [20, 0]),
      (.greedy, [20, 0]),
    ])
  func rules(rule: AllocationRule, given: [Double]) throws {
    var simulation = try superior(rule, believed: (0.3, 0.1))
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 0)], given[0]))
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 4)], given[1]))
    #expect(nearly(simulation.supply.store[16], 0))
  }

  @Test("the nearest is served first also where another wants more")
  func localFirst() throws {
    var simulation = try superior(.localFirst, believed: (0.05, 0.3))
    simulation.allocate()
    // A's 5 in full, the other 15 for B.
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 0)], 5))
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 4)], 15))
  }

  /// With empty stores both ask: B from hour 0, A from hour 1.
  ///
  /// When 20 units come in hour 2, B gets its 15, A the other 5.
  @Test("who has been asking longest is served first")
  func firstCome() throws {
    var simulation = try superior(.firstCome, believed: (0, 0.15))
    simulation.supply.store[16] = 0
    simulation.allocate()
    simulation.tick = 1
    simulation.beliefs.value[2 * 4] = 0.3
    simulation.allocate()
    simulation.tick = 2
    simulation.supply.store[16] = 20
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 4)], 15))
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 0)], 5))
  }

  @Test("who stops asking loses its place in the queue")
  func losesPlace() throws {
    var simulation = try superior(.firstCome, believed: (0.3, 0.15))
    simulation.supply.store[16] = 0
    simulation.allocate()
    for (hour, believed) in [(1, 0.0), (2, 0.3)] {
      simulation.tick = hour
      simulation.beliefs.value[2 * 4] = believed
      if hour == 2 { simulation.supply.store[16] = 20 }
      simulation.allocate()
    }
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 4)], 15))
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 0)], 5))
  }

  /// B's health department, whose unit is worth 0.5 elsewhere, hears of need in emergency and in
  /// supplies of its own county.
  ///
  /// A unit of an emergency's need loses 0.00046/0.1 = 0.0046 an hour, of supplies'
  /// 0.3 × 0.006/0.8 = 0.00225: emergency is served first though supplies lack more.
  @Test("greedy sends a unit where it averts most loss, not where most is asked for")
  func greedy() throws {
    var simulation = try start(.greedy) {
      $0.modes.crossDepartment.openness = 1
      $0.sharing.precision = 1_000
      $0.sharing.reserve = 0
      $0.stocks.substitution = 0.5
    }
    simulation.supply.store[5] = 20
    let emergency = try simulation.line(from: 5, to: 4)
    let supplies = try simulation.line(from: 5, to: 6)
    simulation.beliefs.value[4] = 0.05
    simulation.beliefs.value[6] = 0.5
    simulation.beliefs.heard[emergency] = 0.05
    simulation.beliefs.heard[supplies] = 0.5
    simulation.allocate()
    // A gap of 5 takes 10 units at half their worth.
    #expect(nearly(simulation.supply.asked[emergency], 10))
    #expect(nearly(simulation.supply.asked[supplies], 10))
  }

  /// A wants 40 and has 10 in store, a quarter; B wants 20 and has none.
  ///
  /// 5 raise B to a quarter; the other 15 go 2 to 1, so that both stand at a half: A 10, B 10.
  @Test("max–min raises the least covered first")
  func maxMin() throws {
    var simulation = try superior(.maxMin, believed: (0.4, 0.2))
    simulation.supply.store[0] = 10
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 0)], 10))
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 4)], 10))
  }

  @Test(
    "a holder that has enough gives all what they ask for, by any rule",
    arguments: AllocationRule.allCases)
  func enough(rule: AllocationRule) throws {
    var simulation = try superior(rule, believed: (0.15, 0.05))
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 0)], 15))
    #expect(nearly(simulation.supply.asked[try simulation.line(from: 16, to: 4)], 5))
  }

  @Test(
    "in a busy crisis units are conserved by any rule, and no holder gives what it has not",
    arguments: AllocationRule.allCases)
  func conservation(rule: AllocationRule) throws {
    let world = SmallWorld.busy().with { $0.allocation.rule = Double(rule.rawValue) }
    var simulation = try SmallWorld.start(world)
    for _ in 0..<80 {
      simulation.step()
      #expect(simulation.brokenInvariant() == nil)
    }
    #expect(try simulation.outcome("loss") > 0)
  }

  private func start(
    _ rule: AllocationRule, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.stocks.county = 0
    parameters.allocation.rule = Double(rule.rawValue)
    parameters.need.efficacy = 1
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters))
  }

  /// An active prefecture with 20 units in its emergency store, which believes these severities.
  private func superior(
    _ rule: AllocationRule, believed: (a: Double, b: Double)
  ) throws -> Simulation {
    var simulation = try start(rule) { $0.modes.vertical.openness = 1 }
    simulation.supply.store[16] = 20
    simulation.authority.since[2 * 4] = 0
    (simulation.beliefs.value[2 * 4], simulation.beliefs.value[3 * 4]) = believed
    // What superiors ask for, the counties see needed as well, so that nothing goes home.
    (simulation.beliefs.value[0], simulation.beliefs.value[4]) = (1, 1)
    return simulation
  }
}
