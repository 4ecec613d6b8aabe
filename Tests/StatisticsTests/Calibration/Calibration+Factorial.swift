import Statistics

extension CalibrationCase {
  /// Percentile intervals of what a 2² factorial says, resampled by whole replications.
  static let factorial: [CalibrationCase] = [
    shares(of: 20, .coversLess(0.924)), shares(of: 40, .coverage), shares(of: 50, .coverage),
  ]

  /// Losses of four cells with means 100, 70, 60 and 20, of which a replication shares its luck.
  private static func shares(
    of replications: Int, _ criterion: CalibrationCriterion
  ) -> CalibrationCase {
    let means = [100.0, 70, 60, 20]
    let names = [
      "Shapley value", "Shapley interaction", "additive excess", "Bliss excess",
    ]
    let truth = [35.0, 10, 0.1, 0.22]
    return CalibrationCase(
      claims: names.map { Claim(name: "percentile interval, \($0)", criterion: criterion) },
      sample: "normal, cells correlated at 0.5", n: "\(replications)", effort: .slow
    ) { draws in
      let shared = draws.normals(replications, sd: 10)
      let cells = means.map { mean in shared.map { mean + $0 + draws.normal(sd: 10) } }
      let bootstrap = Bootstrap(clusters: replications, resamples: 1_999, seed: draws.seed())
      let drawn = cells.map { bootstrap.means(of: $0) }
      var values = names.map { _ in [Double]() }
      for resample in 0..<bootstrap.resamples {
        let table = try SubsetTable(drawn.map { $0[resample] })
        guard let synergy = Synergy(losses: table, floor: 0) else { continue }
        let game = table.game(lowerIsBetter: true)
        values[0].append(game.shapleyValue(of: 0))
        values[1].append(game.shapleyInteraction(of: 3))
        values[2].append(synergy.additiveExcess)
        values[3].append(synergy.blissExcess)
      }
      return try zip(truth, values).map { covered($0, by: try Bootstrap.percentile(of: $1)) }
    }
  }
}
