internal import GovernanceModel
internal import Randomness

extension Pattern {
  /// Loss rises exponentially with delay in an epidemic, with a threshold in a flood.
  ///
  /// *Epidemic*: two counties with commuters, an infection brought to one of them; where the values say
  /// nothing of it, R₀ is 2.5 with a deviation of a tenth between replications. Contacts are cut by
  /// four fifths (fixed) from a day on: the 14th, or one, two or three weeks later. All arms are forks
  /// of one history; before its day no office acts, from then on each does, so that delay is the only thing that differs. Cases are all who were infected within
  /// nine weeks. Few are, so that nothing but the restriction bends the curve.
  ///
  /// *Flood*: one county, rain scaled so that water peaks at half of what it bears, three quarters,
  /// and so on up to twice as much; loss of five days.
  ///
  /// *Statistic*: slope of log cases on days of delay; loss where water peaks below capacity over that
  /// at twice the capacity; slope of loss above capacity over the slope from half to twice.
  ///
  /// *Why it could appear*: it is installed. An uncontrolled infection grows at the rate that follows
  /// from R₀ and from hours of latency and of being infectious, and every day of delay lets it; water
  /// harms from capacity on.
  static let delay = Pattern(
    id: "P7",
    title: "Loss rises exponentially with delay in an epidemic, with a threshold in a flood",
    source: "Lai et al. 2020", kind: .installed, criteria: Criteria.delay, replications: 160,
    row: { seed, values in
      try casesByDelay(values, seed).map(logarithm) + lossByWater(values, seed)
    },
    statistics: { sample in
      let last = 4 + fractions.count - 1
      return [
        sample.estimate { means in
          zip([-1.5, -0.5, 0.5, 1.5], means).reduce(0) { $0 + $1.0 * $1.1 } / 5 / 7
        },
        sample.estimate { ($0[4] + $0[5]) / 2 / $0[last] },
        sample.estimate { means in
          let mean = (means[last] - means[4]) / (fractions[fractions.count - 1] - fractions[0])
          return (means[last] - means[6]) / (fractions[fractions.count - 1] - 1) / mean - 1
        },
      ]
    })

  /// Cases within nine weeks where contacts are restricted from the 14th day on, and 7, 14, 21 days
  /// later.
  private static func casesByDelay(_ values: ParameterValues, _ seed: UInt64) throws -> [Double] {
    var parameters = values.parameters
    if parameters.epidemic.reproduction == 0 {
      parameters.set(["epidemic.reproduction": 2.5, "epidemic.spread": 0.1])
    }
    parameters.set([
      "epidemic.restriction": 0.8, "society.citizens": 0, "society.enterprises": 0,
      "society.organisations": 0,
    ])
    let scenario = outbreakScenario(parameters)
    let society = try Society(scenario: scenario, parameters: parameters, seed: seed)
    var trunk = Simulation(society: society, parameters: parameters, measuring: [])
    return [14, 21, 28, 35].map { day in
      trunk.advance(to: 24 * day, acting: false)
      var arm = trunk
      arm.advance(to: 24 * 63, acting: true)
      return arm.cases
    }
  }

  private static func outbreakScenario(_ parameters: Parameters) -> Scenario {
    var territories = [
      Territory(code: "province", tier: .province, parent: nil),
      Territory(code: "prefecture", tier: .prefecture, parent: "province"),
    ]
    for number in 0..<2 {
      territories.append(
        Territory(
          code: "county-\(number)", tier: .county, parent: "prefecture",
          longitude: 0.3 * Double(number), population: 1_000_000, townships: 1))
    }
    return Scenario(
      title: "outbreak", territories: territories,
      borders: [Border("county-0", "county-1", length: 30)],
      outbreak: [OutbreakSeed(territory: "county-0", hour: 0, infected: 2)],
      parameters: parameters)
  }

  /// Where water peaks, as a share of what the county bears.
  private static let fractions = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]

  /// Loss where water peaks at each fraction of capacity.
  private static func lossByWater(_ values: ParameterValues, _ seed: UInt64) throws -> [Double] {
    var parameters = values.parameters
    parameters.set(["hazard.rainfall": 1])
    parameters.epidemic.reproduction = 0
    let peak = try flood(parameters, seed).peak
    return try fractions.map { fraction in
      // A hair less than capacity where it is reached exactly, since the factor is rounded.
      parameters.hazard.rainfall = fraction * parameters.hazard.capacity / peak * (1 - 1e-9)
      return try flood(parameters, seed).loss
    }
  }

  private static func flood(
    _ parameters: Parameters, _ seed: UInt64
  ) throws -> (peak: Double, loss: Double) {
    let scenario = Scenario(
      title: "flood",
      territories: [
        Territory(code: "prefecture", tier: .prefecture, parent: nil),
        Territory(
          code: "county", tier: .county, parent: "prefecture", population: 400_000, townships: 5),
      ],
      storm: [
        StormCell(
          name: "rain", longitude: 0, latitude: 0, start: 2, peak: 8, end: 14, radius: 60,
          rainfall: 300)
      ],
      parameters: parameters)
    let society = try Society(scenario: scenario, parameters: parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    var peak = 0.0
    for _ in 0..<120 {
      simulation.step()
      peak = max(peak, simulation.hazard.level[0])
    }
    return (peak, simulation.outcome("loss"))
  }
}

extension Simulation {
  /// Lets hours pass in which all offices act, or none.
  fileprivate mutating func advance(to hour: Int, acting: Bool) {
    while tick < hour {
      for office in authority.since.indices { authority.since[office] = acting ? tick : -1 }
      step()
    }
  }

  /// Persons infected so far.
  fileprivate var cases: Double {
    let people = society.land.population
    return people.indices.reduce(0) { $0 + people[$1] * (1 - epidemic.actual.susceptible[$1]) }
  }
}
