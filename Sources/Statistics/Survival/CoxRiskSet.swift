internal import Foundation

/// Those at risk when an event comes, as sums weighted by exp(η): how many, of what columns, how spread.
///
/// Of *d* tied events the *k*-th meets a risk set that has lost *k*/*d* of the tied ones (Efron 1977).
struct CoxRiskSet {
  /// Σ exp(η).
  private(set) var weight = 0.0
  /// Σ exp(η) x.
  private(set) var first: [Double]
  /// Σ exp(η) xxᵀ, its lower triangle row by row.
  private(set) var second: [Double]

  init(columns: Int) {
    first = [Double](repeating: 0, count: columns)
    second = [Double](repeating: 0, count: columns * (columns + 1) / 2)
  }

  mutating func add(_ values: ArraySlice<Double>, weight risk: Double) {
    weight += risk
    let start = values.startIndex
    var entry = 0
    for i in first.indices {
      let share = risk * values[start + i]
      first[i] += share
      for j in 0...i {
        second[entry] += share * values[start + j]
        entry += 1
      }
    }
  }

  /// What is left when a share of another set has gone.
  func without(_ share: Double, of other: CoxRiskSet) -> CoxRiskSet {
    var rest = self
    rest.weight -= share * other.weight
    for i in first.indices { rest.first[i] -= share * other.first[i] }
    for i in second.indices { rest.second[i] -= share * other.second[i] }
    return rest
  }

  /// The weighted mean of the columns.
  var mean: [Double] { first.map { $0 / weight } }

  /// The weighted covariance of the columns, its lower triangle row by row.
  func covariance(about mean: [Double]) -> [Double] {
    var covariance = second
    var entry = 0
    for i in mean.indices {
      for j in 0...i {
        covariance[entry] = second[entry] / weight - mean[i] * mean[j]
        entry += 1
      }
    }
    return covariance
  }
}

extension CoxRows {
  /// One event as it is met on the way through the rows.
  struct Event {
    /// Which block it is of.
    let block: Int
    /// Those at risk, less the share of the tied ones that has gone.
    let risk: CoxRiskSet
    /// That share.
    let gone: Double
    /// The mean of the columns among those at risk.
    let mean: [Double]
  }

  /// Meets all events from the last time of each stratum to the first.
  ///
  /// - Parameters:
  ///   - predictors: the linear predictor of each row.
  ///   - offset: what is taken off every predictor, so that the greatest weight is 1.
  ///   - visit: what is done with each.
  func eachEvent(_ predictors: [Double], offset: Double, _ visit: (Event) -> Void) {
    var risk = CoxRiskSet(columns: columns)
    for (place, block) in blocks.enumerated() {
      if block.opensStratum { risk = CoxRiskSet(columns: columns) }
      var tied = CoxRiskSet(columns: columns)
      for row in block.rows {
        let weight = exp(predictors[row] - offset)
        let own = values[row * columns..<(row + 1) * columns]
        risk.add(own, weight: weight)
        if happened[row], block.deaths > 1 { tied.add(own, weight: weight) }
      }
      for k in 0..<block.deaths {
        let gone = Double(k) / Double(block.deaths)
        let left = k == 0 ? risk : risk.without(gone, of: tied)
        visit(Event(block: place, risk: left, gone: gone, mean: left.mean))
      }
    }
  }
}
