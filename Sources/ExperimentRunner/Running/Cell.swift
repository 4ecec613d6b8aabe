internal import GovernanceModel
internal import Results

/// One run, ready to be made on any thread: it shares nothing but values.
struct Cell: Sendable {
  let key: RunKey
  let seed: UInt64
  let uncertainties: [Double]
  let society: Society
  let parameters: Parameters
  let isBenchmark: Bool
  let ticks: Int
  let episodes: Int
  let outcomes: [Outcome]
  let record: Experiment.Record?

  /// What the outcomes need, and those that are recorded on the way.
  var measures: Measures { Measures(needed: outcomes + (record?.outcomes ?? [])) }

  /// Steps through all ticks of all episodes and reads the outcomes; records are those of the episode.
  func run() -> RunRecord {
    let clock = ContinuousClock()
    let start = clock.now
    var simulation = Simulation(
      society: society, parameters: parameters, benchmark: isBenchmark, measuring: measures)
    var trajectory = record?.outcomes.map { _ in [Double]() } ?? []
    for episode in 1...episodes {
      if episode > 1 { simulation.beginEpisode() }
      for tick in 1...ticks {
        simulation.step()
        guard let record, tick % record.every == 0 else { continue }
        for (index, outcome) in record.outcomes.enumerated() {
          trajectory[index].append(simulation.valueInEpisode(of: outcome))
        }
      }
    }
    return RunRecord(
      key: key, seed: Int64(seed), uncertainties: uncertainties,
      outcomes: outcomes.map { simulation.value(of: $0) },
      censored: outcomes.map { $0.isTime && simulation.isCensored($0) },
      trajectory: trajectory, ties: simulation.tiesVisited,
      seconds: (clock.now - start) / .seconds(1))
  }
}
