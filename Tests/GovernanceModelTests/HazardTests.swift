import GovernanceModel
import Testing

@Suite("Hazard")
struct HazardTests {
  @Test("the rain of a cell that keeps to whole hours adds up to its total at its centre")
  func wholeHours() throws {
    let hazard = try hazard(start: 46, peak: 70, end: 92, rainfall: 200)
    let sum = (0..<240).reduce(0) { $0 + hazard.rain(at: $1)[0] }
    #expect(nearly(sum, 200))
    #expect(hazard.rain(at: 45)[0] == 0)
    #expect(hazard.rain(at: 92)[0] == 0)
    // The peak is 2 × 200 / 46; half an hour after the start it has risen by 0.5/24 of that.
    #expect(nearly(hazard.rain(at: 46)[0], 2 * 200.0 / 46 * 0.5 / 24))
  }

  /// Taking each hour by its middle errs, in an hour in which the slope changes by c, by at most
  /// c/8.
  ///
  /// The peak is 2 × 200 / 19.9 = 20.10 mm/h, the slopes 20.10 / 7.4 = 2.716 and 20.10 / 12.5 =
  /// 1.608, so together at most (2.716 + 4.324 + 1.608) / 8 = 1.081 mm.
  @Test("the rain of any cell adds up to its total but for the grid of hours")
  func brokenHours() throws {
    let hazard = try hazard(start: 0.3, peak: 7.7, end: 20.2, rainfall: 200)
    let sum = (0..<240).reduce(0) { $0 + hazard.rain(at: $1)[0] }
    #expect((sum - 200).magnitude <= 1.081)
  }

  /// B stands 0.9 × 111.195 = 100.0754 km from the centre over A: at one radius e^−½ = 0.60653 of the
  /// rain falls there.
  @Test("rain thins out with distance from the cell's centre")
  func kernel() throws {
    let hazard = try hazard(start: 0, peak: 5, end: 10, rainfall: 100, radius: 100.075_433_980_102)
    let rain = hazard.rain(at: 3)
    #expect(nearly(rain[1] / rain[0], 0.606_530_659_712_633, within: 1e-9))
  }

  @Test("the factor on rainfall scales the storm, and 0 is no storm", arguments: [0.0, 1, 2])
  func factor(rainfall: Double) throws {
    let hazard = try hazard(start: 46, peak: 70, end: 92, rainfall: 200, factor: rainfall)
    let sum = (0..<240).reduce(0) { $0 + hazard.rain(at: $1)[0] }
    #expect(nearly(sum, 200 * rainfall))
  }

  /// The standard deviation of e^ε with ε ~ N(−σ²/2, σ²), σ = 0.2, is √(e^0.04 − 1) = 0.2020.
  @Test("between replications the storm differs in strength and place, without bias")
  func replications() throws {
    var scenario = SmallWorld.twoCounties()
    scenario.parameters.hazard.rainfallSpread = 0.2
    scenario.parameters.hazard.centreSpread = 15
    scenario.storm = [cell(start: 46, peak: 70, end: 92, rainfall: 200, radius: 50)]
    let drawn = try (1...4_000).map { seed in
      try SmallWorld.start(scenario, seed: seed).hazard.cells[0]
    }
    let root = Double(drawn.count).squareRoot()
    #expect((average(drawn.map { $0.rainfall / 200 }) - 1).magnitude < 4 * 0.2020 / root)
    // 15 km are 15 / 111.195 = 0.1349 degrees, of latitude and, at the equator, of longitude.
    for place in [drawn.map(\.latitude), drawn.map(\.longitude)] {
      #expect(average(place).magnitude < 4 * 0.1349 / root)
      let spread = average(place.map { $0 * $0 }).squareRoot()
      #expect((spread / 0.1349 - 1).magnitude < 4 / (2 * Double(drawn.count)).squareRoot())
    }
  }

  /// Low mark 0.01, high mark 0.1.
  @Test(
    "the four stages follow from level and slope",
    arguments: [
      (0.0, 0.0, Stage.latent), (0.005, 0.005, .latent), (0.009, 0.02, .latent),
      (0.005, 0.001, .developing), (0.05, 0.04, .developing), (0.1, 0.05, .outbreak),
      (0.1, 0.1, .outbreak), (0.1, 0.3, .outbreak), (0.05, 0.06, .dissipating),
      (0.05, 0.05, .dissipating), (0.01, 0.02, .dissipating),
    ])
  func stages(level: Double, before: Double, stage: Stage) throws {
    var scenario = SmallWorld.twoCounties()
    scenario.parameters.hazard.stageLow = 0.01
    scenario.parameters.hazard.stageHigh = 0.1
    var simulation = try SmallWorld.start(scenario)
    simulation.hazard.mean = level
    simulation.hazard.meanBefore = before
    #expect(simulation.stage == stage)
  }

  @Test("a storm passes through the four stages in order")
  func order() throws {
    var simulation = try SmallWorld.start(SmallWorld.busy(openness: 0))
    var seen: [Stage] = []
    for _ in 0..<240 {
      simulation.unfold()
      simulation.tick += 1
      if seen.last != simulation.stage { seen.append(simulation.stage) }
    }
    #expect(seen == [.latent, .developing, .outbreak, .dissipating, .latent])
  }

  private func cell(
    start: Double, peak: Double, end: Double, rainfall: Double, radius: Double
  ) -> StormCell {
    StormCell(
      name: "cell", longitude: 0, latitude: 0, start: start, peak: peak, end: end, radius: radius,
      rainfall: rainfall)
  }

  private func hazard(
    start: Double, peak: Double, end: Double, rainfall: Double, radius: Double = 50,
    factor: Double = 1
  ) throws -> Hazard {
    var scenario = SmallWorld.twoCounties()
    scenario.parameters.hazard.rainfall = factor
    scenario.storm = [
      cell(start: start, peak: peak, end: end, rainfall: rainfall, radius: radius)
    ]
    return try SmallWorld.start(scenario).hazard
  }
}
