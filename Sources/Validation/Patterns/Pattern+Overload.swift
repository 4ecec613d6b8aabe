internal import GovernanceModel
internal import Randomness

extension Pattern {
  /// P12: more messages than attention make things worse.
  ///
  /// **World.** The busy world of the controls, with a desk a third as fast as that of the shared
  /// values and eight messages an hour that a territory reads beside its work, two for each
  /// department. In a crisis up to forty come where all is open: reports of four to six townships
  /// in four domains, citizens' words, and words from beside. Those beyond eight take time of the
  /// desk, and those beyond sixteen are refused unread.
  ///
  /// **Arms.** All four modes open to 0, 0.1, …, 1 at once, without technology: eleven arms.
  ///
  /// **Statistics.** Two lines (Simonsohn 2018) of log loss on openness. The break is the inner
  /// level with the least mean in every other replication; slopes on either side of it, the break
  /// in both, and the loss at the end are those of the other half, so that no luck is read twice.
  ///
  /// **Why it could be seen or not.** Openness brings word and units as well as messages. Whether
  /// the time that messages take ever outweighs what openness brings is not laid down: with
  /// attention without limit loss falls all the way.
  ///
  /// Fixed: openness, `approval.attention`, a third of `approval.capacity`. The question is one of
  /// low desk capacity; that a third is low was chosen after a look at the full desk, at which loss
  /// fell all the way under the defaults.
  static let overload = Pattern(
    id: "P12", title: "More messages than attention make things worse",
    source: "Levitt et al. 1999; Bitterman & Koliba 2020", kind: .emergent,
    criteria: Criteria.overload, replications: 320, fewest: 40,
    row: { seed, values in
      let losses = try logLosses(seed, values)
      let first = seed % 2 == 1 ? 1.0 : 0
      return losses.map { $0 * first } + losses.map { $0 * (1 - first) } + [first]
    },
    statistics: { sample in
      [
        sample.estimate { TwoLines($0).before },
        sample.estimate { TwoLines($0).after },
        sample.estimate { TwoLines($0).rise },
      ]
    })

  /// Log loss at each level of openness.
  private static func logLosses(_ seed: UInt64, _ values: ParameterValues) throws -> [Double] {
    let world = ControlWorld.busy()
    var parameters = values.parameters
    parameters.society = world.parameters.society
    parameters.approval.attention = 8
    parameters.approval.capacity /= 3
    let society = try Society(scenario: world, parameters: parameters, seed: seed)
    return TwoLines.levels.map { openness in
      let open = ModeSetting.open(openness)
      var simulation = Simulation(
        society: society,
        parameters: parameters.opening(
          vertical: open, horizontal: open, crossDepartment: open, insideOutside: open),
        measuring: [])
      simulation.advance(ControlWorld.hours)
      return logarithm(simulation.outcome("loss"))
    }
  }
}

/// Two lines of log loss on openness, which meet where it is least.
private struct TwoLines {
  static let levels = (0...10).map { Double($0) / 10 }

  /// Slope of log loss on openness up to the break.
  let before: Double
  /// Slope from the break on.
  let after: Double
  /// Loss at full openness over loss at the break − 1.
  let rise: Double

  /// - Parameter means: log loss by level × whether a replication finds the break, the same ×
  ///   whether it does not, and the share of those that do.
  init(_ means: [Double]) {
    let levels = Self.levels
    let count = levels.count
    let finding = Array(means[..<count])
    let telling = means[count..<2 * count].map { $0 / (1 - means[2 * count]) }
    var turn = 1
    for level in 2..<count - 1 where finding[level] < finding[turn] { turn = level }
    before = slope(Array(levels[...turn]), Array(telling[...turn]))
    after = slope(Array(levels[turn...]), Array(telling[turn...]))
    rise = exponential(telling[count - 1] - telling[turn]) - 1
  }
}

/// The slope of y on x by least squares.
private func slope(_ x: [Double], _ y: [Double]) -> Double {
  let n = Double(x.count)
  let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
  var (products, squares) = (0.0, 0.0)
  for (a, b) in zip(x, y) {
    products += (a - meanX) * (b - meanY)
    squares += (a - meanX) * (a - meanX)
  }
  return products / squares
}
