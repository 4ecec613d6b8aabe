internal import GovernanceModel
internal import Results
internal import Statistics

/// The values at which a stopping rule looks: an outcome at one point, or the difference of two.
struct StoppingSample {
  /// The point's values, or the differences of a pair that shares its random numbers.
  let values: [Double]
  /// The values of the point that is subtracted, where random numbers are independent.
  let subtracted: [Double]?
  /// The points in words: `3`, or `1:16`.
  let terms: String
  private let censored: [Bool]
  private let outcome: Outcome
  private let place: Place

  /// An outcome at one point.
  init(_ series: OutcomeSeries, _ target: StoppingTarget, _ design: Design) {
    (values, censored, subtracted) = (series.values, series.censored, nil)
    (terms, outcome) = ("\(series.point)", target.outcome)
    place = design.experiment.places.replications
  }

  /// The difference of two points, paired where they share their random numbers.
  init(
    _ second: OutcomeSeries, less first: OutcomeSeries, _ target: StoppingTarget, _ design: Design
  ) {
    let isPaired = !design.experiment.hasIndependentNumbers
    values = isPaired ? zip(second.values, first.values).map { $0 - $1 } : second.values
    subtracted = isPaired ? nil : first.values
    censored = zip(second.censored, first.censored).map { $0 || $1 }
    (terms, outcome) = ("\(first.point):\(second.point)", target.outcome)
    place = design.experiment.places.replications
  }

  /// Hands over what a rule looks at: every point that has a run, or the one contrast.
  static func forEach(
    _ target: StoppingTarget, _ design: Design, _ store: Store,
    _ body: (StoppingSample) throws(ConfigurationError) -> Void
  ) throws {
    guard let contrast = target.contrast else {
      var failure: ConfigurationError?
      try store.forEachSeries(of: target.outcome.name) { series in
        guard failure == nil else { return }
        do throws(ConfigurationError) {
          try body(StoppingSample(series, target, design))
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      return
    }
    let first = try store.series(of: target.outcome.name, point: contrast.first)
    let second = try store.series(of: target.outcome.name, point: contrast.second)
    try body(StoppingSample(second, less: first, target, design))
  }

  /// How many replications there are of what is looked at.
  var count: Int { min(values.count, subtracted?.count ?? .max) }

  /// How many replications the rule wants, and why.
  ///
  /// - Throws: `ConfigurationError` when the outcome is undefined in a run.
  func plan(
    _ rule: StoppingRule
  ) throws(ConfigurationError) -> (wanted: Int, decision: StoppingRule.Decision) {
    do {
      guard let subtracted else { return try rule.plan(values) }
      return try rule.plan(values, subtracted)
    } catch {
      throw ConfigurationError(
        place, "the rule looks at `\(outcome.name)`, which is undefined in a run of point \(terms)",
        "choose an outcome that every run has; the runs that were made are stored")
    }
  }

  /// The share of censored values among the first so many, nil for an outcome that is no time.
  func censoredShare(_ count: Int) -> Double? {
    guard outcome.isTime else { return nil }
    return Double(censored.prefix(count).count { $0 }) / Double(max(1, count))
  }

  /// Why the interval of the first so many values may cover less often than it says, nil without a
  /// reason.
  func caution(_ rule: StoppingRule, _ count: Int) throws(ConfigurationError) -> String? {
    if censoredShare(count) ?? 0 > 0 {
      return "times that never came stand at the horizon: the mean is one of cut times"
    }
    let used = values.prefix(count)
    if subtracted == nil, used.allSatisfy({ $0 == used.first }) {
      return "all \(count) values are equal: a rare event that has not happened yet looks just so"
    }
    guard subtracted == nil else { return nil }
    do {
      return try rule.warning(for: Array(used))
    } catch {
      throw ConfigurationError(place, error)
    }
  }

  /// The mean of the first so many values, or the difference of the two means.
  func estimate(_ count: Int) -> Double {
    func mean(_ values: [Double]) -> Double {
      values.prefix(count).reduce(0, +) / Double(min(count, values.count))
    }
    return mean(values) - (subtracted.map(mean) ?? 0)
  }
}
