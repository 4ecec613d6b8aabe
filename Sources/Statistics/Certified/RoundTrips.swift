/// Probabilities turned into quantiles and these into probabilities again.
struct RoundTrips: Sendable {
  let criterion: Double
  var probabilities = [1e-300, 1e-100, 1e-12, 0.001, 0.05, 0.3, 0.5]
  let make: @Sendable ([Double]) throws(StatisticsError) -> any ContinuousDistribution

  /// The digits of each probability on either side.
  ///
  /// Where no double can hold a quantile there is no number: at the ends of the support, and where
  /// the doubles on either side of the one found lead to either side of the probability, as beside 1
  /// for a beta distribution.
  func numbers(
    _ parameters: [Double], label: String
  ) throws(StatisticsError) -> [CertifiedNumber] {
    let distribution = try make(parameters)
    let start = label.isEmpty ? "" : "\(label), "
    var numbers: [CertifiedNumber] = []
    for p in probabilities {
      let lower = try digits(p, at: distribution.quantile(p), in: distribution.support) {
        x throws(StatisticsError) in try distribution.cumulative(x)
      }
      let upper = try digits(p, at: distribution.upperQuantile(p), in: distribution.support) {
        x throws(StatisticsError) in try distribution.upperTail(x)
      }
      numbers += [lower.map { ("lower", $0) }, upper.map { ("upper", $0) }].compactMap(\.self)
        .map { CertifiedNumber("\(start)\($0.0) \(p)", digits: $0.1) }
    }
    return numbers
  }

  private func digits(
    _ p: Double, at x: Double, in support: ClosedRange<Double>,
    _ tail: (Double) throws(StatisticsError) -> Double
  ) throws(StatisticsError) -> Double? {
    guard x > support.lowerBound, x < support.upperBound else { return nil }
    let digits = correctDigits(try tail(x), of: p)
    if digits >= criterion { return digits }
    let (below, above) = (try tail(x.nextDown), try tail(x.nextUp))
    return min(below, above) <= p && p <= max(below, above) ? nil : digits
  }
}
