internal import GovernanceModel

extension Pattern {
  /// P1: under uncertainty any lateral communication beats a strict reporting hierarchy.
  ///
  /// *World.* Twelve counties with four townships each, in three prefectures under a province and the
  /// centre; a storm strikes the middle, some five of them, so that others could help. Reports go from
  /// townships up to the centre, and units come down from every tier.
  ///
  /// *Arms.* Strict reporting: the vertical mode alone is open, without technology. Lateral: neighbours
  /// and departments may tell and help each other besides. Both under little noise and under much: the
  /// standard deviations of all readings and of what a tier garbles, ×⅓ and ×3. Nothing else is set
  /// but that nobody lives outside government, as the source has organisations alone.
  ///
  /// *Statistic.* The hours from a site's first hour of severity 0.05 (of what it would have under
  /// instant response, so that all arms wait from the same hour) until units on site meet half of its
  /// need, mean over sites and replications; the horizon where they never do.
  ///
  /// *Why it could be seen or not.* A chain garbles at every tier, a line beside once; who garbles late
  /// sends late. But neighbours hear the same garbled word, their tournament makes them slow, and who
  /// doubts more acts earlier (Murphy's rule), which helps a hierarchy too. And noise of the first
  /// reading holds up the county itself, a gate that all arms pass.
  static let lateral = Pattern(
    id: "P1",
    title: "Under uncertainty any lateral communication beats a strict reporting hierarchy",
    source: "Zagorecki, Ko & Comfort 2010 (JASSS 13(3)3)", kind: .emergent,
    criteria: Criteria.lateral, replications: 480,
    row: { seed, values in
      let world = try LateralWorld(values, seed: seed)
      return [1.0 / 3, 3].flatMap { noise in
        [0.0, 1].map { world.responseTime(lateral: $0, noise: noise) }
      }
    },
    statistics: { sample in
      [
        sample.estimate { means in means[3] / means[2] },
        sample.estimate { means in means[3] / means[2] - means[1] / means[0] },
      ]
    })
}

/// A hierarchy of four tiers in a storm that strikes its middle.
private struct LateralWorld {
  private static let hours = 96
  private static let noises = [
    "sensing.townshipNoise", "sensing.officeNoise", "sensing.citizenNoise", "reporting.noise",
  ]
  private let society: Society
  private let parameters: Parameters

  init(_ values: ParameterValues, seed: UInt64) throws {
    var map = CountyMap.hierarchy(rows: 3, columns: 4, townships: 4)
    map.storm = [CountyMap.storm(hours: 4...24, peak: 12, radius: 35, rainfall: 450)]
    parameters = values.parameters.withoutSociety()
    society = try Society(scenario: map, parameters: parameters, seed: seed)
  }

  /// Hours until half of need is met, mean over the sites that are hit.
  ///
  /// - Parameters:
  ///   - openness: of the ties between neighbours and between departments.
  ///   - noise: the factor on all noise.
  /// - Returns: NaN where no site is hit.
  func responseTime(lateral openness: Double, noise: Double) -> Double {
    var arm = parameters.opening(
      vertical: .open(1), horizontal: .open(openness), crossDepartment: .open(openness))
    for path in Self.noises { arm.scale(path, by: noise) }
    var simulation = Simulation(society: society, parameters: arm, measuring: [])
    var waits = ResponseTimes(sites: society.sites)
    for hour in 0..<Self.hours {
      simulation.step()
      waits.observe(simulation, hour)
    }
    return waits.mean(at: Self.hours)
  }
}

/// For each site the first hour of need, and the first in which half of it is met.
private struct ResponseTimes {
  private var struck: [Int?]
  private var helped: [Int?]

  init(sites: Int) {
    struck = Array(repeating: nil, count: sites)
    helped = struck
  }

  mutating func observe(_ simulation: Simulation, _ hour: Int) {
    for k in struck.indices {
      if struck[k] == nil, simulation.severity.floor[k] >= 0.05 { struck[k] = hour }
      let need = simulation.severity.units[k] * simulation.severity.total[k]
      if struck[k] != nil, helped[k] == nil, simulation.supply.siteOnSite[k] >= 0.5 * need {
        helped[k] = hour
      }
    }
  }

  func mean(at horizon: Int) -> Double {
    var (sum, sites) = (0.0, 0.0)
    for k in struck.indices {
      guard let start = struck[k] else { continue }
      sum += Double((helped[k] ?? horizon) - start)
      sites += 1
    }
    return sum / sites
  }
}
