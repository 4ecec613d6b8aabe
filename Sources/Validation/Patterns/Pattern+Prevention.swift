internal import GovernanceModel

extension Pattern {
  /// Prevention is under-funded, surges after disaster, decays.
  ///
  /// *World*: four counties of two prefectures. Thirty episodes of two and a half days, years apart,
  /// of which one in five brings a storm; in the others nothing happens. Governments divide a budget
  /// among prevention, warning, response and recovery, and learn from each episode by experience-weighted
  /// attraction (Camerer & Ho 1999), with a weight of the past (φ) of .8, the least that they find.
  /// Voters reward relief five times as much as prevention, but while they remember a disaster they
  /// reward both alike (`memory.salience` 1); half of that memory fades from one episode to the next. A loss like
  /// Zhengzhou's, some three in 100,000 residents, is remembered fully (`memory.scale`). All these are
  /// fixed, since they are the mechanism. So is a precision of choice of 8, twice the model's default
  /// (`learning.lambda`): at 4 the saw-tooth is there but a rise is .08 of the mean, less than asked
  /// for, since many episodes are averaged. The pattern is installed; what was chosen is told.
  ///
  /// *Arms*: governments that learn; and, without learning, budgets of a given share of prevention
  /// whose rest goes to the other three alike, in four storms, which the planner's best is found
  /// among: quiet episodes lose nothing, so that the mean loss is least at the same share.
  ///
  /// *Statistic*: mean share of prevention from the sixth episode on over the planner's best; its rise
  /// from a disaster to two episodes later, when what is remembered has been learnt from twice, and its
  /// fall from there to the next disaster, both over the mean share. (A rise to the *highest* before the
  /// next was measured first; that is above 0 by chance alone.)
  ///
  /// *Why it could appear*: credit is installed. That it comes out as too little, and as a saw-tooth,
  /// needs the rule of learning to follow payoffs fast enough (`learning.lambda`, `learning.phi`) and the
  /// loss that prevention averts to be large.
  static let prevention = Pattern(
    id: "P15", title: "Prevention is under-funded, surges after disaster, decays",
    source: "Healy & Malhotra 2009", kind: .installed, criteria: Criteria.prevention,
    replications: 160,
    row: { seed, values in
      let series = try learntShares(values, seed)
      let swings = series.swings
      return try [series.mean, swings.rise, swings.fall, swings.disasters]
        + shares.map { try loss(ofPrevention: $0, values, seed) }
    },
    statistics: { sample in
      [
        sample.estimate { $0[0] / best(Array($0[4...])) - 1 },
        sample.estimate { $0[1] / $0[3] / $0[0] },
        sample.estimate { $0[2] / $0[3] / $0[0] },
      ]
    })

  private static let hours = 60
  /// Shares of prevention among which the planner looks.
  private static let shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

  /// The share at which loss is least, by a parabola through the least and its neighbours.
  private static func best(_ losses: [Double]) -> Double {
    let least = losses.indices.min { losses[$0] < losses[$1] } ?? 0
    guard least > 0, least < losses.count - 1 else { return shares[least] }
    let (a, b, c) = (losses[least - 1], losses[least], losses[least + 1])
    let step = shares[least] - shares[least - 1]
    return shares[least] + step * (a - c) / (2 * (a - 2 * b + c))
  }

  private static func learntShares(_ values: ParameterValues, _ seed: UInt64) throws -> Budgets {
    var parameters = budgets(values)
    parameters.set([
      "hazard.recurrence": 0.2, "learning.rule": 1, "learning.phi": 0.8, "memory.salience": 1,
      "memory.decay": 0.5, "memory.scale": 0.02, "learning.lambda": 8,
    ])
    let society = try Society(scenario: scenario(parameters), parameters: parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    var series = Budgets()
    for episode in 1...30 {
      if episode > 1 { simulation.beginEpisode() }
      simulation.advance(hours)
      guard let outcome = Outcome.named("preventionShare") else { continue }
      series.share.append(simulation.valueInEpisode(of: outcome))
      series.isStruck.append(simulation.legacy.isStruck)
    }
    return series
  }

  /// Mean loss of a storm where all governments spend this share on prevention.
  private static func loss(
    ofPrevention share: Double, _ values: ParameterValues, _ seed: UInt64
  ) throws -> Double {
    var parameters = budgets(values)
    parameters.set(["hazard.recurrence": 1, "budget.prevention": 3 * share / (1 - share)])
    let society = try Society(scenario: scenario(parameters), parameters: parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    simulation.advance(hours, episodes: 4)
    return simulation.outcome("loss")
  }

  private static func budgets(_ values: ParameterValues) -> Parameters {
    var parameters = values.parameters.opening(vertical: .open(1))
    parameters.set([
      "budget.active": 1, "society.citizens": 0, "society.enterprises": 0,
      "society.organisations": 0,
    ])
    return parameters
  }

  private static func scenario(_ parameters: Parameters) -> Scenario {
    var territories = [
      Territory(code: "province", tier: .province, parent: nil, longitude: 113.2, latitude: 34.2),
      Territory(
        code: "prefecture-0", tier: .prefecture, parent: "province", longitude: 113, latitude: 34),
      Territory(
        code: "prefecture-1", tier: .prefecture, parent: "province", longitude: 113.4, latitude: 34),
    ]
    for number in 0..<4 {
      territories.append(
        Territory(
          code: "county-\(number)", tier: .county, parent: "prefecture-\(number % 2)",
          longitude: 113 + 0.4 * Double(number % 2), latitude: 34 + 0.36 * Double(number / 2),
          area: 1_200, population: 400_000, townships: 4))
    }
    return Scenario(
      title: "budgets", territories: territories,
      storm: [
        StormCell(
          name: "storm", longitude: 113.2, latitude: 34.2, start: 2, peak: 9, end: 18, radius: 50,
          rainfall: 300)
      ],
      parameters: parameters)
  }
}

/// Prevention in budgets, episode by episode.
private struct Budgets {
  var share: [Double] = []
  var isStruck: [Bool] = []

  /// The mean from the sixth episode on.
  var mean: Double { share.dropFirst(5).reduce(0, +) / Double(share.count - 5) }

  /// How far the share rises from a disaster to two episodes later, and falls from there to the last
  /// episode before the next disaster: sums over disasters with two quiet episodes after them.
  var swings: (rise: Double, fall: Double, disasters: Double) {
    var (rise, fall, disasters) = (0.0, 0.0, 0.0)
    let struck = isStruck.indices.filter { $0 > 0 && isStruck[$0] }
    for (last, next) in zip(struck, struck.dropFirst()) where next > last + 2 {
      rise += share[last + 2] - share[last]
      fall += share[last + 2] - share[next]
      disasters += 1
    }
    return (rise, fall, disasters)
  }
}
