/// The share of experiments that is allowed.
enum CalibrationCriterion: Sendable {
  /// An interval of 95 % covers the truth in 95 % ± 1.5 %.
  case coverage
  /// A test at the 5 % level errs in 5 % ± 0.7 %.
  case size
  /// A test whose steps are coarse, or whose level is a bound, errs in at most 5.7 %.
  case sizeAtMost
  /// A share that is documented because it is not the nominal one.
  case documented(ClosedRange<Double>)
  /// A share that theory gives, ± 0.7 %.
  case expected(Double)

  /// The shares allowed at full size.
  var range: ClosedRange<Double> {
    switch self {
    case .coverage: 0.935...0.965
    case .size: 0.043...0.057
    case .sizeAtMost: 0...0.057
    case .documented(let range): range
    case .expected(let share): (share - 0.007)...(share + 0.007)
    }
  }

  /// Whether a share is allowed, with so many Monte Carlo standard errors to spare at either end.
  ///
  /// The standard error is that of a share at the end itself: were the truth there, it would rarely
  /// be found farther out.
  func allows(_ share: Double, of experiments: Int, slack: Double) -> Bool {
    let low = range.lowerBound - slack * monteCarloError(range.lowerBound, of: experiments)
    let high = range.upperBound + slack * monteCarloError(range.upperBound, of: experiments)
    return low <= share && share <= high
  }

  /// The allowed shares in words.
  var words: String {
    switch self {
    case .coverage: "95 % ± 1.5 %"
    case .size: "5 % ± 0.7 %"
    case .sizeAtMost: "at most 5.7 %"
    case .documented(let range):
      "\(percent(range.lowerBound, 1)) to \(percent(range.upperBound, 1)), as documented"
    case .expected(let share): "\(percent(share, 1)) ± 0.7 %"
    }
  }
}

/// The standard error of a share of so many independent experiments.
func monteCarloError(_ share: Double, of experiments: Int) -> Double {
  (share * (1 - share) / Double(experiments)).squareRoot()
}

/// A share as a percentage with so many decimals.
func percent(_ share: Double, _ decimals: Int) -> String {
  let unit = (0..<decimals).reduce(1) { power, _ in power * 10 }
  let whole = Int((share * 100 * Double(unit)).rounded())
  let rest = String(whole % unit)
  let padded = String(repeating: "0", count: decimals - rest.count) + rest
  return "\(whole / unit).\(padded) %"
}
