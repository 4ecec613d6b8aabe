import Statistics

extension CalibrationCase {
  /// Families by max-T where whole clusters turn their signs.
  static let signs: [CalibrationCase] = [
    turned(clusters: 8, haveEffects: false), turned(clusters: 16, haveEffects: false),
    turned(clusters: 16, haveEffects: true),
  ]

  /// The seven terms of a 2³ factorial, each cell once in a cluster.
  ///
  /// The effects of clusters have mean 0 and differ from cluster to cluster, or are none. With 8
  /// clusters the rearrangements are all there are, 256.
  private static func turned(clusters: Int, haveEffects: Bool) -> CalibrationCase {
    let columns = (1..<8).map { subset in
      DesignColumn((0..<(8 * clusters)).map { ($0 & subset).nonzeroBitCount % 2 == 0 ? 1.0 : -1 })
    }
    let places = (0..<(8 * clusters)).map { $0 / 8 }
    return .erring(
      "max-T, signs of clusters, any false of 7 terms",
      haveEffects ? "normal, effects differ by cluster" : "normal", n: "\(clusters) × 8",
      effort: .heavy
    ) { draws in
      let effects = columns.map { _ in draws.normals(clusters, sd: haveEffects ? 1 : 0) }
      let response = places.indices.map { row in
        zip(columns, effects).reduce(draws.normal()) { sum, term in
          sum + term.1[places[row]] * term.0.values[row].value
        }
      }
      return try MaxTPermutation(
        coefficients: Array(1...7), of: LinearModel(of: response, on: columns),
        rearranging: .clusterSigns(places), resamples: 256, seed: draws.seed()
      ).stepDown.compactMap(\.self).min()
    }
  }
}
