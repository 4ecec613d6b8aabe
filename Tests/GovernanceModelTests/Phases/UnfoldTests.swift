import GovernanceModel
import Randomness
import Testing

@Suite("Unfold")
struct UnfoldTests {
  /// A has 100 km² and 100 mm, B has 200 km² and 40 mm; the border passes 0.5 km/h × 10 km = 5
  /// km²/h (its caps are half of 100 and of 200).
  ///
  /// The cell's 8 mm over two hours peak at 2 × 8 / 2 = 8 mm/h and so fall at 4 mm/h in the middle
  /// of the first hour, on A alone: 4 mm.
  @Test("an hour of rain, drainage and flow between two counties is as computed by hand")
  func oneHour() throws {
    var scenario = SmallWorld.twoCounties()
    scenario.parameters.hazard.drainage = 0.1
    scenario.parameters.hazard.conductance = 0.5
    scenario.storm = [
      StormCell(
        name: "cell", longitude: 0, latitude: 0, start: 0, peak: 1, end: 2, radius: 1, rainfall: 8)
    ]
    var simulation = try SmallWorld.start(scenario)
    simulation.hazard.level = [100, 40]
    simulation.unfold()
    // A: 100 + 4 − 10 − 5 × 60 / 100 = 91. B: 40 − 4 + 5 × 60 / 200 = 37.5.
    #expect(nearly(simulation.hazard.level[0], 91))
    #expect(nearly(simulation.hazard.level[1], 37.5))
    // 4 mm on 100 km² fell; 10 mm from 100 km² and 4 mm from 200 km² drained.
    #expect(nearly(simulation.hazard.fallen, 400))
    #expect(nearly(simulation.hazard.drained, 1_800))
    #expect(simulation.hazard.left == 0)
  }

  @Test("water that flows over a border arrives on the other side")
  func flow() throws {
    var scenario = SmallWorld.twoCounties()
    scenario.parameters.hazard.drainage = 0
    scenario.parameters.hazard.conductance = 0.5
    var simulation = try SmallWorld.start(scenario)
    simulation.hazard.level = [80, 0]
    simulation.unfold()
    // 5 km²/h × 80 mm = 400 km² mm: 4 mm of A's 100 km², 2 mm of B's 200 km².
    #expect(nearly(simulation.hazard.level[0], 76))
    #expect(nearly(simulation.hazard.level[1], 2))
    for _ in 0..<2_000 { simulation.unfold() }
    // In the end it stands level: 8,000 km² mm over 300 km².
    #expect(nearly(simulation.hazard.level[0], 80.0 / 3, within: 1e-9))
    #expect(nearly(simulation.hazard.level[1], 80.0 / 3, within: 1e-9))
  }

  /// Half of A's 100 km² over its one border caps 10 km/h × 10 km = 100 km²/h at 50.
  @Test("a border passes no more than half of what stands behind it in an hour")
  func cap() throws {
    var scenario = SmallWorld.twoCounties()
    scenario.parameters.hazard.drainage = 0
    scenario.parameters.hazard.conductance = 10
    var simulation = try SmallWorld.start(scenario)
    simulation.hazard.level = [80, 0]
    simulation.unfold()
    #expect(nearly(simulation.hazard.level[0], 40))
    #expect(nearly(simulation.hazard.level[1], 20))
  }

