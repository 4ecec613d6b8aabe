import Randomness
import Statistics

/// Samples of factors for which the measures are known.
enum GivenSamples {
  /// Independent standard normal columns, told apart by the seed.
  static func normals(_ columns: Int, _ rows: Int, seed: UInt64) -> [[Double]] {
    let chance = Chance(seed: seed)
    return (0..<columns).map { j in
      (0..<rows).map { chance.normal(phase: 7, tick: j, entity: UInt64($0)) }
    }
  }

  /// Independent uniform columns.
  static func uniforms(_ columns: Int, _ rows: Int, seed: UInt64) -> [[Double]] {
    let chance = Chance(seed: seed)
    return (0..<columns).map { j in
      (0..<rows).map { chance.uniform(phase: 8, tick: j, entity: UInt64($0)) }
    }
  }

  /// The weighted sums of columns.
  static func sum(_ weights: [Double], _ columns: [[Double]]) -> [Double] {
    columns[0].indices.map { row in
      zip(weights, columns).reduce(0) { $0 + $1.0 * $1.1[row] }
    }
  }
}
