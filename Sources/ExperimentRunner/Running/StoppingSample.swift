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
  private let outcome: String
  private let place: Place

  /// Reads the replications from the first to the first that is missing.
  ///
  /// - Parameters:
  ///   - target: what the rule looks at.
  ///   - design: the points.
  ///   - store: their runs.
  ///   - position: of the point, where the rule looks at each by itself.
  /// - Throws: `ResultsError` when the store cannot be read.
  init(_ target: StoppingTarget, _ design: Design, _ store: Store, position: Int) throws {
    outcome = target.outcome.name
    place = design.experiment.places.replications
    guard let contrast = target.contrast else {
      let number = design.points[position].point
      values = try store.values(of: outcome, point: number)
      subtracted = nil
      terms = "\(number)"
      return
    }
    terms = "\(contrast.first):\(contrast.second)"
    let first = try store.values(of: outcome, point: contrast.first)
    let second = try store.values(of: outcome, point: contrast.second)
    let isPaired = !design.experiment.hasIndependentNumbers
    values = isPaired ? zip(second, first).map { $0 - $1 } : second
    subtracted = isPaired ? nil : first
  }

  /// How many replications the rule wants, and why.
  func plan(
    _ rule: StoppingRule
  ) throws(ConfigurationError) -> (wanted: Int, decision: StoppingRule.Decision) {
    do {
      guard let subtracted else { return try rule.plan(values) }
      return try rule.plan(values, subtracted)
    } catch {
      throw ConfigurationError(
        place, "the rule looks at `\(outcome)`, which is undefined in a run of point \(terms)",
        "choose an outcome that every run has; the runs that were made are stored")
    }
  }

  /// Why the interval of the first so many values may cover less often than it says, nil without a
  /// reason; of two independent samples nothing is known.
  func caution(_ rule: StoppingRule, _ count: Int) throws(ConfigurationError) -> String? {
    guard subtracted == nil else { return nil }
    do {
      return try rule.warning(for: Array(values.prefix(count)))
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
