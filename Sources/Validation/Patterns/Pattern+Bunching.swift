internal import GovernanceModel
internal import Randomness

extension Pattern {
  /// Reports bunch just below evaluation ceilings.
  ///
  /// *World*: ``ReportingWorld`` with harm that lasts, so that what townships see lies on both sides
  /// of a ceiling of 0.5 for a week. Fixed are the ceiling, which must lie amid what is seen, and
  /// no noise of telling: what is counted is the number that a unit chose to write.
  ///
  /// *Arms*: blame for more than the ceiling as the values have it, and none.
  ///
  /// *Statistic*: log of townships' reports in the tenth of the ceiling below it over those in the
  /// tenth above it, and that beyond the same without blame: what townships see does not stop at the
  /// ceiling, but may lie more on one side.
  ///
  /// *Why it could appear*: it is installed. A unit that is not honest and would have to report more
  /// than the ceiling has one more reason to tell a share that lies below; how sharply, its precision
  /// says, and the honest dilute it.
  static let bunching = Pattern(
    id: "P6", title: "Reports bunch just below evaluation ceilings", source: "Fisman & Wang 2017",
    kind: .installed, criteria: Criteria.bunching, replications: 160,
    row: { seed, values in
      var blamed = ReportingWorld.lasting(values, blows: 1.5)
      blamed.set(["reporting.ceiling": ceiling, "reporting.noise": 0])
      var free = blamed
      free.set(["reporting.ceilingBlame": 0])
      return try nearCeiling(blamed, seed) + nearCeiling(free, seed)
    },
    statistics: { sample in
      [
        sample.estimate { bunching(Array($0[..<2])) },
        sample.estimate { bunching(Array($0[..<2])) - bunching(Array($0[2...])) },
      ]
    })

  private static let ceiling = 0.5

  /// The log of reports below over those above, with half a report more on either side, so that it is
  /// defined where none is above.
  private static func bunching(_ counts: [Double]) -> Double {
    logarithm((counts[0] + 0.5) / (counts[1] + 0.5))
  }

  /// How many reports of townships lie just below and just above the ceiling.
  private static func nearCeiling(_ parameters: Parameters, _ seed: UInt64) throws -> [Double] {
    let scenario = ReportingWorld.scenario(parameters)
    let society = try Society(scenario: scenario, parameters: parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    var (below, above) = (0.0, 0.0)
    for _ in 0..<168 {
      for report in simulation.listen(above: 0.05) where report.tier == .township {
        let over = report.told / ceiling - 1
        if over > 0, over <= 0.1 { above += 1 }
        if over <= 0, over > -0.1 { below += 1 }
      }
    }
    return [below, above]
  }
}
