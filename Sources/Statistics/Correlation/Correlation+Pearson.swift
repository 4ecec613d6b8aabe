internal import Foundation

extension Correlation {
  /// Pearson's product-moment correlation.
  ///
  /// Means, then products of deviations, each in double-double, so that a common origin far from zero
  /// costs no digits. p is that of t = r√((n − 2)/(1 − r²)), exact for pairs from a normal
  /// distribution.
  ///
  /// - Parameters:
  ///   - first: the first value of each pair.
  ///   - second: its partner.
  /// - Returns: r with its p; undefined for fewer than three pairs or a column without spread.
  /// - Throws: `StatisticsError` for a NaN or an infinity.
  /// - Complexity: O(*n*) for *n* pairs.
  public static func pearson(
    _ first: [Double], _ second: [Double]
  ) throws(StatisticsError) -> Correlation {
    if let undefined = try undefined(first, second) { return undefined }
    let (x, y) = (deviations(first), deviations(second))
    var product = DoubleDouble.zero
    for (a, b) in zip(x, y) { product.add(a * b) }
    let scale = DoubleDouble.sumOfSquares(x) * .sumOfSquares(y)
    let r = (product / scale.squareRoot()).value
    // Below what the rounding of the data can leave, all points lie on a line.
    let rest = ((scale - product * product) / scale).value
    let remainder = rest > 1e-30 ? rest : 0
    let logP = try logP(r, remainder: remainder, n: first.count)
    return Correlation(n: first.count, coefficient: remainder == 0 ? r.rounded() : r, logP: logP)
  }

  /// Fisher's interval of a Pearson correlation: tanh(artanh r ± z/√(n − 3)) (Fisher 1915,
  /// doi:10.1093/biomet/10.4.507).
  ///
  /// ```swift
  /// try Correlation.pearson([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]).fisherInterval()  // −0.280 … 0.986
  /// ```
  ///
  /// It holds for pairs from a normal distribution, nearly; for ranks it is only a rough guide.
  ///
  /// - Parameter confidence: the coverage, between 0 and 1.
  /// - Returns: the interval; `nil` for fewer than four pairs, for r = ±1 and where r is undefined.
  /// - Throws: `StatisticsError` for an impossible confidence.
  public func fisherInterval(confidence: Double = 0.95) throws(StatisticsError) -> Interval? {
    try requireConfidence(confidence)
    guard let r = coefficient, n > 3, r.magnitude < 1 else { return nil }
    let reach = try NormalDistribution().upperQuantile((1 - confidence) / 2)
    let error = reach / Double(n - 3).squareRoot()
    return Interval(low: tanh(atanh(r) - error), high: tanh(atanh(r) + error))
  }

  /// What each value lies from the mean, in units of a power of two, with about 31 digits.
  private static func deviations(_ values: [Double]) -> [DoubleDouble] {
    let scale = Double.powerOfTwo(above: values.reduce(0) { max($0, $1.magnitude) })
    let scaled = values.map { $0 / scale }
    let mean = DoubleDouble.sum(scaled) / DoubleDouble(Double(values.count))
    return scaled.map { DoubleDouble($0) - mean }
  }
}
