/// What a pattern came to.
public struct PatternFinding: Sendable {
  /// A criterion with what was measured for it.
  public struct Claim: Sendable, Hashable {
    /// What was asked.
    public let criterion: Criterion
    /// What was seen.
    public let estimate: Estimate
    /// What that comes to.
    public let judgement: Judgement
  }

  /// The pattern.
  public let pattern: Pattern
  /// Its claims, in the order of its criteria.
  public let claims: [Claim]
  /// Replications in which something was not defined, and which were left out.
  public let dropped: Int

  /// Judges the rows of a pattern.
  ///
  /// - Parameters:
  ///   - pattern: the pattern.
  ///   - rows: one a replication. Fewer than ``Pattern/fewest`` leave it undecided, and
  ///     so does a tenth or more of them without numbers.
  package init(_ pattern: Pattern, _ rows: [[Double]]) {
    self.pattern = pattern
    let sample = Sample(rows)
    dropped = sample.dropped
    let estimates = pattern.statistics(sample)
    precondition(estimates.count == pattern.criteria.count, "one estimate a criterion")
    let isEnough =
      sample.rows.count >= pattern.fewest && 10 * sample.dropped < rows.count
    claims = zip(pattern.criteria, estimates).map { criterion, estimate in
      Claim(
        criterion: criterion, estimate: estimate,
        judgement: isEnough
          ? criterion.requirement.judge(low: estimate.low, high: estimate.high) : .undecided)
    }
  }

  /// All claims together.
  public var judgement: Judgement { .all(claims.map(\.judgement)) }

  /// The claim that decides: the first that fails, or is undecided, or else the first.
  public var leading: Claim? {
    claims.first { $0.judgement == .fails } ?? claims.first { $0.judgement == .undecided }
      ?? claims.first
  }

  /// The values of a pattern's statistics without their intervals, NaN where rows say nothing.
  static func values(of pattern: Pattern, _ rows: [[Double]]) -> [Double] {
    pattern.statistics(Sample(rows, resamples: 0)).map(\.value)
  }

  /// Whether every value, without its interval, lies where it must: what a draw of the prior passes by.
  static func passes(_ pattern: Pattern, _ rows: [[Double]]) -> Bool {
    zip(pattern.criteria, values(of: pattern, rows)).allSatisfy { $0.requirement.admits($1) }
  }
}
