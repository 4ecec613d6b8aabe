extension Outcome {
  /// How old, how sure and how far from the truth what offices hold is, tier by tier; what sensors,
  /// peers and the public added to it.
  static let information: [Outcome] = [
    Outcome(
      "beliefVariance", unit: "1",
      "variance of the beliefs of the responsible offices in the last hour, mean by residents"
    ) { $0.meanVariance },
    tierError(.centre), tierError(.province), tierError(.prefecture), tierError(.county),
    Outcome(
      "ageOfInformation", unit: "h",
      "hours since the newest reading behind what the highest tier holds of a site, mean over sites and the hours since onset",
      needs: .origins
    ) { share($0.tally.age, of: $0.tally.ages) },
    Outcome(
      "falseAlarmShare", unit: "1", "alarms of sensors below their threshold / all alarms"
    ) { share($0.tally.falseAlarms, of: $0.tally.alarms) },
    Outcome(
      "alarmPrecision", unit: "1",
      "alarms of sensors at or above their threshold / all alarms (positive predictive value)",
      better: .higher
    ) { share($0.tally.alarms - $0.tally.falseAlarms, of: $0.tally.alarms) },
    Outcome(
      "documentEntries", unit: "1", "entries in the public document, per citizen", better: .higher
    ) { share($0.tally.entries, of: Double($0.society.citizens.count)) },
    Outcome(
      "planningTime", unit: "h", "mean hours from activation to a plan, over the plans made"
    ) { share($0.tally.planningHours, of: $0.tally.plans) },
    Outcome(
      "opinionMean", unit: "1",
      "mean opinion, in the last hour, of the governments that consult with a neighbour",
      better: .higher
    ) { $0.opinions.mean },
    Outcome(
      "opinionSpread", unit: "1", "standard deviation of the same opinions"
    ) { $0.opinions.spread },
  ]

  private static func tierError(_ tier: Tier) -> Outcome {
    Outcome(
      "beliefError.\(tier.rawValue)", unit: "1",
      "mean |believed − true severity| of the offices of this tier, by residents of the territories in their charge and hours",
      needs: .tiers
    ) { share($0.tally.tierError[tier.depth], of: $0.tally.tierResidents[tier.depth]) }
  }
}

extension Simulation {
  fileprivate var meanVariance: Double {
    var (sum, residents) = (0.0, 0.0)
    for k in 0..<society.sites where !isBenchmark {
      let people = society.land.population[k / Department.count]
      sum += people * beliefs.variance[k]
      residents += people
    }
    return share(sum, of: residents)
  }

  fileprivate var opinions: (mean: Double, spread: Double) {
    let held = consultation.opinion.indices.filter(consultation.consults).map {
      consultation.opinion[$0]
    }
    let mean = share(held.reduce(0, +), of: Double(held.count))
    let square = held.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, share(square, of: Double(held.count)).squareRoot())
  }
}
