/// The mean and spread of the first *n* values, for every *n*.
///
/// ```swift
/// let running = try RunningMoments(of: [2, 4, 9])
/// running.means                      // [2, 3, 5]
/// running.coefficientsOfVariation[2]  // 0.721
/// running.stableFrom(within: 0.01)   // nil: it still changes
/// ```
///
/// Sums in double-double of the values less the first of them, so that one pass keeps the digits of
/// values far from zero.
public struct RunningMoments: Sendable, Hashable {
  /// The mean of the first *n* values, at place *n* − 1.
  public let means: [Double]
  /// Their standard deviation with *n* − 1 in the denominator; `nil` for one value.
  public let sds: [Double?]

  /// Computes all.
  ///
  /// - Parameter values: finite numbers, in the order in which they came.
  /// - Throws: `StatisticsError.notFinite` at the first NaN or infinity; `.overflow`.
  /// - Complexity: O(*n*).
  public init(of values: [Double]) throws(StatisticsError) {
    try requireFinite(values)
    try requireScale(values)
    let origin = DoubleDouble(values.first ?? 0)
    var sum = DoubleDouble.zero
    var squares = DoubleDouble.zero
    var means: [Double] = []
    var sds: [Double?] = []
    for (index, value) in values.enumerated() {
      let deviation = DoubleDouble(value) - origin
      sum += deviation
      squares += deviation * deviation
      let count = DoubleDouble(Double(index + 1))
      means.append((origin + sum / count).value)
      let rest = squares - sum * sum / count
      let variance = rest > .zero ? rest / DoubleDouble(Double(index)) : .zero
      sds.append(index > 0 ? variance.squareRoot().value : nil)
    }
    self.means = means
    self.sds = sds
  }

  /// The standard deviation in units of the mean's magnitude; `nil` for one value and a mean of 0.
  public var coefficientsOfVariation: [Double?] {
    zip(means, sds).map { mean, sd in
      mean == 0 ? nil : sd.flatMap { ($0 / mean.magnitude).ifFinite }
    }
  }

  /// The smallest *n* from which the coefficient of variation stays within a limit of its value at *n*.
  ///
  /// Lorscheid, Heine & Meyer (2012, doi:10.1007/s10588-011-9097-3): |cv(*n*) − cv(*m*)| < *E* for all
  /// *m* > *n*, here for every count at hand and not a chosen few. It says that the estimate of the
  /// spread has settled, not that the mean is known well enough.
  ///
  /// - Parameter limit: *E*, above 0; the authors take 0.01.
  /// - Returns: the count; `nil` where no later value is at hand that could confirm it, or where a
  ///   coefficient after it is undefined.
  public func stableFrom(within limit: Double = 0.01) -> Int? {
    let all = coefficientsOfVariation
    guard all.count > 2, var least = all.last ?? nil else { return nil }
    var greatest = least
    var found: Int?
    for index in all.indices.dropLast().reversed() {
      guard let own = all[index] else { break }
      if greatest - own < limit, own - least < limit { found = index + 1 }
      (least, greatest) = (min(least, own), max(greatest, own))
    }
    return found
  }
}
