internal import GovernanceModel
internal import Randomness

extension Pattern {
  /// Under-reporting compounds by tier and grows with severity.
  ///
  /// *World*: ``ReportingWorld``, six counties under two cells of rain for three days, from calm to
  /// grave and back, with the stocks that the values give. No parameter of reports is fixed.
  ///
  /// *Statistic*: of what units held above 0.05 in an hour, the share that they told: townships to
  /// counties, counties to prefectures, prefectures to the province, geometric mean of the three; and
  /// over all units and hours the correlation of what was held and the share not told. What is told
  /// has the noise of telling in it, which has mean 1 and lowers the correlation.
  ///
  /// *Why it could appear*: a unit that is not honest weighs blame for what it reports against aid and
  /// the penalty for what is found. All three grow with severity, so the choice is the sharper the
  /// graver things are; where blame outweighs the others, more is concealed. Where incentives are
  /// weak, a unit that is not honest tells the mean of its options whatever the severity.
  static let underReporting = Pattern(
    id: "P4", title: "Under-reporting compounds by tier and grows with severity",
    source: "Greenstone et al. 2022; State Council 2022 on Zhengzhou", kind: .calibrated,
    criteria: Criteria.underReporting, replications: 480,
    row: { seed, values in
      var parameters = ReportingWorld.parameters(values)
      let scenario = ReportingWorld.scenario(parameters, storm: twoCells)
      let society = try Society(scenario: scenario, parameters: parameters, seed: seed)
      var simulation = Simulation(society: society, parameters: parameters, measuring: [])
      var account = ReportAccount()
      for _ in 0..<72 {
        for report in simulation.listen(above: 0.05) { account.count(report) }
      }
      return account.row
    },
    statistics: { sample in
      [
        sample.estimate { means in
          let shares = (0..<3).map { means[2 * $0 + 1] / means[2 * $0] }
          return exponential(shares.reduce(0) { $0 + logarithm($1) } / 3)
        },
        sample.estimate { correlation(Array($0[6...])) },
      ]
    })

  private static let twoCells = [
    StormCell(
      name: "first", longitude: 113.1, latitude: 34.1, start: 2, peak: 10, end: 20, radius: 45,
      rainfall: 420),
    StormCell(
      name: "second", longitude: 113.7, latitude: 34.4, start: 10, peak: 20, end: 30, radius: 35,
      rainfall: 300),
  ]
}

/// Sums over the reports of a replication.
private struct ReportAccount {
  /// Held and told by townships, counties and prefectures.
  private var tiers = [Double](repeating: 0, count: 6)
  /// n, Σx, Σy, Σxx, Σyy, Σxy of severity held x and the share concealed y.
  private var moments = [Double](repeating: 0, count: 6)

  var row: [Double] { tiers + moments }

  mutating func count(_ report: UnitReport) {
    guard let tier = [Tier.township, .county, .prefecture].firstIndex(of: report.tier) else {
      return
    }
    tiers[2 * tier] += report.held
    tiers[2 * tier + 1] += report.told
    let (x, y) = (report.held, 1 - report.told / report.held)
    for (n, part) in [1, x, y, x * x, y * y, x * y].enumerated() { moments[n] += part }
  }
}

/// The correlation of x and y from n, Σx, Σy, Σxx, Σyy, Σxy or their means.
private func correlation(_ sums: [Double]) -> Double {
  let (x, y) = (sums[1] / sums[0], sums[2] / sums[0])
  let (xx, yy) = (sums[3] / sums[0] - x * x, sums[4] / sums[0] - y * y)
  return (sums[5] / sums[0] - x * y) / (xx * yy).squareRoot()
}