  @Test("with a closed boundary what fell stands or has drained", arguments: UInt64(1)...5)
  func closedBoundary(seed: UInt64) throws {
    let scenario = randomMap(seed, boundary: 0)
    var simulation = try SmallWorld.start(scenario, seed: seed)
    for hour in 0..<240 {
      simulation.unfold()
      simulation.tick += 1
      let kept = standing(simulation) + simulation.hazard.drained
      #expect(
        (kept - simulation.hazard.fallen).magnitude <= 1e-12 * max(1, simulation.hazard.fallen),
        "hour \(hour)")
    }
    #expect(simulation.hazard.fallen > 0)
    #expect(simulation.hazard.left == 0)
  }

  @Test(
    "with an open boundary what left the map makes up the difference", arguments: UInt64(1)...5)
  func openBoundary(seed: UInt64) throws {
    var simulation = try SmallWorld.start(randomMap(seed, boundary: 1), seed: seed)
    for _ in 0..<240 {
      simulation.unfold()
      simulation.tick += 1
    }
    let hazard = simulation.hazard
    let kept = standing(simulation) + hazard.drained + hazard.left
    #expect(hazard.left > 0)
    #expect((kept - hazard.fallen).magnitude <= 1e-12 * hazard.fallen)
  }

  /// A and B stand equally high, so nothing flows between them; A's outer border of 4 km passes
  /// 0.5 × 4 = 2 km²/h × 50 mm = 100 km² mm, which is 1 mm of its 100 km².
  @Test("water leaves over an open border, by half over a half open one", arguments: [1.0, 0.5, 0])
  func outerBorder(boundary: Double) throws {
    var scenario = SmallWorld.twoCounties()
    scenario.borders.append(Border("A", nil, length: 4))
    scenario.parameters.hazard.drainage = 0
    scenario.parameters.hazard.conductance = 0.5
    scenario.parameters.hazard.boundary = boundary
    var simulation = try SmallWorld.start(scenario)
    simulation.hazard.level = [50, 50]
    simulation.unfold()
    #expect(nearly(simulation.hazard.left, 100 * boundary))
    #expect(nearly(simulation.hazard.level[0], 50 - boundary))
    #expect(nearly(simulation.hazard.level[1], 50))
  }

  @Test("no territory runs dry below nothing", arguments: UInt64(1)...5)
  func neverNegative(seed: UInt64) throws {
    var simulation = try SmallWorld.start(
      randomMap(seed, boundary: 1, drainage: 0.5, conductance: 10), seed: seed)
    for _ in 0..<240 {
      simulation.unfold()
      simulation.tick += 1
      #expect(simulation.hazard.level.allSatisfy { $0 >= 0 })
      #expect(simulation.hazard.damage.allSatisfy { $0 >= 0 && $0 < 1 })
    }
  }

  /// Capacity 60, scale 120: 120 ln 2 = 83.1777 mm above capacity is half of full damage, and 0.12 mm
  /// above is 1 − e^−0.001 = 0.0009995; at capacity and below there is none.
  @Test(
    "damage starts at capacity and approaches one",
    arguments: [
      (59.0, 0.0), (60, 0), (60.12, 0.000_999_500_166_624_978), (143.177_661_667_193_4, 0.5),
      (180, 0.632_120_558_828_557_7), (100_000, 1),
    ])
  func damage(level: Double, damage: Double) throws {
    var scenario = SmallWorld.twoCounties()
    scenario.parameters.hazard.drainage = 0
    scenario.parameters.hazard.conductance = 0
    scenario.parameters.hazard.capacity = 60
    scenario.parameters.hazard.scale = 120
    var simulation = try SmallWorld.start(scenario)
    simulation.hazard.level = [level, 0]
    simulation.unfold()
    #expect(nearly(simulation.hazard.damage[0], damage))
    #expect(simulation.hazard.damage[1] == 0)
    // Half of the residents live in A.
    #expect(nearly(simulation.hazard.mean, damage / 2))
  }

  private func standing(_ simulation: Simulation) -> Double {
    zip(simulation.society.land.area, simulation.hazard.level).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Twelve counties with areas, borders and a storm drawn by lot.
  private func randomMap(
    _ seed: UInt64, boundary: Double, drainage: Double = 0.04, conductance: Double = 2
  ) -> Scenario {
    let chance = Chance(seed: seed)
    func draw(_ n: Int, _ what: Int) -> Double {
      chance.uniform(phase: 9_000, tick: what, entity: UInt64(n))
    }
    let counties = (0..<12).map {
      Territory(
        code: "K\($0)", tier: .county, parent: nil, longitude: draw($0, 0), latitude: draw($0, 1),
        area: 20 + 3_000 * draw($0, 2), population: 1_000)
    }
    var borders: [Border] = []
    for a in 0..<12 {
      if draw(a, 3) < 0.4 { borders.append(Border("K\(a)", nil, length: 1 + 80 * draw(a, 4))) }
      for b in 0..<a where draw(12 * a + b, 5) < 0.3 {
        borders.append(Border("K\(a)", "K\(b)", length: 1 + 80 * draw(12 * a + b, 6)))
      }
    }
    var parameters = Parameters()
    parameters.hazard.boundary = boundary
    parameters.hazard.drainage = drainage
    parameters.hazard.conductance = conductance
    return Scenario(
      title: "drawn by lot", territories: counties, borders: borders,
      storm: [
        StormCell(
          name: "one", longitude: 0.3, latitude: 0.4, start: 3, peak: 20, end: 50, radius: 40,
          rainfall: 300)
      ], parameters: parameters)
  }
}
