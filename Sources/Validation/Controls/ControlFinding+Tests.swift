internal import Statistics

extension ControlFinding {
  /// Two one-sided tests at 5 %: the 90 % interval of the mean difference must lie inside the bound.
  ///
  /// Schuirmann 1987, doi:10.1007/BF01068419; Student's interval of paired differences.
  ///
  /// - Parameters:
  ///   - title: the variant.
  ///   - differences: one a replication, in person-equivalents.
  ///   - losses: those with all modes off, of which the bound is a share.
  ///   - isExact: whether no replication may differ in a bit, too.
  /// - Returns: undecided where there are fewer replications than ``Criteria/fewestReplications``, or
  ///   where the interval overlaps the bound.
  package static func equivalence(
    _ title: String, _ differences: [Double], losses: [Double], isExact: Bool = false
  ) -> ControlFinding {
    let bound =
      Criteria.practicalZero * losses.reduce(0, +) / Double(max(1, losses.count))
    let interval = try? Interval.student(meanOf: differences, confidence: 0.9)
    let mean = differences.reduce(0, +) / Double(max(1, differences.count))
    let (low, high) = (interval?.low ?? .nan, interval?.high ?? .nan)
    var judgement = Requirement.between(-bound, bound).judge(low: low, high: high)
    if isExact && differences.contains(where: { $0 != 0 }) { judgement = .fails }
    if differences.count < Criteria.fewestReplications && judgement == .holds {
      judgement = .undecided
    }
    return ControlFinding(
      title: title, estimate: mean, low: low, high: high, bound: bound, judgement: judgement)
  }

  /// A demand that every replication keeps: a magnitude that is nowhere above its bound.
  ///
  /// - Returns: the mean over replications and its extremes; undecided where there are fewer than
  ///   ``Criteria/fewestReplications`` and all keep it.
  package static func everywhere(
    _ title: String, _ values: [Double], within bound: Double
  ) -> ControlFinding {
    let isKept = values.allSatisfy { $0.magnitude <= bound }
    let judgement: Judgement =
      !isKept ? .fails : values.count < Criteria.fewestReplications ? .undecided : .holds
    return ControlFinding(
      title: title, estimate: values.reduce(0, +) / Double(max(1, values.count)),
      low: values.min() ?? .nan, high: values.max() ?? .nan, bound: bound, judgement: judgement)
  }
}
