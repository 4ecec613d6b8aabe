import GovernanceModel
import Testing

/// Small worlds whose history can be computed by hand.
enum SmallWorld {
  /// Counties A and B, 100.08 km apart along a meridian, with a border of 10 km, under one
  /// prefecture at A's place, one province, the centre.
  ///
  /// Each county has 100,000 residents and so wants, at severity 1, 100 units in emergency, 60 in
  /// health, 80 in supplies and 60 in lifelines.
  ///
  /// Governments: centre 0, province 1, prefecture 2, A 3, B 4. Sites of A are 0…3, of B 4…7, and so
  /// are the holders at them; the centre's holders are 8…11, the province's 12…15, the prefecture's
  /// 16…19. Posts: A's own 0, B's own 1, then about A and B the prefecture's 2 and 3, the province's
  /// 4 and 5, the centre's 6 and 7.
  static func twoCounties(_ parameters: Parameters = quiet(), townships: Int = 0) -> Scenario {
    Scenario(
      title: "two counties",
      territories: [
        Territory(code: "C", tier: .centre, parent: nil),
        Territory(code: "V", tier: .province, parent: "C"),
        Territory(code: "P", tier: .prefecture, parent: "V"),
        Territory(
          code: "A", tier: .county, parent: "P", area: 100, population: 100_000,
          townships: townships),
        Territory(
          code: "B", tier: .county, parent: "P", latitude: 0.9, area: 200, population: 100_000,
          townships: townships),
      ],
      borders: [Border("A", "B", length: 10)], parameters: parameters)
  }

  /// One county alone, with as many townships as wanted.
  static func oneCounty(_ parameters: Parameters = quiet(), townships: Int) -> Scenario {
    Scenario(
      title: "one county",
      territories: [
        Territory(
          code: "A", tier: .county, parent: nil, population: 100_000, townships: townships)
      ],
      parameters: parameters)
  }

  /// Six counties in a row under two prefectures, a province and the centre, in a storm over the
  /// middle, with citizens, enterprises and organisations; nothing is switched off.
  static func busy(openness: Double = 1, digital: Double = 0.5) -> Scenario {
    var parameters = Parameters()
    parameters.open(openness, digital: digital)
    parameters.society.citizens = 120
    parameters.society.enterprises = 20
    parameters.society.organisations = 12
    parameters.hazard.drainage = 0.04
    parameters.hazard.capacity = 60
    parameters.hazard.scale = 120
    let counties = (0..<6).map { n in
      Territory(
        code: "K\(n)", tier: .county, parent: n < 3 ? "P1" : "P2",
        longitude: 113 + 0.3 * Double(n), latitude: 34, area: 900 + 100 * Double(n),
        population: 200_000 + 50_000 * Double(n), townships: 4)
    }
    return Scenario(
      title: "six counties in a storm",
      territories: [
        Territory(code: "C", tier: .centre, parent: nil, longitude: 116, latitude: 40),
        Territory(code: "V", tier: .province, parent: "C", longitude: 113.5, latitude: 34),
        Territory(code: "P1", tier: .prefecture, parent: "V", longitude: 113.3, latitude: 34),
        Territory(code: "P2", tier: .prefecture, parent: "V", longitude: 114.2, latitude: 34),
      ] + counties,
      borders: (0..<5).map { Border("K\($0)", "K\($0 + 1)", length: 30) }
        + [Border("K0", nil, length: 40), Border("K5", nil, length: 20)],
      storm: [
        StormCell(
          name: "east", longitude: 113.7, latitude: 34, start: 4, peak: 12, end: 26, radius: 40,
          rainfall: 420),
        StormCell(
          name: "west", longitude: 113.2, latitude: 34.1, start: 10, peak: 20, end: 40, radius: 30,
          rainfall: 300),
      ],
      parameters: parameters)
  }

