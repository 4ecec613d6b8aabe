/// Numbers that follow from the means of terms, each with the interval that sampling leaves it.
///
/// **Scrambles**: the estimate rests on all rows together. Its error is read off the pseudo-values of
/// the jackknife that leaves out one scramble at a time (Efron & Tibshirani 1993, ISBN
/// 978-0-412-04231-7, chapter 11): by ``TypicalValues``, or by Student's interval where there are too
/// few scrambles for those, five or less at 95 %. Scrambles are independent, rows within one are not;
/// a ratio of means over all scrambles has a bias smaller by their number than the mean of their
/// ratios has.
///
/// **Resamples** of rows with replacement, for one scramble of independent rows: the percentile
/// interval, of two resamples at least, as one has no width.
struct PickFreezeEstimates: Sendable {
  let values: [Double]
  /// The intervals; `nil` for one scramble without resamples.
  let intervals: [Interval]?

  init(
    _ outcomes: SobolOutcomes, _ form: PickFreezeForm, confidence: Double, resamples: Int?,
    seed: UInt64
  ) throws(StatisticsError) {
    try requireConfidence(confidence)
    guard resamples == nil || outcomes.scrambles == 1 else {
      throw .unidentified(
        "the intervals come from \(outcomes.scrambles) independent scrambles, which are better than "
          + "resamples of rows; leave resamples out")
    }
    let rows = PickFreezeRows(outcomes, form)
    let perScramble = outcomes.rowsPerScramble
    let sums = (0..<outcomes.scrambles).map {
      rows.sums(($0 * perScramble)..<(($0 + 1) * perScramble))
    }
    let total = sums.dropFirst().reduce(sums[0]) { zip($0, $1).map(+) }
    let values = try Self.evaluate(form, total, rows.count)
    self.values = values
    if sums.count > 1 {
      let left = try sums.map { sum throws(StatisticsError) in
        try Self.evaluate(form, zip(total, sum).map(-), rows.count - perScramble)
      }
      intervals = try values.indices.map { index throws(StatisticsError) in
        try Self.jackknife(values[index], left.map { $0[index] }, confidence, seed)
      }
    } else if let resamples {
      try Resampling.requireResamples(resamples, atLeast: 2)
      let means = RowBootstrap(rows, resamples: resamples, seed: seed).means
      let draws = try means.map { means throws(StatisticsError) in
        try Self.evaluate(form, means, 1)
      }
      intervals = try values.indices.map { index throws(StatisticsError) in
        let interval = try Bootstrap.percentile(
          of: draws.map { $0[index] }, confidence: confidence)
        return interval ?? Interval(low: values[index], high: values[index])
      }
    } else {
      intervals = nil
    }
  }

  private static func evaluate(
    _ form: PickFreezeForm, _ sums: [Double], _ rows: Int
  ) throws(StatisticsError) -> [Double] {
    let values = form.evaluate(sums.map { $0 / Double(rows) })
    guard let values, values.allSatisfy(\.isFinite) else {
      throw .unidentified(
        "the variance between the points is not above 0, or chance hides it: no share of it can be "
          + "told; choose another outcome, or add rows or replications")
    }
    return values
  }

  /// The interval around the estimate, from the estimates without one scramble each.
  private static func jackknife(
    _ estimate: Double, _ left: [Double], _ confidence: Double, _ seed: UInt64
  ) throws(StatisticsError) -> Interval {
    let count = Double(left.count)
    let pseudo = left.map { estimate - (count - 1) * ($0 - estimate) }
    if let typical = TypicalValues.interval(pseudo, confidence: confidence, seed: seed) {
      let shift = estimate - pseudo.reduce(0, +) / count
      return Interval(low: typical.low + shift, high: typical.high + shift)
    }
    guard let around = try Interval.student(meanOf: pseudo, confidence: confidence) else {
      return Interval(low: estimate, high: estimate)
    }
    let half = (around.high - around.low) / 2
    return Interval(low: estimate - half, high: estimate + half)
  }
}
