internal import GovernanceModel
internal import Results
internal import Statistics

/// `replications.csv`: what a stopping rule decided, one row a point or one for the contrast.
enum ReplicationsCSV {
  static let header = ["point", "outcome", "n", "mean", "low", "high", "reached"]

  /// Writes the table where there is a rule; `reached` is 1 where the interval is narrow enough and 0
  /// where the greatest number of replications came first.
  static func write(_ design: Design, _ store: Store, to path: String) throws {
    guard case .until(let rule, let target) = design.experiment.replications else { return }
    let positions = target.contrast == nil ? design.points.count : 1
    var lines = CSV.line(header)
    for position in 0..<positions {
      let sample = try StoppingSample(target, design, store, position: position)
      lines += CSV.line(try fields(sample, rule, target))
    }
    try AtomicFile.write(lines, to: path)
  }

  private static func fields(
    _ sample: StoppingSample, _ rule: StoppingRule, _ target: StoppingTarget
  ) throws(ConfigurationError) -> [String] {
    let plan = try sample.plan(rule)
    let head = [sample.terms, target.outcome.name, "\(plan.wanted)"]
    guard case .enough(let interval, let reached) = plan.decision else {
      return head + ["", "", "", ""]
    }
    let ends = [interval?.low ?? .nan, interval?.high ?? .nan].map(CSV.number)
    return head + [CSV.number(sample.estimate(plan.wanted))] + ends + [reached ? "1" : "0"]
  }
}
