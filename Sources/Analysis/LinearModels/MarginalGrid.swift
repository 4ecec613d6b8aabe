internal import Foundation
internal import Statistics

/// The cells of the factors named, at each level of the factors within.
struct MarginalGrid {
  let of: [String]
  let within: [String]
  let rows: MarginalRows

  /// The mean of each cell, the last factor fastest.
  func means(_ linear: LinearContrasts) throws(AnalysisError) -> [MarginalAnalysis.Mean] {
    let factors = within + of
    return try Self.cells(rows.levels).map { cell throws(AnalysisError) in
      let weights = rows.weights(of: [(cell, 1)])
      let value = try analyzing { () throws(StatisticsError) in try linear.contrast(weights) }
      return MarginalAnalysis.Mean(levels: named(cell, factors, from: 0), value: value)
    }
  }

  /// The contrasts with their adjusted p, and the test of all at each level within.
  func contrasts(
    _ kind: MarginalContrasts?, _ linear: LinearContrasts, _ adjustment: MarginalAdjustment
  ) throws(AnalysisError) -> ([MarginalAnalysis.Contrast], [MarginalAnalysis.JointTest]) {
    guard let kind else { return ([], []) }
    let levels = Array(rows.levels.dropFirst(within.count))
    let combinations = kind == .pairwise ? Self.pairs(levels) : Self.products(levels)
    var found: [(combination: MarginalCombination, within: [Int], value: LinearContrast)] = []
    var tests: [MarginalAnalysis.JointTest] = []
    for place in Self.cells(Array(rows.levels.prefix(within.count))) {
      var all: [[DoubleDouble]] = []
      for combination in combinations {
        let weights = rows.weights(of: combination.parts.map { (place + $0.cell, $0.weight) })
        let value = try analyzing { () throws(StatisticsError) in try linear.contrast(weights) }
        found.append((combination, place, value))
        all.append(weights)
      }
      let levels = named(place, within, from: 0)
      tests.append(
        try analyzing { () throws(StatisticsError) in try test(all, linear, at: levels) })
    }
    let cells = levels.reduce(1) { $0 * $1.count }
    let adjusted = try analyzing { () throws(StatisticsError) in
      try adjustment.adjusted(
        found.map(\.value), cells: cells, degreesOfFreedom: linear.degreesOfFreedom)
    }
    let contrasts = zip(found, adjusted).map { item, p in
      MarginalAnalysis.Contrast(
        name: item.combination.name(levels),
        levels: zip(of, item.combination.pairs).enumerated().map { factor, item in
          MarginalAnalysis.Pair(
            factor: item.0, level: levels[factor][item.1.0], other: levels[factor][item.1.1])
        },
        within: named(item.within, within, from: 0), value: item.value, adjustedP: p)
    }
    return (contrasts, tests)
  }

  private func test(
    _ combinations: [[DoubleDouble]], _ linear: LinearContrasts, at levels: [MarginalAnalysis.Level]
  ) throws(StatisticsError) -> MarginalAnalysis.JointTest {
    let joint = try linear.joint(combinations)
    let f = joint.covariance.flatMap { waldF(joint.estimates, covariance: $0) }
    let count = joint.estimates.count
    var logP: Double?
    if let f, linear.degreesOfFreedom > 0 {
      logP = try FDistribution(Double(count), Double(linear.degreesOfFreedom)).logUpperTail(f)
    }
    return MarginalAnalysis.JointTest(
      within: levels, degreesOfFreedom: count, f: logP == nil ? nil : f, p: logP.map { exp($0) },
      logP: logP)
  }

  private func named(
    _ cell: [Int], _ factors: [String], from start: Int
  ) -> [MarginalAnalysis.Level] {
    cell.enumerated().map { place, level in
      MarginalAnalysis.Level(factor: factors[place], level: rows.levels[start + place][level])
    }
  }

  /// All cells of some factors, the last fastest.
  static func cells(_ levels: [[String]]) -> [[Int]] {
    levels.reduce([[]]) { made, next in made.flatMap { cell in next.indices.map { cell + [$0] } } }
  }

  /// Each two cells once, the first minus the second.
  private static func pairs(_ levels: [[String]]) -> [MarginalCombination] {
    let cells = cells(levels)
    return cells.indices.flatMap { i in
      cells[(i + 1)...].map { MarginalCombination(first: cells[i], second: $0) }
    }
  }

  /// Products of one pair of levels of each factor.
  private static func products(_ levels: [[String]]) -> [MarginalCombination] {
    let pairs = levels.map { levels in
      levels.indices.flatMap { i in levels.indices.dropFirst(i + 1).map { (i, $0) } }
    }
    return pairs.reduce([[(Int, Int)]()]) { made, next in
      made.flatMap { product in next.map { product + [$0] } }
    }.map { MarginalCombination(product: $0) }
  }
}
