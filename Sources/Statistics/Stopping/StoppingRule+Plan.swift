extension StoppingRule {
  /// Walks through the rule's own checkpoints, using at each only the values up to there.
  ///
  /// After an interruption in mid-batch the stored values are no count that the rule asked for; a
  /// decision on all of them would not be the one that an uninterrupted run takes.
  ///
  /// ```swift
  /// let plan = try rule.plan(stored)
  /// plan.wanted  // run replications stored.count + 1 ... plan.wanted; none if it is not above
  /// ```
  ///
  /// - Parameter values: the outcome of replications 1 to *m*, of any number, even none; those after
  ///   the count that was enough are left aside.
  /// - Returns: the count wanted, and the decision there, `.more` until so many values are given.
  /// - Throws: `StatisticsError.notFinite` at the first NaN or infinity that is looked at.
  /// - Complexity: O(*m* log *m*) for *m* values.
  public func plan(
    _ values: [Double]
  ) throws(StatisticsError) -> (wanted: Int, decision: Decision) {
    try plan(count: values.count) { n throws(StatisticsError) in try decide(Array(values.prefix(n)))
    }
  }

  /// Walks through the checkpoints of a contrast between independent arms, as ``plan(_:)`` does.
  ///
  /// - Parameters:
  ///   - a: the outcome of replications 1 to *m* in one arm.
  ///   - b: the outcome of replications in the other; where one arm is ahead, only what both have counts.
  /// - Returns: the count wanted in each arm, and the decision there.
  /// - Throws: `StatisticsError.notFinite` at the first NaN or infinity that is looked at.
  public func plan(
    _ a: [Double], _ b: [Double]
  ) throws(StatisticsError) -> (wanted: Int, decision: Decision) {
    try plan(count: min(a.count, b.count)) { n throws(StatisticsError) in
      try decide(Array(a.prefix(n)), Array(b.prefix(n)))
    }
  }

  private func plan(
    count: Int, decide: (Int) throws(StatisticsError) -> Decision
  ) throws(StatisticsError) -> (wanted: Int, decision: Decision) {
    var wanted = atLeast
    while wanted <= count {
      let decision = try decide(wanted)
      guard case .more(let next) = decision else { return (wanted, decision) }
      wanted = next
    }
    return (wanted, .more(upTo: wanted))
  }
}
