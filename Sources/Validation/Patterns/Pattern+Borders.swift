internal import GovernanceModel

extension Pattern {
  /// P9: outcomes are worse at borders; joint governance narrows the gap.
  ///
  /// *World.* Twelve counties in a ring, three prefectures of four, directly under the centre, so that
  /// no tier between could command across prefectures. Each county has two neighbours; the outer two
  /// of a prefecture have one of them beyond its border. In each row the ring is cut in all four ways
  /// under one storm and one luck, so that every county is as often outer as inner and places differ
  /// in nothing but their borders. Counties report up and help neighbours; prefectures open command
  /// centres and dispatch inside, as they do under territorial management (属地管理). Across the border
  /// only who is willing helps, by a decision that stands (`sharing.standing` 1). Superiors send
  /// nothing of their own (`decision.escalation` 0): a prefecture's stock goes further where fewer of
  /// its counties are struck, which is another matter.
  ///
  /// *Arms.* With the promotion tournament (`sharing.tournament` as the values have it) and without.
  ///
  /// *Statistic.* Loss of border counties less that of inner ones, over the mean.
  ///
  /// *Why it could be seen or not.* The tournament acts between all neighbours, but orders override it
  /// inside. Yet a centre goes by what is reported to it, late and too low, and may order less than
  /// willing neighbours would give; then it is inside that outcomes are worse.
  static let borders = Pattern(
    id: "P9", title: "Outcomes are worse at borders; joint governance narrows the gap",
    source: "Cai et al. 2016; Jing et al. 2022", kind: .emergent, criteria: Criteria.borders,
    replications: 240,
    row: { seed, values in
      let own = values.parameters.sharing.tournament
      return try [own, 0].flatMap { try BorderWorld(values, tournament: $0).losses(seed) }
    },
    statistics: { sample in
      [
        sample.estimate { means in gap(means, 0) },
        sample.estimate { means in gap(means, 0) - gap(means, 2) },
      ]
    })

  private static func gap(_ means: [Double], _ arm: Int) -> Double {
    2 * (means[arm] - means[arm + 1]) / (means[arm] + means[arm + 1])
  }
}

/// A ring of counties cut into prefectures.
private struct BorderWorld {
  private static let hours = 96
  private static let counties = 12
  private static let perPrefecture = 4
  private let parameters: Parameters

  init(_ values: ParameterValues, tournament: Double) {
    var parameters = values.parameters.withoutSociety().opening(
      vertical: .open(1), horizontal: .open(1))
    (parameters.command.centre, parameters.decision.escalation) = (1, 0)
    (parameters.sharing.tournament, parameters.sharing.standing) = (tournament, 1)
    self.parameters = parameters
  }

  /// Losses of border counties and of inner ones, over all ways to cut the ring.
  func losses(_ seed: UInt64) throws -> [Double] {
    var (outer, inner) = (0.0, 0.0)
    for cut in 0..<Self.perPrefecture {
      let scenario = scenario(cut: cut)
      let society = try Society(scenario: scenario, parameters: parameters, seed: seed)
      var simulation = Simulation(society: society, parameters: parameters, measuring: [])
      simulation.bookByTerritory()
      simulation.advance(Self.hours)
      for r in 0..<Self.counties {
        let place = (r + cut) % Self.perPrefecture
        let isOuter = [0, Self.perPrefecture - 1].contains(place)
        if isOuter { outer += simulation.loss(of: r) } else { inner += simulation.loss(of: r) }
      }
    }
    return [outer, inner]
  }

  private func scenario(cut: Int) -> Scenario {
    var territories = [CountyMap.place("centre", .centre, under: nil)]
    var borders: [Border] = []
    for prefecture in 0..<Self.counties / Self.perPrefecture {
      territories.append(CountyMap.place("prefecture-\(prefecture)", .prefecture, under: "centre"))
    }
    for number in 0..<Self.counties {
      let (east, north) = Self.place(number)
      territories.append(
        CountyMap.county(
          "county-\(number)",
          under: "prefecture-\((number + cut) % Self.counties / Self.perPrefecture)", east: east,
          north: north, townships: 3))
      borders.append(
        CountyMap.border("county-\(number)", "county-\((number + 1) % Self.counties)"))
    }
    let (east, north) = Self.place(0)
    let storm = CountyMap.storm(
      east: east, north: north, hours: 4...24, peak: 12, radius: 35, rainfall: 350)
    return Scenario(
      title: "ring", territories: territories, borders: borders, storm: [storm],
      parameters: parameters)
  }

  /// Kilometres east and north of a county from the middle of the ring, so that neighbours stand
  /// 40 km apart.
  private static func place(_ number: Int) -> (east: Double, north: Double) {
    let root = 3.0.squareRoot() / 2
    let cosines = [1, root, 0.5, 0, -0.5, -root, -1, -root, -0.5, 0, 0.5, root]
    let radius = CountyMap.spacing / 0.5176380902050415  // 2 sin 15°
    return (radius * cosines[number], radius * cosines[(number + 9) % 12])
  }
}

extension Simulation {
  /// Books losses by territory as well, from now on.
  fileprivate mutating func bookByTerritory() {
    accounts.losses = Array(repeating: 0, count: society.land.count * (Cause.allCases.count + 1))
  }

  /// All that a territory lost since.
  fileprivate func loss(of r: Int) -> Double {
    let entries = Cause.allCases.count + 1
    return accounts.losses[r * entries..<(r + 1) * entries].reduce(0, +)
  }
}
