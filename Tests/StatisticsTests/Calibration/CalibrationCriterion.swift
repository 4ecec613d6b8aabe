/// The share of experiments that is allowed.
enum CalibrationCriterion: Sendable {
  /// An interval of 95 % covers the truth in 95 % ± 1.5 %.
  case coverage
  /// A test at the 5 % level errs in 5 % ± 0.7 %.
  case size
  /// A test whose steps are coarse, or whose level is a bound, errs in at most 5.7 %.
  case sizeAtMost
  /// A share that theory gives, ± 0.7 %.
  case expected(Double)
  /// An interval of 95 % covers in less than 93.5 %: in the share that its documentation tells, ± 1 %.
  case coversLess(Double)
  /// A test at the 5 % level errs in less than 4.3 %: in the share documented, ± 0.5 %.
  case errsLess(Double)
  /// A test at the 5 % level errs in more than 5.7 %: in the share documented, ± 0.5 %.
  case errsMore(Double)
  /// One interval covers more often than another; the share is the difference of the two.
  case ahead

  /// The shares allowed at full size.
  var range: ClosedRange<Double> {
    switch self {
    case .coverage: 0.935...0.965
    case .size: 0.043...0.057
    case .sizeAtMost: 0...0.057
    case .expected(let share): (share - 0.007)...(share + 0.007)
    case .coversLess(let share): (share - 0.01)...min(share + 0.01, 0.935)
    case .errsLess(let share): (share - 0.005)...min(share + 0.005, 0.043)
    case .errsMore(let share): max(share - 0.005, 0.057)...(share + 0.005)
    case .ahead: 0...1
    }
  }

  /// The limits that tell an interval or test as it should be from one that is not.
  var limits: [Double] {
    switch self {
    case .coverage: [0.935, 0.965]
    case .size: [0.043, 0.057]
    case .sizeAtMost, .errsMore: [0.057]
    case .expected(let share): [share - 0.007, share + 0.007]
    case .coversLess: [0.935]
    case .errsLess: [0.043]
    case .ahead: [0]
    }
  }

  /// Whether a share is allowed, with so many Monte Carlo standard errors to spare at either end.
  ///
  /// The standard error is that of a share at the end itself: were the truth there, it would rarely
  /// be found farther out. Without anything to spare, what is ahead is so by 2.6 of its own errors.
  ///
  /// - Parameters:
  ///   - share: what was found.
  ///   - experiments: how many there were.
  ///   - error: the standard error of the share as found.
  ///   - slack: how many standard errors are to spare.
  /// - Returns: whether it is allowed.
  func allows(_ share: Double, of experiments: Int, error: Double, slack: Double) -> Bool {
    if case .ahead = self { return slack > 0 ? share >= -slack * error : share > 2.6 * error }
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
    case .expected(let share): "\(percent(share, 1)) ± 0.7 %"
    case .coversLess(let share): "below 93.5 %, documented \(percent(share, 1))"
    case .errsLess(let share): "below 4.3 %, documented \(percent(share, 1))"
    case .errsMore(let share): "above 5.7 %, documented \(percent(share, 1))"
    case .ahead: "above 0"
    }
  }

  /// What is said where the share is as the criterion has it.
  var verdict: String {
    switch self {
    case .coverage, .size, .sizeAtMost, .expected: "holds"
    case .coversLess, .errsLess, .errsMore: "shortfall shown"
    case .ahead: "order shown"
    }
  }
}

/// The standard error of a share of so many independent experiments.
func monteCarloError(_ share: Double, of experiments: Int) -> Double {
  (max(0, share * (1 - share)) / Double(experiments)).squareRoot()
}

/// A share as a percentage with so many decimals.
func percent(_ share: Double, _ decimals: Int) -> String {
  let unit = (0..<decimals).reduce(1) { power, _ in power * 10 }
  let whole = Int((share.magnitude * 100 * Double(unit)).rounded())
  let rest = String(whole % unit)
  let padded = String(repeating: "0", count: decimals - rest.count) + rest
  return "\(share < 0 ? "−" : "")\(whole / unit).\(padded) %"
}
