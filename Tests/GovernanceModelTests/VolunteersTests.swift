import GovernanceModel
import Testing

@Suite("Volunteers")
struct VolunteersTests {
  /// Thresholds 0, 1, 2 and 3 heads, all see all: one more comes in each hour.
  @Test("each who comes brings the next, an hour later")
  func ladder() throws {
    var simulation = try county(4) { $0.volunteers.fading = 0 }
    for expected in 1...4 {
      simulation.mobilise()
      #expect(simulation.volunteers.joined == expected)
    }
    #expect(try simulation.outcome("participation") == 1)
  }

  /// The second citizen asks for two heads instead of one, and there is only one.
  @Test("one threshold changed, and the ladder breaks at its foot")
  func brokenLadder() throws {
    var simulation = try county(4) { $0.volunteers.secondRung = 2 }
    for _ in 0..<10 { simulation.mobilise() }
    #expect(simulation.volunteers.joined == 1)
    #expect(try simulation.outcome("participation") == 0.25)
  }

  @Test("who knows of no crisis does not come")
  func calm() throws {
    var simulation = try county(4)
    simulation.severity.total[0] = 0
    for _ in 0..<5 { simulation.mobilise() }
    #expect(simulation.volunteers.joined == 0)
    simulation.awareness.aware[0] = true
    simulation.mobilise()
    #expect(simulation.volunteers.joined == 1)
  }

  /// Normal thresholds with mean 0.25 and deviation 0.15: who is at or below 0 comes unasked,
  /// Φ(−0.25/0.15) = 0.04779 of all.
  @Test("of normal thresholds, those below nothing come first", arguments: [1, 2, 3] as [UInt64])
  func normal(seed: UInt64) throws {
    var simulation = try county(4_000, seed: seed) {
      $0.volunteers.thresholds = 0
      $0.volunteers.mean = 0.25
      $0.volunteers.spread = 0.15
    }
    simulation.mobilise()
    #expect(binomial(simulation.volunteers.joined, of: 4_000, at: 0.04779))
  }

  /// Uniform with mean 0.5 and deviation 1/√12 is uniform on [0, 1]: below 0 is nobody, whatever the
  /// seed.
  @Test("of uniform thresholds within [0, 1], nobody comes first")
  func uniform() throws {
    var simulation = try county(500) {
      $0.volunteers.thresholds = 1
      $0.volunteers.mean = 0.5
      $0.volunteers.spread = 1 / 12.0.squareRoot()
    }
    for _ in 0..<5 { simulation.mobilise() }
    #expect(simulation.volunteers.joined == 0)
    #expect(simulation.volunteers.threshold.allSatisfy { $0 > 0 && $0 < 1 })
  }

  /// A ring of 20 in which each knows its next neighbours: with thresholds of a half, one who comes is
  /// half the circle of two others, and so on around.
  @Test("among acquaintances the call spreads along the ring")
  func ring() throws {
    var simulation = try county(20) {
      $0.volunteers.mixed = 0
      $0.volunteers.thresholds = 0
      $0.volunteers.mean = 0.5
      $0.volunteers.spread = 0
      $0.society.reach = 1
      $0.society.rewiring = 0
    }
    simulation.mobilise()
    #expect(simulation.volunteers.joined == 0)
    simulation.volunteers.status[7] = .assigned
    for hour in 1...3 {
      simulation.mobilise()
      #expect(simulation.volunteers.joined == 2 * hour)
    }
  }

  /// Ten wait; admission 0.5 × 10 citizens, each trusted 0.5, makes two and a half places an hour, and no
  /// more than that are kept.
  @Test("an active county assigns as many as it has places, first come first served")
  func admission() throws {
    var simulation = try waiting(10)
    simulation.mobilise()
    #expect(simulation.volunteers.queue.count == 8)
    #expect(simulation.volunteers.status.prefix(3) == [.assigned, .assigned, .waiting])
    simulation.mobilise()
    #expect(simulation.volunteers.queue.count == 6)
  }

  @Test(
    "nobody is assigned over closed ties, to a county that is not active or trusts none",
    arguments: ["closed", "not active", "distrust"])
  func notAssigned(why: String) throws {
    var simulation = try waiting(10) {
      if why == "closed" { $0.modes.insideOutside.openness = 0 }
      if why == "distrust" { $0.trust.outsiders = 0 }
    }
    if why == "not active" { for d in 0..<4 { simulation.authority.since[d] = -1 } }
    for _ in 0..<5 { simulation.mobilise() }
    #expect(simulation.volunteers.queue.count == 10)
  }

