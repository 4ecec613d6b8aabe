internal import GovernanceModel

extension Pattern {
  /// An automatic channel makes reported values jump, lastingly; pressure from above uncovers what was
  /// hidden.
  ///
  /// *Worlds*: ``ReportingWorld`` with harm that lasts. For the channel it is light, as the air of a
  /// city is bad day by day; for pressure grave, as Zhengzhou's flood was. Nobody has units to send:
  /// what is reported changes nothing of what is true. Fixed are that, the course of harm, and what
  /// defines the arms; all that a unit weighs in reporting is left to the values.
  ///
  /// *Arms*: (1) no channel; (2) from the fifth day on townships file automatically with a platform
  /// that all above read: each has it within the hour and none has a choice (`reporting.filingCost` at
  /// its least); (3) from the fifth day on pressure that uncovers .79 of what is withheld.
  ///
  /// *Statistic*: severity that the province holds with the channel over that without, first day and
  /// the two days after: the channel passes by the hands of county and prefecture, as monitors of the
  /// air did by two tiers. Of pressure, what the centre holds over what is true in the day that begins
  /// a day after, over the same in the day before: four hands lie between.
  ///
  /// *Why it could appear*: what hands between withhold is no longer lost, and the more was withheld
  /// the more comes up. It need not be the source's size: that depends on how much a hand withholds,
  /// and the township's own choice stays.
  static let uncovering = Pattern(
    id: "P5", title: "An automatic channel makes reports jump; pressure uncovers what was hidden",
    source: "Greenstone et al. 2022; State Council 2022 on Zhengzhou", kind: .calibrated,
    criteria: Criteria.uncovering, replications: 480,
    row: { seed, values in
      let light = ReportingWorld.lasting(values, blows: 0.3)
      let without = try reported(to: .province, light, seed, days: [5..<6, 6..<8])
      var filed = light
      filed.set([
        "modes.vertical.digital": 1, "reporting.filing": 1, "reporting.filingCost": -10,
        "technology.directReport.level": 1, "technology.directReport.adoption": 96,
        "technology.adoptionWidth": 0.1,
      ])
      let with = try reported(to: .province, filed, seed, days: [5..<6, 6..<8])
      var grave = ReportingWorld.lasting(values, blows: 10)
      grave.set(["supervision.pressureHour": 96, "supervision.pressure": 0.79])
      let pressed = try reported(to: .centre, grave, seed, days: [4..<5, 6..<7])
      return (without + with).map(\.held) + pressed.flatMap { [$0.held, $0.truth] }
    },
    statistics: { sample in
      [
        sample.estimate { $0[2] / $0[0] - 1 },
        sample.estimate { $0[3] / $0[1] - 1 },
        sample.estimate { ($0[6] / $0[7]) / ($0[4] / $0[5]) },
      ]
    })

  /// Severity held and true, summed over spans of days, the first day being 1.
  private static func reported(
    to tier: Tier, _ parameters: Parameters, _ seed: UInt64, days: [Range<Int>]
  ) throws -> [(held: Double, truth: Double)] {
    let scenario = ReportingWorld.scenario(parameters)
    let society = try Society(scenario: scenario, parameters: parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    var sums = days.map { _ in (held: 0.0, truth: 0.0) }
    for hour in 0..<24 * ((days.last?.upperBound ?? 1) - 1) {
      simulation.step()
      guard let span = days.firstIndex(where: { $0.contains(hour / 24 + 1) }) else { continue }
      let now = simulation.reported(to: tier)
      sums[span].held += now.held
      sums[span].truth += now.truth
    }
    return sums
  }
}
