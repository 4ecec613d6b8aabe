internal import Statistics

/// The mean of an outcome in each cell, with the same means in every bootstrap resample.
struct CellMeans {
  var means: [Double]
  /// By cell, one mean a resample; empty where one replication leaves nothing to resample.
  var draws: [[Double]]

  var resamples: Int { draws.first?.count ?? 0 }

  init(means: [Double], draws: [[Double]]) {
    self.means = means
    self.draws = draws
  }

  /// Takes the means of values by cell and replication, all cells resampled alike.
  init(paired values: [[Double]], bootstrap: Bootstrap?) {
    means = values.map { $0.reduce(0, +) / Double($0.count) }
    draws = values.map { bootstrap?.means(of: $0) ?? [] }
  }

  /// Takes the means of values by cell, each cell resampled by itself.
  init(unpaired values: [[Double]], resamples: Int, seed: UInt64) {
    means = values.map { $0.reduce(0, +) / Double($0.count) }
    let canResample = values.allSatisfy { $0.count > 1 }
    draws = values.enumerated().map { cell, values in
      guard canResample else { return [] }
      let stream = UInt32(truncatingIfNeeded: cell + 1)
      return Bootstrap(clusters: values.count, resamples: resamples, seed: seed, stream: stream)
        .means(of: values)
    }
  }

  /// The means over groups of cells, every cell counting alike.
  func pooled(_ groups: [[Int]]) -> CellMeans {
    CellMeans(
      means: groups.map { group in Self.mean(group.map { means[$0] }) },
      draws: groups.map { group in
        (0..<resamples).map { resample in Self.mean(group.map { draws[$0][resample] }) }
      })
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
