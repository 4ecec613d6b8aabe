extension Outcome {
  /// What offices held true, and who believed whom.
  static let knowledge: [Outcome] = [
    Outcome(
      "beliefError", unit: "1",
      "mean |believed − true severity| of the responsible offices, by residents and hours"
    ) { share($0.tally.beliefError, of: $0.tally.hours) },
    Outcome(
      "distortion", unit: "1",
      "need as the highest tier holds it / true need, both summed over the hours since onset",
      better: .higher
    ) { $0.isBenchmark ? 1 : share($0.tally.believedAtTop, of: $0.tally.trueSinceOnset) },
    Outcome(
      "trust", unit: "1",
      "mean trust over open ties to townships, citizens (both ways), neighbours, departments and helpers, at the end",
      better: .higher
    ) { $0.meanTrust },
  ]
}

extension Simulation {
  /// Mean over the open ties of all modes; 0 where none is open.
  fileprivate var meanTrust: Double {
    var (sum, count) = (0.0, 0.0)
    for i in opening.township.indices where opening.township[i] {
      sum += trust.township[i]
      count += 1
    }
    for c in opening.citizen.indices where opening.citizen[c] {
      sum += trust.citizen[c] + trust.government[c]
      count += 2
    }
    for e in society.lines.lateral where opening.line[e] {
      sum += trust.line[e]
      count += 1
    }
    return share(sum, of: count)
  }
}
