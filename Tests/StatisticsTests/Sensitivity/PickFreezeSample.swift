import Randomness
import Statistics

/// Samples laid out for Sobol indices, with the outcomes of a function at their points.
enum PickFreezeSample {
  /// Whole numbers from 0 to 100 without a pattern that matters.
  static func digits(_ count: Int) -> [Double] {
    (0..<count).map { (place: Int) -> Double in Double((place * place * 7 + 3 * place) % 101) }
  }

  /// Scrambled Sobol points, with normal noise that is a share of the variance of a run.
  static func saltelli(
    _ function: any SensitivityFunction, rows: Int, scrambles: Int = 1, second: Bool = false,
    seed: UInt64, noise: Double = 0, replications: Int = 1
  ) throws -> SobolOutcomes {
    let points = try SaltelliPoints(
      dimensions: function.dimensions, count: rows, scrambles: scrambles, seed: seed,
      includesSecondOrder: second)
    let values = (0..<points.count).map { function.value(at: points.point($0)) }
    return try outcomes(
      values, function, scrambles: scrambles, second: second, seed: seed, noise: noise,
      replications: replications)
  }

  /// Independent even points in the same layout.
  static func plain(
    _ function: any SensitivityFunction, rows: Int, second: Bool = false, seed: UInt64
  ) throws -> SobolOutcomes {
    let k = function.dimensions
    let chance = Chance(seed: seed)
    var values: [Double] = []
    for row in 0..<rows {
      let draws = (0..<2 * k).map { chance.uniform(phase: 1, tick: row, entity: UInt64($0)) }
      let (a, b) = (Array(draws[..<k]), Array(draws[k...]))
      func mixed(_ base: [Double], _ other: [Double], _ factor: Int) -> [Double] {
        base.indices.map { $0 == factor ? other[$0] : base[$0] }
      }
      let points =
        [a] + (0..<k).map { mixed(a, b, $0) } + (second ? (0..<k).map { mixed(b, a, $0) } : []) + [
          b
        ]
      values += points.map(function.value)
    }
    return try SobolOutcomes([values], factors: k, includesSecondOrder: second)
  }

  private static func outcomes(
    _ values: [Double], _ function: any SensitivityFunction, scrambles: Int, second: Bool,
    seed: UInt64, noise: Double, replications: Int
  ) throws -> SobolOutcomes {
    let sd = (function.variance * noise / (1 - noise)).squareRoot()
    let chance = Chance(seed: seed)
    let runs = (0..<replications).map { replication in
      noise == 0
        ? values
        : values.enumerated().map {
          $1 + sd * chance.normal(phase: 2, tick: replication, entity: UInt64($0))
        }
    }
    return try SobolOutcomes(
      runs, factors: function.dimensions, scrambles: scrambles, includesSecondOrder: second)
  }
}