  /// Parameters under which nothing is left to chance: no noise, no spread, everyone honest, no
  /// citizens and no one outside government; all modes off.
  ///
  /// What numbers computed by hand rest on is set here, so that they outlive a change of defaults.
  static func quiet() -> Parameters {
    var parameters = Parameters()
    parameters.hazard.rainfallSpread = 0
    parameters.hazard.centreSpread = 0
    parameters.sensing.townshipSpread = 0
    parameters.reporting.noise = 0
    parameters.reporting.honest = 1
    parameters.decision.thresholdSpread = 0
    parameters.stocks.spread = 0
    parameters.society.citizens = 0
    parameters.society.enterprises = 0
    parameters.society.organisations = 0
    let settings: [(String, Double)] = [
      ("need.units", 1), ("need.demand.emergency", 1), ("need.demand.health", 0.6),
      ("need.demand.supplies", 0.8), ("need.demand.lifelines", 0.6),
      ("sensing.townshipNoise", 0.12), ("sensing.calmVariance", 0.0004),
      ("sensing.drift", 0.0006), ("sensing.maximalVariance", 0.002),
      ("reporting.township", 2), ("reporting.county", 2), ("reporting.prefecture", 3),
      ("reporting.province", 4), ("reporting.blame", 1), ("reporting.ceilingBlame", 0.2),
      ("decision.superiorApproval", 6), ("decision.autonomy", 0.6), ("approval.capacity", 0.06),
      ("approval.stageHours", 2), ("approval.coSignatures", 2), ("stocks.county", 0.25),
      ("transport.loading", 1), ("transport.speed", 35), ("transport.central", 24),
      ("trust.county", 0.739), ("trust.prefecture", 0.778), ("trust.province", 0.817),
      ("trust.township", 0.702), ("trust.outsiders", 0.4), ("trust.weight", 4),
      ("sharing.benefit", 0.5), ("sharing.trust", 0.6), ("sharing.cost", 0.3),
      ("sharing.tournament", 0.3), ("sharing.reserve", 1),
    ]
    for (path, value) in settings { parameters.set(path, value) }
    return parameters
  }

  /// The first hour of a scenario under its own parameters.
  static func start(
    _ scenario: Scenario, seed: UInt64 = 1, benchmark: Bool = false
  ) throws -> Simulation {
    let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: seed)
    return Simulation(
      society: society, parameters: scenario.parameters, benchmark: benchmark)
  }
}

extension Parameters {
  /// Sets the parameter at a path that is known to be one.
  mutating func set(_ path: String, _ value: Double) {
    guard let definition = Parameters.definition(of: path) else {
      preconditionFailure("no parameter `\(path)`")
    }
    self[keyPath: definition.keyPath] = value
  }

  /// Opens all four modes equally far.
  mutating func open(_ openness: Double, digital: Double = 0) {
    modes.vertical.openness = openness
    modes.horizontal.openness = openness
    modes.crossDepartment.openness = openness
    modes.insideOutside.openness = openness
    modes.digital = digital
  }
}

extension Simulation {
  /// Lets hours pass.
  mutating func advance(_ hours: Int) { for _ in 0..<hours { step() } }

  /// Lets episodes of as many hours pass, up to the end of the last.
  mutating func advance(_ hours: Int, episodes: Int) {
    for number in 0..<episodes {
      if number > 0 { beginEpisode() }
      advance(hours)
    }
  }

  /// The value of the outcome with this name.
  func outcome(_ name: String) throws -> Double { value(of: try #require(Outcome.named(name))) }

  /// All outcomes in their order.
  var outcomes: [Double] { Outcome.all.map { value(of: $0) } }

  /// The line over which a holder's units reach a site.
  func line(from holder: Int, to site: Int) throws -> Int {
    try #require(
      (0..<society.lines.count).first {
        society.lines.holder[$0] == holder && society.lines.site[$0] == site
      })
  }
}

/// Whether two numbers agree to a tolerance relative to the expected one, or absolute below 1.
func nearly(_ value: Double, _ expected: Double, within tolerance: Double = 1e-12) -> Bool {
  (value - expected).magnitude <= tolerance * max(1, expected.magnitude)
}

/// Whether a count of successes lies within four standard deviations of its binomial mean.
func binomial(_ successes: Int, of trials: Int, at probability: Double) -> Bool {
  let n = Double(trials)
  let deviation = (n * probability * (1 - probability)).squareRoot()
  return (Double(successes) - n * probability).magnitude <= 4 * deviation
}

/// The arithmetic mean.
func average(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