  /// A volunteer whose motivation is 0.5 loses 0.2 an hour: it waits two hours and is gone in the third.
  @Test("who is not assigned loses heart and leaves")
  func fading() throws {
    var simulation = try waiting(1) {
      $0.volunteers.fading = 0.2
      $0.volunteers.admission = 0
    }
    simulation.volunteers.motivation[0] = 0.5
    simulation.mobilise()
    simulation.mobilise()
    #expect(simulation.volunteers.status[0] == .waiting)
    simulation.mobilise()
    #expect(simulation.volunteers.status[0] == .gone)
    #expect(simulation.volunteers.queue.isEmpty)
    #expect(try simulation.outcome("volunteersGone") == 1)
    #expect(try simulation.outcome("volunteersIdle") == 1)
  }

  /// 100,000 residents are 10 citizens: three assigned stand for 30 thousand, at 0.4 a thousand 12
  /// units.
  ///
  /// Need is 0.4 × 100 = 40 and 8 units are there: 20 of 40 are served.
  @Test("assigned volunteers serve need beside units, and shorten loss")
  func service() throws {
    var simulation = try waiting(10) { $0.volunteers.units = 0.4 }
    simulation.severity.floor[0] = 0.4
    simulation.severity.total[0] = 0.4
    for c in 0..<10 where simulation.society.citizens.domain[c] != 0 {
      simulation.volunteers.status[c] = .home
    }
    let rescuers = (0..<10).filter { simulation.society.citizens.domain[$0] == 0 }
    #expect(!rescuers.isEmpty)
    for c in rescuers { simulation.volunteers.status[c] = .assigned }
    simulation.supply.onSite[0] = 8
    simulation.supply.siteOnSite[0] = 8
    simulation.respond()
    let served = 8 + 4 * Double(rescuers.count)
    #expect(nearly(try simulation.outcome("unmetNeed"), 1 - served / 40))
  }

  /// Half are aware, and 0.2 × 100 thousand × a half = 10 units of 40 are served without any tie; of 16 served
  /// in all, the 6 of the department are the rest.
  @Test("neighbours rescue first, without any tie")
  func neighbours() throws {
    var simulation = try county(4) {
      $0.volunteers.active = 0
      $0.volunteers.neighbours = 0.2
      $0.modes.insideOutside.openness = 0
    }
    simulation.severity.floor[0] = 0.4
    simulation.severity.total[0] = 0.4
    simulation.awareness.share[0] = 0.5
    simulation.supply.onSite[0] = 6
    simulation.supply.siteOnSite[0] = 6
    simulation.respond()
    #expect(nearly(try simulation.outcome("unmetNeed"), 24.0 / 40))
    #expect(nearly(try simulation.outcome("neighbourShare"), 10.0 / 16))
  }

  @Test("whoever helps, the loss that nobody could avert is that of the benchmark")
  func benchmark() throws {
    let world = SmallWorld.busy().with {
      $0.volunteers.active = 1
      $0.volunteers.neighbours = 0.3
    }
    var (run, best) = (try SmallWorld.start(world), try SmallWorld.start(world, benchmark: true))
    run.advance(80)
    best.advance(80)
    #expect(try run.outcome("participation") > 0)
    #expect(try run.outcome("neighbourShare") > 0)
    #expect(try run.outcome("loss.unavoidable") == best.outcome("loss.unavoidable"))
    #expect(try best.outcome("neighbourShare") == 0)
  }

  /// One county of 100,000 with these citizens under a ladder of thresholds, all seeing all, in an
  /// emergency.
  private func county(
    _ citizens: Int, seed: UInt64 = 1, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.society.citizens = Double(citizens)
    parameters.volunteers.active = 1
    parameters.volunteers.thresholds = Double(Volunteers.Thresholds.ladder.rawValue)
    parameters.volunteers.mixed = 1
    parameters.volunteers.fading = 0
    parameters.need.recovery = 0
    parameters.hazard.cascade = 0
    change(&parameters)
    var simulation = try SmallWorld.start(
      SmallWorld.oneCounty(parameters, townships: 0), seed: seed)
    simulation.severity.floor[0] = 0.01
    simulation.severity.total[0] = 0.01
    return simulation
  }

  /// All citizens of an active county wait, over open ties.
  private func waiting(
    _ citizens: Int, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var simulation = try county(citizens) {
      $0.modes.insideOutside.openness = 1
      $0.volunteers.admission = 0.5
      $0.trust.outsiders = 0.5
      change(&$0)
    }
    for d in 0..<4 { simulation.authority.since[d] = 0 }
    for c in 0..<citizens { simulation.volunteers.status[c] = .waiting }
    simulation.volunteers.queue = Array(0..<citizens)
    simulation.volunteers.joined = citizens
    return simulation
  }
}
