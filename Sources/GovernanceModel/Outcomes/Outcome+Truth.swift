extension Outcome {
  /// What was shared, and how truthfully.
  static let truth: [Outcome] = [
    Outcome(
      "cooperation", unit: "1",
      "mean willingness to share over open ties between neighbours and between departments, at the end",
      better: .higher
    ) { $0.meanWillingness },
    Outcome(
      "concealedShare", unit: "1",
      "severity withheld / severity held true, over the reports of townships and offices to superiors"
    ) { share($0.tally.concealed, of: $0.tally.held) },
    Outcome(
      "reportedShare", unit: "1",
      "severity reported / severity held true, over the reports of the last hour that had any; 1 before",
      better: .higher
    ) { 1 - share($0.tally.lastConcealed, of: $0.tally.lastHeld) },
    Outcome(
      "concealmentsFound", unit: "1",
      "how often supervision found that a report concealed something",
      better: .higher
    ) { $0.tally.concealmentsFound },
    Outcome(
      "penalties", unit: "1", "Σ severity found concealed × penalty for a unit of it"
    ) { $0.tally.penalties },
  ]
}

extension Simulation {
  /// Mean over the open lines that have two ends; 0 where none is open, and in the benchmark.
  fileprivate var meanWillingness: Double {
    if isBenchmark { return 0 }
    var (sum, count) = (0.0, 0.0)
    for e in society.lines.mutual where opening.line[e] {
      sum += willingness(over: e)
      count += 1
    }
    return share(sum, of: count)
  }
}
