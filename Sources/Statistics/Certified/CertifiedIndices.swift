/// A product of factors of two levels, laid out over all rows of A and B: its indices are fractions.
///
/// *y* = ∏ (1 + *c*ᵢ*w*ᵢ) with *w*ᵢ = ±1; a set explains ∏ (1 + *c*ᵢ²) − 1. With every row of A and B
/// there once the estimators have no sampling error, and with *c* that are powers of two no sum has
/// rounding.
public struct CertifiedIndices: CertifiedReference {
  /// The weights of the factors.
  public var weights: [Double]

  /// What these references have in common.
  public var family: String { "Sobol indices and Shapley effects" }
  /// The name of the set.
  public var name: String { "Product\(weights.count)" }

  /// The sets of three and of five factors.
  public static let all = [
    CertifiedIndices(weights: [0.5, 0.25, 0.125]),
    CertifiedIndices(weights: [1, 0.5, 0.25, 0.125, 0.0625]),
  ]

  /// Estimates all indices by every estimator, and the effects.
  ///
  /// - Throws: never for weights that are not all 0.
  public func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let k = weights.count
    let sample = try SobolOutcomes([outcomes], factors: k, includesSecondOrder: true)
    let variance = explained(1 << k - 1)
    func share(_ set: Int) -> Double { explained(set) / variance }
    var quantities: [CertifiedQuantity] = []
    for estimator in SobolEstimator.allCases {
      let answer = try SobolIndices(of: sample, by: estimator)
      quantities.append(
        Self.quantity("first order, \(estimator)", answer.indices.map(\.first)) {
          share(1 << $0)
        })
      quantities.append(
        Self.quantity("total, \(estimator)", answer.indices.map(\.total)) { factor in
          (variance - explained((1 << k - 1) ^ 1 << factor)) / variance
        })
      quantities.append(
        Self.quantity("second order, \(estimator)", answer.pairs.map(\.value)) { place in
          let (i, j) = (answer.pairs[place].first, answer.pairs[place].second)
          return weights[i] * weights[i] * weights[j] * weights[j] / variance
        })
    }
    let exact = try ShapleyEffects(explained: (0..<1 << k).map(explained)).values
    quantities.append(
      Self.quantity("Shapley effects", try ShapleyEffects(of: sample).values) { exact[$0] })
    return quantities
  }

  private static func quantity(
    _ name: String, _ values: [Double], _ exact: (Int) -> Double
  ) -> CertifiedQuantity {
    CertifiedQuantity(
      name, criterion: 12,
      values.indices.map {
        CertifiedNumber("\($0 + 1)", values[$0], exact: exact($0), published: nil)
      })
  }

  private func explained(_ set: Int) -> Double {
    weights.indices.reduce(1) {
      set & 1 << $1 == 0 ? $0 : $0 * (1 + weights[$1] * weights[$1])
    } - 1
  }

  /// The outcomes in the order of the layout, a row for each A and B.
  private var outcomes: [Double] {
    let k = weights.count
    let place = PickFreezePlaces(factors: k, hasSecondOrder: true)
    return (0..<1 << (2 * k)).flatMap { code in
      let (a, b) = (code & (1 << k - 1), code >> k)
      return (0...place.b).map { point in
        let taken =
          switch point {
          case place.a: 0
          case place.b: 1 << k - 1
          default:
            (0..<k).reduce(0) { place.takesFromB($1, at: point) ? $0 | 1 << $1 : $0 }
          }
        return value(a & ~taken | b & taken)
      }
    }
  }

  private func value(_ levels: Int) -> Double {
    weights.indices.reduce(1) { product, i in
      product * (levels & 1 << i == 0 ? 1 - weights[i] : 1 + weights[i])
    }
  }
}
