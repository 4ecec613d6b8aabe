extension StoppingRule {
  /// The rule in a sentence.
  public var description: String {
    let width =
      switch halfWidth {
      case .absolute(let width): "\(width)"
      case .relative(let share): "\(Self.percent(share)) of the mean"
      }
    return
      "replications until the \(Self.percent(confidence)) interval is no wider than ± \(width), "
      + "at least \(atLeast), at most \(atMost)"
  }

  /// Why the interval at hand may cover its mean less often than it says; `nil` without a reason.
  ///
  /// It warns below ten values, and below 25 times the squared skewness: from there on the normal
  /// distribution serves for a mean (Cochran 1977, Sampling Techniques, ISBN 978-0-471-16240-7,
  /// section 2.15). Skewness is itself badly known from few values, so silence proves little.
  ///
  /// - Parameter values: the values that were enough.
  /// - Returns: a sentence with the remedy.
  /// - Throws: `StatisticsError.notFinite` at the first NaN or infinity.
  public func warning(for values: [Double]) throws(StatisticsError) -> String? {
    try requireFinite(values)
    let n = values.count
    if n < 10 {
      return "\(n) replications are few for an interval of a mean; set at-least to 10, better 20"
    }
    let skewness = MeanEstimate(of: values).skewness
    let wanted = (25 * skewness * skewness).rounded(.up)
    guard Double(n) < wanted else { return nil }
    return "the outcome is skewed (\(Self.rounded(skewness, 100)) over \(n) replications), "
      + "so that its interval may cover the mean less often than \(Self.percent(confidence)); "
      + "set at-least to \(Int(wanted))"
  }

  private static func percent(_ share: Double) -> String { rounded(100 * share, 1e6) + "%" }

  private static func rounded(_ value: Double, _ parts: Double) -> String {
    let text = "\((value * parts).rounded() / parts)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
