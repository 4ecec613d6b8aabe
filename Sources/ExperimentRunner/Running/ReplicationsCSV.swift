internal import Foundation
internal import GovernanceModel
internal import Results
internal import Statistics

/// `replications.csv`: what a stopping rule decided, one row a point or one for the contrast.
enum ReplicationsCSV {
  static let header = [
    "point", "outcome", "n", "censored", "mean", "low", "high", "reached", "caution",
  ]

  /// Writes the table where there is a rule, and removes an older one where there is none.
  ///
  /// `censored` is the share of times that never came, empty for other outcomes; `reached` is 1 where
  /// the interval is narrow enough and 0 where the greatest number of replications came first;
  /// `caution` says why an interval may cover less often than it should.
  static func write(_ design: Design, _ store: Store, to path: String) throws -> StoppingReport? {
    guard case .until(let rule, let target) = design.experiment.replications else {
      try? FileManager.default.removeItem(atPath: path)
      return nil
    }
    var report = StoppingReport()
    var lines = CSV.line(header)
    try StoppingSample.forEach(target, design, store) { sample throws(ConfigurationError) in
      let row = try Row(sample, rule)
      report.add(row)
      lines += CSV.line(row.fields(target))
    }
    try AtomicFile.write(lines, to: path)
    return report
  }

  /// What was decided on one sample.
  struct Row {
    let terms: String
    let count: Int
    let censored: Double?
    let mean: Double
    let interval: Interval?
    let isReached: Bool
    let caution: String?

    init(_ sample: StoppingSample, _ rule: StoppingRule) throws(ConfigurationError) {
      let plan = try sample.plan(rule)
      (terms, count) = (sample.terms, plan.wanted)
      censored = sample.censoredShare(plan.wanted)
      mean = sample.estimate(plan.wanted)
      caution = try sample.caution(rule, plan.wanted)
      guard case .enough(let interval, let reached) = plan.decision else {
        (self.interval, isReached) = (nil, false)
        return
      }
      (self.interval, isReached) = (interval, reached)
    }

    func fields(_ target: StoppingTarget) -> [String] {
      let numbers = [censored ?? .nan, mean, interval?.low ?? .nan, interval?.high ?? .nan]
      return [terms, target.outcome.name, "\(count)"] + numbers.map(CSV.number)
        + [isReached ? "1" : "0", caution ?? ""]
    }
  }
}
