extension Outcome {
  /// How far the epidemic and the cascade of failures went, who could travel, and what works again.
  static let hazards: [Outcome] = [
    Outcome(
      "attackRate", unit: "1", "residents infected so far / residents; 0 where there is no epidemic"
    ) { $0.attackRate },
    Outcome(
      "peakPrevalence", unit: "1", "greatest share of residents who were infectious at once"
    ) { $0.epidemic.peak },
    Outcome(
      "cascadeEvents", unit: "1/h", "failures of domains / hours and sites"
    ) { share($0.sectors.count, of: Double($0.tick * $0.society.sites)) },
    Outcome(
      "blockedTravel", unit: "1",
      "trips blocked because one territory does not recognise the other's code / trips wanted"
    ) { share($0.codes.blocked, of: $0.codes.wanted) },
    Outcome(
      "recognisedPairs", unit: "1",
      "pairs of territories with travel that recognise each other's code / pairs, at the end; 0 where no code is required",
      better: .higher
    ) { $0.codes.recognised(at: $0.tick - 1) },
    Outcome(
      "qualityLoss", unit: "%·h", "∫ (100 − Q) dt, Q the share of domains that works, by residents"
    ) { $0.recovery.loss },
    Outcome(
      time: "recoveryTime",
      "hours from onset until mean Q is at least 95 % and stays there"
    ) { $0.recovery.recovered },
  ]
}

extension Simulation {
  fileprivate var attackRate: Double {
    let course = isBenchmark ? epidemic.floor : epidemic.actual
    var (infected, residents) = (0.0, 0.0)
    for (s, people) in zip(course.susceptible, society.land.population) {
      infected += (1 - s) * people
      residents += people
    }
    return share(infected, of: residents)
  }
}
